# ruff: noqa: E501 (long lines of markup and of Thai)
"""From the tree of a return to the blocks of its body, in reading order."""

from __future__ import annotations

import itertools
from dataclasses import replace

from tests.returns.grids import table_blocks
from tests.returns.model import (
    Block,
    Box,
    Cell,
    Gone,
    Grid,
    Group,
    Node,
    Para,
    RawBlock,
    Return,
    Text,
    Wrap,
    form_line,
)

# Where the printed form breaks a heading over two paragraphs: what the second one starts with.
BREAKS = (
    "มุ่งผลสัมฤทธิ์ของผู้เรียนเป็นสำคัญ ตามประเด็น", "การศึกษา ให้สามารถปฏิบัติหน้าที่ในภูมิลำเนา ที่ตรงกับความประสงค์ของตนเอง เน้นพิจารณาด้วยความโปร่งใสและไม่มีการทุจริตคอรัปชั่น ตามประเด็น",
    "เป็นรูปธรรม ตามประเด็น", "การปฏิบัติจริง (Active", "สายอาชีวศึกษา", "ตามประเด็นการตรวจ ติดตาม ดังนี้",
)  # fmt: skip


# A paragraph that ends a section of the document (a page turned sideways, say).
SECTION = (
    '<w:p><w:pPr><w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/></w:sectPr></w:pPr></w:p>'
)


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
        blocks += [Para([Text(line)], role="unit") for line in ret.unit_line.split("\n")]
    pending: list[Text] = []
    for node in ret.nodes:
        blocks += _node_blocks(ret, node, pending)
    if pending:
        blocks.append(Para(list(pending), role="heading"))
    blocks = _run_together(ret, blocks) if ret.soft_returns else blocks
    for change in ret.finish:
        blocks = change(blocks)
    return [*blocks, *ret.tail]


def _run_together(ret: Return, blocks: list[Block]) -> list[Block]:
    """Paragraphs that follow one another made one, parted by line breaks only."""
    out: list[Block] = []
    for block in blocks:
        last = out[-1] if out else None
        if _is_plain(block) and _is_plain(last) and ret.rng.random() < ret.soft_returns:
            assert isinstance(block, Para)
            assert isinstance(last, Para)
            texts = [part for part in block.parts if isinstance(part, Text)]
            last.parts += [Text("\n"), *(replace(part, bold=block.bold) for part in texts)]
        else:
            out.append(block)
    return out


def _is_plain(para: Block | None) -> bool:
    if not isinstance(para, Para):
        return False
    texts = bool(para.parts) and all(isinstance(part, Text) for part in para.parts)
    return texts and para.num is None and para.role in ("heading", "answer", "nothing")


def _node_blocks(ret: Return, node: Node, pending: list[Text]) -> list[Block]:
    if not node.present:
        return []
    heading = _heading_blocks(ret, node, pending) if node.shown else []
    if node.is_table:
        under = table_blocks(ret, node, heading) if node.instead is None else node.instead
        return _wrapped(node, heading, under)
    under = blank_lines(ret) if node.is_narrative and not node.body and node.shown else []
    under += _with_inline(node, heading)
    if node.wrap == "layout_items":
        rows = [row for child in node.children if (row := _node_blocks(ret, child, pending))]
        grid: list[Block] = [Grid([_halves(row) for row in rows], role="layout")] if rows else []
        return [*heading, *under, *grid, form_line("")]
    for child in node.children:
        under += _node_blocks(ret, child, pending)
    return _wrapped(node, heading, under)


def _halves(blocks: list[Block]) -> list[Cell]:
    """A heading's paragraphs in one cell, what follows them in the next."""
    count = sum(isinstance(block, Para) and block.role == "heading" for block in blocks)
    return [Cell(blocks[:count]), Cell(blocks[count:] or [form_line("")])]


def heading_text(node: Node) -> str:
    return f"{node.number}{node.gap if node.number else ''}{node.text}" if node.auto is None else node.text


def _heading_blocks(ret: Return, node: Node, pending: list[Text]) -> list[Block]:
    prefix = "" if node.auto or not node.number else node.number + node.gap
    pieces = _cut(node.text, node.cuts) or [""]
    pieces[0] = prefix + pieces[0]
    if node.cut_by == "br":
        pieces = ["\n".join(pieces)]
    if node.join_next and not node.inline and (node.children or node.is_table):
        pending += [Text(piece + node.join_next, bold=node.bold) for piece in pieces]
        return []
    paras = [Para([Text(piece)], role="heading", bold=node.bold, style=node.style) for piece in pieces]
    paras[0].num = node.auto if node.auto and node.auto[0] else None
    for para in paras[1:]:
        para.style = "" if node.auto else node.style
    if node.heading.id in ret.retyped:
        paras[0].parts = [Gone(f"{node.number} {node.heading.text} (เดิม)"), Wrap("ins", list(paras[0].parts))]
    if pending:
        paras[0].parts[:0] = pending
        pending.clear()
    if node.boxed:
        paras = [Para([Box(list(paras))], role="heading")]
    paras += [form_line(prompt) for prompt in node.prompts]
    return list(paras)


def _cut(text: str, cuts: list[int]) -> list[str]:
    bounds = [0, *sorted(set(cuts)), len(text)]
    return [text[a:b] for a, b in itertools.pairwise(bounds) if text[a:b]]


def _with_inline(node: Node, heading: list[Block]) -> list[Block]:
    """The answer's blocks, the first one moved into the heading's own paragraph where asked."""
    rest = list(node.body)
    first = rest[0] if rest else None
    last = heading[-1] if heading else None
    if node.inline is None or not isinstance(last, Para) or not isinstance(first, Para):
        return rest
    last.parts += [Text(node.inline, bold=False), *first.parts]
    return rest[1:]


def blank_lines(ret: Return) -> list[Block]:
    if ret.leaders == "none":
        return []
    if ret.leaders == "empty":
        return [form_line(""), form_line("")]
    dots = ret.leader_text
    return [form_line(dots), form_line(""), form_line(dots), form_line(dots)]


def _wrapped(node: Node, heading: list[Block], under: list[Block]) -> list[Block]:
    blocks = heading + under
    if not node.wrap or not blocks:
        return blocks
    if node.wrap == "layout1":
        return [Grid([[Cell(blocks)]], role="layout"), form_line("")]
    if node.wrap == "layout_rows":
        return [Grid([[Cell([block])] for block in blocks], role="layout"), form_line("")]
    if node.wrap == "layout2":
        return [Grid([_halves(blocks)], role="layout"), form_line("")]
    if node.wrap == "empties":
        return [part for block in blocks for part in (block, form_line(""), form_line(" "))]
    if node.wrap == "section":
        return [*blocks, RawBlock(SECTION)]
    return [Group(node.wrap, blocks)]
