# ruff: noqa: E501 (long lines of markup and of Thai)
"""The styles part of a generated return, as text."""

from __future__ import annotations

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def _paragraph_style(name: str, title: str, inner: str = "") -> str:
    return f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{title}"/><w:basedOn w:val="Normal"/>{inner}</w:style>'


def _numbered(name: str, level: int) -> str:
    inner = f'<w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="20"/></w:numPr></w:pPr>'
    return _paragraph_style(name, f"ข้อระดับ {level + 1}", inner)


_BORDERS = "".join(
    f'<w:{side} w:val="single" w:sz="4"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)
STYLES = "".join(
    (
        f"<w:styles {_W}><w:docDefaults><w:rPrDefault><w:rPr>",
        '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Cordia New"/><w:sz w:val="22"/><w:szCs w:val="28"/>',
        '<w:lang w:val="en-US" w:bidi="th-TH"/></w:rPr></w:rPrDefault></w:docDefaults>',
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>',
        *(
            _paragraph_style(f"Heading{n}", f"heading {n}", f'<w:pPr><w:outlineLvl w:val="{n - 1}"/></w:pPr>')
            for n in (1, 2, 3, 4)
        ),
        *(_paragraph_style(f"TOC{n}", f"toc {n}") for n in (1, 2, 3, 4)),
        _paragraph_style("ListParagraph", "List Paragraph", '<w:pPr><w:ind w:left="720"/></w:pPr>'),
        *(_numbered(f"Item{level + 1}", level) for level in range(4)),
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/></w:style>',
        f'<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:tblPr><w:tblBorders>{_BORDERS}</w:tblBorders></w:tblPr></w:style>',
        "</w:styles>",
    )
)
