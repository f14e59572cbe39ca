"""A return's reading and review → what the college is asked to do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from rt67_aggregate.feedback.comment_places import BEGINNING, CommentPlaces, in_body
from rt67_aggregate.feedback.headings import HeadingTree
from rt67_aggregate.feedback.missing import missing
from rt67_aggregate.feedback.note import CommentPlace, Note
from rt67_aggregate.feedback.return_review import ReturnReview
from rt67_aggregate.feedback.words import doubt, note
from rt67_aggregate.model import Answer, Form, Heading, Picture, Place, ReturnReading, Reviewed, Status

_OF_THE_WHOLE = ("zip_cut", "return_doubtful", "other_year", "alt_chunk")
_ASTRAY = ("before_headings", "parts_meet", "under_group", "under_table_heading", "extra_column")
_EMPTY = (Status.BLANK, Status.ABSENT)
_NEARLY, _OLDER = "heading_nearly_found", "from_older_return"


def notes_for(reading: ReturnReading, form: Form, reviewed: Sequence[Reviewed] = ()) -> tuple[Note, ...]:
    """What the college is asked to do: about the whole return first, then in the form's order.

    That is: answers that are blank, headings that are not there, pictures that cannot be opened,
    text whose place is not sure, and whatever the officer sent back, with the officer's note.
    ``reviewed``: the review of this return's answers, unplaced pieces and issues. What the officer
    passed, corrected or moved asks nothing of the college; what was sent back with a note says that
    note and nothing else.
    """
    notes = _Notes(reading, form, ReturnReview(reviewed))
    return tuple(dict.fromkeys((*notes.of_the_whole(), *notes.of_sections(), *notes.of_pieces())))


class _Notes:
    """The notes of one return."""

    def __init__(self, reading: ReturnReading, form: Form, entered: ReturnReview) -> None:
        self._reading = reading
        self._form = form
        self._entered = entered
        self._outline = HeadingTree(form)
        self._spots = CommentPlaces(self._outline, reading.headings)
        self._doubts = {heading.heading_id: heading.uncertain for heading in reading.headings}
        self._about = {
            (issue.code, issue.section_id): issue.pieces for issue in reading.issues if issue.pieces
        }

    def of_the_whole(self) -> Iterator[Note]:
        codes = {issue.code for issue in self._reading.issues}
        yield from (note(code, BEGINNING) for code in _OF_THE_WHOLE if code in codes)
        older = {one.section_id for one in self._reading.answers if self._is_of_older(one)}
        if older:
            yield note(_OLDER, BEGINNING, count=str(len(older)))
        for row in self._entered.sent_back_issues():
            yield replace(_sent_back(row, BEGINNING, about=self._reading.source.name), about="")

    def of_sections(self) -> Iterator[Note]:
        empty = {answer.section_id: answer.status for answer in self._reading.answers if self._asks(answer)}
        lacking = {
            found.heading_id: found
            for heading in (*self._form.fields, *self._form.headings)
            for found in missing(heading, empty, self._outline, self._spots)
        }
        answers: dict[str, list[Answer]] = {}
        for answer in self._reading.answers:
            answers.setdefault(answer.section_id, []).append(answer)
        for heading in self._outline.headings:
            if heading.id in lacking:
                yield lacking[heading.id]
            for answer in answers.get(heading.id, ()):
                yield from self._of_answer(answer, heading)

    def of_pieces(self) -> Iterator[Note]:
        """Text that no section took; once where it stands in one table."""
        told = set()
        for piece in self._reading.unplaced:
            spot = CommentPlace(piece.place) if in_body(piece.place) else BEGINNING
            row = self._entered.sent_back_piece(piece)
            if row:
                yield _sent_back(row, spot, about=piece.text)
            elif piece.reason in _ASTRAY and piece.text and not self._entered.settles_piece(piece):
                where = (piece.reason, piece.place.table or spot)
                if where not in told:
                    told.add(where)
                    yield note(piece.reason, spot, about=piece.text)

    def _is_of_older(self, answer: Answer) -> bool:
        """Whether an answer was taken from a return of before, and the officer has not settled that."""
        return _OLDER in answer.review and not self._entered.settles(answer)

    def _asks(self, answer: Answer) -> bool:
        """Whether something is missing that nobody has asked for in other words, or provided."""
        row = self._entered.sent_back(answer)
        told = _NEARLY in answer.review or (row is not None and row.note)
        return answer.status in _EMPTY and not told and not self._entered.settles(answer)

    def _of_answer(self, answer: Answer, heading: Heading) -> Iterator[Note]:
        row = self._entered.sent_back(answer)
        if row:
            yield _sent_back(row, self._spots.of(heading, answer.place), heading)
        if self._entered.settles(answer) or (row and row.note):
            return
        for picture in answer.pictures:
            if picture.missing:
                yield note("picture_missing", self._picture(picture, answer, heading), heading)
        for code in answer.review:
            found = self._of_doubt(code, answer, heading)
            if found and not self._is_decided(code, answer):
                yield found

    def _is_decided(self, code: str, answer: Answer) -> bool:
        """Whether an answer is marked for texts that no section took, and the officer has said of each of
        them what it is."""
        places = self._about.get((code, answer.section_id), ())
        pieces = [piece for piece in self._reading.unplaced if piece.place in places]
        return bool(pieces) and all(map(self._entered.decides_piece, pieces))

    def _of_doubt(self, code: str, answer: Answer, heading: Heading) -> Note | None:
        """A doubt about a heading stands at that heading, any other one at the answer."""
        holder = self._outline.holder(heading)
        if code in self._doubts.get(heading.id, ()):
            return doubt(code, self._spots.of(heading), heading)
        if holder and code in self._doubts.get(holder.id, ()):
            return doubt(code, self._spots.of(holder), holder)
        return doubt(code, self._spots.of(heading, answer.place), heading)

    def _picture(self, picture: Picture, answer: Answer, heading: Heading) -> CommentPlace:
        place = Place(node=picture.node) if picture.node >= 0 else answer.place
        return self._spots.of(heading, place)


def _sent_back(row: Reviewed, spot: CommentPlace, heading: Heading | None = None, *, about: str = "") -> Note:
    code = "sent_back" if row.note else "sent_back_plain"
    said = row.note.strip()
    found = replace(note(code, spot, heading, about=about, note=said), said=said)
    if not row.text:
        return found
    proposed = note("proposed", spot, heading, text=row.text)
    return replace(found, text=f"{found.text}\n{proposed.text}")
