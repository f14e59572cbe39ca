"""Headings cut short, with answers or their own rest behind them, and what is marked then."""

from __future__ import annotations

from pathlib import Path

import pytest

from rt67_aggregate.form import load_form
from rt67_aggregate.model import Form
from tests.form_files import HEAD, write
from tests.real_reader import form as real_form
from tests.small_forms import Laid, document, filled, lay, lay_document

SYSTEM = "การใช้ระบบจับคู่ครูคืนถิ่นของหน่วยงาน (ระบบ TMS : Teacher Matching System) ตามแนวปฏิบัติของกระทรวงศึกษาธิการทุกข้อ"
NEXT = "ข้อมูลเพิ่มเติมที่ต้องการแจ้งผู้ตรวจราชการ"


def form(folder: Path) -> Form:
    body = (
        f'levels: [items]\nitems:\n  - {{number: "1.1)", heading: "{SYSTEM}", kind: text}}\n'
        f'  - {{number: "1.2)", heading: {NEXT}, kind: text}}\n'
    )
    read = load_form(write(folder, body, HEAD))
    assert read.value is not None, read.issues
    return read.value


def with_first(folder: Path, *lines: str) -> Laid:
    return lay_document(form(folder), document(*lines, f"1.2) {NEXT}", "ไม่มีข้อสังเกต"))


@pytest.mark.parametrize("gap", [" : ", ": ", "\t", " .... "])
def test_a_cut_heading_that_holds_a_colon_ends_at_the_last_one(tmp_path: Path, gap: str) -> None:
    cut = SYSTEM[: SYSTEM.index(")") + 1]
    laid = with_first(tmp_path, f"1.1) {cut}{gap}จัดประชุม 2 ครั้ง: ครูและบุคลากร")
    assert laid.texts()["text.1"] == ["จัดประชุม 2 ครั้ง: ครูและบุคลากร"]


def test_the_last_line_of_a_cut_heading_may_hold_the_answer(tmp_path: Path) -> None:
    at, end = SYSTEM.index("(ระบบ"), SYSTEM.index(" ตามแนว")
    laid = with_first(tmp_path, f"1.1) {SYSTEM[:at]}", f"{SYSTEM[at:end]} จัดประชุมครู 2 ครั้ง")
    assert laid.texts()["text.1"] == ["จัดประชุมครู 2 ครั้ง"]


def test_the_first_letters_of_an_answer_are_not_taken_for_a_heading_s_end(tmp_path: Path) -> None:
    cut = SYSTEM[: round(len(SYSTEM) * 0.8)]
    answer = "สถานศึกษาจัดทำคำสั่งแต่งตั้งคณะทำงานด้านการย้ายและโอน 12 คน"
    laid = with_first(tmp_path, f"1.1) {cut} {answer}")
    assert laid.texts()["text.1"] == [answer]


def test_what_may_be_the_rest_of_a_heading_is_marked(tmp_path: Path) -> None:
    rest = "(รบบ) ตมแนวปฎิบัติขอกระรวงศึษาธิการทุข้อ"
    laid = with_first(tmp_path, "1.1) การใช้ระบบจับคู่ครูคืนถิ่นของหน่วยงาน", rest, "จัดประชุมครู")
    assert laid.texts()["text.1"] == [f"{rest}\nจัดประชุมครู"]
    assert "heading_differs" in laid.review()["text.1"]
    assert laid.texts()["text.2"] == ["ไม่มีข้อสังเกต"]


def test_a_prompt_of_another_heading_inside_an_answer_is_marked() -> None:
    laid = lay(
        "flat",
        "1. สภาพอาคารเรียนและโรงฝึกงาน",
        "อาคารดี",
        "2. เครื่องมือช่าง",
        "(ระบุชนิดและจำนวน)",
        "พร้อม 12 ชุด",
        "4. ข้อมูลเพิ่มเติมที่ต้องการแจ้ง",
        "ขอบคุณ",
    )
    assert "missing_number_inside" in laid.review()["text.1"]
    assert "heading_uncertain" in laid.heading("text.2").uncertain


def test_a_form_s_table_far_behind_its_place_is_marked_there_and_where_it_stands() -> None:
    pieces, said = filled("flat")
    heading = pieces.index("3. การประเมินความเสี่ยงด้านความปลอดภัย")
    table = pieces.pop(heading + 1)
    pieces.pop(heading)
    laid = lay("flat", *pieces, table)
    assert laid.texts()["text.1"] == said["text.1"]
    assert "heading_nearly_found" in laid.review()["risk"]
    assert "near_heading_inside" in laid.review()["text.3"]


def test_words_torn_apart_by_a_converter_mark_the_whole_return() -> None:
    pieces, _ = filled("flat")
    torn = [part for _ in range(3) for part in ("ของผู", "้เรียนเป", "็นสำคัญ", "์ และสวัสดิการ")]
    laid = lay("flat", *pieces[:2], *torn, *pieces[2:])
    assert all("return_doubtful" in codes for codes in laid.review().values())
    assert set(laid.review()) == {a.section_id for a in laid.answers.answers}


ALIKE = "ปัญหาและอุปสรรคในการดำเนินงาน"


def two_topics(folder: Path) -> Form:
    """A form whose two topics hold items that read alike."""
    body = "levels: [topics, items]\ntopics:\n"
    for number, name in ((1, "การพัฒนาหลักสูตรฐานสมรรถนะ"), (2, "การประกันคุณภาพภายในสถานศึกษา")):
        body += f'  - number: "{number}."\n    heading: {name}\n    items:\n'
        for item, words in ((1, f"ผลการดำเนินงาน{name}"), (2, ALIKE)):
            body += f'      - {{number: "{item})", heading: {words}, kind: text, aliases: [{words}ทั้งหมด]}}\n'
    read = load_form(write(folder, body, HEAD))
    assert read.value is not None, read.issues
    return read.value


@pytest.mark.parametrize("wording", [ALIKE, f"{ALIKE}ทั้งหมด"])
@pytest.mark.parametrize("before", ["จำนวน 12 คน", "จำนวน 12 เรื่อง", "ตามคำสั่งที่ 15/2567", "ครบทุกแผนก "])
@pytest.mark.parametrize("topic", [1, 2])
def test_a_heading_behind_an_answer_is_found_where_another_reads_like_it(
    tmp_path: Path, topic: int, before: str, wording: str
) -> None:
    form = two_topics(tmp_path)
    lines: list[str] = []
    for number, heading in enumerate(form.headings, 1):
        first = heading.children[0]
        lines += [f"{heading.number} {heading.text}", f"{first.number} {first.text}"]
        answer, title = f"จัดประชุมครั้งที่ {number} {before}", f"2) {wording}"
        lines += [answer + title] if number == topic else [answer, title]
        lines += [f"งบประมาณไม่พอครั้งที่ {number}"]
    laid = lay_document(form, document(*lines))
    assert [text for texts in laid.texts().values() for text in texts] == [
        f"จัดประชุมครั้งที่ 1 {before}".strip(),
        "งบประมาณไม่พอครั้งที่ 1",
        f"จัดประชุมครั้งที่ 2 {before}".strip(),
        "งบประมาณไม่พอครั้งที่ 2",
    ]


@pytest.mark.parametrize("gap", ["\t\t", " : ", " ", " ...... "])
@pytest.mark.parametrize("answer", ["มี", "ดี", "ไม่มี", "มีแล้ว", "ครบ", "12", "✓", "จัดทำแล้ว 3 ระบบ", "๓ ครั้ง"])
@pytest.mark.parametrize("more", [(), ("จัดประชุมครู 2 ครั้ง",)])
def test_a_short_answer_behind_a_cut_heading_is_no_part_of_it(
    tmp_path: Path, gap: str, answer: str, more: tuple[str, ...]
) -> None:
    laid = with_first(tmp_path, f"1.1) การใช้ระบบจับคู่ครูคืนถิ่นของหน่วยงาน{gap}{answer}", *more)
    answered = laid.texts().get("text.1") == ["\n".join((answer, *more))]
    aside = (laid.unplaced(), laid.texts().get("text.1", [])) == ([("heading_text", answer)], list(more))
    assert answered or (aside and laid.review().get("text.1"))


@pytest.mark.parametrize("words", ["ตามแนวปฏิบัติ", "Teacher Matching System"])
def test_words_from_further_on_in_a_heading_are_no_answer_in_silence(tmp_path: Path, words: str) -> None:
    laid = with_first(tmp_path, f"1.1) การใช้ระบบจับคู่ครูคืนถิ่นของหน่วยงาน {words}", "จัดประชุมครู 2 ครั้ง")
    assert "heading_differs" in laid.review()["text.1"]


GOOD = "รูปแบบ/แนวทาง/นวัตกรรม ที่เป็นต้นแบบหรือแบบอย่างที่ดี"
DAMAGED = "รูปแบบ/แนวทาง/นววัตกรรมวที่เป็นต้นแบบบหรือแบบอย่างที่ดี"
LAST = "1.1.best_practice"


@pytest.mark.parametrize("rest", [" ซBeest", " ซBest", " ซBeest Prac", " (Beest", " (Best Practice"])
def test_what_is_left_of_a_longer_wording_behind_a_shorter_one_is_marked(rest: str) -> None:
    laid = good(f"3) {DAMAGED}{rest}")
    assert laid.texts().get(LAST) is None or "heading_differs" in laid.review()[LAST]


@pytest.mark.parametrize("answer", [" จัดอบรมครู 2 ครั้ง", ": มีแล้ว", ": อ่านข้อ 2"])
def test_an_answer_behind_a_shorter_wording_is_not_marked_as_its_rest(answer: str) -> None:
    laid = good(f"3) {GOOD}{answer}")
    assert laid.texts()[LAST] == [answer.lstrip(": ")]
    assert "heading_differs" not in laid.review().get(LAST, set())


@pytest.mark.parametrize("word", [" มี", ": มี", " ดี", " ไม่มี", ": ทำ"])
def test_a_short_word_behind_a_heading_is_kept_though_a_longer_wording_has_its_letters(word: str) -> None:
    """มี stands in "(ถ้ามี)", which the form prints behind a longer wording of this heading."""
    laid = good(f"3) {GOOD}{word}")
    kept = [text for _, text in laid.unplaced()] + laid.texts().get(LAST, [])
    assert word.lstrip(": ") in kept
    assert laid.review()[LAST]


def good(line: str) -> Laid:
    """A return of a form whose best practice has wordings of several lengths, with this line for it."""
    lines = [
        heading.printed for heading in real_form().walk() if heading.id.startswith(("1.1.result", "1.2"))
    ]
    topic = next(heading.printed for heading in real_form().walk() if heading.id == "1.1")
    return lay_document(real_form(), document(topic, *lines[:3], "จัดอบรมครู", line, "..........", *lines[3:]))
