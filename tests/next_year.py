"""A form of the year before, and the draft of a new blank that takes its IDs: what must hold of the two."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from rt67_aggregate.drafting import Drafted
from rt67_aggregate.model import Bond, Form, Heading
from rt67_aggregate.pipeline.year_before import CarriedDraft, carried_draft
from tests.office_blanks import draft_of, reading, saved_draft


@dataclass(frozen=True)
class DraftedBlank:
    """``drafted``: what the blank was understood as; ``form``: its draft without a form of before."""

    path: Path
    drafted: Drafted
    form: Form


def drafted_blank(path: Path, form_id: str) -> DraftedBlank | None:
    """The draft of a blank; None where it does not load."""
    draft = draft_of(path)
    if draft.value is None:
        return None
    loaded = saved_draft(draft.value, path, form_id)
    return DraftedBlank(path, draft.value, loaded.value) if loaded.value else None


def taken_from(earlier: Form, blank: DraftedBlank) -> CarriedDraft:
    """The draft of a blank with what it takes from the form of the year before."""
    taken = carried_draft(blank.drafted, blank.form, earlier, blank.path.name)
    assert taken is not None, "the draft can have these IDs"
    return taken


def faults(earlier: Form, plain: Form, taken: CarriedDraft) -> Iterator[str]:
    """What does not hold of a draft that took the IDs of another form: each ID is one heading's, and one that
    the form of before had is that heading's, or it is said."""
    ids = [heading.id.casefold() for heading in taken.form.walk_all()]
    if len(ids) != len(set(ids)):
        yield "two headings have one ID"
    before = {name.casefold() for name in (*earlier.by_id, *earlier.gone_ids)}
    by_id = {name.casefold(): heading for name, heading in earlier.by_id.items()}
    for heading, now in zip(plain.walk_all(), taken.form.walk_all(), strict=True):
        found = taken.carried.sure_of(heading.id)
        if found is None and now.id.casefold() in before:
            yield f"{now.id} {heading.text} has the ID of {by_id[now.id.casefold()].text}"
        if found is not None and found.old.id != now.id:
            yield f"{now.id} {heading.text} is to have the ID {found.old.id}"
        if found is not None and found.bond is Bond.SAME and not _alike(found.old, heading):
            yield f"{now.id} {heading.text} is said to be {found.old.text}"
    old = [found.old.id for found in taken.carried.bonds.values() if found.sure]
    if len(old) != len(set(old)):
        yield "two headings go on one heading"
    gone = before - set(ids)
    if gone != {name.casefold() for name in taken.form.gone_ids}:
        yield f"gone: {gone ^ set(taken.form.gone_ids)}"


def _alike(old: Heading, new: Heading) -> bool:
    return old.shape is new.shape and (
        old.text == new.text or not old.text or bool(new.aliases) or _same(old, new)
    )


def _same(old: Heading, new: Heading) -> bool:
    squeezed = ["".join(filter(str.isalpha, f"{one.text}{one.line}")) for one in (old, new)]
    return squeezed[0] == squeezed[1]


def reads_otherwise(path: Path, plain: Form, taken: CarriedDraft) -> Iterator[str]:
    """What a return says otherwise when it is read by the form with the IDs of before."""
    readings = [reading(path, form) for form in (plain, taken.form)]
    said = [
        [(ids(a.section_id), a.entry, a.text, a.status, a.choice) for a in one.answers]
        for one, ids in zip(readings, (taken.carried.ids.__getitem__, str), strict=True)
    ]
    yield from (f"{one} | {other}" for one, other in zip(*said, strict=True) if one != other)
    loose = [[piece.text for piece in one.unplaced] for one in readings]
    if loose[0] != loose[1]:
        yield f"unplaced: {loose[0]} | {loose[1]}"
