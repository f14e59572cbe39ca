"""Returns that come in several files: cut into two to four, each section held against what was typed.

    python benchmarks/parts.py [--first 0] [--count 400] [--show 10]

Cut at topics, at items, between an answer's lines, within one and between a table's rows
(``tests/parted_returns.py``). Each number is one return, so that it is found again. Some three a second.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter, defaultdict
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from rt67_aggregate.form import load_form
from rt67_aggregate.model import Roster
from rt67_aggregate.reading import ReturnReader
from tests.parted_returns import Outcome, judged, parcel
from tests.returns import colleges

FORM = Path(__file__).resolve().parent.parent / "mappings" / "rt67_2567.yaml"
SHOWN = 70  # characters of an answer


def main() -> None:
    """Tell what became of the sections of a range of returns; exit code 1 where one is silent or lost."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--count", type=int, default=400)
    parser.add_argument("--show", type=int, default=10, help="wrong sections shown")
    given = parser.parse_args()
    counts = measured(range(given.first, given.first + given.count), given.show)
    print(f"{'':22s}" + "".join(f"{name:>10s}" for name in (*Outcome, "flagged")))
    for what, count in sorted(counts.items()):
        print(f"{what:22s}" + "".join(f"{count[name]:10d}" for name in (*Outcome, "flagged")))
    whole = counts["all"]
    sys.exit(bool(whole[Outcome.SILENT] or whole[Outcome.LOST]))


def measured(seeds: range, show: int = 0) -> dict[str, Counter[str]]:
    """Outcomes of all sections, and by where a return was cut, what stands before a part, and what else was
    done; some that are silent or lost are printed."""
    form = load_form(FORM).value
    assert form is not None
    reader = ReturnReader(form, Roster(colleges.ROSTER), explain=False)
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for seed in seeds:
        parts = parcel(form, seed)
        with TemporaryDirectory() as folder:
            found = judged(parts, form, reader, Path(folder))
        names = {
            "all",
            f"at {parts.place}" if parts.place else "",
            f"cover {parts.cover}",
            f"dates {parts.dates}",
            f"with {parts.extra}" if parts.extra else "",
        }
        for one in found:
            for name in names - {""}:
                counts[name][one.outcome] += 1
                counts[name]["flagged"] += one.flagged and one.outcome is Outcome.RIGHT
            if one.outcome in (Outcome.SILENT, Outcome.LOST) and show > 0:
                show -= 1
                print(f"{seed} {' '.join(sorted(names))} | {one.section_id} {one.outcome}")
                for name, text in (("wanted", one.wanted), ("found", one.found)):
                    print(f"  {name:6s} {len(text):5d} …{text[:SHOWN]}")
    return dict(counts)


if __name__ == "__main__":
    main()
