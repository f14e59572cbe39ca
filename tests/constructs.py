# ruff: noqa: E501 (long lines of markup)
"""Everything that a Word file may hold where a person sees text: XML around given words, and what is
seen. For tests that put it into returns; see docs/word.md."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tests.word_files import p, r, relationship, root, sdt, tbl, tc, tr, vml_box

Xml = Callable[[str, str], str]
Shown = Callable[[str, str], str]


@dataclass(frozen=True)
class Construct:
    """``xml`` and ``shown`` take the same two texts. ``block``: it stands between paragraphs, not
    inside one. ``cells``: it may stand in a cell of a form's table too."""

    name: str
    xml: Xml
    shown: Shown
    block: bool = False
    pictures: int = 0
    cells: bool = True

    def __repr__(self) -> str:
        return self.name


def both(a: str, b: str) -> str:
    return f"{a}\n{b}"


def first(a: str, _: str) -> str:
    return a


def inline(name: str, xml: Xml, shown: Shown = first, **more: object) -> Construct:
    return Construct(name, xml, shown, **more)  # type: ignore[arg-type]


def block(name: str, xml: Xml, shown: Shown = first, **more: object) -> Construct:
    return Construct(name, xml, shown, block=True, **more)  # type: ignore[arg-type]


# --- parts that the constructs need -------------------------------------------------------------

DIAGRAM = "http://schemas.openxmlformats.org/drawingml/2006/diagram"
MAIN_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"


class Extras:
    """Further parts of the package and the relationships to them, gathered while XML is made."""

    def __init__(self) -> None:
        self.parts: dict[str, bytes] = {}
        self.links: list[str] = []
        self.notes: dict[str, list[str]] = {"footnote": [], "endnote": []}
        self.lists: list[int] = []

    def link(self, kind: str, name: str, data: bytes) -> str:
        number = f"rIdX{len(self.links) + 1}"
        self.links.append(relationship(number, kind, name))
        self.parts[f"word/{name}"] = data
        return number

    def note(self, kind: str, text: str) -> str:
        self.notes[kind].append(text)
        return f'<w:r><w:{kind}Reference w:id="{len(self.notes[kind])}"/></w:r>'

    def note_parts(self) -> None:
        for kind, texts in self.notes.items():
            inner = "".join(
                f'<w:{kind} w:id="{number}">{p(f"<w:r><w:{kind}Ref/></w:r>", text)}</w:{kind}>'
                for number, text in enumerate(texts, 1)
            )
            if texts:
                self.link(f"{kind}s", f"{kind}s.xml", root(f"{kind}s", inner).encode())


# --- inside a paragraph -------------------------------------------------------------------------

AUTHOR = 'w:author="u" w:date="2024-03-10T02:00:00Z"'


def wrapped(element: str, attributes: str = "") -> Xml:
    return lambda a, b: r(a) + f"<w:{element} {attributes}>{r(b)}</w:{element}>"


def side_by_side(a: str, b: str) -> str:
    return a + b


def field(a: str, b: str) -> str:
    marks = [f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")]
    code = '<w:r><w:instrText xml:space="preserve"> REF x </w:instrText></w:r>'
    return r(a) + marks[0] + code + marks[1] + r(b) + marks[2]


def either(choice: str, fallback: str) -> str:
    return f'<mc:AlternateContent><mc:Choice Requires="wps">{choice}</mc:Choice><mc:Fallback>{fallback}</mc:Fallback></mc:AlternateContent>'


def drawn_box(*blocks: str) -> str:
    uri = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
    inner = f"<wps:wsp><wps:txbx><w:txbxContent>{''.join(blocks)}</w:txbxContent></wps:txbx></wps:wsp>"
    return f'<w:drawing><wp:anchor><a:graphic><a:graphicData uri="{uri}">{inner}</a:graphicData></a:graphic></wp:anchor></w:drawing>'


def inlines(extras: Extras) -> list[Construct]:
    deleted = f'<w:del w:id="7" {AUTHOR}><w:r><w:delText>ข้อความที่ถูกลบไปแล้ว</w:delText></w:r></w:del>'
    moved = f'<w:moveFrom w:id="8" {AUTHOR}>{r("ข้อความที่ย้ายไปที่อื่น")}</w:moveFrom>'
    return [
        inline("a run", lambda a, _: r(a)),
        inline("content control", lambda a, b: sdt(r(a)) + r(b), side_by_side),
        inline("content controls in one another", lambda a, b: sdt(sdt(r(a)) + r(b)), side_by_side),
        inline("insertion", wrapped("ins", f'w:id="3" {AUTHOR}'), side_by_side),
        inline("moved to", wrapped("moveTo", f'w:id="3" {AUTHOR}'), side_by_side),
        inline("deletion", lambda a, b: r(a) + deleted + r(b), side_by_side),
        inline("moved from", lambda a, b: r(a) + moved + r(b), side_by_side),
        inline("smart tag", wrapped("smartTag", 'w:element="place"'), side_by_side),
        inline("custom XML", wrapped("customXml", 'w:element="x"'), side_by_side),
        inline("direction", wrapped("bdo", 'w:val="ltr"'), side_by_side),
        inline("hyperlink", wrapped("hyperlink", 'w:anchor="a"'), side_by_side),
        inline("simple field", wrapped("fldSimple", 'w:instr=" QUOTE "'), side_by_side),
        inline("complex field", field, side_by_side),
        inline(
            "ruby",
            lambda a, b: f"<w:r><w:ruby><w:rt>{r(a)}</w:rt><w:rubyBase>{r(b)}</w:rubyBase></w:ruby></w:r>",
            side_by_side,
        ),
        inline(
            "symbols",
            lambda a, b: r(a, '<w:sym w:font="Wingdings" w:char="F0FC"/>') + r(b),
            lambda a, b: f"{a}✓{b}",
        ),
        inline(
            "math", lambda a, _: r(a) + "<m:oMath><m:r><m:t>x=2</m:t></m:r></m:oMath>", lambda a, _: f"{a}x=2"
        ),
        inline(
            "hyphens",
            lambda a, b: r(a, "<w:noBreakHyphen/>") + r(b, "<w:softHyphen/>"),
            lambda a, b: f"{a}-{b}",
        ),
        inline("carriage return", lambda a, b: r(a, "<w:cr/>") + r(b), both),
        inline("line break", lambda a, b: r(a, "<w:br/>") + r(b), both),
        inline(
            "tabs",
            lambda a, b: (
                r(a, '<w:ptab w:relativeTo="margin" w:alignment="left" w:leader="none"/>') + r(b, "<w:tab/>")
            ),
            both,
        ),
        inline(
            "check box of a content control",
            lambda a, _: sdt(r("☒"), '<w14:checkbox><w14:checked w14:val="1"/></w14:checkbox>') + r(a),
            lambda a, _: f"☒{a}",
        ),
        inline(
            "check box of a form",
            lambda a, _: (
                '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:checked/></w:checkBox></w:ffData></w:fldChar><w:instrText>FORMCHECKBOX</w:instrText><w:fldChar w:fldCharType="end"/></w:r>'
                + r(a)
            ),
            lambda a, _: f"☒{a}",
        ),
        inline(
            "text box in both ways", lambda a, b: r(a) + r(xml=either(drawn_box(p(b)), vml_box(p(b)))), both
        ),
        inline("text box of VML", lambda a, b: r(a) + r(xml=vml_box(p(b))), both),
        inline("text box of DrawingML", lambda a, b: r(xml=drawn_box(p(a), p(b))), both),
        inline(
            "WordArt",
            lambda a, b: r(a) + r(xml=f'<w:pict><v:shape><v:textpath string="{b}"/></v:shape></w:pict>'),
            both,
        ),
        inline("footnote", lambda a, b: r(a) + extras.note("footnote", b), both),
        inline("endnote", lambda a, b: r(a) + extras.note("endnote", b), both),
        inline("a choice of two ways", lambda a, b: either(r(a), r(b))),
        inline("an element that nobody knows", lambda a, _: f'<x:later xmlns:x="urn:later">{r(a)}</x:later>'),
        inline("SmartArt", lambda a, b: r(a) + r(xml=_smart_art(extras, b)), both),
        inline("shape of a slide", lambda a, b: r(a) + r(xml=_slide_shape(b)), both),
        inline("picture", lambda a, _: r(a) + r(xml=_picture(extras, a)), pictures=1),
        inline("picture of VML", lambda a, _: r(xml=_vml_picture(extras, a)) + r(a), pictures=1),
        inline(
            "picture in a text box",
            lambda a, b: r(a) + r(xml=vml_box(p(b, r(xml=_picture(extras, b))))),
            both,
            pictures=1,
        ),
    ]


def _graphic(uri: str, inner: str) -> str:
    return f'<w:drawing><wp:inline><wp:docPr id="1" name="x"/><a:graphic><a:graphicData uri="{uri}">{inner}</a:graphicData></a:graphic></wp:inline></w:drawing>'


def _smart_art(extras: Extras, text: str) -> str:
    point = f'<dgm:pt modelId="1"><dgm:t><a:p><a:r><a:t>{text}</a:t></a:r></a:p></dgm:t></dgm:pt>'
    data = f'<dgm:dataModel xmlns:dgm="{DIAGRAM}" xmlns:a="{MAIN_DRAWING}"><dgm:ptLst>{point}</dgm:ptLst></dgm:dataModel>'
    name = extras.link("diagramData", f"diagrams/data{len(extras.parts) + 1}.xml", data.encode())
    return _graphic(DIAGRAM, f'<dgm:relIds xmlns:dgm="{DIAGRAM}" r:dm="{name}"/>')


def _slide_shape(text: str) -> str:
    body = f"<a:sp><a:txSp><a:txBody><a:p><a:r><a:t>{text}</a:t></a:r></a:p></a:txBody></a:txSp></a:sp>"
    return _graphic("http://schemas.openxmlformats.org/drawingml/2006/lockedCanvas", body)


def _image(extras: Extras, text: str) -> str:
    """The first bytes of an image, and bytes of its own: enough to be told apart, not to be drawn."""
    return extras.link("image", f"media/x{len(extras.parts) + 1}.png", b"\x89PNG\r\n\x1a\n" + text.encode())


def _picture(extras: Extras, text: str) -> str:
    uri = "http://schemas.openxmlformats.org/drawingml/2006/picture"
    blip = f'<a:blip r:embed="{_image(extras, text)}"/>'
    return _graphic(uri, f"<pic:pic><pic:blipFill>{blip}</pic:blipFill></pic:pic>")


def _vml_picture(extras: Extras, text: str) -> str:
    return f'<w:pict><v:shape><v:imagedata r:id="{_image(extras, text)}"/></v:shape></w:pict>'


# --- between paragraphs -------------------------------------------------------------------------


def blocks(extras: Extras) -> list[Construct]:
    merged = '<w:vMerge w:val="restart"/>'
    wide = '<w:gridSpan w:val="2"/>'
    return [
        block("paragraphs", lambda a, b: p(a) + p(b), both),
        block(
            "initial letter",
            lambda a, b: (
                p(r(a[:1]), properties='<w:framePr w:dropCap="drop" w:lines="3"/>') + p(a[1:]) + p(b)
            ),
            both,
        ),
        block("block control", lambda a, b: sdt(p(a) + p(b)), both),
        block("block controls in one another", lambda a, b: sdt(sdt(p(a)) + sdt(sdt(p(b)))), both),
        block(
            "block of custom XML", lambda a, b: f'<w:customXml w:element="x">{p(a)}{p(b)}</w:customXml>', both
        ),
        block("inserted blocks", lambda a, b: f'<w:ins w:id="4" {AUTHOR}>{p(a)}{p(b)}</w:ins>', both),
        block("a choice of blocks", lambda a, b: either(p(a), p(b))),
        block(
            "field over paragraphs",
            lambda a, b: (
                p(
                    '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText> QUOTE </w:instrText><w:fldChar w:fldCharType="separate"/></w:r>',
                    a,
                )
                + p(b, '<w:r><w:fldChar w:fldCharType="end"/></w:r>')
            ),
            both,
        ),
        block("chunk of HTML", lambda a, b: f'<w:altChunk r:id="{_chunk(extras, a, b)}"/>', both),
        block("table", lambda a, b: tbl(tr("ที่", "รายการ"), tr(a, b)), lambda a, b: f"ที่รายการ{a}{b}"),
        block(
            "table with merged cells",
            lambda a, b: tbl(
                tr(tc(a, properties=wide)),
                tr(tc(b, properties=merged), "ก"),
                tr(tc(properties="<w:vMerge/>"), "ข"),
            ),
            lambda a, b: f"{a}{b}กข",
        ),
        block(
            "table in a table",
            lambda a, b: tbl(tr("นอก", tc(p(a), tbl(tr("ใน", b)), p("")))),
            lambda a, b: f"นอก{a}ใน{b}",
        ),
        block("table with a control around a cell", lambda a, b: tbl(tr(sdt(tc(a)), b)), side_by_side),
        block("table with a control around a row", lambda a, b: tbl(sdt(tr(a, b))), side_by_side),
        block(
            "table with controls inside", lambda a, b: tbl(tr(tc(sdt(p(a))), tc(p(sdt(r(b)))))), side_by_side
        ),
        block("control around a table", lambda a, b: sdt(tbl(tr(a, b))), side_by_side),
        block(
            "table with a deleted row",
            lambda a, b: tbl(tr(a, b), tr("ลบ", "แล้ว", properties=f'<w:del w:id="5" {AUTHOR}/>')),
            side_by_side,
        ),
        block(
            "table with a deleted column",
            lambda a, b: tbl(tr(_deleted_cell("ลบ"), a, b), tr(_deleted_cell("แล้ว"), "", "")),
            side_by_side,
        ),
        block("table in a text box", lambda a, b: p(r(xml=vml_box(tbl(tr(a, b)), p("")))), side_by_side),
        block(
            "equations between paragraphs",
            lambda a, b: _equation(a) + f"<m:oMathPara>{_equation(b)}</m:oMathPara>",
            both,
        ),
        block(
            "table with an equation between its rows",
            lambda a, b: tbl(tr(a, "ก"), _equation(b), tr("ข", "ค")),
            lambda a, b: f"{a}กขค{b}",
        ),
        block("Thai numbers", lambda a, b: _listed(extras, 3, a, b), lambda a, b: f"๑.{a}๒.{b}", cells=False),
        block("Thai letters", lambda a, b: _listed(extras, 4, a, b), lambda a, b: f"ก){a}ข){b}", cells=False),
        block("bullets", lambda a, b: _listed(extras, 2, a, b), lambda a, b: f"•{a}•{b}", cells=False),
        block(
            "levels",
            lambda a, b: _listed(extras, 6, a, b, level=1),
            lambda a, b: f"1.1){a}1.2){b}",
            cells=False,
        ),
    ]


def _deleted_cell(text: str) -> str:
    """A cell that was taken away with tracked changes, as Word marks each of a column."""
    deleted = f'<w:p><w:del w:id="6" {AUTHOR}><w:r><w:delText>{text}</w:delText></w:r></w:del></w:p>'
    return tc(deleted, properties=f'<w:cellDel w:id="9" {AUTHOR}/>')


def _equation(text: str) -> str:
    return f"<m:oMath><m:r><m:t>{text}</m:t></m:r></m:oMath>"


def _chunk(extras: Extras, a: str, b: str) -> str:
    html = f"<html><head><meta charset='utf-8'><title>x</title></head><body><p>{a}</p><div>{b}</div></body></html>"
    return extras.link("aFChunk", f"chunk{len(extras.parts) + 1}.html", html.encode())


def _listed(extras: Extras, abstract: int, *items: str, level: int = 0) -> str:
    extras.lists.append(abstract)
    number = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{900 + len(extras.lists)}"/></w:numPr>'
    return "".join(p(text, properties=number) for text in items)


NAMES = tuple(construct.name for construct in (*inlines(Extras()), *blocks(Extras())))


def constructs(extras: Extras) -> dict[str, Construct]:
    """All of them by name; what they need besides is gathered in ``extras``."""
    return {construct.name: construct for construct in (*inlines(extras), *blocks(extras))}
