"""Cells of a workbook that somebody merged: to the eye what stands in them belongs to several rows, in the
file to the first."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from xml.etree import ElementTree

from rt67_aggregate.review.packages import has_word, tag

_RANGE = re.compile(r"[A-Z]+([0-9]+):[A-Z]+([0-9]+)")
_ELEMENT = "mergeCell"  # ECMA-376 part 1, 18.3.1.54


def merged_rows(package: zipfile.ZipFile, sheet: str) -> Iterator[str]:
    """The ranges of a sheet in which cells of several rows are one. The program itself merges none."""
    if not has_word(package, sheet, _ELEMENT):
        return
    with package.open(sheet) as part:
        for _, element in ElementTree.iterparse(part):
            found = _RANGE.fullmatch(element.get("ref", "")) if tag(element) == _ELEMENT else None
            if found and found[1] != found[2]:
                yield found[0]
            if tag(element) == "row":
                element.clear()
