"""Gaps, choices, ticks and printed cells: blank means blank, and what was typed has its value."""

from __future__ import annotations

from pathlib import Path

import pytest

from rt67_aggregate.blanks import blank_document
from rt67_aggregate.form import load_form
from rt67_aggregate.locate.filled_gaps import filled
from rt67_aggregate.model import (
    Answer,
    College,
    Form,
    Format,
    ReturnReading,
    Roster,
    Shape,
    SourceFile,
    Status,
)
from rt67_aggregate.pipeline.forms import check_form, draft, gate_of
from rt67_aggregate.reading import ReturnReader
from tests.blank_forms import BLANKS, BlankForm, b, dots, row, t
from tests.blank_forms_mixed import CENTRE, MIXED_BLANKS, RATED, STANDARDS
from tests.blank_forms_more import LEAVE, MORE_BLANKS, SCORES
from tests.filled_blanks import fill
from tests.form_files import write
from tests.unit.test_drafting import DATA, document_of, drafted
from tests.word_files import p, parts_of, tbl, word_file


def form_of(blank: BlankForm, folder: Path) -> Form:
    return drafted(document_of(blank, folder), folder)


def reading_of(form: Form, folder: Path, body: str, numbering: str = "") -> ReturnReading:
    path = word_file(folder, parts_of(body, stories={"numbering": numbering} if numbering else None))
    return ReturnReader(form, Roster(())).read(SourceFile("file.docx", path, Format.DOCX))


def by_section(reading: ReturnReading) -> dict[str, list[Answer]]:
    found: dict[str, list[Answer]] = {}
    for answer in reading.answers:
        found.setdefault(answer.section_id, []).append(answer)
    return found


# --- the gate ---------------------------------------------------------------------------------


@pytest.mark.parametrize("blank", [*BLANKS, *MORE_BLANKS, *MIXED_BLANKS], ids=lambda blank: blank.name)
def test_a_blank_read_against_its_own_draft_says_nothing(blank: BlankForm, tmp_path: Path):
    form = form_of(blank, tmp_path)
    reading = reading_of(form, tmp_path, blank.body, blank.numbering)
    assert gate_of(reading).passed, gate_of(reading)
    assert reading.balance.holds


@pytest.mark.parametrize("blank", [*BLANKS, *MORE_BLANKS, *MIXED_BLANKS], ids=lambda blank: blank.name)
def test_the_form_to_send_out_says_nothing_either(blank: BlankForm, tmp_path: Path):
    form = form_of(blank, tmp_path)
    path = tmp_path / "made.docx"
    path.write_bytes(blank_document(form))
    reading = ReturnReader(form, Roster(())).read(SourceFile("made.docx", path, Format.DOCX))
    assert gate_of(reading).passed, gate_of(reading)
    assert reading.balance.holds


def test_the_name_in_a_cell_tells_whose_return_it_is(tmp_path: Path):
    form = form_of(CENTRE, tmp_path)
    body = CENTRE.body.replace(row("ชื่อศูนย์", "", ""), row("ชื่อศูนย์", "ศูนย์สมมติเหนือ", ""))
    assert body != CENTRE.body
    path = word_file(tmp_path, parts_of(body))
    roster = Roster((College("c1", "ศูนย์สมมติเหนือ"), College("c2", "ศูนย์สมมติใต้")))
    reading = ReturnReader(form, roster).read(SourceFile("file.docx", path, Format.DOCX))
    assert reading.identity.college_id == "c1"


def test_a_rated_row_below_the_name_of_its_rows_is_read(tmp_path: Path):
    form = form_of(RATED, tmp_path)
    body = RATED.body.replace(row("2", "ตรงเวลา", "", "", ""), row("2", "ตรงเวลา", "", "✓", ""))
    reading = reading_of(form, tmp_path, body)
    answered = [(a.section_id, a.choice, a.review) for a in reading.answers if a.text]
    section = next(s for s in form.sections if s.text == "ตรงเวลา")
    assert answered == [(section.id, "2", ())]


def test_tables_without_a_heading_stay_under_their_own(tmp_path: Path):
    form = form_of(STANDARDS, tmp_path)
    body = STANDARDS.body.replace(row("ครูพัฒนาตน", "", ""), row("ครูพัฒนาตน", "7", "8"))
    reading = reading_of(form, tmp_path, body)
    found = {a.section_id: (a.text, a.review) for a in reading.answers if a.text}
    assert found == {"2.table.result.1": ("7", ()), "2.table.result.2": ("8", ())}


def test_a_row_that_somebody_added_keeps_its_number_out_of_the_answers(tmp_path: Path):
    form = form_of(CENTRE, tmp_path)
    last = row("3", "", "")
    body = CENTRE.body.replace(last, row("3", "ปลูกป่า", "5") + row("4", "ทำปุ๋ย", "6"))
    reading = reading_of(form, tmp_path, body)
    assert [a.text for a in reading.answers if a.text] == ["ปลูกป่า", "ทำปุ๋ย", "5", "6"]
    assert reading.unplaced == ()
    assert reading.balance.holds


def test_a_form_that_nobody_has_read_is_blank_when_it_is(tmp_path: Path):
    path = tmp_path / "form.yaml"
    assert draft(DATA / "invented_rt68.docx", path).issues == ()
    checked = check_form(path, DATA / "invented_rt68.docx").value
    assert checked is not None
    assert checked.gate is not None
    assert checked.gate.passed, checked.gate


def lined(text: str, properties: str) -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


STRUCK, CIRCLED, UNDERLINED = "<w:strike/>", '<w:bdr w:val="single"/>', '<w:u w:val="single"/>'


@pytest.mark.parametrize(
    ("runs", "choice", "marked"),
    [
        ([("ทำแล้ว  ", ""), ("ยังไม่ทำ", STRUCK)], "ทำแล้ว", False),
        ([("☐ ทำแล้ว  ", STRUCK), ("☐ ยังไม่ทำ", "")], "ยังไม่ทำ", False),
        ([("☐ ", ""), ("ทำแล้ว", STRUCK), (" ☐ ", ""), ("ยังไม่ทำ", STRUCK)], "", True),
        ([("☑ ทำแล้ว  ", ""), ("☐ ยังไม่ทำ", STRUCK)], "ทำแล้ว", False),
        ([("☑ ทำแล้ว  ", STRUCK), ("☐ ยังไม่ทำ", "")], "ทำแล้ว", True),
        ([("☐ ", ""), ("ทำแล้ว", CIRCLED), (" ☐ ยังไม่ทำ", "")], "ทำแล้ว", True),
        ([("ทำแล้ว / ", ""), ("ยังไม่ทำ", UNDERLINED)], "ยังไม่ทำ", True),
        ([("☐ ทำแล้ว ☐ ยังไม่ทำ", UNDERLINED)], "", False),
        ([("☐ ทำแล้ว ☐ ยังไม่ทำ", "")], "", False),
    ],
)
def test_options_that_were_struck_or_circled_are_read_or_marked(
    runs: list[tuple[str, str]], choice: str, marked: bool, tmp_path: Path
):
    form = load_form(
        write(
            tmp_path,
            """\
levels: [topics]
topics:
  - {number: "1", heading: สถานะการดำเนินงาน, kind: text, choose: one, options: [ทำแล้ว, ยังไม่ทำ]}
  - {number: "2", heading: ข้อเสนอแนะอื่นที่ควรทราบ, kind: right}
""",
        )
    ).value
    assert form is not None
    body = t("1 สถานะการดำเนินงาน") + p("".join(lined(*run) for run in runs))
    reading = reading_of(form, tmp_path, body + t("2 ข้อเสนอแนะอื่นที่ควรทราบ") + dots())
    answer = reading.answers[0]
    assert (answer.choice, bool(answer.review)) == (choice, marked)
    assert reading.balance.holds


@pytest.mark.parametrize(
    "name", ["วิทยาลัยสมมติร่วมชื่อ", "(ชื่อ) วิทยาลัยสมมติ", "....(ชื่อ)....วิทยาลัยสมมติ", "วิทยาลัยสมมติ"]
)
def test_a_name_that_ends_with_the_prompt_stays_whole(name: str, tmp_path: Path):
    form = load_form(
        write(
            tmp_path,
            """\
unit_line: ขอรายงานผลตามแผนของสถานศึกษา ดังนี้
unit_prompt: (ชื่อ)
levels: [topics]
topics:
  - {number: "1", heading: การจัดการเรียนการสอนในระบบทวิภาคี, kind: text}
  - {number: "2", heading: ข้อเสนอแนะอื่นที่ควรทราบ, kind: right}
""",
        )
    ).value
    assert form is not None
    body = t(f"{name} ขอรายงานผลตามแผนของสถานศึกษา ดังนี้") + t("1 การจัดการเรียนการสอนในระบบทวิภาคี")
    reading = reading_of(form, tmp_path, body + t("ดี") + t("2 ข้อเสนอแนะอื่นที่ควรทราบ"))
    typed = [piece.text for piece in reading.unplaced if piece.reason == "unit_line"]
    assert typed == [name.replace("(ชื่อ)", "").strip(". ")]
    assert reading.balance.holds


def test_words_under_printed_options_are_not_lost(tmp_path: Path):
    form = load_form(
        write(
            tmp_path,
            """\
levels: [topics]
topics:
  - {number: "1", heading: สถานะการดำเนินงาน, kind: text, choose: one, options: [ทำแล้ว, ยังไม่ทำ]}
  - {number: "2", heading: ข้อเสนอแนะอื่นที่ควรทราบ, kind: right}
""",
        )
    ).value
    assert form is not None
    body = t("1 สถานะการดำเนินงาน") + t("☑ ทำแล้ว ☐ ยังไม่ทำ") + t("ทำเสร็จก่อนกำหนดสามวัน")
    reading = reading_of(form, tmp_path, body + t("2 ข้อเสนอแนะอื่นที่ควรทราบ") + dots())
    answer = reading.answers[0]
    assert (answer.choice, answer.review) == ("ทำแล้ว", ("choice_unclear",))
    assert "ทำเสร็จก่อนกำหนดสามวัน" in answer.text
    assert reading.balance.holds


def test_a_choice_before_the_first_heading_is_read(tmp_path: Path):
    form = form_of(LEAVE, tmp_path)
    reading = reading_of(form, tmp_path, LEAVE.body.replace("☐ กิจส่วนตัว", "☑ กิจส่วนตัว"))
    asked = next(h for h in form.fields if h.shape is Shape.CHOICE)
    assert (asked.text, by_section(reading)[asked.id][0].choice) == ("ขอลา", "กิจส่วนตัว")
    assert not any(answer.review for answer in reading.answers)
    assert reading.balance.holds


def test_a_score_beside_its_label_is_its_value(tmp_path: Path):
    form = form_of(SCORES, tmp_path)
    reading = reading_of(form, tmp_path, SCORES.body.replace("คะแนน: ___", "คะแนน: 4", 2))
    scores = [a.value for a in reading.answers if form.by_id[a.section_id].text == "คะแนน"]
    assert scores == ["4", "4", "", "", ""]
    assert reading.balance.holds


# --- what was typed ---------------------------------------------------------------------------


@pytest.mark.parametrize("blank", BLANKS, ids=lambda blank: blank.name)
def test_every_gap_choice_and_text_of_a_filled_form_is_read(blank: BlankForm, tmp_path: Path):
    form, typed = form_of(blank, tmp_path), fill(blank)
    reading = reading_of(form, tmp_path, typed.body, blank.numbering)
    found = by_section(reading)
    gaps = [found[h.id][0].text for h in form.walk_all() if h.shape is Shape.GAP]
    assert gaps == list(typed.numbers)
    choices = [h for h in form.walk() if h.shape is Shape.CHOICE]
    assert [found[h.id][0].choice for h in choices] == list(typed.chosen)
    texts = [
        a.text
        for h in form.sections
        if h.shape is Shape.NARRATIVE or h.answered
        for a in found[h.id]
        if a.text
    ]
    assert texts == list(typed.texts)
    assert reading.balance.holds


def test_numbers_have_their_value_and_what_is_more_than_a_number_is_marked(tmp_path: Path):
    line = "จำนวนครู ......... คน คิดเป็นร้อยละ ......... ใช้เงิน ......... บาท เมื่อวันที่ ........."
    form = load_form(
        write(
            tmp_path,
            f"""\
levels: [topics]
topics:
  - kind: text
    line: {line}
    gaps: [{{type: number, unit: คน}}, {{type: percent}}, {{type: money, unit: บาท}}, {{type: date}}]
  - {{number: "2", heading: ข้อเสนอแนะอื่นที่ควรทราบ, kind: right}}
""",
        )
    ).value
    assert form is not None

    def read_line(*values: str) -> list[Answer]:
        text = line
        for value in values:
            text = text.replace(".........", value, 1)
        reading = reading_of(form, tmp_path, t(text) + t("2 ข้อเสนอแนะอื่นที่ควรทราบ") + dots())
        return [found[0] for name, found in by_section(reading).items() if name.startswith("text")]

    said = read_line("๑,๒๓๔", "95.5 %", "12,000.50", "15 มีนาคม 2568")
    assert [a.value for a in said] == ["1234", "95.5", "12000.50", "2025-03-15"]
    assert not any(a.review for a in said)
    doubtful = read_line("ประมาณ 50 กว่า", "-", "ไม่ใช้", "1/2/2568")
    assert [a.value for a in doubtful] == ["", "", "", "2025-02-01"]
    assert "value_unclear" in doubtful[0].review
    assert doubtful[1].status is not Status.ANSWERED


# --- tables -----------------------------------------------------------------------------------


def table_form(folder: Path) -> Form:
    form = load_form(
        write(
            folder,
            """\
levels: [topics]
topics:
  - number: "1"
    heading: ความพร้อมของสถานศึกษา
    kind: text
    choose: one
    columns:
      - {heading: รายการ, cells: [อาคารเรียน, ห้องน้ำ]}
      - {heading: มาก}
      - {heading: น้อย}
      - {heading: หมายเหตุ, kind: right}
  - number: "2"
    heading: ตัวชี้วัดของโครงการ
    columns:
      - {heading: ตัวชี้วัด, cells: [ผู้เข้าอบรม, ความพึงพอใจ]}
      - {heading: ผล, kind: left, type: number}
""",
        )
    ).value
    assert form is not None
    return form


def test_ticks_and_printed_rows(tmp_path: Path):
    form = table_form(tmp_path)
    body = (
        b("1 ความพร้อมของสถานศึกษา")
        + tbl(
            row("รายการ", "มาก", "น้อย", "หมายเหตุ"),
            row("อาคารเรียน", "✓", "", "ดี"),
            row("ห้องน้ำ", "/", "/", ""),
        )
        + b("2 ตัวชี้วัดของโครงการ")
        + tbl(row("ตัวชี้วัด", "ผล"), row("ผู้เข้าอบรม", "80"), row("ความพอใจของครู", "90"))
    )
    reading = reading_of(form, tmp_path, body)
    found = by_section(reading)
    assert [a.choice for a in found["text.1"]] == ["มาก"]
    assert [a.choice for a in found["text.2"]] == ["มาก", "น้อย"]
    assert all("choice_unclear" in a.review for a in found["text.2"])
    assert [a.text for a in found["right"]] == ["ดี"]
    assert [(a.entry, a.value) for a in found["left"]] == [(1, "80"), (2, "90")]
    assert any("cell_changed" in a.review for a in found["left"])
    assert [piece.text for piece in reading.unplaced] == ["ความพอใจของครู"]
    assert reading.balance.holds


@pytest.mark.parametrize(
    ("text", "parts", "gaps"),
    [
        ("จำนวน 5 คน", ("จำนวน ", " คน"), ["5"]),
        ("จำนวน คน", ("จำนวน ", " คน"), [""]),
        ("ชื่อ นายคนดี คน", ("ชื่อ ", " คน"), ["นายคนดี"]),
        ("รวม 3 ชุด 4 ชุด", ("รวม ", " ชุด ", " ชุด"), ["3", "4"]),
        ("ครู (คน) 3 เด็ก (คน) 4", ("ครู (คน) ", " เด็ก (คน) ", ""), ["3", "4"]),
        ("ชื่อ: นาย ก (ตัวบรรจง)", ("ชื่อ: ", " (ตัวบรรจง)"), ["นาย ก"]),
        ("ชื่อ : (ยังไม่มี) (ตัวบรรจง)", ("ชื่อ : ", " (ตัวบรรจง)"), ["(ยังไม่มี)"]),
        ("ครู(คน)3เด็ก( คน )4", ("ครู (คน) ", " เด็ก (คน) ", ""), ["3", "4"]),
    ],
)
def test_a_line_is_cut_at_its_gaps(text: str, parts: tuple[str, ...], gaps: list[str]):
    cut = filled(text, parts)
    assert cut.whole
    found = {s.gap: text[s.start : s.end].strip() for s in cut.stretches if s.gap >= 0}
    assert [found.get(n, "") for n in range(len(gaps))] == gaps


# --- signs that a form prints around its gaps ---------------------------------------------------


@pytest.mark.parametrize(
    ("text", "parts", "gaps", "whole"),
    [
        (", อบต. เก่า", (", ", ""), {0: "อบต. เก่า"}, True),
        (" ดี, งาม", (", ", ""), {0: "ดี, งาม"}, True),
        ("ราคา 5 : 7 : 9 บาท", ("ราคา ", " : ", " : ", " บาท"), {0: "5", 1: "7", 2: "9"}, True),
        ("ราคา 5 - 7", ("ราคา ", " - ", ""), {0: "5", 1: "7"}, True),
        ("ราคา 5 - 6 - 7", ("ราคา ", " - ", ""), {0: "5", 1: "6 - 7"}, False),
        ("ราคา 5 7", ("ราคา ", " - ", ""), {1: "5 7"}, False),
        ("ราคา ..... - .....", ("ราคา ", " - ", ""), {0: ".....", 1: "....."}, True),
    ],
)
def test_signs_alone_part_gaps(text: str, parts: tuple[str, ...], gaps: dict[int, str], whole: bool):
    cut = filled(text, parts)
    said = {s.gap: text[s.start : s.end].strip() for s in cut.stretches if s.gap >= 0}
    assert ({gap: words for gap, words in said.items() if words}, cut.whole) == (gaps, whole)
    assert "".join(text[s.start : s.end] for s in cut.stretches) == text


DATES = """\
levels: [topics]
topics:
  - number: "2."
    kind: left
    line: "ตั้งแต่ ....../....../...... ถึง ....../....../......"
    gaps: [{type: date}, {type: date}]
  - {number: "3.", heading: สรุปผลทั้งหมด, kind: right}
"""


@pytest.mark.parametrize(
    ("typed", "values"),
    [
        ("....../....../...... ถึง ....../....../......", []),
        ("1/2/2570 ถึง 3/4/2570", ["2027-02-01", "2027-04-03"]),
        ("....../....../...... ถึง 3/4/2570", ["2027-04-03"]),
    ],
)
def test_slashes_that_a_gap_is_printed_with_are_no_answer(typed: str, values: list[str], tmp_path: Path):
    form = load_form(write(tmp_path, DATES)).value
    assert form is not None
    reading = reading_of(form, tmp_path, t(f"2. ตั้งแต่ {typed}") + t("3. สรุปผลทั้งหมด") + dots())
    assert [answer.value for answer in reading.answers if answer.text] == values
    assert not any(answer.review for answer in reading.answers)
    assert reading.balance.holds


PARTED = """\
levels: [topics, parts]
ids: numbers
topics:
  - number: "2."
    line: เงินที่ได้รับทั้งสิ้น .................... บาท
    kind: left
    gaps: [{type: money, unit: บาท}]
    parts:
      - {number: "2.1", heading: เบิกจ่ายไปเท่าใด}
      - {number: "2.2", heading: คงเหลือเท่าใด}
"""


def test_a_line_with_gaps_may_have_headings_below_it(tmp_path: Path):
    form = load_form(write(tmp_path, PARTED)).value
    assert form is not None
    assert [section.id for section in form.sections] == ["2.gap", "2.1", "2.2"]
    lines = ("2. เงินที่ได้รับทั้งสิ้น 5,000 บาท", "2.1 เบิกจ่ายไปเท่าใด", "มาก", "2.2 คงเหลือเท่าใด")
    reading = reading_of(form, tmp_path, "".join(map(t, lines)))
    assert [(a.section_id, a.text, a.value) for a in reading.answers if a.text] == [
        ("2.gap", "5,000", "5000"),
        ("2.1", "มาก", ""),
    ]
    made = tmp_path / "made.docx"
    made.write_bytes(blank_document(form))
    again = ReturnReader(form, Roster(())).read(SourceFile("made.docx", made, Format.DOCX))
    assert gate_of(again).passed


STACKED = """\
levels: [topics, parts]
ids: numbers
topics:
  - number: "1."
    heading: ผลการวิเคราะห์
    parts:
      - {heading: ตาราง, rows: 1, columns: [{heading: จุดแข็ง, kind: left}, {heading: จุดอ่อน, kind: right}]}
      - {heading: ตาราง 2, rows: 1, columns: [{heading: โอกาส, kind: left}, {heading: อุปสรรค, kind: right}]}
"""


@pytest.mark.parametrize("apart", [True, False])
def test_two_tables_of_other_titles_may_stand_in_one(apart: bool, tmp_path: Path):
    form = load_form(write(tmp_path, STACKED)).value
    assert form is not None
    first = row("จุดแข็ง", "จุดอ่อน") + row("ครูเก่ง", "เงินน้อย")
    second = row("โอกาส", "อุปสรรค") + row("ถนนดี", "ไกลมาก")
    tables = tbl(first) + p() + tbl(second) if apart else tbl(first, second)
    reading = reading_of(form, tmp_path, t("1. ผลการวิเคราะห์") + tables)
    left, right = [heading.children for heading in form.walk() if heading.shape is Shape.TABLE]
    assert {a.section_id: (a.text, a.review) for a in reading.answers if a.text} == {
        left[0].id: ("ครูเก่ง", ()),
        left[1].id: ("เงินน้อย", ()),
        right[0].id: ("ถนนดี", ()),
        right[1].id: ("ไกลมาก", ()),
    }
