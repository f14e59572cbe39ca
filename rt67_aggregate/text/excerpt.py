"""The beginning of an answer, in the words that were typed."""

from __future__ import annotations

# Signs that stand before a line of a list, and are no part of what it says.
_BULLETS = "-–—•·*●▪➢✓ \t\u00a0"
_MORE = "…"


def excerpt(text: str, most: int) -> str:
    """All of the text on one line where it has at most that many characters, else its beginning.

    It is cut between words only, so at a space: where none comes in time, at the next one.
    """
    line = " ".join(text.split())
    if len(line) <= most:
        return line
    cut = line.rfind(" ", 0, most + 1)
    if cut < most // 2:
        cut = line.find(" ", most)
    return line if cut < 0 else f"{line[:cut].rstrip()} {_MORE}"


def name_of(text: str, most: int) -> str:
    """What an answer calls the thing it tells of: its first line that says something."""
    lines = (line.strip(_BULLETS) for line in text.split("\n"))
    return excerpt(next((line for line in lines if line), ""), most)
