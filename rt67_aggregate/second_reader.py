"""A second opinion: what docx2python, an independent reader, makes of the same file.

It knows neither our reader nor the form. It is slow and trusts its input, so it runs in a worker
and only on files that our own reader took. Where it is known to show more or less than the page
does (docs/word.md), that is put right, so that what is left says something.
"""

from __future__ import annotations

import html
import posixpath
import re
import warnings
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from rt67_aggregate.text import repair

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_DIAGRAM = "{http://schemas.openxmlformats.org/drawingml/2006/diagram}relIds"
_TEXT_PATH = "{urn:schemas-microsoft-com:vml}textpath"
# It shows them although they are not on the page, or a second time.
_NOT_ON_THE_PAGE = (f"{_W}moveFrom", f"{_W}del")
_DELETED_ROW = f"{_W}trPr/{_W}del"
# It writes them into the text: pictures with their alternative text, marks of notes; links and fonts.
_MARKS = re.compile(
    r"----Image alt text---->.*?(?=<----|$)|<?----/?\w+/[^\n]*?----|----(?:foot|end)note[^\n]*?----",
    re.DOTALL,
)
_TAGS = re.compile(r"</?(?:a|span|latex)\b[^<>]*>")
_NOTE = re.compile(r"(?:foot|end)note-?\d+\)\t", re.IGNORECASE)
_BULLET = re.compile(r"\t*(?:--|[^\s\w]|\(?\w+[.)])\t")
# Tabs and hyphens of which it shows one kind and not the other.
_BROKEN_BY = str.maketrans(dict.fromkeys("\t-\u00ad\u2011"))
# Words as they stand between spaces and punctuation; \w alone leaves out Thai vowels and tone marks.
_PIECE = re.compile(r"[\w\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]+")


def second_lines(path: Path) -> tuple[str, ...]:
    """The lines that docx2python finds, notes and comments included.

    Raises whatever docx2python raises on a file that it cannot read, and ValueError where it would
    see nothing, since it knows elements by the prefix that Word gives them.
    """
    from docx2python import docx2python  # noqa: PLC0415 - only who asks for it waits for it

    with (
        warnings.catch_warnings(),
        docx2python(path, duplicate_merged_cells=False) as document,
    ):
        warnings.simplefilter("ignore")  # of formats of numbers, which are taken off anyway
        reader = document.docx_reader
        unseen = [line for file in reader.content_files() for line in _put_right(reader, file)]
        # Its own list of comments stops at a comment without a date.
        comments = ["".join(map(str, element.itertext())) for element in reader.comments]
        paragraphs = [_text(paragraph) for paragraph in _paragraphs(document.document_pars)]
    lines = (line for text in (*paragraphs, *comments, *unseen) for line in text.split("\n"))
    return tuple(line for line in lines if line.strip())


def seen_by_one(lines: Sequence[str], other: Sequence[str]) -> tuple[str, ...]:
    """The words of ``lines`` that are not in ``other``, or not so often; a text for each line.

    Spaces, punctuation and the order do not count, nor how words are parted into lines.
    """
    missing = Counter(_pieces(lines))
    missing.subtract(_pieces(other))
    _cancel_parted(missing)
    found = []
    for line in lines:
        strange = []
        for piece in _pieces((line,)):
            if missing[piece] > 0:
                missing[piece] -= 1
                strange.append(piece)
        if strange:
            found.append(" ".join(strange))
    return tuple(found)


def _cancel_parted(missing: Counter[str]) -> None:
    """Take out words that the other side has in parts, or as a part of a longer one.

    Positive counts are words that are missing there, negative ones those that it has too many.
    """
    extra = Counter({piece: -times for piece, times in missing.items() if times < 0})
    rest = "\n".join(extra.elements())
    for piece in sorted(missing, key=len, reverse=True):
        while missing[piece] > 0 and piece in rest:
            rest = rest.replace(piece, "\n", 1)
            missing[piece] -= 1
        while missing[piece] > 0 and (parts := _parts(piece, extra)):
            extra.subtract(parts)
            missing[piece] -= 1


def _parts(piece: str, extra: Counter[str]) -> list[str]:
    """The words that together are this one; none where they are not all there."""
    found = []
    for part in sorted((part for part in extra if part in piece), key=len, reverse=True):
        for _ in range(min(extra[part], piece.count(part))):
            piece = piece.replace(part, "\n", 1)
            found.append(part)
    return [] if piece.strip("\n") else found


def _put_right(reader: Any, file: Any) -> Iterator[str]:
    """Take out of a part what is not on the page, and give the text that docx2python does not see."""
    root = file.root_element
    if root.prefix != "w":
        raise ValueError(f"elements with the prefix {root.prefix}")
    for element in (*root.iter(*_NOT_ON_THE_PAGE), *_deleted_rows(root), *_doubles(root), *_signs(root)):
        element.getparent().remove(element)
    yield from (drawn.get("string", "") for drawn in root.iter(_TEXT_PATH))
    for paragraph in root.iter(f"{_A}p"):
        yield "".join(node.text or "" for node in paragraph.iter(f"{_A}t"))
    for diagram in root.iter(_DIAGRAM):
        yield from _linked(reader, file, diagram.get(f"{_R}dm"), f"{_A}t")
    for chunk in root.iter(f"{_W}altChunk"):
        yield from _linked(reader, file, chunk.get(f"{_R}id"), None)


def _deleted_rows(root: Any) -> list[Any]:
    return [row for row in root.iter(f"{_W}tr") if row.find(_DELETED_ROW) is not None]


def _doubles(root: Any) -> list[Any]:
    """What older programs show instead of what stands before it."""
    return [
        fallback
        for fallback in root.iter(f"{_MC}Fallback")
        if any(len(choice) for choice in fallback.itersiblings(f"{_MC}Choice", preceding=True))
    ]


def _signs(root: Any) -> list[Any]:
    """Signs of symbol fonts, which it takes for letters."""
    return [sign for sign in root.iter(f"{_W}sym") if sign.get(f"{_W}char", "").upper().startswith("F0")]


def _linked(reader: Any, file: Any, name: str | None, tag: str | None) -> Iterator[str]:
    """The text of a part that an element shows: all of it, or of the elements of a name."""
    from lxml import etree  # noqa: PLC0415
    from lxml import html as lxml_html  # noqa: PLC0415

    target = posixpath.normpath(posixpath.join(posixpath.dirname(file.path), file.rels.get(name, "")))
    if target not in reader.zipf.namelist():
        return
    data = reader.zipf.read(target)
    if tag:
        root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))
        yield from (element.text or "" for element in root.iter(tag))
    elif not data.startswith((b"PK", b"{\\rtf")):
        page = lxml_html.fromstring(data.decode("utf-8", "replace"))
        body = page.find("body")
        yield "".join(map(str, (page if body is None else body).itertext()))


def _paragraphs(nested: Any) -> Iterator[Any]:
    for table in nested:
        for row in table:
            for cell in row:
                yield from cell


def _text(paragraph: Any) -> str:
    """A paragraph's text without its own count of a list, which is wrong in all formats but one."""
    runs = [run.text for run in paragraph.runs if run.text and not _NOTE.fullmatch(run.text)]
    if paragraph.list_position[0] is not None and runs and _BULLET.fullmatch(runs[0]):
        runs = runs[1:]
    return html.unescape(_TAGS.sub("", _MARKS.sub("", "".join(runs))))


def _pieces(lines: Iterable[str]) -> list[str]:
    return [piece for line in lines for piece in _PIECE.findall(repair(line).translate(_BROKEN_BY))]
