"""The review of every invented form: a note stays, whichever sheet it was typed into. Two notes about one
college are one text then."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from rt67_aggregate.review import read_review
from tests.blank_returns import BLANK_NAMES, drafted_form
from tests.workbook_desk import KEY, NOTE, Desk
from tests.workbook_office import Office
from tests.workbook_summary import roster_of, said_by_chance

_ROWS = 2  # of a sheet in which something is noted


def noted(desk: Desk) -> dict[str, str]:
    """Note → the sheet that it was typed into: beside the first rows of every sheet that takes notes."""
    notes: dict[str, str] = {}
    for name in desk.book.sheetnames:
        if name.startswith("_") or not desk.has_rows(name):
            continue
        heads = desk.heads(name)
        keys = [column for heading, column in heads.items() if heading.startswith(KEY)]
        rows = (r for r in desk.rows(name) if any(desk.sheet(name).cell(r, key).value for key in keys))
        for number, row in zip(range(_ROWS), rows, strict=False):
            if NOTE in heads:
                text = f"จดไว้ใน {name} ข้อ {number}"
                desk.put(name, row, note=text)
                notes[text] = name
    return notes


@pytest.mark.parametrize("name", BLANK_NAMES[::2])  # each takes two runs and three workbooks
def test_a_note_is_read_from_every_sheet_of_every_form(name: str, tmp_path: Path) -> None:
    form = drafted_form(name)
    office = Office(tmp_path, form, roster_of(2))
    said = said_by_chance(form, office.roster, Random(name))
    office.run(said)
    with office.desk() as desk:
        notes = noted(desk)
    assert {"ความครบถ้วน", "คำตอบ", "การส่งรายงาน"} <= set(notes.values())
    office.run(said)
    assert office.codes() == []
    log = read_review(office.workbook, office.corrections, office.next_hour()).value
    assert log is not None
    kept = "\n".join(row.note for row in log.reviews.values())
    assert [note for note in notes if note not in kept] == []
    with office.desk() as desk:
        rows = (row for sheet in desk.book for row in sheet.iter_rows(values_only=True))
        shown = "\n".join(str(cell) for row in rows for cell in row)
    assert [note for note in notes if note not in shown] == []
