"""What the report tells, taken out of the frames: values in the report's order, no pandas below here."""

from __future__ import annotations

from array import array
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from typing import TYPE_CHECKING

from rt67_aggregate.language import say
from rt67_aggregate.model import (
    College,
    Form,
    KeptText,
    RowGroup,
    Rows,
    SharedMatter,
    State,
    Status,
    Summary,
    unpacked,
)
from rt67_aggregate.text import thai_date
from rt67_aggregate.text.amounts import Amount, amounts
from rt67_aggregate.text.return_dates import PossibleTime, possible_time

if TYPE_CHECKING:
    import pandas as pd

ANSWERED = (Status.ANSWERED, Status.IN_PROGRESS)
# What came, is nobody's answer yet, and may still turn out to be a college's return.
_UNUSABLE = (State.UNIDENTIFIED, State.NOT_THIS_FORM, State.UNREADABLE, State.UNSUPPORTED)
_LAST = 1 << 30
_STATUSES: Mapping[str, Status] = {status.value: status for status in Status}
# Sections whose answers are at hand at once. Of fewer records than these, all.
_ASKED = 4
_PART = 50_000


@dataclass(frozen=True, slots=True)
class CollegeAnswer:
    """One answer of one college to one section; ``kept``: its text as ``LongTexts`` keeps it."""

    college_id: str
    number: int
    kept: KeptText
    status: Status
    pictures: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        return unpacked(self.kept)

    @property
    def has_content(self) -> bool:
        """Whether it reports something, as against saying that there is nothing."""
        return self.status in ANSWERED or bool(self.pictures)


@dataclass(frozen=True, slots=True)
class Submission:
    """Whether a college reported. ``day``: of its return; ``dated``: the same as found, where it
    is no date."""

    college: College
    reported: bool
    day: date | None = None
    dated: str = ""


@dataclass(frozen=True, slots=True)
class UnplacedText:
    """Something typed that no section took; ``reason`` is a code, ``kept`` the text as ``LongTexts``
    keeps it."""

    college_id: str
    source: str
    locator: str
    kept: KeptText
    pictures: tuple[str, ...]
    reason: str

    @property
    def text(self) -> str:
        return unpacked(self.kept)


@dataclass(frozen=True, slots=True)
class View:
    """All that a report shows. ``colleges``: those that reported, in the roster's order.

    ``answers``: section → college → entries by their number. ``unusable``: files that could not
    be used and that may be the return of a college that seems missing. ``names``: of all colleges.
    ``groups``: rows of the form's tables that stand together; ``shared``: over all topics.
    ``amounts``: the numbers that the form asks for, of all colleges.
    """

    form: Form
    colleges: tuple[College, ...]
    submissions: tuple[Submission, ...]
    answers: Mapping[str, Mapping[str, tuple[CollegeAnswer, ...]]]
    unplaced: tuple[UnplacedText, ...]
    unusable: int
    written: datetime
    names: Mapping[str, str]
    groups: tuple[RowGroup, ...]
    shared: tuple[SharedMatter, ...] = ()
    amounts: tuple[Amount, ...] = ()

    def name(self, college_id: str) -> str:
        """A college's name; its ID where the roster has none."""
        return self.names.get(college_id, college_id)

    def of(self, section_id: str) -> Mapping[str, tuple[CollegeAnswer, ...]]:
        """The entries of a section by college; empty where there are none."""
        return self.answers.get(section_id, {})

    def entry(self, college_id: str, section_id: str, number: int) -> CollegeAnswer | None:
        """One answer, None where there is none of that number."""
        entries = self.of(section_id).get(college_id, ())
        return next((entry for entry in entries if entry.number == number), None)

    def listed(self, colleges: Sequence[str], most: int = 0) -> str:
        """The names of colleges in one line. ``most``: so many are named, and the others counted, unless
        it is one more."""
        names = ", ".join(map(self.name, colleges))
        if not most or len(colleges) <= most + 1:
            return names
        named = ", ".join(map(self.name, colleges[:most]))
        return say("{named} และอีก {count} แห่ง", named=named, count=len(colleges) - most)

    def topic_number(self, section_id: str) -> str:
        """The printed number of a section's topic, "" where there is none."""
        section = self.form.by_id.get(section_id)
        topic = self.form.by_id.get(section.topic_id) if section else None
        return topic.number if topic else ""

    def kind(self, kind: str) -> str:
        """What the form calls a kind of sections."""
        return dict(self.form.kinds).get(kind, kind)


def view_of(summary: Summary, wanted: Collection[str] = ()) -> View:
    """The values of a run; with ``wanted`` those of these colleges only, "" for what is of none."""
    records = _rows_of(summary.frames.records, wanted)
    submissions = tuple(_submissions(summary, records, frozenset(wanted)))
    known = summary.form.by_id
    return View(
        form=summary.form,
        colleges=tuple(s.college for s in submissions if s.reported),
        submissions=submissions,
        answers=AnswersBySection(records, known),
        unplaced=(*_unplaced(summary, wanted), *_foreign(records, known)),
        unusable=0 if wanted else _unusable(summary.frames.returns),
        written=summary.written,
        names={s.college.college_id: s.college.name for s in submissions},
        groups=summary.groups,
        shared=summary.shared,
        amounts=amounts(summary.form, records),
    )


def number_of(entry: str) -> int:
    """An entry's number; what has none stands last."""
    return int(entry) if entry.isdecimal() else _LAST


def _submissions(summary: Summary, records: Rows, wanted: frozenset[str]) -> Iterator[Submission]:
    """Who reported and when, of the colleges that are wanted; ``records``: theirs."""
    accepted = {
        row["college_id"]: row
        for row in _rows_of(summary.frames.returns, wanted)
        if row["state"] == State.ACCEPTED and row["college_id"]
    }
    names = dict(zip(records.column("college_id"), records.column("college"), strict=True))
    possible = possible_time(summary.form, summary.written)
    for college in summary.roster.colleges:
        if wanted and college.college_id not in wanted:
            continue
        row = accepted.pop(college.college_id, None)
        if row is not None:
            yield _reported(college, row["modified"], summary.written, possible)
        elif college.college_id in names:
            yield Submission(college, True)
        else:
            yield Submission(college, False)
        names.pop(college.college_id, None)
    for college_id, name in sorted({**names, **{i: r["college"] for i, r in accepted.items()}}.items()):
        college = College(college_id, name or college_id)
        yield _reported(college, accepted.get(college_id, {}).get("modified", ""), summary.written, possible)


def _reported(college: College, modified: str, written: datetime, possible: PossibleTime) -> Submission:
    """The day is the office's own: a time stamp with a zone is taken to the zone of the run. One that cannot
    be true is shown, and nothing is told by it."""
    try:
        moment = datetime.fromisoformat(modified)
    except ValueError:
        return Submission(college, True, None, modified)
    if moment.tzinfo is not None and written.tzinfo is not None:
        moment = moment.astimezone(written.tzinfo)
    if not possible.holds(moment):
        return Submission(college, True, None, thai_date(moment.date()))
    return Submission(college, True, moment.date())


class AnswersBySection(Mapping[str, Mapping[str, tuple[CollegeAnswer, ...]]]):
    """Section → college → entries by their number, made when a section is asked for: all of them together
    take more memory than the table. Few stay at hand, of a part of the table all. ``known``: the sections
    that are told of."""

    def __init__(self, records: Rows, known: Collection[str]) -> None:
        names = ("college_id", "entry", "status", "pictures")
        self._columns = tuple(records.texts(name) for name in names)
        self._kept = records.kept("text")
        self._rows: dict[str, array[int]] = {}
        for number, section_id in enumerate(records.texts("section_id")):
            if section_id in known:
                self._rows.setdefault(section_id, array("I")).append(number)
        self._asked = lru_cache(maxsize=None if len(records) < _PART else _ASKED)(self._of)

    def __getitem__(self, section_id: str) -> Mapping[str, tuple[CollegeAnswer, ...]]:
        return self._asked(section_id)

    def __iter__(self) -> Iterator[str]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)

    def _of(self, section_id: str) -> Mapping[str, tuple[CollegeAnswer, ...]]:
        colleges, entries, statuses, pictures = self._columns
        found: dict[str, list[CollegeAnswer]] = {}
        for row in self._rows[section_id]:
            college_id, kept = colleges[row], self._kept[row]
            status = _STATUSES.get(statuses[row]) or (Status.ANSWERED if kept else Status.BLANK)
            entry = CollegeAnswer(college_id, number_of(entries[row]), kept, status, _paths(pictures[row]))
            found.setdefault(college_id, []).append(entry)
        return {college: tuple(sorted(own, key=_number)) for college, own in found.items()}


def _number(entry: CollegeAnswer) -> int:
    return entry.number


def _rows_of(frame: pd.DataFrame, wanted: Collection[str]) -> Rows:
    return Rows(frame[frame["college_id"].isin(list(wanted))] if wanted else frame)


def _unplaced(summary: Summary, wanted: Collection[str]) -> Iterator[UnplacedText]:
    rows = _rows_of(summary.frames.unplaced, wanted)
    return map(_piece, rows, rows.kept("text"), rows.column("reason"))


def _foreign(records: Rows, known: Collection[str]) -> Iterator[UnplacedText]:
    """The answers to sections that this form does not have: shown, not dropped."""
    kept = records.kept("text")
    for number, section_id in enumerate(records.texts("section_id")):
        if section_id not in known:
            row = records[number]
            if row["text"] or row["pictures"]:
                yield _piece(row, kept[number], section_id)


def _piece(row: dict[str, str], kept: KeptText, reason: str) -> UnplacedText:
    return UnplacedText(
        college_id=row["college_id"],
        source=row["source"],
        locator=row["locator"],
        kept=kept,
        pictures=_paths(row["pictures"]),
        reason=reason,
    )


def _paths(joined: str) -> tuple[str, ...]:
    return tuple(path for path in joined.split(";") if path)


def _unusable(returns: pd.DataFrame) -> int:
    return sum(1 for row in Rows(returns) if row["state"] in _UNUSABLE)
