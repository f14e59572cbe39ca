"""A picture in the text: its markup (DrawingML, ECMA-376 part 1, 20.4) and its size on the page."""

from __future__ import annotations

from dataclasses import dataclass

from rt67_aggregate.report.markup import Xml, attribute

_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
_NAMESPACES = (
    f'xmlns:wp="{_DRAWING}/wordprocessingDrawing" xmlns:a="{_DRAWING}/main" '
    f'xmlns:pic="{_DRAWING}/picture" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
_EMU_PER_TWIP = 635
# A screen's resolution: a picture is never blown up beyond it.
_TWIPS_PER_PIXEL = 1440 / 96
_SMALLEST = 20


@dataclass(frozen=True, slots=True)
class Shown:
    """A picture inside the report: the relationship to its bytes, and its size in pixels."""

    relation: str
    width: int
    height: int


def fitted(picture: Shown, width: int, height: int) -> tuple[int, int]:
    """Width and height on the page in twentieths of a point: within the limits, in proportion."""
    natural = picture.width * _TWIPS_PER_PIXEL
    scale = min(1.0, width / natural, height / (picture.height * _TWIPS_PER_PIXEL))
    sides = (picture.width * _TWIPS_PER_PIXEL * scale, picture.height * _TWIPS_PER_PIXEL * scale)
    return max(int(sides[0]), _SMALLEST), max(int(sides[1]), _SMALLEST)


def drawing(picture: Shown, number: int, size: tuple[int, int], description: str) -> Xml:
    """The run that shows a picture. ``number``: unique in the document. ``description``: for
    those who cannot see it."""
    width, height = (side * _EMU_PER_TWIP for side in size)
    name = f"Picture {number}"
    return Xml(
        f'<w:r><w:drawing><wp:inline {_NAMESPACES} distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{width}" cy="{height}"/>'
        f'<wp:docPr id="{number}" name="{name}" descr={attribute(description)}/>'
        '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>'
        f'<a:graphic><a:graphicData uri="{_DRAWING}/picture"><pic:pic><pic:nvPicPr>'
        f'<pic:cNvPr id="{number}" name="{name}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>'
        f'<a:blip r:embed="{picture.relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData>'
        "</a:graphic></wp:inline></w:drawing></w:r>"
    )
