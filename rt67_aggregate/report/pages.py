"""On which page something will probably stand.

Word alone knows where its pages end, and it puts the numbers right when the contents are brought
up to date. Until then the contents show these estimates, from a width for every letter, with vowel and
tone marks counted as letters, and a height for every line. Both were fitted to a report of 88 pages
drawn with TH Sarabun New. In reports of 8 to 147 pages drawn with letters of the same widths the first
chapters begin on the page that is told, the annex on it or on the one before, and the last heading of 144
pages stands four before it.
"""

from __future__ import annotations

from collections.abc import Callable

from rt67_aggregate.report.template import Page

# Twentieths of a point, for the 16 point size of the text.
LETTER = 92
LINE = 385
# How large cells, captions and the contents' lower entries are set beside that: 14 points.
_SMALL = 14 / 16
SMALL_LINE = int(LINE * _SMALL)


class Pages:
    """A pen going down the pages of a report."""

    def __init__(self, page: Page) -> None:
        self._height = page.text_height
        self._width = page.text_width
        self._used = 0
        self.number = 1

    def new_page(self) -> None:
        """Goes to the top of the next page, unless the pen is at the top of one."""
        if self._used:
            self.number += 1
            self._used = 0

    def write(self, text: str, *, around: int = 0) -> None:
        """A paragraph. ``around``: space before and after it."""
        self.advance(lines(text, self._width) * LINE + around)

    def keep(self, text: str, *, around: int = 0) -> None:
        """A heading: it and two lines after it stay together."""
        height = lines(text, self._width) * LINE + around
        if self._used + height + 2 * LINE > self._height:
            self.new_page()
        self.advance(height)

    def block(self, height: int) -> None:
        """Something that never goes over two pages, unless it is taller than one."""
        if self._used + height > self._height:
            self.new_page()
        self.advance(height)

    def advance(self, height: int) -> None:
        """Something that may be broken over pages."""
        self._used += height
        self.number += self._used // self._height
        self._used %= self._height


def lines(text: str, width: int) -> int:
    """How many lines a paragraph takes in a column of that width; an empty one takes one."""
    fitting = max(width // LETTER, 1)
    return max(-(-len(text) // fitting), 1)


def in_small(height: Callable[[str, int], int], text: str, width: int) -> int:
    """How high in small letters what is so ``height`` in a width of the text's own."""
    return int(height(text, int(width / _SMALL)) * _SMALL)


def line_height(text: str, width: int) -> int:
    """How high a paragraph is in a column of that width."""
    return lines(text, width) * LINE
