"""Lines that begin the block of those who sign, and when such a block ends the document."""

from __future__ import annotations

import pytest

from rt67_aggregate.locate.signature import begins_signature, closes
from tests.small_forms import Piece
from tests.small_units import outline, units


@pytest.mark.parametrize(
    ("line", "begins"),
    [
        ("ลงชื่อ", True),
        ("ลงชื่อ ........................", True),
        ("ลงชื่อ (นายสมมติ ใจดี)", True),
        ("....ลงชื่อ", True),
        ("ลงชื่อผู้เข้าร่วม", False),  # a word that goes on
        ("ลงชื่อ1", True),
        ("ผู้ลงชื่อ", False),
        ("(นายสมมติ ใจดี)", True),
        ("(นางสมมติ ใจดี).", True),
        ("(ดร.สมมติ ใจดี)", True),
        ("(น.ส.สมมติ ใจดี)", True),
        ("(ว่าที่ ร.ต. สมมติ ใจดี)", True),
        ("(จ.ส.อ.สมมติ ใจดี)", True),
        ("(ดรัมเมเยอร์ของวง)", False),
        ("(สมมติ ใจดี)", False),
        ("(......................)", True),
        ("(นายสมมติ ใจดี", False),
        ("นายสมมติ ใจดี)", False),
        ("นายสมมติ ใจดี", False),
        ("", False),
    ],
)
def test_a_line_begins_a_signature(line: str, begins: bool) -> None:
    assert begins_signature(line, outline()) is begins


def ends(*pieces: Piece, at: int = 0) -> bool:
    found = units(*pieces)
    return closes(found, at, outline())


NAME = "(นายสมมติ ใจดี)"


def test_a_line_to_sign_on_ends_the_document_whatever_follows() -> None:
    table = [["ก", "ข"], ["ค", "ง"]]
    assert ends("ลงชื่อ", table)
    assert ends("ลงชื่อ ............", "ดี" * 80)
    assert ends("(.... .... ....)", table)


@pytest.mark.parametrize(
    "following",
    [
        "ตำแหน่ง ครู",
        "วันที่ 5 มกราคม",
        "ผู้อำนวยการวิทยาลัย",
        "รองผู้อำนวยการ",
        "ผู้รายงาน",
        "หัวหน้าแผนก",
        "........",
        "____",
        "(สมมติ ใจงาม)",
        "（สมมติ ใจงาม）",
        "(สมมติ ใจงาม) .",
        "ลงชื่อ",
    ],
)
def test_a_name_ends_it_where_one_of_those_who_sign_follows(following: str) -> None:
    assert ends(NAME, following)
    assert ends(NAME, "ครูประจำแผนก", following)


@pytest.mark.parametrize("following", ["ครูประจำแผนก", "(สมมติ ใจงาม", "สมมติ ใจงาม)", "ดี"])
def test_a_name_with_other_lines_behind_it_ends_nothing(following: str) -> None:
    assert not ends(NAME, following)


def test_a_name_by_itself_ends_it_where_a_blank_line_parts_it() -> None:
    assert ends("ดี", "", NAME, at=2)
    assert not ends("ดี", NAME, at=1)
    assert not ends(NAME)
    assert not ends([["ก", "ข"], ["ค", "ง"]], NAME, at=1)
    assert ends("ดี", "", NAME, "", at=2)
    assert not ends("ดี", "", NAME, "ดี", at=2)


def test_tables_long_lines_and_many_lines_are_no_end_of_a_letter() -> None:
    assert not ends(NAME, "ผู้รายงาน", [["ก", "ข"], ["ค", "ง"]])
    assert ends(NAME, "ผู้รายงาน", "ก" * 100)
    assert not ends(NAME, "ผู้รายงาน", "ก" * 101)
    assert ends(NAME, "ผู้รายงาน", *["ครู"] * 11)
    assert not ends(NAME, "ผู้รายงาน", *["ครู"] * 12)
    assert ends(NAME, "ผู้รายงาน", "ภาคผนวก", *["ครู"] * 12)
    assert ends(NAME, "ผู้รายงาน", "", "ภาคผนวก ก", "ก" * 101)
