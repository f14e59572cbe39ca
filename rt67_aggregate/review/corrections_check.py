"""corrections.csv beside a workbook that was written with it: what a spreadsheet made of its lines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from rt67_aggregate.model import Issue, Read, Reviewed, Verdict
from rt67_aggregate.review.carried import looks_of
from rt67_aggregate.review.corrections import Correction
from rt67_aggregate.review.fields import FIELDS, own
from rt67_aggregate.review.row_issue import quoted
from rt67_aggregate.text import arabic_digits, common_year, stable

# A day as spreadsheets write it: in figures, or with a Thai month and perhaps an era's year.
_DAY = re.compile(r"(\d{1,2})[\s./-]+(\d{1,2}|[ก-ฮ][ก-๎.]*)(?:[\s./-]+(\d{2,4}))?(?:[ T][\d:]+)?")
_MONTHS = ("ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค.")
_CENTURY = 2500  # of the Buddhist era, what two digits are short for
_PLACE = ("sha256", "college_id", "section_id", "entry", "source", "locator", "sent")


def against_workbook(
    lines: Sequence[Correction], written: Iterable[Reviewed], source: str
) -> Read[tuple[Correction, ...]]:
    """The lines as they were, where a spreadsheet changed how their numbers and dates are written.

    ``written``: what a workbook held when it was written: of each of these keys some line said the
    same then. Without a value where no line does: somebody changed a line, and lines are only added. A line
    of which the checksum was emptied was changed on purpose, and is taken as it is.
    """
    numbers: dict[str, list[int]] = {}
    for number, line in enumerate(lines):
        numbers.setdefault(line.reviewed.key, []).append(number)
    found = list(lines)
    faults = []
    looks: set[tuple[object, ...]] = set()
    for row in map(own, written):
        of_key = [number for number in numbers.get(row.key, []) if not found[number].conflict]
        if not of_key or any(found[n].meant or _says(found[n].reviewed, row) for n in of_key):
            continue
        looks = looks or {look for line in found if not line.conflict for look in looks_of(line.reviewed)}
        if looks & set(looks_of(row)):  # entered in another row, and carried to this one by its text
            continue
        near = [number for number in of_key if _means(found[number].reviewed, row)]
        if near:
            line = found[near[-1]]
            place = {name: getattr(row, name) for name in (*_PLACE, *_entered(row))}
            found[near[-1]] = replace(line, reviewed=replace(line.reviewed, **place))
        else:
            faults.append(_changed(found[of_key[-1]], row, source))
    return Read(None if faults else tuple(found), tuple(faults))


def _entered(row: Reviewed) -> list[str]:
    """The fields in which the workbook held anything."""
    return [name for name in FIELDS if getattr(row, name) not in ("", Verdict.NOT_YET)]


def _says(line: Reviewed, row: Reviewed) -> bool:
    return all(stable(getattr(line, name)) == stable(getattr(row, name)) for name in _entered(row))


def _means(line: Reviewed, row: Reviewed) -> bool:
    return all(_same(getattr(line, name), getattr(row, name)) for name in _entered(row))


def _same(one: str, other: str) -> bool:
    """Whether a spreadsheet may have made one text of the other: Thai digits, a number without its
    last zero, a date written otherwise."""
    first, second = arabic_digits(stable(one)), arabic_digits(stable(other))
    if first == second:
        return True
    try:
        return float(first) == float(second)
    except ValueError:
        pass
    day, other_day = _day(first), _day(second)
    if day is None or other_day is None:
        return False
    return day[:2] == other_day[:2] and (day[2] == other_day[2] or 0 in (day[2], other_day[2]))


def _day(text: str) -> tuple[int, int, int] | None:
    """Day, month, and year of the common era or 0; a number like 1.10 may have become one."""
    match = _DAY.fullmatch(text)
    if match is None:
        return None
    day, month, year = match.groups()
    months = [n for n, name in enumerate(_MONTHS, 1) if month.rstrip(".") == name.rstrip(".")]
    number = int(month) if month.isdecimal() else next(iter(months), 0)
    if year is None:
        return int(day), number, 0
    full = int(year) + _CENTURY if len(year) == 2 else int(year)
    return int(day), number, common_year(full)


def _changed(line: Correction, row: Reviewed, source: str) -> Issue:
    said = line.reviewed
    names = [name for name in _entered(row) if not _same(getattr(said, name), getattr(row, name))]
    values = (
        ("line", str(line.line)),
        ("now", quoted(" · ".join(getattr(said, name) or "-" for name in names))),
        ("before", quoted(" · ".join(getattr(row, name) for name in names))),
    )
    return Issue("corrections_changed", source, line=line.line, values=values)
