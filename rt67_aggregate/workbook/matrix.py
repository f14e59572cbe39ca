"""The completeness matrix: college × section, every cell a link to its answer."""

from __future__ import annotations

from collections import Counter

from rt67_aggregate.issues import words as labels
from rt67_aggregate.model import Status
from rt67_aggregate.workbook import words
from rt67_aggregate.workbook.answers import Places, link_to
from rt67_aggregate.workbook.facts import Facts
from rt67_aggregate.workbook.grid import Grid
from rt67_aggregate.workbook.reviewing import KEY_COLUMN, NOTE_COLUMN
from rt67_aggregate.workbook.room import line_height
from rt67_aggregate.workbook.values import Column, Link, Styled, Typed, Value

_NAMES = (Column("วิทยาลัย", 34, "ชื่อวิทยาลัยตามทะเบียน", ledger="college"),)
_TOTALS = (
    Column("ตอบแล้ว", 12, "จำนวนหัวข้อที่ตอบแล้ว", style="number"),
    Column("ว่าง/ไม่พบ", 12, "จำนวนหัวข้อที่เว้นว่างหรือไม่พบ", style="number"),
    NOTE_COLUMN,
)
_SECTION_WIDTH = 3.8
_EMPTY = (Status.BLANK, Status.ABSENT)
# Title, legend, the topics' names, and one line of totals for each of two counts.
_LEGEND, _TOPICS, _FIRST_TOTAL, _SECOND_TOTAL, TOP = 1, 2, 3, 4, 5


def columns(facts: Facts) -> tuple[Column, ...]:
    """The college, two totals, and a narrow column a section with its ID written upwards."""
    sections = (Column(s, _SECTION_WIDTH, "", "center", "turned_head") for s in facts.section_ids)
    return (*_NAMES, *_TOTALS, *sections, KEY_COLUMN)


def write(grid: Grid, facts: Facts, places: Places) -> None:
    """Fill the sheet."""
    shape = columns(facts)
    grid.widths(shape)
    grid.line(0, "ความครบถ้วน: วิทยาลัย × หัวข้อของแบบ", "title")
    _legend(grid)
    _topics(grid, facts)
    _totals(grid, facts)
    grid.table(TOP, shape, [_row(facts, places, *college) for college in facts.colleges], "Completeness")
    grid.sheet.freeze_panes(TOP + 1, len(_NAMES))
    grid.page(TOP, f"{facts.form.short_title} · {words.MATRIX}", title_columns=1)


def _legend(grid: Grid) -> None:
    grid.line(_LEGEND, "กดที่ช่องเพื่อไปยังคำตอบ  (ลิงก์ชี้ตามลำดับแถวเดิม ก่อนเรียงใหม่)", "hint")
    first = len(_NAMES) + len(_TOTALS)
    for number, status in enumerate(Status):
        column = first + number * 8
        grid.put(_LEGEND, column, labels.SIGN[status], f"status_{status.value}")
        grid.put(_LEGEND, column + 1, labels.STATUS[status], "plain")


def _topics(grid: Grid, facts: Facts) -> None:
    first = len(_NAMES) + len(_TOTALS)
    seen = ""
    for number, section in enumerate(facts.form.sections):
        topic = section.topic_id
        if topic != seen:
            grid.put(_TOPICS, first + number, topic, "group")
            seen = topic


def _totals(grid: Grid, facts: Facts) -> None:
    first = len(_NAMES) + len(_TOTALS)
    by_section: dict[str, Counter[Status]] = {section: Counter() for section in facts.section_ids}
    for (_, section), status in facts.statuses.items():
        by_section.setdefault(section, Counter())[status] += 1
    grid.put(_FIRST_TOTAL, 0, "ตอบแล้ว (แห่ง)", "bold")
    grid.put(_SECOND_TOTAL, 0, "ว่าง/ไม่พบ (แห่ง)", "bold")
    for number, section in enumerate(facts.section_ids):
        counts = by_section[section]
        grid.put(_FIRST_TOTAL, first + number, counts[Status.ANSWERED], "number")
        grid.put(_SECOND_TOTAL, first + number, sum(counts[s] for s in _EMPTY), "number")
    whole = sum(by_section.values(), Counter[Status]())
    for row in (_LEGEND, _TOPICS, _FIRST_TOTAL, _SECOND_TOTAL):
        grid.sheet.set_row(row, line_height())
    for row in (_FIRST_TOTAL, _SECOND_TOTAL):
        for column in (1, 2, 3):
            grid.put(row, column, None, "none")
    grid.put(_FIRST_TOTAL, 1, whole[Status.ANSWERED], "number")
    grid.put(_SECOND_TOTAL, 2, sum(whole[s] for s in _EMPTY), "number")


def _row(facts: Facts, places: Places, college_id: str, name: str) -> list[Value]:
    reviewed = facts.reviewed_college(college_id)
    note = Typed(reviewed.note, review=True)
    if college_id not in facts.accepted:
        blank = (Styled("", "none") for _ in facts.section_ids)
        return [name or college_id, None, None, note, *blank, reviewed.key]
    counts = facts.count(college_id)
    cells = (_cell(facts, places, college_id, section) for section in facts.section_ids)
    answered, empty = counts[Status.ANSWERED], sum(counts[s] for s in _EMPTY)
    return [name or college_id, answered, empty, note, *cells, reviewed.key]


def _cell(facts: Facts, places: Places, college_id: str, section_id: str) -> Value:
    status = facts.statuses.get((college_id, section_id))
    if status is None:
        return Styled("", "none")
    target = link_to(places.sections[college_id, section_id])
    return Link(target, labels.SIGN[status], f"status_{status.value}", tip=labels.STATUS[status])
