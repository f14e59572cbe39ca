"""What the officer put into the workbook where nothing is read: told once, and kept in the history."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from rt67_aggregate.language import say
from rt67_aggregate.model import Issue
from rt67_aggregate.review.cells import column_and_row
from rt67_aggregate.review.extras import Extras
from rt67_aggregate.review.layout import KEY, Layout, WrittenMarks
from rt67_aggregate.review.ledger import Ledger
from rt67_aggregate.review.row_issue import listed, quoted
from rt67_aggregate.review.sheets import Sheet, SheetRow, Sheets

# Fields by which the sheets that show every answer are told.
_OF_ANSWERS = {"verdict", "status"}
_WEB = ("http:", "https:", "ftp:", "mailto:")
_CELLS = 40  # of one sheet that an issue repeats; all of it stands in history


def additions(sheets: Sheets, ledger: Ledger, extras: Mapping[str, Extras]) -> tuple[Issue, ...]:
    """One issue a sheet and kind of addition; none for workbooks that do not tell their layout."""
    if not sheets.layout.sheets:
        return ()
    found = (
        issue
        for sheet in sheets.sheets
        for issue in _of_sheet(sheet, sheets.layout, ledger, extras.get(sheet.name, Extras()))
    )
    return (*found, *_rows_gone(sheets, ledger))


def _of_sheet(sheet: Sheet, layout: Layout, ledger: Ledger, extras: Extras) -> Iterator[Issue]:
    where = SheetRow(sheet.name, 0, {})
    over = [*_over(sheet.name, extras, layout), *_led_away(sheet, extras, layout.marks)]
    printed = list(_printed(extras, layout))
    if not sheet.written and (sheet.keyless or not sheet.found):
        if sheet.texts or over:  # a new sheet may have a header that its program gives to all
            texts = [*over, *printed, *sorted(sheet.texts)]
            yield ledger.fault("added_sheet_left", where, texts=listed(texts, _CELLS))
        return
    if sheet.added:
        columns = ", ".join(heading for heading, _ in sheet.added)
        below = [quoted(text) for _, texts in sheet.added for text in texts]
        yield ledger.fault("added_column_left", where, columns=columns, texts=listed(below, _CELLS))
    told = [
        f"{loose.place} “{quoted(loose.text)}”" if loose.text else f"{loose.place} …" for loose in sheet.loose
    ]
    told += _in_place_of_keys(sheet, ledger)
    if extras.struck:
        yield ledger.fault("struck_out", where, places=listed(list(extras.struck), _CELLS))
    if extras.in_part:
        yield ledger.fault("coloured_in_part", where, places=listed(list(extras.in_part), _CELLS))
    if extras.merged and sheet.found:
        yield ledger.fault("merged_rows", where, places=listed(list(extras.merged), _CELLS))
    if told or over or printed:
        yield ledger.fault("typed_elsewhere", where, texts=listed(told + over + printed, _CELLS))


def _in_place_of_keys(sheet: Sheet, ledger: Ledger) -> list[str]:
    """What stands in a column of keys and is none."""
    found = ((line.number, line.cells.get(KEY, "").strip()) for line in sheet.lines)
    strange = [(number, text) for number, text in found if text and not ledger.parts(text.partition("/")[0])]
    return [say("แถว {row} “{text}”", row=number, text=quoted(text)) for number, text in strange]


def _over(name: str, extras: Extras, layout: Layout) -> Iterator[str]:
    for place, text in extras.comments:
        yield say("ความคิดเห็นที่ {place} “{text}”", place=place, text=quoted(text))
    for text in extras.boxes:
        yield say("กล่องข้อความ “{text}”", text=quoted(text))
    own = layout.pictures.get(name, 0)
    if extras.pictures > own:
        yield say("ภาพที่เพิ่ม {count} ภาพ", count=extras.pictures - own)
    # What is added comes behind what was there.
    drawn = extras.charts[layout.charts.get(name, 0) :] if layout.charts else ()
    for text in drawn:
        yield say("แผนภูมิหรือแผนภาพที่เพิ่ม “{text}”", text=quoted(text))
    if extras.objects:
        yield say("ไฟล์ที่ฝังไว้ {count} ไฟล์", count=extras.objects)


def _printed(extras: Extras, layout: Layout) -> Iterator[str]:
    for words in extras.page_lines:
        if layout.marks and not layout.marks.page_line(words):
            yield say("หัวหรือท้ายกระดาษ “{text}”", text=quoted(words))


def _led_away(sheet: Sheet, extras: Extras, marks: WrittenMarks | None) -> Iterator[str]:
    """Where links lead whose row does not say so: the next workbook has the words without the link. The
    program's own lead from cells of its own to files that it marked, and none of them to the web, also in a
    copy of its sheet."""
    said: dict[int, str] = {}
    strange = {loose.place for loose in sheet.loose}
    for line in sheet.lines if extras.links else ():
        said[line.number] = "\n".join((said.get(line.number, ""), *line.cells.values(), *line.own))
    for place, address in extras.links:
        column, number = column_and_row(place)
        if number in sheet.printed:
            continue
        hers = not (sheet.written or sheet.found) or column in sheet.free or place in strange
        strange_file = marks is not None and not marks.link(address)
        if not (hers or strange_file or address.lower().startswith(_WEB)):
            continue
        if address.removeprefix("mailto:").rstrip("/") not in said.get(number, ""):
            yield say("ลิงก์ที่ {place} “{text}”", place=place, text=quoted(address))


def _rows_gone(sheets: Sheets, ledger: Ledger) -> Iterator[Issue]:
    """Answers that have no row any more in the sheets that show all of them, also where these are gone."""
    showing = [sheet for sheet in sheets.sheets if sheet.lines and sheet.lines[0].cells.keys() >= _OF_ANSWERS]
    if any(sheet.keyless for sheet in showing):
        return  # rows without keys are not told apart
    shown = {line.cells[KEY].strip().partition("/")[0] for sheet in showing for line in sheet.lines}
    gone = sum(key[:2] in ("r-", "a-") and key not in shown for key in ledger.keys)
    written = (name for name, fields in sheets.layout.sheets.items() if set(fields.values()) >= _OF_ANSWERS)
    names = [*(sheet.name for sheet in showing), *written]
    if gone and names:
        yield ledger.fault("rows_deleted", SheetRow(names[0], 0, {}), count=str(gone))
