"""Kinds: the form's tables under other titles, with other parts of the form in their rows and columns, or as
lists."""

from __future__ import annotations

from itertools import zip_longest

from tests.returns import words
from tests.returns.kinds.front import contents
from tests.returns.kinds.registry import kind
from tests.returns.kinds.shifted_answers import items_of, topics
from tests.returns.model import Block, Cell, Grid, Node, Para, Return, Text, answer, form_line

# The titles of three columns, of which the last one holds the suggestions.
_THREE = (
    ("ปัญหา/อุปสรรค", "แนวทางแก้ไข", "ข้อเสนอแนะ"),
    ("ปัญหา-อุปสรรค", "แนวทางแก้ไข", "ข้อคิดเห็นและข้อเสนอแนะ"),
    ("ปัญหา", "ข้อคิดเห็น", "ข้อเสนอแนะ"),
)
_LISTS = (
    ("ปัญหาที่พบ :", "แนวทางแก้ไข/ข้อเสนอแนะ :"),
    ("ปัญหาและอุปสรรค", "ข้อเสนอแนะ และแนวทางการแก้ไข"),
    ("ปัญหา/อุปสรรค", "ข้อเสนอแนะ/ความต้องการรับการสนับสนุน :"),
)


def cell(text: str) -> Cell:
    return Cell([answer(text) if text else Para([])])


def title(text: str) -> Cell:
    return Cell([form_line(text, bold=True)])


def table_of(topic: Node) -> Node:
    return next(child for child in topic.children if child.is_table)


def heading_of(node: Node) -> Para:
    return Para([Text(f"{node.number} {node.text}")], role="heading")


def _rows(node: Node) -> list[list[Cell]]:
    titles = [title(column.text) for column in node.columns]
    return [titles, *([cell(text) for text in row] for row in node.rows or [("",) * len(node.columns)])]


def column_beside(ret: Return) -> None:
    """A column between the form's two, whose title the form knows for the second one."""
    titles = ret.rng.choice(_THREE)
    for node in ret.tables():
        rows = [[title(name) for name in titles]]
        for problem, suggestion in node.rows:
            said = words.unit(ret)
            ret.unplaced.append(said)
            rows.append([cell(problem), cell(said), cell(suggestion)])
        node.instead = [Grid(rows, role="problem"), form_line("")] if node.rows else None


def best_in_rows(ret: Return) -> None:
    """The good practice's heading and answer in the last rows of the table."""
    for topic in topics(ret):
        table, best = table_of(topic), topic.children[-1]
        if table.rows and best.body:
            rows = [*_rows(table), [Cell([heading_of(best)], span=2)], [Cell(list(best.body), span=2)]]
            table.instead = [Grid(rows, role="problem"), form_line("")]
            best.shown, best.body = False, []


def topics_in_tables(ret: Return) -> None:
    """All parts of a topic as rows of one table."""
    for topic in topics(ret):
        first, table, best = topic.children[0], table_of(topic), topic.children[-1]
        rows = [[Cell([heading_of(first)], span=2)]]
        for item in items_of(topic):
            rows.append([Cell([heading_of(item)]), Cell(list(item.body) or [Para([])])])
            item.shown, item.body = False, []
        rows += [[Cell([heading_of(table)], span=2)], *_rows(table), [Cell([heading_of(best)], span=2)]]
        rows.append([Cell(list(best.body) or [Para([])], span=2)])
        for node in (first, table, best):
            node.shown, node.body = False, []
        table.instead = []
        first.body = [Grid(rows, role="layout"), form_line("")]


def heading_in_table_too(ret: Return) -> None:
    """The table's heading above it and again in its first row."""
    for node in ret.tables():
        node.instead = [
            Grid([[Cell([heading_of(node)], span=2)], *_rows(node)], role="problem"),
            form_line(""),
        ]


def lists_under_titles(ret: Return) -> None:
    """No table: a list of problems and one of suggestions, each below a title in other words."""
    titles = ret.rng.choice(_LISTS)
    for node in ret.tables():
        if node.rows:
            blocks: list[Block] = []
            for place, name in enumerate(titles):
                blocks.append(Para([Text(name)], role="heading", bold=True))
                blocks += [answer(f"- {row[place]}") for row in node.rows if row[place]]
            node.instead = blocks


def matrix_behind_contents(ret: Return) -> None:
    """Contents of all headings, and some topics as tables of item, result, problem and suggestion."""
    contents("bare", deep=True)(ret)
    titles = ("ประเด็นการตรวจ", "ผลการดำเนินงาน", "ปัญหา-อุปสรรค", "ข้อคิดเห็นและข้อเสนอแนะ")
    for topic in ret.take(topics(ret), 0.4):
        table = table_of(topic)
        rows = [[title(name) for name in titles]]
        for item, row in zip_longest(items_of(topic), table.rows):
            cells = (
                [Cell([heading_of(item)]), Cell(list(item.body) or [Para([])])]
                if item
                else [cell(""), cell("")]
            )
            rows.append([*cells, *map(cell, row or ("", ""))])
            if item:
                item.shown, item.body = False, []
        table.shown, table.instead = False, []
        topic.children[0].body = [Grid(rows, role="layout"), form_line("")]


def evidence_beside(ret: Return) -> None:
    """Items with their results and, in a third column, the evidence, also where there is no result."""
    for topic in topics(ret):
        rows = [[title(name) for name in ("ประเด็นการตรวจ", "ผลการดำเนินงาน", "เอกสารหลักฐาน")]]
        for item in items_of(topic):
            said = words.unit(ret)
            ret.unplaced.append(said)
            rows.append([Cell([heading_of(item)]), Cell(list(item.body) or [Para([])]), cell(said)])
            item.shown, item.body = False, []
        topic.children[0].body = [Grid(rows, role="layout"), form_line("")]


KINDS = tuple(
    kind(change.__name__, "shifted", change, tier="further")
    for change in (
        column_beside,
        best_in_rows,
        topics_in_tables,
        heading_in_table_too,
        lists_under_titles,
        matrix_behind_contents,
        evidence_beside,
    )
)
