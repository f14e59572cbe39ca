from __future__ import annotations

from pathlib import Path

from rt67_aggregate.data import default_form, default_roster, packaged
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
    assert default_form(tmp_path).parent == packaged()
    (own / default_form(tmp_path).name).write_text("")
    assert default_form(tmp_path).parent == own


def test_a_file_of_another_name_is_nobodys_default(tmp_path: Path):
    (tmp_path / "mappings").mkdir()
    (tmp_path / "mappings" / "draft.yaml").write_text("")
    assert default_form(tmp_path).parent == packaged()


def test_the_packages_own_files_have_no_fault():
    assert load_form(default_form(packaged())).value is not None
    assert load_roster(default_roster(packaged())).value is not None
