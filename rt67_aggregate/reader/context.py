"""What all stories of one document share while they are read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from lxml import etree

from rt67_aggregate.model import Block, Issue, Part, Place
from rt67_aggregate.opc import Package
from rt67_aggregate.reader.drawings import DocumentPictures
from rt67_aggregate.reader.fields import OpenFields
from rt67_aggregate.reader.numbering import Numbering
from rt67_aggregate.reader.plans import Plans
from rt67_aggregate.reader.styles import Styles

NoteBlocks = Callable[[Part, str, Place], tuple[Block, ...]]


@dataclass(frozen=True, slots=True)
class Inner:
    """A document inside the document: what its body is read with."""

    context: Context
    body: etree._Element
    part_name: str


OpenInner = Callable[[str], Inner | None]


class Context:
    """The package, its styles, its running numbers, its open fields, and what was noticed."""

    def __init__(
        self,
        package: Package,
        styles: Styles,
        numbering: Numbering,
        source: str,
        note_blocks: NoteBlocks,
        *,
        open_inner: OpenInner,
    ) -> None:
        self.package = package
        self.styles = styles
        self.numbering = numbering
        self.pictures = DocumentPictures(package)
        self.fields = OpenFields()
        self.plans = Plans()
        self.note_blocks = note_blocks
        self.open_inner = open_inner
        self.issues: list[Issue] = []
        self._source = source

    def note(self, code: str, place: Place) -> None:
        """Notice something about the document."""
        self.issues.append(Issue(code, self._source, place))
