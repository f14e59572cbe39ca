"""Cells of a workbook that somebody struck out: a format, which no cell's text tells."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from typing import NamedTuple
from xml.etree import ElementTree

from rt67_aggregate.review.packages import has_word, related, tag, workbook_part

_OFF = ("0", "false")


class Strikes(NamedTuple):
    """``styles``: indexes of the formats of cells that strike out. ``texts``: indexes of the shared texts of
    which a part is struck out. ECMA-376 part 1, 18.4.10, 18.8.10 and 18.8.22."""

    styles: frozenset[str]
    texts: frozenset[str]


def strikes_of(package: zipfile.ZipFile) -> Strikes:
    """What strikes out in a workbook; empty for most, of which then hardly a sheet need be looked through."""
    parts = {one.kind: one.target for one in related(package, workbook_part(package))}
    return Strikes(
        frozenset(_styles(package, parts["styles"]) if "styles" in parts else ()),
        frozenset(_texts(package, parts["sharedStrings"]) if "sharedStrings" in parts else ()),
    )


def struck_cells(package: zipfile.ZipFile, sheet: str, strikes: Strikes) -> Iterator[str]:
    """The addresses of the cells of a sheet that hold something struck out."""
    if not any(strikes) and not has_word(package, sheet, "strike"):
        return
    with package.open(sheet) as part:
        for _, element in ElementTree.iterparse(part):
            if tag(element) == "row":
                yield from (cell.get("r", "") for cell in element if _is_struck(cell, strikes))
                element.clear()


def _is_struck(cell: ElementTree.Element, strikes: Strikes) -> bool:
    value = "".join(cell.itertext()).strip()
    if not value:
        return False
    if cell.get("t") == "inlineStr" and any(map(_strikes, cell.iter())):
        return True
    return cell.get("s") in strikes.styles or (cell.get("t") == "s" and value in strikes.texts)


def _styles(package: zipfile.ZipFile, part: str) -> Iterator[str]:
    root = ElementTree.fromstring(package.read(part))
    found = {tag(element): element for element in root}
    struck = {str(n) for n, font in enumerate(found.get("fonts", ())) if _strikes(font)}
    for number, style in enumerate(found.get("cellXfs", ()) if struck else ()):
        if style.get("fontId") in struck:
            yield str(number)


def _texts(package: zipfile.ZipFile, part: str) -> Iterator[str]:
    number = 0
    with package.open(part) as opened:
        for _, element in ElementTree.iterparse(opened):
            if tag(element) != "si":
                continue
            if any(map(_strikes, element.iter())):
                yield str(number)
            number += 1
            element.clear()


def _strikes(element: ElementTree.Element) -> bool:
    return any(tag(inner) == "strike" and inner.get("val") not in _OFF for inner in element)
