"""Lines that the form prints for those who sign, and the label before the sender's name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import dropwhile

from rt67_aggregate.locate.filled_gaps import filled
from rt67_aggregate.locate.line_words import (
    LineWords,
    fragments_of,
    line_pictures,
    printed,
    typed_of,
    with_pictures,
)
from rt67_aggregate.locate.match import Lookup
from rt67_aggregate.locate.outline import Outline
from rt67_aggregate.locate.printed import wordings_of
from rt67_aggregate.locate.rules.rule_result import Item, Items, RuleResult
from rt67_aggregate.locate.signature import in_brackets, is_name_place
from rt67_aggregate.locate.signs import says_something, signs_in
from rt67_aggregate.locate.thresholds import THRESHOLDS
from rt67_aggregate.locate.unplaced import printed_line
from rt67_aggregate.model import Fragment, Line, Owner, Place, Printed, Role
from rt67_aggregate.text import fold, gap_spans, is_leaders_only, printed_parts, strip_leaders

_SIGNATURE = Owner.unplaced("signature")
_UNIT = Owner.unplaced("unit_line")
_BRACKETS = ("(", ")")  # around the name of whoever signs
# What a line prints, whose the rest is, and as what it is printed.
_Found = tuple[tuple[str, ...], Owner, Printed]


class SignerLine:
    """What such a line prints is the form's own; the name in it is kept beside the answers."""

    def __init__(self, outline: Outline) -> None:
        form = outline.form
        longest_first = sorted(form.signers, key=lambda text: -len(fold(text)))  # one may begin another
        self._signers = tuple(map(printed_parts, longest_first))
        self._few = frozenset(_of_few_words([printed_parts(text) for text in form.signers]))
        self._dated = any("/" in text and not fold(text) for text in form.signers)  # "..../..../...." alone
        self._named = any(map(is_name_place, form.signers))
        own_line = fold(form.unit_label) and not form.name_sections
        self._unit = (form.unit_label, form.unit_line) if own_line else ()

    def __call__(self, items: Items, lookup: Lookup) -> RuleResult:
        changes: dict[int, Sequence[Item]] = {}
        label: Place | None = None  # of such a line that leaves no gap, in a cell: its row is signed in
        last = -2  # such a line with words, below which the name is written
        lines = self._lines(items) if self._signers or self._unit else {}
        for index, piece in items.pieces if lines else ():
            line = piece.content
            if piece.role is Role.HEADING or not isinstance(line, Line):
                label = None  # "Date of Birth:" is not the "Date:" of whoever signs
                continue
            place = line.paragraph.place
            found = lines.get(index)
            if not found and index == last + 1 and self._named and in_brackets(line.text):
                found = _BRACKETS, _SIGNATURE, Printed.LINE
            if found:
                last = index if any(map(fold, found[0])) else last
                changes[index] = _fragments(line, *found)
                label = place if place.table and len(found[0]) == 1 else None
            elif label is not None and _is_beside(place, label) and says_something(line.text):
                typed = fragments_of(((typed_of(line),),), _SIGNATURE, place)
                changes[index] = with_pictures(typed, line, _SIGNATURE)
        return RuleResult(items.changed(changes))

    def _lines(self, items: Items) -> Mapping[int, _Found]:
        """The lines that are printed for those who sign, and the unit's, by their places. Below a heading one
        of few words ("วันที่ 5 มกราคม") is one only behind another that says more, as the form prints it:
        answers begin so, too."""
        near = THRESHOLDS.signer_line_near
        found: dict[int, _Found] = {}
        apart = near + 1  # lines behind one that says more
        for index, piece in items.pieces:
            line = piece.content
            if piece.role is Role.HEADING or not isinstance(line, Line):
                apart = near + 1
                continue
            said = self._parts(line.text, piece.role)
            if said and said[0] not in self._few:
                found[index], apart = said, 0
            elif said and (apart <= near or piece.role is not Role.CONTENT or _is_blank(line, said[0])):
                found[index] = said
            apart += bool(fold(line.text))
        return found

    def _parts(self, text: str, role: Role) -> _Found | None:
        """What a line prints, where it is one of those."""
        if role is Role.FRONT and self._unit and fold(text).startswith(fold(self._unit[0])):
            return self._unit, _UNIT, Printed.UNIT_LINE
        for parts in self._signers if role is not Role.FRONT else ():
            words = [fold(part) for part in parts if fold(part)]
            if (not words and self._is_bare(text)) or (words and _is_filled(text, parts, words)):
                return parts, _SIGNATURE, Printed.LINE
        return None

    def _is_bare(self, text: str) -> bool:
        """Whether a line is a place for a name or a day, and nothing is written there."""
        if fold(text):
            return False
        day = self._dated and "/" in text and bool(gap_spans(text))
        return (text.strip().startswith("(") or day) and not signs_in(text) - ({"/"} if day else set())


def _of_few_words(signers: Sequence[tuple[str, ...]]) -> Iterator[tuple[str, ...]]:
    """Those that say as little as "วันที่ ....", behind one that says more: a form that begins with them prints
    them anywhere."""
    yield from (parts for parts in dropwhile(_says_little, signers) if _says_little(parts))


def _says_little(parts: tuple[str, ...]) -> bool:
    return sum(len(fold(part)) for part in parts) <= THRESHOLDS.signer_line_little


def _is_blank(line: Line, parts: tuple[str, ...]) -> bool:
    """Whether a line says no more than the form prints in it."""
    return len(fold(line.text)) <= sum(len(fold(part)) for part in parts)


def _is_filled(text: str, parts: tuple[str, ...], words: Sequence[str]) -> bool:
    """Whether a line prints these words around its gaps, the first of them before all else; those behind the
    only gap end it."""
    if not filled(text, parts).whole:
        return False
    key = fold(text)
    signed = len(parts) == 2 and not fold(parts[0])
    return key.startswith(words[0]) or (signed and key.endswith(words[0]))


def _is_beside(place: Place, label: Place) -> bool:
    """Whether a place is in another cell of the same row."""
    return (place.table, place.row) == (label.table, label.row) and place.column != label.column


def _fragments(line: Line, parts: tuple[str, ...], owner: Owner, what: Printed) -> list[Fragment]:
    wordings = wordings_of((" ".join(parts), *parts))
    found: list[Fragment] = []
    for stretch in filled(line.text, parts).stretches:
        part = line.slice(stretch.start, stretch.end)
        kept = strip_leaders(part.text).strip(" ():：")
        if stretch.gap < 0 and not stretch.behind:
            found += printed_line(part, what, wordings, owner)
        elif says_something(kept.strip(" /")):
            found += _typed(part, kept, owner)
        else:  # dots, or "..../..../....": a day's own strokes are no ticks
            found.append(printed(part, what if says_something(kept) else Printed.LEADER))
    pictures = line_pictures(line)
    if pictures:
        found.append(Fragment(line.slice(0, 0), owner, line.paragraph.place, pictures=pictures))
    return found


def _typed(part: Line, kept: str, owner: Owner) -> Iterator[Fragment]:
    """What somebody typed between what the form prints; brackets beside it are the form's."""
    text = part.text
    if kept not in text:  # dots stand between its words: the whole stretch is what was typed
        kept = strip_leaders(text).strip()
        at, behind = 0, len(text)
    else:
        at = text.find(kept)
        behind = at + len(kept)
    start = 0 if is_leaders_only(text[:at]) else at
    end = len(text) if is_leaders_only(text[behind:]) else behind
    if start:
        yield printed(part.slice(0, start), Printed.LEADER)
    yield from fragments_of(((LineWords(part.slice(start, end), kept),),), owner, part.paragraph.place)
    if end < len(text):
        yield printed(part.slice(end, len(text)), Printed.LEADER)
