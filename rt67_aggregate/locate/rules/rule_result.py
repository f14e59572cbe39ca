"""What every rule takes and gives."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, Protocol

from rt67_aggregate.locate.match import Lookup
from rt67_aggregate.model import Doubt, Fragment, Line, Piece, Role

# A stretch of the document: a piece as long as nobody owns its letters, then its fragments.
Item = Piece | Fragment
Items = Sequence[Item]


def content_of(item: Item) -> Piece | None:
    """The item, where it still stands under a heading without an owner."""
    return item if isinstance(item, Piece) and item.role is Role.CONTENT else None


def content_line(item: Item) -> Line | None:
    """The line of such an item, where it is one."""
    piece = content_of(item)
    return piece.content if piece and isinstance(piece.content, Line) else None


class RuleResult(NamedTuple):
    """The stretches as a rule leaves them, and what it found doubtful."""

    items: tuple[Item, ...]
    doubts: tuple[Doubt, ...] = ()


class Rule(Protocol):
    """One way in which people change a form, prepared for one form.

    It is given the whole document in its order and the form looked up for this document, and gives
    the document back: the same letters, in the same order, some with another owner.
    """

    def __call__(self, items: Items, lookup: Lookup) -> RuleResult:
        """The items with their owners as this rule sees them."""
        ...


def seen_in(items: Items) -> frozenset[str]:
    """The headings that were found, or under which something stands."""
    return frozenset(
        item.owner.heading_id if isinstance(item, Fragment) else item.heading_id for item in items
    ) - {""}
