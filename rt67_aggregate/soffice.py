"""Where LibreOffice is: named by the user, on the PATH, or where its installers put it.

Its Windows installer changes no PATH; it writes its folder into the registry and stands below
Program Files. On macOS it is an application.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

VARIABLE = "RT67_SOFFICE"

_NAMES = ("soffice", "libreoffice", "soffice.exe")
_PROGRAM_FILES = ("ProgramW6432", "ProgramFiles", "ProgramFiles(x86)")
_REGISTRY_KEYS = (
    r"SOFTWARE\LibreOffice\UNO\InstallPath",
    r"SOFTWARE\Microsoft\Windows\CurrentVersion\App Paths\soffice.exe",
)
_MAC_APPLICATION = Path("Applications") / "LibreOffice.app" / "Contents" / "MacOS" / "soffice"


def find_soffice(
    environment: Mapping[str, str] = os.environ,
    system: str = sys.platform,
    registered: Callable[[], Iterable[str]] | None = None,
) -> Path | None:
    """LibreOffice's program, or None.

    ``RT67_SOFFICE`` counts before the PATH, the PATH before the usual places of the ``system``.
    ``registered``: the folders and programs that the Windows registry names.
    """
    places = (*_named(environment), *_on_path(environment), *_installed(environment, system, registered))
    return next((place for place in places if place.is_file()), None)


def _named(environment: Mapping[str, str]) -> Iterator[Path]:
    if environment.get(VARIABLE):
        yield Path(environment[VARIABLE])


def _on_path(environment: Mapping[str, str]) -> Iterator[Path]:
    found = (shutil.which(name, path=environment.get("PATH", "")) for name in _NAMES)
    return (Path(path) for path in found if path)


def _installed(
    environment: Mapping[str, str], system: str, registered: Callable[[], Iterable[str]] | None
) -> Iterator[Path]:
    if system == "win32":
        for value in (registered or _registry)():
            path = Path(value)
            yield path if path.suffix.casefold() == ".exe" else path / "soffice.exe"
        for variable in _PROGRAM_FILES:
            if environment.get(variable):
                yield Path(environment[variable]) / "LibreOffice" / "program" / "soffice.exe"
    elif system == "darwin":
        yield Path("/") / _MAC_APPLICATION
        yield Path(environment.get("HOME", "/")) / _MAC_APPLICATION


def _registry() -> Iterator[str]:
    """What the registry says, for all users or for this one; nothing on other systems."""
    if sys.platform != "win32":
        return
    import winreg  # noqa: PLC0415 - only on Windows

    for root in (winreg.HKEY_CURRENT_USER, winreg.HKEY_LOCAL_MACHINE):
        for key in _REGISTRY_KEYS:
            try:
                value = winreg.QueryValue(root, key)
            except OSError:
                continue
            if value:
                yield value
