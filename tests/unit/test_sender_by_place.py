"""Senders who are asked for by their place: it is written behind "สำนักงานเกษตรอำเภอ"."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest

from rt67_aggregate.model import College, Roster
from tests.office_blanks import NAME, OfficeBlank, dots, of_blank, reading

PLACE = "เมืองสมมติ"
OTHER = "ดงแดง"


def _blank(line: str) -> OfficeBlank:
    blank = OfficeBlank().line("รายงานผลประจำเดือน", bold=True, centred=True).line(line)
    blank.line("1. ผลงาน", bold=True).line(dots(100))
    return blank.line("2. ปัญหา", bold=True).line(dots(100))


@pytest.mark.parametrize(
    "label",
    [
        "สำนักงานเกษตรอำเภอ",
        "สำนักงานสรรพากรพื้นที่สาขา",
        "ศูนย์ส่งเสริมการเรียนรู้ตำบล",
        "องค์การบริหารส่วนตำบล",
        "สถานีตำรวจภูธร",
        "เทศบาลเมือง",
        "ศูนย์พัฒนาเด็กเล็ก",
    ],
)
@pytest.mark.parametrize("typed", [PLACE, "{label}{place}"])
@pytest.mark.parametrize("behind", ["", f" เดือน {dots()}"], ids=["alone", "beside another"])
def test_the_label_begins_the_name(tmp_path: Path, label: str, typed: str, behind: str) -> None:
    path, form = of_blank(_blank(f"{label} {dots(30)}{behind}"), tmp_path)
    assert form.unit_label == label
    document = docx.Document(str(path))
    paragraph = next(p for p in document.paragraphs if p.text.startswith(label))
    said = typed.format(label=label, place=PLACE)
    paragraph.runs[0].text = paragraph.text.replace(dots(30), said)
    document.save(str(tmp_path / "a.docx"))
    roster = Roster(tuple(College(place, f"{label}{place}", ()) for place in (OTHER, PLACE)))
    assert reading(tmp_path / "a.docx", form, roster).identity.college_id == PLACE


def test_a_line_that_asks_for_the_unit_itself_goes_before_it(tmp_path: Path) -> None:
    blank = OfficeBlank().line("แบบรายงาน", bold=True, centred=True)
    blank.line(f"สำนักงานเกษตรอำเภอ {dots(30)} เดือน {dots()}").line(f"ชื่อสถานศึกษา {dots(40)}")
    blank.line("1. ผลงาน", bold=True).line(dots(100)).line("2. ปัญหา", bold=True).line(dots(100))
    _, form = of_blank(blank, tmp_path)
    assert form.unit_label == "ชื่อสถานศึกษา"


def test_a_heading_may_ask_for_it(tmp_path: Path) -> None:
    blank = OfficeBlank().line("แบบรายงาน", bold=True, centred=True)
    blank.line(f"1. สำนักงานเกษตรอำเภอ {dots(30)} เดือน {dots()}")
    blank.line("2. ผลงาน").line(dots(100)).line("3. ปัญหา").line(dots(100))
    _, form = of_blank(blank, tmp_path)
    assert form.unit_label == "สำนักงานเกษตรอำเภอ"


def test_a_name_that_is_no_sender_s_stays_unknown(tmp_path: Path) -> None:
    path, form = of_blank(_blank(f"สำนักงานเกษตรอำเภอ {dots(30)}"), tmp_path)
    document = docx.Document(str(path))
    next(p for p in document.paragraphs if p.text.startswith("สำนัก")).runs[
        0
    ].text = f"สำนักงานเกษตรอำเภอ {OTHER}"
    document.save(str(tmp_path / "a.docx"))
    roster = Roster((College("c1", NAME, ()), College("c2", f"สำนักงานเกษตรอำเภอ{PLACE}", ())))
    assert not reading(tmp_path / "a.docx", form, roster).identity.college_id
