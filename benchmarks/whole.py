"""One run of the main job in the current folder, with the seconds of its stages as JSON.

    python benchmarks/whole.py [--no-cache]

What ``benchmarks/run.py`` starts, so that the process that is measured does nothing else.
"""

from __future__ import annotations

import json
import os
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from rt67_aggregate.__main__ import look_seldom_for_garbage
from rt67_aggregate.data import code_stamp, default_form, packaged
from rt67_aggregate.pipeline import Job, Outcome, Stage, aggregate


def main() -> int:
    look_seldom_for_garbage()
    began = time.monotonic()
    seen: dict[tuple[Stage, int, int], float] = {}
    job = Job(
        inbox=Path("inbox"),
        output=Path("output"),
        form=default_form(packaged()),
        roster=Path("colleges.csv"),
        written=datetime.now(UTC),
        version="benchmark",
        jobs=os.cpu_count() or 1,
        cache="--no-cache" not in sys.argv,
        code=code_stamp(),
    )
    run = aggregate(job, lambda *told: seen.setdefault(told, time.monotonic()) and None)
    print(json.dumps(stages(seen, began)))
    return run.outcome is not Outcome.WRITTEN


def stages(seen: dict[tuple[Stage, int, int], float], began: float) -> dict[str, float]:
    """Stage → seconds, from what was told as it began and ended."""
    reading = [moment for (stage, _, _), moment in seen.items() if stage is Stage.READING]
    writing = [seen.get((Stage.WRITING, number, 3), began) for number in range(4)]
    marks = (began, min(reading), max(reading), writing[1], writing[2], writing[3], time.monotonic())
    names = ("before", "reading", "tables, pictures, pages", "report", "workbook, exchange", "after")
    return {name: end - start for name, start, end in zip(names, marks[:-1], marks[1:], strict=True)}


if __name__ == "__main__":
    raise SystemExit(main())
