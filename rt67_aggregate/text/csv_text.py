"""A CSV file that programs of all kinds may have saved again: its text and its cells, or where it is damaged.

The module ``csv`` would read on over a damaged quotation mark or line end, and put the rest of the file
into one cell.
"""

from __future__ import annotations

import re

_DELIMITERS = (",", ";", "\t")
_UTF8_MARK, _UTF16_MARKS = b"\xef\xbb\xbf", (b"\xff\xfe", b"\xfe\xff")
_LINE_END = re.compile(r"\r\n|\n|\r|\Z")


class DamagedError(Exception):
    """The file is none that a program wrote. ``line``: where, from 1."""

    def __init__(self, line: int) -> None:
        super().__init__(line)
        self.line = line


def decoded(data: bytes) -> str:
    """UTF-8, or what a spreadsheet may have made of it: UTF-16, or the Thai code page of Windows.

    Raises DamagedError where it is none of them: a single byte that is wrong must not turn all the
    others into another script.
    """
    if data.startswith(_UTF16_MARKS):
        return _strictly(data, "utf-16")
    lenient = data.decode("utf-8", "replace")
    wrong = lenient.count("\ufffd")
    meant = sum(1 for sign in lenient if sign > "\x7f") - wrong
    if data.startswith(_UTF8_MARK) or meant >= wrong:
        return _strictly(data, "utf-8-sig")
    return _strictly(data, "cp874")


def delimiter_of(text: str) -> str:
    """What stands between the cells, told by the first line."""
    return max(_DELIMITERS, key=text.split("\n", 1)[0].count)


def read_rows(text: str) -> list[tuple[int, list[str]]]:
    """The rows with anything in them (RFC 4180; commas, semicolons or tabs), each with the line on
    which it starts.

    Raises DamagedError at a quotation mark that is in no quoted cell, at a quoted cell without an
    end, and where some lines end otherwise than the first.
    """
    delimiter = delimiter_of(text)
    cell = re.compile(rf'"((?:[^"]|"")*+)"|([^"\r\n{delimiter}]*+)')
    found, row, line, start, place = [], [], 1, 1, 0
    ends = ""
    while place < len(text):
        match = cell.match(text, place)
        if match is None:
            raise DamagedError(line)
        row.append(match[2] if match[1] is None else match[1].replace('""', '"'))
        line += _lines(match[1] or "")
        place = match.end()
        if text.startswith(delimiter, place):
            place += 1
            if place < len(text):
                continue
            row.append("")
        end = _LINE_END.match(text, place)
        if end is None or (ends and end[0] and end[0] != ends):
            raise DamagedError(line)
        if any(value.strip() for value in row):
            found.append((start, row))
        ends = ends or end[0]
        place = end.end()
        line += 1
        row, start = [], line
    return found


def _lines(text: str) -> int:
    """Line ends in a cell."""
    return text.count("\n") + text.count("\r") - text.count("\r\n")


def _strictly(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        before = data[: error.start].decode(encoding, "replace")
        raise DamagedError(_lines(before) + 1) from None
