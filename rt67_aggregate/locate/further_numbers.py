"""Numbers that go on from the form's, but that the form has not."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rt67_aggregate.locate.outline import HeadingState, Outline

_LAST = re.compile(r"\d+(?=\D*$)")


def number_before(number: str) -> str:
    """The number before one in a list: "1.3)" before "1.4)"."""
    return _LAST.sub(lambda last: str(int(last[0]) - 1), number)


def number_after(number: str) -> str:
    """The one after it."""
    return _LAST.sub(lambda last: str(int(last[0]) + 1), number)


def further_numbers(holder: int, following: int, outline: Outline) -> dict[str, HeadingState]:
    """The numbers that would follow a heading's, that of one above it, or those of all beside one that ends
    here; each with that heading. ``following``: the heading that was found next, -1 where there is none.

    Numbers of one level ("4)") begin any list: they go on only where all that they would be beside end.
    """
    found: dict[str, HeadingState] = {}
    for here in with_those_above(holder, outline):
        ends = not _is_below(following, here.index if "." in here.number else here.parent, outline)
        nearest = (number_after(here.number),) if "." in here.number else ()
        for number in (*nearest, *((number_after(outline.last_numbers[here.index]),) if ends else ())):
            if number not in outline.families[here.parent]:
                found[number] = here
    return found


def with_those_above(state: int, outline: Outline) -> Iterator[HeadingState]:
    """A heading and all that it stands below, from the nearest on."""
    while 0 <= state < len(outline.states):
        yield outline.states[state]
        state = outline.states[state].parent


def _is_below(state: int, above: int, outline: Outline) -> bool:
    """Whether a heading stands under another one, or under the form itself (-1)."""
    if state < 0 or above < 0:
        return state >= 0
    return outline.is_below(outline.states[state], outline.states[above])
