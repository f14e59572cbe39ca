"""The watch: one run for a batch of changes, and none while a file still grows."""

from __future__ import annotations

from pathlib import Path

from rt67_aggregate.cli.watching import at_rest, watch


def test_a_growing_file_is_waited_for(tmp_path: Path):
    growing = tmp_path / "แบบ.docx"
    looks = []

    def pause(seconds: float) -> None:
        looks.append(seconds)
        if len(looks) < 4:
            growing.write_bytes(b"x" * len(looks))

    assert at_rest(tmp_path, pause=pause)
    assert len(looks) == 4  # after each of three changes, and once more in which nothing changed


def test_a_folder_that_is_gone_is_told(tmp_path: Path):
    assert not at_rest(tmp_path / "gone", pause=lambda seconds: None)


def test_it_runs_at_the_start_and_after_each_change(tmp_path: Path):
    runs: list[int] = []
    watch(tmp_path, ["a", "b"], lambda: runs.append(1))
    assert len(runs) == 3
