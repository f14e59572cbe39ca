"""Lines that ask inside themselves: gaps to fill in, options to tick."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from rt67_aggregate.drafting.boxes import BOX, options_of
from rt67_aggregate.drafting.lines import PrintedLine
from rt67_aggregate.drafting.nodes import Node, node_of
from rt67_aggregate.drafting.words import COSTS, COUNTED, DATED, MANY, MONEY, PERCENT, PERCENT_UNITS, UNITS
from rt67_aggregate.model import ValueType
from rt67_aggregate.text import fold, gap_spans, printed_parts

# "ชั่วโมง/วัน", "ปี (years)"
_MORE_UNIT = re.compile(r"/[^\W\d_][\w\u0e30-\u0e4e]{0,20}|\s?\([A-Za-z. ]{1,20}\)")
_UNITS = sorted(UNITS, key=len, reverse=True)


@dataclass(frozen=True, slots=True)
class Gap:
    """One gap of a line: the words before it, what is typed there, the unit printed behind it."""

    label: str
    value: ValueType
    unit: str


def as_choice(line: PrintedLine) -> Node | None:
    """A line with boxes as a choice; None where it has none."""
    bullet = line.numbered is not None and not line.numbered.key
    text = line.whole if bullet else line.text  # a box that was taken for a bullet
    if not BOX.search(text):
        return None
    before, options = options_of(text)
    if not options or not all(fold(option) for option in options):
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


def gaps_of(line: str) -> tuple[Gap, ...]:
    """The gaps of a line with what is typed into each, as far as the words around tell."""
    parts = printed_parts(line)
    found: list[Gap] = []
    for before, after in pairwise(parts):
        label = before.strip()
        if found and found[-1].unit:
            label = label.removeprefix(found[-1].unit)
        label = label.strip(" :：,;()")
        unit = _unit(after)
        found.append(Gap(label, _value(label, unit), unit))
    return tuple(found)


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
    if unit in MONEY or (not unit and COSTS.search(label)):
        return ValueType.MONEY
    if DATED.search(label):
        return ValueType.DATE
    if unit or COUNTED.search(label):
        return ValueType.NUMBER
    return ValueType.TEXT
