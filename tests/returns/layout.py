# ruff: noqa: E501 (long lines of markup and of Thai)
"""From the tree of a return to the blocks of its body, in reading order."""

from __future__ import annotations

from rt67_aggregate.model import Shape
from tests.returns import words
from tests.returns.model import Block, Cell, Grid, Group, Node, Para, Return, TableLook, Text, form_line

# Where the printed form breaks a heading over two paragraphs: what the second one starts with.
BREAKS = (
    "มุ่งผลสัมฤทธิ์ของผู้เรียนเป็นสำคัญ ตามประเด็น", "การศึกษา ให้สามารถปฏิบัติหน้าที่ในภูมิลำเนา ที่ตรงกับความประสงค์ของตนเอง เน้นพิจารณาด้วยความโปร่งใสและไม่มีการทุจริตคอรัปชั่น ตามประเด็น",
    "เป็นรูปธรรม ตามประเด็น", "การปฏิบัติจริง (Active", "สายอาชีวศึกษา", "ตามประเด็นการตรวจ ติดตาม ดังนี้",
)  # fmt: skip


def printed_cuts(node: Node) -> list[int]:
    """The place where the form itself breaks this heading, if it does."""
    text = node.text
    for start in BREAKS:
        at = text.find(start)
        if at > 20 and (start != "สายอาชีวศึกษา" or text.endswith(start)):
            if start.startswith("ตามประเด็น") and not node.number.startswith("1)"):
                continue
            if start.startswith("ตามประเด็น") and "ประหยัดค่าใช้จ่าย" not in text:
                continue
            return [at]
    return []


def body(ret: Return) -> list[Block]:
    blocks: list[Block] = list(ret.front)
    if ret.show_boilerplate:
        blocks += [form_line(line, bold=not line[:1].isdigit()) for line in ret.boilerplate]
    if ret.unit_line:
        blocks.append(Para([Text(ret.unit_line)], role="unit"))
    pending: list[Text] = []
    for node in ret.nodes:
        blocks += _node_blocks(ret, node, pending)
    if pending:
        blocks.append(Para(list(pending), role="heading"))
    return [*blocks, *ret.tail]


def _node_blocks(ret: Return, node: Node, pending: list[Text]) -> list[Block]:
    if not node.present:
        return []
    blocks = _heading_blocks(ret, node, pending) if node.shown else []
    if node.is_table:
        blocks += _table_blocks(ret, node)
    else:
        if node.is_narrative and not _has_text(node):
            blocks += blank_lines(ret)
        blocks += _with_inline(node, blocks)
        for child in node.children:
            blocks += _node_blocks(ret, child, pending)
    return _wrapped(node, blocks)


def heading_text(node: Node) -> str:
    return f"{node.number}{node.gap if node.number else ''}{node.text}" if node.auto is None else node.text


def _heading_blocks(ret: Return, node: Node, pending: list[Text]) -> list[Block]:
    prefix = "" if node.auto or not node.number else node.number + node.gap
    pieces = _cut(node.text, node.cuts)
    pieces[0] = prefix + pieces[0]
    if node.cut_by == "br":
        pieces = ["\n".join(pieces)]
    if node.join_next and not node.inline and (node.children or node.is_table):
        pending += [Text(piece + "\n", bold=node.bold) for piece in pieces]
        return []
    paras = [Para([Text(piece)], role="heading", bold=node.bold, style=node.style) for piece in pieces]
    paras[0].num = node.auto
    if pending:
        paras[0].parts[:0] = pending
        pending.clear()
    paras += [form_line(prompt) for prompt in node.prompts]
    return list(paras)


def _cut(text: str, cuts: list[int]) -> list[str]:
    bounds = [0, *sorted(set(cuts)), len(text)]
    return [text[a:b] for a, b in zip(bounds, bounds[1:], strict=False) if text[a:b]]


def _with_inline(node: Node, blocks: list[Block]) -> list[Block]:
    """The answer's blocks, the first one moved into the heading's own paragraph where asked."""
    rest = list(node.body)
    last = blocks[-1] if blocks else None
    if node.inline is None or not rest or not isinstance(last, Para) or not isinstance(rest[0], Para):
        return rest
    first = rest.pop(0)
    last.parts += [Text(node.inline, bold=False), *first.parts]
    return rest


def _has_text(node: Node) -> bool:
    return bool(node.body)


def blank_lines(ret: Return) -> list[Block]:
    if ret.leaders == "none":
        return []
    if ret.leaders == "empty":
        return [form_line(""), form_line("")]
    dots = ret.leader_text
    return [form_line(dots), form_line(""), form_line(dots), form_line(dots)]


def _wrapped(node: Node, blocks: list[Block]) -> list[Block]:
    if node.wrap == "layout1":
        return [Grid([[Cell(blocks)]], role="layout"), form_line("")]
    if node.wrap == "layout_rows":
        return [Grid([[Cell([block])] for block in blocks], role="layout"), form_line("")]
    if node.wrap == "layout2" and len(blocks) > 1:
        return [Grid([[Cell(blocks[:1]), Cell(blocks[1:])]], role="layout"), form_line("")]
    if node.wrap:
        return [Group(node.wrap, blocks)]
    return blocks


# --- the form's own tables ------------------------------------------------------------------


def _table_blocks(ret: Return, node: Node) -> list[Block]:
    look = node.look
    order = list(range(len(node.columns)))
    if look.swapped:
        order.reverse()
    if look.style.startswith("plain"):
        return _plain(ret, node, order)
    rows: list[list[Cell]] = (
        [[_cell_text(node.columns[k].text, bold=True) for k in order]] if look.titles else []
    )
    if look.style in ("onecell", "autocell"):
        rows.append([_column_cell(ret, node, k) for k in order])
    else:
        rows += _row_cells(ret, node, order)
    if look.style == "three":
        labels = (
            ["ที่", *(str(n) for n in range(1, len(rows) + 1))]
            if look.titles
            else [str(n) for n in range(1, len(rows) + 1)]
        )
        rows = [[_cell_text(_digits(ret, label)), *row] for label, row in zip(labels, rows, strict=False)]
    grid = Grid(rows, role="problem", row_wrap="sdt" if look.wrap == "row" else "")
    blocks: list[Block] = [Group("sdt", [grid])] if look.wrap == "table" else [grid]
    return [*blocks, form_line("")]


def _row_cells(ret: Return, node: Node, order: list[int]) -> list[list[Cell]]:
    look = node.look
    width = len(node.columns)
    printed = max(node.heading.rows, len(node.rows)) if look.numbers == "typed" else len(node.rows)
    count = max(len(node.rows), printed + look.extra, 1)
    lists = [ret.new_list() for _ in range(width)] if look.numbers == "auto" else []
    rows = []
    for index in range(count):
        values = node.rows[index] if index < len(node.rows) else ("",) * width
        cells = [_entry_cell(ret, look, values[k], index, lists[k] if lists else 0) for k in order]
        rows.append(cells)
    if look.style == "merged":
        _merge_equal(node, rows, order)
    return rows


def _entry_cell(ret: Return, look: TableLook, value: str, index: int, num: int) -> Cell:
    label = _digits(ret, f"{index + 1}. ") if look.numbers == "typed" and look.style != "three" else ""
    para = Para([Text(label + value)] if label or value else [], role="answer")
    if num:
        para.num = (num, 0)
    wrap = "sdt" if look.wrap == "cell" and value and ret.rng.random() < 0.6 else ""
    blocks: list[Block] = [para]
    if look.wrap == "block" and value and ret.rng.random() < 0.6:
        blocks = [Group("sdt", [para])]
    return Cell(blocks, wrap=wrap)


def _merge_equal(node: Node, rows: list[list[Cell]], order: list[int]) -> None:
    """Where a value is empty under a full one, the two cells become one."""
    offset = len(rows) - max(len(rows), 1)
    for place, k in enumerate(order):
        for index in range(1, len(node.rows)):
            if not node.rows[index][k] and node.rows[index - 1][k]:
                above, here = rows[offset + index - 1][place], rows[offset + index][place]
                above.merge = above.merge or "restart"
                here.merge = "continue"
                here.blocks = [Para([])]


def _column_cell(ret: Return, node: Node, k: int) -> Cell:
    values = [row[k] for row in node.rows if row[k]]
    if not values:
        return Cell([Para([])])
    if node.look.style == "autocell":
        num = ret.new_list()
        return Cell([Para([Text(value)], num=(num, 0)) for value in values])
    labels = [f"{i + 1}. " if node.look.numbers == "typed" else f"{i + 1}) " for i in range(len(values))]
    return Cell(
        [Para([Text(_digits(ret, label) + value)]) for label, value in zip(labels, values, strict=True)]
    )


def _plain(ret: Return, node: Node, order: list[int]) -> list[Block]:
    blocks: list[Block] = []
    for k in order:
        column = node.columns[k]
        blocks.append(Para([Text(column.text)], role="heading", bold=True))
        values = [row[k] for row in node.rows if row[k]]
        if node.look.style == "plain_numbers":
            values = [_digits(ret, f"{i + 1}. ") + value for i, value in enumerate(values)]
        num = ret.new_list() if node.look.style == "plain_lists" else 0
        blocks += [Para([Text(value)], num=(num, 0) if num else None) for value in values]
        if not values and node.look.style != "plain":
            blocks += [form_line(_digits(ret, f"{i}.")) for i in range(1, 4)]
    return blocks


def _cell_text(text: str, bold: bool = False) -> Cell:
    return Cell([form_line(text, bold=bold)])


def _digits(ret: Return, text: str) -> str:
    return words.thai(text) if ret.thai_digits else text


__all__ = ["Shape", "blank_lines", "body", "heading_text", "printed_cuts"]
