"""The officer's own words for the report: one text for the whole, one for each topic."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from rt67_aggregate.language import say
from rt67_aggregate.model import Form, Reviewed
from rt67_aggregate.review.keys import words_key

_WHOLE = say("บทสรุปผู้บริหาร")


def report_words(reviews: Mapping[str, Reviewed], form: Form) -> dict[str, str]:
    """Topic → what the officer wants to be said there, "" the whole; without those she left empty."""
    found = {place: reviews.get(words_key(place)) for place in _places(form)}
    return {place: entered.text for place, entered in found.items() if entered and entered.text}


def words_rows(reviews: Mapping[str, Reviewed], form: Form) -> tuple[Reviewed, ...]:
    """One row a place, with what was entered there; ``sent`` tells which place it is."""
    rows = (Reviewed(words_key(place), sent=title) for place, title in _places(form).items())
    return tuple(replace(row, text=reviews[row.key].text) if row.key in reviews else row for row in rows)


def _places(form: Form) -> dict[str, str]:
    """Topics in the form's order with their titles, the whole report before them."""
    topics = dict.fromkeys(section.topic_id for section in form.sections)
    titles = {topic: form.names.alone(form.by_id[topic]) for topic in topics if topic in form.by_id}
    return {"": _WHOLE, **titles}
