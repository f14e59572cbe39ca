"""What wants a person's eye, worst first: issues, marks on answers, and what no section took."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace

from rt67_aggregate.issues import CATALOGUE, IssueKind, locator, naming_sections
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


@dataclass(frozen=True, slots=True)
class Task:
    """One row of the sheet to review. ``record``: index of the record that it is about, or -1."""

    severity: Severity
    title: str
    found: str
    action: str
    reviewed: Reviewed
    college_id: str = ""
    section_id: str = ""
    locator: str = ""
    source: str = ""
    text: str = ""
    record: int = -1

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
    found = dict.fromkeys([*_from_issues(facts), *_from_marks(facts), *_from_unplaced(facts)])
    colleges = {college_id: rank for rank, (college_id, _) in enumerate(facts.colleges)}
    sections = {section_id: rank for rank, section_id in enumerate(facts.section_ids)}

    def key(task: Task) -> tuple[int, bool, int, int]:
        return (
            _SEVERITIES.index(task.severity),
            not task.is_open,
            colleges.get(task.college_id, -1),
            sections.get(task.section_id, -1),
        )

    return sorted(found, key=key)


def _from_issues(facts: Facts) -> list[Task]:
    finder = _Finder(facts)
    pieces = {(row["source"], row["reason"], row["locator"]) for row in facts.unplaced}
    return [
        _issue_task(facts, issue, reviewed, finder)
        for issue, reviewed in facts.reviewed_issues()
        if (issue.source, issue.code, locator(issue.place)) not in pieces
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
        title=kind.title if kind else issue.code,
        found=_BLANK_FOUND if is_blank else _filled(sentence, values),
        action=_BLANK_ACTION if is_blank else _filled(action, values),
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
    for index, record in enumerate(facts.records):
        for code in filter(None, record["review"].split(";")):
            kind = CATALOGUE.get(code)
            if (code, record["college_id"], record["section_id"]) not in told and _wants_eye(kind):
                found.append(_mark_task(facts, index, code, kind))
    return found


def _mark_task(facts: Facts, index: int, code: str, kind: IssueKind | None) -> Task:
    record = facts.records[index]
    return Task(
        severity=kind.severity if kind else Severity.WARNING,
        title=kind.title if kind else code,
        found=_filled(kind.sentence, {}) if kind else "",
        action=_filled(kind.action, {}) if kind else "",
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
                reviewed=facts.reviewed_unplaced(index),
                college_id=row["college_id"],
                locator=row["locator"],
                source=row["source"],
                text=row["text"],
                found=_with_pictures(kind.found, row["pictures"]),
            )
            is_name = not row["pictures"] and fold(row["text"]) in names.get(row["college_id"], ())
            if task.asks or not is_name or task.is_entered:
                yield task


def _with_pictures(found: str, pictures: str) -> str:
    """What is told of a piece: pictures are to be seen on the return's page and in the report alone."""
    if not pictures:
        return found
    return say("{found} (มีภาพ {count} ภาพ)", found=found, count=pictures.count(";") + 1)


def _kind_of_piece(reason: str) -> Task:
    """What is asked about a piece of that reason, whatever it says."""
    kind = CATALOGUE.get(reason)
    informative = reason in _INFORMATIVE or (kind is not None and not kind.needs_eye)
    return Task(
        severity=Severity.INFO if informative else kind.severity if kind else Severity.WARNING,
        title=kind.title if kind else words.REASON.get(reason, words.UNPLACED),
        found=_filled(kind.sentence, {}) if kind else words.UNPLACED_FOUND,
        action=_filled(kind.action, {}) if kind and informative else words.UNPLACED_ACTION,
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
