"""What is told while a run goes on."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum


class Stage(Enum):
    """What a run is at, for those who wait."""

    CONVERTING = "converting"
    READING = "reading"
    WRITING = "writing"


# Called with the stage, how much of it is done, and how much there is.
Progress = Callable[[Stage, int, int], None]


def silent(stage: Stage, done: int, total: int) -> None:
    """Tell nobody."""
