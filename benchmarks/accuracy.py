"""How right the reading of returns is: generates returns of every kind, runs the command, scores.

    python benchmarks/accuracy.py --out FOLDER [--seeds 4] [--kinds a,b] [--mixed 100] [--hard 50]
    python benchmarks/accuracy.py --out FOLDER --score [--show 20] [--jobs 2]
    python benchmarks/accuracy.py --list

The first form writes ``FOLDER/single``, ``mixed`` and ``hard``, each with ``inbox``,
``colleges.csv`` and ``truth.json``. With ``--score`` the returns that stand there are run through
``rt67 aggregate`` and judged; the two can be asked for at once.
"""

from __future__ import annotations

import argparse
import csv
import json
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path
from random import Random

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from rt67_aggregate.model import College, Form  # noqa: E402
from tests.returns import ALL, colleges, make_return, mixture  # noqa: E402
from tests.score import Score, Wrong, score_folder, table  # noqa: E402


def main(argv: Sequence[str] | None = None) -> int:
    args = _arguments(argv)
    if args.list:
        for kind in ALL:
            print(
                f"{kind.area:9s} {kind.name}{' (hard)' if kind.hard else ''}{' (slow)' if kind.slow else ''}"
            )
        return 0
    wanted = {
        name for name in ("single", "mixed", "hard") if getattr(args, "seeds" if name == "single" else name)
    }
    if wanted and not (args.score and (args.out / "single").is_dir() and not args.again):
        generate(args, load(args.form))
    return score(args) if args.score else 0


def _arguments(argv: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Accuracy on generated returns")
    parser.add_argument("--out", type=Path, default=Path("/tmp/rt67-accuracy"))
    parser.add_argument("--seeds", type=int, default=4, help="returns of each kind alone")
    parser.add_argument("--first", type=int, default=0, help="the first seed")
    parser.add_argument("--kinds", default="", help="only these kinds, separated by commas")
    parser.add_argument("--mixed", type=int, default=0, help="returns with five kinds at once")
    parser.add_argument("--hard", type=int, default=0, help="returns with harsher kinds, mixed")
    parser.add_argument("--slow", action="store_true", help="also the kinds that need LibreOffice")
    parser.add_argument("--roster", type=int, default=460, help="colleges in the roster")
    parser.add_argument("--form", type=Path, default=ROOT / "mappings" / "rt67_2567.yaml")
    parser.add_argument("--score", action="store_true", help="run the command and judge")
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
    """The three sets of returns, each of them in a folder of its own."""
    kinds = [kind.name for kind in ALL if (not kind.slow or args.slow)]
    if args.kinds:
        kinds = [name for name in args.kinds.split(",") if name]
    singles = [
        ((kind,), seed) for kind in ("", *kinds) for seed in range(args.first, args.first + args.seeds)
    ]
    write(args.out / "single", form, singles, args.roster)
    for name, count, hard in (("mixed", args.mixed, False), ("hard", args.hard, True)):
        if count:
            seeds = range(args.first, args.first + count)
            write(args.out / name, form, [(mixture(seed, hard), seed) for seed in seeds], args.roster)


def write(folder: Path, form: Form, plans: Iterable[tuple[tuple[str, ...], int]], size: int) -> None:
    """An inbox of returns, one of a college each where the roster is long enough, and the truth."""
    plans = list(plans)
    roster = colleges.big_roster(max(size, len(plans)))
    order = Random(len(plans)).sample(roster, len(plans))
    inbox = folder / "inbox"
    inbox.mkdir(parents=True, exist_ok=True)
    truths = []
    for number, ((kinds, seed), college) in enumerate(zip(plans, order, strict=True), 1):
        data, truth = make_return(form, kinds, seed, college, roster)
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
    """Run the command on every set that stands in the folder; 1 if a section is wrong."""
    wrong = 0
    for folder in (args.out / name for name in ("single", "mixed", "hard")):
        if (folder / "truth.json").is_file():
            run(folder, args)
            truths = json.loads((folder / "truth.json").read_text(encoding="utf-8"))
            scores = score_folder(truths, folder / "output")
            print(f"\n== {folder.name}\n{table(by_kind(scores) if folder.name != 'single' else scores)}")
            wrong += show([case for item in scores.values() for case in item.wrong], args.show)
    return 1 if wrong else 0


def by_kind(scores: dict[str, Score]) -> dict[str, Score]:
    """Mixed profiles, counted once for every kind that is in them; the worst first."""
    found: dict[str, Score] = defaultdict(Score)
    for profile, item in scores.items():
        for kind in profile.split("+"):
            found[kind].add(item)
    worst = sorted(found.items(), key=lambda pair: pair[1].count["right"] / max(1, pair[1].count["sections"]))
    whole = Score()
    for item in scores.values():
        whole.add(item)
    return {**dict(worst), "(each return once)": whole}


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


def show(cases: list[Wrong], most: int) -> int:
    """The first wrong sections, with the place where expected and found part."""
    for case in cases[:most]:
        at = next((i for i, (a, b) in enumerate(zip(case.expected, case.found, strict=False)) if a != b), -1)
        at = min(len(case.expected), len(case.found)) if at < 0 else at
        span = slice(max(0, at - 25), at + 70)
        print(f"\n{case.profile} | {case.file} | {case.section_id} | {case.review or 'SILENT'}")
        print(
            f"  expected {len(case.expected):5d}: …{case.expected[span]!r}\n  found    {len(case.found):5d}: …{case.found[span]!r}"
        )
    if len(cases) > most:
        print(f"… and {len(cases) - most} more")
    return len(cases)


if __name__ == "__main__":
    raise SystemExit(main())
