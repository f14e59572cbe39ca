"""The folder for a run's temporary copies."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from rt67_aggregate.pipeline.workspace import workspace_folder
from rt67_aggregate.publish import BusyError, Lock


def test_it_is_gone_afterwards_with_all_that_is_in_it(tmp_path: Path):
    with workspace_folder(tmp_path) as folder:
        (folder / "a").mkdir()
        (folder / "a" / "b").write_text("x")
    assert list(tmp_path.iterdir()) == []


def test_what_a_dead_run_left_is_removed_and_what_a_living_one_uses_stays(tmp_path: Path):
    with workspace_folder(tmp_path) as living:
        for name in ("rt67-run-1", "rt67-run-2"):
            (tmp_path / name / "converted").mkdir(parents=True)
            (tmp_path / name / "converted" / "a.docx").write_text("x")
        (tmp_path / "rt67-run-1.lock").write_text("")  # and none beside the other
        (tmp_path / "rt67-run-3.lock").write_text("")  # died before it had a folder
        (tmp_path / "rt67-else").mkdir()
        with workspace_folder(tmp_path) as second:
            left = {path.name for path in tmp_path.iterdir() if path.suffix != ".lock"}
            assert left == {living.name, second.name, "rt67-else"}
        assert living.is_dir()
    assert [path.name for path in tmp_path.iterdir()] == ["rt67-else"]


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="links")
def test_a_link_with_such_a_name_is_not_followed(tmp_path: Path):
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "precious").write_text("x")
    (tmp_path / "rt67-run-1").symlink_to(tmp_path / "mine")
    (tmp_path / "rt67-run-2").mkdir()
    (tmp_path / "rt67-run-2.lock").symlink_to(tmp_path / "made")
    with workspace_folder(tmp_path):
        pass
    assert (tmp_path / "mine" / "precious").read_text() == "x"
    assert not (tmp_path / "made").exists()


@pytest.mark.skipif(os.name == "nt", reason="there an open file cannot be removed")
def test_a_lock_whose_file_was_removed_while_it_was_waited_for_is_not_held(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    """Else one command would hold the lock of the removed file, and another that of a new one."""
    path = tmp_path / "lock"
    real = os.fstat

    def removed_just_now(handle: int) -> os.stat_result:
        path.unlink(missing_ok=True)
        return real(handle)

    with monkeypatch.context() as patch:
        patch.setattr(os, "fstat", removed_just_now)
        with pytest.raises(BusyError):
            Lock(path).take()
    with Lock(path) as second:
        second.take()
        with pytest.raises(BusyError):
            Lock(path).take()
