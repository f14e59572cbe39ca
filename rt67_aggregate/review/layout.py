"""How a workbook was written: its headings, what is read under each, and the marks of its cells."""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from rt67_aggregate.model import (
    LEDGER_KEY_OF,
    MARK_BYTES,
    MARKED_CHARTS,
    MARKED_COLOURS,
    MARKED_IDS,
    MARKED_LINES,
    MARKED_PICTURES,
    MARKS,
    Palette,
)
from rt67_aggregate.text import cell_text, digest, seal
from rt67_aggregate.text.link_ends import link_end
from rt67_aggregate.text.typing_rules import typing_rule

# The fields that the officer may type over; all else in a sheet is the program's.
EDITABLE = ("shown", "verdict", "text", "moved_to", "note", "group", "status", "filed")
KEY = "key"


class WrittenMarks:
    """The marks of every cell and row that the program wrote (``model.MARKS_SHEET``)."""

    def __init__(self, marks: Iterable[bytes]) -> None:
        self._marks = frozenset(marks)
        self._known: dict[tuple[str, object], bool] = {}

    def cell(self, value: object) -> bool:
        """Whether the program wrote such a cell."""
        return self._has("c", value)

    def typed(self, value: object) -> bool:
        """Whether such a text stood where the officer may type."""
        return self._has("t", value)

    def page_line(self, words: str) -> bool:
        """Whether the program wrote such words above or below a page; workbooks of before do not tell."""
        return self._has("h", words) or not self._marked("h", "")

    def link(self, address: str) -> bool:
        """Whether the program wrote a link to a file of this name; workbooks of before do not tell."""
        return self._has("l", link_end(address)) or not self._marked("l", "")

    @property
    def tells_settings(self) -> bool:
        """Whether the workbook says which settings are the program's; those of before do not."""
        return self._marked("p", "")

    def said_of_file(self, text: str) -> bool:
        """Whether the program wrote such a property of the file."""
        return self._has("p", text)

    def typing_rule(self, formula: str) -> bool:
        """Whether the program wrote a rule for typing that compares with this."""
        return self._has("v", typing_rule(formula))

    def row(self, texts: Iterable[str]) -> bool:
        """Whether the program wrote a row of these ``cell_text``s, in any order."""
        return self._marked("r", *sorted(texts))

    def _has(self, kind: str, value: object) -> bool:
        known = self._known.get((kind, value))
        if known is None:
            text = cell_text(value)
            known = not text or self._marked(kind, text)
            self._known[kind, value] = known
        return known

    def _marked(self, *texts: str) -> bool:
        return digest(texts)[:MARK_BYTES] in self._marks


@dataclass(frozen=True)
class Layout:
    """What the ledger's second row and the marks tell of the sheets.

    ``titles``: field → its heading. ``sheets``: sheet → heading → field, "" where none is read there;
    empty in workbooks that do not tell it. ``marks``: None in workbooks without. ``ids``: ``Review.ids``.
    ``palette``: the program's colours, None in workbooks of before. ``lines``: ``Review.lines``.
    ``charts``: sheet → how many, empty in workbooks of before.
    """

    titles: Mapping[str, str]
    sheets: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    marks: WrittenMarks | None = None
    pictures: Mapping[str, int] = field(default_factory=dict)
    ids: str = ""
    palette: Palette | None = None
    lines: int = 0
    charts: Mapping[str, int] = field(default_factory=dict)

    @cached_property
    def headings(self) -> frozenset[str]:
        """All headings that the program wrote in any sheet that tells."""
        return frozenset(self.titles.values()).union(*self.sheets.values())

    @cached_property
    def telling(self) -> frozenset[str]:
        """Headings under which something is read."""
        own = {heading for fields in self.sheets.values() for heading, name in fields.items() if name}
        return frozenset(own | set(self.titles.values()))

    @property
    def of_answers(self) -> tuple[str, ...]:
        """The headings under which something is read in the sheet of answers."""
        sheets = (fields for fields in self.sheets.values() if {"verdict", "status"} <= set(fields.values()))
        return tuple(heading for fields in sheets for heading, name in fields.items() if name)

    @property
    def key_of(self) -> str:
        """How the heading begins of a column of keys that is for one other column."""
        return self.titles.get(KEY, "\n") + LEDGER_KEY_OF

    def fields(self, sheet: str, headings: Iterable[str]) -> Mapping[str, str]:
        """Heading → field of a sheet: as it was written, else as of the one that it is most like."""
        written = self.written_as(sheet, headings)
        return self.sheets[written] if written else self._by_titles(set(headings))

    def written_as(self, sheet: str, headings: Iterable[str]) -> str:
        """The name of a sheet as it was written, else of the one that it is most like; "" in workbooks that
        do not tell."""
        if sheet in self.sheets:
            return sheet
        found, sheets = set(headings), self.sheets
        reading = [name for name, fields in sheets.items() if any(fields.values())]
        return max(
            reading, key=lambda name: (len(found & sheets[name].keys()), -len(sheets[name])), default=""
        )

    def _by_titles(self, headings: set[str]) -> dict[str, str]:
        """For workbooks that do not tell their fields."""
        known = {title: name for name, title in self.titles.items()}
        fields = {heading: known.get(heading, "") for heading in headings}
        for heading in headings:
            if heading.startswith(self.key_of):
                fields[heading] = KEY
                column = heading.removeprefix(self.key_of)
                fields[column] = known.get(column) or "shown"
        return fields


def layout_of(titles: Mapping[str, str], marks: Iterable[tuple[str, ...]]) -> Layout | None:
    """The layout; None where the marks are not what was written.

    ``titles``: the ledger's second row. ``marks``: the rows of the sheet of marks.
    """
    told = json.loads(titles.get("layout") or "{}")
    sheets = {
        name: fields if isinstance(fields, dict) else dict.fromkeys(fields, "")
        for name, fields in told.items()
    }
    if not all(isinstance(fields, dict) for fields in told.values()):
        sheets = {}  # an older workbook names headings, not what is read there
    known = {
        name: title.strip() for name, title in titles.items() if title and name not in ("layout", "check")
    }
    return _with_marks(Layout(known, sheets), list(marks))


def _with_marks(layout: Layout, rows: list[tuple[str, ...]]) -> Layout | None:
    if not rows:
        return layout
    found: list[bytes] = []
    pictures, charts = {}, {}
    ids = colours = ""
    lines = 0
    for name, value, check in rows:
        if seal((name, value)) != check:
            return None
        if name == MARKS:
            found += _marks(value)
        elif name == MARKED_IDS:
            ids += value
        elif name == MARKED_COLOURS:
            colours += value
        elif name == MARKED_LINES:
            lines = int(value)
        elif name.startswith(MARKED_CHARTS):
            charts[name.removeprefix(MARKED_CHARTS)] = int(value)
        else:
            pictures[name.removeprefix(MARKED_PICTURES)] = int(value)
    return Layout(
        layout.titles, layout.sheets, WrittenMarks(found), pictures, ids, _palette(colours), lines, charts
    )


def _palette(text: str) -> Palette | None:
    told = json.loads(text) if text else None
    if not isinstance(told, dict):
        return None
    bold = {sheet: frozenset(headings) for sheet, headings in told["bold"].items()}
    return Palette(frozenset(told["fills"]), frozenset(told["inks"]), bold)


def _marks(text: str) -> list[bytes]:
    try:
        data = base64.b64decode(text)
    except binascii.Error:
        return []
    return [data[start : start + MARK_BYTES] for start in range(0, len(data), MARK_BYTES)]
