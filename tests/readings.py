"""A small invented form, roster and readings of returns, for tests of what comes after the reading."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

from rt67_aggregate.model import (
    Answer,
    Balance,
    College,
    Form,
    Format,
    Heading,
    IdentifiedBy,
    Identity,
    Issue,
    Picture,
    Place,
    ReturnReading,
    Roster,
    Shape,
    SourceFile,
    State,
    Status,
    Unplaced,
)


def form() -> Form:
    """One topic with one result, a table of two columns and a best practice; a topic 1.10 beside it."""
    table = Heading(
        id="1.1.issues",
        level="parts",
        shape=Shape.TABLE,
        text="ปัญหา / ข้อเสนอแนะ",
        number="2)",
        rows=3,
        policy_id="1",
        topic_id="1.1",
        children=(
            _section("1.1.problem", "problem", "ปัญหา", Shape.COLUMN),
            _section("1.1.suggestion", "suggestion", "ข้อเสนอแนะ", Shape.COLUMN),
        ),
    )
    topic = Heading(
        id="1.1",
        level="topics",
        shape=Shape.GROUP,
        text="หัวข้อทดลอง",
        policy_id="1",
        topic_id="1.1",
        children=(
            _section("1.1.result.1", "result", "ผลการทดลอง"),
            table,
            _section("1.1.best_practice", "best_practice", "แบบอย่างที่ดี"),
        ),
    )
    other = Heading(
        id="1.10",
        level="topics",
        shape=Shape.GROUP,
        text="หัวข้อที่สิบ",
        policy_id="1",
        topic_id="1.10",
        children=(replace(_section("1.10.result.1", "result", "ผลที่สิบ"), topic_id="1.10"),),
    )
    policy = Heading(
        id="1",
        level="policies",
        shape=Shape.GROUP,
        text="นโยบายทดลอง",
        number="1",
        policy_id="1",
        children=(topic, other),
    )
    return Form(
        form_id="test-1",
        title="แบบทดลอง",
        short_title="ทดลอง",
        fiscal_year=2500,
        office="สำนักงานทดลอง",
        province="ทดลอง",
        deadline=date(1957, 3, 15),
        headings=(policy,),
        kinds=(
            ("result", "ผล"),
            ("problem", "ปัญหา"),
            ("suggestion", "ข้อเสนอแนะ"),
            ("best_practice", "แบบอย่างที่ดี"),
        ),
    )


def roster() -> Roster:
    return Roster(
        (
            College("T2", "วิทยาลัยสอง"),
            College("T1", "วิทยาลัยหนึ่ง", ("ว.หนึ่ง",)),
            College("T3", "วิทยาลัยสาม"),
        )
    )


def source(name: str = "a.docx", path: Path = Path("a.docx"), sha256: str = "") -> SourceFile:
    return SourceFile(
        name=name,
        path=path,
        format=Format.DOCX,
        sha256=sha256 or f"sha of {name}",
        size=1,
        modified=datetime(2024, 3, 1, tzinfo=UTC),
    )


def answers(**texts: str) -> tuple[Answer, ...]:
    """One entry for each section of the form; ``texts``: section IDs with ``_`` for the dots."""
    found = []
    for section in form().sections:
        text = texts.get(section.id.replace(".", "_"), "คำตอบ")
        status = Status.ANSWERED if text else Status.BLANK
        found.append(Answer(section.id, 1, text, status, place=Place(paragraph=len(found) + 1)))
    return tuple(found)


def reading(
    college_id: str = "T1",
    name: str = "a.docx",
    state: State = State.ACCEPTED,
    given: tuple[Answer, ...] | None = None,
    *,
    unplaced: tuple[Unplaced, ...] = (),
    modified: datetime | None = None,
) -> ReturnReading:
    pieces = answers() if given is None else given
    placed = sum(len(answer.text) for answer in pieces)
    rest = sum(len(piece.text) for piece in unplaced)
    by = IdentifiedBy.UNIT_LINE if college_id else IdentifiedBy.NOTHING
    return ReturnReading(
        source=source(name),
        state=state,
        identity=Identity(college_id, by),
        modified=modified or datetime(2024, 3, 10, 8, 30, tzinfo=UTC),
        answers=pieces,
        unplaced=unplaced,
        balance=Balance(placed + rest, placed, rest),
    )


def issue(code: str) -> Issue:
    return Issue(code, "a.docx")


def picture(target: str = "word/media/image1.png", extension: str = "png") -> Picture:
    return Picture(target=target, extension=extension, sha256=f"sha of {target}", size=3)


def _section(section_id: str, kind: str, text: str, shape: Shape = Shape.NARRATIVE) -> Heading:
    return Heading(
        id=section_id,
        level="parts",
        shape=shape,
        text=text,
        kind=kind,
        policy_id="1",
        topic_id="1.1",
    )
