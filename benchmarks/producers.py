"""Returns as other programs write them: the same answers through every producer that is here.

    python benchmarks/producers.py --out FOLDER [--count 12] [--first 0] [--only pandoc,npm] [--show 10]
    python benchmarks/producers.py --out FOLDER --blanks [--first 0] [--only pdf2docx]

Generated returns (one kind each, see ``KINDS``) are rewritten by LibreOffice (.docx, and through .odt),
ONLYOFFICE (the package document-builder; the same two ways), AbiWord, pandoc, pdf2docx (from
LibreOffice's PDF), docxtpl (every text a template's value) and the npm package docx. A producer drops
or changes words by itself; so a section counts as silent only where what was typed there stands whole
in the file that it wrote, white space aside, and was filed otherwise without a mark. Text is lost where
the balance does not hold. ``--blanks``: the ``--first`` filling of each invented blank instead.
"""

from __future__ import annotations

import argparse
import json
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.accuracy import load, read_here, write  # noqa: E402
from rt67_aggregate.model import ReturnReading, State  # noqa: E402
from tests.blank_returns import BLANK_NAMES, drafted_form, filled_file  # noqa: E402
from tests.changed_blanks import headings_found, reading_of  # noqa: E402
from tests.filling import Truth as Filled  # noqa: E402
from tests.filling.judge import astray  # noqa: E402
from tests.filling.judge import canon as canon_words  # noqa: E402
from tests.office_blanks import reading  # noqa: E402
from tests.score import canon, score_rows, total  # noqa: E402

# Kinds whose texts stand in paragraphs and tables, which is what every producer can write.
KINDS = (
    *("", "rows_added", "merged_down", "one_cell", "plain_numbers", "columns_swapped", "reworded"),
    *("numbered", "quoted_middle", "own_tables", "thai_digits", "rows_brackets", "omit", "long_answers"),
    *("cell_paragraphs", "bold_paragraphs", "short_answers", "look_alikes", "rows_removed", "empty_first"),
)
Truth = dict[str, Any]
_WORDS = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t"


def main(argv: Sequence[str] | None = None) -> int:
    args = _arguments(argv)
    if args.blanks:
        return blanks(args)
    source = args.out / "source"
    wanted = [
        ((KINDS[at % len(KINDS)],) if KINDS[at % len(KINDS)] else (), args.first + at)
        for at in range(args.count)
    ]
    write(source, load(args.form), wanted, args.roster)
    truths: list[Truth] = json.loads((source / "truth.json").read_text(encoding="utf-8"))
    silent = 0
    print(f"{'producer':18s} files sections right marked silent changed balanced")
    for name, produce in PRODUCERS.items():
        if args.only and name not in args.only.split(","):
            continue
        silent += measured(args, name, produce, source, truths)
    return 1 if silent else 0


def _arguments(argv: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Returns through other producers")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--count", type=int, default=len(KINDS))
    parser.add_argument("--first", type=int, default=0, help="the first seed")
    parser.add_argument("--blanks", action="store_true", help="the invented blanks, filled in")
    parser.add_argument("--only", default="", help="these producers, separated by commas")
    parser.add_argument("--show", type=int, default=10)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--roster", type=int, default=460)
    parser.add_argument("--form", type=Path, default=ROOT / "mappings" / "rt67_2567.yaml")
    return parser.parse_args(argv)


Producer = Callable[[Sequence[Path], Path], None]


def measured(
    args: argparse.Namespace, name: str, produce: Producer, source: Path, truths: Sequence[Truth]
) -> int:
    """Writes the set, reads it, prints its line; how many sections are silently wrong."""
    folder: Path = args.out / name
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "inbox").mkdir(parents=True)
    try:
        produce([source / "inbox" / truth["file"] for truth in truths], folder / "inbox")
    except (OSError, ImportError, subprocess.SubprocessError) as error:
        print(f"{name:18s} not here: {error}")
        return 0
    shutil.copyfile(source / "colleges.csv", folder / "colleges.csv")
    made = [truth for truth in truths if (folder / "inbox" / truth["file"]).is_file()]
    score = total(score_rows(made, *read_here(folder, made, args), folder=None).values())
    texts = {truth["file"]: raw_text(folder / "inbox" / truth["file"]) for truth in made}
    kept = [case for case in score.wrong if stands_whole(case.expected, texts[case.file])]
    silent = [case for case in kept if not case.flagged and letters(case.expected) != letters(case.found)]
    count = score.count
    right = count["right"] + sum(letters(case.expected) == letters(case.found) for case in score.wrong)
    print(
        f"{name:18s} {len(made):5d} {count['sections']:8d} {right / max(1, count['sections']):6.1%} "
        f"{sum(case.flagged for case in kept):5d} {len(silent):6d} {len(score.wrong) - len(kept):7d} "
        f"{count['balanced']}/{len(made)}",
        flush=True,
    )
    for case in silent[: args.show]:
        print(f"  {case.profile or 'plain'} | {case.file} | {case.section_id}")
        print(f"    expected {case.expected[:160]!r}\n    found    {case.found[:160]!r}")
    return len(silent)


def blanks(args: argparse.Namespace) -> int:
    """The same for filled-in blanks of other offices; how many texts are silently wrong."""
    source = args.out / "source"
    shutil.rmtree(source, ignore_errors=True)
    source.mkdir(parents=True)
    files = {source / f"{name}.docx": name for name in BLANK_NAMES}
    for path, name in files.items():
        shutil.copyfile(filled_file(name, args.first)[0], path)
    count = 0
    print(f"{'producer':18s} files answers marked refused silent")
    for producer, produce in PRODUCERS.items():
        if args.only and producer not in args.only.split(","):
            continue
        folder = args.out / producer
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        try:
            produce(list(files), folder)
        except (OSError, ImportError, subprocess.SubprocessError) as error:
            print(f"{producer:18s} not here: {error}")
            continue
        made = {folder / path.name: name for path, name in files.items() if (folder / path.name).is_file()}
        count += blanks_measured(args, producer, made)
    return 1 if count else 0


def blanks_measured(args: argparse.Namespace, producer: str, made: dict[Path, str]) -> int:
    silent: list[str] = []
    answers = marked = refused = 0
    for path, name in made.items():
        read = reading(path, drafted_form(name))
        answers += len(read.answers)
        marked += sum(bool(answer.review) for answer in read.answers)
        refused += read.state is State.NOT_THIS_FORM
        silent += (
            f"{name} {truth.section} {truth.text!r}" for truth in misfiled(path, name, args.first, read)
        )
    print(f"{producer:18s} {len(made):5d} {answers:7d} {marked:6d} {refused:7d} {len(silent):6d}", flush=True)
    print(*(f"  {line[:160]}" for line in silent[: args.show]), sep="\n", end="\n" if silent else "")
    return len(silent)


def misfiled(path: Path, name: str, filling: int, read: ReturnReading) -> Iterator[Filled]:
    """What stands whole in a file that a producer wrote, and unmarked under another heading or nowhere."""
    truths, before = filled_file(name, filling)[1], reading_of(name, filling)
    known = set(astray(truths, before))
    text = canon_words(words_of(path))
    for truth in astray(truths, read, headings_found(before) - headings_found(read)):
        if truth not in known and all(canon_words(line) in text for line in truth.text.split("\n")):
            yield truth


def words_of(path: Path) -> str:
    """All that is typed in the document part, in its order."""
    from lxml import etree  # noqa: PLC0415

    with zipfile.ZipFile(path) as package:
        root = etree.fromstring(package.read("word/document.xml"))
    return "".join(node.text or "" for node in root.iter(_WORDS))


def raw_text(path: Path) -> str:
    """Its letters, without white space."""
    return letters(words_of(path))


def letters(text: str) -> str:
    """Thai letters and signs alone: where lines end, and what numbers them, is the producer's matter."""
    return re.sub(r"[^\u0e01-\u0e4f]+", "", canon(text))


def stands_whole(expected: str, text: str) -> bool:
    return all(letters(line) in text for line in expected.splitlines())


# --- the producers: files in, files of the same names out ----------------------------------------


def run(command: Sequence[str | Path], cwd: Path | None = None, seconds: int = 600) -> None:
    subprocess.run(list(map(str, command)), check=True, capture_output=True, cwd=cwd, timeout=seconds)


def libreoffice(files: Iterable[Path], target: Path, kind: str = "docx") -> None:
    with tempfile.TemporaryDirectory() as home:
        profile = f"-env:UserInstallation=file://{home}"
        run(("soffice", profile, "--headless", "--convert-to", kind, "--outdir", target, *files))


def through_odt(files: Sequence[Path], target: Path) -> None:
    with tempfile.TemporaryDirectory() as between:
        libreoffice(files, Path(between), "odt")
        libreoffice(sorted(Path(between).iterdir()), target)


def abiword(files: Sequence[Path], target: Path) -> None:
    for path in files:
        run(("abiword", "--to=docx", f"--to-name={target / path.name}", path))


def pandoc(files: Sequence[Path], target: Path) -> None:
    for path in files:
        run(("pandoc", "-f", "docx", "-t", "docx", "-o", target / path.name, path))


def pdf_to_docx(files: Sequence[Path], target: Path) -> None:
    import logging  # noqa: PLC0415

    from pdf2docx import Converter  # type: ignore[import-not-found]  # noqa: PLC0415

    logging.disable(logging.WARNING)
    with tempfile.TemporaryDirectory() as between:
        libreoffice(files, Path(between), "pdf")
        for path in files:
            converter = Converter(str(Path(between) / f"{path.stem}.pdf"))
            converter.convert(str(target / path.name))
            converter.close()


def template(files: Sequence[Path], target: Path) -> None:
    """Every text of the document becomes a value of a template, and is put in again."""
    import docx  # noqa: PLC0415
    from docxtpl import DocxTemplate  # type: ignore[import-not-found]  # noqa: PLC0415

    for path in files:
        document = docx.Document(str(path))
        values: list[str] = []
        for node in document.element.body.iter(_WORDS):
            if node.text and node.text.strip():
                values.append(node.text)
                node.text = f"{{{{ v[{len(values) - 1}] }}}}"
        document.save(str(target / path.name))
        filled = DocxTemplate(str(target / path.name))
        filled.render({"v": values}, autoescape=True)
        filled.save(str(target / path.name))


def onlyoffice(files: Iterable[Path], target: Path, kind: str = "docx") -> None:
    from docbuilder import CDocBuilder  # type: ignore[import-not-found]  # noqa: PLC0415

    for path in files:
        builder = CDocBuilder()
        builder.OpenFile(str(path), "")
        builder.SaveFile(kind, str(target / f"{path.stem}.{kind}"))
        builder.CloseFile()


def onlyoffice_through_odt(files: Sequence[Path], target: Path) -> None:
    with tempfile.TemporaryDirectory() as between:
        onlyoffice(files, Path(between), "odt")
        onlyoffice(sorted(Path(between).iterdir()), target)


def npm_docx(files: Sequence[Path], target: Path) -> None:
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        run(("npm", "install", "--silent", "docx"), work)
        for path in files:
            blocks = json.dumps(list(blocks_of(path)), ensure_ascii=False)
            (work / "blocks.json").write_text(blocks, encoding="utf-8")
            script = Path(__file__).with_name("npm_docx.js")
            run(("node", script, "blocks.json", target / path.name), work)


def blocks_of(path: Path) -> Iterator[dict[str, Any]]:
    """The body's paragraphs and tables as python-docx lists them."""
    import docx  # noqa: PLC0415
    from docx.table import Table  # noqa: PLC0415

    for block in docx.Document(str(path)).iter_inner_content():
        if isinstance(block, Table):
            yield {"rows": list(rows_of(block))}
        else:
            yield {"text": block.text, "bold": any(run.bold for run in block.runs)}


def rows_of(table: Any) -> Iterator[list[list[str]]]:
    """Rows of cells of paragraphs; a merged cell is named in each row that it covers, its text once."""
    seen: set[Any] = set()
    for row in table.rows:
        cells = list(row.cells)
        yield [[""] if cell._tc in seen else [p.text for p in cell.paragraphs] for cell in cells]
        seen.update(cell._tc for cell in cells)


PRODUCERS: dict[str, Producer] = {
    "libreoffice": libreoffice,
    "libreoffice_odt": through_odt,
    "onlyoffice": onlyoffice,
    "onlyoffice_odt": onlyoffice_through_odt,
    "abiword": abiword,
    "pandoc": pandoc,
    "pdf2docx": pdf_to_docx,
    "docxtpl": template,
    "npm_docx": npm_docx,
}

if __name__ == "__main__":
    raise SystemExit(main())
