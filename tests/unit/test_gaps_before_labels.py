"""Numbered lines whose gap stands before its label: names with what each is ("3. ........ กรรมการ")."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.office_blanks import NAME, OfficeBlank, dots, drafted, reading

POSTS = ("ประธานกรรมการ", "รองประธานกรรมการ", "กรรมการ", "กรรมการ", "กรรมการและเลขานุการ")
NAMES = ("นายสมมติ หนึ่ง", "นางสาวตัวอย่าง สอง", "นายทดลอง สาม", "นางสมมุติ สี่", "นายนาม ห้า")


def listed(*names: str) -> OfficeBlank:
    blank = OfficeBlank().line("บัญชีรายชื่อคณะกรรมการ", bold=True, centred=True, size=18)
    blank.line(f"วิทยาลัย {NAME if names[0] in NAMES else dots()}")
    blank.lines(*[f"{n}. {name} {post}" for n, (name, post) in enumerate(zip(names, POSTS, strict=True), 1)])
    return blank.lines("หน้าที่ของคณะกรรมการ", "จัดงาน" if names[0] in NAMES else dots(80))


def test_each_name_stands_with_its_own_post_be_it_one_that_several_have(tmp_path: Path) -> None:
    """Two members in the middle were the vice chairman's answer, all of the list was marked."""
    form = drafted(listed(*[dots(24)] * 5).save(tmp_path))
    read = reading(listed(*NAMES).save(tmp_path, "filled.docx"), form)
    said = {
        answer.section_id: (answer.text, answer.review) for answer in read.answers if answer.text in NAMES
    }
    assert said == {f"{n}.1": (name, ()) for n, name in enumerate(NAMES, 1)}


@pytest.mark.parametrize("blank", [1, 2, 3, 4])
def test_so_where_a_name_is_left_blank(blank: int, tmp_path: Path) -> None:
    form = drafted(listed(*[dots(24)] * 5).save(tmp_path))
    names = [dots(24) if n == blank else name for n, name in enumerate(NAMES)]
    read = reading(listed(*names).save(tmp_path, "filled.docx"), form)
    said = {answer.section_id: answer.text for answer in read.answers if answer.text in NAMES}
    assert said == {f"{n}.1": name for n, name in enumerate(NAMES, 1) if n != blank + 1}


def test_a_label_between_two_gaps_is_found_by_its_number(tmp_path: Path) -> None:
    def people(*lines: tuple[str, str]) -> OfficeBlank:
        blank = OfficeBlank().line("รายงานการประชุม", bold=True, centred=True, size=18).line(f"วิทยาลัย {NAME}")
        blank.line("ผู้มาประชุม", bold=True)
        blank.lines(*[f"{n}. {name} ตำแหน่ง {post}" for n, (name, post) in enumerate(lines, 1)])
        return blank.lines("เรื่องที่ประชุม", dots(80), "มติ", dots(80))

    form = drafted(people(*[(dots(30), dots(15))] * 3).save(tmp_path))
    typed = (("นายสมมติ", "ครู"), ("นางตัวอย่าง", "ผู้อำนวยการ"), ("นายทดลอง", "ครูผู้ช่วย"))
    read = reading(people(*typed).save(tmp_path, "filled.docx"), form)
    assert [(a.text, a.review) for a in read.answers if a.text] == [(t, ()) for pair in typed for t in pair]
