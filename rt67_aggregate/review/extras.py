"""What lies over a workbook's cells: comments, text boxes, pictures, links, struck texts; merged cells;
what is printed on every page."""

from __future__ import annotations

import zipfile
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from xml.etree import ElementTree

from rt67_aggregate.model import Overlay, Palette
from rt67_aggregate.review.behind_cells import links, page_lines
from rt67_aggregate.review.cell_looks import looking_so, strange_looks
from rt67_aggregate.review.damage import DAMAGED
from rt67_aggregate.review.merged import merged_rows
from rt67_aggregate.review.packages import related, related_outside, sheet_parts, tag
from rt67_aggregate.review.part_colours import PartColours
from rt67_aggregate.review.struck import Strikes, strikes_of, struck_cells
from rt67_aggregate.text.page_lines import page_line_pictures, page_line_words

# What Excel puts into the comment of a cell that has a thread, for programs that know no threads.
_THREAD = "[Threaded comment]"
_OBJECTS = ("oleObject", "package")  # kinds of what Excel embeds


@dataclass(frozen=True, slots=True)
class Extras:
    """Of one sheet. ``comments``: a cell's address and what is said there. ``boxes``: texts of shapes.
    ``pictures``: how many. ``struck``: addresses of cells in which something is struck out. ``merged``:
    ranges in which cells of several rows are one. ``links``: a cell's address and where it leads.
    ``page_lines``: what page headers and footers say. ``looks``: cells in colours that are
    not the program's. ``charts``: the words of each chart or diagram. ``objects``: how many files of other
    programs are put into it. ``in_part``: addresses of cells in which a part of the text is coloured."""

    comments: tuple[tuple[str, str], ...] = ()
    boxes: tuple[str, ...] = ()
    pictures: int = 0
    struck: tuple[str, ...] = ()
    merged: tuple[str, ...] = ()
    links: tuple[tuple[str, str], ...] = ()
    page_lines: tuple[str, ...] = ()
    looks: tuple[tuple[str, Overlay], ...] = ()
    charts: tuple[str, ...] = ()
    objects: int = 0
    in_part: tuple[str, ...] = ()

    def without(self, places: Collection[str]) -> Extras:
        """But for the comments over some cells."""
        return replace(self, comments=tuple(one for one in self.comments if one[0] not in places))


def read_extras(path: Path, palette: Palette | None = None) -> Mapping[str, Extras]:
    """Sheet → what lies over it; nothing of parts that cannot be read. ``palette``: of the program, without
    which no colours are told."""
    try:
        with zipfile.ZipFile(path) as package:
            strikes = strikes_of(package)
            looks = strange_looks(package, palette) if palette else {}
            found = {name: _extras(package, part, strikes, looks) for name, part in sheet_parts(package)}
            colours = PartColours(package, palette) if palette else None
            coloured = {
                name: tuple(colours.cells(part)) if colours else () for name, part in sheet_parts(package)
            }
            return {name: replace(one, in_part=coloured[name]) for name, one in found.items()}
    except DAMAGED:
        return {}


def _extras(package: zipfile.ZipFile, sheet: str, strikes: Strikes, looks: Mapping[str, Overlay]) -> Extras:
    threads: list[tuple[str, str]] = []
    notes: list[tuple[str, str]] = []
    boxes: list[str] = []
    charts: list[str] = []
    pictures = objects = 0
    for _, kind, target in related(package, sheet):
        objects += kind in _OBJECTS
        if kind not in ("comments", "threadedComment", "drawing"):
            continue
        root = ElementTree.fromstring(package.read(target))
        if kind == "drawing":
            pictures += sum(tag(element) == "pic" for element in root.iter())
            charts += _charts(package, target, root)
            boxes += [text for element in root.iter() if tag(element) == "sp" and (text := _words(element))]
        else:
            found = [
                (e.get("ref", ""), _words(e)) for e in root.iter() if tag(e) in ("comment", "threadedComment")
            ]
            (threads if kind == "threadedComment" else notes).extend(found)
    notes = [(ref, text) for ref, text in notes if text and not (threads and text.startswith(_THREAD))]
    struck = tuple(struck_cells(package, sheet, strikes))
    merged = tuple(merged_rows(package, sheet))
    away = tuple(_links(package, sheet))
    codes = dict.fromkeys(page_lines(package, sheet))
    pictures += sum(map(page_line_pictures, codes))
    lines = tuple(dict.fromkeys(words for code in codes for words in page_line_words(code)))
    coloured = tuple(looking_so(package, sheet, looks))
    return Extras(
        tuple(threads + notes),
        tuple(boxes),
        pictures,
        struck,
        merged,
        away,
        lines,
        coloured,
        tuple(charts),
        objects,
    )


def _charts(package: zipfile.ZipFile, drawing: str, root: ElementTree.Element) -> Iterator[str]:
    """What each chart or diagram of a drawing says: its title and the names of its axes, the texts of its
    shapes."""
    parts = {one.id: one.target for one in related(package, drawing)}
    for frame in (element for element in root.iter() if tag(element) == "graphicFrame"):
        named = (parts.get(value) for element in frame.iter() for value in element.attrib.values())
        texts = (_words_in(package, part) for part in filter(None, named))
        yield " ".join(dict.fromkeys(filter(None, texts)))


def _words_in(package: zipfile.ZipFile, part: str) -> str:
    """Nothing of a part that is damaged: what else lies over the sheet is told all the same."""
    try:
        return _words(ElementTree.fromstring(package.read(part)))
    except DAMAGED:
        return ""


def _links(package: zipfile.ZipFile, sheet: str) -> Iterator[tuple[str, str]]:
    """What leads out of the workbook, to the web or to a file."""
    outside = related_outside(package, sheet)
    away = {name: address for name, address in outside.items() if not address.startswith("#")}
    if not away:
        return
    for place, name in links(package, sheet):
        if name in away:
            yield place, away[name]


def _words(element: ElementTree.Element) -> str:
    return "".join(e.text or "" for e in element.iter() if tag(e) in ("t", "text")).strip()
