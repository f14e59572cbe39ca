"""The colleges, and how a return tells whose it is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class College:
    """One college of the roster; ``aliases`` are other names that it goes by.

    ``province``, ``office``: where it is, and to which office it reports; "" where all are of one.
    ``deadline``: that office's own, None where it is the form's.
    """

    college_id: str
    name: str
    aliases: tuple[str, ...] = ()
    province: str = ""
    office: str = ""
    deadline: date | None = None


@dataclass(frozen=True, slots=True)
class Roster:
    """The colleges that are expected to report, in the order of the file."""

    colleges: tuple[College, ...]

    @property
    def is_regional(self) -> bool:
        """Whether it says of colleges in which province they are."""
        return any(college.province for college in self.colleges)

    def get(self, college_id: str) -> College | None:
        return next((c for c in self.colleges if c.college_id == college_id), None)


class IdentifiedBy(StrEnum):
    """Where in a return its college was recognised, in the order of trust."""

    UNIT_LINE = "unit_line"
    COVER = "cover"
    PAGE_HEADER = "page_header"
    FILE_NAME = "file_name"
    SIGNATURE = "signature"
    MENTION = "mention"
    OFFICER = "officer"
    NOTHING = ""


@dataclass(frozen=True, slots=True)
class Clues:
    """The texts of one return that may tell who sent it, by the order of trust.

    ``above_unit``: the line above the unit line, where a name may begin that goes on in it.
    ``on_unit_line``: whether ``unit_line`` stands on the line that asks for the name, not on the one above.
    ``signature``: lines of those who signed.
    ``unit_label``: what the form prints before the name, which may begin it ("องค์การบริหารส่วนตำบล").
    """

    unit_line: str = ""
    cover: tuple[str, ...] = ()
    page_header: tuple[str, ...] = ()
    page_footer: tuple[str, ...] = ()
    file_name: str = ""
    above_unit: str = ""
    on_unit_line: bool = True
    signature: tuple[str, ...] = ()
    unit_label: str = ""


@dataclass(frozen=True, slots=True)
class Identity:
    """Who sent a return, and how that is known. ``candidates``: IDs where it is not exactly one;
    beside a ``college_id`` those that less trusted clues name instead."""

    college_id: str = ""
    by: IdentifiedBy = IdentifiedBy.NOTHING
    exact: bool = True
    candidates: tuple[str, ...] = ()
