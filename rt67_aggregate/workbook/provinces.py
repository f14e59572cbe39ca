"""The sheet of provinces, one level higher: who reported where, in time or late, and what it amounts to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from rt67_aggregate.issues import words as labels
from rt67_aggregate.language import say
from rt67_aggregate.model import College, Status
from rt67_aggregate.text.amounts import amounts
from rt67_aggregate.workbook import words
from rt67_aggregate.workbook.facts import Facts
from rt67_aggregate.workbook.grid import Grid
from rt67_aggregate.workbook.numbers import shown
from rt67_aggregate.workbook.submission import is_late
from rt67_aggregate.workbook.values import Column, Value

COLUMNS = (
    Column(say("จังหวัด"), 24, style="bold"),
    Column(say("หน่วยงาน"), 44, say("หน่วยงานที่รวบรวมของจังหวัด")),
    Column(say("กำหนดส่ง"), 18, say("กำหนดส่งของจังหวัด"), style="date"),
    Column(say("วิทยาลัย"), 12, style="number"),
    Column(say("ส่งแล้ว"), 12, style="number"),
    Column(say("ยังไม่ส่ง"), 12, style="number"),
    Column(say("หลังกำหนด"), 12, say("แก้ไขล่าสุดหลังกำหนดส่งของจังหวัด"), style="number"),
    *(Column(labels.STATUS[s], 13, say("จำนวนหัวข้อของทุกวิทยาลัยในจังหวัด"), "number") for s in Status),
    Column(say("ยังไม่ส่ง ได้แก่"), 60),
)
_ALL = say("รวม")
_TOP = 2


def write(grid: Grid, facts: Facts) -> None:
    """Fill the sheet."""
    grid.widths(COLUMNS)
    grid.line(0, words.PROVINCES, "title")
    provinces = by_province(facts)
    rows = [_province(facts, name, colleges) for name, colleges in provinces.items()]
    grid.table(_TOP, COLUMNS, [*rows, _total(rows)], "Provinces")
    sums = list(_sums(facts, provinces))
    if sums:
        top = _TOP + len(rows) + 5
        grid.line(top - 1, say("ผลรวมของตัวเลขรายจังหวัด"), "heading")
        what = (
            Column(say("รหัสหัวข้อ"), 24),
            Column(say("รายการ"), 44),
            Column(say("หน่วย"), 18, style="center"),
        )
        named = (Column(name, 12, style="number") for name in (*provinces, _ALL))
        grid.table(top, (*what, *named), sums, "ProvinceSums")
    grid.sheet.freeze_panes(_TOP + 1, 1)
    grid.page(
        _TOP,
        say("{short_title} · {provinces}", short_title=facts.form.short_title, provinces=words.PROVINCES),
    )


def by_province(facts: Facts) -> dict[str, list[College]]:
    """The roster's colleges by their province, in its order."""
    found: dict[str, list[College]] = {}
    for college in facts.summary.roster.colleges:
        found.setdefault(college.province, []).append(college)
    return found


def _province(facts: Facts, name: str, colleges: list[College]) -> list[Value]:
    sent = [c for c in colleges if c.college_id in facts.accepted]
    waiting = [c for c in colleges if c.college_id not in facts.accepted]
    late = [c for c in sent if is_late(facts, facts.accepted[c.college_id])]
    counts = sum((facts.count(c.college_id) for c in sent), Counter[Status]())
    return [
        name,
        colleges[0].office,
        facts.form.deadline_of(colleges[0]),
        len(colleges),
        len(sent),
        len(waiting),
        len(late),
        *(counts[status] for status in Status),
        ", ".join(c.name for c in waiting) or None,
    ]


def _total(rows: list[list[Value]]) -> list[Value]:
    numbers = [sum(n for row in rows if isinstance(n := row[at], int)) for at in range(3, len(COLUMNS) - 1)]
    return [_ALL, None, None, *numbers, None]


def _sums(facts: Facts, provinces: dict[str, list[College]]) -> Iterator[list[Value]]:
    """One row for each number that can be added up; a province without any has none."""
    for amount in amounts(facts.form, facts.records):
        if amount.total is None:
            continue
        sums = (amount.total_of({c.college_id for c in colleges}) for colleges in provinces.values())
        yield [
            amount.section.id,
            amount.label,
            amount.section.unit or None,
            *map(shown, sums),
            shown(amount.total) if amount.by_college else None,
        ]
