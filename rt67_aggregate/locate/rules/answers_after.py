"""All item headings first, then the answers below them by their numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from rt67_aggregate.locate.line_words import printed
from rt67_aggregate.locate.match import Lookup
from rt67_aggregate.locate.outline import Outline
from rt67_aggregate.locate.rules.rule_result import Item, Items, RuleResult, content_line, content_of
from rt67_aggregate.model import Doubt, DoubtCode, Heading, Line, Piece, Printed, Shape
from rt67_aggregate.text import (
    item_word_before_number,
    leading_label,
    list_places,
    split_number,
    strip_leaders,
    worded_number,
)

_FIGURES = re.compile("[0-9]+")


class AnswersAfter:
    """Where nothing stands under the items but the last, and there each one's number begins a line in
    the form's order, the lines go to the items that they name. A list in the last answer looks the same:
    where only one part of the return is so, and others are answered below their own headings, the lines
    stay; unless most parts are so they are marked. Marked too is a list that counts as many as the items are,
    each by the last figure of its number ("2." for 1.2), by words or letters: most lists in a last answer
    count so anyhow."""

    def __init__(self, outline: Outline) -> None:
        families = (
            tuple(h for h in heading.children if h.shape is Shape.NARRATIVE and split_number(h.number)[0])
            for heading in outline.form.walk()
        )
        self._families = tuple(family for family in families if len(family) > 1)

    def __call__(self, items: Items, lookup: Lookup) -> RuleResult:
        done: Items = items
        under = _by_heading(done)
        below = [(family, _Below(done, under, family)) for family in self._families]
        found = [family for family, stands in below if stands.is_whole]
        in_place = sum(stands.in_place for _, stands in below)
        for family in found if len(found) > 1 or not in_place else ():
            done = Items(_dealt(done, family))
        doubtful = found if len(found) == 1 or len(found) < in_place else []
        doubtful = [*doubtful, *(family for family, stands in below if stands.is_counted)]
        doubts = tuple(
            Doubt(heading.id, DoubtCode.BOUNDARY_UNCERTAIN) for family in doubtful for heading in family
        )
        return RuleResult(done, doubts)


class _Below:
    """What stands under the items of one family. ``in_place``: something stands under another item than the
    last. ``typed``: else, the items of the document with words below the last one; ``starts``: those of them
    that begin with the items' numbers."""

    def __init__(self, items: Items, under: dict[str, list[int]], family: tuple[Heading, ...]) -> None:
        *others, last = (under.get(heading.id, ()) for heading in family)
        self.in_place = any(_is_typed(items[i]) for places in others for i in places)
        self.typed = [] if self.in_place else [i for i in last if _is_typed(items[i])]
        self.starts = _starts(items, self.typed, family)
        self.is_whole = bool(self.starts) and len(self.starts) == len(family)
        counted = _are_counted(items, self.typed, family)
        self.is_counted = not self.is_whole and (counted or _are_lettered(items, self.typed, len(family)))


def _by_heading(items: Items) -> dict[str, list[int]]:
    """The places of the pieces that still stand under each heading."""
    found: dict[str, list[int]] = {}
    for index, piece in items.content:
        found.setdefault(piece.heading_id, []).append(index)
    return found


def _dealt(items: Items, family: tuple[Heading, ...]) -> Iterator[Item]:
    below = _Below(items, _by_heading(items), family)
    typed, starts = below.typed, below.starts
    turn = family[-1].id
    for index, item in enumerate(items):
        turn = starts.get(index, turn)
        line = content_line(item)
        piece = content_of(item)
        if index in starts and line is not None and piece is not None:
            cut = split_number(line.text)[1]
            if not cut:  # "ข้อ 1.1)": the form prints no such word, so that it stays in the answer
                yield replace(piece, heading_id=turn)
                continue
            yield printed(line.slice(0, cut), Printed.NUMBER, turn)
            rest = Line(line.paragraph, line.start + cut, line.end, opens=False)
            yield replace(piece, content=rest, heading_id=turn)
        elif piece is not None and index in typed:
            yield replace(piece, heading_id=turn)
        else:
            yield item


def _are_counted(items: Items, typed: list[int], family: tuple[Heading, ...]) -> bool:
    """Whether the lines that are counted as the first one is, by typed numbers, Word's own or words
    ("ข้อแรก"), are as many as the items, each by the last figure of its number; words, letters and signs may
    leave out some. What is counted otherwise is a list in one of the answers."""
    lines = [f"{line.label} {line.text}" if (line := content_line(items[index])) else "" for index in typed]
    counts = list(map(_count, lines))
    counted = [figures for way, figures in counts if figures and way == counts[0][0]]
    wanted = [_last_figure(heading.number) for heading in family]
    if not counts or not counts[0][1] or (counts[0][0] and len(counted) != len(wanted)):
        return False
    rest = iter(wanted)
    in_order = all(any(figure in figures for figure in rest) for figures in counted)
    return in_order and wanted[-1] not in counted[0]


def _count(line: str) -> tuple[str, set[str]]:
    """How a line is counted, by numbers like "1." or "1.1" or by words, letters and signs (""), and the last
    figure of its number, or what stands in its place."""
    number = split_number(line)[0]
    if number:
        return _FIGURES.sub("1", number), {_last_figure(line)}
    worded = _last_figure(worded_number(line.lstrip())[0])
    return "", {worded} if worded else set(map(str, list_places(line)[1]))


def _are_lettered(items: Items, typed: list[int], most: int) -> bool:
    """Whether letters count the answers, "(ก)" for the first item, of which some may have none."""
    lines = [line.text.strip() if (line := content_line(items[index])) else "" for index in typed]
    labels = [label for line in lines if (label := leading_label(line)) and label.order and not label.number]
    orders = [label.order for label in labels]
    begins = bool(labels) and leading_label(lines[0]) == labels[0]
    return begins and orders == sorted(set(orders)) and orders[-1] <= most


def _last_figure(text: str) -> str:
    return split_number(text)[0].rstrip(")").rpartition(".")[2]


def _starts(items: Items, typed: list[int], family: tuple[Heading, ...]) -> dict[int, str]:
    """The lines that begin with the items' numbers, each once and in their order."""
    found: dict[int, str] = {}
    wanted = [(split_number(heading.number)[0], heading.id) for heading in family]
    for index in typed:
        line = content_line(items[index])
        if line and len(found) < len(wanted) and _names(line.text, wanted[len(found)][0]):
            found[index] = wanted[len(found)][1]
    first = min(found, default=-1)
    return found if typed and first == typed[0] else {}


def _names(text: str, number: str) -> bool:
    """Whether a line begins with a number, or with a word and it: "ข้อ 1.1" for 1.1)."""
    start = item_word_before_number(text)
    said = split_number(text[start:])[0]
    return said == number or bool(start and said and said.rstrip(").") == number.rstrip(")."))


def _is_typed(item: Item) -> bool:
    piece = content_of(item)
    if not isinstance(piece, Piece):
        return False
    return not isinstance(piece.content, Line) or bool(strip_leaders(piece.content.text.strip()))
