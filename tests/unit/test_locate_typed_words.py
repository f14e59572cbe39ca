"""What somebody typed before, among and behind a form's own words is nobody else's. All is invented."""

from __future__ import annotations

from pathlib import Path

import pytest

from rt67_aggregate.form import load_form
from rt67_aggregate.model import Form, Format, ReturnReading, Roster, SourceFile
from rt67_aggregate.reading import ReturnReader
from tests.blank_forms import row
from tests.form_files import write
from tests.tagged_returns import W, blank_return, fill
from tests.word_files import p, parts_of, tbl, word_file


def reading_of(form: Form, folder: Path, body: str, *, header: str = "") -> ReturnReading:
    path = word_file(folder, parts_of(body, stories={"header": header} if header else None))
    return ReturnReader(form, Roster(())).read(SourceFile("file.docx", path, Format.DOCX))


BUDGET = """\
boilerplate: [แบบรายงานแผน]
levels: [topics]
topics:
  - {number: "1", heading: ชื่อโครงการ, kind: text}
  - number: "2"
    heading: งบประมาณ
    kind: text
    line: ได้รับจัดสรร ............... บาท ใช้จ่ายจริง ............... บาท
    gaps: [{type: money, unit: บาท}, {type: money, unit: บาท}]
"""


@pytest.mark.parametrize("typed", [("...............", "..............."), ("12,000", "9,500")])
def test_a_heading_and_its_line_of_gaps_stand_in_one_paragraph(tmp_path: Path, typed: tuple[str, str]):
    form = load_form(write(tmp_path, BUDGET)).value
    assert form is not None
    line = f"2 งบประมาณ ได้รับจัดสรร {typed[0]} บาท ใช้จ่ายจริง {typed[1]} บาท"
    reading = reading_of(form, tmp_path, p("แบบรายงานแผน") + p("1 ชื่อโครงการ") + p("จัดค่าย") + p(line))
    assert reading.balance.holds
    values = [answer.value for answer in reading.answers if answer.section_id.startswith("text.2")]
    assert values == (["12000", "9500"] if typed[0] == "12,000" else ["", ""])


def test_words_between_a_heading_and_its_line_of_gaps_are_nobodys(tmp_path: Path):
    form = load_form(write(tmp_path, BUDGET)).value
    assert form is not None
    line = "2 งบประมาณ เงินอุดหนุนทั่วไป ได้รับจัดสรร 12,000 บาท ใช้จ่ายจริง 9,500 บาท"
    reading = reading_of(form, tmp_path, p("แบบรายงานแผน") + p("1 ชื่อโครงการ") + p("จัดค่าย") + p(line))
    assert reading.balance.holds
    said = " ".join([*(a.text for a in reading.answers), *(u.text for u in reading.unplaced)])
    assert "เงินอุดหนุนทั่วไป" in said


FRONT = """\
boilerplate: [แบบรายงานแผน]
levels: [topics]
fields:
  - line: ครูที่ปรึกษา .................... ระดับชั้น ....................
    gaps: [{id: teacher}, {id: level}]
topics:
  - {number: "1", heading: ชื่อโครงการ, kind: text}
"""


def test_a_line_of_somebodys_before_the_printed_one_is_kept_and_marked(tmp_path: Path):
    form = load_form(write(tmp_path, BUDGET)).value
    assert form is not None
    lines = ("1 ชื่อโครงการ", "จัดค่าย", "2 งบประมาณ", "คำแทรก", "ได้รับจัดสรร 12,000 บาท ใช้จ่ายจริง 9,500 บาท")
    reading = reading_of(form, tmp_path, p("แบบรายงานแผน") + "".join(map(p, lines)))
    assert reading.balance.holds
    first, second = (answer for answer in reading.answers if answer.section_id.startswith("text.2"))
    assert "คำแทรก" in first.text
    assert "12,000" in first.text
    assert first.review
    assert second.value == "9500"


PRINTED = """\
boilerplate: [แบบรายงานแผน, ประจำปีงบประมาณ พ.ศ. 2570]
levels: [topics]
signers: [ลงชื่อ .................... ผู้รายงาน]
closing: [ลงชื่อ]
fields:
  - line: ครูที่ปรึกษา .................... ระดับชั้น ....................
    gaps: [{id: teacher}, {id: level}]
topics:
  - {number: "1", heading: ชื่อโครงการ, kind: text}
  - number: "2"
    heading: ลักษณะโครงการ
    kind: text
    choose: one
    options: [ป่วยเรื้อรัง, ลากิจส่วนตัว, คลอดบุตร]
  - number: "3"
    heading: ตัวชี้วัด
    columns:
      - {heading: รายการ, cells: [จำนวนผู้เข้าอบรม, ความพึงพอใจ]}
      - {heading: ผลที่ได้, kind: left}
"""
LINES = (
    "แบบรายงานแผน",
    "ประจำปีงบประมาณ พ.ศ. 2570",
    "ครูที่ปรึกษา .................... ระดับชั้น ....................",
    "☐ ป่วยเรื้อรัง ☐ ลากิจส่วนตัว ☐ คลอดบุตร",
    "รายการ",
    "จำนวนผู้เข้าอบรม",
    "ลงชื่อ .................... ผู้รายงาน",
)


@pytest.mark.parametrize("typed", ["คำแทรก", "✓", "/"])
@pytest.mark.parametrize("line", LINES)
def test_what_is_put_to_a_printed_line_is_nobody_elses(tmp_path: Path, line: str, typed: str):
    form = load_form(write(tmp_path, PRINTED)).value
    assert form is not None
    body = [
        *map(p, LINES[:3]),
        *map(p, ("1 ชื่อโครงการ", "จัดค่ายวิชาการ", "2 ลักษณะโครงการ", LINES[3], "3 ตัวชี้วัด")),
        tbl(row(LINES[4], "ผลที่ได้"), row(LINES[5], "40"), row("ความพึงพอใจ", "ดี")),
        p(LINES[6]),
    ]
    inside = line if typed == "/" else line.replace("จ", f" {typed} จ", 1)  # a stroke there parts words
    for changed in {f"{typed} {line}", f"{line} {typed}", inside} - {line}:
        reading = reading_of(form, tmp_path, "".join(body).replace(line, changed, 1))
        said = "".join([*(a.text for a in reading.answers), *(u.text for u in reading.unplaced)])
        assert reading.balance.holds, (changed, reading.balance)
        assert typed in said, changed


@pytest.mark.parametrize("words", ["ครูที่ปรึกษา", "ครู", ""])
def test_a_line_before_the_first_heading_is_known_by_its_words_or_its_controls(tmp_path: Path, words: str):
    form = load_form(write(tmp_path, FRONT)).value
    assert form is not None
    made = blank_return(form)
    fill(made.control("teacher"), "ครูสมมติ")
    fill(made.control("level"), "ปวช. 2")
    for piece in made.paragraph("ครูที่ปรึกษา").iter(f"{W}t"):
        piece.text = (piece.text or "").replace("ครูที่ปรึกษา", words)
    path = made.saved(tmp_path)
    reading = ReturnReader(form, Roster(())).read(SourceFile("made.docx", path, Format.DOCX))
    assert reading.balance.holds
    said = {answer.section_id: answer.text for answer in reading.answers}
    assert (said["teacher"], said["level"]) == ("ครูสมมติ", "ปวช. 2")


@pytest.mark.parametrize("typed", ["", "✓ ", "/ "])
def test_a_sign_before_the_forms_line_on_every_page_is_kept(tmp_path: Path, typed: str):
    form = load_form(write(tmp_path, PRINTED)).value
    assert form is not None
    reading = reading_of(form, tmp_path, p("1 ชื่อโครงการ") + p("จัดค่าย"), header=p(f"{typed}แบบรายงานแผน"))
    assert reading.balance.holds
    assert "".join(piece.text for piece in reading.unplaced) == typed.strip()


@pytest.mark.parametrize("typed", ["45", "7 ", "๙"])
@pytest.mark.parametrize("heading", ["1 ชื่อโครงการ", "2 ลักษณะโครงการ"])
def test_a_figure_before_a_headings_number_is_kept(tmp_path: Path, heading: str, typed: str):
    form = load_form(write(tmp_path, PRINTED)).value
    assert form is not None
    lines = ("แบบรายงานแผน", "1 ชื่อโครงการ", "จัดค่าย", "2 ลักษณะโครงการ")
    body = "".join(p(f"{typed} {text}" if text == heading else text) for text in lines)
    reading = reading_of(form, tmp_path, body)
    assert reading.balance.holds
    assert [piece.text for piece in reading.unplaced] == [typed.strip()]


HEADING = "การพัฒนาครูและบุคลากรทางการศึกษา มุ่งผลสัมฤทธิ์ของผู้เรียนเป็นสำคัญ ตามประเด็นการตรวจติดตาม"


@pytest.mark.parametrize("typed", ["นางสมมติ", "คำแทรก", "งานวิชาการ", "45", "ทุกคน"])
def test_words_put_to_a_part_of_a_heading_that_was_broken_are_kept_to_the_letter(tmp_path: Path, typed: str):
    topic = f'  - {{number: "1", heading: "{HEADING}", kind: text}}\n'
    form = load_form(write(tmp_path, PRINTED[: PRINTED.index('  - {number: "1"')] + topic)).value
    assert form is not None
    first, second, third = HEADING.split(" ")
    for broken in (f"{typed} {second}", f"{second} {typed}", f"{typed}{second}"):
        body = "".join(map(p, ("แบบรายงานแผน", f"1 {first}", broken, third, "จัดค่ายวิชาการ")))
        reading = reading_of(form, tmp_path, body)
        said = "\n".join([*(a.text for a in reading.answers), *(u.text for u in reading.unplaced)])
        assert reading.balance.holds
        assert typed in said, broken
