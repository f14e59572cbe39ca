"""A whole .docx as one XML file ("Flat OPC", as Word and document servers write it) → the package.

LibreOffice takes such a file for plain text, so it is put together here: parts of XML as they stand,
others out of base64 ([MS-DOCX] and ECMA-376 part 2, with the package's XML namespace of Office 2007).
"""

from __future__ import annotations

import base64
import binascii
import zipfile
from io import BytesIO
from xml.sax.saxutils import quoteattr

from lxml import etree

_PKG = "{http://schemas.microsoft.com/office/2006/xmlPackage}"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"


def packed(data: bytes) -> bytes | None:
    """The package in a zip; None where the data is not one."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError:
        return None
    if root.tag != f"{_PKG}package":
        return None
    out = BytesIO()
    types = []
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for part in root.iterchildren(f"{_PKG}part"):
            name, content = part.get(f"{_PKG}name", "").lstrip("/"), _content(part)
            if name and content is not None:
                package.writestr(name, content)
                types.append((name, part.get(f"{_PKG}contentType", "application/xml")))
        package.writestr("[Content_Types].xml", _content_types(types))
    return out.getvalue()


def _content(part: etree._Element) -> bytes | None:
    binary, xml = part.find(f"{_PKG}binaryData"), part.find(f"{_PKG}xmlData")
    if binary is not None:
        try:
            return base64.b64decode("".join((binary.text or "").split()))
        except (binascii.Error, ValueError):
            return None
    if xml is None or len(xml) != 1:
        return None
    return etree.tostring(xml[0], encoding="UTF-8", xml_declaration=True, standalone=True, with_tail=False)


def _content_types(types: list[tuple[str, str]]) -> str:
    overrides = "".join(
        f"<Override PartName={quoteattr('/' + name)} ContentType={quoteattr(kind)}/>" for name, kind in types
    )
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    return f'{head}<Types xmlns="{_TYPES}">{overrides}</Types>'
