"""The appendix: what people typed and no heading could take, by college and file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rt67_aggregate.issues import CATALOGUE
from rt67_aggregate.report import styles
from rt67_aggregate.report.cells import head_row, own_cell, plain_cell, typed_cell
from rt67_aggregate.report.flow import Flow
from rt67_aggregate.report.tables import Row, shares
from rt67_aggregate.report.view import Piece, View


def write_appendix(flow: Flow, view: View) -> None:
    """All that is unplaced: nothing that came in is left out of the report."""
    flow.heading(1, "ภาคผนวก ข้อความที่จัดเข้าหัวข้อใดไม่ได้", new_page=True)
    if not view.unplaced:
        flow.line(styles.NOTE, "ไม่มี ข้อความทั้งหมดในแบบรายงานอยู่ในหัวข้อข้างต้นแล้ว")
    by_file: dict[tuple[str, str], list[Piece]] = {}
    for piece in view.unplaced:
        by_file.setdefault((piece.college_id, piece.source), []).append(piece)
    college = None
    widths = shares(flow.width, (1.2, 3.3, 8.3, 3.2))
    ranks = {college: rank for rank, college in enumerate((*view.names, ""))}
    files = sorted(by_file.items(), key=lambda item: (ranks.get(item[0][0], len(ranks)), *item[0]))
    for (college_id, source), pieces in files:
        if college_id != college:
            flow.line(styles.COLLEGE, view.name(college_id) if college_id else "ไม่ทราบสถานศึกษา")
            college = college_id
        flow.table(f"ไฟล์ {source}", widths, _rows(flow, pieces, widths))
    if view.unplaced:
        flow.line(styles.NOTE, flow.own(f"รวม {len(view.unplaced)} รายการ"))


def _rows(flow: Flow, pieces: Sequence[Piece], widths: Sequence[int]) -> Iterator[Row]:
    yield head_row(flow, ("ที่", "ตำแหน่งในไฟล์", "ข้อความ", "เหตุที่จัดไม่ได้"))
    for number, piece in enumerate(pieces, 1):
        kind = CATALOGUE.get(piece.reason)
        yield Row(
            (
                own_cell(flow, str(number)),
                plain_cell(flow, flow.own(piece.locator), width=widths[1]),
                typed_cell(
                    flow,
                    piece.text,
                    width=widths[2],
                    pictures=piece.pictures,
                    description=f"ภาพที่จัดเข้าหัวข้อไม่ได้จากไฟล์ {piece.source}",
                ),
                plain_cell(flow, kind.title if kind else piece.reason, width=widths[3]),
            )
        )
