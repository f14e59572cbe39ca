"""Which headings a line may be: how alike, where the heading ends in it, and what each reading is worth."""

from __future__ import annotations

from dataclasses import replace

import pytest

from rt67_aggregate.locate.match import Lookup, Matcher
from rt67_aggregate.locate.outline import form_outline
from rt67_aggregate.locate.readings import Match, best_of, better, is_exact, is_part, worth
from rt67_aggregate.locate.thresholds import THRESHOLDS
from tests.small_forms import small_form
from tests.topic_form import topic_form


def lookup(name: str = "flat") -> Lookup:
    return Lookup(Matcher(form_outline(small_form(name))))


def heading(match: Match, name: str = "flat") -> str:
    return form_outline(small_form(name)).states[match.state].heading.id


FIRST = "สภาพอาคารเรียนและโรงฝึกงาน"
# A line, the heading that it is, its distance, what is left of it, how that is parted, whether the number
# agrees, how much of the heading is there, and what this is worth.
READ = [
    (f"1. {FIRST}", "text.1", 0, "", 2, 1, 1, 12.0),
    (FIRST, "text.1", 0, "", 2, 0, 1, 9.7),
    (f"2. {FIRST}", "text.1", 0, "", 2, -1, 1, 8.5),
    (f"ข้อ 1 {FIRST}", "text.1", 0, "", 2, 1, 1, 12.0),
    (f"1. {FIRST}: ดีมาก", "text.1", 0, "ดีมาก", 2, 1, 1, 11.8),
    (f"1. {FIRST} ดีมาก", "text.1", 0, "ดีมาก", 1, 1, 1, 11.4),
    (f"1. {FIRST}ดีมาก", "text.1", 0, "ดีมาก", 0, 1, 1, 9.0),
    # Letters that were lost.
    ("1. สภาพอาคารเรียนและโรงฝึกงน", "text.1", 1 / 26, "", 2, 1, 1, 10.718),
    ("1. สภาพอาคารเรยนและโรงฝกงาน ดีมาก", "text.1", 2 / 26, "ดีมาก", 1, 1, 1, 8.836),
    ("1. สภาพอาคารเรยนและโรงฝกงานดีมาก", "text.1", 2 / 26, "ดีมาก", 0, 1, 1, 6.436),
    # Cut short, alone and with an answer behind.
    ("1. สภาพอาคารเรียน", "text.1", 0, "", 2, 1, 14 / 26, 8.5),
    ("1. สภาพอาคารเรียนและ", "text.1", 0, "", 2, 1, 17 / 26, 9.25),
    ("1. สภาพอาคารเรียน : ดีมาก", "text.1", 0, "ดีมาก", 2, 1, 14 / 26, 8.3),
    ("1. สภาพอาคารเรียนและ ชำรุดทุกหลังต้องซ่อม", "text.1", 0, "ชำรุดทุกหลังต้องซ่อม", 1, 1, 17 / 26, 8.65),
    ("การประเมินความเสี่ยง", "table", 0, "", 2, 0, 20 / 35, 6.414),
    # Words that were put in at one place, and between the number and the words.
    ("1. สภาพอาคารเรียน (ทุกหลัง) และโรงฝึกงาน", "text.1", 0.05, "", 2, 1, 1, 10.333),
    ("1. สภาพอาคารเรียน (ทุกหลัง) และโรงฝึกงาน ดีมาก", "text.1", 0.05, "ดีมาก", 1, 1, 1, 9.733),
    ("1. สภาพอาคารเรียนใหม่และโรงฝึกงาน", "text.1", 0.05, "", 2, 1, 1, 10.333),
    (f"1. รายงานเรื่อง{FIRST}", "text.1", 0, "", 2, 1, 1, 12.0),
    # A column's title is short: only a line of its own, or a colon behind it, tells it.
    ("ความเสี่ยงที่พบ", "risk", 0, "", 2, 0, 1, 9.262),
    ("ความเสี่ยงที่พบ: ไฟดับ", "risk", 0, "ไฟดับ", 2, 0, 1, 9.062),
    ("แนวทางจัดการ", "measure", 0, "", 2, 0, 1, 7.95),
]


@pytest.mark.parametrize(("line", "name", "distance", "rest", "parted", "number", "share", "value"), READ)
def test_a_line_is_read_as_its_heading(  # noqa: PLR0917 - a row of the table above
    line: str, name: str, distance: float, rest: str, parted: int, number: int, share: float, value: float
) -> None:
    (match,) = lookup().line(line, "")
    assert (heading(match), line[match.end :], match.whole) == (name, rest, not rest)
    assert (match.separated, match.number, match.by_number) == (parted, number, False)
    assert match.distance == pytest.approx(distance)
    assert match.coverage == pytest.approx(share)
    assert worth(match) == pytest.approx(value, abs=0.001)


@pytest.mark.parametrize(
    "line",
    [
        "",
        "อย่างอื่น",
        "1.",
        "1. สภาพ",
        "ความเสี่ยงที่พบ ไฟดับ",
        "ความเสี่ยงที่พบบ่อย",
        "สภาพทั่วไปของวิทยาลัยดีขึ้นมาก",
        f"รายงานเรื่อง{FIRST}",
        f"9. รายงานเรื่อง{FIRST}",
    ],
)
def test_a_line_that_only_has_some_words_of_a_heading_is_none(line: str) -> None:
    assert lookup().line(line, "") == ()
    assert lookup().best(line, "") is None


def test_the_size_of_the_wording_and_whether_it_is_the_printed_one_are_told() -> None:
    (printed,) = lookup().line("ความเสี่ยงที่พบ", "")
    (alias,) = lookup().line("แนวทางจัดการ", "")
    assert (printed.size, printed.printed) == (15, True)
    assert (alias.size, alias.printed) == (12, False)


def test_a_number_may_stand_as_the_paragraph_s_label() -> None:
    assert [match.number for match in lookup().line(FIRST, "1.")] == [1]
    assert [match.number for match in lookup().line(FIRST, "3.")] == [-1]
    assert [match.number for match in lookup().line(f"1. {FIRST}", "3.")] == [1]  # the typed one counts


def test_a_wording_that_stands_at_several_places_is_read_as_each_of_them() -> None:
    found = lookup("middle").line("(1) สิ่งที่ทำแล้ว", "")
    assert [heading(match, "middle") for match in found] == ["A.1.text.1", "A.2.text.1", "B.1.text.1"]
    assert {match.number for match in found} == {1}


def test_a_heading_is_known_by_its_words_with_a_number_in_words_too() -> None:
    (match,) = lookup("middle").line("หมวด ก การจัดการเรียนการสอน", "")
    assert (heading(match, "middle"), match.distance, match.whole) == ("A", 0, True)


def test_where_a_line_is_a_column_s_title_to_the_letter_it_begins_no_heading() -> None:
    assert [heading(m) for m in lookup().line("ความเสี่ยงที่พบ: การประเมินความเสี่ยงด้านความปลอดภัย", "")] == ["risk"]


# --- over several lines ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "begins", "numbered"),
    [
        (f"1. {FIRST}", False, False),
        ("1. สภาพอาคารเรียน", True, True),
        ("1. สภาพ", True, True),
        ("2. สภาพอาคารเรียน", True, False),
        ("สภาพอาคารเรียน", True, False),
        ("1. สภ", False, False),
        ("1. อาคารเรียน", False, False),
    ],
)
def test_a_line_may_be_the_first_part_of_a_heading(line: str, begins: bool, numbered: bool) -> None:
    assert lookup().resembles_start(line, "") is begins
    assert lookup().begins_numbered(line, "") is numbered


@pytest.mark.parametrize(
    ("first", "rest", "behind", "distance"),
    [
        ("1. สภาพอาคารเรียน", "และโรงฝึกงาน", "", 0),
        ("1. สภาพอาคารเรียน", "และโรงฝึกงาน ดีมาก", "ดีมาก", 0),
        ("1. สภาพอาคารเรียน", "และโรงฝกงาน", "", 1 / 26),
        ("1. สภาพอาคารเรยน", "และโรงฝึกงาน", "", 1 / 26),
        ("1. สภาพอาคารเรียนและโรงฝึก", "งาน", "", 0),
    ],
)
def test_a_heading_broken_over_two_lines_is_one(first: str, rest: str, behind: str, distance: float) -> None:
    (match,) = lookup().joined(first, "", rest)
    assert (heading(match), rest[match.end :], match.whole, match.number) == ("text.1", behind, not behind, 1)
    assert match.distance == pytest.approx(distance)


def test_a_heading_broken_over_two_lines_may_lack_its_end() -> None:
    found = lookup().joined("1. สภาพอาคาร", "", "เรียนและโรง")
    assert (heading(found[0]), found[0].distance, found[0].whole) == ("text.1", 0, True)
    assert 0 < found[0].coverage < 1


@pytest.mark.parametrize("rest", ["ไม่มี", "", "ดีมาก", "และ", "ชำรุดทุกหลัง", "และอื่น ๆ"])
def test_an_answer_below_half_a_heading_is_not_swallowed(rest: str) -> None:
    assert lookup().joined("1. สภาพอาคารเรียน", "", rest) == ()


def test_a_whole_heading_goes_on_in_no_other_line() -> None:
    assert lookup().joined(f"1. {FIRST}", "", FIRST) == ()
    assert lookup().joined("อย่างอื่น", "", FIRST) == ()


def test_a_broken_heading_may_be_cut_short() -> None:
    (match,) = lookup().joined("1. สภาพอาคารเรียน", "", "และโรง")
    assert (match.whole, match.distance) == (True, 0)
    assert match.coverage == pytest.approx(20 / 26)


# --- shortened, and before its table -----------------------------------------------------------------


def test_what_is_left_of_a_table_s_heading_is_one_by_its_number_before_the_table() -> None:
    (match,) = lookup().begun_before_table("3. การประเมิน", "")
    assert match == Match(2, 0.0, 13, True, 2, 1, 10 / 35)
    (match,) = lookup().begun_before_table("3. การประเมนความ", "")
    assert (match.distance, match.coverage) == (pytest.approx(2 / 13), pytest.approx(13 / 35))


@pytest.mark.parametrize("line", ["การประเมิน", "2. การประเมิน", "1. สภาพอาคาร", "3. กา", "3."])
def test_other_beginnings_are_none_before_a_table(line: str) -> None:
    assert list(lookup().begun_before_table(line, "")) == []


def test_some_words_of_a_heading_with_its_number_are_a_weak_reading() -> None:
    (match,) = lookup().shortened("2. ครุภัณฑ์การศึกษา", "")
    assert match == Match(1, 0.0, 19, True, 2, 1, 0.5)
    (match,) = lookup().shortened("ครุภัณฑ์การศึกษา", "2.")
    assert (match.state, match.end) == (1, 16)
    (match,) = lookup().shortened("2. ครุภัณฑ์ทางการศึกษา", "")  # with letters of its own
    assert match.coverage == 0.25


@pytest.mark.parametrize(
    "line",
    [
        "ครุภัณฑ์การศึกษา",
        "1. ครุภัณฑ์การศึกษา",
        "2. ครุภัณ",
        "2. ซื้อครุภัณฑ์การศึกษาใหม่ทุกแผนก",
        "2. ความพร้อมของครุภัณฑ์การศึกษา",
        "9. ครุภัณฑ์การศึกษา",
    ],
)
def test_other_words_are_no_shortened_heading(line: str) -> None:
    assert list(lookup().shortened(line, "")) == []


# --- what a reading is worth ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("match", "value"),
    [
        (Match(0, 0.0, 0, True, 2, 1), 12.0),
        (Match(0, 0.0, 0, True, 2, 0), 9.7),
        (Match(0, 0.0, 0, True, 2, -1), 8.5),
        (Match(0, 0.15, 0, True, 2, 1), 7.0),
        (Match(0, 0.3, 0, True, 2, 1), 2.0),
        (Match(0, 0.0, 0, False, 2, 1), 11.8),
        (Match(0, 0.0, 0, False, 1, 1), 11.4),
        (Match(0, 0.0, 0, False, 0, 1), 9.0),
        (Match(0, 0.0, 0, True, 2, 1, 0.5), 8.25),
        (Match(0, 0.0, 0, True, 2, 1, 1.0, 16), 12.0),
        (Match(0, 0.0, 0, True, 2, 1, 1.0, 8), 8.5),
    ],
)
def test_what_a_reading_is_worth(match: Match, value: float) -> None:
    assert worth(match) == pytest.approx(value)


def test_of_two_readings_the_one_that_takes_more_of_the_line_wins_unless_it_is_much_worse() -> None:
    short = Match(0, 0.0, 10, False, 1, 1)
    longer, worse = Match(0, 0.05, 20, True, 2, 1), Match(0, 0.2, 20, True, 2, 1)
    assert better(longer, short)
    assert not better(short, longer)
    assert better(short, worse)
    assert not better(worse, short)


def test_of_two_readings_of_one_length_the_one_worth_more_wins() -> None:
    clear, damaged = Match(0, 0.0, 10, True, 2, 1), Match(0, 0.1, 10, True, 2, 1)
    assert better(clear, damaged)
    assert not better(damaged, clear)
    assert not better(clear, clear)
    assert best_of([damaged, clear]) is clear
    assert best_of([]) is None


@pytest.mark.parametrize(
    ("name", "line", "read"),
    [
        ("middle", "(1) สิ่งที่ท ตามแผน ำแล้ว", ("A.1.text.1", 0.05, "", 2, 1, 1.0)),
        ("middle", "(1) สิ่งที่ทำแล ตามแผน ้ว", ("A.1.text.1", 0.154, "ตามแผน ้ว", 1, 1, 1.0)),
        ("middle", "(1) สิ่งที่ 5 ทำแล้ว", ("A.1.text.1", 0.077, "", 2, 1, 1.0)),
        ("middle", "สิ่xงทีทำแล้ว", ("A.1.text.1", 0.154, "", 2, 0, 1.0)),
        ("middle", "ข้อ 2 ความเสี่ยงด้านการกรสอน\tครบ", ("A.table", 0.136, "ครบ", 2, -1, 0.786)),
        ("middle", "1. การดูแลช่วยเหลือฬฬผ ครบ ู้เรียนครบ", None),
        ("flat", "3. การประเมินความเสี่ยงด้านความปลอ ดี ดภัย", ("table", 0.057, "", 2, 1, 1.0)),
        ("deep", "รกบบงานสาร", ("P1.1", 0.1, "", 2, 0, 0.667)),
        ("topics", "2) ปัญหาอุปสรรคและแฬฬนวทางแก้ไข", ("1.1.table", 0.05, "", 2, 1, 1.0)),
        ("topics", "ผลงานหรืฬฬอนวัตกรรมที่เป็นแบบอย่าง", ("1.1.best", 0.05, "", 2, 0, 1.0)),
    ],
)
def test_how_a_damaged_heading_is_read(name: str, line: str, read: tuple[object, ...] | None) -> None:
    outline = form_outline(topic_form() if name == "topics" else small_form(name))
    found = [
        (
            outline.states[m.state].heading.id,
            round(m.distance, 3),
            line[m.end :],
            m.separated,
            m.number,
            round(m.coverage, 3),
        )
        for m in Lookup(Matcher(outline)).line(line, "")
    ]
    assert next(iter(found), None) == read


def test_a_line_is_exactly_a_heading_to_the_letter_and_with_nothing_behind() -> None:
    exact = Match(0, 0.0, 9, True, 2, 1)
    assert is_exact(exact)
    assert not is_exact(replace(exact, distance=0.1))
    assert not is_exact(replace(exact, distance=1.0))
    assert not is_exact(replace(exact, coverage=0.9))
    assert not is_exact(replace(exact, whole=False))


@pytest.mark.parametrize(
    ("rest", "part"),
    [
        ("และโ", False),  # four letters tell nothing
        ("และโร", True),
        ("และโรงฝึก", True),
        ("และโรงฝึกงาน", True),
        ("และโรงฝึกงานดี", False),
        ("และโรxฝึก", True),
        ("และxxxฝึก", False),
        ("xxและโรงฝ", False),
        ("ดีมากทุก", False),
    ],
)
def test_a_line_is_a_part_of_what_a_broken_heading_lacks(rest: str, part: bool) -> None:
    assert is_part("และโรงฝึกงาน", rest) is part


def test_a_longer_reading_wins_up_to_a_border() -> None:
    short = Match(0, 0.0, 9, True, 2, 1)
    for lost, wins in ((2.9, True), (3.0, True), (3.1, False)):
        # Each hundredth of the distance costs a third of a point of the ten.
        longer = replace(short, end=12, distance=lost * THRESHOLDS.readings_fades_at / 10)
        assert worth(short) - worth(longer) == pytest.approx(lost)
        if lost != 3.0:
            assert better(longer, short) is wins
            assert better(short, longer) is not wins


@pytest.mark.parametrize(
    ("first", "rest", "read"),
    [
        ("1. สภาพอาคารเรียน", "และโรงฝึกงาน", [("text.1", 0.0, "", 2, 1.0)]),
        ("1. สภาพอาคารเรียน", "และโรงฝึกงาน ดี", [("text.1", 0.0, "ดี", 1, 1.0)]),
        ("1. สภาพอาคารเรียน", "และโรงฝึก", [("text.1", 0.115, "", 2, 1.0)]),
        ("3. การประเมิน", "ความเสี่ยง ดีมากทุกห้อง", [("table", 0.0, "ดีมากทุกห้อง", 1, 0.571)]),
        ("3. การประเมิน", "ความเสี่ย ดีมากทุกห้อง", []),
        ("1. สภาพอาคารเรียน", "ดี", []),
    ],
)
def test_a_heading_that_goes_on_in_the_next_line(
    first: str, rest: str, read: list[tuple[object, ...]]
) -> None:
    found = lookup().joined(first, "", rest)
    assert [
        (heading(m), round(m.distance, 3), rest[m.end :], m.separated, round(m.coverage, 3)) for m in found
    ] == read
