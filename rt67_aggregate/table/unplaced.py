"""Rows of ``unplaced.csv``: what a person put into a return and no section could take."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from rt67_aggregate.issues import locator
from rt67_aggregate.model import ReturnReading, State, Unplaced
from rt67_aggregate.table.cells import cell_pieces
from rt67_aggregate.table.pictures import Slot, joined_paths

# The reason that stands with the answers of a return whose college is not known.
UNIDENTIFIED = "unidentified"


def unplaced_rows(reading: ReturnReading, paths: Mapping[Slot, str]) -> Iterator[dict[str, str]]:
    """The pieces of an accepted or unidentified return, none of another; a long text goes on in the next
    row."""
    if reading.state not in (State.ACCEPTED, State.UNIDENTIFIED):
        return
    for slots, unplaced in unplaced_pieces(reading):
        row = {
            "source": (unplaced.taken_from or reading.source).name,
            "college_id": reading.identity.college_id,
            "locator": locator(unplaced.place),
            "pictures": "",
            "reason": unplaced.reason,
        }
        first, *more = cell_pieces(unplaced.text)
        yield row | {"text": first, "pictures": joined_paths(paths, slots)}
        for text in more:
            yield row | {"text": text}


def unplaced_pieces(reading: ReturnReading) -> Iterator[tuple[tuple[Slot, ...], Unplaced]]:
    """What has no place in the records; of a return whose college is not known that is all of it."""
    pieces: list[tuple[bool, int, Unplaced]] = []
    if reading.state is State.UNIDENTIFIED:
        for number, answer in enumerate(reading.answers):
            if answer.text or answer.pictures:
                piece = Unplaced(answer.text, UNIDENTIFIED, answer.place, answer.pictures)
                pieces.append((True, number, piece))
    pieces.extend((False, number, piece) for number, piece in enumerate(reading.unplaced))
    for placed, number, piece in pieces:
        slots = (Slot(reading.source.name, placed, number, n) for n in range(len(piece.pictures)))
        yield tuple(slots), piece
