"""The small returns of ``tests/owners`` changed at random, very many of them: what loses a letter is told.

    python benchmarks/small_returns.py [--first 0] [--count 20000] [--blanks]

With ``--blanks`` the invented blanks of the tests, filled in by chance, in place of the small returns.
Each number is one return, so that it is found again. One that fails is told with as few of its changes and
lines as still fail. Some forty a second.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from tests.blank_returns import BLANK_NAMES, filled_lines
from tests.changed_returns import CASES, CHANGES, WORDS, Step, changed, faults_of
from tests.owned import BLANK, Case

T = TypeVar("T")
MOST_CHANGES = 6
SHOWN = 200  # characters of a fault


def main() -> None:
    """Tell the returns of a range that fail; exit code 1 where any does."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--count", type=int, default=20_000)
    parser.add_argument("--blanks", action="store_true")
    given = parser.parse_args()
    cases = list(filled_blanks()) if given.blanks else CASES
    seeds = range(given.first, given.first + given.count)
    failed = [told for seed in seeds if (told := failure(seed, cases))]
    print(f"{len(failed)} of {given.count} failed")
    sys.exit(bool(failed))


def filled_blanks() -> Iterator[Case]:
    """Two returns of each invented blank."""
    for name in BLANK_NAMES:
        yield from (Case(f"{name} {seed}", BLANK + name, filled_lines(name, seed), ()) for seed in (1, 2))


def failure(seed: int, cases: Sequence[Case]) -> str:
    """What is wrong with one return, which is printed; "" where nothing is."""
    chance = random.Random(seed)
    case = chance.choice(cases)
    lines = max(51, len(case.lines))
    steps = [
        Step(chance.choice(CHANGES), chance.randrange(lines), chance.choice(WORDS))
        for _ in range(chance.randint(1, MOST_CHANGES))
    ]
    if not fault(changed(case, steps)):
        return ""
    steps = fewest(steps, lambda some: bool(fault(changed(case, some))))
    whole = changed(case, steps)
    lines = fewest(list(whole.lines), lambda some: bool(fault(replace(whole, lines=tuple(some)))))
    smallest = replace(whole, lines=tuple(lines))
    told = fault(smallest)
    print(f"{seed}, form {case.form}: {told}", *lines, "", sep="\n", flush=True)
    return told


def fault(case: Case) -> str:
    """The first thing that is wrong with a return, an exception among them; "" where nothing is."""
    try:
        return next(iter(faults_of(case)), "")[:SHOWN]
    except Exception as error:  # whatever ends a reading is what is looked for
        return f"{type(error).__name__}: {error}"[:SHOWN]


def fewest(whole: Sequence[T], fails: Callable[[Sequence[T]], bool]) -> list[T]:
    """What is left where each that can be spared is taken away, one after the other."""
    kept, index = list(whole), 0
    while index < len(kept):
        fewer = kept[:index] + kept[index + 1 :]
        if fewer and fails(fewer):
            kept = fewer
        else:
            index += 1
    return kept


if __name__ == "__main__":
    main()
