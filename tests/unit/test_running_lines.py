"""Lines that a scanner, a browser or a clerk put at the foot of each page, within answers or at an end."""

from __future__ import annotations

import pytest

from tests.small_forms import Laid, Piece, table
from tests.topic_form import ITEMS, TOPICS, lay_topics, result_head

SECTIONS = [f"{topic}.1.text.{place}" for topic in ("1.1", "1.2") for place in (1, 2)]
FEET = [
    "เอกสารจากระบบสมมติ",
    "สำเนาถูกต้อง",
    "(ร่าง)",
    "-ลับ-",
    "ใช้ภายในเท่านั้น",
    "✓ ตรวจแล้ว",
    "3/15/24, 10:22 AM แบบ รต. 67 - Google เอกสาร",
    "ลงนามกำกับ............",
]


def laid(*answers: tuple[Piece, ...]) -> Laid:
    """The items of two topics, each with the lines of its answer."""
    said = iter(answers)
    pieces: list[Piece] = []
    for topic in ("1.1", "1.2"):
        pieces += [f"{topic} {TOPICS[topic]}", result_head(topic)]
        for place, words in enumerate(ITEMS[topic], 1):
            pieces += [f"1.{place}) {words}", *next(said)]
    return lay_topics(*pieces)


def marked(found: Laid) -> list[str]:
    return [section for section, codes in found.review().items() if "boundary_uncertain" in codes]


@pytest.mark.parametrize("foot", FEET)
def test_a_line_at_the_foot_of_pages_is_marked(foot: str) -> None:
    found = laid(("จัดอบรม", foot), ("จัดค่าย", foot, "ครบทุกแผนก"), (foot, "ประชุม"), ("แข่งขัน", "2 ครั้ง"))
    assert marked(found) == SECTIONS[:3]


def test_of_several_lines_each_is_told() -> None:
    foot = ("งานวางแผนและงบประมาณ", "https://docs.example.com/edit {}/14")
    pages = [tuple(line.format(page) for line in foot) for page in range(4, 0, -1)]
    found = laid(
        ("จัดอบรม", *pages[0]), ("จัดค่าย", *pages[1], "ครบ"), ("ประชุม", *pages[2]), ("แข่งขัน", *pages[3], "เสร็จ")
    )
    assert marked(found) == SECTIONS


def test_a_browser_s_foot_is_told_by_its_address_where_its_pages_do_not_count_up() -> None:
    pages = [f"https://docs.example.com/edit {page}/14" for page in (4, 3, 2, 1)]
    found = laid(
        ("จัดอบรม", pages[0]), ("จัดค่าย", pages[1], "ครบ"), ("ประชุม", pages[2]), ("แข่งขัน", pages[3], "เสร็จ")
    )
    assert marked(found) == SECTIONS


@pytest.mark.parametrize(
    "answers",
    [
        [("แผนกวิชาช่างยนต์", "จัดอบรม"), ("จัดค่าย", "แผนกวิชาช่างยนต์", "ครบ"), ("แผนกวิชาช่างยนต์", "ประชุม")],
        [("จัดอบรม", "ข้อมูล ณ วันที่ 1 มีนาคม"), ("จัดค่าย", "ข้อมูล ณ วันที่ 1 มีนาคม"), ("ข้อมูล ณ วันที่ 1 มีนาคม",)],
        [("จัดอบรม", "ไม่มี"), ("จัดค่าย", "ไม่มี", "ครบ"), ("ประชุม", "ไม่มี")],
        [("จัดอบรม", "ภาพกิจกรรม"), ("จัดค่าย", "ภาพกิจกรรม", "ครบ"), ("ประชุม", "ภาพกิจกรรม")],
        [("จัดอบรม", "1. ครูทุกคน"), ("จัดค่าย", "1. ครูทุกคน", "2. ผู้เรียน"), ("ประชุม", "1. ครูทุกคน")],
        [("จัดอบรม", "วัตถุประสงค์", table(["ก", "ข"])), ("จัดค่าย", "วัตถุประสงค์", "ครบ"), ("วัตถุประสงค์", "ประชุม")],
        [("จัดอบรม", "ดี"), ("จัดค่าย", "ดี", "ครบ"), ("ประชุม", "ดี")],
        [("จัดอบรมครู",), ("จัดอบรมครู",), ("จัดอบรมครู",)],
        [("จัดอบรม", "ครบ"), ("จัดค่าย", "ครบ", "2 ครั้ง"), ("ประชุม",)],
        [("จัดอบรม", "ตามคำสั่ง 12/67"), ("จัดค่าย", "ตามคำสั่ง 15/67", "ครบ"), ("ประชุม", "ตามคำสั่ง 19/67")],
    ],
    ids=["titles", "ends", "nothing", "pictures", "lists", "tables", "short", "the same", "two", "orders"],
)
def test_titles_ends_and_lists_say_nothing(answers: list[tuple[Piece, ...]]) -> None:
    assert not marked(laid(*answers, ("แข่งขัน",)))


@pytest.mark.parametrize(
    "line", ["(มีต่อ)", "- มีต่อ -", "(ต่อหน้าถัดไป)", "มีต่อด้านหลัง", "PTO", "(ยังมีต่อ)", "โปรดพลิก", "(ต่อ)", "/มีต่อ..."]
)
def test_a_line_that_says_that_the_answer_goes_on_is_marked(line: str) -> None:
    assert marked(laid(("จัดอบรม", line, "ครบ"), ("จัดค่าย",), ("ประชุม",), ("แข่งขัน",))) == SECTIONS[:1]


@pytest.mark.parametrize("line", ["ต่อยอดผลงาน", "มีต่อเนื่องทุกปี", "ศึกษาต่อ", "(ต่อคน)", "พลิกโฉมการเรียนรู้"])
def test_words_that_only_begin_so_say_nothing(line: str) -> None:
    assert not marked(laid(("จัดอบรม", line, "ครบ"), ("จัดค่าย",), ("ประชุม",), ("แข่งขัน",)))


@pytest.mark.parametrize("seal", ["สำเนาถูกต้อง", "(รับรองสำเนาถูกต้อง)", "ลงนามกำกับ............"])
@pytest.mark.parametrize(
    "lines", [("จัดอบรม", "{}", "ครบทุกแผนก"), ("จัดอบรม", "{}"), ("{}", "จัดอบรม"), ("{}",)]
)
def test_what_is_stamped_on_pages_is_marked_where_it_stands_once(lines: tuple[str, ...], seal: str) -> None:
    answer = tuple(line.format(seal) for line in lines)
    assert marked(laid(answer, ("จัดค่าย",), ("ประชุม",), ("แข่งขัน",))) == SECTIONS[:1]


@pytest.mark.parametrize("words", ["จัดทำสำเนาถูกต้องครบ", "ตรวจสำเนาถูกต้อง 20 ฉบับ"])
def test_words_about_stamps_are_an_answer(words: str) -> None:
    assert marked(laid((words,), ("จัดค่าย",), ("ประชุม",), ("แข่งขัน",))) == []
