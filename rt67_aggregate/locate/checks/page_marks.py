"""Numbers of pages in the middle of answers, typed or scanned with what stands at a page's head and foot."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from rt67_aggregate.locate.checks.aligned import Aligned
from rt67_aggregate.locate.page_numbers import (
    Pages,
    answer_texts,
    counts_up,
    figures,
    is_page_number,
    pages_in,
)
from rt67_aggregate.locate.thresholds import THRESHOLDS
from rt67_aggregate.model import Doubt, DoubtCode
from rt67_aggregate.text import fold

# What says at a page's foot, or at the next one's head, that an answer goes on.
_GOES_ON = re.compile(
    r"(?:ยัง)?มีต่อ(?:หน้า)?(?:ถัดไป|ต่อไป|ด้านหลัง|หลัง)?|ต่อ(?:หน้า(?:ถัดไป|ต่อไป|หลัง|ที่?\d{1,3}))?"
    r"|(?:โปรด|กรุณา)?พลิก(?:หน้า)?(?:ถัดไป|ต่อไป|ด้านหลัง)?|pto|pleaseturnover|continued(?:onnextpage)?"
)
# What Thai offices write at a page's foot: the next page's first words, "/ผลการดำเนินงาน...".
_CAUGHT = re.compile(r"/\s?([^/].*?)[\s.…]*")


def page_marks(aligned: Aligned) -> Iterator[Doubt]:
    """A doubt about each answer that may hold a page's number, where several count up through the return;
    those that are no answers' own stand apart (``page_numbers.py``), and a heading that breaks off right
    above one is told. Of figures that stand alone ("5") they are more, each soon after the one before and in
    another answer, and most of these answers say something else, too. Likewise of each that holds the next
    page's first words, or a line that says no more than that it goes on."""
    texts = answer_texts(aligned.answer_lines, aligned.answer_tables)
    marked = {holder for pages in pages_in(texts) for holder in pages.holders}
    bare = figures(texts)
    if counts_up(bare.numbers) and _are_pages(bare, aligned):
        marked |= bare.holders
    for holder in sorted(marked.union(_catchwords(aligned), _going_on(aligned), _cut_by_page(aligned))):
        yield aligned.doubt(holder, DoubtCode.BOUNDARY_UNCERTAIN)


def _cut_by_page(aligned: Aligned) -> Iterator[int]:
    """The headings that break off right above a page's foot: the rest may be the answer's first line."""
    for event in aligned.headings if aligned.feet else ():
        if event.match and event.match.coverage < 1 and event.stop in aligned.feet:
            yield event.state


def _catchwords(aligned: Aligned) -> Iterator[int]:
    """The headings of answers that hold the words with which the next line begins, behind a stroke."""
    said = [
        (index, line) for index, line in aligned.body_lines if fold(line.text) and not is_page_number(line)
    ]
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


def _are_pages(found: Pages, aligned: Aligned) -> bool:
    soon = all(b.number - a.number <= THRESHOLDS.page_marks_step for a, b in pairwise(found.lines))
    if not soon or len(found.holders) < THRESHOLDS.page_marks_bare:
        return False
    more = {holder for _, line, holder in aligned.answer_lines if any(map(str.isalpha, line.text))}
    return 2 * len(found.holders & more) > len(found.holders)
