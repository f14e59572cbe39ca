"""Cells of a workbook as text, whichever program saved them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta

from rt67_aggregate.text import unescaped

_LONGEST_ADDRESS = 20  # characters; a sheet has seven digits of rows and three letters of columns


def address(row: int, column: int) -> str:
    """A cell as a spreadsheet calls it; ``column`` counts from 0."""
    letters, number = "", column + 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return f"{letters}{row}"


def column_and_row(place: str) -> tuple[int, int]:
    """The column, from 0, and the row of an address, or of a range's first cell; -1, 0 where it has none."""
    first = place.partition(":")[0].replace("$", "")[:_LONGEST_ADDRESS]
    column = 0
    for letter in filter(str.isalpha, first.upper()):
        column = column * 26 + ord(letter) - 64
    return column - 1, int("".join(filter(str.isdecimal, first)) or 0)


def texts(row: Iterable[object]) -> tuple[str, ...]:
    """The cells of a row as texts."""
    return tuple(map(text, row))


def text(value: object) -> str:
    """A cell as an officer reads it: numbers in the digits that a spreadsheet keeps, dates by day, month,
    year, spans of time by hours. The formula of an array as its text, as that of any other cell."""
    if value is None:
        return ""
    if isinstance(value, str):
        return unescaped(value).replace("\r\n", "\n").replace("\r", "\n")
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, float):
        return f"{value:.15g}"
    if isinstance(value, datetime) and not (value.hour or value.minute or value.second):
        return f"{value:%d/%m/%Y}"
    if isinstance(value, date):
        return f"{value:%d/%m/%Y %H:%M}".removesuffix(" 00:00")
    if isinstance(value, time):
        return f"{value:%H:%M:%S}".removesuffix(":00")
    if isinstance(value, timedelta):
        minutes, seconds = divmod(round(value.total_seconds()), 60)
        return f"{minutes // 60}:{minutes % 60:02}:{seconds:02}"
    return str(getattr(value, "text", value))
