"""A table of the form whose heading was lost stands in the answer before it, which is marked."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest

from tests.blank_returns import drafted_form, filled_file
from tests.filling import NAME
from tests.office_blanks import reading
from tests.topic_form import TABLE, TITLES, lay_topics, sections, topic


@pytest.mark.parametrize(
    ("blank", "heading", "holder"),
    [
        ("memo", "5. ค่าใช้จ่าย", "4.ค"),
        ("five_years", "2. เป้าหมายรายปี", "1"),  # its titles stand in two rows
    ],
)
def test_the_answer_that_holds_it_is_marked(blank: str, heading: str, holder: str, tmp_path: Path) -> None:
    path, _ = filled_file(blank, 2)
    document = docx.Document(str(path))
    line = next(p for p in document.paragraphs if p.text.startswith(heading))
    line._p.addprevious(line._p.getnext())
    target = tmp_path / f"{NAME}.docx"
    document.save(str(target))
    answers = [a for a in reading(target, drafted_form(blank)).answers if a.section_id == holder]
    assert answers
    assert all("heading_quoted" in answer.review for answer in answers)


@pytest.mark.parametrize(
    ("kept", "marked"),
    [
        (("ประเภท", "ชาย", "รวม"), True),
        (("ข้าราชการครู", "บุคลากรสนับสนุน"), True),
        (("ชาย", "รวม"), False),
        (("ข้าราชการครู",), False),
    ],
)
def test_it_is_known_by_most_of_its_titles_or_names_of_rows(
    kept: tuple[str, ...], marked: bool, tmp_path: Path
) -> None:
    """Its heading's line was joined to the answer above it, and all others of them were typed over."""
    path, _ = filled_file("styles", 0)
    document = docx.Document(str(path))
    lines = document.paragraphs
    at = next(number for number, line in enumerate(lines) if line.text == "ข้อมูลบุคลากร")
    lines[at - 1].add_run(f" {lines[at].text}")
    lines[at]._p.getparent().remove(lines[at]._p)
    table = document.tables[0]
    for number, cell in enumerate((*table.rows[0].cells, *(row.cells[0] for row in table.rows[1:]))):
        if cell.text not in kept:
            cell.text = f"เรื่องอื่นที่ {number}"
    target = tmp_path / f"{NAME}.docx"
    document.save(str(target))
    read = reading(target, drafted_form("styles"))
    (holder,) = (a for a in read.answers if a.section_id == "2.answer")
    assert ("heading_quoted" in holder.review) is marked
    told = {issue.section_id for issue in read.issues if issue.code == "heading_uncertain"}
    assert ({f"2.table.answer.{number}" for number in (1, 2, 3)} <= told) is marked


def test_where_the_table_lost_its_heading_one_with_its_titles_within_an_item_marks_both() -> None:
    """As where a clerk copied the table below each item and one of them is taken for the form's."""
    item, _, problem, suggestion, _ = sections("1.2")
    copy = [TITLES, ["1. ห้องคับแคบ", "1. ต่อเติมอาคาร"]]
    pieces = topic("1.2")
    for heading, told in ((True, False), (False, True)):
        kept = [piece for piece in pieces if heading or piece != TABLE]
        review = lay_topics(*topic("1.1"), *kept[:4], copy, *kept[4:], *topic("1.4")).review()
        assert all(("heading_" in str(review.get(name))) is told for name in (item, problem, suggestion))
