"""Kinds: tables copied below items, rows that count items, answers beside titles or that go on further down,
words above headings and below topics that differ in their figures alone."""

from __future__ import annotations

import re
from itertools import pairwise

from tests.returns import words
from tests.returns.kinds.registry import kind
from tests.returns.kinds.shifted_answers import items_of, texts, topics
from tests.returns.kinds.shifted_tables import cell, table_of, title
from tests.returns.model import Block, Cell, Grid, Para, Return, Text, answer, form_line

_FEET = ("รวมคะแนนประเด็นนี้ {} คะแนน", "ความก้าวหน้าร้อยละ {}", "ใช้เวลาดำเนินการ {} วัน")
_COUNTERS = ("ข้อ {} จาก 23", "สไลด์ {}", "คำถามที่ {}/23")


def table_for_each_item(ret: Return) -> None:
    """The form's table copied below each item with that one's rows; the form's own left blank."""
    for topic in topics(ret):
        table, items = table_of(topic), items_of(topic)
        titles = [column.text for column in table.columns]
        if len(table.rows) >= len(items):
            cuts = [len(table.rows) * place // len(items) for place in range(len(items) + 1)]
            for item, (first, last) in zip(items, pairwise(cuts), strict=True):
                rows = table.rows[first:last]
                item.body = [
                    *item.body,
                    Grid([list(map(title, titles)), *(list(map(cell, row)) for row in rows)], role="problem"),
                    form_line(""),
                ]
            blank = [list(map(title, titles)), [cell(""), cell("")]]
            table.instead = [Grid(blank, role="problem"), form_line("")]


def item_numbers_first(ret: Return) -> None:
    """A first column with the number of the item that each problem is about, as printed or bare."""
    bare = ret.rng.random() < 0.5
    for topic in topics(ret):
        table, items = table_of(topic), items_of(topic)
        rows = [[title("ข้อ"), *(title(column.text) for column in table.columns)]]
        for place, row in enumerate(table.rows):
            number = items[place % len(items)].number
            rows.append([Cell([form_line(number.rstrip(")") if bare else number)]), *map(cell, row)])
        table.instead = [Grid(rows, role="problem"), form_line("")] if table.rows else None


def answers_beside_titles(ret: Return) -> None:
    """A table of one row, in it each title with a list beside it."""
    for table in ret.tables():
        if table.rows:
            row: list[Cell] = []
            for place, column in enumerate(table.columns):
                lines = [
                    answer(f"{n}) {values[place]}") for n, values in enumerate(table.rows, 1) if values[place]
                ]
                row += [title(column.text), Cell(list(lines) or [Para([])])]
            table.instead = [Grid([row], role="problem"), form_line("")]


def rest_behind_topics(ret: Return) -> None:
    """The rest of the first item's answer at its topic's end, below a line that says so."""
    for topic in topics(ret):
        first, best = items_of(topic)[0], topic.children[-1]
        if texts(first) and len(first.body) > 1:
            best.body = [*best.body, form_line(f"ต่อจากข้อ {first.number}", bold=True), *first.body[1:]]
            first.body = first.body[:1]


def counters_above(ret: Return) -> None:
    """Above each item which one it is of all."""
    said = ret.rng.choice(_COUNTERS)

    def finish(blocks: list[Block]) -> list[Block]:
        out: list[Block] = []
        count = 0
        for block in blocks:
            if isinstance(block, Para) and block.role == "heading" and re.match(r"\d\.\d\)", _text(block)):
                count += 1
                out.append(Para([Text(said.format(count))], role="cover"))
            out.append(block)
        return out

    ret.finish.append(finish)


def figures_at_ends(ret: Return) -> None:
    """A line at each topic's end that says another figure each time."""
    said = ret.rng.choice(_FEET)
    for topic in topics(ret)[:-1]:
        best = topic.children[-1]
        best.body = [
            *best.body,
            Para([Text(said.format(ret.rng.randint(5, 99)))], role="cover", align="right"),
        ]


def papers_behind(ret: Return) -> None:
    """A table of all items' numbers and their papers behind the last answer."""
    rows = [[title("ข้อ"), title("เอกสารหลักฐาน")]]
    for topic in topics(ret):
        names = (f"{topic.number} {item.number}" for item in items_of(topic))
        rows += [[Cell([form_line(name)]), cell(f"แฟ้ม {words.unit(ret)}")] for name in names]
    ret.tail = [Grid(rows), form_line(""), *ret.tail]


def _text(block: Para) -> str:
    return "".join(part.text for part in block.parts if isinstance(part, Text))


KINDS = tuple(
    kind(change.__name__, "shifted", layout=change, tier="further")
    for change in (
        table_for_each_item,
        item_numbers_first,
        answers_beside_titles,
        rest_behind_topics,
        counters_above,
        figures_at_ends,
        papers_behind,
    )
)
