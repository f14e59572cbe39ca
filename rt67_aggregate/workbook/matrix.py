"""The completeness matrix: college × section, every cell a link to its answer."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import partial

from rt67_aggregate.issues import words as labels
from rt67_aggregate.language import say
from rt67_aggregate.model import Status
from rt67_aggregate.workbook import words
from rt67_aggregate.workbook.answers import AnswerRows
from rt67_aggregate.workbook.facts import Facts
from rt67_aggregate.workbook.grid import Grid
from rt67_aggregate.workbook.long_tables import write_long
from rt67_aggregate.workbook.reviewing import KEY_COLUMN, NOTE_COLUMN
from rt67_aggregate.workbook.text_sizes import line_height
from rt67_aggregate.workbook.values import Column, Link, Styled, TypedText, Value, with_width

_NAMES = (Column(say("วิทยาลัย"), 22, say("ชื่อวิทยาลัยตามรายชื่อ"), ledger="college"),)
_TOTALS = (
    Column(say("ตอบแล้ว"), 8, say("จำนวนหัวข้อที่ตอบแล้ว"), style="number"),
    Column(say("ขาด"), 7, say("จำนวนหัวข้อที่เว้นว่างหรือไม่พบ ไม่นับหัวข้อที่แบบให้เว้นได้"), style="number"),
    NOTE_COLUMN,
)
_SECTION_WIDTH = 2.7
_FREE = "none"
# Columns of a section that a sign and its meaning take in the legend.
_MEANING = 6
# Title, legend, the topics' names, and one line of totals for each of two counts.
_LEGEND, _TOPICS, _FIRST_TOTAL, _SECOND_TOTAL, TOP = 1, 2, 3, 4, 5


def columns(facts: Facts) -> tuple[Column, ...]:
    """The college, two totals, and a narrow column a section with its short name written upwards."""
    sections = (
        Column(facts.section_shown(s), _SECTION_WIDTH, "", "center", "turned_head") for s in facts.section_ids
    )
    names = with_width(_NAMES, {say("วิทยาลัย"): facts.name_width})
    return (*names, *_TOTALS, *sections, KEY_COLUMN)


def write(grid: Grid, facts: Facts, places: AnswerRows) -> None:
    """Fill the sheet."""
    shape = columns(facts)
    rows = (_row(facts, places, *college) for college in facts.colleges)
    write_long(
        grid, TOP, shape, rows, "Completeness", begin=partial(_begin, facts, shape), end=partial(_end, facts)
    )


def _begin(facts: Facts, shape: Sequence[Column], grid: Grid) -> None:
    grid.widths(shape)
    grid.line(0, say("ความครบถ้วน: วิทยาลัย × หัวข้อของแบบ"), "title")
    _legend(grid, len(shape) - 1)
    _topics(grid, facts)
    _totals(grid, facts)


def _end(facts: Facts, grid: Grid, _: int) -> None:
    grid.sheet.freeze_panes(TOP + 1, len(_NAMES))
    grid.page(
        TOP,
        say("{short_title} · {matrix}", short_title=facts.form.short_title, matrix=words.MATRIX),
        title_columns=1,
    )


def _legend(grid: Grid, hidden: int) -> None:
    """What each sign means, above the sections, and beyond the ``hidden`` column where those are few."""
    grid.line(_LEGEND, say("กดที่ช่องเพื่อไปยังคำตอบ"), "hint")
    grid.set_height(_LEGEND, line_height())
    told = [(labels.SIGN[s], f"status_{s.value}", labels.STATUS[s]) for s in Status]
    column = len(_NAMES) + len(_TOTALS)
    for sign, style, meaning in (*told, (None, _FREE, say("สีเทา: เว้นได้"))):
        if column <= hidden <= column + 1:
            column = hidden + 1
        grid.put(_LEGEND, column, sign, style)
        grid.put(_LEGEND, column + 1, meaning, "plain")
        column += _MEANING + (column < hidden < column + _MEANING)
    beyond = tuple(Column("", _SECTION_WIDTH) for _ in range(hidden + 1, column))
    grid.widths(beyond, first=hidden + 1)


def _topics(grid: Grid, facts: Facts) -> None:
    first = len(_NAMES) + len(_TOTALS)
    seen = ""
    grid.set_height(_TOPICS, line_height())
    for number, section in enumerate(facts.form.sections):
        topic = section.topic_id
        if topic != seen:
            grid.put(_TOPICS, first + number, facts.heading(topic), "group")
            seen = topic


def _totals(grid: Grid, facts: Facts) -> None:
    first = len(_NAMES) + len(_TOTALS)
    answered: Counter[str] = Counter()
    lacking: Counter[str] = Counter()
    for section, counts in facts.statuses.of_sections.items():
        answered[section] = counts[Status.ANSWERED]
        lacking[section] = sum(count for status, count in counts.items() if facts.is_lack(section, status))
    for row, column, title, totals in (
        (_FIRST_TOTAL, 1, say("ตอบแล้ว (แห่ง)"), answered),
        (_SECOND_TOTAL, 2, say("ขาด (แห่ง)"), lacking),
    ):
        grid.put(row, 0, title, "bold")
        for empty in (1, 2, 3):
            grid.put(row, empty, None, "none")
        grid.put(row, column, totals.total(), "number")
        for number, section in enumerate(facts.section_ids):
            grid.put(row, first + number, totals[section], "number")
        grid.set_height(row, line_height())


def _row(facts: Facts, places: AnswerRows, college_id: str, name: str) -> list[Value]:
    reviewed = facts.reviewed_college(college_id)
    note = TypedText(reviewed.note, review=True)
    if college_id not in facts.accepted:
        blank = (Styled("", "none") for _ in facts.section_ids)
        return [name or college_id, None, None, note, *blank, reviewed.key]
    counts = facts.count(college_id)
    cells = (_cell(facts, places, college_id, section) for section in facts.section_ids)
    answered, empty = counts[Status.ANSWERED], sum(counts[s] for s in (Status.BLANK, Status.ABSENT))
    return [name or college_id, answered, empty, note, *cells, reviewed.key]


def _cell(facts: Facts, places: AnswerRows, college_id: str, section_id: str) -> Value:
    status = facts.statuses.get(college_id, section_id)
    if status is None:
        return Styled("", _FREE)
    target = places.section_link(college_id, section_id)
    style = _FREE if facts.is_free(section_id, status) else f"status_{status.value}"
    return Link(target, labels.SIGN[status], style, tip=labels.STATUS[status])
