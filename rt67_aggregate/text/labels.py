"""Numbers and bullets at the start of a line."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rt67_aggregate.text.numerals import arabic_digits

_DIGITS = r"[0-9๐-๙]{1,3}(?![0-9๐-๙])"
_NUMBER = re.compile(
    rf"^(?P<lead>\s*)(?P<open>[(（]?)\s*(?P<digits>{_DIGITS}(?:\s?\.\s?{_DIGITS})*)\s?(?P<close>[.)）]*)(?P<gap>\s*)"
)
_LETTER = re.compile(r"^\s*(?P<open>\(?)(?P<letter>[ก-ฮa-zA-Z]|[ivx]{2,4})(?P<close>[.)])(?P<gap>\s*)")
_BULLET = re.compile(r"^\s*(?P<bullet>[•●○▪■◆➢✓✔»·‣*]|[-–—](?=\s))\s*")


@dataclass(frozen=True, slots=True)
class Label:
    """A number or bullet that begins a line.

    ``style``: what two labels of one list share ("1)", "(1)", "1.1)", "ก.", "•"). ``number``: the
    digits with dots ("1.1"), "" for letters and bullets. ``order``: the last number, 0 where there
    is none. ``length``: characters of the line up to the text after the label.
    """

    style: str
    number: str
    order: int
    length: int


def leading_label(line: str) -> Label | None:
    """The label that a line begins with, or None.

    A bare number counts only with punctuation or more than one level: "15 คน" begins with no label.
    """
    match = _NUMBER.match(line)
    if match:
        digits = arabic_digits(re.sub(r"\s", "", match["digits"]))
        levels = digits.split(".")
        if match["open"] or match["close"] or (len(levels) > 1 and match["gap"]):
            if not match["close"] and not match["gap"]:
                return None
            # "2.50 บาท" and "12.30 น." are amounts, not labels.
            if not match["close"] and len(levels) == 2 and len(levels[1]) > 1 and levels[1].startswith("0"):
                return None
            style = match["open"] + ".".join("1" for _ in levels) + match["close"][:1]
            return Label(style, digits, int(levels[-1]), match.end())
        return None
    match = _LETTER.match(line)
    if match:
        return Label(match["open"] + "ก" + match["close"], "", _letter_order(match["letter"]), match.end())
    match = _BULLET.match(line)
    if match:
        return Label(match["bullet"], "", 0, match.end())
    return None


def _letter_order(letter: str) -> int:
    return ord(letter.lower()[0]) if len(letter) == 1 else len(letter)


def split_number(line: str) -> tuple[str, int]:
    """The heading number that a line begins with, and where the text after it starts.

    The number is normalised: Arabic digits, no spaces, one closing bracket kept ("1.1", "1.1)").
    ("", 0) where the line begins with no number. Bare numbers count: headings of a form have them.
    """
    match = _NUMBER.match(line)
    if not match:
        return "", 0
    digits = arabic_digits(re.sub(r"\s", "", match["digits"]))
    closed = ")" if ")" in match["close"] or "）" in match["close"] else ""
    return digits + closed, match.end()
