"""A second opinion: what docx2python, an independent reader, makes of the same file.

It knows neither our reader nor the form. It is slow and trusts its input, so it runs in a worker
and only on files that our own reader took. Where it is known to show more or less than the page
does, that is taken out, so that what is left says something.
"""

from __future__ import annotations

import html
import re
import warnings
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from rt67_aggregate.text import repair

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MATH_TEXT = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
_TEXT_PATH = "{urn:schemas-microsoft-com:vml}textpath"
# What it writes into the text: pictures with their alternative text, marks of notes; links and fonts.
_MARKS = re.compile(
    r"----Image alt text---->.*?(?=<----|$)|<?----/?\w+/[^\n]*?----|----(?:foot|end)note[^\n]*?----",
    re.DOTALL,
)
_TAGS = re.compile(r"</?(?:a|span|latex)\b[^<>]*>")
# Tabs and hyphens of which it shows one kind and not the other.
_BROKEN_BY = str.maketrans(dict.fromkeys("\t-\u00ad\u2011"))
# Its own count of a list, which is wrong where the form of the numbers is any but the usual.
_LABEL = re.compile(r"^\t*(?:--|[^\s\w]|\(?\w{1,6}[.)])\t|^(?:foot|end)note-?\d+\)\t", re.IGNORECASE)
# Words as they stand between spaces and punctuation; \w alone leaves out Thai vowels and tone marks.
_PIECE = re.compile(r"[\w\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]+")


def second_lines(path: Path) -> tuple[str, ...]:
    """The lines that docx2python finds, notes and comments included.

    Raises whatever docx2python raises on a file that it cannot read.
    """
    from docx2python import docx2python  # noqa: PLC0415 - only who asks for it waits for it
    from docx2python.iterators import iter_paragraphs  # noqa: PLC0415

    with warnings.catch_warnings(), docx2python(path) as document:
        warnings.simplefilter("ignore")  # of formats of numbers, which are taken off anyway
        lost = list(_put_right(document.docx_reader))
        # Its own list of comments stops at a comment without a date.
        comments = ["".join(map(str, element.itertext())) for element in document.docx_reader.comments]
        paragraphs = [str(paragraph) for paragraph in iter_paragraphs(document.document)]
    return tuple(
        _LABEL.sub("", line)
        for text in (*paragraphs, *comments, *lost)
        for line in _clean(text).split("\n")
        if line.strip()
    )


def seen_by_one(lines: Sequence[str], other: Sequence[str]) -> tuple[str, ...]:
    """The lines with a word that is nowhere in ``other``; of each only those words.

    Spaces, punctuation, the order and the number of times do not count: text boxes stand twice in
    docx2python's result, merged cells repeated, nested tables elsewhere.
    """
    known = "".join(_pieces(other))
    found = []
    for line in lines:
        strange = [piece for piece in _pieces((line,)) if len(piece) > 1 and piece not in known]
        if strange:
            found.append(" ".join(strange))
    return tuple(dict.fromkeys(found))


def _put_right(reader: Any) -> Iterator[str]:
    """Take out what is moved away from where it stands; the text that docx2python does not see:
    formulas, and words drawn along a path."""
    for file in reader.content_files():
        root = file.root_element
        for moved in list(root.iter(f"{_W}moveFrom")):
            moved.getparent().remove(moved)
        yield from (drawn.get("string", "") for drawn in root.iter(_TEXT_PATH))
        for paragraph in root.iter(f"{_W}p"):
            yield "".join(node.text or "" for node in paragraph.iter(_MATH_TEXT))


def _clean(text: str) -> str:
    return html.unescape(_TAGS.sub("", _MARKS.sub("", text)))


def _pieces(lines: Iterable[str]) -> list[str]:
    return [piece for line in lines for piece in _PIECE.findall(repair(line).translate(_BROKEN_BY))]
