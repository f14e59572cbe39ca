"""Dates as Thai offices write them: day, month's name, year of the Buddhist era."""

from __future__ import annotations

from datetime import date

from rt67_aggregate.language import say

_MONTHS = (
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
# The era differs by a constant only; a date object always holds the Gregorian year, because
# 29 February 2567 exists and year 2567 of the Gregorian calendar has none.
_BUDDHIST_ERA = 543
_BUDDHIST_YEARS = 2400  # from here on a year cannot be meant of the common era


def common_year(year: int) -> int:
    """A year of the common era; one that can only be of the Buddhist era is turned into it."""
    return year - _BUDDHIST_ERA if year >= _BUDDHIST_YEARS else year


def thai_date(day: date) -> str:
    """``15 มีนาคม 2567`` for 15 March 2024; a phrase, which other languages say of the common era."""
    month = say(_MONTHS[day.month - 1])
    return say(
        "{day} {month} {buddhist}", day=day.day, month=month, buddhist=day.year + _BUDDHIST_ERA, year=day.year
    )


def parse_thai_date(text: str) -> date | None:
    """The date of ``15 มีนาคม 2567``, or None. Thai digits are read too."""
    words = text.split()
    if len(words) != 3 or not (words[0].isdecimal() and words[2].isdecimal()):
        return None
    try:
        return date(int(words[2]) - _BUDDHIST_ERA, _MONTHS.index(words[1]) + 1, int(words[0]))
    except ValueError:
        return None
