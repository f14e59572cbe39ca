"""A workbook's package laid out as other programs lay it out (ECMA-376 part 2): the same parts, elsewhere."""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections.abc import Callable

from lxml import etree

Saver = Callable[[bytes], bytes]
Parts = dict[str, bytes]
_STRICT = {
    b"http://schemas.openxmlformats.org/spreadsheetml/2006/main": b"http://purl.oclc.org/ooxml/spreadsheetml/main",
    b"http://schemas.openxmlformats.org/officeDocument/2006/": b"http://purl.oclc.org/ooxml/officeDocument/",
}


def parts_of(data: bytes) -> Parts:
    """Name of a part → its bytes."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def packed(parts: Parts) -> bytes:
    """The parts as a package."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in parts.items():
            package.writestr(name, data)
    return stream.getvalue()


def absolute_targets(data: bytes) -> bytes:
    """Relationships name their parts from the package's root."""
    return _laid_out(data, lambda name: name, lambda source, target: f"/{target}")


def other_part_names(data: bytes) -> bytes:
    """Parts of other names, the workbook's own among them."""

    def renamed(name: str) -> str:
        if name == "[Content_Types].xml" or name.startswith("_rels/"):
            return name
        name = name.replace("workbook.xml", "workbook2.xml").replace("/sheet", "/s_")
        return name.replace("xl/", "book/")

    return _laid_out(data, renamed, _relative)


def strict(data: bytes) -> bytes:
    """A workbook of the strict kind, ISO/IEC 29500 part 1."""
    parts = parts_of(data)
    for old, new in _STRICT.items():
        parts = {name: part.replace(old, new) for name, part in parts.items()}
    return packed(parts)


def _laid_out(data: bytes, named: Callable[[str], str], written: Callable[[str, str], str]) -> bytes:
    """A package with other names of its parts. ``written``: folder of the source, target → its name there."""
    laid: Parts = {}
    for name, part in parts_of(data).items():
        new = part
        if name.endswith(".rels"):
            source = posixpath.dirname(posixpath.dirname(name))
            root = etree.fromstring(part)
            for relation in root:
                if relation.get("TargetMode") != "External":
                    target = posixpath.normpath(posixpath.join("/", source, relation.get("Target")))
                    folder = posixpath.dirname(named(f"{source}/x")).strip("/")
                    relation.set("Target", written(folder, named(target.lstrip("/"))))
            new = etree.tostring(root)
        elif name == "[Content_Types].xml":
            root = etree.fromstring(part)
            for entry in root:
                if entry.get("PartName"):
                    entry.set("PartName", "/" + named(entry.get("PartName").lstrip("/")))
            new = etree.tostring(root)
        laid[named(name)] = new
    return packed(laid)


def _relative(source: str, target: str) -> str:
    return posixpath.relpath(target, source or ".")
