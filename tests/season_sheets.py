"""What an officer does with the sheets of a workbook beside typing: dragging, cutting, columns of her own,
looks, copies beside the first, and a workbook that is still open."""

from __future__ import annotations

import random
import shutil

from openpyxl.styles import PatternFill

from rt67_aggregate.model import Verdict
from tests.saved_books import SAVERS, WITHOUT_FORMATS
from tests.saved_packages import Saver
from tests.season import Season
from tests.season_desk import type_in
from tests.season_office import Book
from tests.season_typing import Seen, Sitting, Word
from tests.workbook_desk import ANSWERS

_CUT = ("verdict", "text", "moved_to", "note")


def drag(season: Season, chance: random.Random) -> None:
    """Rows one below the other, with words that Excel counts on."""
    if not season.main:
        return
    book, keys = season.main.book, season.main.keys
    rows = [row for row in book.rows() if row.sheet == ANSWERS]
    first = chance.randrange(len(rows)) if rows else 0
    for row in rows[first : first + chance.randint(2, 4)]:
        if row.key.startswith("r-") and row.key in book.where and row.key not in keys:
            type_in(season, season.main, row, chance)


def cut(season: Season, chance: random.Random) -> None:
    """All that stands in one row, cut and put into another one."""
    if not season.main or season.main.cut:
        return
    book, keys = season.main.book, season.main.keys
    rows = [row for row in book.rows() if row.sheet == ANSWERS and row.key.startswith("r-")]
    rows = [row for row in rows if row.key in book.where and row.key not in keys]
    rows = [row for row in rows if row.fields["verdict"] != Verdict.FOLLOWS]  # its words are another row's
    words = season.state.words
    full = [row for row in rows if any(word.text in text for word in words for text in row.fields.values())]
    free = [row for row in rows if not any(row.fields[name] for name in ("text", "note", "moved_to"))]
    if not full or not free:
        return
    old, new = chance.choice(full), chance.choice(free)
    ledger = book.ledger()[new.key]
    at = ledger["college_id"], ledger["section_id"], ledger["entry"]
    for name in _CUT:
        book.put(new, name, old.fields[name])
        book.put(old, name, "")
    for word in words:
        if any(word.text in text for text in old.fields.values()):
            moved = Word(word.text, word.field, book.where[new.key], *at, whole=word.whole)
            season.main.cut.append(moved)
    season.main.rows.append(Seen(book.where[new.key], *at))
    keys.update((old.key, new.key))


def own_column(season: Season, chance: random.Random) -> None:
    """A column beside the table, with a heading and a text somewhere below."""
    if season.main:
        sheet = season.main.book.book[ANSWERS]
        top, _ = season.main.book.heads(ANSWERS)
        column, text = sheet.max_column + chance.randint(1, 2), season.word()
        sheet.cell(top, column).value = f"ช่องของฉัน {season.world.count}"
        sheet.cell(chance.randint(top + 1, max(top + 1, sheet.max_row)), column).value = text
        season.main.beside.append(text)


def dress(season: Season, chance: random.Random) -> None:
    """Colours, hidden rows and columns, a filter, and two columns that change their places."""
    if season.main:
        sheet = season.main.book.book[ANSWERS]
        top, heads = season.main.book.heads(ANSWERS)
        for row in sheet.iter_rows(min_row=top, max_row=top + 3):
            for cell in row:
                cell.fill = PatternFill("solid", fgColor="FFEEAA")
        sheet.row_dimensions[top + 1].hidden = True
        sheet.column_dimensions["B"].hidden = True
        sheet.auto_filter.ref = f"A{top}:C{sheet.max_row}"
        one, other = chance.sample(sorted(heads.values()), 2)
        for number in range(top, sheet.max_row + 1):
            first, second = sheet.cell(number, one), sheet.cell(number, other)
            first.value, second.value = second.value, first.value


def merge_down(season: Season, chance: random.Random) -> None:
    """Words in a cell that is merged with the empty one below: they are the upper row's, which is told."""
    main = season.main
    if not main or main.saver:
        return
    rows = [row for row in main.book.rows() if row.sheet == ANSWERS and row.key.startswith("r-")]
    rows = [row for row in rows if row.key in main.book.where and row.key not in main.keys]
    before = len(main.new)
    if rows:
        row = chance.choice(rows)
        type_in(season, main, row, chance)
    for word in main.new[before:]:
        main.saver = _merging(main, row.key, word.field)


def _merging(sitting: Sitting, key: str, field: str) -> Saver:
    """Merges a row's cell with the one below as the workbook is saved, since rows move until then."""
    told: list[str] = []

    def saver(data: bytes) -> bytes:
        sitting.beside[:] = [text for text in sitting.beside if text not in told]
        told.clear()
        book = Book(sitting.book.path)
        rows = {row.number: row for row in book.rows() if row.sheet == ANSWERS}
        number = next((row.number for row in rows.values() if row.key == key), 0)
        if number + 1 in rows and not rows[number + 1].fields[field]:
            column = rows[number].columns[field]
            sheet = book.book[ANSWERS]
            sheet.merge_cells(start_row=number, end_row=number + 1, start_column=column, end_column=column)
            told.extend(map(str, sheet.merged_cells.ranges))
            sitting.beside += told
            book.save()
        return book.path.read_bytes()

    return saver


def save_as(season: Season, chance: random.Random) -> None:
    """The workbook under another name beside the first, which stays as it was saved last; she goes on in the
    first, and has forgotten the other."""
    main = season.main
    if main and season.workbook.exists() and not (main.saved or main.cut or main.passed):
        number = len(season.copies) + season.state.runs
        names = (
            f"rt67_summary ({number}).xlsx", f"rt67_summary-PC{number}.xlsx", f"{number}A7C2F00",
            f"rt67_summary {number}.tmp", f"rt67_summary.xlsx.bak{number}",
        )  # fmt: skip
        path = season.output / chance.choice(names)
        main.book.path = path
        main.book.save()
        season.copies.append(main)
        book = Book(season.workbook, dict(main.book.where))
        season.main = Sitting(book)


def run_while_open(season: Season, chance: random.Random) -> None:
    """A run while the workbook is open stops, and nothing is changed or forgotten."""
    if season.main:
        season.save()
        lock = season.output / f"~${season.workbook.name}"
        lock.touch()
        season.run_stopped_by("workbook_open_elsewhere")
        lock.unlink()


def put_aside(season: Season, chance: random.Random) -> None:
    """Copies that lie beside the workbook are taken away."""
    aside = [sitting for sitting in season.copies if sitting.book.path.parent == season.output]
    for sitting in aside:
        place = season.folder / "copies" / sitting.book.path.name
        place.parent.mkdir(exist_ok=True)
        if sitting.book.path.exists():
            shutil.move(sitting.book.path, place)
        sitting.book.path = place


def save_elsewhere(season: Season, chance: random.Random) -> None:
    """Another program opens a workbook that she has typed in, and saves it."""
    open_ = [one for one in (*filter(None, [season.main]), *season.copies) if not one.saver]
    if open_:
        one, saver = chance.choice(open_), chance.choice(SAVERS)
        shown = any(word.whole == word.text for word in one.new)  # a number by its format
        one.saver = None if shown and saver in WITHOUT_FORMATS else saver


def rename_workbook(season: Season, chance: random.Random) -> None:
    """The workbook under another name, as it was saved last; there is none of its own name any more."""
    main = season.main
    if main and season.workbook.exists() and not (main.cut or main.passed):
        season.save()
        names = "สำเนาของ rt67_summary", "ตรวจแล้ว", "rt67_summary-PC"
        path = season.output / f"{chance.choice(names)} {len(season.copies) + season.state.runs}.xlsx"
        season.workbook.rename(path)
        main.book.path = path
        season.copies.append(main)
        season.main = None
