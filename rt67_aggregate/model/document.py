"""Files of the inbox, and a return as a flat list of blocks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from rt67_aggregate.model.issues import Place
from rt67_aggregate.model.pictures import AS_STORED, PictureLook

# The category (ECMA-376 part 2, 8.3.1) of every Word file that is written of returns: such a file is no
# return, though it holds the form's headings and answers. Word and LibreOffice keep it, through .doc, .odt
# and .rtf, too.
OUTPUT_CATEGORY = "rt67_aggregate output"


class Format(StrEnum):
    """What a file is, told by its content and never by its name alone."""

    DOCX = "docx"  # also docm, dotx, dotm
    DOC = "doc"
    ODT = "odt"
    RTF = "rtf"
    ZIP = "zip"
    ZIP_EMPTY = "zip_empty"  # one that lists no file
    NESTED = "nested"  # a zip inside more zips than are opened
    ARCHIVE = "archive"  # rar, 7z and the like
    PDF = "pdf"
    HTML = "html"  # a page that is no document: one to sign in at
    WEB_DOCUMENT = "web_document"  # a document saved as a web page, or as a web archive
    FLAT_OPC = "flat_opc"  # a whole .docx as one XML file
    WORD_XML = "word_xml"  # Word's own XML of 2003
    IMAGE = "image"
    SPREADSHEET = "spreadsheet"
    OWN_WORKBOOK = "own_workbook"  # one that this program wrote
    PRESENTATION = "presentation"
    MAIL = "mail"  # a message that was saved with its attachments
    ENCRYPTED = "encrypted"
    EMPTY = "empty"
    LOCK = "lock"
    LEFT = "left"  # a document under the name of a temporary file
    BROKEN = "broken"
    TOO_LARGE = "too_large"
    HUGE = "huge"  # larger than any return, or hardly anything but holes
    NO_ROOM = "no_room"  # the temporary folder was full
    PATH_TOO_LONG = "path_too_long"
    UNREADABLE = "unreadable"  # not permitted, or gone
    LINK = "link"
    UNPACKED = "unpacked"  # the folder of a document's parts
    SPECIAL = "special"  # a socket, a pipe, a device
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One file of the inbox. ``name``: relative to the inbox, "/" between folders; a member of an
    archive is ``archive.zip/name.docx``. ``path``: where its bytes can be opened now.
    ``sha256``: of the bytes as sent, hexadecimal, "" where they could not be read.
    ``modified``: the file's own time, UTC.
    """

    name: str
    path: Path
    format: Format
    sha256: str = ""
    size: int = 0
    modified: datetime | None = None


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of a return. ``offset``: characters of its paragraph's text before it.

    ``target``: name of the package part that holds the bytes, "" where there are none (linked,
    missing). ``extension``: by content, without a dot. ``alt``: alternative text. ``node``: the
    paragraph of the body that it stands in, as in ``Place``; -1 outside the body. ``look``: what of it is
    shown; two that differ in nothing else are one picture.
    """

    target: str
    extension: str = ""
    sha256: str = ""
    size: int = 0
    offset: int = 0
    alt: str = ""
    missing: str = ""
    node: int = field(default=-1, compare=False)
    look: PictureLook = field(default=AS_STORED, compare=False)


@dataclass(frozen=True, slots=True)
class Control:
    """A content control that carries a tag or a title (ECMA-376 part 1, 17.5.2.1 and 17.5.2.42), as far
    as it reaches in one paragraph: the characters ``start`` to ``end`` of its text.

    ``title``: what Word shows at the control; LibreOffice 7.4 keeps it and drops the tag. ``number``:
    tells the controls of one story apart, since copies have one tag.
    """

    tag: str
    start: int
    end: int
    title: str = ""
    number: int = 0


@dataclass(frozen=True, slots=True)
class Lined:
    """Characters ``start`` to ``end`` of a paragraph's text that were struck out, or pointed out: underlined,
    framed, marked in colour."""

    start: int
    end: int
    struck: bool


@dataclass(frozen=True, slots=True)
class PageLook:
    """How a paragraph stands on the page, where that tells headings of one level from those of another.

    ``size``: of its first letters, in half points, 0 where nothing says it. ``indent``: in twentieths of a
    point. ``leaders``: for each of its tabs whether a line is drawn up to where the tab ends.
    ``clicked``: its text between the places to write in that show no dots, () where it has none.
    ``offered``: the entries of the list to choose from that the last of these is, with nothing behind it.
    ``box``: its bullet is an empty box or ring, as options are printed with.
    """

    size: int = 0
    indent: int = 0
    centred: bool = False
    leaders: tuple[bool, ...] = ()
    clicked: tuple[str, ...] = ()
    offered: tuple[str, ...] = ()
    box: bool = False


class Paragraph(NamedTuple):
    """One paragraph as a person reads it.

    ``text``: line breaks as ``\\n``, tabs as ``\\t``; without the automatic number.
    ``label``: the automatic number as printed ("1.1)", "•"), "" where there is none.
    ``bold``: share of the characters that are bold, 0 to 1. ``outline``: heading level of its
    style from 1, 0 for body text. ``in_contents``: stands in a table of contents made by Word.
    ``boxed``: stands in a text box; ``raised``: in one that was dragged above the paragraph that it hangs
    at. ``notices``: codes of ``issues`` for what a person should look
    at here (``hidden_text``, ``sign_unknown``, ``chart`` …), each once: they belong to the section
    that takes the paragraph. ``controls``: the named content controls that it stands in, or that
    stand in it, the outer ones first. ``lined``: what was struck or pointed out in it.
    ``drawn``: a ring, a line or a tick was drawn at it by hand: over which of its words only the page
    shows. ``opens_page``: somebody broke the page before it.
    """

    text: str
    place: Place
    label: str = ""
    bold: float = 0.0
    outline: int = 0
    in_contents: bool = False
    boxed: bool = False
    pictures: tuple[Picture, ...] = ()
    notices: tuple[str, ...] = ()
    controls: tuple[Control, ...] = ()
    lined: tuple[Lined, ...] = ()
    drawn: bool = False
    opens_page: bool = False
    raised: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell. ``row`` and ``column`` count grid places from 1; a merged cell stands once, at its
    first place, and spans ``rows`` × ``columns``."""

    row: int
    column: int
    rows: int = 1
    columns: int = 1
    blocks: tuple[Block, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """A table in reading order. ``cells`` stand row by row; ``row_count``, ``column_count``: grid."""

    cells: tuple[Cell, ...]
    place: Place
    row_count: int
    column_count: int


Block = Paragraph | Table


@dataclass(frozen=True, slots=True)
class Document:
    """What the reader makes of one file: the body's blocks in reading order, the other stories'
    paragraphs, and the document's own date.

    ``aside``: paragraphs of headers, footers and comments: typed, but outside the body.
    ``raw_chars``, ``raw_pictures``: visible non-space characters and drawn pictures, all stories
    together, counted by the second, simpler route. ``is_output``: whether the program itself wrote it, as a
    report or a letter.
    """

    blocks: tuple[Block, ...]
    aside: tuple[Paragraph, ...] = ()
    modified: datetime | None = None
    raw_chars: int = 0
    raw_pictures: int = 0
    is_output: bool = False

    def paragraphs(self) -> Iterator[Paragraph]:
        """All paragraphs in reading order, those in tables and the other stories' too."""
        found: list[Paragraph] = []
        _collect(self.blocks, found)
        return iter((*found, *self.aside))


def _collect(blocks: tuple[Block, ...], found: list[Paragraph]) -> None:
    for block in blocks:
        if isinstance(block, Paragraph):
            found.append(block)
        else:
            for cell in block.cells:
                _collect(cell.blocks, found)
