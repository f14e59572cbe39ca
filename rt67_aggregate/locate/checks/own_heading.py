"""Lines inside an answer that are numbered like a heading which the form has not: somebody's own topic, part
or item, of which nobody can tell where it belongs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest

from rt67_aggregate.locate.checks.aligned import Aligned
from rt67_aggregate.locate.further_numbers import further_numbers, number_after, number_before
from rt67_aggregate.locate.grid import first_line
from rt67_aggregate.locate.outline import LAST_NUMBER, Outline
from rt67_aggregate.locate.thresholds import THRESHOLDS
from rt67_aggregate.model import Doubt, DoubtCode, Line, Part, Shape
from rt67_aggregate.text import fold, split_number, worded_number

# What makes an amount of "1.9"; headings, too, begin with some of these words.
_MEASURE = re.compile(
    r"%|ล้าน|(?:แสน|หมื่น|พัน)?บาท|ร้อยละ|เปอร์เซ็นต์|กิโล|เซนติ|มิลลิ|ตาราง(?:เมตร|วา)|หน่วยกิต|ชั่วโมง"
    r"|(?:วัน|สัปดาห์|เดือน|ปี|นาที|เท่า|เมตร|ไร่|คะแนน)(?![ก-๙])"
)


@dataclass(frozen=True, slots=True)
class _Stretch:
    """What stands behind a heading that was found; ``following`` is the one that was found next, or -1."""

    holder: int
    following: int
    units: range


@dataclass(frozen=True, slots=True)
class _Numbered:
    """A line that begins with a number, typed or ``automatic``; ``bare``: with nothing to close it."""

    number: str
    words: str
    bare: bool
    automatic: bool
    bold: bool

    @property
    def is_named(self) -> bool:
        """Whether its words may be a heading's."""
        return names_something(self.words) and not (self.bare and _MEASURE.match(self.words))


def own_heading(aligned: Aligned) -> Iterator[Doubt]:
    """A doubt about what such a line stands under. In a list that began further up it is no heading."""
    for stretch in _stretches(aligned):
        seen: set[str] = set()
        for line in _numbered(stretch.units, aligned):
            named = line.is_named and number_before(line.number) not in seen
            if named and (
                _goes_on(line, stretch, aligned.outline)
                or _is_topic(line, stretch, aligned.outline)
                or _is_item(line, stretch, aligned.outline)
            ):
                yield aligned.doubt(stretch.holder, DoubtCode.OWN_HEADING_INSIDE)
            seen.add(line.number)


def names_something(words: str) -> bool:
    """Whether the words behind a number may be a heading's, by their length."""
    return THRESHOLDS.own_heading_words_at_least <= len(words.strip()) <= THRESHOLDS.own_heading_longest


def _stretches(aligned: Aligned) -> Iterator[_Stretch]:
    path = aligned.alignment.path
    for event, following in zip_longest(path, path[1:]):
        if aligned.is_heading(event.state):
            after = following.state if following and aligned.is_heading(following.state) else -1
            stop = following.start if following else len(aligned.units)
            yield _Stretch(event.state, after, range(event.stop, stop))


def _numbered(units: range, aligned: Aligned) -> Iterator[_Numbered]:
    for index in units:
        unit = aligned.units[index]
        if index in aligned.apart:
            continue
        if not isinstance(unit, Line):
            text = " ".join(first_line(cell)[0] for cell in unit.table.cells if cell.row == 1)
            found = _read(text, "", bold=False)
        elif unit.paragraph.place.part is Part.BODY:
            found = _read(unit.text, unit.label, bold=unit.paragraph.bold > THRESHOLDS.grid_bold)
        else:
            continue
        if found is not None:
            yield found


def _read(text: str, label: str, *, bold: bool) -> _Numbered | None:
    number, start = split_number(text)
    if number:
        return _Numbered(
            number, text[start:], text[:start].rstrip()[-1:].isdigit(), automatic=False, bold=bold
        )
    number, start = worded_number(text)
    if number:
        return _Numbered(number, text[start:], bare=False, automatic=False, bold=bold)
    number = split_number(label)[0] if label else ""
    return _Numbered(number, text, bare=False, automatic=True, bold=bold) if number else None


def _goes_on(line: _Numbered, stretch: _Stretch, outline: Outline) -> bool:
    """Whether a line's number goes on from the form's. "3 …" is an amount, and Word counts any line, but for
    bold type and words that begin as all the form's do."""
    here = further_numbers(stretch.holder, stretch.following, outline).get(line.number)
    if here is None or line.bold or not (line.automatic or (line.bare and "." not in line.number)):
        return here is not None
    begun = fold(line.words)[: THRESHOLDS.own_heading_alike]
    beside = [state.keys[0] for state in outline.children[here.parent]]
    return all(key.startswith(begun) for key in beside)


def _is_topic(line: _Numbered, stretch: _Stretch, outline: Outline) -> bool:
    """Whether a line is numbered like the headings of groups, as none of the form's is. In plain print it
    stands at a group's end, where topics of the college's own are."""
    last = LAST_NUMBER.search(line.number)
    family = outline.counted_families.get(line.number[: last.start()]) if last else None
    if family is None or line.number in family:
        return False
    return line.bold or (_ends_group(stretch, outline) and not line.automatic)


def _ends_group(stretch: _Stretch, outline: Outline) -> bool:
    """Whether a group's heading or nothing follows."""
    return stretch.following < 0 or outline.states[stretch.following].heading.shape is Shape.GROUP


def _is_item(line: _Numbered, stretch: _Stretch, outline: Outline) -> bool:
    """Whether a line at a group's end is numbered as one more item of a part further up in it."""
    if not _ends_group(stretch, outline) or line.automatic or line.bare or "." not in line.number:
        return False
    parts = outline.children.get(outline.states[stretch.holder].parent, ())
    items = (item for part in parts for item in outline.children.get(part.index, ()))
    return any(number_after(outline.last_numbers[item.index]) == line.number for item in items)
