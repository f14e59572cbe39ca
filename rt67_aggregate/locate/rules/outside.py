"""Tables of contents, own topics and signature blocks: no section takes what stands in them."""

from __future__ import annotations

from rt67_aggregate.locate.match import Lookup
from rt67_aggregate.locate.outline import Outline
from rt67_aggregate.locate.rules.outcome import Items, Outcome
from rt67_aggregate.locate.unplaced import outside_of
from rt67_aggregate.model import Piece, Role

_REASONS = {Role.CONTENTS: "contents", Role.OWN_TOPIC: "own_topic", Role.CLOSING: "signature"}


class Outside:
    """Keeps them beside the answers."""

    def __init__(self, outline: Outline) -> None:
        pass

    def __call__(self, items: Items, lookup: Lookup) -> Outcome:
        return Outcome(
            tuple(
                part
                for item in items
                for part in (
                    outside_of(item, _REASONS[item.role])
                    if isinstance(item, Piece) and item.role in _REASONS
                    else (item,)
                )
            )
        )
