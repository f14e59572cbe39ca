"""What people typed, as paragraphs: one for every line, character for character."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate, groupby

from rt67_aggregate.report.markup import Xml, joined, paragraph, text_runs
from rt67_aggregate.report.pages import LETTER, LINE, lines

# Between two columns of a table of the college's own; the most columns that are lined up, and what each
# must have for it: in less, what goes on below the widest one would stand letter under letter.
_GAP = 2 * LETTER
_MOST_COLUMNS = 12
_NARROWEST = 6 * LETTER
# As wide as the stops are apart that Word has where a paragraph says none: half an inch.
_TAB = " " * (720 // LETTER)
_LEFT = '<w:jc w:val="left"/>'


def typed(text: str, style_id: str, width: int, *, indent: int = 0) -> Xml:
    """The paragraphs of an answer.

    Lines that follow each other and hold tabs are rows of a table of the college's own: their
    tabs stop at the same places. ``width``, ``indent``: of the column and of the style in it.
    """
    return joined(_paragraphs(text.split("\n"), style_id, width, indent))


def height(text: str, width: int) -> int:
    """How high the answer probably is in a column of that width."""
    if "\t" not in text:
        return sum(lines(line, width) for line in text.split("\n")) * LINE
    return sum(_lines_of(list(run), width) for _, run in _runs(text.split("\n"))) * LINE


def _paragraphs(typed_lines: Sequence[str], style_id: str, width: int, indent: int) -> Iterator[Xml]:
    for has_tabs, run in _runs(typed_lines):
        rows = list(run)
        properties = _tab_stops(rows, width - indent, indent) if has_tabs else ""
        for row in rows:
            yield paragraph(style_id, text_runs(row), properties)


def _runs(typed_lines: Sequence[str]) -> Iterator[tuple[bool, Iterator[str]]]:
    """The lines with tabs and those without, as they follow one another."""
    return groupby(typed_lines, key=lambda line: "\t" in line)


def _tab_stops(rows: Sequence[str], width: int, indent: int) -> str:
    """Stops where the columns begin; a line that goes on does so under the widest of them."""
    starts, hanging = _columns(rows, width)
    if not starts:
        return _LEFT
    stops = "".join(f'<w:tab w:val="left" w:pos="{indent + start}"/>' for start in starts[1:])
    goes_on = f'<w:ind w:left="{indent + hanging}" w:hanging="{hanging}"/>' if hanging else ""
    return f"<w:tabs>{stops}</w:tabs>{goes_on}{_LEFT}"


def _columns(rows: Sequence[str], width: int) -> tuple[list[int], int]:
    """Where the columns of rows begin, and where a line goes on; none where they are not lined up."""
    cells = [row.split("\t") for row in rows]
    columns = max(len(row) for row in cells)
    if len(rows) < 2 or columns > _MOST_COLUMNS or width < columns * _NARROWEST:
        return [], 0
    longest = [
        max(len(row[column]) if column < len(row) else 0 for row in cells) * LETTER + _GAP
        for column in range(columns)
    ]
    starts = list(accumulate(_shares(longest, width), initial=0))[:columns]
    return starts, starts[longest.index(max(longest))]


def _lines_of(rows: Sequence[str], width: int) -> int:
    """How many lines rows take: a tab goes to the next stop, what goes on is as narrow as its column."""
    starts, hanging = _columns(rows, width)
    if starts:
        return sum(lines(row, width - hanging) for row in rows)
    return sum(lines(row.replace("\t", _TAB), width) for row in rows)


def _shares(wanted: Sequence[int], width: int) -> list[int]:
    """The width shared out: who wants little gets it, the others share what is left."""
    shares = [0] * len(wanted)
    left = width
    for rank, column in enumerate(sorted(range(len(wanted)), key=lambda column: wanted[column])):
        shares[column] = min(wanted[column], left // (len(wanted) - rank))
        left -= shares[column]
    return shares
