"""Automatic numbers as they are printed: they stand nowhere in the text and are computed."""

from __future__ import annotations

from pathlib import Path

import pytest

from rt67_aggregate.reader.number_formats import shown_number
from tests.word_files import p, r, read, tbl, tc, texts, tr, vml_box

FORM_LEVELS = ("%1", "%1.%2", "%3)", "%3.%4)")


def level(number: int, text: str, shown: str = "decimal", more: str = "", start: str = "1") -> str:
    first = f'<w:start w:val="{start}"/>' if start else ""
    shown = f'<w:numFmt w:val="{shown}"/>{more}<w:lvlText w:val="{text}"/>'
    return f'<w:lvl w:ilvl="{number}">{first}{shown}</w:lvl>'


def abstract(*levels: str, number: int = 0, more: str = "") -> str:
    return f'<w:abstractNum w:abstractNumId="{number}">{more}{"".join(levels)}</w:abstractNum>'


def num(number: int, of: int = 0, more: str = "") -> str:
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{of}"/>{more}</w:num>'


def starts_at(value: int, at: int = 0) -> str:
    return f'<w:lvlOverride w:ilvl="{at}"><w:startOverride w:val="{value}"/></w:lvlOverride>'


def item(text: str, number: int = 1, at: int = 0, style: str = "") -> str:
    styled = f'<w:pStyle w:val="{style}"/>' if style else ""
    return p(text, properties=f'{styled}<w:numPr><w:ilvl w:val="{at}"/><w:numId w:val="{number}"/></w:numPr>')


def numbered(folder: Path, body: str, numbering: str, styles: str = "") -> list[str]:
    return texts(read(folder, body, stories={"numbering": numbering, "styles": styles}))


def test_a_list_counts_over_what_stands_between(tmp_path: Path) -> None:
    body = item("ก") + p("คั่น") + tbl(tr("ตาราง")) + item("ข") + item("") + item("ค")
    shown = numbered(tmp_path, body, abstract(level(0, "%1.")) + num(1))
    assert shown == ["1. ก", "คั่น", "ตาราง", "2. ข", "4. ค"]


def test_levels_count_as_the_form_does(tmp_path: Path) -> None:
    levels = abstract(*(level(n, text) for n, text in enumerate(FORM_LEVELS)))
    plan = [0, 1, 2, 3, 3, 2, 2, 1, 2, 3, 0, 1, 2]
    shown = numbered(tmp_path, "".join(item("ก", at=at) for at in plan), levels + num(1))
    wanted = ["1", "1.1", "1)", "1.1)", "1.2)", "2)", "3)", "1.2", "1)", "1.1)", "2", "2.1", "1)"]
    assert shown == [f"{number} ก" for number in wanted]


def test_a_level_that_was_skipped_counts_as_begun(tmp_path: Path) -> None:
    levels = abstract(level(0, "%1."), level(1, "%1.%2."), level(2, "%1.%2.%3."))
    body = item("ก", at=2) + item("ข", at=2) + item("ค", at=1) + item("ง", at=0)
    assert numbered(tmp_path, body, levels + num(1)) == ["1.1.1. ก", "1.1.2. ข", "1.2. ค", "2. ง"]


def test_two_lists_of_one_kind_go_on_unless_one_starts_anew(tmp_path: Path) -> None:
    numbering = (
        abstract(level(0, "%1)")) + num(1) + num(2) + num(3, more=starts_at(1)) + num(4, more=starts_at(7))
    )
    body = item("ก") + item("ข", 2) + item("ค", 3) + item("ง", 3) + item("จ", 4)
    assert numbered(tmp_path, body, numbering) == ["1) ก", "2) ข", "1) ค", "2) ง", "7) จ"]


def test_a_start_override_holds_for_its_level(tmp_path: Path) -> None:
    numbering = abstract(level(0, "%1."), level(1, "%1.%2)")) + num(1, more=starts_at(3) + starts_at(5, at=1))
    body = item("ก") + item("ข", at=1) + item("ค", at=1) + item("ง") + item("จ", at=1)
    assert numbered(tmp_path, body, numbering) == ["3. ก", "3.5) ข", "3.6) ค", "4. ง", "4.5) จ"]


def test_an_override_may_bring_a_level_of_its_own(tmp_path: Path) -> None:
    own = f'<w:lvlOverride w:ilvl="0">{level(0, "ข้อ %1", "thaiNumbers", start="4")}</w:lvlOverride>'
    numbering = abstract(level(0, "%1.")) + num(1, more=own)
    assert numbered(tmp_path, item("ก") + item("ข"), numbering) == ["ข้อ ๔ ก", "ข้อ ๕ ข"]


def test_a_level_may_restart_later_or_never(tmp_path: Path) -> None:
    for restart, wanted in (("0", ["1", "2", "3"]), ("1", ["1", "2", "1"]), ("", ["1", "1", "1"])):
        more = f'<w:lvlRestart w:val="{restart}"/>' if restart else ""
        levels = abstract(level(0, "%1"), level(1, "%2"), level(2, "%3", more=more))
        body = "".join(item("ก", at=at) for at in (0, 1, 2, 1, 2, 0, 1, 2))
        shown = numbered(tmp_path, body, levels + num(1))
        assert [shown[index].split()[0] for index in (2, 4, 7)] == wanted, restart


def test_legal_numbering_shows_all_its_levels_in_digits(tmp_path: Path) -> None:
    levels = abstract(level(0, "%1.", "upperRoman"), level(1, "%1.%2", "thaiLetters", more="<w:isLgl/>"))
    body = item("ก") + item("ข", at=1) + item("ค", at=1)
    assert numbered(tmp_path, body, levels + num(1)) == ["I. ก", "1.1 ข", "1.2 ค"]


def test_each_level_keeps_its_format_inside_the_text_of_another(tmp_path: Path) -> None:
    levels = abstract(
        level(0, "%1", "thaiNumbers"), level(1, "%1.%2)", "thaiNumbers"), level(2, "%3)", "thaiLetters")
    )
    body = item("ก") + item("ข", at=1) + item("ค", at=2) + item("ง", at=2)
    assert numbered(tmp_path, body, levels + num(1)) == ["๑ ก", "๑.๑) ข", "ก) ค", "ข) ง"]


def test_bullets_are_bullets_whatever_font_draws_them(tmp_path: Path) -> None:
    numbering = abstract(level(0, "\uf0b7", "bullet"), level(1, "-", "bullet")) + num(1)
    assert numbered(tmp_path, item("ก") + item("ข", at=1), numbering) == ["• ก", "• ข"]


@pytest.mark.parametrize(
    ("sign", "font", "shown"),
    [
        ("\uf0fc", "Wingdings", "✓ ก"),
        ("\uf0fe", "Wingdings", "✓ ก"),
        ("\uf0fb", "Wingdings", "✗ ก"),
        ("\uf0fd", "Wingdings", "✗ ก"),
        ("P", "Wingdings 2", "✓ ก"),
        ("✔", "Segoe UI Symbol", "✓ ก"),
        ("\uf0fc", "Symbol", "• ก"),
        ("\uf06f", "Wingdings", "• ก"),
        ("ü", "TH Sarabun New", "• ก"),
    ],
)
def test_a_bullet_that_is_a_tick_or_a_cross_says_so(tmp_path: Path, sign: str, font: str, shown: str) -> None:
    drawn = f'<w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}"/></w:rPr>'
    bulleted = level(0, sign, "bullet").replace("</w:lvl>", f"{drawn}</w:lvl>")
    assert numbered(tmp_path, item("ก"), abstract(bulleted) + num(1)) == [shown]


def test_a_level_without_numbers_shows_its_words_and_counts(tmp_path: Path) -> None:
    numbering = abstract(level(0, "หมวด", "none"), level(1, "ข้อ %2", more="<w:isLgl/>")) + num(1)
    body = item("ก") + item("ข", at=1) + item("ค", at=1) + item("ง") + item("จ", at=1)
    shown = ["หมวด ก", "ข้อ 1 ข", "ข้อ 2 ค", "หมวด ง", "ข้อ 1 จ"]
    assert numbered(tmp_path, body, numbering) == shown


def test_a_level_without_a_start_begins_at_nought(tmp_path: Path) -> None:
    numbering = abstract(level(0, "%1.", start="")) + num(1)
    assert numbered(tmp_path, item("ก") + item("ข"), numbering) == ["0. ก", "1. ข"]


def style(name: str, inner: str = "", based_on: str = "") -> str:
    base = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    return f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{name}"/>{base}{inner}</w:style>'


NUMBERED_STYLES = (
    style("Normal")
    + style("One", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')
    + style("Two", '<w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr>')
    + style("Linked", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')
    + style("Under", based_on="One")
)
STYLE_LEVELS = abstract(
    level(0, "%1."), level(1, "%1.%2)"), level(2, "(%3)", more='<w:pStyle w:val="Linked"/>')
) + num(1)


def styled(name: str, text: str, more: str = "") -> str:
    return p(text, properties=f'<w:pStyle w:val="{name}"/>{more}')


def test_a_style_numbers_its_paragraphs(tmp_path: Path) -> None:
    body = "".join((styled("One", "ก"), styled("Two", "ข"), styled("Linked", "ค"), styled("Under", "ง")))
    assert numbered(tmp_path, body, STYLE_LEVELS, NUMBERED_STYLES) == ["1. ก", "1.1) ข", "(1) ค", "2. ง"]


def test_a_paragraph_may_refuse_or_change_the_number_of_its_style(tmp_path: Path) -> None:
    none = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>'
    deeper = '<w:numPr><w:ilvl w:val="1"/></w:numPr>'
    body = styled("One", "ก") + styled("One", "ข", none) + styled("One", "ค", deeper) + styled("One", "ง")
    assert numbered(tmp_path, body, STYLE_LEVELS, NUMBERED_STYLES) == ["1. ก", "ข", "1.1) ค", "2. ง"]


def test_the_default_style_may_number_all(tmp_path: Path) -> None:
    inner = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
    default = style("Normal", inner).replace("<w:style ", '<w:style w:default="1" ')
    assert numbered(tmp_path, p("ก") + p("ข"), STYLE_LEVELS, default) == ["1. ก", "2. ข"]


def test_a_list_style_lends_its_levels(tmp_path: Path) -> None:
    numbering = (
        abstract(level(0, "%1)"), number=0, more='<w:styleLink w:val="MyList"/>')
        + abstract(number=1, more='<w:numStyleLink w:val="MyList"/>')
        + num(1, of=0)
        + num(2, of=1)
    )
    assert numbered(tmp_path, item("ก", 2) + item("ข", 2), numbering) == ["1) ก", "2) ข"]


def test_styles_based_on_one_another_in_a_circle_end(tmp_path: Path) -> None:
    circle = style("A", based_on="B") + style("B", based_on="A")
    assert numbered(tmp_path, styled("A", "ก"), STYLE_LEVELS, circle) == ["ก"]


def test_lists_run_through_tables_and_boxes_in_reading_order(tmp_path: Path) -> None:
    numbering = abstract(level(0, "%1.")) + num(1)
    table = tbl(tr(tc(item("ข")), tc(item("ค"))))
    body = item("ก") + table + p("กล่อง", r(xml=vml_box(item("ง")))) + item("จ")
    assert numbered(tmp_path, body, numbering) == ["1. ก", "2. ข", "3. ค", "กล่อง", "4. ง", "5. จ"]


@pytest.mark.parametrize(
    "properties",
    [
        '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="99"/></w:numPr>',
        '<w:numPr><w:ilvl w:val="12"/><w:numId w:val="1"/></w:numPr>',
        '<w:numPr><w:ilvl w:val="-1"/><w:numId w:val="7"/></w:numPr>',
        "<w:numPr/>",
        '<w:pStyle w:val="unknown"/>',
    ],
)
def test_a_number_that_is_nowhere_defined_is_none(properties: str, tmp_path: Path) -> None:
    numbering = abstract(level(0, "%1.")) + num(1) + num(8, of=55)
    body = p("ก", properties=properties) + item("ข")
    assert numbered(tmp_path, body, numbering) == ["ก", "1. ข"]


@pytest.mark.parametrize("shown", ["decimal", "decimalZero", "upperLetter", "thaiNumbers"])
def test_a_start_of_thousands_of_digits_is_none(tmp_path: Path, shown: str) -> None:
    """Counted on it has more digits than Python writes."""
    levels = abstract(level(0, "%1.", shown, start="9" * 4300))
    assert len(numbered(tmp_path, item("ก") + item("ข"), levels + num(1))) == 2


def test_the_text_of_a_level_does_not_fill_the_memory(tmp_path: Path) -> None:
    levels = abstract(level(0, "%1" * 100_000, start="2000000000"))
    shown = numbered(tmp_path, "".join(item("ก") for _ in range(100)), levels + num(1))
    assert sum(map(len, shown)) < 1_000_000


FORMATS = {
    "decimal": {1: "1", 12: "12"},
    "decimalZero": {1: "01", 12: "12"},
    "thaiNumbers": {1: "๑", 12: "๑๒", 2567: "๒๕๖๗"},
    "thaiLetters": {1: "ก", 2: "ข", 3: "ค", 4: "ง", 5: "จ", 41: "ฮ", 42: "กก", 83: "กกก", 10**4: "10000"},
    "thaiCounting": {1: "หนึ่ง", 10: "สิบ", 11: "สิบเอ็ด", 15: "สิบห้า", 20: "ยี่สิบ", 21: "ยี่สิบเอ็ด", 99: "เก้าสิบเก้า"},
    "lowerLetter": {1: "a", 26: "z", 27: "aa", 53: "aaa"},
    "upperLetter": {1: "A", 28: "BB"},
    "lowerRoman": {1: "i", 4: "iv", 9: "ix", 1999: "mcmxcix"},
    "upperRoman": {14: "XIV", 40: "XL"},
    "none": {3: ""},
    "bullet": {3: "•"},
    "hindiCounting": {3: "3"},
}


@pytest.mark.parametrize(
    ("name", "value", "shown"),
    [(name, value, shown) for name, each in FORMATS.items() for value, shown in each.items()],
)
def test_formats_show_their_numbers(name: str, value: int, shown: str) -> None:
    assert shown_number(value, name) == shown


@pytest.mark.parametrize("name", FORMATS)
def test_no_number_is_too_odd_for_a_format(name: str) -> None:
    for value in (-1, 0, 100, 4000, 2_000_000_000):
        assert len(shown_number(value, name)) < 100


def test_where_every_level_s_start_is_overridden_each_begins_anew_when_it_is_first_used(
    tmp_path: Path,
) -> None:
    levels = abstract(level(0, "%1."), level(1, "%1.%2)"), level(2, "%1.%2.%3"))
    every = "".join(starts_at(1, at) for at in range(9))
    body = item("ก") + item("ข") + item("ค", at=1) + item("ง", 2, at=1) + item("จ", 2, at=1)
    body += item("ฉ", 2, at=0) + item("ช", 2, at=1) + item("ซ", 2, at=2)
    shown = numbered(tmp_path, body, levels + num(1) + num(2, more=every))
    assert shown == ["1. ก", "2. ข", "2.1) ค", "2.1) ง", "2.2) จ", "1. ฉ", "1.1) ช", "1.1.1 ซ"]


DELETED = '<w:rPr><w:del w:id="9" w:author="u"/></w:rPr>'
GONE = '<w:del w:id="8"><w:r><w:delText>ลบ</w:delText></w:r></w:del>'


def listed(*runs: str, mark: str = "", number: int = 1) -> str:
    place = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'
    return p(*runs, properties=f"{place}{mark}")


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        (listed("ก") + listed(GONE, mark=DELETED) + listed("ข"), ["1. ก", "2. ข"]),
        (listed("ก") + listed(GONE, mark=DELETED.replace("del", "moveFrom")) + listed("ข"), ["1. ก", "2. ข"]),
        (listed("ก") + listed(GONE) + listed("ข"), ["1. ก", "3. ข"]),  # its mark is still there
        (listed("ก", mark=DELETED) + listed("ข") + listed("ค"), ["1. กข", "2. ค"]),  # run together
        (
            listed("ก", mark=DELETED) + listed(GONE, mark=DELETED) + listed("ข") + listed("ค"),
            ["1. กข", "2. ค"],
        ),
    ],
)
def test_an_item_that_was_deleted_with_tracked_changes_has_no_number(
    body: str, shown: list[str], tmp_path: Path
) -> None:
    assert numbered(tmp_path, body, abstract(level(0, "%1.")) + num(1)) == shown
