"""Files dropped on the starter: told from Explorer's command line, copied, nothing written over."""

from __future__ import annotations

from pathlib import Path

import pytest

from rt67_aggregate.cli.dropped import copy_into, dropped_names

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


def put(folder: Path, name: str, content: bytes) -> Path:
    folder.mkdir(exist_ok=True)
    path = folder / name
    path.write_bytes(content)
    return path


def test_a_file_is_copied_once_and_another_of_its_name_beside_it(tmp_path: Path):
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    first = put(tmp_path / "a", "รต67.docx", b"1")
    second = put(tmp_path / "b", "รต67.docx", b"2")
    assert copy_into(inbox, [first, first, second, second]) == (inbox / "รต67.docx", inbox / "รต67 (2).docx")
    assert (inbox / "รต67.docx").read_bytes() == b"1"
    assert (inbox / "รต67 (2).docx").read_bytes() == b"2"
    assert first.read_bytes() == b"1"


def test_a_folder_is_copied_with_all_that_is_in_it(tmp_path: Path):
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    put(tmp_path / "ส่ง.แล้ว", "a.docx", b"1")
    assert copy_into(inbox, [tmp_path / "ส่ง.แล้ว"]) == (inbox / "ส่ง.แล้ว",)
    assert (inbox / "ส่ง.แล้ว" / "a.docx").read_bytes() == b"1"


def test_what_is_in_the_inbox_is_not_copied_into_it(tmp_path: Path):
    inbox = tmp_path / "inbox"
    there = put(inbox, "a.docx", b"1")
    assert copy_into(inbox, [there, inbox]) == ()
    assert [path.name for path in inbox.iterdir()] == ["a.docx"]
