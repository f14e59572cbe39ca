"""The program's own template, made from nothing but the styles.

A4 with the margins of an official Thai document (left 3 cm, right 2, top 2.5, bottom 2) and the page
number at the top, in the middle, from the second page on.
"""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO

from rt67_aggregate.report.archive import ZipWriter
from rt67_aggregate.report.markup import NOTHING, Xml, field, joined, paragraph, text_runs
from rt67_aggregate.report.styles import (
    BASE_NAMES,
    CELL,
    FONT,
    HEAD,
    SUBSTITUTE_FONT,
    all_styles,
    base_xml,
    defaults_xml,
    style_xml,
    with_missing,
)
from rt67_aggregate.report.theme import font_table_xml, theme_xml

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_BASE_IDS = ("Normal", "DefaultParagraphFont", "TableNormal", "NoList")
_ADVICE = (
    "ไฟล์นี้เป็นแม่แบบของรายงาน ปรับลักษณะ (Styles) หัวกระดาษ ท้ายกระดาษ และขอบกระดาษได้ แล้วบันทึกเป็น .docx",
    "รูปภาพที่วางไว้บนสุดของไฟล์ (เช่น ตราของหน่วยงาน) จะไปอยู่บนปกของรายงาน ข้อความในไฟล์นี้ไม่ไปอยู่ในรายงาน",
    "ถ้าต้องการคำนำ ให้พิมพ์ คำนำ เป็นหัวข้อบรรทัดหนึ่ง แล้วพิมพ์ข้อความของคำนำต่อจากนั้น จนถึงหัวข้อ (Heading) ถัดไป",
)


def blank_template(*, samples: bool = False) -> bytes:
    """A Word file with the report's styles and page. ``samples``: with a line in every style."""
    ids = dict(zip((name.lower() for name in BASE_NAMES), _BASE_IDS, strict=True))
    styles, ids = with_missing(ids)
    body = joined(_samples(ids)) if samples else paragraph(ids["normal"], NOTHING)
    buffer = BytesIO()
    archive = ZipWriter(buffer)
    for name, content in {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relationships(
            (f"{_OFFICE}/officeDocument", "word/document.xml"),
            (f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
        ),
        "docProps/core.xml": _core(),
        "word/document.xml": _document(body),
        "word/_rels/document.xml.rels": _relationships(
            (f"{_OFFICE}/styles", "styles.xml"),
            (f"{_OFFICE}/settings", "settings.xml"),
            (f"{_OFFICE}/header", "header1.xml"),
            (f"{_OFFICE}/theme", "theme/theme1.xml"),
            (f"{_OFFICE}/fontTable", "fontTable.xml"),
        ),
        "word/styles.xml": f"<w:styles {_W}>{defaults_xml()}{base_xml()}"
        f"{''.join(style_xml(style, ids) for style in styles)}</w:styles>",
        "word/settings.xml": _settings(),
        "word/theme/theme1.xml": theme_xml(FONT),
        "word/fontTable.xml": font_table_xml(FONT, SUBSTITUTE_FONT),
        "word/header1.xml": f"<w:hdr {_W}>{_head(ids)}</w:hdr>",
    }.items():
        archive.add(name, (_HEAD + content).encode())
    archive.close()
    return buffer.getvalue()


def _head(ids: dict[str, str]) -> Xml:
    """The page number, and below it the running head: the report's title."""
    number = paragraph(ids["header"], field("PAGE", "2"))
    return joined((number, paragraph(ids[HEAD.lower()], field("TITLE", "…"))))


def _samples(ids: dict[str, str]) -> Iterator[Xml]:
    for advice in _ADVICE:
        yield paragraph(ids["normal"], text_runs(advice))
    for style in all_styles():
        if style.kind == "paragraph":
            yield paragraph(ids[style.name.lower()], text_runs(f"ตัวอย่าง {style.name}"))
        else:
            yield _sample_table(ids[style.name.lower()], style.name, ids[CELL.lower()])


def _sample_table(style_id: str, name: str, cell_id: str) -> Xml:
    cells = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="4535" w:type="dxa"/></w:tcPr>{paragraph(cell_id, text_runs(text))}</w:tc>'
        for text in ("ตัวอย่าง", name)
    )
    return Xml(
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style_id}"/><w:tblW w:w="9070" w:type="dxa"/>'
        '<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid><w:gridCol w:w="4535"/>'
        f'<w:gridCol w:w="4535"/></w:tblGrid><w:tr>{cells}</w:tr><w:tr>{cells}</w:tr></w:tbl><w:p/>'
    )


def _document(body: Xml) -> str:
    """The page: lengths in twentieths of a point, 567 to the centimetre."""
    return (
        f"<w:document {_W} {_R}><w:body>{body}<w:sectPr>"
        '<w:headerReference w:type="default" r:id="rId3"/>'
        '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1417" w:right="1134" w:bottom="1134" '
        'w:left="1701" w:header="709" w:footer="567" w:gutter="0"/><w:cols w:space="708"/><w:titlePg/>'
        "</w:sectPr></w:body></w:document>"
    )


def _settings() -> str:
    return (
        f'<w:settings {_W}><w:defaultTabStop w:val="720"/><w:characterSpacingControl '
        'w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" '
        'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
        '<w:themeFontLang w:val="en-US" w:bidi="th-TH"/><w:decimalSymbol w:val="."/>'
        '<w:listSeparator w:val=","/></w:settings>'
    )


def _core() -> str:
    return (
        f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>แม่แบบรายงาน</dc:title>'
        "<dc:language>th-TH</dc:language></cp:coreProperties>"
    )


def _content_types() -> str:
    parts = {
        "/word/document.xml": f"{_WORD}.document.main+xml",
        "/word/styles.xml": f"{_WORD}.styles+xml",
        "/word/settings.xml": f"{_WORD}.settings+xml",
        "/word/header1.xml": f"{_WORD}.header+xml",
        "/word/theme/theme1.xml": "application/vnd.openxmlformats-officedocument.theme+xml",
        "/word/fontTable.xml": f"{_WORD}.fontTable+xml",
        "/docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
    }
    overrides = "".join(f'<Override PartName="{p}" ContentType="{t}"/>' for p, t in parts.items())
    return (
        f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def _relationships(*targets: tuple[str, str]) -> str:
    entries = "".join(
        f'<Relationship Id="rId{number}" Type="{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, 1)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{entries}</Relationships>'
