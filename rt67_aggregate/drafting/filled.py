"""A filled return that was taken for a blank: what was typed under its headings is left out."""

from __future__ import annotations

from dataclasses import replace

from rt67_aggregate.drafting.nodes import Drafted, Node
from rt67_aggregate.drafting.words import PROMPT
from rt67_aggregate.model import Shape

_FEWEST = 3  # headings with words under them before a document counts as filled
_SHARE = 0.5


def without_typed(drafted: Drafted) -> int:
    """Take what seems typed out of a draft; how many lines that were, 0 for a blank.

    A blank prints dots or empty lines under its headings; a filled return has words there instead.
    """
    leaves = [node for node in drafted.walk() if node.shape is Shape.NARRATIVE]
    typed = [node for node in leaves if not node.spaces and _words(node)]
    full = [node for node in drafted.walk() if node.grid and all(c.cells for c in node.grid.columns)]
    if len(typed) < _FEWEST or len(typed) < _SHARE * len(leaves):
        return 0
    for node in full:
        if node.grid:
            columns = tuple(replace(column, cells=()) for column in node.grid.columns)
            node.grid = replace(node.grid, columns=columns)
    return sum(_clear(node) for node in drafted.walk())


def _words(node: Node) -> list[str]:
    return [text for text in node.prompts if not PROMPT.match(text)]


def _clear(node: Node) -> int:
    words = _words(node)
    node.prompts = [text for text in node.prompts if PROMPT.match(text)]
    node.doubts = [doubt for doubt in node.doubts if not any(text[:40] in doubt for text in words)]
    return len(words)
