"""Numbers and dates that were pasted with their formats, read as their cells show them."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import pytest

from rt67_aggregate.review.number_formats import shown
from tests.small_workbook import COLUMN, SHEET, TOP, SmallWorkbook


@pytest.mark.parametrize(
    ("value", "number_format", "text"),
    [
        (0.965, "General", "0.965"),
        (0.965, "@", "0.965"),
        (0.965, "0.00%", "96.50%"),
        (0.965, "0%", "96.5%"),  # decimals that the format leaves out stay
        (-0.5, "0%", "-50%"),
        (0.07, "0%", "7%"),  # and no 7.000000000000001
        (1, "0%", "100%"),
        (3.1, "0.00", "3.10"),
        (3, "0.0#", "3.0"),
        (3.14159, "0.00", "3.14159"),
        (7, "000", "007"),
        (1234567.5, "#,##0.00", "1,234,567.50"),
        (1234567, "#,##0", "1,234,567"),
        (-1200, "#,##0", "-1,200"),
        (-1200, "#,##0;(#,##0)", "(1,200)"),
        (-1200, "#,##0;[Red]-#,##0", "-1,200"),
        (0, "0.0;-0.0;0.000", "0.000"),
        (0, "0.0;-0.0;0.000;@", "0.000"),
        (0, "0.0;-0.00", "0.0"),
        (0, '0;-0;"ไม่มี"', "0"),  # a word alone is no number
        (25, '#,##0 "คน"', "25 คน"),
        (25, '"ครู; "0" คน"', "ครู; 25 คน"),
        (25, r"0\ \ค", "25 ค"),
        (1500, "[$฿-41E]#,##0.00", "฿1,500.00"),
        (1500, '_-* #,##0.00_-;-* #,##0.00_-;_-* "-"??_-;_-@_-', "1,500.00"),
        (25, "[$-D07041E]#,##0", "25"),  # digits are those that a spreadsheet keeps
        (25, "t0", "25"),
        (12345.6, "0.00E+00", "12345.6"),
        (0.5, "# ?/?", "0.5"),
        (1e21, "#,##0", "1e+21"),
        (12000, "#,##0,", "12000"),
        (float("inf"), "0", "inf"),  # "1E999" in the file
        (float("-inf"), "0%", "-inf"),
        (True, "0%", "TRUE"),
        ("ร้อยละ 5", "0%", "ร้อยละ 5"),
        (None, "0%", ""),
        (datetime(2024, 3, 15), "d/m/yyyy", "15/03/2024"),
        (datetime(2024, 3, 15), "[$-107041E]d mmmm yyyy;@", "15/03/2567"),
        (datetime(2024, 3, 15), "[$-1070000]d/mm/yyyy;@", "15/03/2567"),
        (datetime(2024, 3, 15), "[$-th-TH,107]d mmm yy;@", "15/03/2567"),
        (datetime(2024, 3, 15), "[$-41E]d mmmm yyyy", "15/03/2024"),
        (date(2024, 3, 15), "d mmm bbbb", "15/03/2567"),
        (datetime(2024, 3, 15, 13, 30), "d/m/bb hh:mm", "15/03/2567 13:30"),
    ],
)
def test_a_cell_says_what_it_shows(value: object, number_format: str, text: str) -> None:
    assert shown(value, number_format) == text


@pytest.mark.parametrize("field", ["text", "note"])
def test_what_was_pasted_with_its_format_is_entered_as_it_is_seen(field: str, tmp_path: Path) -> None:
    small = SmallWorkbook(tmp_path)
    small.put(1, **{field: 0.965})
    small.put(2, **{field: 12})
    small.put(3, **{field: datetime(2024, 3, 15)})
    small.put(4, **{field: "ร้อยละ 5"})
    for row, number_format in enumerate(("0.0%", "General", "[$-107041E]d mmmm yyyy;@", "0%"), TOP + 1):
        small.book[SHEET].cell(row, COLUMN[field]).number_format = number_format
    found = [entered[field] for entered in small.changes().values()]
    assert found == ["96.5%", "12", "15/03/2567", "ร้อยละ 5"]
