"""The room that text needs: font size and row height for a width, from measured letters.

Excel fits a row by itself only where no height is given, LibreOffice not even then, so every row
gets one. The letters counted with are those of the wide fonts that stand in where TH SarabunPSK
is not installed: rather too high a row than a cut line.
"""

from __future__ import annotations

from collections.abc import Iterable

from rt67_aggregate.workbook.cells import ROW_POINTS, line_count, width

# Size in points of all body text.
SIZE = 14
# A text too tall for the tallest row is shown in the first of these sizes that it fits, or the last.
SMALL_SIZES = (11, 9)
# Measured for Laksaman, a point of size: column units a character (marks aside) and points a line.
# A column unit is a digit of the normal font, so that it grows with a wider font as the text does.
_UNITS = 1.0 / SIZE
_LINE = 23.2 / SIZE
# A line that breaks between words is not filled to its end.
_FULL = 0.92
_PADDING = 4.0
# Bold letters are wider.
_BOLD = 0.85
# The button of a filter lies over the right end of a heading.
_BUTTON = 3.0


def in_one_line(units: float, *, bold: bool = False) -> int:
    """Characters that surely fit one line of the body's size in a column so wide."""
    return int((units * _BOLD if bold else units) * _FULL / (_UNITS * SIZE))


def width_for(texts: Iterable[str], least: float, most: float) -> float:
    """Column width in which each text stands in one line, within bounds."""
    longest = max((width(text) for text in texts), default=0)
    return min(most, max(least, (longest + 1) / _FULL))


def shortened(text: str, units: float) -> str:
    """The text, its middle left out where it is longer than one line of a column so wide."""
    room = in_one_line(units)
    if width(text) <= room:
        return text
    return f"{text[: room // 2 - 1]}…{text[-(room // 2 - 1) :]}"


def fit(text: str, units: float) -> tuple[int, float]:
    """Font size and row height, in points, for a wrapped text in a column so wide."""
    size, height = SIZE, _height(text, units, SIZE)
    for smaller in SMALL_SIZES:
        if height <= ROW_POINTS:
            break
        size, height = smaller, _height(text, units, smaller)
    return size, min(ROW_POINTS, height)


def height(text: str, units: float, *, bold: bool = False) -> float:
    """Row height in points for a wrapped text of the body's size."""
    return min(ROW_POINTS, _height(text, units * _BOLD if bold else units, SIZE))


def line_height(size: int = SIZE) -> float:
    """Row height for one line of a size."""
    return _LINE * size + _PADDING


def heading_height(title: str, units: float, *, turned: bool = False) -> float:
    """Row height for a table's heading; ``turned``: written upwards."""
    if turned:
        return len(title) * SIZE * 0.62 + 26
    return height(title, max(units - _BUTTON, units / 2), bold=True)


def _height(text: str, units: float, size: int) -> float:
    return line_count(text, max(1.0, units * _FULL / (_UNITS * size))) * _LINE * size + _PADDING
