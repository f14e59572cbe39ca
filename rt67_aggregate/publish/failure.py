"""Why the outputs could not be written, as an issue."""

from __future__ import annotations

import errno
from pathlib import Path

from rt67_aggregate.language.system_words import is_too_long, system_words
from rt67_aggregate.model import Issue

# What the system answers → the issue that says it.
_CODES = {errno.EDQUOT: "disk_quota"} if hasattr(errno, "EDQUOT") else {}
_CODES |= {errno.ENOSPC: "disk_full", errno.EIO: "disk_error", errno.EROFS: "disk_read_only"}


class NotWrittenError(Exception):
    """The outputs could not be written; the last ones stand. Carries the issue that says why."""

    def __init__(self, issue: Issue) -> None:
        super().__init__(issue.code)
        self.issue = issue


def from_os_error(error: OSError, path: Path) -> Issue:
    """The system's refusal in the catalogue's words; ``path`` is what was to be written."""
    error = _cause(error)
    if error.errno in _CODES:
        return output_issue(_CODES[error.errno], path)
    if is_too_long(error):
        return output_issue("output_path_too_long", path)
    if isinstance(error, PermissionError):
        return output_issue("output_locked" if path.is_file() else "output_read_only", path)
    return output_issue("output_not_written", path, error=system_words(error))


def _cause(error: OSError) -> OSError:
    """The system's own error behind one that a library made of it without a number."""
    behind: BaseException | None = error
    while behind is not None:
        if isinstance(behind, OSError) and behind.errno is not None:
            return behind
        behind = behind.__cause__ or behind.__context__
    return error


def output_issue(code: str, path: Path, **values: str) -> Issue:
    """An issue of one file or folder of the output."""
    given = {"name": path.name, "path": str(path)} | values
    return Issue(code, source=str(path), values=tuple(given.items()))
