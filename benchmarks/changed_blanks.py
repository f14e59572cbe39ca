"""The invented blanks filled in, and changed as people change forms: what is then silently wrong.

    python benchmarks/changed_blanks.py [--first 0] [--count 3000] [--blanks a,b] [--changes row_twice,...]
    python benchmarks/changed_blanks.py --assisted    # as they come back from a chat assistant
    python benchmarks/changed_blanks.py --markup      # written otherwise, which a person hardly sees
    python benchmarks/changed_blanks.py --markup --kinds other,marked,loose    # what else differs then

Each number is one return with one or two changes, so that it is found again. What was typed must stand under
its own heading, or be marked, or among what no section took. Some ten a second.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.assisted_files import ASSISTED  # noqa: E402
from tests.blank_returns import BLANK_NAMES  # noqa: E402
from tests.changed_blanks import changed  # noqa: E402
from tests.changed_files import CHANGES  # noqa: E402
from tests.changed_gap_lines import GAP_LINES  # noqa: E402
from tests.marked_up import WRONG, marked_up  # noqa: E402
from tests.markup import MARKUP  # noqa: E402

_SHOWN = 4  # places of each return


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--count", type=int, default=3_000)
    parser.add_argument("--blanks", default="", help="only these, separated by commas")
    parser.add_argument("--changes", default="", help="only these, separated by commas")
    parser.add_argument("--assisted", action="store_true", help="changes of a chat assistant's instead")
    parser.add_argument("--markup", action="store_true", help="the same documents in other markup instead")
    parser.add_argument("--kinds", default=",".join(sorted(WRONG)), help="with --markup: what is told")
    args = parser.parse_args()
    names = [name for name in BLANK_NAMES if not args.blanks or name in args.blanks.split(",")]
    known = ASSISTED if args.assisted else MARKUP if args.markup else (*CHANGES, *GAP_LINES)
    changes = [c for c in known if not args.changes or c.__name__ in args.changes.split(",")]
    wrong: list[str] = []
    for seed in range(args.first, args.first + args.count):
        if args.markup:
            other = marked_up(names, changes, random.Random(seed))
            name, told = other.name, other.changes
            found = [f"{d.kind} {d.what}" for d in other.differences if d.kind in args.kinds.split(",")]
        else:
            made = changed(names, changes, random.Random(seed))
            name, told = made.name, made.changes
            found = [f"{t.kind} {t.section} {t.row} {t.text!r} {t.choice}" for t in made.astray]
        if found:
            wrong.append(name)
            print(f"{seed} {name}: {'; '.join(told)}")
            print(*(f"    {line}" for line in found[:_SHOWN]), sep="\n", flush=True)
    what = "silently wrong" if set(args.kinds.split(",")) == WRONG else args.kinds
    print(f"{len(wrong)} of {args.count} {what}", *Counter(wrong).most_common(), sep="\n")
    return 1 if wrong else 0


if __name__ == "__main__":
    raise SystemExit(main())
