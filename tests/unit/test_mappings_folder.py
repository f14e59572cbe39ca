"""Files in mappings that somebody may have changed to no effect are told; copies that are older are not."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from rt67_aggregate.cli.mappings_folder import unread_files
from rt67_aggregate.data import packaged
from rt67_aggregate.issues import action, sentence

OLD, NEW = 1_700_000_000, 1_700_000_100


def laid(folder: Path, **times: int) -> Path:
    """A folder of mappings: names, with "__" for a dot, and their times. Each holds its name."""
    mappings = folder / "mappings"
    mappings.mkdir()
    for name, time in times.items():
        path = mappings / name.replace("__", ".")
        path.write_text(name, encoding="utf-8")
        os.utime(path, (time, time))
    return mappings


def told(mappings: Path, roster: Path | None = None) -> list[str]:
    read = roster or (
        mappings / "colleges.csv" if (mappings / "colleges.csv").is_file() else packaged() / "colleges.csv"
    )
    return [dict(issue.values)["file"] for issue in unread_files(mappings, read)]


def test_what_is_read_is_not_told(tmp_path: Path):
    names = ("colleges__csv", "settings__yaml", "rt68__yaml", "README__md", "report_template__docx")
    assert told(laid(tmp_path, **dict.fromkeys(names, NEW))) == []


@pytest.mark.parametrize(
    "name",
    [
        "settings.yaml.txt",
        "settings.yml",
        "Settings (1).yaml",
        "settings - สำเนา.yaml",
        "สำเนาของ settings.yaml",
    ],
)
@pytest.mark.parametrize("is_there", [True, False])
def test_newer_settings_under_another_name_are_told(tmp_path: Path, name: str, is_there: bool):
    mappings = laid(tmp_path, **({"settings__yaml": OLD} if is_there else {}), **{name: NEW})
    (issue,) = unread_files(mappings, packaged() / "colleges.csv")
    assert dict(issue.values)["wanted"] == "settings.yaml"
    assert name in sentence(issue)
    assert ("settings.yaml" in str(sentence(issue)).removeprefix(f"ไฟล์ {name}")) is is_there
    assert "settings.yaml" in action(issue)


@pytest.mark.parametrize("name", ["colleges.xlsx", "colleges.csv.txt", "colleges (1).csv", "colleges.xls"])
def test_a_newer_roster_under_another_name_is_told(tmp_path: Path, name: str):
    assert told(laid(tmp_path, colleges__csv=OLD, **{name: NEW})) == [name]


def test_a_roster_is_told_where_that_of_the_package_counts(tmp_path: Path):
    mappings = laid(tmp_path, **{"colleges (1).csv": OLD})
    assert told(mappings) == ["colleges (1).csv"]


def test_older_copies_and_equal_ones_are_no_matter(tmp_path: Path):
    mappings = laid(tmp_path, colleges__csv=NEW, settings__yaml=OLD, **{"colleges (1).csv": OLD})
    equal = mappings / "settings - Copy.yaml"
    equal.write_bytes((mappings / "settings.yaml").read_bytes())
    os.utime(equal, (NEW, NEW))
    assert told(mappings) == []


def test_a_roster_that_somebody_named_leaves_the_folders_out(tmp_path: Path):
    mappings = laid(tmp_path, **{"colleges (1).csv": NEW, "settings.txt": NEW})
    assert told(mappings, tmp_path / "named.csv") == ["settings.txt"]


def test_a_form_that_became_a_text_is_told(tmp_path: Path):
    assert told(laid(tmp_path, **{"rt68.yaml.txt": NEW, "rt69.YML.TXT": NEW, "notes.txt": NEW})) == [
        "rt68.yaml.txt",
        "rt69.YML.TXT",
    ]


def test_an_older_text_beside_its_form_is_not(tmp_path: Path):
    assert told(laid(tmp_path, rt68__yaml=NEW, **{"rt68.yaml.txt": OLD})) == []


def test_lock_files_and_folders_are_not_looked_at(tmp_path: Path):
    mappings = laid(tmp_path, colleges__csv=OLD, **{"~$colleges.xlsx": NEW, ".~lock.colleges.csv#": NEW})
    (mappings / "settings old").mkdir()
    assert told(mappings) == []


def test_a_file_that_cannot_be_compared_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    mappings = laid(tmp_path, colleges__csv=OLD, **{"colleges.xlsx": NEW})

    def refused(*_: object, **__: object) -> bool:
        raise PermissionError

    monkeypatch.setattr("filecmp.cmp", refused)
    assert told(mappings) == ["colleges.xlsx"]


def test_no_folder_is_no_matter(tmp_path: Path):
    assert told(tmp_path / "mappings") == []
