"""Summaries made in code for the tests of the report. Colleges, answers and pictures are invented."""

from __future__ import annotations

import io
import random
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pandas as pd
from PIL import Image

from rt67_aggregate.form import load_form
from rt67_aggregate.grouping import group_rows
from rt67_aggregate.model import (
    RECORD_COLUMNS,
    RETURN_COLUMNS,
    UNPLACED_COLUMNS,
    College,
    Form,
    Frames,
    Heading,
    Roster,
    Shape,
    Summary,
)
from tests.pictures_here import with_pictures_here

WRITTEN = datetime(2024, 3, 20, 3, 0, tzinfo=UTC)
FORM_FILE = Path(__file__).parent.parent / "mappings" / "rt67_2567.yaml"

_SENTENCES = (
    "วิทยาลัยจัดประชุมชี้แจงครูและบุคลากรทางการศึกษา ผู้เข้าร่วม {n} คน",
    "ดำเนินการตามแผนปฏิบัติการประจำปี งบประมาณ {n},000 บาท",
    "ผู้เรียนระดับ ปวช. และ ปวส. เข้าร่วมกิจกรรมร้อยละ {n}",
    "ลงนามความร่วมมือกับสถานประกอบการ {n} แห่ง ในพื้นที่จังหวัด",
    "ครูทุกคนใช้ระบบดิจิทัลในการประเมิน มีคู่มือและคลิปวิดีโอ {n} เรื่อง",
)
_PROBLEMS = ("งบประมาณไม่เพียงพอต่อการจัดหาครุภัณฑ์", "ขาดแคลนครูผู้สอนเฉพาะทาง", "สัญญาณอินเทอร์เน็ตไม่เสถียรในพื้นที่ห่างไกล")


@dataclass(frozen=True)
class Told:
    """One answer of a test: texts, status, pictures; the rest of the record follows from it."""

    college_id: str
    section_id: str
    text: str = ""
    status: str = "answered"
    entry: int = 1
    pictures: str = ""


def real_form() -> Form:
    form = load_form(FORM_FILE).value
    assert form is not None
    return form


def form_of(headings: Sequence[Heading]) -> Form:
    """A small form that has nothing in common with the real one."""
    return Form(
        form_id="invented-1",
        title="แบบสำรวจความพร้อมของหน่วยงาน",
        short_title="แบบสำรวจ",
        fiscal_year=2570,
        office="สำนักงานตัวอย่าง",
        province="ตัวอย่าง",
        deadline=date(2024, 2, 29),
        headings=tuple(headings),
    )


def flat_form() -> Form:
    """One level: sections and nothing above them."""
    return form_of([Heading(f"{n}", "items", Shape.NARRATIVE, f"คำถามข้อที่ {n}", f"{n}.") for n in range(1, 4)])


def deep_form(levels: int = 5) -> Form:
    """Two branches, that many levels deep, ending in a narrative and a table of three columns."""

    def branch(number: str, level: int) -> Heading:
        if level < levels:
            children = tuple(branch(f"{number}.{n}", level + 1) for n in (1, 2))
            return Heading(number, f"level{level}", Shape.GROUP, f"หมวด {number}", number, children=children)
        if number.endswith("1"):
            return Heading(number, "items", Shape.NARRATIVE, f"ข้อ {number}", number)
        columns = tuple(
            Heading(f"{number}.{name}", "columns", Shape.COLUMN, name, kind=name)
            for name in ("เรื่อง", "ผู้รับผิดชอบ", "ผล")
        )
        return Heading(number, "items", Shape.TABLE, f"ตาราง {number}", number, children=columns)

    return form_of([branch("1", 1), branch("2", 1)])


def roster_of(count: int) -> Roster:
    return Roster(tuple(College(f"C{n:03}", f"วิทยาลัยตัวอย่างที่ {n}") for n in range(1, count + 1)))


def summary_of(
    form: Form,
    roster: Roster,
    told: Iterable[Told],
    *,
    folder: Path = Path("nowhere"),
    unplaced: Sequence[Mapping[str, str]] = (),
    missing: Iterable[str] = (),
    days: Mapping[str, str] | None = None,
) -> Summary:
    """A run's summary: what is told, and ``absent`` for every section that is not."""
    absent = set(missing)
    reporting = [c for c in roster.colleges if c.college_id not in absent]
    by_section: dict[tuple[str, str], list[Told]] = {}
    for answer in told:
        by_section.setdefault((answer.college_id, answer.section_id), []).append(answer)
    records = [
        _record(form, college, section, answer)
        for college in reporting
        for section in form.sections
        for answer in by_section.get(
            (college.college_id, section.id), [Told(college.college_id, section.id, status="absent")]
        )
    ]
    returns = [_return(college, college.college_id not in absent, days or {}) for college in roster.colleges]
    frames = Frames(
        records=_frame(records, RECORD_COLUMNS),
        unplaced=_frame(unplaced, UNPLACED_COLUMNS),
        returns=_frame(returns, RETURN_COLUMNS),
    )
    groups = group_rows(form, frames.records)
    summary = Summary(form, roster, frames, (), folder, Path("inbox"), WRITTEN, "0", groups=groups)
    return with_pictures_here(summary)


def filled_summary(
    count: int,
    *,
    form: Form | None = None,
    folder: Path = Path("nowhere"),
    pictures: Sequence[str] = (),
    seed: int = 1,
) -> Summary:
    """A run of that many colleges with the mix of answers that returns have."""
    chance = random.Random(seed)
    form = form or real_form()
    roster = roster_of(count)
    told = [
        answer
        for college in roster.colleges
        for section in form.sections
        for answer in _answers(chance, college.college_id, section, pictures)
    ]
    unplaced = [
        {
            "source": f"{college.college_id}.docx",
            "college_id": college.college_id,
            "locator": "ย่อหน้าที่ 1",
            "text": f"บันทึกข้อความ ที่ ศธ {n}/2567",
            "pictures": "",
            "reason": "cover",
        }
        for n, college in enumerate(roster.colleges)
    ]
    return summary_of(form, roster, told, folder=folder, unplaced=unplaced)


def _answers(chance: random.Random, college: str, section: Heading, pictures: Sequence[str]) -> list[Told]:
    roll = chance.random()
    if section.shape is Shape.COLUMN:
        if roll < 0.3:
            return [Told(college, section.id, chance.choice(("-", "ไม่มี")), "none")]
        return [Told(college, section.id, chance.choice(_PROBLEMS), entry=n) for n in (1, 2)]
    if roll < 0.1:
        return [Told(college, section.id, "", chance.choice(("blank", "absent")))]
    if roll < 0.2:
        return [Told(college, section.id, "ยังไม่ได้ดำเนินการ", "not_implemented")]
    lines = [
        chance.choice(_SENTENCES).format(n=chance.randrange(1, 200)) * chance.randrange(1, 4)
        for _ in range(chance.randrange(1, 5))
    ]
    own = [chance.choice(pictures)] if pictures and chance.random() < 0.2 else []
    return [
        Told(
            college,
            section.id,
            "\n".join(lines),
            "in_progress" if roll < 0.3 else "answered",
            pictures=";".join(own),
        )
    ]


def with_told(summary: Summary, changes: Mapping[str, str]) -> Summary:
    """The same run with other values in the first record."""
    records = summary.frames.records.copy()
    for column, value in changes.items():
        records.loc[0, column] = value
    return replace(summary, frames=replace(summary.frames, records=records))


def photo(width: int, height: int, *, kind: str = "JPEG", seed: int = 1, **save: object) -> bytes:
    """A picture with structure and noise, as a camera makes it."""
    chance = random.Random(seed)
    small = Image.new("RGB", (max(width // 16, 1), max(height // 16, 1)))
    small.putdata([tuple(chance.randrange(256) for _ in range(3)) for _ in range(small.width * small.height)])
    buffer = io.BytesIO()
    small.resize((width, height), Image.Resampling.BICUBIC).save(buffer, kind, **save)
    return buffer.getvalue()


def _record(form: Form, college: College, section: Heading, told: Told) -> dict[str, str]:
    return {
        "form_id": form.form_id,
        "college_id": college.college_id,
        "college": college.name,
        "policy_id": section.policy_id,
        "topic_id": section.topic_id,
        "section_id": section.id,
        "kind": section.kind,
        "entry": str(told.entry),
        "heading": section.text,
        "text": told.text,
        "status": told.status,
        "pictures": told.pictures,
        "review": "",
        "source": f"{college.college_id}.docx",
        "locator": "ย่อหน้าที่ 9",
    }


def _return(college: College, reported: bool, days: Mapping[str, str]) -> dict[str, str]:
    number = int("".join(filter(str.isdecimal, college.college_id)) or "0")
    day = (datetime(2024, 3, 1, 2, tzinfo=UTC) + timedelta(days=number % 30)).isoformat()
    return {
        "college_id": college.college_id,
        "college": college.name,
        "state": "accepted" if reported else "missing",
        "source": f"{college.college_id}.docx" if reported else "",
        "modified": days.get(college.college_id, day) if reported else "",
    }


def _frame(rows: Sequence[Mapping[str, str]], columns: Sequence[str]) -> pd.DataFrame:
    data = [[row.get(column, "") for column in columns] for row in rows]
    return pd.DataFrame(data, columns=list(columns), dtype=str)
