"""What every rule takes and gives."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import NamedTuple, Protocol

from rt67_aggregate.locate.match import Lookup
from rt67_aggregate.model import Doubt, Fragment, Line, Piece, Role, Table

# A stretch of the document: a piece as long as nobody owns its letters, then its fragments.
Item = Piece | Fragment


class Items(tuple[Item, ...]):
    """The stretches of a document in its order, sorted by what they are, each with its place among them.

    A rule goes through those that it can concern and through no others. Where it changes none, the next rule
    has the same items, which are sorted already.
    """

    @cached_property
    def pieces(self) -> tuple[tuple[int, Piece], ...]:
        """Those whose letters nobody owns yet."""
        return tuple([(index, item) for index, item in enumerate(self) if isinstance(item, Piece)])

    @cached_property
    def _by_role(self) -> Mapping[Role, Sequence[tuple[int, Piece]]]:
        found: dict[Role, list[tuple[int, Piece]]] = {}
        for place in self.pieces:
            found.setdefault(place[1].role, []).append(place)
        return found

    def of(self, role: Role) -> Sequence[tuple[int, Piece]]:
        """The pieces of one role."""
        return self._by_role.get(role, ())

    @property
    def content(self) -> Sequence[tuple[int, Piece]]:
        """The pieces that stand under a heading."""
        return self.of(Role.CONTENT)

    @cached_property
    def lines(self) -> tuple[tuple[int, Piece, Line], ...]:
        """Those of them that are lines."""
        return tuple([(i, item, item.content) for i, item in self.content if isinstance(item.content, Line)])

    @cached_property
    def tables(self) -> tuple[tuple[int, Piece, Table], ...]:
        """Those of them that are tables."""
        return tuple([(i, item, item.content) for i, item in self.content if isinstance(item.content, Table)])

    def changed(self, changes: Mapping[int, Sequence[Item]]) -> Items:
        """The items with some of them, told by their places, as one or several others."""
        if not changes:
            return self
        done: list[Item] = []
        last = 0
        for index in sorted(changes):
            done += self[last:index]
            done += changes[index]
            last = index + 1
        return Items((*done, *self[last:]))


def content_of(item: Item) -> Piece | None:
    """The item, where it still stands under a heading without an owner."""
    return item if isinstance(item, Piece) and item.role is Role.CONTENT else None


def content_line(item: Item) -> Line | None:
    """The line of such an item, where it is one."""
    piece = content_of(item)
    return piece.content if piece and isinstance(piece.content, Line) else None


class RuleResult(NamedTuple):
    """The stretches as a rule leaves them, and what it found doubtful."""

    items: Items
    doubts: tuple[Doubt, ...] = ()


class Rule(Protocol):
    """One way in which people change a form, prepared for one form.

    It is given the whole document in its order and the form looked up for this document, and gives
    the document back: the same letters, in the same order, some with another owner.
    """

    def __call__(self, items: Items, lookup: Lookup) -> RuleResult:
        """The items with their owners as this rule sees them."""
        ...


def headings_seen(items: Items) -> tuple[str, ...]:
    """The headings that were found, or under which something stands, as they first stand in the return."""
    named = (item.owner.heading_id if isinstance(item, Fragment) else item.heading_id for item in items)
    return tuple(filter(None, dict.fromkeys(named)))


def seen_in(items: Items) -> frozenset[str]:
    """The same in no order."""
    return frozenset(headings_seen(items))
