"""Telling returns, each with the tables that it must give, cell by cell.

A case is a folder with ``returned.docx`` (generated, its text invented), ``records.csv``,
``unplaced.csv`` and ``WHY.md``, which says what the case is there for. To add one, make the folder
with its ``returned.docx`` and ``WHY.md``, run ``pytest tests/golden --rewrite-goldens``, and read
what was written before it is committed.
"""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

import pandas as pd
import pytest

import rt67_aggregate as rt67
from tests.form_files import MAPPING
from tests.returns.colleges import ROSTER

HERE = Path(__file__).parent
CASES = sorted(path.parent for path in HERE.glob("*/returned.docx"))
TABLES = ("records.csv", "unplaced.csv")


@cache
def form() -> rt67.Form:
    loaded = rt67.load_form(MAPPING).value
    assert loaded is not None
    return loaded


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_golden_return_gives_its_tables(
    case: Path, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(case)  # the tables name a file as it was named
    reading = rt67.read_return(Path("returned.docx"), form(), rt67.Roster(tuple(ROSTER)))
    frames = rt67.frames(form(), rt67.Roster(tuple(ROSTER)), [reading])
    assert reading.state == "accepted"
    assert reading.balance.holds
    # The option is known only where this folder is given on the command line.
    if request.config.getoption("--rewrite-goldens", default=False):
        for name, frame in zip(TABLES, (frames.records, frames.unplaced), strict=True):
            frame.to_csv(case / name, index=False, encoding="utf-8-sig", lineterminator="\n")
    assert rows(frames.records) == kept(case / "records.csv")
    assert rows(frames.unplaced) == kept(case / "unplaced.csv")


def rows(frame: pd.DataFrame) -> list[list[str]]:
    return [list(frame.columns), *frame.to_numpy().tolist()]


def kept(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def test_every_case_says_why_it_is_there() -> None:
    folders = [path for path in HERE.iterdir() if path.is_dir() and path.name != "__pycache__"]
    assert sorted(folders) == CASES
    assert len(CASES) >= 12
    for case in CASES:
        assert len((case / "WHY.md").read_text(encoding="utf-8").split()) > 10, case.name
        assert {path.name for path in case.iterdir()} == {"returned.docx", "WHY.md", *TABLES}
