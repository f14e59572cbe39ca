"""A file or folder shown in the program that the system has for it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

NOT_SHOWN = "RT67_NO_OPEN"  # set where nobody is there to look: scripts, tests

_OPENERS = {"darwin": "open"}


def show(path: Path) -> bool:
    """Open a file or folder as a double click would; False where the system has nothing for it."""
    if os.environ.get(NOT_SHOWN):
        return True
    try:
        if sys.platform == "win32":
            os.startfile(path)
            return True
        opener = shutil.which(_OPENERS.get(sys.platform, "xdg-open"))
        if opener is None:
            return False
        silent = subprocess.DEVNULL
        subprocess.Popen([opener, str(path)], stdin=silent, stdout=silent, stderr=silent)
    except OSError:
        return False
    return True
