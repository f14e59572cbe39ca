"""The figures behind the charts, as tables that can be read without them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from rt67_aggregate.issues import words as labels
from rt67_aggregate.language import say
from rt67_aggregate.model import Status
from rt67_aggregate.workbook import words
from rt67_aggregate.workbook.facts import Facts
from rt67_aggregate.workbook.grid import Grid
from rt67_aggregate.workbook.values import Column, Value

_TOP = 2
_COUNTS = tuple(Column(labels.STATUS[status], 16, style="number") for status in Status)
TOPICS = (
    Column(say("รหัสประเด็น"), 14, say("ประเด็นของแบบ"), style="center"),
    Column(say("ชื่อ"), 60, say("ชื่อประเด็นตามที่พิมพ์ในแบบ")),
    *_COUNTS,
    Column(say("ตอบแล้วร้อยละ"), 16, say("ส่วนของหัวข้อที่ตอบแล้ว"), style="percent"),
)
_COLLEGES = (Column(say("รหัส"), 14, style="center"), Column(say("วิทยาลัย"), 60), *_COUNTS)


@dataclass(frozen=True, slots=True)
class Ranges:
    """Where the charts find their figures: first and last row, from 0, of each table's body."""

    topics: tuple[int, int]
    colleges: tuple[int, int]


FIRST_COUNT = 2
LABEL = 1


def write(grid: Grid, facts: Facts) -> Ranges:
    """Fill the sheet: topics in the form's order, colleges with the least complete first."""
    grid.widths(TOPICS)
    grid.line(0, say("ตัวเลขของแผนภูมิในแผ่น ") + words.OVERVIEW, "title")
    topics = [_topic(facts, topic_id) for topic_id in facts.topics]
    grid.table(_TOP, TOPICS, topics, "ByTopic")
    second = _TOP + max(1, len(topics)) + 3
    grid.line(second - 1, say("จำนวนหัวข้อของแต่ละวิทยาลัย เรียงจากที่ขาดมากที่สุด"), "heading")
    colleges = sorted((_college(facts, *college) for college in facts.colleges), key=_answered)
    grid.table(second, _COLLEGES, colleges, "ByCollege")
    grid.page(
        None, say("{short_title} · {figures}", short_title=facts.form.short_title, figures=words.FIGURES)
    )
    return Ranges((_TOP + 1, _TOP + len(topics)), (second + 1, second + len(colleges)))


def _topic(facts: Facts, topic_id: str) -> list[Value]:
    sections = {section.id for section in facts.form.sections if section.topic_id == topic_id}
    counts: Counter[Status] = Counter()
    for section in sections:
        for status, count in facts.statuses.of_sections.get(section, {}).items():
            counts[status] += 0 if facts.is_free(section, status) else count
    total = sum(counts.values())
    share = counts[Status.ANSWERED] / total if total else 0.0
    return [topic_id, facts.topic(topic_id), *(counts[status] for status in Status), share]


def _college(facts: Facts, college_id: str, name: str) -> list[Value]:
    counts = facts.count(college_id)
    return [college_id, name, *(counts[status] for status in Status)]


def _answered(row: list[Value]) -> int:
    count = row[FIRST_COUNT]
    return count if isinstance(count, int) else 0
