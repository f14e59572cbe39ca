"""Thai dates; the year of the Buddhist era is never put into a date object."""

from __future__ import annotations

from datetime import date

import pytest

from rt67_aggregate.language import load_language
from rt67_aggregate.text import common_year, parse_date, thai_date


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("15 มีนาคม 2567", date(2024, 3, 15)),
        ("29 กุมภาพันธ์ 2567", date(2024, 2, 29)),
        ("1 มกราคม 2568", date(2025, 1, 1)),
        ("31 ธันวาคม 2566", date(2023, 12, 31)),
    ],
)
def test_a_date_is_read_and_written_in_the_buddhist_era(text: str, day: date) -> None:
    assert parse_date(text) == day
    assert thai_date(day) == text


@pytest.mark.parametrize("text", ["15 มี.ค. 2567", "15มี.ค.2567", "๑๕ มี.ค ๒๕๖๗", "15 มีนาคม 2024"])
def test_short_names_of_months_and_years_of_the_common_era_are_read(text: str) -> None:
    assert parse_date(text) == date(2024, 3, 15)


@pytest.mark.parametrize(
    "text",
    ["15/3/2567", "๑๕/๐๓/๒๕๖๗", "15 - 3 - 2567", "15.3.2024", "2024-03-15", "2567-3-15", " ๒๕๖๗-๐๓-๑๕ "],
)
def test_a_date_in_figures_has_the_day_first_or_the_year(text: str) -> None:
    assert parse_date(text) == date(2024, 3, 15)


def test_every_short_name_is_its_month_s() -> None:
    names = ["ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค."]
    assert [parse_date(f"9 {name} 2567") for name in names] == [date(2024, n, 9) for n in range(1, 13)]


def test_in_english_a_date_is_of_the_common_era() -> None:
    assert load_language("en").of(thai_date(date(2024, 3, 15))) == "15 March 2024"


def test_every_month_has_its_name() -> None:
    days = [date(2024, month, 9) for month in range(1, 13)]
    assert [parse_date(thai_date(day)) for day in days] == days


def test_thai_digits_and_odd_spaces_are_read() -> None:
    assert parse_date("  ๒๙  กุมภาพันธ์\u00a0๒๕๖๗ ") == date(2024, 2, 29)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "29 กุมภาพันธ์ 2566",  # no leap year
        "31 เมษายน 2567",
        "0 มกราคม 2567",
        "15 มีค 2567",
        "15 มีนาคม",
        "มีนาคม 15 2567",
        "วันที่ 15 มีนาคม 2567",
        "15 มีนาคม 500",
        "² มีนาคม 2567",
        "-1 มีนาคม 2567",
        "+15 มีนาคม 2567",
        "1_5 มีนาคม 2567",
        "15 มีนาคม +2567",
        "กก มีนาคม 2567",
        "15 มีนาคม กกกก",
        "15 กันยา 2567",
        "15 . 2567",
        "15 มีนาคม 2567 น.",
        "31/4/2567",
        "3/15/2567",
        "15/3/67",
        "2567/3/15",
        "2567-15-3",
        "15-3-2567-1",
    ],
)
def test_what_is_no_date_gives_none(text: str) -> None:
    assert parse_date(text) is None


@pytest.mark.parametrize(("year", "meant"), [(2567, 2024), (2400, 1857), (2399, 2399), (2024, 2024)])
def test_a_year_that_can_only_be_buddhist_is_turned_into_a_common_one(year: int, meant: int) -> None:
    assert common_year(year) == meant
