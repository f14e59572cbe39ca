"""Answers and unplaced pieces of an older file in a newer return."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from rt67_aggregate.model import Answer, Issue, ReturnReading, Status, Unplaced

_Piece = TypeVar("_Piece", Answer, Unplaced)


def with_unplaced(reading: ReturnReading, others: Iterable[ReturnReading]) -> ReturnReading:
    """A return with what no section took in others of its college."""
    pieces = (elsewhere(piece, other) for other in others for piece in other.unplaced)
    return replace(reading, unplaced=(*reading.unplaced, *pieces))


def taken_from(answer: Answer, reading: ReturnReading) -> Answer:
    """An answer of an older return, marked as such."""
    review = answer.review if answer.status is Status.BLANK else (*answer.review, "from_older_return")
    return replace(elsewhere(answer, reading), review=review)


def elsewhere(piece: _Piece, reading: ReturnReading) -> _Piece:
    """A piece of an older return with that file's name; it and its pictures stand in no paragraph of the
    newest."""
    pictures = tuple(replace(picture, node=-1) for picture in piece.pictures)
    return replace(piece, place=piece.place._replace(node=-1), pictures=pictures, taken_from=reading.source)


def of_this(code: str, reading: ReturnReading, **values: str) -> Issue:
    """An issue of a return."""
    return Issue(
        code,
        source=reading.source.name,
        college_id=reading.identity.college_id,
        values=tuple(values.items()),
    )
