"""The last annex: what people typed as an answer and no heading could take, by college."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rt67_aggregate.language import say
from rt67_aggregate.report import styles
from rt67_aggregate.report.cells import head_row, own_cell, typed_cell
from rt67_aggregate.report.flow import Flow
from rt67_aggregate.report.tables import Row, shares
from rt67_aggregate.report.view import UnplacedText, View

# What stands in a return beside the form's headings and answers none of them.
_NO_ANSWERS = frozenset(
    {
        "cover",
        "unit_line",
        "contents",
        "page_header",
        "comment",
        "signature",
        "heading_text",
        "printed_line_changed",
    }
)


def write_appendix(flow: Flow, view: View, title: str) -> None:
    """The answers among what is unplaced; nothing where there are none."""
    by_college: dict[str, list[UnplacedText]] = {}
    for piece in answers_among(view.unplaced):
        by_college.setdefault(piece.college_id, []).append(piece)
    if not by_college:
        return
    flow.heading(1, title, new_page=True)
    widths = shares(flow.width, (1.2, 14.8))
    ranks = {college: rank for rank, college in enumerate((*view.names, ""))}
    for college_id in sorted(by_college, key=lambda college: ranks.get(college, len(ranks))):
        name = view.name(college_id) if college_id else say("ไม่ทราบวิทยาลัย")
        flow.line(styles.COLLEGE, name)
        flow.plain_table(widths, _rows(flow, by_college[college_id], widths, name))


def answers_among(pieces: Sequence[UnplacedText]) -> tuple[UnplacedText, ...]:
    """The pieces that somebody typed as an answer: no cover, no contents, no words of the form."""
    return tuple(piece for piece in pieces if piece.reason not in _NO_ANSWERS)


def _rows(flow: Flow, pieces: Sequence[UnplacedText], widths: Sequence[int], name: str) -> Iterator[Row]:
    yield head_row(flow, (say("ที่"), say("ข้อความ")))
    for number, piece in enumerate(pieces, 1):
        text = typed_cell(
            flow,
            piece.text,
            width=widths[1],
            pictures=piece.pictures,
            description=say("ภาพประกอบของ{name}", name=name),
        )
        yield Row((own_cell(flow, str(number)), text))
