"""A heading that is said again where its answer goes on ("… (ต่อ)"), on the next page say."""

from __future__ import annotations

import re

from rt67_aggregate.locate.match import Lookup
from rt67_aggregate.locate.outline import Outline
from rt67_aggregate.model import Line

_GOES_ON = re.compile(r"[(（]\s*ต่อ\s*[)）][\s.…:]*$")
_FARTHEST = 0.15


def says_again(line: Line, state: int, lookup: Lookup, outline: Outline) -> bool:
    """Whether a line only says again the heading that it stands under, or one above that."""
    marked = _GOES_ON.search(line.text)
    if not marked or state >= len(outline.states):
        return False
    above = set()
    while state >= 0:
        above.add(state)
        state = outline.states[state].parent
    text = line.text[: marked.start()]
    return any(
        match.state in above and match.whole and match.distance <= _FARTHEST
        for match in lookup.line(text, line.paragraph.label if line.opens else "")
    )
