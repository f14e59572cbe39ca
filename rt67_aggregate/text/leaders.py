"""Dot leaders: the dotted lines that a form prints and people type into, over and around."""

from __future__ import annotations

import re

from rt67_aggregate.text.remembered import remembered

_DOTS = ".…‥․·_"
_DOT = f"[{_DOTS}]"
_BOX = "[□☐]"
# A box for each figure of a number, parted by dashes as that is ("□-□□□□-□□□□□-□□-□"), or a date by strokes;
# boxes with nothing between them may be the steps of a scale.
FIGURE_BOXES = re.compile(rf"{_BOX}+(?:[-–/]{_BOX}+)+")
_ANY = re.compile(rf"{_DOT}|{_BOX}")
# Four dots are a leader; three may be an ellipsis that somebody typed.
_RUN = re.compile(rf"(?:{_DOT}[ \t]?){{4,}}|[…‥]{{2,}}|…(?:[ \t]*…)+|{FIGURE_BOXES.pattern}")
# The dot of a printed row number ("1. ……", "1.………") is no leader.
_NUMBERED = re.compile(rf"\s*[0-9๐-๙]{{1,3}}\.(?=[ \t…‥_]|{_DOT}*\s*$)")
# A dash before the dots is the form's own, for a list.
_ONLY = re.compile(rf"(?:\s*[-–—−•]\s*(?={_DOT}{{4}}|[…‥]{{2}}))?[{_DOTS}\s]*")
_AT_EDGES = 3
_WORTH = {"…": 3, "‥": 2}
# The full stop of an abbreviation at the end of an answer is not the first dot of the leader.
_ABBREVIATION = (
    r"(?:(?:^|(?<=[^ก-๙]))(?:ปวช|ปวส|สอศ|สพฐ|กศน|อบต|อบจ|ศธ|ผอ|กทม|[ก-ฮ]\.[ก-ฮ]{1,2})|"
    r"(?:(?<=[0-9๐-๙])|(?<=[0-9๐-๙]\s))(?:น|ชม|กม|ซม|กก))"
)
_ABBREVIATED = re.compile(rf"({_ABBREVIATION})\.(?:{_DOT}[ \t]?){{3,}}")
_AT_END = re.compile(rf"{_ABBREVIATION}$")
_SPACES = re.compile(r"[ ]{2,}")


@remembered
def strip_leaders(text: str) -> str:
    """One line without its leaders; three dots go only where they stand at both ends."""
    if not _ANY.search(text):
        return text.strip(" ") if text.strip() else ""
    number = _NUMBERED.match(text)
    if number:
        rest = text[number.end() :]
        kept = _stripped(rest)
        return text.strip(" ") if kept == rest.strip(" ") else f"{number.group().strip()} {kept}".strip()
    return _stripped(text)


def strip_around(text: str, signs: str) -> str:
    """A text without such signs at its ends; the full stop of an abbreviation stays."""
    kept = text.strip(signs)
    end = len(text.rstrip(signs))
    return f"{kept}." if text.startswith(".", end) and _AT_END.search(kept) else kept


def is_leaders_only(text: str) -> bool:
    """Whether nothing but white space and leader characters stands in the text."""
    return _ONLY.fullmatch(text) is not None


def _stripped(text: str) -> str:
    if is_leaders_only(text):
        return ""
    text = _within_edges(text)
    if not _RUN.search(text):
        return text.strip(" ")
    text = _ABBREVIATED.sub(lambda match: f"{match[1]}. ", text)
    return _SPACES.sub(" ", _RUN.sub(" ", text)).strip(" ")


def _within_edges(text: str) -> str:
    """The text without its dots, where there are at least three at both ends."""
    whole = text.strip()
    inside = whole.strip(_DOTS)
    front, _, back = whole.partition(inside)
    if back.startswith(".") and _dots(back) > _AT_EDGES and _AT_END.search(inside):
        inside, back = f"{inside}.", back[1:]
    return inside if front and back and min(_dots(front), _dots(back)) >= _AT_EDGES else text


def _dots(run: str) -> int:
    return sum(_WORTH.get(character, 1) for character in run)
