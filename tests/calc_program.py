"""LibreOffice Calc driven as a person works in it. Run by the system's Python, which has ``uno``.

Reads one JSON object a line – ``{"do": NAME, ...}`` – and answers each with one: ``{"value": ...}`` or
``{"error": ...}``. ``tests/calc.py`` is the other end.
"""

from __future__ import annotations

import contextlib
import json
import subprocess
import sys
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException
from com.sun.star.table import TableSortField

FILTERS = {"xlsx": "Calc MS Excel 2007 XML", "ods": "calc8", "xls": "MS Excel 97"}
REPLACE_ALL, DOWN = 3, 0
START_SECONDS = 60


class Calc:
    """One LibreOffice, one open file."""

    def __init__(self, profile: str) -> None:
        name = f"rt67-{int(time.time() * 1000)}"
        # A process group of its own: soffice is a script that starts the program itself.
        self.process = subprocess.Popen(
            [
                "soffice",
                "--headless",
                "--norestore",
                "--nologo",
                f"--accept=pipe,name={name};urp;",
                f"-env:UserInstallation=file://{profile}",
            ],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        self.manager = _connected(name).ServiceManager
        self.desktop = self._service("com.sun.star.frame.Desktop")
        self.document = None

    def _service(self, name: str):
        context = self.manager.getPropertyValue("DefaultContext")
        return self.manager.createInstanceWithContext(name, context)

    # --- files

    def open(self, path: str) -> None:
        self.document = self.desktop.loadComponentFromURL(_url(path), "_blank", 0, ())
        if self.document is None:
            raise RuntimeError(f"not opened: {path}")

    def save(self, path: str = "", form: str = "xlsx") -> None:
        url = _url(path) if path else self.document.URL
        self.document.storeToURL(url, _values(FilterName=FILTERS[form]))

    def close(self) -> None:
        self.document.close(True)
        self.document = None

    def quit(self) -> None:
        with contextlib.suppress(Exception):
            self.desktop.terminate()
        with contextlib.suppress(subprocess.TimeoutExpired):
            self.process.wait(20)
        self.process.kill()

    # --- looking

    def sheets(self) -> list[str]:
        return list(self.document.Sheets.ElementNames)

    def read(self, sheet: str) -> list[list[str]]:
        """All cells, numbers as text."""
        last = self._used(sheet).RangeAddress
        used = self._sheet(sheet).getCellRangeByPosition(0, 0, last.EndColumn, last.EndRow)
        return [[str(cell) for cell in row] for row in used.getDataArray()]

    # --- typing

    def type(self, sheet: str, cell: str, text: str) -> None:
        """As at the keyboard: the cell's own format, the autocorrection and the cell's check count."""
        self._goto(sheet, cell)
        self._dispatch("EnterString", StringName=text)

    def clear(self, sheet: str, cells: str) -> None:
        self._goto(sheet, cells)
        self._dispatch("Delete", Flags="SVDFN")

    def fill_down(self, sheet: str, cells: str) -> None:
        self._goto(sheet, cells)
        self._dispatch("FillDown")

    def copy(self, sheet: str, cells: str, to: str, into: str = "") -> None:
        """Copy and paste; ``into``: another sheet. There is no clipboard without a screen."""
        source = self._sheet(sheet).getCellRangeByName(cells).RangeAddress
        place = self._sheet(into or sheet).getCellRangeByName(to).CellAddress
        self._sheet(into or sheet).copyRange(place, source)

    def cut(self, sheet: str, cells: str, to: str) -> None:
        """Cut and paste in one sheet."""
        found = self._sheet(sheet)
        place = found.getCellRangeByName(to).CellAddress
        found.moveRange(place, found.getCellRangeByName(cells).RangeAddress)

    def comment(self, sheet: str, cell: str, text: str) -> None:
        self._goto(sheet, cell)
        self._dispatch("InsertAnnotation", Text=text)

    def replace(self, old: str, new: str, sheets: list[str] | None = None) -> None:
        """Find and replace all, over all sheets or the ones that are named."""
        for name in sheets if sheets is not None else self.sheets():
            found = self._sheet(name)
            wanted = found.createReplaceDescriptor()
            wanted.SearchString, wanted.ReplaceString = old, new
            found.replaceAll(wanted)

    def replace_dialog(self, old: str, new: str) -> None:
        """Find and replace with the box "all sheets" ticked."""
        self._dispatch(
            "ExecuteSearch",
            **{
                "SearchItem.SearchString": old,
                "SearchItem.ReplaceString": new,
                "SearchItem.Command": REPLACE_ALL,
                "SearchItem.AllTables": True,
                "Quiet": True,
            },
        )

    def undo(self) -> None:
        self._dispatch("Undo")

    # --- rows, columns, sheets

    def sort(self, sheet: str, cells: str, column: int, *, descending: bool = False) -> None:
        """Sort a range without its headings by its nth column, counted from 0."""
        key = TableSortField()
        key.Field, key.IsAscending = column, not descending
        found = self._sheet(sheet).getCellRangeByName(cells)
        fields = uno.Any("[]com.sun.star.table.TableSortField", (key,))
        found.sort(_values(SortFields=fields, ContainsHeader=False))

    def filter(self, sheet: str, cells: str, column: int, value: str) -> None:
        """Show only rows with a value; the first row of the range has the headings."""
        from com.sun.star.sheet import TableFilterField  # noqa: PLC0415

        wanted = TableFilterField()
        wanted.Field, wanted.IsNumeric, wanted.StringValue = column, False, value
        wanted.Operator = uno.Enum("com.sun.star.sheet.FilterOperator", "EQUAL")
        found = self._sheet(sheet).getCellRangeByName(cells)
        descriptor = found.createFilterDescriptor(True)
        descriptor.ContainsHeader = True
        descriptor.setFilterFields((wanted,))
        found.filter(descriptor)

    def delete_rows(self, sheet: str, first: int, count: int = 1) -> None:
        self._sheet(sheet).Rows.removeByIndex(first - 1, count)

    def insert_rows(self, sheet: str, first: int, count: int = 1) -> None:
        self._sheet(sheet).Rows.insertByIndex(first - 1, count)

    def delete_columns(self, sheet: str, first: int, count: int = 1) -> None:
        self._sheet(sheet).Columns.removeByIndex(first - 1, count)

    def insert_columns(self, sheet: str, first: int, count: int = 1) -> None:
        self._sheet(sheet).Columns.insertByIndex(first - 1, count)

    def hide_columns(self, sheet: str, first: int, count: int = 1) -> None:
        for number in range(first - 1, first - 1 + count):
            self._sheet(sheet).Columns.getByIndex(number).IsVisible = False

    def show_all(self, sheet: str) -> None:
        self._sheet(sheet).Columns.IsVisible = True
        self._sheet(sheet).Rows.IsVisible = True

    def merge(self, sheet: str, cells: str) -> None:
        self._sheet(sheet).getCellRangeByName(cells).merge(True)

    def copy_sheet(self, sheet: str, name: str) -> None:
        self.document.Sheets.copyByName(sheet, name, 1)

    def rename_sheet(self, sheet: str, name: str) -> None:
        self._sheet(sheet).setName(name)

    def move_sheet(self, sheet: str, place: int) -> None:
        self.document.Sheets.moveByName(sheet, place)

    def remove_sheet(self, sheet: str) -> None:
        self.document.Sheets.removeByName(sheet)

    def add_sheet(self, name: str) -> None:
        self.document.Sheets.insertNewByName(name, len(self.sheets()))

    def show_sheet(self, sheet: str) -> None:
        self._sheet(sheet).IsVisible = True

    # --- inside

    def _sheet(self, name: str):
        return self.document.Sheets.getByName(name)

    def _used(self, sheet: str):
        cursor = self._sheet(sheet).createCursor()
        cursor.gotoEndOfUsedArea(False)
        return cursor

    def _goto(self, sheet: str, cells: str) -> None:
        controller = self.document.CurrentController
        controller.setActiveSheet(self._sheet(sheet))
        controller.select(self._sheet(sheet).getCellRangeByName(cells))

    def _dispatch(self, command: str, **values: object) -> None:
        frame = self.document.CurrentController.Frame
        helper = self._service("com.sun.star.frame.DispatchHelper")
        helper.executeDispatch(frame, f".uno:{command}", "", 0, _values(**values))


def _connected(name: str):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    until = time.monotonic() + START_SECONDS
    while True:
        try:
            return resolver.resolve(f"uno:pipe,name={name};urp;StarOffice.ComponentContext")
        except NoConnectException:
            if time.monotonic() > until:
                raise
            time.sleep(0.2)


def _url(path: str) -> str:
    return uno.systemPathToFileUrl(path)


def _values(**values: object) -> tuple[PropertyValue, ...]:
    return tuple(PropertyValue(name, 0, value, DOWN) for name, value in values.items())


def main() -> None:
    """Do what each line says."""
    calc = Calc(sys.argv[1])
    try:
        print(json.dumps({"value": "ready"}), flush=True)
        for line in sys.stdin:
            order = json.loads(line)
            try:
                answer = {"value": getattr(calc, order.pop("do"))(**order)}
            except Exception as error:
                answer = {"error": repr(error)}
            print(json.dumps(answer), flush=True)
    finally:
        calc.quit()


if __name__ == "__main__":
    main()
