"""The answers of every section, in the form's order, from the pieces that locating gave it."""

from __future__ import annotations

from rt67_aggregate.answers.by_topic import SharedTables
from rt67_aggregate.answers.entries import Entry
from rt67_aggregate.answers.form_tables import form_table
from rt67_aggregate.answers.groups import under_groups
from rt67_aggregate.answers.lines import line_pictures, line_text
from rt67_aggregate.answers.tally import Tally
from rt67_aggregate.answers.typed_lines import column_lines, narrative
from rt67_aggregate.answers.under import Under, outside_of
from rt67_aggregate.model import (
    Answer,
    Form,
    Heading,
    Line,
    Located,
    Mark,
    Piece,
    Role,
    Shape,
    Status,
    Unplaced,
)
from rt67_aggregate.text import fold, status_of

_REASONS = {Role.CONTENTS: "contents", Role.CLOSING: "signature"}


class SectionReader:
    """Knows the sections of one form."""

    def __init__(self, form: Form) -> None:
        self._form = form
        self._shared = SharedTables(form)
        self._parents = {c.id: h for h in form.walk() for c in h.children}
        self._prompts = {h.id: tuple(fold(p) for p in h.prompts if fold(p)) for h in form.walk()}

    def read(self, located: Located, tally: Tally) -> tuple[tuple[Answer, ...], tuple[Unplaced, ...]]:
        """One answer or more for each section of the form, and what no section could take."""
        under = {heading.id: Under() for heading in self._form.walk()}
        marks = {mark.heading_id: mark for mark in located.marks}
        unplaced: list[Unplaced] = []
        pieces, shared = self._shared.dealt(located.pieces, tally)
        for name in shared:
            for column in self._form.by_id[name].children:
                under[column.id].review.append("one_table_for_all")
        for piece in pieces:
            if piece.role is Role.HEADING:
                unplaced.extend(self._heading(piece, marks, under, tally))
            elif piece.role is Role.CONTENT:
                under[piece.heading_id].found = True
                under[piece.heading_id].pieces.append(piece)
            elif piece.role in _REASONS:
                unplaced.extend(outside_of(piece, _REASONS[piece.role], tally))
        for heading in self._form.walk():
            if heading.shape is Shape.TABLE:
                unplaced.extend(form_table(heading, under, tally))
        unplaced.extend(under_groups(self._form, under, tally))
        answers = [
            answer
            for heading in self._form.sections
            for answer in self._answers(heading, under[heading.id], marks, located.doubtful, tally)
        ]
        return tuple(answers), tuple(unplaced)

    def _heading(
        self, piece: Piece, marks: dict[str, Mark], under: dict[str, Under], tally: Tally
    ) -> list[Unplaced]:
        """A heading is the form's own text, unless it differs so much that typed words may hide in it."""
        here = under[piece.heading_id]
        here.found = True
        if not isinstance(piece.content, Line):
            return []
        here.heading_pictures.extend(line_pictures(piece.content))
        if "heading_differs" in marks[piece.heading_id].uncertain:
            text = line_text(piece.content, tally)
            return [Unplaced(text, "heading_text", piece.content.paragraph.place)] if text else []
        tally.form(piece.content.text)
        return []

    def _answers(
        self,
        heading: Heading,
        under: Under,
        marks: dict[str, Mark],
        doubtful: bool,
        tally: Tally,
    ) -> list[Answer]:
        review = list(marks[heading.id].uncertain)
        parent = self._parents.get(heading.id)
        if heading.shape is Shape.COLUMN and parent is not None:
            review.extend(marks[parent.id].uncertain)
        review.extend(under.review)
        if doubtful:
            review.append("return_doubtful")
        if heading.shape is Shape.COLUMN:
            entries = [*under.entries, *column_lines(under, tally)]
        else:
            entries = narrative(under, self._prompts[heading.id], tally)
        if not entries:
            return [_empty(heading, under, review)]
        return [
            Answer(
                heading.id,
                entry.number,
                entry.text,
                _status(entry),
                entry.pictures,
                tuple(dict.fromkeys((*review, *entry.review))),
                entry.place,
            )
            for entry in sorted(entries, key=lambda entry: entry.number)
        ]


def _empty(heading: Heading, under: Under, review: list[str]) -> Answer:
    status = Status.BLANK if under.found else Status.ABSENT
    if "said_for_whole_table" in review:
        status = Status.NONE
        review = [code for code in review if code != "said_for_whole_table"]
    return Answer(heading.id, 1, "", status, (), tuple(dict.fromkeys(review)))


def _status(entry: Entry) -> Status:
    status = status_of(entry.text)
    return Status.ANSWERED if status is Status.BLANK and entry.pictures else status
