"""Old and foreign text formats to .docx through LibreOffice, in a box of its own; work for a worker.

The box is a profile, a home, caches and temporary files below one folder, and the worker's own limits
of memory and time: LibreOffice is started in the worker's process group and ends with it. Macros do
not run, links are not followed, fields are not updated on opening and nothing is fetched: the profile
says so, and a proxy that leads nowhere stands behind it. LibreOffice's exit code tells nothing, so only a
whole .docx in the output folder counts as done.
"""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
import subprocess
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from rt67_aggregate.flat_opc import packed
from rt67_aggregate.model import Format, Issue, SourceFile, State
from rt67_aggregate.zips import Limits, open_archive

# Given the folder of a call, files in its ``in`` and seconds for all of them: writes ``out/<stem>.docx``
# of those that it can convert; False where it had to be stopped.
Converter = Callable[[Path, Sequence[Path], float], bool]

CONVERTIBLE = (Format.DOC, Format.ODT, Format.RTF, Format.WORD_XML, Format.FLAT_OPC)

# LibreOffice 26.8 takes a .doc that it cannot read, one that was cut off on its way, for plain text, with
# every byte as a letter; told what the file is, it refuses. By extension, the filters that are asked in turn:
# of Word 97 on, of Word 6 and 95. Other formats it refuses by itself where they are damaged.
_FILTERS: Mapping[str, tuple[str, ...]] = {".doc": ("MS Word 97", "MS Word 95")}
_FULL = (errno.ENOSPC, errno.EDQUOT)
_OWN_FOLDERS = ("HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "TMPDIR", "TMP", "TEMP")
_SETTINGS = (
    ("org.openoffice.Office.Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("org.openoffice.Office.Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("org.openoffice.Office.Common/Security/Scripting", "DisableActiveContent", "true"),
    ("org.openoffice.Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("org.openoffice.Office.Writer/Content/Update", "Link", "0"),
    ("org.openoffice.Office.Writer/Content/Update", "Field", "false"),
    ("org.openoffice.Office.Writer/Content/Update", "Chart", "false"),
    ("org.openoffice.Office.Common/Misc", "FirstRun", "false"),
    ("org.openoffice.Inet/Settings", "ooInetProxyType", "2"),
    ("org.openoffice.Inet/Settings", "ooInetHTTPProxyName", "127.0.0.1"),
    ("org.openoffice.Inet/Settings", "ooInetHTTPProxyPort", "9"),
    ("org.openoffice.Inet/Settings", "ooInetHTTPSProxyName", "127.0.0.1"),
    ("org.openoffice.Inet/Settings", "ooInetHTTPSProxyPort", "9"),
    ("org.openoffice.Inet/Settings", "ooInetNoProxy", ""),
)


@dataclass(frozen=True, slots=True)
class Conversion:
    """What became of one file.

    Where ``state`` is None, ``file`` is the one given with its format and path those of the copy in
    .docx; else it is as given, and ``state`` is final. ``issue`` tells either.
    """

    file: SourceFile
    state: State | None
    issue: Issue


@dataclass(frozen=True, slots=True)
class FileToConvert:
    """A file to convert, and the number that its copies go by."""

    number: int
    file: SourceFile


@dataclass(frozen=True, slots=True)
class Office:
    """LibreOffice and the folder, existing and new for each run, that it has for its own.

    ``instead``: what converts where LibreOffice is not there (``soffice`` None). ``seconds``: time that
    it has for one file.
    """

    folder: Path
    soffice: Path | None
    instead: Converter | None = None
    seconds: float = 90.0

    def __call__(self, batch: Sequence[FileToConvert]) -> tuple[Conversion, ...]:
        """Copies in .docx of .doc, .odt, .rtf and Word's own .xml files, one start of the program for
        all; a whole package in one XML file needs none.

        What is there already, since a start that died had come so far, is not made again.
        """
        for name in ("in", "out"):
            (self.folder / name).mkdir(exist_ok=True)
        flat = {t.number: _repacked(t, self.folder) for t in batch if t.file.format is Format.FLAT_OPC}
        copies = {task.number: self._copied(task) for task in batch if task.number not in flat}
        paths = [copy for copy in copies.values() if isinstance(copy, Path)]
        waiting = [path for path in paths if self._result(path) is None]
        if waiting:
            self._run(waiting)
        return tuple(
            flat.get(task.number) or self._conversion(task.file, copies[task.number]) for task in batch
        )

    def _copied(self, task: FileToConvert) -> Path | str:
        """The file under a plain name with the extension of what it is; or the code of why not."""
        path = self.folder / "in" / f"{task.number:05d}{_extension(task.file)}"
        try:
            shutil.copyfile(task.file.path, path)
        except OSError as error:
            path.unlink(missing_ok=True)
            return "no_room" if error.errno in _FULL else "file_unreadable"
        return path

    def _result(self, copy: Path) -> Path | None:
        """The .docx made of a copy, if it is there and whole."""
        made = self.folder / "out" / f"{copy.stem}.docx"
        opened = open_archive(made, Limits()).value
        if opened is None:
            return None
        opened.close()
        return made

    def _run(self, paths: Sequence[Path]) -> None:
        if self.soffice is None:
            if self.instead:
                self.instead(self.folder, paths, self.seconds * len(paths))
            return
        by_itself = [path for path in paths if path.suffix not in _FILTERS]
        if by_itself:
            self._start(by_itself)
        for extension, filters in _FILTERS.items():
            for name in filters:
                waiting = [p for p in paths if p.suffix == extension and self._result(p) is None]
                if waiting:
                    self._start(waiting, f"--infilter={name}")

    def _start(self, paths: Sequence[Path], *options: str) -> None:
        """LibreOffice on these copies."""
        own = self.folder / f"own-{os.getpid()}"  # of this worker: one that was ended may have left a lock
        command = [
            str(self.soffice),
            f"-env:UserInstallation={_profile_in(own).resolve().as_uri()}",
            *("--headless", "--norestore", "--nologo", "--nodefault", "--nolockcheck", *options),
            *("--convert-to", "docx:MS Word 2007 XML", "--outdir", str(self.folder / "out")),
            *map(str, paths),
        ]
        with contextlib.suppress(OSError):  # it cannot be started: there will be no result
            subprocess.run(
                command,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                cwd=own,
                env=_environment(own),
                check=False,
            )

    def _conversion(self, file: SourceFile, copy: Path | str) -> Conversion:
        if isinstance(copy, str):
            return refused(file, copy)
        made = self._result(copy)
        if made is None:
            return refused(file, "conversion_failed")
        return Conversion(replace(file, path=made, format=Format.DOCX), None, _issue(file, "converted"))


def refused(file: SourceFile, code: str, **values: str) -> Conversion:
    """A file that is not converted: ``no_converter`` (there is no LibreOffice), ``conversion_failed``,
    ``conversion_timed_out`` (with ``seconds``), ``file_unreadable``, ``no_room``."""
    state = State.UNSUPPORTED if code == "no_converter" else State.UNREADABLE
    return Conversion(file, state, _issue(file, code, **values))


def _issue(file: SourceFile, code: str, **values: str) -> Issue:
    return Issue(code, file.name, values=(("format", _extension(file)), *values.items()))


def _extension(file: SourceFile) -> str:
    return ".xml" if file.format in (Format.WORD_XML, Format.FLAT_OPC) else f".{file.format}"


def _repacked(task: FileToConvert, folder: Path) -> Conversion:
    """The .docx that one XML file holds whole."""
    try:
        with task.file.path.open("rb") as handle:
            data = handle.read(Limits().xml_bytes + 1)
    except OSError:
        return refused(task.file, "file_unreadable")
    package = packed(data) if len(data) <= Limits().xml_bytes else None
    if package is None:
        return refused(task.file, "conversion_failed")
    made = folder / f"flat{task.number:05d}.docx"
    made.write_bytes(package)
    return Conversion(replace(task.file, path=made, format=Format.DOCX), None, _issue(task.file, "repacked"))


def _profile_in(own: Path) -> Path:
    profile = own / "profile"
    settings = profile / "user" / "registrymodifications.xcu"
    if not settings.exists():
        settings.parent.mkdir(parents=True)
        settings.write_text(_profile_xml(), encoding="utf-8")
    return profile


def _environment(own: Path) -> Mapping[str, str]:
    """The environment with everything that programs keep for a person inside the box."""
    folders = {name: own / name.lower() for name in _OWN_FOLDERS}
    for folder in folders.values():
        folder.mkdir(exist_ok=True)
    return {**os.environ, **{name: str(folder) for name, folder in folders.items()}}


def _profile_xml() -> str:
    items = "".join(
        f'<item oor:path="/{path}"><prop oor:name="{name}" oor:op="fuse"><value>{value}</value></prop></item>'
        for path, name, value in _SETTINGS
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>'
        '<oor:items xmlns:oor="http://openoffice.org/2001/registry">' + items + "</oor:items>"
    )
