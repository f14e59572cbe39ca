"""Answers that are nothing but a label: words such as "ตอบ :" that a clerk put below every heading, with
answers behind them in other sections."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from rt67_aggregate.locate.outline import Outline
from rt67_aggregate.locate.signs import LETTER, TICKS
from rt67_aggregate.locate.thresholds import THRESHOLDS
from rt67_aggregate.model import Doubt, DoubtCode, Fragment, OwnerKind, Shape, Status
from rt67_aggregate.text import OPEN, are_empty_words, bracketed, status_of, ticks

_COLONS = (":", "：")
_BEHIND = (" ", "\t", *_COLONS)  # what stands between a label and its answer


class LabelAlone:
    """Finds them among the answers below headings; cells of tables have titles."""

    def __init__(self, outline: Outline) -> None:
        states = (state.heading for state in outline.states)
        self._below = frozenset(heading.id for heading in states if heading.shape is Shape.NARRATIVE)

    def __call__(self, fragments: Iterable[Fragment]) -> Iterator[Doubt]:
        """A doubt about each section that holds a label alone, or boxes of the college's own, none ticked."""
        lines: dict[str, list[Fragment]] = {}
        for fragment in fragments:
            owner = fragment.owner
            typed = owner.kind is OwnerKind.ANSWER and (fragment.text.strip() or fragment.pictures)
            if typed and owner.heading_id in self._below:
                lines.setdefault(owner.heading_id, []).append(fragment)
        said = {section: tuple(part.text.strip() for part in found) for section, found in lines.items()}
        short = {section: found[0] for section, found in lines.items() if _are_words(found)}
        alone = {section for section in short if _may_be_label(said[section])}
        labels = {label for label in {said[section] for section in alone} if _is_label(label, said.values())}
        for section, first in short.items():
            if all(set(ticks(line)) == {OPEN} for line in said[section]):
                yield Doubt(section, DoubtCode.CHOICE_UNCLEAR, first.place)
            elif section in alone and said[section] in labels:
                yield Doubt(section, DoubtCode.LABEL_ALONE, first.place)


def _are_words(found: Sequence[Fragment]) -> bool:
    """Whether an answer is a few lines that say something, without pictures."""
    text = "\n".join(part.text for part in found)
    few = len(found) <= THRESHOLDS.label_alone_lines and len(text) <= THRESHOLDS.label_alone_boxes
    words = not TICKS.issuperset(text) and status_of(text) is Status.ANSWERED
    return few and words and not any(part.pictures for part in found)


def _may_be_label(said: Sequence[str]) -> bool:
    return all(len(line) <= THRESHOLDS.label_alone_longest for line in said)


def _is_label(label: Sequence[str], answers: Collection[Sequence[str]]) -> bool:
    """Whether some words, be they of several lines, are a label: signs without a letter, none of
    them a tick; by their colon, by what they say, by brackets around them, in lines of their own above
    answers or below, or before answers in their line as often as alone."""
    if not any(LETTER.search(line) or ticks(line) for line in label):
        return True
    if label[-1].endswith(_COLONS) or all(map(are_empty_words, label)):
        return True
    if _is_in_brackets(label) and sum(map(_is_in_brackets, answers)) < THRESHOLDS.label_alone_least:
        return True
    size = len(label)
    above = sum(len(said) > size and label in (said[:size], said[-size:]) for said in answers)
    alone = sum(said == label for said in answers)
    before = sum(_stands_before(label[0], said[0]) for said in answers) if size == 1 else 0
    least = THRESHOLDS.label_alone_least
    return above >= least or (before >= alone and above + before >= least)


def _is_in_brackets(said: Sequence[str]) -> bool:
    """Whether an answer is one line in brackets, as who is to answer, or for how many points, stands behind a
    heading."""
    return len(said) == 1 and bool(bracketed(said[0]))


def _stands_before(label: str, line: str) -> bool:
    return line.startswith(label) and line[len(label) :].startswith(_BEHIND)
