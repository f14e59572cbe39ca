"""Numbers of pages in the middle of answers: marked where they count up through the return."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

import pytest

from tests.small_forms import Laid, Piece
from tests.topic_form import GOOD, ITEMS, TABLE, TOPICS, lay_topics, result_head

SECTIONS = ["1.1.1.text.1", "1.1.1.text.2"]


def laid(first: str, second: str) -> Laid:
    """A line within the first item's answer, and one within the second's."""
    items = [f"1.{place}) {text}" for place, text in enumerate(ITEMS["1.1"], 1)]
    answers = (("จัดอบรม", first, "ครบทุกแผนก"), ("จัดค่าย", second, "2 ครั้ง"))
    lines = [line for item, said in zip(items, answers, strict=True) for line in (item, *said)]
    return lay_topics(f"1.1 {TOPICS['1.1']}", result_head("1.1"), *lines)


def marked(found: Laid) -> list[str]:
    return [section for section, codes in found.review().items() if "boundary_uncertain" in codes]


def pages(found: Laid) -> list[str]:
    """What stands beside the answers as pages' feet."""
    return [text for reason, text in found.unplaced() if reason == "page_line"]


MARKS = [
    *(
        "- {} -",
        "-{}-",
        "– {} –",
        "~ {} ~",
        "| {} |",
        "หน้า {}",
        "หน้าที่ {}",
        "หน้า | {}",
        "หน้า - {} -",
        "(หน้า {})",
    ),
    *(
        "Page {} of 12",
        "หน้า {}/12",
        "หน้า {} จาก 12 หน้า",
        "{} | P a g e",
        "{} | Page",
        "{} of 12",
        "{} จาก 12",
        "p. {}",
    ),
]


@pytest.mark.parametrize("mark", MARKS)
@pytest.mark.parametrize("numbers", [("2", "3"), ("9", "10"), ("๒", "๓")])
def test_pages_that_count_up_are_marked(mark: str, numbers: tuple[str, str]) -> None:
    assert marked(laid(*(mark.format(number) for number in numbers))) == SECTIONS


@pytest.mark.parametrize("mark", MARKS)
def test_one_alone_and_such_as_do_not_count_up_say_nothing(mark: str) -> None:
    assert not marked(laid(mark.format(2), "จัดอีกครั้ง"))
    assert not marked(laid(mark.format(3), mark.format(2)))
    assert not marked(laid(mark.format(2), mark.format(2)))


@pytest.mark.parametrize(
    "mark",
    [
        "วิทยาลัยสมมติ หน้า {}",
        "แบบ รต. 67 | หน้า {} จาก 12",
        "งานแผนงาน - page {}",
        "วิทยาลัยสมมติ หน้าที่ {}/9",
        "https://docs.example.com/edit {}/14",
    ],
)
def test_what_stands_at_the_foot_of_all_pages_is_marked(mark: str) -> None:
    assert marked(laid(mark.format(2), mark.format(3))) == SECTIONS
    assert not marked(laid(mark.format(2), "จัดอีกครั้ง"))
    assert not marked(laid(mark.format(2), f"ที่อื่น {mark.format(3)}"))


@pytest.mark.parametrize(
    "mark", ["{}", "{} คน", "หน้า {} ของคู่มือ", "- {} คน", "หน้าเว็บ {}", "หน้า {} ถึงหน้าสุดท้ายของคู่มือ"]
)
def test_other_lines_with_figures_say_nothing(mark: str) -> None:
    assert not marked(laid(mark.format(2), mark.format(3)))


def figures(*numbers: str, within: bool = True) -> Laid:
    """A figure alone in its line within the items' answers, or at their ends, one after the other."""
    lines: list[str] = []
    left = iter(numbers)
    for topic in ("1.1", "1.2", "1.4"):
        lines += [f"{topic} {TOPICS[topic]}", result_head(topic)]
        for place, item in enumerate(ITEMS[topic], 1):
            number = [said] if (said := next(left, "")) else []
            lines += [f"1.{place}) {item}", f"จัดอบรม{item}", *number, *([f"ครบถ้วน{item}"] if within else [])]
    return lay_topics(*lines)


@pytest.mark.parametrize("numbers", [("2", "3", "4"), ("2", "4", "5"), ("๒", "๓", "๕")])
def test_figures_alone_that_count_up_through_answers_are_pages(numbers: tuple[str, ...]) -> None:
    assert len(marked(figures(*numbers))) == len(numbers)


@pytest.mark.parametrize("numbers", [("2", "3", "4", "5", "6", "7"), ("1", "2", "4", "5", "8", "๙")])
def test_enough_of_them_stand_beside_the_answers(numbers: tuple[str, ...]) -> None:
    found = figures(*numbers)
    assert not marked(found)
    assert pages(found) == list(numbers)


def test_fewer_and_such_at_the_ends_of_answers_are_told_alone() -> None:
    for found in (figures(*"23456"), figures(*"234567", within=False)):
        assert len(marked(found)) >= 5
        assert not pages(found)


@pytest.mark.parametrize(
    "numbers",
    [
        ("2", "3"),
        ("2", "30", "45"),
        ("4", "3", "5"),
        ("2", "2", "3"),
        ("2", "3", "", "3"),
        ("1234", "1235", "1236"),
    ],
)
def test_other_figures_alone_are_none(numbers: tuple[str, ...]) -> None:
    assert not marked(figures(*numbers))


def test_answers_that_are_figures_are_no_pages() -> None:
    items = [f"1.{n}) {text}" for n, text in enumerate(ITEMS["1.1"], 1)]
    more = [f"1.{n}) {text}" for n, text in enumerate(ITEMS["1.2"], 1)]
    first = (f"1.1 {TOPICS['1.1']}", result_head("1.1"), items[0], "2", items[1], "3")
    second = (f"1.2 {TOPICS['1.2']}", result_head("1.2"), more[0], "4", more[1], "5", TABLE, GOOD, "ดี")
    assert not marked(lay_topics(*first, TABLE, GOOD, "ดีมาก", *second))


@pytest.mark.parametrize("line", ["/ครบทุก...", "/ครบทุกแผนก", "/ ครบทุก…", "/ครบ ....."])
def test_the_next_page_s_first_words_behind_a_stroke_are_marked(line: str) -> None:
    assert marked(laid(line, "จัดอีกครั้ง")) == SECTIONS[:1]
    assert not marked(laid(line[1:], "จัดอีกครั้ง"))
    assert not marked(laid("จัดอีกครั้ง", line))


def test_the_next_heading_s_words_at_an_answer_s_end_are_marked_too_be_it_above_a_page() -> None:
    items = [f"1.{place}) {text}" for place, text in enumerate(ITEMS["1.1"], 1)]
    lines = [items[0], "จัดอบรม", f"/{items[1][:14]}...", "- 2 -", items[1], "จัดค่าย"]
    assert marked(lay_topics(f"1.1 {TOPICS['1.1']}", result_head("1.1"), *lines)) == SECTIONS[:1]


def test_words_with_a_stroke_among_them_are_marked_too() -> None:
    items = [f"1.{place}) {text}" for place, text in enumerate(ITEMS["1.1"], 1)]
    lines = [items[0], "จัดอบรม", "/จัดหาวัสดุ/ครุ...", "จัดหาวัสดุ/ครุภัณฑ์ครบทุกแผนก", items[1], "จัดค่าย"]
    assert marked(lay_topics(f"1.1 {TOPICS['1.1']}", result_head("1.1"), *lines)) == SECTIONS[:1]


def footed(*feet: Sequence[Piece], within: bool = True) -> Laid:
    """The lines of a page's foot in the first answers of two topics, before the last line of each or at its
    end."""
    items = [f"1.{n}) {text}" for topic in ("1.1", "1.2") for n, text in enumerate(ITEMS[topic], 1)]
    lines = [
        line
        for item, foot in zip_longest(items, feet, fillvalue=())
        for line in (item, f"จัดอบรม{item[5:]}", *foot, *([f"ครบทุกแผนก{item[5:]}"] if within else []))
    ]
    at = lines.index(items[2])
    first, second = ([f"{n} {TOPICS[n]}", result_head(n)] for n in ("1.1", "1.2"))
    return lay_topics(*first, *lines[:at], *second, *lines[at:])


AMONG = [
    *("วิทยาลัยสมมติ หน้า {}", "https://docs.example.com/edit {}/14"),
    *("หน้า {} | วิทยาลัยสมมติ", "หน้าที่ {} จากทั้งหมด 14 หน้า", "{} | Page วิทยาลัยสมมติ"),
    *("พิมพ์เมื่อ 15/03/2567 10:0{} น. หน้า 4", "แบบ รต. 67\tวิทยาลัยสมมติ\tหน้า {}"),
]


@pytest.mark.parametrize("mark", [*MARKS, *AMONG])
def test_pages_in_enough_answers_stand_beside_them(mark: str) -> None:
    said = [mark.format(number) for number in (2, 3, 5)]
    found = footed(*([line] for line in said))
    assert not marked(found)
    assert pages(found) == said
    said = ITEMS["1.1"][0]
    assert found.texts()["1.1.1.text.1"] == [f"จัดอบรม{said}\nครบทุกแผนก{said}"]


def test_a_page_s_head_may_be_a_table() -> None:
    numbers = (2, 3, 5)
    found = footed(*([[["วิทยาลัยสมมติ", f"หน้า {number}"]]] for number in numbers))
    assert not marked(found)
    assert pages(found) == [f"วิทยาลัยสมมติ\tหน้า {number}" for number in numbers]


@pytest.mark.parametrize("mark", ["หน้า {} ของคู่มือ", "กิจกรรมครั้งที่ {}", "วิทยาลัยสมมติ 2 {}"])
def test_other_words_that_count_up_through_answers_are_told(mark: str) -> None:
    said = [[mark.format(number)] for number in (2, 3, 5)]
    found = footed(*said)
    assert len(marked(found)) == len(said)
    assert not pages(found)
    assert not marked(footed(*said[:2]))
    assert not marked(footed(*reversed(said)))
    assert not marked(footed(*([mark.format(number)] for number in (2, 3, 50))))


@pytest.mark.parametrize("mark", ["{} คน", "ข้อมูลของปี 256{}", f"{'จัดอบรมครู' * 9} {{}} คน"])
def test_amounts_years_and_sentences_say_nothing(mark: str) -> None:
    """Too few letters, too high a number, too long a line."""
    assert not marked(footed(*([mark.format(number)] for number in (2, 3, 5))))


@pytest.mark.parametrize(("mark", "within"), [("ผลงานเด่นของข้อ 1.{}", True), ("กิจกรรมครั้งที่ {}", False)])
def test_the_form_s_numbers_and_what_answers_end_with_say_nothing(mark: str, within: bool) -> None:
    assert not marked(footed(*([mark.format(number)] for number in (2, 3, 5)), within=within))


def test_of_how_many_a_page_is_one_tells_many_of_them_alone() -> None:
    many = [f"วิทยาลัยสมมติ {number}/14" for number in range(2, 8)]
    assert pages(figures(*many)) == many
    assert not pages(figures(*many[:5]))
    assert not pages(figures(*many[:5], "วิทยาลัยสมมติ 7/15"))
    assert not pages(figures(*(f"ได้คะแนนรวม {number}/6" for number in range(2, 8))))
    assert not pages(figures(*(f"ตามคำสั่งที่ {number}/67" for number in range(2, 8))))


def test_numbers_that_fall_beside_one_that_rises_say_nothing() -> None:
    said = [[f"จัดครั้งที่ {number} จำนวน {count} คน"] for number, count in ((2, 9), (3, 8), (5, 7))]
    assert not marked(footed(*said))


def test_what_stands_above_and_below_all_of_them_goes_with_them() -> None:
    feet = [["งานแผนงาน", "พิมพ์เมื่อวาน", f"- {number} -", "แบบรายงาน"] for number in (2, 3, 5)]
    assert pages(footed(*feet)) == [line for foot in feet for line in foot]
    feet[1][0] = "งานวิชาการ"
    assert pages(footed(*feet)) == [line for foot in feet for line in foot[1:]]


def test_short_answers_that_are_alike_are_no_heads_of_pages() -> None:
    """One of them stands where no page ends."""
    items = [f"1.{n}) {text}" for topic in ("1.1", "1.2") for n, text in enumerate(ITEMS[topic], 1)]
    feet = ["- 2 -", "- 3 -", "- 4 -", "ที่โรงเรียน"]
    lines = [
        line for item, foot in zip(items, feet, strict=True) for line in (item, "ครบ", foot, f"ปี {item}")
    ]
    second = [f"1.2 {TOPICS['1.2']}", result_head("1.2")]
    found = lay_topics(f"1.1 {TOPICS['1.1']}", result_head("1.1"), *lines[:8], *second, *lines[8:])
    assert pages(found) == feet[:3]


@pytest.mark.parametrize(
    "feet",
    [
        ["- 2 -", "- 3 -"],  # two answers
        ["- 2 -", "- 3 -", "- 30 -"],  # not soon
        ["แผนปฏิบัติการ หน้า 12", "แผนปฏิบัติการ หน้า 15", "แผนปฏิบัติการ หน้า 20"],  # of another paper
        ["ภาคผนวก หน้า 2", "ภาคผนวก หน้า 3", "ภาคผนวก หน้า 5"],  # leads to papers
    ],
)
def test_what_may_be_the_answers_own_stays_and_is_marked(feet: Sequence[str]) -> None:
    found = footed(*([line] for line in feet))
    assert len(marked(found)) == len(feet)
    assert not pages(found)


def test_pages_above_headings_ask_for_nothing_where_one_stands_within_an_answer() -> None:
    """Also right below a heading that takes no answer, which lines that a clerk put above headings do."""
    first = ITEMS["1.1"]
    lines = [f"1.1) {first[0]}", "จัดอบรม", "หน้า 2", "ครบ", f"1.2) {first[1]}", "จัดค่าย", "หน้า 3"]
    second = [
        f"1.2 {TOPICS['1.2']}",
        result_head("1.2"),
        "หน้า 4",
        f"1.1) {ITEMS['1.2'][0]}",
        "ประชุม",
        "หน้า 5",
    ]
    third = [f"1.2) {ITEMS['1.2'][1]}", "แข่งขัน"]
    found = lay_topics(f"1.1 {TOPICS['1.1']}", result_head("1.1"), *lines, *second, *third)
    assert pages(found) == ["หน้า 2", "หน้า 3", "หน้า 4", "หน้า 5"]
    assert not marked(found)


def test_pages_at_the_ends_of_answers_alone_stay_and_are_marked() -> None:
    found = footed(["หน้า 2"], ["หน้า 3"], ["หน้า 5"], within=False)
    assert len(marked(found)) == 3
    assert not pages(found)


@pytest.mark.parametrize("length", [12, 24, 30])
def test_a_heading_that_breaks_off_above_a_page_is_marked(length: int) -> None:
    """The rest of it may be the answer's first line."""
    last = ITEMS["1.4"][1]
    assert marked(cut_by_page(last[:length], last[length:])) == ["1.4.1.text.2"]
    assert not marked(cut_by_page(last))


def cut_by_page(*last: str) -> Laid:
    """Pages' feet in the first answers, and one below the first of the lines that make the last heading."""
    lines: list[str] = []
    foot = ("วิทยาลัยสมมติ", "- {} -")
    for topic in ("1.1", "1.2", "1.4"):
        lines += [f"{topic} {TOPICS[topic]}", result_head(topic)]
        for place, item in enumerate(ITEMS[topic], 1):
            feet = [line.format(place + 1) for line in foot] if topic == "1.1" else []
            lines += [f"1.{place}) {item}", f"จัดอบรม{item}", *feet, f"ครบ{item}"]
    lines[-3:] = [f"1.2) {last[0]}", *(line.format(4) for line in foot), *last[1:], "จัดแล้ว"]
    return lay_topics(*lines)


@pytest.mark.parametrize(
    "line",
    ["Scanned with CamScanner", "สแกนด้วย CamScanner", "Generated by WPS Office", "Converted by iLovePDF"],
)
def test_what_programs_leave_on_a_page_stands_beside_the_answers(line: str) -> None:
    found = laid(line, "จัดอีกครั้ง")
    assert pages(found) == [line]
    assert not marked(found)


@pytest.mark.parametrize(
    "line", ["สแกนด้วยเครื่องของวิทยาลัย", "สแกนด้วย CamScanner แล้วส่ง 5 ชุด", "Generated power"]
)
def test_what_was_typed_of_programs_is_an_answer(line: str) -> None:
    assert not pages(laid(line, "จัดอีกครั้ง"))
