# ruff: noqa: E501 (long lines of markup)
"""Paragraphs, rows, cells and tables in controls, boxes, frames and parts of their own."""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy
from random import Random

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from tests.changed_files import is_form_s
from tests.markup.kit import (
    Change,
    Copy,
    Element,
    apart,
    lines_in_two,
    made,
    mark_properties,
    paragraph_properties,
    paragraphs,
    properties_of,
    run_of,
    some,
    text_runs,
    words_of,
    wrap,
)

_W15 = "http://schemas.microsoft.com/office/word/2012/wordml"


def _control(chance: Random) -> tuple[Element, Element]:
    properties, content = made("sdtPr", made("id", val=str(chance.randrange(10**8)))), made("sdtContent")
    kind = chance.randrange(6)
    if kind == 0:
        gallery = chance.choice(("Cover Pages", "Custom Tables", "Quick Parts", "Bibliographies"))
        properties.append(made("docPartObj", made("docPartGallery", val=gallery), made("docPartUnique")))
    elif kind == 1:
        properties.append(properties.makeelement(f"{{{_W15}}}repeatingSection", nsmap={"w15": _W15}))
    elif kind == 2:
        properties.append(made("tag", val=f"goog_rdk_{chance.randrange(99)}"))
    elif kind == 3:
        properties.append(made("group"))
    elif kind == 4:
        properties.append(made("alias", val="ส่วนที่กรอก"))
    return made("sdt", properties, content), content


def _custom(chance: Random) -> tuple[Element, Element]:
    wrapper = made("customXml", element="a", uri="urn:x")
    return wrapper, wrapper


def blocks_wrapped(copy: Copy, chance: Random) -> str:
    """Neighbouring blocks of the body in a control, one or several of them, or all."""
    wrapped = chance.choice((_control, _control, _custom))
    blocks = [b for b in copy.body if b.tag in (qn("w:p"), qn("w:tbl"))]
    if len(blocks) < len(copy.body) - 1:  # some are wrapped already
        return ""
    way = chance.choice(("all", "range", "each"))
    if way == "each":
        for block in some(chance, blocks):
            wrap([block], *wrapped(chance))
    else:
        first = 0 if way == "all" else chance.randrange(len(blocks))
        last = len(blocks) if way == "all" else chance.randrange(first + 1, len(blocks) + 1)
        wrap(blocks[first:last], *wrapped(chance))
    return f"blocks in {wrapped.__name__}: {way}"


def of_tables_wrapped(copy: Copy, chance: Random) -> str:
    """Rows, cells, or the paragraphs of cells in controls."""
    tag = chance.choice(("tr", "tc", "tc/p"))
    wrapped = chance.choice((_control, _custom))
    found = list(copy.body.iter(qn(f"w:{tag[-2:].strip('/')}")))
    if tag == "tc/p":
        found = [paragraph for paragraph in found if paragraph.getparent().tag == qn("w:tc")]
    for element in some(chance, found):
        wrap([element], *wrapped(chance))
    return f"{tag} in {wrapped.__name__}"


# --- boxes


_DRAWN = """<w:r {names}><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>
<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" behindDoc="0" locked="0"
layoutInCell="1" allowOverlap="0"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column"><wp:posOffset>0
</wp:posOffset></wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV>
<wp:extent cx="5400000" cy="720000"/><wp:wrapTopAndBottom/><wp:docPr id="9" name="Text Box 9"/><a:graphic>
<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr
txBox="1"/><wps:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx><w:txbxContent/></wps:txbx>
<wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict>
<v:shape style="width:425pt;height:56pt"><v:textbox><w:txbxContent/></v:textbox></v:shape></w:pict></mc:Fallback>
</mc:AlternateContent></w:r>"""
_NAMES = (
    nsdecls("w", "wp", "a")
    + ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    + ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    + ' xmlns:v="urn:schemas-microsoft-com:vml"'
)


def in_boxes(copy: Copy, chance: Random) -> str:
    """Paragraphs of the body in a text box that hangs where they stood."""
    lines = [
        p
        for p in paragraphs(copy.body)
        if p.getparent() is copy.body and next(p.iter(qn("w:t")), None) is not None
    ]
    chosen = some(chance, lines)
    for paragraph in chosen:
        run = parse_xml(_DRAWN.format(names=_NAMES))
        anchor = made("p", run)
        paragraph.addprevious(anchor)
        first, second = run.iter(qn("w:txbxContent"))
        second.append(deepcopy(paragraph))
        first.append(paragraph)
    return f"in boxes: {len(chosen)}"


def in_frames(copy: Copy, chance: Random) -> str:
    for paragraph in some(chance, paragraphs(copy.body)):
        frame = made("framePr", w="9000", wrap="around", hAnchor="text", vAnchor="text", y="1")
        paragraph_properties(paragraph).insert(0, frame)
    return "in frames"


# --- paragraphs


def style_separators(copy: Copy, chance: Random) -> str:
    """A line in two paragraphs, the first with a hidden mark, as Word's style separator does."""
    for paragraph in lines_in_two(copy, chance):
        mark_properties(paragraph).extend((made("vanish"), made("specVanish")))
    return "style separators"


def _is_first(run: Element) -> bool:
    before = run.getprevious()
    return before is None or before.tag == qn("w:pPr")


def drop_caps(copy: Copy, chance: Random) -> str:
    """First letters drawn over several lines, in a paragraph of their own in a frame."""
    for run in some(chance, [r for r in text_runs(copy.body) if _is_first(r) and len(words_of(r) or "") > 3]):
        paragraph = run.getparent()
        first, _ = apart(run, 1)
        frame = made("framePr", dropCap="drop", lines="3", wrap="around", vAnchor="text", hAnchor="text")
        paragraph.addprevious(made("p", made("pPr", frame), first))
    return "drop caps"


def empty_lines(copy: Copy, chance: Random) -> str:
    """Empty paragraphs, page breaks and ends of sections between paragraphs."""
    way = chance.choice(("empty", "page", "section", "bookmark", "spaces"))
    for paragraph in some(chance, [p for p in paragraphs(copy.body) if p.getparent() is copy.body]):
        own = made("p")
        if way == "page":
            own.append(made("r", made("br", type="page")))
        elif way == "section":
            own.append(made("pPr", made("sectPr", made("type", val="continuous"))))
        elif way == "bookmark":
            own.extend((made("bookmarkStart", id="3", name="b"), made("bookmarkEnd", id="3")))
        elif way == "spaces":
            own.append(run_of("   "))
        paragraph.addprevious(own)
    return f"empty lines: {way}"


def breaks_inside(copy: Copy, chance: Random) -> str:
    """A page break, or one of a column, at the beginning or the end of a line."""
    for paragraph in some(chance, paragraphs(copy.body)):
        run = made("r", made("br", type=chance.choice(("page", "column"))))
        runs = paragraph.findall(qn("w:r"))
        if runs:
            (runs[0].addprevious if chance.random() < 0.5 else runs[-1].addnext)(run)
    return "breaks inside"


def sections_inside(copy: Copy, chance: Random) -> str:
    """Ends of sections in the lines themselves."""
    for paragraph in some(chance, [p for p in paragraphs(copy.body) if p.getparent() is copy.body]):
        end = made(
            "sectPr", made("type", val=chance.choice(("continuous", "nextPage"))), made("cols", num="2")
        )
        paragraph_properties(paragraph).append(end)
    return "sections inside"


def styles_changed(copy: Copy, chance: Random) -> str:
    """All bold gone, all bold, or the form's lines as headings."""
    way = chance.choice(("no bold", "bold", "sizes", "italic", "headings"))
    for paragraph in paragraphs(copy.body):
        if way == "headings":
            if (
                is_form_s(paragraph, copy.typed)
                and paragraph.getparent() is copy.body
                and paragraph.find(qn("w:pPr")) is None
            ):
                paragraph_properties(paragraph).append(made("pStyle", val="Heading2"))
            continue
        for run in paragraph.iter(qn("w:r")):
            properties = properties_of(run)
            for bold in properties.findall(qn("w:b")):
                properties.remove(bold)
            if way in ("bold", "italic", "sizes"):
                own = {
                    "bold": made("b"),
                    "italic": made("i"),
                    "sizes": made("sz", val=str(chance.randint(24, 40))),
                }
                properties.append(own[way])
    return f"styles: {way}"


BLOCKS: Sequence[Change] = (
    *(blocks_wrapped, of_tables_wrapped, in_boxes, in_frames, style_separators),
    *(drop_caps, empty_lines, breaks_inside, sections_inside, styles_changed),
)
