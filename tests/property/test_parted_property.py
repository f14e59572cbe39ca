"""Of a return that comes in several files no answer is lost, and none is wrong in silence.

``python benchmarks/parts.py`` reads very many.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from rt67_aggregate.form import load_form
from rt67_aggregate.model import Form, Roster
from rt67_aggregate.reading import ReturnReader
from tests.parted_returns import Outcome, judged, parcel
from tests.returns import colleges

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def form() -> Form:
    form = load_form(ROOT / "mappings" / "rt67_2567.yaml").value
    assert form is not None
    return form


@pytest.fixture(scope="module")
def reader(form: Form) -> ReturnReader:
    return ReturnReader(form, Roster(colleges.ROSTER), explain=False)


@pytest.mark.parametrize("seed", [9, 11, 16, 22, 49, 59, 62, 82, 108, 5])
def test_no_section_of_a_return_in_parts_is_silent_or_lost(
    seed: int, form: Form, reader: ReturnReader, tmp_path: Path
):
    found = judged(parcel(form, seed), form, reader, tmp_path)
    wrong = [one for one in found if one.outcome in (Outcome.SILENT, Outcome.LOST)]
    assert [(one.section_id, one.outcome) for one in wrong] == []


def test_the_benchmark_runs():
    command = [sys.executable, str(ROOT / "benchmarks" / "parts.py"), "--first", "9", "--count", "2"]
    done = subprocess.run(command, check=False, capture_output=True, text=True, encoding="utf-8")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.split()[:5] == [*Outcome]
