"""Cells that are struck out, whole or in part, as spreadsheets write them."""

from __future__ import annotations

import io
import zipfile

import pytest

from rt67_aggregate.review.struck import strikes_of, struck_cells

MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STYLES = (
    f"<styleSheet {MAIN}><fonts><font/><font><strike{{0}}/></font></fonts>"
    '<cellXfs><xf fontId="0"/><xf fontId="1"/></cellXfs></styleSheet>'
)
STRINGS = (
    f"<sst {MAIN}><si><t>ก</t></si>"
    "<si><r><rPr><strike{0}/></rPr><t>ข</t></r><r><t>ค</t></r></si><si><t>strike</t></si></sst>"
)
SHEET = (
    f'<worksheet {MAIN}><sheetData><row><c r="A1" s="0" t="s"><v>0</v></c><c r="B1" s="1" t="s"><v>0</v></c>'
    '<c r="C1" s="1"/><c r="D1" t="s"><v>1</v></c><c r="E1"><v>1</v></c><c r="F1" t="s"><v>2</v></c>'
    "</row></sheetData></worksheet>"
)


def package(value: str, *, named: bool = True) -> zipfile.ZipFile:
    """A workbook as small as it can be, with parts of other names than the usual."""
    parts = {"styles": "s.xml", "sharedStrings": "t.xml"} if named else {}
    related = "".join(f'<Relationship Type="{TYPES}/{kind}" Target="{at}"/>' for kind, at in parts.items())
    held = io.BytesIO()
    with zipfile.ZipFile(held, "a") as made:
        made.writestr("xl/_rels/workbook.xml.rels", f"<Relationships>{related}</Relationships>")
        made.writestr("xl/s.xml", STYLES.format(value))
        made.writestr("xl/t.xml", STRINGS.format(value))
        made.writestr("xl/sheet.xml", SHEET)
    return zipfile.ZipFile(held, "a")


@pytest.mark.parametrize(
    ("value", "struck"),
    [("", ["B1", "D1"]), (' val="1"', ["B1", "D1"]), (' val="0"', []), (' val="false"', [])],
)
def test_cells_with_something_struck_out_are_found_by_format_and_by_text(value: str, struck: list[str]):
    with package(value) as made:
        assert list(struck_cells(made, "xl/sheet.xml", strikes_of(made))) == struck


@pytest.mark.parametrize(
    ("look", "struck"),
    [("<strike/>", ["B1"]), ('<strike val="1"/><b/>', ["B1"]), ('<strike val="0"/>', []), ("<b/>", [])],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_text_of_a_cell_s_own_is_looked_at_piece_by_piece(look: str, struck: list[str], encoding: str):
    """Other programs than Excel keep texts in their cells, the ends of struck out ones among them."""
    runs = f"<is><r><t>strike</t></r><r><rPr>{look}</rPr><t>ข</t></r></is>"
    sheet = (
        f"<worksheet {MAIN}><sheetData><row>"
        '<c r="A1" t="inlineStr"><is><t>ก</t></is></c>'
        f'<c r="B1" t="inlineStr">{runs}</c></row></sheetData></worksheet>'
    )
    with package("", named=False) as made:
        made.writestr("xl/own.xml", f'<?xml version="1.0" encoding="{encoding}"?>{sheet}'.encode(encoding))
        assert list(struck_cells(made, "xl/own.xml", strikes_of(made))) == struck


def test_a_workbook_without_styles_and_shared_texts_strikes_nothing_out():
    with package("", named=False) as made:
        assert strikes_of(made) == (frozenset(), frozenset())
        assert list(struck_cells(made, "xl/sheet.xml", strikes_of(made))) == []


def test_each_of_many_texts_that_are_struck_out_is_found():
    struck, plain = "<si><r><rPr><strike/></rPr><t>ข</t></r></si>", "<si><t>ก</t></si>"
    held = io.BytesIO()
    with zipfile.ZipFile(held, "a") as made:
        relation = f'<Relationship Type="{TYPES}/sharedStrings" Target="t.xml"/>'
        made.writestr("xl/_rels/workbook.xml.rels", f"<Relationships>{relation}</Relationships>")
        made.writestr("xl/t.xml", f"<sst {MAIN}>{plain}{plain}{struck}{plain}{struck}</sst>")
        cells = "".join(f'<c r="A{n + 1}" t="s"><v>{n}</v></c>' for n in range(5))
        made.writestr("xl/sheet.xml", f"<worksheet {MAIN}><row>{cells}</row></worksheet>")
        assert list(struck_cells(made, "xl/sheet.xml", strikes_of(made))) == ["A3", "A5"]
