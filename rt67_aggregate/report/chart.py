"""The overview's bar chart. It holds numbers only, so that it needs no Thai font."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

from rt67_aggregate.model import Bitmap

if TYPE_CHECKING:
    from PIL import ImageDraw, ImageFont

    Font = ImageFont.ImageFont | ImageFont.FreeTypeFont

_WIDTH = 1400
_BAR = 46
_GAP = 22
_MARGIN = 30
_LETTER = 21
_TEXT = 38
_INK = "#1a1a1a"
_FILLED = "#2f5597"
_EMPTY = "#e3e7ef"
# As tall as two thirds of a page at the chart's width; more bars than that go without a chart.
_TALLEST = 1900
# Fonts with Thai digits that systems bring, by the file names under which Pillow finds them.
_THAI_FONTS = (
    "THSarabunPSK.ttf",
    "THSarabunNew.ttf",
    "LeelawUI.ttf",
    "tahoma.ttf",
    "Thonburi.ttc",
    "NotoSansThai-Regular.ttf",
    "Garuda.ttf",
)


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: its label (a number), and how many."""

    label: str
    count: int


def bar_chart(bars: Sequence[Bar], whole: int, *, thai_digits: bool = False) -> Bitmap | None:
    """Horizontal bars, each against the whole; None where there are none, or too many.

    Labels are numbers. With ``thai_digits`` they are Thai ones if this computer has a font for
    them, else Arabic ones.
    """
    from PIL import Image, ImageDraw  # noqa: PLC0415 - only with a report

    height = 2 * _MARGIN + len(bars) * (_BAR + _GAP) - _GAP
    if not bars or whole < 1 or height > _TALLEST:
        return None
    font = _thai_font() if thai_digits else None
    picture = Image.new("RGB", (_WIDTH, height), "white")
    _draw(ImageDraw.Draw(picture), bars, whole, font)
    buffer = BytesIO()
    picture.quantize(64).save(buffer, "PNG", optimize=True)
    return Bitmap(buffer.getvalue(), "png", _WIDTH, height)


def _draw(pen: ImageDraw.ImageDraw, bars: Sequence[Bar], whole: int, thai: Font | None) -> None:
    from PIL import ImageFont  # noqa: PLC0415

    from rt67_aggregate.text import arabic_digits, thai_digits  # noqa: PLC0415

    font = thai or ImageFont.load_default(_TEXT)
    digits = thai_digits if thai else arabic_digits
    left = _MARGIN + _LETTER * (max(len(bar.label) for bar in bars) + 1)
    right = _WIDTH - _MARGIN - _LETTER * (2 * len(str(whole)) + 2)
    for position, bar in enumerate(bars):
        top = _MARGIN + position * (_BAR + _GAP)
        middle = top + _BAR // 2
        end = left + (right - left) * min(bar.count, whole) // whole
        pen.rectangle((left, top, right, top + _BAR), fill=_EMPTY)
        if end > left:
            pen.rectangle((left, top, end, top + _BAR), fill=_FILLED)
        pen.text((left - _LETTER, middle), digits(bar.label), fill=_INK, font=font, anchor="rm")
        pen.text((right + _LETTER, middle), digits(f"{bar.count}/{whole}"), fill=_INK, font=font, anchor="lm")


def _thai_font() -> Font | None:
    from PIL import ImageFont  # noqa: PLC0415

    for name in _THAI_FONTS:
        try:
            return ImageFont.truetype(name, _TEXT)
        except OSError:
            continue
    return None
