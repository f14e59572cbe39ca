"""What the officer entered, laid into the records college by college."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from rt67_aggregate.model import Form, Issue, Reviewed, Rows
from rt67_aggregate.review.rows import Row, place_of
from rt67_aggregate.review.working_records import Item, WorkingRecords
from rt67_aggregate.text.values import told


@dataclass(frozen=True, slots=True)
class Tables:
    """The tables as sent with the review beside each row, and what came of laying it in: ``placed``, the
    numbers of the pieces that were given a section; ``blanks``, keys of what was said of a blank that
    a move left behind; ``issues``."""

    records: Rows
    pieces: Rows
    of_records: Sequence[Reviewed]
    of_pieces: Sequence[Reviewed]
    placed: set[int] = field(default_factory=set)
    blanks: set[str] = field(default_factory=set)
    issues: list[Issue] = field(default_factory=list)


def laid_by_college(form: Form, tables: Tables, reviews: Mapping[str, Reviewed]) -> Iterator[WorkingRecords]:
    """Working records with everything done, college by college, and last what is entered for none: nothing
    is moved from one to another, and all of them at once would fill the memory."""
    records, pieces = _by_college(tables.records), _by_college(tables.pieces)
    added: dict[str, list[Reviewed]] = {}
    for answer in of_kind("a-", reviews).values():
        added.setdefault(answer.college_id, []).append(answer)
    for college_id, numbers in records.items():
        own = numbers, pieces.pop(college_id, []), added.pop(college_id, [])
        yield _laid_in(form, tables, reviews, own)
    nobodys = [number for numbers in pieces.values() for number in numbers]
    yield _laid_in(form, tables, reviews, ([], sorted(nobodys), [a for own in added.values() for a in own]))


def _laid_in(
    form: Form,
    tables: Tables,
    reviews: Mapping[str, Reviewed],
    own: tuple[Sequence[int], Sequence[int], Sequence[Reviewed]],
) -> WorkingRecords:
    """``own``: numbers of the records and of the pieces, and the answers that the officer added."""
    numbers, pieces, added = own
    working = WorkingRecords(form, [Item(tables.records[n], tables.of_records[n]) for n in numbers])
    staying = working.take([tables.pieces[n] for n in pieces], [tables.of_pieces[n] for n in pieces])
    tables.placed.update(set(pieces) - {pieces[n] for n in staying})
    working.add(added)
    working.move()
    tables.blanks.update(working.close_gaps(reviews))
    working.correct()
    working.state()
    tables.issues.extend(working.issues)
    return working


def _by_college(rows: Rows) -> dict[str, list[int]]:
    """College → numbers of its rows, in the order in which the colleges come first."""
    found: dict[str, list[int]] = {}
    for number, college_id in enumerate(rows.column("college_id")):
        found.setdefault(college_id, []).append(number)
    return found


def after_review(
    colleges: Iterator[WorkingRecords], form: Form, hashes: Mapping[str, str], entered: dict[int, Reviewed]
) -> Iterator[Row]:
    """The corrected records with the columns of the review; ``entered`` gets each row's review that is
    more than its place."""
    number = 0
    for working in colleges:
        for item in working.items():
            row = _valued(item.row, form)
            if item.reviewed != place_of(row, item.reviewed.key, hashes):
                entered[number] = item.reviewed
            number += 1
            yield row | {"key": item.reviewed.key, "verdict": item.reviewed.verdict.value}


def of_kind(prefix: str, reviews: Mapping[str, Reviewed]) -> dict[str, Reviewed]:
    """The reviews whose keys begin so: r- of answers, u- of texts that no section took, a- added ones."""
    return {key: review for key, review in reviews.items() if key.startswith(prefix)}


def _valued(row: Row, form: Form) -> Row:
    """A row with the value of the text that it has now."""
    section = form.by_id.get(row["section_id"])
    return row | told(section, row["text"]) if section else row
