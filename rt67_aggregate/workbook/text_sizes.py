"""The room that text needs: column widths and row heights, measured with the letters of the font.

Excel fits a row by itself only where no height is given, LibreOffice not even then, so every row
gets one: that of its tallest cell, but never of more than a few lines, so that many rows are in sight. The
whole of a longer text is in the cell.
"""

from __future__ import annotations

from collections.abc import Iterable

from rt67_aggregate.workbook.metrics import BOLD, DIGIT, LINE, advance

# Size in points of all body text, and the most lines of it that a row shows.
SIZE = 14
MOST_LINES = 5
# A line that breaks between words is not filled to its end.
_FULL = 0.92
_PADDING = 2.0
# Wider than any letter that is met often: so many of them surely fit.
_WIDE = 461
# No letter that takes room is narrower: what stands behind so many cannot be in sight.
_NARROW = 120
# The button of a filter lies over the right end of a heading.
_BUTTON = 2.5
# A heading that is written upwards: around it.
_TURNED = 12.0


def in_one_line(units: float, *, bold: bool = False) -> int:
    """Characters that surely fit one line of the body's size in a column so wide."""
    return int(_capacity(units, bold) / _WIDE)


def width_for(texts: Iterable[str], least: float, most: float) -> float:
    """Column width in which each text stands in one line, within bounds."""
    longest = max((advance(text) for text in texts), default=0)
    return min(most, max(least, longest / DIGIT / _FULL + 1))


def within_width(text: str, units: float) -> str:
    """The text, its middle left out where it is longer than one line of a column so wide."""
    room = _capacity(units, False)
    if advance(text) <= room:
        return text
    half = max(1, int(len(text) * (room - advance("…")) / advance(text) / 2))
    return f"{text[:half]}…{text[-half:]}"


def height(text: str, units: float, *, bold: bool = False) -> float:
    """Row height in points for a wrapped text in a column so wide, as far as a row shows it."""
    capacity = _capacity(units, bold)
    longest = int(MOST_LINES * capacity / _NARROW)
    lines = 0
    for line in text[:longest].split("\n"):
        lines += max(1, -int(-advance(line) // capacity))
        if lines >= MOST_LINES:
            break
    return points_of(min(lines, MOST_LINES))


def points_of(lines: int, size: int = SIZE) -> float:
    """The height of a row of that many lines."""
    return lines * LINE * size / 1000 + _PADDING


def line_height(size: int = SIZE) -> float:
    """Row height for one line of a size."""
    return points_of(1, size)


ONE_LINE = line_height()


def heading_height(title: str, units: float, *, turned: bool = False) -> float:
    """Row height for a table's heading; ``turned``: written upwards."""
    if turned:
        return advance(title) * BOLD * SIZE / 1000 + _TURNED
    return height(title, max(units - _BUTTON, units / 2), bold=True)


def _capacity(units: float, bold: bool) -> float:
    """What a line of a column takes, in thousandths of the body's size."""
    return max(1.0, units * DIGIT * _FULL / (BOLD if bold else 1))
