"""Kinds: what becomes of the form's own tables."""

from __future__ import annotations

from itertools import zip_longest

from tests.returns import words
from tests.returns.kinds.registry import Change, kind
from tests.returns.model import Node, Return

# Other words for a table's heading and for its columns' names, as colleges put them.
PARTS = (
    "ปัญหา อุปสรรค และข้อเสนอแนะ", "ปัญหาและอุปสรรค / ข้อคิดเห็นและข้อเสนอแนะ",
    "ปัญหาอุปสรรคและข้อเสนอแนะ", "ปัญหา/อุปสรรค/ข้อเสนอแนะ",
    "ปัญหาอุปสรรค ข้อคิดเห็น และข้อเสนอแนะ",
)  # fmt: skip
COLUMNS = {
    "problem": ("ปัญหาและอุปสรรค", "ปัญหา/อุปสรรค", "ปัญหา อุปสรรค", "ปัญหาอุปสรรค", "ปัญหา - อุปสรรค", "ปัญหา"),
    "suggestion": ("ข้อเสนอแนะ", "ข้อคิดเห็น/ข้อเสนอแนะ", "ข้อคิดเห็นและข้อเสนอแนะเพิ่มเติม", "ข้อคิดเห็น ข้อเสนอแนะ"),
}  # fmt: skip


def look(**settings: object) -> Change:
    """Every table drawn in one way."""

    def change(ret: Return) -> None:
        for node in ret.tables():
            for name, value in settings.items():
                setattr(node.look, name, value)

    return change


def rows_added(ret: Return) -> None:
    for node in ret.tables():
        if node.rows:
            more = ret.rng.randint(node.heading.rows, node.heading.rows + 4)
            while len(node.rows) < more:
                node.rows.append(_row(ret, node))


def _row(ret: Return, node: Node) -> tuple[str, ...]:
    return tuple(words.sentence(ret, column.heading.kind) for column in node.columns)


def merged_down(ret: Return) -> None:
    """One problem for two or three suggestions, and the other way round."""
    for node in ret.tables():
        _filled(ret, node, 3)
        k = ret.rng.randrange(len(node.columns))
        for index in range(1, len(node.rows)):
            if node.rows and ret.rng.random() < 0.5:
                row = list(node.rows[index])
                row[k] = ""
                node.rows[index] = tuple(row)
        node.look.merge = True


def _filled(ret: Return, node: Node, least: int) -> None:
    while node.rows and len(node.rows) < least:
        node.rows.append(_row(ret, node))
    node.rows = [
        tuple(v or words.sentence(ret, c.heading.kind) for v, c in zip(row, node.columns, strict=True))
        for row in node.rows
    ]


def merged_across(ret: Return) -> None:
    """One text over the whole width: it begins in the first column."""
    for node in ret.tables():
        if len(node.rows) > 1:
            at = ret.rng.randrange(len(node.rows))
            node.rows[at] = (words.sentence(ret, "problem"), *("" for _ in node.columns[1:]))
            node.look.across = (at,)


def one_cell(ret: Return) -> None:
    """All of a column in one cell: as a typed list, or as one that Word numbers."""
    for node in ret.tables():
        columns = [[row[k] for row in node.rows if row[k]] for k in range(len(node.columns))]
        node.rows = list(zip_longest(*columns, fillvalue=""))
        node.look.style = "onecell"
        node.look.labels = ret.rng.choice(("typed", "typed", "auto", "bracket"))


def one_cell_typed(labels: str, breaks: bool = False) -> Change:
    def change(ret: Return) -> None:
        one_cell(ret)
        for node in ret.tables():
            node.look.labels, node.look.breaks = labels, breaks

    return change


def one_cell_beside_rows(ret: Return) -> None:
    """One column's list in a cell that goes down all rows, the other column in rows."""
    for node in ret.tables():
        _filled(ret, node, 2)
        node.look.style, node.look.one_sided = "rows", True


def paragraphs_in_cells(ret: Return) -> None:
    """An entry of two paragraphs is one entry."""
    for node in ret.tables():
        node.rows = [
            tuple(_longer(ret, v, c) for v, c in zip(row, node.columns, strict=True)) for row in node.rows
        ]


def _longer(ret: Return, value: str, column: Node) -> str:
    return (
        f"{value}\n{words.sentence(ret, column.heading.kind)}" if value and ret.rng.random() < 0.5 else value
    )


def reworded(ret: Return) -> None:
    for node in ret.tables():
        if ret.rng.random() < 0.7:
            node.text = ret.rng.choice(PARTS)
        reworded_columns(ret, node)


def reworded_columns(ret: Return, node: Node) -> None:
    for column in node.columns:
        column.text = ret.rng.choice(COLUMNS.get(column.heading.kind, (column.text,)))


def plain(labels: str, empty: bool = False) -> Change:
    """No table: the columns' names as lines of their own, the entries as paragraphs under them."""

    def change(ret: Return) -> None:
        for node in ret.tables():
            columns = [[row[k] for row in node.rows if row[k]] for k in range(len(node.columns))]
            node.rows = list(zip_longest(*columns, fillvalue=""))
            node.look.style, node.look.labels, node.look.empty_lists = "plain", labels, empty

    return change


def empty_first(ret: Return) -> None:
    """A suggestion without its problem in the first row."""
    for node in ret.tables():
        if node.rows:
            node.rows[0] = ("", *(words.sentence(ret, column.heading.kind) for column in node.columns[1:]))


def in_two(ret: Return) -> None:
    """A table that goes on, with its columns' names again, after a paragraph."""
    for node in ret.tables():
        if len(node.rows) > 2:
            node.look.two = ret.rng.randint(1, len(node.rows) - 1)


def heading_in_table(ret: Return) -> None:
    for node in ret.tables():
        node.look.heading_row = True
        node.cuts = []


def unheaded(ret: Return) -> None:
    """The table without the line before it."""
    for node in ret.take(ret.tables(), 0.6):
        node.shown = False


def pictures_in_rows(ret: Return) -> None:
    from tests.returns import images  # noqa: PLC0415
    from tests.returns.model import Pic  # noqa: PLC0415

    for node in ret.tables():
        for index in range(len(node.rows)):
            if ret.rng.random() < 0.3:
                k = ret.rng.randrange(len(node.columns))
                if node.rows[index][k]:
                    node.row_pictures[index, k] = Pic(images.png(ret))


KINDS = (
    kind("rows_added", "table", content=rows_added),
    kind("rows_removed", "table", look(rows="tight"), slots="rows"),
    kind("rows_more_blank", "table", look(rows="more"), slots="rows"),
    kind("rows_unnumbered", "table", look(labels="none"), slots="labels"),
    kind("rows_auto", "table", look(labels="auto"), slots="labels"),
    kind("rows_bullets", "table", look(labels="bullet"), slots="labels"),
    kind("rows_brackets", "table", look(labels="bracket"), slots="labels"),
    kind("rows_label_apart", "table", look(label_apart=True), slots="labels table"),
    kind("merged_down", "table", content=merged_down, slots="table"),
    kind("merged_across", "table", content=merged_across, slots="table columns"),
    kind("one_cell", "table", content=one_cell, slots="table labels"),
    kind("one_cell_auto", "table", content=one_cell_typed("auto"), slots="table labels"),
    kind("one_cell_breaks", "table", content=one_cell_typed("typed", breaks=True), slots="table labels"),
    kind("one_cell_bullets", "table", content=one_cell_typed("bullet"), slots="table labels"),
    kind("cell_paragraphs", "table", content=paragraphs_in_cells, slots="table"),
    kind("reworded", "table", reworded, slots="wording"),
    kind("plain_numbers", "table", content=plain("typed"), slots="table labels"),
    kind("plain_unnumbered", "table", content=plain("none"), slots="table labels"),
    kind("plain_auto", "table", content=plain("auto"), slots="table labels"),
    kind("plain_empty_lists", "table", content=plain("typed", empty=True), slots="table labels"),
    kind("columns_swapped", "table", look(swapped=True), slots="columns"),
    kind("empty_first", "table", content=empty_first, slots="table"),
    kind("table_in_two", "table", in_two, slots="table"),
    kind("heading_in_table", "table", heading_in_table, slots="table cuts wrap join"),
    kind("table_unheaded", "table", unheaded, slots="join anonymous"),
    kind("table_pictures", "table", content=pictures_in_rows, slots="table"),
    kind("remarks_column", "table", look(remarks=True), slots="columns"),
    kind("one_cell_one_side", "table", content=one_cell_beside_rows, slots="table labels rows", tier="hard"),
    kind("three_columns", "table", look(numbers=True), slots="columns labels", tier="hard"),
    kind("no_titles", "table", look(titles=False), slots="columns table anonymous", tier="hard"),
)
