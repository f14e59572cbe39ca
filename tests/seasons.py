"""A season of an office, step by step, and what the officer is owed after each run.

The model knows of no key, no file format and no rule of the review. It knows which word was typed beside which
cell of which return, and asks after each run: does the word stand beside that cell, or is it told? Every word is a
new one, so that it can be found again.

* A word stays until the officer herself types over it, in the field in which she sees it.
* Where the cell is there as it was, the word stands beside it.
* Where the word stands beside anything else (another college, heading, text or row), this is told.
* Where it stands nowhere, it is told, in every run, until she enters something in the row that took the cell's place.
* A run that stops leaves everything as it was, and says why.
"""

from __future__ import annotations

import csv
import random
import shutil
from collections.abc import Callable, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass, field, replace
from pathlib import Path

from rt67_aggregate.issues import CATALOGUE, sentence
from rt67_aggregate.model import Verdict
from rt67_aggregate.pipeline.values import Outcome
from tests.season_office import OWN, SUBMISSION, Book, Row, run
from tests.season_world import SAID, TOPICS, Content, Line, Place, Sender, World, line_of
from tests.workbook_desk import ANSWERS, STATEMENT, TEXT, TODO
from tests.workspaces import content

VERDICTS = (Verdict.PASSED.value, Verdict.CORRECTED.value, Verdict.SENT_BACK.value)
_OF_NO_ANSWER = ("review_orphaned", "review_row_unsure")
_CHANGED = ("review_conflict", "review_outdated", "review_orphaned")
# What may stop a run of a season, since somebody did something that stops one.
STOPS = {"college_ids_changed", "corrections_changed", "corrections_altered"}


@dataclass
class Word:
    """What was typed. ``college_id``, ``section``, ``entry``: how the workbook called the place. ``done``: what
    she entered since in the row that took its place."""

    text: str
    field: str
    place: Place
    college_id: str = ""
    section: str = ""
    entry: str = ""
    verdict: str = ""
    moved: str = ""
    done: bool = False


@dataclass
class State:
    """All that a run that stops must leave as it was."""

    world: World = field(default_factory=World)
    words: list[Word] = field(default_factory=list)
    runs: int = 0


@dataclass
class Sitting:
    """A workbook while somebody types in it: the new words, and those that were typed over."""

    book: Book
    new: list[Word] = field(default_factory=list)
    over: set[str] = field(default_factory=set)
    rows: list[tuple[Place, str]] = field(default_factory=list)
    keys: set[str] = field(default_factory=set)
    passed: list[Row] = field(default_factory=list)


class Season:
    """``acts`` change the world, the workbook or the files; ``run`` is one of them. ``faults``: what the officer was
    owed and did not get."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.state = State()
        self.faults: list[str] = []
        self.stops: list[str] = []
        self.main: Sitting | None = None
        self.copies: list[Sitting] = []
        self.given: list[Sitting] = []
        self.edited: dict[str, str] = {}
        self.deleted = False
        self._before: tuple[State, dict[str, bytes]] = (State(), {})
        chance = random.Random(1)
        for _ in range(2):
            world, sender = self.state.world.joining(chance)
            self.state.world = replace(world, senders=(*world.senders, sender))
        self.run()

    @property
    def world(self) -> World:
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
        return f"คำ{self.world.count}ท้าย"

    def run(self) -> None:
        """Save, run, and hold what came of it against what is owed."""
        self.state.runs += 1
        if self.main:
            self.main.book.save()
        for sitting in self.given:
            sitting.book.save()
        before = content(self.output) if self.output.is_dir() else {}
        trail = self.corrections.read_bytes() if self.corrections.exists() else b""
        done = run(self.folder, self.world, self.state.runs, [sitting.book.path for sitting in self.given])
        if done.outcome is not Outcome.WRITTEN:
            self._stopped([issue.code for issue in done.issues], before)
            return
        for sitting in (self.main, *self.given):
            if sitting:
                self._take(sitting)
        for old, new in self.edited.items():
            self._exchange(old, new)
        if trail and not self.edited and not self.corrections.read_bytes().startswith(trail):
            self.faults.append("lines of corrections.csv were changed")
        self._check(Book(self.workbook))
        self.given, self.edited, self.deleted = [], {}, False
        self._before = deepcopy(self.state), content(self.output)

    def _stopped(self, codes: Sequence[str], before: Mapping[str, bytes]) -> None:
        self.stops += codes
        if not set(codes) & STOPS:
            self.faults.append(f"stopped: {codes}")
        if content(self.output) != before:
            self.faults.append("a run that stopped changed the output")
        state, files = self._before
        runs = self.state.runs
        self.state = deepcopy(state)
        self.state.runs = runs
        shutil.rmtree(self.output)
        for name, data in files.items():
            (self.output / name).parent.mkdir(parents=True, exist_ok=True)
            (self.output / name).write_bytes(data)
        self.given, self.edited, self.deleted = [], {}, False
        self.main = None
        if self.workbook.exists():
            book = Book(self.workbook)
            book.look(self.world)
            self.main = Sitting(book)

    def _take(self, sitting: Sitting) -> None:
        """What was typed in a workbook that the run has read is owed from now on."""
        words = self.state.words
        for place, entry in sitting.rows:
            for word in words:
                same = word.place.line == place.line if place.line > 0 else True
                if (word.place.who, word.place.heading) == (place.who, place.heading) and (
                    same or word.entry == entry
                ):
                    word.done = True
        known = {word.text for word in words}
        words[:] = [word for word in words if word.text not in sitting.over]
        words += [word for word in sitting.new if word.text not in known | sitting.over]
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
            word.text = new if word.text == old else word.text

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
            fault = self._fault(word, stands, said, titles, book)
            if fault:
                self.faults.append(f"run {self.state.runs}: {word.text}: {fault}; {word}")
        self.main = Sitting(book)

    def _fault(self, word: Word, stands: list[Row], said: list[Row], titles: set[str], book: Book) -> str:
        places = [book.where.get(row.key) for row in stands]
        if word.place.heading == "issue":
            return "" if stands or said else "a note beside an issue is lost"
        if not stands:
            if not said and not word.done:
                return "lost"
            return "not beside its cell, which is there" if self._must_stand(word) and not said else ""
        right = [row for row, place in zip(stands, places, strict=True) if place and self._is(word, place)]
        changed = {CATALOGUE[code].title for code in _CHANGED}
        if right and any(row.title in changed for row in said):
            return "told as gone, and stands where it was"
        for row, place in zip(stands, places, strict=True):
            if row in right:
                word.entry = book.ledger()[row.key]["entry"] or word.entry
            elif not said and not self._is_told(word, place, titles):
                return f"beside {place} in silence"
        named = CATALOGUE["form_headings_changed"].title in titles
        two = CATALOGUE["review_two_officers"].title in titles
        for row in right:
            if word.moved and row.fields.get("moved_to") and not (named or two):
                shown = self.world.names.get(row.section)
                if row.sheet == ANSWERS and shown != word.moved:
                    return f"moved to {shown}"
            if word.verdict and row.fields["verdict"] != word.verdict and not two:
                return f"the verdict is {row.fields['verdict']}"
        return ""

    def _is(self, word: Word, place: Place) -> bool:
        own = word.place
        line = place.line in (own.line, 0) or own.line == 0
        return (own.who, own.heading, own.sent) == (place.who, place.heading, place.sent) and line

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
            if (place.who, place.heading, place.sent)
            == (word.place.who, word.place.heading, word.place.sent)
        ]
        others = [
            one
            for one in self.state.words
            if one is not word
            and (one.place.who, one.place.heading, one.place.sent) == (word.place.who, word.place.heading, word.place.sent)
        ]
        return (
            len(equal) == 1 and not others and equal[0][0][0] == word.college_id and equal[0][0][1] == word.section
        )


# --- what the officer does in a workbook


def _sit(season: Season, chance: random.Random) -> Sitting | None:
    if season.main is None and season.workbook.exists():
        raise AssertionError("a workbook that nobody read")
    return season.main


def _type(season: Season, sitting: Sitting, chance: random.Random, kinds: tuple[str, ...], *, own: bool = False) -> None:
    rows = [
        row
        for row in sitting.book.rows()
        if row.key[:2] in kinds
        and row.key in sitting.book.where
        and row.key not in sitting.keys
        and (row.sheet != TODO or row.key.startswith("u-"))
    ]
    if not rows:
        return
    row = chance.choice(rows)
    sitting.keys.add(row.key)
    ledger = sitting.book.ledger()[row.key]
    place = sitting.book.where[row.key]
    name = "text" if own or row.sheet == STATEMENT else "note" if row.sheet == SUBMISSION else chance.choice(["text", "note"])
    text = season.word()
    word = Word(text, name, place, ledger["college_id"], ledger["section_id"], ledger["entry"])
    _put(season, sitting, row, name, text, title=OWN[ANSWERS] if own else "")
    sitting.new.append(word)
    if row.sheet in (ANSWERS, TODO) and chance.random() < 0.6:
        _put(season, sitting, row, "verdict", chance.choice(VERDICTS))
    if row.sheet in (ANSWERS, TODO) and chance.random() < 0.25:
        names = season.world.names if sitting is season.main else {}
        sections = [s for s in names if s != word.section]
        if sections:
            section = chance.choice(sections)
            _put(season, sitting, row, "moved_to", section)
            word.moved = names[section]
    sitting.rows.append((place, ledger["entry"]))


def _put(season: Season, sitting: Sitting, row: Row, name: str, text: str, title: str = "") -> None:
    from tests.season_office import SHEETS  # noqa: PLC0415

    before = row.fields.get(name, "")
    sitting.book.put(row, title or SHEETS[row.sheet][name], text)
    words = [*season.state.words, *sitting.new]
    if name in ("text", "note"):
        sitting.over |= {word.text for word in words if word.text in before}
    for word in words:
        if any(word.text in value for value in row.fields.values()):
            if name == "verdict":
                word.verdict = ""
            if name == "moved_to":
                word.moved = ""


def type_answer(season: Season, chance: random.Random) -> None:
    if season.main:
        _type(season, season.main, chance, ("r-",))


def type_other(season: Season, chance: random.Random) -> None:
    if season.main:
        _type(season, season.main, chance, (chance.choice(["u-", "c-", "w-", "a-"]),))


def type_over(season: Season, chance: random.Random) -> None:
    if season.main:
        _type(season, season.main, chance, ("r-",), own=True)


def clear(season: Season, chance: random.Random) -> None:
    """Take back what stands somewhere."""
    if not season.main:
        return
    rows = [
        row
        for row in season.main.book.rows()
        if row.key not in season.main.keys and row.sheet == ANSWERS and any(row.fields[n] for n in ("text", "note"))
    ]
    if rows:
        row = chance.choice(rows)
        season.main.keys.add(row.key)
        for name in ("text", "note"):
            _put(season, season.main, row, name, "")


def pass_issue(season: Season, chance: random.Random) -> None:
    titles = {CATALOGUE[code].title for code in (*_OF_NO_ANSWER, "college_renamed", "form_headings_changed")}
    if season.main:
        rows = [row for row in season.main.book.rows() if row.sheet == TODO and row.title in titles]
        if rows:
            row = chance.choice(rows)
            season.main.book.put(row, "ผลการตรวจ", "ผ่าน")
            season.main.passed.append(row)


def note_issue(season: Season, chance: random.Random) -> None:
    if season.main:
        rows = [r for r in season.main.book.rows() if r.sheet == TODO and r.key[:2] == "i-" and not r.fields["note"]]
        rows = [row for row in rows if row.key not in season.main.keys]
        if rows:
            row = chance.choice(rows)
            season.main.keys.add(row.key)
            text = season.word()
            _put(season, season.main, row, "note", text)
            season.main.new.append(Word(text, "note", Place(0, "issue")))


def new_answer(season: Season, chance: random.Random) -> None:
    """A row below the answers, for a college and a section that stand there."""
    if not season.main:
        return
    book, ledger = season.main.book, season.main.book.ledger()
    keys = [key for key in book.where if key.startswith("r-")]
    if not keys:
        return
    key = chance.choice(sorted(keys))
    row, place, text = ledger[key], book.where[key], season.word()
    _, heads = book.heads(ANSWERS)
    last = book.book[ANSWERS].max_row + 1
    cells = {"วิทยาลัย": row["college"], "หัวข้อ": row["section_id"], TEXT: text, "ผลการตรวจ": "เพิ่มคำตอบ"}
    for title, value in cells.items():
        book.book[ANSWERS].cell(last, heads[title]).value = value
    new = Place(place.who, place.heading, -1)
    season.main.new.append(Word(text, "text", new, row["college_id"], row["section_id"]))


def sort(season: Season, chance: random.Random) -> None:
    if season.main:
        sheet = season.main.book.book[ANSWERS]
        top, _ = season.main.book.heads(ANSWERS)
        rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=top + 1)]
        chance.shuffle(rows)
        for number, values in enumerate(rows, top + 1):
            for column, value in enumerate(values, 1):
                sheet.cell(number, column).value = value


def delete_row(season: Season, chance: random.Random) -> None:
    if season.main:
        rows = [row for row in season.main.book.rows() if row.sheet == ANSWERS and row.key not in season.main.keys]
        if rows:
            row = chance.choice(rows)
            if row.key in season.main.book.where:
                season.main.book.book[ANSWERS].delete_rows(row.number)


# --- copies of the workbook


def copy(season: Season, chance: random.Random) -> None:
    if season.main and not season.main.keys and not season.main.new:
        path = season.folder / "copies" / f"{len(season.copies)}-{season.state.runs}.xlsx"
        path.parent.mkdir(exist_ok=True)
        shutil.copyfile(season.workbook, path)
        season.copies.append(Sitting(Book(path, dict(season.main.book.where))))


def type_in_copy(season: Season, chance: random.Random) -> None:
    if season.copies:
        _type(season, chance.choice(season.copies), chance, ("r-",))


def give_copy(season: Season, chance: random.Random) -> None:
    if season.copies:
        sitting = chance.choice(season.copies)
        if sitting not in season.given:
            season.given.append(sitting)


def bring_back(season: Season, chance: random.Random) -> None:
    """A copy in the place of the workbook; what was typed since the last run is gone with it."""
    if season.copies and season.main:
        sitting = chance.choice(season.copies)
        season.copies.remove(sitting)
        season.given = [one for one in season.given if one is not sitting]
        sitting.book.path = season.workbook
        season.main = sitting


# --- files


def delete_corrections(season: Season, chance: random.Random) -> None:
    if season.corrections.exists():
        season.corrections.unlink()
        season.deleted = True


def edit_corrections(season: Season, chance: random.Random) -> None:
    """Another word in the last line of a key, its checksum emptied as the page on the review says."""
    if not season.corrections.exists():
        return
    with season.corrections.open(encoding="utf-8-sig", newline="") as stream:
        lines = list(csv.DictReader(stream))
    last = {line["key"]: line for line in lines if not line["conflict"]}
    words = [(line, word) for line in last.values() for word in season.state.words if word.text in line["note"]]
    if not words:
        return
    line, word = chance.choice(words)
    new = season.word()
    line["note"], line["check"] = line["note"].replace(word.text, new), ""
    with season.corrections.open("w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.DictWriter(stream, list(lines[0]), lineterminator="\r\n")
        writer.writeheader()
        writer.writerows(lines)
    season.edited[word.text] = new


def remove_output(season: Season, chance: random.Random) -> None:
    shutil.rmtree(season.output, ignore_errors=True)
    season.state.words, season.main = [], None


# --- returns


def send(season: Season, chance: random.Random) -> None:
    """A new version with a change or two."""
    sender = chance.choice(season.world.senders)
    new = sender.sent[-1]
    for _ in range(chance.randint(1, 2)):
        season.state.world = replace(season.world, count=season.world.count + 1)
        new = chance.choice(CHANGES)(new, season.world.count, chance)
    new = replace(new, version=f"v{season.world.count}")
    season.state.world = season.world.with_sender(replace(sender, sent=(*sender.sent, new), there=True))


def _text(new: Content, count: int, chance: random.Random) -> Content:
    at = chance.randrange(len(new.texts))
    texts = [(name, chance.choice(SAID) if n == at else text) for n, (name, text) in enumerate(new.texts)]
    return replace(new, texts=tuple(texts))


def _line_in(new: Content, count: int, chance: random.Random) -> Content:
    at = chance.randint(0, len(new.lines))
    return replace(new, lines=(*new.lines[:at], line_of(count, chance), *new.lines[at:]))


def _line_out(new: Content, count: int, chance: random.Random) -> Content:
    at = chance.randint(0, len(new.lines))
    return replace(new, lines=(*new.lines[:at], *new.lines[at + 1 :]))


def _line_moved(new: Content, count: int, chance: random.Random) -> Content:
    lines = list(new.lines)
    if lines:
        line = lines.pop(chance.randrange(len(lines)))
        lines.insert(chance.randint(0, len(lines)), line)
    return replace(new, lines=tuple(lines))


def _line_again(new: Content, count: int, chance: random.Random) -> Content:
    if not new.lines:
        return new
    at = chance.randint(0, len(new.lines))
    line = Line(count, chance.choice(new.lines).texts)
    return replace(new, lines=(*new.lines[:at], line, *new.lines[at:]))


def _cell(new: Content, count: int, chance: random.Random) -> Content:
    if not new.lines:
        return new
    at = chance.randrange(len(new.lines))
    texts = list(new.lines[at].texts)
    texts[chance.randrange(len(texts))] = chance.choice(SAID)
    return replace(new, lines=(*new.lines[:at], replace(new.lines[at], texts=tuple(texts)), *new.lines[at + 1 :]))


def _loose(new: Content, count: int, chance: random.Random) -> Content:
    return replace(new, loose=tuple(chance.sample(new.loose, max(0, len(new.loose) - 1))))


CHANGES = (_text, _line_in, _line_out, _line_moved, _line_again, _cell, _cell, _loose)


def withdraw(season: Season, chance: random.Random) -> None:
    sender = chance.choice(season.world.senders)
    season.state.world = season.world.with_sender(replace(sender, there=not sender.there))


def send_older(season: Season, chance: random.Random) -> None:
    sender = chance.choice(season.world.senders)
    season.state.world = season.world.with_sender(replace(sender, sent=(*sender.sent, chance.choice(sender.sent))))


def rename_file(season: Season, chance: random.Random) -> None:
    sender = chance.choice(season.world.senders)
    season.state.world = season.world.with_sender(replace(sender, file=f"ไฟล์ใหม่ {chance.randrange(99)} {sender.who}.docx"))


# --- the roster and the form


def rename_college(season: Season, chance: random.Random) -> None:
    sender = chance.choice(season.world.senders)
    season.state.world = season.world.with_sender(replace(sender, name=f"{sender.name} ใหม่"))


def new_id(season: Season, chance: random.Random) -> None:
    sender = chance.choice(season.world.senders)
    count = season.world.count + 1
    world = season.world.with_sender(replace(sender, college_id=f"C{count:03}"))
    season.state.world = replace(world, count=count)


def new_college(season: Season, chance: random.Random) -> None:
    if len(season.world.senders) < 4:
        world, sender = season.world.joining(chance)
        order = (sender, *world.senders) if chance.random() < 0.5 else (*world.senders, sender)
        season.state.world = replace(world, senders=order)


def drop_college(season: Season, chance: random.Random) -> None:
    if len(season.world.senders) > 1:
        gone = chance.choice(season.world.senders)
        season.state.world = replace(season.world, senders=tuple(o for o in season.world.senders if o is not gone))


def id_given_again(season: Season, chance: random.Random) -> None:
    """Another college under an ID that was in use before."""
    used = {word.college_id for word in season.state.words if word.college_id}
    used -= {sender.college_id for sender in season.world.senders}
    if used:
        world, sender = season.world.joining(chance, chance.choice(sorted(used)))
        season.state.world = replace(world, senders=(*world.senders, sender))


def swap_ids(season: Season, chance: random.Random) -> None:
    if len(season.world.senders) > 1:
        one, other = chance.sample(season.world.senders, 2)
        world = season.world.with_sender(replace(one, college_id=other.college_id))
        season.state.world = world.with_sender(replace(other, college_id=one.college_id))


def other_order(season: Season, chance: random.Random) -> None:
    season.state.world = replace(season.world, senders=season.world.senders[::-1])


def reword(season: Season, chance: random.Random) -> None:
    season.state.world = replace(season.world, reworded=not season.world.reworded)


def other_topics(season: Season, chance: random.Random) -> None:
    """Topics put in before others, or exchanged."""
    season.state.world = replace(season.world, topics=tuple(chance.sample(TOPICS, 2)))


def turn(season: Season, chance: random.Random) -> None:
    season.state.world = replace(season.world, turned=not season.world.turned)


def run_act(season: Season, chance: random.Random) -> None:
    season.run()


Act = Callable[[Season, random.Random], None]
ACTS: tuple[Act, ...] = (
    *(type_answer,) * 8, *(run_act,) * 9, *(send,) * 6,
    type_other, type_other, type_over, clear, pass_issue, pass_issue, note_issue, new_answer, sort, delete_row,
    copy, copy, type_in_copy, type_in_copy, give_copy, give_copy, bring_back,
    delete_corrections, edit_corrections, remove_output,
    withdraw, send_older, rename_file,
    rename_college, new_id, new_college, drop_college, id_given_again, swap_ids, other_order,
    reword, other_topics, turn,
)  # fmt: skip
Step = tuple[int, int]


def played(folder: Path, steps: Sequence[Step]) -> Season:
    """A season with all its steps, and a run at the end; it stops at the first fault."""
    season = Season(folder)
    for act, number in (*steps, (ACTS.index(run_act), 0)):
        if season.faults:
            break
        ACTS[act](season, random.Random(number))
    return season
