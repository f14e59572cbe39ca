from __future__ import annotations

from pathlib import Path

import pytest

from rt67_aggregate.data import (
    default_form,
    default_roster,
    forms_before,
    named_form,
    packaged,
    workspace_forms,
)
from rt67_aggregate.form import load_form
from rt67_aggregate.roster import load_roster


def test_a_folder_without_mappings_takes_the_packages_own(tmp_path: Path):
    assert default_form(tmp_path).parent == packaged()
    assert default_roster(tmp_path) == packaged() / "colleges.csv"


def test_the_workspaces_own_files_come_first(tmp_path: Path):
    own = tmp_path / "mappings"
    own.mkdir()
    (own / "colleges.csv").write_text("")
    assert default_roster(tmp_path) == own / "colleges.csv"


def test_any_form_of_the_workspace_comes_before_the_packages_own(tmp_path: Path):
    own = tmp_path / "mappings"
    own.mkdir()
    assert default_form(tmp_path).parent == packaged()
    (own / "rt68_2568.yaml").write_text("")
    assert default_form(tmp_path) == own / "rt68_2568.yaml"
    (own / "rt69_2569.yml").write_text("")
    assert default_form(tmp_path) == own / "rt69_2569.yml"
    assert [path.name for path in workspace_forms(tmp_path)] == ["rt68_2568.yaml", "rt69_2569.yml"]


@pytest.mark.parametrize(
    "name", ["settings.yaml", "Settings.YML", "settings - สำเนา.yaml", "สำเนาของ settings (1).yml"]
)
def test_settings_and_copies_of_them_are_no_forms(tmp_path: Path, name: str):
    own = tmp_path / "mappings"
    own.mkdir()
    (own / name).write_text("")
    (own / "RT68.YAML").write_text("")
    assert [path.name for path in workspace_forms(tmp_path)] == ["RT68.YAML"]


def test_the_packages_own_files_have_no_fault():
    assert load_form(default_form(packaged())).value is not None
    assert load_roster(default_roster(packaged())).value is not None


def test_a_form_of_the_package_is_known_by_its_name_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    name = "rt67_2567.yaml"
    assert named_form(Path(name)) == packaged() / name
    for other in (Path("mappings") / name, Path("rt99_2599.yaml"), tmp_path / name, Path("README.en.md")):
        assert named_form(other) == other
    Path(name).write_text("")
    assert named_form(Path(name)) == Path(name)


def test_the_form_of_the_year_before_is_beside_or_in_the_workspace(tmp_path: Path):
    mappings = tmp_path / "mappings"
    mappings.mkdir()
    new = mappings / "rt68.yaml"
    assert [path.parent for path in forms_before(new, tmp_path)] == [packaged()]
    for name in ("rt67.yaml", "rt68.yaml", "settings.yaml"):
        (mappings / name).touch()
    assert forms_before(new, tmp_path) == (mappings / "rt67.yaml",)
    assert forms_before(tmp_path / "rt68.yaml", tmp_path) == (mappings / "rt67.yaml", mappings / "rt68.yaml")
    beside = tmp_path / "other.yaml"
    beside.touch()
    assert forms_before(tmp_path / "rt68.yaml", tmp_path) == (beside,)
