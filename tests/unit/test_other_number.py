"""Answers that stand below another heading and say by its number whose they are: marked there."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from rt67_aggregate.form import load_form
from rt67_aggregate.model import Form, Paragraph, Place
from tests.form_files import HEAD, write
from tests.small_forms import Laid, Piece, document, filled, lay, lay_document, para
from tests.topic_form import TOPICS, lay_topics, topic

CODE = "other_number_inside"
_ITEMS = (("1.1)", "การจัดหาครุภัณฑ์"), ("1.2)", "การซ่อมบำรุงอาคาร"), ("1.3)", "การอบรมความปลอดภัย"))
_TOPICS = (("2.1", "สภาพแวดล้อมของสถานศึกษา"), ("2.2", "งานบริการผู้เรียนและชุมชน"))
_BODY = "levels: [topics, items]\ntopics:\n" + "".join(
    f'  - number: "{number}"\n    heading: {heading}\n    items:\n'
    + "".join(f'      - {{number: "{n}", heading: {text}, kind: text}}\n' for n, text in _ITEMS)
    for number, heading in _TOPICS
)
FIRST, SECOND, LAST = (f"{number} {heading}" for number, heading in _ITEMS)


@cache
def form() -> Form:
    with TemporaryDirectory() as folder:
        read = load_form(write(Path(folder), _BODY, HEAD))
    assert read.value is not None, read.issues
    return read.value


def laid(first: tuple[Piece, ...], last: tuple[Piece, ...] = ("จัดอบรม 3 ครั้ง",)) -> Laid:
    """The lines of the first topic, and of the last heading of the second one."""
    topics = [f"{number} {heading}" for number, heading in _TOPICS]
    second = (topics[1], FIRST, "ซื้อ 5 ชุด", SECOND, "ซ่อม 2 หลัง", LAST, *last)
    return lay_document(form(), document(topics[0], *first, *second))


def marked(laid: Laid) -> list[str]:
    return [section for section, codes in laid.review().items() if CODE in codes]


@pytest.mark.parametrize("before", ["ข้อ ", "ตอบข้อ ", "- ข้อ ", "ประเด็นที่ ", "คำตอบข้อที่ "])
@pytest.mark.parametrize("close", [")", ""])
@pytest.mark.parametrize("between", [(), ("",), ("....................",)])
def test_answers_below_the_last_of_some_headings_go_to_those_that_they_name(
    before: str, close: str, between: tuple[str, ...]
) -> None:
    answers = [f"{before}1.{n}{close} ดำเนินการครบ {n} แผนก" for n in (1, 2, 3)]
    topic = (FIRST, *between, SECOND, *between, LAST, *answers)
    topics = [(f"{number} {heading}", *topic) for number, heading in _TOPICS]
    found = lay_document(form(), document(*topics[0], *topics[1]))
    assert [found.texts()[f"2.2.text.{n}"] for n in (1, 2, 3)] == [[answer] for answer in answers]
    assert not marked(found)


def test_where_one_part_alone_is_so_its_lines_stay_and_are_marked() -> None:
    answers = [f"ข้อ 1.{n}) ดำเนินการครบ {n} แผนก" for n in (1, 2, 3)]
    found = laid((FIRST, SECOND, LAST, *answers))
    assert found.texts()["2.1.text.3"] == ["\n".join(answers)]
    assert "boundary_uncertain" in found.review()["2.1.text.3"]


@pytest.mark.parametrize("label", ["({})", "{}.", "{})"])
@pytest.mark.parametrize("letters", ["กขค", "กค", "ข", "abc"])
@pytest.mark.parametrize("apart", [True, False])
def test_answers_that_letters_count_are_marked_with_all_headings(
    label: str, letters: str, apart: bool
) -> None:
    said = [(label.format(letter), f"ดำเนินการครบ {letter * 4} แผนก") for letter in letters]
    answers = [line for pair in said for line in (pair if apart else (" ".join(pair),))]
    found = laid((FIRST, "....................", SECOND, "....................", LAST, *answers))
    assert found.texts()["2.1.text.3"] == ["\n".join(answers)]
    codes = found.review()
    assert all("boundary_uncertain" in codes[f"2.1.text.{n}"] for n in (1, 2, 3))


@pytest.mark.parametrize("letters", ["กขคง", "ขก", "งจ"])
def test_other_lists_of_letters_say_nothing(letters: str) -> None:
    answers = [f"{letter}. ดำเนินการครบ {letter * 4} แผนก" for letter in letters]
    dots = "...................."
    assert not laid((FIRST, dots, SECOND, dots, LAST, *answers)).review()
    assert not laid((FIRST, "ซื้อ", SECOND, dots, LAST, "ก. ซ่อม", "ข. สร้าง")).review()


@pytest.mark.parametrize("numbers", [(1, 3), (2, 1, 3), (3, 1), (2,)])
def test_those_that_name_not_all_in_order_are_marked_with_the_blank_headings(
    numbers: tuple[int, ...],
) -> None:
    answers = [f"ข้อ 1.{n}) ดำเนินการครบ {n} แผนก" for n in numbers]
    found = laid((FIRST, SECOND, LAST, *answers))
    assert found.texts()["2.1.text.3"] == ["\n".join(answers)]
    assert marked(found) == ["2.1.text.3"]
    blank = [n for n in (1, 2) if "heading_uncertain" in found.heading(f"2.1.text.{n}").uncertain]
    assert blank == sorted({1, 2} & set(numbers))


@pytest.mark.parametrize(
    "numbers", [("1.1)", "1.2)"), ("1.1", "1.2"), ("๑.๑)", "๑.๒)"), ("ข้อ 1.1)", "ข้อ 1.2)")]
)
def test_so_are_rows_of_a_table_that_begin_with_the_numbers(numbers: tuple[str, str]) -> None:
    rows = [[number, f"จัดกิจกรรมรอบที่ {n}"] for n, number in enumerate(numbers)]
    assert marked(laid((FIRST, SECOND, rows, LAST, "จัดอบรม"))) == ["2.1.text.2"]


@pytest.mark.parametrize("close", [")", "", " "])
@pytest.mark.parametrize("opening", [(), ("วิทยาลัยดำเนินการดังนี้",)])
def test_a_list_that_counts_further_than_the_form_is_the_college_s(
    close: str, opening: tuple[str, ...]
) -> None:
    answers = [f"1.{n}{close} จัดกิจกรรมรอบที่ {n}" for n in (1, 2, 3, 4)]
    assert not marked(laid((FIRST, SECOND, *opening, *answers, LAST, "จัดอบรม")))
    assert marked(laid((FIRST, SECOND, *opening, *answers[:3], LAST, "จัดอบรม"))) == ["2.1.text.2"]


def test_numbers_that_word_writes_count_as_typed_ones() -> None:
    answers = (para("ซ่อม 3 หลัง", "ข้อ 1.2)"), para("ซื้อ 4 ชุด", "ข้อ 1.1)"))
    assert marked(laid((FIRST, SECOND, *answers, LAST, "จัดอบรม"))) == ["2.1.text.2"]


@pytest.mark.parametrize("answer", ["1. ซื้อ 4 ชุด", "1) ซื้อ 4 ชุด", "ซื้อ 1.1 ล้านบาท", "ข้อ 1.2) ซ่อม 3 หลัง"])
def test_a_list_and_its_own_number_say_nothing(answer: str) -> None:
    assert not marked(laid((FIRST, SECOND, answer, LAST, "จัดอบรม")))


def test_the_number_of_a_heading_that_has_its_answer_says_nothing() -> None:
    assert not marked(laid((FIRST, "ซื้อ 4 ชุด", SECOND, "ดูข้อ 1.1) ประกอบ", LAST, "จัดอบรม")))


@pytest.mark.parametrize(
    "line",
    [
        "ข้อ 2.1 ขอเพิ่มเติม",
        "ประเด็นที่ ๒.๑ ขอเพิ่มเติม",
        "หัวข้อ 2.1) ขอเพิ่มเติม",
        "เพิ่มเติมประเด็น 2.1 จัดครบ",
        "ข้อมูลเพิ่มเติม ข้อ 2.1 จัดครบ",
        "(ต่อ) ข้อ 2.1 จัดครบ",
        "คำตอบข้อ 2.1 จัดครบ",
    ],
)
def test_a_topic_named_behind_the_last_answer_is_marked(line: str) -> None:
    first = (FIRST, "ซื้อ", SECOND, "ซ่อม", LAST, "อบรม")
    assert marked(laid(first, ("จัดอบรม", "อื่น ๆ", line))) == ["2.2.text.3"]


@pytest.mark.parametrize(
    "line",
    [
        "ข้อ 2.2 จัดครบแล้ว",
        "ข้อ 2.5 ขอเพิ่ม",
        "2.1 ขอเพิ่ม",
        "รวมไว้ในข้อ 2.1 แล้ว",
        "ข้อ 2 ขอเพิ่ม",
        "ดูข้อ 2.1",
        "รายละเอียดตามข้อ 2.1",
        "ต่อจากข้อ 2.1",
        "เพิ่มเติม 2.1 ล้านบาท",
    ],
)
def test_its_own_topic_a_number_of_no_heading_and_a_reference_say_nothing(line: str) -> None:
    first = (FIRST, "ซื้อ", SECOND, "ซ่อม", LAST, "อบรม")
    assert not marked(laid(first, ("จัดอบรม", line)))


@pytest.mark.parametrize(
    ("words", "expected"),
    [("ฐานข้อมูลผู้เรียนและบุคลากร", True), ("ฐานข้อมูลผู้เรียนและบุคลากร ", True), ("งานของวิทยาลัยเอง", False)],
)
def test_a_summary_of_all_topics_behind_the_last_answer_is_marked(words: str, expected: bool) -> None:
    pieces, _ = filled("deep")
    titles = ["ที่", "ประเด็น", "ความเสี่ยงที่พบ", "ระดับความรุนแรง", "วิธีจัดการความเสี่ยง"]
    found = lay("deep", *pieces, "สรุป", [titles, ["1.1", words, "ข้อมูลหาย", "สูง", "สำรองทุกวัน"]])
    assert bool(marked(found)) is expected


@pytest.mark.parametrize("line", ["1.1) (ต่อ) จัดครบ", "ข้อ 1.2 (ต่อ)", "2.1 ( ต่อ ) จัดครบ", "๑.๑) [ต่อ] จัดครบ"])
def test_a_line_that_goes_on_with_another_answer_is_marked(line: str) -> None:
    first = (FIRST, "ซื้อ", SECOND, "ซ่อม", LAST, "อบรม")
    assert marked(laid(first, ("จัดอบรม", line))) == ["2.2.text.3"]


@pytest.mark.parametrize("line", ["1.3) (ต่อ) จัดครบ", "1.7) (ต่อ) จัดครบ", "1.1) (จัดครบ)", "(ต่อ) จัดครบ"])
def test_one_that_goes_on_with_its_own_says_nothing(line: str) -> None:
    first = (FIRST, "ซื้อ", SECOND, "ซ่อม", LAST, "อบรม")
    assert not marked(laid(first, ("จัดอบรม", line)))


@pytest.mark.parametrize("line", ["ต่อจากข้อ 1.1)", "(ต่อจากข้อที่ ๑.๑)", "(ต่อ) ข้อ 1.1 :", "เพิ่มเติมของข้อ 1.1)"])
def test_a_title_that_says_whose_answer_goes_on_below_it_marks_both(line: str) -> None:
    own = (FIRST, "ซื้อ", SECOND, "ซ่อม", LAST, "อบรม", line, "ซื้อเพิ่มอีก 2 ชุด")
    found = laid(own, ("จัดอบรม",))
    assert marked(found) == ["2.1.text.3"]
    assert [n for n, codes in found.review().items() if "boundary_uncertain" in codes] == ["2.1.text.1"]


@pytest.mark.parametrize("line", ["ต่อจากข้อ 1.3)", "ต่อจากข้อ 1.9)", "ต่อจากข้อ 1.1) ซื้อเพิ่ม", "ต่อจาก 1.1"])
def test_its_own_number_one_of_no_heading_and_words_behind_it_are_no_such_title(line: str) -> None:
    own = (FIRST, "ซื้อ", SECOND, "ซ่อม", LAST, "อบรม", line, "ซื้อเพิ่มอีก 2 ชุด")
    assert not marked(laid(own, ("จัดอบรม",)))


def behind(*pieces: Piece) -> Laid:
    """A return of three topics, with something behind the last answer."""
    return lay_topics(*(piece for number in TOPICS for piece in topic(number)), *pieces)


@pytest.mark.parametrize("numbers", [("1.1)", "1.2)"), ("1.1", "1.2"), ("1.1", "1.4"), ("๑.๑", "๑.๔")])
@pytest.mark.parametrize("before", ["ภาพกิจกรรมข้อ ", "ข้อ ", "ภาพประกอบประเด็นที่ "])
def test_captions_of_several_headings_behind_the_last_answer_are_marked(
    before: str, numbers: tuple[str, str]
) -> None:
    captions = [f"{before}{number} การประชุมครู" for number in numbers]
    assert marked(behind(*captions)) == ["1.4.best"]
    assert marked(behind([captions])) == ["1.4.best"]


@pytest.mark.parametrize(
    "lines",
    [
        ("ภาพกิจกรรมข้อ 1.1) การประชุมครู",),
        ("ภาพที่ 1.1 การประชุมครู", "ภาพที่ 1.2 การประชุมครู"),
        ("ภาพกิจกรรมข้อ 1.1", "ภาพกิจกรรมข้อ 1.1"),
        ("ภาพกิจกรรมข้อ 1.1) การประชุมครู", "ภาพกิจกรรมข้อ 1.7) การประชุมครู"),
        ("ภาพกิจกรรมข้อ 1) การประชุมครู", "ภาพกิจกรรมข้อ 2) การประชุมครู"),
        ("ภาคผนวก", "ภาพกิจกรรมข้อ 1.1) การประชุมครู", "ภาพกิจกรรมข้อ 1.2) การประชุมครู"),
    ],
)
def test_one_of_them_figures_and_an_appendix_say_nothing(lines: tuple[str, ...]) -> None:
    assert not marked(behind(*lines))


@pytest.mark.parametrize("of", ["{}", "{} 1.1)", "ประเด็นที่ {} ข้อ 1.2)", "{}, 1.1)"])
def test_a_table_that_begins_with_the_numbers_of_all_topics_behind_the_last_answer_is_marked(of: str) -> None:
    papers = [["ข้อ", "เอกสารหลักฐาน"], *([of.format(number), "คำสั่ง"] for number in TOPICS)]
    assert marked(behind(papers)) == ["1.4.best"]


def test_rows_of_a_few_with_words_behind_such_numbers_or_with_others_say_nothing() -> None:
    assert not marked(behind([["1.1", "คำสั่ง"], ["1.2", "คำสั่ง"]]))
    assert not marked(behind([[f"{number} ซื้อหนังสือ", "ครบ"] for number in TOPICS]))
    assert not marked(behind([[f"1.{n}", "ซื้อหนังสือ"] for n in (1, 2, 3)]))


@pytest.mark.parametrize("title", ["ภาคผนวก", "ภาคผนวก ก", "Appendix"])
@pytest.mark.parametrize("more", ["", " ภาพกิจกรรม", " ข้อ 2.1", " : คำสั่งแต่งตั้ง"])
def test_an_appendix_whose_title_says_more_is_none_of_the_last_answer_and_marked(
    title: str, more: str
) -> None:
    found = behind(f"{title}{more}", "จัดอบรมครู 45 คน", [["ที่", "ชื่อ"], ["1", "สมมติ"]])
    assert found.texts()["1.4.best"] == ["ผลงานเด่นของ 1.4"]
    appendix = "".join(text for reason, text in found.unplaced() if reason == "appendix")
    assert "จัดอบรมครู 45 คน" in appendix
    assert "สมมติ" in appendix
    assert ("boundary_uncertain" in found.review().get("1.4.best", set())) is bool(more)


def test_a_sentence_that_begins_with_an_appendix_is_an_answer_s() -> None:
    said = "ภาคผนวกของคู่มือนี้รวบรวมแบบฟอร์มทุกแบบที่ครูที่ปรึกษาต้องใช้ตลอดปีการศึกษา และปรับปรุงใหม่ทุกภาคเรียนตามข้อเสนอแนะ"
    assert behind(said).texts()["1.4.best"] == ["ผลงานเด่นของ 1.4\n" + said]


MINUTES = ("การประชุมครั้งที่ 1/2567", "ผู้มาประชุม 12 คน", "ที่ประชุมรับทราบ")


def page(text: str, **more: object) -> Paragraph:
    return Paragraph(text, Place(), opens_page=True, **more)  # type: ignore[arg-type]


def test_a_paper_on_a_new_page_behind_the_last_answer_is_marked() -> None:
    assert behind(*MINUTES).review() == {}
    found = behind(page(MINUTES[0]), *MINUTES[1:])
    assert found.texts()["1.4.best"] == ["\n".join(("ผลงานเด่นของ 1.4", *MINUTES))]
    assert found.review() == {"1.4.best": {"boundary_uncertain"}}
    assert behind(page("\n" + MINUTES[0])).review() == found.review()


@pytest.mark.parametrize("text", ["1. จัดอบรมครู", "ก) จัดอบรมครู", "- จัดอบรมครู", "จัดอบรมครู" * 10])
def test_an_answer_that_goes_on_on_a_new_page_says_nothing(text: str) -> None:
    assert behind(page(text)).review() == {}
    assert behind(page("จัดอบรมครู", label="2.")).review() == {}


def test_a_new_page_within_another_answer_says_nothing() -> None:
    pieces = topic("1.1")
    pieces[3:4] = [pieces[3], page("ภาพกิจกรรม")]
    assert lay_topics(*pieces, *topic("1.2"), *topic("1.4")).review() == {}
