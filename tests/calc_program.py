"""LibreOffice Calc driven as a person works in it. Run by the system's Python; ``tests/calc.py`` is the other
end."""

from __future__ import annotations

from typing import ClassVar

import uno
from com.sun.star.table import TableSortField
from uno_office import Office, serve, values

REPLACE_ALL = 3


class Calc(Office):
    """One LibreOffice, one open workbook."""

    FILTERS: ClassVar = {"xlsx": "Calc MS Excel 2007 XML", "ods": "calc8", "xls": "MS Excel 97"}

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
        self.dispatch("EnterString", StringName=text)

    def clear(self, sheet: str, cells: str) -> None:
        self._goto(sheet, cells)
        self.dispatch("Delete", Flags="SVDFN")

    def fill_down(self, sheet: str, cells: str) -> None:
        self._goto(sheet, cells)
        self.dispatch("FillDown")

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
        self.dispatch("InsertAnnotation", Text=text)

    def replace(self, old: str, new: str, sheets: list[str] | None = None) -> None:
        """Find and replace all, over all sheets or the ones that are named."""
        for name in sheets if sheets is not None else self.sheets():
            found = self._sheet(name)
            wanted = found.createReplaceDescriptor()
            wanted.SearchString, wanted.ReplaceString = old, new
            found.replaceAll(wanted)

    def replace_dialog(self, old: str, new: str) -> None:
        """Find and replace with the box "all sheets" ticked."""
        self.dispatch(
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
        self.dispatch("Undo")

    # --- rows, columns, sheets

    def sort(self, sheet: str, cells: str, column: int, *, descending: bool = False) -> None:
        """Sort a range without its headings by its nth column, counted from 0."""
        key = TableSortField()
        key.Field, key.IsAscending = column, not descending
        found = self._sheet(sheet).getCellRangeByName(cells)
        fields = uno.Any("[]com.sun.star.table.TableSortField", (key,))
        found.sort(values(SortFields=fields, ContainsHeader=False))

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

    def merge(self, sheet: str, cells: str) -> None:
        self._sheet(sheet).getCellRangeByName(cells).merge(True)

    def copy_sheet(self, sheet: str, name: str) -> None:
        self.document.Sheets.copyByName(sheet, name, 1)

    def rename_sheet(self, sheet: str, name: str) -> None:
        self._sheet(sheet).setName(name)

    def move_sheet(self, sheet: str, place: int) -> None:
        self.document.Sheets.moveByName(sheet, place)

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


if __name__ == "__main__":
    serve(Calc)
