"""A bar chart as Word draws it itself: a chart part (ECMA-376 part 1, 21.2) with its numbers inside."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape

from rt67_aggregate.report.markup import Xml, attribute
from rt67_aggregate.report.styles import FONT
from rt67_aggregate.text import xml_text

PART = "charts/chart1.xml"
RELATION = "rIdChart"
CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
# Dark and light enough to be told apart in grey.
_FILLS = ("1F3864", "F4B183", "548235", "F2F2F2")
_LINE = '<a:ln w="6350"><a:solidFill><a:srgbClr val="404040"/></a:solidFill></a:ln>'
MOST_SERIES = len(_FILLS)
# Twentieths of a point: of the narrowest bar, around the bars of a label and the whole, and of a label of two
# lines, without which programs leave out every second one.
_BAR, _BETWEEN, _AROUND, _LABEL = 110, 130, 850, 620
# Of a bar beside which its number stands without touching the next one's, in any font.
_NUMBERED = 180
_TALLEST = 12_500
_EMU_PER_TWIP = 635


@dataclass(frozen=True, slots=True)
class Series:
    """One bar for every label: what it counts, and how many."""

    name: str
    counts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """Horizontal bars, those of one label together, from 0 to ``whole``."""

    labels: tuple[str, ...]
    series: tuple[Series, ...]
    whole: int

    @property
    def height(self) -> int:
        """On the page, in twentieths of a point."""
        labels = len(self.labels)
        least, wanted = (len(self.series) * bar + _BETWEEN for bar in (_BAR, _NUMBERED))
        there = (_TALLEST - _AROUND) // max(labels, 1)
        return _AROUND + labels * max(least, min(max(wanted, _LABEL), there))

    @property
    def fits(self) -> bool:
        """Whether it says anything, and on one page."""
        return bool(self.labels and self.series and self.whole) and self.height <= _TALLEST


def chart_part(chart: Chart) -> bytes:
    """The part's XML."""
    series = "".join(_series(number, one, chart.labels) for number, one in enumerate(chart.series))
    step = max(1, -(-chart.whole // 10))
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<c:chartSpace xmlns:c="{_DRAWING}/chart" xmlns:a="{_DRAWING}/main" xmlns:r="{_R}">'
        '<c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>'
        '<c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>'
        f'{series}<c:gapWidth val="60"/><c:axId val="1"/><c:axId val="2"/></c:barChart>'
        '<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="maxMin"/></c:scaling>'
        '<c:delete val="0"/><c:axPos val="l"/><c:numFmt formatCode="General" sourceLinked="0"/>'
        '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>'
        '<c:crossAx val="2"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/>'
        '<c:lblOffset val="100"/><c:tickLblSkip val="1"/><c:noMultiLvlLbl val="1"/></c:catAx>'
        f'<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/><c:max val="{chart.whole}"/>'
        '<c:min val="0"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:majorGridlines><c:spPr>'
        '<a:ln w="6350"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr>'
        '</c:majorGridlines><c:numFmt formatCode="0" sourceLinked="0"/><c:majorTickMark val="none"/>'
        '<c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="1"/>'
        f'<c:crosses val="max"/><c:majorUnit val="{step}"/></c:valAx></c:plotArea>'
        '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend><c:plotVisOnly val="1"/>'
        f'<c:dispBlanksAs val="gap"/></c:chart>{_font()}</c:chartSpace>'
    ).encode()


def chart_drawing(chart: Chart, number: int, width: int, description: str) -> Xml:
    """The run that shows the chart. ``number``: unique in the document; ``width``: in twentieths of a
    point; ``description``: for those who cannot see it."""
    return Xml(
        f'<w:r><w:drawing><wp:inline xmlns:wp="{_DRAWING}/wordprocessingDrawing" xmlns:a="{_DRAWING}/main" '
        'distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{width * _EMU_PER_TWIP}" cy="{chart.height * _EMU_PER_TWIP}"/>'
        f'<wp:docPr id="{number}" name="Chart {number}" descr={attribute(description)}/>'
        f'<wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="{_DRAWING}/chart">'
        f'<c:chart xmlns:c="{_DRAWING}/chart" xmlns:r="{_R}" r:id="{RELATION}"/>'
        "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )


def _series(number: int, series: Series, labels: Sequence[str]) -> str:
    points = "".join(f'<c:pt idx="{n}"><c:v>{count}</c:v></c:pt>' for n, count in enumerate(series.counts))
    names = "".join(
        f'<c:pt idx="{n}"><c:v>{escape(xml_text(label))}</c:v></c:pt>' for n, label in enumerate(labels)
    )
    return (
        f'<c:ser><c:idx val="{number}"/><c:order val="{number}"/>'
        f"<c:tx><c:v>{escape(xml_text(series.name))}</c:v></c:tx><c:spPr><a:solidFill>"
        f'<a:srgbClr val="{_FILLS[number]}"/></a:solidFill>{_LINE}</c:spPr><c:invertIfNegative val="0"/>'
        '<c:dLbls><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/>'
        '<c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>'
        f'<c:cat><c:strLit><c:ptCount val="{len(labels)}"/>{names}</c:strLit></c:cat>'
        f'<c:val><c:numLit><c:formatCode>0</c:formatCode><c:ptCount val="{len(labels)}"/>{points}'
        "</c:numLit></c:val></c:ser>"
    )


def _font() -> str:
    faces = f'<a:latin typeface="{FONT}"/><a:cs typeface="{FONT}"/>'
    return (
        f'<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1200">{faces}</a:defRPr></a:pPr>'
        '<a:endParaRPr lang="th-TH"/></a:p></c:txPr>'
    )
