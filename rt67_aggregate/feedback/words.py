"""A note's words: from the catalogue of requests, filled in."""

from __future__ import annotations

from rt67_aggregate.feedback.note import CommentPlace, Note
from rt67_aggregate.issues import kind_of
from rt67_aggregate.issues.feedback import REQUESTS, WITHIN, Request, look_here
from rt67_aggregate.model import Heading
from rt67_aggregate.text import excerpt

# Told where they matter: the text itself, and the whole return, have notes of their own.
_TOLD_ELSEWHERE = frozenset({"text_under_group", "return_doubtful", "picture_missing", "from_older_return"})
_LONGEST_HEADING = 160
_LONGEST_TEXT = 60


def note(
    code: str, spot: CommentPlace, heading: Heading | None = None, *, about: str = "", **values: str
) -> Note:
    """The note of a request. ``about``: the beginning of the text that it is about, without heading."""
    name = excerpt(heading.printed, _LONGEST_HEADING) if heading else excerpt(about, _LONGEST_TEXT)
    return _filled(REQUESTS[code], spot, heading, name, values)


def within(home: Heading | None) -> str:
    """What is added to a heading's name to say where it belongs."""
    return WITHIN.format(home=excerpt(home.printed, _LONGEST_TEXT)) if home else ""


def doubt(code: str, spot: CommentPlace, heading: Heading) -> Note | None:
    """The note of a review code; None where it is nothing that the college could put right."""
    if code in REQUESTS and code not in _TOLD_ELSEWHERE:
        return note(code, spot, heading)
    if code in _TOLD_ELSEWHERE or not kind_of(code).needs_eye:
        return None
    name, title = excerpt(heading.printed, _LONGEST_HEADING), kind_of(code).title
    return _filled(look_here(title), spot, heading, name, {"title": title})


def _filled(
    request: Request, spot: CommentPlace, heading: Heading | None, name: str, values: dict[str, str]
) -> Note:
    fields = {"heading": name, **values}
    parts = (request.sentence.format_map(fields), request.action.format_map(fields))
    text = " ".join(part for part in parts if part)
    return Note(spot, text, request.title, heading.id if heading else "", name)
