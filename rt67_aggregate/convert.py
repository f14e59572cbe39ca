"""Old and foreign text formats to .docx through LibreOffice, which runs in a profile of its own.

Macros do not run, links are not followed and nothing is fetched: the profile says so, and a proxy
that leads nowhere stands behind it. LibreOffice's exit code tells nothing, so only a whole .docx in
the output folder counts as done.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from rt67_aggregate.flat_opc import packed
from rt67_aggregate.model import Format, Issue, SourceFile, State
from rt67_aggregate.zips import Limits, open_archive

# Given the folder of a call, files in its ``in`` and seconds for all of them: writes ``out/<stem>.docx``
# of those that it can convert; False where it had to be stopped.
Converter = Callable[[Path, Sequence[Path], float], bool]

CONVERTIBLE = (Format.DOC, Format.ODT, Format.RTF, Format.WORD_XML, Format.FLAT_OPC)

_BATCH = 10  # files for one start of the program: a start costs some seconds, a hang the batch's time
_SECONDS_MORE = 5.0  # for each further file of a batch
_SETTINGS = (
    ("org.openoffice.Office.Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("org.openoffice.Office.Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("org.openoffice.Office.Common/Security/Scripting", "DisableActiveContent", "true"),
    ("org.openoffice.Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("org.openoffice.Office.Writer/Content/Update", "Link", "0"),
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


def convert_to_docx(
    files: Sequence[SourceFile],
    folder: Path,
    soffice: Path | None,
    *,
    seconds: float = 90.0,
    instead: Converter | None = None,
) -> tuple[Conversion, ...]:
    """Copies in .docx of .doc, .odt, .rtf and Word's own .xml files, in the order given.

    Copies and profile are written below ``folder``, which must exist and be new for each call.
    ``seconds``: time for one file. ``instead``: what converts where LibreOffice is not there
    (``soffice`` None); without it all are ``unsupported`` but those of a whole package in XML, which
    need neither.
    """
    flat = {file.name: _repacked(number, file, folder) for number, file in enumerate(files) if _is_flat(file)}
    others = [file for file in files if not _is_flat(file)]
    done = (
        {c.file.name: c for c in _through_office(others, folder, soffice, instead, seconds)} if others else {}
    )
    return tuple((flat | done)[file.name] for file in files)


def without_office(file: SourceFile) -> Conversion:
    """What is to be said of a file that would have to be converted, where nothing can be."""
    return _refused(file, State.UNSUPPORTED, "no_converter")


def _is_flat(file: SourceFile) -> bool:
    return file.format is Format.FLAT_OPC


def _repacked(number: int, file: SourceFile, folder: Path) -> Conversion:
    """The .docx that one XML file holds whole."""
    try:
        with file.path.open("rb") as handle:
            data = handle.read(Limits().xml_bytes + 1)
    except OSError:
        return _refused(file, State.UNREADABLE, "file_unreadable")
    package = packed(data) if len(data) <= Limits().xml_bytes else None
    if package is None:
        return _refused(file, State.UNREADABLE, "conversion_failed")
    made = folder / f"flat{number:05d}.docx"
    made.write_bytes(package)
    return Conversion(replace(file, path=made, format=Format.DOCX), None, _issue(file, "repacked"))


def _through_office(
    files: Sequence[SourceFile],
    folder: Path,
    soffice: Path | None,
    instead: Converter | None,
    seconds: float,
) -> tuple[Conversion, ...]:
    if soffice is None and instead is None:
        return tuple(without_office(file) for file in files)
    office = _Office(folder, soffice, instead)
    inputs = [office.copy_in(number, file) for number, file in enumerate(files)]
    copied = [path for path in inputs if path]
    for start in range(0, len(copied), _BATCH):
        batch = copied[start : start + _BATCH]
        office.run(batch, seconds + _SECONDS_MORE * (len(batch) - 1))
    # One bad file may have taken the others of its batch along: each gets a start of its own.
    late = {path for path in copied if office.result(path) is None and not office.run([path], seconds)}
    return tuple(
        _conversion(file, path, office, path in late, seconds)
        for file, path in zip(files, inputs, strict=True)
    )


class _Office:
    """LibreOffice, or what stands in for it, with the folders of one call."""

    def __init__(self, folder: Path, soffice: Path | None, instead: Converter | None) -> None:
        self._folder, self._soffice, self._instead = folder, soffice, instead
        self._profile, self._in, self._out = (folder / name for name in ("profile", "in", "out"))
        for made in (self._profile / "user", self._in, self._out):
            made.mkdir(parents=True)
        (self._profile / "user" / "registrymodifications.xcu").write_text(_profile_xml(), encoding="utf-8")

    def copy_in(self, number: int, file: SourceFile) -> Path | None:
        """The file under a plain name with the extension of what it is; None where it is gone."""
        path = self._in / f"{number:05d}{_extension(file)}"
        try:
            shutil.copyfile(file.path, path)
        except OSError:
            return None
        return path

    def result(self, path: Path) -> Path | None:
        """The .docx made of an input, if it is there and whole."""
        made = self._out / f"{path.stem}.docx"
        opened = open_archive(made, Limits()).value
        if opened is None:
            return None
        opened.close()
        return made

    def run(self, paths: Sequence[Path], seconds: float) -> bool:
        """Converts what it can; False where it had to be stopped."""
        if self._soffice is None and self._instead:
            return self._instead(self._folder, paths, seconds)
        command = [
            str(self._soffice),
            f"-env:UserInstallation={self._profile.resolve().as_uri()}",
            *("--headless", "--norestore", "--nologo", "--nodefault", "--nolockcheck"),
            *("--convert-to", "docx:MS Word 2007 XML", "--outdir", str(self._out)),
            *map(str, paths),
        ]
        return _run_within(command, seconds)


def _profile_xml() -> str:
    items = "".join(
        f'<item oor:path="/{path}"><prop oor:name="{name}" oor:op="fuse"><value>{value}</value></prop></item>'
        for path, name, value in _SETTINGS
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>'
        '<oor:items xmlns:oor="http://openoffice.org/2001/registry">' + items + "</oor:items>"
    )


def _run_within(command: list[str], seconds: float) -> bool:
    """Runs a program in a process group of its own, which is ended as a whole when time is up."""
    windows = sys.platform == "win32"
    try:
        process = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=not windows,
        )
    except OSError:
        return True
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        _end_group(process)
        return False
    except BaseException:  # the officer's Ctrl-C must not leave the program behind
        _end_group(process)
        raise
    return True


def _end_group(process: subprocess.Popen[bytes]) -> None:
    if sys.platform == "win32":
        subprocess.run(["taskkill", "/F", "/T", "/PID", str(process.pid)], capture_output=True, check=False)
    else:
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def _conversion(
    file: SourceFile, path: Path | None, office: _Office, late: bool, seconds: float
) -> Conversion:
    if path is None:
        return _refused(file, State.UNREADABLE, "file_unreadable")
    made = office.result(path)
    if made:
        return Conversion(replace(file, path=made, format=Format.DOCX), None, _issue(file, "converted"))
    code = "conversion_timed_out" if late else "conversion_failed"
    return _refused(file, State.UNREADABLE, code, seconds=f"{seconds:g}")


def _refused(file: SourceFile, state: State, code: str, **values: str) -> Conversion:
    return Conversion(file, state, _issue(file, code, **values))


def _issue(file: SourceFile, code: str, **values: str) -> Issue:
    return Issue(code, file.name, values=(("format", _extension(file)), *values.items()))


def _extension(file: SourceFile) -> str:
    return ".xml" if file.format in (Format.WORD_XML, Format.FLAT_OPC) else f".{file.format}"
