"""Words typed under the heading of a form's table, beside its rows."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from rt67_aggregate.locate.match import Lookup
from rt67_aggregate.locate.outline import Outline
from rt67_aggregate.locate.rules.rule_result import Item, Items, RuleResult, content_of, seen_in
from rt67_aggregate.locate.unplaced import outside_of
from rt67_aggregate.model import (
    Doubt,
    DoubtCode,
    Fragment,
    Heading,
    Owner,
    OwnerKind,
    Piece,
    Role,
    Shape,
    Status,
)
from rt67_aggregate.text import status_of

_REASON = "under_table_heading"


class TableHeadingText:
    """ "None" typed there counts for every column; anything else no column can take. It may be the rest of
    the answer before, where that quotes the table's heading, so that this one is marked with the columns;
    below the rows also an answer of the parts behind the table whose headings are gone."""

    def __init__(self, outline: Outline) -> None:
        self._tables = {h.id: h for h in outline.form.walk() if h.shape is Shape.TABLE and not h.answered}
        self._narratives = frozenset(h.id for h in outline.form.walk() if h.shape is Shape.NARRATIVE)
        self._columns = {c.id: table_id for table_id, h in self._tables.items() for c in h.children}
        self._behind = _behind(outline)

    def __call__(self, items: Items, lookup: Lookup) -> RuleResult:
        if not any(piece.heading_id in self._tables for _, piece in items.content):
            return RuleResult(items)
        filled = {_section_of(item) for item in items}
        done: list[Item] = []
        loose: dict[str, list[int]] = {}  # table → the fragments under its heading
        before: dict[str, str] = {}  # table → the section before it
        below: set[str] = set()  # tables with words below their rows
        begun: set[str] = set()  # tables whose rows stood above
        section = ""
        for item in items:
            begun.add(self._columns.get(_heading_of(item), ""))
            piece = content_of(item)
            if piece is None or piece.heading_id not in self._tables:
                here = _heading_of(item)
                section = here if here in self._narratives else section
                done.append(item)
                continue
            for fragment in outside_of(piece, _REASON):
                if fragment.owner.kind is OwnerKind.UNPLACED:
                    before.setdefault(piece.heading_id, section)
                    below.update({piece.heading_id} & begun)
                    loose.setdefault(piece.heading_id, []).append(len(done))
                done.append(fragment)
        doubts: list[Doubt] = []
        for table_id, places in loose.items():
            empty = filled.isdisjoint(column.id for column in self._tables[table_id].children)
            found = _said(self._tables[table_id], places, done, empty=empty)
            doubts += found
            if found and before[table_id]:
                doubts.append(Doubt(before[table_id], DoubtCode.BOUNDARY_UNCERTAIN))
            if found and table_id in below:
                doubts += self._gone(table_id, seen_in(items))
        return RuleResult(Items(done), tuple(doubts))

    def _gone(self, table_id: str, seen: frozenset[str]) -> Iterator[Doubt]:
        """A doubt about each section of the parts right behind a table that are not there."""
        for part in takewhile(lambda heading: heading.id not in seen, self._behind[table_id]):
            for heading in part.walk_all():
                if heading.is_section:
                    yield Doubt(heading.id, DoubtCode.TEXT_UNDER_GROUP)


def _behind(outline: Outline) -> dict[str, tuple[Heading, ...]]:
    """For each heading those that the form prints behind it below the same one."""
    groups = (outline.form.headings, *(heading.children for heading in outline.form.walk()))
    return {h.id: tuple(group[place:]) for group in groups for place, h in enumerate(group, 1)}


def _said(table: Heading, places: list[int], items: list[Item], *, empty: bool) -> list[Doubt]:
    """Turns "none" into the first column's answer, or marks the sections: of a table whose rows are ticked
    no column is one, so that none can take it."""
    found = [item for place in places if isinstance(item := items[place], Fragment)]
    text = "\n".join(fragment.shown for fragment in found if fragment.text)
    if not text or not table.children:
        return []
    column = next((column.id for column in table.children if column.is_section), "")
    if column and empty and status_of(text) in (Status.NONE, Status.NOT_IMPLEMENTED):
        owner = Owner.answer(column)
        for place, fragment in zip(places, found, strict=True):
            items[place] = fragment._replace(owner=owner, whole_table=True)
        return []
    sections = (heading.id for heading in table.walk_all() if heading.is_section)
    return [Doubt(section, DoubtCode.TEXT_UNDER_GROUP) for section in sections]


def _heading_of(item: Item) -> str:
    """The heading that an item is of, be it nothing but its printed words."""
    return item.heading_id if isinstance(item, Piece) else item.owner.heading_id


def _section_of(item: Item) -> str:
    """The section that an item stands under, or answers."""
    if isinstance(item, Piece):
        return item.heading_id if item.role is Role.CONTENT else ""
    return item.owner.heading_id if item.owner.kind is OwnerKind.ANSWER else ""
