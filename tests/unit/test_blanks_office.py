"""Blanks made of the forms of real offices' looks: they read as blank against their own file."""

from __future__ import annotations

from pathlib import Path

import pytest

from rt67_aggregate.blanks import blank_document
from tests.office_blanks import LEFT, OfficeBlank, dots, drafted, gate

EMPTY = ((), (), ())


def made_blank_is_blank(form_blank: OfficeBlank, folder: Path) -> bool:
    """Whether the blank made of a drafted form reads as blank against that form."""
    form = drafted(form_blank.save(folder))
    path = folder / "made.docx"
    path.write_bytes(blank_document(form))
    found = gate(path, form)
    return (found.answers, found.unknown, found.marked) == EMPTY


@pytest.mark.parametrize("label", ["งบประมาณ", "งบ", "เงิน", "งบประมาณที่ได้รับจัดสรรจากต้นสังกัด"])
@pytest.mark.parametrize("before", ["☐ โครงการใหม่  ☐ โครงการต่อเนื่อง", ""])
def test_gaps_beside_a_label_keep_apart_from_it(label: str, before: str, tmp_path: Path):
    blank = OfficeBlank().line("แบบรายงานโครงการ", bold=True, centred=True, size=16)
    blank.line("ปีการศึกษา 2570", centred=True)
    blank.table(
        ["**ชื่อโครงการ**", "", LEFT],
        ["**ลักษณะโครงการ**", before, LEFT],
        [f"**{label}**", f"ได้รับจัดสรร {dots()} บาท ใช้จ่ายจริง {dots()} บาท", LEFT],
        ["**วัตถุประสงค์**", "", LEFT],
    )
    assert made_blank_is_blank(blank, tmp_path)
