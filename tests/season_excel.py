"""What an officer does in Excel beside typing and sorting: sheets tidied up, numbers with a format, comments,
a replacement over a column, and the folder of some weeks ago put back."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from copy import deepcopy
from dataclasses import replace
from datetime import datetime, timedelta

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import PatternFill

from rt67_aggregate.model import Verdict
from tests.saved_books import WITHOUT_FORMATS
from tests.saved_packages import Saver
from tests.season import Season
from tests.season_office import SUBMISSION, Book
from tests.season_typing import Seen, Sitting, Word
from tests.workbook_desk import ANSWERS, STATEMENT, TODO

Tidying = Callable[[Workbook, random.Random], None]
_READ = (ANSWERS, TODO, STATEMENT, SUBMISSION)
_FIRST_DAY = datetime(1999, 12, 31)


# --- sheets that are tidied up


def _visible(book: Workbook) -> list[str]:
    return [name for name in book.sheetnames if not name.startswith("_")]


def _renamed(book: Workbook, chance: random.Random) -> None:
    name = chance.choice(_visible(book))
    book[name].title = f"ของฉัน {name}"[:31]


def _other_order(book: Workbook, chance: random.Random) -> None:
    name = chance.choice(_visible(book))
    book.move_sheet(name, chance.randint(-9, 9))


def _sheet_away(book: Workbook, chance: random.Random) -> None:
    """A sheet in which nothing is typed, and over which nothing is said."""
    free = [name for name in _visible(book) if not name.startswith(_READ)]
    free = [n for n in free if not any(cell.comment for row in book[n].iter_rows() for cell in row)]
    if free and len(_visible(book)) > 1:
        del book[chance.choice(free)]


def _lines_above(book: Workbook, chance: random.Random) -> None:
    book[ANSWERS].insert_rows(1, chance.randint(1, 3))


def _lines_between(book: Workbook, chance: random.Random) -> None:
    sheet = book[ANSWERS]
    for _ in range(chance.randint(1, 3)):
        sheet.insert_rows(chance.randint(sheet.max_row - 2, sheet.max_row + 1))


def _folded(book: Workbook, chance: random.Random) -> None:
    """Rows and columns in groups, folded; a hidden sheet; the window split."""
    sheet = book[ANSWERS]
    sheet.row_dimensions.group(4, chance.randint(5, 8), hidden=True)
    sheet.column_dimensions.group("B", "C", hidden=True)
    sheet.freeze_panes = "D9"
    book[chance.choice(_visible(book)[1:])].sheet_state = chance.choice(["hidden", "veryHidden"])


def _locked(book: Workbook, chance: random.Random) -> None:
    for name in _visible(book):
        book[name].protection.sheet = True
        book[name].data_validations.dataValidation = []


def _empty_column(book: Workbook, chance: random.Random) -> None:
    book[ANSWERS].insert_cols(chance.randint(1, book[ANSWERS].max_column))


def _sheet_twice(book: Workbook, chance: random.Random) -> None:
    """A sheet and its copy say the same."""
    book.copy_worksheet(book[chance.choice(_READ[:2])])


TIDYINGS: tuple[Tidying, ...] = (
    _other_order, _sheet_away, _lines_above, _lines_between, _folded, _locked, _empty_column, _sheet_twice,
    _renamed,
)  # fmt: skip


def tidy(season: Season, chance: random.Random) -> None:
    """Two or three of these as the workbook is saved, since steps find sheets by their names until then."""
    open_ = [one for one in (*filter(None, [season.main]), *season.copies) if not one.saver]
    if open_:
        sitting = chance.choice(open_)
        some = sorted(chance.sample(range(len(TIDYINGS)), chance.randint(1, 3)))  # sheets are renamed last
        sitting.saver = tidied(sitting, [TIDYINGS[number] for number in some], chance.randrange(1000))


def tidied(sitting: Sitting, some: list[Tidying], number: int) -> Saver:
    """What tidies a sitting's workbook up as it is saved."""

    def saver(data: bytes) -> bytes:
        book = Book(sitting.book.path).book
        chance = random.Random(number)
        for tidying in some:
            tidying(book, chance)
        book.save(sitting.book.path)
        return sitting.book.path.read_bytes()

    return saver


# --- cells


def type_number(season: Season, chance: random.Random) -> None:
    """A number or a day of the Buddhist era beside an answer, as its cell shows it."""
    main = season.main
    if not main or main.saver in WITHOUT_FORMATS:
        return
    rows = [row for row in main.book.rows() if row.sheet == ANSWERS and row.key.startswith("r-")]
    rows = [row for row in rows if row.key in main.book.where and row.key not in main.keys]
    rows = [row for row in rows if row.fields["verdict"] != Verdict.FOLLOWS and not row.fields["note"]]
    if not rows:
        return
    row = chance.choice(rows)
    season.word()  # its number is taken
    count = season.world.count
    day = _FIRST_DAY + timedelta(days=count)
    value, look, text = chance.choice(
        (
            (700_000 + count, "General", f"{700_000 + count}"),
            (700_000 + count, "#,##0.00", f"{700_000 + count:,}.00"),
            (70 + count / 10_000, "0.00%", f"{7000 + count / 100:.2f}%"),
            (day, "[$-D07041E]d mmmm yyyy", f"{day:%d/%m}/{day.year + 543}"),
            (700_000 + count, "00000000", f"00{700_000 + count}"),
        )
    )
    cell = main.book.book[row.sheet].cell(row.number, row.columns["note"])
    cell.value, cell.number_format = value, look
    main.keys.add(row.key)
    ledger, place = main.book.ledger()[row.key], main.book.where[row.key]
    word = Word(text, "note", place, ledger["college_id"], ledger["section_id"], ledger["entry"], whole=text)
    word.alone = main.book.is_alone(place)
    main.new.append(word)
    main.rows.append(Seen(place, word.college_id, word.section, word.entry))


def comment(season: Season, chance: random.Random) -> None:
    """A comment over a cell: it stays with its row, or is told."""
    if season.main:
        sheet = season.main.book.book[chance.choice(_visible(season.main.book.book))]
        cell = sheet.cell(chance.randint(1, 6), chance.randint(1, 4))
        if cell.comment is None:
            text = season.word()
            cell.comment = Comment(text, "เจ้าหน้าที่")
            season.main.beside.append(text)


def mark_row(season: Season, chance: random.Random) -> None:
    """A colour over the cells of a row, and a comment over one of them: they stay with the row."""
    if season.main:
        book = season.main.book
        rows = [row for row in book.rows() if row.key.startswith("r-") and row.key in book.where]
        if rows:
            row = chance.choice(rows)
            cells = [cell for cell in book.book[row.sheet][row.number] if cell.value is not None]
            for cell in cells:
                cell.fill = PatternFill("solid", fgColor=chance.choice(("FFFF00", "92D050")))
            one = chance.choice(cells)
            if one.comment is None:
                one.comment = Comment(season.word(), "เจ้าหน้าที่")
            season.has_marks = True


def filter_rows(season: Season, chance: random.Random) -> None:
    """Rows hidden by a filter, and words typed in those that are left."""
    if season.main:
        sheet = season.main.book.book[ANSWERS]
        top, heads = season.main.book.heads(ANSWERS)
        for number in range(top + 1, sheet.max_row + 1):
            sheet.row_dimensions[number].hidden = chance.random() < 0.5
        sheet.auto_filter.ref = f"A{top}:{sheet.cell(sheet.max_row, len(heads)).coordinate}"


def replace_words(season: Season, chance: random.Random) -> None:
    """Replace All over one sheet, of words that stand in hers alone: what she typed says the new ones."""
    if season.main and season.state.words:
        word = chance.choice(season.state.words)
        rows = [row for row in season.main.book.rows() if row.key not in season.main.keys]
        held = [row for row in rows if row.fields.get("note", "").count(word.text) == 1]
        held = [row for row in held if row.key in season.main.book.where]
        if word.field == "note" and len({row.key for row in held}) == 1:
            new = season.word()
            for row in held:
                season.main.book.put(row, "note", row.fields["note"].replace(word.text, new))
            season.main.keys.add(held[0].key)
            season.main.over.add(word.text)
            season.main.new.append(replace(word, text=new, whole=word.whole.replace(word.text, new)))
            place = season.main.book.where[held[0].key]
            season.main.rows.append(Seen(place, word.college_id, word.section, word.entry))


def replace_verdicts(season: Season, chance: random.Random) -> None:
    """Replace All over the column of verdicts: the run stops, says so once, and nothing is forgotten."""
    if season.main:
        season.save()
        before = season.workbook.read_bytes()
        book = Book(season.workbook)
        rows = [row for row in book.rows() if row.sheet == ANSWERS and row.key and row.fields["verdict"]]
        most = max((row.fields["verdict"] for row in rows), default="", key=str)
        for row in rows:
            if row.fields["verdict"] == most:
                book.put(row, "verdict", f"{most}แล้ว")
        book.save()
        if most:
            season.run_stopped_by("review_verdict_unknown")
        season.workbook.write_bytes(before)


# --- the folder


def back_up(season: Season, chance: random.Random) -> None:
    """All that the last run left, kept elsewhere; a later one takes its place."""
    season.kept = season.left


def restore(season: Season, chance: random.Random) -> None:
    """What was kept, put back over all; what was typed since is gone with it."""
    state, files = season.kept
    if not files:
        return
    shutil.rmtree(season.output, ignore_errors=True)
    for name, data in files.items():
        (season.output / name).parent.mkdir(parents=True, exist_ok=True)
        (season.output / name).write_bytes(data)
    season.state.words = deepcopy(state.words)
    season.given, season.edited, season.deleted, season.changed = [], {}, False, []
    season.copies = [one for one in season.copies if one.book.path.parent != season.output]
    book = Book(season.workbook)
    book.look(state.world)
    season.main = Sitting(book)


# --- files beside the workbook


def shuffle_corrections(season: Season, chance: random.Random) -> None:
    """Its lines sorted, some deleted, some pasted once more: nothing is taken back by that."""
    if season.corrections.exists() and not season.edited and not season.deleted:
        data = season.corrections.read_bytes().removesuffix(b"\r\n")
        first, *lines = data.split(b"\r\n")  # a line's own ends of lines are no more than LF
        some = chance.sample(lines, chance.randint(0, len(lines)))
        again = chance.sample(lines, min(len(lines), chance.randint(0, 2)))
        season.corrections.write_bytes(b"\r\n".join([first, *some, *again, b""]))
        season.by_hand = season.shuffled = True


def page_header(season: Season, chance: random.Random) -> None:
    """What is printed on each page: it is told, for nobody reads it again."""
    if season.main:
        sheet = season.main.book.book[chance.choice(_visible(season.main.book.book))]
        line = chance.choice((sheet.oddHeader, sheet.evenFooter, sheet.firstHeader))
        if not line.center.text:
            line.center.text = season.word()
            season.main.beside.append(line.center.text)


def run_in_english(season: Season, chance: random.Random) -> None:
    """The next run is in English: she typed in a Thai workbook, and goes on in a Thai one."""
    season.english = True


def change_report(season: Season, chance: random.Random) -> None:
    """Another text in the report or a table: it stands in the history from the next run on."""
    path = season.output / chance.choice(("rt67_summary.docx", "records.csv", "returns.csv"))
    if path.exists():
        before = path.read_bytes()
        season.changed = [data for data in season.changed if data != before]  # she goes on with her own
        path.write_bytes(before + season.word().encode())
        season.changed.append(path.read_bytes())
