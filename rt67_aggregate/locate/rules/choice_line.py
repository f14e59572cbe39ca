"""Printed options with boxes: the chosen ones are the answer, the others the form's own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from rt67_aggregate.locate.line_words import LineWords, fragments_of, printed, with_pictures
from rt67_aggregate.locate.match import Lookup
from rt67_aggregate.locate.outline import Outline
from rt67_aggregate.locate.rules.rule_result import Item, Items, RuleResult, content_line
from rt67_aggregate.locate.signs import says_something
from rt67_aggregate.model import Doubt, DoubtCode, Fragment, Heading, Line, Owner, Piece, Printed, Role, Shape
from rt67_aggregate.text import fold, fold_with_map, printed_parts, strip_leaders

_TICKED = re.compile(r"[☑☒✓✔√✗✘●◉■⊠]|[(\[]\s*[/xX✓✔√*]\s*[)\]]|(?<![\w])/(?![\w])")
_BOX = re.compile(r"[☐☑☒□■❑❒○◯◉●⬜⊠]|[(\[]\s*+(?:[/xX✓✔√*]\s*+)?[)\]]|[✓✔√✗✘]")


@dataclass(frozen=True, slots=True)
class Option:
    """One option in a line: from its box to where the next one begins."""

    number: int
    start: int
    end: int
    ticked: bool
    boxed: bool
    more: bool  # words were typed behind it


Offered = tuple[Line | None, Heading | None, list[Option]]


@dataclass(frozen=True, slots=True)
class ToldByLines:
    """What was chosen without a tick. ``chosen``: place of the line and number of the option. ``headings``:
    the choices in which something was struck or pointed out; ``unclear``: those that a person must see."""

    chosen: frozenset[tuple[int, int]] = frozenset()
    headings: frozenset[str] = frozenset()
    unclear: frozenset[str] = frozenset()


def told_by_lines(offered: Iterable[Offered], choices: Mapping[str, Heading]) -> ToldByLines:
    """Where nothing is ticked: the only option that is not struck out, or the only one that is pointed out.
    The first is as people strike out what does not apply; the second a person must see."""
    found: dict[str, list[_Shown]] = {}
    for place, (line, heading, options) in enumerate(offered):
        if line is not None and heading is not None:
            shown = (_Shown(place, option, _lined(line, option)) for option in options)
            found.setdefault(heading.id, []).extend(shown)
    chosen: set[tuple[int, int]] = set()
    told: set[str] = set()
    unclear: set[str] = set()
    for name, options_shown in found.items():
        struck = [one for one in options_shown if one.struck is True]
        pointed = [one for one in options_shown if one.struck is False]
        left = [one for one in options_shown if one.struck is not True]
        if any(one.option.ticked for one in options_shown):
            unclear.update({name} if any(one.option.ticked for one in struck) else ())
            continue
        if not struck and not pointed:
            continue
        told.add(name)
        if struck and len(left) == 1 and len(options_shown) == len(choices[name].options):
            chosen.add((left[0].place, left[0].option.number))
        elif struck:
            unclear.add(name)
        elif len(pointed) == 1:
            chosen.add((pointed[0].place, pointed[0].option.number))
            unclear.add(name)
    return ToldByLines(frozenset(chosen), frozenset(told), frozenset(unclear))


@dataclass(frozen=True, slots=True)
class _Shown:
    """An option in the line at a place. ``struck``: True struck out, False pointed out, None neither."""

    place: int
    option: Option
    struck: bool | None


def _lined(line: Line, option: Option) -> bool | None:
    """Whether all letters of an option are struck (True) or pointed out (False); None where neither."""
    letters = [
        at
        for at, letter in enumerate(line.text[option.start : option.end], start=line.start + option.start)
        if letter.isalnum()
    ]
    spans = line.paragraph.lined
    for struck in (True, False):
        own = [span for span in spans if span.struck is struck]
        if letters and own and all(any(s.start <= at < s.end for s in own) for at in letters):
            return struck
    return None


class ChoiceLine:
    """Tells what was chosen by the boxes; where all boxes are gone, by what is left of the options."""

    def __init__(self, outline: Outline) -> None:
        self._choices = {h.id: h for h in outline.form.walk() if h.shape is Shape.CHOICE}

    def __call__(self, items: Items, lookup: Lookup) -> RuleResult:
        done: list[Item] = []
        doubts: list[Doubt] = []
        counted: dict[str, int] = {}
        cut = list(self._cut(items))
        told = told_by_lines((self._offered(item) for item in cut), self._choices)
        for place, item in enumerate(cut):
            line, heading, options = self._offered(item)
            if line is None or heading is None or not options:
                done.append(item)
                continue
            alone = len(options) == 1 and not options[0].boxed and len(heading.options) > 1
            before = counted.get(heading.id, 0)
            chosen_here = {o.number for o in options if (place, o.number) in told.chosen}
            options = [replace(o, ticked=o.ticked or o.number in chosen_here) for o in options]
            alone = alone and heading.id not in told.headings
            fragments, chosen = option_fragments(line, heading, options, before, alone=alone)
            done.extend(fragments)
            counted[heading.id] = before + chosen
            if any(option.more and not option.ticked for option in options):
                doubts.append(Doubt(heading.id, DoubtCode.CHOICE_UNCLEAR, line.paragraph.place))
        several = (h for h in self._choices.values() if not h.many and counted.get(h.id, 0) > 1)
        doubts += [Doubt(heading.id, DoubtCode.CHOICE_UNCLEAR) for heading in several]
        doubts += [Doubt(name, DoubtCode.CHOICE_UNCLEAR) for name in sorted(told.unclear)]
        return RuleResult(tuple(done), tuple(doubts))

    def _offered(self, item: Item) -> Offered:
        """A line of options, the choice that they are of, and these."""
        line = content_line(item)
        heading = self._choices.get(item.heading_id) if isinstance(item, Piece) else None
        options = options_in(line.text, heading.options) if line and heading else []
        return line, heading, options

    def _cut(self, items: Items) -> Iterator[Item]:
        """The items; a line that was read as a choice's heading with its options is cut between them."""
        for item in items:
            heading = self._choices.get(item.heading_id) if isinstance(item, Piece) else None
            if heading is None or not isinstance(item, Piece) or item.role is not Role.HEADING:
                yield item
                continue
            line = item.content
            at = end_of(heading.text, line.text) if isinstance(line, Line) else 0
            if not isinstance(line, Line) or not options_in(line.text[at:], heading.options):
                yield item
                continue
            if at:
                yield replace(item, content=line.slice(0, at))
            behind = Line(line.paragraph, line.start + at, line.end, opens=False)
            yield replace(item, role=Role.CONTENT, content=behind)


def end_of(heading: str, text: str) -> int:
    """Where a line's heading ends; 0 where the line does not say it."""
    folded, key = fold_with_map(text), fold(heading)
    place = folded.key.find(key) if key else -1
    return folded.origin[place + len(key) - 1] + 1 if place >= 0 else 0


def options_in(text: str, printed_options: Sequence[str]) -> list[Option]:
    """The options that stand in a line, in its order."""
    folded = fold_with_map(text)
    found: list[tuple[int, int, int]] = []
    at = 0
    for number, option in enumerate(printed_options):
        key = fold(printed_parts(option)[0])
        place = folded.key.find(key, at) if key else -1
        if place < 0:
            continue
        begin, end = folded.origin[place], folded.origin[place + len(key) - 1] + 1
        found.append((number, begin, end))
        at = place + len(key)
    options = []
    before = 0
    for index, (number, begin, end) in enumerate(found):
        boxes = list(_BOX.finditer(text, before, begin))
        start = boxes[-1].start() if boxes else begin
        stop = _next_start(text, found, index, end)
        behind = strip_leaders(text[end:stop]).strip()
        known = fold("".join(printed_parts(printed_options[number])[1:]))
        more = says_something(behind) and fold(behind) != known
        ticked = bool(boxes and _TICKED.search(text, boxes[-1].start(), begin))
        options.append(Option(number, start if index else 0, stop, ticked, bool(boxes), more))
        before = stop
    return options


def _next_start(text: str, found: Sequence[tuple[int, int, int]], index: int, end: int) -> int:
    """Where the box of the next option begins."""
    if index + 1 == len(found):
        return len(text)
    box = _BOX.search(text, end, found[index + 1][1])
    return box.start() if box else found[index + 1][1]


def option_fragments(
    line: Line, heading: Heading, options: Sequence[Option], before: int, *, alone: bool
) -> tuple[tuple[Fragment, ...], int]:
    """A line's options with their owners, and how many were chosen in it; ``before``: in earlier lines."""
    fragments: list[Fragment] = []
    chosen = 0
    for option in options:
        part = line.slice(option.start, option.end)
        if option.ticked or option.more or alone:
            chosen += 1
            fragments += _chosen(part, heading, before + chosen)
        else:
            fragments.append(printed(part, Printed.OPTION, heading.id))
    return with_pictures(fragments, line, Owner.answer(heading.id, 0)), chosen


def _chosen(part: Line, heading: Heading, entry: int) -> Iterator[Fragment]:
    kept = strip_leaders(part.text).strip()
    label = part.paragraph.label if part.opens else ""
    typed = LineWords(part, kept, label)
    yield from fragments_of(((typed,),), Owner.answer(heading.id, entry), part.paragraph.place)
