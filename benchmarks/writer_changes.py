"""The invented blanks filled in, and changed in LibreOffice Writer: what is then silently wrong.

    python benchmarks/writer_changes.py [--first 0] [--count 400] [--changes table_to_text,...]

Each number is one return with one to three changes, as ``tests/writer_program.py`` makes them, so that it is
found again. What was typed, then too, must stand under its own heading, or be marked, or among what no
section took. Two a second; needs LibreOffice and python3-uno.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.blank_returns import BLANK_NAMES, drafted_form, filled_file  # noqa: E402
from tests.calc import Calc, calc_in, missing  # noqa: E402
from tests.changed_blanks import headings_found, reading_of  # noqa: E402
from tests.changed_files import what_was_typed  # noqa: E402
from tests.filling import NAME, Truth  # noqa: E402
from tests.filling.judge import astray, canon  # noqa: E402
from tests.office_blanks import reading  # noqa: E402

_FILLINGS = 3  # returns of each blank that are changed
_TELLING = 4  # letters of a typed text that is looked for


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--count", type=int, default=400)
    parser.add_argument("--changes", default="", help="only these, separated by commas")
    args = parser.parse_args()
    if missing():
        print(missing())
        return 2
    only = [name for name in args.changes.split(",") if name]
    wrong = 0
    with TemporaryDirectory() as folder, Writers(Path(folder)) as writers:
        for seed in range(args.first, args.first + args.count):
            made = writers.change(seed, only)
            found = list(silent(made)) if made else []
            wrong += bool(found)
            if made and found:
                print(f"{seed} {made['name']}: {'; '.join(made['done'])}")
                shown = (f"    {t.kind} {t.section} {t.row} {t.text!r} {t.choice}" for t in found[:4])
                print(*shown, sep="\n", flush=True)
    print(f"{wrong} of {args.count} silently wrong, {writers.lost} not changed: the program ended")
    return 1 if wrong else 0


class Writers:
    """LibreOffice, started anew where a change ends it. ``lost``: how often that was."""

    def __init__(self, folder: Path) -> None:
        self.lost = 0
        self._folder = folder
        self._stack = ExitStack()
        self._writer: Calc | None = None

    def __enter__(self) -> Writers:
        return self

    def __exit__(self, *_: object) -> None:
        self._stack.close()

    def change(self, seed: int, only: list[str]) -> dict[str, Any] | None:
        """One return, changed; None where the program ended over it."""
        chance = random.Random(seed)
        name, filling = chance.choice(BLANK_NAMES), chance.randrange(_FILLINGS)
        path, truths = filled_file(name, filling)
        typed = sorted(text for text in what_was_typed(truths) if len(text) >= _TELLING)
        target = self._folder / f"{NAME}.docx"
        order = {"path": str(path), "target": str(target), "typed": typed, "only": only}
        try:
            if self._writer is None:
                profile = self._folder / f"profile{self.lost}"
                self._writer = self._stack.enter_context(calc_in(profile, "writer_program.py"))
            made = self._writer("change", seed=seed, count=chance.choice((1, 1, 2, 3)), **order)
        except (RuntimeError, OSError, ValueError):
            self.lost += 1
            self._stack.close()
            self._writer = None
            return None
        return made | {"name": name, "filling": filling, "truths": truths, "target": target}


def silent(made: dict[str, Any]) -> Iterator[Truth]:
    """What is silently wrong in a changed return and was not before it."""
    name, truths = made["name"], made["truths"]
    before, now = reading_of(name, made["filling"]), reading(made["target"], drafted_form(name))
    own: dict[str, list[Truth]] = {}
    for truth in truths:
        for line in map(canon, truth.text.split("\n")):
            own.setdefault(line, []).append(truth)
    # What is typed below a line with gaps is nobody's for sure, and neither what is beside words said twice.
    sure = {line: found[0] for line, found in own.items() if len(found) == 1 and found[0].kind != "gap"}
    added = [Truth(sure[beside].section, "prose", said) for beside, said in made["added"] if beside in sure]
    wrong_before = set(astray(truths, before))
    gone = headings_found(before) - headings_found(now)
    yield from (each for each in astray([*truths, *added], now, gone) if each not in wrong_before)


if __name__ == "__main__":
    raise SystemExit(main())
