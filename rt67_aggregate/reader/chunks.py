"""Text that a file carries inside itself in another format (ECMA-376 part 1, 17.17.2.1, altChunk).

HTML and plain text are read, paragraph by paragraph and cell by cell; documents of Word are read by the
reader itself; other formats are named and left to a person.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from email import message_from_bytes

from lxml import etree

_BLOCKS = frozenset(
    ("p", "div", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "br", "table", "ul", "ol", "pre")
)
_MOST_LEVELS = 8  # of multipart inside multipart: Word writes one
_HIDDEN = ("script", "style", "head", "title")
_MOST_TABLES = 8  # of tables in tables; what stands deeper is read as lines
_MOST_SPAN = 500
_CHARSET = re.compile(rb"(?:charset|encoding)\s*=\s*[\"']?\s*([\w-]{3,20})", re.IGNORECASE)
_THAI_CHARSETS = ("windows-874", "cp874", "tis-620", "tis620", "iso-8859-11", "x-windows-874")
BLANK = b"\xef\xbb\xbf \t\r\n"
# Browsers write the page's address and its title before it, where a Thai letter takes nine characters.
_MIME = re.compile(rb"^mime-version:", re.IGNORECASE | re.MULTILINE)
_HEADERS_END = re.compile(rb"\r?\n\r?\n")
_MOST_HEADERS = 16_384  # bytes
_ROW_GROUPS = ("thead", "tbody", "tfoot")
_CELLS = ("td", "th")


@dataclass(frozen=True, slots=True)
class ChunkLine:
    """A line of a chunk. ``label``: the number or bullet of a list's item. ``images``: alternative texts
    of the pictures in it."""

    text: str
    label: str = ""
    images: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ChunkCell:
    """A cell in grid places from 1; it spans ``rows`` × ``columns``."""

    row: int
    column: int
    rows: int
    columns: int
    blocks: tuple[ChunkBlock, ...]


@dataclass(frozen=True, slots=True)
class ChunkTable:
    """A table, its cells row by row."""

    cells: tuple[ChunkCell, ...]


ChunkBlock = ChunkLine | ChunkTable


def chunk_root(data: bytes, name: str) -> etree._Element | None:
    """The chunk as an element tree, or None where its format is not one that is read."""
    start = data[:512].lstrip(BLANK).lower()
    if is_web_archive(data):
        data = _page_of_archive(data.lstrip(BLANK))
        start = b"<html"
    if not data:
        return None
    if start.startswith(b"pk") or start.startswith(b"{\\rtf"):
        return None
    if b"<" not in start:
        root = etree.Element("pre")
        root.text = "".join(c for c in data.decode("utf-8-sig", "replace") if c in "\t\n" or c >= " ")
        return root
    if not name.lower().endswith((".htm", ".html", ".xhtml")) and b"html" not in start:
        return None
    parser = etree.HTMLParser(no_network=True, encoding="utf-8")
    root = etree.fromstring(_decoded(data).encode(), parser)
    if root is not None:
        etree.strip_elements(root, *_HIDDEN, with_tail=False)
        etree.strip_tags(root, etree.Comment, etree.PI)
    return root


def is_web_archive(data: bytes) -> bool:
    """Whether a file begins with the headers of a web archive, and no page with a tag."""
    start = data[:_MOST_HEADERS].lstrip(BLANK)
    headers = _HEADERS_END.split(start, maxsplit=1)[0]
    return not start.startswith(b"<") and _MIME.search(headers) is not None


def _page_of_archive(data: bytes) -> bytes:
    """The page of a web archive (.mht, RFC 2557), in UTF-8 where it says its encoding."""
    if data.lower().count(b"multipart/") > _MOST_LEVELS:
        return b""
    for part in message_from_bytes(data).walk():
        if part.get_content_type() == "text/html":
            page = part.get_payload(decode=True)
            if isinstance(page, bytes):
                return _in_utf8(page, part.get_content_charset())
    return b""


def _in_utf8(page: bytes, charset: str | None) -> bytes:
    charset = (charset or "utf-8").lower()
    try:
        return page.decode("cp874" if charset in _THAI_CHARSETS else charset).encode()
    except (LookupError, UnicodeDecodeError):
        return page


def _decoded(data: bytes) -> str:
    """A page's text: in UTF-8 where it is that, else in the encoding that it names, else in Thai Windows'."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        named = _CHARSET.search(data[:4096])
        charset = named[1].decode("ascii", "replace").lower() if named else "cp874"
        charset = "cp874" if charset in (*_THAI_CHARSETS, "utf-8") else charset
    try:
        return data.decode(charset, "replace")
    except LookupError:
        return data.decode("cp874", "replace")


def chunk_blocks(root: etree._Element) -> tuple[ChunkBlock, ...]:
    """What a chunk shows: a line for each block element, tables with their cells."""
    return _blocks(root, 0)


class _Lines:
    """Blocks while they are read: the line that is open, and those before it."""

    def __init__(self) -> None:
        self.blocks: list[ChunkBlock] = []
        self._pieces: list[str] = []
        self._label = ""
        self._numbers: dict[object, int] = {}
        self._images: list[str] = []

    def add(self, text: str, *, kept: bool = False) -> None:
        lines = text.split("\n") if kept else [text]
        for number, line in enumerate(lines):
            if number:
                self.end()
            self._pieces.append(line)

    def picture(self, alternative: str) -> None:
        self._images.append(alternative)

    def end(self) -> None:
        text = " ".join("".join(self._pieces).split())
        if text or self._images:
            self.blocks.append(ChunkLine(text, self._label, tuple(self._images)))
            self._label = ""
        self._pieces, self._images = [], []

    def item(self, node: etree._Element) -> None:
        """An item of a list begins: what is printed before it."""
        if node.getparent().tag == "ol":  # type: ignore[union-attr]
            number = self._numbers[node.getparent()] = self._numbers.get(node.getparent(), 0) + 1
            self._label = f"{number}."
        else:
            self._label = "•"


def _blocks(element: etree._Element, level: int) -> tuple[ChunkBlock, ...]:
    lines = _Lines()
    walk = etree.iterwalk(element, events=("start", "end"))
    kept = 0  # elements that keep their line breaks
    for event, node in walk:
        if node.tag in _BLOCKS:
            lines.end()
        if event == "start":
            kept += node.tag == "pre"
            if node.tag == "table" and node is not element and level < _MOST_TABLES and not _stray(node):
                lines.blocks.append(_table(node, level + 1))
                walk.skip_subtree()
                continue
            if node.tag == "li" and node.getparent() is not None:
                lines.item(node)
            if node.tag == "img":
                lines.picture(node.get("alt", ""))
            lines.add(node.text or "", kept=kept > 0)
        else:
            kept -= node.tag == "pre"
            if node is not element:
                lines.add(node.tail or "", kept=kept > 0)
    lines.end()
    return tuple(lines.blocks)


def _stray(table: etree._Element) -> bool:
    """Whether a table holds text outside its cells: read as lines, nothing of it can be lost."""
    cells = (cell for row in _rows(table) for cell in row.iterchildren(*_CELLS))
    return _inked(table) != sum(_inked(cell) for cell in cells)


def _inked(element: etree._Element) -> int:
    """Characters that leave ink, and pictures."""
    return len("".join("".join(map(str, element.itertext())).split())) + len(list(element.iter("img")))


def _rows(table: etree._Element) -> list[etree._Element]:
    rows = []
    for child in table.iterchildren("tr", *_ROW_GROUPS):
        rows += [child] if child.tag == "tr" else list(child.iterchildren("tr"))
    return rows


def _table(table: etree._Element, level: int) -> ChunkTable:
    cells: list[ChunkCell] = []
    taken: dict[int, int] = {}  # column → the last row that a cell above reaches down to
    for number, row in enumerate(_rows(table), 1):
        column = 1
        for cell in row.iterchildren(*_CELLS):
            while taken.get(column, 0) >= number:
                column += 1
            columns, rows = _span(cell, "colspan"), _span(cell, "rowspan")
            cells.append(ChunkCell(number, column, rows, columns, _blocks(cell, level)))
            taken.update(dict.fromkeys(range(column, column + columns), number + rows - 1))
            column += columns
    return ChunkTable(tuple(cells))


def _span(cell: etree._Element, name: str) -> int:
    value = cell.get(name, "1").strip()
    return min(max(int(value), 1), _MOST_SPAN) if value.isdecimal() and len(value) < 6 else 1
