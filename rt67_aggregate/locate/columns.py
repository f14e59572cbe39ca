"""Problems and suggestions typed by turns, each line beginning with its column's title."""

from __future__ import annotations

from rt67_aggregate.locate.match import Lookup
from rt67_aggregate.locate.outline import Outline, is_column
from rt67_aggregate.locate.readings import Match, best_of
from rt67_aggregate.model import Line, Part


def column_title(line: Line, state: int, lookup: Lookup, outline: Outline) -> Match | None:
    """The title of a column that a line begins with, of the very table whose list it stands in."""
    if state >= len(outline.states) or not is_column(outline.states[state]):
        return None
    if line.paragraph.place.part is not Part.BODY:
        return None
    table = outline.states[state].parent
    return best_of(
        match
        for match in lookup.line(line.text, line.paragraph.label if line.opens else "")
        if match.distance == 0
        and is_column(outline.states[match.state])
        and outline.states[match.state].parent == table
        and (match.whole or match.separated == 2)
    )
