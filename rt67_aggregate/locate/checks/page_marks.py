"""Numbers of pages in the middle of answers, typed or scanned with what stands at a page's head and foot."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from rt67_aggregate.locate.checks.aligned import Aligned
from rt67_aggregate.locate.thresholds import THRESHOLDS
from rt67_aggregate.model import Doubt, DoubtCode, Line
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
# A browser's foot: the address, then which page of how many.
_ADDRESSED = re.compile(r"(.*\w://\S+)\s(\d{1,3})\s?/\s?\d{1,3}")
_FIGURE = re.compile(r"[(\[]?\s?(\d{1,3})\s?[)\]]?(?:\s?/\s?\d{1,3})?")
# What says at a page's foot, or at the next one's head, that an answer goes on.
_GOES_ON = re.compile(
    r"(?:ยัง)?มีต่อ(?:หน้า)?(?:ถัดไป|ต่อไป|ด้านหลัง|หลัง)?|ต่อ(?:หน้า(?:ถัดไป|ต่อไป|หลัง|ที่?\d{1,3}))?"
    r"|(?:โปรด|กรุณา)?พลิก(?:หน้า)?(?:ถัดไป|ต่อไป|ด้านหลัง)?|pto|pleaseturnover|continued(?:onnextpage)?"
)
# What Thai offices write at a page's foot: the next page's first words, "/ผลการดำเนินงาน...".
_CAUGHT = re.compile(r"/\s?([^/].*?)[\s.…]*")


def page_marks(aligned: Aligned) -> Iterator[Doubt]:
    """A doubt about each answer that holds a page's number, where several count up through the return. Of
    figures that stand alone ("5") they are more, each soon after the one before and in another answer, and
    most of these answers say something else, too. Likewise of each that holds the next page's first words, or
    a line that says no more than that it goes on."""
    found = list(_marks(aligned, _MARK))
    marked = {holder for _, holder in found} if _counts_up(found) else set()
    for said in _named(aligned).values():
        marked |= {holder for _, holder in said} if _counts_up(said) else set()
    bare = list(_marks(aligned, _FIGURE))
    if _counts_up(bare) and _are_pages(bare, aligned):
        marked |= {holder for _, holder in bare}
    for holder in sorted(marked.union(_catchwords(aligned), _going_on(aligned))):
        yield aligned.doubt(holder, DoubtCode.BOUNDARY_UNCERTAIN)


def without_page(text: str) -> str:
    """A browser's foot without the number of its page; any other text as it is."""
    match = _ADDRESSED.fullmatch(text)
    return match[1] if match else text


def _catchwords(aligned: Aligned) -> Iterator[int]:
    """The headings of answers that hold the words with which the next line begins, behind a stroke."""
    said = [(index, line) for index, line in aligned.body_lines if fold(line.text) and not _is_mark(line)]
    for (index, line), (_, following) in pairwise(said):
        short = line.end - line.start <= THRESHOLDS.page_marks_caught
        match = _CAUGHT.fullmatch(line.text.strip()) if short else None
        words = fold(match[1]) if match else ""
        holder = None if index in aligned.covered else aligned.holder_of(index)
        told = len(words) >= THRESHOLDS.page_marks_words and fold(following.text).startswith(words)
        if told and holder is not None and aligned.is_heading(holder):
            yield holder


def _going_on(aligned: Aligned) -> Iterator[int]:
    """The headings of answers with such a line."""
    for _, line, holder in aligned.answer_lines:
        short = line.end - line.start <= THRESHOLDS.page_marks_longest
        if short and aligned.outline.answered[holder] and _GOES_ON.fullmatch(fold(line.text)):
            yield holder


def _is_mark(line: Line) -> bool:
    short = line.end - line.start <= THRESHOLDS.page_marks_longest
    return short and _MARK.fullmatch(arabic_digits(line.text.strip())) is not None


def _named(aligned: Aligned) -> dict[str, list[tuple[int, int]]]:
    """The same of lines with equal words before the page, as what stands at the foot of all pages has."""
    found: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for _, line, holder in aligned.answer_lines:
        short = line.end - line.start <= THRESHOLDS.page_marks_named
        text = arabic_digits(line.text.strip()) if short else ""
        match = _NAMED.fullmatch(text) or _ADDRESSED.fullmatch(text)
        if match:
            found[fold(match[1])].append((int(match[2]), holder))
    return found


def _marks(aligned: Aligned, pattern: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """The numbers of lines that say nothing else, each with the answer's heading."""
    for _, line, holder in aligned.answer_lines:
        short = line.end - line.start <= THRESHOLDS.page_marks_longest
        match = pattern.fullmatch(arabic_digits(line.text.strip())) if short else None
        if match:
            yield int(next(filter(None, match.groups()))), holder


def _counts_up(found: Sequence[tuple[int, int]]) -> bool:
    counted = all(before < after for (before, _), (after, _) in pairwise(found))
    return counted and len(found) >= THRESHOLDS.page_marks_least


def _are_pages(found: Sequence[tuple[int, int]], aligned: Aligned) -> bool:
    holders = {holder for _, holder in found}
    soon = all(after - before <= THRESHOLDS.page_marks_step for (before, _), (after, _) in pairwise(found))
    if not soon or len(holders) < THRESHOLDS.page_marks_bare:
        return False
    more = {holder for _, line, holder in aligned.answer_lines if any(map(str.isalpha, line.text))}
    return 2 * len(holders & more) > len(holders)
