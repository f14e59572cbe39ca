"""What stands before the first heading: the form's own lines, the line with the name, the cover.

The form's own lines are its own; everything else was typed by somebody and no section takes it. Where the
form's first headings with answers are all gone, what stands behind its own lines may be their answers.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator

from rt67_aggregate.locate.front import FrontLines, UnitLine
from rt67_aggregate.locate.line_words import place_of, printed, with_pictures
from rt67_aggregate.locate.match import Lookup
from rt67_aggregate.locate.outline import Outline
from rt67_aggregate.locate.printed import Wording
from rt67_aggregate.locate.rules.rule_result import Items, RuleResult
from rt67_aggregate.locate.thresholds import THRESHOLDS
from rt67_aggregate.locate.unplaced import outside_of, printed_line
from rt67_aggregate.model import Doubt, DoubtCode, Fragment, Line, Owner, OwnerKind, Piece, Printed, Role
from rt67_aggregate.text import fold, fold_with_map, numbering_length

_COVER = Owner.unplaced("cover")
_ANSWER = Owner.unplaced("before_headings")
_UNIT = Owner.unplaced("unit_line")
_CHANGED = Owner.unplaced("printed_line_changed")
_AROUND = " .…‥_\t·"


class FrontLine:
    """Sorts what stands before the first heading."""

    def __init__(self, outline: Outline) -> None:
        self._lines = FrontLines(outline.form)
        self._prompt = fold(outline.form.unit_prompt)
        self._outline = outline

    def __call__(self, items: Items, lookup: Lookup) -> RuleResult:
        changes: dict[int, list[Fragment]] = {}
        doubts: list[Doubt] = []
        named = False
        front = items.of(Role.FRONT)
        places = range(front[-1][0] + 1 if front else 0)
        before, behind = _nearest_words(places, items), _nearest_words(reversed(places), items)
        last: tuple[int, int] | None = None  # where the last fragment here is that somebody typed
        for index, piece in front:
            line = piece.content if isinstance(piece.content, Line) else None
            unit = self._lines.unit_line(line.text) if line else None
            if line and not doubts and self._lines.names_other_year(self._own_words(line, unit)):
                doubts.append(Doubt("", DoubtCode.OTHER_YEAR, place_of(line)))
            loose = line is not None and self._lines.is_loose_part(line.text, before[index], behind[index])
            found = list(self._unit(line, unit) if line and unit else self._other(piece, loose=loose))
            name = any(fragment.owner == _UNIT for fragment in found)
            if last and unit and not name and not named:
                found_before, at = changes[last[0]], last[1]
                if _near(found_before[at], piece):  # the name stands on the line before
                    found_before[at] = found_before[at]._replace(owner=_UNIT)
                    name = True
            named = named or name
            changes[index] = found
            for number, fragment in enumerate(found):
                if fragment.owner.kind is OwnerKind.UNPLACED:
                    last = index, number
        if self._lost_first(items):
            _ask(changes)
        return RuleResult(items.changed(changes), tuple(doubts))

    def _lost_first(self, items: Items) -> bool:
        """Whether a return begins with a later heading, and has none of those with answers before it."""
        found = {piece.heading_id for _, piece in items.pieces} - {""}
        found |= {item.owner.heading_id for item in items if isinstance(item, Fragment)}
        states = self._outline.states
        first = next((state.index for state in states if state.heading.id in found), 0)
        return any(self._outline.answered[:first])

    def _own_words(self, line: Line, unit: UnitLine | None) -> str:
        """What of a line the form prints."""
        if unit:
            return line.text[unit.start : unit.end]
        return line.text if self._lines.is_own(line.text) else ""

    def _other(self, piece: Piece, *, loose: bool) -> Iterator[Fragment]:
        line = piece.content
        if loose or not isinstance(line, Line) or not self._lines.is_own(line.text):
            yield from outside_of(piece, "cover")
            return
        number = numbering_length(line.text)
        lines = (line.slice(0, number), line.slice(number, len(line.text)))
        parts = (
            printed(lines[0], Printed.NUMBER),
            *printed_line(lines[1], Printed.LINE, self._lines.wordings, _CHANGED),
        )
        yield from with_pictures(parts, line, _COVER)

    def _unit(self, line: Line, unit: UnitLine) -> Iterator[Fragment]:
        """The name before the unit line's printed text, that text, and what stands behind it."""
        parts: list[Fragment] = []
        for part, own in self._parts(line, unit):
            wordings: tuple[Wording, ...] = self._lines.unit_wordings if own else ()
            owner = _UNIT if part.end <= line.start + unit.start else _COVER
            parts += printed_line(part, Printed.UNIT_LINE, wordings, owner)
        yield from with_pictures(parts, line, _COVER)

    def _parts(self, line: Line, unit: UnitLine) -> Iterator[tuple[Line, bool]]:
        """The line cut at what the form prints in it; whether each part is that."""
        text = line.text
        folded = fold_with_map(text[: unit.start])
        at = folded.key.find(self._prompt) if self._prompt else -1
        if at >= 0 and _in_a_word(text, folded.origin[at]):  # "วิทยาลัยร่วมชื่อ" where the form prints "(ชื่อ)"
            at = -1
        start = 0
        if at >= 0:
            end = folded.origin[at + len(self._prompt) - 1] + 1
            start = end + len(text[end:]) - len(text[end:].lstrip(" )"))
            first = len(text[: folded.origin[at]].rstrip("( "))
            yield line.slice(0, first), False
            yield line.slice(first, start), True
        yield from _unbracketed(line.slice(start, unit.start))
        yield line.slice(unit.start, unit.end), True
        yield line.slice(unit.end, len(text)), False


def _ask(changes: dict[int, list[Fragment]]) -> None:
    """What was typed behind the form's own lines wants a look; where none of these is left, what is no short
    line of a cover."""
    own = [index for index, found in changes.items() if any(_is_own(fragment) for fragment in found)]
    for index, found in changes.items():
        letters = sum(len(fold(fragment.text)) for fragment in found)
        if index > own[-1] if own else letters >= THRESHOLDS.front_line_answer:
            changes[index] = [f._replace(owner=_ANSWER) if f.owner == _COVER else f for f in found]


def _is_own(fragment: Fragment) -> bool:
    return fragment.owner == _UNIT or fragment.owner.what in (Printed.LINE, Printed.UNIT_LINE)


def _nearest_words(places: Iterable[int], items: Items) -> dict[int, str]:
    """For each line before the first heading the words of the line that was passed last, blank ones aside, on
    a way along its places."""
    found: dict[int, str] = {}
    words = ""
    for place in places:
        item = items[place]
        line = item.content if isinstance(item, Piece) and item.role is Role.FRONT else None
        if not isinstance(line, Line):
            words = ""
            continue
        found[place] = words
        words = line.text if fold(line.text) else words
    return found


def _in_a_word(text: str, place: int) -> bool:
    """Whether a letter stands right before a place."""
    return place > 0 and unicodedata.category(text[place - 1])[0] in "LM"


def _unbracketed(name: Line) -> Iterator[tuple[Line, bool]]:
    """The name apart from brackets around all of it, which the form prints around its prompt."""
    text = name.text
    inside = text.strip(_AROUND)
    start = text.find(inside)
    if inside.startswith("(") and inside.endswith(")") and inside.count("(") == 1:
        end = start + len(inside) - 1
        yield name.slice(0, start), False
        yield name.slice(start, start + 1), True
        yield name.slice(start + 1, end), False
        yield name.slice(end, len(text)), True
    else:
        yield name, False


def _near(fragment: Fragment, piece: Piece) -> bool:
    distance = place_of(piece.content).node - fragment.place.node
    return bool(fragment.text) and 0 <= distance <= THRESHOLDS.front_line_near
