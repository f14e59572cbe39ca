"""Tables: what is merged stands once, what is nested stays in its cell, wrappers do not matter."""

from __future__ import annotations

from pathlib import Path

import pytest

from rt67_aggregate.model import Cell, Document, Paragraph, Place, Table
from tests.constructs import AUTHOR
from tests.word_files import cells, p, paragraphs, r, read, sdt, tbl, tc, texts, tr, visible_chars


def table(folder: Path, xml: str) -> tuple[Table, Document]:
    document = read(folder, p("ก่อน") + xml + p("หลัง"))
    assert document.raw_chars == visible_chars(document)
    (found,) = [block for block in document.blocks if isinstance(block, Table)]
    return found, document


def spans(found: Table) -> list[tuple[int, int, int, int]]:
    return [(cell.row, cell.column, cell.rows, cell.columns) for cell in found.cells]


def span(number: int) -> str:
    return f'<w:gridSpan w:val="{number}"/>'


def test_a_grid_has_its_rows_and_columns(tmp_path: Path) -> None:
    found, document = table(tmp_path, tbl(tr("ก", "ข"), tr("ค", "ง"), tr("", "จ")))
    assert (found.row_count, found.column_count) == (3, 2)
    assert cells(found) == [(1, 1, "ก"), (1, 2, "ข"), (2, 1, "ค"), (2, 2, "ง"), (3, 1, ""), (3, 2, "จ")]
    assert texts(document) == ["ก่อน", "ก", "ข", "ค", "ง", "จ", "หลัง"]


def test_a_cell_over_several_columns_stands_once(tmp_path: Path) -> None:
    found, _ = table(tmp_path, tbl(tr(tc("กว้าง", properties=span(2)), "ข"), tr("ค", "ง", "จ")))
    assert cells(found) == [(1, 1, "กว้าง"), (1, 3, "ข"), (2, 1, "ค"), (2, 2, "ง"), (2, 3, "จ")]
    assert spans(found)[0] == (1, 1, 1, 2)
    assert found.column_count == 3


def test_a_cell_over_several_rows_stands_once(tmp_path: Path) -> None:
    down, on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    rows = [
        tr(tc("สูง", properties=down), "ข"),
        tr(tc(properties=on), "ง"),
        tr(tc(properties='<w:vMerge w:val="continue"/>'), "ฉ"),
        tr("ช", "ซ"),
    ]
    found, _ = table(tmp_path, tbl(*rows))
    assert cells(found) == [(1, 1, "สูง"), (1, 2, "ข"), (2, 2, "ง"), (3, 2, "ฉ"), (4, 1, "ช"), (4, 2, "ซ")]
    assert spans(found)[0] == (1, 1, 3, 1)


@pytest.mark.parametrize("place", [0, 1, 2])
def test_a_column_that_was_deleted_with_tracked_changes_is_not_there(place: int, tmp_path: Path) -> None:
    gone = tc(
        f'<w:p><w:del w:id="2" {AUTHOR}><w:r><w:delText>ลบแล้ว</w:delText></w:r></w:del></w:p>',
        properties=f'<w:cellDel w:id="1" {AUTHOR}/>',
    )
    rows = [["ก", "ข"], ["ค", "ง"]]
    for row in rows:
        row.insert(place, gone)
    found, _ = table(tmp_path, tbl(*(tr(*row) for row in rows)))
    assert cells(found) == [(1, 1, "ก"), (1, 2, "ข"), (2, 1, "ค"), (2, 2, "ง")]
    assert (found.row_count, found.column_count) == (2, 2)


def test_a_row_all_of_whose_cells_were_deleted_is_not_there(tmp_path: Path) -> None:
    gone = tc(properties=f'<w:cellDel w:id="1" {AUTHOR}/>')
    found, _ = table(tmp_path, tbl(tr("ก", "ข"), tr(gone, gone), tr("ค", "ง")))
    assert cells(found) == [(1, 1, "ก"), (1, 2, "ข"), (2, 1, "ค"), (2, 2, "ง")]


def test_what_still_stands_in_a_deleted_cell_is_kept_with_the_cell(tmp_path: Path) -> None:
    found, _ = table(tmp_path, tbl(tr("ก", tc("ยังอยู่", properties=f'<w:cellDel w:id="1" {AUTHOR}/>'))))
    assert cells(found) == [(1, 1, "ก"), (1, 2, "ยังอยู่")]


def test_text_left_in_a_merged_cell_belongs_to_the_whole(tmp_path: Path) -> None:
    rows = [
        tr(tc("บน", properties='<w:vMerge w:val="restart"/>'), "ข"),
        tr(tc("ซ่อนอยู่", properties="<w:vMerge/>"), "ง"),
    ]
    found, _ = table(tmp_path, tbl(*rows))
    assert cells(found)[0] == (1, 1, "บน\nซ่อนอยู่")


def test_cells_merged_the_old_way_are_one(tmp_path: Path) -> None:
    row = tr(tc("ก", properties='<w:hMerge w:val="restart"/>'), tc("ข", properties="<w:hMerge/>"), "ค")
    found, _ = table(tmp_path, tbl(row, tr("ง", "จ", "ฉ")))
    assert cells(found)[:2] == [(1, 1, "ก\nข"), (1, 3, "ค")]
    assert spans(found)[0] == (1, 1, 1, 2)


def test_a_merge_that_goes_on_from_nothing_is_a_cell(tmp_path: Path) -> None:
    found, _ = table(tmp_path, tbl(tr(tc("ก", properties="<w:vMerge/>"), tc("ข", properties="<w:hMerge/>"))))
    assert [text for _, _, text in cells(found)] in (["ก", "ข"], ["ก\nข"])


def test_rows_that_begin_later_keep_their_columns(tmp_path: Path) -> None:
    late = tr("ค", properties='<w:gridBefore w:val="1"/>')
    found, _ = table(tmp_path, tbl(tr("ก", "ข"), late))
    assert cells(found)[2] == (2, 2, "ค")


@pytest.mark.parametrize("number", ["0", "-3", "x", "", "99999999999"])
def test_a_wild_span_makes_no_wild_grid(number: str, tmp_path: Path) -> None:
    found, _ = table(tmp_path, tbl(tr(tc("ก", properties=f'<w:gridSpan w:val="{number}"/>'), "ข")))
    assert [text for _, _, text in cells(found)] == ["ก", "ข"]
    assert found.column_count <= 1000


WRAPPED = {
    "control around the table": sdt(tbl(tr("ก", "ข"), tr("ค", "ง"))),
    "control around a row": tbl(sdt(tr("ก", "ข")), tr("ค", "ง")),
    "control around a cell": tbl(tr(sdt(tc("ก")), "ข"), tr("ค", sdt(tc("ง")))),
    "control around a cell's block": tbl(tr(tc(sdt(p("ก"))), "ข"), tr("ค", "ง")),
    "control around a cell's run": tbl(tr(tc(p(sdt(r("ก")))), "ข"), tr("ค", "ง")),
    "controls in controls": sdt(tbl(sdt(sdt(tr(sdt(sdt(tc("ก"))), "ข"))), tr("ค", "ง"))),
    "repeated section": tbl(sdt(sdt(tr("ก", "ข")) + sdt(tr("ค", "ง")), "<w15x/>".replace("w15x", "w:tag"))),
    "custom XML around a row and a cell": tbl(
        f'<w:customXml w:element="r"><w:customXmlPr/>{tr("ก", "ข")}</w:customXml>',
        tr(f'<w:customXml w:element="c">{tc("ค")}</w:customXml>', "ง"),
    ),
    "rows that were inserted": tbl(tr("ก", "ข", properties='<w:ins w:id="1" w:author="u"/>'), tr("ค", "ง")),
    "bookmarks between rows and cells": tbl(
        '<w:bookmarkStart w:id="1" w:name="b"/>', tr("ก", '<w:bookmarkEnd w:id="1"/>', "ข"), tr("ค", "ง")
    ),
}


@pytest.mark.parametrize("name", WRAPPED)
def test_wrappers_of_every_level_change_nothing(name: str, tmp_path: Path) -> None:
    found, _ = table(tmp_path, WRAPPED[name])
    assert cells(found) == [(1, 1, "ก"), (1, 2, "ข"), (2, 1, "ค"), (2, 2, "ง")]


def test_a_row_that_was_deleted_is_not_on_the_page(tmp_path: Path) -> None:
    gone = tr("ลบ", "แล้ว", properties='<w:del w:id="1" w:author="u"/>')
    found, _ = table(tmp_path, tbl(tr("ก", "ข"), gone, tr("ค", "ง")))
    assert cells(found) == [(1, 1, "ก"), (1, 2, "ข"), (2, 1, "ค"), (2, 2, "ง")]


def test_a_table_in_a_cell_stays_in_its_cell(tmp_path: Path) -> None:
    inner = tbl(tr("ใน 1", "ใน 2"), tr(tc(tbl(tr("ลึก")), p("")), ""))
    found, document = table(tmp_path, tbl(tr("ก", tc(p("ก่อนใน"), inner, p("หลังใน"))), tr("ค", "ง")))
    assert [type(block).__name__ for block in found.cells[1].blocks] == ["Paragraph", "Table", "Paragraph"]
    assert texts(document) == ["ก่อน", "ก", "ก่อนใน", "ใน 1", "ใน 2", "ลึก", "หลังใน", "ค", "ง", "หลัง"]


def test_a_table_right_behind_another_is_another(tmp_path: Path) -> None:
    document = read(tmp_path, tbl(tr("ก")) + tbl(tr("ข")))
    assert [cells(block) for block in document.blocks] == [[(1, 1, "ก")], [(1, 1, "ข")]]
    assert [block.place.table for block in document.blocks] == [1, 2]


def test_tables_without_rows_or_cells_are_nothing(tmp_path: Path) -> None:
    document = read(tmp_path, "<w:tbl><w:tblPr/></w:tbl><w:tbl><w:tr/></w:tbl>" + p("ก"))
    assert texts(document) == ["ก"]


def test_a_cell_without_a_paragraph_is_an_empty_cell(tmp_path: Path) -> None:
    found, _ = table(
        tmp_path, "<w:tbl><w:tr><w:tc/><w:tc><w:tcPr/></w:tc></w:tr><w:tr>" + tc("ก") + "</w:tr></w:tbl>"
    )
    assert cells(found) == [(1, 1, ""), (1, 2, ""), (2, 1, "ก")]


def test_places_count_as_a_person_counts(tmp_path: Path) -> None:
    body = (
        p("ก")
        + p("")
        + p("ข")
        + tbl(tr("ค", tc(p(""), p("ง"), p("จ"))), tr("ฉ", "ช"))
        + p("ซ")
        + tbl(tr("ฌ"))
    )
    document = read(tmp_path, body)
    places = {para.text: para.place for para in paragraphs(document.blocks)}
    assert [places[text].paragraph for text in "กขซ"] == [1, 3, 4]
    where = {text: (place.table, place.row, place.column) for text, place in places.items()}
    assert where["ก"] == where["ซ"] == (0, 0, 0)
    assert (where["ค"], where["ง"], where["ช"], where["ฌ"]) == ((1, 1, 1), (1, 1, 2), (1, 2, 2), (2, 1, 1))
    assert [places[text].paragraph for text in "คจฌ"] == [1, 3, 1]
    nodes = [places[text].node for text in "กขคงจฉชซฌ"]
    assert nodes == [0, 2, 3, 5, 6, 7, 8, 9, 10]


def test_a_thousand_rows_are_read(tmp_path: Path) -> None:
    found, document = table(tmp_path, tbl(*(tr(str(n), f"แถว {n}") for n in range(1, 1001))))
    assert (found.row_count, len(found.cells)) == (1000, 2000)
    assert found.cells[-1] == Cell(1000, 2, blocks=found.cells[-1].blocks)
    assert texts(document)[-2] == "แถว 1000"


def test_tables_nested_deeper_than_anybody_nests_keep_their_text(tmp_path: Path) -> None:
    xml = p("ลึกสุด")
    for depth in range(60):
        xml = tbl(tr(tc(p(f"ชั้น {depth}"), xml, p(""))))
    document = read(tmp_path, xml)
    assert document.raw_chars == visible_chars(document)
    shown = "".join(texts(document))
    assert all(f"ชั้น {depth}" in shown for depth in range(60))
    assert "ลึกสุด" in shown


def test_a_place_outside_of_any_table_says_so() -> None:
    assert (Place().table, Place().row, Place().column) == (0, 0, 0)


EQUATION = "<m:oMath><m:r><m:t>ลอย</m:t></m:r></m:oMath>"
BETWEEN = {
    "rows": tbl(tr(tc(p("ก")), tc(p("ข"))), EQUATION, tr(tc(p("ค")), tc(p("ง")))),
    "cells": tbl(tr(tc(p("ก")), EQUATION, tc(p("ข"))), tr(tc(p("ค")), tc(p("ง")))),
    "rows of a content control": tbl(sdt(tr(tc(p("ก")), tc(p("ข"))) + EQUATION), tr(tc(p("ค")), tc(p("ง")))),
    "rows, as a run": tbl(tr(tc(p("ก")), tc(p("ข"))), r("ลอย"), tr(tc(p("ค")), tc(p("ง")))),
    "rows, as a paragraph": tbl(tr(tc(p("ก")), tc(p("ข"))), p("ลอย"), tr(tc(p("ค")), tc(p("ง")))),
}


@pytest.mark.parametrize("name", BETWEEN)
def test_what_stands_between_rows_or_cells_comes_behind_the_table(name: str, tmp_path: Path) -> None:
    """Equations may; the rest is not valid, yet typed."""
    document = read(tmp_path, BETWEEN[name] + p("หลัง"))
    assert texts(document) == ["ก", "ข", "ค", "ง", "ลอย", "หลัง"]
    assert document.raw_chars == visible_chars(document)


def test_what_stands_in_a_row_that_was_taken_away_is_not_there(tmp_path: Path) -> None:
    gone = tr(EQUATION, tc(p("ลบ")), properties='<w:del w:id="1" w:author="u"/>')
    removed = '<w:del w:id="2" w:author="u"><w:r><w:delText>ลบ</w:delText></w:r></w:del>'
    assert texts(read(tmp_path, tbl(tr(tc(p("ก"))), gone, removed))) == ["ก"]


def wide(width: int, text: str) -> str:
    return tc(p(text), properties=f'<w:tcW w:w="{width}" w:type="dxa"/>')


@pytest.mark.parametrize("dragged", [0, 12, -30])
def test_cells_that_say_their_width_alone_take_the_columns_below_them(dragged: int, tmp_path: Path) -> None:
    titles = tr(wide(1000, "ที่"), wide(4000 + dragged, "ผล"), wide(1500, "หมายเหตุ"))
    found, _ = table(tmp_path, tbl(titles, tr(*(wide(w, str(w)) for w in (1000, 2500, 1500, 1500)))))
    assert spans(found) == [
        *((1, 1, 1, 1), (1, 2, 1, 2), (1, 4, 1, 1)),
        *((2, 1, 1, 1), (2, 2, 1, 1), (2, 3, 1, 1), (2, 4, 1, 1)),
    ]


@pytest.mark.parametrize(
    "first",
    [
        tr(wide(1000, "ก")),  # its other cells were left out
        tr(wide(1000, "ก"), wide(1000, "ข")),  # not as wide as the others
        tr(tc(p("ก")), wide(3000, "ข")),  # one says nothing
        tr(wide(1000, "ก"), tc(p("ข"), properties=f'{span(2)}<w:tcW w:w="3000" w:type="dxa"/>')),
        tr(wide(1000, "ก"), tc(p("ข"), properties='<w:tcW w:w="3000" w:type="pct"/>')),
    ],
)
def test_widths_tell_no_columns_where_not_all_cells_say_them(first: str, tmp_path: Path) -> None:
    found, _ = table(tmp_path, tbl(first, tr(wide(1000, "ค"), wide(1500, "ง"), wide(1500, "จ"))))
    assert [each[1] for each in spans(found)][-3:] == [1, 2, 3]
    assert spans(found)[0] == (1, 1, 1, 1)


def test_a_table_of_one_cell_inside_a_cell_is_what_it_holds(tmp_path: Path) -> None:
    inner = tbl(tr(tc(p("✓") + p("แล้ว"))))
    found, _ = table(tmp_path, tbl(tr(tc(p("ผ่าน")), tc(inner + p("")))))
    blocks = [block for cell in found.cells for block in cell.blocks]
    assert [block.text for block in blocks if isinstance(block, Paragraph)] == ["ผ่าน", "✓", "แล้ว"]
    assert len(blocks) == 3
