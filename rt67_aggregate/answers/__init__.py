"""Owned fragments → the answers of every section, what no section took, and the clues to the sender.

Changes no owner: what a letter is was decided in ``locate``.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from rt67_aggregate.answers.sections import SectionReader
from rt67_aggregate.answers.text import text_of
from rt67_aggregate.answers.thresholds import THRESHOLDS
from rt67_aggregate.model import (
    Answer,
    Clues,
    Document,
    Form,
    Fragment,
    Heading,
    Located,
    Owner,
    OwnerKind,
    Part,
    Place,
    Printed,
    Shape,
    Unplaced,
)

__all__ = ["AnswerReader", "Answers"]

_BEFORE = ("cover", "before_headings")  # what stands before the first heading may name the college

_ASKS = Owner.printed(Printed.UNIT_LINE)
_OF_TABLES = (Shape.TABLE, Shape.COLUMN, Shape.NAMES, Shape.TICK)


@dataclass(frozen=True, slots=True)
class Answers:
    """What one return says. ``is_this_form``: enough of the form's headings were found in it."""

    answers: tuple[Answer, ...]
    unplaced: tuple[Unplaced, ...]
    clues: Clues
    is_this_form: bool


class AnswerReader:
    """Takes answers out of located documents; made once for many returns of one form."""

    def __init__(self, form: Form) -> None:
        self._sections = SectionReader(form)
        self._telling = frozenset(_telling_headings(form))
        # A form that prints nothing but tables, or one heading more, is told by their titles and that one;
        # elsewhere forms share these.
        self._own = frozenset(name for name in self._telling if _says_own_words(form.by_id[name]))
        self._by_titles = len(self._own) < THRESHOLDS.answers_few
        self._label = form.unit_label
        self._names = frozenset(section.id for section in form.name_sections)

    def read(self, located: Located, document: Document, file_name: str) -> Answers:
        """All answers, one or more for each section, and the rest."""
        unplaced = tuple(_unplaced(located.fragments))
        answers = self._sections.read(located)
        name = "\n".join(answer.text for answer in answers if answer.section_id in self._names)
        asked = frozenset(f.place for f in located.fragments if f.owner == _ASKS)
        clues = replace(_clues(unplaced, asked, name, document, file_name), unit_label=self._label)
        return Answers(answers, unplaced, clues, self._is_this_form(located))

    def _is_this_form(self, located: Located) -> bool:
        alike = [m for m in located.headings if m.found and not m.distance > THRESHOLDS.answers_alike]
        worded = {heading.heading_id for heading in alike if not heading.by_number}
        titles = {f.owner.heading_id for f in located.fragments if f.owner.what == Printed.TITLE}
        found = worded | titles if self._by_titles and self._own <= worded else worded
        if len(worded | titles) >= THRESHOLDS.answers_few:  # else they may be any document's 1 and 2
            found |= {heading.heading_id for heading in alike}
        return len(found & self._telling) >= min(THRESHOLDS.answers_few, len(self._telling))


def _says_own_words(heading: Heading) -> bool:
    """Whether it is no part of a table, nor a table itself, which without number may have no title."""
    return heading.shape not in _OF_TABLES or bool(heading.shape is Shape.TABLE and heading.number)


def _telling_headings(form: Form) -> list[str]:
    """Headings whose wording stands once in the form."""
    texts: dict[str, list[str]] = {}
    for heading in form.walk():
        texts.setdefault(heading.text, []).append(heading.id)
    return [ids[0] for ids in texts.values() if len(ids) == 1]


def _unplaced(fragments: Iterable[Fragment]) -> list[Unplaced]:
    """What no section took, piece by piece."""
    pieces: list[list[Fragment]] = []
    for fragment in fragments:
        if fragment.owner.kind is OwnerKind.UNPLACED:
            if fragment.begins or not pieces:
                pieces.append([])
            pieces[-1].append(fragment)
    return [
        Unplaced(
            text_of(piece),
            piece[0].owner.what,
            piece[0].place,
            tuple(picture for fragment in piece for picture in fragment.pictures),
            heading_id=piece[0].owner.heading_id,
        )
        for piece in pieces
    ]


def _clues(
    unplaced: tuple[Unplaced, ...], asked: frozenset[Place], name: str, document: Document, file_name: str
) -> Clues:
    """``asked``: paragraphs that print what asks for the name; ``name``: what the section says that asks for
    it."""
    unit, above = _unit(unplaced)
    return Clues(
        unit_line="\n".join(piece.text for piece in unit) or name,
        cover=_lines(unplaced, _BEFORE),
        page_header=_texts(document, Part.HEADER),
        page_footer=_texts(document, Part.FOOTER),
        file_name=file_name,
        above_unit=above,
        on_unit_line=not unit or unit[-1].place in asked,
        signature=_lines(unplaced, ("signature",)),
    )


def _lines(unplaced: tuple[Unplaced, ...], reasons: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(
        line for piece in unplaced if piece.reason in reasons for line in piece.text.split("\n") if line
    )


def _texts(document: Document, part: Part) -> tuple[str, ...]:
    return tuple(paragraph.text for paragraph in document.aside if paragraph.place.part is part)


def _unit(unplaced: tuple[Unplaced, ...]) -> tuple[tuple[Unplaced, ...], str]:
    """The name on the unit line, behind the lines of its paragraph above it; and the text of the piece above
    that, where a name may begin."""
    at = next((n for n, piece in enumerate(unplaced) if piece.reason == "unit_line"), -1)
    if at < 0:
        return (), ""
    first = at
    while first and unplaced[first - 1].reason == "cover" and unplaced[first - 1].place == unplaced[at].place:
        first -= 1
    above = unplaced[first - 1].text if first and unplaced[first - 1].reason == "cover" else ""
    return unplaced[first : at + 1], above
