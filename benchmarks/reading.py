"""How long reading takes, as a multiple of the least that any reader must do.

    python benchmarks/reading.py [--inbox FOLDER] [--repeat 5] [--without-second]

The floor is to unzip the document part, parse it with lxml and iterate over its text. Everything is
measured in one run on the same files, in the processor's time; each file is read several times and the
quickest counts. Ratios hold on any machine, seconds do not. Files that one of the readers refuses are
left out for all of them.
"""

from __future__ import annotations

import argparse
import sys
import time
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path

from lxml import etree

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from rt67_aggregate.form import load_form  # noqa: E402
from rt67_aggregate.model import Format, SourceFile  # noqa: E402
from rt67_aggregate.reader import read_document  # noqa: E402
from rt67_aggregate.reading import ReturnReader  # noqa: E402
from rt67_aggregate.roster import load_roster  # noqa: E402

Way = Callable[[Path], object]
_TEXT = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t"


def main(argv: Sequence[str] | None = None) -> int:
    args = _arguments(argv)
    ways = ways_of(with_second=not args.without_second)
    files = [path for path in sorted(args.inbox.glob("*.docx")) if readable(path, ways)]
    if not files:
        print(f"no readable .docx in {args.inbox}")
        return 1
    seconds = {name: sum(quickest(way, path, args.repeat) for path in files) for name, way in ways.items()}
    floor = seconds["floor: unzip, parse, iterate"]
    print(f"{len(files)} files of {args.inbox}, the quickest of {args.repeat} times each")
    print(f"{'':34s} {'times floor':>12s} {'ms a file':>10s}")
    for name, took in seconds.items():
        print(f"{name:34s} {took / floor:12.1f} {1000 * took / len(files):10.2f}")
    return 0


def _arguments(argv: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Time of reading, in multiples of the floor")
    parser.add_argument("--inbox", type=Path, default=ROOT / "examples" / "lampang" / "inbox")
    parser.add_argument("--repeat", type=int, default=5)
    parser.add_argument("--without-second", action="store_true", help="leave out docx2python, which is slow")
    return parser.parse_args(argv)


def ways_of(*, with_second: bool) -> dict[str, Way]:
    """The readers, the floor first."""
    form = load_form(ROOT / "mappings" / "rt67_2567.yaml").value
    roster = load_roster(ROOT / "mappings" / "colleges.csv").value
    assert form is not None
    assert roster is not None
    returns = ReturnReader(form, roster)
    ways: dict[str, Way] = {
        "floor: unzip, parse, iterate": floor_text,
        "our reader": lambda path: read_document(path, path.name).value,
        "our reader, locating, answers": lambda path: returns.read(SourceFile(path.name, path, Format.DOCX)),
        "python-docx: body's paragraphs": python_docx,
    }
    if with_second:
        ways["docx2python"] = docx2python_text
    return ways


def floor_text(path: Path) -> str:
    with zipfile.ZipFile(path) as package:
        root = etree.fromstring(package.read("word/document.xml"))
    return "".join(element.text or "" for element in root.iter(_TEXT))


def python_docx(path: Path) -> str:
    import docx  # noqa: PLC0415

    document = docx.Document(str(path))
    return "\n".join(paragraph.text for paragraph in document.paragraphs)


def docx2python_text(path: Path) -> str:
    from docx2python import docx2python  # noqa: PLC0415

    with docx2python(path) as document:
        return document.text


def readable(path: Path, ways: dict[str, Way]) -> bool:
    """Whether every reader finds something in a file; this also imports what they need."""
    try:
        return all(way(path) for way in ways.values())
    except Exception as error:  # whatever another library raises only takes the file out
        print(f"left out: {path.name} ({type(error).__name__})")
        return False


def quickest(way: Way, path: Path, times: int) -> float:
    took = []
    for _ in range(times):
        start = time.process_time()
        way(path)
        took.append(time.process_time() - start)
    return min(took)


if __name__ == "__main__":
    raise SystemExit(main())
