"""Text that a file carries inside itself in another format (ECMA-376 part 1, 17.17.2.1, altChunk).

HTML and plain text are read, paragraph by paragraph; other formats are named and left to a person.
"""

from __future__ import annotations

from email import message_from_bytes

from lxml import etree

_BLOCKS = frozenset(
    ("p", "div", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "br", "table", "ul", "ol", "pre")
)
_MOST_LEVELS = 8  # of multipart inside multipart: Word writes one
_HIDDEN = ("script", "style", "head", "title")


def chunk_root(data: bytes, name: str) -> etree._Element | None:
    """The chunk as an element tree, or None where its format is not one that is read."""
    start = data[:512].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith(b"mime-version:"):
        data = _page_of_archive(data)
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
    parser = etree.HTMLParser(no_network=True, encoding=_encoding(data))
    root = etree.fromstring(data, parser)
    if root is not None:
        etree.strip_elements(root, *_HIDDEN, with_tail=False)
        etree.strip_tags(root, etree.Comment, etree.PI)
    return root


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
    charset = (charset or "utf-8").replace("windows-874", "cp874")  # Word's name and Python's
    try:
        return page.decode(charset).encode()
    except (LookupError, UnicodeDecodeError):
        return page


def chunk_paragraphs(root: etree._Element) -> list[str]:
    """The text of a chunk, a line for each block element."""
    pieces: list[str] = []
    _walk(root, pieces)
    return [" ".join(line.split()) for line in "".join(pieces).split("\n") if line.strip()]


def _walk(element: etree._Element, pieces: list[str]) -> None:
    for event, node in etree.iterwalk(element, events=("start", "end")):
        block = node.tag in _BLOCKS
        if event == "start":
            pieces.append("\n" if block else "")
            pieces.append(node.text or "")
        else:
            pieces.append("\n" if block else "")
            if node is not element:
                pieces.append(node.tail or "")


def _encoding(data: bytes) -> str | None:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return None
    return "utf-8"
