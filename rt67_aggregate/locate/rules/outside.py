"""Tables of contents, own topics, pages' feet and signature blocks: no section takes what stands in them."""

from __future__ import annotations

from collections.abc import Sequence

from rt67_aggregate.locate.match import Lookup
from rt67_aggregate.locate.outline import Outline
from rt67_aggregate.locate.rules.rule_result import Item, Items, RuleResult
from rt67_aggregate.locate.signature import begins_signature
from rt67_aggregate.locate.thresholds import THRESHOLDS
from rt67_aggregate.locate.unplaced import outside_of
from rt67_aggregate.model import Line, Piece, Role

_REASONS = {
    Role.CONTENTS: "contents",
    Role.OWN_TOPIC: "own_topic",
    Role.PAGE: "page_line",
    Role.CLOSING: "signature",
}


class Outside:
    """Keeps them beside the answers."""

    def __init__(self, outline: Outline) -> None:
        self._outline = outline

    def __call__(self, items: Items, lookup: Lookup) -> RuleResult:
        changes: dict[int, Sequence[Item]] = {}
        lines = 0  # of the signature block at hand
        for index, piece in items.pieces:
            reason = _REASONS.get(piece.role, "")
            if piece.role is Role.CLOSING:
                lines = self._counted(piece, lines)
                reason = reason if lines <= THRESHOLDS.outside_most_lines else "behind_signature"
            if reason:
                changes[index] = tuple(outside_of(piece, reason))
        return RuleResult(items.changed(changes))

    def _counted(self, piece: Piece, lines: int) -> int:
        """How many lines the block has with this piece; beyond the most where it is none of a block."""
        line = piece.content if isinstance(piece.content, Line) else None
        text = line.text.strip() if line else ""
        if line and begins_signature(line.text, self._outline):
            return 1
        if not line or len(text) > THRESHOLDS.outside_longest_line:
            return THRESHOLDS.outside_most_lines + 1
        return lines + bool(text)
