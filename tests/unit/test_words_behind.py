"""Papers, names and telephones behind the form, with no new page and no signature: marked."""

from __future__ import annotations

import pytest

from rt67_aggregate.model import Paragraph, Place
from tests.changed_blanks import reading_of
from tests.small_forms import Laid, Piece
from tests.topic_form import TOPICS, lay_topics, topic

LAST = "1.4.best"
MARKED = {LAST: {"boundary_uncertain"}}
MORE = ("ผู้มาประชุม 12 คน", "ที่ประชุมรับทราบ", "มอบงานพัสดุ", "ปิดประชุม", "จดไว้แล้ว")
LONG = "ของผู้เรียนทุกระดับชั้นร่วมกับผู้ปกครองและสถานประกอบการในพื้นที่ตลอดปีการศึกษา ครบทุกแผนกวิชา"


def behind(*pieces: Piece, first: tuple[Piece, ...] = ()) -> Laid:
    """A return of three topics, with something behind the last answer, and behind the first topic's."""
    topics = {number: topic(number) for number in TOPICS}
    return lay_topics(*topics["1.1"], *first, *topics["1.2"], *topics["1.4"], *pieces)


def bold(text: str, **more: object) -> Paragraph:
    return Paragraph(text, Place(), bold=1.0, **more)  # type: ignore[arg-type]


PAPERS = (
    "รายงานการประชุมคณะกรรมการ",
    "บันทึกข้อความ",
    "คำสั่งวิทยาลัย ที่ 12/2567",
    "ประกาศวิทยาลัย",
    "กำหนดการ",
    "รายชื่อผู้เข้าร่วม",
    "เอกสารแนบ 1",
    "ภาพกิจกรรม",
    "ภาพถ่ายประกอบ",
    "สิ่งที่แนบมาด้วย",
    "เอกสารอ้างอิง",
    "บรรณานุกรม",
    "อักษรย่อ",
    "คำอธิบายสัญลักษณ์",
    "สิ่งที่ต้องทำต่อ",
    "Checklist ก่อนส่ง",
    "หลักฐานอ้างอิง",
    "ลิงก์หลักฐาน https://drive.example.com/a",
)


@pytest.mark.parametrize("title", PAPERS)
def test_a_paper_s_title_in_the_last_answer_marks_it(title: str) -> None:
    found = behind(title, *MORE)
    assert found.texts()[LAST] == ["\n".join(("ผลงานเด่นของ 1.4", title, *MORE))]
    assert found.review() == MARKED


@pytest.mark.parametrize("title", PAPERS)
def test_where_other_answers_hold_such_titles_it_says_nothing(title: str) -> None:
    assert behind(title, *MORE, first=(title,)).review() == {}


@pytest.mark.parametrize(
    "line", ["1. ภาพกิจกรรม", "- รายงานการประชุม", f"รายงานการประชุม{LONG}", f"คำสั่งซื้อ{LONG}"]
)
def test_items_of_a_list_and_sentences_say_nothing(line: str) -> None:
    assert behind(line, *MORE).review() == {}
    assert behind(Paragraph("ภาพกิจกรรม", Place(), label="1."), *MORE).review() == {}


@pytest.mark.parametrize(
    "line",
    [
        "ผู้ประสานงาน นางสาวสมมติ ใจดี โทร. 0812345678",
        "ผู้รายงาน นายสมมติ ใจดี",
        "นายสมมติ ใจดี",
        "นางสาวสมมติ ใจดี",
        "ดร.สมมติ ใจดี",
        "ดร สมมติ ใจดี",
        "น.ส. สมมติ ใจดี",
        "ผศ.สมมติ ใจดี",
        "(รศ.ดร.สมมติ ใจดี)",
        "ผศ. ดร. สมมติ ใจดี",
        "ว่าที่ ร.ต.สมมติ ใจดี",
        "จ.ส.อ. สมมติ ใจดี",
        "พล.ต.สมมติ ใจดี",
        "ม.ร.ว.สมมติ ใจดี",
        "Mr. Somkid Jaidee",
        "ผู้อำนวยการวิทยาลัยตัวอย่าง",
        "ตำแหน่ง หัวหน้างานแผนงาน",
        "รับรองข้อมูลถูกต้อง",
        "เบอร์โทรศัพท์ 0812345678",
        "โทร. 0812345678",
        "E-mail: plan@example.ac.th",
    ],
)
def test_who_signed_or_is_to_be_asked_at_the_end_marks_the_last_answer(line: str) -> None:
    assert behind(line).review() == MARKED
    assert behind(line, *MORE[:3]).review() == MARKED
    assert behind(line, *MORE[:4]).review() == {}
    assert behind(line, first=(line,)).review() == {}


DESK = (
    "ลงนาม..............................",
    "ลงนาม ผู้รายงาน",
    "ลายมือชื่อผู้รายงาน",
    "ตรวจสอบแล้วถูกต้อง",
    "ความเห็นของผู้บริหาร",
    "สำหรับเจ้าหน้าที่",
    "จึงเรียนมาเพื่อโปรดพิจารณา",
    "ประทับตราวิทยาลัย",
    "หมายเหตุ: ข้อมูล ณ วันที่ 10 มีนาคม 2567",
    "Digitally signed by EXAMPLE",
)


@pytest.mark.parametrize("line", DESK)
def test_what_stands_below_a_return_marks_the_last_answer_be_it_all_of_it(line: str) -> None:
    pieces = [piece for number in TOPICS for piece in topic(number)]
    assert behind(line).review() == MARKED
    assert behind(line, "เห็นชอบ").review() == MARKED
    assert lay_topics(*pieces[:-1], line).review() == MARKED
    assert behind(line, *MORE[:4]).review() == {}
    assert behind(line, first=(line,)).review() == {}


@pytest.mark.parametrize(
    "line",
    [
        "ลงนามความร่วมมือกับสถานประกอบการ 3 แห่ง",
        "ตรวจสอบแล้วพบว่าครูพร้อม",
        "อ้างอิงมาตรฐานอาชีพ",
        "1. หมายเหตุ",
        f"หมายเหตุ{LONG}",
    ],
)
def test_answers_that_begin_like_what_stands_below_a_return_say_nothing(line: str) -> None:
    assert behind(line).review() == {}


@pytest.mark.parametrize(
    "line",
    [
        "โทรทัศน์ครู 3 เครื่อง",
        "นายจ้างพึงพอใจมาก",
        "ดรัมเมเยอร์ วงโยธวาทิต",
        "อ.เมือง จ.ตัวอย่าง",
        "ส.ป.ก. ร่วมโครงการ",
        "ศาสตร์พระราชา เศรษฐกิจพอเพียง",
        "Drama ภาษาอังกฤษ",
        f"ผู้อำนวยการให้ความสำคัญกับการเรียนรู้{LONG}",
    ],
)
def test_words_that_begin_alike_say_nothing(line: str) -> None:
    assert behind(line).review() == {}


def test_a_line_in_bold_type_marks_the_last_answer_where_no_other_has_one() -> None:
    assert behind(bold("แผนงานปีถัดไป"), *MORE).review() == MARKED
    assert behind(bold("แผนงานปีถัดไป"), *MORE, first=(bold("ผลงาน"),)).review() == {}
    assert behind(bold("แผนงานปีถัดไป", label="1."), *MORE).review() == {}
    assert behind(bold(f"แผนงาน{LONG}"), *MORE).review() == {}


def test_the_answer_s_own_first_line_says_nothing() -> None:
    pieces = [piece for number in TOPICS for piece in topic(number)]
    for line in ("รายงานการประชุม", bold("ผลงานเด่น")):
        assert lay_topics(*pieces[:-1], line, *MORE).review() == {}


def test_behind_a_line_that_says_appendix_nothing_is_the_last_answer_s() -> None:
    assert behind("ภาคผนวก", "ภาพกิจกรรม").review() == {}


def test_lines_before_the_signature_are_the_last_answer_s() -> None:
    assert behind("ภาพกิจกรรม", "การประชุมครู", "ลงชื่อ............................").review() == MARKED


def test_a_note_that_the_form_prints_in_bold_type_says_nothing() -> None:
    answers = reading_of("notes_in_bold", 0).answers
    assert [code for answer in answers for code in answer.review] == []


@pytest.mark.parametrize(
    "line",
    [
        "จบรายงาน",
        "*** จบการรายงาน ***",
        "- จบ -",
        "สิ้นสุดรายงาน",
        "หมดแล้วค่ะ",
        "ขอบคุณมากครับ",
        "End of report",
        "ส่งจาก iPhone ของฉัน",
        "Sent from Outlook for Android",
    ],
)
def test_a_last_word_marks_the_last_answer(line: str) -> None:
    assert behind(line).review() == MARKED
    assert behind(line, "ผู้เรียนมีงานทำ").review() == {}
    assert behind(line, first=(line,)).review() == {}


@pytest.mark.parametrize(
    "line",
    [
        "หากต้องการให้ปรับสำนวนให้เป็นทางการ แจ้งได้เลยครับ",
        "ต้องการให้ช่วยสรุปเป็นตารางเพิ่มเติมไหมคะ?",
        "หวังว่ารายงานนี้จะเป็นประโยชน์นะคะ",
        "I hope this helps!",
        "> ขอให้ส่งรายงานภายในวันที่ 15",
        "On Tue, Mar 12, 2024 at 9:12 AM สอจ. wrote:",
        "--",
        "[a]ขอข้อมูลเพิ่มด้วยค่ะ",
        "[b] แก้ตัวเลข",
        "สิ้นสุดประเด็น",
    ],
)
def test_offers_of_assistants_mails_and_comments_mark_the_last_answer(line: str) -> None:
    assert "boundary_uncertain" in behind(line).review()[LAST]


@pytest.mark.parametrize(
    "line", ["หวังว่าจะเปิดสอนปีหน้า", "หากต้องการเอกสารเพิ่มเติมมีให้", "[1] คู่มือครู", "ต้องการให้ผู้เรียนมีงานทำ", "<50 คน"]
)
def test_sentences_that_begin_like_them_say_nothing(line: str) -> None:
    assert not behind(f"{line} และอื่น ๆ").review()


@pytest.mark.parametrize("line", ["จบการศึกษาครบทุกคน", "ขอบคุณผู้ปกครองทุกท่านที่มาร่วม", "หมดแล้วจึงสั่งซื้อใหม่"])
def test_sentences_that_begin_like_a_last_word_say_nothing(line: str) -> None:
    assert behind(line).review() == {}


@pytest.mark.parametrize("words", [" : นายสมมติ ใจดี", " ดำเนินการแล้วร้อยละ 80", "\t12 (คลิก)"])
def test_a_list_of_headings_with_words_behind_them_marks_the_answer_that_holds_it(words: str) -> None:
    lines = [f"{number} {text}{words}" for number, text in TOPICS.items()]
    assert len(lines) == 3
    assert behind(*lines).review().get(LAST) == {"heading_quoted"}
    assert behind(*lines[:2]).review().get(LAST) is None
    assert behind(*(line.split(" ", 1)[1] for line in lines)).review().get(LAST) is None
