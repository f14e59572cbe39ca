"""The answers of every section, in the form's order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rt67_aggregate.answers.text import text_of
from rt67_aggregate.model import (
    Answer,
    Form,
    Fragment,
    Heading,
    Located,
    OwnerKind,
    Place,
    Shape,
    Status,
)
from rt67_aggregate.text import status_of
from rt67_aggregate.text.values import Said, is_number, value_of


class SectionReader:
    """Knows the sections of one form."""

    def __init__(self, form: Form) -> None:
        self._form = form
        self._tables = {c.id: h for h in form.walk() if h.shape is Shape.TABLE for c in h.children}
        # What stands over a section and is no section: whose heading is in doubt, all of its are.
        self._over = self._tables | {gap.id: heading for heading in form.walk_all() for gap in heading.fields}

    def read(self, located: Located) -> tuple[Answer, ...]:
        """One answer or more for each section of the form."""
        entries = _by_entry(located.fragments)
        review = _Review(located, self._over)
        return tuple(
            answer
            for section in self._form.sections
            for answer in self._answers(section, entries, located, review)
        )

    def _answers(
        self,
        section: Heading,
        entries: dict[str, dict[int, list[Fragment]]],
        located: Located,
        review: _Review,
    ) -> Iterator[Answer]:
        found = entries.get(section.id, {})
        for number, fragments in sorted(found.items()):
            noticed = (code for fragment in fragments for code in fragment.line.paragraph.notices)
            codes = tuple(dict.fromkeys((*review.of(section.id, number), *noticed)))
            yield _answer(section, number, fragments, codes)
        if not found:
            status = Status.BLANK if section.id in located.seen else Status.ABSENT
            if self._is_said_for_all(section, entries):
                status = Status.NONE
            yield Answer(section.id, 1, "", status, (), review.of(section.id, 1))

    def _is_said_for_all(self, section: Heading, entries: dict[str, dict[int, list[Fragment]]]) -> bool:
        table = self._tables.get(section.id)
        return table is not None and any(
            fragment.whole_table
            for column in table.children
            for fragments in entries.get(column.id, {}).values()
            for fragment in fragments
        )


class _Review:
    """Why a person should look at each section and entry."""

    def __init__(self, located: Located, over: dict[str, Heading]) -> None:
        self._uncertain = {heading.heading_id: heading.uncertain for heading in located.headings}
        self._doubts: dict[str, list[tuple[int, str]]] = {}
        for doubt in located.doubts:
            self._doubts.setdefault(doubt.heading_id, []).append((doubt.entry, doubt.code))
        self._over = over
        self._whole = ("return_doubtful",) if located.doubtful else ()

    def of(self, section_id: str, entry: int) -> tuple[str, ...]:
        """The codes of one entry, each once."""
        over = self._over.get(section_id)
        doubts = [(number, str(code)) for number, code in self._doubts.get(section_id, ())]
        codes = (
            *self._uncertain.get(section_id, ()),
            *(self._uncertain.get(over.id, ()) if over else ()),
            *(code for number, code in doubts if number == 0),
            *self._whole,
            *(code for number, code in doubts if number == entry),
        )
        return tuple(dict.fromkeys(codes))


def _by_entry(fragments: Sequence[Fragment]) -> dict[str, dict[int, list[Fragment]]]:
    """Section → entry → its fragments; pictures of a heading go with the first entry."""
    found: dict[str, dict[int, list[Fragment]]] = {}
    for fragment in fragments:
        if fragment.owner.kind is OwnerKind.ANSWER:
            entries = found.setdefault(fragment.owner.heading_id, {})
            entries.setdefault(fragment.owner.entry, []).append(fragment)
    for entries in found.values():
        loose = entries.pop(0, [])
        if loose:
            first = min(entries, default=1)
            entries[first] = [*loose, *entries.get(first, [])]
    return found


def _answer(section: Heading, number: int, fragments: list[Fragment], review: tuple[str, ...]) -> Answer:
    text = text_of(fragments)
    pictures = tuple(picture for fragment in fragments for picture in fragment.pictures)
    standing = (f.place for f in fragments if f.owner.entry and (f.text or f.pictures))
    place = next(standing, Place())
    status = status_of(text)
    if status is Status.BLANK and pictures:
        status = Status.ANSWERED
    asked = bool(section.options) or status is Status.ANSWERED or is_number(text)
    said = value_of(section, text) if asked and text else Said()
    if said.value or said.choice:  # a number, and "not done" as a printed option, are answers
        status = Status.ANSWERED
    return Answer(
        section.id, number, text, status, pictures, (*review, *said.review), place, said.value, said.choice
    )
