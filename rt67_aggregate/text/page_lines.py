"""The words in a spreadsheet's page header or footer, without what a program formats them with.

A header is one text with codes in it (ECMA-376 part 1, 18.3.1.39 and 18.3.1.46):
``&L&"Arial,Bold"&12คำตอบ&R&P`` says "คำตอบ" at the left and the page's number at the right.
"""

from __future__ import annotations

import re

_PICTURE = "&G"
_PARTS = re.compile(r"(?<!&)(?:&&)*+&[LCR]")
_CODE = re.compile(r'&(?:(&)|"[^"]*"|K(?:[0-9A-Fa-f]{6}|[0-9]{2}[+-][0-9]{3})|[0-9]+|[A-Za-z])')


def page_line_words(code: str) -> tuple[str, ...]:
    """What is said at the left, in the middle and at the right, without what is empty."""
    said = (_CODE.sub(r"\1", part).strip() for part in _parts(code))
    return tuple(filter(None, said))


def page_line_pictures(code: str) -> int:
    """How many pictures stand there."""
    return code.replace("&&", "").count(_PICTURE)


def _parts(code: str) -> list[str]:
    found, start = [], 0
    for match in _PARTS.finditer(code):
        found.append(code[start : match.end() - 2])
        start = match.end()
    return [*found, code[start:]]
