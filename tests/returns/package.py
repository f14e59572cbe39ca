# ruff: noqa: E501 (long lines of markup and of Thai)
"""The blocks of a return to the bytes of a .docx file."""

from __future__ import annotations

import io
import zipfile

from tests.returns import disguise, saving
from tests.returns.layout import body
from tests.returns.model import Note, Return
from tests.returns.numbering import numbering_xml
from tests.returns.styles import STYLES
from tests.returns.xml import Writer, declarations, run

HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml"
PAGE = '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1134" w:bottom="1134" w:left="1701" w:header="708" w:footer="708" w:gutter="0"/>'
KINDS = {
    "": f"{MAIN}.document.main+xml",
    "docm": "application/vnd.ms-word.document.macroEnabled.main+xml",
    "dotx": f"{MAIN}.template.main+xml",
}


def pack(ret: Return) -> bytes:
    """A zip of the parts; the same return gives the same bytes."""
    data = zipped(saving.save(ret, parts(ret)))
    slow = {"libreoffice": "docx", "doc": "doc", "odt": "odt", "rtf": "rtf"}
    for suffix in (slow[style] for style in sorted(ret.file_style & slow.keys())):
        data = saving.by_libreoffice(data, suffix)
    return data


def zipped(files: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            info = zipfile.ZipInfo(name, (2024, 3, 15, 9, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, data)
    return buffer.getvalue()


def parts(ret: Return) -> dict[str, bytes]:
    """Every part of the package by its name, before the ways of saving a file change them."""
    writer = Writer(ret.rng, ret.split_runs, disguise.chain(ret))
    document = writer.blocks(body(ret))
    refs, extra = _page_parts(ret, writer)
    document = f"<w:body>{document}<w:sectPr>{refs}{PAGE}</w:sectPr></w:body>"
    files = {
        "[Content_Types].xml": "",
        "_rels/.rels": _relations([("rId1", "officeDocument", "word/document.xml")], core=True),
        "word/document.xml": _root("document", document),
        "word/styles.xml": HEAD + STYLES,
        "word/numbering.xml": _root("numbering", numbering_xml(ret)),
    }
    for kind in ("footnote", "endnote"):
        if any(note.kind == kind for note in writer.notes):
            files[f"word/{kind}s.xml"] = _root(f"{kind}s", _notes(kind, writer.notes, writer))
    files |= extra
    if ret.comments:
        files["word/comments.xml"] = _root("comments", _comments(ret))
    files["word/_rels/document.xml.rels"] = _document_relations(ret, writer, files)
    files["docProps/core.xml"] = _core(ret)
    out = {name: text.encode("utf-8") for name, text in files.items()}
    for data, (name, extension) in writer.media.items():
        out[f"word/media/{name[3:].lower()}.{extension}"] = data
    out |= {f"word/{name}.html": html.encode() for name, html in ret.chunks.items()}
    out["[Content_Types].xml"] = _content_types(ret, out).encode()
    for change in ret.packing:
        change(out)
    return out


def _root(name: str, inner: str) -> str:
    return f"{HEAD}<w:{name} {declarations()}>{inner}</w:{name}>"


def _page_parts(ret: Return, writer: Writer) -> tuple[str, dict[str, str]]:
    refs, files = "", {}
    for kind, short, blocks in (("header", "hdr", ret.page_header), ("footer", "ftr", ret.page_footer)):
        if blocks:
            refs += f'<w:{kind}Reference w:type="default" r:id="rId{kind.title()}"/>'
            files[f"word/{kind}1.xml"] = _root(short, writer.blocks(blocks))
    return refs, files


def _notes(kind: str, notes: list[Note], writer: Writer) -> str:
    xml = "".join(
        f'<w:{kind} w:type="{name}" w:id="{number}"><w:p><w:r><w:{name}/></w:r></w:p></w:{kind}>'
        for number, name in ((0, "separator"), (1, "continuationSeparator"))
    )
    mine = [note for note in notes if note.kind == kind]
    for number, note in enumerate(mine, 2):
        mark = f'<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:{kind}Ref/></w:r>'
        xml += (
            f'<w:{kind} w:id="{number}"><w:p>{mark}{run(" " + writer.disguise(note.text))}</w:p></w:{kind}>'
        )
    return xml


def _comments(ret: Return) -> str:
    return "".join(
        f'<w:comment w:id="{number}" w:author="user" w:initials="u"><w:p>{run(text)}</w:p></w:comment>'
        for number, text in enumerate(ret.comments)
    )


def _relations(items: list[tuple[str, str, str]], core: bool = False) -> str:
    xml = "".join(
        f'<Relationship Id="{i}" Type="{OFFICE}/{kind}" Target="{target}"/>' for i, kind, target in items
    )
    if core:
        kind = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
        xml += f'<Relationship Id="rId2" Type="{kind}" Target="docProps/core.xml"/>'
    return f'{HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{xml}</Relationships>'


def _document_relations(ret: Return, writer: Writer, files: dict[str, str]) -> str:
    items = [("rIdSt", "styles", "styles.xml"), ("rIdNum", "numbering", "numbering.xml")]
    items += [
        (f"rId{kind.title()}", kind, f"{kind}{tail}.xml")
        for kind, tail in (
            ("header", "1"),
            ("footer", "1"),
            ("footnotes", ""),
            ("endnotes", ""),
            ("comments", ""),
        )
        if f"word/{kind}{tail}.xml" in files
    ]
    items += [
        (name, "image", f"media/{name[3:].lower()}.{extension}") for name, extension in writer.media.values()
    ]
    items += [(f"rId{name}", "aFChunk", f"{name}.html") for name in ret.chunks]
    xml = _relations(items)
    outside = "".join(
        f'<Relationship Id="{name}" Type="{OFFICE}/{kind}" Target="{target}" TargetMode="External"/>'
        for target, (name, kind) in writer.external.items()
    )
    return xml.replace("</Relationships>", outside + "</Relationships>")


def _core(ret: Return) -> str:
    day = 1 + ret.seed % 14
    spaces = 'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
    return f'{HEAD}<cp:coreProperties {spaces}><dc:title></dc:title><dc:creator>user</dc:creator><dcterms:modified xsi:type="dcterms:W3CDTF">2024-03-{day:02d}T0{ret.seed % 9}:00:00Z</dcterms:modified></cp:coreProperties>'


def _content_types(ret: Return, files: dict[str, bytes]) -> str:
    kind = next((KINDS[style] for style in ("docm", "dotx") if style in ret.file_style), KINDS[""])
    endings = {
        "png": "image/png",
        "wmf": "image/x-wmf",
        "emf": "image/x-emf",
        "webp": "image/webp",
        "heic": "image/heic",
        "jpeg": "image/jpeg",
    }
    used = {name.rsplit(".", 1)[-1] for name in files if name.startswith("word/media/")}
    xml = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
    xml += "".join(f'<Default Extension="{e}" ContentType="{endings[e]}"/>' for e in sorted(used))
    xml += '<Default Extension="html" ContentType="text/html"/>' if ret.chunks else ""
    overrides = {
        "word/document.xml": kind,
        "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
    }
    for name in ("styles", "numbering", "footnotes", "endnotes", "comments"):
        overrides[f"word/{name}.xml"] = f"{MAIN}.{name}+xml"
    overrides |= {"word/header1.xml": f"{MAIN}.header+xml", "word/footer1.xml": f"{MAIN}.footer+xml"}
    xml += "".join(
        f'<Override PartName="/{n}" ContentType="{t}"/>' for n, t in overrides.items() if n in files
    )
    return f'{HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">{xml}</Types>'
