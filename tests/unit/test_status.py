"""Where the collecting stands: what the form leaves free is no lack. All values are invented."""

from __future__ import annotations

import csv
import os
from datetime import UTC, datetime
from pathlib import Path

from rt67_aggregate.data import default_form
from rt67_aggregate.form import load_form
from rt67_aggregate.model import RECORD_COLUMNS, RETURN_COLUMNS
from rt67_aggregate.pipeline import Job, last_run
from rt67_aggregate.publish import TABLES


def write(path: Path, columns: tuple[str, ...], *rows: dict[str, str]) -> None:
    with path.open("w", encoding="utf-8-sig", newline="") as handle:
        writer = csv.DictWriter(handle, columns, restval="")
        writer.writeheader()
        writer.writerows(rows)


def told(folder: Path, *blank: str) -> tuple[tuple[str, str, int], ...]:
    """What is told as incomplete of one college that left these sections blank."""
    college = {"college_id": "C001", "college": "วิทยาลัยสมมติ"}
    records = (college | {"section_id": section, "status": "blank"} for section in blank)
    done = college | {"section_id": "1.1.problem", "status": "answered"}
    write(folder / TABLES[0], RECORD_COLUMNS, done, *records)
    write(folder / TABLES[-1], RETURN_COLUMNS, college | {"state": "accepted", "source": "a.docx"})
    now = datetime(2024, 3, 15, tzinfo=UTC)
    found = last_run(Job(folder / "inbox", folder, default_form(folder), folder, now, "0", sync=False)).value
    assert found is not None
    return found.incomplete


def arrived(folder: Path) -> tuple[str, ...]:
    now = datetime(2024, 3, 15, tzinfo=UTC)
    found = last_run(Job(folder / "inbox", folder, default_form(folder), folder, now, "0", sync=False)).value
    assert found is not None
    return found.arrived


def test_files_that_came_or_changed_since_are_told(tmp_path: Path):
    told(tmp_path)
    inbox, run = tmp_path / "inbox", (tmp_path / TABLES[-1]).stat().st_mtime
    assert arrived(tmp_path) == ()  # no inbox
    (inbox / "อำเภอ").mkdir(parents=True)
    for name in ("a.docx", "อำเภอ/ข.docx", "~$a.docx", ".~lock.a.docx#"):
        (inbox / name).write_bytes(b"-")
        os.utime(inbox / name, (run - 60, run - 60))
    assert arrived(tmp_path) == ("อำเภอ/ข.docx",)
    os.utime(inbox / "a.docx", (run + 60, run + 60))
    assert arrived(tmp_path) == ("a.docx", "อำเภอ/ข.docx")


def test_a_section_that_may_be_left_blank_is_not_lacking(tmp_path: Path):
    form = load_form(default_form(tmp_path)).value
    assert form is not None
    free = next(section.id for section in form.sections if section.optional)
    asked = next(section.id for section in form.sections if not section.optional)
    assert told(tmp_path, free) == ()
    assert told(tmp_path, free, asked) == (("C001", "วิทยาลัยสมมติ", 1),)


def test_a_section_is_lacking_once_however_many_rows_it_has(tmp_path: Path):
    assert told(tmp_path, "1.2.problem", "1.2.problem") == (("C001", "วิทยาลัยสมมติ", 1),)
