"""Blanks filled in by a seeded generator that writes down what it typed where, before it is read.

    filled = fill(blank, form, seed=3, damage="runs_split")

The truth names sections as the form does; where they stand is found in the blank alone (``places``).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

import docx
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from rt67_aggregate.model import Form, Heading, ValueType
from tests.filling import paragraphs
from tests.filling.paragraphs import Element, Letter, Spot, letters, look, new_paragraph, typed, write
from tests.filling.places import (
    BOX,
    GAP,
    ChoicePlace,
    GapPlace,
    Place,
    Places,
    ProsePlace,
    RowPlace,
    TickPlace,
    boxes_behind,
    gaps_in,
    places_of,
    squeezed,
)
from tests.filling.values import Typed, sentence, typed_into, words

NAME = "วิทยาลัยการอาชีพดงสมมุติ"
DAMAGES = (
    "dots_deleted", "typed_over_partly", "spaces", "runs_split", "option_retyped", "row_added",
    "options_swapped", "underlined_spaces", "next_line",
    "boxes_gone", "ring",
)  # fmt: skip
_SKIPPED = 0.15  # of the places, which stay blank


@dataclass(frozen=True)
class Truth:
    """What was typed at one place. ``kind``: of the place. ``row``: of a table, from 0. ``choice``: the
    printed options that were chosen. ``name``: what is printed in the row. ``look``: how it was typed."""

    section: str
    kind: str
    text: str = ""
    value: str = ""
    choice: tuple[str, ...] = ()
    row: int = 0
    name: str = ""
    look: str = ""


@dataclass
class FilledBlank:
    truths: list[Truth] = field(default_factory=list)
    places: Places = field(default_factory=Places)
    hurt: bool = False  # whether the damage met anything


def fill(blank: Path, form: Form, seed: int, target: Path, damage: str = "") -> FilledBlank:
    """Fill a blank in and save it; the same seed types the same, whatever the damage."""
    document = docx.Document(str(blank))
    filler = _Filler(Random(seed), damage)
    filler.places = places_of(document.element.body, form)
    filler.form = form
    filler.run()
    document.save(str(target))
    return FilledBlank(filler.truths, filler.places, filler.hurt)


class _Filler:
    def __init__(self, rng: Random, damage: str) -> None:
        self._rng = rng
        self._damage = damage
        self.form: Form
        self.places: Places
        self.truths: list[Truth] = []
        self.hurt = False

    def run(self) -> None:
        gaps: dict[int, list[GapPlace]] = defaultdict(list)
        for place in self.places.found:
            if isinstance(place, GapPlace):
                gaps[id(place.spot.paragraph)].append(place)
        for group in gaps.values():
            self._gaps(group)
        for spot in self.places.named:
            content, (start, end) = letters(spot.paragraph), gaps_in(spot)[0]
            self._write(spot, [*content[:start], *typed(f" {NAME} "), *content[end:]])
        tables: dict[str, list[RowPlace]] = defaultdict(list)
        for place in self.places.found:
            if isinstance(place, ProsePlace):
                self._prose(place)
            elif isinstance(place, ChoicePlace):
                self._choice(place)
            elif isinstance(place, TickPlace):
                self._ticks(place)
            elif isinstance(place, RowPlace):
                tables[place.table.id].append(place)
        for rows in tables.values():
            self._rows(rows)

    def _says(self, truth: Truth) -> None:
        self.truths.append(truth)

    def _hurts(self, damage: str) -> bool:
        hurt = self._damage == damage
        self.hurt |= hurt
        return hurt

    # --- gaps of one line, from the right to the left so that the others keep their places

    def _gaps(self, group: list[GapPlace]) -> None:
        spot = group[0].spot
        content = letters(spot.paragraph)
        spans = gaps_in(spot)
        for place in reversed(group):
            start, end = spans[place.number]
            answer = self._answer(place.section)
            style = self._rng.choice(("plain", "spaced", "among_dots", "before_dots", "underlined"))
            if answer.text:
                printed, here = content[start:end], content[:start]
                filling, style = self._filling(answer.text, printed, style, last=end == len(content))
                content = [*here, *filling, *content[end:]]
            elif self._hurts("dots_deleted"):
                content = [*content[:start], *content[end:]]
            self._says(Truth(place.section.id, "gap", answer.text, answer.value, look=style))
        self._write(spot, content)

    def _answer(self, section: Heading) -> Typed:
        if section.text == self.form.unit_label:
            return Typed(NAME)
        return Typed("") if self._rng.random() < _SKIPPED else typed_into(section, self._rng)

    def _filling(
        self, text: str, printed: list[Letter], style: str, *, last: bool
    ) -> tuple[list[Letter], str]:
        dots = [at for at in printed if isinstance(at[0], str) and at[0] in ".…‥_"]
        if last and self._hurts("next_line"):
            return [*printed, *typed(f"\n{text}")], "next_line"
        if self._hurts("typed_over_partly"):
            return [*dots[:9], *typed(text), *dots[:1]], "typed_over_partly"
        if self._hurts("underlined_spaces") or style == "underlined":
            return typed(f"   {text}   ", look("u", "single")), "underlined"
        if style == "spaced" or self._hurts("spaces"):
            return typed(f"  {text}  "), "spaced"
        if style == "among_dots" and len(dots) > 9:
            return [*dots[:5], *typed(text), *dots[:5]], style
        if style == "before_dots" and len(dots) > 9:
            return [*typed(f" {text}"), *dots[:6]], style
        return typed(f" {text} "), "plain"

    # --- prose

    def _prose(self, place: ProsePlace) -> None:
        named = place.section.text == self.form.unit_label
        if not named and self._rng.random() < _SKIPPED:
            self._says(Truth(place.section.id, "prose"))
            return
        count = 1 if named else self._rng.randint(1, 3)
        lines = [NAME] if named else [sentence(self._rng) for _ in range(count)]
        behind = place.behind.paragraph
        for number, line in enumerate(lines):
            if number < len(place.space):
                spot = place.space[number]
                content = letters(spot.paragraph)
                spans = gaps_in(spot)
                front = content[: spans[0][0]] if spans else []
                self._write(spot, [*front, *typed(f" {line}" if front else line)])
                behind = spot.paragraph
                continue
            added = new_paragraph(line)
            behind.addnext(added)
            behind = added
        if self._rng.random() < 0.5:  # the dots that were not needed
            for spot in place.space[count:]:
                if spot.cell is None:
                    spot.paragraph.getparent().remove(spot.paragraph)
        self._says(Truth(place.section.id, "prose", "\n".join(lines), look=f"{count} lines"))

    # --- choices

    def _choice(self, place: ChoicePlace) -> None:
        options = place.options
        if self._rng.random() < _SKIPPED:
            self._says(Truth(place.section.id, "choice"))
            return
        count = self._rng.randint(1, len(options)) if place.section.many else 1
        chosen = sorted(self._rng.sample(range(len(options)), count))
        if not place.section.many and self._hurts("boxes_gone"):
            self._alone(place, chosen[0])
            return
        styles: list[Callable[[str], str | Element]] = [
            lambda box: "☑", lambda box: "✓", lambda box: "(/)" if box[0] == "(" else "[x]",
            lambda box: paragraphs.wingdings("F0FE"), lambda box: paragraphs.ticked_box(),
            lambda box: "✓" + box, lambda box: "☒",
        ]  # fmt: skip
        number = self._rng.randrange(len(styles) + 1)
        strikes = number == len(styles) and not place.section.many and len(options) > 1
        style = "strike" if strikes else f"tick{number % len(styles)}"
        extra: list[str] = []  # what was typed into the gap of each option that has one
        for index, (option, spot) in enumerate(options):
            if strikes:
                if index not in chosen:
                    self._restyle(spot, option)
                continue
            if index not in chosen or self._damage == "ring":
                continue
            extra.append(self._tick(spot, option, styles[number % len(styles)]))
        apart = len({id(spot.paragraph) for _, spot in options}) == len(options) > 1
        if apart and self._hurts("options_swapped"):
            _swap(options[0][1].paragraph, options[1][1].paragraph)
        if self._hurts("ring"):
            options[chosen[0]][1].paragraph.append(paragraphs.ring())
        names = tuple(_name_of(options[i][0]) for i in chosen)
        said = "\n".join(filter(None, extra))
        self._says(Truth(place.section.id, "choice", said, choice=names, look=style))

    def _alone(self, place: ChoicePlace, chosen: int) -> None:
        """Delete the boxes, and all options but one."""
        kept, extra = place.options[chosen][0], ""
        for option, spot in sorted(place.options, key=lambda each: each[0] == kept):
            content = letters(spot.paragraph)
            box, begin, end = _option_at(spot.text, option)
            own = spot.text[begin:end]
            gap = GAP.search(own)
            stays = content[begin:end] if option == kept else []
            if option == kept and gap:
                extra = words(self._rng)
                stays = [*stays[: gap.start()], *typed(f" {extra} "), *stays[gap.end() :]]
            self._write(spot, [*content[: min(box[0], begin)], *stays, *content[max(box[1], end) :]])
        self._says(Truth(place.section.id, "choice", extra, choice=(_name_of(kept),), look="alone"))

    def _tick(self, spot: Spot, option: str, sign: Callable[[str], str | Element]) -> str:
        """Tick an option, and type into the gap that it ends in; gives what was typed there."""
        content = letters(spot.paragraph)
        box, begin, end = _option_at(spot.text, option)
        own = spot.text[begin:end]
        extra = ""
        gap = GAP.search(own)
        tail = content[begin:end]
        if gap:
            extra = words(self._rng)
            tail = [*tail[: gap.start()], *typed(f" {extra} "), *tail[gap.end() :]]
        if begin > box[0] and self._hurts("option_retyped"):
            tail = typed(f"  {' '.join(own.split())} ") if not gap else tail
        mark = sign(spot.text[box[0] : box[1]])
        front = content[: box[0]]
        done: list[Letter] = typed(mark) if isinstance(mark, str) else [(mark, None)]
        behind = content[box[1] :] if begin < box[0] else [*content[box[1] : begin], *tail, *content[end:]]
        self._write(spot, [*front, *done, *behind])
        return extra

    def _restyle(self, spot: Spot, option: str) -> None:
        """Strike an option out."""
        content = letters(spot.paragraph)
        _, begin, end = _option_at(spot.text, option)
        struck = [(letter, look("strike")) for letter, _ in content[begin:end]]
        shared = struck[0][1] if struck else None
        self._write(spot, [*content[:begin], *((letter, shared) for letter, _ in struck), *content[end:]])

    def _ticks(self, place: TickPlace) -> None:
        if self._rng.random() < _SKIPPED:
            self._says(Truth(place.section.id, "tick"))
            return
        option, cell = self._rng.choice(place.cells)
        paragraph = cell.find(qn("w:p"))
        text = paragraphs.text_of(paragraph)
        box = BOX.search(text)
        sign = self._rng.choice(("✓", "/", "√", "☑", "x", "wingdings", "number"))
        if sign == "number" and not option.strip().isdigit():
            sign = "✓"
        mark: list[Letter] = [(paragraphs.wingdings("F0FC"), None)]
        if sign == "number":
            mark = typed(option.strip())
        elif sign != "wingdings":
            mark = typed("☑" if box else sign)
        write(paragraph, mark)
        self._says(Truth(place.section.id, "tick", choice=(option,), look=sign))

    # --- tables

    def _rows(self, rows: list[RowPlace]) -> None:
        keep = len(rows) if rows[0].name else self._rng.randint(0, len(rows))
        filled = rows[:keep]
        spare = deepcopy(rows[-1].row)
        for number, row in enumerate(filled):
            self._row(row, number)
        listed = any("\n" in paragraphs.text_of(p) for p in spare.iter(qn("w:p")))  # a list, and no row
        if not rows[0].name and keep == len(rows) and not listed and self._hurts("row_added"):
            rows[-1].row.addnext(spare)
            cells = list(spare.iterfind(qn("w:tc")))
            before = list(rows[-1].row.iterfind(qn("w:tc")))
            pairs = tuple((column, cells[before.index(cell)]) for column, cell in rows[-1].cells)
            self._row(RowPlace(rows[-1].table, spare, pairs), keep)

    def _row(self, row: RowPlace, number: int) -> None:
        for column, cell in row.cells:
            answer = Typed("") if self._rng.random() < 0.1 else typed_into(column, self._rng)
            spot = Spot(cell.find(qn("w:p")), cell)
            if answer.text:
                content = letters(spot.paragraph)
                spans = gaps_in(spot)
                label = content[: spans[0][0]] if spans else content
                counted = squeezed(spot.text) and not row.name and column.value is ValueType.TEXT
                front = label if counted else []
                first = next((at for at, (sign, _) in enumerate(front) if sign == "\n"), len(front))
                said = typed(f" {answer.text}" if front else answer.text)
                self._write(spot, [*front[:first], *said, *front[first:]])  # behind the first number
            self._says(Truth(column.id, "cell", answer.text, answer.value, row=number, name=row.name))

    def _write(self, spot: Spot, content: list[Letter]) -> None:
        write(spot.paragraph, content, self._rng if self._hurts("runs_split") else None)


def _option_at(text: str, option: str) -> tuple[tuple[int, int], int, int]:
    """The box of an option, and where the option begins and ends, in a line: its box stands before it, or,
    where the last box has nothing behind it, right behind it."""
    boxes = [match.span() for match in BOX.finditer(text)]
    if boxes_behind(text):
        begins = [0, *(end for _, end in boxes)]
        said = [(box, at, text[at : box[0]]) for box, at in zip(boxes, begins, strict=False)]
        alone = [each for each in said if squeezed(each[2]) == squeezed(option)]
        box, at, before = (alone or said)[0]
        return box, at + before.rfind(option.split(maxsplit=1)[0]), box[0]
    for number, box in enumerate(boxes):
        end = boxes[number + 1][0] if number + 1 < len(boxes) else len(text)
        if squeezed(text[box[1] : end]) == squeezed(option):
            return box, box[1], end
    raise ValueError(option)


def _name_of(option: str) -> str:
    """An option without the gap in it and what stands behind that."""
    return GAP.split(option)[0].strip()


def _swap(one: Element, other: Element) -> None:
    mark = OxmlElement("w:p")
    one.addprevious(mark)
    other.addprevious(one)
    mark.addprevious(other)
    mark.getparent().remove(mark)


__all__ = ["DAMAGES", "NAME", "FilledBlank", "Place", "Truth", "fill"]
