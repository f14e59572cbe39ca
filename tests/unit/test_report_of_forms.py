"""The whole report of every invented form: nothing that the workbook holds is left out."""

from __future__ import annotations

from pathlib import Path

import pytest

from rt67_aggregate import report
from rt67_aggregate.report import Extent, ReportOptions
from tests.blank_returns import BLANK_NAMES, drafted_form
from tests.report_reading import all_text
from tests.workbook_summary import Extra, Say, piece, roster_of, summary_of


@pytest.mark.parametrize("name", BLANK_NAMES)
def test_every_answer_and_every_loose_text_stands_in_the_annex(name: str, tmp_path: Path) -> None:
    form, roster = drafted_form(name), roster_of(2)
    said = [
        Say(college.college_id, section.id, f"«{college.college_id}.{number}»")
        for college in roster.colleges
        for number, section in enumerate(form.sections)
    ]
    loose = [piece(college.college_id, f"«{college.college_id}»") for college in roster.colleges]
    summary = summary_of(form, roster, said, Extra(unplaced=loose), tmp_path)
    report.write(summary, tmp_path / "report.docx", options=ReportOptions(extent=Extent.FULL))
    text = all_text(tmp_path / "report.docx")
    assert [told for told in (*(s.text for s in said), *(p["text"] for p in loose)) if told not in text] == []
