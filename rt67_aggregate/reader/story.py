"""One walk over a story (body, header, note, comment) to blocks in reading order.

ECMA-376 part 1, 17.2 and 17.3. Every element has a handler, is passed over by name, or is entered:
an element that is not known is entered, since text below it is on the page all the same.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from lxml import etree

from rt67_aggregate.model import Block, Cell, Paragraph, Part, Picture, Place, Table
from rt67_aggregate.opc import Relationship
from rt67_aggregate.reader.alternatives import shown_way
from rt67_aggregate.reader.chunks import ChunkBlock, ChunkLine, chunk_blocks, chunk_root
from rt67_aggregate.reader.context import Context
from rt67_aggregate.reader.diagrams import drawn_paragraphs
from rt67_aggregate.reader.equations import equation
from rt67_aggregate.reader.looks import PLAIN, Look, is_filler, is_power, look_of, over
from rt67_aggregate.reader.names import PASSED_OVER, TBL, VAL, P, T, a, dgm, m, mc, r, v, w
from rt67_aggregate.reader.objects import CHARTS, CHUNK_NAME, OLE, chart_name, object_name
from rt67_aggregate.reader.symbol_fonts import holds_unknown, signs_of_pasted, signs_of_text
from rt67_aggregate.reader.symbols import symbol
from rt67_aggregate.reader.tables import grid
from rt67_aggregate.text import repair

_R, _R_PR, _R_STYLE, _P_PR, _P_STYLE = w("r"), w("rPr"), w("rStyle"), w("pPr"), w("pStyle")
_DELETED = (w("del"), w("moveFrom"))
_SHADING, _HIGHLIGHT, _TABLE_STYLE = w("shd"), w("highlight"), w("tblStyle")
_GROUNDS = (w("p"), w("tc"), w("tbl"), w("txbxContent"))
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
    style: Look = PLAIN
    look: Look = PLAIN  # of the run that is being read
    raised: bool = False  # the last text was a raised figure
    notices: dict[str, None] = field(default_factory=dict)

    def add(self, text: str) -> None:
        if text:
            self.pieces.append(text)
            self.length += len(text)
            self.raised = False
            if self.look.bold:
                self.bold += len(text)

    def notice(self, code: str) -> None:
        self.notices[code] = None


class Story:
    """Reads one XML part. ``place`` says where its blocks stand: the part, or the note's reference."""

    def __init__(
        self,
        context: Context,
        root: etree._Element,
        part_name: str,
        part: Part,
        *,
        outer: Story | None = None,
    ) -> None:
        """``outer``: the story that this one stands in, where it is a document inside a document."""
        self._context = context
        self._part = part
        self._relationships: dict[str, Relationship] = context.package.relationships(part_name)
        self._node = {} if outer else {element: index for index, element in enumerate(root.iter(P))}
        self._plan = context.plans.of(root)
        self._telling = self._plan.telling
        self._styled = _R_STYLE in self._telling
        self._unshown = self._plan.unshown
        self._paragraphs: int = outer._paragraphs if outer else 0
        self._tables: int = outer._tables if outer else 0
        self._in_cell: int = outer._in_cell if outer else 0
        self._run_on = False  # the last paragraph's mark was deleted
        self._contents_depth = 0
        self._depth = 0
        self._handlers: dict[object, Callable[[etree._Element, _Line], None]] = {
            w("r"): self._run,
            T: self._text,
            m("t"): self._text,
            m("oMath"): self._equation,
            w("tab"): lambda _, line: line.add("\t"),
            w("ptab"): lambda _, line: line.add("\t"),
            w("br"): lambda _, line: line.add("\n"),
            w("cr"): lambda _, line: line.add("\n"),
            w("noBreakHyphen"): lambda _, line: line.add("-"),
            w("softHyphen"): lambda _, line: None,
            w("sym"): self._symbol,
            w("fldChar"): self._field,
            w("fldSimple"): self._simple_field,
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
            v("fill"): self._picture,
            OLE: self._object,
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
        """Text in another format, or another document of Word, inside the package."""
        relationship = self._relationships.get(element.get(r("id"), ""))
        name = relationship.target if relationship and not relationship.external else ""
        inner = self._inner(name, place) if name else None
        if inner is not None:
            found.extend(inner)
            return
        data = self._context.package.read(name) if name else None
        root = chunk_root(data, name) if data else None
        if root is not None:
            found.extend(self._chunk_block(block, place) for block in chunk_blocks(root))
            return
        here = self._next(place)
        self._context.note("alt_chunk", here)
        found.append(Paragraph(CHUNK_NAME, here, notices=("alt_chunk",)))

    def _chunk_block(self, block: ChunkBlock, place: Place | None) -> Block:
        if isinstance(block, ChunkLine):
            pictures = tuple(Picture("", alt=alt, missing="linked") for alt in block.images)
            return Paragraph(repair(block.text), self._next(place), pictures=pictures)
        self._tables += place is None
        number = (place.table if place else 0) or self._tables
        outer = self._in_cell
        cells = []
        for cell in block.cells:
            self._in_cell = 0
            inside = Place(self._part, table=number, row=cell.row, column=cell.column)
            inside = place if place and place.table else inside
            blocks = tuple(self._chunk_block(inner, inside) for inner in cell.blocks)
            cells.append(Cell(cell.row, cell.column, cell.rows, cell.columns, blocks))
        self._in_cell = outer
        height = max((cell.row + cell.rows - 1 for cell in cells), default=0)
        width = max((cell.column + cell.columns - 1 for cell in cells), default=0)
        return Table(tuple(cells), place or Place(self._part, table=number), height, width)

    def _inner(self, name: str, place: Place | None) -> tuple[Block, ...] | None:
        """The body of a document inside this one, as if it stood here; None where the part is none."""
        inner = self._context.open_inner(name)
        if inner is None:
            return None
        story = Story(inner.context, inner.body, inner.part_name, self._part, outer=self)
        blocks = story.blocks(inner.body, place)
        self._paragraphs, self._tables, self._in_cell = story._paragraphs, story._tables, story._in_cell
        return blocks

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
        label = self._label(element, properties, style_id)
        line = _Line(here, style=style.look, look=style.look)
        in_contents = self._contents_depth > 0 or context.fields.in_contents
        self._inside(element, line)
        in_contents = in_contents or context.fields.in_contents or style.name.lower().startswith("toc ")
        text = self._settled(line)
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
                    notices=tuple(line.notices),
                )
            )
        found.extend(line.after)

    def _label(self, element: etree._Element, properties: etree._Element | None, style_id: str) -> str:
        """The number of a paragraph. One whose mark was deleted with tracked changes runs on into the
        next (17.13.5.15): the two have one number, and none where nothing of the first is left."""
        run_on, self._run_on = self._run_on, False
        if properties is not None and _mark_is_deleted(properties):
            if not _holds_text(element):
                self._run_on = run_on
                return ""
            self._run_on = True
        if run_on:
            return ""
        return self._context.numbering.label(properties, style_id)

    def _settled(self, line: _Line) -> str:
        """The text of a line once all of it is there."""
        text = repair("".join(line.pieces))
        if holds_unknown(text):
            text = signs_of_pasted(text)
            if holds_unknown(text):
                line.notice("sign_unknown")
        return text

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
        for properties in element.iterchildren(_R_PR):
            look = look_of(properties, self._telling)
            named = properties.find(_R_STYLE) if self._styled else None
            if named is not None:
                style = self._context.styles.get(named.get(VAL) or "").look
                look = over(look, replace(style, bold=None))
            line.look = look if line.style is PLAIN else over(look, line.style)
        self._inside(element, line)
        line.look = line.style

    def _text(self, element: etree._Element, line: _Line) -> None:
        text = element.text or ""
        if self._unshown and element in self._unshown:
            return
        if self._plan.doubtful and element in self._plan.doubtful:
            line.notice("placeholder_text")
        if line.look.plain:
            line.add(text)
        else:
            self._drawn_text(text, element, line)

    def _drawn_text(self, text: str, element: etree._Element, line: _Line) -> None:
        """Text whose look changes what is read: another sign, a power, nothing at all."""
        look = line.look
        if look.font or look.high_font:
            text = signs_of_text(text, look.font or "", look.high_font or "")
        if look.hidden and text.strip():
            line.notice("hidden_text")
        elif look.white and text.strip():
            if is_filler(text):
                text = " " * len(text)
            elif not _on_ground(element):
                line.notice("hidden_text")
        if look.raised and is_power(text):
            line.add(text if line.raised else f"^{text.lstrip()}")
            line.raised = True
        else:
            line.add(text)

    def _equation(self, element: etree._Element, line: _Line) -> None:
        text = equation(element)
        if text is None:
            self._inside(element, line)
        else:
            line.add(text)

    def _symbol(self, element: etree._Element, line: _Line) -> None:
        if element not in self._plan.unshown:
            line.add(symbol(element))

    def _field(self, element: etree._Element, line: _Line) -> None:
        line.add(self._context.fields.character(element))
        line.add(self._plan.shown.get(element, ""))
        if element in self._plan.notices:
            line.notice(self._plan.notices[element])

    def _simple_field(self, element: etree._Element, line: _Line) -> None:
        self._inside(element, line)
        line.add(self._plan.shown.get(element, ""))

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

    def _chart(self, element: etree._Element, line: _Line) -> None:
        """Figures that are drawn, not typed: named, and left to a person."""
        self._context.note("chart", line.place)
        relationship = self._relationships.get(element.get(r("id"), ""))
        root = self._context.package.xml(relationship.target) if relationship else None
        line.add(chart_name(root))
        line.notice("chart")

    def _object(self, element: etree._Element, line: _Line) -> None:
        """An embedded file: a document of Word is read, anything else is named."""
        relationship = self._relationships.get(element.get(r("id"), ""))
        inside = relationship is not None and not relationship.external
        inner = self._inner(relationship.target, line.place) if relationship and inside else None
        if not inner:
            line.add(object_name(element))
            line.notice("embedded_object")
            return
        line.after.extend(_noticed(block, "embedded_document") for block in inner)

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


def _noticed(block: Block, code: str) -> Block:
    """A block with a code at each of its paragraphs."""
    if isinstance(block, Paragraph):
        return replace(block, notices=tuple(dict.fromkeys((*block.notices, code))))
    cells = (replace(c, blocks=tuple(_noticed(b, code) for b in c.blocks)) for c in block.cells)
    return replace(block, cells=tuple(cells))


def _mark_is_deleted(properties: etree._Element) -> bool:
    mark = next(properties.iterchildren(_R_PR), None)
    return mark is not None and next(mark.iterchildren(*_DELETED), None) is not None


def _holds_text(element: etree._Element) -> bool:
    """Whether anything that is still on the page stands in a paragraph."""
    return any(
        next(shown.iterancestors(*_DELETED), None) is None
        for shown in element.iter(T, w("sym"), a("blip"), v("imagedata"), m("t"))
    )


def _on_ground(text: etree._Element) -> bool:
    """Whether white text may stand on a colour: its run, paragraph, cell, table or box has one."""
    for element in text.iterancestors(_R, *_GROUNDS):
        if element.tag == w("txbxContent"):
            return True
        properties = element.find(f"{element.tag}Pr")
        if properties is None:
            continue
        if properties.find(_HIGHLIGHT) is not None or properties.find(_TABLE_STYLE) is not None:
            return True
        shading = properties.find(_SHADING)
        if shading is not None and shading.get(w("fill"), "auto").upper() not in ("AUTO", "FFFFFF"):
            return True
    return False


def _is_contents(element: etree._Element) -> bool:
    gallery = element.find(f"{w('sdtPr')}/{w('docPartObj')}/{w('docPartGallery')}")
    return gallery is not None and (gallery.get(VAL) or "").lower() == _CONTENTS_GALLERY
