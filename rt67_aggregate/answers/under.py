"""What stands under one heading, collected before it becomes answers."""

from __future__ import annotations

from dataclasses import dataclass, field

from rt67_aggregate.answers.entries import Entry
from rt67_aggregate.answers.lines import line_pictures, line_text
from rt67_aggregate.answers.own_tables import own_table
from rt67_aggregate.answers.tally import Tally
from rt67_aggregate.model import Picture, Piece, Table, Unplaced


@dataclass(slots=True)
class Under:
    """What stands under one heading. ``found``: the heading itself was seen."""

    pieces: list[Piece] = field(default_factory=list)
    heading_pictures: list[Picture] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)
    found: bool = False
    review: list[str] = field(default_factory=list)


def outside_of(piece: Piece, reason: str, tally: Tally) -> list[Unplaced]:
    """A piece that no section can take, as what is left over; [] where nothing was typed."""
    content = piece.content
    if isinstance(content, Table):
        text, pictures = own_table(content, tally)
        place = content.place
    else:
        text, pictures = line_text(content, tally), line_pictures(content)
        place = content.paragraph.place
    return [Unplaced(text, reason, place, pictures)] if text or pictures else []
