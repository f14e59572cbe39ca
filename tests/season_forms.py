"""The returns of a season that are files: an invented blank, filled in and sent anew, and read as any is.

What a return says is told by its reading, which other tests are about. Which row of a table is which, is told
by holding each version of a return against the one before.
"""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher
from functools import cache, cached_property, lru_cache
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import docx

from rt67_aggregate.model import (
    College,
    Form,
    Format,
    Frames,
    Heading,
    IdentifiedBy,
    Identity,
    ReturnReading,
    Roster,
    Rows,
    Shape,
    SourceFile,
    State,
)
from rt67_aggregate.table import frames
from tests.blank_returns import drafted_form, filled_file
from tests.changed_files import Element
from tests.filling import NAME
from tests.office_blanks import reading
from tests.season_world import Colleges, Place, Sender, joined_by

_FILLINGS = 12  # ways in which each blank is filled in
_NO_ROWS: frozenset[int] = frozenset()
_READINGS = 200  # kept at a time


@dataclass(frozen=True)
class Filled:
    """One version of a return. ``data``: the file. ``said``: the lines that were typed. ``lines``: table and
    number of a row → which row it is."""

    data: bytes
    said: tuple[str, ...]
    lines: tuple[tuple[tuple[str, int], int], ...] = field(default=(), compare=False)

    def body(self) -> tuple[docx.document.Document, Element]:
        document = docx.Document(io.BytesIO(self.data))
        return document, document.element.body


@dataclass(frozen=True)
class FormWorld(Colleges):
    """``blank``: the name of one of ``tests/blanks_with_truth.py``."""

    blank: str = ""

    def joining(self, chance: Random, college_id: str = "") -> tuple[FormWorld, Sender]:
        who = self.count + 1
        world, content = replace(self, count=who).filling(chance, None)
        return world, joined_by(who, college_id, content)

    def filling(self, chance: Random, before: Filled | None) -> tuple[FormWorld, Filled]:
        """A return that says other things in most places."""
        path, truths = filled_file(self.blank, chance.randrange(_FILLINGS))
        lines = (line for truth in truths for line in truth.text.split("\n"))
        return self.sent(Filled(path.read_bytes(), tuple(filter(None, map(str.strip, lines)))), before)

    def sent(self, new: Filled, before: Filled | None) -> tuple[FormWorld, Filled]:
        """A version with its rows known, and the world in which their numbers are taken; the one of before
        where nobody would take it for this form."""
        if before and read(self.blank, new.data).state is not State.ACCEPTED:
            return self, before
        known: dict[tuple[str, int], int] = {}
        count = self.count
        rows = rows_of(self.form, read(self.blank, new.data))
        former = rows_of(self.form, read(self.blank, before.data)) if before else {}
        own = dict(before.lines) if before else {}
        for table, texts in rows.items():
            for number, old in same_rows(former.get(table, {}), texts):
                if old is None:
                    count += 1
                known[table, number] = count if old is None else own[table, old]
        return replace(self, count=count), replace(new, lines=tuple(known.items()))

    @property
    def form(self) -> Form:
        return drafted_form(self.blank)

    @cached_property
    def names(self) -> Mapping[str, str]:
        return {section.id: section.id for section in self.form.sections}

    @cached_property
    def frames(self) -> Frames:
        return frames(self.form, self.roster, self.readings)

    @cached_property
    def readings(self) -> Sequence[ReturnReading]:
        return [self._reading(one) for one in self.senders if one.there]

    def _reading(self, sender: Sender) -> ReturnReading:
        """What was read of the last version of a college's return."""
        data = sender.sent[-1].data
        found = read(self.blank, data)
        source = SourceFile(
            sender.file, Path(sender.file), Format.DOCX, hashlib.sha256(data).hexdigest(), len(data)
        )
        return replace(
            found,
            source=source,
            identity=Identity(sender.college_id, IdentifiedBy.UNIT_LINE),
            issues=tuple(replace(issue, source=sender.file) for issue in found.issues),
        )

    def cells(self) -> dict[tuple[str, str, str], Place]:
        return dict(self._cells)  # the caller takes from it

    @cached_property
    def _cells(self) -> dict[tuple[str, str, str], Place]:
        who = {one.college_id: one for one in self.senders}
        return {
            (row["college_id"], row["section_id"], row["entry"]): self._place(who[row["college_id"]], row)
            for row in Rows(self.frames.records)
        }

    def _place(self, sender: Sender, row: Mapping[str, str]) -> Place:
        """A row with a printed name is a heading of its own; other rows are told by which one they are."""
        section, number = row["section_id"], int(row["entry"])
        table, named = _tables(self.form).get(section, ("", _NO_ROWS))
        if number in named:
            return Place(sender.who, f"{section} · แถวที่ {number}", 0, row["text"])
        line = dict(sender.sent[-1].lines).get((table, number), 0)
        return Place(sender.who, self.names[section], line, row["text"])


@lru_cache(_READINGS)
def read(blank: str, data: bytes) -> ReturnReading:
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"{NAME}.docx"
        path.write_bytes(data)
        return reading(path, drafted_form(blank), Roster((College("C001", NAME),)))


def rows_of(form: Form, found: ReturnReading) -> dict[str, dict[int, tuple[str, ...]]]:
    """Table → number of each row without a printed name → its texts by the columns' order."""
    tables: dict[str, dict[int, dict[str, str]]] = {}
    for answer in found.answers:
        table, named = _tables(form).get(answer.section_id, ("", _NO_ROWS))
        if table and answer.entry not in named:
            row = tables.setdefault(table, {}).setdefault(answer.entry, {})
            row[answer.section_id] = answer.text
    return {
        table: {number: tuple(texts.get(column, "") for column in _columns(form, table))
                for number, texts in sorted(rows.items())}
        for table, rows in tables.items()
    }  # fmt: skip


def same_rows(
    before: Mapping[int, tuple[str, ...]], now: Mapping[int, tuple[str, ...]]
) -> Iterator[tuple[int, int | None]]:
    """The number of each row now, and its number before: rows that say the same in the same order are the
    same, then those that say the same elsewhere, then those between the same ones."""
    old, new = list(before), list(now)
    pairs: dict[int, int] = {}
    between: list[tuple[Sequence[int], Sequence[int]]] = []
    matcher = SequenceMatcher(None, list(before.values()), list(now.values()), autojunk=False)
    for kind, i, j, k, m in matcher.get_opcodes():
        if kind == "equal":
            pairs |= dict(zip(new[k:m], old[i:j], strict=True))
        elif kind == "replace" and j - i == m - k:
            between.append((new[k:m], old[i:j]))
    for number in (n for n in new if n not in pairs):
        elsewhere = [o for o in old if o not in pairs.values() and before[o] == now[number]]
        if elsewhere:
            pairs[number] = elsewhere[0]
    for numbers, olds in between:
        free = ((n, o) for n, o in zip(numbers, olds, strict=True) if n not in pairs)
        pairs |= {n: o for n, o in free if o not in pairs.values()}
    return ((number, pairs.get(number)) for number in new)


@cache
def _tables(form: Form) -> Mapping[str, tuple[str, frozenset[int]]]:
    """Column → its table, and the table's rows that have a printed name."""
    return {
        column.id: (table.id, frozenset(_named(table)))
        for table in form.walk()
        if table.shape is Shape.TABLE
        for column in table.children
        if column.is_section
    }


def _named(table: Heading) -> Iterator[int]:
    for column in table.children:
        if column.shape is Shape.NAMES:
            yield from (
                row for row, text in enumerate(column.cells, 1) if text.strip(" .0123456789๐๑๒๓๔๕๖๗๘๙")
            )


def _columns(form: Form, table: str) -> list[str]:
    return [column for column, (own, _) in _tables(form).items() if own == table]
