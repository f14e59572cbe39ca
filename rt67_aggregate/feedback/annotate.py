"""A copy of a return with comments in it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from rt67_aggregate.feedback.editing import editing
from rt67_aggregate.feedback.note import Note
from rt67_aggregate.feedback.package_copy import write_copy
from rt67_aggregate.model import Issue, Read
from rt67_aggregate.opc import Package
from rt67_aggregate.zips import Limits, open_archive


def annotate(
    original: Path, notes: Sequence[Note], target: Path, *, when: datetime, author: str, source: str = ""
) -> Read[int]:
    """Write a copy of a Word file with the notes as comments; the number of comments made.

    Notes at one paragraph are one comment. Comments that are there already stay. All parts but the
    document's text, its comments and the lists of parts are copied byte for byte. ``when``: the time
    that the comments bear. ``source`` names the file in issues.

    No value, and nothing written, where the file is no package with a document in it, as one that was
    saved as a web page: ``feedback_not_possible``. ``zip_cut`` and ``feedback_part_left_out`` beside a
    value. Raises OSError where ``target`` cannot be written.
    """
    opened = open_archive(original, Limits(), source, salvage=True)
    if opened.value is None:
        return Read(None, (Issue("feedback_not_possible", source),))
    with Package(opened.value, source) as package:
        edited = editing(package)
        if edited is None:
            return Read(None, (Issue("feedback_not_possible", source),))
        made = edited.add(notes, author, when)
        left_out = write_copy(package, target, edited.changed() if made else {})
    issues = (Issue("feedback_part_left_out", source, values=(("part", name),)) for name in left_out)
    return Read(made, (*opened.issues, *issues))
