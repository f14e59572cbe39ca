"""A college's return that came in parts: what one file lacks is taken from the others.

Parts are whole topics in files of their own, a topic sent again, a form that several departments filled in,
and files that were cut somewhere (``borders``). Stubs are put together as whole readings are, so nothing
here depends on a text but for its digest.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from rt67_aggregate.model import Answer, Form, ReturnReading, Status, digests_of
from rt67_aggregate.selection.borders import BEFORE, joined, topic_of
from rt67_aggregate.selection.pieces import of_this, taken_from, with_unplaced

SAYS_SOMETHING = (Status.ANSWERED, Status.IN_PROGRESS)


def completed(form: Form, newest: ReturnReading, older: Sequence[ReturnReading]) -> ReturnReading:
    """The newest return, with the sections that it lacks out of the older ones where it is a part of a
    return: whole topics are missing from it, or left blank."""
    files, idle, whole = [newest], [], newest
    for reading in older:
        taken = _lacking(form, whole, reading) | _left_blank(form, whole, reading)
        if not taken:
            idle.append(reading)
            continue
        files.append(reading)
        answers = tuple(taken_from(a, reading) for a in reading.answers if a.section_id in taken)
        issues = tuple(issue for issue in reading.issues if issue.section_id in taken)
        sections = ", ".join(section.id for section in form.sections if section.id in taken)
        told = of_this("partial_return", newest, older=reading.source.name, sections=sections)
        whole = replace(
            with_unplaced(whole, (reading,)),
            answers=(*(a for a in whole.answers if a.section_id not in taken), *answers),
            issues=(*whole.issues, told, *issues),
        )
    if len(files) == 1:
        return whole
    known = {digests_of(reading) for reading in files}
    others = [
        r
        for r in idle
        if digests_of(r) not in known and _topics(form, _present(whole.answers) - _present(r.answers))
    ]
    return joined(form, _with_words_before(whole, others), [*files, *others])


def _with_words_before(whole: ReturnReading, others: Iterable[ReturnReading]) -> ReturnReading:
    """A return with what stands before the first heading of other parts of it, of which nothing was taken."""
    words = (replace(r, unplaced=tuple(p for p in r.unplaced if p.reason == BEFORE)) for r in others)
    return with_unplaced(whole, words)


def _lacking(form: Form, newest: ReturnReading, older: ReturnReading) -> set[str]:
    """The sections whose headings only the older return has, where one of the two answers topics of which the
    other has none: a part of the form was sent."""
    present, earlier = _present(newest.answers), _present(older.answers)
    missing = _topics(form, _filled(older.answers)) - _topics(form, present)
    is_part = _topics(form, _filled(newest.answers)) - _topics(form, earlier)
    return earlier - present if missing or is_part else set()


def _left_blank(form: Form, newest: ReturnReading, older: ReturnReading) -> set[str]:
    """The sections that only the older return answers, where only a part of the newest is filled in: by
    another department, or with what was corrected.

    Who deletes an answer in a whole return leaves more answered than empty; of such a return nothing is
    taken. Inside a topic that both fill in, what the newest leaves blank may be meant so.
    """
    now, earlier = said(newest.answers), said(older.answers)
    blank, both = earlier - now, earlier & now
    if len(blank) <= len(both):
        return set()
    if not both:
        return blank
    untouched = _topics(form, blank) - _topics(form, now)
    return {section.id for section in form.sections if section.id in blank and topic_of(section) in untouched}


def _filled(answers: Iterable[Answer]) -> set[str]:
    return {answer.section_id for answer in answers if answer.status in SAYS_SOMETHING}


def _present(answers: Iterable[Answer]) -> set[str]:
    return {answer.section_id for answer in answers if answer.status is not Status.ABSENT}


def said(answers: Iterable[Answer]) -> set[str]:
    """The sections that are not left blank."""
    return {answer.section_id for answer in answers if answer.status not in (Status.BLANK, Status.ABSENT)}


def _topics(form: Form, section_ids: set[str]) -> set[str]:
    """The topics, or what stands for them in a form without any, of some sections."""
    return {topic_of(section) for section in form.sections if section.id in section_ids}
