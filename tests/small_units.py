"""Units, events and pieces of the small forms, as the stages of locating hand them on."""

from __future__ import annotations

from collections.abc import Sequence

from rt67_aggregate.locate.event import Event
from rt67_aggregate.locate.grid import TableGrid, Unit
from rt67_aggregate.locate.lines import units_of
from rt67_aggregate.locate.match import Lookup, Matcher
from rt67_aggregate.locate.outline import HeadingState, Outline, form_outline
from rt67_aggregate.locate.readings import Match
from rt67_aggregate.model import Fragment, Line, OwnerKind
from tests.small_forms import Piece, document, small_form


def outline(name: str = "flat") -> Outline:
    return form_outline(small_form(name))


def lookup(name: str = "flat") -> Lookup:
    return Lookup(Matcher(outline(name)))


def state(heading_id: str, name: str = "flat") -> HeadingState:
    return next(state for state in outline(name).states if state.heading.id == heading_id)


def units(*pieces: Piece, name: str = "flat") -> tuple[Unit, ...]:
    return units_of(document(*pieces).blocks, lookup(name), outline(name))


def line(piece: Piece) -> Line:
    (unit,) = units(piece)
    assert isinstance(unit, Line)
    return unit


def shown(found: Sequence[Unit]) -> list[str]:
    """Each unit's text; a table as its cells."""
    return [
        " | ".join(block.text for cell in unit.table.cells for block in cell.blocks if hasattr(block, "text"))
        if isinstance(unit, TableGrid)
        else unit.text
        for unit in found
    ]


def event(
    start: int,
    heading_id: str,
    reward: float = 10.0,
    *,
    name: str = "flat",
    stop: int = 0,
    match: Match | None = None,
    **more: object,
) -> Event:
    """A line read as a heading, whole and with its number where nothing else is said."""
    index = state(heading_id, name).index
    found = match or Match(index, 0.0, 9, True, 2, 1)
    values = {field: getattr(found, field) for field in Match.__slots__} | {"state": index} | more
    return Event(start, stop or start + 1, index, reward, Match(**values))  # type: ignore[arg-type]


def table_event(start: int, heading_id: str, reward: float = 7.0, name: str = "flat") -> Event:
    return Event(start, start + 1, state(heading_id, name).index, reward, is_table=True)


def ids(path: Sequence[Event], name: str = "flat") -> list[tuple[int, str]]:
    """Where each event begins, and which heading it is."""
    return [(e.start, outline(name).states[e.state].heading.id) for e in path]


def owners(fragments: Sequence[Fragment]) -> list[tuple[str, ...]]:
    """Each stretch: whose it is, and its letters. An answer is "section/entry", what is printed
    "kind heading", what no section takes "reason? heading"."""
    found = []
    for fragment in fragments:
        owner = fragment.owner
        if owner.kind is OwnerKind.ANSWER:
            whose = f"{owner.heading_id}/{owner.entry}"
        elif owner.kind is OwnerKind.PRINTED:
            whose = f"{owner.what} {owner.heading_id}".strip()
        else:
            whose = f"{owner.what}? {owner.heading_id}".strip()
        found.append((whose, fragment.shown if fragment.text else fragment.line.text))
    return found
