"""Names of persons, and words that only begin as one."""

from __future__ import annotations

import pytest

from rt67_aggregate.locate.person_names import is_name


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("นายสมมติ ใจดี", True),
        ("นางสาวสมมติ ใจดี", True),
        ("ว่าที่ ร.ต. สมมติ ใจดี", True),
        ("นายกอบชัย ใจดี", True),
        ("นายกมล ใจดี", True),
        ("นางพยานี ใจดี", True),
        ("นายแพทย์สมมติ ใจดี", True),
        ("นายจ้างของผู้สำเร็จการศึกษา มีความพึงพอใจ", False),
        ("นายกองค์การวิชาชีพ เป็นประธาน", False),
        ("นายกเทศมนตรี มอบทุนการศึกษา", False),
        ("นายอำเภอเมือง เปิดงาน", False),
        ("นายสมมติ ใจดี มอบทุน", False),
    ],
)
def test_a_title_with_two_names_is_a_person(text: str, named: bool) -> None:
    assert is_name(text) is named
