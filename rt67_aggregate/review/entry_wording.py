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
    shown = (_shown(field, str(getattr(row, field)), names) for field in fields)
    return " · ".join(text for text in shown if text) or "-"


def _shown(field: str, text: str, names: Mapping[str, str]) -> str:
    """A field's text: where it is an ID or a code, in words; what she typed as she typed it, also "1.1"."""
    if field in ("moved_to", "filed"):
        return names.get(text, text)
    return _STATUSES.get(text, text) if field == "status" else text


def row_in_words(row: Reviewed, names: Mapping[str, str]) -> str:
    """Which row it is: by its text, or else by its college or file."""
    return row.sent[:_LETTERS] or names.get(row.college_id) or row.source or "-"
