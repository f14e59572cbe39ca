"""The sheet of the officer's own words for the report."""

from __future__ import annotations

from rt67_aggregate.language import say
from rt67_aggregate.model import Reviewed
from rt67_aggregate.workbook import words
from rt67_aggregate.workbook.cells import pieces, safe
from rt67_aggregate.workbook.facts import Facts
from rt67_aggregate.workbook.grid import Grid
from rt67_aggregate.workbook.reviewing import KEY_COLUMN, key_of_part, officers_column
from rt67_aggregate.workbook.values import Column, TypedText, Value

TOP = 2
COLUMNS = (
    Column(say("ส่วนของรายงาน"), 60, say("บทสรุปผู้บริหาร หรือประเด็นของแบบ"), style="bold"),
    officers_column(words.OWN_WORDS, 110, say("ถ้อยคำของท่าน จะอยู่ในรายงานก่อนตัวเลขของส่วนนั้น"), "text"),
    KEY_COLUMN,
)


def write(grid: Grid, facts: Facts) -> None:
    """Fill the sheet."""
    grid.widths(COLUMNS)
    grid.line(0, grid.name, "title")
    grid.line(1, say("พิมพ์ในช่องสีเหลือง บันทึก แล้วสั่งรวมใหม่ ถ้อยคำจะอยู่ในรายงานและไม่หาย เว้นว่างได้"), "hint")
    rows = [values for row in facts.review.words for values in _rows(row)]
    grid.table(TOP, COLUMNS, rows, "OwnWords")
    grid.sheet.freeze_panes(TOP + 1, 1)
    grid.page(TOP, f"{facts.form.short_title} · {grid.name}")


def _rows(row: Reviewed) -> list[list[Value]]:
    texts = pieces(safe(row.text))
    return [
        [
            say("{sent} (ต่อ)", sent=row.sent) if part else row.sent,
            TypedText(text, review=True),
            key_of_part(row.key, part),
        ]
        for part, text in enumerate(texts)
    ]
