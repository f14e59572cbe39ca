"""Back to the college: its own return with a comment wherever something is to be done, and a letter."""

from __future__ import annotations

from rt67_aggregate.feedback.annotate import annotate
from rt67_aggregate.feedback.note import Note, Spot
from rt67_aggregate.feedback.notes import notes_for

__all__ = ["Note", "Spot", "annotate", "notes_for"]
