"""The beginning of an answer, in the words that were typed."""

from __future__ import annotations

import unicodedata

# Signs that stand before a line of a list, and are no part of what it says.
_BULLETS = "-–—•·*●▪➢✓ \t\u00a0"
_MORE = "…"


def excerpt(text: str, most: int) -> str:
    """All of the text on one line where it has at most that many characters, else its beginning.

    It is cut between words only, so at a space: where none comes in time, at the next one, and likewise where
    a sign alone would stand last ("ข้อตรวจพบ 1 ·"), since what it leads to tells names apart.
    """
    line = " ".join(text.split())
    if len(line) <= most:
        return line
    cut = line.rfind(" ", 0, most + 1)
    if cut < most // 2 or not any(letter.isalnum() for letter in line[:cut].rpartition(" ")[2]):
        cut = line.find(" ", most)
    return line if cut < 0 else f"{line[:cut].rstrip()} {_MORE}"


def shortened(text: str, most: int) -> str:
    """All of the text, lines and all, where it has at most that many characters, else its beginning.

    Unlike an excerpt it is never longer than that and the sign that more follows, also where no space comes.
    """
    if len(text) <= most:
        return text
    end = most
    while end and joins_to_the_left(text[end]):
        end -= 1
    return text[: end or most] + _MORE


def joins_to_the_left(character: str) -> bool:
    """Whether a person sees the character as part of the one before it."""
    return unicodedata.category(character) in ("Mn", "Me", "Mc", "Cf") or character == "\u0e33"


def name_of(text: str, most: int) -> str:
    """What an answer calls the thing it tells of: its first line that says something."""
    lines = (line.strip(_BULLETS) for line in text.split("\n"))
    return excerpt(next((line for line in lines if line), ""), most)
