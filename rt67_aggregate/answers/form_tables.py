"""What stands under the heading of a form's table: rows, lists, and words beside them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rt67_aggregate.answers.dealt import dealt_out, may_be_dealt
from rt67_aggregate.answers.entries import Entry, table_entries
from rt67_aggregate.answers.going_on import going_on
from rt67_aggregate.answers.tally import Tally
from rt67_aggregate.answers.under import Under, outside_of
from rt67_aggregate.model import Heading, Piece, Place, Status, Table, Unplaced
from rt67_aggregate.text import status_of


def form_table(heading: Heading, under: dict[str, Under], tally: Tally) -> list[Unplaced]:
    """The rows of a form's table; "none" typed under its heading counts for every column."""
    here = under[heading.id]
    unplaced: list[Unplaced] = []
    loose: list[str] = []
    columns = [under[child.id] for child in heading.children]
    if all(column.found for column in columns):
        _deal_out(columns)
    for column in columns:
        column.found = column.found or here.found
    for piece in going_on(here.pieces):
        if isinstance(piece.content, Table) and piece.columns:
            unplaced.extend(_rows(piece, piece.content, under, tally))
        else:
            outside = outside_of(piece, "under_table_heading", tally)
            unplaced.extend(outside)
            loose.extend(u.text for u in outside if u.text)
    if here.heading_pictures:
        unplaced.append(Unplaced("", "under_table_heading", Place(), tuple(here.heading_pictures)))
    _nothing_under(columns, loose, unplaced)
    return unplaced


def _rows(piece: Piece, table: Table, under: dict[str, Under], tally: Tally) -> list[Unplaced]:
    """Give each column its entries; what stands in columns that the form has not is left over."""
    found = table_entries(piece, table, tally)
    # A second table goes on counting, and its rows stay pairs.
    offset = max((entry.number for name in found.columns for entry in under[name].entries), default=0)
    for heading_id, entries in found.columns.items():
        target = under[heading_id]
        target.entries.extend(replace(entry, number=entry.number + offset) for entry in entries)
        if not piece.recognised:
            target.review.append("columns_by_position")
    return [Unplaced(entry.text, "extra_column", entry.place, entry.pictures) for entry in found.extra]


def _nothing_under(columns: list[Under], loose: list[str], unplaced: list[Unplaced]) -> None:
    empty = not any(column.entries or column.pieces for column in columns)
    if not loose or not columns:
        return
    if empty and status_of("\n".join(loose)) in (Status.NONE, Status.NOT_IMPLEMENTED):
        pieces = [u for u in unplaced if u.reason == "under_table_heading" and u.text]
        for piece in pieces:
            unplaced.remove(piece)
        columns[0].entries.append(
            Entry(1, "\n".join(loose), pieces[0].place, tuple(p for u in pieces for p in u.pictures))
        )
        for column in columns[1:]:
            column.review.append("said_for_whole_table")
        return
    for column in columns:
        column.review.append("text_under_group")


def _deal_out(columns: Sequence[Under]) -> None:
    """Give each column its own of the lines that stand under the last one's title, or mark them all."""
    pieces = [column.pieces for column in columns]
    dealt = dealt_out(pieces)
    for index, column in enumerate(columns):
        if dealt:
            column.pieces = dealt[index]
        elif may_be_dealt(pieces):
            column.review.append("columns_by_position")
