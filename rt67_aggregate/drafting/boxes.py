"""Boxes before printed options, and the options of a line."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rt67_aggregate.drafting.numbers import number_of
from rt67_aggregate.drafting.words import UNITS
from rt67_aggregate.text import EMPTY_BOXES

# Signs of a font that is not named show as boxes, too.
BOX = re.compile(rf"[{EMPTY_BOXES}\ue000-\uf8ff]|\(\s{{0,8}}\)|\[\s{{0,8}}\]")

# Boxes that are drawn with what a keyboard has: dots in brackets, the letter O.
_TYPED = re.compile(
    r"(?:(?P<open>[(\[])[\s.…_]{1,12}(?P<close>[)\]])|(?<!\S)(?P<ring>[Oo])(?=\s))"
    r"(?=\s{0,4}(?P<word>[^\W_][\w\u0e30-\u0e4e]*))"
)
_FEWEST_TYPED = 2  # in a line that does not begin with one
# What parts a question from its first option, where each box stands behind its option.
_QUESTION = re.compile(r".*(?:[:：?]|\t|\s{2,})", re.DOTALL)
_NUMBERED = re.compile(r"(?<=\s)(?=[(（]?(?:[ก-ฮA-Za-z]|[0-9๐-๙]{1,2})[.)）])")
_NUMBER_AT_END = re.compile(r"(?:^|(?<=\s))[(（]?(?:[ก-ฮA-Za-z]|[0-9๐-๙]{1,2})[.)）]\s*$")
_SEPARATORS = " \t,;/"


def with_boxes(text: str) -> str:
    """A line with boxes in place of those typed before its options: it begins with one, or has several.
    Before a unit dots in brackets are a place to write a figure in; a small letter alone is a bullet."""
    found = list(_TYPED.finditer(text))
    begins = bool(found) and found[0]["ring"] != "o" and not text[: found[0].start()].strip()
    units = any(match["word"] in UNITS for match in found)
    return text if units or len(found) < _FEWEST_TYPED - begins else _TYPED.sub(_box, text)


def _box(typed: re.Match[str]) -> str:
    return "○" if typed["ring"] else f"{typed['open']} {typed['close']}"


def options_of(line: str) -> tuple[str, tuple[str, ...]]:
    """What a line prints before its first box, and the words of each of its boxes: those behind it, or
    before it where the last box has none behind it."""
    before, *options = BOX.split(line)
    if len(options) > 1 and before.strip():
        behind = not options[-1].strip(_SEPARATORS)
        counted = _counted(before, options[:-1]) if behind else _counted_before(before, options)
        if counted:
            before, *options = counted
        elif behind:
            before, first = _parted(before)
            options = [first, *options[:-1]]
    return before.strip(), tuple(text for option in options if (text := option.strip(_SEPARATORS)))


def _counted(before: str, options: list[str]) -> list[str]:
    """Of "เพศ 1) ชาย ☐ 2) หญิง ☐" the question and the options with their numbers; [] where none count."""
    first = next((m for m in _NUMBERED.finditer(before) if _counts([before[m.start() :], *options])), None)
    return [before[: first.start()], before[first.start() :], *options] if first else []


def _counted_before(before: str, options: list[str]) -> list[str]:
    """The same of "เพศ 1) ☐ ชาย 2) ☐ หญิง"."""
    *pieces, last = (before, *options)
    numbers = [_NUMBER_AT_END.search(piece) for piece in pieces]
    starts = [number.start() for number in numbers if number]
    if len(starts) < len(pieces):
        return []
    ends = [piece[:start] for piece, start in zip(pieces, starts, strict=True)]
    whole = [
        f"{piece[start:].strip()} {words.strip()}"
        for piece, start, words in zip(pieces, starts, (*ends[1:], last), strict=True)
    ]
    return [ends[0], *whole] if _counts(whole) else []


def _counts(texts: Sequence[str]) -> bool:
    """Whether texts begin with numbers that count from the first."""
    numbers = [number_of(text.strip()) for text in texts]
    styles = {number.style for number in numbers if number}
    return len(styles) == 1 and [n.key for n in numbers if n] == [(at,) for at in range(1, len(texts) + 1)]


def _parted(before: str) -> tuple[str, str]:
    """The question and the option that stand before a box: at the last sign that ends a question, or at
    the last space."""
    text = before.strip()
    question = _QUESTION.match(text)
    at = question.end() if question else text.rfind(" ") + 1
    return text[:at], text[at:]
