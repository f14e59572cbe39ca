"""A season of an office, step by step, and what the officer is owed after each run.

The model knows of no key, no file format and no rule of the review. It knows which word was typed beside
which cell of which return, and asks after each run: does the word stand beside that cell, or is it told?
Every word is a new one, so that it can be found again.

* A word stays until the officer herself types over it, in the field in which she sees it.
* Where the cell is there as it was, the word stands beside it.
* Where the word stands beside anything else (another college, heading, text or row), this is told.
* Where it stands nowhere, it is told, in every run, until she enters something in the row that
  took the cell's place.
* A run that stops leaves everything as it was, and says why.
"""

from __future__ import annotations

import random
import shutil
from collections.abc import Mapping, Sequence
from contextlib import suppress
from copy import deepcopy
from dataclasses import dataclass, field, replace
from pathlib import Path

from rt67_aggregate.issues import CATALOGUE
from rt67_aggregate.language import load_language
from rt67_aggregate.model import Verdict
from rt67_aggregate.pipeline.values import Outcome
from tests.season_office import Book, Row, run
from tests.season_outputs import feedback_faults, laid_faults, output_faults
from tests.season_typing import Sitting, Word
from tests.season_world import Colleges, Place, World
from tests.workbook_desk import ANSWERS, TODO
from tests.workspaces import content

NO_WORLD = World()
_CHANGED = ("review_conflict", "review_outdated", "review_orphaned")
# Where one of these is told, a move may go elsewhere, or nowhere.
_MOVES_TOLD = ("form_headings_changed", "review_ids_unknown", "move_to_unknown")
# What may stop a run of a season, since somebody did something that stops one.
ENGLISH = load_language("en")
STOPS = {"college_ids_changed", "workbook_ids_changed", "corrections_changed", "corrections_altered"}


@dataclass
class State:
    """All that a run that stops must leave as it was."""

    world: Colleges = field(default_factory=World)
    words: list[Word] = field(default_factory=list)
    runs: int = 0


def _is(word: Word, place: Place, book: Book) -> bool:
    """Whether a row of the workbook is about the cell that a word was typed beside. A text that stood once in
    its column and does so now is that cell, whatever stands beside it."""
    own = word.place
    line = place.line in (own.line, 0) or own.line == 0 or (word.alone and book.is_alone(place))
    return (own.who, own.heading, own.sent) == (place.who, place.heading, place.sent) and line


def _is_for_all(word: Word, place: Place | None) -> bool:
    """Whether a word was typed for every row that looks like this one: whichever of them leads."""
    own = word.place.heading, word.place.sent
    leads = word.verdict == Verdict.ALIKE and word.field == "text"
    return leads and place is not None and own == (place.heading, place.sent)


class Season:
    """``acts`` change the world, the workbook or the files; ``run`` is one of them. ``faults``: what the
    officer was owed and did not get. ``sign``: in her words, which are no other officer's."""

    def __init__(self, folder: Path, world: Colleges = NO_WORLD, sign: str = "") -> None:
        self.folder = folder
        self.state = State(world)
        self.faults: list[str] = []
        self.stops: list[str] = []
        self.main: Sitting | None = None
        self.copies: list[Sitting] = []
        self.given: list[Sitting] = []
        self.edited: dict[str, str] = {}
        self.deleted = False
        self.shuffled = False  # lines of corrections.csv
        self.has_marks = False  # whether she laid anything over rows
        self.english = False  # whether the next run is in English, and one in Thai behind it
        self.changed: list[bytes] = []  # outputs that she changed, and that are not read
        self.by_hand = False  # lines that were edited are written anew with their checksums
        # What the last run left, and what was kept elsewhere of one before.
        self.left: tuple[State, dict[str, bytes]] = (State(), {})
        self.kept: tuple[State, dict[str, bytes]] = (State(), {})
        self.sign = sign
        self.where: dict[str, Place] = {}  # of the last run
        self.begin()
        self.run()

    def begin(self) -> None:
        """Two colleges send something."""
        chance = random.Random(1)
        for _ in range(2):
            world, sender = self.state.world.joining(chance)
            self.state.world = replace(world, senders=(*world.senders, sender))

    @property
    def world(self) -> Colleges:
        return self.state.world

    @property
    def output(self) -> Path:
        return self.folder / "output"

    @property
    def workbook(self) -> Path:
        return self.output / "rt67_summary.xlsx"

    @property
    def corrections(self) -> Path:
        return self.output / "corrections.csv"

    def word(self) -> str:
        self.state.world = replace(self.world, count=self.world.count + 1)
        return f"คำ{self.sign}{self.world.count}ท้าย"

    def run(self) -> None:
        """Save, run, and hold what came of it against what is owed."""
        self.state.runs += 1
        self.save()
        before = self.files()
        laid = self._laid_over() if self.has_marks else []
        trail = self.corrections.read_bytes() if self.corrections.exists() else b""
        given = [sitting.book.path for sitting in self.given]
        beside = any(one.beside for one in (self.main, *self.given) if one)
        if self.english and not laid and not beside:  # both are told but once
            run(self.folder, self.world, self.state.runs, given, ENGLISH)
            self.state.runs += 1
        self.english = False
        done = run(self.folder, self.world, self.state.runs, given)
        if done.outcome is not Outcome.WRITTEN:
            self._stopped([issue.code for issue in done.issues], before)
            return
        for sitting in (self.main, *self.given):
            if sitting:
                self._take(sitting)
        for old, new in self.edited.items():
            self._exchange(old, new)
        self.by_hand = self.by_hand or bool(self.edited)
        if trail and not self.by_hand and not self.corrections.read_bytes().startswith(trail):
            self.faults.append("lines of corrections.csv were changed")
        book = Book(self.workbook)
        self._check_beside(book)
        self._check(book)
        self.faults += laid_faults(laid, book)
        kept = [path.read_bytes() for path in (self.output / "history").glob("*")] if self.changed else []
        self.faults += ["a changed output is not kept" for data in self.changed if data not in kept]
        self._begin_anew()
        self.left = deepcopy(self.state), content(self.output)

    def _laid_over(self) -> list[tuple[str, Place]]:
        """What is said over rows in the workbooks that the run reads, and the cells that they are about."""
        found = []
        for one in (*filter(None, [self.main]), *self.given):
            with suppress(IndexError):  # openpyxl opens no workbook whose formats a program left out
                found += [
                    (text, one.book.where[key])
                    for text, key in Book(one.book.path, one.book.where).laid_over()
                    if key.startswith("r-") and key in one.book.where
                ]
        return found

    def run_stopped_by(self, code: str) -> None:
        """A run that must stop for this alone, and leave everything as it is."""
        self.state.runs += 1
        before = self.files()
        done = run(self.folder, self.world, self.state.runs, ())
        codes = [issue.code for issue in done.issues]
        if codes != [code] or self.files() != before:
            self.faults.append(f"not stopped by {code}, or not as it was: {codes}")

    def _stopped(self, codes: Sequence[str], before: Mapping[str, bytes]) -> None:
        self.stops += codes
        if not set(codes) & STOPS:
            self.faults.append(f"stopped: {codes}")
        if self.files() != before:
            self.faults.append("a run that stopped changed the output")
        state, files = self.left
        runs, count = self.state.runs, self.world.count
        self.state = deepcopy(state)
        self.state.runs = runs
        self.state.world = replace(self.world, count=count)  # copies hold words that were typed since
        shutil.rmtree(self.output, ignore_errors=True)
        for name, data in files.items():
            (self.output / name).parent.mkdir(parents=True, exist_ok=True)
            (self.output / name).write_bytes(data)
        self._begin_anew()
        self.main = None
        if self.workbook.exists():
            book = Book(self.workbook)
            book.look(self.world)
            self.main = Sitting(book)

    def _begin_anew(self) -> None:
        self.given, self.edited, self.deleted, self.shuffled, self.changed = [], {}, False, False, []

    def save(self) -> None:
        """All that is open, and lies in the folder or is given."""
        beside = [sitting for sitting in self.copies if sitting.book.path.parent == self.output]
        for sitting in (*filter(None, [self.main]), *self.given, *beside):
            sitting.book.path.parent.mkdir(exist_ok=True)
            sitting.save()

    def files(self) -> dict[str, bytes]:
        return content(self.output) if self.output.is_dir() else {}

    def _take(self, sitting: Sitting) -> None:
        """What was typed in a workbook that the run has read is owed from now on."""
        words = self.state.words
        for seen in sitting.rows:
            for word in words:
                word.done = word.done or seen.answers(word)
        known = {word.text for word in words}
        words[:] = [word for word in words if word.text not in sitting.over]
        words += [word for word in sitting.new if word.text not in known | sitting.over]
        for moved in sitting.cut:
            words[:] = [moved if word.text == moved.text else word for word in words]
        for row in sitting.passed:
            self._passed(row)

    def _passed(self, row: Row) -> None:
        """What was told is right: so it is from now on."""
        for word in self.state.words:
            sender = self.world.sender(college_id=word.college_id)
            if row.title == CATALOGUE["college_renamed"].title and sender and word.college_id in row.told:
                word.place = replace(word.place, who=sender.who)
            elif row.title == CATALOGUE["form_headings_changed"].title and word.section in self.world.names:
                word.place = replace(word.place, heading=self.world.names[word.section])
            elif row.title == CATALOGUE["review_row_unsure"].title and word.text in row.told:
                word.place = replace(word.place, line=0)

    def _exchange(self, old: str, new: str) -> None:
        for word in self.state.words:
            if word.text == old:
                word.text, word.whole = new, word.whole.replace(old, new)

    def _check_beside(self, book: Book) -> None:
        """What was typed where nothing is read is told, and so is a copy that lies beside the workbook."""
        told = "\n".join(row.told for row in book.rows())
        for sitting in filter(None, (self.main, *self.given)):
            kept = told + book.comments
            self.faults += [f"{text} is not told" for text in sitting.beside if text not in kept]
            sitting.beside.clear()
        known = {word.text for word in self.state.words}
        for sitting in self.copies:
            path, new = sitting.book.path, [word.text for word in sitting.new if word.text not in known]
            if path.exists() and path.parent == self.output and new and path.name not in told:
                self.faults.append(f"{path.name}, in which {new} is, is not told")

    def _check(self, book: Book) -> None:
        self.faults += book.look(self.world)
        rows = book.rows()
        told = [row for row in rows if row.told]
        titles = {row.title for row in told}
        lost = self.deleted and CATALOGUE["corrections_missing"].title in titles
        for word in list(self.state.words):
            stands = [row for row in rows if row.sheet != TODO or row.key[:2] in ("u-", "i-", "f-")]
            stands = [row for row in stands if any(word.text in text for text in row.fields.values())]
            said = [row for row in told if word.text in row.told]
            if not stands and not said and lost:
                self.state.words.remove(word)
                continue
            if lost:
                self._sure_again(word, stands, book)
            fault = self._fault(word, stands, said, titles, book)
            if fault:
                self.faults.append(f"run {self.state.runs}: {word.text}: {fault}; {word}")
        self.main = Sitting(book)
        self.where = dict(book.where)
        texts = [word.text for word in self.state.words]
        self.faults += output_faults(self.output, rows, texts)
        self.faults += feedback_faults(self.output, self.world, self.world.readings, rows, texts)

    @staticmethod
    def _sure_again(word: Word, stands: Sequence[Row], book: Book) -> None:
        """Without corrections.csv nobody knows that a row was not sure to be the one of before: of rows with
        the same text the one in which the workbook has the word is its own."""
        own = word.place
        for place in filter(None, (book.where.get(row.key) for row in stands)):
            if (own.who, own.heading, own.sent) == (place.who, place.heading, place.sent):
                word.place = place

    def _fault(self, word: Word, stands: list[Row], said: list[Row], titles: set[str], book: Book) -> str:
        if word.place.heading == "issue":
            return "" if stands or said else "a note beside an issue is lost"
        if not stands:
            if not said and not word.done:
                return "lost"
            return "not beside its cell, which is there" if self._must_stand(word) and not said else ""
        own = [row for row in stands if row.fields.get("verdict") != Verdict.FOLLOWS]
        stands = own or stands
        places = [book.where.get(row.key) for row in stands]
        right = [row for row, place in zip(stands, places, strict=True) if place and _is(word, place, book)]
        changed = {CATALOGUE[code].title for code in _CHANGED}
        if own and right and any(row.title in changed for row in said):
            return "told as gone, and stands where it was"
        for row, place in zip(stands, places, strict=True):
            if row in right:
                word.entry = book.ledger()[row.key]["entry"] or word.entry
                word.place = place or word.place
                word.alone = word.alone and book.is_alone(word.place)
            elif not (said or _is_for_all(word, place) or self._is_told(word, place, titles)):
                return f"beside {place} in silence"
        return self._fault_beside(word, right if own else [], titles)

    def _fault_beside(self, word: Word, right: Sequence[Row], titles: set[str]) -> str:
        """What is wrong with what was chosen beside a word, in the rows of its cell."""
        named = bool({CATALOGUE[code].title for code in _MOVES_TOLD} & titles)
        two = CATALOGUE["review_two_officers"].title in titles
        for row in right:
            if word.moved and row.fields.get("moved_to") and not (named or two):
                shown = self.world.names.get(row.section)
                if row.sheet == ANSWERS and shown != word.moved:
                    return f"moved to {shown}"
            for name in ("verdict", "status"):
                chosen, shown = getattr(word, name), row.fields.get(name)
                if chosen and shown is not None and shown != chosen and not two:
                    return f"the {name} is {shown}"
            if word.whole and word.whole not in row.fields.get(word.field, word.whole):
                return f"what was typed is {row.fields[word.field]!r}"
        return ""

    def _is_told(self, word: Word, place: Place | None, titles: set[str]) -> bool:
        """Whether the run tells that this is not what it was typed beside."""
        if place is None:
            return False
        own, wanted = word.place, set()
        if own.who != place.who:
            wanted.add("college_renamed")
        if own.heading != place.heading:
            words = place.heading.startswith("words")
            wanted.add("review_words_moved" if words else "form_headings_changed")
        if not wanted:
            return False
        if CATALOGUE["review_ids_unknown"].title in titles:
            return True
        if own.sent != place.sent:
            return False
        return {CATALOGUE[code].title for code in wanted} <= titles

    def _must_stand(self, word: Word) -> bool:
        """Whether one cell alone is the one that the word was typed beside, and nothing else is."""
        if word.done or word.place.heading in ("college",) or word.place.line < 0:
            return False
        cells = self.world.cells()
        equal = [
            (key, place)
            for key, place in cells.items()
            if (place.who, place.heading, place.sent) == (word.place.who, word.place.heading, word.place.sent)
        ]
        others = [
            one
            for one in self.state.words
            if one is not word
            and (one.place.who, one.place.heading, one.place.sent)
            == (word.place.who, word.place.heading, word.place.sent)
        ]
        return (
            len(equal) == 1
            and not others
            and equal[0][0][0] == word.college_id
            and equal[0][0][1] == word.section
        )
