"""What wants a person's eye, worst first: issues, marks on answers, and what no section took."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

from rt67_aggregate.issues import CATALOGUE, IssueKind, is_settled, locator, naming_sections, spots_of_pieces
from rt67_aggregate.issues.marks import marks_once
from rt67_aggregate.language import filled, joined, say
from rt67_aggregate.model import Issue, Reviewed, Severity, State, Status, Verdict
from rt67_aggregate.text import fold
from rt67_aggregate.workbook import words
from rt67_aggregate.workbook.facts import Facts

_SEVERITIES = tuple(Severity)
# What stands in every return outside the form's sections: worth keeping, hardly worth a look.
_INFORMATIVE = frozenset({"cover", "unit_line", "contents", "page_header", "comment", "signature"})

# What a doubt about a heading or an answer's end means where nothing stands under the heading.
_WHERE_BLANK = frozenset({"heading_uncertain", "boundary_uncertain"})
_BLANK_FOUND = say("หัวข้อนี้ว่าง แต่คำตอบของหัวข้อนี้อาจอยู่ใต้หัวข้อข้างเคียง")
_BLANK_ACTION = say(
    "ดูคำตอบของหัวข้อก่อนหน้าและหัวข้อถัดไป หากมีส่วนของหัวข้อนี้ ให้คัดลอกมาใส่ช่องข้อความที่แก้ไข แล้วตัดออกจากที่เดิม"
)
_EMPTY = (Status.BLANK, Status.ABSENT)
# Sections that the row of a text names at most.
_NAMED = 6

# File and place of a text → the IDs of sections, in the form's order.
_Marked = dict[tuple[str, str], dict[str, None]]


class Matter(NamedTuple):
    """A reason for a row: what it is, what was found, and what to do."""

    title: str
    found: str
    action: str


@dataclass(frozen=True, slots=True)
class Task:
    """One row of the sheet to review: one thing to decide, and why, the worst reason first. ``record``: index
    of the record that it is about, or -1."""

    severity: Severity
    matters: tuple[Matter, ...]
    reviewed: Reviewed
    college_id: str = ""
    section_id: str = ""
    locator: str = ""
    source: str = ""
    text: str = ""
    record: int = -1

    @property
    def title(self) -> str:
        return _lines(matter.title for matter in self.matters)

    @property
    def found(self) -> str:
        return _lines(matter.found for matter in self.matters)

    @property
    def action(self) -> str:
        return _lines(matter.action for matter in self.matters)

    @property
    def asks(self) -> bool:
        """Whether it asks for something; what does not is only told."""
        return self.severity is not Severity.INFO

    @property
    def is_open(self) -> bool:
        return self.reviewed.verdict is Verdict.NOT_YET

    @property
    def is_entered(self) -> bool:
        """Whether something was entered in it."""
        reviewed = self.reviewed
        return not self.is_open or any((reviewed.text, reviewed.moved_to, reviewed.note))


def tasks(facts: Facts) -> list[Task]:
    """All of them, each once: by severity, unreviewed first, then by college and section."""
    pieces = list(_from_unplaced(facts))
    marked = _marked_by(facts, pieces)
    named = [_naming(facts, piece, marked.get((piece.source, piece.locator), {})) for piece in pieces]
    found = _one_a_decision([*_from_issues(facts, marked), *_from_marks(facts), *named])
    colleges = {college_id: rank for rank, (college_id, _) in enumerate(facts.colleges)}
    sections = {section_id: rank for rank, section_id in enumerate(facts.section_ids)}

    def key(task: Task) -> tuple[int, bool, int, int]:
        return (
            _rank(task),
            not task.is_open,
            colleges.get(task.college_id, -1),
            sections.get(task.section_id, -1),
        )

    return sorted(found, key=key)


def _one_a_decision(found: Iterable[Task]) -> Iterable[Task]:
    """One row of all that is decided by one entry: what is asked about an answer, or about a file, has one
    verdict, whatever it is asked for. What is only told stands in another sheet."""
    rows: dict[tuple[str, bool] | Task, Task] = {}
    for task in found:
        place = (task.reviewed.key, task.asks) if task.reviewed.key else task
        there = rows.setdefault(place, task)
        if there is not task:
            first, second = sorted((there, task), key=_rank)
            rows[place] = replace(first, matters=tuple(dict.fromkeys(first.matters + second.matters)))
    return rows.values()


def _rank(task: Task) -> int:
    return _SEVERITIES.index(task.severity)


def _lines(texts: Iterable[str]) -> str:
    """Each text once, one below the other."""
    return joined("\n", list(dict.fromkeys(text for text in texts if text)))


def _marked_by(facts: Facts, pieces: Iterable[Task]) -> _Marked:
    """Of each text that is asked about the sections that are marked because of it: what is to be done about
    them is to say where that text belongs."""
    marked: _Marked = {(piece.source, piece.locator): {} for piece in pieces if piece.asks}
    for issue in facts.summary.issues:
        for spot in spots_of_pieces(issue):
            if spot in marked:
                marked[spot][issue.section_id] = None
    return marked


def _naming(facts: Facts, piece: Task, sections: Iterable[str]) -> Task:
    """The row of a text with the names of the sections whose it may be."""
    names = [facts.section_shown(section) for section in sections]
    if not names:
        return piece
    more = [say("และอีก {more} หัวข้อ", more=len(names) - _NAMED)] if len(names) > _NAMED else []
    (matter,) = piece.matters
    whose = joined(", ", [*names[:_NAMED], *more])
    found = say("{found} อาจเป็นของ {sections}", found=matter.found, sections=whose)
    return replace(piece, matters=(matter._replace(found=found),))


def _from_issues(facts: Facts, marked: _Marked) -> list[Task]:
    """Without those that are decided in the row of a text that no section took, or were."""
    finder = _Finder(facts)
    pieces = {(row["source"], row["reason"], row["locator"]) for row in facts.unplaced}
    return [
        _issue_task(facts, issue, reviewed, finder)
        for issue, reviewed in facts.reviewed_issues()
        if (issue.source, issue.code, locator(issue.place)) not in pieces
        and not any(spot in marked for spot in spots_of_pieces(issue))
        and not is_settled(issue, facts.review.settled)
    ]


def _issue_task(facts: Facts, issue: Issue, reviewed: Reviewed, finder: _Finder) -> Task:
    kind = CATALOGUE.get(issue.code)
    values = dict(naming_sections(issue, facts.section_shown).values)
    record = finder.record(issue)
    place = joined(" ", (part for part in (locator(issue.place), issue.where) if part))
    is_blank = record >= 0 and facts.records[record]["status"] in _EMPTY and issue.code in _WHERE_BLANK
    sentence, action = (kind.sentence, kind.action) if kind else ("", "")
    return Task(
        severity=kind.severity if kind else Severity.WARNING,
        matters=(
            Matter(
                kind.title if kind else issue.code,
                _BLANK_FOUND if is_blank else _filled(sentence, values),
                _BLANK_ACTION if is_blank else _filled(action, values),
            ),
        ),
        reviewed=reviewed,
        college_id=issue.college_id or finder.college(issue.source),
        section_id=issue.section_id,
        locator=place,
        source=issue.source or (facts.records[record]["source"] if record >= 0 else ""),
        text=finder.text(reviewed.key) or reviewed.sent,
        record=record,
    )


def _from_marks(facts: Facts) -> list[Task]:
    """Codes on records that no issue tells of."""
    told = {(i.code, i.college_id, i.section_id) for i in facts.summary.issues}
    found = []
    for index, code in marks_once(facts.records):
        record, kind = facts.records[index], CATALOGUE.get(code)
        if (code, record["college_id"], record["section_id"]) not in told and _wants_eye(kind):
            found.append(_mark_task(facts, index, code, kind))
    return found


def _mark_task(facts: Facts, index: int, code: str, kind: IssueKind | None) -> Task:
    record = facts.records[index]
    return Task(
        severity=kind.severity if kind else Severity.WARNING,
        matters=(
            Matter(
                kind.title if kind else code,
                _filled(kind.sentence, {}) if kind else "",
                _filled(kind.action, {}) if kind else "",
            ),
        ),
        reviewed=facts.reviewed_record(index),
        college_id=record["college_id"],
        section_id=record["section_id"],
        locator=record["locator"],
        source=record["source"],
        text=record["text"],
        record=index,
    )


def _from_unplaced(facts: Facts) -> Iterator[Task]:
    """Those of a return of nobody stand there as one: it is not known yet whose they are. A college's own
    name, as nearly every return has it on its first page, stands in the sheet of submission."""
    nobodys = {row["source"] for row in facts.returns if row["state"] == State.UNIDENTIFIED}
    names = {c.college_id: frozenset(map(fold, (c.name, *c.aliases))) for c in facts.summary.roster.colleges}
    kinds: dict[str, Task] = {}  # what all of a reason have in common is kept once
    for index, row in enumerate(facts.unplaced):
        if row["source"] not in nobodys:
            reason = row["reason"]
            kind = kinds.get(reason) or kinds.setdefault(reason, _kind_of_piece(reason))
            task = replace(
                kind,
                matters=_with_pictures(kind.matters, row["pictures"]),
                reviewed=facts.reviewed_unplaced(index),
                college_id=row["college_id"],
                locator=row["locator"],
                source=row["source"],
                text=row["text"],
            )
            is_name = not row["pictures"] and fold(row["text"]) in names.get(row["college_id"], ())
            if task.asks or not is_name or task.is_entered:
                yield task


def _with_pictures(matters: tuple[Matter, ...], pictures: str) -> tuple[Matter, ...]:
    """What is told of a piece: pictures are to be seen on the return's page and in the report alone."""
    if not pictures:
        return matters
    (matter,) = matters
    count = pictures.count(";") + 1
    return (matter._replace(found=say("{found} (มีภาพ {count} ภาพ)", found=matter.found, count=count)),)


def _kind_of_piece(reason: str) -> Task:
    """What is asked about a piece of that reason, whatever it says."""
    kind = CATALOGUE.get(reason)
    informative = reason in _INFORMATIVE or (kind is not None and not kind.needs_eye)
    return Task(
        severity=Severity.INFO if informative else kind.severity if kind else Severity.WARNING,
        matters=(
            Matter(
                kind.title if kind else words.REASON.get(reason, words.UNPLACED),
                _filled(kind.sentence, {}) if kind else words.UNPLACED_FOUND,
                _filled(kind.action, {}) if kind and informative else words.UNPLACED_ACTION,
            ),
        ),
        reviewed=Reviewed(""),
    )


def _wants_eye(kind: IssueKind | None) -> bool:
    return kind is None or kind.needs_eye


def _filled(template: str, values: dict[str, str]) -> str:
    return filled(template, defaultdict(lambda: "…", values))


class _Finder:
    """Looks up what an issue is about; of the records only those that some issue may be about are kept."""

    def __init__(self, facts: Facts) -> None:
        issues = facts.reviewed_issues()
        spots = {(issue.college_id, issue.section_id) for issue, _ in issues}
        keys = {reviewed.key for _, reviewed in issues}
        self._texts: dict[str, str] = {}
        self._places: dict[tuple[str, str, str], int] = {}
        for index, record in enumerate(facts.records):
            place = record["college_id"], record["section_id"]
            if place in spots:
                self._places.setdefault((*place, record["entry"]), index)
                self._places.setdefault((*place, "0"), index)
            if facts.reviewed_record(index).key in keys:
                self._texts[facts.reviewed_record(index).key] = record["text"]
        # A college that has sent nothing has a row without a file.
        self._colleges = {row["source"]: row["college_id"] for row in facts.returns if row["source"]}

    def record(self, issue: Issue) -> int:
        place = issue.college_id, issue.section_id
        return self._places.get((*place, str(issue.entry)), self._places.get((*place, "0"), -1))

    def text(self, key: str) -> str:
        return self._texts.get(key, "") if key else ""

    def college(self, source: str) -> str:
        return self._colleges.get(source, "")
