"""Dates as Thai offices write them: the day first, the year mostly of the Buddhist era."""

from __future__ import annotations

import re
from datetime import date

from rt67_aggregate.language import say

MONTHS = (
    "มกราคม",
    "กุมภาพันธ์",
    "มีนาคม",
    "เมษายน",
    "พฤษภาคม",
    "มิถุนายน",
    "กรกฎาคม",
    "สิงหาคม",
    "กันยายน",
    "ตุลาคม",
    "พฤศจิกายน",
    "ธันวาคม",
)
_SHORT_MONTHS = ("ม.ค", "ก.พ", "มี.ค", "เม.ย", "พ.ค", "มิ.ย", "ก.ค", "ส.ค", "ก.ย", "ต.ค", "พ.ย", "ธ.ค")
_NAMED = re.compile(r"\s*([0-9๐-๙]{1,2})\s*([ก-๎.]+)\s*([0-9๐-๙]{4})\s*")
_SLASHED = re.compile(r"\s*(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})\s*")
_ISO = re.compile(r"\s*(\d{4})-(\d{1,2})-(\d{1,2})\s*")
# The era differs by a constant only; a date object always holds the Gregorian year, because
# 29 February 2567 exists and year 2567 of the Gregorian calendar has none.
BUDDHIST_ERA = 543
_BUDDHIST_YEARS = 2400  # from here on a year cannot be meant of the common era


def common_year(year: int) -> int:
    """A year of the common era; one that can only be of the Buddhist era is turned into it."""
    return year - BUDDHIST_ERA if year >= _BUDDHIST_YEARS else year


def thai_date(day: date) -> str:
    """``15 มีนาคม 2567`` for 15 March 2024; a phrase, which other languages say of the common era."""
    month = say(MONTHS[day.month - 1])
    return say(
        "{day} {month} {buddhist}", day=day.day, month=month, buddhist=day.year + BUDDHIST_ERA, year=day.year
    )


def parse_date(text: str) -> date | None:
    """The date of ``15 มีนาคม 2567``, ``15/3/2567`` or ``2024-03-15``, or None.

    Thai digits are read too, the months' short names (``มี.ค.``), and in each of them a year that can only
    be of the common era, or of the Buddhist one.
    """
    try:
        if match := _NAMED.fullmatch(text):
            day, name, year = match.groups()
            names = MONTHS if name in MONTHS else _SHORT_MONTHS
            return _date(year, str(names.index(name.removesuffix(".")) + 1), day)
        if match := _SLASHED.fullmatch(text):
            day, month, year = match.groups()
            return _date(year, month, day)
        match = _ISO.fullmatch(text)
        return _date(*match.groups()) if match else None
    except ValueError:  # no such month, or no such day in it
        return None


def _date(year: str, month: str, day: str) -> date:
    return date(common_year(int(year)), int(month), int(day))
