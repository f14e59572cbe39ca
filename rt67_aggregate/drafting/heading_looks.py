"""How the headings of each level look: their numbers in the form file, their print in the returns."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from rt67_aggregate.drafting.lines import PrintedLine
from rt67_aggregate.drafting.numbers import Numbered, number_of
from rt67_aggregate.drafting.seen_lines import SeenLine
from rt67_aggregate.model import Form, Heading, Shape

_COLUMNS = (Shape.COLUMN, Shape.NAMES, Shape.TICK)


@dataclass(frozen=True, slots=True)
class Look:
    """``style``: of its number, "" where it has none; only then print tells: ``outline``, the level of its
    heading style, and ``bold``."""

    style: str = ""
    outline: int = 0
    bold: bool = False

    @property
    def plain(self) -> bool:
        """Whether nothing tells it from a line of an answer."""
        return not (self.style or self.outline or self.bold)


def look_of(line: PrintedLine, numbered: Numbered | None) -> Look:
    """How a line looks."""
    if numbered is not None and numbered.key:
        return Look(numbered.style)
    return Look("", line.outline, line.bold)


def number_in(heading: Heading) -> Numbered | None:
    """The printed number of a heading, taken apart; None where it has none."""
    return number_of(f"{heading.number} {heading.text}") if heading.number else None


def looks_of_levels(form: Form, returns: Iterable[Iterable[SeenLine]]) -> Mapping[Look, tuple[str, ...]]:
    """The levels whose headings look so, the most usual first."""
    found: dict[Look, Counter[str]] = defaultdict(Counter)
    for heading in form.walk():
        numbered = number_in(heading) if heading.shape not in _COLUMNS else None
        if numbered is not None:
            found[Look(numbered.style)][heading.level] += 1
    for seen in (line for lines in returns for line in lines if line.heading_id):
        heading = form.by_id[seen.heading_id]
        if not heading.number and heading.shape not in _COLUMNS:
            found[look_of(seen.line, None)][heading.level] += 1
    return {look: tuple(level for level, _ in levels.most_common()) for look, levels in found.items()}
