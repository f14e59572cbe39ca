"""Blocks that a form prints several times, with a number behind their name: said once, and how often."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rt67_aggregate.drafting.nodes import Node
from rt67_aggregate.text import arabic_digits

_COUNTED = re.compile(r"(?P<name>.*\S)\s*(?<![0-9๐-๙.])(?P<count>[0-9๐-๙]{1,2})")
_FEWEST = 2


def fold_repeated(nodes: Sequence[Node]) -> list[Node]:
    """The headings; of blocks side by side that are equal but for their number, counted from 1, the first."""
    done: list[Node] = []
    at = 0
    while at < len(nodes):
        copies = _copies(nodes[at:])
        node = nodes[at]
        if copies >= _FEWEST:
            node.text, node.repeats = _name(node, 1), copies
            node.doubts = ["แบบพิมพ์กลุ่มนี้ซ้ำกัน: ตรวจจำนวนชุด (repeats)"]
        node.children = fold_repeated(node.children)
        done.append(node)
        at += max(1, copies)
    return done


def _copies(nodes: Sequence[Node]) -> int:
    """How many copies of one block begin here; 0 where it is none."""
    first = nodes[0]
    name = _name(first, 1)
    if not name or not first.children:
        return 0
    copies = 1
    while copies < len(nodes) and _name(nodes[copies], copies + 1) == name:
        if _asked(nodes[copies]) != _asked(first):
            break
        copies += 1
    return copies


def _name(node: Node, copy: int) -> str:
    """What a block is called without its number; "" where it is not this copy."""
    match = _COUNTED.fullmatch(node.text) if not node.number else None
    return match["name"] if match and int(arabic_digits(match["count"])) == copy else ""


def _asked(node: Node) -> tuple[object, ...]:
    """All that a block prints and asks below its name."""
    own = (node.style, node.line, node.options, node.many, node.grid, node.prompts, node.spaces > 0)
    return (*own, *((child.number, child.text, _asked(child)) for child in node.children))
