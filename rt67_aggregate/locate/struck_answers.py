"""Answers in which a college struck something out: it stands on the page, and no longer counts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rt67_aggregate.model import Doubt, DoubtCode, Form, Fragment, OwnerKind, Shape


def struck_answers(fragments: Iterable[Fragment], form: Form) -> Iterator[Doubt]:
    """A doubt about each entry with struck letters. Among printed options a stroke is the answer itself."""
    lined = [fragment for fragment in fragments if fragment.line.paragraph.lined]
    if not lined:
        return
    typed = {
        heading.id
        for heading in form.walk_all()
        if heading.shape in (Shape.NARRATIVE, Shape.COLUMN) and not heading.options
    }
    for fragment in lined:
        owner = fragment.owner
        if owner.kind is OwnerKind.ANSWER and owner.heading_id in typed and _is_struck(fragment):
            yield Doubt(owner.heading_id, DoubtCode.STRUCK_IN_ANSWER, fragment.place, owner.entry)


def _is_struck(fragment: Fragment) -> bool:
    line = fragment.line
    return any(
        any(map(str.isalnum, line.paragraph.text[max(span.start, line.start) : min(span.end, line.end)]))
        for span in line.paragraph.lined
        if span.struck
    )
