"""What was entered in a row, in the words in which the sheets show it: no IDs, no codes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from rt67_aggregate.issues import words as labels
from rt67_aggregate.model import Form, Frames, Reviewed, Status
from rt67_aggregate.text import section_names

_LETTERS = 300
_STATUSES = {status.value: labels.STATUS[status] for status in Status}


def names_shown(frames: Frames, form: Form) -> dict[str, str]:
    """Section or college → its name in the sheets."""
    returns = frames.returns
    return dict(zip(returns["college_id"], returns["college"], strict=True)) | section_names(form)


def entered_in_words(row: Reviewed, fields: Iterable[str], names: Mapping[str, str]) -> str:
    """Some fields of a row, one after the other; "-" where nothing is in them."""
    texts = (str(getattr(row, field)) for field in fields)
    shown = (names.get(text) or _STATUSES.get(text) or text for text in texts)
    return " · ".join(text for text in shown if text) or "-"


def row_in_words(row: Reviewed, names: Mapping[str, str]) -> str:
    """Which row it is: by its text, or else by its college or file."""
    return row.sent[:_LETTERS] or names.get(row.college_id) or row.source or "-"
