"""An officer at Calc: what is entered where, by what a row shows, and what became of it.

Every entry is a word that stands nowhere else, or one of a list. The account at the end says of each
whether it was applied to the row that was seen, told, or the run stopped and named the place; what is
none of these is lost, what stands at another answer is wrong.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from openpyxl.utils import get_column_letter

from rt67_aggregate import review
from rt67_aggregate.issues import sentence
from rt67_aggregate.issues.words import STATUS
from rt67_aggregate.model import Reviewed, Status
from tests.calc import Calc
from tests.workbook_desk import KEY, NOTE, TEXT
from tests.workbook_office import Office
from tests.workbook_summary import Extra, Say

SENT, COLLEGE, SECTION = "ข้อความเดิมที่ส่งมา", "วิทยาลัย", "รหัสหัวข้อ"
FIELDS = ("verdict", "text", "moved_to", "note", "group", "status", "filed")


@dataclass(frozen=True, slots=True)
class Entry:
    """``college``, ``section``, ``sent``: what the row showed when it was typed, "" where it shows none."""

    text: str
    college: str = ""
    section: str = ""
    sent: str = ""


@dataclass
class Account:
    """What became of the entries."""

    applied: list[Entry] = field(default_factory=list)
    conflict: list[Entry] = field(default_factory=list)
    told: list[Entry] = field(default_factory=list)
    refused: list[Entry] = field(default_factory=list)
    lost: list[Entry] = field(default_factory=list)
    wrong: list[Entry] = field(default_factory=list)
    codes: tuple[str, ...] = ()
    sentences: str = ""

    @property
    def balance(self) -> str:
        """How many entries became what; what none became is not named."""
        names = ("applied", "conflict", "told", "refused", "lost", "wrong")
        counts = {name: len(getattr(self, name)) for name in names}
        return ", ".join(f"{name} {count}" for name, count in counts.items() if count)


@dataclass
class Seat:
    """One copy of the workbook, open in Calc."""

    calc: Calc
    path: Path
    entries: list[Entry] = field(default_factory=list)

    def open(self) -> Seat:
        self.calc("open", path=str(self.path))
        return self

    def save(self, form: str = "xlsx") -> None:
        self.calc("save", path=str(self.path), form=form)
        self.calc("close")

    # --- looking

    def rows(self, sheet: str) -> list[list[str]]:
        return self.calc("read", sheet=sheet)

    def heads(self, sheet: str) -> tuple[int, dict[str, int]]:
        """The number of the row of the headings, and heading → column, both from 1."""
        for number, row in enumerate(self.rows(sheet)[:40], start=1):
            if any(cell.startswith(KEY) for cell in row):
                return number, {cell: n for n, cell in enumerate(row, start=1) if cell}
        raise AssertionError(f"no headings in {sheet}")

    def find(self, sheet: str, text: str, *, title: str = TEXT, nth: int = 0) -> int:
        """The number of the nth row whose cell below a heading has this text."""
        top, heads = self.heads(sheet)
        rows = self.rows(sheet)
        found = [n for n in range(top, len(rows)) if rows[n][heads[title] - 1] == text]
        return found[nth] + 1

    def last(self, sheet: str) -> int:
        return len(self.rows(sheet))

    def at(self, sheet: str, row: int, title: str) -> str:
        """The address of a cell."""
        return f"{get_column_letter(self.heads(sheet)[1][title])}{row}"

    def all_rows(self, sheet: str, *titles: str) -> str:
        """The address of the table below its headings: of all its columns, or from the first to the last of
        those that are named."""
        top, heads = self.heads(sheet)
        columns = [heads[title] for title in titles] or [1, max(heads.values())]
        first, last = get_column_letter(min(columns)), get_column_letter(max(columns))
        return f"{first}{top + 1}:{last}{self.last(sheet)}"

    # --- entering

    def enter(self, sheet: str, row: int, **entered: str) -> None:
        """Type below headings: ``note="..."``, ``verdict="..."``; the row's place is noted as it is seen."""
        for name, text in entered.items():
            self.calc("type", sheet=sheet, cell=self.at(sheet, row, TITLES[name]), text=text)
            self.saw(sheet, row, text)

    def saw(self, sheet: str, row: int, text: str) -> None:
        """Note an entry that came into a row in some other way than by typing."""
        heads, cells = self.heads(sheet)[1], self.rows(sheet)[row - 1]

        def shown(title: str) -> str:
            return cells[heads[title] - 1] if title in heads else ""

        section = shown(SECTION)
        sent = shown(SENT) or shown(TEXT)
        self.entries.append(Entry(text, shown(COLLEGE), section, "" if sent == text else sent))

    def wrote(self, sheet: str, cell: str, text: str) -> None:
        """Type where no row is meant."""
        self.calc("type", sheet=sheet, cell=cell, text=text)
        self.entries.append(Entry(text))


TITLES = {
    "verdict": "ผลการตรวจ",
    "text": "ข้อความที่แก้ไข",
    "moved_to": "ย้ายไปหัวข้อ",
    "note": NOTE,
    "own": TEXT,
    "status": "สถานะ",
    "state": "การตรวจ",
    "filed": "เป็นของวิทยาลัย",
    "group": "จัดกลุ่มเอง",
    "problem": "ปัญหา-อุปสรรค",
    "suggestion": "ข้อคิดเห็นและข้อเสนอแนะ",
    "words": "ถ้อยคำของผู้รายงาน",
}


def account(
    office: Office,
    entries: Sequence[Entry],
    said: Sequence[Say],
    extra: Extra,
    others: Sequence[Path] = (),
) -> Account:
    """Read the review, run, and say what became of each entry."""
    log = review.read_review(office.workbook, office.corrections, office.next_hour(), others)
    made = Account()
    if log.value is None:
        made.codes = tuple(issue.code for issue in log.issues)
        made.sentences = "\n".join(map(sentence, log.issues))
        assert all(issue.where or issue.source for issue in log.issues), made.sentences
        made.refused = list(entries)
        return made
    applied = office.run(said, extra, others)
    made.codes = tuple(office.codes())
    made.sentences = "\n".join(map(sentence, office.noticed))
    held = list(applied.reviews.values())
    over = (cells for sheet in log.value.overlays.sheets for cells in sheet.rows.values())
    laid = [_same(cell.comment) for cells in over for cell in cells.values()]
    for entry in entries:
        with_it = [row for row in held if _holds(office, row, entry.text)]
        right = [row for row in with_it if _is_of(office, row, entry)]
        if right or any(_same(entry.text) in comment for comment in laid):
            made.applied.append(entry)
        elif _same(entry.text) in _same(made.sentences):
            (made.conflict if "review_two_officers" in made.codes else made.told).append(entry)
        elif with_it:
            made.wrong.append(entry)
        else:
            made.lost.append(entry)
    return made


def _holds(office: Office, row: Reviewed, text: str) -> bool:
    kept = {STATUS[status]: status.value for status in Status}
    kept |= {one.name: one.college_id for one in office.roster.colleges}
    wanted = {_same(text), kept.get(text, _same(text))}
    return any(one in _same(str(getattr(row, name))) for name in FIELDS for one in wanted)


def _same(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def _is_of(office: Office, row: Reviewed, entry: Entry) -> bool:
    names = {one.college_id: one.name for one in office.roster.colleges}
    college = names.get(row.college_id, "")
    return (
        entry.college in ("", college, row.college_id)
        and (not entry.section or entry.section in (row.section_id, row.moved_to) or not row.section_id)
        and (not entry.sent or _same(entry.sent) in _same("\n".join((row.sent, row.text))) or not row.sent)
    )
