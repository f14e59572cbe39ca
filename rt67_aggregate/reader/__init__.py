"""One Word file → a ``Document``: a flat list of blocks in reading order. Knows nothing of the form."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from lxml import etree

from rt67_aggregate.model import (
    OUTPUT_CATEGORY,
    Block,
    Document,
    Issue,
    PageLook,
    Paragraph,
    Part,
    Place,
    Read,
)
from rt67_aggregate.opc import Package, open_package
from rt67_aggregate.reader.context import Context, Inner
from rt67_aggregate.reader.count import count_page
from rt67_aggregate.reader.names import RELATION_TYPE, w
from rt67_aggregate.reader.numbering import Numbering
from rt67_aggregate.reader.page_looks import page_looks_of
from rt67_aggregate.reader.story import Story
from rt67_aggregate.reader.styles import Styles
from rt67_aggregate.reader.web_pages import document_of, page_of
from rt67_aggregate.text import common_year
from rt67_aggregate.zips import Limits

__all__ = ["Limits", "open_package", "read_document", "read_page_looks"]

_MODIFIED = "{http://purl.org/dc/terms/}modified"
_CATEGORY = "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}category"
_CORE_PROPERTIES = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
_MOST_NOTES_DEEP = 8  # a note that refers to a note, and so on: each level takes a part of the call stack
_MOST_INNER = 100  # documents inside one return: tools that merge parts make a dozen
_NOTES = {Part.FOOTNOTE: ("footnotes", "footnote"), Part.ENDNOTE: ("endnotes", "endnote")}


def read_document(path: Path, source: str, limits: Limits | None = None) -> Read[Document]:
    """Read one package, or a document saved as a web page. No value where it cannot be read at all.

    ``source`` names the file in issues.
    """
    page = page_of(path, limits or Limits())
    if page is not None:
        return Read(document_of(page))
    opened = open_package(path, limits or Limits())
    if opened.value is None:
        return Read(None, opened.issues)
    with opened.value as package:
        body, issues = _body(package)
        if body is None:
            return Read(None, (*opened.issues, *issues))
        return _Reading(package, source, body).result(opened.issues)


def read_page_looks(path: Path, limits: Limits | None = None) -> tuple[PageLook, ...]:
    """How the paragraphs of a package's body stand on the page, by ``Place.node``; () where it cannot be
    read."""
    opened = open_package(path, limits or Limits())
    if opened.value is None:
        return ()
    with opened.value as package:
        body = _body(package)[0]
        return () if body is None else _Reading(package, path.name, body).page_looks()


def _body(package: Package) -> tuple[etree._Element | None, tuple[Issue, ...]]:
    root = package.xml(package.main_part)
    if root is None:
        found = package.problem_of(package.main_part)
        return None, (found,) if found else (Issue("no_document_part"),)
    body = root.find(w("body"))
    return (body, ()) if body is not None else (None, (Issue("no_document_part"),))


class _Reading:
    """The parts of one package, read into one document."""

    def __init__(self, package: Package, source: str, body: etree._Element) -> None:
        self._package = package
        self._body = body
        self._main = package.main_part
        relationships = package.relationships(self._main).values()
        self._parts: dict[str, list[str]] = {}
        for relationship in relationships:
            if not relationship.external and relationship.type.startswith(RELATION_TYPE):
                self._parts.setdefault(relationship.type.removeprefix(RELATION_TYPE), []).append(
                    relationship.target
                )
        styles = Styles(self._xml("styles"))
        numbering = Numbering(self._xml("numbering"), styles)
        self._counted: list[tuple[etree._Element, str]] = [(body, self._main)]
        self._notes = {part: self._note_elements(part) for part in _NOTES}
        self.context = Context(
            package, styles, numbering, source, self._note_blocks, open_inner=self._open_inner
        )
        self._source = source
        self._inner: list[_Reading] = []
        self._within_notes = 0

    def result(self, issues: tuple[Issue, ...]) -> Read[Document]:
        blocks = Story(self.context, self._body, self._main, Part.BODY).blocks(self._body)
        aside = tuple(self._aside())
        counts = count_page(self._package, self._counted, self.context.plans)
        modified, is_output = self._properties()
        document = Document(blocks, aside, modified, counts.characters, counts.pictures, is_output)
        return Read(document, (*issues, *self._noticed()))

    def page_looks(self) -> tuple[PageLook, ...]:
        return page_looks_of(self._body, self.context.styles, self.context.numbering)

    def _noticed(self) -> Iterator[Issue]:
        yield from self.context.issues
        yield from self._package.problems
        for inner in self._inner:
            yield from inner._noticed()

    def _open_inner(self, name: str) -> Inner | None:
        """The document that a part of the package is itself, ready to be read; None where it is none."""
        package = self._package.inner(name) if len(self._inner) < _MOST_INNER else None
        body = _body(package)[0] if package is not None else None
        if package is None or body is None:
            return None
        reading = _Reading(package, self._source, body)
        self._inner.append(reading)
        return Inner(reading.context, body, package.main_part)

    def _xml(self, kind: str) -> etree._Element | None:
        names = self._parts.get(kind)
        return self._package.xml(names[0]) if names else None

    def _note_elements(self, part: Part) -> dict[str, tuple[etree._Element, Story | None]]:
        kind, local = _NOTES[part]
        root = self._xml(kind)
        if root is None:
            return {}
        self._counted.append((root, self._parts[kind][0]))
        return {element.get(w("id"), ""): (element, None) for element in root.iterchildren(w(local))}

    def _note_blocks(self, part: Part, note_id: str, place: Place) -> tuple[Block, ...]:
        """The blocks of a note, once: a second reference to it shows only its mark.

        Word puts no note into a note. Where files have thousands inside each other, the deeper ones come
        aside, as notes that nothing refers to.
        """
        found = self._notes[part].pop(note_id, None) if self._within_notes < _MOST_NOTES_DEEP else None
        if found is None:
            return ()
        name = self._parts[_NOTES[part][0]][0]
        self._within_notes += 1
        blocks = Story(self.context, found[0], name, part).blocks(found[0], place)
        self._within_notes -= 1
        return blocks

    def _aside(self) -> Iterator[Paragraph]:
        for part, kind in ((Part.HEADER, "header"), (Part.FOOTER, "footer"), (Part.COMMENT, "comments")):
            for name in dict.fromkeys(self._parts.get(kind, ())):
                root = self._package.xml(name)
                if root is not None:
                    self._counted.append((root, name))
                    yield from flat(Story(self.context, root, name, part).blocks(root))
        for part in _NOTES:  # notes that nothing refers to
            for note_id in tuple(self._notes[part]):
                yield from flat(self._note_blocks(part, note_id, Place(part)))
        for inner in self._inner:
            yield from inner._aside()

    def _properties(self) -> tuple[datetime | None, bool]:
        """When the document was last written, as it says itself, and whether the program wrote it."""
        for relationship in self._package.relationships("").values():
            if relationship.type == _CORE_PROPERTIES and not relationship.external:
                root = self._package.xml(relationship.target)
                if root is None:
                    break
                written = root.findtext(_MODIFIED)
                category = (root.findtext(_CATEGORY) or "").strip()
                return None if written is None else _date(written), category == OUTPUT_CATEGORY
        return None, False


def flat(blocks: tuple[Block, ...]) -> Iterator[Paragraph]:
    """The paragraphs of blocks, those in tables row by row."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block
        else:
            for cell in block.cells:
                yield from flat(cell.blocks)


def _date(text: str) -> datetime | None:
    """A moment in UTC. A year of the Buddhist era, which some programs write, is put right."""
    text = text.strip()
    year = text[:4]
    if year.isdecimal():
        text = f"{common_year(int(year)):04d}{text[4:]}"
    try:
        moment = datetime.fromisoformat(text)
        return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    except (ValueError, OverflowError):
        return None
