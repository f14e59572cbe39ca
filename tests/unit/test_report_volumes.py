"""All answers in volumes, where one file would be longer than Word opens. All that is said is invented."""

from __future__ import annotations

from pathlib import Path

import pytest
from openxml_audit import OpenXmlValidator

from rt67_aggregate import report
from rt67_aggregate.model import Summary
from rt67_aggregate.report import AnnexVolume, Extent, ReportOptions, annex_volumes
from tests.report_reading import all_text, annex_of, parts_of
from tests.report_summary import filled_summary, with_told

COLLEGES = 7


@pytest.fixture(scope="module")
def summary() -> Summary:
    return filled_summary(COLLEGES)


def volume(summary: Summary, folder: Path, which: AnnexVolume) -> Path:
    path = folder / f"{which.number}.docx"
    assert report.write(summary, path, options=ReportOptions(volume=which)) == ()
    return path


def answers(path: Path) -> list[tuple[str, str, str]]:
    """Heading, college, answer of a file."""
    parts = annex_of(parts_of(path))
    return [(part.title, college, text) for part in parts for college, text in part.answers().items()]


def test_a_report_that_word_opens_has_no_volumes(summary: Summary):
    assert annex_volumes(summary) == ()


@pytest.mark.parametrize("most", [1, 3, 8, 20])
def test_every_college_stands_in_one_volume_in_the_rosters_order(summary: Summary, most: int):
    volumes = annex_volumes(summary, most=most)
    assert [v.number for v in volumes] == list(range(1, len(volumes) + 1))
    assert len(volumes) > 1
    told = [college_id for v in volumes for college_id in v.colleges if college_id]
    reported = set(summary.frames.records["college_id"])
    assert told == [c.college_id for c in summary.roster.colleges if c.college_id in reported]


def test_the_volumes_say_together_what_the_whole_report_says(summary: Summary, tmp_path: Path):
    whole = tmp_path / "whole.docx"
    report.write(summary, whole)
    volumes = annex_volumes(summary, most=8)
    found = [answer for v in volumes for answer in answers(volume(summary, tmp_path, v))]
    assert len(volumes) > 2
    assert sorted(found) == sorted(answers(whole))


def test_what_is_of_no_college_stands_in_the_last_volume(tmp_path: Path):
    summary = with_told(filled_summary(3), {})
    unplaced = summary.frames.unplaced
    assert len(unplaced), "the made-up run has texts that no section took"
    unplaced.loc[unplaced.index[0], ["college_id", "text", "reason"]] = ["", "ของใครไม่ทราบ", "under_group"]
    volumes = annex_volumes(summary, most=1)
    texts = [all_text(volume(summary, tmp_path, v)) for v in volumes]
    assert ["ของใครไม่ทราบ" in text for text in texts] == [False] * (len(volumes) - 1) + [True]


def test_a_volume_says_which_it_is_and_is_sound(summary: Summary, tmp_path: Path):
    first = annex_volumes(summary, most=20)[0]
    path = volume(summary, tmp_path, first)
    names = [c.name for c in summary.roster.colleges if c.college_id in first.colleges]
    assert f"ภาคผนวก เล่มที่ 1: {names[0]} ถึง {names[-1]}" in all_text(path)
    assert not OpenXmlValidator().validate(str(path)).errors


def test_a_volumes_number_is_the_reports_own_and_colleges_names_are_not(summary: Summary, tmp_path: Path):
    first = annex_volumes(summary, most=20)[0]
    path = tmp_path / "1.docx"
    report.write(summary, path, options=ReportOptions(thai_digits=True, volume=first))
    names = [c.name for c in summary.roster.colleges if c.college_id in first.colleges]
    assert any(digit in names[0] for digit in "0123456789")
    assert f"ภาคผนวก เล่มที่ ๑: {names[0]} ถึง {names[-1]}" in all_text(path)


def test_the_summary_says_where_the_answers_stand(summary: Summary, tmp_path: Path):
    path = tmp_path / "summary.docx"
    report.write(summary, path, options=ReportOptions(extent=Extent.SUMMARY, volumes=3))
    assert "ในภาคผนวก 3 เล่ม" in all_text(path)
