"""Documents saved as a web page or a web archive: what office systems call "export to Word"."""

from __future__ import annotations

import re
from pathlib import Path

from lxml import etree

from rt67_aggregate.model import Block, Cell, Document, Paragraph, Part, Picture, Place, Table
from rt67_aggregate.reader.chunks import (
    BLANK,
    ChunkBlock,
    ChunkLine,
    chunk_blocks,
    chunk_root,
    is_web_archive,
)
from rt67_aggregate.reader.placing import PlaceCounter
from rt67_aggregate.text import repair, visible
from rt67_aggregate.zips import Limits

_TAG = re.compile(rb"<(?:!doctype\s+html|html|head|body|meta|title)\b", re.IGNORECASE)


def page_of(path: Path, limits: Limits) -> etree._Element | None:
    """The page that a file is, or None where it is a package or anything else."""
    try:
        with path.open("rb") as handle:
            if handle.read(2) == b"PK":
                return None
            handle.seek(0)
            data = handle.read(limits.xml_bytes + 1)
    except OSError:
        return None
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        data = data.decode("utf-16", "replace").encode()
    start = data[:4096].lstrip(BLANK)
    known = (start.startswith(b"<") and _TAG.search(start)) or is_web_archive(data)
    return chunk_root(data, "page.html") if known and len(data) <= limits.xml_bytes else None


def document_of(page: etree._Element) -> Document:
    """A page as a document: without headers, notes and a date of its own."""
    places = PlaceCounter(Part.BODY)
    blocks = tuple(placed(block, places, None) for block in chunk_blocks(page))
    text = "".join(map(str, page.itertext()))
    return Document(blocks, raw_chars=visible(repair(text)), raw_pictures=len(list(page.iter("img"))))


def placed(block: ChunkBlock, places: PlaceCounter, place: Place | None) -> Block:
    """A block of a page or a chunk as one of the document. Its pictures are not in the file."""
    if isinstance(block, ChunkLine):
        pictures = tuple(Picture("", alt=alt, missing="linked") for alt in block.images)
        return Paragraph(repair(block.text), places.paragraph(place), block.label, pictures=pictures)
    here = places.table(place)
    cells = []
    for cell in block.cells:
        with places.cell(here, cell.row, cell.column) as inside:
            blocks = tuple(placed(inner, places, inside) for inner in cell.blocks)
        cells.append(Cell(cell.row, cell.column, cell.rows, cell.columns, blocks))
    height = max((cell.row + cell.rows - 1 for cell in cells), default=0)
    width = max((cell.column + cell.columns - 1 for cell in cells), default=0)
    return Table(tuple(cells), here, height, width)
