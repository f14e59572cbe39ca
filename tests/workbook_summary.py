"""Summaries made in code for the tests of the workbook and the review. All that they say is invented."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pandas as pd
from PIL import Image

from rt67_aggregate.form import load_form
from rt67_aggregate.model import (
    RECORD_COLUMNS,
    RETURN_COLUMNS,
    UNPLACED_COLUMNS,
    College,
    Form,
    Frames,
    Heading,
    Issue,
    Place,
    Roster,
    Shape,
    Status,
    Summary,
)
from rt67_aggregate.text import status_of
from tests.pictures_here import with_pictures_here

WRITTEN = datetime(2024, 3, 20, 10, 30, tzinfo=timezone(timedelta(hours=7)))
_FORM_FILE = Path(__file__).parent.parent / "mappings" / "rt67_2567.yaml"
_NAMES = ("เทคนิค", "อาชีวศึกษา", "การอาชีพ", "สารพัดช่าง", "เทคโนโลยีพาณิชยการ", "เกษตรและเทคโนโลยี")
_TOWNS = ("เมืองใหม่", "ดอยงาม", "ทุ่งกว้าง", "น้ำใส", "บ้านสวน", "ห้วยหลวง", "ป่าสัก", "แม่สาย")
_SENTENCES = (
    "วิทยาลัยฯ จัดประชุมชี้แจงหลักเกณฑ์ให้แก่ข้าราชการครูและบุคลากรทางการศึกษา จำนวน {n} ครั้ง มีผู้เข้าร่วม {m} คน",
    "แต่งตั้งคณะกรรมการพี่เลี้ยงจากครูชำนาญการพิเศษ {n} คน ให้คำแนะนำการเขียนประเด็นท้าทายและการบันทึกคลิปการสอน",
    "ประสานความร่วมมือกับสถานประกอบการในพื้นที่ {n} แห่ง รับผู้เรียนเข้าฝึกอาชีพ {m} คน คิดเป็นร้อยละ 96.00",
    "จัดอบรมเชิงปฏิบัติการโดยเชิญวิทยากรจากภายนอกมาให้ความรู้ ความพึงพอใจอยู่ในระดับมากที่สุด (ค่าเฉลี่ย 4.62)",
    "ใช้งบประมาณ {m},000 บาท จากเงินอุดหนุน และรายงานผลต่อผู้บริหารสถานศึกษาอย่างต่อเนื่อง",
)
_PROBLEMS = (
    "งบประมาณที่ได้รับจัดสรรไม่เพียงพอต่อการดำเนินงาน",
    "บุคลากรขาดความเข้าใจในขั้นตอนการปฏิบัติ",
    "สัญญาณอินเทอร์เน็ตไม่เสถียรในพื้นที่ห่างไกล",
)
_IDEAS = ("ควรแจ้งเวียนการเปลี่ยนแปลงหลักเกณฑ์ล่วงหน้าอย่างน้อยหนึ่งภาคเรียน", "ขอให้ต้นสังกัดจัดทำตัวอย่างเป็นแนวทาง")


@dataclass(frozen=True)
class Say:
    """One answer of a test; the rest of its record follows from the form."""

    college_id: str
    section_id: str
    text: str
    entry: int = 1
    pictures: str = ""
    review: str = ""
    status: Status | None = None


@dataclass(frozen=True)
class Extra:
    """What a test's run holds besides answers."""

    unplaced: Sequence[dict[str, str]] = ()
    returns: Sequence[dict[str, str]] = ()
    issues: Sequence[Issue] = ()
    missing: Sequence[str] = ()
    version: dict[str, str] = field(default_factory=dict)


NOTHING_ELSE = Extra()


def real_form() -> Form:
    form = load_form(_FORM_FILE).value
    assert form is not None
    return form


def roster_of(count: int) -> Roster:
    return Roster(
        tuple(
            College(f"C{n + 1:03}", f"วิทยาลัย{_NAMES[n % len(_NAMES)]}{_TOWNS[n % len(_TOWNS)]} {n + 1}")
            for n in range(count)
        )
    )


def summary_of(
    form: Form, roster: Roster, said: Iterable[Say], extra: Extra = NOTHING_ELSE, folder: Path = Path("out")
) -> Summary:
    """A run's summary; a section of which nothing is said is blank. ``extra.version``: college → a
    word that stands for the bytes of its return."""
    reporting = [c for c in roster.colleges if c.college_id not in extra.missing]
    by_section: dict[tuple[str, str], list[Say]] = {}
    for answer in said:
        by_section.setdefault((answer.college_id, answer.section_id), []).append(answer)
    records = [
        _record(form, college, section, answer)
        for college in reporting
        for section in form.sections
        for answer in by_section.get(
            (college.college_id, section.id), [Say(college.college_id, section.id, "", status=Status.BLANK)]
        )
    ]
    returns = [_return(c, records, extra) for c in roster.colleges]
    frames = Frames(
        records=_frame(records, RECORD_COLUMNS),
        unplaced=_frame(extra.unplaced, UNPLACED_COLUMNS),
        returns=_frame([*returns, *extra.returns], RETURN_COLUMNS),
    )
    summary = Summary(
        form, roster, frames, tuple(extra.issues), folder, folder.parent / "inbox", WRITTEN, "0.0"
    )
    return with_pictures_here(summary)


def piece(college_id: str, text: str, reason: str = "under_group", place: str = "ย่อหน้าที่ 9") -> dict[str, str]:
    return {
        "source": source_of(college_id),
        "college_id": college_id,
        "locator": place,
        "text": text,
        "pictures": "",
        "reason": reason,
    }


def source_of(college_id: str) -> str:
    return f"แบบ รต. {college_id}.docx"


def filled(count: int, *, form: Form | None = None, folder: Path = Path("out"), pictures: int = 0) -> Summary:
    """A run of so many colleges with the mix of answers that returns have; one in ten is missing."""
    chance = random.Random(count)
    form = form or real_form()
    roster = roster_of(count)
    missing = [c.college_id for n, c in enumerate(roster.colleges) if n % 10 == 9]
    said = said_by_chance(form, roster, chance)
    if pictures:
        said = _with_pictures(said, folder, pictures)
    sent = [c for c in roster.colleges if c.college_id not in missing]
    extra = Extra(
        unplaced=[
            p
            for college in sent
            for p in (
                piece(college.college_id, f"{college.name}\nประจำปีงบประมาณ", "cover", "ย่อหน้าที่ 1"),
                piece(college.college_id, "ข้อมูลเพิ่มเติม: มีครู 48 คน ผู้เรียน 1,204 คน", place="ย่อหน้าที่ 30"),
            )
        ],
        returns=[
            _other("~$แบบ.docx", "ignored", "lock_file"),
            _other("ว่าง.docx", "unreadable", "empty_file"),
        ],
        issues=[
            Issue("empty_file", source="ว่าง.docx"),
            Issue("lock_file", source="~$แบบ.docx"),
            *(
                Issue(
                    "part_damaged",
                    source=source_of(college.college_id),
                    place=Place(paragraph=12),
                    college_id=college.college_id,
                    section_id=form.sections[3].id,
                    values=(("part", "word/footnotes.xml"),),
                )
                for college in sent[::3]
            ),
        ],
        missing=missing,
    )
    return summary_of(form, roster, said, extra, folder)


def said_by_chance(form: Form, roster: Roster, chance: random.Random) -> list[Say]:
    """What each college says under each section, now and then nothing."""
    return [
        answer
        for college in roster.colleges
        for section in form.sections
        for answer in _say(chance, college.college_id, section)
    ]


def _say(chance: random.Random, college_id: str, section: Heading) -> list[Say]:
    if section.shape is Shape.COLUMN:
        words = _PROBLEMS if section.kind == "problem" else _IDEAS
        count = chance.randint(0, 3)
        return [Say(college_id, section.id, chance.choice(words), n + 1) for n in range(count)]
    kind = chance.random()
    if kind < 0.06:
        return []
    if kind < 0.16:
        return [
            Say(college_id, section.id, chance.choice(("-", "ไม่มี", "ยังไม่ได้ดำเนินการ", "อยู่ระหว่างดำเนินการ")))
        ]
    lines = chance.choices(_SENTENCES, k=chance.randint(1, 5))
    text = "\n".join(line.format(n=chance.randint(1, 9), m=chance.randint(10, 400)) for line in lines)
    return [Say(college_id, section.id, text, review="crashed" if kind > 0.98 else "")]


def _with_pictures(said: list[Say], folder: Path, count: int) -> list[Say]:
    chance = random.Random(count)
    drawn = []
    for answer in said:
        paths = []
        if answer.section_id.endswith("best_practice") and answer.text:
            for n in range(chance.randint(0, count)):
                path = f"pictures/{answer.college_id}/{answer.section_id}-{n + 1}.jpg"
                (folder / path).parent.mkdir(parents=True, exist_ok=True)
                size = chance.choice(((640, 480), (300, 700), (1200, 500)))
                Image.new("RGB", size, tuple(chance.choices(range(80, 250), k=3))).save(folder / path)
                paths.append(path)
        drawn.append(replace(answer, pictures=";".join(paths) or answer.pictures))
    return drawn


def _record(form: Form, college: College, section: Heading, answer: Say) -> dict[str, str]:
    return {
        "form_id": form.form_id,
        "college_id": college.college_id,
        "college": college.name,
        "policy_id": section.policy_id,
        "topic_id": section.topic_id,
        "section_id": section.id,
        "kind": section.kind,
        "entry": str(answer.entry),
        "heading": section.text,
        "text": answer.text,
        "status": (answer.status or status_of(answer.text)).value,
        "pictures": answer.pictures,
        "review": answer.review,
        "source": source_of(college.college_id),
        "locator": "ย่อหน้าที่ 12",
    }


def _return(college: College, records: Sequence[dict[str, str]], extra: Extra) -> dict[str, str]:
    row = dict.fromkeys(RETURN_COLUMNS, "") | {"college_id": college.college_id, "college": college.name}
    if college.college_id in extra.missing:
        return row | {"state": "missing"}
    mine = [r for r in records if r["college_id"] == college.college_id]
    order = tuple(Status)
    amounts: dict[str, Status] = {}
    for record in mine:
        status = Status(record["status"])
        amounts[record["section_id"]] = min(
            amounts.get(record["section_id"], status), status, key=order.index
        )
    typed = sum(len(r["text"]) for r in mine)
    pieces = sum(p["college_id"] == college.college_id for p in extra.unplaced)
    return row | {
        "source": source_of(college.college_id),
        "sha256": f"{college.college_id} {extra.version.get(college.college_id, 'first')}",
        "state": "accepted",
        "identified_by": "unit_line",
        "modified": f"2024-03-{10 + len(college.name) % 9:02}T08:00:00+00:00",
        **{s.value: str(sum(amount is s for amount in amounts.values())) for s in Status},
        "unplaced": str(pieces),
        "pictures": str(sum(len(r["pictures"].split(";")) for r in mine if r["pictures"])),
        "typed_chars": str(typed),
        "placed_chars": str(typed),
        "unplaced_chars": "0",
    }


def _other(source: str, state: str, reason: str) -> dict[str, str]:
    return dict.fromkeys(RETURN_COLUMNS, "") | {
        "source": source,
        "state": state,
        "reason": reason,
        "sha256": "x",
    }


def _frame(rows: Sequence[dict[str, str]], columns: Sequence[str]) -> pd.DataFrame:
    return pd.DataFrame([[r.get(c, "") for c in columns] for r in rows], columns=list(columns), dtype=str)
