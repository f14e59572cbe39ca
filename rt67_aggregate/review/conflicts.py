"""Reviews that no row of this run takes, since the newer return says something else; and what two people
entered differently in one place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from rt67_aggregate.model import Issue, Reviewed
from rt67_aggregate.review.corrections import Correction
from rt67_aggregate.review.entry_wording import entered_in_words, row_in_words
from rt67_aggregate.review.match import corrects
from rt67_aggregate.review.row_issue import about
from rt67_aggregate.text import shortened, stable

# Longest part of a text that an issue repeats; the whole of it stands in corrections.csv.
_MOST = 5_000


def answer_conflicts(
    left: Iterable[Reviewed], rows: Sequence[Reviewed], reviews: Mapping[str, Reviewed]
) -> Iterator[Issue]:
    """One for each review of an answer that changed, unless the new answer was reviewed since.

    ``rows``: the answers of this run; ``reviews``: all that holds, oldest first.
    """
    ages = {key: age for age, key in enumerate(reviews)}
    places: dict[tuple[str, str], list[Reviewed]] = {(row.college_id, row.section_id): [] for row in left}
    for row in rows if places else ():
        if (row.college_id, row.section_id) in places:
            places[row.college_id, row.section_id].append(row)
    for review in left:
        there = places[review.college_id, review.section_id]
        now = next((row for row in there if row.entry == review.entry), there[0] if there else None)
        if now is None:
            yield _issue("review_orphaned", review, "", review.entry)
        elif ages.get(now.key, -1) < ages[review.key]:
            code = "review_conflict" if corrects(review) else "review_outdated"
            yield _issue(code, review, now.sent, now.entry)


def piece_conflicts(left: Iterable[Reviewed], rows: Sequence[Reviewed]) -> Iterator[Issue]:
    """One for each piece that was given a section, a text or a note and is not in the return any more,
    unless it is now an answer of that section."""
    asking = [review for review in left if corrects(review) or review.note]
    answers = {(row.college_id, row.section_id, stable(row.sent)) for row in rows} if asking else set()
    for review in asking:
        if (review.college_id, review.moved_to, stable(review.text or review.sent)) not in answers:
            yield _issue("review_orphaned", review, "", "")


def officers_conflicts(
    lines: Iterable[Correction], reviews: Mapping[str, Reviewed], names: Mapping[str, str]
) -> Iterator[Issue]:
    """Both entries of each place, for the officer to choose. ``reviews``: what holds."""
    for line in lines:
        mine = line.reviewed
        first = reviews.get(mine.key, Reviewed(mine.key))
        told = {
            "old": row_in_words(mine, names),
            "held": entered_in_words(first, line.conflict, names),
            "other": entered_in_words(mine, line.conflict, names),
        }
        yield about("review_two_officers", mine, told)


def _issue(code: str, review: Reviewed, new: str, entry: str) -> Issue:
    entered = (review.text, f"→ {review.moved_to}" if review.moved_to else "", review.note, review.group)
    told = {
        "verdict": review.verdict.value,
        "old": shortened(review.sent, _MOST),
        "new": shortened(new, _MOST),
        "entered": shortened(" · ".join(part for part in entered if part), _MOST) or "-",
    }
    return about(code, replace(review, entry=entry), told)
