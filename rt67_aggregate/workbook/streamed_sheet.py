"""A worksheet that writes its rows and links itself, so that nothing of a cell stays in the memory.

XlsxWriter's own streamed sheets (``constant_memory``) take a cell at a time, some 9 µs each, and keep every
link. This one takes a row at a time, from the top down. What it leans on of XlsxWriter beside its documented
methods is named here and nowhere else:

- ``row_data_fh``: the file of a streamed sheet's rows, copied into the sheet when the book is closed;
  ``tmpdir``, where it lies, and ``fh``, the sheet's own file then;
- ``_write_single_row``: called before that, for the last row;
- ``_write_hyperlinks``, ``rel_count``, ``external_hyper_links``: the sheet's links and their relationships;
- ``_write_string``: called for the headings of a table, which are rows like others here; and ``table``, where
  any other cell would stand that was not laid, and be lost;
- ``_check_dimensions``: notes the used range;
- ``row_sizes``: the heights by which pictures are placed, and what else ``set_row`` notes of a row;
- ``constant_memory``: whether a sheet is streamed, asked of the book when the sheet is added;
- ``Format._get_xf_index``: the number of a format.

``tests/unit/test_workbook_streamed.py`` holds all of it, whichever version of XlsxWriter is installed.
"""

from __future__ import annotations

import shutil
import tempfile
from array import array
from collections.abc import Iterable, Sequence
from typing import IO, Any

from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from rt67_aggregate.workbook.cell_xml import attribute

_NOT_LAID = "a cell of a streamed sheet is laid, or comes with its row"
_EXTERNAL, _INTERNAL = "external:", "internal:"
# What else ``set_row`` notes, by the names in XlsxWriter's versions before and after 3.3.
_ROW_NOTES = ("set_rows", "row_info")


class StreamedSheet(Worksheet):  # type: ignore[misc]
    """A worksheet whose rows come from the top down, each whole or cell by cell.

    A cell is what stands in the file behind its place (``cell_xml``). ``pictured``: pictures are laid over
    its cells, so that it keeps the heights of its rows. A row above one that is written is a ValueError.
    """

    def __init__(self) -> None:
        super().__init__()
        self.pictured = False
        self.row_sizes = _Heights()
        self._begun = self._written = -1
        self._points: float | None = None
        self._cells: dict[int, str] = {}
        self._openings: list[str] = []
        self._links: IO[str] | None = None
        self._addresses = 0

    def lay(self, row: int, column: int, cell: str) -> None:
        """A cell of the row that is being written or of one below it, which then begins."""
        self._begin(row)
        self._cells[column] = cell

    def set_height(self, row: int, points: float) -> None:
        """The height of the row that is being written or of one below it."""
        self._begin(row)
        self._points = points

    def put_row(self, row: int, cells: Iterable[str], points: float | None = None) -> None:
        """A whole row below all others, its cells from the first column on; "" is no cell at all."""
        self._begin(row)
        self._write(row, [(column, cell) for column, cell in enumerate(cells) if cell], points)

    def put_link(self, row: int, column: int, target: str, text: str, tip: str) -> None:
        """A link over a cell. ``target``: "internal:" with a place in the workbook, or "external:" with a
        path and, behind "#", a place in that file; what no address takes is escaped in it."""
        if self._links is None:
            self._links = tempfile.TemporaryFile("w+", encoding="utf-8", dir=self.tmpdir)  # noqa: SIM115 - closed below
        tooltip = f' tooltip="{attribute(tip)}"' if tip else ""
        place = f'ref="{xl_col_to_name(column)}{row + 1}"'
        if target.startswith(_INTERNAL):
            location = attribute(target.removeprefix(_INTERNAL))
            rest = f'location="{location}"{tooltip} display="{attribute(text)}"'
        else:
            path, _, anchor = target.removeprefix(_EXTERNAL).partition("#")
            location = f' location="{attribute(anchor)}"' if anchor else ""
            rest = f'r:id="rId{self._relationship(path)}"{location}{tooltip}'
        self._links.write(f"<hyperlink {place} {rest}/>")

    def _relationship(self, path: str) -> int:
        """The number of a new relationship to a file, one a link as XlsxWriter and Excel have them."""
        self._addresses += 1
        self.external_hyper_links.append(["/hyperlink", _file_address(path), "External"])
        return self._addresses

    def _begin(self, row: int) -> None:
        if row != self._begun:
            self._end()
            self._begun = row

    def _end(self) -> None:
        """Write the row that was begun, where there is anything of it."""
        if self._cells or self._points is not None:
            self._write(self._begun, sorted(self._cells.items()), self._points)
            self._cells, self._points = {}, None

    def _write(self, row: int, cells: Sequence[tuple[int, str]], points: float | None) -> None:
        if row <= self._written:
            raise ValueError(f"row {row} is above row {self._written}, which is written")
        self._written = row
        first, last = (cells[0][0], cells[-1][0]) if cells else (0, 0)
        self._openings += (
            f'<c r="{xl_col_to_name(column)}' for column in range(len(self._openings), last + 1)
        )
        self._check_dimensions(row, first)
        self._check_dimensions(row, last)
        openings, number = self._openings, row + 1
        written = "".join([f'{openings[column]}{number}"{cell}' for column, cell in cells])
        self.row_data_fh.write(f'<row r="{number}"{_height(points)}>{written}</row>')
        if self.pictured and points is not None:
            self._note_height(row, points)

    def _note_height(self, row: int, points: float) -> None:
        self.set_row(row, points)
        for notes in _ROW_NOTES:
            getattr(self, notes, {}).pop(row, None)

    def _write_single_row(self, _row: int = 0) -> None:
        if any(self.table.values()):
            raise TypeError(_NOT_LAID)
        self._end()

    def _write_string(self, *_: Any) -> int:
        if self.constant_memory:
            raise TypeError(_NOT_LAID)
        return 0

    def _write_hyperlinks(self) -> None:
        if self._links is None:
            return
        self.rel_count += self._addresses
        self.fh.write("<hyperlinks>")
        self._links.seek(0)
        shutil.copyfileobj(self._links, self.fh)
        self._links.close()
        self.fh.write("</hyperlinks>")


class _Heights:
    """Row → what ``set_row`` notes of its height, and that it is not hidden; a few bytes a row."""

    def __init__(self) -> None:
        self._heights = array("d")

    def __len__(self) -> int:
        return len(self._heights)

    def __contains__(self, row: int) -> bool:
        return row < len(self._heights) and self._heights[row] > 0

    def __getitem__(self, row: int) -> tuple[float, bool]:
        return self._heights[row], False

    def __setitem__(self, row: int, noted: tuple[float, bool]) -> None:
        self._heights.extend(0.0 for _ in range(len(self._heights), row + 1))
        self._heights[row] = noted[0]


def _height(points: float | None) -> str:
    """The attributes of a row's height, to the nearest pixel as XlsxWriter from 3.3 on rounds it."""
    if points is None:
        return ""
    return f' ht="{int(points * 4 / 3 + 0.5) * 0.75:.16g}" customHeight="1"'


def _file_address(path: str) -> str:
    """The address of a file as Excel writes it: from the workbook on, or "file:" before a whole path."""
    path = path.replace("/", "\\")
    is_whole = path.startswith("\\\\") or (path[:1].isalpha() and path[1:2] == ":")
    return f"file:///{path}" if is_whole else path.removeprefix(".\\")
