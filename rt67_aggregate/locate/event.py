"""A place of a document that is read as a heading of the form."""

from __future__ import annotations

from typing import NamedTuple

from rt67_aggregate.locate.readings import Match


class Event(NamedTuple):
    """Units ``start`` to ``stop`` (exclusive) read as the heading ``state``, or as its table.

    ``match``: how the text matched; None for tables and the signature block. ``anchored``: the
    heading of a form's table that carries its number or is a line of its own, and stands right before such
    a table, so that no better place elsewhere speaks against it. ``printed``: a table shows its titles as the
    form prints them. ``markup``: the line begins with Markdown's signs.
    """

    start: int
    stop: int
    state: int
    reward: float
    match: Match | None = None
    is_table: bool = False
    anchored: bool = False
    printed: bool = False
    markup: bool = False


def with_reward(event: Event, reward: float) -> Event:
    """The same event worth something else."""
    if reward == event.reward:
        return event
    return Event(event.start, event.stop, event.state, reward, *event[4:])
