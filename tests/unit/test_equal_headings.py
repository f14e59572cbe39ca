"""Headings that a form prints again in the same words: told apart by order, marked where one is gone."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from rt67_aggregate.form import load_form
from rt67_aggregate.model import Answer, Form
from tests.blank_local import two_visits
from tests.form_files import form_of, write
from tests.office_blanks import OfficeBlank, dots, drafted, gate
from tests.small_forms import document, lay_document, para, table

LINE = "สาระสำคัญ ...................."
POLICY, GOAL = "1. ความสอดคล้องกับนโยบายของหน่วยงาน", "2. เป้าหมายและผลที่คาดว่าจะได้รับ"
RESULT, PROBLEM, ADVICE = "ผลการดำเนินงานที่ผ่านมา", "ปัญหาและอุปสรรคที่พบ", "ข้อเสนอแนะเพิ่มเติม"


TOPICS = """\
levels: [topics, parts]
topics:
  - number: "1."
    heading: ความสอดคล้องกับนโยบายของหน่วยงาน
    parts:
"""
END = '  - {number: "2.", heading: เป้าหมายและผลที่คาดว่าจะได้รับ, kind: text}\n'


@cache
def lines() -> Form:
    first, again = (f'      - {{kind: text, line: "{LINE}"{more}}}\n' for more in ("", ", again: true"))
    return form_of(TOPICS + first + again * 2 + END)


@cache
def prose() -> Form:
    headings = (RESULT, PROBLEM, f"{RESULT}, again: true", ADVICE)
    return form_of(TOPICS + "".join(f"      - {{kind: text, heading: {h}}}\n" for h in headings) + END)


def answers(form: Form, *texts: str) -> list[Answer]:
    laid = lay_document(form, document(*map(para, (POLICY, *texts, GOAL, "ลดค่าใช้จ่ายลงหนึ่งในสี่"))))
    return [answer for answer in laid.answers.answers if answer.text]


def said(found: list[Answer]) -> list[str]:
    return [answer.text for answer in found][:-1]


def marked(found: list[Answer]) -> list[bool]:
    return ["equal_heading_missing" in answer.review for answer in found][:-1]


def test_equal_lines_are_told_apart_by_their_order() -> None:
    found = answers(lines(), "สาระสำคัญ ลดขยะ", LINE, "สาระสำคัญ ประหยัดไฟ")
    assert [answer.section_id for answer in found][:-1] == ["1.text.1.1", "1.text.3.1"]
    assert said(found) == ["ลดขยะ", "ประหยัดไฟ"]
    assert all(answer.review == () for answer in found)


@pytest.mark.parametrize("typed", [("สาระสำคัญ ลดขยะ",), ("สาระสำคัญ ลดขยะ", "สาระสำคัญ ประหยัดไฟ")])
def test_where_one_line_is_gone_all_others_are_marked(typed: tuple[str, ...]) -> None:
    found = answers(lines(), *typed)
    assert said(found) == [text.removeprefix("สาระสำคัญ ") for text in typed]
    assert marked(found) == [True] * len(typed)


def test_equal_headings_around_another_one_stay_apart() -> None:
    typed = (RESULT, "ซ่อมแล้ว", PROBLEM, "ฝนตก", RESULT, "ทาสีแล้ว", ADVICE, "เพิ่มงบ")
    found = answers(prose(), *typed)
    assert [(answer.section_id, answer.text) for answer in found][:-1] == [
        ("1.text.1", "ซ่อมแล้ว"),
        ("1.text.2", "ฝนตก"),
        ("1.text.3", "ทาสีแล้ว"),
        ("1.text.4", "เพิ่มงบ"),
    ]
    assert not any(marked(found))


@pytest.mark.parametrize(
    ("typed", "marks"),
    [
        ((RESULT, "ซ่อมแล้ว", PROBLEM, "ฝนตก", ADVICE, "เพิ่มงบ"), [True, False, False]),
        ((PROBLEM, "ฝนตก", RESULT, "ทาสีแล้ว", ADVICE, "เพิ่มงบ"), [False, True, False]),
        ((PROBLEM, "ฝนตก", ADVICE, "เพิ่มงบ"), [False, False]),
    ],
    ids=["second gone", "first gone", "both gone"],
)
def test_the_one_of_two_that_is_left_is_marked(typed: tuple[str, ...], marks: list[bool]) -> None:
    assert marked(answers(prose(), *typed)) == marks


def test_a_doubt_about_a_line_is_one_about_what_is_typed_in_it() -> None:
    (first, *_) = answers(lines(), "สาระสำคัน ลดขยะ", LINE, LINE)
    assert first.text == "ลดขยะ"
    assert first.review != ()


@pytest.mark.parametrize(
    ("entry", "code"),
    [
        ("{heading: ก, kind: text}", "form_same_heading"),
        ("{heading: ข, kind: text, aliases: [ก], again: true}", "form_same_heading"),
        ("{heading: ค, columns: [{heading: ข, kind: text}, {heading: ข, kind: text}]}", "form_same_column"),
    ],
    ids=["not said", "an alias", "columns"],
)
def test_only_what_the_file_calls_printed_again_may_be_equal(tmp_path: Path, entry: str, code: str) -> None:
    path = write(tmp_path, f"levels: [topics, items]\ntopics:\n  - {{heading: ก, kind: text}}\n  - {entry}\n")
    assert code in [issue.code for issue in load_form(path).issues]


def test_lines_of_the_sender_that_are_printed_again_stay_apart(tmp_path: Path) -> None:
    blank = OfficeBlank().line("แบบแจ้งข้อมูล", bold=True)
    for _ in range(2):
        blank.lines(f"ผู้ประสานงาน{dots(40)}", f"โทรศัพท์{dots(40)}")
    form = drafted(blank.line("1. ผลการดำเนินงาน").line(dots(90)).save(tmp_path))
    assert [heading.text for heading in form.fields] == ["ผู้ประสานงาน", "โทรศัพท์"] * 2


CHOICE = """\
levels: [topics, parts]
topics:
  - number: "1."
    heading: ความสอดคล้องกับนโยบายของหน่วยงาน
    kind: text
    choose: many
    options: [แผนการศึกษาแห่งชาติ, ยุทธศาสตร์ของจังหวัด, นโยบายของสถานศึกษา]
    parts:
"""


@pytest.mark.parametrize(
    ("offered", "chosen"),
    [
        (["☐ ยุทธศาสตร์ของจังหวัด", "☑ นโยบายของสถานศึกษา"], ["☑ นโยบายของสถานศึกษา"]),
        (["☑ ยุทธศาสตร์ของจังหวัด  ☐ นโยบายของสถานศึกษา", ""], ["☑ ยุทธศาสตร์ของจังหวัด"]),
        (["", "นโยบายของสถานศึกษา"], ["นโยบายของสถานศึกษา"]),
        (["", "☑ นโยบายของสถานศึกษา ด้านการเกษตร"], ["☑ นโยบายของสถานศึกษา ด้านการเกษตร"]),
    ],
    ids=["each in its line", "two in one line", "the one that is left", "with words behind it"],
)
def test_options_between_lines_are_those_of_their_choice(offered: list[str], chosen: list[str]) -> None:
    first, again = (f'      - {{kind: left, line: "{LINE}"{more}}}\n' for more in ("", ", again: true"))
    form = form_of(CHOICE + first + again * 2 + END)
    typed = ["☐ แผนการศึกษาแห่งชาติ", LINE, offered[0], "สาระสำคัญ ลดขยะ", offered[1], LINE]
    laid = lay_document(form, document(*map(para, (POLICY, *filter(None, typed), GOAL))))
    texts = laid.texts()
    choice = next(heading.id for heading in form.walk() if heading.options)
    assert texts.pop(choice) == chosen
    assert list(texts.values()) == [["ลดขยะ"]]


def test_options_of_another_question_behind_a_line_are_none_of_the_choice_before_it(tmp_path: Path) -> None:
    blank = OfficeBlank().line("แบบสำรวจ", bold=True).line("1. เพศ ☐ ชาย ☐ หญิง")
    blank.lines(f"อายุ {dots()} ปี", "☐ โสด ☐ สมรส").line("2. ความเห็น").line(dots(90))
    form = drafted(blank.save(tmp_path))
    assert next(heading.options for heading in form.walk() if heading.options) == ("ชาย", "หญิง")


POLICIES = ["☐ แผนการศึกษาแห่งชาติ", "☐ ยุทธศาสตร์ของจังหวัด ระบุ ....................", "☐ นโยบายของสถานศึกษา"]


@pytest.mark.parametrize(
    ("offered", "under"),
    [
        (POLICIES, ["แผนการศึกษาแห่งชาติ", "ยุทธศาสตร์ของจังหวัด ระบุ", "นโยบายของสถานศึกษา"]),
        (["  ".join(POLICIES[::2]), POLICIES[1]], ["", ""]),
        ([POLICIES[0], ""], ["", ""]),
    ],
    ids=["one each", "the first of two in one line", "two below one"],
)
def test_a_draft_says_under_which_option_each_line_is_printed(
    tmp_path: Path, offered: list[str], under: list[str]
) -> None:
    blank = OfficeBlank().line("แบบเสนอโครงการ", bold=True).line(POLICY, bold=True)
    for option in offered:
        blank.lines(*filter(None, (option, f"สาระสำคัญ {dots(60)}")))
    form = drafted(blank.line(GOAL, bold=True).lines(dots(100), dots(100)).save(tmp_path))
    (choice, _) = form.headings
    assert [line.under for line in choice.children] == under


VISITOR, NAMED, PHONE = (
    "ผู้ตรวจเยี่ยม",
    "ชื่อ .................... ตำแหน่ง ....................",
    "โทรศัพท์ ....................",
)
GROUP = f"""      - heading: {VISITOR}
        items: [{{kind: left, line: "{NAMED}"}}, {{kind: right, line: "{PHONE}"}}]
"""
TABLE = f"""      - heading: {VISITOR}
        columns: [{{heading: ชื่อและนามสกุล, kind: left}}, {{heading: ตำแหน่ง, kind: right}}]
"""


@cache
def twice(entry: str) -> Form:
    head = TOPICS.replace("[topics, parts]", "[topics, parts, items]")
    return form_of("ids: numbers\n" + head + entry + entry + "        again: true\n" + END)


FIRST = ("ชื่อ นาย ก ตำแหน่ง ครู", "โทรศัพท์ 1111")
SECOND = ("ชื่อ นาง ข ตำแหน่ง หัวหน้า", "โทรศัพท์ 2222")


def test_equal_groups_are_told_apart_by_their_order() -> None:
    found = answers(twice(GROUP), VISITOR, *FIRST, VISITOR, *SECOND)
    assert said(found) == ["นาย ก", "ครู", "1111", "นาง ข", "หัวหน้า", "2222"]
    assert not any(marked(found))


@pytest.mark.parametrize(
    "typed",
    [(VISITOR, *FIRST), (VISITOR, *FIRST, *SECOND), (*FIRST, VISITOR, *SECOND), (*FIRST, *SECOND)],
    ids=["one group gone", "second heading gone", "first heading gone", "both headings gone"],
)
def test_where_one_group_is_gone_all_that_is_below_the_others_is_marked(typed: tuple[str, ...]) -> None:
    found = answers(twice(GROUP), *typed)
    assert all(answer.review for answer in found[:-1])


@pytest.mark.parametrize("tables", [2, 1])
def test_so_it_is_with_equal_tables(tables: int) -> None:
    form = twice(TABLE)
    rows = [("ชื่อและนามสกุล", "ตำแหน่ง")], [("นาย ก", "ครู"), ("นาง ข", "หัวหน้า")]
    laid = [item for n in range(tables) for item in (para(VISITOR), table(*rows[0], rows[1][n]))]
    read = lay_document(form, document(para(POLICY), *laid, para(GOAL), para("ลดค่าใช้จ่าย")))
    found = [answer for answer in read.answers.answers if answer.text]
    assert said(found) == ["นาย ก", "ครู", "นาง ข", "หัวหน้า"][: 2 * tables]
    assert all(marked(found)) is (tables == 1)


def test_equal_groups_before_equal_tables_are_not_marked(tmp_path: Path) -> None:
    path = two_visits().save(tmp_path)
    assert gate(path, drafted(path)).marked == ()
