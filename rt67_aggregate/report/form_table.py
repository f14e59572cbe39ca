"""One of the form's tables over all colleges: who, what, side by side, equal matters together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from rt67_aggregate.language import say
from rt67_aggregate.model import Heading
from rt67_aggregate.report.cells import head_row, own_cell, plain_cell, typed_cell
from rt67_aggregate.report.flow import Flow
from rt67_aggregate.report.rows import Matter, TypedRow, table_rows
from rt67_aggregate.report.silence import write_silence
from rt67_aggregate.report.tables import Row, TableCell, shares
from rt67_aggregate.report.view import CollegeAnswer, View

# Centimetres of the columns on a page of 16; the form's own columns share the last.
_NUMBER, _COLLEGE, _TYPED = 1.2, 3.4, 11.4


@dataclass(frozen=True, slots=True)
class _Sheet:
    """What all rows of a table need."""

    flow: Flow
    view: View
    titles: Sequence[str]
    widths: Sequence[int]


def write_form_table(flow: Flow, view: View, heading: Heading, columns: Sequence[Heading]) -> None:
    """The table under its heading, and the line that tells who has nothing to report."""
    found = table_rows(view, columns)
    if found.groups:
        parts = (_NUMBER, _COLLEGE, *(_TYPED / len(columns) for _ in columns))
        titles = [view.form.names.beside(column, numbered=False) for column in columns]
        sheet = _Sheet(flow, view, titles, shares(flow.width, parts))
        topic = view.form.by_id.get(heading.topic_id)
        of_topic = say(" (ประเด็น {number})", number=topic.number) if topic and topic.number else ""
        flow.table(
            flow.own(say("{text}{of_topic}", text=heading.text, of_topic=of_topic)),
            sheet.widths,
            _rows(sheet, found.groups),
        )
    write_silence(flow, view, found.silent)


def _rows(sheet: _Sheet, groups: Sequence[Matter]) -> Iterator[Row]:
    flow = sheet.flow
    yield head_row(flow, (say("ที่"), say("วิทยาลัย"), *map(flow.own, sheet.titles)))
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
    told = plain_cell(flow, f"{count}: {names}", width=width, span=len(sheet.widths) - 1, keep=True)
    return Row((own_cell(flow, label, keep=True), told))


def _row(sheet: _Sheet, row: TypedRow, label: str, merge: str) -> Row:
    flow = sheet.flow
    names = ", ".join(sheet.view.name(college) for college in row.colleges)
    if len(row.colleges) > 1:
        names = flow.own(say("{count} แห่ง: ", count=len(row.colleges))) + names
    told = zip(sheet.titles, row.cells, sheet.widths[2:], strict=True)
    first, *others = (_typed(flow, title, entry, width, names) for title, entry, width in told)
    if merge == "continue":
        first = plain_cell(flow, "")
    return Row(
        (
            own_cell(flow, label),
            plain_cell(flow, names, width=sheet.widths[1]),
            replace(first, merge=merge),
            *others,
        )
    )


def _typed(flow: Flow, title: str, entry: CollegeAnswer | None, width: int, names: str) -> TableCell:
    if entry is None:
        return plain_cell(flow, "")
    description = say("ภาพประกอบ {heading} ของ{names}", heading=flow.own(title), names=names)
    return typed_cell(flow, entry.text, width=width, pictures=entry.pictures, description=description)
