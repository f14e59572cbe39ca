"""Word as a converter: what its script is told, and that a Word that hangs is ended.

Word itself is not here; a script that does what it should stands in for PowerShell.
"""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from rt67_aggregate.convert import FileToConvert, Office
from rt67_aggregate.model import Format, SourceFile
from rt67_aggregate.winword import SCRIPT, find_word, run_word
from tests.workspaces import CLEAN, EXAMPLE

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a POSIX script")


def powershell(folder: Path, body: str) -> str:
    """A stand-in whose sixth argument is the script, the seventh the folder."""
    path = folder / "powershell"
    path.write_text(f'#!/bin/sh\nfolder="$7"\n{body}\n', encoding="utf-8")
    path.chmod(0o755)
    return str(path)


def old_word(folder: Path, name: str) -> SourceFile:
    path = folder / name
    path.write_bytes(b"old")
    return SourceFile(path.name, path, Format.DOC, sha256="0" * 64)


def test_files_that_word_can_save_are_read_and_the_others_told(tmp_path: Path):
    good = EXAMPLE / "inbox" / CLEAN
    command = powershell(
        tmp_path, f'cp "{good}" "$folder/out/$(head -1 "$folder/word.txt" | cut -d. -f1).docx"'
    )
    files = [old_word(tmp_path, "ก.doc"), old_word(tmp_path, "ข.doc")]
    calls = tmp_path / "calls"
    calls.mkdir()

    def instead(folder: Path, paths: list[Path], seconds: float) -> bool:
        return run_word(folder, paths if len(paths) > 1 else (), seconds, command)

    done = Office(calls, None, instead)([FileToConvert(number, file) for number, file in enumerate(files)])
    assert [conversion.issue.code for conversion in done] == ["converted", "conversion_failed"]
    assert done[0].file.path.read_bytes() == good.read_bytes()


def test_a_word_that_does_not_end_is_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("rt67_aggregate.winword._SECONDS_TO_START", 0.2)
    assert not run_word(tmp_path, (), 0.1, powershell(tmp_path, "exec sleep 60"))


def test_without_powershell_nothing_is_converted_and_nothing_raised(tmp_path: Path):
    assert run_word(tmp_path, (), 1.0, str(tmp_path / "gone"))


def test_no_macro_runs_and_no_link_is_updated():
    assert "AutomationSecurity = 3" in SCRIPT
    assert "UpdateLinksAtOpen = $false" in SCRIPT
    assert "UpdateLinksAtOpen = $links" in SCRIPT  # the officer's own setting again


def test_word_is_looked_for_on_windows_only():
    assert find_word() is None
