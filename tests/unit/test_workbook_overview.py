"""The first sheet on paper: in two pages whose charts are whole, and can be read without colour."""

from __future__ import annotations

import re
import zipfile
from itertools import pairwise
from pathlib import Path

import openpyxl
import pytest
from openpyxl.utils import get_column_letter

from rt67_aggregate.report import chart as report_chart
from tests.workbook_summary import filled
from tests.workbook_written import written

# Millimetres of A4 across, less the margins; of a column's figure and around it, at 96 dots to the inch.
PAGE = 297 - 2 * 0.4 * 25.4
PIXEL = 25.4 / 96


@pytest.fixture(scope="module")
def workbook(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("overview")
    return written(filled(30, folder=folder), "a.xlsx")


def charts_of(workbook: Path) -> list[str]:
    with zipfile.ZipFile(workbook) as package:
        names = sorted(n for n in package.namelist() if n.startswith("xl/charts/chart"))
        return [package.read(name).decode() for name in names]


def test_the_charts_stand_on_a_page_of_their_own_that_is_wide_enough(workbook: Path) -> None:
    sheet = openpyxl.load_workbook(workbook)["ภาพรวม"]
    anchors = [chart.anchor for chart in sheet._charts]
    (row_break,) = sheet.row_breaks.brk
    assert {anchor._from.row for anchor in anchors} == {row_break.id}
    first, last = sheet.print_area.replace("$", "").split("!")[-1].split(":")
    assert first == "A1"
    assert last.startswith(get_column_letter(8))
    assert int(last[1:]) > max(anchor.to.row for anchor in anchors)
    widths = [sheet.column_dimensions[get_column_letter(n)].width for n in range(1, 9)]
    assert 0.9 * PAGE < sum(widths) * 7 * PIXEL * sheet.page_setup.scale / 100 < PAGE
    assert not sheet.sheet_properties.pageSetUpPr or not sheet.sheet_properties.pageSetUpPr.fitToPage


def test_each_status_has_a_look_of_its_own_without_colour(workbook: Path) -> None:
    for chart in charts_of(workbook):
        looks = re.findall(r'</c:tx><c:spPr>(?:<a:pattFill prst="(\w+)"|<a:solidFill)', chart)
        assert len(looks) == len(set(looks)) == 6


def test_thai_of_the_charts_is_in_the_letters_of_the_figures(workbook: Path) -> None:
    for chart in charts_of(workbook):
        faces = re.findall(r'<a:latin (typeface="[^"]+")/><a:cs (typeface="[^"]+")/>', chart)
        assert len(faces) == chart.count("<a:latin") >= 3
        assert all(latin == thai for latin, thai in faces)


def test_the_bars_of_the_report_are_told_apart_in_grey() -> None:
    greys = sorted(
        sum(share * int(fill[n : n + 2], 16) for share, n in ((0.299, 0), (0.587, 2), (0.114, 4)))
        for fill in report_chart._FILLS
    )
    assert min(b - a for a, b in pairwise(greys)) > 40
