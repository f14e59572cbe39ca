"""The blank as a Word package: page, fonts and properties around its body."""

from __future__ import annotations

import io
from typing import Any

from docx import Document
from docx.oxml import parse_xml
from docx.shared import Twips

from rt67_aggregate.blanks.body import Body
from rt67_aggregate.model import Form

_FONT = "TH SarabunPSK"
_HALF_POINTS = 32
_A4 = (11906, 16838)
_MARGIN = 1417
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_W14 = "http://schemas.microsoft.com/office/word/2010/wordml"


def blank_document(form: Form) -> bytes:
    """The bytes of the .docx."""
    document = Document()
    relations = document.part.rels
    for name in [name for name, one in relations.items() if one.reltype.endswith("/stylesWithEffects")]:
        relations.pop(name)  # Word 2010's second copy of the styles, which must be equal to them
    _page(document)
    _font(document)
    _fill(document, Body(form).xml())
    core = document.core_properties
    core.title, core.author, core.comments, core.keywords = form.title, form.office, "", form.form_id
    data = io.BytesIO()
    document.save(data)
    return data.getvalue()


def _page(document: Any) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = map(Twips, _A4)
    section.left_margin = section.right_margin = Twips(_MARGIN)
    section.top_margin = section.bottom_margin = Twips(_MARGIN)


def _font(document: Any) -> None:
    """The ministry's font for both scripts, and no space between paragraphs."""
    style = document.styles["Normal"]
    look = style.paragraph_format
    look.space_after = look.space_before = Twips(0)
    look.line_spacing = 1.0
    properties = style.element.get_or_add_rPr()
    for child in list(properties):
        properties.remove(child)
    fonts = " ".join(f'w:{kind}="{_FONT}"' for kind in ("ascii", "eastAsia", "hAnsi", "cs"))
    for xml in (
        f'<w:rFonts xmlns:w="{_W}" {fonts}/>',
        f'<w:sz xmlns:w="{_W}" w:val="{_HALF_POINTS}"/>',
        f'<w:szCs xmlns:w="{_W}" w:val="{_HALF_POINTS}"/>',
        f'<w:lang xmlns:w="{_W}" w:bidi="th-TH"/>',
    ):
        properties.append(parse_xml(xml))


def _fill(document: Any, xml: str) -> None:
    body = document.element.body
    for child in list(body)[:-1]:
        body.remove(child)
    made = parse_xml(f'<w:body xmlns:w="{_W}" xmlns:w14="{_W14}">{xml}</w:body>')
    last = body[-1]
    for element in list(made):
        last.addprevious(element)
