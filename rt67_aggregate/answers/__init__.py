"""Located pieces → answers, what no section could take, and the balance of characters."""

from __future__ import annotations

from dataclasses import dataclass, replace

from rt67_aggregate.answers.front import FrontReader
from rt67_aggregate.answers.repeated import RepeatedFront
from rt67_aggregate.answers.sections import SectionReader
from rt67_aggregate.answers.tally import Tally
from rt67_aggregate.model import (
    Answer,
    Balance,
    Clues,
    Document,
    Form,
    Located,
    Paragraph,
    Part,
    Role,
    Unplaced,
)
from rt67_aggregate.text import strip_leaders, visible

__all__ = ["AnswerReader", "Answers"]

_ASIDE_REASONS = {
    Part.HEADER: "page_header",
    Part.FOOTER: "page_footer",
    Part.COMMENT: "comment",
    Part.FOOTNOTE: "loose_note",
    Part.ENDNOTE: "loose_note",
}
_FEW = 2  # headings of its own wording that a return must show to be this form


@dataclass(frozen=True, slots=True)
class Answers:
    """What one return says. ``is_this_form``: enough of the form's headings were found in it."""

    answers: tuple[Answer, ...]
    unplaced: tuple[Unplaced, ...]
    balance: Balance
    clues: Clues
    is_this_form: bool


class AnswerReader:
    """Takes answers out of located documents; made once for many returns of one form."""

    def __init__(self, form: Form) -> None:
        self._front = FrontReader(form)
        self._sections = SectionReader(form)
        self._repeated = RepeatedFront(form, self._front.is_own)
        self._telling = frozenset(_telling_headings(form))

    def read(self, located: Located, document: Document, file_name: str) -> Answers:
        """All answers, one or more for each section, and the rest."""
        tally = Tally()
        located = replace(located, pieces=self._repeated.apart(located.pieces))
        front = self._front.read([p for p in located.pieces if p.role is Role.FRONT], tally)
        answers, unplaced = self._sections.read(located, tally)
        aside = tuple(_aside(document.aside, tally))
        everything = (*front.unplaced, *unplaced, *aside)
        balance = Balance(
            typed=document.raw_chars - tally.form_chars + tally.label_chars,
            placed=sum(visible(answer.text) for answer in answers),
            unplaced=sum(visible(piece.text) for piece in everything),
        )
        headers = tuple(p.text for p in document.aside if p.place.part is Part.HEADER)
        found = {mark.heading_id for mark in located.marks if mark.found and not mark.distance > 0.15}
        enough = len(found & self._telling) >= min(_FEW, len(self._telling))
        return Answers(
            answers, everything, balance, Clues(front.unit, front.cover, headers, file_name), enough
        )


def _telling_headings(form: Form) -> list[str]:
    """Headings whose wording stands once in the form."""
    texts: dict[str, list[str]] = {}
    for heading in form.walk():
        texts.setdefault(heading.text, []).append(heading.id)
    return [ids[0] for ids in texts.values() if len(ids) == 1]


def _aside(paragraphs: tuple[Paragraph, ...], tally: Tally) -> list[Unplaced]:
    found = []
    for paragraph in paragraphs:
        kept = tally.cleaned(paragraph.text, strip_leaders(paragraph.text.strip()))
        if kept:
            kept = tally.labelled(paragraph.label, kept)
        if kept or paragraph.pictures:
            reason = _ASIDE_REASONS[paragraph.place.part]
            found.append(Unplaced(kept, reason, paragraph.place, paragraph.pictures))
    return found
