"""Reviews that no row of this run takes, since the newer return says something else; and what two people
entered differently in one place."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from rt67_aggregate.language import say
from rt67_aggregate.model import Issue, Reviewed, Verdict
from rt67_aggregate.review.corrections import Correction
from rt67_aggregate.review.entry_wording import entered_in_words, row_in_words
from rt67_aggregate.review.match import corrects, is_entered
from rt67_aggregate.review.row_issue import about
from rt67_aggregate.text import shortened, stable

# Longest part of a text that an issue repeats; the whole of it stands in corrections.csv.
_MOST = 5_000
_NOTED = say("จดไว้")
_NO_NAMES: Mapping[str, str] = MappingProxyType({})


def answer_conflicts(
    left: Iterable[Reviewed],
    rows: Sequence[Reviewed],
    reviews: Mapping[str, Reviewed],
    names: Mapping[str, str] = _NO_NAMES,
    carried: Collection[str] = (),
) -> Iterator[Issue]:
    """One for each review of an answer that changed, unless the new answer was reviewed since.

    ``rows``: the answers of this run with what was entered in them; ``reviews``: all that holds, oldest
    first; ``names``: section → its name; ``carried``: keys of rows whose entry came with its text.
    """
    ages = {key: age for age, (key, review) in enumerate(reviews.items()) if is_entered(review)}
    places: dict[tuple[str, str], dict[str, Reviewed]] = {
        (row.college_id, row.section_id): {} for row in left
    }
    for row in rows if places else ():
        if (row.college_id, row.section_id) in places:
            places[row.college_id, row.section_id].setdefault(row.entry, row)
    for review in left:
        now = places[review.college_id, review.section_id].get(review.entry)
        if now is None:
            yield _issue("review_orphaned", review, "", review.entry, names)
        elif not is_entered(now):
            code = "review_conflict" if corrects(review) else "review_outdated"
            yield _issue(code, review, now.sent, now.entry, names)
        elif now.key in carried or ages.get(now.key, -1) < ages[review.key]:
            # What stands in the row was entered about another answer than the one that is gone.
            yield _issue("review_orphaned", review, "", review.entry, names)


def piece_conflicts(
    left: Iterable[Reviewed], rows: Sequence[Reviewed], names: Mapping[str, str] = _NO_NAMES
) -> Iterator[Issue]:
    """One for each piece that was given a section, a text or a note and is not in the return any more,
    unless it is now an answer of that section."""
    asking = [review for review in left if corrects(review) or review.note]
    answers = {(row.college_id, row.section_id, stable(row.sent)) for row in rows} if asking else set()
    for review in asking:
        if (review.college_id, review.moved_to, stable(review.text or review.sent)) not in answers:
            yield _issue("review_orphaned", review, "", "", names)


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


def _issue(code: str, review: Reviewed, new: str, entry: str, names: Mapping[str, str]) -> Issue:
    moved = f"→ {names.get(review.moved_to, review.moved_to)}" if review.moved_to else ""
    status = entered_in_words(review, ("status",), names) if review.status else ""
    verdict = _NOTED if review.verdict is Verdict.NOT_YET else say(review.verdict.value)
    entered = [part for part in (review.text, moved, review.note, review.group, status) if part]
    if code == "review_orphaned" and not entered:
        entered = [verdict]  # the other sentences have it by itself
    told = {
        "verdict": verdict,
        "old": shortened(review.sent, _MOST),
        "new": shortened(new, _MOST),
        "entered": shortened(" · ".join(entered), _MOST) or "-",
    }
    return about(code, replace(review, entry=entry), told)
