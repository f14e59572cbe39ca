"""What blanks of public offices showed: boxes behind options."""

from __future__ import annotations

import pytest

from rt67_aggregate.drafting.boxes import options_of


@pytest.mark.parametrize(
    ("line", "options"),
    [
        ("เพศ: หญิง ( )  ชาย ( )", ("เพศ:", ("หญิง", "ชาย"))),
        ("เพศ หญิง ( ) ชาย ( )", ("เพศ", ("หญิง", "ชาย"))),
        ("Do you farm? Yes [ ] No [ ]", ("Do you farm?", ("Yes", "No"))),
        ("หญิง ☐ ชาย ☐", ("", ("หญิง", "ชาย"))),
        ("เพศ ☐ หญิง ☐ ชาย", ("เพศ", ("หญิง", "ชาย"))),
        ("☐ หญิง ☐ ชาย ☐", ("", ("หญิง", "ชาย"))),
        ("ได้รับเอกสารแล้ว ☐", ("ได้รับเอกสารแล้ว", ())),
        ("☐ มี ☐ ไม่มี ☐ อื่น ๆ ......", ("", ("มี", "ไม่มี", "อื่น ๆ ......"))),
    ],
)
def test_where_no_words_stand_behind_the_last_box_each_has_its_option_before_it(
    line: str, options: tuple[str, tuple[str, ...]]
) -> None:
    assert options_of(line) == options
