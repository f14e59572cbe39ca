"""Entries in a table's row of a newer return whose text does not tell whether it is the row of before."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace

from rt67_aggregate.model import Form, Issue, Reviewed, Status, Verdict
from rt67_aggregate.review.entry_wording import entered_in_words
from rt67_aggregate.review.match import Matched
from rt67_aggregate.review.row_issue import about, quoted
from rt67_aggregate.review.table_columns import columns_of, named_rows
from rt67_aggregate.text import stable, status_of

# What is said of one row; where it leads all that look like it, these two alone are its own.
_OF_A_ROW = ("text", "moved_to", "note", "group", "status")
_OF_A_LEADER = ("note", "group")
_SAYS_NOTHING = frozenset({Status.BLANK, Status.NONE})


def unsure_rows(
    found: Matched, form: Form, names: Mapping[str, str], carried: Collection[str]
) -> Iterator[Issue]:
    """One for each entry that came to another row, of a newer return or of an older one, by a text which
    stands in several rows of the one or the other, or which says nothing: rows may have been put in or taken
    out. A row that the form names is sure. ``carried``: keys of rows whose entry came with its text."""
    columns, named = columns_of(form), named_rows(form)
    asking = {
        number: replace(row, repeated=review.repeated)
        for number, review in found.taken.items()
        if _is_of_a_row(review)
        and _is_another(row := found.rows[number], review, carried)
        and row.section_id in columns
        and row.entry not in named[row.section_id]
    }
    if not asking:
        return
    places = {(row.college_id, column) for row in asking.values() for column in columns[row.section_id]}
    texts: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    rows_of: Counter[tuple[str, str]] = Counter()
    for row in found.rows:
        place = row.college_id, row.section_id
        if place in places:
            texts[place][stable(row.sent)] += 1
            rows_of[place] = max(rows_of[place], int(row.entry) if row.entry.isdecimal() else 0)
    for row in asking.values():
        several = max(rows_of[row.college_id, column] for column in columns[row.section_id]) > 1
        alike = texts[row.college_id, row.section_id][stable(row.sent)] > 1
        if row.repeated or (several and (alike or status_of(row.sent) in _SAYS_NOTHING)):
            told = {"old": quoted(row.sent), "entered": entered_in_words(row, _fields_of(row), names)}
            yield about("review_row_unsure", row, {"number": row.entry, **told})


def _is_of_a_row(review: Reviewed) -> bool:
    return any(getattr(review, name) for name in _fields_of(review))


def _fields_of(review: Reviewed) -> tuple[str, ...]:
    return _OF_A_LEADER if review.verdict is Verdict.ALIKE else _OF_A_ROW


def _is_another(row: Reviewed, review: Reviewed, carried: Collection[str]) -> bool:
    """Whether a row is not the one that something was entered in: of another return, or of the same one, sent
    again after its text had led to a row of another."""
    # In a return that is another college's now the same row has another key.
    of_it = row.key == review.key or _spot(row) == _spot(review)
    same = row.sha256 == review.sha256 and of_it and row.key not in carried
    return bool(row.sha256 and review.sha256) and not same


def _spot(row: Reviewed) -> tuple[str, str, str]:
    return row.section_id, row.entry, stable(row.sent)
