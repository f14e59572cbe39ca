"""``colleges.csv`` → ``Roster``, or every fault in it at once."""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from rt67_aggregate.language.system_words import system_words
from rt67_aggregate.model import College, Issue, Read, Roster
from rt67_aggregate.roster.garbled import is_garbled
from rt67_aggregate.text import fold
from rt67_aggregate.text.csv_text import DamagedError, decoded, delimiter_of

# The titles that a column may have. Only a roster of several provinces has the last two.
_TITLES = {
    "college_id": ("college_id", "รหัส", "รหัสวิทยาลัย", "รหัสสถานศึกษา"),
    "name": ("name", "ชื่อ", "ชื่อวิทยาลัย", "ชื่อสถานศึกษา"),
    "aliases": ("aliases", "ชื่ออื่น", "ชื่อย่อ"),
    "province": ("province", "จังหวัด"),
    "office": ("office", "สำนักงาน"),
}
_NEEDED = ("college_id", "name")
# Rows that a person may have put above the titles, each one cell alone.
_MOST_ABOVE = 10
_BETWEEN_ALIASES = re.compile("[;；\n\r]")
_MAX_BYTES = 5_000_000
_ZIP = b"PK\x03\x04"  # what an .xlsx begins with
_FileRow = tuple[int, list[str]]  # the line on which it starts, and its cells
# The ID names the folder of a college's pictures, so it must be one on every system.
_ID = re.compile(r"[0-9A-Za-zก-๎_-]+")
_MAX_ID = 40
# Names of devices on Windows: a folder cannot be called so, in any case of letters.
_DEVICES = re.compile(r"con|prn|aux|nul|com\d|lpt\d", re.IGNORECASE)
# Shorter names ("วท.") stand in the names and answers of many colleges.
_MIN_NAME = 3
_MOST_SHOWN = 10  # lines that one sentence names


def load_roster(path: Path) -> Read[Roster]:
    """The roster of a file, or None with every fault of the file.

    A CSV file with commas, semicolons or tabs, in UTF-8, UTF-16 or the Thai code page, as spreadsheets
    save them; or an .xlsx workbook, its first sheet that has the columns' titles. Above the titles there may
    be rows of one cell. Faults carry the file as ``source``, the column as ``where``, and the line from 1.
    Issues beside a roster: what may not be meant so.
    """
    loading = _Loading(str(path))
    rows = _read_rows(path, loading)
    if rows is None:
        return Read(None, tuple(loading.issues))
    colleges = _colleges([(line, list(map(_seen, cells))) for line, cells in rows], loading)
    issues = tuple(sorted((*loading.issues, *loading.noticed), key=lambda issue: issue.line))
    return Read(None if loading.issues else Roster(colleges), issues)


@dataclass(slots=True)
class _Loading:
    """The faults of one file, what is ``noticed`` beside them, and which IDs and names it has used, with
    their first place."""

    source: str
    issues: list[Issue] = field(default_factory=list)
    noticed: list[Issue] = field(default_factory=list)
    ids: dict[str, int] = field(default_factory=dict)
    names: dict[str, tuple[str, int]] = field(default_factory=dict)

    def tell(self, code: str, line: int = 0, where: str = "", **values: str) -> None:
        self.issues.append(self._issue(code, line, where, values))

    def notice(self, code: str, line: int, where: str, **values: str) -> None:
        self.noticed.append(self._issue(code, line, where, values))

    def _issue(self, code: str, line: int, where: str, values: Mapping[str, str]) -> Issue:
        return Issue(code, self.source, where=where, line=line, values=tuple(values.items()))


def _read_rows(path: Path, loading: _Loading) -> list[_FileRow] | None:
    """The rows with anything in them; None where the file cannot be read at all."""
    try:
        size = path.stat().st_size
        if size > _MAX_BYTES:
            loading.tell("roster_too_large", size=f"{size:,}", limit=f"{_MAX_BYTES:,}")
            return None
        data = path.read_bytes()
    except FileNotFoundError:
        loading.tell("roster_not_found", path=str(path))
        return None
    except (OSError, ValueError) as error:
        loading.tell("roster_unreadable", path=str(path), problem=system_words(error))
        return None
    if data.startswith(_ZIP):
        return _sheet_rows(path, data, loading)
    try:
        return _rows(decoded(data), loading)
    except DamagedError as error:
        loading.tell("roster_not_utf8", error.line)
        return None


def _sheet_rows(path: Path, data: bytes, loading: _Loading) -> list[_FileRow] | None:
    """The rows of a workbook's first sheet that has the columns' titles, or of its first."""
    from openpyxl import load_workbook  # noqa: PLC0415 - only where the roster is a workbook

    try:
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        sheets = [_filled(sheet.iter_rows(values_only=True)) for sheet in book.worksheets]
    except Exception:  # what openpyxl raises for a workbook that is none has no end
        loading.tell("roster_no_table", path=str(path))
        return None
    return next((rows for rows in sheets if _titles_at(rows) is not None), sheets[0])


def _filled(rows: Iterable[Sequence[object]]) -> list[_FileRow]:
    """The rows of a sheet with anything in them."""
    cells = (["" if value is None else str(value) for value in row] for row in rows)
    return [(line, row) for line, row in enumerate(cells, start=1) if any(cell.strip() for cell in row)]


def _colleges(rows: list[_FileRow], loading: _Loading) -> tuple[College, ...]:
    if not rows:
        if not loading.issues:
            loading.tell("roster_empty", 1)
        return ()
    start = _titles_at(rows)
    line, header = rows[start or 0]
    titles = [title.strip().casefold() for title in header]
    places = {column: _place(titles, known) for column, known in _TITLES.items()}
    missing = [column for column in _NEEDED if places[column] < 0]
    if missing:
        columns = ", ".join(missing)
        loading.tell("roster_missing_column", line, columns, column=columns)
        return ()
    below = [(line, cells) for line, cells in rows[(start or 0) + 1 :] if not _heads(cells)]
    if not below and not loading.issues:
        loading.tell("roster_empty", line)
    colleges = tuple(_college(line, cells, len(titles), places, loading) for line, cells in below)
    _check_provinces(colleges, [line for line, _ in below], loading)
    return colleges


def _seen(cell: str) -> str:
    """A cell without what nobody sees in it, as pasting and files put one behind the other bring it."""
    return "".join(letter for letter in cell if unicodedata.category(letter) != "Cf")


def _heads(cells: Sequence[str]) -> bool:
    """Whether a row has the columns' titles: those of a second list that was pasted below the first."""
    titles = [title.strip().casefold() for title in cells]
    return all(_place(titles, _TITLES[column]) >= 0 for column in _NEEDED)


def _titles_at(rows: Sequence[_FileRow]) -> int | None:
    """The number of the row with the columns' titles, below rows of one cell each."""
    for number, (_, cells) in enumerate(rows[: _MOST_ABOVE + 1]):
        if _heads(cells):
            return number
        if sum(bool(cell.strip()) for cell in cells) > 1:
            return None
    return None


def _place(titles: Sequence[str], known: Sequence[str]) -> int:
    """Where a column stands; -1 where there is none."""
    return next((place for place, title in enumerate(titles) if title in known), -1)


def _rows(text: str, loading: _Loading) -> list[_FileRow]:
    """The rows with anything in them, each with the line on which it starts."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter_of(text), strict=True)
    rows = []
    line = 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                rows.append((line, cells))
            line = reader.line_num + 1
    except csv.Error:
        loading.tell("roster_quotes", line)
    return rows


def _college(
    line: int, cells: list[str], width: int, places: Mapping[str, int], loading: _Loading
) -> College:
    if any(cell.strip() for cell in cells[width:]):
        loading.tell("roster_too_many_cells", line, count=str(len(cells)), width=str(width))
    padded = [*cells, *[""] * (width - len(cells))]
    found = {column: padded[place] if place >= 0 else "" for column, place in places.items()}
    aliases = _aliases(found.pop("aliases"))
    college_id, name, province, office = map(_one_line, found.values())
    college = College(college_id, name, aliases, province, office)
    for alias in aliases:
        if "," in alias:
            loading.notice("roster_alias_comma", line, "aliases", alias=alias)
    _check_id(college, line, loading)
    _check_names(college, line, loading)
    return college


def _aliases(cell: str) -> tuple[str, ...]:
    """The aliases that have a letter or digit: "-" in the cell says that there is none."""
    return tuple(_one_line(alias) for alias in _BETWEEN_ALIASES.split(cell) if fold(alias))


def _one_line(cell: str) -> str:
    return " ".join(cell.split())


def _check_id(college: College, line: int, loading: _Loading) -> None:
    college_id = college.college_id
    if not college_id:
        loading.tell("roster_empty_id", line, "college_id")
        return
    usable = _ID.fullmatch(college_id) and not _DEVICES.fullmatch(college_id)
    if not usable or len(college_id) > _MAX_ID:
        loading.tell("roster_bad_id", line, "college_id", id=college_id)
    first = loading.ids.setdefault(college_id.casefold(), line)
    if first != line:
        loading.tell("roster_duplicate_id", line, "college_id", id=college_id, first=str(first))


def _check_names(college: College, line: int, loading: _Loading) -> None:
    if is_garbled(college.name):
        loading.tell("roster_garbled_name", line, "name", id=college.college_id, name=college.name)
    elif not fold(college.name):
        loading.tell("roster_empty_name", line, "name", id=college.college_id)
    for where, name in (("name", college.name), *(("aliases", alias) for alias in college.aliases)):
        key = fold(name)
        if key and len(key) < _MIN_NAME:
            loading.tell("roster_short_name", line, where, name=name)
        first_id, first = loading.names.setdefault(key, (college.college_id, line))
        if key and first != line:
            loading.tell("roster_same_name", line, where, name=name, first=str(first), first_id=first_id)


def _check_provinces(colleges: Sequence[College], lines: Sequence[int], loading: _Loading) -> None:
    """Where some colleges have a province, those without one are added up in none: a cell merged over several
    rows leaves it in the first alone."""
    without = [line for line, one in zip(lines, colleges, strict=True) if not one.province]
    if without and len(without) < len(colleges):
        shown = ", ".join(map(str, without[:_MOST_SHOWN])) + (" …" if without[_MOST_SHOWN:] else "")
        loading.notice("roster_no_province", without[0], "province", count=str(len(without)), lines=shown)
