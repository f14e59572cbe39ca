"""Texts that no section took, of which the officer has said what they are."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from rt67_aggregate.model import Reviewed, Rows

if TYPE_CHECKING:
    import pandas as pd


def settled_places(pieces: pd.DataFrame, entered: Mapping[int, Reviewed]) -> frozenset[tuple[str, str]]:
    """File and place, in words, of each of the ``pieces`` that is passed, moved, corrected or sent back; of
    several in one place only where all are. ``entered``: number of a piece → what was entered there."""
    said = {number for number, row in entered.items() if row.is_decided}
    if not said:
        return frozenset()
    rows = Rows(pieces)
    places = list(zip(rows.texts("source"), rows.texts("locator"), strict=True))
    left = {place for number, place in enumerate(places) if number not in said}
    return frozenset(places[number] for number in said) - left
