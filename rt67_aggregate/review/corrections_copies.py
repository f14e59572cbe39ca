"""Other copies of ``corrections.csv``: what was entered on another machine that shares the folder.

OneDrive, Dropbox, Nextcloud and Google Drive keep a file that two machines wrote as two, under names of
their own. Such a copy is told by its first line. Both begin with the lines that they had in common; what a
copy says of a key otherwise than these is what was entered there.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile
from pathlib import Path

from rt67_aggregate.model import Issue, Read, Reviewed
from rt67_aggregate.review.corrections import Correction, altered, load_corrections
from rt67_aggregate.review.fields import with_entered
from rt67_aggregate.review.held import current, undecided
from rt67_aggregate.review.workbook import BookReview, RowChange

_NAMED = (b"key", b"new_text", b"moved_to", b"note")
_LOOK = 4096  # bytes in which the first line ends


def is_corrections(text: bytes) -> bool:
    """Whether a text begins with the columns of ``corrections.csv``, in any encoding."""
    first = text[:_LOOK].replace(b"\0", b"").partition(b"\n")[0]
    return all(name in first for name in _NAMED)


def is_corrections_file(path: Path) -> bool:
    """Whether a file is one, by its first line."""
    try:
        with path.open("rb") as file:
            return is_corrections(file.read(_LOOK))
    except OSError:
        return False


def read_corrections_copy(path: Path, kept: Sequence[Correction]) -> Read[BookReview]:
    """What a copy holds that the lines it has in common with those that are ``kept`` did not.

    Without a value where a line cannot be understood. Of a copy that has no line in common with them nobody
    knows what its IDs stood for, which is told.
    """
    read = load_corrections(path)
    if read.value is None:
        return Read(None, read.issues)
    damaged = altered(read.value, str(path))
    if damaged:
        return Read(None, damaged)
    common = sum(1 for _ in takewhile(lambda both: both[0] == both[1], zip(kept, read.value, strict=False)))
    before, now = current(read.value[:common]), current(read.value)
    rows = (RowChange(_before(before, row), row) for row in now.values())
    unknown = () if common or not now else (Issue("review_ids_unknown"),)
    changed = tuple(row for row in rows if row.changed)
    return Read(BookReview(changed, undecided=undecided(read.value)), unknown)


def _before(before: dict[str, Reviewed], row: Reviewed) -> Reviewed:
    return before.get(row.key) or with_entered(row, Reviewed(row.key))
