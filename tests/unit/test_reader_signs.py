# ruff: noqa: E501 (long lines of markup)
"""Signs by their font, raised figures, hidden and white text: what a person sees, and what is told of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rt67_aggregate.model import Document
from rt67_aggregate.reader.symbol_fonts import UNKNOWN, sign_of, signs_of_text
from rt67_aggregate.text import repair, visible
from tests.word_files import p, paragraphs, r, read, tbl, tc, texts, tr, visible_chars

FONTS = ("Symbol", "Wingdings", "Wingdings 2", "Wingdings 3", "Webdings")
TICKED = "☑☒✓✔✗✕"


def in_font(font: str, text: str, more: str = "") -> str:
    return f'<w:r><w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}"/>{more}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def with_properties(properties: str, text: str) -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def sym(font: str, char: str) -> str:
    return r(xml=f'<w:sym w:font="{font}" w:char="{char}"/>')


def notices(document: Document) -> list[tuple[str, ...]]:
    return [para.notices for para in paragraphs(document.blocks)]


def balanced(document: Document) -> Document:
    assert document.raw_chars == visible_chars(document)
    return document


@pytest.mark.parametrize(
    ("font", "code", "shown"),
    [
        ("Wingdings", 0xFE, "☑"),
        ("Wingdings", 0xA8, "☐"),
        ("Wingdings", 0x6F, "☐"),
        ("Wingdings", 0xFC, "✓"),
        ("Wingdings", 0xFD, "☒"),
        ("Wingdings", 0xFB, "✗"),
        ("Wingdings", 0xD8, "➢"),
        ("Wingdings 2", 0x52, "☑"),
        ("Wingdings 2", 0xA3, "☐"),
        ("Wingdings 2", 0x50, "✓"),
        ("Wingdings 2", 0x54, "☒"),
        ("Wingdings 3", 0x7D, "▶"),
        ("Webdings", 0x61, "✔"),
        ("Webdings", 0x63, "☐"),
        ("Symbol", 0xB3, "≥"),
        ("Symbol", 0xB1, "±"),
        ("Symbol", 0xB4, "×"),
        ("Symbol", 0xB0, "°"),
        ("Symbol", 0x61, "α"),
        ("Symbol", 0xB7, "•"),
    ],
)
def test_a_sign_is_the_same_however_it_is_stored(font: str, code: int, shown: str, tmp_path: Path) -> None:
    ways = [sym(font, f"F0{code:02X}"), sym(font, f"{code:04x}"), in_font(font, chr(0xF000 + code))]
    ways.append(in_font(font, f"&#{code};"))
    document = balanced(read(tmp_path, "".join(p("ก ", way, " ข") for way in ways)))
    assert texts(document) == [f"ก {shown} ข"] * 4
    assert notices(document) == [()] * 4


@given(font=st.sampled_from(FONTS), code=st.integers(0x20, 0xFF))
def test_every_sign_of_a_font_is_one_visible_character(font: str, code: int) -> None:
    sign = sign_of(font, 0xF000 + code)
    assert len(sign) == 1
    assert sign == " " or visible(repair(sign)) == 1
    assert signs_of_text(chr(0xF000 + code), font, font) == sign


def test_no_ticked_sign_has_the_same_equal_as_an_unticked_one() -> None:
    boxes = {
        "Wingdings": {0xFE: True, 0xFD: True, 0xA8: False, 0x6F: False, 0x71: False, 0x72: False},
        "Wingdings 2": {0x52: True, 0x53: True, 0x54: True, 0xA3: False, 0x2A: False},
    }
    for font, signs in boxes.items():
        for code, ticked in signs.items():
            assert (sign_of(font, code) in TICKED) == ticked
            assert ticked or sign_of(font, code) not in TICKED


def test_a_font_of_signs_draws_no_thai(tmp_path: Path) -> None:
    document = balanced(read(tmp_path, p(in_font("Wingdings 2", "R ใช่  &#163; ไม่ใช่"))))
    assert texts(document) == ["☑ ใช่  ☐ ไม่ใช่"]


def test_a_sign_comes_from_the_style_of_its_paragraph_or_run(tmp_path: Path) -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="Tick"><w:rPr><w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/></w:rPr></w:style>'
        '<w:style w:type="character" w:styleId="a1"><w:basedOn w:val="a0"/></w:style>'
        '<w:style w:type="character" w:styleId="a0"><w:rPr><w:rFonts w:ascii="Webdings" w:hAnsi="Webdings"/></w:rPr></w:style>'
    )
    body = p("&#252;", properties='<w:pStyle w:val="Tick"/>') + p(
        "ก", with_properties('<w:rStyle w:val="a1"/>', "a")
    )
    document = balanced(read(tmp_path, body, stories={"styles": styles}))
    assert texts(document) == ["✓", "ก✔"]


def test_a_theme_font_is_stronger_than_a_named_one(tmp_path: Path) -> None:
    fonts = '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings" w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/>'
    assert texts(read(tmp_path, p(with_properties(fonts, "ok")))) == ["ok"]


def test_signs_that_lost_their_font_are_known_or_kept_and_told_of(tmp_path: Path) -> None:
    document = balanced(read(tmp_path, p("\uf0b7 ก") + p("\uf0fc ข") + p("\ue123 ค")))
    assert texts(document) == ["• ก", "✓ ข", "\ue123 ค"]
    assert notices(document) == [(), (), ("sign_unknown",)]


def test_a_sign_without_an_equal_is_kept_and_told_of(tmp_path: Path) -> None:
    document = balanced(read(tmp_path, p("ก ", sym("Marlett", "F061")) + p(sym("Symbol", "F081"))))
    assert texts(document) == [f"ก {UNKNOWN}", UNKNOWN]
    assert notices(document) == [("sign_unknown",)] * 2


@pytest.mark.parametrize(
    "space",
    [
        sym("Wingdings", "F020"),
        sym("Marlett", "F020"),
        in_font("Symbol", "\uf020"),
        in_font("TH SarabunPSK", "\uf020"),
    ],
    ids=["sign", "sign of an unknown font", "typed", "pasted"],
)
def test_a_space_of_a_font_of_signs_is_a_space(space: str, tmp_path: Path) -> None:
    document = balanced(read(tmp_path, p("ก", space, "ข")))
    assert texts(document) == ["ก ข"]
    assert notices(document) == [()]


# --- raised figures ---------------------------------------------------------------------------

UP = '<w:vertAlign w:val="superscript"/>'


@pytest.mark.parametrize(
    ("runs", "shown"),
    [
        (("10", with_properties(UP, "5"), " บาท"), "10^5 บาท"),
        (("10", with_properties(UP, "1"), with_properties(UP, "2")), "10^12"),
        (("10", with_properties(UP, "-3")), "10^-3"),
        (("ตร.ม", with_properties(UP, "2")), "ตร.ม^2"),
        (("1", with_properties(UP, "st")), "1st"),
        (("CO", with_properties('<w:vertAlign w:val="subscript"/>', "2")), "CO2"),
    ],
)
def test_a_raised_figure_is_no_figure_of_the_line(runs: tuple[str, ...], shown: str, tmp_path: Path) -> None:
    assert texts(balanced(read(tmp_path, p(*runs)))) == [shown]


# --- hidden and white -------------------------------------------------------------------------

HIDDEN = "<w:vanish/>"
WHITE = '<w:color w:val="FFFFFF"/>'


def test_hidden_text_is_kept_and_told_of(tmp_path: Path) -> None:
    styles = '<w:style w:type="paragraph" w:styleId="z-TopofForm"><w:name w:val="HTML Top of Form"/><w:rPr><w:vanish/></w:rPr></w:style>'
    body = p("ก", with_properties(HIDDEN, "ซ่อน")) + p("ข")
    body += p("ด้านบนของฟอร์ม", properties='<w:pStyle w:val="z-TopofForm"/>')
    body += p(with_properties('<w:vanish w:val="0"/>', "เห็น"), properties='<w:pStyle w:val="z-TopofForm"/>')
    document = balanced(read(tmp_path, body, stories={"styles": styles}))
    assert texts(document) == ["กซ่อน", "ข", "ด้านบนของฟอร์ม", "เห็น"]
    assert notices(document) == [("hidden_text",), (), ("hidden_text",), ()]


@pytest.mark.parametrize("letters", ["กกกกกก", "ก ก ก", "ออออ", "xxxxx", "กดกดกด"])
def test_white_letters_typed_for_their_width_are_space(letters: str, tmp_path: Path) -> None:
    document = balanced(read(tmp_path, p(with_properties(WHITE, letters), "จัดอบรมครู")))
    assert [text.strip() for text in texts(document)] == ["จัดอบรมครู"]
    assert notices(document) == [()]


@pytest.mark.parametrize("text", ["กก", "111", "คำตอบ", "AB AB C", "ก1ก1ก1"])
def test_other_white_text_is_kept_and_told_of(text: str, tmp_path: Path) -> None:
    document = balanced(read(tmp_path, p(with_properties(WHITE, text), " ข")))
    assert texts(document) == [f"{text} ข"]
    assert notices(document) == [("hidden_text",)]


def test_white_text_on_a_colour_is_seen(tmp_path: Path) -> None:
    dark = '<w:shd w:val="clear" w:fill="1F4E79"/>'
    white = with_properties(WHITE, "หัวตาราง")
    grounds = [
        p(with_properties(f"{WHITE}{dark}", "หัวตาราง")),
        p(white, properties=dark),
        tbl(tr(tc(p(white), properties=dark))),
        p(with_properties(f'{WHITE}<w:highlight w:val="black"/>', "หัวตาราง")),
    ]
    for xml in grounds:
        document = balanced(read(tmp_path, xml))
        assert texts(document) == ["หัวตาราง"]
        assert notices(document) == [()]


@pytest.mark.parametrize(
    "mark", ["\u202a", "\u202c", "\u2066", "\u2069", "\u061c", "\ufffc", "\ufe0f", "\u2063"]
)
def test_marks_that_leave_no_ink_are_not_read(mark: str, tmp_path: Path) -> None:
    document = balanced(read(tmp_path, p(f"45{mark} คน") + p(mark) + p(mark, " ", mark)))
    assert texts(document) == ["45 คน"]
