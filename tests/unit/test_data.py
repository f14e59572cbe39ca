from __future__ import annotations

from pathlib import Path

from rt67_aggregate.data import default_form, default_roster, packaged, workspace_forms
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


def test_the_packages_own_files_have_no_fault():
    assert load_form(default_form(packaged())).value is not None
    assert load_roster(default_roster(packaged())).value is not None
