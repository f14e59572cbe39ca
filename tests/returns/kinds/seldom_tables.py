"""Kinds: what else becomes of the form's tables."""

from __future__ import annotations

from tests.returns import images, words
from tests.returns.kinds.registry import Change, kind
from tests.returns.model import Block, Cell, Grid, Para, Pic, Return, Text, answer, form_line


def columns_apart(ret: Return) -> None:
    """The form's table as two tables of one column each, one below the other."""
    for node in ret.tables():
        blocks: list[Block] = []
        for index, column in enumerate(node.columns):
            values = [row[index] for row in node.rows]
            blocks += [
                Grid(
                    [
                        [Cell([form_line(column.text)])],
                        *([Cell([answer(v) if v else Para([])])] for v in values or [""]),
                    ],
                    role="problem",
                ),
                form_line(""),
            ]
        node.instead = blocks


def rows_apart(ret: Return) -> None:
    """Each row a table of its own, as converters of PDF write them."""
    for node in ret.tables():
        rows = [
            [Cell([form_line(c.text)]) for c in node.columns],
            *(
                [Cell([answer(v) if v else Para([])]) for v in row]
                for row in node.rows or [("",) * len(node.columns)]
            ),
        ]
        node.instead = [block for row in rows for block in (Grid([row], role="problem"), form_line(""))]


def table_as_picture(ret: Return) -> None:
    """A picture of a table where the form's table stood."""
    for node in ret.take(ret.tables(), 0.5):
        node.rows, node.status, node.nothing = [], "blank", ()
        node.instead = [Para([Pic(images.png(ret))])]
        for column in node.columns:
            column.status = "blank"


def table_row_below(text: str) -> Change:
    """A row over the whole width at the table's end."""

    def change(ret: Return) -> None:
        for node in ret.take(ret.tables(), 0.6):
            said = f"{text} {words.unit(ret)}"
            ret.unplaced.append(said)
            rows = [
                [Cell([form_line(c.text)]) for c in node.columns],
                *(
                    [Cell([answer(v) if v else Para([])]) for v in row]
                    for row in node.rows or [("",) * len(node.columns)]
                ),
            ]
            node.instead = [
                Grid([*rows, [Cell([answer(said)], span=len(node.columns))]], role="problem"),
                form_line(""),
            ]

    return change


def table_said_none(ret: Return) -> None:
    """The table deleted; below its heading a line that there is nothing, or one about both."""
    for node in ret.tables():
        if not node.rows:
            node.nothing, node.status = ("ไม่มี",) * len(node.columns), "none"
            node.instead = [Para([Text("ไม่มี")], role="nothing")]


def table_numbers_gone(ret: Return) -> None:
    """Rows numbered backwards, as after sorting."""
    for node in ret.tables():
        titles = [Cell([form_line(c.text)]) for c in node.columns]
        count = len(node.rows)
        rows = [
            [Cell([answer(f"{count - i}. {v}") if v else Para([])]) for v in row]
            for i, row in enumerate(node.rows)
        ]
        node.instead = [
            Grid([titles, *(rows or [[Cell([Para([])]) for _ in titles]])], role="problem"),
            form_line(""),
        ]


def titles_repeated(ret: Return) -> None:
    """The titles again before each row, as where a table was typed page by page."""
    for node in ret.tables():
        rows = []
        for row in node.rows or [("",) * len(node.columns)]:
            rows += [
                [Cell([form_line(c.text)]) for c in node.columns],
                [Cell([answer(v) if v else Para([])]) for v in row],
            ]
        node.instead = [Grid(rows, role="problem"), form_line("")]


KINDS = (
    kind("columns_apart", "seldom", content=columns_apart, tier="further"),
    kind("rows_apart", "seldom", content=rows_apart, tier="further"),
    kind("table_as_picture", "seldom", content=table_as_picture, tier="further"),
    kind("table_note_row", "seldom", table_row_below("หมายเหตุ ข้อมูล ณ วันที่ 1 มีนาคม"), tier="further"),
    kind("table_total_row", "seldom", table_row_below("รวมปัญหาทั้งหมด"), tier="further"),
    kind("table_said_none", "seldom", content=table_said_none, tier="further"),
    kind("table_backwards", "seldom", content=table_numbers_gone, tier="further"),
    kind("titles_repeated", "seldom", content=titles_repeated, tier="further"),
)
