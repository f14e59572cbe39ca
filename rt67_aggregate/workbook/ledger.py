"""The hidden sheet by which the next run knows what this workbook said when it was written."""

from __future__ import annotations

import json
from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, repeat

from rt67_aggregate.issues import words as labels
from rt67_aggregate.language import Language
from rt67_aggregate.model import LEDGER_COLUMNS, Reviewed, Status, Verdict
from rt67_aggregate.text import seal
from rt67_aggregate.workbook.cells import pieces, safe
from rt67_aggregate.workbook.facts import Facts
from rt67_aggregate.workbook.grid import Grid
from rt67_aggregate.workbook.headings import headings_of
from rt67_aggregate.workbook.values import Column


@dataclass(frozen=True, slots=True)
class _ShownRow:
    """A reviewed row as the sheets show it."""

    reviewed: Reviewed
    shown: str = ""
    grouped: str = ""
    section_id: str = ""
    stated: str = ""


def write(grid: Grid, facts: Facts, layout: Mapping[str, Sequence[Column]]) -> None:
    """Fill the sheet and those that go on, and hide them. A cell that would repeat what goes without
    saying stays empty: "shown" where it equals "sent", a verdict that is not given yet.

    ``layout``: the workbook's sheets by their names, with the columns of the first table of each.
    """
    fields = {name: _fields(columns, facts.language) for name, columns in layout.items()}
    titles: dict[str, str] = {}
    for headings in fields.values():
        for heading, field in headings.items():
            titles.setdefault(field, heading)
    titles["layout"] = json.dumps(fields, ensure_ascii=False)
    titles |= {"": "", "check": ""}
    second = tuple(titles.get(column, "") for column in LEDGER_COLUMNS)
    sheet, row = grid, 1
    sheet.plain_row(0, LEDGER_COLUMNS)
    for line in chain([second], _lines(facts)):
        if row >= grid.limits.rows:
            sheet.sheet.hide()
            sheet, row = grid.go_on(), 1
            sheet.plain_row(0, LEDGER_COLUMNS)
        sheet.plain_row(row, _sealed(line))
        row += 1
    sheet.sheet.hide()


def _fields(columns: Sequence[Column], language: Language) -> dict[str, str]:
    """Heading → the field that is read there."""
    headings = headings_of(columns, language.of)
    return {heading: column.ledger for heading, column in zip(headings, columns, strict=True)}


def _sealed(line: tuple[str, ...]) -> tuple[str, ...]:
    return (*line[:-1], seal(line[:-1]))


def _lines(facts: Facts) -> Iterator[tuple[str, ...]]:
    again = _coming_again(_keys(facts))
    told: set[str] = set()
    for row in _rows(facts):
        key = row.reviewed.key
        if not key or key in told:
            continue
        if hash(key) in again:
            told.add(key)
        yield from _parts(facts, row)


def _keys(facts: Facts) -> Iterator[str]:
    """The key of each row, in any order."""
    review = facts.review
    for rows in (facts.reviewed_records(), review.unplaced, review.issues, review.words, review.colleges):
        yield from (row.key for row in rows)


def _coming_again(keys: Iterable[str]) -> frozenset[int]:
    """The hashes of keys that may come more than once: a million keys take less so than in a set."""
    import numpy as np  # noqa: PLC0415 - only a run needs it

    hashes = np.array(array("q", map(hash, keys)))
    hashes.sort()
    return frozenset(hashes[1:][hashes[1:] == hashes[:-1]].tolist())


def _rows(facts: Facts) -> Iterator[_ShownRow]:
    columns = (facts.records.texts(name) for name in ("text", "section_id", "status"))
    rows = zip(facts.reviewed_records(), *columns, strict=True)
    for index, (reviewed, text, section_id, status) in enumerate(rows):
        group = facts.group_of(index)
        stated = labels.STATUS[Status(status)]
        yield _ShownRow(reviewed, text, group.name if group else "", section_id, stated)
    for index, row in enumerate(facts.unplaced):
        yield _ShownRow(facts.reviewed_unplaced(index), row["text"])
    for _, reviewed in facts.reviewed_issues():
        yield _ShownRow(reviewed, reviewed.sent, section_id=reviewed.section_id)
    for reviewed in facts.review.words:
        yield _ShownRow(reviewed, reviewed.sent)
    for reviewed in facts.review.colleges:
        yield _ShownRow(reviewed, stated=reviewed.status)


def _parts(facts: Facts, row: _ShownRow) -> Iterator[tuple[str, ...]]:
    reviewed = row.reviewed
    changed = "" if reviewed.sent == row.shown else row.shown
    columns = [pieces(safe(text)) for text in (reviewed.sent, changed, reviewed.text, reviewed.note)]
    for part in range(max(map(len, columns))):
        old, new, text, note = (column[part] if part < len(column) else "" for column in columns)
        verdict = "" if reviewed.verdict is Verdict.NOT_YET else reviewed.verdict.value
        fields = {
            "key": reviewed.key,
            "part": str(part + 1) if part else "",
            "sha256": reviewed.sha256,
            "college_id": reviewed.college_id,
            "section_id": reviewed.section_id,
            "entry": reviewed.entry,
            "source": reviewed.source,
            "locator": reviewed.locator,
            "sent": old,
            "shown": new,
            "verdict": verdict,
            "text": text,
            "moved_to": reviewed.moved_to,
            "note": note,
            "group": reviewed.group,
            "grouped": facts.language.of(row.grouped),
            "college": facts.college_shown(reviewed.college_id),
            "section": facts.section_shown(row.section_id),
            "status": reviewed.status,
            "stated": row.stated,
            "filed": facts.college_shown(reviewed.filed) if reviewed.filed else "",
        }
        told = map(fields.get, LEDGER_COLUMNS, repeat(""))
        yield tuple([text and safe(text) for text in told])
