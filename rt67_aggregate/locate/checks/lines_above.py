"""Words that a clerk put right above headings, which seem to end the answer before: who is to fill an item in
("*** งาน… กรอก ***"), how far it is ("[รอข้อมูล]", "ข้อ 3 จาก 23"), "คำถาม"."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from rt67_aggregate.locate.checks.aligned import Aligned
from rt67_aggregate.locate.checks.other_number import is_blank
from rt67_aggregate.locate.checks.words_behind import unprinted
from rt67_aggregate.locate.grid import Unit
from rt67_aggregate.locate.signs import LETTER, without_figures
from rt67_aggregate.locate.thresholds import THRESHOLDS
from rt67_aggregate.model import Doubt, DoubtCode, Line, Shape, Status
from rt67_aggregate.text import is_numbering, status_of

_SAYING = ("L", "M", "N")  # letters, marks, figures
_TURNED = str.maketrans("([<{", ")]>}")


@dataclass(frozen=True, slots=True)
class _Above:
    """The last line with words above a heading. ``loose``: it stands below a heading that takes no answers,
    and so belongs to the one below it; ``apart``: so it may, below blank lines to write on."""

    holder: int
    key: str
    frame: str
    loose: bool
    apart: bool


def lines_above(aligned: Aligned) -> Iterator[Doubt]:
    """A doubt about each answer that ends with a line which stands loose above another heading, word for word
    but for its figures, or within the same signs. Below lines to write on, what is said once without such
    signs is the answer."""
    found = list(_above_headings(aligned))
    often = Counter(line.key for line in found)
    keys = {line.key for line in found if line.loose or (line.apart and often[line.key] > 1)}
    frames = {line.frame for line in found if (line.loose or line.apart) and line.frame}
    for line in found:
        if aligned.outline.answered[line.holder] and (line.key in keys or line.frame in frames):
            yield aligned.doubt(line.holder, DoubtCode.BOUNDARY_UNCERTAIN)


def _above_headings(aligned: Aligned) -> Iterator[_Above]:
    for event, following in pairwise(aligned.alignment.path):
        if not (aligned.is_heading(event.state) and aligned.is_heading(following.state)):
            continue
        between = set(range(event.stop, following.start)) - aligned.feet
        below = [unit for at in sorted(between) if not _is_empty(unit := aligned.units[at])]
        line = below[-1] if below else None
        if not isinstance(line, Line) or not unprinted([line], aligned.outline):
            continue
        text = line.text.strip()
        short = len(text) <= THRESHOLDS.lines_above_longest
        # A number alone is rather that of a row whose next cell is the heading.
        if short and LETTER.search(text) and not is_numbering(text):
            loose = len(below) == 1 and _holds_only(event.state, aligned)
            yield _Above(event.state, without_figures(text), _frame(text), loose, _is_apart(text, below))


def _is_empty(unit: Unit) -> bool:
    return isinstance(unit, Line) and not unit.text.strip()


def _holds_only(state: int, aligned: Aligned) -> bool:
    """Whether a heading holds others and takes no answer."""
    return aligned.outline.states[state].heading.shape is Shape.GROUP and not aligned.outline.answered[state]


def _is_apart(text: str, below: Sequence[Unit]) -> bool:
    """Whether a line stands below blank ones to write on, and does not say that there is nothing."""
    blank = len(below) > 1 and all(isinstance(unit, Line) and is_blank(unit) for unit in below[:-1])
    return blank and status_of(text) not in (Status.NONE, Status.NOT_IMPLEMENTED)


def _frame(text: str) -> str:
    """The signs around a line's words, the same on both sides ("*** … ***", "[…]"); else ""."""
    said = [index for index, char in enumerate(text) if unicodedata.category(char)[0] in _SAYING]
    before, behind = text[: said[0]].strip(), text[said[-1] + 1 :].strip()
    return before if before[::-1].translate(_TURNED) == behind else ""
