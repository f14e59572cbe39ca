# ruff: noqa: E501 (long lines of markup)
"""The same package written otherwise, and further parts that hold nothing of an answer."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Sequence
from random import Random

from docx.oxml.ns import qn
from lxml import etree

from tests.markup.kit import Change, Copy, Parts, made, paragraphs, run_of, some, text_runs

_DOCUMENT = "word/document.xml"
_NO_LINKS = (
    b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'
)
_STRICT = (
    (b"http://schemas.openxmlformats.org/wordprocessingml/2006/main", b"http://purl.oclc.org/ooxml/wordprocessingml/main"),
    (b"http://schemas.openxmlformats.org/officeDocument/2006/relationships", b"http://purl.oclc.org/ooxml/officeDocument/relationships"),
    (b"http://schemas.openxmlformats.org/drawingml/2006/main", b"http://purl.oclc.org/ooxml/drawingml/main"),
    (b"http://schemas.openxmlformats.org/officeDocument/2006/math", b"http://purl.oclc.org/ooxml/officeDocument/math"),
)  # fmt: skip


def _strict(parts: Parts) -> Parts:
    return {name: data if name.startswith("[Content") else _as_strict(data) for name, data in parts.items()}


def _as_strict(data: bytes) -> bytes:
    for old, new in _STRICT:
        data = data.replace(old, new)
    return data


def _prefixed(parts: Parts) -> Parts:
    data = (
        parts[_DOCUMENT]
        .replace(b"<w:", b"<ns0:")
        .replace(b"</w:", b"</ns0:")
        .replace(b"xmlns:w=", b"xmlns:ns0=")
    )
    return {**parts, _DOCUMENT: re.sub(rb"(\s)w:(\w+=)", rb"\1ns0:\2", data)}


def _plain_names(parts: Parts) -> Parts:
    """The main namespace without a prefix; attributes keep one."""
    data = parts[_DOCUMENT].replace(b"<w:", b"<").replace(b"</w:", b"</")
    space = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    return {**parts, _DOCUMENT: data.replace(b'xmlns:w="', b'xmlns="' + space + b'" xmlns:w="', 1)}


def _utf_16(parts: Parts) -> Parts:
    root = etree.fromstring(parts[_DOCUMENT])
    return {**parts, _DOCUMENT: etree.tostring(root, encoding="UTF-16", xml_declaration=True)}


def _marked(parts: Parts) -> Parts:
    return {**parts, _DOCUMENT: b"\xef\xbb\xbf" + parts[_DOCUMENT]}


def _ascii(parts: Parts) -> Parts:
    root = etree.fromstring(parts[_DOCUMENT])
    return {**parts, _DOCUMENT: etree.tostring(root, encoding="us-ascii", xml_declaration=True)}


def _absolute(parts: Parts) -> Parts:
    name = "word/_rels/document.xml.rels"
    if name not in parts:
        return parts
    data = re.sub(rb'Target="(?!/|http|\.\.)', b'Target="/word/', parts[name])
    top = parts["_rels/.rels"].replace(b'Target="word/', b'Target="/word/')
    return {**parts, name: data, "_rels/.rels": top}


def _renamed(parts: Parts) -> Parts:
    named = {
        "word/document.xml": "word/document22.xml",
        "word/_rels/document.xml.rels": "word/_rels/document22.xml.rels",
    }
    linking = ("[Content_Types].xml", "_rels/.rels")
    return {
        named.get(name, name): data.replace(b"word/document.xml", b"word/document22.xml")
        if name in linking
        else data
        for name, data in parts.items()
    }


def _pretty(parts: Parts) -> Parts:
    """Each element on a line of its own."""
    data = re.sub(
        rb"(</?w:(?:p|r|tc|tr|tbl|sdt|pPr|rPr|body|sectPr)(?: [^>]*)?>)", rb"\n\1\n", parts[_DOCUMENT]
    )
    return {**parts, _DOCUMENT: data}


def _sections(parts: Parts) -> Parts:
    """Texts as CDATA."""
    return {
        **parts,
        _DOCUMENT: re.sub(rb"(<w:t(?: [^>]*)?>)([^<&]+)(</w:t>)", rb"\1<![CDATA[\2]]>\3", parts[_DOCUMENT]),
    }


def _commented(parts: Parts) -> Parts:
    """Comments of XML between elements, and one in each long text."""
    data = re.sub(rb"(<w:(?:r|p|tc)>)", rb"<!-- w -->\1", parts[_DOCUMENT])
    return {**parts, _DOCUMENT: data}


def _commented_inside(parts: Parts) -> Parts:
    def inside(match: re.Match[str]) -> str:
        text = match[2]
        at = len(text) // 2
        return f"{match[1]}{text[:at]}<!-- x -->{text[at:]}{match[3]}"

    data = re.sub(r"(<w:t(?: [^>]*)?>)([^<&]{6,})(</w:t>)", inside, parts[_DOCUMENT].decode("utf-8"))
    return {**parts, _DOCUMENT: data.encode()}


def _chunked(parts: Parts) -> Parts:
    """All of the body in a document of its own that the main one takes in."""
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w") as out:
        for name, data in parts.items():
            out.writestr(name, data)
    names = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    body = f'<w:document {names}><w:body><w:altChunk r:id="rIdInner"/><w:sectPr/></w:body></w:document>'
    link = b'<Relationship Id="rIdInner" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk" Target="inner.docx"/></Relationships>'
    rels = "word/_rels/document.xml.rels"
    return {
        **parts,
        _DOCUMENT: body.encode(),
        rels: parts.get(rels, _NO_LINKS).replace(b"</Relationships>", link),
        "word/inner.docx": inner.getvalue(),
        "[Content_Types].xml": parts["[Content_Types].xml"].replace(
            b"<Override",
            b'<Default Extension="docx" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document"/><Override',
            1,
        ),
    }


def _other_case(parts: Parts) -> Parts:
    """Names of parts in other letters than the links to them."""
    return {name.replace("word/", "Word/"): data for name, data in parts.items()}


def _backslashes(parts: Parts) -> Parts:
    return {name.replace("/", "\\"): data for name, data in parts.items()}


def _foreign(parts: Parts) -> Parts:
    """Attributes and elements of programs that nobody else knows."""
    data = re.sub(rb"<w:p>", b'<w:p xmlns:zz="urn:zz" zz:id="1"><zz:mark/>', parts[_DOCUMENT])
    return {**parts, _DOCUMENT: data}


def _wrapped_in_foreign(parts: Parts) -> Parts:
    """Runs in an element that is to be seen through (mc:ProcessContent)."""
    names = b'xmlns:zz="urn:zz" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    data = parts[_DOCUMENT].replace(
        b"<w:r>", b"<zz:x " + names + b' mc:Ignorable="zz" mc:ProcessContent="zz:x"><w:r>'
    )
    return {**parts, _DOCUMENT: data.replace(b"</w:r>", b"</w:r></zz:x>")}


_WAYS = (
    *(_other_case, _backslashes, _foreign, _wrapped_in_foreign),
    *(_strict, _prefixed, _plain_names, _utf_16, _marked, _ascii, _absolute, _renamed, _pretty, _sections),
    *(_commented, _commented_inside, _chunked),
)


def repacked(copy: Copy, chance: Random) -> str:
    if copy.repacked:
        return ""
    way = chance.choice(_WAYS)
    copy.repacked.append(way)
    return f"repacked {way.__name__}"


def page_frame(copy: Copy, chance: Random) -> str:
    """Headers and footers with page numbers and words of an office system; a comment in it."""
    if not copy.document.sections:
        return ""
    section = copy.document.sections[0]
    section.header.paragraphs[0].text = chance.choice(
        ("- ๒ -", "ลับ", "ร่าง", "เอกสารแนบท้ายหนังสือที่ อว 0000/123")
    )
    footer = section.footer.paragraphs[0]._p
    footer.append(made("fldSimple", run_of("3"), instr=" PAGE "))
    return "page frame"


def comments(copy: Copy, chance: Random) -> str:
    """Anchors of comments around words; the comments' own part is left out."""
    for number, run in enumerate(some(chance, text_runs(copy.body))):
        run.addprevious(made("commentRangeStart", id=str(number)))
        run.addnext(
            made(
                "r",
                made("rPr", made("rStyle", val="CommentReference")),
                made("commentReference", id=str(number)),
            )
        )
        run.addnext(made("commentRangeEnd", id=str(number)))
    return "comments"


def ids_added(copy: Copy, chance: Random) -> str:
    """Revision numbers at every paragraph and run, and marks between blocks."""
    for paragraph in paragraphs(copy.body):
        for name in ("rsidR", "rsidRDefault", "rsidP"):
            paragraph.set(qn(f"w:{name}"), "00AB12CD")
    for block in list(copy.body)[:-1]:
        if chance.random() < 0.3:
            block.addprevious(made("bookmarkStart", id="1", name="x"))
            block.addprevious(made("bookmarkEnd", id="1"))
        if chance.random() < 0.2:
            block.addprevious(made("proofErr", type="spellEnd"))
    return "ids added"


PACKING: Sequence[Change] = (repacked, repacked, repacked, page_frame, comments, ids_added)
