"""Pixels → those that the document showed of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rt67_aggregate.model import AS_STORED, PictureLook

if TYPE_CHECKING:
    from PIL.Image import Image

_WHOLE = 100_000
# What is cropped comes of a picture that is unpacked so many times larger at most.
_MOST_TIMES = 4


def unpacked_longest(longest: int, look: PictureLook) -> int:
    """The longer side of the whole, in pixels, of which what is shown may be ``longest``."""
    kept = _WHOLE - max(look.left + look.right, look.top + look.bottom)
    return longest * min(_MOST_TIMES, -(-_WHOLE // kept))


def as_shown(pixels: Image, look: PictureLook) -> Image:
    """Cropped, mirrored and turned; never less than one pixel."""
    if look == AS_STORED:
        return pixels
    from PIL.Image import Transpose  # noqa: PLC0415 - only with pictures

    left, right = _kept(pixels.width, look.left, look.right)
    top, bottom = _kept(pixels.height, look.top, look.bottom)
    shown = pixels.crop((left, top, right, bottom))
    if look.mirrored:
        shown = shown.transpose(Transpose.FLIP_LEFT_RIGHT)
    clockwise = (None, Transpose.ROTATE_270, Transpose.ROTATE_180, Transpose.ROTATE_90)[look.quarters]
    return shown if clockwise is None else shown.transpose(clockwise)


def _kept(length: int, before: int, behind: int) -> tuple[int, int]:
    start = min(round(length * before / _WHOLE), length - 1)
    return start, max(start + 1, length - round(length * behind / _WHOLE))
