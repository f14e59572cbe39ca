"""Kinds: what is left out, moved about, or put before and behind the form."""

from __future__ import annotations

from collections.abc import Iterator

from tests.returns.kinds.registry import Change, kind
from tests.returns.model import (
    Node,
    Return,
)


def omitted(policies: float, topics: float, parts: float, items: float) -> Change:
    """Headings left out with all that is under them, by how deep they stand."""

    def change(ret: Return) -> None:
        for node, depth in deep_nodes(ret.nodes, 0):
            share = (policies, topics, parts, items)[min(depth, 3)]
            if (node.present and not node.columns and ret.rng.random() < share) or (
                node.columns and ret.rng.random() < parts
            ):
                ret.drop(node)
        if all(not node.present for node in ret.nodes):
            for inner in ret.nodes[0].walk():
                inner.present = True

    return change


def deep_nodes(nodes: list[Node], depth: int) -> Iterator[tuple[Node, int]]:
    for node in nodes:
        yield node, depth
        if not node.is_table:
            yield from deep_nodes(node.children, depth + 1)


def blank_form(ret: Return) -> None:
    """The form as it was sent out, with only the college's name filled in."""
    for node in ret.walk():
        node.body, node.rows, node.status = [], [], "blank"


def best_before_table(ret: Return) -> None:
    for node in ret.walk():
        tables = [i for i, child in enumerate(node.children) if child.is_table]
        if tables and tables[0] + 1 < len(node.children):
            at = tables[0]
            node.children[at], node.children[at + 1] = node.children[at + 1], node.children[at]


def policies_swapped(ret: Return) -> None:
    ret.nodes.reverse()


def shuffled(level: str) -> Change:
    def change(ret: Return) -> None:
        for node in ret.walk():
            tables = any(child.is_table for child in node.children)
            if {
                "parts": tables,
                "topics": any(c.children and not c.columns for c in node.children) and not tables,
            }[level]:
                ret.rng.shuffle(node.children)

    return change


def topics_unheaded(ret: Return) -> None:
    """Topics whose own line is missing; all that is under them is there."""
    for node in ret.take([n for n in ret.headings() if any(c.is_table for c in n.children)], 0.4):
        node.shown = False


def parts_unheaded(ret: Return) -> None:
    """Items without the line of the part that holds them."""
    for node in ret.headings():
        if node.children and all(child.is_narrative for child in node.children):
            node.shown = ret.rng.random() < 0.3


def policies_unheaded(ret: Return) -> None:
    for node in ret.nodes:
        node.shown = False


KINDS = (
    kind("omit", "order", content=omitted(0.0, 0.15, 0.15, 0.25), slots="omit"),
    kind("omit_most", "order", content=omitted(0.3, 0.5, 0.3, 0.4), slots="omit"),
    kind("omit_tables", "order", content=omitted(0.0, 0.0, 0.5, 0.0), slots="omit"),
    kind("blank_form", "order", content=blank_form, slots="omit"),
    kind("best_before_table", "order", best_before_table, slots="order"),
    kind("policies_swapped", "order", policies_swapped, slots="policies"),
    kind("parts_unheaded", "order", parts_unheaded, slots="join"),
    kind("policies_unheaded", "order", policies_unheaded, slots="join"),
    kind("parts_shuffled", "order", shuffled("parts"), slots="order context", tier="hard"),
    kind("topics_shuffled", "order", shuffled("topics"), tier="hard"),
    kind("topics_unheaded", "order", topics_unheaded, slots="join context", tier="hard"),
)
