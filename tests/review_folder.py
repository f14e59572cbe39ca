"""One college's office as its folder, over runs from the tables on. All is invented."""

from __future__ import annotations

import csv
import random
import shutil
from dataclasses import replace
from pathlib import Path

from rt67_aggregate.issues import sentence
from rt67_aggregate.pipeline import Run
from tests import season_office
from tests.season_world import Line, World
from tests.workbook_desk import ANSWERS, Desk

SECTION, OTHER = "A.1.text.1", "A.2.text.1"
LINES = (Line(1, ("ครูไม่พอ", "-", "-")), Line(2, ("ไฟดับบ่อย", "-", "-")))


class Folder:
    """One college's office. ``run`` gives the run, ``codes`` what the last one told."""

    def __init__(self, path: Path) -> None:
        self.path = path
        world, sender = World().joining(random.Random(1))
        (content,) = sender.sent
        content = replace(content, lines=LINES)
        self.world = replace(world, senders=(replace(sender, sent=(content,)),))
        self.runs = 0
        self.last = self.run()

    @classmethod
    def beside(cls, other: Folder, path: Path) -> Folder:
        """The same folder on another machine."""
        folder = cls.__new__(cls)
        folder.path, folder.world, folder.runs, folder.last = path, other.world, other.runs, other.last
        shutil.copytree(other.path, path)
        return folder

    @property
    def output(self) -> Path:
        return self.path / "output"

    @property
    def book(self) -> Path:
        return self.output / "rt67_summary.xlsx"

    @property
    def corrections(self) -> Path:
        return self.output / "corrections.csv"

    @property
    def codes(self) -> list[str]:
        return [issue.code for issue in self.last.issues]

    def told(self, code: str) -> list[str]:
        return [sentence(issue) for issue in self.last.issues if issue.code == code]

    def run(self, *copies: Path) -> Run:
        self.runs += 1
        self.last = season_office.run(self.path, self.world, self.runs, copies)
        return self.last

    def sends(self, *lines: Line) -> None:
        """A newer return with these rows of the table."""
        (sender,) = self.world.senders
        newer = replace(sender.sent[-1], lines=lines, version=f"v{self.runs}")
        self.world = replace(self.world, senders=(replace(sender, sent=(newer,)),))

    def copied(self, place: Path, note: str = "ของอีกคน", section: str = SECTION) -> Path:
        """A copy of the workbook in which something is entered."""
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(self.book, place)
        self.enter(note, section, place)
        return place

    def alone(self, place: Path) -> Path:
        """The sheet of answers moved to a workbook of its own, in which something is entered."""
        with Desk(self.copied(place.with_suffix(".xlsx"))) as desk:
            for name in desk.book.sheetnames:
                if name != ANSWERS:
                    del desk.book[name]
        return place.with_suffix(".xlsx").rename(place)

    def enter(self, note: str, section: str = SECTION, book: Path | None = None) -> None:
        with Desk(book or self.book) as desk:
            desk.put(ANSWERS, desk.find(ANSWERS, section=section), note=note)

    def notes(self) -> list[str]:
        """Those of the lines of corrections.csv, in their order."""
        with self.corrections.open(encoding="utf-8-sig", newline="") as stream:
            return [line["note"] for line in csv.DictReader(stream)]
