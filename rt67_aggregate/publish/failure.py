"""Why the outputs could not be written, as an issue."""

from __future__ import annotations

import errno
from pathlib import Path

from rt67_aggregate.model import Issue

_FULL = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}


class NotWrittenError(Exception):
    """The outputs could not be written; the last ones stand. Carries the issue that says why."""

    def __init__(self, issue: Issue) -> None:
        super().__init__(issue.code)
        self.issue = issue


def from_os_error(error: OSError, path: Path) -> Issue:
    """The system's refusal in the catalogue's words; ``path`` is what was to be written."""
    if error.errno in _FULL:
        return output_issue("disk_full", path)
    if error.errno == errno.EROFS or (isinstance(error, PermissionError) and not path.is_file()):
        return output_issue("output_read_only", path)
    if isinstance(error, PermissionError):
        return output_issue("output_locked", path)
    return output_issue("output_not_written", path, error=error.strerror or type(error).__name__)


def output_issue(code: str, path: Path, **values: str) -> Issue:
    """An issue of one file or folder of the output."""
    given = {"name": path.name, "path": str(path)} | values
    return Issue(code, source=str(path), values=tuple(given.items()))
