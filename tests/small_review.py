"""Tables of a run as the readers give them, and what was entered about their rows, without a workbook.

The form is the one of three levels (``small_forms``); colleges, files and answers are invented.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from rt67_aggregate.model import (
    RECORD_COLUMNS,
    RETURN_COLUMNS,
    UNPLACED_COLUMNS,
    Form,
    Frames,
    Reviewed,
    Rows,
    Status,
    frame_of,
    strongest,
)
from rt67_aggregate.review import Applied, apply
from rt67_aggregate.review.keys import piece_key, record_key
from rt67_aggregate.text import status_of
from tests.small_forms import small_form
from tests.told import untold

DONE, NEXT, OTHER = "A.1.text.1", "A.1.text.2", "A.2.text.1"  # parts of two topics of one policy
RISK, LEVEL = "A.risk", "A.level"  # columns of one table
NAMES = {"C001": "วิทยาลัยหนึ่ง", "C002": "วิทยาลัยสอง"}


def form() -> Form:
    return small_form("middle")


@dataclass(frozen=True)
class Sent:
    """An answer as a college sent it."""

    college_id: str
    section_id: str
    text: str
    entry: str = "1"
    pictures: str = ""
    review: str = ""

    @property
    def key(self) -> str:
        return record_key(self.college_id, self.section_id, self.entry, self.text)

    @property
    def row(self) -> dict[str, str]:
        heading = form().by_id[self.section_id]
        return dict.fromkeys(RECORD_COLUMNS, "") | {
            "form_id": "F1",
            "college_id": self.college_id,
            "college": NAMES[self.college_id],
            "policy_id": heading.policy_id,
            "topic_id": heading.topic_id,
            "section_id": self.section_id,
            "kind": heading.kind,
            "entry": self.entry,
            "heading": heading.text,
            "text": self.text,
            "status": status_of(self.text).value,
            "pictures": self.pictures,
            "review": self.review,
            "source": f"{self.college_id}.docx",
            "locator": f"ย่อหน้าที่ {self.entry}",
        }

    def entered(self, **more: object) -> Reviewed:
        """This answer with something entered about it."""
        row = self.row
        place = Reviewed(
            self.key,
            f"sha-{self.college_id}",
            self.college_id,
            self.section_id,
            self.entry,
            row["source"],
            row["locator"],
            self.text,
        )
        return replace(place, **more)  # type: ignore[arg-type]


@dataclass(frozen=True)
class Loose:
    """A text of a college's return that no section took."""

    text: str
    college_id: str = "C001"
    locator: str = "ย่อหน้าที่ 9"
    reason: str = "under_group"
    pictures: str = ""
    source: str = ""

    @property
    def file(self) -> str:
        return self.source or f"{self.college_id}.docx"

    @property
    def key(self) -> str:
        return piece_key(self.file, self.locator, self.text)

    @property
    def row(self) -> dict[str, str]:
        own = {name: getattr(self, name) for name in ("college_id", "locator", "text", "pictures", "reason")}
        return own | {"source": self.file}

    def entered(self, **more: object) -> Reviewed:
        place = Reviewed(self.key, college_id=self.college_id, source=self.file, sent=self.text)
        return replace(place, sha256=f"sha-{self.college_id}", locator=self.locator, **more)  # type: ignore[arg-type]


def frames(answers: Iterable[Sent], pieces: Iterable[Loose] = ()) -> Frames:
    """The three tables; one accepted return a college, with its counts."""
    answers, pieces = list(answers), list(pieces)
    returns = []
    for college_id in dict.fromkeys(one.college_id for one in answers):
        spots: dict[str, Status] = {}
        for one in answers:
            if one.college_id == college_id:
                status = status_of(one.text)
                spots[one.section_id] = strongest((spots.get(one.section_id, status), status))
        held = list(spots.values())
        counts = {status.value: str(held.count(status)) for status in Status}
        own = {"source": f"{college_id}.docx", "sha256": f"sha-{college_id}", "state": "accepted"}
        own |= {"college_id": college_id, "college": NAMES[college_id]}
        own["unplaced"] = str(sum(piece.college_id == college_id for piece in pieces))
        returns.append(dict.fromkeys(RETURN_COLUMNS, "") | own | counts)
    return Frames(
        frame_of(RECORD_COLUMNS, [one.row for one in answers]),
        frame_of(UNPLACED_COLUMNS, [one.row for one in pieces]),
        frame_of(RETURN_COLUMNS, returns),
    )


def applied(tables: Frames, *entries: Reviewed) -> Applied:
    found = apply(tables, {entry.key: entry for entry in entries}, form())
    assert not untold(found.issues)
    return found


def told(found: Applied) -> list[tuple[str, ...]]:
    """The corrected records: college, section, entry, text, status, codes."""
    names = ("college_id", "section_id", "entry", "text", "status", "review")
    return [tuple(row[name] for name in names) for row in Rows(found.frames.records)]


def counts(found: Applied, college_id: str) -> Mapping[str, str]:
    """The counts of a college's return that are not nothing."""
    row = next(row for row in Rows(found.frames.returns) if row["college_id"] == college_id)
    names = (*(status.value for status in Status), "unplaced")
    return {name: row[name] for name in names if row[name] != "0"}


def values(found: Applied) -> list[tuple[str, dict[str, str]]]:
    """The issues: code, and what its sentence says."""
    return [(issue.code, dict(issue.values)) for issue in found.issues]
