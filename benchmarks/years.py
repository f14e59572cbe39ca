"""Invented forms that change every year, each drafted with the form of the year before: which IDs go on.

    python benchmarks/years.py [--first 0] [--forms 100] [--years 3]

Told are the headings that go on from one year to the next, how many of them kept their ID, how many IDs
became another heading's, the same of drafts without the form of the year before, and how many places the
drafts marked.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from rt67_aggregate.model import Bond  # noqa: E402
from tests.next_year import drafted_blank, taken_from  # noqa: E402
from tests.yearly_topics import blank_of, first_year, ids_of, next_year, words_of  # noqa: E402

Ids = Mapping[tuple[int, str], str]


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--forms", type=int, default=100)
    parser.add_argument("--years", type=int, default=3)
    args = parser.parse_args()
    counts: Counter[str] = Counter()
    for seed in range(args.first, args.first + args.forms):
        with TemporaryDirectory() as folder:
            counts += _over_years(Random(seed), args.years, Path(folder))
    for name in ("go on", "kept", "reused", "kept without", "reused without", "marked"):
        print(f"{name}: {counts[name]:,}")
    return 1 if counts["kept"] < counts["go on"] or counts["reused"] else 0


def _over_years(chance: Random, years: int, folder: Path) -> Counter[str]:
    counts: Counter[str] = Counter()
    year = first_year(chance)
    blank = drafted_blank(blank_of(year, folder), "first")
    assert blank is not None
    form = blank.form
    before = without = ids_of(form, year)
    for number in range(years):
        later = next_year(year, chance)
        blank = drafted_blank(blank_of(later, folder), f"year-{number}")
        assert blank is not None
        taken = taken_from(form, blank)
        now, plain = ids_of(taken.form, later), ids_of(blank.form, later)
        words = words_of(year) | words_of(later)
        counts["go on"] += len(before.keys() & now.keys())
        for name, old, new in (("", before, now), (" without", without, plain)):
            counts[f"kept{name}"] += sum(old.get(who) == heading_id for who, heading_id in new.items())
            counts[f"reused{name}"] += _reused(old, new, words)
        counts["marked"] += sum(found.bond is not Bond.SAME for found in taken.carried.bonds.values())
        form, year, before, without = taken.form, later, now, plain
    return counts


def _reused(old: Ids, new: Ids, words: Mapping[int, str]) -> int:
    """How many IDs are now those of headings in other words."""
    owners = {heading_id: who for who, heading_id in old.items()}
    pairs = ((owners[heading_id], who) for who, heading_id in new.items() if heading_id in owners)
    return sum(was != who and words[was[0]] != words[who[0]] for was, who in pairs)


if __name__ == "__main__":
    raise SystemExit(main())
