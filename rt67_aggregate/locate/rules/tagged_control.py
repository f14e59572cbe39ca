"""An answer in a content control that carries its section's ID, under a heading that is gone or damaged.

Where the section's own heading stands elsewhere, somebody moved or copied the control: then the page
counts, and ``tag_check`` tells it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from rt67_aggregate.locate.front import FrontLines
from rt67_aggregate.locate.line_words import fragments_of, place_of, typed_of, with_pictures
from rt67_aggregate.locate.match import Lookup
from rt67_aggregate.locate.outline import Outline
from rt67_aggregate.locate.rules.rule_result import Item, Items, RuleResult
from rt67_aggregate.locate.signs import says_something
from rt67_aggregate.locate.tags import UNIT, Tags, in_controls, lines_in
from rt67_aggregate.model import (
    Control,
    Doubt,
    DoubtCode,
    Fragment,
    Heading,
    Line,
    Owner,
    Paragraph,
    Piece,
    Role,
    Shape,
    Table,
)

_COVER = Owner.unplaced("cover")


@dataclass(frozen=True, slots=True)
class _Held:
    """A piece in a control, or with controls in it. ``home``: the heading that they belong under.
    ``sure``: the control's title is the section's, and no other control claims to be it."""

    index: int
    home: str
    sure: bool


class TaggedControl:
    """Brings such pieces to their headings: where these are nowhere else, and the order is the form's."""

    def __init__(self, outline: Outline) -> None:
        self._tags = Tags.of(outline.form)
        self._fields = {field.id for field in outline.form.fields}
        self._front = FrontLines(outline.form)

    def __call__(self, items: Items, lookup: Lookup) -> RuleResult:
        if not any(in_controls(piece.content) for _, piece in items.pieces):
            return RuleResult(items)
        parts = [part for item in items for part in self._named(item)]
        held = list(self._held(parts))
        found = {self._home(item) for item in parts if _is_anchor(item)}
        doubts: list[Doubt] = []
        done = list(parts)
        for one in held:
            item = parts[one.index]
            if not isinstance(item, Piece) or item.role is Role.HEADING or one.home in self._fields:
                continue  # what stands before the first heading has rules of its own, which ask controls too
            if self._home(item) == one.home:
                done[one.index] = self._titled(item, one.home)
            elif one.home not in found and one.sure and self._in_order(one, done):
                doubts += self._loose_before(one.index, done, {other.index for other in held})
                done[one.index] = self._moved(item, one.home)
        return RuleResult(Items(done), tuple(doubts))

    def _home(self, item: Item) -> str:
        return self._tags.home_of(item.heading_id) if isinstance(item, Piece) else ""

    def _held(self, items: Sequence[Item]) -> Iterator[_Held]:
        """Every piece that controls of one section hold, or of one line or table."""
        claims = [list(self._claims(item)) for item in items]
        numbers = {(section.id, c.number) for found in claims for c, section in found if _is_single(section)}
        several = {name for name, count in Counter(name for name, _ in numbers).items() if count > 1}
        for index, found in enumerate(claims):
            homes = Counter(self._tags.homes[section.id] for _, section in found)
            if not homes:
                continue
            home, count = homes.most_common(1)[0]
            titled = all(self._tags.names(control, section) for control, section in found)
            alone = not any(section.id in several for _, section in found)
            yield _Held(index, home, 2 * count > homes.total() and titled and alone)

    def _claims(self, item: Item) -> Iterator[tuple[Control, Heading]]:
        if not isinstance(item, Piece):
            return
        for line in lines_in(item.content):
            held = self._tags.holder(line)
            if held:
                yield held
            yield from self._tags.inside(line)

    def _in_order(self, one: _Held, items: Sequence[Item]) -> bool:
        """Whether the heading's place in the form is between those of the headings around the piece."""
        ranks = self._tags.ranks
        before = next((home for item in reversed(items[: one.index]) if (home := self._home(item))), "")
        after = next((self._home(item) for item in items[one.index + 1 :] if _is_anchor(item)), "")
        return ranks.get(before, -1) <= ranks[one.home] < ranks.get(after, len(ranks))

    def _titled(self, piece: Piece, home: str) -> Piece:
        """A table of the form without its titles: its columns are what its controls say."""
        if piece.recognised or not isinstance(piece.content, Table):
            return piece
        columns = self._columns(piece.content, home)
        return replace(piece, columns=columns, recognised=True) if columns else piece

    def _moved(self, piece: Piece, home: str) -> Piece:
        if not isinstance(piece.content, Table):
            return replace(piece, role=Role.CONTENT, heading_id=home)
        columns = self._columns(piece.content, home)
        rows = {cell.row for cell in piece.content.cells}
        tagged = {row for row, _, _ in self._tagged_cells(piece.content, home)}
        titles = piece.title_rows or tuple(sorted(row for row in rows if row < min(tagged, default=0)))
        return replace(
            piece, role=Role.CONTENT, heading_id=home, columns=columns, title_rows=titles, recognised=True
        )

    def _columns(self, table: Table, home: str) -> tuple[tuple[int, str], ...]:
        """Grid column → the section that most controls in it are of."""
        votes: dict[int, Counter[str]] = {}
        for _, column, section_id in self._tagged_cells(table, home):
            votes.setdefault(column, Counter())[section_id] += 1
        found = {column: counted.most_common(1)[0][0] for column, counted in sorted(votes.items())}
        return tuple(found.items()) if len(set(found.values())) == len(found) else ()

    def _tagged_cells(self, table: Table, home: str) -> Iterator[tuple[int, int, str]]:
        """(Row, column, section) of each control of a column in a table."""
        for cell in table.cells:
            lines = (Line(b, 0, len(b.text)) for b in cell.blocks if isinstance(b, Paragraph))
            for _, section in (found for line in lines for found in self._tags.inside(line)):
                if section.shape is Shape.COLUMN and self._tags.homes[section.id] == home:
                    yield cell.row, cell.column, section.id

    def _loose_before(self, index: int, items: Sequence[Item], held: set[int]) -> Iterator[Doubt]:
        """What stands between a moved piece and what is before it may be the rest of its heading."""
        for place in range(index - 1, -1, -1):
            item = items[place]
            if not isinstance(item, Piece) or place in held or item.role is Role.HEADING:
                return
            line = item.content if item.role is Role.CONTENT else None
            if isinstance(line, Line) and says_something(line.text):
                yield Doubt(item.heading_id, DoubtCode.BOUNDARY_UNCERTAIN, place_of(line))

    def _named(self, item: Item) -> Iterator[Item]:
        """A line before the first heading on which only the control tells the sender's name."""
        line = item.content if isinstance(item, Piece) and item.role is Role.FRONT else None
        if not isinstance(line, Line) or not isinstance(item, Piece) or self._front.unit_line(line.text):
            yield item
            return
        name = next((c for c in line.paragraph.controls if c.tag == UNIT), None)
        start, end = (max(name.start, line.start), min(name.end, line.end)) if name else (0, 0)
        if not says_something(line.paragraph.text[start:end]):
            yield item
            return
        size = line.end - line.start
        start, end = start - line.start, end - line.start
        yield from (replace(item, content=line.slice(0, start)),) if start else ()
        yield from _unit(line.slice(start, end))
        yield from (replace(item, content=line.slice(end, size)),) if end < size else ()


def _is_anchor(item: Item) -> bool:
    """Whether a piece shows by itself which heading it is; the titles of a table stand at many places."""
    return isinstance(item, Piece) and item.role is Role.HEADING


def _is_single(section: Heading) -> bool:
    """Whether a section has one control: a choice has one for each box, a column one for each row."""
    return section.shape not in (Shape.CHOICE, Shape.COLUMN)


def _unit(name: Line) -> tuple[Fragment, ...]:
    owner = Owner.unplaced("unit_line")
    return with_pictures(fragments_of(((typed_of(name),),), owner, name.paragraph.place), name, _COVER)
