"""Answers that are nothing but a label: words such as "ตอบ :" that a clerk put below every heading, with
answers behind them in other sections."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from rt67_aggregate.locate.outline import Outline
from rt67_aggregate.locate.thresholds import THRESHOLDS
from rt67_aggregate.model import Doubt, DoubtCode, Fragment, OwnerKind, Shape, Status
from rt67_aggregate.text import OPEN, fold, status_of, ticks

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
        alone = {section: found[0] for section, found in lines.items() if _may_be_label(found)}
        labels = {text for text in {found.text.strip() for found in alone.values()} if _is_label(text, lines)}
        for section, found in alone.items():
            if set(ticks(found.text)) == {OPEN}:
                yield Doubt(section, DoubtCode.CHOICE_UNCLEAR, found.place)
            elif found.text.strip() in labels:
                yield Doubt(section, DoubtCode.LABEL_ALONE, found.place)


def _may_be_label(found: Sequence[Fragment]) -> bool:
    text = found[0].text
    short = len(found) == 1 and len(text) <= THRESHOLDS.label_alone_longest and not found[0].pictures
    return short and bool(fold(text)) and status_of(text) is Status.ANSWERED


def _is_label(label: str, lines: Mapping[str, Sequence[Fragment]]) -> bool:
    """Whether some words are a label: by their colon, in a line of their own above answers, or before answers
    in their line as often as alone."""
    if label.endswith(_COLONS):
        return True
    firsts = [(found[0].text.strip(), len(found) > 1) for found in lines.values()]
    above = sum(more and text == label for text, more in firsts)
    alone = sum(not more and text == label for text, more in firsts)
    before = sum(text.startswith(label) and text[len(label) :].startswith(_BEHIND) for text, _ in firsts)
    least = THRESHOLDS.label_alone_least
    return above >= least or (before >= alone and above + before >= least)
