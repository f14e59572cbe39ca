"""A number as its cell shows it: pasted cells bring their formats, and "96.50%" is 0.965 in the file.

ECMA-376 part 1, 18.8.31. What a format would leave out, as decimals beyond its own, stays; what is not known
here is read as the file has it (``cells.text``).
"""

from __future__ import annotations

import math
import re
from collections.abc import Collection, Mapping
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from rt67_aggregate.review import cells
from rt67_aggregate.text import BUDDHIST_ERA

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook

# Colours, conditions and languages; a currency stands in a language's place, "[$฿-41E]".
_BRACKET = re.compile(r"\[(?!\$[^\]-])[^\]]*\]")
_CURRENCY = re.compile(r"\[\$([^\]-]+)[^\]]*\]")
# Words of a format: in quotation marks, behind a backslash; and the room or filling that a sign takes.
_WORD = re.compile(r'"([^"]*)"|\\(.)')
_ROOM = re.compile(r"_.|\*.")
_NUMBER = re.compile(
    r"(?P<before>[^#0?.,]*)(?P<whole>[#0?][#0?,]*)(?:\.(?P<part>[#0?]+))?(?P<after>[^#0?.,]*)"
)
# Letters of a format that say something of the number, of its digits or of its date.
_TELLING = re.compile(r"[a-zA-Z@/]")
# Dates of the Buddhist era: a calendar in the language's number, or its own letter.
_BUDDHIST = re.compile(r"\[\$-(?:[0-9A-Fa-f]*07[0-9A-Fa-f]{4}|[\w-]+,[0-9A-Fa-f]*07)\]|b{2,4}", re.IGNORECASE)


def shown_in(book: Workbook, rows: Mapping[str, Collection[int]]) -> dict[tuple[str, int, int], str]:
    """Sheet, row from 1 and column from 0 → what each cell of these ``rows`` shows."""
    found = {}
    for name, numbers in rows.items():
        worksheet = book[name]
        worksheet.reset_dimensions()
        for number, row in enumerate(worksheet.iter_rows(max_row=max(numbers)), start=1):
            if number in numbers:
                found.update({(name, number, n): shown(c.value, c.number_format) for n, c in enumerate(row)})
    return found


def shown(value: object, number_format: str) -> str:
    """A cell's text as a person sees it in the spreadsheet."""
    if isinstance(value, bool) or not isinstance(value, int | float | date):
        return cells.text(value)
    if isinstance(value, date):
        return _day(value, number_format)
    return _number(value, number_format)


def _day(value: date, number_format: str) -> str:
    text = cells.text(value)
    if not _BUDDHIST.search(number_format):
        return text
    return text.replace(f"/{value.year:04}", f"/{value.year + BUDDHIST_ERA:04}", 1)


def _number(value: float, number_format: str) -> str:
    plain = cells.text(value)
    if not math.isfinite(value):  # "1E999" in the file
        return plain
    section, words = _in_signs(_section(value, number_format))
    found = _NUMBER.fullmatch(section)
    if found is None or "e" in plain or _TELLING.search(section) or found["whole"].endswith(","):
        return plain
    number = Decimal(plain)
    hundred = section.count("%")
    if hundred:
        number *= 100**hundred
    zeros = found["whole"].count("0")
    decimals = (found["part"] or "").count("0")
    own = max(-int(number.normalize().as_tuple().exponent), decimals, 0)
    sign = "-" if number < 0 and ";" not in number_format else ""
    digits = f"{abs(number):,.{own}f}" if "," in found["whole"] else f"{abs(number):.{own}f}"
    whole, point, rest = digits.partition(".")
    text = f"{sign}{found['before']}{whole.rjust(zeros, '0')}{point}{rest}{found['after']}"
    return _with_words(text, words).strip()


def _section(value: float, number_format: str) -> str:
    """That of positive numbers, of negative ones, or of nothing."""
    sections = re.split(r';(?=(?:[^"]*"[^"]*")*[^"]*$)', number_format)
    if value < 0 and len(sections) > 1:
        return sections[1]
    return sections[2] if value == 0 and len(sections) > 2 else sections[0]


def _in_signs(section: str) -> tuple[str, list[str]]:
    """A section with a sign in the place of each of its words, and the words."""
    words: list[str] = []

    def kept(match: re.Match[str]) -> str:
        words.append(match[1] or match[2] or "")
        return chr(0xE000 + len(words) - 1)

    def named(match: re.Match[str]) -> str:
        words.append(match[1])
        return chr(0xE000 + len(words) - 1)

    section = _CURRENCY.sub(named, _WORD.sub(kept, section))
    return _ROOM.sub("", _BRACKET.sub("", section)), words


def _with_words(text: str, words: list[str]) -> str:
    for number, word in enumerate(words):
        text = text.replace(chr(0xE000 + number), word)
    return text
