"""A printed line with gaps as it came back: which stretches the form prints, which fill its gaps."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from unicodedata import category

from rt67_aggregate.locate.thresholds import THRESHOLDS
from rt67_aggregate.model import Heading, Line
from rt67_aggregate.text import Folded, fold, fold_with_map

_CLOSING = frozenset(")]}\"'”’»")
LONGEST_TAG = 64  # characters of a control's tag, as Word takes them


@dataclass(frozen=True, slots=True)
class LineSpan:
    """Characters ``start`` to ``end`` of a line. ``gap``: the gap that they fill, from 0; -1 for what
    the form prints, and for what was typed before its first word or behind its last one."""

    start: int
    end: int
    gap: int = -1
    behind: bool = False
    before: bool = False


@dataclass(frozen=True, slots=True)
class Filled:
    """A line cut at its gaps. ``whole``: all that the form prints in it was found, in its order. ``sure``:
    its words between the gaps do not stand there once more, as if they were printed again."""

    stretches: tuple[LineSpan, ...]
    whole: bool
    sure: bool = True


@dataclass(frozen=True, slots=True)
class _Part:
    """What the form prints beside a gap: characters ``start`` to ``end`` of a line, before letter ``next`` of
    its key. ``sure``: whether it can stand nowhere else in the line; ``once``: whether words do."""

    start: int
    end: int
    next: int
    sure: bool = True
    once: bool = True


def prints_within(text: str, parts: Sequence[str]) -> bool:
    """Whether all that a form prints in a line stands in a text, from its first words on; False where these
    are words of any line."""
    keys = [fold(part) for part in parts]
    said = fold(text)
    if sum(map(len, keys)) < THRESHOLDS.foreign_line_letters or not said or keys[0] not in said:
        return False
    folded = fold_with_map(text)
    return filled(text[folded.origin[folded.key.find(keys[0])] :], parts).whole


def filled(text: str, parts: Sequence[str]) -> Filled:
    """The line cut at what it prints around its gaps; ``parts``: as by ``text.printed_parts``.

    What the form prints between two gaps is looked for once, from left to right; its last words are
    the last ones of the line, since the words of a unit may stand in an answer too. Where some of it
    is not there, the rest of the line fills the gap before it, or the first one. Signs alone between two
    gaps are printed too; one that stands there more often than the form prints it parts nothing for sure.
    """
    folded = fold_with_map(text)
    found: list[LineSpan] = []
    at = 0  # of the key
    edge = 0  # of the text: where what is printed before ends
    sure = once = True
    for number in range(len(parts)):
        part = _part(parts, number, text, folded, at=at, edge=edge)
        if part is None:
            found.append(LineSpan(edge, len(text), max(number - 1, 0)))
            return Filled(tuple(_joined(found, len(text))), whole=False)
        start = max(part.start, edge)
        found.append(LineSpan(edge, start, number - 1, before=not number))
        found.append(LineSpan(start, part.end))
        at, edge = part.next, max(part.end, edge)
        sure &= part.sure
        once &= part.once
    if at < len(folded.key):
        found.append(LineSpan(edge, len(text), behind=True))
    return Filled(tuple(_joined(found, len(text))), whole=sure, sure=once)


def _part(
    parts: Sequence[str], number: int, text: str, folded: Folded, *, at: int, edge: int
) -> _Part | None:
    """Where one of the parts stands behind the others, ``at`` of the key and ``edge`` of the text; None where
    its words are not there."""
    part, last = parts[number], number == len(parts) - 1
    if fold(part):
        return _words(parts, number, text, folded, at)
    if last:
        return _signs_at_end(part, text, folded, at, edge)
    if number:
        return _signs_between(part, parts[number:], text, folded, edge)
    return _signs_at_front(part, text)


def _words(parts: Sequence[str], number: int, text: str, folded: Folded, at: int) -> _Part | None:
    """Where printed words stand; what stands before the first ones without a letter is printed, too. Words
    between two gaps that stand there once more are told."""
    part, first, last = parts[number], not number, number == len(parts) - 1
    key = fold(part)
    places = _places(text, folded, part, at, last=last)
    if not places:
        return None
    place = places[0]
    printed_again = "".join(map(fold, parts[number + 1 :])).count(key)
    once = first or last or sum(other > place for other in places) <= printed_again
    if not first and _is_said_twice(key, text, folded, place):
        counted = text[: folded.origin[place]].rstrip()[-1:].isdecimal()
        once = counted or last
        place += len(key) if once else 0  # "5 ไร่ ไร่": typed, and printed behind it
    start, end = _printed_span(folded, place, key, part, text)
    return _Part(0 if first and not place else start, end, place + len(key), once=once)


def _is_said_twice(key: str, text: str, folded: Folded, place: int) -> bool:
    """Whether printed words stand once more right behind themselves, as words of their own."""
    again, behind = place + len(key), place + 2 * len(key)
    if not folded.key.startswith(key, again):
        return False
    ends = behind == len(folded.key) or folded.origin[behind] > folded.origin[behind - 1] + 1
    return ends and folded.origin[again] > folded.origin[again - 1] + 1


def _printed_span(folded: Folded, place: int, key: str, part: str, text: str) -> tuple[int, int]:
    """Where printed words begin and end in a line, with the brackets and colons around their letters."""
    own = fold_with_map(part)
    before, behind = part[: own.origin[0]].split(), part[own.origin[len(key) - 1] + 1 :].split()
    begin, end = folded.origin[place], folded.origin[place + len(key) - 1] + 1
    for sign in reversed("".join(before)):
        left = text[:begin].rstrip()
        begin = len(left) - 1 if left.endswith(sign) else begin
    for sign in "".join(behind):
        right = text[end:].lstrip()
        end = len(text) - len(right) + 1 if right.startswith(sign) else end
    return begin, end


def _signs_between(part: str, rest: Sequence[str], text: str, folded: Folded, edge: int) -> _Part:
    """Where the signs that a form prints between two gaps stand behind ``edge``; ``rest``: what it prints
    from there on."""
    signs, behind = part.strip(), text[edge:]
    begin = behind.find(signs) if signs else -1
    start, end = (edge + begin, edge + begin + len(signs)) if begin >= 0 else (edge, edge)
    told = begin >= 0 and behind.count(signs) == "".join(rest).count(signs)
    return _Part(start, end, bisect_left(folded.origin, end), sure=told or not fold(behind))


def _signs_at_front(part: str, text: str) -> _Part:
    """Where the signs stand that a form prints before the first gap (the comma behind a heading); nowhere
    where the text begins otherwise."""
    signs, begin = part.strip(), len(text) - len(text.lstrip())
    there = bool(signs) and text.startswith(signs, begin)
    return _Part(0, begin + len(signs) if there else 0, 0)


def _signs_at_end(part: str, text: str, folded: Folded, at: int, edge: int) -> _Part:
    """Where the signs stand that a form prints behind the last gap: the bracket that closes the line, unless
    it was opened in what was typed there, or else what stands behind its last letter."""
    signs, size = part.strip(), len(folded.key)
    end = len(text.rstrip())
    typed = text[edge:end]
    closing = bool(signs) and set(signs) <= _CLOSING and typed.endswith(signs)
    if closing and not (")" in signs and typed.count("(") >= typed.count(")")):
        return _Part(end - len(signs), end, size)
    behind = folded.origin[-1] + 1 if at < size else len(text)
    return _Part(behind, behind, size)


def by_controls(line: Line, heading: Heading) -> Filled | None:
    """The line cut at the controls of its gaps; None where it has none.

    What stands between them is the form's where it prints just that, else it was typed behind a gap.
    """
    gaps = {gap.id[:LONGEST_TAG]: number for number, gap in enumerate(heading.fields)}
    controls = [c for c in line.paragraph.controls if c.tag in gaps]
    inside = sorted((c.start - line.start, c.end - line.start, gaps[c.tag]) for c in controls)
    if not inside or inside[0][0] < 0 or inside[-1][1] > line.end - line.start:
        return None
    printed = fold(heading.line)
    found: list[LineSpan] = []
    at = 0
    for start, end, gap in (*inside, (len(line.text), len(line.text), -1)):
        if start > at:
            typed = fold(line.text[at:start]) not in printed
            found.append(LineSpan(at, start, gap if typed else -1, behind=typed))
        if end > start:
            found.append(LineSpan(start, end, gap))
        at = max(at, end)
    return Filled(tuple(found), whole=True)


def _places(text: str, folded: Folded, part: str, at: int, *, last: bool) -> list[int]:
    """Where in the key printed words may begin, the likeliest first. Printed words stand in an answer, too
    ("ตำแหน่ง" in "ให้ดำรงตำแหน่ง", the unit "น." in "บ้าน"): they are looked for where no letter touches them
    first, and one letter nowhere else."""
    key = fold(part)
    places = list(_occurrences(folded.key, key, at))
    again = at > 0 and len(places) > 1
    if last and folded.key.endswith(key):
        places.sort(key=lambda place: place + len(key) < len(folded.key))
    if again or len(key) < THRESHOLDS.filled_gaps_long_unit:
        ends = last and places and places[0] + len(key) == len(folded.key)
        apart = [place for place in places if _stands_apart(text, folded, place, part, key)]
        places = apart if (apart and not ends) or len(key) == 1 else places
    return places


def _occurrences(text: str, key: str, at: int) -> Iterator[int]:
    at = text.find(key, at)
    while at >= 0:
        yield at
        at = text.find(key, at + 1)


def _stands_apart(text: str, folded: Folded, place: int, part: str, key: str) -> bool:
    """Whether no letter touches words, or the sign that is printed behind them stands there; no figure begins
    within another ("1" in "2571")."""
    begin, end = folded.origin[place], folded.origin[place + len(key) - 1] + 1
    if text[begin].isdecimal() and text[begin - 1 : begin].isdecimal():
        return False
    sign = part.rstrip()[-1:]
    if not _is_of_word(sign) and text[end : end + 1] == sign:
        return True
    return not (_is_of_word(text[begin - 1 : begin]) or _is_of_word(text[end : end + 1]))


def _is_of_word(sign: str) -> bool:
    """Whether a sign is a letter or a mark above or below one."""
    return sign.isalpha() or category(sign or " ").startswith("M")


def _joined(found: Sequence[LineSpan], size: int) -> list[LineSpan]:
    """The stretches without holes: what stands between two goes with the earlier one."""
    kept = [stretch for stretch in found if stretch.end > stretch.start]
    if not kept:  # nothing but dots and brackets
        return [LineSpan(0, size, 0)]
    joined: list[LineSpan] = []
    for place, stretch in enumerate(kept):
        end = kept[place + 1].start if place + 1 < len(kept) else size
        start = 0 if place == 0 else stretch.start
        joined.append(replace(stretch, start=start, end=max(end, stretch.end)))
    return joined
