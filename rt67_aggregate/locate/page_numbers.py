"""Lines with the number of a page among what was typed: a page's foot or head that somebody typed, or that a
program for scans and PDF files made a paragraph of."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import count, pairwise
from typing import NamedTuple

from rt67_aggregate.locate.signs import refers
from rt67_aggregate.locate.thresholds import THRESHOLDS
from rt67_aggregate.model import Line
from rt67_aggregate.text import arabic_digits, fold

_OF_HOW_MANY = r"(?:\s*(?:of|จาก|/)\s*\d{1,3}(?:\s?หน้า)?)"
_PAGE = r"(?:หน้า(?:ที่)?|p\s?a\s?g\s?e|pg?\.)"  # "1 | P a g e" is one of Word's own feet
_MARK = re.compile(
    r"[-–—~•*|]\s?(\d{1,3})\s?[-–—~•*|]"
    rf"|[(\[]?{_PAGE}[\s|:–—-]*(\d{{1,3}}){_OF_HOW_MANY}?\s?[)\]–—-]?"
    rf"|(\d{{1,3}})(?:\s?[|/]\s?{_PAGE}|\s(?:of|จาก)\s\d{{1,3}})",
    re.IGNORECASE,
)
_NAMED = re.compile(rf"(.{{3,60}}?)[\s|:–—-]*{_PAGE}[\s|:–—-]*(\d{{1,3}}){_OF_HOW_MANY}?", re.IGNORECASE)
_FIGURE = re.compile(r"[(\[]?\s?(\d{1,3})\s?[)\]]?(?:\s?/\s?\d{1,3})?")
# A browser's foot: the address, then which page of how many.
_ADDRESSED = re.compile(r"(.*\w://\S+)\s(\d{1,3})\s?/\s?\d{1,3}")


AnswerLine = tuple[int, Line, int]  # a line that was typed: its unit, and the state of its heading
# What programs leave on each page that they scanned, wrote or converted: "Scanned with CamScanner".
_PROGRAM = re.compile(
    r"(?:(?:scanned|generated|converted)\s(?:with|by|using)|สแกน(?:ด้วย|โดย|จาก)\s?(?:แอป|โปรแกรม)?)"
    r"\s?[a-z][a-z0-9 .-]{2,40}",
    re.IGNORECASE,
)


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


def page_feet(lines: Sequence[AnswerLine]) -> frozenset[int]:
    """The units of pages that are no answers' own, with what stands right above or below each of them, and of
    what programs leave on a page. Pages stand in enough answers, one soon after the other, also in the middle
    of one, and lead to nothing: "ภาคผนวก หน้า 5" may stand at each answer's end."""
    typed = [line for line in lines if fold(line[1].text)]
    alone = figures(typed)
    found = [*page_lines(typed), *([alone] if _are_many(alone, typed) else [])]
    sure = (pages for pages in found if _are_feet(pages, typed))
    feet = {unit for pages in sure for unit in _with_neighbours(pages, typed)}
    return frozenset(feet.union(unit for unit, line, _ in typed if _PROGRAM.fullmatch(line.text.strip())))


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
    return int(match[1] or match[2] or match[3]) if match else None


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


def _are_feet(pages: Sequence[PageLine], typed: Sequence[AnswerLine]) -> bool:
    holders = {page.holder for page in pages}
    soon = all(b.number - a.number <= THRESHOLDS.page_marks_step for a, b in pairwise(pages))
    enough = len(holders) >= THRESHOLDS.page_marks_sure
    return enough and soon and not pages[0].refers and any(_is_within(page, typed) for page in pages)


def _are_many(pages: Sequence[PageLine], typed: Sequence[AnswerLine]) -> bool:
    """Whether figures alone are enough that count up, some of them in the middle of an answer: an answer
    that is a figure has no words around it."""
    within = sum(_is_within(page, typed) for page in pages)
    enough = len(pages) >= THRESHOLDS.page_marks_figures and within >= THRESHOLDS.page_marks_within * len(
        pages
    )
    return enough and counts_up([page.number for page in pages])


def _is_within(page: PageLine, typed: Sequence[AnswerLine]) -> bool:
    """Whether something was typed above and below a line in the same answer."""
    beside = [typed[at] for at in (page.at - 1, page.at + 1) if 0 <= at < len(typed)]
    return len(beside) > 1 and all(holder == page.holder for _, _, holder in beside)


def _with_neighbours(pages: Sequence[PageLine], typed: Sequence[AnswerLine]) -> Iterator[int]:
    """The units of the lines, and of those above and below them as far as all say the same, which is said
    nowhere else: short answers may be alike."""
    yield from (typed[page.at][0] for page in pages)
    said = Counter(fold(line.text) for _, line, _ in typed)
    for way in (-1, 1):
        for step in count(way, way):
            places = [page.at + step for page in pages]
            inside = min(places) >= 0 and max(places) < len(typed)
            keys = {fold(typed[place][1].text) for place in places} if inside else set()
            if len(keys) != 1 or said[keys.pop()] != len(pages):
                break
            yield from (typed[place][0] for place in places)
