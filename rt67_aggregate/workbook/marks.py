"""The hidden sheet of marks: what the program wrote into any cell and any row, as short checksums."""

from __future__ import annotations

import base64
from array import array
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from rt67_aggregate.model import (
    MARK_BYTES,
    MARKED_CHARTS,
    MARKED_COLOURS,
    MARKED_IDS,
    MARKED_LINES,
    MARKED_PICTURES,
    MARKS,
)
from rt67_aggregate.text import cell_text, digest, seal
from rt67_aggregate.text.link_ends import link_end
from rt67_aggregate.text.page_lines import page_line_words
from rt67_aggregate.text.typing_rules import typing_rule
from rt67_aggregate.workbook.cells import pieces

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from rt67_aggregate.workbook.grid import Grid

    Numbers = NDArray[np.uint64]

Counts = Mapping[str, int]
_NONE: Counts = MappingProxyType({})
# Marks in one cell: in base64 less than a cell takes.
_CHUNK = 22_500 // MARK_BYTES
_GATHERED = 1 << 18


class Marks:
    """Gathers the marks of one workbook.

    A mark of a cell, of a text that may be typed over, of a page header or footer, of the file at a link's
    end, of a property of the file, of a rule for typing, and of all the program's cells of a row, in any
    order, since columns may be moved. ``gathered``: so many are held, or
    half as many as there are, before those that came twice are dropped.
    """

    def __init__(self, *, gathered: int = _GATHERED) -> None:
        import numpy as np  # noqa: PLC0415 - only a run needs it

        self._gathered = gathered
        self._found: Numbers = np.empty(0, np.uint64)
        self._new = array("Q")
        self._rows: dict[tuple[str, int], list[str]] = {}
        self._ends: set[str] = set()

    def cell(self, sheet: str, row: int, value: object) -> None:
        """A cell of the program's, of a row that is not done yet."""
        if text := self.told(value):
            self._rows.setdefault((sheet, row), []).append(text)

    def told(self, value: object) -> str:
        """The text of a cell of the program's by which its row is told; "" where there is none."""
        text = cell_text(value)
        if text:
            self._add("c", text)
        return text

    def typed(self, value: object) -> None:
        """A cell that the officer may type over."""
        self._add("t", cell_text(value))

    def page_line(self, code: str) -> None:
        """A page header or footer; "" is marked, too, by which workbooks are told that have such marks."""
        for words in ("", *page_line_words(code)):
            self._add("h", cell_text(words))

    def link(self, address: str) -> None:
        """A link to a file; "" is marked, too, as of page lines."""
        for name in {"", link_end(address)} - self._ends:
            self._ends.add(name)
            self._add("l", cell_text(name))

    def said_of_file(self, texts: Iterable[str]) -> None:
        """The file's properties; "" is marked, too, by which workbooks are told that have such marks."""
        for text in ("", *texts):
            self._add("p", cell_text(text))

    def typing_rule(self, rule: Mapping[str, object]) -> None:
        """What a rule for typing compares with."""
        listed = rule.get("source", rule.get("value", ""))
        formula = ",".join(map(str, listed)) if isinstance(listed, list) else str(listed)
        self._add("v", cell_text(typing_rule(formula)))

    def row(self, told: Iterable[str]) -> None:
        """A whole row, by what was told of its cells."""
        self._add("r", *sorted(told))

    def lines(
        self,
        pictures: Mapping[str, int],
        ids: str = "",
        colours: str = "",
        kept: int = 0,
        charts: Counts = _NONE,
    ) -> Iterator[tuple[str, str, str]]:
        """The rows of the sheet: a name, a value, and a checksum over both. ``ids``: ``Review.ids``.
        ``colours``: the program's own. ``kept``: ``Review.lines``. ``charts``: sheet → how many, also
        where there are none: workbooks are told by it that say so."""
        for told in self._rows.values():
            self.row(told)
        self._gather()
        for start in range(0, len(self._found), _CHUNK):
            chunk = self._found[start : start + _CHUNK].astype(">u8").view("u1").reshape(-1, 8)
            yield _sealed(MARKS, base64.b64encode(chunk[:, -MARK_BYTES:].tobytes()).decode("ascii"))
        for sheet, count in pictures.items():
            if count:
                yield _sealed(MARKED_PICTURES + sheet, str(count))
        for sheet, count in charts.items():
            yield _sealed(MARKED_CHARTS + sheet, str(count))
        for name, text in ((MARKED_IDS, ids), (MARKED_COLOURS, colours), (MARKED_LINES, str(kept or ""))):
            if text:
                yield from (_sealed(name, piece) for piece in pieces(text))

    def _add(self, *texts: str) -> None:
        self._new.append(int.from_bytes(digest(texts)[:MARK_BYTES], "big"))
        # The more there are, the more seldom: laying them among the others touches all.
        if len(self._new) >= max(self._gathered, len(self._found) // 2):
            self._gather()

    def _gather(self) -> None:
        """Lay the new marks among the others, in order and each once, in place as far as that can be: as
        numbers they take an eighth of what they take as bytes in a set."""
        import numpy as np  # noqa: PLC0415 - only a run needs it

        found = np.concatenate((self._found, np.frombuffer(self._new, dtype=np.uint64)))
        self._found, self._new = found[:0], array("Q")
        found.sort()
        is_first = np.ones(len(found), dtype=bool)
        np.not_equal(found[1:], found[:-1], out=is_first[1:])
        self._found = found[is_first]


def _sealed(name: str, value: str) -> tuple[str, str, str]:
    return name, value, seal((name, value))


def write(grid: Grid, lines: Iterable[tuple[str, str, str]]) -> None:
    """Fill the sheet and hide it."""
    for row, line in enumerate(lines):
        grid.plain_row(row, line)
    grid.sheet.hide()
