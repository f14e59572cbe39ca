"""Where the files of one return meet: what two say of one section, and words that a file begins with.

Files are cut at a page, also through an answer or a table, and pages of one stand in the next. One answer
of a section stands, marked; what another file says is kept among what no section took.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from rt67_aggregate.model import (
    Answer,
    Form,
    Heading,
    IdentifiedBy,
    ReturnReading,
    Shape,
    SourceFile,
    Status,
    Unplaced,
    digests_of,
)
from rt67_aggregate.selection.pieces import elsewhere, taken_from

BEFORE = "before_headings"
_MEET, _COVER = "parts_meet", "cover"
# How a college is known by what stands before the first heading.
_AT_ITS_FRONT = (IdentifiedBy.UNIT_LINE, IdentifiedBy.COVER)
_EMPTY = (Status.BLANK, Status.ABSENT)


class _Said(NamedTuple):
    """What a file says at one place of the form: a heading with its answer, or a table with its columns.
    Blank ones have no digests."""

    digests: tuple[bytes, ...]
    doubtful: bool


class _File:
    """One of the files of a return: what it has at the places of the form."""

    def __init__(self, reading: ReturnReading, places: Mapping[str, int]) -> None:
        self.reading = reading
        self.has: dict[int, _Said] = {}
        for answer, digest in zip(reading.answers, digests_of(reading), strict=True):
            if answer.status is not Status.ABSENT and answer.section_id in places:
                place = places[answer.section_id]
                words, doubtful = self.has.get(place, _Said((), doubtful=False))
                own = () if answer.status is Status.BLANK else (digest[:-1],)
                self.has[place] = _Said((*words, *own), doubtful or bool(digest[-1]))
        self.first, self.last = min(self.has, default=-1), max(self.has, default=-1)

    @property
    def is_named_in_front(self) -> bool:
        return self.reading.identity.by in _AT_ITS_FRONT


def joined(form: Form, whole: ReturnReading, readings: Sequence[ReturnReading]) -> ReturnReading:
    """A return that was put together from some files, the newest first, with what is to be said of where they
    meet."""
    places = _places(form)
    files = [_File(reading, places) for reading in readings]
    topics = _first_places(form, places)
    ends = min(places.values()), max(places.values())
    by_source = {file.reading.source: file for file in files}
    marked: set[int] = set()
    for file in files:
        for place in sorted(place for place, one in file.has.items() if one.digests):
            stands = by_source.get(_source_at(whole, place, places) or file.reading.source, file)
            if stands is not file and _differ(stands, file, place, ends):
                gives_way = _begins_there(stands, place, topics) and not file.has[place].doubtful
                whole = (_taken_over if gives_way else _kept_aside)(whole, stands, file, place, places)
                marked.add(place)
    for file in files:
        before = [other.last for other in files if other is not file and -1 < other.last < file.first]
        if before and _begins_with_words(file):
            whole = _with_words_before(whole, file)
            marked.add(max(before))
    return replace(
        whole, answers=tuple(_marked(a) if places.get(a.section_id) in marked else a for a in whole.answers)
    )


def _places(form: Form) -> dict[str, int]:
    """Section → its place in the form, which a table's columns share."""
    found: dict[str, int] = {}
    for number, heading in enumerate(form.walk_all()):
        for one in (heading, *(heading.children if heading.shape is Shape.TABLE else ())):
            if one.is_section:
                found.setdefault(one.id, number)
    return found


def _first_places(form: Form, places: Mapping[str, int]) -> dict[int, int]:
    """Place → the first one of its topic."""
    first: dict[str, int] = {}
    for section in form.sections:
        first.setdefault(topic_of(section), places[section.id])
    return {places[section.id]: first[topic_of(section)] for section in form.sections}


def topic_of(section: Heading) -> str:
    """The topic of a section, or what stands for it in a form without any."""
    return section.topic_id or section.policy_id or section.id


def _source_at(whole: ReturnReading, place: int, places: Mapping[str, int]) -> SourceFile | None:
    """The file whose answer stands at a place, or whose blank heading."""
    here = [a for a in whole.answers if places.get(a.section_id) == place and a.status is not Status.ABSENT]
    stands = next((answer for answer in here if answer.status is not Status.BLANK), here[0] if here else None)
    return (stands.taken_from or whole.source) if stands else None


def _differ(stands: _File, other: _File, place: int, ends: tuple[int, int]) -> bool:
    """Whether a file says at a place what the one that stands there does not, and may not just be older:
    where one is not sure of the heading, or one file ends or begins there inside of the other. ``ends``: the
    form's first place and its last."""
    here, there = stands.has.get(place), other.has[place]
    if here is None or set(there.digests) <= set(here.digests):
        return False
    if here.doubtful or there.doubtful:
        return True
    first, second = sorted((stands, other), key=lambda file: (file.first, file.last))
    spans = (first.first, first.last), (second.first, second.last)
    if ends in spans and _is_cut_at(stands, other, place, ends[0]):
        return True
    if ends in spans or spans[0] == spans[1]:
        return False  # a part beside a whole return, or beside the same part, was corrected
    is_end = place == first.last <= second.last
    is_beginning = place == second.first > first.first and first.last <= second.last
    return is_end or is_beginning


def _is_cut_at(part: _File, whole: _File, place: int, start: int) -> bool:
    """Whether a part of a return differs from one that goes on further where it ends or begins, and only
    there: it was cut, where one that was corrected says other things, too. An answer by itself may be
    corrected as well, unless it is the form's first."""
    others = [at for at in part.has if at != place]
    is_border = place == part.last < whole.last or place == part.first > whole.first
    equal = all(at in whole.has and part.has[at].digests == whole.has[at].digests for at in others)
    return is_border and equal and (bool(others) or place == start)


def _begins_there(file: _File, place: int, topics: Mapping[int, int]) -> bool:
    """Whether a file begins within a topic, whose line stands in the file before, and is not sure of a
    heading there: it was guessed of which topic it is."""
    begins_within = topics[file.first] < file.first
    return file.has[place].doubtful and begins_within and topics[place] == topics[file.first]


def _kept_aside(
    whole: ReturnReading, stands: _File, other: _File, place: int, places: Mapping[str, int]
) -> ReturnReading:
    """What only the other file says at a place is no section's."""
    known = stands.has[place].digests
    found = [a for a, digest in _answers_at(other, place, places) if digest not in known]
    pieces = (elsewhere(piece, other.reading) for piece in _pieces(found))
    return replace(whole, unplaced=(*whole.unplaced, *pieces))


def _taken_over(
    whole: ReturnReading, stands: _File, other: _File, place: int, places: Mapping[str, int]
) -> ReturnReading:
    """The other file's answer stands at a place, and what stood there is no section's."""
    kept = [a for a in whole.answers if places.get(a.section_id) != place]
    given_up = [a for a in whole.answers if places.get(a.section_id) == place]
    answers = (_in(a, other, whole) for a, _ in _answers_at(other, place, places))
    return replace(whole, answers=(*kept, *answers), unplaced=(*whole.unplaced, *_pieces(given_up)))


def _pieces(answers: Iterable[Answer]) -> Iterator[Unplaced]:
    for answer in answers:
        if answer.status not in _EMPTY:
            yield Unplaced(answer.text, _MEET, answer.place, answer.pictures, answer.taken_from)


def _in(answer: Answer, file: _File, whole: ReturnReading) -> Answer:
    return answer if file.reading.source == whole.source else taken_from(answer, file.reading)


def _answers_at(file: _File, place: int, places: Mapping[str, int]) -> list[tuple[Answer, bytes]]:
    """What a file has at a place, blank columns as well, each with its digest."""
    pairs = zip(file.reading.answers, digests_of(file.reading), strict=True)
    return [(answer, digest[:-1]) for answer, digest in pairs if places.get(answer.section_id) == place]


def _begins_with_words(file: _File) -> bool:
    """Whether something stands before a file's first heading that may be an answer's end."""
    reasons = (BEFORE,) if file.is_named_in_front else (BEFORE, _COVER)
    return any(piece.reason in reasons for piece in file.reading.unplaced)


def _with_words_before(whole: ReturnReading, file: _File) -> ReturnReading:
    """What stands before a file's first heading, where this is none of the form's first, wants a look, but in
    a cover that names the college."""
    if file.is_named_in_front:
        return whole
    source = file.reading.source
    return replace(
        whole,
        unplaced=tuple(
            replace(piece, reason=BEFORE)
            if piece.reason == _COVER and (piece.taken_from or whole.source) == source
            else piece
            for piece in whole.unplaced
        ),
    )


def _marked(answer: Answer) -> Answer:
    return answer if answer.status in _EMPTY else replace(answer, review=(*answer.review, _MEET))
