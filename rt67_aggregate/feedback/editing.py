"""The parts of a package that comments change: the document's text, the comments, the lists of parts."""

from __future__ import annotations

import posixpath
from collections.abc import Sequence
from datetime import datetime
from itertools import count

from lxml import etree

from rt67_aggregate.feedback.anchors import Anchors
from rt67_aggregate.feedback.markup import Names, comment, free_numbers, mark
from rt67_aggregate.feedback.note import Note
from rt67_aggregate.feedback.package_copy import free_name, serialised
from rt67_aggregate.opc import RELATIONSHIPS, TYPES, TYPES_PART, Package, relationships_part

_STRICT = "http://purl.oclc.org/ooxml/"
_RELATION = {
    False: "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments",
    True: "http://purl.oclc.org/ooxml/officeDocument/relationships/comments",
}
_CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_NO_RELATIONSHIPS = f'<Relationships xmlns="{RELATIONSHIPS}"/>'
_RELATIONSHIP = f"{{{RELATIONSHIPS}}}Relationship"
_OVERRIDE = f"{{{TYPES}}}Override"


class Editing:
    """Made by ``edited``; takes notes once."""

    def __init__(
        self, package: Package, root: etree._Element, types: etree._Element, anchors: Anchors
    ) -> None:
        self._package = package
        self._main = package.main_part
        self._root = root
        self._types = types
        self._anchors = anchors
        self._w = Names(etree.QName(root).namespace or "")
        relations = package.xml(relationships_part(self._main), as_stored=True)
        self._relations = etree.fromstring(_NO_RELATIONSHIPS) if relations is None else relations
        self._name, self._comments = self._comments_part()

    def add(self, notes: Sequence[Note], author: str, when: datetime) -> int:
        """Put the notes in; the number of comments."""
        texts: dict[int, list[str]] = {}
        for note in notes:
            lines = texts.setdefault(self._anchors.of(note.spot), [])
            lines.extend(line for line in note.text.split("\n") if line.strip() and line not in lines)
        w = Names(etree.QName(self._comments).namespace or "")
        numbers = free_numbers(self._comments, self._root)
        for anchor in sorted(texts):
            number = next(numbers)
            self._comments.append(comment(w, number, texts[anchor], author, when))
            mark(self._w, self._anchors.element(anchor), number)
        return len(texts)

    def changed(self) -> dict[str, bytes]:
        """The parts that differ from the original's, by name."""
        parts = {self._main: serialised(self._root)}
        if not self._name:
            self._introduce()
            parts[TYPES_PART] = serialised(self._types)
            parts[relationships_part(self._main)] = serialised(self._relations)
        parts[self._name] = serialised(self._comments)
        return parts

    def _comments_part(self) -> tuple[str, etree._Element]:
        """The comments that there are; a new part without a name yet where there are none to be read."""
        for element in self._comment_relationships():
            relationship = self._package.relationship(self._main, element)
            inside = not relationship.external
            root = self._package.xml(relationship.target, as_stored=True) if inside else None
            if root is not None:
                return relationship.target, root
        return "", etree.Element(self._w("comments"), {}, {"w": self._w.namespace})

    def _introduce(self) -> None:
        """Name the new part wherever a package names its parts, in the place of one that is not there."""
        folder = posixpath.dirname(self._main)
        self._name = free_name(self._package, posixpath.join(folder, "comments.xml"))
        for relationship in self._comment_relationships():
            self._relations.remove(relationship)
        used = {relationship.get("Id") for relationship in self._relations}
        relation = etree.SubElement(self._relations, _RELATIONSHIP)
        relation.set("Id", next(f"rId{n}" for n in count(1) if f"rId{n}" not in used))
        relation.set("Type", _RELATION[self._w.namespace.startswith(_STRICT)])
        relation.set("Target", posixpath.basename(self._name))
        part = f"/{self._name}"
        for override in self._types.findall(_OVERRIDE):
            if (override.get("PartName") or "").lower() == part.lower():
                self._types.remove(override)
        etree.SubElement(self._types, _OVERRIDE, {"PartName": part, "ContentType": _CONTENT_TYPE})

    def _comment_relationships(self) -> list[etree._Element]:
        found = self._relations.findall(_RELATIONSHIP)
        return [one for one in found if (one.get("Type") or "").strip().endswith("/relationships/comments")]


def editing(package: Package) -> Editing | None:
    """A package's parts, ready for comments; None where it has no document with a paragraph."""
    root = package.xml(package.main_part, as_stored=True)
    types = package.xml(TYPES_PART, as_stored=True)
    if root is None or types is None:
        return None
    w = Names(etree.QName(root).namespace or "")
    body = root.find(w("body"))
    anchors = Anchors(w, body) if body is not None else None
    return None if anchors is None or anchors.empty else Editing(package, root, types, anchors)
