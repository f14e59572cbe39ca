"""The hidden sheet of marks: what the program wrote into any cell and any row, as short checksums."""

from __future__ import annotations

import base64
from array import array
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from rt67_aggregate.model import MARK_BYTES, MARKED_PICTURES, MARKS
from rt67_aggregate.text import cell_text, digest, seal

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from rt67_aggregate.workbook.grid import Grid

    Numbers = NDArray[np.uint64]

# Bytes of marks in one cell: in base64 less than a cell takes, and a whole number of marks.
_CHUNK = 22_500
_GATHERED = 1 << 18


def _numbers(values: Iterable[int]) -> Numbers:
    import numpy as np  # noqa: PLC0415 - only a run needs it

    return np.fromiter(values, dtype=np.uint64)


class Marks:
    """Gathers the marks of one workbook.

    A mark of a cell, of a text that may be typed over, and of all the program's cells of a row, in
    any order, since columns may be moved. ``gathered``: so many are held before those that came twice are
    dropped.
    """

    def __init__(self, *, gathered: int = _GATHERED) -> None:
        self._gathered = gathered
        self._found: Numbers = _numbers(())
        self._new = array("Q")
        self._rows: dict[tuple[str, int], list[str]] = {}

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

    def row(self, told: Iterable[str]) -> None:
        """A whole row, by what was told of its cells."""
        self._add("r", *sorted(told))

    def lines(self, pictures: Mapping[str, int]) -> Iterable[tuple[str, str, str]]:
        """The rows of the sheet: a name, a value, and a checksum over both."""
        for told in self._rows.values():
            self.row(told)
        self._gather()
        joined = self._found.astype(">u8").view("u1").reshape(-1, 8)[:, -MARK_BYTES:].tobytes()
        chunks = (joined[start : start + _CHUNK] for start in range(0, len(joined), _CHUNK))
        values = [(MARKS, base64.b64encode(chunk).decode("ascii")) for chunk in chunks]
        values += [(MARKED_PICTURES + sheet, str(count)) for sheet, count in pictures.items() if count]
        return [(name, value, seal((name, value))) for name, value in values]

    def _add(self, *texts: str) -> None:
        self._new.append(int.from_bytes(digest(texts)[:MARK_BYTES], "big"))
        if len(self._new) >= self._gathered:
            self._gather()

    def _gather(self) -> None:
        """Lay the new marks among the others, in order and each once: as numbers they take an eighth of
        what they take as bytes in a set."""
        import numpy as np  # noqa: PLC0415 - only a run needs it

        self._found = np.union1d(self._found, _numbers(self._new))
        self._new = array("Q")


def write(grid: Grid, lines: Iterable[tuple[str, str, str]]) -> None:
    """Fill the sheet and hide it."""
    for row, line in enumerate(lines):
        grid.plain_row(row, line)
    grid.sheet.hide()
