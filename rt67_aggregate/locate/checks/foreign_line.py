"""A line with gaps in another heading's line or answer, while the heading that it is printed below is not
there, or one that is printed before the first heading: what is typed in it is that one's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from rt67_aggregate.locate.cells import lines_in_cells
from rt67_aggregate.locate.checks.aligned import Aligned
from rt67_aggregate.locate.filled_gaps import prints_within
from rt67_aggregate.locate.grid import TableGrid
from rt67_aggregate.model import Doubt, DoubtCode, Heading, Line, Shape
from rt67_aggregate.text import fold, printed_parts


def foreign_line(aligned: Aligned) -> Iterator[Doubt]:
    """A doubt about whoever holds such a line, and one about the heading whose it is."""
    outline = aligned.outline
    absent = [state.heading for state in outline.states if state.index not in aligned.used]
    own, before = _lines_of(absent), _lines_of(outline.form.fields)
    for text, holder in _told(aligned) if own or before else ():
        printed, own_words = outline.states[holder].heading.line, fold(outline.states[holder].heading.text)
        found = [h for h, parts in own if prints_within(text, parts) and not prints_within(printed, parts)]
        begun = [(h, p) for h, p in before if not (fold(p[0]) and own_words.startswith(fold(p[0])))]
        found += [
            h for h, parts in begun if fold(text).startswith(fold(parts[0])) and prints_within(text, parts)
        ]
        for heading in found:
            yield aligned.doubt(holder, DoubtCode.FOREIGN_PROMPT)
            yield Doubt(heading.id, DoubtCode.HEADING_UNCERTAIN)


def _lines_of(headings: Sequence[Heading]) -> list[tuple[Heading, tuple[str, ...]]]:
    return [(h, printed_parts(h.line)) for h in headings if h.shape is Shape.LINE]


def _told(aligned: Aligned) -> Iterator[tuple[str, int]]:
    """The lines of headings and of answers, each with its heading, but those that are printed below it; so
    are the rows of a college's own tables."""
    printed = aligned.outline.printed_below
    lines = [(line.text, holder) for _, line, holder in aligned.answer_lines]
    lines += [(text, holder) for _, grid, holder in aligned.answer_tables for text in _rows(grid)]
    yield from ((text, holder) for text, holder in lines if holder not in printed.get(fold(text), ()))
    for event in aligned.headings:
        for unit in aligned.units[event.start : event.stop]:
            if isinstance(unit, Line):
                yield unit.text, event.state


def _rows(grid: TableGrid) -> Iterator[str]:
    """What stands in each row, its cells one behind the other."""
    for _, row in groupby(lines_in_cells(grid.table), key=lambda line: line.paragraph.place.row):
        yield "\t".join(line.text for line in row)
