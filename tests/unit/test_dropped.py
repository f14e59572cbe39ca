"""Files dropped on the starter: told from Explorer's command line, and what cannot be taken."""

from __future__ import annotations

from pathlib import Path

import pytest

from rt67_aggregate.cli.dropped import dropped_names, wrongly_dropped
from rt67_aggregate.pipeline import dropped_files
from rt67_aggregate.workspace import Workspace

CMD = r"C:\WINDOWS\system32\cmd.exe /c "


@pytest.mark.parametrize(
    ("line", "names"),
    [
        (rf'{CMD}""C:\งาน ใหม่\รวมรายงาน.cmd" "C:\a b.docx" C:\c&d.docx"', (r"C:\a b.docx", r"C:\c&d.docx")),
        (rf'{CMD}""C:\งาน\รวมรายงาน.cmd" C:\%E0%B8%A3.docx"', (r"C:\%E0%B8%A3.docx",)),
        (rf'{CMD}""C:\a!b\x.CMD" C:\a^b(1).docx D:\ส่ง"', (r"C:\a^b(1).docx", r"D:\ส่ง")),
        (rf'{CMD}""C:\งาน\รวมรายงาน.cmd" "C:\another one.cmd""', (r"C:\another one.cmd",)),
        (rf'{CMD}""C:\งาน\รวมรายงาน.cmd" "', ()),
        (rf'{CMD}C:\x.cmd C:\a.docx "C:\b c.docx"', (r"C:\a.docx", r"C:\b c.docx")),
        (r'"C:\WINDOWS\system32\cmd.exe" ', ()),
        ("", ()),
    ],
)
def test_the_names_that_explorer_hands_over_are_found(line: str, names: tuple[str, ...]):
    assert dropped_names(line) == names


def test_the_program_s_own_folder_is_not_copied_into_itself(tmp_path: Path):
    workspace = Workspace(tmp_path / "งาน")
    workspace.inbox.mkdir(parents=True)
    for folder in (workspace.folder, tmp_path, Path(tmp_path.anchor)):
        said = wrongly_dropped(workspace, [folder], merging=True)
        assert str(folder) in said[0]
        assert "inbox ของโปรแกรมเอง" in said[0]
        assert wrongly_dropped(workspace, [folder], merging=False) == ()
    assert wrongly_dropped(workspace, [workspace.inbox], merging=True) == ()


@pytest.mark.parametrize(
    "dropped",
    ["output", "output/rt67_summary.docx", "output/feedback", "output/annex/a.docx", "output/ก.docx"],
)
def test_what_the_program_made_is_no_return(dropped: str, tmp_path: Path):
    """The report reads like a return, and the copies for the colleges are their old ones."""
    workspace = Workspace(tmp_path / "งาน")
    workspace.inbox.mkdir(parents=True)
    path = workspace.folder / dropped
    if path.suffix:
        _made(path)
    else:
        path.mkdir(parents=True)
    said = wrongly_dropped(workspace, [path], merging=True)
    assert str(path) in said[0]
    assert "ผลลัพธ์ของโปรแกรมเอง" in said[0]
    assert wrongly_dropped(workspace, [path], merging=False) == ()


@pytest.mark.parametrize(
    "dropped", ["output/rt67_summary.xlsx", "output/สำเนา.xlsm", "outputs/ก.docx", "ก.docx"]
)
def test_a_workbook_among_the_outputs_may_be_dropped_and_so_may_what_lies_elsewhere(
    dropped: str, tmp_path: Path
):
    workspace = Workspace(tmp_path / "งาน")
    assert wrongly_dropped(workspace, [_made(workspace.folder / dropped)], merging=True) == ()


def _made(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch()
    return path


def test_a_folder_with_more_files_than_anybody_sends_in_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(dropped_files, "MOST_FILES", 2)
    sent = tmp_path / "ส่ง"
    (sent / "ใน").mkdir(parents=True)
    (sent / "1.docx").touch()
    (sent / "ใน" / "2.docx").touch()
    workspace = Workspace(tmp_path / "งาน")
    assert wrongly_dropped(workspace, [sent], merging=True) == ()
    (sent / "ใน" / "3.docx").touch()
    said = wrongly_dropped(workspace, [sent], merging=True)
    assert "มากกว่า 2 ไฟล์" in said[0]
