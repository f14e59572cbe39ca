# ruff: noqa: E501 (long lines of markup and of Thai)
"""Blocks to WordprocessingML, as text: every construct that Word writes can be made."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random
from xml.sax.saxutils import escape, quoteattr

from tests.returns.model import (
    Block,
    Box,
    Cell,
    Gone,
    Grid,
    Group,
    Inline,
    Note,
    Para,
    Pic,
    RawBlock,
    Text,
    Wrap,
)

FONT = '<w:rFonts w:ascii="TH SarabunPSK" w:hAnsi="TH SarabunPSK" w:cs="TH SarabunPSK"/>'
NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "wpg": "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup",
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
}
AUTHOR = 'w:author="user" w:date="2024-03-10T02:00:00Z"'


def declarations() -> str:
    return " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in NAMESPACES.items()) + ' mc:Ignorable="w14"'


@dataclass
class Writer:
    """Turns blocks into XML and gathers what the package must hold besides."""

    rng: Random
    split_runs: bool = False
    disguise: Callable[[str], str] = str
    media: dict[bytes, tuple[str, str]] = field(default_factory=dict)
    external: dict[str, tuple[str, str]] = field(default_factory=dict)
    notes: list[Note] = field(default_factory=list)
    ids: int = 0

    def blocks(self, blocks: list[Block]) -> str:
        return "".join(self.block(block) for block in blocks)

    def block(self, block: Block) -> str:
        if isinstance(block, Para):
            return self.paragraph(block)
        if isinstance(block, Grid):
            return self.table(block)
        if isinstance(block, Group):
            return self.group(block)
        assert isinstance(block, RawBlock)
        return block.xml

    def paragraph(self, para: Para) -> str:
        inner = "".join(self.inline(part, para.bold) for part in para.parts)
        if para.wrap:
            inner = self.around(para.wrap, inner)
        return f"<w:p>{_paragraph_properties(para)}{inner}</w:p>"

    def group(self, group: Group) -> str:
        inner = self.blocks(group.blocks)
        if group.tag == "customXml":
            return f'<w:customXml w:uri="urn:x" w:element="part">{inner}</w:customXml>'
        if group.tag == "sdt2":
            inner = f'<w:sdt><w:sdtPr><w:id w:val="{self.next_id()}"/></w:sdtPr><w:sdtContent>{inner}</w:sdtContent></w:sdt>'
        if group.tag == "toc":
            kind = (
                '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj>'
            )
            return f'<w:sdt><w:sdtPr><w:id w:val="{self.next_id()}"/>{kind}</w:sdtPr><w:sdtContent>{inner}</w:sdtContent></w:sdt>'
        return f'<w:sdt><w:sdtPr><w:alias w:val="คำตอบ"/><w:id w:val="{self.next_id()}"/></w:sdtPr><w:sdtContent>{inner}</w:sdtContent></w:sdt>'

    def table(self, grid: Grid) -> str:
        width = max(sum(cell.span for cell in row) for row in grid.rows)
        columns = "".join(f'<w:gridCol w:w="{9000 // width}"/>' for _ in range(width))
        style = '<w:tblStyle w:val="TableGrid"/>' if grid.border else ""
        rows = "".join(self._row(row, grid, 9000 // width) for row in grid.rows)
        return f'<w:tbl><w:tblPr>{style}<w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>{columns}</w:tblGrid>{rows}</w:tbl>'

    def _row(self, row: list[Cell], grid: Grid, width: int) -> str:
        xml = f"<w:tr>{''.join(self._cell(cell, width) for cell in row)}</w:tr>"
        if grid.row_wrap == "sdt":
            return f'<w:sdt><w:sdtPr><w:id w:val="{self.next_id()}"/></w:sdtPr><w:sdtContent>{xml}</w:sdtContent></w:sdt>'
        if grid.row_wrap == "customXml":
            return f'<w:customXml w:uri="urn:x" w:element="row">{xml}</w:customXml>'
        return xml

    def _cell(self, cell: Cell, width: int) -> str:
        span = f'<w:gridSpan w:val="{cell.span}"/>' if cell.span > 1 else ""
        merge = {"restart": '<w:vMerge w:val="restart"/>', "continue": "<w:vMerge/>"}.get(cell.merge, "")
        inner = self.blocks(cell.blocks)
        if not isinstance(cell.blocks[-1] if cell.blocks else None, Para):
            inner += "<w:p/>"
        xml = f'<w:tc><w:tcPr><w:tcW w:w="{width * cell.span}" w:type="dxa"/>{span}{merge}</w:tcPr>{inner}</w:tc>'
        if cell.wrap == "sdt":
            return f'<w:sdt><w:sdtPr><w:id w:val="{self.next_id()}"/></w:sdtPr><w:sdtContent>{xml}</w:sdtContent></w:sdt>'
        return xml

    # --- inlines --------------------------------------------------------------------------

    def inline(self, part: Inline, bold: bool = False) -> str:
        if isinstance(part, Text):
            return self._text(part, bold if part.bold is None else part.bold)
        if isinstance(part, Wrap):
            return self.around(part.tag, "".join(self.inline(inner, bold) for inner in part.parts))
        if isinstance(part, Pic):
            return self.picture(part)
        if isinstance(part, Box):
            return self._box(part)
        if isinstance(part, Gone):
            return self._gone(part)
        if isinstance(part, Note):
            self.notes.append(part)
            number = sum(note.kind == part.kind for note in self.notes) + 1
            return f'<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:{part.kind}Reference w:id="{number}"/></w:r>'
        return part.xml

    def _text(self, part: Text, bold: bool) -> str:
        text = part.text if part.raw else self.disguise(part.text)
        pieces = _pieces(text, self.rng) if self.split_runs and not part.raw else [text]
        xml = ""
        for piece in pieces:
            xml += run(piece, bold)
            if self.split_runs and self.rng.random() < 0.15:
                xml += '<w:proofErr w:type="spellStart"/>'
        return xml

    def around(self, tag: str, inner: str) -> str:
        number = self.next_id()
        if tag in ("ins", "moveTo"):
            return f'<w:{tag} w:id="{number}" {AUTHOR}>{inner}</w:{tag}>'
        if tag == "fldSimple":
            return f'<w:fldSimple w:instr=" QUOTE ">{inner}</w:fldSimple>'
        if tag == "field":
            marks = [
                f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")
            ]
            code = '<w:r><w:instrText xml:space="preserve"> REF bookmark \\h </w:instrText></w:r>'
            return f"{marks[0]}{code}{marks[1]}{inner}{marks[2]}"
        if tag == "hyperlink":
            link = self._link("https://example.com/page", "hyperlink")
            return f'<w:hyperlink r:id="{link}">{inner}</w:hyperlink>'
        if tag == "smartTag":
            return f'<w:smartTag w:uri="urn:schemas-microsoft-com:office:smarttags" w:element="place">{inner}</w:smartTag>'
        if tag == "customXml":
            return f'<w:customXml w:uri="urn:x" w:element="part">{inner}</w:customXml>'
        if tag in ("bdo", "dir"):
            return f'<w:{tag} w:val="ltr">{inner}</w:{tag}>'
        return (
            f'<w:sdt><w:sdtPr><w:id w:val="{number}"/></w:sdtPr><w:sdtContent>{inner}</w:sdtContent></w:sdt>'
        )

    def _gone(self, part: Gone) -> str:
        element = "w:delText" if part.tag == "del" else "w:t"
        text = f'<w:r><{element} xml:space="preserve">{escape(part.text)}</{element}></w:r>'
        return f'<w:{part.tag} w:id="{self.next_id()}" {AUTHOR}>{text}</w:{part.tag}>'

    def next_id(self) -> int:
        self.ids += 1
        return 1000 + self.ids

    def _link(self, target: str, kind: str) -> str:
        return self.external.setdefault(target, (f"rIdExt{len(self.external) + 1}", kind))[0]

    # --- pictures and boxes -----------------------------------------------------------------

    def picture(self, pic: Pic) -> str:
        number = self.next_id()
        if pic.linked:
            link = f'r:link="{self._link(pic.linked, "image")}"'
        else:
            name = f"rIdImg{len(self.media) + 1}"
            link = f'r:embed="{self.media.setdefault(pic.data, (name, pic.extension))[0]}"'
        if pic.style == "vml":
            target = link.split('"')[1]
            return f'<w:r><w:pict><v:shape id="v{number}" style="width:100pt;height:75pt"><v:imagedata r:id="{target}" o:title=""/></v:shape></w:pict></w:r>'
        if pic.style == "object":
            target = link.split('"')[1]
            return f'<w:r><w:object w:dxaOrig="1440" w:dyaOrig="1440"><v:shape id="v{number}" style="width:100pt;height:75pt"><v:imagedata r:id="{target}" o:title=""/></v:shape></w:object></w:r>'
        return f"<w:r>{_drawing(link, number, pic)}</w:r>"

    def _box(self, box: Box) -> str:
        inner = self.blocks(box.blocks)
        vml = f'<w:pict><v:shape id="s{self.next_id()}" type="#_x0000_t202" style="width:400pt;height:70pt"><v:textbox><w:txbxContent>{inner}</w:txbxContent></v:textbox></v:shape></w:pict>'
        if box.style == "vml":
            return f"<w:r>{vml}</w:r>"
        shape = f'<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="5000000" cy="900000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx><w:txbxContent>{inner}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp>'
        uri = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
        requires = "wps"
        if box.style == "group":
            shape = f"<wpg:wgp><wpg:cNvGrpSpPr/><wpg:grpSpPr/>{shape}</wpg:wgp>"
            uri, requires = "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup", "wpg"
        graphic = f'<a:graphic><a:graphicData uri="{uri}">{shape}</a:graphicData></a:graphic>'
        drawing = f"<w:drawing>{_anchor(self.next_id(), 5000000, 900000, graphic)}</w:drawing>"
        if box.style == "drawing":
            return f"<w:r>{drawing}</w:r>"
        return f'<w:r><mc:AlternateContent><mc:Choice Requires="{requires}">{drawing}</mc:Choice><mc:Fallback>{vml}</mc:Fallback></mc:AlternateContent></w:r>'


def run(text: str, bold: bool = False) -> str:
    weight = "<w:b/><w:bCs/>" if bold else ""
    return f'<w:r><w:rPr>{FONT}{weight}<w:sz w:val="32"/><w:szCs w:val="32"/></w:rPr>{_content(text)}</w:r>'


def _content(text: str) -> str:
    xml, plain = "", ""
    for character in text + "\0":
        if character in "\n\t\0":
            xml += f'<w:t xml:space="preserve">{escape(plain)}</w:t>' if plain else ""
            xml += {"\n": "<w:br/>", "\t": "<w:tab/>", "\0": ""}[character]
            plain = ""
        else:
            plain += character
    return xml


def _pieces(text: str, rng: Random) -> list[str]:
    pieces = []
    while text:
        size = rng.choice((1, 2, 3, 5, 9, 14, 30))
        pieces.append(text[:size])
        text = text[size:]
    return pieces


def _paragraph_properties(para: Para) -> str:
    xml = f"<w:pStyle w:val={quoteattr(para.style)}/>" if para.style else ""
    if para.num:
        xml += f'<w:numPr><w:ilvl w:val="{para.num[1]}"/><w:numId w:val="{para.num[0]}"/></w:numPr>'
    xml += f'<w:ind w:left="{para.indent}"/>' if para.indent else ""
    xml += f'<w:jc w:val="{para.align}"/>' if para.align else ""
    return f"<w:pPr>{xml}</w:pPr>" if xml else ""


def _drawing(link: str, number: int, pic: Pic) -> str:
    blip = f'<pic:pic><pic:nvPicPr><pic:cNvPr id="{number}" name="p{number}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip {link}/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1905000" cy="1428750"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>'
    graphic = f'<a:graphic><a:graphicData uri="{NAMESPACES["pic"]}">{blip}</a:graphicData></a:graphic>'
    if pic.style == "anchor":
        return f"<w:drawing>{_anchor(number, 1905000, 1428750, graphic)}</w:drawing>"
    return f'<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="1905000" cy="1428750"/><wp:docPr id="{number}" name="Picture {number}" descr=""/>{graphic}</wp:inline></w:drawing>'


def _anchor(number: int, width: int, height: int, graphic: str) -> str:
    return f'<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column"><wp:posOffset>0</wp:posOffset></wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV><wp:extent cx="{width}" cy="{height}"/><wp:wrapTopAndBottom/><wp:docPr id="{number}" name="Object {number}"/><wp:cNvGraphicFramePr/>{graphic}</wp:anchor>'
