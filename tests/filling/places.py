"""Where a blank is typed into: the places of its paragraphs and tables, told by its own print.

What is asked is taken from the form; where it stands is looked for here, in the blank alone, from top to
bottom, and every dot, box and empty cell that no place takes is told (``Places.unclaimed``).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from docx.oxml.ns import qn

from rt67_aggregate.model import Form, Heading, Shape
from tests.filling.paragraphs import Element, Spot, draws_dots, spots, text_of

_DOT = "[.…‥․·_]"
_RUN = rf"(?:{_DOT}[ ]?){{3,}}{_DOT}|[…‥]{{2,}}|_{{2,}}|(?<!\S)…(?!\S)"
GAP = re.compile(rf"(?:{_RUN})(?:\s*(?:\([^()\n]{{1,60}}\)|[/:])\s*(?:{_RUN}))*")
BOX = re.compile(r"[☐□○◯❑❒⬜]|\(\s*\)|\[\s*\]")
_NUMBER = re.compile(r"^\s*[-•]?\s*\(?(?:[0-9๐-๙]+(?:\.[0-9๐-๙]+)*[.)]*)?\s*")

_NUMBERS = re.compile(r"^\s*[-•]?\s*(?:\(?[0-9๐-๙]+(?:\.[0-9๐-๙]+)*[.)]*\s*)*")


@dataclass(frozen=True)
class GapPlace:
    """The ``number``-th gap of a paragraph, from 0."""

    section: Heading
    spot: Spot
    number: int


@dataclass(frozen=True)
class ProsePlace:
    """``space``: dotted or empty paragraphs to write in; none where one has to be added ``behind``."""

    section: Heading
    space: tuple[Spot, ...]
    behind: Spot


@dataclass(frozen=True)
class ChoicePlace:
    """``options``: each with the paragraph in which it stands."""

    section: Heading
    options: tuple[tuple[str, Spot], ...]


@dataclass(frozen=True)
class TickPlace:
    """A printed row that is ticked: its cells by the options' titles."""

    section: Heading
    cells: tuple[tuple[str, Element], ...]


@dataclass(frozen=True)
class RowPlace:
    """One row of a table: its empty cells by column. ``name``: what is printed in it."""

    table: Heading
    row: Element
    cells: tuple[tuple[Heading, Element], ...]
    name: str = ""


Place = GapPlace | ProsePlace | ChoicePlace | TickPlace | RowPlace


@dataclass
class Places:
    found: list[Place] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)  # what the form asks and the blank has no place for
    unclaimed: list[str] = field(default_factory=list)
    named: list[Spot] = field(default_factory=list)  # lines in which the sender's name goes


def squeezed(text: str) -> str:
    """Letters and figures alone, without dots, boxes and spaces."""
    return "".join(c for c in BOX.sub("", GAP.sub("", text)).casefold() if c.isalnum() or "ะ" <= c <= "๎")


def gaps_in(spot: Spot) -> list[tuple[int, int]]:
    text = spot.text
    if draws_dots(spot.paragraph):
        return [(at, at + 1) for at, letter in enumerate(text) if letter == "\t"]
    return [match.span() for match in GAP.finditer(text)]


def is_space(spot: Spot) -> bool:
    """Whether nothing but dots, and a number to go on with, stands in a paragraph."""
    text = spot.text
    return bool(gaps_in(spot)) and not squeezed(_NUMBER.sub("", text))


def places_of(body: Element, form: Form) -> Places:
    return _Finder(list(spots(body)), form).find()


def boxes_behind(text: str) -> bool:
    """Whether the boxes of a line stand behind their options: words before the first, none at the end."""
    first, *parts = map(squeezed, BOX.split(text))
    return bool(parts and first) and not parts[-1]


class _Finder:
    def __init__(self, lines: list[Spot], form: Form) -> None:
        self._lines = lines
        self._form = form
        self._keys = [squeezed(spot.text) for spot in lines]
        self._taken: set[int] = set()
        self.places = Places()

    def find(self) -> Places:
        asked = [*self._form.fields, *(h for h in self._form.walk() if not _in_table(h))]
        at = 0
        begins: list[int] = []
        for heading in asked:
            start = self._line_of(heading, at)
            if start is None:
                self.places.missing.append(heading.printed or heading.line)
                begins.append(at)
                continue
            at = start if heading.shape is Shape.TABLE and not self._says(start, heading.text) else start + 1
            begins.append(start)
        ends = [*begins[1:], len(self._lines)]
        for index, (heading, begin) in enumerate(zip(asked, begins, strict=True)):
            # Options may stand further down, between the choice's own lines.
            below = sum(1 for child in heading.children for _ in child.walk())
            last = index + below if heading.shape is Shape.CHOICE else index
            self._place(heading, begin, min(max(ends[last], begin + 1), len(self._lines)))
        label = squeezed(self._form.unit_label or self._form.unit_prompt or self._form.unit_line)
        signing = {squeezed(line) for line in (*self._form.signers, *self._form.boilerplate)}
        for number, spot in enumerate(self._lines):
            asks = gaps_in(spot) or BOX.search(spot.text)
            signs = all(squeezed(line) in signing for line in spot.text.split("\n"))
            if not asks or number in self._taken or self._keys[number] in signing or signs:
                continue
            if label and self._keys[number].startswith(label) and not self.places.named:
                self.places.named.append(spot)
            else:
                self.places.unclaimed.append(spot.text)
        return self.places

    def _says(self, at: int, text: str) -> bool:
        return bool(squeezed(text)) and squeezed(text) in self._keys[at]

    def _line_of(self, heading: Heading, at: int) -> int | None:
        whole, text = squeezed(heading.printed), squeezed(heading.line or heading.text)
        if heading.shape is Shape.LINE:
            whole = squeezed(f"{heading.number} {heading.line}")
        for number in range(at, len(self._lines)):
            key = self._keys[number]
            two = key + (self._keys[number + 1] if number + 1 < len(self._lines) else "")
            if whole and (key.startswith((whole, text)) or (key and two.startswith(whole))):
                return number
        for number in range(at, len(self._lines)):  # its line stands in a cell beside it
            if heading.text and self._keys[number].endswith(squeezed(heading.text)):
                return number
        return at if heading.shape is Shape.TABLE else None

    def _place(self, heading: Heading, begin: int, end: int) -> None:
        if heading.shape is Shape.LINE:
            self._line(heading, begin, end)
        elif heading.shape is Shape.CHOICE:
            self._choice(heading, begin, end)
        elif heading.shape is Shape.TABLE:
            self._table(heading, begin, end)
        if heading.shape is Shape.NARRATIVE or heading.answered:
            self._prose(heading, begin, end)

    def _line(self, heading: Heading, begin: int, end: int) -> None:
        for number in range(begin, end):
            spans = gaps_in(self._lines[number])
            if len(spans) == len(heading.fields):
                self._taken.add(number)
                gaps = (GapPlace(s, self._lines[number], i) for i, s in enumerate(heading.fields))
                self.places.found += gaps
                return
        self.places.missing.append(f"gaps of {heading.line}")

    def _choice(self, heading: Heading, begin: int, end: int) -> None:
        options = []
        for option in heading.options:
            key = squeezed(option)
            at = next((n for n in range(begin, end) if self._offers(n, key, heading.options)), None)
            if at is None:
                self.places.missing.append(f"option {option}")
                return
            self._taken.add(at)
            options.append((option, self._lines[at]))
        self.places.found.append(ChoicePlace(heading, tuple(options)))

    def _offers(self, number: int, key: str, options: Sequence[str]) -> bool:
        text = self._lines[number].text
        first, *parts = map(squeezed, BOX.split(text))
        return key in parts or (boxes_behind(text) and first.endswith(key))

    def _prose(self, heading: Heading, begin: int, end: int) -> None:
        first = self._lines[begin]
        if squeezed(GAP.sub("", first.text)) and gaps_in(first) and not heading.line:
            self._taken.add(begin)  # dots behind the heading and below it
        inside = range(begin + 1, end)
        dotted = [n for n in inside if is_space(self._lines[n])]
        empty = [n for n in inside if not self._lines[n].text.strip()]
        space = dotted or empty
        together = [n for n in space if all(self._keys[m] == "" for m in range(space[0], n))]
        self._taken.update(dotted)
        chosen = tuple(self._lines[n] for n in together)
        self.places.found.append(ProsePlace(heading, chosen, self._lines[end - 1 if not space else begin]))

    def _table(self, heading: Heading, begin: int, end: int) -> None:
        tables: list[Element] = []
        for spot in self._lines[begin:end]:
            table = None if spot.cell is None else spot.cell.getparent().getparent()
            if table is not None and not any(table is known for known in tables):
                tables.append(table)
        own = {id(spot.cell) for spot in self._lines[begin:end] if spot.cell is not None}
        ticked = [h for h in heading.fields if h.is_section]
        found = False
        self._at: dict[str, int] = {}
        for table in tables:
            rows = [_grid(row) for row in table.iterfind(qn("w:tr"))]
            rows = [row for row in rows if any(id(cell) in own for cell in row.values())]
            if self._grid_places(heading, rows, ticked, rest=found):
                self._taken.update(n for n in range(begin, end) if id(self._lines[n].cell) in own)
                found = True  # those that are ticked may go on in the next one
        self.places.missing += [f"row {section.text}" for section in ticked if found]
        self.places.missing += [] if found else [f"table of {heading.printed}"]

    def _grid_places(
        self, heading: Heading, rows: list[dict[int, Element]], ticked: list[Heading], *, rest: bool
    ) -> bool:
        """The places in the rows of a table; those to tick are taken from ``ticked``. ``rest``: it may be
        what is left of a table before it that was cut in two."""
        at, deep = _columns(heading, rows)
        if rest and not ticked and at is not None:
            return False
        if rest and at is None and rows and set(rows[0]) >= set(self._at.values()):
            at, deep = self._at, -1
        if at is None:
            return False
        self._at = at
        names = [c for c in heading.children if c.shape is Shape.NAMES]
        for row in rows[deep + 1 :]:
            printed = [squeezed(_cell_text(row[at[c.id]])) for c in names if at[c.id] in row]
            words = {squeezed(_cell_text(cell)) for cell in row.values()} - {""}
            if ticked and squeezed(ticked[0].text) in words:
                section = ticked.pop(0)
                options = [(c.text, row[at[c.id]]) for c in heading.children if c.shape is Shape.TICK]
                self.places.found.append(TickPlace(section, tuple(options)))
            cells = [
                (c, row[at[c.id]])
                for c in heading.children
                if c.shape is Shape.COLUMN and at[c.id] in row and _is_open(row[at[c.id]])
            ]
            if cells:
                parent = cells[0][1].getparent()
                self.places.found.append(RowPlace(heading, parent, tuple(cells), "".join(printed)))
        return True


def _in_table(heading: Heading) -> bool:
    return heading.shape in (Shape.COLUMN, Shape.NAMES, Shape.TICK)


def _grid(row: Element) -> dict[int, Element]:
    """The cells of a row by the place where they begin, without those merged with the one above."""
    found, at = {}, 0
    for cell in row.iterfind(qn("w:tc")):
        span = cell.find(f"{qn('w:tcPr')}/{qn('w:gridSpan')}")
        merged = cell.find(f"{qn('w:tcPr')}/{qn('w:vMerge')}")
        if merged is None or merged.get(qn("w:val")) == "restart":
            found[at] = cell
        at += int(span.get(qn("w:val"))) if span is not None else 1
    return found


def _columns(heading: Heading, rows: list[dict[int, Element]]) -> tuple[dict[str, int] | None, int]:
    """Where each column begins, by its ID, and the last row of titles."""
    at: dict[str, int] = {}
    deep = 0
    for column in heading.children:
        if not _in_table(column):
            continue
        place = next(
            (
                (number, begin)
                for number, row in enumerate(rows)
                for begin, cell in row.items()
                if squeezed(_cell_text(cell)) == squeezed(column.text) and begin not in at.values()
            ),
            None,
        )
        if place is None:
            return None, 0
        deep, at[column.id] = max(deep, place[0]), place[1]
    return (at, deep) if at else (None, 0)


def _cell_text(cell: Element) -> str:
    return " ".join(text_of(paragraph) for paragraph in cell.iter(qn("w:p")))


def _is_open(cell: Element) -> bool:
    """Whether nothing but dots, boxes or a row's number stands in a cell."""
    return not squeezed(_NUMBERS.sub("", _cell_text(cell)))
