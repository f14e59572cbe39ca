"""Returns of a newer form laid against an older one: what the older one has not is marked where it came to.

What they say is invented.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from rt67_aggregate.form import load_form
from tests.form_files import HEAD, write
from tests.small_forms import Laid, Piece, document, lay_document, para
from tests.topic_form import GOOD, ITEMS, TABLE, TITLES, TOPICS, answer, lay_topics, result_head, topic

NEW = "การส่งเสริมกีฬาและนันทนาการของบุคลากร"


def holding(laid: Laid, word: str) -> set[str]:
    """The sections of which an answer says a word."""
    return {section for section, texts in laid.texts().items() if any(word in text for text in texts)}


def later(number: str) -> list[Piece]:
    """A topic at the number after its own."""
    return topic(number, heading=f"{number[:2]}{int(number[2:]) + 1} {TOPICS[number]}")


def parts(*left_out: str) -> list[Piece]:
    """The parts of a topic that the older form has not; its sports field is told in each."""
    table: list[Piece] = [TABLE, [TITLES, ["1. สนามกีฬาเล็ก", "1. ขยายสนามกีฬา"]]]
    found = [f"1) ผลการดำเนินงานด้าน{NEW}", "1.1) การแข่งขันประจำปี", "สนามกีฬาใหม่", *table, GOOD, "ทีมสนามกีฬา"]
    return [piece for piece in found if piece not in left_out]


@pytest.mark.parametrize("left_out", [(), (TABLE, GOOD), (GOOD,), (TABLE,)])
@pytest.mark.parametrize("name", [NEW, "ความปลอดภัยในโรงฝึกงานทุกแห่ง"])
def test_a_topic_at_a_number_that_the_older_form_has_for_another_is_nowhere_unmarked(
    name: str, left_out: tuple[str, ...]
) -> None:
    """The topic before it has no table and no good practice, so that those of the new one may be its own."""
    before = topic("1.1")[:6]
    new: list[Piece] = [f"1.2 {name}", *parts(*left_out)]
    laid = lay_topics(*before, *new, *later("1.2"), *later("1.4"))
    assert holding(laid, "สนามกีฬา")
    assert holding(laid, "สนามกีฬา") <= set(laid.review())
    assert not {section for section in laid.review() if not section.startswith("1.1")}


@pytest.mark.parametrize("name", ["งบประมาณและทรัพยากรที่ใช้", "ปัจจัยแห่งความสำเร็จของงาน"])
@pytest.mark.parametrize("number", ["2)", "๒)", "2 )"])
def test_a_part_put_in_before_one_that_counts_on_marks_the_answer_before_it(number: str, name: str) -> None:
    pieces = topic("1.1")
    put_in: list[Piece] = [f"{number} {name}", "ใช้งบดำเนินงานทั้งหมด"]
    counted = [*pieces[:6], *put_in, f"3{TABLE[1:]}", pieces[7], f"4{GOOD[1:]}", pieces[9]]
    review = lay_topics(*counted, *topic("1.2"), *topic("1.4")).review()
    assert review["1.1.1.text.2"] == {"own_heading_inside"}


def test_an_item_put_in_before_one_that_counts_on_marks_the_answer_before_it() -> None:
    first, second = ITEMS["1.1"]
    items = [f"1.1) {first}", answer("1.1", 1), "1.2) การจัดทำบัตรสมาชิกห้องสมุด", "ครบ", f"1.3) {second}"]
    laid = lay_topics(*topic("1.1")[:2], *items, *topic("1.1")[5:], *topic("1.2"), *topic("1.4"))
    assert set(laid.review()) == {"1.1.1.text.1"}


@pytest.mark.parametrize(
    "lines",
    [
        ["1) จัดซื้อหนังสือเล่มใหม่", "2) ซ่อมแซมชั้นวางหนังสือ"],  # a list of the answer's own
        ["2) ซื้อ"],
        ["3) งบประมาณและทรัพยากรที่ใช้"],
    ],
)
def test_lists_and_other_numbers_are_no_part(lines: list[Piece]) -> None:
    pieces = topic("1.1")
    counted = [*pieces[:6], *lines, f"3{TABLE[1:]}", *pieces[7:]]
    assert "1.1.1.text.2" not in lay_topics(*counted, *topic("1.2"), *topic("1.4")).review()


@pytest.mark.parametrize("at", ["1.1", "1.2", "1.4"])
def test_such_a_line_behind_the_heading_or_in_another_topic_is_a_list_s(at: str) -> None:
    """The table of 1.2 has another number; nothing that counts on stands behind the line."""
    moved = [*topic("1.2")[:6], f"3{TABLE[1:]}", *topic("1.2")[7:]]
    pieces = {"1.1": topic("1.1"), "1.2": moved, "1.4": topic("1.4")}
    pieces[at] = [*pieces[at], "2) งบประมาณและทรัพยากรที่ใช้"]
    assert f"{at}.best" not in lay_topics(*pieces["1.1"], *pieces["1.2"], *pieces["1.4"]).review()


def test_a_number_that_its_own_heading_has_is_a_list_s() -> None:
    pieces = topic("1.1")
    listed = [*pieces[:6], "2) งบประมาณและทรัพยากรที่ใช้", *pieces[6:]]
    assert lay_topics(*listed, *topic("1.2"), *topic("1.4")).review() == {}


def test_all_topics_at_the_number_after_their_own_are_sure() -> None:
    """As where a list counts them that does not begin with one."""
    assert lay_topics(*later("1.1"), *later("1.2"), *later("1.4")).review() == {}
    assert result_head("1.1") in topic("1.1")


PART = "แนวทางการขยายผลในปีถัดไป"
ENDS = ("1.1", "1.2", "1.4")


def at_the_ends(*lines: Piece) -> dict[str, set[str]]:
    """What is marked where lines stand at every topic's end."""
    return lay_topics(*(piece for each in ENDS for piece in (*topic(each), *lines))).review()


@pytest.mark.parametrize(
    "line", [f"4) {PART}", f"๔) {PART}", para(f"4) {PART}", bold=1.0), para(PART, "4)", bold=1.0)]
)
def test_a_part_behind_the_last_one_marks_the_answer_before_it(line: Piece) -> None:
    assert at_the_ends(line, "อบรมเพิ่ม") == {f"{each}.best": {"own_heading_inside"} for each in ENDS}


@pytest.mark.parametrize(
    "lines",
    [
        [f"{number}) {PART}ที่ {number}" for number in (1, 2, 3, 4)],
        [f"{number}) {PART}ที่ {number}" for number in (3, 4)],
        ["4) ครบ"],
        [f"5) {PART}"],
        [f"4 {PART}"],
        [para(PART, label="4)")],  # a list of Word's that goes on from the heading's
        [para(PART, label="3)"), f"4) {PART}"],
    ],
)
def test_a_list_s_fourth_line_is_no_part(lines: list[Piece]) -> None:
    assert at_the_ends(*lines) == {}


def test_a_part_s_number_before_other_parts_is_a_list_s() -> None:
    pieces = topic("1.1")
    listed = [*pieces[:6], f"4) {PART}", *pieces[6:]]
    assert lay_topics(*listed, *topic("1.2"), *topic("1.4")).review() == {}


@pytest.mark.parametrize("place", [0, 1])
def test_an_item_behind_the_last_one_s_number_marks_the_answer_that_it_stands_in(place: int) -> None:
    pieces = topic("1.1")
    at = 4 + 2 * place
    own = [*pieces[:at], "1.3) การจัดทำบัตรสมาชิกห้องสมุด", "ครบทุกคน", *pieces[at:]]
    review = lay_topics(*own, *topic("1.2"), *topic("1.4")).review()
    assert review == {f"1.1.1.text.{place + 1}": {"own_heading_inside"}}


POLICIES = """\
levels: [policies, topics]
policies:
  - number: "1"
    heading: นโยบายพัฒนาห้องสมุดของวิทยาลัย
    topics:
      - {number: "1.1", heading: การจัดหาหนังสือใหม่, kind: text}
      - {number: "1.2", heading: การเปิดบริการวันหยุด, kind: text}
  - number: "2"
    heading: นโยบายดูแลสุขภาพของผู้เรียน
    topics:
      - {number: "2.1", heading: การตรวจสุขภาพประจำปี, kind: text}
      - {number: "2.2", heading: การให้คำปรึกษารายบุคคล, kind: text}
"""
BEFORE = ["1 นโยบายพัฒนาห้องสมุดของวิทยาลัย", "1.1 การจัดหาหนังสือใหม่", "ครบ", "1.2 การเปิดบริการวันหยุด", "เปิดแล้ว"]
LAST = ["2 นโยบายดูแลสุขภาพของผู้เรียน", "2.1 การตรวจสุขภาพประจำปี", "ตรวจ", "2.2 การให้คำปรึกษารายบุคคล", "ให้แล้ว"]


def policies(folder: Path, *pieces: Piece) -> dict[str, set[str]]:
    form = load_form(write(folder, POLICIES, HEAD))
    assert form.value is not None, form.issues
    return lay_document(form.value, document(*pieces)).review()


@pytest.mark.parametrize(
    "line",
    [
        "3 นโยบายอื่น ๆ ของวิทยาลัย",
        "3. สิ่งที่วิทยาลัยทำเพิ่มเอง",
        para("3 สิ่งที่วิทยาลัยทำเพิ่มเอง", bold=1.0),
        para("นโยบายอื่น ๆ ของวิทยาลัย", label="3"),
        "2.3 การปลูกต้นไม้รอบสนาม",
    ],
)
def test_a_policy_behind_the_last_one_marks_the_answer_before_it(line: Piece, tmp_path: Path) -> None:
    assert policies(tmp_path, *BEFORE, *LAST, line, "ปลูกต้นไม้") == {"2.text.2": {"own_heading_inside"}}
    assert policies(tmp_path, *BEFORE, *LAST, line, "ปลูกต้นไม้", "ลงชื่อ ผู้รายงาน")["2.text.2"]


@pytest.mark.parametrize(
    "line", ["3 แผนกวิชาได้รับคำปรึกษาครบ", "3. ครบ", "4. สิ่งที่วิทยาลัยทำเพิ่มเอง", para("สิ่งที่วิทยาลัยทำเอง", label="3.")]
)
def test_amounts_and_lists_are_no_policy(line: Piece, tmp_path: Path) -> None:
    assert policies(tmp_path, *BEFORE, *LAST, line) == {}


def test_a_policy_s_number_before_other_policies_is_a_list_s(tmp_path: Path) -> None:
    assert policies(tmp_path, *BEFORE, "3. สิ่งที่วิทยาลัยทำเพิ่มเอง", *LAST) == {}


ITEM = "การจัดทำบัตรสมาชิกห้องสมุด"


def counted(number: str) -> list[Piece]:
    """A topic whose headings Word counts; its items stand at 2, 4 and its parts at 1, 6, 8."""
    pieces: list[Piece] = list(topic(number))
    for at, piece in enumerate(pieces):
        label, _, words = str(piece).partition(" ")
        if at in (0, 1, 2, 4, 6, 8):
            pieces[at] = para(words, label)
    return pieces


def with_counted(at: int, *lines: Piece) -> dict[str, set[str]]:
    pieces = counted("1.1")
    return lay_topics(*pieces[:at], *lines, *pieces[at:], *counted("1.2"), *counted("1.4")).review()


@pytest.mark.parametrize(
    ("at", "label", "section"),
    [
        (4, "1.2)", "1.1.1.text.1"),  # an item
        (6, "1.3)", "1.1.1.text.2"),
        (6, "2)", "1.1.1.text.2"),  # a part
        (10, "4)", "1.1.best"),
        (10, "1.2", "1.1.best"),  # a topic
        (10, "๑.๒", "1.1.best"),
    ],
)
def test_a_line_that_word_counts_on_from_the_headings_marks_the_answer(
    at: int, label: str, section: str
) -> None:
    assert with_counted(at, para(ITEM, label), "ครบทุกคน") == {section: {"own_heading_inside"}}


@pytest.mark.parametrize(
    ("at", "lines"),
    [
        (3, [para(ITEM, "1.2)")]),  # the answer itself, typed in its heading's list
        (10, [para(ITEM, "1)"), para(ITEM, "2)"), para(ITEM, "3)"), para(ITEM, "4)")]),
        (10, [para(ITEM * 9, "3)"), para(ITEM, "4)")]),
        (10, [para(ITEM, "4.")]),
        (10, [para(ITEM, "5)")]),
        (10, [para("ครบ", "4)")]),
        (10, [para(ITEM, "•")]),
        (4, [para(ITEM, "1.3)")]),
    ],
)
def test_other_lists_of_word_s_and_answers_typed_in_the_headings_one_are_sure(
    at: int, lines: list[Piece]
) -> None:
    assert with_counted(at, *lines) == {}


def test_what_word_counts_on_from_headings_with_typed_numbers_is_a_list_s() -> None:
    pieces = topic("1.1")
    listed = [*pieces[:4], para(ITEM, "1.2)"), *pieces[4:]]
    assert lay_topics(*listed, *topic("1.2"), *topic("1.4")).review() == {}


@pytest.mark.parametrize(("above", "marked"), [("(ระบุพอสังเขป)", False), ("จัดหาเพิ่มทุกปี", True)])
def test_what_the_form_prints_below_a_heading_is_no_answer(above: str, marked: bool, tmp_path: Path) -> None:
    """Behind it the answer begins, be it typed in the heading's list or not."""
    printed = POLICIES.replace("การจัดหาหนังสือใหม่, kind", "การจัดหาหนังสือใหม่, prompts: [(ระบุพอสังเขป)], kind")
    form = load_form(write(tmp_path, printed, HEAD))
    assert form.value is not None, form.issues
    head = [BEFORE[0], para(BEFORE[1][4:], "1.1"), above, para("ซื้อหนังสือให้ครบทุกแผนก", "1.2")]
    review = lay_document(form.value, document(*head, *BEFORE[3:], *LAST)).review()
    assert review == ({"1.text.1": {"own_heading_inside"}} if marked else {})
