"""The officer's folder over a season: the real way of a run from its tables on, and the workbook as she
reads it.

What stands in the workbook is told from its cells; of the hidden sheet only where the program says that
each row's text stood in its return, which is then held against the world.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any

import openpyxl

from rt67_aggregate.language import THAI, Language
from rt67_aggregate.model import LEDGER_KEY_OF, LEDGER_SHEET
from rt67_aggregate.pipeline.names import FILES, FOLDERS
from rt67_aggregate.pipeline.outputs import Sent, write_from
from rt67_aggregate.pipeline.prepare import prepared
from rt67_aggregate.pipeline.setup import Setup
from rt67_aggregate.pipeline.values import Job, Run
from rt67_aggregate.workers import ItemResult
from tests.season_world import SAYS_NOTHING, Colleges, Place
from tests.workbook_desk import ANSWERS, CORRECTION, GROUP, KEY, MOVED_TO, NOTE, TEXT, VERDICT
from tests.workbook_summary import WRITTEN

SUBMISSION, TOLD = "การส่งรายงาน", "แจ้งให้ทราบ"
WORDS = "ถ้อยคำของผู้รายงาน"
STATUS, STATE = "สถานะ", "การตรวจ"
# What she types in, by the heading over it, in whichever sheet it stands.
TITLES = {
    "text": CORRECTION,
    "note": NOTE,
    "verdict": VERDICT,
    "moved_to": MOVED_TO,
    "group": GROUP,
}
OF_SHEETS = {ANSWERS: {"status": STATUS}, SUBMISSION: {"status": STATE}}
_WITHIN = 30  # rows in which headings are looked for


class _Here:
    """The workers of a run, in this process."""

    jobs = 1

    def run(
        self, function: Callable[[Any], Any], items: Sequence[Any], **_: object
    ) -> Iterator[ItemResult[Any]]:
        return iter([ItemResult(function(item)) for item in items])

    def warm(self, modules: Sequence[str]) -> None:
        """Nothing needs it."""


HERE: Any = _Here()


def job_of(folder: Path, number: int, copies: Sequence[Path] = (), language: Language = THAI) -> Job:
    """The ``number``-th run of an office in its folder."""
    when = WRITTEN + timedelta(hours=number)
    mappings = folder / "mappings"
    return Job(
        folder / "inbox", folder / "output", mappings / "form.yaml", mappings / "colleges.csv", when, "1",
        sync=False, pages=False, reviews=tuple(copies), language=language,
    )  # fmt: skip


def run(folder: Path, world: Colleges, number: int, copies: Sequence[Path], language: Language = THAI) -> Run:
    """One run: the tables that the world gives, reviewed and written into ``folder/output``."""
    (folder / "inbox").mkdir(parents=True, exist_ok=True)
    job, pool = job_of(folder, number, copies, language), HERE
    frames = world.frames
    with prepared(job, pool, FILES, FOLDERS, setup=Setup(world.form, world.roster)) as ready:
        if isinstance(ready, Run):
            return ready
        with ready.place.staging() as staged:
            sent = Sent(frames, job.inbox)
            return write_from(job, ready, staged, sent, tuple(world.issues), progress=lambda *_: None)


@dataclass
class Row:
    """A row of a sheet in which the officer types. ``fields``: what stands in her columns; ``columns``: where
    these are, and, as ``own``, the program's column of texts."""

    sheet: str
    number: int
    key: str
    fields: Mapping[str, str]
    columns: Mapping[str, int]
    title: str = ""
    section: str = ""
    told: str = ""
    college: str = ""


@dataclass
class Book:
    """A workbook, opened. ``where``: key → the cell of the world that its row is about."""

    path: Path
    where: dict[str, Place] = field(default_factory=dict)

    def __post_init__(self) -> None:
        with self.path.open("rb") as file:  # a path must have a workbook's ending
            self.book = openpyxl.load_workbook(file)

    def save(self) -> None:
        self.book.save(self.path)

    def heads(self, sheet: str) -> tuple[int, dict[str, int]]:
        """The row of the headings, and heading → column; nothing where no row of the sheet has a key."""
        for row in self.book[sheet].iter_rows(max_row=_WITHIN):
            found = {str(cell.value): int(cell.column) for cell in row if cell.value is not None}
            if any(heading.startswith(KEY) for heading in found):
                return int(row[0].row), found
        return 0, {}

    def rows(self) -> list[Row]:
        """All rows in which she may type, in every sheet that has such, and what is only told."""
        sheets = (name for name in self.book.sheetnames if not name.startswith("_"))
        return [row for name in sheets for row in self._rows(name)]

    def _rows(self, sheet: str) -> Iterator[Row]:
        top, heads = self.heads(sheet)
        titles = TITLES | OF_SHEETS.get(sheet, {}) | ({"text": WORDS} if WORDS in heads else {})
        columns = {name: heads[title] for name, title in titles.items() if title in heads}
        key = next((h for h in (f"{KEY}{LEDGER_KEY_OF}{GROUP}", KEY) if h in heads), "")
        if not columns or not key:
            return
        columns |= {"own": heads[TEXT]} if TEXT in heads else {}
        cells = self.book[sheet]
        for number in range(top + 1, cells.max_row + 1):
            said = {title: _text(cells.cell(number, column).value) for title, column in heads.items()}
            fields = {name: said[title] for name, title in titles.items() if title in heads}
            if any(said.values()):
                told = (
                    said.get("เรื่อง", ""),
                    said.get("รหัสหัวข้อ", ""),
                    said.get("รายละเอียด", ""),
                    said.get("วิทยาลัย", ""),
                )
                yield Row(sheet, number, said[key].partition("/")[0], fields, columns, *told)

    @property
    def comments(self) -> str:
        """What is said over cells, one comment a line."""
        sheets = (self.book[name] for name in self.book.sheetnames)
        cells = (cell for sheet in sheets for row in sheet.iter_rows() for cell in row)
        return "\n".join(cell.comment.text for cell in cells if cell.comment)

    def laid_over(self) -> list[tuple[str, str]]:
        """What is said over the cells of each row, and the row's key."""
        return [
            (cell.comment.text, row.key)
            for row in self.rows()
            for cell in self.book[row.sheet][row.number]
            if cell.comment and row.key
        ]

    def put(self, row: Row, name: str, text: str) -> None:
        self.book[row.sheet].cell(row.number, row.columns[name]).value = text or None

    def ledger(self) -> dict[str, dict[str, str]]:
        """Key → where its text stood."""
        lines = list(self.book[LEDGER_SHEET].iter_rows(values_only=True))
        columns = [str(column) for column in lines[0]]
        rows = (dict(zip(columns, map(_text, line), strict=True)) for line in lines[2:])
        return {row["key"]: row for row in rows if row["part"] in ("", "1")}

    def is_alone(self, place: Place) -> bool:
        """Whether a text says something, and stands once in its college's column."""
        own = place.who, place.heading, place.sent
        equal = [one for one in self.where.values() if (one.who, one.heading, one.sent) == own]
        return place.sent not in SAYS_NOTHING and len(equal) == 1

    def look(self, world: Colleges) -> list[str]:
        """Tie each row to the world that it was written from; what is wrong with that."""
        cells, faults = world.cells(), []
        for key, row in self.ledger().items():
            sender = world.sender(college_id=row["college_id"])
            left = not (row["source"] or row["sent"])  # a blank that a move left behind
            if key.startswith("r-") and sender and left:
                self.where[key] = Place(sender.who, world.names.get(row["section_id"], ""))
            elif key.startswith("r-"):
                place = cells.pop((row["college_id"], row["section_id"], row["entry"]), None)
                if place is None or place.sent != row["sent"]:
                    faults.append(f"{key} is no answer of this run, or twice: {row}")
                else:
                    self.where[key] = place
            elif key.startswith("u-") and sender:
                self.where[key] = Place(sender.who, "", 0, row["sent"])
            elif key.startswith("c-") and sender:
                self.where[key] = Place(sender.who, "college")
            elif key.startswith("w-"):
                self.where[key] = Place(0, f"words {row['sent'].removesuffix(' (ถ้ามี)')}")
            elif key.startswith("a-") and sender:
                name = world.names.get(row["section_id"], "")
                self.where[key] = Place(sender.who, name, -1)
        shown = {row.key for row in self.rows() if row.sheet == ANSWERS}
        missing = [place for place in cells.values() if place.sent]
        faults += [f"{place} stands nowhere" for place in missing]
        faults += [f"{key} has no row" for key in self.where if key.startswith("r-") and key not in shown]
        return faults


def _text(value: object) -> str:
    return "" if value is None else str(value)
