"""How long the exchange takes with and without bringing all to the medium: ``python benchmarks/exchange.py``.

The files are invented bytes in the sizes that a province's run has. Best run it where outputs will lie,
with ``--folder``: what a sync costs is the disk's.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from rt67_aggregate.publish import Disk, held  # noqa: E402

BOOKS = {"rt67_summary.xlsx": 700_000, "rt67_summary.docx": 2_000_000, "records.csv": 900_000}
PICTURE_BYTES = 60_000


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--pictures", type=int, nargs="+", default=[20, 100, 500])
    parser.add_argument("--folder", type=Path)
    chosen = parser.parse_args(argv)
    print("pictures   without s     with s")
    for count in chosen.pictures:
        without, lasting = (_seconds(count, Disk(lasting=asked), chosen.folder) for asked in (False, True))
        print(f"{count:8}  {without:10.3f}  {lasting:9.3f}", flush=True)
    return 0


def _seconds(pictures: int, disk: Disk, base: Path | None) -> float:
    """Of the quickest of three exchanges over an older run's outputs."""
    taken = []
    with tempfile.TemporaryDirectory(dir=base) as folder:
        output, inbox = Path(folder, "output"), Path(folder, "inbox")
        inbox.mkdir()
        for _ in range(4):
            with held(output, inbox, disk) as place, place.staging() as staged:
                sizes = BOOKS | {f"pictures/T{n % 9}/{n}.jpg": PICTURE_BYTES for n in range(pictures)}
                for name, size in sizes.items():
                    (staged.folder / name).parent.mkdir(parents=True, exist_ok=True)
                    (staged.folder / name).write_bytes(os.urandom(size))
                staged.seal(*sizes)
                started = time.perf_counter()
                staged.put_in_place(tuple(BOOKS), ("pictures",))
                taken.append(time.perf_counter() - started)
    return min(taken[1:])


if __name__ == "__main__":
    sys.exit(main())
