"""What the officer types in one sitting of a season, and beside which row."""

from __future__ import annotations

from dataclasses import dataclass, field

from tests.saved_packages import Saver
from tests.season_office import Book, Row
from tests.season_world import Place


@dataclass
class Word:
    """What was typed: ``whole``, in which ``text`` is the word. ``college_id``, ``section``, ``entry``: how
    the workbook called the place. ``verdict``, ``moved``, ``status``: what was chosen beside it. ``done``:
    what she entered since in the row that took its place."""

    text: str
    field: str
    place: Place
    college_id: str = ""
    section: str = ""
    entry: str = ""
    verdict: str = ""
    moved: str = ""
    status: str = ""
    whole: str = ""
    alone: bool = False  # beside a text that stood once in its column
    done: bool = False


@dataclass
class Seen:
    """A row in which something was entered, and how the workbook called it."""

    place: Place
    college_id: str
    section: str
    entry: str

    def answers(self, word: Word) -> bool:
        """Whether the row took the place of the word's cell, so that what is told of it ends."""
        if self.place.line > 0 and self.place.line == word.place.line and self.section == word.section:
            return True
        return (self.college_id, self.section, self.entry) == (word.college_id, word.section, word.entry)


@dataclass
class Sitting:
    """A workbook while somebody types in it: the new words, those that were typed over, and those that were
    cut to another row. ``beside``: what was typed where nothing is read. ``saver``: how another program saves
    it after her."""

    book: Book
    new: list[Word] = field(default_factory=list)
    over: set[str] = field(default_factory=set)
    cut: list[Word] = field(default_factory=list)
    beside: list[str] = field(default_factory=list)
    rows: list[Seen] = field(default_factory=list)
    keys: set[str] = field(default_factory=set)
    passed: list[Row] = field(default_factory=list)
    saved: bool = False
    saver: Saver | None = None

    def save(self) -> None:
        self.book.save()
        if self.saver:
            self.book.path.write_bytes(self.saver(self.book.path.read_bytes()))
        self.saved = True
