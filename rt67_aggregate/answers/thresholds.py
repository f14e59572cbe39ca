"""Every number by which answers are judged, by the file that uses it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class AnswerThresholds:
    """Distances and shares are from 0 to 1 where nothing else is said, lengths are letters of a key, and
    worths are points of the alignment (docs/locating.md)."""

    # answers.py
    answers_few: int = 2  # headings of its own wording that a return must show to be this form
    answers_alike: float = 0.15  # how far from its wording such a heading may be


THRESHOLDS = AnswerThresholds()
