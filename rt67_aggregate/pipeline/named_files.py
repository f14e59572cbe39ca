"""Files that somebody named on the command line."""

from __future__ import annotations

import os
from pathlib import Path

from rt67_aggregate.model import Issue


def not_a_file(path: Path) -> Issue | None:
    """Why a path is no file to be read: a folder, or nothing at all; None where something is there."""
    values = (("path", str(path)),)
    if path.is_dir():
        return Issue("folder_given", str(path), values=values)
    return None if os.path.lexists(path) else Issue("file_missing", str(path), values=values)
