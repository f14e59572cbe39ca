"""What is moved when the whole tree is seen: tables over headings, the same line behind several headings."""

from __future__ import annotations

from collections.abc import Sequence

from rt67_aggregate.drafting.answer_grid import AnswerGrid
from rt67_aggregate.drafting.nodes import Node
from rt67_aggregate.text import fold

_UNTITLED = "ตารางนี้ไม่มีหัวข้อของตัวเอง ใส่ heading: ถ้าแบบพิมพ์ชื่อตารางไว้"


def untitled_table(grid: AnswerGrid | None) -> Node:
    """A table as a heading of its own, to be confirmed."""
    table = Node(text="", style="table", grid=grid)
    table.doubts.append(_UNTITLED)
    return table


def part_tables(nodes: Sequence[Node]) -> None:
    """Give a table that has headings beside it under one heading a place of its own before them, with what is
    told below it."""
    for node in nodes:
        if node.grid and node.children:
            table = untitled_table(node.grid)
            table.prompts = node.prompts[node.prompts_above :]
            del node.prompts[node.prompts_above :]
            node.children.insert(0, table)
            node.spaces = int(node.prose)
            node.grid, node.prose = None, False
        part_tables(node.children)


def _is_label(node: Node) -> bool:
    """Whether a heading is words in plain print over places to write, in no table."""
    return node.style == "plain" and bool(node.spaces) and not (node.celled or node.children)


def lower_repeated(nodes: list[Node]) -> None:
    """Put lines without number that say the same behind several headings ("เพราะ ......") below these, and
    one that says what stands below others beside it."""
    texts = [fold(node.text) for node in nodes]
    below = {fold(child.text) for node in nodes if node.key for child in node.children if not child.key}
    moved = [
        place
        for place, (node, text) in enumerate(zip(nodes, texts, strict=True))
        if (node.style == "gaps" or _is_label(node)) and text and (texts.count(text) > 1 or text in below)
    ]
    for place in moved:
        above = next((n for n in reversed(nodes[:place]) if n.key), None)
        if above is not None:
            above.children.append(nodes[place])
    taken = {id(child) for node in nodes for child in node.children}
    nodes[:] = [node for node in nodes if id(node) not in taken]
    for node in nodes:
        lower_repeated(node.children)
