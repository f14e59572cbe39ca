"""Titles of items that stand out by nothing but a colon ("ข้อมูลส่วนตัว:" over "1. ชื่อ")."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from rt67_aggregate.drafting.lines import PrintedLine, What
from rt67_aggregate.drafting.numbers import Numbered, number_of
from rt67_aggregate.drafting.words import INSTRUCTIONS, PROMPT
from rt67_aggregate.text import gap_spans

_LONGEST = 60  # characters of such a title
# "ข้อมูลการเงิน: 14. รายได้": a title and its first item in one line.
_TITLE_AND_ITEM = re.compile(rf"(?P<title>[^:：.…_]{{2,{_LONGEST}}}[:：])\s+(?=[(（]?[0-9๐-๙]{{1,3}}[.)）])")


def item_titles(lines: Sequence[PrintedLine]) -> frozenset[int]:
    """The lines that end in a colon and stand right over an item that counts on, or anew: two of them at
    least, of different words."""
    found = [at for at in range(len(lines) - 1) if _ends_in_colon(lines[at]) and _counts(lines, at + 1)]
    return frozenset(found) if len({lines[at].text for at in found}) > 1 else frozenset()


def with_titles_apart(lines: Sequence[PrintedLine]) -> Iterator[PrintedLine]:
    """The lines, those taken apart that are a title and the item with which the list counts on."""
    for index, line in enumerate(lines):
        match = None if line.numbered or line.what is not What.TEXT else _TITLE_AND_ITEM.match(line.text)
        item = number_of(line.text[match.end() :]) if match else None
        before = _last_number(lines[:index])
        if match is None or item is None or before is None or not _follows(before, item):
            yield line
            continue
        title, text = match["title"], line.text[match.end() :]
        yield replace(line, text=title, whole=title, blanks=0)
        yield replace(line, text=text[item.start :], whole=text, numbered=item)


def _ends_in_colon(line: PrintedLine) -> bool:
    text = line.text
    plain = line.what is What.TEXT and not (line.numbered or line.celled or gap_spans(text))
    told = PROMPT.match(text) or INSTRUCTIONS.match(text)
    return plain and 1 < len(text) <= _LONGEST and text.endswith((":", "：")) and not told


def _counts(lines: Sequence[PrintedLine], index: int) -> bool:
    """Whether a line is an item that counts anew, or on from the one before it."""
    item, before = lines[index].numbered, _last_number(lines[:index])
    if item is None or len(item.key) != 1:
        return False
    return item.key == (1,) or (before is not None and _follows(before, item))


def _last_number(lines: Sequence[PrintedLine]) -> Numbered | None:
    return next((at.numbered for at in reversed(lines) if at.numbered and at.numbered.key), None)


def _follows(before: Numbered, item: Numbered) -> bool:
    return item.style == before.style and item.key == (*before.key[:-1], before.key[-1] + 1)
