"""Valid returns disturbed in bytes, parts and XML: a reading or a clean refusal, whatever comes.

The number of cases comes from ``RT67_FUZZ_CASES`` (a few hundred by default); each is one seed, so
that a case that failed is found again.
"""

from __future__ import annotations

import os
import random
from functools import cache
from pathlib import Path

import pytest

from rt67_aggregate import issues
from rt67_aggregate.form import load_form
from rt67_aggregate.inbox import pick, refusal
from rt67_aggregate.model import ReturnReading, State
from rt67_aggregate.opc import open_package
from rt67_aggregate.reading import ReturnReader
from rt67_aggregate.roster import load_roster
from tests.mutations import beginning, disturbed

ROOT = Path(__file__).parents[2]
CASES = int(os.environ.get("RT67_FUZZ_CASES", "400"))
BLOCK = 25
BODY_BLOCKS = 30
RETURNS = (
    "แบบ รต.67 วท.ลำปาง.docx",
    "แบบ รต. 67 - สำเนา.docx",
    "รต.67 กฟผ.แม่เมาะ.docx",
)


@cache
def originals() -> tuple[bytes, ...]:
    """The beginnings of three returns, so that thousands of cases take minutes."""
    folder = ROOT / "examples" / "lampang" / "inbox"
    return tuple(beginning((folder / name).read_bytes(), BODY_BLOCKS) for name in RETURNS)


@cache
def reader() -> ReturnReader:
    form = load_form(ROOT / "mappings" / "rt67_2567.yaml").value
    roster = load_roster(ROOT / "mappings" / "colleges.csv").value
    assert form is not None
    assert roster is not None
    return ReturnReader(form, roster)


def case(seed: int) -> bytes:
    chance = random.Random(seed)
    return disturbed(chance.choice(originals()), chance)


def read(path: Path, folder: Path) -> ReturnReading:
    """As the pipeline does: what can be no return is refused before it is opened."""
    (file, *_) = pick([path], folder)
    refused = refusal(file)
    if refused:
        return ReturnReading(file, refused[0], refused[1].code, issues=(refused[1],))
    return reader().read(file)


def check(reading: ReturnReading) -> None:
    codes = [issue.code for issue in reading.issues]
    for issue in reading.issues:
        assert issues.sentence(issue)
    if reading.state is State.UNREADABLE:
        assert reading.reason in codes
        assert reading.answers == ()
    if reading.state is State.ACCEPTED:
        assert reading.balance.holds or "balance_broken" in codes


@pytest.mark.parametrize("first", range(0, CASES, BLOCK))
def test_a_disturbed_return_is_read_or_refused(first: int, tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    for seed in range(first, min(first + BLOCK, CASES)):
        path.write_bytes(case(seed))
        try:
            check(read(path, tmp_path))
        except Exception as error:
            pytest.fail(f"seed {seed}: {type(error).__name__}: {error}")


@pytest.mark.parametrize("first", range(0, CASES, 4 * BLOCK))
def test_every_part_of_a_disturbed_package_is_given_or_told(first: int, tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    for seed in range(first, min(first + 4 * BLOCK, CASES)):
        path.write_bytes(case(seed))
        opened = open_package(path)
        if opened.value is None:
            assert [issues.sentence(issue) for issue in opened.issues]
            continue
        with opened.value as package:
            for name in package.names:
                package.relationships(name)
                told = package.problem_of(name)
                assert (package.read(name) is None) <= (package.problem_of(name) is not None), (
                    seed,
                    name,
                    told,
                )
                assert issues.sentence(told) if told else True


def test_the_cases_are_of_all_kinds(tmp_path: Path) -> None:
    """A fuzzer whose cases are all refused at the door, or all sound, would test nothing."""
    states: dict[State, int] = {}
    for seed in range(50):
        path = tmp_path / "a.docx"
        path.write_bytes(case(seed))
        state = read(path, tmp_path).state
        states[state] = states.get(state, 0) + 1
    assert states[State.UNREADABLE] >= 10
    assert states[State.ACCEPTED] + states[State.UNIDENTIFIED] >= 10
