"""The IDs that the review goes by: which of them stand for something else now, and what the next run is
to know."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from rt67_aggregate.model import Form, Issue, Reviewed, Roster
from rt67_aggregate.pipeline.college_ids import other_colleges
from rt67_aggregate.pipeline.form_headings import other_headings, told_headings
from rt67_aggregate.pipeline.known_ids import KnownIds
from rt67_aggregate.review import is_entered, is_passed


@dataclass(frozen=True, slots=True)
class ComparedIds:
    """``issues``: what is told of IDs that stand for something else; ``known``: for the next run."""

    issues: tuple[Issue, ...]
    known: KnownIds


def compared_ids(known: KnownIds, form: Form, roster: Roster, reviews: Mapping[str, Reviewed]) -> ComparedIds:
    """What is told once is told in every run, until its row is reviewed: it may be that nobody looked.
    ``known``: of the last run; ``reviews``: all that holds, by key."""
    entered = [row for row in reviews.values() if is_entered(row)]
    colleges = {college for row in entered for college in (row.college_id, row.filed) if college}
    sections = {section for row in entered for section in (row.section_id, row.moved_to) if section}
    renamed = [one for one in other_colleges(known.colleges, roster, colleges) if not is_passed(one, reviews)]
    others = other_headings(known, form, sections)
    headings = [one for one in told_headings(others, form) if not is_passed(one, reviews)]
    names = {college.college_id: college.name for college in roster.colleges}
    still = {issue.college_id for issue in renamed} | (colleges - names.keys())
    names |= {key: name for key, name in known.colleges.items() if key in still}
    if not headings:  # those that were told are known now; the form may have others again
        others = {section: words for section, words in others.items() if section not in form.by_id}
    return ComparedIds((*renamed, *headings), KnownIds(names, form.fields, form.headings, others))
