"""Tables of a college's own in the report: what their rows are, and whether the words of a cell have room."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx import Document
from docx.oxml.ns import qn

from rt67_aggregate import report
from rt67_aggregate.model import Shape
from rt67_aggregate.report import Extent, ReportOptions
from rt67_aggregate.report.chart import Chart, Series
from rt67_aggregate.report.own_table import columns_of, stretches
from tests.blank_returns import drafted_form
from tests.report_summary import Told, flat_form, real_form, roster_of, summary_of

WIDTH = 9071  # of an official page, in twentieths of a point
TITLES = "ที่\tกิจกรรม\tจำนวน"
ROWS = "1\tอบรม\t45\n2\tนิเทศ\t12"


def tables_of(text: str) -> list[int]:
    """How many rows each table of an answer has."""
    return [len(one.rows) for one in stretches(text) if one.rows]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (f"{TITLES}\n{ROWS}\nด้านที่ 2 ความร่วมมือ\n{ROWS}", [6]),
        (f"{TITLES}\nด้านที่ 1\n1\tอบรม\t45\nด้านที่ 2\n1\tลงนาม\t8", [5]),
        (f"{ROWS}\nรวม", [2]),
        (f"ตารางกิจกรรม\n{ROWS}", [2]),
    ],
    ids=["between rows", "before one row each", "below the last one", "above the first one"],
)
def test_a_line_between_rows_is_a_row_of_their_table(text: str, rows: list[int]) -> None:
    assert tables_of(text) == rows


@pytest.mark.parametrize(
    "text",
    [
        f"{TITLES}\n{ROWS}\nตารางของปีก่อน\n{TITLES}\n{ROWS}",
        f"{TITLES}\n{ROWS}\nสองบรรทัด\nที่คั่นอยู่\n{ROWS}",
        f"{TITLES}\n{ROWS}\n\n{ROWS}",
        f"{TITLES}\n{ROWS}\n{'เล่าความ' * 20}\n{ROWS}",
        f"{TITLES}\n{ROWS}\nปีต่อมา\nปี\tคน\n2567\t4",
    ],
    ids=["the same titles again", "two lines", "an empty line", "a long line", "other columns"],
)
def test_what_stands_between_two_tables_keeps_them_apart(text: str) -> None:
    assert len(tables_of(text)) == 2


def test_a_list_or_a_word_with_a_tab_below_a_table_is_no_row_of_it() -> None:
    table = "ปี\tคน\n2567\t4"
    assert tables_of(f"{table}\nหมายเหตุ\n1.\tดี\n2.\tมาก") == [2]
    assert tables_of(f"{table}\nติดต่อ\nโทร\t5555") == [2]


@pytest.mark.parametrize("count", [1, 3, 4, 7, 12, 18, 24])
def test_figures_and_short_words_are_not_broken(count: int) -> None:
    rows = [["เทคโนโลยีสารสนเทศและดิจิทัล"] + [f"{n}" for n in range(8, 8 + count - 1)]] * 3
    columns = columns_of(rows, WIDTH)
    assert sum(columns.widths) == WIDTH
    for figure, width in zip(rows[0][1:], columns.widths[1:], strict=True):
        # A figure takes 0.362 of the size.
        assert width >= len(figure) * SIZES[columns.style] * 7.24 + columns.padding


@pytest.mark.parametrize("columns", [18, 21, 24])
def test_many_columns_are_a_table_in_smaller_letters(columns: int, tmp_path: Path) -> None:
    text = "\n".join("\t".join(f"{row}{column}" for column in range(10, 10 + columns)) for row in (1, 2))
    (table,) = grids(text, tmp_path)
    assert [len(row.cells) for row in table.rows] == [columns, columns]
    used = {cell.paragraphs[0].style.name for row in table.rows for cell in row.cells}
    assert all(10 <= SIZES[style] < 14 for style in used)


def test_the_first_row_stays_with_the_next_and_no_other_does(tmp_path: Path) -> None:
    (table,) = grids(f"{TITLES}\n{ROWS}", tmp_path)
    kept = [
        {bool(cell.paragraphs[0].paragraph_format.keep_with_next) for cell in row.cells} for row in table.rows
    ]
    assert kept == [{True}, {False}, {False}]


def test_a_row_with_its_first_cell_alone_reaches_over_all_columns(tmp_path: Path) -> None:
    (table,) = grids(f"{TITLES}\n{ROWS}\nด้านที่ 2\n{ROWS}", tmp_path)
    assert [cell.text for cell in table.rows[3].cells] == ["ด้านที่ 2"] * 3
    assert len(table.rows[3]._tr.tc_lst) == 1


FIGURE, SIZES = "1,250,000", {"Report Cell": 14, "Report Small Cell": 12, "Report Smallest Cell": 10}


@pytest.mark.parametrize("name", ["budget_quarters", "head_counts", "statistics"])
def test_figures_of_a_form_s_wide_table_are_not_broken(name: str, tmp_path: Path) -> None:
    form = drafted_form(name)
    table = next(h for h in form.walk() if h.shape is Shape.TABLE and len(h.children) > 5)
    told = [Told("C001", column.id, FIGURE) for column in table.children]
    summary = summary_of(form, roster_of(1), told)
    report.write(summary, tmp_path / "report.docx", options=ReportOptions(extent=Extent.FULL))
    tables = [t for t in Document(str(tmp_path / "report.docx")).tables if len(t.columns) > 5]
    assert len(tables) == 2  # of the topic, and with all answers
    for found in tables:
        (last,) = found.rows[-1:]
        style = last.cells[-1].paragraphs[0].style.name
        margins = sum(map(int, found._tbl.xpath("./w:tblPr/w:tblCellMar/*/@w:w")))
        for cell in last.cells[2:]:
            width = int(cell._tc.tcPr.find(qn("w:tcW")).get(qn("w:w")))
            assert (
                width >= SIZES[style] * 20 * 2.86 + margins
            )  # seven figures of 0.362 of the size, two commas
        assert sum(int(c.get(qn("w:w"))) for c in found._tbl.tblGrid) == WIDTH


def test_a_form_s_table_of_two_columns_has_letters_as_ever(tmp_path: Path) -> None:
    columns = next(h for h in real_form().walk() if h.shape is Shape.TABLE).children
    told = [Told("C001", column.id, "สัญญาณอินเทอร์เน็ตไม่เสถียร") for column in columns]
    report.write(summary_of(real_form(), roster_of(1), told), tmp_path / "report.docx")
    body = Document(str(tmp_path / "report.docx")).element.body
    assert not [name for name in body.xpath(".//w:tc/w:p/w:pPr/w:pStyle/@w:val") if "Small" in name]


@pytest.mark.parametrize(("labels", "series"), [(4, 1), (9, 2), (9, 4)])
def test_each_label_of_the_chart_has_room_for_two_lines(labels: int, series: int) -> None:
    counts = tuple(range(labels))
    chart = Chart(tuple(map(str, counts)), (Series("ผล", counts),) * series, labels)
    assert chart.fits
    assert chart.height / labels >= 2 * 12 * 20 * 1.257  # two lines of 12 points


@pytest.mark.parametrize("series", [1, 2, 3, 4])
def test_each_number_of_the_chart_has_room_beside_its_bar(series: int) -> None:
    counts = tuple(range(12))
    chart = Chart(tuple(map(str, counts)), (Series("ผล", counts),) * series, 12)
    assert chart.fits
    gap = 0.6  # of a bar, around those of a label
    assert chart.height / len(counts) / (series + gap) >= 12 * 20 * 0.72


def grids(text: str, folder: Path) -> list[object]:
    """The tables of a college's own in the report of one answer."""
    told = [Told("C001", "1", text)]
    path = folder / "report.docx"
    summary = summary_of(flat_form(), roster_of(1), told)
    report.write(summary, path, options=ReportOptions(extent=Extent.FULL))
    return [t for t in Document(str(path)).tables if t.style and t.style.name == "Table Grid"]
