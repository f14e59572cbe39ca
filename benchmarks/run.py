"""Time, memory and accuracy in one table: the readers beside one another, and the whole command.

    python benchmarks/run.py [--files 60] [--returns 1 10 100]

Readers take turns on each file, in the processor's time, so that a busy machine slows all of them. Each
file is read once by each of them: what a reader remembers of a file must not help it with the same file
again. The median over the files counts, as a multiple of the floor (unzip, parse with lxml, iterate over
the text), and beside it how much of what was typed, answer by answer, stands in what the reader gives, white
space, list labels and dot leaders aside; of our records also how many sections are right. The whole job is
timed by the clock, by stage, beside the floor on the same files, once over almost all and once more after a
few late returns; the peak is the main process's and its largest worker's (Linux). Ratios hold on any machine,
seconds do not. All that the returns say is invented.
"""

from __future__ import annotations

import argparse
import importlib
import json
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.accuracy import load, read_share, write  # noqa: E402
from benchmarks.reading import Way, floor_text, ways_of  # noqa: E402
from rt67_aggregate.model import Document, Form, ReturnReading  # noqa: E402
from tests.returns import mixture  # noqa: E402
from tests.score import canon, score_rows, total  # noqa: E402

FORM = ROOT / "mappings" / "rt67_2567.yaml"
PLAIN, PICTURES, MIXED = "plain", "pictures", "mixed"
FLOOR = "floor: unzip, parse, iterate"
_WARMING = 3  # files
_LATE = 5  # returns that come after the first run


def main(argv: Sequence[str] | None = None) -> int:
    args = _arguments(argv)
    form = load(FORM)
    print(f"Python {platform.python_version()}, {platform.platform()}")
    with tempfile.TemporaryDirectory() as folder:
        readers(Path(folder), form, args.files)
        for count in args.returns:
            whole(Path(folder), form, count)
    return 0


def _arguments(argv: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--files", type=int, default=60, help="of each set, for the readers")
    parser.add_argument("--returns", type=int, nargs="*", default=[1, 10, 100], help="for the whole command")
    return parser.parse_args(argv)


def readers(folder: Path, form: Form, count: int) -> None:
    """Of each reader and set of files: the median of its multiples of the floor, and the share of the typed
    answers that it gives."""
    ways = ways_of(with_second=True) | others()
    print(f"\ntimes the floor, and per cent of the typed answers that it gives; {count} files each")
    print(f"{'':34s} {PLAIN:>14s} {PICTURES:>14s} {MIXED:>14s}")
    columns, right = [], []
    for name in (PLAIN, PICTURES, MIXED):
        inbox = returns(folder / name, form, name, count + _WARMING)
        truths = json.loads((folder / name / "truth.json").read_text(encoding="utf-8"))
        columns.append(measured(ways, inbox, truths))
        right.append(sections_right(folder / name, truths))
    for way in ways:
        cells = (f"{column[way].multiple:7.1f} {100 * column[way].found:5.1f}%" for column in columns)
        print(f"{way:34s} " + " ".join(cells))
    print(f"{'our records: sections right':34s} " + " ".join(f"{100 * share:13.2f}%" for share in right))


def others() -> dict[str, Way]:
    """Readers that need not be installed."""
    found: dict[str, Way] = {}
    if mammoth := _installed("mammoth"):
        found["mammoth"] = lambda path: mammoth.extract_raw_text(path.open("rb")).value
    if docling := _installed("docling.document_converter"):
        found["docling"] = lambda path: docling.DocumentConverter().convert(path).document.export_to_text()
    if markitdown := _installed("markitdown"):
        found["markitdown"] = lambda path: markitdown.MarkItDown().convert(str(path)).text_content
    return found


def _installed(name: str) -> Any:
    try:
        return importlib.import_module(name)
    except ImportError:
        return None


@dataclass(frozen=True, slots=True)
class Reader:
    """What a reader takes and gives: its median multiple of the floor, and the share of the typed answers
    that stand in what it gives."""

    multiple: float
    found: float


def measured(ways: dict[str, Way], inbox: Path, truths: Sequence[dict[str, Any]]) -> dict[str, Reader]:
    """Each way on the files of an inbox; a file that one of them refuses is left out for all. The first
    files are read to load what the ways need, and not counted."""
    typed = {truth["file"]: _typed(truth) for truth in truths}
    multiples: dict[str, list[float]] = {name: [] for name in ways}
    given: dict[str, list[bool]] = {name: [] for name in ways}
    for number, path in enumerate(sorted(inbox.glob("*.docx"))):
        took = results(in_turn(ways, number), path)
        if took and number >= _WARMING:
            for name, (seconds, result) in took.items():
                multiples[name].append(seconds / took[FLOOR][0])
                text = canon(said(result))
                given[name].extend(answer in text for answer in typed[path.name])
    return {name: Reader(statistics.median(multiples[name]), statistics.mean(given[name])) for name in ways}


def in_turn(ways: dict[str, Way], number: int) -> dict[str, Way]:
    """The ways for one file: each is the first one once, since whoever comes behind a slow one finds nothing
    of its own in the processor's memory."""
    names = list(ways)
    first = number % len(names)
    return {name: ways[name] for name in (*names[first:], *names[:first])}


def results(ways: dict[str, Way], path: Path) -> dict[str, tuple[float, object]]:
    """What each way takes of the processor's time for a file, and gives; nothing where one refuses it."""
    found = {}
    for name, way in ways.items():
        start = time.process_time()
        try:
            result = way(path)
        except Exception as error:  # whatever another library raises only takes the file out
            print(f"left out: {path.name} ({type(error).__name__})")
            return {}
        found[name] = time.process_time() - start, result
    return found


def said(result: object) -> str:
    """The text that a reader gives."""
    if isinstance(result, ReturnReading):
        return "\n".join(answer.text for answer in result.answers)
    if isinstance(result, Document):
        return "\n".join(paragraph.text for paragraph in result.paragraphs())
    return str(result)


def _typed(truth: dict[str, Any]) -> list[str]:
    """All answers that were typed into a return, as they are compared."""
    entries = (canon(entry) for section in truth["sections"].values() for entry in section["entries"])
    return [entry for entry in entries if entry]


def sections_right(folder: Path, truths: Sequence[dict[str, Any]]) -> float:
    """The share of all sections of a set's .docx that come out as typed, each in its place."""
    files = sorted((folder / "inbox").glob("*.docx"))
    names = {path.name for path in files}
    tables = read_share(files, FORM, folder / "colleges.csv", frozenset())
    judged = [truth for truth in truths if truth["file"] in names]
    count = total(score_rows(judged, *tables, folder=None).values()).count
    return count["right"] / count["sections"]


def returns(folder: Path, form: Form, name: str, count: int) -> Path:
    """An inbox of one set."""
    kinds = {PLAIN: lambda _: (), PICTURES: lambda _: ("pictures",), MIXED: lambda n: mixture(n, "mild")}
    write(folder, form, [(kinds[name](number), number) for number in range(count)], count)
    return folder / "inbox"


def whole(folder: Path, form: Form, count: int) -> None:
    """The command over so many plain returns, and once more after a few have come."""
    workspace = folder / f"whole{count}"
    late = min(_LATE, count - 1)
    inbox = returns(workspace, form, PLAIN, count)
    files = sorted(inbox.glob("*.docx"))
    began = time.monotonic()
    for path in files:
        floor_text(path)
    floor = time.monotonic() - began
    waiting = [path.rename(workspace / path.name) for path in files[:late]]
    first = ran(workspace)
    for path in waiting:
        path.rename(inbox / path.name)
    second = ran(workspace)
    print(f"\n{count} returns, the last {late} of them in a second run; floor of all {floor:.2f} s")
    for name, one in (("first", first), ("second", second)):
        shown = ", ".join(f"{stage} {took:.1f}" for stage, took in one.stages.items())
        print(
            f"{name:>7s}: {one.seconds:7.1f} s, {one.seconds / floor:6.1f} times the floor, "
            f"peak {one.peak} MiB, largest worker {one.worker} MiB; seconds: {shown}"
        )


@dataclass(frozen=True, slots=True)
class Ran:
    """A run: seconds by the clock, peaks in MiB of the main process and its largest worker, seconds of
    each stage."""

    seconds: float
    peak: int
    worker: int
    stages: dict[str, float]


def ran(workspace: Path) -> Ran:
    began = time.monotonic()
    command = [sys.executable, str(ROOT / "benchmarks" / "whole.py")]
    with subprocess.Popen(command, cwd=workspace, stdout=subprocess.PIPE) as process:
        peak, worker = peaks(process)
        assert process.stdout is not None
        told = process.stdout.read()
    if process.returncode:
        raise SystemExit(f"a run ended with {process.returncode}")
    return Ran(time.monotonic() - began, peak, worker, json.loads(told))


def peaks(process: subprocess.Popen[bytes]) -> tuple[int, int]:
    """The most memory, in MiB, that the process and any one of those it started have held."""
    own = largest = 0
    while process.poll() is None:
        own = max(own, _held(process.pid))
        tasks = Path(f"/proc/{process.pid}/task/{process.pid}/children")
        with suppress(OSError):  # gone, or a system without it
            largest = max([largest, *map(_held, map(int, tasks.read_text().split()))])
        time.sleep(0.05)
    return own, largest


def _held(pid: int) -> int:
    try:
        lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) >> 10 for line in lines if line.startswith("VmHWM")), 0)


if __name__ == "__main__":
    raise SystemExit(main())
