"""Invented blanks, drafted and filled in, as the lines of small returns (``tests/owned.py``)."""

from __future__ import annotations

import atexit
import re
import shutil
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory, mkdtemp

from rt67_aggregate.model import Block, Cell, Form, Paragraph
from rt67_aggregate.reader import read_document
from tests.blanks_with_truth import ALL
from tests.filling import NAME, Truth, fill
from tests.office_blanks import drafted

BLANK_NAMES = tuple(blank.name for blank in ALL)
_BY_NAME = {blank.name: blank for blank in ALL}
_OF_THE_NOTATION = re.compile(r"[{}⟨⟩]")


@cache
def drafted_form(name: str) -> Form:
    """The form as the draft of a blank says it."""
    with TemporaryDirectory() as folder:
        return drafted(_BY_NAME[name].save(Path(folder)))


@cache
def filled_file(name: str, seed: int) -> tuple[Path, tuple[Truth, ...]]:
    """A blank filled in by chance, and what was typed; the file stands until the process ends."""
    folder = Path(mkdtemp(prefix="rt67-blank-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    target = folder / f"{NAME}.docx"
    filled = fill(_BY_NAME[name].save(folder), drafted_form(name), seed, target)
    return target, tuple(filled.truths)


@cache
def filled_lines(name: str, seed: int) -> tuple[str, ...]:
    """The same as lines: without merged cells, controls and pictures."""
    path, _ = filled_file(name, seed)
    document = read_document(path, path.name).value
    assert document is not None
    return tuple(_lines(document.blocks))


def _lines(blocks: Sequence[Block]) -> Iterator[str]:
    before: Block | None = None
    for block in blocks:
        if isinstance(block, Paragraph):
            yield _line(block) + ("{bold}" if block.bold > 1 / 2 else "")
        else:
            if before is not None and not isinstance(before, Paragraph):
                yield ""  # rows of two tables are one table's otherwise
            yield from _rows(block.cells)
        before = block


def _rows(cells: Sequence[Cell]) -> Iterator[str]:
    rows: dict[int, list[str]] = {}
    for cell in cells:
        lines = [_line(block) for block in cell.blocks if isinstance(block, Paragraph)]
        rows.setdefault(cell.row, []).append("⏎".join(lines))
    yield from (f"| {' | '.join(row)} |" for _, row in sorted(rows.items()))


def _line(paragraph: Paragraph) -> str:
    text = _OF_THE_NOTATION.sub("", paragraph.text).replace("\n", "⏎").replace("|", "/")
    text = f" {text}" if text.startswith("[") else text
    return f"[{paragraph.label}] {text}" if paragraph.label else text
