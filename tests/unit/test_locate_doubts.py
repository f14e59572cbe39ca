"""How sure the program is: what is damaged is marked, what is clean is not."""

from __future__ import annotations

import pytest

from rt67_aggregate.model import Owner, Printed
from tests import real_reader
from tests.small_forms import Laid, Piece, document, filled, lay, lay_document, para, small_form

FIRST = "1. สภาพอาคารเรียนและโรงฝึกงาน"
SECOND = "2. ความพร้อมของครุภัณฑ์การศึกษา"
TABLE = "3. การประเมินความเสี่ยงด้านความปลอดภัย"
LAST = "4. ข้อมูลเพิ่มเติมที่ต้องการแจ้ง"


def with_second(line: Piece, *answer: Piece) -> Laid:
    """A return whose second heading is something else."""
    return lay("flat", FIRST, "อาคารดี", line, *(answer or ("พร้อม 12 ชุด",)), LAST, "ขอบคุณ")


def test_a_mark_tells_what_was_found_and_where() -> None:
    laid = with_second(SECOND)
    heading = laid.heading("text.2")
    assert (heading.found, heading.distance, heading.uncertain) == (SECOND, 0, ())
    assert heading.place is not None
    assert heading.place.paragraph == 3
    assert heading.margin > 1.5
    assert (laid.heading("risk").found, laid.heading("table").found) == ("", "")


def test_there_is_one_mark_for_each_heading_in_the_form_s_order() -> None:
    for name in ("flat", "middle", "deep"):
        pieces, _ = filled(name)
        laid = lay(name, *pieces)
        assert [heading.heading_id for heading in laid.located.headings] == [
            h.id for h in small_form(name).walk()
        ]


def test_the_more_a_heading_is_damaged_the_less_sure_it_is() -> None:
    lines = (
        SECOND,
        "2. ความพร้อมของครุภัณฑ์การศึกษ",
        "2. ความพรอมของครภัณฑ์การศึษา",
        "ความพรอมของครภัณฑ์การศึษา",
    )
    margins = [with_second(line).heading("text.2").margin for line in lines]
    assert margins == sorted(margins, reverse=True)
    assert margins[0] > margins[-1] > 0
    distances = [with_second(line).heading("text.2").distance for line in lines]
    assert distances[:3] == sorted(distances[:3])


def test_a_heading_with_an_error_on_its_answer_s_line_is_marked_where_nothing_parts_them() -> None:
    laid = with_second("2. ความพร้อมของครุภัณฑ์การศกษาพร้อมใช้งาน 12 ชุด", "และอื่น ๆ")
    assert "cut_without_separator" in laid.review()["text.2"]
    apart = with_second("2. ความพร้อมของครุภัณฑ์การศกษา พร้อมใช้งาน 12 ชุด", "และอื่น ๆ")
    assert "cut_without_separator" not in apart.review().get("text.2", set())
    assert apart.texts()["text.2"] == ["พร้อมใช้งาน 12 ชุด\nและอื่น ๆ"]


def test_what_is_left_of_a_heading_is_marked_or_read() -> None:
    """Whatever is made of half a heading, nobody is told that it is sure and wrong."""
    for size in range(4, len(SECOND), 3):
        laid = with_second(SECOND[:size])
        right = laid.texts().get("text.2") == ["พร้อม 12 ชุด"] and laid.texts()["text.1"] == ["อาคารดี"]
        assert right or laid.review().get("text.1") or laid.review().get("text.2"), SECOND[:size]


def test_a_heading_that_is_really_missing_is_not_marked() -> None:
    laid = lay("flat", FIRST, "อาคารดี", TABLE, "ไม่มี", LAST, "ขอบคุณ")
    assert laid.review() == {}


def test_a_heading_typed_twice_is_used_once_and_nothing_is_lost() -> None:
    laid = lay("flat", FIRST, "อาคารดี", SECOND, "พร้อม 12 ชุด", SECOND, "พร้อมอีก 3 ชุด", LAST, "ขอบคุณ")
    owners = [f.owner for f in laid.located.fragments if f.text]
    assert owners.count(Owner.printed(Printed.HEADING, "text.2")) == 1
    assert "heading_quoted" in set().union(*laid.review().values())
    said = "".join(text for texts in laid.texts().values() for text in texts)
    assert "พร้อม 12 ชุด" in said
    assert "พร้อมอีก 3 ชุด" in said


def test_a_return_whose_headings_are_mostly_damaged_is_doubtful_as_a_whole() -> None:
    pieces, _ = filled("deep")
    headings = {heading.printed for heading in small_form("deep").walk()}
    damaged: list[Piece] = []
    for piece in pieces:
        if isinstance(piece, str) and piece in headings:
            damaged.append("".join(c for n, c in enumerate(piece) if n % 6 != 4))
        else:
            damaged.append(piece)
    laid = lay("deep", *damaged)
    assert laid.located.doubtful
    assert all("return_doubtful" in codes for codes in laid.review().values())
    clean = lay("deep", *pieces)
    assert not clean.located.doubtful


def test_a_label_may_be_the_heading_s_number() -> None:
    laid = lay(
        "flat", para(FIRST[3:], "1."), "ดี", para(SECOND[3:], "2."), "พร้อม", para(LAST[3:], "4."), "ไม่มี"
    )
    assert laid.review() == {}
    assert laid.texts()["text.2"] == ["พร้อม"]


def test_a_wrong_number_does_not_decide() -> None:
    laid = lay("flat", FIRST, "ดี", "3. " + SECOND[3:], "พร้อม", "5. " + LAST[3:], "ขอบคุณ")
    assert laid.texts() == {"text.1": ["ดี"], "text.2": ["พร้อม"], "text.3": ["ขอบคุณ"]}


@pytest.mark.parametrize("line", ["ความพร้อม", "ครุภัณฑ์", "2.", "การศึกษา", "ข้อ 2"])
def test_a_word_of_a_heading_is_no_heading(line: str) -> None:
    laid = lay("flat", FIRST, "อาคารดี", line, "พร้อม", LAST, "ขอบคุณ")
    assert laid.texts().get("text.2") is None


def test_two_headings_in_one_line_are_two() -> None:
    laid = lay("flat", f"{FIRST} {SECOND}", "พร้อม", LAST, "ขอบคุณ")
    assert laid.texts() == {"text.2": ["พร้อม"], "text.3": ["ขอบคุณ"]}
    assert laid.heading("text.1").found == FIRST


def test_order_does_not_matter_where_headings_say_where_they_belong() -> None:
    laid = lay("flat", LAST, "ขอบคุณ", SECOND, "พร้อม", FIRST, "ดี")
    assert laid.texts() == {"text.1": ["ดี"], "text.2": ["พร้อม"], "text.3": ["ขอบคุณ"]}


@pytest.mark.parametrize(
    "line", ["3. การประเมินความ", "3. การประเมนควาเสี่ยง", "3. การปรเมิน", "๓. การประเมินความเสียงด้าน"]
)
def test_what_is_left_of_a_table_s_heading_stands_before_its_table(line: str) -> None:
    rows = [["ความเสี่ยงที่พบ", "ระดับความรุนแรง", "วิธีจัดการความเสี่ยง"], ["ก", "ข", "ค"]]
    laid = lay("flat", SECOND, "พร้อม 12 ชุด", line, "", rows, LAST, "ขอบคุณ")
    assert laid.texts()["text.2"] == ["พร้อม 12 ชุด"]
    assert laid.texts()["risk"] == ["ก"]


# A long heading over two lines, cut short in the second, with slips in both.
BROKEN = (
    "1.1) การวางระบบการรับรองมาตรฐานวิชาชีพ โดยมีการดำเนนการในลักษณะหรือรูบแบบ",
    "1.1) การวางระบบการรับรองมาตรฐนวิชาชีพ โดยมีการดำเนินการในลักษณะหรืรูปแบบกา",
)


@pytest.mark.parametrize("first", BROKEN)
@pytest.mark.parametrize("second", ["การเทียบโอดวยระบ", "รเทียบอนด้วร", "การเทียบโอนดวยรบบหน่วยกิดสะ"])
@pytest.mark.parametrize("answer", ["", " วิทยาลัยตั้งคณะกรรมการแล้ว 3 ชุด"])
@pytest.mark.parametrize("between", [(), ("",)])
def test_the_end_of_a_cut_heading_is_no_answer_in_silence(
    first: str, second: str, answer: str, between: tuple[str, ...]
) -> None:
    laid = lay_document(
        real_reader.form(),
        document(
            "2.4 การจัดทำระบบวัดผลรองรับมาตรฐานวิชาชีพ (Skill Certificate)",
            first,
            *between,
            second + answer,
            "จัดอบรมครูทุกแผนกวิชา",
            "1.2) การกำหนดกลไกการวัดผลการรับรองมาตรฐานวิชาชีพ รองรับผู้เรียนสายอาชีวศึกษายังไม่สำเร็จการศึกษา",
            "ดำเนินการแล้ว",
        ),
    )
    said = "".join(laid.texts()["2.4.result.1"])
    assert second not in said or laid.review().get("2.4.result.1")


@pytest.mark.parametrize("answer", ["วิทยาลัยตั้งคณะกรรมการแล้ว 3 ชุด", "การเทียบ 12 รายการ", "ไม่มี"])
def test_an_answer_below_a_cut_heading_is_not_doubted(answer: str) -> None:
    cut = "1.1) การวางระบบการรับรองมาตรฐานวิชาชีพ โดยมีการดำเนินการในลักษณะหรือรูปแบบ"
    last = "1.2) การกำหนดกลไกการวัดผลการรับรองมาตรฐานวิชาชีพ รองรับผู้เรียนสายอาชีวศึกษายังไม่สำเร็จการศึกษา"
    laid = lay_document(
        real_reader.form(),
        document("2.4 การจัดทำระบบวัดผลรองรับมาตรฐานวิชาชีพ", cut, answer, last, "ดำเนินการแล้ว"),
    )
    assert laid.texts()["2.4.result.1"] == [answer]
    assert "2.4.result.1" not in laid.review()


@pytest.mark.parametrize("answer", ["งานอาชีวศึกษาระบบทวิภาคีจัดทำคู่มือแล้ว", "ฝ่ายอาชีวศึกษาของวิทยาลัยดูงาน 3 ครั้ง"])
def test_an_answer_that_is_like_the_end_of_a_cut_heading_keeps_its_first_word(answer: str) -> None:
    laid = lay_document(
        real_reader.form(),
        document(
            "2.4 การจัดทำระบบวัดผลรองรับมาตรฐานวิชาชีพ (Skill Certificate)",
            "1.3) แนวทางการพัฒนาระบบการวัดผลทักษะและสมรรถนะวิชาชีพของผู้เรียน",
            answer,
            "2.5 การจัดทำระบบวัดผลเทียบระดับการศึกษาและประเมินผลการศึกษา",
        ),
    )
    assert laid.texts()["2.4.result.3"] == [answer]
