"""A bar chart of the sections' statuses, for a screen and for black and white paper."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING, Any

from rt67_aggregate.issues import words as labels
from rt67_aggregate.model import Status
from rt67_aggregate.workbook import figures, words
from rt67_aggregate.workbook.styles import FONT, STATUS_FILL

if TYPE_CHECKING:
    from xlsxwriter.workbook import Workbook

# Patterns of DrawingML (ECMA-376 part 1, 20.1.10.51) over the statuses' colours, as XlsxWriter calls them:
# they tell one from another where paper shows no colour.
_STROKES = {
    Status.IN_PROGRESS: "light_horizontal",
    Status.NONE: "percent_10",
    Status.NOT_IMPLEMENTED: "small_grid",
    Status.BLANK: "wide_upward_diagonal",
    Status.ABSENT: "dark_vertical",
}
_STROKE, _EDGE = "#595959", "#7F7F7F"


def status_bars(
    book: Workbook, said: Callable[[str], str], title: str, rows: tuple[int, int], most: int = 0
) -> Any:
    """A bar a row, stacked by status: to the number ``most``, or to 100 % where that is 0."""
    first, last = rows
    sheet = said(words.FIGURES)
    chart = book.add_chart({"type": "bar", "subtype": "stacked" if most else "percent_stacked"})
    for number, status in enumerate(Status):
        column = figures.FIRST_COUNT + number
        chart.add_series(
            {
                "name": said(labels.STATUS[status]),
                "categories": [sheet, first, figures.LABEL, last, figures.LABEL],
                "values": [sheet, first, column, last, column],
                **_filled(status),
                "border": {"color": _EDGE, "width": 0.5},
                "gap": 40,
            }
        )
    chart._write_a_latin = partial(_write_typefaces, chart)
    font = {"name": FONT, "size": 12}
    chart.set_title({"name": said(title), "name_font": {**font, "size": 14}})
    chart.set_legend({"position": "bottom", "font": font})
    scale = {"min": 0, "max": most} if most else {"major_unit": 0.2}
    chart.set_x_axis(
        {**scale, "num_font": font, "major_gridlines": {"visible": True, "line": {"color": "#D9D9D9"}}}
    )
    chart.set_y_axis({"num_font": font, "reverse": True, "interval_unit": 1})  # each bar with its name
    return chart


def _filled(status: Status) -> dict[str, dict[str, str]]:
    """A status in its colour, and in its own strokes, which tell it from others on black and white paper."""
    strokes = _STROKES.get(status)
    if not strokes:
        return {"fill": {"color": STATUS_FILL[status]}}
    return {"pattern": {"pattern": strokes, "fg_color": _STROKE, "bg_color": STATUS_FILL[status]}}


def _write_typefaces(chart: Any, attributes: Iterable[tuple[str, object]]) -> None:
    """The typeface of Latin letters for Thai ones as well: of ``a:latin`` alone, which XlsxWriter writes,
    Thai is drawn in the theme's own, larger letters (ECMA-376 part 1, 21.1.2.3.1)."""
    given = list(attributes)
    chart._xml_empty_tag("a:latin", given)
    chart._xml_empty_tag("a:cs", given)
