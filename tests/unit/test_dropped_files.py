"""What was dropped is copied into the inbox: nothing is written over, no link followed, no half left."""

from __future__ import annotations

import errno
import os
import shutil
from pathlib import Path

import pytest

from rt67_aggregate.pipeline.dropped_files import copy_into


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    path = tmp_path / "inbox"
    path.mkdir()
    return path


def put(folder: Path, name: str, content: bytes) -> Path:
    folder.mkdir(exist_ok=True)
    path = folder / name
    path.write_bytes(content)
    return path


def test_a_file_is_copied_once_and_another_of_its_name_beside_it(tmp_path: Path, inbox: Path):
    first = put(tmp_path / "a", "รต67.docx", b"1")
    second = put(tmp_path / "b", "รต67.docx", b"2")
    copies = copy_into(inbox, [first, first, second, second])
    assert copies.made == (inbox / "รต67.docx", inbox / "รต67 (2).docx")
    assert (inbox / "รต67.docx").read_bytes() == b"1"
    assert (inbox / "รต67 (2).docx").read_bytes() == b"2"
    assert first.read_bytes() == b"1"


def test_a_folder_is_copied_with_all_that_is_in_it(tmp_path: Path, inbox: Path):
    put(tmp_path / "ส่ง.แล้ว", "a.docx", b"1")
    put(tmp_path / "ส่ง.แล้ว" / "ใน", "b.docx", b"2")
    copies = copy_into(inbox, [tmp_path / "ส่ง.แล้ว"])
    assert copies.made == (inbox / "ส่ง.แล้ว",)
    assert copies.left == ()
    assert (inbox / "ส่ง.แล้ว" / "a.docx").read_bytes() == b"1"
    assert (inbox / "ส่ง.แล้ว" / "ใน" / "b.docx").read_bytes() == b"2"


def test_what_is_in_the_inbox_is_not_copied_into_it(inbox: Path):
    there = put(inbox, "a.docx", b"1")
    assert copy_into(inbox, [there, inbox]).made == ()
    assert [path.name for path in inbox.iterdir()] == ["a.docx"]


def test_a_copy_has_the_time_of_its_file_by_which_the_newer_one_is_known(tmp_path: Path, inbox: Path):
    old, new = put(tmp_path / "ส่ง", "ก ใหม่.docx", b"2"), put(tmp_path / "ส่ง", "ข เดิม.docx", b"1")
    os.utime(old, (2_000_000_000, 2_000_000_000))
    os.utime(new, (1_000_000_000, 1_000_000_000))
    copy_into(inbox, [tmp_path / "ส่ง", old])
    for name in ("ส่ง/ก ใหม่.docx", "ก ใหม่.docx"):
        assert (inbox / name).stat().st_mtime == 2_000_000_000
    assert (inbox / "ส่ง" / "ข เดิม.docx").stat().st_mtime == 1_000_000_000


def test_a_link_in_a_folder_leads_nowhere_and_is_told(tmp_path: Path, inbox: Path):
    sent = tmp_path / "ส่ง"
    put(sent, "a.docx", b"1")
    secret = put(tmp_path / "อื่น", "b.docx", b"2")
    (sent / "ลิงก์.docx").symlink_to(secret)
    (sent / "วน").symlink_to(sent)
    copies = copy_into(inbox, [sent])
    assert sorted(path.name for path in (inbox / "ส่ง").iterdir()) == ["a.docx"]
    assert sorted(copies.left) == sorted([str(sent / "ลิงก์.docx"), str(sent / "วน")])


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no named pipes")
def test_what_is_no_file_is_left_and_the_rest_is_copied(tmp_path: Path, inbox: Path):
    sent = tmp_path / "ส่ง"
    put(sent, "a.docx", b"1")
    os.mkfifo(sent / "ท่อ")
    copies = copy_into(inbox, [sent, sent / "ท่อ"])
    assert copies.made == (inbox / "ส่ง",)
    assert copies.left == (str(sent / "ท่อ"),) * 2
    assert sorted(path.name for path in inbox.rglob("*")) == ["a.docx", "ส่ง"]


def test_a_file_that_cannot_be_read_costs_nothing_else(
    tmp_path: Path, inbox: Path, monkeypatch: pytest.MonkeyPatch
):
    put(inbox, "ปิด.docx", b"2")
    closed, other = put(tmp_path / "ส่ง", "ปิด.docx", b"1"), put(tmp_path / "ส่ง", "a.docx", b"1")
    opened = Path.open

    def refused(path: Path, mode: str = "r", **options: str) -> object:
        if path == closed:
            raise PermissionError(errno.EACCES, "denied", str(path))
        return opened(path, mode, **options)  # type: ignore[call-overload]

    monkeypatch.setattr(Path, "open", refused)
    copies = copy_into(inbox, [closed, other])
    assert copies.made == (inbox / "a.docx",)
    assert copies.left == (str(closed),)
    assert (inbox / "ปิด.docx").read_bytes() == b"2"


def test_where_the_disk_is_full_no_half_copy_is_left(
    tmp_path: Path, inbox: Path, monkeypatch: pytest.MonkeyPatch
):
    there = put(inbox, "เดิม.docx", b"1")
    put(tmp_path / "ส่ง", "a.docx", b"1")
    one, two = put(tmp_path, "b.docx", b"1"), put(tmp_path / "ส่ง", "c.docx", b"2")
    copied = shutil.copyfileobj

    def full(source: object, target: object) -> None:
        if getattr(source, "name", "") == str(two):
            raise OSError(errno.ENOSPC, "full")
        copied(source, target)  # type: ignore[arg-type]

    monkeypatch.setattr(shutil, "copyfileobj", full)
    with pytest.raises(OSError, match="full"):
        copy_into(inbox, [one, tmp_path / "ส่ง"])
    assert list(inbox.iterdir()) == [there]
