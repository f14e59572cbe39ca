"""Which file is a college's return: equal files, older ones, and who is missing.

Pure functions over readings. Files and readings come in name order; that is the order of "first".
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from rt67_aggregate.model import (
    Answer,
    Form,
    Issue,
    ReturnReading,
    Roster,
    SourceFile,
    State,
    Status,
)

_NEVER = datetime.min.replace(tzinfo=UTC)
_SAYS_SOMETHING = (Status.ANSWERED, Status.IN_PROGRESS)
# What equal bytes must be for the others to be its duplicates; else they share its fate.
_RETURNS = (State.ACCEPTED, State.SUPERSEDED, State.UNIDENTIFIED)


def first_of_equals(files: Iterable[SourceFile]) -> dict[str, SourceFile]:
    """File name → the first file of the same bytes, which may be itself."""
    firsts: dict[str, SourceFile] = {}
    same: dict[str, SourceFile] = {}
    for file in files:
        firsts[file.name] = same.setdefault(file.sha256, file) if file.sha256 else file
    return firsts


def select(
    form: Form,
    files: Sequence[SourceFile],
    readings: Mapping[str, ReturnReading],
) -> tuple[ReturnReading, ...]:
    """One reading for each file, with its final state.

    ``readings``: by name, at least of the first file of the same bytes. A college's newest return
    stays accepted: newest by the document's own date, then by the file's; where neither decides,
    the first. What an older return answered and the newest leaves empty is an issue.
    """
    settled = {name: _of_whole_return(reading) for name, reading in readings.items()}
    for rivals in _by_college(files, readings).values():
        newest, *older = sorted(rivals, key=_age, reverse=True)
        settled[newest.source.name] = _with_issues(newest, _about_newest(form, newest, older))
        for reading in older:
            settled[reading.source.name] = _superseded(reading, newest)
    firsts = first_of_equals(files)
    return tuple(settled.get(file.name) or _equal(file, settled[firsts[file.name].name]) for file in files)


def missing(roster: Roster, readings: Iterable[ReturnReading]) -> tuple[Issue, ...]:
    """One issue for each college of the roster that has no accepted return."""
    reported = {r.identity.college_id for r in readings if r.state is State.ACCEPTED}
    return tuple(
        Issue("college_missing", college_id=c.college_id, values=(("college", c.name),))
        for c in roster.colleges
        if c.college_id not in reported
    )


def _by_college(
    files: Iterable[SourceFile], readings: Mapping[str, ReturnReading]
) -> dict[str, list[ReturnReading]]:
    found: dict[str, list[ReturnReading]] = {}
    for file in files:
        reading = readings.get(file.name)
        if reading and reading.state is State.ACCEPTED:
            found.setdefault(reading.identity.college_id, []).append(reading)
    return found


def _of_whole_return(reading: ReturnReading) -> ReturnReading:
    """Of a return that is nobody's yet, only what is to be said of it as a whole: its sections can be
    looked at once it is known whose they are."""
    if reading.state is not State.UNIDENTIFIED:
        return reading
    return replace(reading, issues=tuple(issue for issue in reading.issues if not issue.section_id))


def _age(reading: ReturnReading) -> tuple[datetime, datetime]:
    return _moment(reading.modified), _moment(reading.source.modified)


def _moment(moment: datetime | None) -> datetime:
    """Comparable with any other; no date is older than every date, no zone is UTC."""
    if moment is None:
        return _NEVER
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _about_newest(form: Form, newest: ReturnReading, older: Sequence[ReturnReading]) -> tuple[Issue, ...]:
    issues = []
    names = [reading.source.name for reading in older if _age(reading) == _age(newest)]
    if names:
        issues.append(_issue("newest_not_known", newest, others=" · ".join(names)))
    filled = _filled(newest.answers)
    for reading in older:
        gone = [s.id for s in form.sections if s.id in _filled(reading.answers) - filled]
        if gone:
            values = {"older": reading.source.name, "sections": ", ".join(gone)}
            issues.append(_issue("newer_has_less", newest, **values))
    return tuple(issues)


def _filled(answers: Iterable[Answer]) -> set[str]:
    return {answer.section_id for answer in answers if answer.status in _SAYS_SOMETHING}


def _superseded(reading: ReturnReading, newest: ReturnReading) -> ReturnReading:
    """An older return; what was to be said of its content no longer matters."""
    issue = _issue("superseded_return", reading, newer=newest.source.name)
    return replace(reading, state=State.SUPERSEDED, reason=issue.code, issues=(issue,))


def _equal(file: SourceFile, first: ReturnReading) -> ReturnReading:
    if first.state not in _RETURNS:
        issues = tuple(replace(issue, source=file.name) for issue in first.issues)
        return ReturnReading(file, first.state, reason=first.reason, issues=issues)
    same = ReturnReading(file, State.DUPLICATE, identity=first.identity, modified=first.modified)
    issue = _issue("duplicate_file", same, first=first.source.name)
    return replace(same, reason=issue.code, issues=(issue,))


def _with_issues(reading: ReturnReading, issues: tuple[Issue, ...]) -> ReturnReading:
    return replace(reading, issues=reading.issues + issues)


def _issue(code: str, reading: ReturnReading, **values: str) -> Issue:
    return Issue(
        code,
        source=reading.source.name,
        college_id=reading.identity.college_id,
        values=tuple(values.items()),
    )
