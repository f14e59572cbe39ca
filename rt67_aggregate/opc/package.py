"""An OOXML package from a stranger: its parts, their relationships and content types.

Standards: ECMA-376 part 2 (Open Packaging Conventions). Every oddity met in the wild costs at most
the part that it stands in; parts are inflated only when asked for, and never written anywhere.
"""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from lxml import etree

from rt67_aggregate.model import Issue, Read
from rt67_aggregate.opc.names import RELATIONSHIPS, TYPES, TYPES_PART, joined, part_key, relationships_part
from rt67_aggregate.opc.partxml import NotXml, parse_part, transitional
from rt67_aggregate.zips import INSIDE, Archive, Fault, Limits, Member, open_archive

_RELATIONSHIP = f"{{{RELATIONSHIPS}}}Relationship"
_OVERRIDE, _DEFAULT = f"{{{TYPES}}}Override", f"{{{TYPES}}}Default"
_USUAL_MAIN_PART = "word/document.xml"
_MAIN_TYPE = re.compile(r"(wordprocessingml|ms-word)\..*main\+xml$")  # document, template, with macros
_MOST_LEVELS = 2  # documents in a document in the return
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:")  # two letters and more: "c:" is a folder
_CODES = {
    Fault.DAMAGED: "part_damaged",
    Fault.CRC: "part_crc",
    Fault.TOO_LARGE: "part_too_large",
    Fault.ENCRYPTED: "part_encrypted",
}


@dataclass(frozen=True, slots=True)
class Relationship:
    """One relationship of a part.

    ``type``: its URI, always the transitional one. ``target``: inside the package the part's name
    as ``Package.names`` has it (or as it would stand there, where there is no such part), "" where
    it names none (``NULL``, ``#bookmark``); outside the package the target as written, which is
    never fetched.
    """

    type: str
    target: str
    external: bool = False


class Package:
    """An open package; close it, or use it in a ``with`` statement.

    Part names are given without a leading slash and found in any case, as the standard asks. Of
    two parts of one name the last one counts, as in Word; where they differ that is a problem.
    ``problems`` grows as parts are read: one issue for each part and fault.
    """

    def __init__(self, archive: Archive, source: str, within: str = "") -> None:
        """``within``: what stands before this package's part names where it is a part itself."""
        self.within = within
        self._archive = archive
        self._source = source
        self._inner: dict[str, Package | None] = {}
        self._problems: dict[tuple[str, str], Issue] = {}
        self._parts: dict[str, Member] = {}
        for member in archive.members:
            if not member.folder:
                self._add(member)

    def _add(self, member: Member) -> None:
        earlier = self._parts.get(part_key(member.name))
        if earlier and (earlier.crc, earlier.size) != (member.crc, member.size):
            self._note("part_twice", member.name)
        self._parts[part_key(member.name)] = member

    def __enter__(self) -> Package:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        for inner in self._inner.values():
            if inner is not None:
                inner.close()
        self._archive.close()

    @property
    def problems(self) -> tuple[Issue, ...]:
        """What was noticed so far in the parts that were asked for; ``values`` name the part."""
        return tuple(self._problems.values())

    def problem_of(self, name: str) -> Issue | None:
        """The worst that is known of one part: why ``xml`` or ``read`` gave None."""
        found = [i for i in self.problems if part_key(dict(i.values)["part"]) == part_key(name)]
        return found[-1] if found else None

    def _note(self, code: str, name: str) -> None:
        self._problems.setdefault((code, name), Issue(code, self._source, values=(("part", name),)))

    @cached_property
    def names(self) -> frozenset[str]:
        """The names of all parts, as stored."""
        return frozenset(member.name for member in self._parts.values())

    @property
    def parts(self) -> tuple[Member, ...]:
        """The parts in the order of the file, one of each name."""
        return tuple(self._parts.values())

    def __contains__(self, name: str) -> bool:
        return part_key(name) in self._parts

    @cached_property
    def main_part(self) -> str:
        """The document part: by the package's relationship, else by content type, else by its
        usual name; "" where there is none, which ``open_package`` refuses."""
        for relationship in self.relationships("").values():
            if relationship.type.endswith("/officeDocument") and relationship.target in self.names:
                return relationship.target
        for part, content_type in self._types[0].items():
            if part in self._parts and _MAIN_TYPE.search(content_type):
                return self._parts[part].name
        usual = self._parts.get(_USUAL_MAIN_PART)
        return usual.name if usual else ""

    def read(self, name: str) -> bytes | None:
        """The part's bytes; None, with a problem, where it cannot be had; None where there is no
        such part. Bytes with a wrong checksum are given, with a problem."""
        return self._read(name, self._archive.limits.part_bytes)

    def inner(self, name: str) -> Package | None:
        """The document that a part is itself, merged or embedded by a program; None where it is none."""
        if name not in self._inner:
            self._inner[name] = self._open_inner(name)
        return self._inner[name]

    def _open_inner(self, name: str) -> Package | None:
        data = self.read(name) if self.within.count(INSIDE) < _MOST_LEVELS else None
        archive = self._archive.inner(data) if data else None
        if archive is None:
            return None
        package = Package(archive, self._source, f"{self.within}{name}{INSIDE}")
        if not package.main_part:
            package.close()
            return None
        return package

    def _read(self, name: str, cap: int) -> bytes | None:
        member = self._parts.get(part_key(name))
        if member is None:
            return None
        inflated = self._archive.inflate(member, cap)
        if inflated.fault:
            self._note(_CODES[inflated.fault], member.name)
        return inflated.data

    def xml(self, name: str, *, as_stored: bool = False) -> etree._Element | None:
        """The part's root element, strict OOXML turned into transitional unless ``as_stored``; None
        as for ``read``, and where it is not XML, too much of it, or carries a DOCTYPE."""
        data = self._read(name, self._archive.limits.xml_bytes)
        if data is None:
            return None
        try:
            return parse_part(data, self._archive.limits.xml_tags, as_stored=as_stored)
        except NotXml as refused:
            self._note(refused.code, self._parts[part_key(name)].name)
            return None

    def content_type(self, part: str) -> str:
        """The part's declared content type in lower case, "" where there is none."""
        overrides, defaults = self._types
        extension = posixpath.splitext(part)[1][1:].lower()
        return overrides.get(part_key(part)) or defaults.get(extension, "")

    @cached_property
    def _types(self) -> tuple[dict[str, str], dict[str, str]]:
        overrides: dict[str, str] = {}
        defaults: dict[str, str] = {}
        root = self.xml(TYPES_PART)
        for element in [] if root is None else root:
            content_type = (element.get("ContentType") or "").strip().lower()
            if element.tag == _OVERRIDE:
                overrides[part_key(element.get("PartName") or "")] = content_type
            elif element.tag == _DEFAULT:
                defaults[(element.get("Extension") or "").lower()] = content_type
        return overrides, defaults

    def relationships(self, part: str) -> dict[str, Relationship]:
        """The part's relationships by ID; "" is the package itself."""
        root = self.xml(relationships_part(part))
        elements = () if root is None else root.iter(_RELATIONSHIP)
        return {element.get("Id") or "": self.relationship(part, element) for element in elements}

    def relationship(self, part: str, element: etree._Element) -> Relationship:
        """What an element of the part's list of relationships says."""
        target = (element.get("Target") or "").strip()
        kind = transitional((element.get("Type") or "").strip())
        if (element.get("TargetMode") or "").lower() == "external" or _SCHEME.match(target):
            return Relationship(kind, target, external=True)
        return Relationship(kind, self._resolve(posixpath.dirname(part), target))

    def _resolve(self, folder: str, target: str) -> str:
        """The part that a target means: relative to its folder, absolute, or (some writers) from
        the package's root without saying so; with or without a fragment."""
        target = target.replace("\\", "/")
        if target.startswith("#") or target.upper() == "NULL" or not target.strip("/"):
            return ""
        for wanted in (target, target.partition("#")[0]):
            for base in (folder, ""):
                found = self._parts.get(part_key(joined(base, wanted)))
                if found:
                    return found.name
        return joined(folder, target)


def open_package(path: Path, limits: Limits | None = None, *, source: str = "") -> Read[Package]:
    """The package at ``path`` with nothing of it inflated but what names its main part.

    No value and one issue where it is no package with a document in it: ``file_unreadable``,
    ``broken_zip``, ``zip_too_large``, ``no_main_part``. A package whose end was cut off comes with the
    issue ``zip_cut``. ``source`` is the name that issues carry.
    """
    opened = open_archive(path, limits or Limits(), source, salvage=True)
    if opened.value is None:
        return Read(None, opened.issues)
    package = Package(opened.value, source)
    if not package.main_part:
        package.close()
        if opened.issues:  # cut off before its document
            return Read(None, (Issue("broken_zip", source),))
        return Read(None, (Issue("no_main_part", source), *package.problems))
    return Read(package, opened.issues)
