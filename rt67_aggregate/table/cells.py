"""How much text one spreadsheet cell takes, and where a longer text may be cut."""

from __future__ import annotations

from rt67_aggregate.text import joins_to_the_left

# Excel holds 32,767 UTF-16 code units in a cell; the margin leaves room for a mark that a writer
# may put before a text.
CELL_LIMIT = 32_000


def cell_pieces(text: str, limit: int = CELL_LIMIT) -> tuple[str, ...]:
    """The text in pieces of at most ``limit`` UTF-16 units; joined they are the text again.

    A piece ends after a line where there is one, else between two characters as a person sees
    them. At least one piece, also of an empty text.
    """
    pieces: list[str] = []
    start = 0
    while True:
        # Never the whole rest: of a long text each would be a copy as large as the text.
        window = text[start : start + limit + 1]
        if start + len(window) == len(text) and utf16_length(window) <= limit:
            return (*pieces, window)
        end = _cut(window, limit)
        pieces.append(window[:end])
        start += end


def utf16_length(text: str) -> int:
    """Length in UTF-16 code units, as Excel counts."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def plain(text: str) -> str:
    """The text with lone surrogates, which no UTF-8 file can hold, shown as U+FFFD."""
    try:
        text.encode()
    except UnicodeEncodeError:
        pass
    else:
        return text
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _cut(text: str, limit: int) -> int:
    longest = _fitting(text, limit)
    line_end = text.rfind("\n", 0, longest) + 1
    if line_end > longest // 2:
        return line_end
    end = longest
    while end > 1 and joins_to_the_left(text[end]):
        end -= 1
    return end if end > 1 else longest


def _fitting(text: str, limit: int) -> int:
    if max(text) <= "\uffff":
        return min(limit, len(text))
    units = 0
    for count, character in enumerate(text):
        units += 2 if character > "\uffff" else 1
        if units > limit:
            return count
    return len(text)
