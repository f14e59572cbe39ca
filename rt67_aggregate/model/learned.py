"""What returns say of their form: lines that most of them carry and the form does not."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from rt67_aggregate.model.issues import Place


class LineDoubt(StrEnum):
    """Why only a person can say whether a line is a heading."""

    WORDING = "wording"  # it may be another wording of a heading as well
    NUMBER_TAKEN = "number_taken"  # a heading beside it has its number
    PLAIN = "plain"  # nothing but its place tells it from an instruction


@dataclass(frozen=True, slots=True)
class NewHeading:
    """A heading that the form lacks, with those below it.

    ``kind``: "" where it has that of a heading above it. ``like_id``: the heading of the form whose entry
    it repeats, as a part that stands in every topic does; "" for one of its own.
    """

    level: str
    number: str
    text: str
    kind: str = ""
    like_id: str = ""
    children: tuple[NewHeading, ...] = ()


@dataclass(frozen=True, slots=True)
class HeadingSpot:
    """Where a new heading goes: under ``parent_id`` ("" for none), behind its child ``after_id`` ("" for
    first)."""

    parent_id: str
    after_id: str


@dataclass(frozen=True, slots=True)
class Missed:
    """One line that most returns carry: how it reads most often, and what it may be.

    ``seen_in``: the names of the returns that carry it, ``places``: where in each, () where that is not
    known. ``of``: all returns that were looked at. ``heading_id``: the heading that it may be another
    wording of, "" for none. ``heading``, ``spot``: the heading that it may be, and where; None for none.
    """

    text: str
    seen_in: tuple[str, ...]
    of: int
    heading_id: str = ""
    heading: NewHeading | None = None
    spot: HeadingSpot | None = None
    doubts: tuple[LineDoubt, ...] = ()
    places: tuple[Place, ...] = ()
