"""An issue about a row of the review, and how it repeats what was entered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rt67_aggregate.language import joined, say
from rt67_aggregate.model import Issue, Reviewed
from rt67_aggregate.text import shortened

_QUOTED = 300  # characters


def about(code: str, row: Reviewed, values: Mapping[str, str]) -> Issue:
    """What is to be said of a row, at its place."""
    return Issue(
        code,
        source=row.source,
        college_id=row.college_id,
        section_id=row.section_id,
        entry=int(row.entry) if row.entry.isdecimal() else 0,
        values=tuple(values.items()),
    )


def quoted(text: str) -> str:
    """A text as an issue's sentence repeats it: enough to find it by."""
    return shortened(text, _QUOTED)


def listed(texts: Sequence[str], most: int) -> str:
    """Texts as an issue's sentence lists them: the first ones, and how many more there are."""
    more = len(texts) - most
    shown = joined(" · ", texts[:most])
    return say("{shown} · และอีก {more} แห่ง", shown=shown, more=more) if more > 0 else shown
