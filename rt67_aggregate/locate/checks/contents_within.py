"""Answers in which headings stand in a row that come again further down: taken for a table of contents, they
may be what a college wrote there ("we worked on: 1.3 …, 1.4 …")."""

from __future__ import annotations

from collections.abc import Iterator

from rt67_aggregate.locate.checks.aligned import Aligned
from rt67_aggregate.locate.page_label import ends_in_page
from rt67_aggregate.locate.signs import LETTER
from rt67_aggregate.model import Doubt, DoubtCode, Line
from rt67_aggregate.text import fold, is_leaders_only


def contents_within(aligned: Aligned) -> Iterator[Doubt]:
    """A doubt about each answer with words above such lines, which have neither a title nor pages."""
    listed = aligned.apart - aligned.own - aligned.feet
    lines = aligned.answer_lines if listed else ()
    worded = {
        holder for _, line, holder in lines if LETTER.search(line.text) and aligned.outline.answered[holder]
    }
    for start in sorted(unit for unit in listed if unit and unit - 1 not in listed):
        holder = aligned.holder_of(start - 1)
        if holder is not None and holder in worded and not _is_told(aligned, start):
            yield aligned.doubt(holder, DoubtCode.BOUNDARY_UNCERTAIN)


def _is_told(aligned: Aligned, start: int) -> bool:
    """Whether lines in a row say that they are contents, by their title or a page, or are a checklist's in a
    table, or a blank copy's with lines to write on."""
    titles = aligned.outline.contents_keys
    while start in aligned.apart:
        unit = aligned.units[start]
        if not isinstance(unit, Line) or unit.paragraph.place.table:
            return True
        if fold(unit.text) in titles or ends_in_page(unit.text):
            return True
        if unit.text.strip() and is_leaders_only(unit.text):
            return True
        start += 1
    return False
