"""Workspaces of several offices as one: their reviewed tables with IDs that are qualified by province."""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from rt67_aggregate.form import Change, Step, crosswalk
from rt67_aggregate.issues import CATALOGUE
from rt67_aggregate.issues.marks import marks_once, without_settled
from rt67_aggregate.language import say
from rt67_aggregate.model import (
    UNPLACED_COLUMNS,
    College,
    Form,
    Frames,
    Heading,
    Issue,
    Read,
    Roster,
    Rows,
    State,
    frame_of,
    record_columns,
    return_columns,
)
from rt67_aggregate.pipeline.prepare import prepared
from rt67_aggregate.pipeline.report_rewrite import last_tables
from rt67_aggregate.pipeline.values import Job, Run, Setup
from rt67_aggregate.publish import PICTURES
from rt67_aggregate.workers import WorkerPool

_UNSAFE = re.compile(r"[^0-9A-Za-zก-๎_]+")
_DIFFERENCES = 5
_NO_COLLEGE = "_unidentified"  # the folder of pictures whose college is not known


@dataclass(frozen=True, slots=True)
class ReportingOffice:
    """One workspace that reports upwards: its form and roster, and its tables as reviewed up to now.

    ``noticed``: in its output folder. ``applied``: what was entered there and could not be applied, by the
    returns that it is about.
    """

    job: Job
    setup: Setup
    frames: Frames
    noticed: tuple[Issue, ...] = ()
    applied: tuple[Issue, ...] = ()

    @property
    def province(self) -> str:
        return self.setup.form.province

    @property
    def name(self) -> str:
        """What its IDs begin with."""
        return _UNSAFE.sub("_", self.province).strip("_")


@dataclass(frozen=True, slots=True)
class Joined:
    """Several parts as one. ``base``: what ``source`` is relative to. ``pictures``: where each picture
    stands now, and what it is called in the tables."""

    form: Form
    roster: Roster
    frames: Frames
    base: Path
    pictures: tuple[tuple[Path, str], ...]
    issues: tuple[Issue, ...]


def read_part(job: Job, pool: WorkerPool, setup: Setup | None = None) -> Read[ReportingOffice]:
    """The last run of a workspace with all that was entered in its workbook since. ``setup``: form and roster
    where they are no files of the job."""
    with prepared(job, pool, (), again=True, setup=setup) as ready:
        if isinstance(ready, Run):
            return Read(None, _in_folder(job, ready.issues))
        sent = last_tables(ready.job, ready.setup)
        if isinstance(sent, Run):
            return Read(None, _in_folder(job, sent.issues))
        applied = ready.last.applied(sent, ready.setup.form)
        noticed = _in_folder(job, ready.last.issues)
        return Read(ReportingOffice(ready.job, ready.setup, applied.frames, noticed, applied.issues))


def _in_folder(job: Job, issues: Iterable[Issue]) -> tuple[Issue, ...]:
    """Issues of one workspace among those of others: a file that is told by its name alone stands in the
    output folder, as does what is told of no file."""
    return tuple(
        replace(issue, source=str(job.output / issue.source))
        if issue.source == Path(issue.source).name
        else issue
        for issue in issues
    )


def faults_of(parts: Sequence[ReportingOffice], output: Path) -> tuple[Issue, ...]:
    """Why parts cannot be one: two of one province, or different forms, with what differs; or why they
    cannot be put together in ``output``: it is where one of them was written."""
    return (*_written_over(parts, output), *_of_one_province(parts), *_of_other_forms(parts))


def _written_over(parts: Sequence[ReportingOffice], output: Path) -> Iterator[Issue]:
    for part in parts:
        if part.job.output.resolve() == output.resolve():
            values = (("folder", _folder(part)), ("province", part.province))
            yield Issue("rollup_into_part", _folder(part), values=values)


def _of_one_province(parts: Sequence[ReportingOffice]) -> Iterator[Issue]:
    seen: dict[str, ReportingOffice] = {}
    for part in parts:
        first = seen.setdefault(part.name.casefold(), part)
        if first is not part:
            values = (("province", part.province), ("first", _folder(first)), ("folder", _folder(part)))
            yield Issue("rollup_same_province", _folder(part), values=values)


def _of_other_forms(parts: Sequence[ReportingOffice]) -> Iterator[Issue]:
    for part in parts[1:]:
        differences = list(_differences(parts[0].setup.form, part.setup.form))
        if differences:
            shown = "; ".join(differences[:_DIFFERENCES])
            more = (
                say(" (ทั้งหมด {count} แห่ง)", count=len(differences)) if len(differences) > _DIFFERENCES else ""
            )
            values = (("folder", _folder(part)), ("first", _folder(parts[0])), ("what", shown + more))
            yield Issue("rollup_forms_differ", _folder(part), values=values)


def join(parts: Sequence[ReportingOffice], office: str, region: str) -> Joined:
    """The parts as one form, roster and set of tables. ``office``, ``region``: the higher office's."""
    form = parts[0].setup.form
    deadlines = {part.setup.form.deadline for part in parts}
    deadline = deadlines.pop() if len(deadlines) == 1 else None
    form = replace(form, office=office or form.office, province=region or form.province, deadline=deadline)
    roster = Roster(tuple(_distinct(college for part in parts for college in _colleges(part))))
    base = _base(parts)
    moved = [_Moved(part, roster, base) for part in parts]
    records = without_settled([row for m in moved for row in m.records()])
    frames = Frames(
        records=frame_of(record_columns(form, roster), records),
        unplaced=frame_of(UNPLACED_COLUMNS, (row for m in moved for row in m.unplaced())),
        returns=frame_of(return_columns(roster), (row for m in moved for row in m.returns())),
    )
    pictures = tuple(pair for m in moved for pair in m.pictures.items())
    entered = (issue for m in moved for issue in m.issues())
    issues = (*_missing(frames, roster), *entered, *_left_open(records))
    return Joined(form, roster, frames, base, pictures, issues)


def _folder(part: ReportingOffice) -> str:
    return str(part.job.output)


def _differences(one: Form, other: Form) -> Iterator[str]:
    if one.form_id != other.form_id:
        yield f"form_id {one.form_id} ≠ {other.form_id}"
    for step in crosswalk(one, other):
        if step.change is not Change.SAME or _asked(step.old) != _asked(step.new):
            yield _told(step)


def _asked(heading: Heading | None) -> tuple[object, ...]:
    if heading is None:
        return ()
    return (heading.shape, heading.kind, heading.value, heading.unit, heading.options, heading.cells)


def _told(step: Step) -> str:
    ids = " → ".join(dict.fromkeys(h.id for h in (step.old, step.new) if h))
    texts = " → ".join(dict.fromkeys(h.text[:40] for h in (step.old, step.new) if h))
    sign = "+" if step.old is None else "-" if step.new is None else ""
    return f"{sign}{ids} {texts}"


def _colleges(part: ReportingOffice) -> Iterator[College]:
    """The roster's colleges, and those that only the returns name, as the region knows them."""
    form = part.setup.form
    known = {c.college_id: c for c in part.setup.roster.colleges}
    for row in Rows(part.frames.returns):
        if row["college_id"]:
            known.setdefault(row["college_id"], College(row["college_id"], row["college"]))
    for college in known.values():
        yield replace(
            college,
            college_id=f"{part.name}-{college.college_id}",
            aliases=(),
            province=part.province,
            office=form.office,
            deadline=form.deadline,
        )


def _distinct(colleges: Iterable[College]) -> Iterator[College]:
    """Colleges of one name in two provinces, each with its province behind its name."""
    found = list(colleges)
    names = Counter(college.name for college in found)
    for college in found:
        again = names[college.name] > 1
        yield replace(college, name=f"{college.name} ({college.province})") if again else college


def _base(parts: Sequence[ReportingOffice]) -> Path:
    """The folder that holds all inboxes; that of the first where they are on several drives."""
    inboxes = [str(part.job.inbox.resolve()) for part in parts]
    try:
        return Path(os.path.commonpath(inboxes))
    except ValueError:
        return Path(inboxes[0])


class _Moved:
    """The tables of one part in the region's words; ``pictures``: where each stands → its new name."""

    def __init__(self, part: ReportingOffice, roster: Roster, base: Path) -> None:
        self._part = part
        self._names = {c.college_id: c.name for c in roster.colleges}
        self._inbox = _relative(part.job.inbox.resolve(), base, part.name)
        self.pictures: dict[Path, str] = {}

    def records(self) -> Iterator[dict[str, str]]:
        for row in Rows(self._part.frames.records):
            yield self._row(row) | {"pictures": self._pictures(row)}

    def unplaced(self) -> Iterator[dict[str, str]]:
        for row in Rows(self._part.frames.unplaced):
            yield self._row(row) | {"pictures": self._pictures(row)}

    def returns(self) -> Iterator[dict[str, str]]:
        return (self._row(row) for row in Rows(self._part.frames.returns))

    def issues(self) -> Iterator[Issue]:
        """What was noticed in the review of the part, which counts here."""
        of_returns = [issue for issue in self._part.applied if issue.source]
        others = [issue for issue in self._part.applied if not issue.source]
        for issue in (*self._part.noticed, *_in_folder(self._part.job, others)):
            yield replace(issue, college_id=self._college(issue.college_id))
        for issue in of_returns:
            source = f"{self._inbox}/{issue.source}"
            yield replace(issue, college_id=self._college(issue.college_id), source=source)

    def _college(self, college_id: str) -> str:
        return f"{self._part.name}-{college_id}" if college_id else ""

    def _row(self, row: dict[str, str]) -> dict[str, str]:
        college_id = self._college(row["college_id"])
        found = {"college_id": college_id, "province": self._part.province}
        found |= {"office": self._part.setup.form.office}
        if "college" in row:
            found["college"] = self._names.get(college_id, row["college"])
        return row | found | {"source": f"{self._inbox}/{row['source']}" if row["source"] else ""}

    def _pictures(self, row: dict[str, str]) -> str:
        return ";".join(self._picture(path) for path in row["pictures"].split(";") if path)

    def _picture(self, path: str) -> str:
        """A picture's new name; the same once more where it leads out of the folder of pictures, and
        then no file is taken."""
        parts = PurePosixPath(path).parts
        if len(parts) < 3 or parts[0] != PICTURES or ".." in parts:
            return path
        college = parts[1] if parts[1] != _NO_COLLEGE else _NO_COLLEGE.strip("_")
        new = "/".join((PICTURES, f"{self._part.name}-{college}", *parts[2:]))
        self.pictures[self._part.job.output.joinpath(*parts)] = new
        return new


def _relative(inbox: Path, base: Path, name: str) -> str:
    try:
        return inbox.relative_to(base).as_posix()
    except ValueError:
        return name


def _missing(frames: Frames, roster: Roster) -> Iterator[Issue]:
    reported = {row["college_id"] for row in Rows(frames.returns) if row["state"] == State.ACCEPTED}
    for college in roster.colleges:
        if college.college_id not in reported:
            values = (("college", college.name),)
            yield Issue("college_missing", college_id=college.college_id, values=values)


def _left_open(records: Sequence[dict[str, str]]) -> Iterator[Issue]:
    """What nobody has looked at below; sentences that need more than the record are left out."""
    for number, code in marks_once(records):
        row, kind = records[number], CATALOGUE.get(code)
        if kind is None or "{" in kind.sentence + kind.action:
            continue
        entry = int(row["entry"]) if row["entry"].isdecimal() else 0
        yield Issue(
            code, row["source"], college_id=row["college_id"], section_id=row["section_id"], entry=entry
        )
