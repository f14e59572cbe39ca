"""A log that can be sent to somebody: codes, places and sizes, never a word of an answer."""

from __future__ import annotations

import platform
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rt67_aggregate.pipeline import Job, Run

# Of a log: when and by which version it was written.
_FIRST_LINE = re.compile(rb"\xef\xbb\xbf\d{4}-\d\d-\d\dT\S+ rt67 ")
_LONGEST_FIRST_LINE = 100


def log_lines(job: Job, run: Run, seconds: float) -> Iterator[str]:
    """A run as lines: what ran where, how it ended, each file and each issue by its code.

    Of issues only code, file and place: their sentences may hold what was typed.
    """
    yield f"{job.written.isoformat(timespec='seconds')} rt67 {job.version}"
    yield f"python {platform.python_version()} {sys.platform}, jobs {job.jobs}"
    yield f"outcome {run.outcome.value}, {seconds:.1f} s, {len(run.readings)} files, {len(run.issues)} issues"
    if run.setup:
        yield f"form {run.setup.form.form_id}, {len(run.setup.roster.colleges)} colleges"
    for reading in run.readings:
        source = reading.source
        yield (
            f"file {source.sha256[:12]} .{source.format.value} {reading.state.value}"
            f" {reading.identity.college_id or '-'}: {source.name}"
        )
    for issue in run.issues:
        place = issue.place
        where = f" table {place.table} row {place.row} paragraph {place.paragraph}" if place else ""
        yield f"issue {issue.code} {issue.section_id or '-'}{where}: {issue.source}"


def write_log(path: Path, lines: Iterable[str], inbox: Path) -> bool:
    """Write a log in place of the last; False where the system refuses, and where it would stand in the inbox
    or in the place of anything but a log."""
    try:
        if path.resolve().is_relative_to(inbox.resolve()) or not _may_give_way(path):
            return False
        path.write_text("\r\n".join((*lines, "")), encoding="utf-8-sig", newline="")
    except OSError:
        return False
    return True


def _may_give_way(path: Path) -> bool:
    """Whether nothing is lost by writing a log there: nothing, nothing yet, or a log."""
    if not path.is_file():
        return True
    with path.open("rb") as file:
        first = file.readline(_LONGEST_FIRST_LINE)
    return not first or _FIRST_LINE.match(first) is not None
