"""How long the report takes with its groups, by returns and by the floor: its text escaped and packed.

``python benchmarks/report.py``. Seconds are of the processor. Answers are
invented.
"""

from __future__ import annotations

import sys
import tempfile
import time
import zlib
from dataclasses import replace
from pathlib import Path
from xml.sax.saxutils import escape

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from rt67_aggregate import report
from rt67_aggregate.grouping import group_rows
from rt67_aggregate.model import Summary
from tests.report_summary import filled_summary

SIZES = (10, 90, 900)


def main() -> None:
    titles = (
        ("returns", 8),
        ("characters", 12),
        ("seconds", 9),
        ("ms/return", 11),
        ("floor ms", 10),
        ("ratio", 7),
    )
    print("".join(f"{title:>{width}}" for title, width in titles) + f"{'MB':>7}")
    with tempfile.TemporaryDirectory() as folder:
        timed(filled_summary(1), Path(folder) / "first.docx")  # imports
        for count in SIZES:
            summary = filled_summary(count)
            path = Path(folder) / "report.docx"
            took = timed(summary, path)
            least, characters = floor(summary)
            print(
                f"{count:>8}{characters:>12,}{took:>9.2f}{1000 * took / count:>11.1f}"
                f"{1000 * least / count:>10.2f}{took / least:>7.1f}{path.stat().st_size / 2**20:>7.1f}"
            )


def timed(summary: Summary, path: Path) -> float:
    start = time.process_time()
    groups = group_rows(summary.form, summary.frames.records)
    report.write(replace(summary, groups=groups), path)
    return time.process_time() - start


def floor(summary: Summary) -> tuple[float, int]:
    """Seconds to escape every text into an element and to pack the result; and its characters."""
    texts = summary.frames.records["text"].tolist()
    start = time.process_time()
    body = "".join(f"<p>{escape(line)}</p>" for text in texts for line in text.split("\n"))
    zlib.compress(body.encode())
    return time.process_time() - start, sum(map(len, texts))


if __name__ == "__main__":
    main()
