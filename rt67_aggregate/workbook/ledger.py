"""The hidden sheet by which the next run knows what this workbook said when it was written."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence

from rt67_aggregate.model import LEDGER_COLUMNS, Reviewed, Verdict
from rt67_aggregate.workbook.cells import pieces, safe
from rt67_aggregate.workbook.facts import Facts
from rt67_aggregate.workbook.grid import Grid
from rt67_aggregate.workbook.groups import Group
from rt67_aggregate.workbook.values import Column


def write(grid: Grid, facts: Facts, layout: Mapping[str, Sequence[Column]]) -> None:
    """Fill the sheet and hide it. A cell that would repeat what goes without saying stays empty:
    "shown" where it equals "sent", a verdict that is not given yet.

    ``layout``: the workbook's sheets by their names, with the columns of those that are read back.
    """
    columns = [column for sheet in layout.values() for column in sheet]
    titles = {column.ledger: column.title for column in columns if column.ledger}
    headings = {name: [safe(column.title) for column in sheet] for name, sheet in layout.items()}
    titles["layout"] = json.dumps(headings, ensure_ascii=False)
    lines = (LEDGER_COLUMNS, tuple(titles.get(column, "") for column in LEDGER_COLUMNS))
    for row, line in enumerate([*lines, *_lines(facts)]):
        for column, text in enumerate(line):
            if text:
                grid.put(row, column, text, "plain")
    grid.sheet.hide()


def _lines(facts: Facts) -> Iterator[tuple[str, ...]]:
    told: set[str] = set()
    for shown, reviewed, group in _reviewed(facts):
        if reviewed.key and reviewed.key not in told:
            told.add(reviewed.key)
            yield from _parts(shown, reviewed, group.name if group else "")


def _reviewed(facts: Facts) -> Iterable[tuple[str, Reviewed, Group | None]]:
    for index, record in enumerate(facts.records):
        yield record["text"], facts.reviewed_record(index), facts.group_of(index)
    for index, row in enumerate(facts.unplaced):
        yield row["text"], facts.reviewed_unplaced(index), None
    for _, reviewed in facts.reviewed_issues():
        yield "", reviewed, None


def _parts(shown: str, reviewed: Reviewed, grouped: str) -> Iterator[tuple[str, ...]]:
    changed = "" if reviewed.sent == shown else shown
    columns = [pieces(safe(text)) for text in (reviewed.sent, changed, reviewed.text, reviewed.note)]
    for part in range(max(map(len, columns))):
        old, new, text, note = (column[part] if part < len(column) else "" for column in columns)
        verdict = "" if reviewed.verdict is Verdict.NOT_YET else reviewed.verdict.value
        yield (
            reviewed.key,
            str(part + 1) if part else "",
            reviewed.sha256,
            reviewed.college_id,
            reviewed.section_id,
            reviewed.entry,
            reviewed.source,
            reviewed.locator,
            old,
            new,
            verdict,
            text,
            reviewed.moved_to,
            note,
            reviewed.group,
            grouped,
            "",
        )
