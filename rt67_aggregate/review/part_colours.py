"""Cells with a colour on a part of the text: a cell of the next workbook has one colour for all of it."""

from __future__ import annotations

import zipfile
from collections.abc import Collection, Iterator, Mapping
from xml.etree import ElementTree

from rt67_aggregate.model import Palette
from rt67_aggregate.review.cell_looks import letters, theme_of
from rt67_aggregate.review.packages import has_word, related, tag, workbook_part

_RUN = "rPr"


class PartColours:
    """The colours inside the texts of one workbook (ECMA-376 part 1, 18.4.7)."""

    def __init__(self, package: zipfile.ZipFile, palette: Palette) -> None:
        parts = {one.kind: one.target for one in related(package, workbook_part(package))}
        self._package, self._inks = package, palette.inks
        self._theme: Mapping[str, str] = theme_of(package, parts.get("theme", ""))
        self._shared = frozenset(self._texts(parts.get("sharedStrings", "")))

    def cells(self, sheet: str) -> Iterator[str]:
        """The addresses of the cells of a sheet with such a text."""
        if not self._shared and not has_word(self._package, sheet, _RUN):
            return
        with self._package.open(sheet) as part:
            for _, element in ElementTree.iterparse(part):
                if tag(element) == "row":
                    yield from (cell.get("r", "") for cell in element if self._has(cell))
                    element.clear()

    def _has(self, cell: ElementTree.Element) -> bool:
        if cell.get("t") == "s":
            return "".join(cell.itertext()).strip() in self._shared
        return cell.get("t") == "inlineStr" and self._is_coloured(cell)

    def _texts(self, part: str) -> Iterator[str]:
        if not has_word(self._package, part, _RUN):
            return
        number = 0
        with self._package.open(part) as opened:
            for _, element in ElementTree.iterparse(opened):
                if tag(element) != "si":
                    continue
                if self._is_coloured(element):
                    yield str(number)
                number += 1
                element.clear()

    def _is_coloured(self, text: ElementTree.Element) -> bool:
        """Whether a text has runs of several colours, one of them hers."""
        runs = [run for run in text.iter() if tag(run) == "r"]
        inks: Collection[str] = {self._ink(run) for run in runs}
        return len(inks) > 1 and any(ink and ink not in self._inks for ink in inks)

    def _ink(self, run: ElementTree.Element) -> str:
        looks = (letters(element, self._theme)[0] for element in run if tag(element) == _RUN)
        return next(looks, "")
