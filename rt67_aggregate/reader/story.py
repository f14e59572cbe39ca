"""One walk over a story (body, header, note, comment) to blocks in reading order.

ECMA-376 part 1, 17.2 and 17.3. Every element has a handler, is passed over by name, or is entered:
an element that is not known is entered, since text below it is on the page all the same.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from lxml import etree

from rt67_aggregate.model import Block, Lined, Paragraph, Part, Place, Table
from rt67_aggregate.opc import Relationship
from rt67_aggregate.reader.alternatives import shown_way
from rt67_aggregate.reader.children import Children, children_by_tag, first_child
from rt67_aggregate.reader.chunks import chunk_blocks, chunk_root
from rt67_aggregate.reader.context import Context
from rt67_aggregate.reader.controls import OpenControls, is_contents
from rt67_aggregate.reader.diagrams import drawn_paragraphs
from rt67_aggregate.reader.drawn_signs import SIGN_TAGS, is_drawn_sign
from rt67_aggregate.reader.emphasis import struck_or_pointed
from rt67_aggregate.reader.equations import equation
from rt67_aggregate.reader.looks import PLAIN, look_of, over
from rt67_aggregate.reader.names import PASSED_OVER, TBL, VAL, P, T, a, dgm, m, mc, r, v, w
from rt67_aggregate.reader.objects import CHARTS, CHUNK_NAME, CHUNKS, NAMED, chart_name, noticed, object_name
from rt67_aggregate.reader.open_paragraph import OpenParagraph
from rt67_aggregate.reader.placing import PlaceCounter
from rt67_aggregate.reader.running_on import runs_on
from rt67_aggregate.reader.styles import outline_level
from rt67_aggregate.reader.symbols import symbol
from rt67_aggregate.reader.tables import grid
from rt67_aggregate.reader.tracked import holds_text, mark_is_deleted
from rt67_aggregate.reader.web_pages import placed
from rt67_aggregate.text import repair

_R, _R_PR, _R_STYLE, _P_PR, _P_STYLE = w("r"), w("rPr"), w("rStyle"), w("pPr"), w("pStyle")
_SDT, _SDT_CONTENT = w("sdt"), w("sdtContent")
_ALTERNATE = mc("AlternateContent")
_MAX_DEPTH = 60  # elements nested deeper than any person nests them
_SPACES = str.maketrans("\r\n", "  ")


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
        self._places: PlaceCounter = outer._places if outer else PlaceCounter(part)
        self._run_on = False  # the last paragraph's mark was deleted
        self._initial: OpenParagraph | None = None  # a large letter that opens the next paragraph
        self._contents_depth = 0
        self._depth = 0
        self._controls: OpenControls = outer._controls if outer else OpenControls()
        self._handlers: dict[object, Callable[[etree._Element, OpenParagraph], None]] = {
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
            w("footnoteReference"): lambda element, line: self._note(Part.FOOTNOTE, element, line),
            w("endnoteReference"): lambda element, line: self._note(Part.ENDNOTE, element, line),
            w("txbxContent"): self._box,
            v("textpath"): self._word_art,
            dgm("relIds"): self._diagram,
            a("txBody"): self._drawn,
            **dict.fromkeys(CHARTS, self._chart),
            _ALTERNATE: self._alternative,
            a("blip"): self._picture,
            v("imagedata"): self._picture,
            v("fill"): self._picture,
            **dict.fromkeys(NAMED, self._object),
            **dict.fromkeys(SIGN_TAGS, self._drawn_sign),
            w("sdt"): self._control,
            **dict.fromkeys((P, TBL, *CHUNKS), self._inner_block),
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
            for element in container:
                if isinstance(element.tag, str):  # no comment
                    self._block(element, place, found)
        self._depth -= 1

    def _block(self, element: etree._Element, place: Place | None, found: list[Block]) -> None:
        tag = element.tag
        if tag == P:
            self._paragraph(element, place, found)
        elif tag == TBL:
            self._table(element, place, found)
        elif tag == _SDT:
            inside = is_contents(element)
            self._contents_depth += inside
            content = element.find(_SDT_CONTENT)
            if content is not None:
                with self._controls.within(element):
                    self._collect(content, place, found)
            self._contents_depth -= inside
        elif tag in CHUNKS:
            self._chunk(element, place, found)
        elif tag == _ALTERNATE:
            self._collect(shown_way(element), place, found)
        elif tag not in PASSED_OVER:
            if tag in self._handlers:
                self._loose(element, place, found)
            else:
                self._collect(element, place, found)

    def _chunk(self, element: etree._Element, place: Place | None, found: list[Block]) -> None:
        """Text in another format, or another document of Word: inside the package, or beside it."""
        relationship = self._relationships.get(element.get(r("id"), ""))
        name = relationship.target if relationship and not relationship.external else ""
        inner = self._inner(name, place) if name else None
        if inner is not None:
            found.extend(inner)
            return
        data = self._context.package.read(name) if name else None
        root = chunk_root(data, name) if data else None
        if root is not None:
            found.extend(placed(block, self._places, place) for block in chunk_blocks(root))
            return
        here = self._places.paragraph(place)
        self._context.note("alt_chunk", here)
        found.append(Paragraph(CHUNK_NAME, here, notices=("alt_chunk",)))

    def _inner(self, name: str, place: Place | None) -> tuple[Block, ...] | None:
        """The body of a document inside this one, as if it stood here; None where the part is none."""
        inner = self._context.open_inner(name)
        if inner is None:
            return None
        story = Story(inner.context, inner.body, inner.part_name, self._part, outer=self)
        return story.blocks(inner.body, place)

    def _loose(self, element: etree._Element, place: Place | None, found: list[Block]) -> None:
        """What stands in no paragraph and belongs into one, as a paragraph of its own: an equation (17.2.2,
        EG_RunLevelElements), and what is not valid there, yet shown."""
        line = OpenParagraph(self._places.paragraph(place))
        self._inside((element,), line)
        text = line.settled()
        if text.strip() or line.pictures or line.drawn:
            notices, pictures = tuple(line.notices), tuple(line.pictures)
            found.append(Paragraph(text, line.place, pictures=pictures, notices=notices, drawn=line.drawn))
        found.extend((*line.before, *line.after))

    def _flatten(self, container: etree._Element, place: Place | None, found: list[Block]) -> None:
        """Text that stands too deep, as one paragraph."""
        text = repair("".join(t.text or "" for t in container.iter(T)))
        if text.strip():
            found.append(Paragraph(text, self._places.paragraph(place)))

    # --- paragraphs ---

    def _paragraph(self, element: etree._Element, place: Place | None, found: list[Block]) -> None:
        here = self._places.paragraph(place, self._node.get(element, -1))
        context = self._context
        properties = children_by_tag(first_child(element, _P_PR))
        named = properties.get(_P_STYLE)
        style_id = (named.get(VAL) if named is not None else None) or context.styles.default
        style = context.styles.get(style_id)
        label = self._label(element, properties, style_id)
        line = self._initial or OpenParagraph(here, label, style=style.look, look=style.look)
        if self._initial:
            line.go_on(here, label, style.look)
            self._initial = None
        in_contents = self._contents_depth > 0 or context.fields.in_contents
        self._inside(element, line)
        if runs_on(element, properties):
            self._initial = line
            return
        in_contents = in_contents or context.fields.in_contents or style.of_contents
        text = line.settled()
        found.extend(line.before)
        if text.strip() or line.pictures or line.drawn:
            around = self._controls.around(len(text))
            found.append(
                Paragraph(
                    text=text,
                    place=here,
                    label=line.label,
                    bold=line.bold / line.length if line.length else 0.0,
                    outline=outline_level(properties, style.outline),
                    in_contents=in_contents,
                    pictures=tuple(line.pictures),
                    notices=tuple(line.notices),
                    controls=(*around, *line.settled_controls(text)) if line.controls else around,
                    lined=line.settled_lined(text) if line.lined else (),
                    drawn=line.drawn,
                    opens_page=element in self._plan.opening,
                )
            )
        found.extend(line.after)

    def _label(self, element: etree._Element, properties: Children, style_id: str) -> str:
        """The number of a paragraph. One whose mark was deleted with tracked changes runs on into the
        next (17.13.5.15): the two have one number, and none where nothing of the first is left."""
        run_on, self._run_on = self._run_on, False
        if mark_is_deleted(properties):
            if not holds_text(element):
                self._run_on = run_on
                return ""
            self._run_on = True
        if run_on:
            return ""
        return self._context.numbering.label(properties, style_id)

    def _inside(self, children: Iterable[etree._Element], line: OpenParagraph) -> None:
        """What the children of an element add to a line."""
        self._depth += 1
        if self._depth > _MAX_DEPTH:
            line.add("".join(t.text or "" for child in children for t in child.iter(T)))
        else:
            handlers = self._handlers
            for child in children:
                tag = child.tag
                handler = handlers.get(tag)
                if handler:
                    handler(child, line)
                elif tag != _P_PR and isinstance(tag, str):  # no comment
                    self._inside(child, line)
        self._depth -= 1

    def _run(self, element: etree._Element, line: OpenParagraph) -> None:
        children = list(element)
        for properties in children:
            if properties.tag != _R_PR:
                continue
            if properties not in self._plan.looks:  # they say nothing of it, as most do
                line.look = line.style
                continue
            look = look_of(properties, self._telling)
            named = properties.find(_R_STYLE) if self._styled else None
            if named is not None:
                style = self._context.styles.get(named.get(VAL) or "").look
                look = over(look, replace(style, bold=None))
            line.look = look if line.style is PLAIN else over(look, line.style)
        start = line.length
        self._inside(children, line)
        line.look = line.style
        if self._plan.lined and line.length > start:
            struck = struck_or_pointed(element)
            if struck is not None:
                line.lined.append(Lined(start, line.length, struck))

    def _text(self, element: etree._Element, line: OpenParagraph) -> None:
        text = element.text or ""
        if self._unshown and element in self._unshown:
            return
        if self._plan.doubtful and element in self._plan.doubtful:
            line.notice("placeholder_text")
        if "\n" in text or "\r" in text:  # of programs that lay XML out or fill templates: drawn as spaces
            text = text.translate(_SPACES)
        line.add_text(text, element)

    def _equation(self, element: etree._Element, line: OpenParagraph) -> None:
        text = equation(element)
        if text is None:
            self._inside(element, line)
        else:
            line.add(text)

    def _symbol(self, element: etree._Element, line: OpenParagraph) -> None:
        if element not in self._plan.unshown:
            line.add(symbol(element))

    def _field(self, element: etree._Element, line: OpenParagraph) -> None:
        line.add(self._context.fields.character(element))
        line.add(self._plan.shown.get(element, ""))
        if element in self._plan.notices:
            line.notice(self._plan.notices[element])

    def _simple_field(self, element: etree._Element, line: OpenParagraph) -> None:
        self._inside(element, line)
        line.add(self._plan.shown.get(element, ""))

    def _control(self, element: etree._Element, line: OpenParagraph) -> None:
        content = element.find(_SDT_CONTENT)
        if content is not None:
            start, place = line.length, len(line.controls)
            self._inside(content, line)
            line.controls[place:place] = self._controls.inline(element, start, line.length)

    def _alternative(self, element: etree._Element, line: OpenParagraph) -> None:
        self._inside(shown_way(element), line)

    def _picture(self, element: etree._Element, line: OpenParagraph) -> None:
        node = line.place.node if line.place.part is Part.BODY else -1
        found = self._context.pictures.of(element, self._relationships, line.length)
        line.pictures.extend(replace(picture, node=node) for picture in found)

    # --- what floats at a paragraph ---

    def _box(self, element: etree._Element, line: OpenParagraph) -> None:
        inner: list[Block] = []
        contents, self._contents_depth = self._contents_depth, 0
        self._collect(element, line.place, inner)
        self._contents_depth = contents
        line.take_box(inner, element)

    def _inner_block(self, element: etree._Element, line: OpenParagraph) -> None:
        """A paragraph or table where only runs may stand: read after the line that it interrupts."""
        self._block(element, line.place, line.after)

    def _word_art(self, element: etree._Element, line: OpenParagraph) -> None:
        text = repair(element.get("string", ""))
        if text.strip():
            line.after.append(Paragraph(text, line.place, boxed=True))

    def _diagram(self, element: etree._Element, line: OpenParagraph) -> None:
        relationship = self._relationships.get(element.get(r("dm"), ""))
        root = self._context.package.xml(relationship.target) if relationship else None
        if root is not None:
            self._drawn(root, line)

    def _drawn(self, element: etree._Element, line: OpenParagraph) -> None:
        line.after.extend(Paragraph(text, line.place, boxed=True) for text in drawn_paragraphs(element))

    def _drawn_sign(self, element: etree._Element, line: OpenParagraph) -> None:
        line.drawn = line.drawn or is_drawn_sign(element)
        self._inside(element, line)

    def _chart(self, element: etree._Element, line: OpenParagraph) -> None:
        """Figures that are drawn, not typed: named, and left to a person."""
        self._context.note("chart", line.place)
        relationship = self._relationships.get(element.get(r("id"), ""))
        root = self._context.package.xml(relationship.target) if relationship else None
        line.add(chart_name(root))
        line.notice("chart")

    def _object(self, element: etree._Element, line: OpenParagraph) -> None:
        """An embedded file, or a control of ActiveX: a document of Word is read, anything else is named."""
        relationship = self._relationships.get(element.get(r("id"), ""))
        inside = relationship is not None and not relationship.external
        inner = self._inner(relationship.target, line.place) if relationship and inside else None
        if not inner:
            line.add(object_name(element))
            line.notice("embedded_object")
            return
        line.after.extend(noticed(block, "embedded_document") for block in inner)

    def _note(self, part: Part, element: etree._Element, line: OpenParagraph) -> None:
        place = line.place._replace(part=part)
        line.after.extend(self._context.note_blocks(part, element.get(w("id"), ""), place))

    # --- tables ---

    def _table(self, element: etree._Element, place: Place | None, found: list[Block]) -> None:
        here = self._places.table(place)

        def cell_blocks(content: etree._Element, row: int, column: int) -> tuple[Block, ...]:
            with self._places.cell(here, row, column) as inside:
                if not self._plan.controls:
                    return self.blocks(content, inside)
                with self._controls.around_cell(content, element):
                    return self.blocks(content, inside)

        cells, rows, columns, stray = grid(element, cell_blocks)
        if len(cells) == 1 and place is not None and place.row:  # all of a cell, laid out in one of its own
            found.extend(cells[0].blocks)
        elif cells:
            found.append(Table(cells, here, rows, columns))
        for piece in stray:
            self._block(piece, place, found)
