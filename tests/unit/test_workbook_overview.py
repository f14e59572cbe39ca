"""The first sheet on paper: one page whose charts can be read without colour."""

from __future__ import annotations

import re
import zipfile
from itertools import pairwise
from pathlib import Path

import openpyxl
import pytest

from rt67_aggregate.report import chart as report_chart
from tests.workbook_summary import filled
from tests.workbook_written import written


@pytest.fixture(scope="module")
def workbook(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("overview")
    return written(filled(30, folder=folder), "a.xlsx")


def charts_of(workbook: Path) -> list[str]:
    with zipfile.ZipFile(workbook) as package:
        names = sorted(n for n in package.namelist() if n.startswith("xl/charts/chart"))
        return [package.read(name).decode() for name in names]


def test_the_whole_sheet_is_one_page_whatever_letters_the_machine_has(workbook: Path) -> None:
    sheet = openpyxl.load_workbook(workbook)["ภาพรวม"]
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert (sheet.page_setup.fitToWidth or 1, sheet.page_setup.fitToHeight or 1) == (1, 1)
    assert len(sheet._charts) == 2
    assert not sheet.row_breaks.brk


def test_each_status_has_a_look_of_its_own_without_colour(workbook: Path) -> None:
    for chart in charts_of(workbook):
        looks = re.findall(r'</c:tx><c:spPr>(?:<a:pattFill prst="(\w+)"|<a:solidFill)', chart)
        assert len(looks) == len(set(looks)) == 6


def test_each_bar_has_its_name(workbook: Path) -> None:
    assert all('<c:tickLblSkip val="1"/>' in chart for chart in charts_of(workbook))


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
