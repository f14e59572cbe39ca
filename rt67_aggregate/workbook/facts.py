"""What the sheets count and look up, taken from the summary once."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cached_property
from itertools import repeat
from pathlib import Path

from rt67_aggregate.issues import located
from rt67_aggregate.language import Language, say
from rt67_aggregate.model import (
    Form,
    Heading,
    Issue,
    Review,
    Reviewed,
    Rows,
    Shape,
    State,
    Status,
    Summary,
)
from rt67_aggregate.text import anchor, excerpt, opened_file, section_names
from rt67_aggregate.text.return_dates import possible_time
from rt67_aggregate.text.row_names import row_names
from rt67_aggregate.workbook.groups import Group, RowKey, named_groups
from rt67_aggregate.workbook.limits import SheetLimits
from rt67_aggregate.workbook.section_numbers import SectionStatuses
from rt67_aggregate.workbook.text_sizes import width_for, within_width
from rt67_aggregate.workbook.values import Link

# What Excel escapes in a link to a file; "%" must be among it, since names arrive percent-encoded.
_ESCAPED = str.maketrans({sign: f"%{ord(sign):02x}" for sign in '% #"<>[]^`{}'})

# Up to so many answers each one's place is a link, for the same reason as ``SheetLimits.looks``.
_LINKED_ROWS = 5_000
_OPENS_PAGE = say("กดเพื่ออ่านในเอกสารที่ส่งมา")
_NOTHING = (Status.BLANK, Status.ABSENT)
# Letters of a topic's name that a narrow column shows.
_TOPIC_LETTERS = 48

Row = dict[str, str]


@dataclass(frozen=True)
class Facts:
    """The summary with its review, row by row, and what follows from it."""

    summary: Summary
    review: Review
    limits: SheetLimits

    @property
    def language(self) -> Language:
        return self.summary.language

    @property
    def form(self) -> Form:
        return self.summary.form

    @cached_property
    def records(self) -> Rows:
        return Rows(self.summary.frames.records)

    @cached_property
    def unplaced(self) -> Rows:
        return Rows(self.summary.frames.unplaced)

    @cached_property
    def returns(self) -> Sequence[Row]:
        return Rows(self.summary.frames.returns)

    @cached_property
    def accepted(self) -> dict[str, Row]:
        """College → the row of its accepted return."""
        return {row["college_id"]: row for row in self.returns if row["state"] == State.ACCEPTED}

    @cached_property
    def first_files(self) -> dict[str, Row]:
        """College without an accepted return → the row of the first of its files, whatever became of it."""
        found: dict[str, Row] = {}
        for row in self.returns:
            if row["source"] and row["college_id"] not in self.accepted:
                found.setdefault(row["college_id"], row)
        return found

    @cached_property
    def colleges(self) -> list[tuple[str, str]]:
        """Every college of the roster and every one with a return: ID and name, in that order."""
        known = {college.college_id: college.name for college in self.summary.roster.colleges}
        for row in self.returns:
            if row["college_id"]:
                known.setdefault(row["college_id"], row["college"])
        return list(known.items())

    @cached_property
    def names(self) -> dict[str, str]:
        return dict(self.colleges)

    @cached_property
    def missing(self) -> list[tuple[str, str]]:
        """Colleges without an accepted return."""
        return [(college_id, name) for college_id, name in self.colleges if college_id not in self.accepted]

    @cached_property
    def statuses(self) -> SectionStatuses:
        columns = (self.records.texts(name) for name in ("college_id", "section_id", "status"))
        return SectionStatuses(*columns)

    @cached_property
    def codes(self) -> frozenset[str]:
        """The codes of the issues, of the marks on records and of what no section took."""
        marks = {mark for text in set(self.records.texts("review")) for mark in text.split(";")}
        issues = {issue.code for issue in self.summary.issues}
        return frozenset(marks.union(issues, self.unplaced.texts("reason")) - {""})

    @cached_property
    def section_ids(self) -> tuple[str, ...]:
        return tuple(section.id for section in self.form.sections)

    @cached_property
    def topics(self) -> tuple[str, ...]:
        """IDs of the topics that hold sections, in the form's order."""
        return tuple(dict.fromkeys(section.topic_id for section in self.form.sections))

    @cached_property
    def kinds(self) -> dict[str, str]:
        return dict(self.form.kinds)

    @cached_property
    def tables(self) -> tuple[Heading, ...]:
        """The form's tables with columns to fill in."""
        tables = (h for h in self.form.walk() if h.shape is Shape.TABLE)
        typed = (replace(h, children=tuple(c for c in h.children if c.is_section)) for h in tables)
        return tuple(table for table in typed if table.children)

    def heading(self, heading_id: str) -> str:
        """A heading in the form's words; its ID where the form has none such."""
        heading = self.form.by_id.get(heading_id)
        return self.form.names.alone(heading) if heading and heading.printed else heading_id

    def title(self, heading_id: str) -> str:
        """A heading's words without its number; its ID where the form has none such."""
        heading = self.form.by_id.get(heading_id)
        return self.form.names.alone(heading, numbered=False) if heading else heading_id

    @cached_property
    def labels(self) -> dict[str, str]:
        """Section → its short name, no two alike."""
        return section_names(self.form)

    def topic(self, topic_id: str) -> str:
        """A topic's number and the beginning of its name; its ID where the form has none such."""
        return excerpt(self.heading(topic_id), _TOPIC_LETTERS)

    def section_label(self, section_id: str) -> str:
        """The section as lists offer it: its short name, then its heading; as it was typed where
        there is none."""
        if section_id not in self.labels:
            return section_id
        return f"{self.labels[section_id]}  {self.heading(section_id)}".strip()

    @cached_property
    def _rows_named(self) -> dict[str, dict[int, str]]:
        tables = ((table, row_names(table)) for table in self.form.walk())
        return {column.id: names for table, names in tables if names for column in table.children}

    @property
    def names_rows(self) -> bool:
        """Whether the form prints names for rows of its tables."""
        return bool(self._rows_named)

    def row_named(self, section_id: str, entry: str, before: str) -> str:
        """A text with the name behind it that the form prints for the row of an answer; as it is where it
        prints none."""
        names = self._rows_named.get(section_id)
        name = names.get(int(entry), "") if names and entry.isdecimal() else ""
        return f"{before} · {name}" if name else before

    def section_shown(self, section_id: str) -> str:
        """The section as the sheets show it beside a text."""
        return self.labels.get(section_id, section_id)

    def college_shown(self, college_id: str) -> str:
        """The college as the sheets show it; its ID where it has no name."""
        return self.names.get(college_id) or college_id

    @cached_property
    def optional(self) -> frozenset[str]:
        """Sections that may be left blank, and nothing is lacking."""
        return frozenset(section.id for section in self.form.sections if section.optional)

    def is_free(self, section_id: str, status: Status) -> bool:
        """Whether nothing stands where the form lets nothing stand."""
        return status in _NOTHING and section_id in self.optional

    def is_lack(self, section_id: str, status: Status) -> bool:
        """Whether something that the form asks for is not there."""
        return status in _NOTHING and section_id not in self.optional

    def count(self, college_id: str) -> Counter[Status]:
        """How many sections of a college amount to what; without those that may be left blank and are."""
        found = ((section, self.statuses.get(college_id, section)) for section in self.section_ids)
        return Counter(status for section, status in found if status and not self.is_free(section, status))

    def reviewed_record(self, index: int) -> Reviewed:
        return self.review.records[index] if self.review.records else Reviewed("")

    def reviewed_records(self) -> Iterator[Reviewed]:
        """What was entered in each record, one after the other."""
        return iter(self.review.records) if self.review.records else repeat(Reviewed(""), len(self.records))

    def group_of(self, index: int) -> Group | None:
        """The group of a record of a table's first column; None for any other."""
        colleges, sections, entries = self._row_keys
        return self._groups.get((colleges[index], sections[index], entries[index]))

    @cached_property
    def _row_keys(self) -> tuple[Sequence[str], Sequence[str], Sequence[str]]:
        """College, section and entry of each record."""
        texts = self.records.texts
        return texts("college_id"), texts("section_id"), texts("entry")

    @cached_property
    def _groups(self) -> dict[RowKey, Group]:
        return named_groups(self.form, self.summary.groups)

    def reviewed_unplaced(self, index: int) -> Reviewed:
        return self.review.unplaced[index] if self.review.unplaced else Reviewed("")

    def reviewed_college(self, college_id: str) -> Reviewed:
        return self._colleges_reviewed.get(college_id, Reviewed(""))

    @cached_property
    def _colleges_reviewed(self) -> dict[str, Reviewed]:
        return {reviewed.college_id: reviewed for reviewed in self.review.colleges}

    def reviewed_issues(self) -> list[tuple[Issue, Reviewed]]:
        """Every issue with what the officer entered about it."""
        reviewed = self.review.issues or (Reviewed(""),) * len(self.summary.issues)
        return list(zip(self.summary.issues, reviewed, strict=True))

    @cached_property
    def name_width(self) -> float:
        """Width of a column of colleges' names."""
        return width_for((name for _, name in self.colleges), 20, 32)

    @cached_property
    def file_width(self) -> float:
        """Width of a column of links to files of the inbox."""
        return width_for((row["source"] for row in self.returns), 24, 56)

    def file(self, source: str) -> Link:
        """A cell that opens a file of the inbox."""
        return Link(self.file_link(source), within_width(source, self.file_width), tip=source)

    def file_link(self, source: str) -> str:
        """Link to a file of the inbox, relative to the workbook; of an archive's member, to the
        archive."""
        if not source:
            return ""
        try:
            inbox = os.path.relpath(self.summary.inbox, self.summary.output or self.summary.folder)
        except ValueError:  # another drive
            inbox = str(self.summary.inbox)
        return _external(f"{Path(inbox).as_posix()}/{opened_file(source)}")

    @cached_property
    def doubtful_answers(self) -> int:
        """How many answers want a look."""
        return sum(bool(record["review"]) for record in self.records)

    def answer_place(self, record: Row) -> str | Link:
        """The place of an answer, a link where there are not too many of them."""
        few = len(self.records) <= _LINKED_ROWS
        return self.place(record["source"], record["locator"], linked=few or self.is_linked(record))

    def is_linked(self, record: Row) -> bool:
        """Whether an answer wants a look, and so few do that each leads to its file."""
        return bool(record["review"]) and self.doubtful_answers <= self.limits.looks

    def place(self, source: str, place: str, *, linked: bool) -> str | Link:
        """A cell that says where something stands in a file, and opens its page there if ``linked``."""
        page = self.summary.pages.get(source, "")
        if not page or not place or not linked:
            return located(place)
        return Link(f"{_external(page)}#{anchor(place)}", located(place), tip=_OPENS_PAGE)

    def sheet_link(self, sheet: str) -> str:
        """Link to a sheet of the program's."""
        return f"internal:'{self.language.of(sheet)}'!A1"

    def picture_link(self, picture: str) -> str:
        return _external(picture) if picture else ""

    def can_be_saved(self, text: str) -> bool:
        """Whether a return can have been saved at a time of the returns' table."""
        possible = possible_time(self.form, self.summary.written)
        return bool(text) and possible.holds(datetime.fromisoformat(text))

    def local(self, text: str) -> datetime | None:
        """A time of the returns' table in the zone of the run, None where it is no time."""
        try:
            moment = datetime.fromisoformat(text)
        except ValueError:
            return None
        aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
        return aware.astimezone(self.summary.written.tzinfo).replace(tzinfo=None)


def _external(path: str) -> str:
    return "external:" + path.translate(_ESCAPED)
