"""One of the form's tables over all colleges: who, what, side by side, equal matters together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from rt67_aggregate.language import say
from rt67_aggregate.model import Heading
from rt67_aggregate.report import styles
from rt67_aggregate.report.cells import head_row, own_cell, plain_cell, typed_cell
from rt67_aggregate.report.columns import LONGEST_WORD, Columns, columns_within, longest_word
from rt67_aggregate.report.flow import Flow
from rt67_aggregate.report.rows import Matter, TypedRow, table_rows
from rt67_aggregate.report.silence import write_silence
from rt67_aggregate.report.tables import Row, TableCell
from rt67_aggregate.report.view import CollegeAnswer, View
from rt67_aggregate.text.row_names import names_title, row_names

# Centimetres of the columns on a page of 16; the form's own columns share the last.
_NUMBER, _COLLEGE, _NAME, _TYPED = 1.2, 3.4, 3.4, 11.4
# Figures that a row's number has.
_DIGITS = 3


@dataclass(frozen=True, slots=True)
class _Sheet:
    """What all rows of a table need. ``names``: what the form prints for its rows, by their number; where it
    does, they have a column of their own, with this title."""

    flow: Flow
    view: View
    titles: Sequence[str]
    columns: Columns
    names: Mapping[int, str]
    names_title: str

    @property
    def widths(self) -> Sequence[int]:
        """Of its columns, in twentieths of a point."""
        return self.columns.widths

    def named(self, row: TypedRow) -> tuple[TableCell, ...]:
        """The cell with the name of a row; () where the form names none."""
        if not self.names:
            return ()
        name = self.flow.own(self.names.get(row.number, ""))
        return (plain_cell(self.flow, name, width=self.widths[2], style=self.columns.style),)


def write_form_table(flow: Flow, view: View, heading: Heading, columns: Sequence[Heading]) -> None:
    """The table under its heading, and the line that tells who has nothing to report."""
    found = table_rows(view, columns)
    if found.groups:
        titles = [view.form.names.beside(column, numbered=False) for column in columns]
        names = row_names(heading)
        widths = _columns(flow.width, titles, found.groups, named=bool(names))
        sheet = _Sheet(flow, view, titles, widths, names, names_title(heading))
        topic = view.form.by_id.get(heading.topic_id)
        of_topic = say(" (ประเด็น {number})", number=topic.number) if topic and topic.number else ""
        flow.table(
            flow.own(say("{text}{of_topic}", text=heading.text, of_topic=of_topic)),
            sheet.widths,
            _rows(sheet, found.groups),
            sheet.columns.padding,
        )
    write_silence(flow, view, found.silent)


def _columns(width: int, titles: Sequence[str], groups: Sequence[Matter], *, named: bool) -> Columns:
    """Its columns; only where the form's have no room for long words it is asked how long their words are."""
    names = (_NAME,) if named else ()
    typed = (_TYPED - sum(names)) / len(titles)
    wanted = (_NUMBER, _COLLEGE, *names, *(typed for _ in titles))
    front = [LONGEST_WORD] * (1 + len(names))
    longest = columns_within((_DIGITS, *front, *([LONGEST_WORD] * len(titles))), wanted, width)
    if longest.style == styles.CELL:
        return longest
    words = [longest_word(title) for title in titles]
    for group in groups:
        for row in group.rows:
            words = [max(word, longest_word(text)) for word, text in zip(words, row.texts, strict=True)]
    return columns_within((_DIGITS, *front, *words), wanted, width)


def _rows(sheet: _Sheet, groups: Sequence[Matter]) -> Iterator[Row]:
    flow = sheet.flow
    names = (flow.own(sheet.names_title),) if sheet.names else ()
    titles = (say("ที่"), say("วิทยาลัย"), *names, *map(flow.own, sheet.titles))
    yield head_row(flow, titles, sheet.columns.style)
    for number, group in enumerate(groups, 1):
        label = str(number)
        if len(group.rows) > 1:
            yield _group_row(sheet, group, label)
            label = ""
        for row, merge in zip(group.rows, group.merges, strict=True):
            yield _row(sheet, row, label, merge)


def _group_row(sheet: _Sheet, group: Matter, label: str) -> Row:
    flow = sheet.flow
    names = ", ".join(sheet.view.name(college) for college in group.colleges)
    count = flow.own(say("เรื่องเดียวกันหรือใกล้เคียงกัน {count} แห่ง", count=len(group.colleges)))
    width = sum(sheet.widths[1:])
    style = sheet.columns.style
    span = len(sheet.widths) - 1
    told = plain_cell(flow, f"{count}: {names}", width=width, span=span, keep=True, style=style)
    return Row((own_cell(flow, label, keep=True, style=style), told))


def _row(sheet: _Sheet, row: TypedRow, label: str, merge: str) -> Row:
    flow = sheet.flow
    names = ", ".join(sheet.view.name(college) for college in row.colleges)
    if len(row.colleges) > 1:
        names = flow.own(say("{count} แห่ง: ", count=len(row.colleges))) + names
    named = sheet.named(row)
    told = zip(sheet.titles, row.cells, sheet.widths[2 + len(named) :], strict=True)
    first, *others = (_typed(sheet, title, entry, width, names) for title, entry, width in told)
    if merge == "continue":
        first = plain_cell(flow, "")
    return Row(
        (
            own_cell(flow, label, style=sheet.columns.style),
            plain_cell(flow, names, width=sheet.widths[1], style=sheet.columns.style),
            *named,
            replace(first, merge=merge),
            *others,
        )
    )


def _typed(sheet: _Sheet, title: str, entry: CollegeAnswer | None, width: int, names: str) -> TableCell:
    flow = sheet.flow
    if entry is None:
        return plain_cell(flow, "")
    description = say("ภาพประกอบ {heading} ของ{names}", heading=flow.own(title), names=names)
    return typed_cell(
        flow,
        entry.text,
        width=width,
        pictures=entry.pictures,
        description=description,
        style=sheet.columns.style,
    )
