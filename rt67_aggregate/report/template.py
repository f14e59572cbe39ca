"""The Word file that gives a report its look: the program's own one, and an office's."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from itertools import takewhile
from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import ZipFile

from rt67_aggregate.model import Issue
from rt67_aggregate.report.blank import blank_template
from rt67_aggregate.report.styles import missing_required

if TYPE_CHECKING:
    from docx.document import Document

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
# Far above any letterhead, far below what fills a memory.
_LARGEST = 200 * 2**20
# The heading below which a template's own words are the report's preface.
PREFACE = "คำนำ"
_A4 = (11906, 16838)
# Printers and Word versions round a page's size differently, by up to a millimetre.
_ROUNDING = 60


@dataclass(frozen=True, slots=True)
class Page:
    """The page of a template, in twentieths of a point."""

    width: int
    height: int
    left: int
    right: int
    top: int
    bottom: int

    @property
    def text_width(self) -> int:
        """Between the margins; never less than a column that a word fits in."""
        return max(self.width - self.left - self.right, 2000)

    @property
    def text_height(self) -> int:
        """Between the margins."""
        return max(self.height - self.top - self.bottom, 2000)


@dataclass(frozen=True, slots=True)
class Template:
    """An opened template. ``ids``: folded style name → ID. ``preface``: the paragraphs that it has below
    the words คำนำ, up to the next heading."""

    document: Document
    page: Page
    ids: Mapping[str, str]
    preface: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Opened:
    """A template, or None, with what was found wrong with it."""

    template: Template | None
    issues: tuple[Issue, ...] = ()


def make_template(path: Path) -> None:
    """Writes the program's own template, which an office may restyle and give back."""
    path.write_bytes(blank_template(samples=True))


def check_template(path: Path) -> tuple[Issue, ...]:
    """What is wrong with a template, all at once; empty where a report can be written from it."""
    return open_template(path).issues


def open_template(path: Path | None) -> Opened:
    """The template at the path; the program's own one for None."""
    if path is None:
        return _read(blank_template(), "")
    try:
        content = path.read_bytes()
        with ZipFile(BytesIO(content)) as package:
            size = sum(entry.file_size for entry in package.infolist())
            whole = size <= _LARGEST and package.testzip() is None
    except (
        Exception
    ):  # of a damaged package zipfile raises what its parts raise: zlib, struct, no such method
        return _refused(str(path))
    return _read(content, str(path)) if whole else _refused(str(path))


def _read(content: bytes, source: str) -> Opened:
    from docx import Document  # noqa: PLC0415 - only a run that writes a report needs it

    try:
        document = Document(BytesIO(content))
        ids = {style.name.lower(): style.style_id for style in document.styles if style.name}
        page = _page(document)
    except Exception:  # on packages that are no ordinary Word file python-docx raises whatever comes of it
        return _refused(source)
    missing = missing_required(ids)
    if page is None:
        missing = (*missing, "Page Setup")
    if document.element.nsmap.get("w") != W:
        return _refused(source)
    if missing or page is None:
        values = (("path", source), ("missing", ", ".join(missing)))
        return Opened(None, (Issue("report_template_incomplete", source=source, values=values),))
    return Opened(Template(document, page, ids, _preface(document)), _paper(page, source))


def _preface(document: Document) -> tuple[str, ...]:
    paragraphs = iter(document.paragraphs)
    for paragraph in paragraphs:
        if paragraph.text.strip() == PREFACE:
            break
    found = takewhile(lambda p: not (p.style and (p.style.name or "").startswith("Heading")), paragraphs)
    return tuple(paragraph.text.strip() for paragraph in found if paragraph.text.strip())


def _refused(source: str) -> Opened:
    return Opened(None, (Issue("report_template_unreadable", source=source, values=(("path", source),)),))


def _page(document: Document) -> Page | None:
    section = document.sections[-1]
    lengths = (
        section.page_width,
        section.page_height,
        section.left_margin,
        section.right_margin,
        section.top_margin,
        section.bottom_margin,
    )
    known = [length.twips for length in lengths if length is not None]
    return Page(*map(abs, known)) if len(known) == len(lengths) else None


def _paper(page: Page, source: str) -> tuple[Issue, ...]:
    sizes = zip(sorted((page.width, page.height)), _A4, strict=True)
    if all(abs(length - wanted) <= _ROUNDING for length, wanted in sizes):
        return ()
    return (Issue("report_template_paper", source=source, values=(("path", source),)),)
