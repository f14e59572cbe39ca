"""Lines that ask inside themselves: gaps to fill in, options to tick."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from rt67_aggregate.drafting.boxes import BOX, options_of
from rt67_aggregate.drafting.lines import PrintedLine
from rt67_aggregate.drafting.nodes import Node, node_of
from rt67_aggregate.drafting.words import (
    COSTS,
    COUNTED,
    DATED,
    HOUR,
    LABELS_TOO,
    MANY,
    MONEY,
    NO_COSTS,
    PERCENT,
    PERCENT_UNITS,
    SHOWS_WHERE,
    UNITS,
)
from rt67_aggregate.model import ValueType
from rt67_aggregate.text import fold, gap_spans, printed_parts

# "ชั่วโมง/วัน", "ปี (years)"
_MORE_UNIT = re.compile(r"/[^\W\d_][\w\u0e30-\u0e4e]{0,20}|\s?\([A-Za-z. ]{1,20}\)")
_IN_BRACKETS = re.compile(r"\(\s*([^()]+?)\s*\)\s*$")
_MONTH = "เดือน"
_UNITS = sorted(UNITS, key=len, reverse=True)


@dataclass(frozen=True, slots=True)
class Gap:
    """One gap of a line: the words before it, what is typed there, the unit printed behind it. ``options``:
    what may fill it. ``optional``: nothing is lacking where it is blank."""

    label: str
    value: ValueType
    unit: str
    options: tuple[str, ...] = ()
    optional: bool = False

    @property
    def many(self) -> bool:
        """Whether several of its options may be chosen."""
        return bool(MANY.search(self.label))


def as_choice(line: PrintedLine) -> Node | None:
    """A line with boxes as a choice; None where it has none."""
    bullet = line.numbered is not None and not line.numbered.key
    text = line.whole if bullet else line.text  # a box that was taken for a bullet
    if not BOX.search(text):
        return None
    before, options = options_of(text)
    if not options or not all(fold(option) for option in options) or SHOWS_WHERE.search(before):
        return None
    node = node_of(line)
    node.text = before.strip(" :：") if fold(before) else ""
    node.options = list(options)
    node.many = bool(MANY.search(before))
    return node


def as_line(node: Node) -> Node:
    """A heading whose own line has gaps: the line as printed, and its first words as heading."""
    node.line = node.text
    parts = printed_parts(node.line)
    node.text = next((part.strip(" :：") for part in parts if fold(part)), "")
    return node


def is_trailing(text: str) -> bool:
    """Whether the only gap stands at the end, with no unit behind it: dots after a heading."""
    spans = gap_spans(text)
    return len(spans) == 1 and not fold(text[spans[0][1] :]) and bool(fold(text[: spans[0][0]]))


def is_full(text: str) -> bool:
    """Whether nothing that is typed into several gaps goes on below: words stand behind the last one, or it
    is no longer than another."""
    spans = gap_spans(text)
    *others, last = [end - start for start, end in spans] or [0]
    return bool(others) and (bool(fold(text[spans[-1][1] :])) or last <= max(others))


def is_unnamed(text: str) -> bool:
    """Whether a line has gaps and nothing that names them: signs between dots."""
    return bool(gap_spans(text)) and not any(map(fold, printed_parts(text)))


def gaps_of(line: str, offered: tuple[str, ...] = (), *, remark: bool = False) -> tuple[Gap, ...]:
    """The gaps of a line with what is typed into each, as far as the words around tell. ``offered``: what may
    fill the last one, or that before the last, which is for a ``remark``."""
    parts = printed_parts(line)
    units = _units_of(parts)
    found: list[Gap] = []
    for before, unit in zip(parts, units, strict=False):
        label = before.strip()
        if found and found[-1].unit:
            label = label.removeprefix(found[-1].unit)
        label = label.strip(" :：,;()")
        if label == _MONTH and found and found[-1].value is ValueType.DATE:
            found[-1] = replace(found[-1], value=ValueType.TEXT)  # "วันที่ … เดือน …": nothing but the day
        found.append(Gap(label, _value(label, unit), unit))
    end = len(found) - remark
    told = _offering(found[:end], offered) if offered else found[:end]
    return (*told, *(replace(gap, optional=True) for gap in found[end:]))


def _offering(gaps: list[Gap], options: tuple[str, ...]) -> list[Gap]:
    """The gaps, the last of which is filled with options; a unit before these is the figure's before it."""
    *others, last = gaps
    if others and last.label in UNITS and COUNTED.search(others[-1].label):
        others[-1] = replace(others[-1], value=_value(others[-1].label, last.label), unit=last.label)
        last = replace(last, label="")
    return [*others, Gap(last.label, ValueType.TEXT, "", options)]


def typed_below(titles: Sequence[str]) -> tuple[ValueType, str]:
    """What is typed in a column below these titles, and the unit in brackets in which the lowest of them ends
    that has one ("งบประมาณ (บาท)"); any text and no unit where none has."""
    for title in reversed(titles):
        bracketed = _IN_BRACKETS.search(title)
        if bracketed and bracketed[1] in UNITS:
            return _value("", bracketed[1]), bracketed[1]
    return ValueType.TEXT, ""


def _units_of(parts: Sequence[str]) -> list[str]:
    """The unit behind each gap, "" where there is none.

    A word alone between two gaps is the unit of the first ("อายุ … ปี … เดือน") or the name of the second
    ("ตำบล … อำเภอ … จังหวัด …"): a name, where it may be one and the second gap has no unit of its own.
    """
    repeated = _repeated(parts)
    units: list[str] = []
    for place in range(len(parts) - 1, 0, -1):
        after = parts[place].strip()
        unit = _unit(after) or (repeated if _first_word(after) == repeated else "")
        between = place < len(parts) - 1 and fold(unit) == fold(after)
        names = between and unit.partition("/")[0] in LABELS_TOO and not units[0]  # "อำเภอ/เขต"
        units.insert(0, "" if names else unit)
    return units


def _repeated(parts: Sequence[str]) -> str:
    """The word behind two gaps or more, one that ends the line or whose next gap is a percentage: a unit
    that no list has; "" where there is none."""
    if len(parts) < 3:
        return ""
    *behind, last = parts[1:]
    words = Counter(filter(None, map(_first_word, behind)))
    ends = _first_word(last) or next((_first_word(t) for t in behind[-1:] if PERCENT.search(t)), "")
    often = words[ends] + (ends == _first_word(last)) > 1
    return ends if often and len(fold(ends)) > 1 else ""  # no hour: "เวลา … น. ถึง … น."


def _first_word(text: str) -> str:
    return next(iter(text.split()), "")


def _unit(after: str) -> str:
    text = after.lstrip()
    for unit in _UNITS:
        if text.casefold().startswith(unit.casefold()):
            rest = text[len(unit) : len(unit) + 1]
            if not rest or not (rest.isalpha() or "ะ" <= rest <= "๎"):
                more = _MORE_UNIT.match(text, len(unit))
                return text[: more.end() if more else len(unit)]
    return ""


def _value(label: str, unit: str) -> ValueType:
    if unit in PERCENT_UNITS or PERCENT.search(label):
        return ValueType.PERCENT
    if unit in MONEY or (not unit and COSTS.search(label) and not NO_COSTS.match(label)):
        return ValueType.MONEY
    if DATED.search(label):
        return ValueType.DATE
    if unit != HOUR and (unit or COUNTED.search(label)):
        return ValueType.NUMBER
    return ValueType.TEXT
