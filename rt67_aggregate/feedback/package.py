"""A return's package, open for a copy of it: a few parts changed or added, all others byte for byte.

Standards: ECMA-376 part 2 (Open Packaging Conventions). Names and namespaces stay as the file has
them, strict OOXML included; nothing is resolved outside the package.
"""

from __future__ import annotations

import posixpath
import re
import zipfile
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote

from lxml import etree

from rt67_aggregate.zips import Archive, Entry

TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
TYPES_PART = "[Content_Types].xml"
_MAIN_TYPE = re.compile(r"(wordprocessingml|ms-word)\..*main\+xml$")  # document, template, with macros
_USUAL_MAIN_PART = "word/document.xml"
_EARLIEST = (1980, 1, 1, 0, 0, 0)


class Package:
    """The parts of a package by name; of two of one name the last one counts, as in Word."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._parts = {_key(entry.name): entry for entry in archive.entries if not entry.folder}

    @cached_property
    def main_part(self) -> str:
        """The document part's name as stored; "" where there is none."""
        for relationship in self.relationships(""):
            if (relationship.get("Type") or "").strip().endswith("/officeDocument"):
                name = self.target("", relationship)
                if name:
                    return name
        types = self.xml(TYPES_PART)
        for override in () if types is None else types.iter(f"{{{TYPES}}}Override"):
            entry = self._parts.get(_key(override.get("PartName") or ""))
            if entry and _MAIN_TYPE.search((override.get("ContentType") or "").strip().lower()):
                return entry.name
        usual = self._parts.get(_USUAL_MAIN_PART)
        return usual.name if usual else ""

    def xml(self, name: str) -> etree._Element | None:
        """The root element of a part; None where there is none that may be read.

        Entities are not resolved and a DOCTYPE is refused, as by the reader.
        """
        entry = self._parts.get(_key(name))
        data = self._archive.inflate(entry, self._archive.limits.xml_bytes).data if entry else None
        if data is None or data.count(b"<") > self._archive.limits.xml_tags:
            return None
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
        try:
            root = etree.fromstring(data, parser)
        except (etree.XMLSyntaxError, ValueError, LookupError):  # LookupError: unknown encoding
            return None
        return None if root.getroottree().docinfo.internalDTD is not None else root

    def relationships(self, part: str) -> list[etree._Element]:
        """The relationship elements of a part; "" is the package itself."""
        root = self.xml(relationships_part(part))
        return [] if root is None else list(root.iter(f"{{{RELATIONSHIPS}}}Relationship"))

    def target(self, part: str, relationship: etree._Element) -> str:
        """The part inside the package that a relationship names; "" where there is none."""
        if (relationship.get("TargetMode") or "").lower() == "external":
            return ""
        target = (relationship.get("Target") or "").strip().replace("\\", "/").partition("#")[0]
        folder = posixpath.dirname(part)
        for base in (folder, "") if target else ():  # some writers count from the root without saying so
            entry = self._parts.get(_key(posixpath.normpath(posixpath.join("/", base, target))))
            if entry:
                return entry.name
        return ""

    def free_name(self, name: str) -> str:
        """The name, or the first like it that no part has."""
        stem, extension = posixpath.splitext(name)
        number = 0
        while _key(name) in self._parts:
            number += 1
            name = f"{stem}{number}{extension}"
        return name

    def copy(self, target: Path, changed: Mapping[str, bytes]) -> tuple[str, ...]:
        """Write the package to ``target`` with these parts in the place of its own, or beside them.

        Gives the names of the parts that could not be had and are left out. Raises OSError.
        """
        waiting = {_key(name): (name, data) for name, data in changed.items()}
        left_out = []
        with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as written:
            for key, entry in self._parts.items():
                data = waiting.pop(key)[1] if key in waiting else self._archive.inflate(entry).data
                if data is None:
                    left_out.append(entry.name)
                else:
                    _add(written, entry.name, data, _date(entry))
            for name, data in waiting.values():
                _add(written, name, data, _EARLIEST)
        return tuple(left_out)


def relationships_part(part: str) -> str:
    """The name of the part that holds the relationships of a part."""
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def serialised(root: etree._Element) -> bytes:
    """A part's bytes; whatever stands outside its root element stays."""
    return etree.tostring(root.getroottree(), encoding="UTF-8", xml_declaration=True, standalone=True)


def _add(
    archive: zipfile.ZipFile, name: str, data: bytes, moment: tuple[int, int, int, int, int, int]
) -> None:
    info = zipfile.ZipInfo(name, moment)
    info.compress_type = zipfile.ZIP_DEFLATED
    archive.writestr(info, data)


def _date(entry: Entry) -> tuple[int, int, int, int, int, int]:
    """The stored time; one that is no time is left as it is, but for the year that zip begins with."""
    return max(entry.modified, _EARLIEST)


def _key(name: str) -> str:
    """What two spellings of one part name have in common (6.2.2: case does not count;
    percent-encoding is the same character)."""
    return unquote(name.replace("\\", "/")).lstrip("/").lower()
