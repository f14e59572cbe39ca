"""The IDs that the review goes by: which of them stand for something else now, and what the next run is
to know."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain

from rt67_aggregate.model import Form, Issue, Reviewed, Roster
from rt67_aggregate.pipeline.college_ids import other_colleges
from rt67_aggregate.pipeline.form_headings import other_headings, told_headings
from rt67_aggregate.pipeline.known_ids import NOTHING_KNOWN, KnownIds, Wording, known_ids
from rt67_aggregate.pipeline.names import WORKBOOK
from rt67_aggregate.review import Log, NewEntries, is_entered, is_passed


@dataclass(frozen=True, slots=True)
class ComparedIds:
    """``issues``: what is told of IDs that stand for something else; ``known``: for the next run.
    ``renumbered``: IDs of colleges that have another one now → that one."""

    issues: tuple[Issue, ...]
    known: KnownIds
    renumbered: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Entered:
    """Colleges and sections of what was entered while IDs stood for what is ``known``, and how much that is.
    ``file``: the workbook that was not the last run's; "" for what the last run knew."""

    known: KnownIds
    colleges: frozenset[str]
    sections: frozenset[str]
    rows: int
    file: str = ""


def compared_ids(last: KnownIds, form: Form, roster: Roster, log: Log) -> ComparedIds:
    """What is told once is told in every run, until its row is reviewed: it may be that nobody looked.
    ``last``: what the last run knew; ``log``: the whole review. What a workbook adds is compared with what
    IDs stood for when that workbook was written: it may be an older one."""
    reviews = log.reviews
    first = known_ids(log.books[0].ids) if log.books else NOTHING_KNOWN
    known = first if last == NOTHING_KNOWN else last
    over = chain.from_iterable(book.over for book in log.books)
    groups = [_entered(known, (*reviews.values(), *over)), *_of_books(log.books, known)]
    renamed = _renamed(groups, roster, reviews)
    others = _others(groups, form)
    headings = [one for one in told_headings(others, form) if not is_passed(one, reviews)]
    unknown = [one for one in _unknown(known, groups[0]) if not is_passed(one, reviews)]
    if not headings:  # those that were told are known now; the form may have others again
        others = {section: words for section, words in others.items() if section not in form.by_id}
    names = _names(groups, roster, renamed)
    period = [one for one in _of_other_periods(groups, form) if not is_passed(one, reviews)]
    noted = KnownIds(
        names,
        form.fields,
        form.headings,
        others,
        bool(unknown),
        form.form_id,
        known.period if period else form.period_text,
    )
    told = (*_of_other_forms(groups, form), *renamed, *period, *headings, *unknown)
    return ComparedIds(told, noted, _renumbered(renamed))


def _renumbered(renamed: Iterable[Issue]) -> dict[str, str]:
    """What colleges that have another ID now were told of; nothing where an older workbook says otherwise."""
    found: dict[str, set[str]] = {}
    for issue in renamed:
        found.setdefault(issue.college_id, set()).add(
            dict(issue.values)["other"] if issue.code == "college_id_left" else ""
        )
    return {before: now for before, ids in found.items() if len(ids) == 1 for now in ids if now}


def _entered(known: KnownIds, rows: Iterable[Reviewed], file: str = "") -> _Entered:
    entered = [row for row in rows if is_entered(row)]
    colleges = {college for row in entered for college in (row.college_id, row.filed)}
    sections = {section for row in entered for section in (row.section_id, row.moved_to)}
    return _Entered(known, frozenset(colleges - {""}), frozenset(sections - {""}), len(entered), file)


def _of_books(books: Sequence[NewEntries], known: KnownIds) -> Iterable[_Entered]:
    """Of the workbooks that were written while IDs stood for something else than is ``known``."""
    for book in books:
        own = known_ids(book.ids)
        if own not in (known, replace(known, form_id=""), NOTHING_KNOWN):
            yield _entered(own, (*(line.reviewed for line in book.lines), *book.over), book.file.name)


def _of_other_forms(groups: Sequence[_Entered], form: Form) -> Iterator[Issue]:
    """What was entered about another form's answers: under the same IDs it would go to this one's."""
    for group in groups:
        if group.rows and not _is_same_form(group.known, form):
            values = {"file": group.file or WORKBOOK, "old": group.known.form_id, "new": form.form_id}
            yield Issue("review_of_other_form", group.file, values=tuple(values.items()))


def _is_same_form(known: KnownIds, form: Form) -> bool:
    """Whether a form is the one that is known: by its ID, or as it was but for its ID."""
    if known.form_id in ("", form.form_id):
        return True
    before, now = (
        [(h.id, h.text) for top in (*one.fields, *one.headings) for h in top.walk_all()]
        for one in (known, form)
    )
    return known.period == form.period_text and before == now


def _of_other_periods(groups: Sequence[_Entered], form: Form) -> Iterator[Issue]:
    """What was entered while the form of this ID was about another year: it may be last year's file, changed
    by hand, or one in which the year was put right."""
    for group in groups:
        old = group.known.period
        if group.rows and group.known.form_id == form.form_id and old not in ("", form.period_text):
            values = (("old", old), ("new", form.period_text))
            yield Issue("form_period_changed", values=values)
            return


def _renamed(groups: Sequence[_Entered], roster: Roster, reviews: Mapping[str, Reviewed]) -> list[Issue]:
    told = (
        issue
        for group in groups
        for issue in other_colleges(group.known.colleges, roster, group.colleges, group.file)
    )
    return [issue for issue in dict.fromkeys(told) if not is_passed(issue, reviews)]


def _others(groups: Sequence[_Entered], form: Form) -> dict[str, tuple[Wording, ...]]:
    found: dict[str, tuple[Wording, ...]] = {}
    for group in groups:
        for section, words in other_headings(group.known, form, group.sections).items():
            found[section] = tuple(dict.fromkeys((*found.get(section, ()), *words)))
    return found


def _names(
    groups: Sequence[_Entered], roster: Roster, renamed: Sequence[Issue]
) -> dict[str, tuple[str, ...]]:
    """Each ID with the names that are still to be told of it, else its own; one that the roster has no more,
    with those that something was entered under."""
    names = {college.college_id: college.name for college in roster.colleges}
    before: dict[str, tuple[str, ...]] = {}
    still = {(issue.college_id, dict(issue.values)["old"]) for issue in renamed}
    for group in groups:
        gone = group.colleges - names.keys()
        for college_id, olds in group.known.colleges.items():
            kept = [old for old in olds if college_id in gone or (college_id, old) in still]
            before[college_id] = tuple(dict.fromkeys((*before.get(college_id, ()), *kept)))
    own = {college_id: (name,) for college_id, name in names.items()}
    return own | {college_id: olds for college_id, olds in before.items() if olds}


def _unknown(known: KnownIds, entered: _Entered) -> tuple[Issue, ...]:
    """Something was entered, and neither the last run nor its workbook is there to say what IDs stood for."""
    is_unknown = known.unknown or (known == NOTHING_KNOWN and (entered.colleges or entered.sections))
    return (Issue("review_ids_unknown"),) if is_unknown else ()
