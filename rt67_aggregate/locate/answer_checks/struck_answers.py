"""Answers in which a college struck something out: it stands on the page, and no longer counts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rt67_aggregate.model import Doubt, DoubtCode, Fragment, OwnerKind


def struck_answers(fragments: Iterable[Fragment]) -> Iterator[Doubt]:
    """A doubt about each entry with struck letters. Printed options, among which a stroke is the answer
    itself, are the form's own."""
    for fragment in fragments:
        owner = fragment.owner
        if fragment.line.paragraph.lined and owner.kind is OwnerKind.ANSWER and _is_struck(fragment):
            yield Doubt(owner.heading_id, DoubtCode.STRUCK_IN_ANSWER, fragment.place, owner.entry)


def _is_struck(fragment: Fragment) -> bool:
    line = fragment.line
    return any(
        any(map(str.isalnum, line.paragraph.text[max(span.start, line.start) : min(span.end, line.end)]))
        for span in line.paragraph.lined
        if span.struck
    )
