"""The form's own tables, in all the ways in which they come back."""

from __future__ import annotations

from tests.returns import words
from tests.returns.model import (
    Block,
    Cell,
    Grid,
    Group,
    Inline,
    Node,
    Para,
    Return,
    TableLook,
    Text,
    form_line,
)


def table_blocks(ret: Return, node: Node, heading: list[Block]) -> list[Block]:
    """What stands under a table's heading; ``heading`` loses its blocks where the table takes them."""
    order = list(range(len(node.columns)))
    if node.look.swapped:
        order.reverse()
    if node.look.style == "plain":
        return _plain(ret, node, order)
    rows = _one_cell_row(ret, node, order) if node.look.style == "onecell" else _rows(ret, node, order)
    top = [[_form_cell(node.columns[k].text) for k in order]] if node.look.titles else []
    rows, top = _side_columns(ret, node.look, rows, top)
    if node.look.heading_row and heading:
        top.insert(0, [Cell(list(heading), span=len(rows[0]))])
        heading.clear()
    at = min(node.look.two, len(rows) - 1)
    tables = [[*top, *rows[:at]], [*top, *rows[at:]]] if at > 0 else [[*top, *rows]]
    blocks: list[Block] = []
    for table in tables:
        grid = Grid(
            table, role="problem", row_wrap=node.look.wrap if node.look.wrap.startswith("row") else ""
        )
        blocks += [Group("sdt", [grid]) if node.look.wrap == "table" else grid, form_line("")]
    return blocks


def _rows(ret: Return, node: Node, order: list[int]) -> list[list[Cell]]:
    look, width = node.look, len(node.columns)
    values = list(node.rows) or ([node.nothing] if node.nothing else [])
    least = {"form": node.heading.rows, "tight": 1, "more": node.heading.rows + 2}[look.rows]
    count = max(len(values), least)
    values += [("",) * width] * (count - len(values))
    lists = [ret.new_list() for _ in range(width)] if look.labels == "auto" else [0] * width
    rows = []
    for index, row in enumerate(values):
        cells = [_entry_cell(ret, node, row[k], (index, k), lists[k]) for k in order]
        rows.append([Cell(cells[0].blocks, span=width)] if index in look.across else cells)
    if look.merge:
        _merge_down(node, rows, order)
    if look.one_sided and node.rows:
        _one_side(ret, node, rows, order.index(0))
    return rows


def _entry_cell(ret: Return, node: Node, value: str, place: tuple[int, int], num: int) -> Cell:
    look, index = node.look, place[0]
    label = "" if look.numbers or (look.labels == "bullet" and not value) else _label(ret, look, index)
    lines = value.split("\n")
    if label and (value or look.labels != "auto"):
        lines = [label.strip(), *lines] if look.label_apart and value else [label + lines[0], *lines[1:]]
    paras: list[Para] = [Para([Text(line)] if line else []) for line in lines]
    if num and value:
        paras[0].num = (num, 0)
    picture = node.row_pictures.get(place)
    if picture:
        paras.append(Para([picture]))
    inside = bool(value) and ret.rng.random() < 0.6
    blocks: list[Block] = list(paras)
    if look.wrap == "block" and inside:
        blocks = [Group("sdt", blocks)]
    return Cell(blocks, wrap="sdt" if look.wrap == "cell" and inside else "")


def _label(ret: Return, look: TableLook, index: int) -> str:
    shape = {"typed": "{}. ", "bracket": "{}) ", "bullet": "- "}.get(look.labels, "")
    return digits(ret, shape.format(index + 1))


def _merge_down(node: Node, rows: list[list[Cell]], order: list[int]) -> None:
    """Where a value is empty under a full one, the two cells become one."""
    for place, k in enumerate(order):
        for index in range(1, len(node.rows)):
            if not node.rows[index][k] and len(rows[index]) == len(order):
                above, here = rows[index - 1][place], rows[index][place]
                above.merge = above.merge or "restart"
                here.merge, here.blocks = "continue", [Para([])]


def _one_side(ret: Return, node: Node, rows: list[list[Cell]], place: int) -> None:
    """The first column's entries as one list in one cell over all rows."""
    for row in rows:
        row[place] = Cell([Para([])], merge="continue")
    first = _column_cell(ret, node, 0)
    rows[0][place] = Cell(first.blocks, merge="restart")


def _one_cell_row(ret: Return, node: Node, order: list[int]) -> list[list[Cell]]:
    return [[_column_cell(ret, node, k) for k in order]]


def _column_cell(ret: Return, node: Node, k: int) -> Cell:
    values = [row[k] for row in node.rows if row[k]]
    if not values:
        return Cell([Para([Text(node.nothing[k])] if node.nothing else [])])
    if node.look.labels == "auto":
        num = ret.new_list()
        return Cell([Para([Text(value)], num=(num, 0)) for value in values])
    lines = [_label(ret, node.look, index) + value for index, value in enumerate(values)]
    if node.look.breaks:
        return Cell([Para([Text("\n".join(lines))])])
    return Cell([Para([Text(line)]) for line in lines])


def _side_columns(
    ret: Return, look: TableLook, rows: list[list[Cell]], top: list[list[Cell]]
) -> tuple[list[list[Cell]], list[list[Cell]]]:
    """A column of numbers before the form's two, or an empty one for remarks behind them."""
    if look.numbers:
        rows = [[_form_cell(digits(ret, str(n)), bold=False), *row] for n, row in enumerate(rows, 1)]
        top = [[_form_cell(ret.rng.choice(("ที่", "ลำดับ", "ข้อ"))), *row] for row in top]
    if look.remarks:
        rows = [[*row, _form_cell("", bold=False)] for row in rows]
        top = [[*row, _form_cell("หมายเหตุ")] for row in top]
    return rows, top


def _plain(ret: Return, node: Node, order: list[int]) -> list[Block]:
    blocks: list[Block] = []
    for k in order:
        blocks.append(Para([Text(node.columns[k].text)], role="heading", bold=node.columns[k].bold))
        values = [row[k] for row in node.rows if row[k]]
        if not values and node.nothing:
            values = [node.nothing[k]]
        num = ret.new_list() if node.look.labels == "auto" else 0
        for index, value in enumerate(values):
            parts: list[Inline] = [Text(_label(ret, node.look, index) + value)]
            blocks.append(Para(parts, num=(num, 0) if num else None))
        if node.look.empty_lists:
            start = len(values)
            blocks += [form_line(digits(ret, f"{n}.")) for n in range(start + 1, max(start + 2, 6))]
    return blocks


def _form_cell(text: str, bold: bool = True) -> Cell:
    return Cell([form_line(text, bold=bold)])


def digits(ret: Return, text: str) -> str:
    return words.thai(text) if ret.thai_digits else text
