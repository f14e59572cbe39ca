"""Titles of columns that are ticked: the steps of a scale, or a thing and its contrary."""

from __future__ import annotations

from collections.abc import Sequence

from rt67_aggregate.drafting.words import KINDS, RATING
from rt67_aggregate.text import fold

_FEWEST = 2
_NOT = "ไม่"
_DEGREES = ("มากที่สุด", "น้อยที่สุด", "ปานกลาง", "มาก", "น้อย")


def scale_of(titles: Sequence[str]) -> frozenset[str]:
    """Which of some titles over empty columns are steps of one scale; none where too few are.

    Two that rate make a scale. So do two of which one is the other's contrary ("พร้อม", "ไม่พร้อม") or one
    of its degrees ("พร้อมมาก"). Where one step denies and nothing beside it is its contrary ("ไม่มี"), it is
    the last of some: all that name no kind of answer, which ``is_sure`` says is a guess.
    """
    steps = {title for title in titles if RATING.fullmatch(title)}
    if len(steps) < _FEWEST:
        steps = {title for title in titles if any(_is_step(title, other) for other in titles)} | steps
    steps = steps or {title for title in titles if RATING.fullmatch(title)}
    if len(steps) < _FEWEST and any(fold(title).startswith(_NOT) for title in steps):
        steps = {title for title in titles if not _names_kind(title)}
    return frozenset(steps if len(steps) >= _FEWEST else ())


def is_sure(titles: Sequence[str]) -> bool:
    """Whether nobody has to confirm that columns of these titles are ticked."""
    return all(RATING.fullmatch(t) or any(_is_step(t, other) for other in titles) for t in titles)


def _is_step(title: str, other: str) -> bool:
    ours, theirs = fold(title), fold(other)
    if not ours or ours == theirs:
        return False
    return any(
        longer in (f"{_NOT}{shorter}", *(f"{shorter}{degree}" for degree in _DEGREES))
        for shorter, longer in ((ours, theirs), (theirs, ours))
    )


def _names_kind(title: str) -> bool:
    return any(pattern.search(title) for pattern, _, _ in KINDS)
