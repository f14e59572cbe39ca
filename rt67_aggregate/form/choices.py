"""Printed options, of which one or many are ticked."""

from __future__ import annotations

from dataclasses import replace

from rt67_aggregate.form.drafts import Draft
from rt67_aggregate.form.fields import Fields
from rt67_aggregate.form.values import choice
from rt67_aggregate.text import fold

OPTIONS = "options"
CHOOSE = "choose"
ONE, MANY = "one", "many"


def with_options(draft: Draft, fields: Fields) -> Draft:
    """The draft with its options; without a heading it is known by the line that it stands in."""
    options = fields.texts(OPTIONS)
    tell_equal(fields, OPTIONS)
    line = fields.text("line")
    text = draft.text or line
    if not text:
        fields.need("heading")
    return replace(draft, options=options, many=many(fields), line=line, text=text)


def many(fields: Fields) -> bool:
    """Whether more than one may be chosen."""
    return choice(fields, CHOOSE, (ONE, MANY)) == MANY


def tell_equal(fields: Fields, key: str) -> None:
    """Options that cannot be told from one another."""
    seen: dict[str, int] = {}
    for text, spot in fields.spotted_texts(key):
        if fold(text) in seen:
            fields.faults.tell("form_same_heading", spot, text=text, first=str(seen[fold(text)]))
        seen.setdefault(fold(text), spot.line)
