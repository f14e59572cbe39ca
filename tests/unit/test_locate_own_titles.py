"""What a college put into the form itself: topics and last words of its own, rows of another topic's table.
None of it stays in an answer in silence. All of it is invented."""

from __future__ import annotations

from pathlib import Path

import pytest

from rt67_aggregate.model import Format, SourceFile
from tests.real_reader import form, reader
from tests.returns import build
from tests.returns.model import Cell, Grid, answer, form_line
from tests.returns.package import pack
from tests.score import rows_of, score_rows, total
from tests.small_forms import Piece, para
from tests.topic_form import GOOD, ITEMS, TABLE, TITLES, TOPICS, lay_topics, topic

PAIRS = (("หนังสือเก่า", "จัดซื้อใหม่"), ("คนใช้น้อย", "ประชาสัมพันธ์"), ("แอร์เสีย", "ซ่อม"), ("ไฟตก", "เดินสายใหม่"))


def review(*pieces: Piece) -> dict[str, set[str]]:
    return {section: set(codes) for section, codes in lay_topics(*pieces).review().items()}


def with_table(number: str, *rows: tuple[str, str] | list[str], below: tuple[str, ...] = ()) -> list[Piece]:
    """A topic with these rows under its table's heading, and no table where there are none."""
    table: list[Piece] = [[list(row) for row in rows]] if rows else []
    return [*topic(number)[:6], TABLE, *table, *below, GOOD, f"ผลงานเด่นของ {number}"]


def counted(*pairs: tuple[str, str]) -> list[list[str]]:
    return [[f"{at}. {problem}", f"{at}. {measure}"] for at, (problem, measure) in enumerate(pairs, 1)]


FIRST, SECOND = counted(*PAIRS[:2]), counted(*PAIRS[2:])
BLANK = [TITLES, ["1. ", "1. "], ["2. ", "2. "]]
BOTH = {f"{number}.{kind}" for number in ("1.1", "1.2") for kind in ("problem", "suggestion")}


@pytest.mark.parametrize(
    ("rows", "other"),
    [
        ([TITLES, *FIRST, TITLES, *SECOND], []),
        ([TITLES, *FIRST, *SECOND], []),
        ([TITLES, *map(list, PAIRS[:2]), TITLES, *map(list, PAIRS[2:])], []),
        ([TITLES, *FIRST, TITLES, *SECOND], BLANK),
        ([TITLES, *FIRST, *SECOND], BLANK),
        ([TITLES, *FIRST, TITLES, *SECOND], [TITLES, ["", ""], ["……………", "……………"]]),
        ([TITLES, *map(list, PAIRS[:2]), TITLES, *map(list, PAIRS[2:])], [TITLES]),
    ],
)
def test_rows_of_a_topic_pasted_into_the_table_before_mark_both(
    rows: list[list[str]], other: list[list[str]]
) -> None:
    found = review(*with_table("1.1", *rows), *with_table("1.2", *other), *topic("1.4"))
    assert {section for section, codes in found.items() if "boundary_uncertain" in codes} == BOTH
    pasted_up = review(*with_table("1.1", *other), *with_table("1.2", *rows), *topic("1.4"))
    assert {section for section, codes in pasted_up.items() if "boundary_uncertain" in codes} == BOTH


@pytest.mark.parametrize(
    ("rows", "other"),
    [
        ([TITLES, *FIRST], []),
        ([TITLES, *counted(*PAIRS)], BLANK),
        ([TITLES, *counted(*PAIRS)[:2], TITLES, *counted(*PAIRS)[2:]], []),  # titles at the next page's top
        ([TITLES, *FIRST, TITLES, *SECOND], [TITLES, *FIRST]),
        ([TITLES, *FIRST, TITLES, *SECOND], [TITLES, ["1. ไม่มี", "1. "]]),
        ([TITLES, *FIRST], [TITLES, ["1. ", "1. "], TITLES, ["1. ", "1. "]]),
        ([TITLES, *FIRST, ["1.", "1."]], BLANK),  # a row to write on that the form numbers alike
        ([TITLES, *map(list, PAIRS), TITLES, ["", ""]], BLANK),
    ],
)
def test_tables_that_go_on_counting_or_have_no_blank_neighbour_are_sure(
    rows: list[list[str]], other: list[list[str]]
) -> None:
    assert review(*with_table("1.1", *rows), *with_table("1.2", *other), *topic("1.4")) == {}


@pytest.mark.parametrize("blank", [BLANK, [TITLES]])
def test_a_table_cut_by_a_page_s_end_beside_a_blank_one_is_sure(blank: list[list[str]]) -> None:
    """Its rows have no numbers that could begin anew."""
    first, rest = ([TITLES, *map(list, pairs)] for pairs in (PAIRS[:2], PAIRS[2:]))
    before = topic("1.1")[:6]
    cut = review(*before, TABLE, first, rest, GOOD, "ผลงานเด่น", *with_table("1.2", *blank), *topic("1.4"))
    assert cut == {}
    lost = review(*before, TABLE, first, rest, GOOD, "ผลงานเด่น", *with_table("1.2"), *topic("1.4"))
    assert {section for section, codes in lost.items() if "boundary_uncertain" in codes} == BOTH


@pytest.mark.parametrize("said", ["ไม่มี", "ดูในภาคผนวก"])
def test_a_table_s_heading_with_words_below_it_lacks_no_table(said: str) -> None:
    rows = [TITLES, *FIRST, TITLES, *SECOND]
    found = review(*with_table("1.1", *rows), *with_table("1.2", below=(said,)), *topic("1.4"))
    assert not found.get("1.1.problem")


@pytest.mark.parametrize("seed", [6, 9])
@pytest.mark.parametrize("at", [0, 2, 4])
def test_titles_typed_below_a_blank_table_do_not_draw_its_topic_to_another(
    seed: int, at: int, tmp_path: Path
) -> None:
    ret, truth = build(form(), (), seed)
    node = [table for table in ret.tables() if table.rows][at]
    columns = zip((column.text for column in node.columns), zip(*node.rows, strict=True), strict=True)
    typed = [
        line for title, column in columns for line in (form_line(title), *map(answer, filter(None, column)))
    ]
    rows = [
        [Cell([form_line(column.text)]) for column in node.columns],
        [Cell([form_line("1.")]) for _ in "12"],
    ]
    node.instead = [Grid(rows, role="problem"), form_line(""), *typed]
    path = tmp_path / truth["file"]
    path.write_bytes(pack(ret))
    reading = reader().read(SourceFile(path.name, path, Format.DOCX))
    score = total(score_rows([truth], *rows_of([reading]), folder=None).values())
    assert {case.section_id for case in score.wrong} <= {column.heading.id for column in node.columns}
    assert {case.section_id.rsplit(".", 1)[0] for case in score.marked} == {node.heading.id.rsplit(".", 1)[0]}


@pytest.mark.parametrize("seed", [6, 9])
def test_the_form_s_name_alone_in_a_line_among_answers_is_no_answer(seed: int, tmp_path: Path) -> None:
    """As a running head that comes along when pages are pasted: it made answers of headings left blank."""
    ret, truth = build(form(), (), seed)
    for node in ret.narratives():
        node.body = [*node.body, form_line(form().short_title)]
    path = tmp_path / truth["file"]
    path.write_bytes(pack(ret))
    reading = reader().read(SourceFile(path.name, path, Format.DOCX))
    score = total(score_rows([truth], *rows_of([reading]), folder=None).values())
    assert [case.section_id for case in score.wrong] == []
    assert reading.balance.holds


OWN = "การดูแลความปลอดภัยในโรงฝึกงาน"


def between(*lines: Piece) -> dict[str, set[str]]:
    """What is marked where lines stand between two topics."""
    return review(*topic("1.1"), *lines, *topic("1.2"), *topic("1.4"))


@pytest.mark.parametrize("number", ["1.9", "1.3", "1.7"])
def test_a_topic_of_the_college_s_own_in_bold_marks_the_answer_before_it(number: str) -> None:
    own = para(f"{number} {OWN}", bold=1.0)
    assert between(own, "ตรวจทุกเดือน") == {"1.1.best": {"own_heading_inside"}}


@pytest.mark.parametrize("number", ["1.9", "1.3", "๑.๗"])
def test_one_in_plain_print_marks_it_at_a_topic_s_end_alone(number: str) -> None:
    assert between(f"{number} {OWN}", "ตรวจทุกเดือน") == {"1.1.best": {"own_heading_inside"}}
    head = topic("1.1")
    rest = [*topic("1.2"), *topic("1.4")]
    assert review(*head[:4], f"{number} {OWN}", "ตรวจทุกเดือน", *head[4:], *rest) == {}


def test_one_more_item_at_a_topic_s_end_marks_the_answer_before_it() -> None:
    """1.1) and 1.2) stand further up; a list that begins there is the answer's."""
    assert between(f"1.3) {OWN}", "ตรวจทุกเดือน") == {"1.1.best": {"own_heading_inside"}}
    assert between(*(f"1.{number}) {OWN}ที่ {number}" for number in (1, 2, 3))) == {}
    assert between(f"1.8) {OWN}", "ตรวจทุกเดือน") == {}


@pytest.mark.parametrize("title", ["ข้อเสนอแนะเชิงนโยบาย", "ข้อเสนอแนะต่อสำนักงาน :", "ข้อคิดเห็นถึงผู้ตรวจราชการ"])
def test_suggestions_to_others_at_a_topic_s_end_mark_the_answer_before_it(title: str) -> None:
    assert between(title, "- เพิ่มงบประมาณ") == {"1.1.best": {"own_heading_inside"}}


@pytest.mark.parametrize("line", ["ข้อเสนอแนะ", "ข้อเสนอแนะของผู้เรียนนำมาปรับแผน", "ปัญหาและข้อเสนอแนะ"])
def test_suggestions_of_an_answer_s_own_are_its(line: str) -> None:
    assert between(line, "เพิ่มเวลา") == {}


@pytest.mark.parametrize(
    ("number", "marked"), [("1.3", True), ("1.1", False), ("1.4", False), ("1.5", False)]
)
def test_the_number_after_a_topic_s_own_marks_any_answer_in_it(number: str, marked: bool) -> None:
    """1.4 is another topic's of the form, and would come behind all of them as 1.5 does."""
    head = topic("1.2")
    own = [*head[:4], f"{number} {OWN}", "ตรวจทุกเดือน", *head[4:]]
    found = review(*topic("1.1"), *own, *topic("1.4"))
    assert found == ({"1.2.1.text.1": {"own_heading_inside"}} if marked else {})


def test_another_topic_s_number_is_none_of_the_college_s_own() -> None:
    assert between("1.2 ล่าช้ากว่าแผนที่วางไว้มาก", "ตรวจทุกเดือน") == {}


@pytest.mark.parametrize(
    "own",
    [
        f"ประเด็นที่ 1.9 {OWN}",
        f"ข้อ ๑.๙ {OWN}",
        f"ข้อ 4) {OWN}",
        [[f"1.9 {OWN}"], ["ตรวจทุกเดือน"]],
        [["1.9", OWN], ["ผล", "ตรวจทุกเดือน"]],
    ],
)
def test_one_behind_a_word_for_its_number_or_in_a_table_marks_it_too(own: Piece) -> None:
    assert between(own, "ตรวจทุกเดือน") == {"1.1.best": {"own_heading_inside"}}


@pytest.mark.parametrize(
    "lines",
    [
        [[["1.9", "ครบ"], ["2.5", "ขาด"]]],
        [[["ที่", OWN], ["1.9", OWN]]],
        [f"- 4) {OWN}"],
        [f"นักเรียน 1.9 {OWN}"],
        [para(f"1.9) {OWN}", bold=1.0)],
        [para(f"5.9 {OWN}", bold=1.0)],
        [para(OWN, label="1.9")],
        ["1.9 ล้านบาทสำหรับซ่อมแซมโรงฝึกงาน"],
        ["1.9 เท่า ของปีก่อนหน้า"],
        ["1.9 % ของงบประมาณ"],
        ["1.9 ครบ"],
    ],
)
def test_lists_and_amounts_are_no_topics(lines: list[Piece]) -> None:
    assert between(*lines, "ตรวจทุกเดือน") == {}


@pytest.mark.parametrize("bold", [0.0, 1.0])
def test_a_list_that_goes_on_is_no_topic(bold: float) -> None:
    assert between(*(para(f"1.{at} {OWN}", bold=bold) for at in (8, 9)))["1.1.best"]  # begins as none can
    listed = [para(f"1.{at} {OWN}ที่ {at}", bold=bold) for at in range(1, 10)]
    assert "own_heading_inside" not in between(*listed).get("1.1.best", set())


@pytest.mark.parametrize(
    "words",
    [
        "ข้อเสนอแนะเพิ่มเติม",
        "สรุปภาพรวมผลการดำเนินงาน",
        "4. ข้อคิดเห็นเพิ่มเติม :",
        "สรุปภาพรวมของประเด็น ฝ่ายวิชาการจัดประชุมครูและผู้ปกครองร่วมกับสถานประกอบการในพื้นที่ครบทุกแผนกวิชา",
    ],
)
def test_last_words_mark_the_answer_that_they_stand_in(words: str) -> None:
    assert between(words, "ขอครูเพิ่ม") == {"1.1.best": {"own_heading_inside"}}
    at_the_end = review(*topic("1.1"), *topic("1.2"), *topic("1.4"), words, "ขอครูเพิ่ม")
    assert at_the_end == {"1.4.best": {"own_heading_inside"}}


def test_such_words_before_another_item_are_part_of_their_answer() -> None:
    head = topic("1.1")
    found = review(*head[:4], "ข้อเสนอแนะเพิ่มเติม", "ขอครูเพิ่ม", *head[4:], *topic("1.2"), *topic("1.4"))
    assert found == {}


@pytest.mark.parametrize("words", ["จัดหาเพิ่มเติม", "ข้อเสนอแนะเพิ่มเติมจากครูได้นำไปปรับปรุงการให้บริการของห้องสมุดแล้ว"])
def test_sentences_with_such_words_are_no_last_words(words: str) -> None:
    assert between(words, "ขอครูเพิ่ม") == {}


@pytest.mark.parametrize("between", [" และ ", " / ", ", ", " กับ\n", "\nและ "])
def test_two_items_joined_in_one_line_are_both_marked(between: str) -> None:
    first, second = (f"1.{at}) {item}" for at, item in enumerate(ITEMS["1.1"], 1))
    head = topic("1.1")
    joined = [*head[:2], f"{first}{between}{second}", "ทำพร้อมกันทั้งสองข้อ", *head[6:]]
    found = review(*joined, *topic("1.2"), *topic("1.4"))
    assert {"1.1.1.text.1", "1.1.1.text.2"} <= set(found)
    assert TOPICS["1.1"] in str(head[0])


ROWS: list[list[str]] = [["1. หนังสือเก่า", "1. จัดซื้อใหม่"], ["2. ไฟตก", "2. เดินสายใหม่"]]


def below_titles(*pieces: Piece) -> set[str]:
    """What is marked in a topic with these pieces below its table's heading."""
    return set(review(*topic("1.1")[:6], TABLE, *pieces, GOOD, "ผลงานเด่น", *topic("1.2"), *topic("1.4")))


@pytest.mark.parametrize("titles", [TITLES, TITLES[:1], TITLES[1:]])
@pytest.mark.parametrize("rows", [ROWS, [[row[0][3:], row[1][3:]] for row in ROWS], ROWS[:1]])
def test_a_table_without_titles_below_lines_that_say_them_marks_both_columns(
    titles: list[str], rows: list[list[str]]
) -> None:
    assert {"1.1.problem", "1.1.suggestion"} <= below_titles(*titles, rows)


def test_a_table_below_each_title_and_one_of_one_column_are_sure() -> None:
    narrow = [[row[0]] for row in ROWS]
    assert below_titles(TITLES[0], narrow, TITLES[1], "จัดซื้อใหม่") == set()
    assert below_titles(TITLES[0], [["ที่", "รายการ"], ["1", "ไฟตก"]], TITLES[1], "เดินสายใหม่") == set()
    assert below_titles(TITLES[0], narrow) == set()
