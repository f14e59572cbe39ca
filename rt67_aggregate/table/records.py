"""Rows of ``records.csv``: accepted return × section × entry."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from rt67_aggregate.issues import locator
from rt67_aggregate.model import Answer, Form, Heading, ReturnReading, Roster, Shape, State, Status
from rt67_aggregate.table.cells import cell_pieces
from rt67_aggregate.table.pictures import Slot, joined_paths
from rt67_aggregate.text.values import told


class RecordRows:
    """The rows of a reading: at least one for each section of an accepted return, none of another.

    Text that does not fit a spreadsheet cell goes on in further entries, after the last one in use:
    in a table after its last row, so that a row's problem and suggestion keep their number. ``paths``: where
    pictures stand.
    """

    def __init__(self, form: Form, roster: Roster, paths: Mapping[Slot, str]) -> None:
        self._form = form
        self._paths = paths
        self._names = {college.college_id: college.name for college in roster.colleges}
        self._owners = _owners(form)

    def __call__(self, reading: ReturnReading) -> Iterator[dict[str, str]]:
        if reading.state is not State.ACCEPTED:
            return
        college_id = reading.identity.college_id
        whole = {
            "form_id": self._form.form_id,
            "college_id": college_id,
            "college": self._names.get(college_id, ""),
            "source": reading.source.name,
        }
        last = _last_entries(reading.answers, self._owners)
        for section, slots, answer in _answers(self._form, reading):
            first, *more = cell_pieces(answer.text)
            row = whole | _row(section, self._form.names.alone(section, numbered=False), answer)
            if answer.taken_from:
                row["source"] = answer.taken_from.name
            yield row | {"text": first, "pictures": joined_paths(self._paths, slots)}
            for text in more:
                last[self._owners[section.id]] += 1
                yield row | {"text": text, "entry": str(last[self._owners[section.id]])}


def _owners(form: Form) -> dict[str, str]:
    """Section → what its entries are numbered in: its table's ID for a column, else its own."""
    owners = {section.id: section.id for section in form.sections}
    for heading in form.walk():
        if heading.shape is Shape.TABLE:
            owners |= {child.id: heading.id for child in heading.children if child.is_section}
    return owners


def _last_entries(answers: Sequence[Answer], owners: Mapping[str, str]) -> dict[str, int]:
    last = dict.fromkeys(owners.values(), 1)
    for answer in answers:
        owner = owners[answer.section_id]
        last[owner] = max(last[owner], answer.entry)
    return last


def _answers(form: Form, reading: ReturnReading) -> Iterator[tuple[Heading, tuple[Slot, ...], Answer]]:
    """Every section's answers by entry; a section that the reading does not name is absent."""
    by_section: dict[str, list[tuple[int, Answer]]] = {section.id: [] for section in form.sections}
    for piece, answer in enumerate(reading.answers):
        by_section[answer.section_id].append((piece, answer))
    for section in form.sections:
        for piece, answer in sorted(by_section[section.id], key=lambda pair: pair[1].entry):
            slots = (Slot(reading.source.name, True, piece, n) for n in range(len(answer.pictures)))
            yield section, tuple(slots), answer
        if not by_section[section.id]:
            yield section, (), Answer(section.id, 1, "", Status.ABSENT)


def _row(section: Heading, called: str, answer: Answer) -> dict[str, str]:
    return {
        "policy_id": section.policy_id,
        "topic_id": section.topic_id,
        "section_id": section.id,
        "kind": section.kind,
        "entry": str(answer.entry),
        "heading": called,
        "status": answer.status.value,
        "pictures": "",
        "review": ";".join(answer.review),
        "locator": locator(answer.place),
    } | told(section, answer.text)
