"""A package's parts by their relationships (ECMA-376 part 2, 9.3): programs name parts as they like."""

from __future__ import annotations

import posixpath
import zipfile
from collections.abc import Iterator
from typing import NamedTuple
from xml.etree import ElementTree

_RELATIONSHIP = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_USUAL = "xl/workbook.xml"
_OUTSIDE = "External"  # ECMA-376 part 2, 9.3.2
_PIECE = 1 << 20


class Relation(NamedTuple):
    """``kind``: the last word of its type, the same in transitional and strict packages. ``target``: the
    name of a part."""

    id: str
    kind: str
    target: str


def related(package: zipfile.ZipFile, part: str) -> list[Relation]:
    """What a part, or the package ("") is related to, but for what lies outside of it."""
    folder = posixpath.dirname(part)
    return [
        Relation(
            relation.get("Id", ""),
            relation.get("Type", "").rsplit("/", 1)[-1],
            posixpath.normpath(posixpath.join("/", folder, relation.get("Target", ""))).lstrip("/"),
        )
        for relation in _relations(package, part)
        if relation.get("TargetMode") != _OUTSIDE
    ]


def related_outside(package: zipfile.ZipFile, part: str) -> dict[str, str]:
    """ID → the address of what a part is related to outside of the package, as it is written."""
    found = _relations(package, part)
    return {one.get("Id", ""): one.get("Target", "") for one in found if one.get("TargetMode") == _OUTSIDE}


def _relations(package: zipfile.ZipFile, part: str) -> list[ElementTree.Element]:
    folder, name = posixpath.split(part)
    rels = posixpath.join(folder, "_rels", f"{name}.rels")
    return list(ElementTree.fromstring(package.read(rels))) if rels in package.namelist() else []


def workbook_part(package: zipfile.ZipFile) -> str:
    """The part that lists the sheets, that of the usual name where the package names none."""
    return next((one.target for one in related(package, "") if one.kind == "officeDocument"), _USUAL)


def sheet_parts(package: zipfile.ZipFile) -> Iterator[tuple[str, str]]:
    """The name and the part of each sheet."""
    workbook = workbook_part(package)
    parts = {one.id: one.target for one in related(package, workbook)}
    for element in ElementTree.fromstring(package.read(workbook)).iter():
        if tag(element) == "sheet" and element.get(_RELATIONSHIP) in parts:
            yield element.get("name", ""), parts[element.get(_RELATIONSHIP, "")]


def has_word(package: zipfile.ZipFile, part: str, word: str) -> bool:
    """Whether an ASCII word stands anywhere in a part, in any encoding; much sooner told than by elements."""
    if part not in package.namelist():
        return False
    sought, rest = word.encode(), b""
    with package.open(part) as opened:
        while piece := opened.read(_PIECE):
            rest = rest[-len(sought) :] + piece.replace(b"\0", b"")
            if sought in rest:
                return True
    return False


def tag(element: ElementTree.Element) -> str:
    """The name of an element without its namespace, which differs between programs."""
    return element.tag.rsplit("}", 1)[-1] if isinstance(element.tag, str) else ""
