"""One walk over a story (body, header, note, comment) to blocks in reading order.

ECMA-376 part 1, 17.2 and 17.3. Every element has a handler, is passed over by name, or is entered:
an element that is not known is entered, since text below it is on the page all the same.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from lxml import etree

from rt67_aggregate.model import Block, Paragraph, Part, Picture, Place, Table
from rt67_aggregate.opc import Relationship
from rt67_aggregate.reader.alternatives import shown_way
from rt67_aggregate.reader.chunks import chunk_paragraphs, chunk_root
from rt67_aggregate.reader.context import Context
from rt67_aggregate.reader.diagrams import drawn_paragraphs
from rt67_aggregate.reader.names import CHARTS, PASSED_OVER, TBL, VAL, P, T, a, dgm, m, mc, r, v, w
from rt67_aggregate.reader.styles import bold_of
from rt67_aggregate.reader.symbols import symbol
from rt67_aggregate.reader.tables import grid
from rt67_aggregate.text import repair

_R, _R_PR, _P_PR, _P_STYLE = w("r"), w("rPr"), w("pPr"), w("pStyle")
_SDT, _SDT_CONTENT, _ALT_CHUNK = w("sdt"), w("sdtContent"), w("altChunk")
_ALTERNATE = mc("AlternateContent")
_MAX_DEPTH = 60  # elements nested deeper than any person nests them
_CONTENTS_GALLERY = "table of contents"


@dataclass(slots=True)
class _Line:
    """A paragraph while it is read; ``place``: its own, and that of what floats at it."""

    place: Place
    pieces: list[str] = field(default_factory=list)
    length: int = 0
    bold: int = 0
    pictures: list[Picture] = field(default_factory=list)
    after: list[Block] = field(default_factory=list)  # what floats at it: boxes, notes
    style_bold: bool = False
    run_bold: bool = False

    def add(self, text: str) -> None:
        if text:
            self.pieces.append(text)
            self.length += len(text)
            if self.run_bold:
                self.bold += len(text)


class Story:
    """Reads one XML part. ``place`` says where its blocks stand: the part, or the note's reference."""

    def __init__(self, context: Context, root: etree._Element, part_name: str, part: Part) -> None:
        self._context = context
        self._part = part
        self._relationships: dict[str, Relationship] = context.package.relationships(part_name)
        self._node = {element: index for index, element in enumerate(root.iter(P))}
        self._paragraphs = 0
        self._tables = 0
        self._in_cell = 0
        self._contents_depth = 0
        self._depth = 0
        self._handlers: dict[object, Callable[[etree._Element, _Line], None]] = {
            w("r"): self._run,
            T: self._text,
            m("t"): self._text,
            w("tab"): lambda _, line: line.add("\t"),
            w("ptab"): lambda _, line: line.add("\t"),
            w("br"): lambda _, line: line.add("\n"),
            w("cr"): lambda _, line: line.add("\n"),
            w("noBreakHyphen"): lambda _, line: line.add("-"),
            w("softHyphen"): lambda _, line: None,
            w("sym"): lambda element, line: line.add(symbol(element)),
            w("fldChar"): lambda element, line: line.add(context.fields.character(element)),
            w("instrText"): lambda element, _: context.fields.instruction(element.text or ""),
            w("footnoteReference"): self._note(Part.FOOTNOTE),
            w("endnoteReference"): self._note(Part.ENDNOTE),
            w("txbxContent"): self._box,
            v("textpath"): self._word_art,
            dgm("relIds"): self._diagram,
            a("txBody"): self._drawn,
            **dict.fromkeys(CHARTS, self._chart),
            mc("AlternateContent"): self._alternative,
            a("blip"): self._picture,
            v("imagedata"): self._picture,
            w("sdt"): self._control,
            P: self._inner_block,
            TBL: self._inner_block,
            **dict.fromkeys(PASSED_OVER, lambda _, line: None),
        }

    def blocks(self, container: etree._Element, place: Place | None = None) -> tuple[Block, ...]:
        """The blocks of a body, cell, note or text box, in reading order."""
        found: list[Block] = []
        self._collect(container, place, found)
        return tuple(found)

    def _collect(self, container: etree._Element, place: Place | None, found: list[Block]) -> None:
        self._depth += 1
        if self._depth > _MAX_DEPTH:
            self._flatten(container, place, found)
        else:
            for element in container.iterchildren("*"):
                self._block(element, place, found)
        self._depth -= 1

    def _block(self, element: etree._Element, place: Place | None, found: list[Block]) -> None:
        tag = element.tag
        if tag == P:
            self._paragraph(element, place, found)
        elif tag == TBL:
            self._table(element, place, found)
        elif tag == _SDT:
            inside = _is_contents(element)
            self._contents_depth += inside
            content = element.find(_SDT_CONTENT)
            if content is not None:
                self._collect(content, place, found)
            self._contents_depth -= inside
        elif tag == _ALT_CHUNK:
            self._chunk(element, place, found)
        elif tag == _ALTERNATE:
            self._collect(shown_way(element), place, found)
        elif tag not in PASSED_OVER:
            if tag == _R:  # a run outside any paragraph: not valid, yet shown
                self._flatten(element, place, found)
            else:
                self._collect(element, place, found)

    def _chunk(self, element: etree._Element, place: Place | None, found: list[Block]) -> None:
        """Text in another format inside the package."""
        relationship = self._relationships.get(element.get(r("id"), ""))
        name = relationship.target if relationship and not relationship.external else ""
        data = self._context.package.read(name) if name else None
        root = chunk_root(data, name) if data else None
        if root is None:
            self._context.note("alt_chunk", self._next(place))
            return
        found.extend(Paragraph(repair(text), self._next(place)) for text in chunk_paragraphs(root))

    def _flatten(self, container: etree._Element, place: Place | None, found: list[Block]) -> None:
        """Text that no paragraph holds, or that stands too deep, as one paragraph."""
        text = repair("".join(t.text or "" for t in container.iter(T)))
        if text.strip():
            found.append(Paragraph(text, self._next(place)))

    def _next(self, place: Place | None, node: int = -1) -> Place:
        """The place of one more paragraph: counted in its story, in its cell, or where it floats."""
        if place is None:
            self._paragraphs += 1
            return Place(self._part, paragraph=self._paragraphs, node=node)
        if place.table and not place.paragraph:
            self._in_cell += 1
            return Place(place.part, self._in_cell, place.table, place.row, place.column, node)
        return replace(place, node=node)

    # --- paragraphs ---

    def _paragraph(self, element: etree._Element, place: Place | None, found: list[Block]) -> None:
        here = self._next(place, self._node.get(element, -1))
        context = self._context
        properties = next(element.iterchildren(_P_PR), None)
        style_id = context.styles.default
        if properties is not None:
            named = next(properties.iterchildren(_P_STYLE), None)
            if named is not None:
                style_id = named.get(VAL) or style_id
        style = context.styles.get(style_id)
        label = context.numbering.label(properties, style_id)
        line = _Line(here, style_bold=style.bold, run_bold=style.bold)
        in_contents = self._contents_depth > 0 or context.fields.in_contents
        self._inside(element, line)
        in_contents = in_contents or context.fields.in_contents or style.name.lower().startswith("toc ")
        text = repair("".join(line.pieces))
        if text.strip() or line.pictures:
            found.append(
                Paragraph(
                    text=text,
                    place=here,
                    label=label,
                    bold=line.bold / line.length if line.length else 0.0,
                    outline=style.outline,
                    in_contents=in_contents,
                    pictures=tuple(line.pictures),
                )
            )
        found.extend(line.after)

    def _inside(self, element: etree._Element, line: _Line) -> None:
        self._depth += 1
        if self._depth > _MAX_DEPTH:
            line.add("".join(t.text or "" for t in element.iter(T)))
        else:
            handlers = self._handlers
            for child in element.iterchildren("*"):
                handler = handlers.get(child.tag)
                if handler:
                    handler(child, line)
                elif child.tag != _P_PR:
                    self._inside(child, line)
        self._depth -= 1

    def _run(self, element: etree._Element, line: _Line) -> None:
        properties = next(element.iterchildren(_R_PR), None)
        bold = bold_of(properties)
        line.run_bold = line.style_bold if bold is None else bold
        self._inside(element, line)
        line.run_bold = line.style_bold

    def _text(self, element: etree._Element, line: _Line) -> None:
        line.add(element.text or "")

    def _control(self, element: etree._Element, line: _Line) -> None:
        content = element.find(_SDT_CONTENT)
        if content is not None:
            self._inside(content, line)

    def _alternative(self, element: etree._Element, line: _Line) -> None:
        self._inside(shown_way(element), line)

    def _picture(self, element: etree._Element, line: _Line) -> None:
        node = line.place.node if line.place.part is Part.BODY else -1
        found = self._context.pictures.of(element, self._relationships, line.length)
        line.pictures.extend(replace(picture, node=node) for picture in found)

    # --- what floats at a paragraph ---

    def _box(self, element: etree._Element, line: _Line) -> None:
        inner: list[Block] = []
        contents, self._contents_depth = self._contents_depth, 0
        self._collect(element, line.place, inner)
        self._contents_depth = contents
        line.after.extend(replace(b, boxed=True) if isinstance(b, Paragraph) else b for b in inner)

    def _inner_block(self, element: etree._Element, line: _Line) -> None:
        """A paragraph or table where only runs may stand: read after the line that it interrupts."""
        self._block(element, line.place, line.after)

    def _word_art(self, element: etree._Element, line: _Line) -> None:
        text = repair(element.get("string", ""))
        if text.strip():
            line.after.append(Paragraph(text, line.place, boxed=True))

    def _diagram(self, element: etree._Element, line: _Line) -> None:
        relationship = self._relationships.get(element.get(r("dm"), ""))
        root = self._context.package.xml(relationship.target) if relationship else None
        if root is not None:
            self._drawn(root, line)

    def _drawn(self, element: etree._Element, line: _Line) -> None:
        line.after.extend(Paragraph(text, line.place, boxed=True) for text in drawn_paragraphs(element))

    def _chart(self, _: etree._Element, line: _Line) -> None:
        """Figures that are drawn, not typed: left to a person."""
        self._context.note("chart", line.place)

    def _note(self, part: Part) -> Callable[[etree._Element, _Line], None]:
        def take(element: etree._Element, line: _Line) -> None:
            place = replace(line.place, part=part)
            line.after.extend(self._context.note_blocks(part, element.get(w("id"), ""), place))

        return take

    # --- tables ---

    def _table(self, element: etree._Element, place: Place | None, found: list[Block]) -> None:
        if place is None:
            self._tables += 1
        table_place = place or Place(self._part, table=self._tables)
        number = table_place.table or self._tables

        def cell_blocks(content: etree._Element, row: int, column: int) -> tuple[Block, ...]:
            outer, self._in_cell = self._in_cell, 0
            inside = Place(self._part, table=number, row=row, column=column)
            blocks = self.blocks(content, place if place and place.table else inside)
            self._in_cell = outer
            return blocks

        cells, rows, columns = grid(element, cell_blocks)
        if cells:
            found.append(Table(cells, table_place, rows, columns))


def _is_contents(element: etree._Element) -> bool:
    gallery = element.find(f"{w('sdtPr')}/{w('docPartObj')}/{w('docPartGallery')}")
    return gallery is not None and (gallery.get(VAL) or "").lower() == _CONTENTS_GALLERY
