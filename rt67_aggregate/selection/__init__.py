"""Which file is a college's return: equal files, older ones, parts sent later, and who is missing.

Pure functions over readings. Files and readings come in name order; that is the order of "first".
"""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial

from rt67_aggregate.model import (
    OF_SENDER,
    Answer,
    Form,
    Format,
    Issue,
    ReturnReading,
    Roster,
    SourceFile,
    State,
)
from rt67_aggregate.selection.parts import SAYS_SOMETHING, completed, said
from rt67_aggregate.selection.pieces import of_this, with_unplaced
from rt67_aggregate.selection.unlike import is_unlike
from rt67_aggregate.text.return_dates import ZONES, PossibleTime, comparable, possible_time

_WHOSE = OF_SENDER | {"college_chosen"}
_NONE = sys.maxsize  # behind every entry
# What equal bytes must be for the others to be its duplicates; else they share its fate.
_RETURNS = (State.ACCEPTED, State.SUPERSEDED, State.UNIDENTIFIED)
# What Windows, macOS, browsers and mail programs put to the name of a copy, in Thai and English.
_COPY = re.compile(r"\bcopy\b|สำเนา|คัดลอก|\(\d{1,3}\)(?=\.[^.]*$|$)", re.IGNORECASE)
_BY_NAME = (Format.LEFT, Format.LOCK)  # whatever their bytes are


def first_of_equals(files: Iterable[SourceFile]) -> dict[str, SourceFile]:
    """File name → the file that counts of those with the same bytes, which may be itself: the first
    whose name is not that of a copy, else the first; one that is a temporary file by its name only where no
    other is."""
    files = tuple(files)
    same: dict[str, SourceFile] = {}
    for file in sorted(files, key=_standing):
        if file.sha256:
            same.setdefault(file.sha256, file)
    return {file.name: same.get(file.sha256, file) for file in files}


def _standing(file: SourceFile) -> tuple[bool, bool]:
    return file.format in _BY_NAME, _COPY.search(file.name.rpartition("/")[2]) is not None


def select(
    form: Form,
    files: Sequence[SourceFile],
    readings: Mapping[str, ReturnReading],
    now: datetime | None = None,
) -> tuple[ReturnReading, ...]:
    """One reading for each file, with its final state.

    ``readings``: by name, at least of the file that counts of those with the same bytes. ``now``: the time
    of the run, after which nothing was saved. A college's newest return stays accepted: newest by the
    document's own date, then by the file's; where neither decides, the first. Of a document whose own date
    cannot be true the file's counts, which is told. Where the newest has or answers only a part of the form,
    the others' answers are taken from the older ones. What an older return answered and the newest leaves
    empty is an issue.
    """
    settled = {name: _of_whole_return(reading) for name, reading in readings.items()}
    span = possible_time(form, now)
    for rivals in _by_college(files, readings).values():
        ranked = sorted(rivals, key=partial(_age, span=span), reverse=True)
        newest, *older = _telling(ranked)
        at, name = ranked.index(newest), newest.source.name
        passed_over, behind = ranked[:at], ranked[at + 1 :]
        whole = completed(form, with_unplaced(newest, passed_over), older)
        issues = (*_about_dates(whole, older, span), *_about_less(form, whole, older))
        settled[name] = _with_issues(whole, issues)
        used = {answer.taken_from for answer in whole.answers}
        used |= {piece.taken_from for piece in whole.unplaced}
        for reading in passed_over:
            settled[reading.source.name] = _superseded(reading, "says_nothing", used=name)
        for reading in behind:
            code = "superseded_in_part" if reading.source in used else "superseded_return"
            doubt = (of_this("older_unlike", reading, newer=name),) if is_unlike(newest, reading) else ()
            settled[reading.source.name] = _with_issues(_superseded(reading, code, newer=name), doubt)
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


def _telling(ranked: Sequence[ReturnReading]) -> Sequence[ReturnReading]:
    """The returns that say something, if any does: a covering letter that names the topics, or the blank form
    once more, is no newer return than one that is filled in."""
    return [reading for reading in ranked if said(reading.answers)] or ranked


def _age(reading: ReturnReading, span: PossibleTime) -> tuple[datetime, datetime, datetime]:
    stated, of_file = comparable(reading.modified), min(comparable(reading.source.modified), span.last)
    return stated if _is_dated(reading, span) else of_file, stated, of_file


def _is_dated(reading: ReturnReading, span: PossibleTime) -> bool:
    """Whether a document has a date of its own that can be true: a clock may have stood at another year, and
    Word notes in a document that it converts when it did so."""
    stated, of_file = comparable(reading.modified), comparable(reading.source.modified)
    if any(issue.code == "converted" for issue in reading.issues) and stated - of_file > ZONES:
        return False
    return span.holds(stated)


def _about_dates(
    newest: ReturnReading, older: Sequence[ReturnReading], span: PossibleTime
) -> Iterator[Issue]:
    """What is told where the documents' own dates do not decide: a file's is that of its last copying, and a
    guess."""
    rivals = [reading for reading in older if not _is_joined(newest, reading)]
    wrong = [reading for reading in (newest, *rivals) if not _is_dated(reading, span)]
    if rivals and wrong:
        values = {"dated": _names(wrong), "others": _names(rivals)}
        yield of_this("newest_by_file_date", newest, **values)
        return
    same = [reading for reading in rivals if comparable(reading.modified) == comparable(newest.modified)]
    if same:
        yield of_this("newest_not_known", newest, others=_names(same))


def _names(readings: Iterable[ReturnReading]) -> str:
    return " · ".join(reading.source.name for reading in readings)


def _about_less(form: Form, newest: ReturnReading, older: Sequence[ReturnReading]) -> Iterator[Issue]:
    """What only an older return answers."""
    begun = _first_entries(newest.answers)
    for reading in older:
        earlier = _first_entries(reading.answers)
        gone = [s.id for s in form.sections if s.id in earlier and begun.get(s.id, _NONE) > earlier[s.id]]
        if gone:
            values = {"older": reading.source.name, "sections": ", ".join(gone)}
            yield of_this("newer_has_less", newest, **values)


def _is_joined(whole: ReturnReading, older: ReturnReading) -> bool:
    """Whether all that an older return answers is in the whole as it says it: which of them is newer decides
    nothing then, as where departments filled in a part each."""
    if older.source not in {answer.taken_from for answer in whole.answers}:
        return False
    now, earlier = _texts(whole.answers), _texts(older.answers)
    return all(now[section_id] == earlier[section_id] for section_id in said(older.answers))


def _texts(answers: Iterable[Answer]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for answer in answers:
        found[answer.section_id].append(answer.text)
    return found


def _first_entries(answers: Iterable[Answer]) -> dict[str, int]:
    """Sections that say something, with the first entry that does: rows that go on from another file's begin
    with a later one."""
    first: dict[str, int] = {}
    for answer in answers:
        if answer.status in SAYS_SOMETHING:
            first[answer.section_id] = min(answer.entry, first.get(answer.section_id, answer.entry))
    return first


def _superseded(reading: ReturnReading, code: str, **values: str) -> ReturnReading:
    """A return in place of which another counts; what was to be said of its content no longer matters, or is
    said of that one. Whose it is does: it may be all that another college sent, and the officer may choose
    otherwise."""
    issue = of_this(code, reading, **values)
    whose = (issue for issue in reading.issues if issue.code in _WHOSE)
    return replace(reading, state=State.SUPERSEDED, reason=issue.code, issues=(issue, *whose))


def _equal(file: SourceFile, first: ReturnReading) -> ReturnReading:
    if first.state not in _RETURNS:
        issues = tuple(replace(issue, source=file.name) for issue in first.issues)
        return ReturnReading(file, first.state, reason=first.reason, issues=issues)
    same = ReturnReading(file, State.DUPLICATE, identity=first.identity, modified=first.modified)
    issue = of_this("duplicate_file", same, first=first.source.name)
    return replace(same, reason=issue.code, issues=(issue,))


def _with_issues(reading: ReturnReading, issues: tuple[Issue, ...]) -> ReturnReading:
    return replace(reading, issues=reading.issues + issues)
