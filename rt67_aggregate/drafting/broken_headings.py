"""Headings that are printed over two lines: which lines are a heading's rest, and how the two are joined."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rt67_aggregate.drafting.lines import PrintedLine
from rt67_aggregate.drafting.nodes import Node, is_untitled_part
from rt67_aggregate.text import gap_spans

_FULL_LINE = 50  # characters of a heading that may have been broken at the end of a line
# Words in which no heading ends, and with which nothing begins but what goes on.
_ENDS_OPEN = re.compile(r"(?:และ|หรือ|[,/])\s*$")
_ENDS = re.compile(r"[?？:：]\s*$")  # with which a heading is at its end
_GOES_ON = re.compile(r"\s*(?:และ|หรือ|ของ|\))")
_LONGEST_TITLE = 120  # characters of a part's title
_TAIL = 8  # letters around a break that show how the same words are printed elsewhere
_JOINED = "หัวข้อนี้พิมพ์ไว้สองบรรทัด: ตรวจว่ารอยต่อถูกต้อง"


def is_rest(line: PrintedLine, above: Node) -> bool:
    """Whether a line is the rest of the heading just before it: both bold, or that one so long
    that it was broken. Where only that one has a heading style, both, or words that cannot but go on."""
    if _ENDS.search(above.text):
        return False
    long = len(above.text) >= _FULL_LINE
    if above.outline and not line.outline:
        return _goes_on(above.text, line.text) or (line.bold and long)
    alike = bool(above.number) and above.outline == line.outline and above.bold == line.bold
    return alike and (line.bold or long)


def _goes_on(front: str, rest: str) -> bool:
    open_bracket = front.count("(") > front.count(")") and ")" in rest
    return open_bracket or bool(_ENDS_OPEN.search(front) or _GOES_ON.match(rest))


def is_title_of_part(line: PrintedLine, part: Node) -> bool:
    """Whether a line is the title of the part whose number stands just before it."""
    alike = (part.bold, part.outline) == (line.bold, line.outline)
    return alike and len(line.text) <= _LONGEST_TITLE and not gap_spans(line.text)


def joined(line: PrintedLine, above: Node, seen: Sequence[str]) -> str:
    """Join the two parts as the same words are printed elsewhere (``seen``), else with a space; the line
    below a part's number is its title."""
    if is_untitled_part(above):
        above.number, above.text = above.text, line.text
        return above.text
    front, rest = above.text, line.text
    pattern = re.escape(front[-_TAIL:]) + r"(\s?)" + re.escape(rest[:_TAIL])
    known = next((m for text in reversed(seen) if (m := re.search(pattern, text))), None)
    gap = known[1] if known else " "
    above.text = f"{front}{gap}{rest}"
    if known is None:
        above.unjoined = above.unjoined or front
        above.doubts.append(_JOINED)
    return above.text
