"""What an officer does between two runs of a season: in the workbook, in copies of it, with the files
beside it."""

from __future__ import annotations

import csv
import random
import shutil
from collections.abc import Sequence
from typing import Any

from rt67_aggregate.issues import CATALOGUE
from rt67_aggregate.issues import words as labels
from rt67_aggregate.model import CollegeState, Status, Verdict
from tests.season import Season
from tests.season_office import SUBMISSION, TOLD, Book, Row
from tests.season_typing import Seen, Sitting, Word
from tests.season_world import Place
from tests.workbook_desk import ANSWERS, TEXT, TODO

VERDICTS = (Verdict.PASSED.value, Verdict.CORRECTED.value, Verdict.SENT_BACK.value, Verdict.ALIKE.value)
STATUSES = {
    ANSWERS: (labels.STATUS[Status.ANSWERED], labels.STATUS[Status.IN_PROGRESS], labels.STATUS[Status.NONE]),
    SUBMISSION: tuple(CollegeState),
}
# Issues with a row of their own, in which she says that she has seen them.
PASSED = ("review_orphaned", "review_row_unsure", "college_renamed", "form_headings_changed")


def _type(
    season: Season, sitting: Sitting, chance: random.Random, kinds: tuple[str, ...], *, own: bool = False
) -> None:
    rows = [
        row
        for row in sitting.book.rows()
        if row.key[:2] in kinds
        and row.key in sitting.book.where
        and row.key not in sitting.keys
        and (row.sheet != TODO or row.key.startswith("u-"))
        and row.sheet != TOLD
        and "group" not in row.fields
    ]
    if rows:
        type_in(season, sitting, chance.choice(rows), chance, own=own)


def type_in(season: Season, sitting: Sitting, row: Row, chance: random.Random, *, own: bool = False) -> None:
    """A new word in a row, and perhaps what is chosen beside it. In a row that follows another one she would
    make the other's words her own here."""
    if row.fields.get("verdict") == Verdict.FOLLOWS:
        return
    sitting.keys.add(row.key)
    ledger = sitting.book.ledger()[row.key]
    place = sitting.book.where[row.key]
    name = "text" if own and row.sheet == ANSWERS else _field(row, chance)
    text = season.word()
    word = Word(text, name, place, ledger["college_id"], ledger["section_id"], ledger["entry"])
    word.alone = sitting.book.is_alone(place)
    word.whole = f"ก่อน\n{text}\n\n  - ท้าย" if chance.random() < 0.3 and name != "group" else text
    if own and row.sheet == ANSWERS:
        sitting.book.put(row, "own", word.whole)
        _typed_over(season, sitting, row, name)
    else:
        _put(season, sitting, row, name, word.whole)
    sitting.new.append(word)
    if row.sheet in (ANSWERS, TODO) and chance.random() < 0.6:
        word.verdict = chance.choice(VERDICTS)
        _put(season, sitting, row, "verdict", word.verdict)
    if row.sheet in STATUSES and chance.random() < 0.3:
        status = chance.choice(STATUSES[row.sheet])
        if status != row.fields["status"]:  # what stands there already is no entry
            word.status = status
            _put(season, sitting, row, "status", status)
    if row.sheet in (ANSWERS, TODO) and chance.random() < 0.25:
        names = season.world.names if sitting is season.main else {}
        sections = [s for s in names if s != word.section]
        if sections:
            section = chance.choice(sections)
            _put(season, sitting, row, "moved_to", section)
            word.moved = names[section]
    sitting.rows.append(Seen(place, word.college_id, word.section, word.entry))


def _field(row: Row, chance: random.Random) -> str:
    """One of those that take words."""
    free = [name for name in ("text", "note", "group") if name in row.fields]
    return free[0] if len(free) == 1 else chance.choice(free)


def _put(season: Season, sitting: Sitting, row: Row, name: str, text: str) -> None:
    sitting.book.put(row, name, text)
    _typed_over(season, sitting, row, name)


def _typed_over(season: Season, sitting: Sitting, row: Row, name: str) -> None:
    """What stood in a field is there no longer."""
    before = row.fields.get(name, "")
    words = [*season.state.words, *sitting.new]
    if name in ("text", "note", "group"):
        sitting.over |= {word.text for word in words if word.text in before}
    for word in words:
        if any(word.text in value for value in row.fields.values()):
            if name == "verdict":
                word.verdict = ""
            if name == "moved_to":
                word.moved = ""
            if name == "status":
                word.status = ""


def type_answer(season: Season, chance: random.Random) -> None:
    if season.main:
        _type(season, season.main, chance, ("r-",))


def type_other(season: Season, chance: random.Random) -> None:
    if season.main:
        _type(season, season.main, chance, (chance.choice(["u-", "c-", "w-", "a-"]),))


def type_group(season: Season, chance: random.Random) -> None:
    """A word of her own that a row of the table is to stand under in the report."""
    if season.main:
        rows = [row for row in season.main.book.rows() if "group" in row.fields]
        rows = [row for row in rows if row.key in season.main.book.where and row.key not in season.main.keys]
        if rows:
            type_in(season, season.main, chance.choice(rows), chance)


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
        if row.key not in season.main.keys
        and row.sheet == ANSWERS
        and any(row.fields[n] for n in ("text", "note"))
    ]
    if rows:
        row = chance.choice(rows)
        season.main.keys.add(row.key)
        for name in ("text", "note"):
            _put(season, season.main, row, name, "")


def pass_issue(season: Season, chance: random.Random) -> None:
    titles = {CATALOGUE[code].title for code in PASSED}
    if season.main:
        rows = [row for row in season.main.book.rows() if row.sheet == TODO and row.title in titles]
        if rows:
            row = chance.choice(rows)
            season.main.book.put(row, "verdict", Verdict.PASSED.value)
            season.main.passed.append(row)


def note_issue(season: Season, chance: random.Random) -> None:
    if season.main:
        rows = [
            r
            for r in season.main.book.rows()
            if r.sheet == TODO and r.key[:2] == "i-" and not r.fields["note"]
        ]
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
    names = season.world.names  # the form's file may have changed since the workbook was written
    keys = [key for key in book.where if key.startswith("r-") and ledger[key]["section_id"] in names]
    if not keys:
        return
    key = chance.choice(sorted(keys))
    row, place, text = ledger[key], book.where[key], season.word()
    heading = names[row["section_id"]]
    _, heads = book.heads(ANSWERS)
    last = book.book[ANSWERS].max_row + 1
    cells = {"วิทยาลัย": row["college"], "หัวข้อ": row["section_id"], TEXT: text, "ผลการตรวจ": "เพิ่มคำตอบ"}
    for title, value in cells.items():
        book.book[ANSWERS].cell(last, heads[title]).value = value
    new = Place(place.who, heading, -1)
    season.main.new.append(Word(text, "text", new, row["college_id"], row["section_id"]))


_Cells = list[tuple[Any, str]]  # values, and how they are shown


def _cells(row: Sequence[Any]) -> _Cells:
    return [(cell.value, cell.number_format) for cell in row]


def _put_cells(sheet: Any, number: int, cells: _Cells) -> None:
    for column, (value, look) in enumerate(cells, 1):
        cell = sheet.cell(number, column)
        cell.value, cell.number_format = value, look


def sort(season: Season, chance: random.Random) -> None:
    if season.main:
        sheet = season.main.book.book[ANSWERS]
        top, _ = season.main.book.heads(ANSWERS)
        rows = [_cells(row) for row in sheet.iter_rows(min_row=top + 1)]
        chance.shuffle(rows)
        for number, cells in enumerate(rows, top + 1):
            _put_cells(sheet, number, cells)


def copy_row(season: Season, chance: random.Random) -> None:
    """A row of the answers once more, right below itself, with nothing else in it."""
    if season.main:
        book = season.main.book
        rows = [row for row in book.rows() if row.sheet == ANSWERS and row.key in book.where]
        if rows:
            row, sheet = chance.choice(rows), book.book[ANSWERS]
            season.main.keys.add(row.key)
            cells = _cells(sheet[row.number])
            sheet.insert_rows(row.number + 1)
            _put_cells(sheet, row.number + 1, cells)


def delete_row(season: Season, chance: random.Random) -> None:
    if season.main:
        rows = [
            row for row in season.main.book.rows() if row.sheet == ANSWERS and row.key not in season.main.keys
        ]
        if rows:
            row = chance.choice(rows)
            if row.key in season.main.book.where:
                sheet = season.main.book.book[ANSWERS]
                gone = {cell.value for cell in sheet[row.number]}
                season.main.beside[:] = [text for text in season.main.beside if text not in gone]
                sheet.delete_rows(row.number)


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
        sitting.book.path.unlink(missing_ok=True)
        season.given = [one for one in season.given if one is not sitting]
        sitting.book.path = season.workbook
        season.main = sitting


# --- files


def delete_corrections(season: Season, chance: random.Random) -> None:
    if season.corrections.exists():
        season.corrections.unlink()
        season.deleted, season.edited = True, {}
        if not season.workbook.exists():
            season.state.words = []


def edit_corrections(season: Season, chance: random.Random) -> None:
    """Another word in the last line of a key, its checksum emptied as the page on the review says."""
    if not season.corrections.exists() or season.shuffled:
        return
    with season.corrections.open(encoding="utf-8-sig", newline="") as stream:
        lines = list(csv.DictReader(stream))
    last = {line["key"]: line for line in lines if not line["conflict"]}
    words = [
        (line, word) for line in last.values() for word in season.state.words if word.text in line["note"]
    ]
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
    season.copies = [sitting for sitting in season.copies if sitting.book.path.parent != season.output]
    season.given = [sitting for sitting in season.given if sitting in season.copies]
    season.changed = []


def keep_files(season: Season, chance: random.Random) -> None:
    """What she takes for the whole review, in a new folder: corrections.csv with the workbook or alone."""
    if not season.main or not season.corrections.exists() or season.shuffled:
        return  # of lines that she deleted the new folder has no copy
    season.save()
    kept = {season.workbook, season.corrections}
    if chance.random() < 0.3:
        kept.remove(season.workbook)
        season.main = None
    for path in season.output.iterdir():
        if path not in kept and path.name != "history":
            shutil.rmtree(path) if path.is_dir() else path.unlink()
    season.copies = [sitting for sitting in season.copies if sitting.book.path.parent != season.output]
    season.given = [sitting for sitting in season.given if sitting in season.copies]
    season.changed = []
