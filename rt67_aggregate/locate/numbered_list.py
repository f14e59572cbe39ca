"""Lists that somebody typed, as numbered entries."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from rt67_aggregate.locate.line_words import TextLine, printed, said, without_front
from rt67_aggregate.locate.signs import TICKS
from rt67_aggregate.model import Fragment, Printed
from rt67_aggregate.text import leading_label


@dataclass(frozen=True, slots=True)
class ListItem:
    """One entry: its number and its lines."""

    number: int
    lines: tuple[TextLine, ...]


@dataclass(frozen=True, slots=True)
class Split:
    """A list's entries, and the labels that were taken off them."""

    entries: tuple[ListItem, ...]
    labels: tuple[Fragment, ...]


def split_list(lines: Sequence[TextLine]) -> Split | None:
    """A typed list as numbered entries, where two labels of one style follow each other; else None.

    Lines without a label go on with the entry before them. The labels are taken off.
    """
    labels = [leading_label(said(line) + " ") for line in lines]
    if not labels or labels[0] is None:
        return None
    style = labels[0].style
    alike = [label for label in labels if label and label.style == style]
    orders = [label.order for label in alike]
    if len(alike) < 2:
        return None
    # A list that restarts (a converter makes two lists of one) is counted instead.
    rising = bool(orders[0]) and all(b - a == 1 for a, b in pairwise(orders))
    if orders[0] and not rising and not alike[0].number:
        return None  # "ม. 5", "ม. 6": letters that do not follow each other are abbreviations
    entries: list[tuple[int, list[TextLine]]] = []
    taken: list[Fragment] = []
    for line, label in zip(lines, labels, strict=True):
        if label and label.style == style:
            rest, stretch = (line, None) if style in TICKS else without_front(line, label.length)
            if stretch:
                taken.append(printed(stretch, Printed.NUMBER))
            number = label.order - orders[0] + 1 if rising else len(entries) + 1
            entries.append((number, [rest] if said(rest) else []))
        else:
            entries[-1][1].append(line)
    return Split(tuple(ListItem(number, tuple(rows)) for number, rows in entries if rows), tuple(taken))
