"""How right the reading of returns is: generates returns of every kind, runs the command, scores.

    python benchmarks/accuracy.py --out FOLDER [--seeds 4] [--kinds a,b] [--mixed 100] [--hard 50]
    python benchmarks/accuracy.py --out FOLDER --score [--in-process] [--show 20] [--jobs 2]
    python benchmarks/accuracy.py --out FOLDER --worth [--rules Prompt,TableRow] [--jobs 2]
    python benchmarks/accuracy.py --list

The first form writes ``FOLDER/single``, ``family`` (kinds of which some can only be told), ``mixed``,
``hard``, ``pairs`` (two hard kinds), ``extreme``, ``drawn`` (``--of`` so many kinds of all sets),
``by_topic`` (so many in each topic by itself), and one folder for each set that stands by itself (``SETS`` of
``tests/returns/kinds``), each with ``inbox``, ``colleges.csv`` and ``truth.json``. With ``--score`` the
returns that stand there are run through ``rt67 aggregate`` and judged, or with ``--in-process`` through the
library, which writes nothing and is quicker. Returns that stand there already are not made anew, unless with
``--again``. ``--worth`` reads all that stands there again and again, each time without one of the rules of
locating, and prints what that rule is worth.
"""

from __future__ import annotations

import argparse
import csv
import json
import shutil
import subprocess
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from random import Random
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from rt67_aggregate.model import College, Form, Format, SourceFile  # noqa: E402
from tests.returns import ALL, APART, SETS, colleges, drawn, make_return, mixture  # noqa: E402
from tests.returns.by_topic import by_topic  # noqa: E402
from tests.score import Rows, Score, canon, rows_of, score_folder, score_rows, table, total  # noqa: E402

# Of what kinds are put together, or stand alone, and behind these the sets by themselves.
FOLDERS = ("single", "family", "mixed", "hard", "pairs", "extreme", "drawn", "by_topic", *SETS)


def main(argv: Sequence[str] | None = None) -> int:
    args = _arguments(argv)
    if args.list:
        for kind in (*ALL, *APART):
            print(f"{kind.area:9s} {kind.tier:8s} {kind.name}{' (slow)' if kind.slow else ''}")
        return 0
    if args.again or not any((args.out / name).is_dir() for name in FOLDERS):
        generate(args, load(args.form))
    if args.worth:
        worth(args)
    return score(args) if args.score else 0


def _arguments(argv: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Accuracy on generated returns")
    parser.add_argument("--out", type=Path, default=Path("accuracy"))
    parser.add_argument("--seeds", type=int, default=4, help="returns of each kind alone")
    parser.add_argument("--first", type=int, default=0, help="the first seed")
    parser.add_argument("--kinds", default="", help="only these kinds, separated by commas")
    parser.add_argument("--mixed", type=int, default=0, help="returns with five kinds at once")
    parser.add_argument("--hard", type=int, default=0, help="returns with harsher kinds, mixed")
    parser.add_argument("--pairs", type=int, default=0, help="returns with two of the harsher kinds")
    parser.add_argument("--extreme", type=int, default=0, help="the same with kinds that may defeat it")
    parser.add_argument("--drawn", type=int, default=0, help="returns of several kinds of all sets")
    parser.add_argument("--by-topic", type=int, default=0, help="returns with other kinds in each topic")
    parser.add_argument("--of", type=int, default=2, help="with --drawn and --by-topic: of how many kinds")
    for name in SETS:
        parser.add_argument(f"--{name}", type=int, default=0, help="returns of each kind of this set")
    parser.add_argument("--slow", action="store_true", help="also the kinds that need LibreOffice")
    parser.add_argument("--roster", type=int, default=460, help="colleges in the roster")
    parser.add_argument("--form", type=Path, default=ROOT / "mappings" / "rt67_2567.yaml")
    parser.add_argument("--score", action="store_true", help="read the returns and judge")
    parser.add_argument("--worth", action="store_true", help="what each rule of locating is worth")
    parser.add_argument("--rules", default="", help="with --worth only these rules, separated by commas")
    parser.add_argument("--in-process", action="store_true", help="by the library, not by the command")
    parser.add_argument("--again", action="store_true", help="generate also where the folder stands already")
    parser.add_argument("--show", type=int, default=20, help="wrong sections shown")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--list", action="store_true", help="the kinds")
    return parser.parse_args(argv)


def load(path: Path) -> Form:
    """The form, read by the library."""
    from rt67_aggregate.form import load_form  # noqa: PLC0415

    form = load_form(path).value
    if form is None:
        raise SystemExit(f"{path}: not a form")
    return form


def generate(args: argparse.Namespace, form: Form) -> None:
    """The sets of returns, each of them in a folder of its own."""
    wanted = set(filter(None, args.kinds.split(",")))
    kinds = [kind for kind in ALL if (not kind.slow or args.slow) and (not wanted or kind.name in wanted)]
    seeds = range(args.first, args.first + args.seeds)
    alone = {
        "single": ["", *(kind.name for kind in kinds if kind.tier != "family")],
        "family": [kind.name for kind in kinds if kind.tier == "family"],
    }
    for name, names in alone.items():
        if names and args.seeds:
            write(args.out / name, form, [((kind,), seed) for kind in names for seed in seeds], args.roster)
    together = (
        ("mixed", "mild", 5, args.mixed),
        ("hard", "hard", 5, args.hard),
        ("pairs", "hard", 2, args.pairs),
        ("extreme", "extreme", 5, args.extreme),
    )
    for name, tier, size, count in together:
        if count:
            chosen = range(args.first, args.first + count)
            write(args.out / name, form, [(mixture(seed, tier, size), seed) for seed in chosen], args.roster)
    if args.drawn:
        chosen = range(args.first, args.first + args.drawn)
        write(args.out / "drawn", form, [(drawn(seed, args.of), seed) for seed in chosen], args.roster)
    if args.by_topic:
        chosen = range(args.first, args.first + args.by_topic)
        write(args.out / "by_topic", form, [((), seed) for seed in chosen], args.roster, topics=args.of)
    for folder, apart in SETS.items():
        count = getattr(args, folder)
        names = [kind.name for kind in apart if not wanted or kind.name in wanted]
        if count and names:
            chosen = range(args.first, args.first + count)
            plans = [((name,), seed) for name in names for seed in chosen]
            write(args.out / folder, form, plans, args.roster)


def write(
    folder: Path, form: Form, plans: Iterable[tuple[tuple[str, ...], int]], size: int, topics: int = 0
) -> None:
    """An inbox of returns, one of a college each where the roster is long enough, and the truth. ``topics``:
    so many kinds are drawn for each topic."""
    plans = list(plans)
    roster = colleges.big_roster(max(size, len(plans)))
    order = Random(len(plans)).sample(roster, len(plans))
    inbox = folder / "inbox"
    shutil.rmtree(folder, ignore_errors=True)
    inbox.mkdir(parents=True)
    truths = []
    for number, ((kinds, seed), college) in enumerate(zip(plans, order, strict=True), 1):
        make = by_topic(form, seed, topics, college, roster) if topics else None
        data, truth = make or make_return(form, kinds, seed, college, roster)
        truth["file"] = f"{number:04d} {truth['file']}"
        (inbox / truth["file"]).write_bytes(data)
        truths.append(truth)
    (folder / "truth.json").write_text(json.dumps(truths, ensure_ascii=False, indent=1), encoding="utf-8")
    write_roster(folder / "colleges.csv", roster)


def write_roster(path: Path, roster: Iterable[College]) -> None:
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(("college_id", "name", "aliases"))
        rows.writerows((college.college_id, college.name, ";".join(college.aliases)) for college in roster)


def score(args: argparse.Namespace) -> int:
    """Read and judge every set that stands in the folder; 1 if a section is wrong."""
    wrong = 0
    for folder in (args.out / name for name in FOLDERS):
        if not (folder / "truth.json").is_file():
            continue
        truths = json.loads((folder / "truth.json").read_text(encoding="utf-8"))
        if args.kinds:
            truths = [truth for truth in truths if set(truth["active"]) & set(args.kinds.split(","))]
        if args.in_process:
            scores = score_rows(truths, *read_here(folder, truths, args), folder=None)
        else:
            run(folder, args)
            scores = score_folder(truths, folder / "output")
        shown = scores if folder.name in ("single", "family", *SETS) else by_kind(scores)
        print(f"\n== {folder.name}\n{table(shown, total(scores.values()))}")
        wrong += show(scores, args.show)
    return 1 if wrong else 0


def read_here(
    folder: Path,
    truths: list[dict[str, Any]],
    args: argparse.Namespace,
    without: frozenset[str] = frozenset(),
) -> tuple[Rows, Rows, Rows]:
    """The three tables' rows, as far as the score reads them, by the library in some processes."""
    files = [folder / "inbox" / truth["file"] for truth in truths]
    shares = [files[start :: args.jobs] for start in range(args.jobs)]
    with ProcessPoolExecutor(args.jobs) as pool:
        work = [
            pool.submit(read_share, share, args.form, folder / "colleges.csv", without) for share in shares
        ]
        done = [share.result() for share in work]
    records, unplaced, returns = (
        [row for part in parts for row in part] for parts in zip(*done, strict=True)
    )
    return records, unplaced, returns


def read_share(
    files: list[Path], form_path: Path, colleges_path: Path, without: frozenset[str]
) -> tuple[Rows, Rows, Rows]:
    from rt67_aggregate.reading import ReturnReader  # noqa: PLC0415
    from rt67_aggregate.roster import load_roster  # noqa: PLC0415

    roster = load_roster(colleges_path).value
    assert roster is not None
    reader = ReturnReader(load(form_path), roster, without=without)
    readings = [reader.read(SourceFile(path.name, path, Format.DOCX)) for path in files]
    return rows_of(readings)


def worth(args: argparse.Namespace) -> None:
    """For each rule, how many sections are right and how many silently wrong without it."""
    from rt67_aggregate.locate.rules import RULES, rule_name  # noqa: PLC0415

    print("| without the rule | sections right, % | silently wrong | letters kept, % | balance holds |")
    print("|---|---|---|---|---|")
    names = ["", *map(rule_name, RULES)]
    wanted = args.rules.split(",") if args.rules else names
    if unknown := set(wanted) - set(names):
        raise SystemExit(f"no rule of that name: {', '.join(sorted(unknown))}")
    for name in wanted:
        whole = Score()
        for folder in (args.out / name for name in FOLDERS):
            if (folder / "truth.json").is_file():
                truths = json.loads((folder / "truth.json").read_text(encoding="utf-8"))
                rows = read_here(folder, truths, args, frozenset({name} - {""}))
                whole.add(total(score_rows(truths, *rows, folder=None).values()))
        count = whole.count
        right, kept = count["right"] / count["sections"], count["chars_kept"] / count["chars"]
        print(
            f"| {name or '(none)'} | {right:.2%} | {count['silent']} | {kept:.2%} | {count['balanced']} |",
            flush=True,
        )


def by_kind(scores: dict[str, Score]) -> dict[str, Score]:
    """Mixed profiles, counted once for every kind that is in them; the worst first."""
    found: dict[str, Score] = defaultdict(Score)
    for profile, item in scores.items():
        for kind in profile.split("+"):
            found[kind].add(item)
    return dict(sorted(found.items(), key=lambda pair: pair[1].count["right"] / pair[1].count["sections"]))


def run(folder: Path, args: argparse.Namespace) -> None:
    command = [
        sys.executable,
        "-m",
        "rt67_aggregate",
        "aggregate",
        "--jobs",
        str(args.jobs),
        "--form",
        str(args.form),
    ]
    places = {"--inbox": "inbox", "--output": "output", "--colleges": "colleges.csv"}
    for option, name in places.items():
        command += [option, str(folder / name)]
    done = subprocess.run(command, check=False, capture_output=True, text=True, cwd=ROOT)
    if done.returncode not in (0, 1):
        raise SystemExit(f"rt67 ended with {done.returncode}\n{done.stdout[-2000:]}\n{done.stderr[-4000:]}")


def show(scores: dict[str, Score], most: int) -> int:
    """Wrong sections, with the place where expected and found part; the silent ones first."""
    cases = [case for item in scores.values() for case in item.wrong]
    for case in sorted(cases, key=lambda case: case.flagged)[:most]:
        expected, found = canon(case.expected), canon(case.found)
        pairs = enumerate(zip(expected, found, strict=False))
        at = next((i for i, (a, b) in pairs if a != b), min(len(expected), len(found)))
        span = slice(max(0, at - 25), at + 70)
        print(f"\n{case.profile} | {case.file} | {case.section_id} | {case.review or 'SILENT'}")
        for name, text in (("expected", expected), ("found", found)):
            print(f"  {name:8s} {len(text):5d}: …{text[span]!r}")
        if expected == found:
            print(f"  entries: {case.expected.splitlines()} / {case.found.splitlines()}")
    if len(cases) > most:
        print(f"… and {len(cases) - most} more wrong")
    flags = Counter(code for i in scores.values() for case in i.marked for code in case.review.split(";"))
    print("marked without need:", dict(flags.most_common()))
    remarks = [remark for item in scores.values() for remark in item.remarks]
    print("\n".join(remarks[: 2 * most]))
    return len(cases)


if __name__ == "__main__":
    raise SystemExit(main())
