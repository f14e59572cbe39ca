"""What a draft takes from the form of the year before."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from rt67_aggregate.model.form import Form, Heading


class Bond(StrEnum):
    """How it is known that a heading goes on; NEAR: it is not, and the two are only alike."""

    SAME = "same"
    REWORDED = "reworded"
    MOVED = "moved"
    NEAR = "near"


@dataclass(frozen=True, slots=True)
class Predecessor:
    """The heading of the earlier form that one of the new form goes on, or is like."""

    old: Heading
    bond: Bond

    @property
    def sure(self) -> bool:
        return self.bond is not Bond.NEAR


@dataclass(frozen=True, slots=True)
class Carried:
    """``earlier``: the form of before. ``bonds``: ID in the draft → the heading of before that it goes on, or
    is like. ``ids``: ID in the draft → the ID that it is to have."""

    earlier: Form
    bonds: Mapping[str, Predecessor]
    ids: Mapping[str, str]

    def sure_of(self, heading_id: str) -> Predecessor | None:
        """What a heading goes on; None where it is new, or nobody knows."""
        found = self.bonds.get(heading_id)
        return found if found is not None and found.sure else None
