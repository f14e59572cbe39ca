"""Text directly under a heading that only holds others, and answers that stand above their headings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from rt67_aggregate.locate.match import Lookup
from rt67_aggregate.locate.outline import Outline
from rt67_aggregate.locate.rules.rule_result import Item, Items, RuleResult, seen_in
from rt67_aggregate.locate.thresholds import THRESHOLDS
from rt67_aggregate.locate.unplaced import outside_of
from rt67_aggregate.model import Doubt, DoubtCode, Fragment, Heading, Line, OwnerKind, Piece, Shape
from rt67_aggregate.text import fold, strip_leaders


class GroupText:
    """No section can take such text; the sections that it may belong to are marked."""

    def __init__(self, outline: Outline) -> None:
        self._groups = tuple(h for h in outline.form.walk() if h.shape is Shape.GROUP)
        self._ids = frozenset(group.id for group in self._groups)
        self._unanswered = frozenset(group.id for group in self._groups if not group.answered)
        self._tables = tuple(h for h in outline.form.walk() if h.shape is Shape.TABLE)
        self._firsts = {sections[0]: g.id for g in self._groups if (sections := _sections(g))}

    def __call__(self, items: Items, lookup: Lookup) -> RuleResult:
        before = _words_before(items, self._firsts)
        if not before and not any(piece.heading_id in self._ids for _, piece in items.content):
            return RuleResult(items)
        changes: dict[int, Sequence[Item]] = {}
        loose: set[str] = set()
        for index, piece in items.content:
            if piece.heading_id in self._unanswered:
                fragments = tuple(outside_of(piece, "under_group"))
                changes[index] = fragments
                if any(f.owner.kind is OwnerKind.UNPLACED and f.text for f in fragments):
                    loose.add(piece.heading_id)
        doubts = self._doubts(_Under(items, self._tables, before), loose)
        return RuleResult(items.changed(changes), tuple(doubts))

    def _doubts(self, under: _Under, loose: set[str]) -> Iterator[Doubt]:
        shifted = [group for group in self._groups if under.is_shifted(group)]
        for group in self._groups:
            if group.id in loose and group not in shifted:
                yield from _marks(group, under, found_too=False)
        told = [group for group in shifted if under.is_filled(group.id)]
        filled = [group for group in self._groups if under.is_answered(group)]
        if 2 * len(told) > len(filled):  # then all are
            shifted += [group for group in filled if group not in shifted]
        elif told:  # then topics left blank are too
            shifted += [g for g in self._groups if under.ends_bare(g) and g not in shifted]
        for group in shifted:
            yield from _marks(group, under, found_too=True)
        above = [(g, _first_group(g)) for g in self._groups if g.id in loose]
        dragged = [pair for pair in above if pair[1] not in shifted and under.may_answer(*pair)]
        # Such words stand above more first sections that are filled.
        introduced = len(dragged) < sum(under.introduces(first) for _, first in above)
        for _, first in dragged:
            if under.is_blank(first):
                yield from _marks(first, under, found_too=True)
            elif not introduced:
                yield Doubt(_sections(first)[0], DoubtCode.TEXT_UNDER_GROUP)


class _Under:
    """What stands under each heading. ``words_before``: groups before whose first section words stand in
    its own line."""

    def __init__(self, items: Items, tables: Sequence[Heading], words_before: frozenset[str]) -> None:
        self._words_before = words_before
        self.seen = seen_in(items)
        self.seen |= {column.id for table in tables if table.id in self.seen for column in table.children}
        self._pieces: dict[str, list[Piece]] = {}
        for _, piece in items.content:
            self._pieces.setdefault(piece.heading_id, []).append(piece)

    def is_shifted(self, group: Heading) -> bool:
        """Whether each answer under a heading may stand above its own: something stands before the
        first of its sections and nothing, or nothing typed, behind the last, or nothing at all behind one
        that stands right behind something typed."""
        sections = _sections(group)
        if not self.has_place(group.id) or len(sections) < 2 or sections[-1] not in self.seen:
            return False
        if self._is_typed_below(group.id) and self._has_bare_one(group):
            return True
        if not self.is_filled(group.id) or self.is_filled(sections[-1]):
            return self.ends_bare(group)
        return self.is_filled(sections[-2]) or not self.has_place(sections[-1])

    def is_answered(self, group: Heading) -> bool:
        """Whether something was typed under one of several sections that a heading holds."""
        sections = _sections(group)
        return len(sections) > 1 and any(map(self.is_filled, sections))

    def may_answer(self, group: Heading, first: Heading) -> bool:
        """Whether what was typed under a heading may answer the first section below it, of the first one that
        holds such, which is there and blank: it may have been dragged above its heading."""
        below = any(map(self._is_left_blank, _sections(first)[:1]))
        return below and (self._is_typed_below(group.id) or self._has_rows(group.id))

    def introduces(self, first: Heading) -> bool:
        """Whether what stands above a heading's first section leads to an answer there."""
        return any(map(self.is_filled, _sections(first)[:1]))

    def is_blank(self, group: Heading) -> bool:
        """Whether all sections right below a heading are there and blank: they may be answered together."""
        return all(map(self._is_left_blank, _sections(group)))

    def _is_left_blank(self, section: str) -> bool:
        return section in self.seen and not self.is_filled(section)

    def _is_typed_below(self, heading_id: str) -> bool:
        """Whether something was typed there in a line, in no cell: a table's titles are no answer."""
        return heading_id in self._words_before or any(
            isinstance(piece.content, Line)
            and not piece.content.paragraph.place.table
            and strip_leaders(_text(piece))
            for piece in self._pieces.get(heading_id, ())
        )

    def _has_rows(self, heading_id: str) -> bool:
        """Whether a table stands there, or something was typed there in a row below the first of one."""
        first: dict[int, int] = {}
        for piece in self._pieces.get(heading_id, ()):
            if not isinstance(piece.content, Line):
                return True
            place = piece.content.paragraph.place
            row = first.setdefault(place.table, place.row)
            if place.row > row and strip_leaders(_text(piece)):
                return True
        return False

    def _has_bare_one(self, group: Heading) -> bool:
        """Whether a section with nothing below it stands right behind something typed."""
        pairs = pairwise((group.id, *_sections(group)))
        return any(
            self.is_filled(above) and below in self.seen and not self.has_place(below)
            for above, below in pairs
        )

    def ends_bare(self, group: Heading) -> bool:
        """Whether nothing at all stands behind the last section and something typed behind another."""
        sections = _sections(group)
        bare = bool(sections) and sections[-1] in self.seen and not self.has_place(sections[-1])
        return bare and any(map(self.is_filled, sections))

    def has_place(self, heading_id: str) -> bool:
        """Whether anything stands there, be it leaders only."""
        return heading_id in self._words_before or any(
            _text(piece) for piece in self._pieces.get(heading_id, ())
        )

    def is_filled(self, heading_id: str) -> bool:
        """Whether anything was typed there."""
        return heading_id in self._words_before or any(
            strip_leaders(_text(piece)) for piece in self._pieces.get(heading_id, ())
        )


def _words_before(items: Items, firsts: Mapping[str, str]) -> frozenset[str]:
    """The groups before whose first section, in its own line, more words stand than a label has: an
    answer whose paragraph's end was deleted."""
    return frozenset(
        firsts[words.owner.heading_id]
        for before, words, heading in zip((None, *items), items, items[1:], strict=False)
        if isinstance(words, Fragment)
        and words.owner.what == "heading_text"
        and words.owner.heading_id in firsts
        and _is_of(heading, words)
        and not _is_of(before, words)
        and len(fold(words.text)) > THRESHOLDS.group_text_words
    )


def _is_of(item: Item | None, words: Fragment) -> bool:
    """Whether an item is what the form prints of the heading in whose line some words stand."""
    if not isinstance(item, Fragment) or item.owner.kind is not OwnerKind.PRINTED:
        return False
    return item.owner.heading_id == words.owner.heading_id and item.place == words.place


def _text(piece: Piece) -> str:
    """A line's text, or a word for what else was put there."""
    if not isinstance(piece.content, Line):
        return "table"
    return piece.content.text.strip() or ("picture" if piece.content.paragraph.pictures else "")


def _first_group(group: Heading) -> Heading:
    """The first heading, this one or one below it, that holds a section right below it first."""
    while group.children and group.children[0].shape is Shape.GROUP:
        group = group.children[0]
    return group


def _sections(group: Heading) -> Sequence[str]:
    return [child.id for child in group.children if child.is_section]


def _marks(group: Heading, under: _Under, *, found_too: bool) -> Iterator[Doubt]:
    for child in group.children:
        for section in child.walk():
            if section.is_section and (found_too or section.id not in under.seen):
                yield Doubt(section.id, DoubtCode.TEXT_UNDER_GROUP)
