"""Tables that were typed with strokes between their cells, as Markdown has them, as lines with tabs."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import takewhile
from typing import TypeGuard

from rt67_aggregate.model import Block, Document, Paragraph, Part

_STROKE = re.compile(r"(?<!\\)\|")
_EDGES = re.compile(r"^\s*\||(?<!\\)\|\s*$")
_RULE = re.compile(r"[\s|]*+(?:(?::?-{2,}+:?|:-:?|-:)[\s|]*+)++")  # below the titles, or anywhere
_INK = re.compile(r"\S")


def without_strokes(document: Document, is_titled: Callable[[Paragraph], bool]) -> Document:
    """The document with a tab for each stroke between two cells of a table that begins with a titled line,
    and blanks for what else only draws it: strokes at both ends, lines of dashes.

    Such a table has a row at least and ends where a line has no stroke. All other characters stay at their
    places. What is taken out is counted in ``raw_chars`` no more.
    """
    owners = [block for block in document.blocks if _is_body(block) for _ in block.text.split("\n")]
    lines = [line for block in document.blocks if _is_body(block) for line in block.text.split("\n")]
    drawn = dict(_drawn(owners, lines, is_titled))
    if not drawn:
        return document
    taken = sum(len(_INK.findall(lines[at])) - len(_INK.findall(line)) for at, line in drawn.items())
    blocks = tuple(_redrawn(document.blocks, drawn))
    return replace(document, blocks=blocks, raw_chars=document.raw_chars - taken)


def _is_body(block: Block) -> TypeGuard[Paragraph]:
    return isinstance(block, Paragraph) and block.place.part is Part.BODY and not block.in_contents


def _drawn(
    owners: Sequence[Paragraph], lines: Sequence[str], is_titled: Callable[[Paragraph], bool]
) -> Iterator[tuple[int, str]]:
    """The lines of such tables by their number, as they are without strokes. ``owners``: the lines'
    paragraphs."""
    at = 0
    while at < len(lines):
        edged = _EDGES.search(lines[at]) is not None
        titles = _with_tabs(lines[at], edged)
        if titles == lines[at] or not is_titled(owners[at]._replace(text=titles)):
            at += 1
            continue
        below = list(takewhile(_STROKE.search, lines[at + 1 :]))
        if not all(map(_RULE.fullmatch, below)):
            yield at, titles
            for number, line in enumerate(below, at + 1):
                yield number, " " * len(line) if _RULE.fullmatch(line) else _with_tabs(line, edged)
        at += 1 + len(below)


def _with_tabs(line: str, edged: bool) -> str:
    """A line as long, with a tab for each stroke between two cells and blanks for those at its ends. A table
    has these all along or nowhere (``edged``): without them the last stroke parts a cell from a blank one."""
    inside = _EDGES.sub(lambda edge: " " * len(edge.group()), line) if edged else line
    return _STROKE.sub("\t", inside)


def _redrawn(blocks: Sequence[Block], drawn: dict[int, str]) -> Iterator[Block]:
    at = 0
    for block in blocks:
        if _is_body(block):
            lines = block.text.split("\n")
            text = "\n".join(drawn.get(number, line) for number, line in enumerate(lines, at))
            at += len(lines)
            yield block if text == block.text else block._replace(text=text)
        else:
            yield block
