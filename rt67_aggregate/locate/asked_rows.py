"""Rows of a table that are written into across its columns ("ข้อเสนอแนะ ......" below others)."""

from __future__ import annotations

from collections.abc import Iterator

from rt67_aggregate.locate.cells import cell_contents
from rt67_aggregate.locate.filled_gaps import filled
from rt67_aggregate.locate.line_words import LineWords, fragments_of, printed
from rt67_aggregate.locate.signs import says_something
from rt67_aggregate.model import Cell, Fragment, Heading, Owner, Place, Printed
from rt67_aggregate.text import fold, printed_parts, strip_around, strip_leaders

_AROUND = " \t.…‥_·"  # what is left of the dots around an answer


class AskedRows:
    """The rows of one table that are written into, by the words that they begin with."""

    def __init__(self, heading: Heading) -> None:
        asked = ((number, h) for number, h in enumerate(heading.fields, start=1) if h.line)
        self._words = [(number, fold(h.text), fold(h.line)) for number, h in asked]

    def begun_by(self, key: str) -> tuple[str, list[int]]:
        """What those print whose words a cell begins with, the longest of them, and which rows they are."""
        begun = [(len(first), whole) for _, first, whole in self._words if key.startswith(first)]
        whole = max(begun, default=(0, key))[1]
        return whole, [number for number, _, text in self._words if text == whole]


def says_other_words(cell: Cell, asked: Heading) -> bool:
    """Whether a cell says something and does not begin with the words of such a row."""
    text = cell_contents(cell).text
    return says_something(text) and not fold(text).startswith(fold(asked.text))


def asked_cell(cell: Cell, asked: Heading, place: Place) -> Iterator[Fragment]:
    """A cell of such a row: the printed words that it begins with; all else is the row's answer."""
    owner = Owner.answer(asked.id)
    contents = cell_contents(cell)
    yield from contents.leaders
    lines = contents.lines
    if lines and not says_other_words(cell, asked):
        yield from _cut(lines[0][0], asked, owner, place)
        lines = [lines[0][1:], *lines[1:]] if lines[0][1:] else lines[1:]
    yield from fragments_of(lines, owner, place, tuple(contents.pictures), contents.at)


def _cut(words: LineWords, asked: Heading, owner: Owner, place: Place) -> Iterator[Fragment]:
    glue = "\n"
    for stretch in filled(words.line.text, printed_parts(asked.line)).stretches:
        part = words.line.slice(stretch.start, stretch.end)
        kept = strip_around(strip_leaders(part.text), _AROUND)
        if stretch.gap < 0 and not stretch.behind:
            yield printed(part, Printed.HEADING, asked.id)
        elif not says_something(kept):
            yield printed(part, Printed.LEADER, asked.id)
        else:
            yield from fragments_of(((LineWords(part, kept, glue=glue),),), owner, place)
            glue = " "
