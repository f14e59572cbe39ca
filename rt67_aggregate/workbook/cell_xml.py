"""What stands in a worksheet's file for one cell, behind its place: ``<c r="B7"`` is before it.

Texts stand in the cell itself (``t="inlineStr"``); ECMA-376, part 1, 18.3.1.4 (c), 18.3.1.53 (is) and
22.9.2.19 (``_xHHHH_``).
"""

from __future__ import annotations

import re
from datetime import date, datetime, time

from rt67_aggregate.workbook.cells import pieces, safe

BLANK = "/>"
_EPOCH = datetime(1899, 12, 31)
# Excel counts a 29 February 1900 that never was, after so many days.
_LEAP_DAYS = 59
_SECONDS_A_DAY = 86_400
# Its underscore alone: the last one of "_x0041_x0042_" may begin the next.
_LIKE_AN_ESCAPE = re.compile("_(?=x[0-9a-fA-F]{4}_)")
_IN_ATTRIBUTES = str.maketrans({"&": "&amp;", '"': "&quot;", "<": "&lt;", ">": "&gt;", "\n": "&#xA;"})


def text_cell(text: str, style: str = "") -> str:
    """A text, as far as a cell takes it; ``style``: the attribute that names its format."""
    shown = pieces(safe(text))[0]
    if not shown:
        return f"{style}{BLANK}"
    space = ' xml:space="preserve"' if shown[0].isspace() or shown[-1].isspace() else ""
    if "_x" in shown or "&" in shown or "<" in shown or ">" in shown:
        shown = _escaped(shown)
    return f'{style} t="inlineStr"><is><t{space}>{shown}</t></is></c>'


def number_cell(number: float, style: str = "") -> str:
    """A number with all the digits that Excel keeps."""
    return f"{style}><v>{number:.16G}</v></c>"


def days_of(moment: date) -> float:
    """A date as Excel counts it: days, with the part of the day that a time is; a zone is left out."""
    if not isinstance(moment, datetime):
        moment = datetime.combine(moment, time.min)
    since = moment.replace(tzinfo=None) - _EPOCH
    days = since.days + (since.seconds + since.microseconds / 1e6) / _SECONDS_A_DAY
    return days + 1 if days > _LEAP_DAYS else days


def attribute(text: str) -> str:
    """A text as it stands between an attribute's quotation marks."""
    return safe(text).translate(_IN_ATTRIBUTES)


def _escaped(text: str) -> str:
    text = _LIKE_AN_ESCAPE.sub("_x005F_", text)
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
