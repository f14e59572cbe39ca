"""A table of the form that was put above its heading stands in the answer before it, which is marked."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest

from tests.blank_returns import drafted_form, filled_file
from tests.filling import NAME
from tests.office_blanks import reading


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
