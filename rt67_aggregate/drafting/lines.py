"""A blank form as a list of printed lines, places to write, and tables."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum

from rt67_aggregate.drafting.grids import AnswerGrid, grids_of
from rt67_aggregate.drafting.numbers import Numbered, number_of
from rt67_aggregate.model import Block, Document, Paragraph, Table
from rt67_aggregate.text import gap_spans, is_leaders_only, repair

_BOLD = 0.6


class What(Enum):
    """What a line of a blank is."""

    TEXT = "text"
    SPACE = "space"  # dots, or the empty cell beside a label: here is written
    TABLE = "table"


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """One line of a blank.

    ``text``: without its number; ``whole``: with it, as printed. ``bold``: nearly all of it.
    ``outline``: the level of its heading style from 1, 0 for body text. ``blanks``: empty paragraphs
    behind it. ``celled``: it stands in a cell of a table that serves as layout.
    """

    what: What
    text: str = ""
    whole: str = ""
    numbered: Numbered | None = None
    bold: bool = False
    outline: int = 0
    blanks: int = 0
    celled: bool = False
    grid: AnswerGrid | None = None

    @property
    def number(self) -> str:
        return self.numbered.printed if self.numbered else ""


def printed_lines(document: Document) -> tuple[PrintedLine, ...]:
    """The lines of the body in reading order; empty ones are counted with the line before them."""
    found: list[PrintedLine] = []
    before = -1
    for block in document.blocks:
        if isinstance(block, Paragraph):
            node = block.place.node
            if found and before >= 0 and node > before + 1 and found[-1].what is not What.TABLE:
                found[-1] = replace(found[-1], blanks=node - before - 1)
            before = node
            found.extend(_lines(block))
        else:
            before = -1
            found.extend(_of_table(block))
    return tuple(found)


def _lines(paragraph: Paragraph, *, celled: bool = False) -> Iterator[PrintedLine]:
    if paragraph.in_contents:
        return
    label = paragraph.label
    for text in repair(paragraph.text).split("\n"):
        whole = f"{label} {text}".strip() if label else text.strip()
        label = ""
        if not whole:
            continue
        if is_leaders_only(whole):
            yield PrintedLine(What.SPACE, celled=celled)
            continue
        numbered = number_of(whole)
        if numbered and is_leaders_only(whole[numbered.start :]) and gap_spans(whole):
            # "3.1 ……": the form's own number, however it is answered
            own = numbered.printed.rstrip(".") if len(numbered.key) > 1 else ""
            yield PrintedLine(What.SPACE, whole=own, celled=celled)
            continue
        yield PrintedLine(
            What.TEXT,
            _spaced(whole[numbered.start :] if numbered else whole),
            _spaced(whole),
            numbered,
            bold=paragraph.bold >= _BOLD,
            outline=paragraph.outline,
            celled=celled,
        )


def _spaced(text: str) -> str:
    return re.sub(r"[ \t\u00a0]+", " ", text).strip()


def _of_table(table: Table) -> Iterator[PrintedLine]:
    """A table of answers as one line; one that serves as layout as the lines in its cells."""
    for part in grids_of(table):
        if isinstance(part, AnswerGrid):
            yield PrintedLine(What.TABLE, grid=part)
            continue
        lines = [line for block in part.blocks for line in _of_cell(block)]
        yield from lines or [PrintedLine(What.SPACE, celled=True)]


def _of_cell(block: Block) -> Iterator[PrintedLine]:
    if isinstance(block, Table):
        yield from _of_table(block)
    else:
        yield from _lines(block, celled=True)
