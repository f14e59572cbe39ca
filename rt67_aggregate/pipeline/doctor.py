"""What a run needs of a machine, looked at one by one; nothing stays written."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from rt67_aggregate.issues import kind_of
from rt67_aggregate.model import Issue, Severity
from rt67_aggregate.pipeline.setup import load_setup
from rt67_aggregate.pipeline.values import Job
from rt67_aggregate.soffice import find_soffice
from rt67_aggregate.winword import find_word

_SARABUN = "sarabun"
_FONT_FOLDERS = (
    "C:/Windows/Fonts",
    "~/AppData/Local/Microsoft/Windows/Fonts",
    "/Library/Fonts",
    "~/Library/Fonts",
)
_LONG_PATHS = r"SYSTEM\CurrentControlSet\Control\FileSystem"


@dataclass(frozen=True, slots=True)
class Machine:
    """What was found. ``long_paths``: None where the system has no limit of its own.

    ``writable``: whether the output folder, or the first folder above it that is there, can be
    written to. ``setup``: the faults of form, roster and what else stands against a run.
    """

    python: str
    soffice: Path | None
    word: Path | None
    thai_font: bool
    writable: bool
    long_paths: bool | None
    setup: tuple[Issue, ...]

    @property
    def sound(self) -> bool:
        """Whether a run can do its work; converters and fonts are wanted, not needed."""
        return self.writable and self.is_setup_sound

    @property
    def is_setup_sound(self) -> bool:
        """Whether nothing in form, roster and settings stands against a run."""
        return not any(kind_of(issue.code).severity is Severity.ERROR for issue in self.setup)


def examine(job: Job) -> Machine:
    """Look at this machine with the eyes of a job."""
    return Machine(
        python=".".join(map(str, sys.version_info[:3])),
        soffice=find_soffice(),
        word=find_word(),
        thai_font=_has_thai_font(),
        writable=_is_writable(job.output),
        long_paths=_long_paths(),
        setup=(*job.noticed, *load_setup(job.form, job.roster, job.settings).issues),
    )


def _is_writable(folder: Path) -> bool:
    there = next((path for path in (folder, *folder.absolute().parents) if path.exists()), None)
    if there is None:
        return False
    try:
        with tempfile.TemporaryFile(dir=there):
            return True
    except OSError:
        return False


def _has_thai_font() -> bool:
    """Whether a TH Sarabun is installed, in which the report is set."""
    return any(_SARABUN in name.casefold() for name in _font_names())


def _font_names() -> Iterator[str]:
    for folder in _FONT_FOLDERS:
        place = Path(folder).expanduser()
        if place.is_dir():
            yield from (path.name for path in place.iterdir())
    if program := shutil.which("fc-list"):
        done = subprocess.run([program, ":", "family"], capture_output=True, check=False)
        yield done.stdout.decode(errors="replace")


def _long_paths() -> bool | None:
    """Whether Windows takes paths beyond 260 characters."""
    if sys.platform != "win32":
        return None
    import winreg  # noqa: PLC0415 - only on Windows

    try:
        with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, _LONG_PATHS) as key:
            return bool(winreg.QueryValueEx(key, "LongPathsEnabled")[0])
    except OSError:
        return False
