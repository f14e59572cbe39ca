"""What was chosen without a tick: options struck out, underlined or framed, or with something drawn over."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from rt67_aggregate.locate.rules.printed_options import Option
from rt67_aggregate.model import Doubt, DoubtCode, Heading, Line, Paragraph

Offered = tuple[Line | None, Heading | None, list[Option]]


@dataclass(frozen=True, slots=True)
class ToldByLines:
    """What was chosen without a tick. ``chosen``: place of the line and number of the option. ``headings``:
    the choices in which something was struck or pointed out; ``unclear``: those that a person must see."""

    chosen: frozenset[tuple[int, int]] = frozenset()
    headings: frozenset[str] = frozenset()
    unclear: frozenset[str] = frozenset()


def told_by_lines(offered: Iterable[Offered], choices: Mapping[str, Heading]) -> ToldByLines:
    """Where nothing is ticked: the only option that is not struck out, or the only one that is pointed out,
    several where several may be chosen. The first is as people strike out what does not apply; the second a
    person must see. What is pointed out in all of them says nothing."""
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
        elif len(pointed) < len(options_shown):
            known = len(pointed) == 1 or choices[name].many
            chosen.update((one.place, one.option.number) for one in pointed if known)
            unclear.add(name)
    return ToldByLines(frozenset(chosen), frozenset(told), frozenset(unclear))


def drawn_over(lines: Iterable[tuple[str, Paragraph]]) -> list[Doubt]:
    """A doubt for every choice at whose lines something was drawn: nobody can tell over which option."""
    drawn = {heading_id: paragraph.place for heading_id, paragraph in lines if paragraph.drawn}
    return [Doubt(name, DoubtCode.CHOICE_UNCLEAR, place) for name, place in drawn.items()]


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
        for at, letter in enumerate(line.text[option.words : option.end], start=line.start + option.words)
        if letter.isalnum()
    ]
    spans = line.paragraph.lined
    for struck in (True, False):
        own = [span for span in spans if span.struck is struck]
        if letters and own and all(any(s.start <= at < s.end for s in own) for at in letters):
            return struck
    return None
