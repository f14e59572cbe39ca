"""Mis-encoded Thai put right, invisible characters out, everything else as typed."""

from __future__ import annotations

import unicodedata

import pytest

from rt67_aggregate.text import repair, visible
from rt67_aggregate.text.repair import _MAC_GLYPHS, _WINDOWS_GLYPHS

SARA_AA, SARA_AM, NIKHAHIT, LAKKHANGYAO = "\u0e32", "\u0e33", "\u0e4d", "\u0e45"
MAI_THO, SARA_II, SARA_E = "\u0e49", "\u0e35", "\u0e40"


@pytest.mark.parametrize(
    "typed",
    [
        "น" + MAI_THO + NIKHAHIT + SARA_AA,
        "น" + NIKHAHIT + MAI_THO + SARA_AA,
        "น" + NIKHAHIT + SARA_AA + MAI_THO,
        "น" + SARA_AM + MAI_THO,
        "น" + MAI_THO + SARA_AM + SARA_AA,
        "น" + MAI_THO + MAI_THO + SARA_AM,
        unicodedata.normalize("NFKD", "น้ำ"),
        unicodedata.normalize("NFKC", "น้ำ"),
    ],
)
def test_sara_am_comes_together_wherever_its_tone_mark_stands(typed: str) -> None:
    assert repair(typed) == "น้ำ" == "น" + MAI_THO + SARA_AM


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("กำ" + SARA_AA, "กำ"),
        ("กำ" + SARA_AA * 2, "กำ"),
        ("เเก้ไข", "แก้ไข"),
        ("เเละ เเต่", "และ แต่"),
        ("ท" + MAI_THO + SARA_II, "ท" + SARA_II + MAI_THO),
        ("ม" + "\u0e48" + "\u0e37" + "อ", "ม" + "\u0e37" + "\u0e48" + "อ"),
        ("ส" + "\u0e4c" + "\u0e34" + "ทธ", "ส" + "\u0e34" + "\u0e4c" + "ทธ"),
        ("ที่\u0e48", "ที่"),
        ("ที\u0e35\u0e48", "ที่"),
        ("การณ์\u0e4c\u0e4c", "การณ์"),
        ("น้\u0e49ำ", "น้ำ"),
        ("วิทย" + LAKKHANGYAO + "ลัย", "วิทยาลัย"),
        ("ข" + "\u0e49" + LAKKHANGYAO + "ว", "ข้าว"),
    ],
)
def test_what_was_typed_for_something_else_is_put_right(typed: str, meant: str) -> None:
    assert repair(typed) == meant


@pytest.mark.parametrize("text", ["ฤๅษี", "ฦๅ", "ฤๅ ฦๅ ฤดู"])
def test_lakkhangyao_stays_after_ru_and_lu(text: str) -> None:
    assert repair(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "ตั้งใจ เรียนรู้ ปฏิบัติ ผู้เรียน สิทธิ์ พันธุ์ สร้างสรรค์",
        "กรรมการ ๆ และอื่น ๆ ฯลฯ พ.ศ. ๒๕๖๗",
        "น้ำ จำ ทำ คำ ซ้ำ ย้ำ",
        "ก็ เป็น เห็น เล็ก เด็ก",
        "½ ﬁ ① ㎏ ² ™ Ａ",
        "(1.1) - – — … ‥ · _ “ ” ‘ ’ ✓ → ☒",
        "tab\tline\nbreak  two spaces ",
        "",
    ],
)
def test_right_text_stays_as_typed(text: str) -> None:
    assert repair(text) == text


def test_text_is_composed_and_never_by_compatibility() -> None:
    assert repair("e\u0301 o\u0302") == "é ô"
    assert repair("ﬁ ² ①") == "ﬁ ² ①"


@pytest.mark.parametrize("code", [*range(0x200B, 0x2010), 0x2060, 0xFEFF, 0x00AD])
def test_invisible_characters_go(code: int) -> None:
    assert repair(f"ก{chr(code)}า{chr(code)}รสอน{chr(code)}") == "การสอน"
    assert repair(chr(code)) == ""


@pytest.mark.parametrize("code", [0x00A0, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000])
def test_spaces_that_do_not_break_or_have_their_own_width_are_spaces(code: int) -> None:
    assert repair(f"15{chr(code)}คน") == "15 คน"


@pytest.mark.parametrize("code", [0x2010, 0x2011])
def test_hyphens_that_look_like_the_one_of_the_keyboard_are_that(code: int) -> None:
    assert repair(f"{chr(code)} 2566{chr(code)}2567") == "- 2566-2567"


def test_invisible_characters_hide_no_repair() -> None:
    assert repair("น\u200b" + MAI_THO + "\u2060" + NIKHAHIT + "\ufeff" + SARA_AA) == "น้ำ"
    assert repair(SARA_E + "\u200b" + SARA_E + "ก") == "แก"
    assert repair("ท" + MAI_THO + "\u200d" + MAI_THO + "อง") == "ท้อง"


# The Unicode names of the characters that the glyphs of old fonts show, by their first code point.
WINDOWS = (
    (0xF700, "THO THAN"),
    (0xF701, "SARA I", "SARA II", "SARA UE", "SARA UEE"),
    (0xF705, "MAI EK", "MAI THO", "MAI TRI", "MAI CHATTAWA", "THANTHAKHAT"),
    (0xF70A, "MAI EK", "MAI THO", "MAI TRI", "MAI CHATTAWA", "THANTHAKHAT"),
    (0xF70F, "YO YING"),
    (0xF710, "MAI HAN-AKAT", "NIKHAHIT", "MAITAIKHU"),
    (0xF713, "MAI EK", "MAI THO", "MAI TRI", "MAI CHATTAWA", "THANTHAKHAT"),
    (0xF718, "SARA U", "SARA UU", "PHINTHU"),
)
MAC = (
    (0xF884, "MAI HAN-AKAT", "SARA I", "SARA II", "SARA UE", "SARA UEE", "MAITAIKHU"),
    (0xF88A, "MAI EK", "MAI EK", "MAI EK", "MAI THO", "MAI THO", "MAI THO"),
    (0xF890, "MAI TRI", "MAI TRI", "MAI TRI", "MAI CHATTAWA", "MAI CHATTAWA", "MAI CHATTAWA"),
    (0xF896, "THANTHAKHAT", "THANTHAKHAT", "THANTHAKHAT", "NIKHAHIT"),
    (0xF89A, "YO YING", "SARA U", "SARA UU", "PHINTHU", "THO THAN"),
)
GLYPHS = [(start + offset, name) for start, *names in (*WINDOWS, *MAC) for offset, name in enumerate(names)]


@pytest.mark.parametrize(("code", "name"), GLYPHS)
def test_glyphs_of_old_fonts_are_the_characters_that_they_show(code: int, name: str) -> None:
    try:
        shown = unicodedata.lookup(f"THAI CHARACTER {name}")
    except KeyError:
        shown = unicodedata.lookup(f"THAI SYMBOL {name}")
    assert repair(chr(code)) == shown


def test_the_glyphs_are_all_there() -> None:
    assert len(GLYPHS) == len(_WINDOWS_GLYPHS) + len(_MAC_GLYPHS) == 27 + 27
    assert repair("\uf6ff\uf71b\uf883\uf89f") == "\uf6ff\uf71b\uf883\uf89f"


def test_old_fonts_put_low_marks_together_with_their_letters() -> None:
    assert repair("ป\uf702\uf706") == "ปี้"
    assert repair("น\uf70b\uf711\u0e32") == "น้ำ"
    assert repair("\uf70f\uf700") == "ญฐ"


def test_visible_characters_are_those_that_leave_ink() -> None:
    assert visible(" ก า\tน\u3000อ\n\n") == 4
    assert visible("ที่นี่") == 6
    assert visible("") == visible(" \t\n\u3000") == 0


def of_font(text: str) -> str:
    """The text in the codes of a font that has its own."""
    return "".join(chr(0xF000 + character.encode("cp874")[0]) for character in text)


@pytest.mark.parametrize("text", ["ผลการดำเนินงาน", "ครู 45 คน (ร้อยละ 9.5)", "ก่อนเปิดเรียน", "๑.๒ น้ำ"])
def test_words_in_a_font_s_own_codes_are_thai(text: str) -> None:
    assert repair(of_font(text)) == text
    assert repair(f"ก {of_font(text)}\tข") == f"ก {text}\tข"


@pytest.mark.parametrize(
    "signs", ["\uf0b7\uf0a7\uf0d8", "\uf0fc" * 9, "\uf0a7\uf0a7\uf0a8\uf0a8", "\uf031\uf02e\uf031\uf029"]
)
def test_signs_that_lost_their_font_are_no_words(signs: str) -> None:
    assert repair(signs) == signs


def test_codes_without_a_letter_end_a_word() -> None:
    assert repair(of_font("การ") + "\uf0fe" + of_font("งาน")) == of_font("การ") + "\uf0fe" + of_font("งาน")


def as_latin(text: str) -> str:
    """The text as a program shows it that takes windows-874 for windows-1252."""
    return "".join(c.encode("cp874").decode("cp1252") if "ก" <= c <= "๛" else c for c in text)


@pytest.mark.parametrize(
    "text", ["ผลการดำเนินงาน", "ครู 45 คน (ร้อยละ ๙.๕)", "“ไม่มี” – ปัญหา…", "๑.๒ ใน น้ำ มี ที่นี่", "กตัญญูฯ เก่ง ๆ"]
)
def test_thai_that_was_taken_for_latin_is_thai(text: str) -> None:
    assert repair(as_latin(text)) == text
    assert repair(f"OTOP {as_latin(text)}\tข") == f"OTOP {text}\tข"


@pytest.mark.parametrize(
    "text",
    [
        "àâäéèêëîïôöùûü",
        "äöüß ÄÖÜ",
        "ÀÁÂÃÄÅ",
        "°°°° ±±±±",
        "25° × 2 ½ ¼ ± 3 µm²",
        "São Tomé, naïveté, Ångström, Größe",
        "ÁÕ",
        as_latin("กกกก"),
        "รายงานผล".encode().decode("latin-1").replace("\x99", ""),  # UTF-8 taken for Latin
    ],
)
def test_letters_and_signs_of_latin_are_no_thai(text: str) -> None:
    assert repair(text) == text
