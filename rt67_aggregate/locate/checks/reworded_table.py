"""Lines right above tables, or their titles in lines, whose own headings are gone: those headings in the
college's words, or at the end of an answer whose paragraph's end was deleted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from rt67_aggregate.locate.checks.aligned import Aligned
from rt67_aggregate.locate.signs import LETTER
from rt67_aggregate.locate.thresholds import THRESHOLDS
from rt67_aggregate.model import Doubt, DoubtCode, Line
from rt67_aggregate.text import fold


def reworded_table(aligned: Aligned) -> Iterator[Doubt]:
    """A doubt about the answer that ends with such a line, where the line is short, and in bold type or
    stands above several tables and is not everywhere all of the answer; or where it ends with the heading."""
    above = []
    for line, holder, table in _lines_above(aligned):
        if fold(line.text).endswith(tuple(filter(None, aligned.outline.states[table].keys))):
            yield aligned.doubt(holder, DoubtCode.BOUNDARY_UNCERTAIN)
        elif len(fold(line.text)) <= THRESHOLDS.grid_longest_title:
            above.append((line, holder))
    times = Counter(fold(line.text) for line, _ in above)
    typed = Counter(holder for _, line, holder in aligned.answer_lines if LETTER.search(line.text))
    behind = {fold(line.text) for line, holder in above if typed[holder] > 1}
    for line, holder in above:
        again = times[fold(line.text)] > 1 and fold(line.text) in behind
        if line.paragraph.bold > THRESHOLDS.grid_bold or again:
            yield aligned.doubt(holder, DoubtCode.BOUNDARY_UNCERTAIN)


def _lines_above(aligned: Aligned) -> Iterator[tuple[Line, int, int]]:
    """The last line above each such table, with the answer's heading and the table's."""
    lines = {index: (line, holder) for index, line, holder in aligned.answer_lines if fold(line.text)}
    for start, table in _unheaded(aligned):
        last = start - 1
        while last not in aligned.covered and last >= 0 and _is_blank(aligned, last):
            last -= 1
        line, holder = lines.get(last, (None, 0))
        if line is not None and aligned.outline.answered[holder]:
            yield line, holder, table


def _unheaded(aligned: Aligned) -> Iterator[tuple[int, int]]:
    """Where each table without its heading begins, be it with the first of its titles in lines, and that
    heading."""
    path, columns = aligned.alignment.path, aligned.outline.columns
    met = {event.state for event in path if event.match is not None and event.state not in columns}
    for event in path:
        if event.state in columns:
            table = aligned.outline.states[event.state].parent
            if table not in met:
                met.add(table)
                yield event.start, table
        elif event.is_table and event.state not in met:
            yield event.start, event.state


def _is_blank(aligned: Aligned, index: int) -> bool:
    unit = aligned.units[index]
    return isinstance(unit, Line) and not unit.text.strip()
