"""Blocks that a form prints several times below a line to fill in, counted ("กิจกรรมที่ 1 ......")."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rt67_aggregate.drafting.lines import PrintedLine, What
from rt67_aggregate.text import fold, gap_spans, printed_parts

_TABLE = "\n"  # what no printed line is


def with_blocks(lines: Sequence[PrintedLine]) -> list[PrintedLine]:
    """The lines, those told that begin such a block or stand in one: two of them at least, one behind the
    other, below which the same is asked in words. The last one ends where it asks what the others do not."""
    found = list(lines)
    at = 0
    while at < len(lines):
        begins = _copies(lines, at)
        at += 1
        if not begins:
            continue
        at = _end_of_last(lines, begins)
        found[begins[0] : at] = [replace(line, inside=True) for line in lines[begins[0] : at]]
        for begin in begins:
            found[begin] = _heading(lines[begin])
    return found


def _copies(lines: Sequence[PrintedLine], first: int) -> Sequence[int]:
    """Where the copies begin of the block that begins first in this line; () where it is none."""
    begins = [first] if _begins(lines[first]) else []
    for at in range(first + 1, len(lines) if begins else 0):
        if not _counts_on(lines[begins[-1]], lines[at]):
            continue
        if len(begins) > 1 and _words(lines[begins[-1] + 1 : at]) != _words(lines[first + 1 : begins[1]]):
            break
        begins.append(at)
    return begins if len(begins) > 1 and any(map(fold, _words(lines[first + 1 : begins[1]]))) else ()


def _begins(line: PrintedLine) -> bool:
    """Whether a line counts from 1, in words or before words of its own, and has a place to write."""
    return bool(_asks(line) and line.numbered and line.numbered.key[-1] == 1)


def _asks(line: PrintedLine) -> bool:
    counted = line.numbered is not None and bool(line.numbered.key)
    return counted and bool(line.dotted if line.what is What.SPACE else gap_spans(line.text))


def _counts_on(line: PrintedLine, other: PrintedLine) -> bool:
    if line.numbered is None or other.numbered is None or not _asks(other):
        return False
    *over, last = line.numbered.key
    return other.numbered.style == line.numbered.style and other.numbered.key == (*over, last + 1)


def _words(lines: Sequence[PrintedLine]) -> list[str]:
    """What is asked in lines, but for places to write."""
    asked = (_TABLE if line.what is What.TABLE else _words_of(line) for line in lines)
    return [text for text in asked if text]


def _words_of(line: PrintedLine) -> str:
    return "" if line.what is What.SPACE else fold(" ".join(printed_parts(line.whole)))


def _end_of_last(lines: Sequence[PrintedLine], begins: Sequence[int]) -> int:
    """Behind the last copy, as far as it asks what the first one does."""
    asked = _words(lines[begins[0] + 1 : begins[1]])
    at = begins[-1] + 1
    while at < len(lines):
        said = _words(lines[at : at + 1])
        if said and (not asked or said != [asked.pop(0)]):
            break
        at += 1
    return at


def _heading(line: PrintedLine) -> PrintedLine:
    """The line that begins a block; one that has no words but its number is called by it."""
    if line.what is What.TEXT:
        return replace(line, block=True)
    return replace(line, what=What.TEXT, text=line.dotted, whole=line.dotted, block=True)
