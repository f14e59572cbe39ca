"""The invented blanks changed as offices change theirs every year, and drafted anew: what does not hold.

    python benchmarks/changed_forms.py [--first 0] [--count 500] [--blanks a,b] [--changes table_cut,...]
                                       [--show elsewhere,silent,unasked,issues,gate]

Each number is one blank with one or two changes, so that it is found again. Told are drafts that do not load;
what the blank's own gate finds; what is silently wrong in a filled-in copy; places to write that no section
has; and places that stand under another heading than before the change (some should: a row that was moved).
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.changed_files import CHANGES  # noqa: E402
from tests.changed_forms import BLANKS, changed_form  # noqa: E402
from tests.yearly_changes import YEARLY  # noqa: E402

KINDS = ("issues", "silent", "unasked", "elsewhere", "gate")
_SHOWN = 4


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--count", type=int, default=500)
    parser.add_argument("--blanks", default="", help="only these, separated by commas")
    parser.add_argument("--changes", default="", help="only these, separated by commas")
    parser.add_argument("--show", default=",".join(KINDS), help="only these kinds")
    args = parser.parse_args()
    names = [name for name in BLANKS if not args.blanks or name in args.blanks.split(",")]
    asked = args.changes.split(",") if args.changes else []
    changes = [c for c in (*CHANGES, *YEARLY) if not asked or c.__name__ in asked]
    counts: Counter[str] = Counter()
    for seed in range(args.first, args.first + args.count):
        made = changed_form(names, changes, seed)
        found = [kind for kind in KINDS if getattr(made, kind)]
        counts.update(found or ["holds"])
        shown = [kind for kind in found if kind in args.show.split(",")]
        if shown:
            print(f"{seed} {made.name}: {'; '.join(made.changes)}")
        for kind in shown:
            for each in getattr(made, kind)[:_SHOWN]:
                print(f"    {kind}: {each}", flush=True)
    print(f"of {args.count}:", *(f"{kind} {count}" for kind, count in counts.most_common()), sep="\n  ")
    return 1 if counts["issues"] + counts["silent"] else 0


if __name__ == "__main__":
    raise SystemExit(main())
