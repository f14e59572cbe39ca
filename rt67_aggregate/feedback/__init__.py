"""Back to the college: its own return with a comment wherever something is to be done, and a letter."""

from __future__ import annotations

from rt67_aggregate.feedback.annotate import annotate
from rt67_aggregate.feedback.letter import Letter, write_letter
from rt67_aggregate.feedback.names import LETTER, copy_name
from rt67_aggregate.feedback.note import CommentPlace, Note
from rt67_aggregate.feedback.notes import notes_for

__all__ = ["LETTER", "CommentPlace", "Letter", "Note", "annotate", "copy_name", "notes_for", "write_letter"]
