"""Lines with the number of a page among what was typed: a page's foot or head that somebody typed, or that a
program for scans and PDF files made a paragraph of."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from rt67_aggregate.locate.signs import refers
from rt67_aggregate.locate.thresholds import THRESHOLDS
from rt67_aggregate.model import Line
from rt67_aggregate.text import arabic_digits, fold

_MARK = re.compile(
    r"[-–—]\s?(\d{1,3})\s?[-–—]|(?:หน้า(?:ที่)?|page)[\s|:]*(\d{1,3})(?:\s*(?:of|จาก|/)\s*\d{1,3})?",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"(.{3,60}?)[\s|:–—-]*(?:หน้า(?:ที่)?|page)[\s|:]*(\d{1,3})"
    r"(?:\s*(?:of|จาก|/)\s*\d{1,3})?",
    re.IGNORECASE,
)
_FIGURE = re.compile(r"[(\[]?\s?(\d{1,3})\s?[)\]]?(?:\s?/\s?\d{1,3})?")
# A browser's foot: the address, then which page of how many.
_ADDRESSED = re.compile(r"(.*\w://\S+)\s(\d{1,3})\s?/\s?\d{1,3}")


AnswerLine = tuple[int, Line, int]  # a line that was typed: its unit, and the state of its heading


class PageLine(NamedTuple):
    """A line that says the number of a page. ``at``: its place among those that were looked through;
    ``holder``: the state of the heading above it; ``words``: the key of what stands before the number;
    ``refers``: they lead to pictures or papers."""

    at: int
    holder: int
    number: int
    words: str = ""
    refers: bool = False


def is_page_number(line: Line) -> bool:
    """Whether a line says nothing but the number of a page: "- 3 -", "หน้า 3 จาก 12"."""
    return _number(line) is not None


def page_lines(lines: Sequence[AnswerLine]) -> Iterator[tuple[PageLine, ...]]:
    """The pages of one kind, where several count up through the return: their numbers alone, or equal words
    before each."""
    found: dict[str, list[PageLine]] = defaultdict(list)
    for at, (_, line, holder) in enumerate(lines):
        page = _page(line, at, holder)
        if page:
            found[page.words].append(page)
    yield from (tuple(pages) for pages in found.values() if counts_up([page.number for page in pages]))


def figures(lines: Sequence[AnswerLine]) -> tuple[PageLine, ...]:
    """The figures that stand alone in their line ("5"), which may be pages or answers."""
    short = (
        (at, holder, _FIGURE.fullmatch(arabic_digits(line.text.strip())))
        for at, (_, line, holder) in enumerate(lines)
        if line.end - line.start <= THRESHOLDS.page_marks_longest
    )
    return tuple(PageLine(at, holder, int(match[1])) for at, holder, match in short if match)


def counts_up(numbers: Sequence[int]) -> bool:
    """Whether there are enough of them, each higher than the one before."""
    rising = all(before < after for before, after in pairwise(numbers))
    return rising and len(numbers) >= THRESHOLDS.page_marks_least


def without_page(text: str) -> str:
    """A browser's foot without the number of its page; any other text as it is."""
    match = _ADDRESSED.fullmatch(text)
    return match[1] if match else text


def _number(line: Line) -> int | None:
    short = line.end - line.start <= THRESHOLDS.page_marks_longest
    match = _MARK.fullmatch(arabic_digits(line.text.strip())) if short else None
    return int(match[1] or match[2]) if match else None


def _page(line: Line, at: int, holder: int) -> PageLine | None:
    number = _number(line)
    if number is not None:
        return PageLine(at, holder, number)
    if line.end - line.start > THRESHOLDS.page_marks_named:
        return None
    text = arabic_digits(line.text.strip())
    match = _NAMED.fullmatch(text) or _ADDRESSED.fullmatch(text)
    if match is None:
        return None
    words = fold(match[1])
    return PageLine(at, holder, int(match[2]), words, refers(words) and "://" not in text)
