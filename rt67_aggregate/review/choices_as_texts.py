"""Words that are chosen in other columns, typed where a college's text is replaced: "passed" is no answer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from rt67_aggregate.model import Form, Issue, Reviewed, Verdict
from rt67_aggregate.review.entry_wording import row_in_words
from rt67_aggregate.review.row_issue import about, quoted
from rt67_aggregate.review.vocabulary import is_choice
from rt67_aggregate.text import stable

_LISTED = "  "  # between a section's short name and its heading, as the list of sections offers them


def choices_as_texts(
    rows: Iterable[Reviewed], sent: Sequence[Reviewed], form: Form, names: Mapping[str, str]
) -> Iterator[Issue]:
    """One for each row whose text is such a word, a section's or a college's name. ``rows``: those with
    anything entered; ``sent``: all answers as they were sent, among which the word may be one of its section;
    ``names``: as ``names_shown`` has them."""
    shown = set(names.values())
    typed = [row for row in rows if row.text and row.verdict is not Verdict.FOLLOWS]
    found = [row for row in typed if is_choice(row.text) or row.text.split(_LISTED)[0] in shown]
    said = _said(found, sent)
    for row in found:
        section = form.by_id.get(row.moved_to or row.section_id)
        if row.text not in (section.options if section else ()) and _answer(row) not in said:
            yield about(
                "choice_as_text", row, {"entered": quoted(row.text), "row": quoted(row_in_words(row, names))}
            )


def _said(found: Sequence[Reviewed], sent: Sequence[Reviewed]) -> set[tuple[str, str]]:
    """Those of some words that a college sent as an answer of that section itself."""
    asked = {_answer(row) for row in found}
    return {(row.section_id, stable(row.sent)) for row in sent if row.sent} & asked if asked else set()


def _answer(row: Reviewed) -> tuple[str, str]:
    return row.moved_to or row.section_id, stable(row.text)
