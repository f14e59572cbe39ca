"""What the officer entered, applied to the tables of a run."""

from __future__ import annotations

from array import array
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from rt67_aggregate.model import (
    OF_SENDER,
    Form,
    Frames,
    Issue,
    Review,
    Reviewed,
    Rows,
    frame_of,
    frame_with,
)
from rt67_aggregate.review.added_beside import added_beside, added_emptied
from rt67_aggregate.review.alike import following, leaders_of, told_alike
from rt67_aggregate.review.choices_as_texts import choices_as_texts
from rt67_aggregate.review.college_states import college_rows, states_outdated
from rt67_aggregate.review.conflicts import answer_conflicts, officers_conflicts, piece_conflicts
from rt67_aggregate.review.corrections import Correction
from rt67_aggregate.review.counts import recounted
from rt67_aggregate.review.entry_wording import names_shown
from rt67_aggregate.review.fields import with_entered
from rt67_aggregate.review.groups_gone import groups_gone
from rt67_aggregate.review.keys import file_key, issue_key, unique
from rt67_aggregate.review.laying import Tables, laid_records, of_kind
from rt67_aggregate.review.match import Matched, corrects, match
from rt67_aggregate.review.places_gone import places_gone
from rt67_aggregate.review.row_issue import quoted
from rt67_aggregate.review.rows import (
    ReviewedRows,
    TablePlaces,
    hashes_of,
    keys_of,
    piece_places,
    record_places,
)
from rt67_aggregate.review.settled import settled_places
from rt67_aggregate.review.table_columns import heading_in
from rt67_aggregate.review.unsure_rows import unsure_rows
from rt67_aggregate.review.with_returns import with_their_returns
from rt67_aggregate.review.words import words_rows

if TYPE_CHECKING:
    import pandas as pd

# Issues about whose a return is, and the reasons of the lines in it that may tell.
_WHOSE = frozenset({"college_unknown", "college_ambiguous", "college_chosen"}) | OF_SENDER
# Issues that a verdict of an answer in the same place says nothing of.
_OF_NO_ANSWER = frozenset(
    {"review_orphaned", "review_row_unsure", "added_beside", "added_emptied", "group_gone", "choice_as_text"}
)
_NAMES = ("unit_line", "cover")
_NAME_LETTERS = 300


def filed_returns(reviews: Mapping[str, Reviewed]) -> dict[str, str]:
    """SHA-256 of a file → the college that the officer says it is of."""
    return {review.sha256: review.filed for review in reviews.values() if review.filed and review.sha256}


@dataclass(frozen=True, slots=True)
class Applied:
    """The corrected tables. ``records``, ``unplaced``: the review beside each of their rows.

    ``issues``: conflicts with newer returns, and what could not be applied. ``reviews``: all that
    holds now, by key, oldest first. ``words``: the officer's own, one row a part of the report.
    ``settled``: as ``Review.settled``.
    """

    frames: Frames
    records: ReviewedRows
    unplaced: ReviewedRows
    issues: tuple[Issue, ...]
    reviews: Mapping[str, Reviewed]
    words: tuple[Reviewed, ...] = ()
    settled: frozenset[tuple[str, str]] = frozenset()


def apply(
    frames: Frames,
    reviews: Mapping[str, Reviewed],
    form: Form,
    conflicts: Iterable[Correction] = (),
    carried: Collection[str] = (),
) -> Applied:
    """Apply what holds now (``corrections.current``) to the tables as the returns gave them.

    A correction replaces an answer, a move takes it to the end of another section of the same
    college, and a text that no section took goes where it was moved to. Nothing is applied to an
    answer that says something else than what the officer saw: that is an issue. ``conflicts``: lines that two
    people entered differently (``Log.conflicts``), to be told. ``carried``: as ``Log.carried``.

    In the table of returns the counts of statuses and of unplaced pieces follow the corrected
    tables; characters and pictures stay those of the return as sent, since they are its balance.
    """
    heading = heading_in(form)
    reviews = with_their_returns(reviews, frames.returns)
    # Within what an equal text is the same answer: what a college wrote under one heading.
    found = match(record_places(frames), of_kind("r-", reviews), lambda row: (row.college_id, *heading(row)))
    loose = match(piece_places(frames), of_kind("u-", reviews), _return)
    entered = chain(found.rows.entered.values(), loose.rows.entered.values())
    leaders = leaders_of(entered, reviews.values(), heading)
    names = names_shown(frames, form)
    answers, texts = (following(some.rows, leaders, heading) for some in (found, loose))
    tables = Tables(frames, form, answers, texts)
    laid = laid_records(tables, reviews)
    kept = array("i", (number for number in range(len(tables.pieces)) if number not in tables.placed))
    unplaced = frame_with(frames.unplaced, kept, frames.unplaced[:0])
    hashes = hashes_of(frames)
    words = words_rows(reviews, form)
    return Applied(
        frames=Frames(laid.frame, unplaced, _recounted(tables, laid.frame), frames.texts),
        records=ReviewedRows(TablePlaces(laid.frame, Rows(laid.frame).texts("key"), hashes), laid.entered),
        unplaced=_picked(texts, unplaced, kept, hashes),
        issues=(
            *_conflicts(found, loose, reviews, tables.blanks, names, carried=carried),
            *unsure_rows(found, form, names, carried),
            *places_gone(reviews, frames, form, names),
            *states_outdated(reviews, frames.returns),
            *added_beside(reviews, found.rows),
            *added_emptied(reviews, names),
            *groups_gone(answers.entered.values(), form),
            *choices_as_texts(_with_texts(answers, texts, reviews, words), found.rows, form, names),
            *tables.issues,
            *_without_answer(reviews),
            *told_alike(chain(answers.entered.values(), texts.entered.values()), leaders, names, heading),
            *officers_conflicts(conflicts, reviews, names),
        ),
        reviews=reviews,
        words=words,
        settled=settled_places(frames.unplaced, texts.entered),
    )


def _with_texts(
    answers: ReviewedRows, texts: ReviewedRows, reviews: Mapping[str, Reviewed], words: Iterable[Reviewed]
) -> Iterable[Reviewed]:
    """All rows in which a text of hers may stand that gets into the results."""
    added = of_kind("a-", reviews).values()
    return chain(answers.entered.values(), texts.entered.values(), added, words)


def _recounted(tables: Tables, records: pd.DataFrame) -> pd.DataFrame:
    """The returns with the counts of the corrected ``records``."""
    returns = tables.frames.returns
    if not tables.touched:
        return returns
    placed = (tables.pieces[number] for number in tables.placed)
    rows = recounted(Rows(returns), tables.records, Rows(records), placed, tables.touched)
    return frame_of(tuple(returns.columns), rows, tables.frames.texts)


def _picked(
    texts: ReviewedRows, unplaced: pd.DataFrame, kept: Sequence[int], hashes: Mapping[str, str]
) -> ReviewedRows:
    """The review beside the pieces that are left, by their numbers before."""
    keys = keys_of(texts)
    places = TablePlaces(unplaced, tuple(keys[number] for number in kept), hashes)
    entered = {at: texts.entered[number] for at, number in enumerate(kept) if number in texts.entered}
    return ReviewedRows(places, entered)


def beside(applied: Applied, issues: Sequence[Issue]) -> Review:
    """The whole review for the writer of the workbook, with one entry for each of ``issues``."""
    hashes = {file: sha256 for file, sha256 in hashes_of(applied.frames).items() if file and sha256}
    return Review(
        records=applied.records,
        unplaced=applied.unplaced,
        issues=issue_rows(applied, issues, applied.records, hashes),
        colleges=college_rows(applied.reviews, applied.frames.returns),
        words=applied.words,
        settled=applied.settled,
    )


def issue_rows(
    applied: Applied, issues: Sequence[Issue], records: Iterable[Reviewed], hashes: Mapping[str, str]
) -> tuple[Reviewed, ...]:
    """One entry for each of some issues. ``records``: those of the answers that they may be about.
    ``hashes``: file → its SHA-256.

    An issue about an answer shares the answer's entry; any other has a key of its own, as has one about an
    answer that is gone, or that may be another row's.
    """
    answers: dict[tuple[str, str, str], Reviewed] = {}
    spots = {(issue.college_id, issue.section_id) for issue in issues}
    there = [row for row in records if (row.college_id, row.section_id) in spots] if spots else []
    # A blank that a move left behind comes after what was moved.
    for reviewed in sorted(there, key=lambda row: not row.sent):
        place = reviewed.college_id, reviewed.section_id
        if reviewed.key.startswith(("r-", "a-")):
            answers.setdefault((*place, reviewed.entry), reviewed)
            answers.setdefault((*place, "0"), reviewed)
    keys = unique(issue_key(issue, hashes) for issue in issues)
    # As lines of corrections.csv had them before files counted by their bytes.
    names = unique(issue_key(issue) for issue in issues)
    return tuple(
        _of_file(issue, hashes, applied, (key, name))
        or _of_answer(issue, answers)
        or _of_issue(key, name, issue, applied.reviews)
        for key, name, issue in zip(keys, names, issues, strict=True)
    )


def _of_answer(issue: Issue, answers: Mapping[tuple[str, str, str], Reviewed]) -> Reviewed | None:
    if issue.code in _OF_NO_ANSWER:
        return None
    place = issue.college_id, issue.section_id
    return answers.get((*place, str(issue.entry))) or answers.get((*place, "0"))


def _return(place: Reviewed) -> tuple[str, ...]:
    return (place.college_id or place.source,)


def _conflicts(
    found: Matched,
    loose: Matched,
    reviews: Mapping[str, Reviewed],
    blanks: set[str],
    names: Mapping[str, str],
    *,
    carried: Collection[str],
) -> list[Issue]:
    left = [review for review in found.left if review.key not in blanks]
    of_pieces = piece_conflicts(loose.left, found.rows, names)
    return [*answer_conflicts(left, found.rows, reviews, names, carried), *of_pieces]


def _without_answer(reviews: Mapping[str, Reviewed]) -> list[Issue]:
    """Corrections that were typed beside an issue which is about no answer."""
    return [
        Issue(
            "review_without_answer",
            source=review.source,
            college_id=review.college_id,
            values=(("text", quoted(" · ".join(part for part in (review.text, review.moved_to) if part))),),
        )
        for key, review in reviews.items()
        if key.startswith(("i-", "f-")) and corrects(review)
    ]


def _of_file(
    issue: Issue, hashes: Mapping[str, str], applied: Applied, keys: tuple[str, str]
) -> Reviewed | None:
    """The entry about whose a return is, where it does not say so or may say it wrongly; ``sent``: what it
    says in place of a name. ``keys``: under which what was entered about such an issue may be kept."""
    sha256 = hashes.get(issue.source, "")
    if issue.code not in _WHOSE or not sha256:
        return None
    unplaced = applied.frames.unplaced
    lines = unplaced[(unplaced["source"] == issue.source) & unplaced["reason"].isin(_NAMES)]["text"]
    row = Reviewed(file_key(sha256), sha256, source=issue.source, sent=" · ".join(lines)[:_NAME_LETTERS])
    entered = next((applied.reviews[k] for k in (row.key, *keys) if k in applied.reviews), None)
    return with_entered(row, entered) if entered else row


def _of_issue(key: str, name: str, issue: Issue, reviews: Mapping[str, Reviewed]) -> Reviewed:
    row = Reviewed(key, college_id=issue.college_id, section_id=issue.section_id, source=issue.source)
    entered = reviews.get(key) or reviews.get(name)
    return with_entered(row, entered) if entered else row
