"""LibreOffice is found where its installers put it, and where the user says."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from rt67_aggregate.soffice import find_soffice


def program(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("", encoding="utf-8")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return path


def test_nothing_is_found_where_there_is_nothing(tmp_path: Path):
    assert find_soffice({"PATH": str(tmp_path)}, "linux") is None
    assert find_soffice({}, "win32", lambda: ()) is None


@pytest.mark.parametrize("name", ["soffice", "libreoffice"] if os.name == "posix" else ["soffice.exe"])
def test_it_is_found_on_the_path(tmp_path: Path, name: str):
    there = program(tmp_path / name)
    assert find_soffice({"PATH": str(tmp_path)}, "linux") == there


def test_what_the_user_names_counts_before_the_path(tmp_path: Path):
    program(tmp_path / "bin" / "soffice")
    own = program(tmp_path / "own" / "soffice")
    assert find_soffice({"PATH": str(tmp_path / "bin"), "RT67_SOFFICE": str(own)}, "linux") == own


def test_a_name_that_leads_nowhere_does_not_hide_the_others(tmp_path: Path):
    there = program(tmp_path / "soffice.exe")
    environment = {"RT67_SOFFICE": str(tmp_path / "gone"), "PATH": ""}
    assert find_soffice(environment, "win32", lambda: (str(there),)) == there


@pytest.mark.parametrize("variable", ["ProgramW6432", "ProgramFiles", "ProgramFiles(x86)"])
def test_windows_has_it_below_program_files(tmp_path: Path, variable: str):
    there = program(tmp_path / "LibreOffice" / "program" / "soffice.exe")
    assert find_soffice({"PATH": "", variable: str(tmp_path)}, "win32", lambda: ()) == there


def test_the_windows_registry_names_its_folder_or_its_program(tmp_path: Path):
    there = program(tmp_path / "ที่อื่น" / "program" / "soffice.exe")
    for named in (there, there.parent):
        assert find_soffice({"PATH": ""}, "win32", lambda named=named: (str(named),)) == there


def test_macos_has_it_among_the_users_applications(tmp_path: Path):
    there = program(tmp_path / "Applications" / "LibreOffice.app" / "Contents" / "MacOS" / "soffice")
    assert find_soffice({"PATH": "", "HOME": str(tmp_path)}, "darwin") == there
