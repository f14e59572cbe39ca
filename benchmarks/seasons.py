"""Seasons of an office played at random, very many of them: what the officer typed and lost is told.

    python benchmarks/seasons.py [--first 0] [--count 1000] [--forms] [--blanks a,b] [--provinces] [--saves]

Each number is one season, so that it is found again. One that fails is told with as few of its steps as
still fail in the same way. One takes some four seconds. ``--forms``: of the invented blanks, one after the
other, with returns that are files and are read. ``--provinces``: of the office above several ones.
``--saves``: in which other programs save the workbook, too.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.small_returns import fewest
from tests.blank_returns import BLANK_NAMES
from tests.seasons import REGION, SAVED, SMALL, Play, Step, of_form

SHOWN = 1_000  # characters of a fault
ALIKE = 80  # characters by which two faults are of one kind, names and numbers aside


def main() -> None:
    """Tell the seasons of a range that fail; exit code 1 where any does."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--count", type=int, default=1_000)
    parser.add_argument("--forms", action="store_true")
    parser.add_argument("--provinces", action="store_true")
    parser.add_argument("--saves", action="store_true")
    parser.add_argument("--blanks", help="their names, separated by commas")
    given = parser.parse_args()
    blanks = given.blanks.split(",") if given.blanks else BLANK_NAMES if given.forms else ()
    plays = [of_form(blank) for blank in blanks] or [
        REGION if given.provinces else SAVED if given.saves else SMALL
    ]
    seeds = range(given.first, given.first + given.count)
    failed = [seed for seed in seeds if failure(plays[seed % len(plays)], seed)]
    print(f"{len(failed)} of {given.count} failed")
    sys.exit(bool(failed))


def failure(play: Play, seed: int) -> str:
    """What is wrong with one season, which is printed; "" where nothing is."""
    steps = play.steps_of(seed)
    found = fault(play, steps)
    if found:
        steps = fewest(steps, lambda some: kind(fault(play, some)) == kind(found))
        print(f"{seed} {play.name}: {play.told(steps)}", fault(play, steps), "", sep="\n", flush=True)
    return found


def fault(play: Play, steps: Sequence[Step]) -> str:
    """The first thing that is wrong with a season, an exception among them; "" where nothing is."""
    try:
        with TemporaryDirectory() as folder:
            return next(iter(play.played(Path(folder), steps).faults), "")[:SHOWN]
    except Exception as error:  # whatever ends a run is what is looked for
        return f"{type(error).__name__}: {error}"[:SHOWN]


def kind(found: str) -> str:
    """What two faults that look alike have in common."""
    return re.sub(r"[0-9]+|Place\(.*|Word\(.*|r-\S+", "", found)[:ALIKE]


if __name__ == "__main__":
    main()
