"""Forms that ask one thing."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.office_blanks import OfficeBlank, dots, drafted, gate, tree

FIELD = f"หน่วยงาน {dots(40)}"
SIGNED = f"ลงชื่อ {dots(40)} ผู้รายงาน"
ASKED = "แนวปฏิบัติที่ดีของหน่วยงาน"


@pytest.mark.parametrize("behind", [("",) * 4, ("",) * 4 + (SIGNED,)])
@pytest.mark.parametrize("front", [(), (FIELD,)])
@pytest.mark.parametrize("bold", [True, False])
def test_the_only_heading_over_empty_lines_is_found(
    front: tuple[str, ...], behind: tuple[str, ...], bold: bool, tmp_path: Path
) -> None:
    blank = OfficeBlank().line("แบบเสนอผลงาน", bold=True, centred=True, size=18).lines(*front)
    path = blank.line(ASKED, bold=bold).lines(*behind).save(tmp_path)
    form = drafted(path)
    assert tree(form) == [(0, ASKED, "narrative")]
    found = gate(path, form)
    assert (found.answers, found.unknown, found.marked) == ((), (), ())


@pytest.mark.parametrize("end", [(), ("", "หมายเหตุ ส่งภายในวันที่ 5 ของเดือน", "", ""), ("", "", "", SIGNED)])
def test_a_form_of_nothing_but_lines_to_fill_in_asks_these(end: tuple[str, ...], tmp_path: Path) -> None:
    blank = OfficeBlank().line("แบบแจ้งข้อมูล", bold=True, centred=True, size=18)
    path = blank.lines(FIELD, f"งานที่ทำ {dots(40)}", *end).save(tmp_path)
    assert [text for _, text, _ in tree(drafted(path))] == ["งานที่ทำ"]
