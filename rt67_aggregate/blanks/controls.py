"""Content controls and the few other elements of a blank, as WordprocessingML.

Element names and their order: ECMA-376 part 1, 17.5.2; boxes to tick are [MS-DOCX] 2.5.4.3.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import count
from xml.sax.saxutils import escape, quoteattr

_LONGEST = 64  # of a control's tag and title, as Word takes them
_CHOOSE = "." * 20
_BOX = "\u2610"
_BOX_STATES = (
    '<w14:checkbox><w14:checked w14:val="0"/><w14:checkedState w14:val="2612" w14:font="MS Gothic"/>'
    '<w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/></w14:checkbox>'
)
_BOX_FONT = '<w:rFonts w:ascii="MS Gothic" w:eastAsia="MS Gothic" w:hAnsi="MS Gothic" w:hint="eastAsia"/>'
_GREY = '<w:color w:val="595959"/>'


class ControlMaker:
    """Makes content controls, each with an ID of its own within the document."""

    def __init__(self) -> None:
        self._ids: Iterator[int] = count(1)

    def block(self, tag: str, title: str, *lines: str) -> str:
        """A control around whole paragraphs, whose lines vanish when somebody types."""
        inner = "".join(paragraph(run(line, _GREY)) for line in lines)
        return self._control(tag, title, "", inner, placeholder=True)

    def inline(self, tag: str, title: str, shown: str) -> str:
        """A control within a line."""
        return self._control(tag, title, "<w:text/>", run(shown, _GREY), placeholder=True)

    def box(self, tag: str, title: str) -> str:
        """A box to tick."""
        inner = f"<w:r><w:rPr>{_BOX_FONT}</w:rPr><w:t>{_BOX}</w:t></w:r>"
        return self._control(tag, title, _BOX_STATES, inner)

    def drop_down(self, tag: str, title: str, options: Sequence[str]) -> str:
        """A list of which one is chosen."""
        items = "".join(
            f"<w:listItem w:displayText={quoteattr(option)} w:value={quoteattr(option)}/>"
            for option in options
        )
        return self._control(
            tag, title, f"<w:dropDownList>{items}</w:dropDownList>", run(_CHOOSE, _GREY), placeholder=True
        )

    def _control(self, tag: str, title: str, kind: str, inner: str, *, placeholder: bool = False) -> str:
        shows = "<w:showingPlcHdr/>" if placeholder else ""
        names = f"<w:alias w:val={quoteattr(title[:_LONGEST])}/><w:tag w:val={quoteattr(tag[:_LONGEST])}/>"
        about = f'{names}<w:id w:val="{next(self._ids)}"/>{shows}{kind}'
        return f"<w:sdt><w:sdtPr>{about}</w:sdtPr><w:sdtContent>{inner}</w:sdtContent></w:sdt>"


def run(text: str, properties: str = "") -> str:
    """Text as it stands."""
    about = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{about}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def bold(text: str) -> str:
    """Text in bold, of both scripts."""
    return run(text, "<w:b/><w:bCs/>")


def paragraph(*pieces: str, keep: bool = False) -> str:
    """A paragraph; ``keep``: on the page of the next one."""
    about = "<w:pPr><w:keepNext/></w:pPr>" if keep else ""
    return f"<w:p>{about}{''.join(pieces)}</w:p>"


def table(widths: Sequence[int], rows: Sequence[str]) -> str:
    """A table with lines; widths in twentieths of a point."""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    sides = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblBorders>{sides}</w:tblBorders>'
        f'<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{"".join(rows)}</w:tbl>'
    )


def row(cells: Sequence[str], *, titles: bool = False) -> str:
    """A row; titles come again on every page."""
    about = "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>" if titles else ""
    return f"<w:tr>{about}{''.join(cells)}</w:tr>"


def cell(inner: str, width: int, *, span: int = 1, merge: str = "") -> str:
    """A cell; ``merge``: "restart" or "continue" of one that goes down over rows."""
    about = f'<w:tcW w:w="{width}" w:type="dxa"/>'
    if span > 1:
        about += f'<w:gridSpan w:val="{span}"/>'
    if merge:
        about += '<w:vMerge w:val="restart"/>' if merge == "restart" else "<w:vMerge/>"
    return f"<w:tc><w:tcPr>{about}</w:tcPr>{inner}</w:tc>"
