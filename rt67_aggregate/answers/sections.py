"""The answers of every section, in the form's order, from the pieces that locating gave it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from rt67_aggregate.answers.dealt import dealt_out, may_be_dealt
from rt67_aggregate.answers.entries import Entry, split_list, table_entries
from rt67_aggregate.answers.going_on import going_on
from rt67_aggregate.answers.lines import line_pictures, line_text
from rt67_aggregate.answers.own_tables import own_table
from rt67_aggregate.answers.tally import Tally
from rt67_aggregate.model import (
    Answer,
    Form,
    Heading,
    Line,
    Located,
    Mark,
    Paragraph,
    Picture,
    Piece,
    Place,
    Role,
    Shape,
    Status,
    Table,
    Unplaced,
)
from rt67_aggregate.text import cut_after, fold, fold_with_map, leading_label, status_of, strip_leaders

_PROMPT_FARTHEST = 0.2
_REASONS = {Role.CONTENTS: "contents", Role.CLOSING: "signature"}


@dataclass(slots=True)
class _Under:
    """What stands under one heading. ``found``: the heading itself was seen."""

    pieces: list[Piece] = field(default_factory=list)
    heading_pictures: list[Picture] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)
    found: bool = False
    review: list[str] = field(default_factory=list)


class SectionReader:
    """Knows the sections of one form."""

    def __init__(self, form: Form) -> None:
        self._form = form
        self._parents = {c.id: h for h in form.walk() for c in h.children}
        self._prompts = {h.id: tuple(fold(p) for p in h.prompts if fold(p)) for h in form.walk()}

    def read(self, located: Located, tally: Tally) -> tuple[tuple[Answer, ...], tuple[Unplaced, ...]]:
        """One answer or more for each section of the form, and what no section could take."""
        under = {heading.id: _Under() for heading in self._form.walk()}
        marks = {mark.heading_id: mark for mark in located.marks}
        unplaced: list[Unplaced] = []
        for piece in located.pieces:
            if piece.role is Role.HEADING:
                unplaced.extend(self._heading(piece, marks, under, tally))
            elif piece.role is Role.CONTENT:
                under[piece.heading_id].found = True
                under[piece.heading_id].pieces.append(piece)
            elif piece.role in _REASONS:
                unplaced.extend(_outside(piece, _REASONS[piece.role], tally))
        for heading in self._form.walk():
            if heading.shape is Shape.TABLE:
                unplaced.extend(self._table(heading, under, tally))
            elif heading.shape is Shape.GROUP:
                unplaced.extend(self._group(heading, under, tally))
        answers = [
            answer
            for heading in self._form.sections
            for answer in self._answers(heading, under[heading.id], marks, located.doubtful, tally)
        ]
        return tuple(answers), tuple(unplaced)

    def _heading(
        self, piece: Piece, marks: dict[str, Mark], under: dict[str, _Under], tally: Tally
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

    def _group(self, heading: Heading, under: dict[str, _Under], tally: Tally) -> list[Unplaced]:
        """Text directly under a heading that only holds others: no section can take it."""
        here = under[heading.id]
        unplaced = [u for piece in here.pieces for u in _outside(piece, "under_group", tally)]
        if here.heading_pictures:
            unplaced.append(Unplaced("", "under_group", Place(), tuple(here.heading_pictures)))
        if any(piece.text for piece in unplaced):
            shifted = _may_be_shifted([under[child.id] for child in heading.children if child.is_section])
            for child in heading.children:
                for section in child.walk():
                    if section.is_section and (shifted or not under[section.id].found):
                        under[section.id].review.append("text_under_group")
        return unplaced

    def _table(self, heading: Heading, under: dict[str, _Under], tally: Tally) -> list[Unplaced]:
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
                found = table_entries(piece, piece.content, tally)
                # A second table goes on counting, and its rows stay pairs.
                offset = max((entry.number for column in columns for entry in column.entries), default=0)
                for heading_id, entries in found.columns.items():
                    target = under[heading_id]
                    target.entries.extend(
                        replace(entry, number=entry.number + offset) if offset else entry for entry in entries
                    )
                    if not piece.recognised:
                        target.review.append("columns_by_position")
                unplaced.extend(
                    Unplaced(entry.text, "extra_column", entry.place, entry.pictures) for entry in found.extra
                )
            else:
                outside = _outside(piece, "under_table_heading", tally)
                unplaced.extend(outside)
                loose.extend(u.text for u in outside if u.text)
        if here.heading_pictures:
            unplaced.append(Unplaced("", "under_table_heading", Place(), tuple(here.heading_pictures)))
        self._nothing_under(columns, loose, unplaced)
        return unplaced

    def _nothing_under(self, columns: list[_Under], loose: list[str], unplaced: list[Unplaced]) -> None:
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

    def _answers(
        self,
        heading: Heading,
        under: _Under,
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
            entries = [*under.entries, *self._column_lines(under, tally)]
        else:
            entries = self._narrative(heading, under, tally)
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

    def _narrative(self, heading: Heading, under: _Under, tally: Tally) -> list[Entry]:
        texts: list[str] = []
        pictures = list(under.heading_pictures)
        place: Place | None = None
        prompts = self._prompts[heading.id]
        for piece in under.pieces:
            content = piece.content
            if isinstance(content, Table):
                text, found = own_table(content, tally)
                here = content.place
            else:
                content = _without_prompt(content, prompts, tally)
                text, found = line_text(content, tally), line_pictures(content)
                here = content.paragraph.place
            pictures.extend(found)
            if text:
                texts.append(text)
            if (text or found) and place is None:
                place = here
        if texts and all(_is_bare_label(text) for text in texts):
            for text in texts:
                tally.form(text)
            texts = []
        if not texts and not pictures:
            return []
        return [Entry(1, "\n".join(texts), place or Place(), tuple(pictures))]

    def _column_lines(self, under: _Under, tally: Tally) -> list[Entry]:
        """Entries typed as plain paragraphs under a column's title."""
        lines: list[str] = []
        starts: list[int] = []
        pictures = list(under.heading_pictures)
        place: Place | None = None
        before: Paragraph | None = None
        for piece in under.pieces:
            if isinstance(piece.content, Table):
                text, found = own_table(piece.content, tally)
                new = text.split("\n") if text else []
                here = piece.content.place
                starts.extend(range(len(lines), len(lines) + len(new)))
            else:
                text, found = line_text(piece.content, tally), line_pictures(piece.content)
                new = [text] if text else []
                here = piece.content.paragraph.place
                another = piece.content.opens or piece.content.paragraph is not before
                if new and (another or not lines or not starts):
                    starts.append(len(lines))
                before = piece.content.paragraph if new else before
            lines.extend(new)
            pictures.extend(found)
            place = place or here
        if not any(not _is_bare_label(line) for line in lines):
            for line in lines:
                tally.form(line)
            lines = []
        if not lines:
            return [Entry(1, "", place or Place(), tuple(pictures))] if pictures else []
        split = split_list(lines, tally)
        if not split:
            bounds = [*starts, len(lines)]
            texts = ["\n".join(lines[a:b]) for a, b in pairwise(bounds)]
            split = [(n, _unnumbered(text, tally)) for n, text in enumerate(texts, start=1)]
        return [
            Entry(number, text, place or Place(), tuple(pictures) if index == 0 else ())
            for index, (number, text) in enumerate(split)
            if text or index == 0
        ]


def _may_be_shifted(sections: Sequence[_Under]) -> bool:
    """Whether the last of some sections is empty and the one before it is not: with text before the
    first of them, each answer may stand above its heading."""
    filled = [
        any(not isinstance(p.content, Line) or strip_leaders(p.content.text.strip()) for p in here.pieces)
        for here in sections
    ]
    return len(filled) > 1 and filled[-2:] == [True, False]


def _deal_out(columns: Sequence[_Under]) -> None:
    """Give each column its own of the lines that stand under the last one's title, or mark them all."""
    pieces = [column.pieces for column in columns]
    dealt = dealt_out(pieces)
    for index, column in enumerate(columns):
        if dealt:
            column.pieces = dealt[index]
        elif may_be_dealt(pieces):
            column.review.append("columns_by_position")


def _empty(heading: Heading, under: _Under, review: list[str]) -> Answer:
    status = Status.BLANK if under.found else Status.ABSENT
    if "said_for_whole_table" in review:
        status = Status.NONE
        review = [code for code in review if code != "said_for_whole_table"]
    return Answer(heading.id, 1, "", status, (), tuple(dict.fromkeys(review)))


def _status(entry: Entry) -> Status:
    status = status_of(entry.text)
    return Status.ANSWERED if status is Status.BLANK and entry.pictures else status


def _is_bare_label(text: str) -> bool:
    label = leading_label(text + " ")
    return bool(label and label.number) and not text[label.length if label else 0 :].strip()


def _unnumbered(text: str, tally: Tally) -> str:
    label = leading_label(text + " ")
    if label and label.number and "." not in label.number:
        return tally.cleaned(text, text[label.length :].strip())
    return text


def _without_prompt(line: Line, prompts: Sequence[str], tally: Tally) -> Line:
    """The line behind the form's printed prompt, where it begins with it."""
    folded = fold_with_map(line.text, 400)
    for prompt in prompts:
        cut = cut_after(prompt, line.text, folded, _PROMPT_FARTHEST)
        if cut is not None:
            rest = line.end if cut.whole else line.start + cut.rest
            tally.form(line.paragraph.text[line.start : rest])
            return Line(line.paragraph, rest, line.end, opens=False)
    return line


def _outside(piece: Piece, reason: str, tally: Tally) -> list[Unplaced]:
    content = piece.content
    if isinstance(content, Table):
        text, pictures = own_table(content, tally)
        place = content.place
    else:
        text, pictures = line_text(content, tally), line_pictures(content)
        place = content.paragraph.place
    return [Unplaced(text, reason, place, pictures)] if text or pictures else []
