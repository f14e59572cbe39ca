"""What is usual in this one return, learned from a first reading of it.

If most of its headings carry their number, a line without one is suspect; if most are exact, one
that only resembles is; if answers hardly ever stand on the heading's line, one more is unlikely.
This keeps answers that quote a heading from becoming one. A candidate that is worse than the best
candidate of the same heading loses that difference once more.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from rt67_aggregate.locate.event import Event, with_reward
from rt67_aggregate.locate.outline import Outline
from rt67_aggregate.locate.thresholds import THRESHOLDS


@dataclass(frozen=True, slots=True)
class Priors:
    """Shares, 0 to 1, among the headings of a first reading."""

    numbered: float
    agreeing: float
    exact: float
    inline: float
    bold: dict[str, float]
    markup: float = 0.0


def priors_of(path: Sequence[Event], bold: Sequence[float], outline: Outline) -> Priors | None:
    """The priors of a return; None where too few headings were found to tell."""
    found = [event for event in path if event.match is not None]
    if len(found) < THRESHOLDS.priors_few:
        return None
    with_number = [e for e in found if outline.states[e.state].number]
    numbered = _share(sum(1 for e in with_number if e.match and e.match.number), len(with_number))
    carried = [e for e in with_number if e.match and e.match.number]
    agreeing = _share(sum(1 for e in carried if e.match and e.match.number > 0), len(carried))
    exact = _share(sum(1 for e in found if e.match and e.match.distance == 0), len(found))
    inline = _share(sum(1 for e in found if e.match and not e.match.whole), len(found))
    levels: dict[str, list[float]] = {}
    for event in found:
        levels.setdefault(outline.states[event.state].heading.level, []).append(bold[event.start])
    return Priors(
        numbered,
        agreeing,
        exact,
        inline,
        {level: sum(shares) / len(shares) for level, shares in levels.items()},
        _share(sum(1 for e in found if e.markup), len(found)),
    )


def judged(
    events: Sequence[Event], priors: Priors | None, bold: Sequence[float], outline: Outline
) -> tuple[Event, ...]:
    """The events with rewards that take the return's priors into account."""
    settled, titled = _settled_wordings(events, outline), _settled_titles(events, outline)
    worth = [
        event.reward
        - (_unusual(event, priors, bold, outline) if priors else 0.0)
        - (_reworded(event) if event.state in (titled if event.is_table else settled) else 0.0)
        for event in events
    ]
    best: dict[int, float] = {}
    for event, value in zip(events, worth, strict=True):
        if event.match is not None:
            best[event.state] = max(best.get(event.state, 0.0), value)
    return tuple(
        with_reward(event, value if event.anchored else 2 * value - best[event.state])
        if event.match is not None
        else event
        if value == event.reward
        else with_reward(event, value)
        for event, value in zip(events, worth, strict=True)
    )


def _unusual(event: Event, priors: Priors, bold: Sequence[float], outline: Outline) -> float:
    match = event.match
    if match is None:
        return 0.0
    state = outline.states[event.state]
    loss = 0.0
    if priors.numbered >= THRESHOLDS.priors_usual and state.number and not match.number:
        loss += 3.0 * priors.numbered
        if match.coverage < 1 and not match.whole:
            loss += THRESHOLDS.priors_begins_alike
    if priors.agreeing < 1 - THRESHOLDS.priors_usual / 2 and match.number < 0:
        loss -= THRESHOLDS.readings_different_number  # this return counts in a way of its own
    if priors.exact >= THRESHOLDS.priors_usual and match.distance > 0:
        loss += THRESHOLDS.readings_exact * match.distance * priors.exact
    if priors.inline <= THRESHOLDS.priors_rare and not match.whole:
        loss += 1.5
    usual = priors.bold.get(state.heading.level)
    if (
        usual is not None
        and usual > THRESHOLDS.priors_usual
        and bold[event.start] < 1 - THRESHOLDS.priors_usual
    ):
        loss += 2.0
    if (priors.markup <= THRESHOLDS.priors_rare and event.markup) or (
        priors.markup >= THRESHOLDS.priors_usual and not event.markup
    ):
        loss += 2.0
    return loss


def _settled_wordings(events: Sequence[Event], outline: Outline) -> frozenset[int]:
    """Headings whose wording stands at many places of the form and in this return too, as printed."""
    places: dict[str, set[int]] = {}
    for event in events:
        match = event.match
        if match is not None and match.printed and match.distance == 0 and match.coverage == 1:
            places.setdefault(outline.states[match.state].keys[0], set()).add(event.start)
    shared = outline.shared_wordings
    settled = {
        key for key, count in shared.items() if len(places.get(key, ())) >= count * THRESHOLDS.priors_usual
    }
    return frozenset(state.index for state in outline.states if state.keys[0] in settled)


def _settled_titles(events: Sequence[Event], outline: Outline) -> frozenset[int]:
    """The form's tables whose printed titles stand over nearly as many tables as the form has with them."""
    places = {(outline.set_of[e.state], e.start) for e in events if e.is_table and e.printed}
    found = Counter([titles for titles, _ in places])
    in_form = Counter(outline.set_of.values())
    settled = {titles for titles in found if found[titles] >= in_form[titles] * THRESHOLDS.priors_usual}
    return frozenset(state for state, titles in outline.set_of.items() if titles in settled)


def _reworded(event: Event) -> float:
    """What other words for a heading or over a table lose where a return keeps the form's own everywhere."""
    match = event.match
    printed = event.printed if match is None else match.printed and match.coverage == 1
    return 0.0 if printed else THRESHOLDS.priors_other_words


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0
