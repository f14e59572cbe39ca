"""Lines that the form lacks, between two of its headings → the headings that they are, and where they go."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from rt67_aggregate.drafting.heading_looks import Look, number_in
from rt67_aggregate.drafting.numbers import Numbered
from rt67_aggregate.model import Form, Heading, HeadingSpot, LineDoubt, NewHeading, Shape
from rt67_aggregate.text import arabic_digits, thai_digits

_COLUMNS = (Shape.COLUMN, Shape.NAMES, Shape.TICK)


@dataclass(frozen=True, slots=True)
class LineBetween:
    """One line that most returns carry between two headings. ``like``: the heading of the form that prints
    the same words elsewhere, None for none."""

    key: str
    text: str
    numbered: Numbered | None
    look: Look
    like: Heading | None = None


@dataclass(frozen=True, slots=True)
class LikelyHeading:
    """A line that may be a heading, with those below it; ``lines``: all of them."""

    heading: NewHeading
    spot: HeadingSpot
    doubts: tuple[LineDoubt, ...]
    lines: tuple[LineBetween, ...]


@dataclass(slots=True)
class _Open:
    """A heading that is open where a line stands: one of the form, or a new one (``line``)."""

    level: str
    key: tuple[int, ...]
    style: str
    heading: Heading | None = None
    line: LineBetween | None = None
    spot: HeadingSpot | None = None
    doubts: tuple[LineDoubt, ...] = ()
    children: list[_Open] = field(default_factory=list)


class HeadingPlacer:
    """Puts lines into a form. ``looks``: the levels whose headings look so."""

    def __init__(self, form: Form, looks: Mapping[Look, tuple[str, ...]]) -> None:
        self._form = form
        self._looks = looks
        self._levels = [name for name, _ in form.level_titles]
        self._order = [h for h in form.walk() if h.shape not in _COLUMNS]
        self._above = {child.id: h for h in self._order for child in h.children}
        self._prose = next((h.kind for h in self._order if h.shape is Shape.NARRATIVE), "")

    def place(self, before: str, after: str, lines: Sequence[LineBetween]) -> tuple[LikelyHeading, ...]:
        """The headings that stand behind ``before`` and before ``after`` (IDs, "" for none)."""
        stack = [_open_of(heading) for heading in self._path(before)]
        following = self._path(after)
        roots: list[_Open] = []
        for line in lines:
            if line.like is not None and not any(node.line for node in stack):
                continue
            for level in self._levels_of(line, stack):
                node = self._at(level, line, stack, following)
                if node is not None:
                    if node.spot is not None:
                        roots.append(node)
                    break
        return tuple(self._placed(root) for root in roots)

    def _path(self, heading_id: str) -> list[Heading]:
        """The heading with those above it, top-down; [] for one that stands before the first."""
        heading = self._form.by_id.get(heading_id)
        found: list[Heading] = []
        while heading is not None and heading.level in self._levels:
            found.insert(0, heading)
            heading = self._above.get(heading.id)
        return found

    def _levels_of(self, line: LineBetween, stack: Sequence[_Open]) -> Iterator[str]:
        """The levels that the line may be of: as headings look so that are open, then as others do, then
        below the heading whose number its own goes on."""
        known = self._looks.get(line.look, ()) if line.like is None else (line.like.level,)
        open_ones = [
            node.level for node in reversed(stack) if line.look.style and node.style == line.look.style
        ]
        yield from dict.fromkeys((*open_ones, *known))
        key = line.numbered.key if line.numbered else ()
        if known or len(key) < 2:
            return
        for node in reversed(stack):
            below = self._levels[self._levels.index(node.level) + 1 :]
            if node.key == key[:-1] and below:
                yield below[0]

    def _at(
        self, level: str, line: LineBetween, stack: list[_Open], following: Sequence[Heading]
    ) -> _Open | None:
        """The line put in at this level, with ``stack`` cut to it; None where it cannot stand there."""
        depth = self._levels.index(level)
        kept = [node for node in stack if self._levels.index(node.level) < depth]
        parent = kept[-1] if kept else None
        beside = next((node for node in stack if node.level == level), None)
        key = line.numbered.key if line.numbered else ()
        if not self._fits(level, key, parent, beside):
            return None
        node = _Open(level, key, line.look.style, line=line)
        if parent is not None and parent.line is not None:
            parent.children.append(node)
        elif self._is_between(parent, beside, following):
            last = beside.heading.id if beside is not None and beside.heading is not None else ""
            if beside is not None and beside.heading is None and beside.spot is not None:
                last = beside.spot.after_id
            node.spot = HeadingSpot(parent.heading.id if parent and parent.heading else "", last)
            node.doubts = tuple(self._doubts(node, parent, beside))
        else:
            return None
        stack[:] = [*kept, node]
        return node

    def _fits(self, level: str, key: tuple[int, ...], parent: _Open | None, beside: _Open | None) -> bool:
        """Whether a heading of this level with this number can stand below that one."""
        if parent is None:
            return any(h.level == level for h in self._form.headings)
        if len(key) > 1 and parent.key and len(parent.key) == len(key) - 1 and parent.key != key[:-1]:
            return False
        if parent.heading is None or beside is not None:
            return True
        below = [h for h in parent.heading.children if h.shape not in _COLUMNS]
        asked = parent.heading.shape in (Shape.GROUP, Shape.NARRATIVE)
        return asked and (not below or any(h.level == level for h in below))

    def _is_between(self, parent: _Open | None, beside: _Open | None, following: Sequence[Heading]) -> bool:
        """Whether what stands behind ``beside`` below ``parent`` comes before the next heading found."""
        ids = [heading.id for heading in following]
        if beside is not None and beside.heading is not None:
            return beside.heading.id not in ids
        if beside is not None:
            return True
        siblings = parent.heading.children if parent and parent.heading else self._form.headings
        first = next(iter(siblings), None)
        return first is None or first.id in ids

    def _doubts(self, node: _Open, parent: _Open | None, beside: _Open | None) -> Iterator[LineDoubt]:
        goes_on = bool(parent and len(node.key) > 1 and node.key[:-1] == parent.key)
        within = parent is not None and parent.heading is not None and parent.heading.is_section
        if (node.line is not None and node.line.look.plain) or (within and not goes_on):
            yield LineDoubt.PLAIN
        siblings = parent.heading.children if parent and parent.heading else self._form.headings
        taken = [numbered.key for h in siblings if (numbered := number_in(h)) is not None]
        behind = bool(beside and beside.key and node.key and node.key <= beside.key)
        if node.key and (node.key in taken or behind):
            yield LineDoubt.NUMBER_TAKEN

    def _placed(self, root: _Open) -> LikelyHeading:
        assert root.spot is not None
        parent = self._form.by_id.get(root.spot.parent_id)
        return LikelyHeading(self._new(root, parent), root.spot, root.doubts, tuple(_lines(root)))

    def _new(self, node: _Open, parent: Heading | None, above: str = "") -> NewHeading:
        """``parent``: the form's own heading just above, if it is one; ``above``: the kind said above."""
        line = node.line
        assert line is not None
        if line.like is not None and not node.children:
            return NewHeading(node.level, line.like.number, line.like.text, like_id=line.like.id)
        number = line.numbered.printed if line.numbered and line.numbered.key else ""
        shape = Shape.GROUP if node.children else Shape.NARRATIVE
        above = parent.kind if parent is not None else above
        kind = "" if above else self._own_kind(node.level, shape, parent)
        return NewHeading(
            node.level,
            self._digits(node.level, number),
            line.text,
            kind,
            children=tuple(self._new(child, None, above or kind) for child in node.children),
        )

    def _own_kind(self, level: str, shape: Shape, parent: Heading | None) -> str:
        """The kind that headings of this level and shape say themselves, those beside it first."""
        alike = [h for h in self._order if h.level == level and h.shape is shape and self._says_kind(h)]
        near = [h for h in alike if parent is not None and h in parent.children]
        found = next((h.kind for h in (*reversed(near), *alike)), "")
        return found or (self._prose if shape is Shape.NARRATIVE else "")

    def _says_kind(self, heading: Heading) -> bool:
        above = self._above.get(heading.id)
        return bool(heading.kind) and (above is None or above.kind != heading.kind)

    def _digits(self, level: str, number: str) -> str:
        """The number in the digits that the form prints at this level."""
        printed = [h.number for h in self._order if h.level == level and h.number]
        arabic = [text for text in printed if arabic_digits(text) == text]
        if not printed:
            return number
        return arabic_digits(number) if 2 * len(arabic) >= len(printed) else thai_digits(number)


def _open_of(heading: Heading) -> _Open:
    numbered = number_in(heading)
    return _Open(
        heading.level, numbered.key if numbered else (), numbered.style if numbered else "", heading=heading
    )


def _lines(node: _Open) -> Iterator[LineBetween]:
    if node.line is not None:
        yield node.line
    for child in node.children:
        yield from _lines(child)
