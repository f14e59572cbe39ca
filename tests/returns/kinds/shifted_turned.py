"""Kinds: titles of the form's tables further down, again, or beside each answer; a scale at each topic's end;
contents whose entries go over lines."""

from __future__ import annotations

from tests.returns.kinds.front import BREAK
from tests.returns.kinds.order import deep_nodes
from tests.returns.kinds.registry import Change, kind
from tests.returns.kinds.shifted_answers import topics
from tests.returns.kinds.shifted_tables import cell, title
from tests.returns.model import Cell, Grid, Node, Para, Return, Text, form_line

_Row = list[Cell]
_SCALE = ("ดีมาก", "ดี", "พอใช้", "ปรับปรุง")
_BROKEN_AT = 60  # letters of an entry in a line


def _with_titles(place: int, again: str = "", *, first: bool = False) -> Change:
    """The titles before a row; with ``again`` also above all, with ``first`` one of them alone."""

    def change(ret: Return) -> None:
        for node in ret.tables():
            rows = [list(map(cell, row)) for row in node.rows]
            said = [column.text for column in node.columns]
            if len(rows) > place:
                rows.insert(place, [title(f"{text}{again}".strip()) for text in said])
                if first:
                    rows[place][1:] = [cell("") for _ in said[1:]]
                if again:
                    rows.insert(0, list(map(title, said)))
                node.instead = [Grid(rows, role="problem"), form_line("")]

    return change


def titles_by_turns(ret: Return) -> None:
    """Each answer in a row of its own, beside its title."""
    for node in ret.tables():
        if node.rows:
            rows: list[_Row] = [
                [title(column.text), cell(text)]
                for row in node.rows
                for column, text in zip(node.columns, row, strict=True)
            ]
            node.instead = [Grid(rows, role="problem"), form_line("")]


def scale_at_ends(ret: Return) -> None:
    """A scale at each topic's end, one word of it ticked."""
    for topic in topics(ret):
        best, ticked = topic.children[-1], ret.rng.randrange(len(_SCALE))
        ticks = [Cell([form_line("✓" if n == ticked else "")]) for n in range(len(_SCALE))]
        scale = [[Cell([form_line(word)]) for word in _SCALE], ticks]
        best.body = [*best.body, Grid(scale, role="layout"), form_line("")]


def contents_broken(ret: Return) -> None:
    """Contents of which long entries were typed in two lines, the page behind the second."""
    lines = ["สารบัญ"]
    for page, (node, _) in enumerate(deep_nodes(ret.nodes, 0), 1):
        lines += _entry(node, page) if node.present and node.shown else []
    ret.front = [*ret.front, *(Para([Text(line)], role="contents") for line in lines), BREAK]


def _entry(node: Node, page: int) -> list[str]:
    text = f"{node.number} {node.text}".strip()
    start, rest = text[:_BROKEN_AT], text[_BROKEN_AT:]
    return [start, f"      {rest}\tหน้า {page}"] if rest else [f"{start}\tหน้า {page}"]


KINDS = (
    kind("titles_sorted_down", "shifted", _with_titles(1), tier="further"),
    kind("titles_go_on", "shifted", _with_titles(2, " (ต่อ)"), tier="further"),
    kind("one_title_again", "shifted", _with_titles(2, " ", first=True), tier="further"),
    kind("titles_by_turns", "shifted", titles_by_turns, tier="further"),
    kind("scale_at_ends", "shifted", scale_at_ends, tier="further"),
    kind("contents_broken", "shifted", contents_broken, tier="further"),
)
