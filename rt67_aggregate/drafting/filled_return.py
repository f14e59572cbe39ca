"""A filled return that was taken for a blank: what was typed under its headings is left out."""

from __future__ import annotations

from dataclasses import replace

from rt67_aggregate.drafting.nodes import Drafted, Node
from rt67_aggregate.drafting.words import PROMPT
from rt67_aggregate.model import Shape

_FEWEST = 3  # headings with words under them before a document counts as filled
_LONGEST_PROMPT = 120  # characters of a line that tells how to answer; answers begin with such words too


def without_typed(drafted: Drafted) -> int:
    """Take what seems typed out of a draft; how many lines that were, 0 for a blank.

    A blank prints dots or leaves lines and cells empty below most of its headings; a filled return has
    words there instead.
    """
    nodes = list(drafted.walk())
    typed = [node for node in nodes if _is_typed(node)]
    empty = [node for node in nodes if node.spaces or (node.grid and not _is_full(node))]
    if len(typed) < _FEWEST or len(typed) < len(empty):
        return 0
    for node in nodes:
        if node.grid:
            full = _is_full(node)
            columns = tuple(replace(c, cells=()) if full or c.typed else c for c in node.grid.columns)
            node.grid = replace(node.grid, columns=columns)
    return sum(_clear(node) for node in nodes)


def _is_typed(node: Node) -> bool:
    prose = node.shape is Shape.NARRATIVE and not node.spaces
    return _is_full(node) or (prose and bool(_words(node) or node.unjoined))


def _is_full(node: Node) -> bool:
    """Whether nothing is left to be typed in its table."""
    return node.grid is not None and node.grid.full


def _words(node: Node) -> list[str]:
    return [text for text in node.prompts if not PROMPT.match(text)]


def _clear(node: Node) -> int:
    words = [text for text in node.prompts if not PROMPT.match(text) or len(text) > _LONGEST_PROMPT]
    node.prompts = [text for text in node.prompts if text not in words]
    node.doubts = [doubt for doubt in node.doubts if not any(text[:40] in doubt for text in words)]
    if node.unjoined and not node.spaces:
        node.text, node.unjoined = node.unjoined, ""
        return len(words) + 1
    return len(words)
