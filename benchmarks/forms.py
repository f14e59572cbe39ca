"""How right other offices' forms are read: blanks drafted, filled in, read back with the untouched draft.

    python benchmarks/forms.py [--blanks a,b] [--seeds 6] [--first 0] [--show 20] [--out FOLDER]
    python benchmarks/forms.py --list

The blanks are the invented ones of ``tests``, each with its tree as a person reads it. Each is drafted, the
draft's headings are held against that tree, the blank is read against its own draft (the gate: no answers, no
unknown lines, no marks), and ``tests.filling`` fills it in, without damage and with each kind of it. Every
place that is typed into is then judged: its text, its value, its choice. ``reported`` are those whose words
stand among what no section took, and returns that were not accepted; ``silent`` is wrong and marked nowhere.
A blank whose draft does not load is told, counted, and passed over.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from rt67_aggregate.model import College, Roster  # noqa: E402
from tests.blanks_with_truth import ALL, Blank  # noqa: E402
from tests.filling import DAMAGES, NAME, fill  # noqa: E402
from tests.filling.judge import Verdict, judged  # noqa: E402
from tests.office_blanks import gate, loaded_draft, reading, tree  # noqa: E402

ROSTER = Roster((College("c1", NAME, ()),))
WORDS = ("right", "right, marked", "wrong, marked", "reported", "silent")


@dataclass(frozen=True)
class Case:
    """A place that was not read right: in which blank, seed and damage."""

    where: str
    verdict: Verdict


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--blanks", default="", help="only these, separated by commas")
    parser.add_argument("--seeds", type=int, default=6, help="returns of each blank without damage")
    parser.add_argument("--damaged", type=int, default=1, help="returns of each blank and kind of damage")
    parser.add_argument("--first", type=int, default=0, help="the first seed")
    parser.add_argument("--show", type=int, default=20, help="wrong places shown")
    parser.add_argument("--out", type=Path, help="keep the files there")
    parser.add_argument("--list", action="store_true", help="the blanks")
    args = parser.parse_args(argv)
    blanks = [blank for blank in ALL if not args.blanks or blank.name in args.blanks.split(",")]
    if args.list:
        print("\n".join(blank.name for blank in blanks))
        return 0
    with tempfile.TemporaryDirectory() as folder:
        return measure(blanks, args.out or Path(folder), args)


def measure(blanks: Sequence[Blank], folder: Path, args: argparse.Namespace) -> int:
    kinds: dict[str, Counter[str]] = defaultdict(Counter)
    damages: dict[str, Counter[str]] = defaultdict(Counter)
    cases: list[Case] = []
    faults: list[str] = []
    unloaded: list[str] = []  # blanks whose draft is no form
    for blank in blanks:
        own = folder / blank.name
        own.mkdir(parents=True, exist_ok=True)
        path = blank.save(own)
        draft = loaded_draft(path)
        form = draft.value
        if form is None:
            unloaded.append(blank.name)
            faults += [
                f"{blank.name}: no form: {' '.join((x.code, *map(str, x.values)))}" for x in draft.issues
            ]
            continue
        faults += tree_faults(blank, tree(form))
        found = gate(path, form)
        if found.answers or found.unknown or found.marked:
            faults.append(f"{blank.name}: gate {found}")
        for damage, seed in runs(args):
            target = own / f"{NAME} {damage or 'plain'}{seed}.docx"
            filled = fill(path, form, seed, target, damage)
            if not damage and seed == args.first:
                faults += [f"{blank.name}: no place for {text}" for text in filled.places.missing]
                faults += [f"{blank.name}: not asked: {text}" for text in filled.places.unclaimed]
            if damage and not filled.hurt:
                continue
            for verdict in judged(filled.truths, form, reading(target, form, ROSTER)):
                kinds[verdict.kind][verdict.word] += 1
                damages[damage or "none"][verdict.word] += 1
                if verdict.word != "right":
                    cases.append(Case(f"{blank.name} {damage} seed {seed}", verdict))
    print("\n".join(faults) or "headings as a person reads them, gates hold, every place asked")
    print(f"drafts that load: {len(blanks) - len(unloaded)} of {len(blanks)}", *unloaded)
    print(table("kind of answer", kinds), table("damage", damages), sep="\n\n")
    show(cases, args.show)
    return 1 if faults or any(case.verdict.word == "silent" for case in cases) else 0


def runs(args: argparse.Namespace) -> Iterator[tuple[str, int]]:
    yield from (("", seed) for seed in range(args.first, args.first + args.seeds))
    for number, damage in enumerate(DAMAGES):
        first = args.first + 1000 + 100 * number
        yield from ((damage, seed) for seed in range(first, first + args.damaged))


def tree_faults(blank: Blank, found: Sequence[tuple[int, str, str]]) -> list[str]:
    extra, lacking = Counter(found) - Counter(blank.tree), Counter(blank.tree) - Counter(found)
    return [f"{blank.name}: drafted {each}" for each in extra] + [f"{blank.name}: lacks {e}" for e in lacking]


def table(title: str, counts: dict[str, Counter[str]]) -> str:
    rows = [f"| {title} | places | {' | '.join(WORDS)} |", "|---" * (len(WORDS) + 2) + "|"]
    for name, count in (*counts.items(), ("all", sum(counts.values(), Counter()))):
        cells = " | ".join(f"{count[word]:,}" for word in WORDS)
        rows.append(f"| {name} | {count.total():,} | {cells} |")
    return "\n".join(rows)


def show(cases: Sequence[Case], most: int) -> None:
    order = {word: place for place, word in enumerate(reversed(WORDS))}
    for case in sorted(cases, key=lambda case: order[case.verdict.word])[:most]:
        verdict, truth = case.verdict, case.verdict.truth
        said = " ".join(filter(None, (truth.text, truth.value, ", ".join(truth.choice), truth.name)))
        print(f"\n{case.where} | {verdict.word} | {truth.kind} {truth.section} {truth.row} {truth.look}")
        print(f"  typed {said!r}\n  found {verdict.found}")
    if len(cases) > most:
        print(f"… and {len(cases) - most} more that are not right and unmarked")


if __name__ == "__main__":
    raise SystemExit(main())
