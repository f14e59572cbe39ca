"""How long the workbook takes, beside a bare XlsxWriter dump of the same records.

    python benchmarks/workbook.py [--returns 10 100 900]

The dump writes the records' columns as strings in one sheet, without formats, heights or links: the
floor under any workbook with these rows. Processor time, one process; all that is written is invented.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import xlsxwriter

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from rt67_aggregate import review, workbook  # noqa: E402
from rt67_aggregate.model import Summary  # noqa: E402
from tests.workbook_summary import filled  # noqa: E402


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--returns", type=int, nargs="+", default=[10, 100, 900])
    print(" returns   records   dump s  apply s  write s  write/dump   read s   megabytes")
    with tempfile.TemporaryDirectory() as folder:
        for count in parser.parse_args(argv).returns:
            print(_line(count, Path(folder)), flush=True)
    return 0


def _line(count: int, folder: Path) -> str:
    summary = filled(count, folder=folder)
    bare, full = folder / "bare.xlsx", folder / "full.xlsx"
    dump = _seconds(lambda: _dump(summary, bare))
    started = time.process_time()
    applied = review.apply(summary.frames, {}, summary.form)
    apply = time.process_time() - started
    beside = review.beside(applied, summary.issues)
    write = _seconds(lambda: workbook.write(replace(summary, frames=applied.frames), full, beside))
    read = _seconds(lambda: review.read_workbook(full))
    return (
        f"{count:8d} {len(summary.frames.records):9d} {dump:8.1f} {apply:8.1f} {write:8.1f}"
        f" {write / dump:11.1f} {read:8.1f} {full.stat().st_size / 1e6:11.1f}"
    )


def _dump(summary: Summary, path: Path) -> None:
    book = xlsxwriter.Workbook(str(path))
    sheet = book.add_worksheet()
    for row, values in enumerate(summary.frames.records.itertuples(index=False, name=None)):
        for column, value in enumerate(values):
            sheet.write_string(row, column, value)
    book.close()


def _seconds(action: Callable[[], object]) -> float:
    started = time.process_time()
    action()
    return time.process_time() - started


if __name__ == "__main__":
    sys.exit(main())
