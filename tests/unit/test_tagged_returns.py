"""Answers in controls that carry their section's ID: certain where nobody moved them, and otherwise as the
page says, with a mark; whatever is done to them, nothing is lost and nothing is wrong in silence."""

from __future__ import annotations

import copy
from collections.abc import Callable
from pathlib import Path

import pytest

from rt67_aggregate.form import load_form
from rt67_aggregate.model import College, Form, Format, ReturnReading, Roster, SourceFile
from rt67_aggregate.reading import ReturnReader
from tests.form_files import MAPPING
from tests.score import canon
from tests.tagged_returns import (
    UNIT,
    Damage,
    TaggedReturn,
    W,
    blank_return,
    content,
    copy_behind,
    fill,
    filled,
    line,
    remove,
    retag,
    tag_of,
    tagged_form,
    text_of,
    unwrap,
    words,
)

HEADINGS = ("การพัฒนาหลักสูตร", "การนิเทศติดตาม", "การวัดและประเมิน", "ความร่วมมือกับผู้ปกครอง")


@pytest.fixture(scope="module")
def form(tmp_path_factory: pytest.TempPathFactory) -> Form:
    return tagged_form(tmp_path_factory.mktemp("form"))


def read(made: TaggedReturn, form: Form, folder: Path) -> ReturnReading:
    roster = Roster((College("T1", UNIT), College("T2", "วิทยาลัยตัวอย่างบริหาร")))
    path = made.saved(folder)
    return ReturnReader(form, roster).read(SourceFile("return.docx", path, Format.DOCX))


def texts(reading: ReturnReading) -> dict[str, str]:
    """Section → its entries, one under the other; of a gap and a choice what they say."""
    found: dict[str, list[str]] = {}
    for answer in reading.answers:
        found.setdefault(answer.section_id, []).append(answer.choice or answer.value or answer.text)
    return {section: "\n".join(entries) for section, entries in found.items()}


def marked(reading: ReturnReading) -> set[str]:
    return {answer.section_id for answer in reading.answers if answer.review}


def everything(reading: ReturnReading) -> str:
    pieces = (*(answer.text for answer in reading.answers), *(piece.text for piece in reading.unplaced))
    return canon("\n".join(pieces))


def wrong(reading: ReturnReading, made: TaggedReturn) -> set[str]:
    """The sections that do not say what stands there for whoever reads the page."""
    found = texts(reading)
    return {name for name, text in made.typed.items() if canon(found.get(name, "")) != canon(text)}


# --- what leaves no doubt ---------------------------------------------------------------------


def nothing(made: TaggedReturn) -> None:
    """As it was sent out."""


def one_control_unwrapped(made: TaggedReturn) -> None:
    unwrap(made.control("1.1"))


def all_controls_unwrapped(made: TaggedReturn) -> None:
    for control in list(made.body.iter(f"{W}sdt")):
        unwrap(control)


def all_tags_removed(made: TaggedReturn) -> None:
    for tag in list(made.body.iter(f"{W}tag")):
        remove(tag)


def tags_removed_and_a_heading_deleted(made: TaggedReturn) -> None:
    all_tags_removed(made)
    heading_deleted(made)


def tag_of_another_form(made: TaggedReturn) -> None:
    retag(made.control("1.2"), "9.9.result.1")


def control_deleted(made: TaggedReturn) -> None:
    remove(made.control("1.2"))
    made.typed["1.2"] = ""


def text_below_the_control(made: TaggedReturn) -> None:
    made.control("1.2").addnext(line("และนิเทศเพิ่มในภาคฤดูร้อน"))
    made.typed["1.2"] += "\nและนิเทศเพิ่มในภาคฤดูร้อน"


def text_above_an_empty_control(made: TaggedReturn) -> None:
    control = made.control("1.2")
    control.addprevious(line(made.typed["1.2"]))
    fill(control, ".........................")


def heading_deleted(made: TaggedReturn) -> None:
    remove(made.paragraph("การนิเทศติดตาม"))


def all_headings_deleted(made: TaggedReturn) -> None:
    for heading in (*HEADINGS, "การจัดการเรียนรู้", "การมีส่วนร่วม"):
        remove(made.paragraph(heading))


def answer_quotes_a_heading(made: TaggedReturn) -> None:
    text = f"{made.typed['1.1']}\n1.3 การวัดและประเมินผลผู้เรียน\nรายงานแล้ว"
    fill(made.control("1.1"), text)
    made.typed["1.1"] = text


def answer_says_signed(made: TaggedReturn) -> None:
    text = "ลงชื่อ ความร่วมมือกับบริษัท\nแล้วสามแห่ง"
    fill(made.control("2.1"), text)
    made.typed["2.1"] = text


def heading_taken_into_the_control(made: TaggedReturn) -> None:
    heading = made.paragraph("การนิเทศติดตาม")
    content(made.control("1.2")).insert(0, heading)


def control_in_two(made: TaggedReturn) -> None:
    control = made.control("1.2")
    fill(copy_behind(control, control), "ส่วนที่สองของคำตอบ")
    made.typed["1.2"] += "\nส่วนที่สองของคำตอบ"


def sections_in_another_order(made: TaggedReturn) -> None:
    first, second = made.paragraph("การพัฒนาหลักสูตร"), made.paragraph("การวัดและประเมิน")
    control = made.control("1.1")
    second.addprevious(first)
    first.addnext(control)


def titles_of_the_table_deleted(made: TaggedReturn) -> None:
    remove(next(made.body.iter(f"{W}tr")))


def table_without_heading_and_titles(made: TaggedReturn) -> None:
    remove(made.paragraph("ปัญหาและข้อเสนอแนะจากชุมชน"))
    remove(next(made.body.iter(f"{W}tr")))


def row_added(made: TaggedReturn) -> None:
    last = list(made.body.iter(f"{W}tr"))[-1]
    again = copy_behind(last, last)
    for control, text in zip(again.iter(f"{W}sdt"), ("งบน้อย", "ขอเพิ่มงบ"), strict=True):
        fill(control, text)
    for number in again.iter(f"{W}t"):
        number.text = (number.text or "").replace("2. ", "3. ")
    made.typed["2.2.problem"] += "\nงบน้อย"
    made.typed["2.2.suggestion"] += "\nขอเพิ่มงบ"


def words_of_the_gaps_deleted(made: TaggedReturn) -> None:
    paragraph = made.control("trained").getparent()
    for run in paragraph.findall(f"{W}r"):
        remove(run)
    paragraph.insert(1, words(" "))


def heading_of_the_choice_deleted(made: TaggedReturn) -> None:
    paragraph = made.paragraph("สถานะการดำเนินงานกับชุมชน")
    remove(paragraph.findall(f"{W}r")[0])


def boxes_unwrapped(made: TaggedReturn) -> None:
    for control in made.controls("state"):
        unwrap(control)


def controls_around_their_cells(made: TaggedReturn) -> None:
    """As Word saves a control that fills its cell."""
    for control in [*made.controls("problem"), *made.controls("suggestion")]:
        cell = control.getparent()
        if cell is None or cell.tag != f"{W}tc":
            continue
        place = cell.getparent()
        place.replace(cell, control)
        inner = content(control)
        cell.extend(list(inner))
        inner.append(cell)


def controls_around_their_cells_alone(made: TaggedReturn) -> None:
    table_without_heading_and_titles(made)
    controls_around_their_cells(made)


def unit_line_deleted_but_for_its_control(made: TaggedReturn) -> None:
    for run in made.control("unit").getparent().findall(f"{W}r"):
        remove(run)


CERTAIN: tuple[Damage, ...] = (
    nothing,
    one_control_unwrapped,
    all_controls_unwrapped,
    all_tags_removed,
    tags_removed_and_a_heading_deleted,
    tag_of_another_form,
    control_deleted,
    text_below_the_control,
    text_above_an_empty_control,
    heading_deleted,
    all_headings_deleted,
    answer_quotes_a_heading,
    answer_says_signed,
    heading_taken_into_the_control,
    control_in_two,
    sections_in_another_order,
    titles_of_the_table_deleted,
    table_without_heading_and_titles,
    row_added,
    words_of_the_gaps_deleted,
    heading_of_the_choice_deleted,
    boxes_unwrapped,
    controls_around_their_cells,
    controls_around_their_cells_alone,
    unit_line_deleted_but_for_its_control,
)


@pytest.mark.parametrize("damage", CERTAIN, ids=lambda damage: damage.__name__)
def test_what_leaves_no_doubt_is_placed_and_not_marked(damage: Damage, form: Form, tmp_path: Path):
    made = filled(form)
    damage(made)
    reading = read(made, form, tmp_path)
    assert wrong(reading, made) == set()
    assert marked(reading) == set()
    assert reading.balance.holds
    assert reading.identity.college_id == "T1"


# --- what a person must look at ---------------------------------------------------------------


def tag_twice(made: TaggedReturn) -> set[str]:
    retag(made.control("1.2"), "1.1")
    return {"1.1", "1.2"}


def tags_swapped(made: TaggedReturn) -> set[str]:
    first, second = made.control("1.1"), made.control("1.3")
    retag(first, "1.3")
    retag(second, "1.1")
    return {"1.1", "1.3"}


def control_copied_to_another_section(made: TaggedReturn) -> set[str]:
    copy_behind(made.control("1.1"), made.paragraph("การวัดและประเมิน"))
    made.typed["1.3"] = f"{made.typed['1.1']}\n{made.typed['1.3']}"
    return {"1.1", "1.3"}


def control_moved_to_another_section(made: TaggedReturn) -> set[str]:
    made.control("2.1").addnext(made.control("1.1"))
    made.typed["2.1"] += f"\n{made.typed['1.1']}"
    made.typed["1.1"] = ""
    return {"1.1", "2.1"}


def control_pasted_into_a_control(made: TaggedReturn) -> set[str]:
    content(made.control("1.2")).append(copy.deepcopy(made.control("1.1")))
    made.typed["1.2"] += f"\n{made.typed['1.1']}"
    return {"1.1", "1.2"}


def headings_deleted_and_one_of_two_gaps_unwrapped(made: TaggedReturn) -> set[str]:
    """What the line leaves in doubt is about both its gaps: one of them has no control any more."""
    all_headings_deleted(made)
    unwrap(made.control("passed"))
    return {"trained", "passed"}


def control_moved_where_its_heading_is_gone(made: TaggedReturn) -> set[str]:
    remove(made.paragraph("การพัฒนาหลักสูตร"))
    made.control("1.3").addnext(made.control("1.1"))
    made.typed["1.3"] += f"\n{made.typed['1.1']}"
    made.typed["1.1"] = ""
    return {"1.1", "1.3"}


def heading_moved_behind_the_next_section(made: TaggedReturn) -> set[str]:
    """The order of the form would allow what the control says; its heading stands elsewhere."""
    made.control("1.3").addnext(made.paragraph("การนิเทศติดตาม"))
    made.typed["1.1"] += f"\n{made.typed['1.2']}"
    made.typed["1.2"] = ""
    return {"1.1", "1.2"}


def control_of_another_form_with_the_same_tag(made: TaggedReturn) -> set[str]:
    remove(made.paragraph("การนิเทศติดตาม"))
    retag(made.control("1.2"), "1.2", "งานอื่นของแบบปีก่อน")
    made.typed["1.1"] += f"\n{made.typed['1.2']}"
    made.typed["1.2"] = ""
    return {"1.1", "1.2"}


def two_controls_claim_a_heading_that_is_gone(made: TaggedReturn) -> set[str]:
    remove(made.paragraph("การนิเทศติดตาม"))
    control = made.control("1.2")
    fill(copy_behind(control, control), "คำตอบที่สอง")
    made.typed["1.1"] += f"\n{made.typed['1.2']}\nคำตอบที่สอง"
    made.typed["1.2"] = ""
    return {"1.1", "1.2"}


def heading_in_other_words(made: TaggedReturn) -> set[str]:
    heading = made.paragraph("การนิเทศติดตาม")
    next(heading.iter(f"{W}t")).text = "งานเยี่ยมชั้นเรียนของฝ่ายวิชาการ"
    made.typed["1.1"] += "\nงานเยี่ยมชั้นเรียนของฝ่ายวิชาการ"
    return {"1.1"}


def cell_pasted_into_another_column(made: TaggedReturn) -> set[str]:
    made.controls("suggestion")[1].addprevious(made.controls("problem")[1])
    made.typed["2.2.problem"] = "ผู้ปกครองอยู่ไกล"
    made.typed["2.2.suggestion"] = "ใช้การประชุมออนไลน์\nเวลาไม่ตรงกันนัดล่วงหน้า"
    return {"2.2.problem", "2.2.suggestion"}


def tags_of_two_columns_swapped(made: TaggedReturn) -> set[str]:
    problems, suggestions = made.controls("problem"), made.controls("suggestion")
    for control in problems:
        retag(control, made.tags["suggestion"])
    for control in suggestions:
        retag(control, made.tags["problem"])
    return {"2.2.problem", "2.2.suggestion"}


def tags_of_two_gaps_swapped(made: TaggedReturn) -> set[str]:
    first, second = made.control("trained"), made.control("passed")
    retag(first, "passed")
    retag(second, "trained")
    return {"trained", "passed"}


def gap_line_in_other_words(made: TaggedReturn) -> set[str]:
    paragraph = made.control("trained").getparent()
    runs = paragraph.findall(f"{W}r")
    for run, text in zip(runs, ("ครูอบรมรวม ", " ท่าน และสอบได้ ", " ท่าน"), strict=True):
        run.find(f"{W}t").text = text
    return {"passed"}  # which has the words that are nobody's


def heading_deleted_and_typed_above_its_empty_control(made: TaggedReturn) -> set[str]:
    heading_deleted(made)
    text_above_an_empty_control(made)
    made.typed["1.1"] += f"\n{made.typed['1.2']}"
    made.typed["1.2"] = ""
    return {"1.1"}


def the_whole_return_in_one_control(made: TaggedReturn) -> set[str]:
    for control in [c for c in made.body.iter(f"{W}sdt") if tag_of(c) != "1.1"]:
        unwrap(control)
    control = made.control("1.1")
    inner = content(control)
    for element in list(control.itersiblings()):
        if element.tag != f"{W}sectPr":
            inner.append(element)
    return {"1.2", "1.3", "2.1"}


def _heading_lost(made: TaggedReturn) -> set[str]:
    heading_deleted(made)
    made.typed["1.1"] += f"\n{made.typed['1.2']}"
    made.typed["1.2"] = ""
    return {"1.1", "1.2"}


def heading_and_control_gone(made: TaggedReturn) -> set[str]:
    unwrap(made.control("1.2"))
    return _heading_lost(made)


def heading_and_tag_gone(made: TaggedReturn) -> set[str]:
    control = made.control("1.2")
    for name in [*control.iter(f"{W}tag"), *control.iter(f"{W}alias")]:
        remove(name)
    return _heading_lost(made)


def heading_and_all_controls_gone(made: TaggedReturn) -> set[str]:
    all_controls_unwrapped(made)
    return _heading_lost(made)


MARKED: tuple[Callable[[TaggedReturn], set[str]], ...] = (
    tag_twice,
    tags_swapped,
    control_copied_to_another_section,
    control_moved_to_another_section,
    control_pasted_into_a_control,
    control_moved_where_its_heading_is_gone,
    heading_moved_behind_the_next_section,
    control_of_another_form_with_the_same_tag,
    two_controls_claim_a_heading_that_is_gone,
    heading_in_other_words,
    cell_pasted_into_another_column,
    tags_of_two_columns_swapped,
    tags_of_two_gaps_swapped,
    headings_deleted_and_one_of_two_gaps_unwrapped,
    gap_line_in_other_words,
    heading_deleted_and_typed_above_its_empty_control,
    heading_and_control_gone,
    heading_and_tag_gone,
    heading_and_all_controls_gone,
    the_whole_return_in_one_control,
)


@pytest.mark.parametrize("damage", MARKED, ids=lambda damage: damage.__name__)
def test_what_was_moved_stands_where_the_page_shows_it_and_is_marked(
    damage: Callable[[TaggedReturn], set[str]], form: Form, tmp_path: Path
):
    made = filled(form)
    doubtful = damage(made)
    reading = read(made, form, tmp_path)
    assert doubtful <= marked(reading)
    assert wrong(reading, made) <= marked(reading)
    assert reading.balance.holds
    said = everything(reading)
    assert all(canon(part) in said for text in made.typed.values() for part in text.split("\n"))


# --- the form itself --------------------------------------------------------------------------


def test_every_section_of_the_form_comes_back_by_its_tag_though_all_its_words_are_gone(tmp_path: Path):
    """Of รต. 67: whatever its headings were turned into, each answer is in its section."""
    form = load_form(MAPPING).value
    assert form is not None
    made = blank_return(form)
    for number, control in enumerate(made.body.iter(f"{W}sdt"), start=1):
        fill(control, UNIT if tag_of(control) == "unit" else f"คำตอบลำดับ{number}แห่งแบบ")
    expected = {
        section.id: "\n".join(text_of(content(control)) for control in made.controls(section.id))
        for section in form.sections
    }
    for paragraph in list(made.body.iterchildren(f"{W}p")):
        if paragraph.find(f"{W}sdt") is None and paragraph.find(f"{W}pPr/{W}keepNext") is not None:
            remove(paragraph)
    reading = read(made, form, tmp_path)
    assert {k: canon(v) for k, v in texts(reading).items()} == {k: canon(v) for k, v in expected.items()}
    assert reading.balance.holds
