"""A form that nobody filled in: told as such, with and without a college's name."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import docx
import pytest

from rt67_aggregate.model import Format, ReturnReading, Roster, SourceFile, State
from rt67_aggregate.reading import ReturnReader
from tests.real_reader import form, reader
from tests.returns import make_return
from tests.returns.colleges import ROSTER


def read(path: Path) -> ReturnReading:
    return reader().read(SourceFile(path.name, path, Format.DOCX))


def headings(path: Path, *more: str) -> Path:
    """A document of the form's headings alone."""
    document = docx.Document()
    for heading in form().walk():
        document.add_paragraph(heading.printed)
    for line in more:
        document.add_paragraph(line)
    document.save(str(path))
    return path


def test_a_form_without_name_and_answers_is_a_blank_one(tmp_path: Path) -> None:
    reading = read(headings(tmp_path / "แบบ.docx"))
    assert (reading.state, reading.reason) == (State.UNIDENTIFIED, "blank_form")


def test_with_an_answer_it_is_somebody_s(tmp_path: Path) -> None:
    path = tmp_path / "แบบ.docx"
    document = docx.Document(str(headings(path)))
    document.paragraphs[3].insert_paragraph_before("จัดอบรมครู 12 คน")
    document.save(str(path))
    assert read(path).reason in ("college_unknown", "")


def test_with_a_college_s_name_it_was_sent_blank(tmp_path: Path) -> None:
    path = tmp_path / "return.docx"
    path.write_bytes(make_return(form(), ("blank_form",), 3, ROSTER[1])[0])
    reading = read(path)
    assert reading.state is State.ACCEPTED
    assert "return_blank" in {issue.code for issue in reading.issues}


def test_colleges_are_told_by_their_names(tmp_path: Path) -> None:
    data = make_return(form(), ("name_typo",), 4, ROSTER[2])[0]
    path = tmp_path / "x.docx"
    path.write_bytes(data)
    read_by = ReturnReader(form(), Roster(tuple(ROSTER))).read(SourceFile(path.name, path, Format.DOCX))
    told = {issue.code: dict(issue.values) for issue in read_by.issues}
    assert told["college_guessed"]["college"] == ROSTER[2].name


def read_without_unit_line(tmp_path: Path, above: str = "", below: tuple[str, ...] = ()) -> ReturnReading:
    """A return of ROSTER[2] whose unit line is blank. ``above``: the paragraph before that line; ``below``:
    those at the end."""
    document = docx.Document(BytesIO(make_return(form(), ("clean",), 4, ROSTER[2])[0]))
    unit = next(one for one in document.paragraphs if "ขอรายงาน" in one.text)
    unit.text = "........(ชื่อหน่วยงาน)......" + unit.text[unit.text.index("ขอรายงาน") :]
    if above:
        unit.insert_paragraph_before(above)
    for line in below:
        document.add_paragraph(line)
    path = tmp_path / "x.docx"
    document.save(str(path))
    return ReturnReader(form(), Roster(tuple(ROSTER))).read(SourceFile(path.name, path, Format.DOCX))


def test_a_college_that_only_signed_is_told(tmp_path: Path) -> None:
    signed = (
        "ลงชื่อ ....................................",
        "(นายตัวอย่าง ทดสอบ)",
        f"ผู้อำนวยการ{ROSTER[2].name}",
    )
    read_by = read_without_unit_line(tmp_path, below=signed)
    assert read_by.identity.college_id == ROSTER[2].college_id
    told = {issue.code: dict(issue.values) for issue in read_by.issues}
    assert told["college_by_signature"]["college"] == ROSTER[2].name


@pytest.mark.parametrize(
    ("above", "told"),
    [("อบรมที่{}", True), ("รวบรวมโดย {} แล้ว", True), ("{}", False), ("ชื่อหน่วยงาน {}", False)],
)
def test_a_college_that_only_a_sentence_above_the_unit_line_names_is_told(
    tmp_path: Path, above: str, told: bool
) -> None:
    read_by = read_without_unit_line(tmp_path, above.format(ROSTER[2].name))
    assert read_by.identity.college_id == ROSTER[2].college_id
    values = {issue.code: dict(issue.values) for issue in read_by.issues}
    assert values.get("college_mentioned") == ({"college": ROSTER[2].name} if told else None)
