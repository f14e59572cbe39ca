"""Zips of returns: their members are files of their own, and no bomb is unpacked."""

from __future__ import annotations

import errno
import hashlib
import io
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pytest

from rt67_aggregate.model import Format
from rt67_aggregate.zips import Limits
from tests.inbox_files import DOCX, WORD, formats, scanned, typed, zipped


def test_members_of_a_zip_are_files_of_their_own(inbox: Path) -> None:
    members: dict[str, str | bytes] = {
        "ข.docx": DOCX,
        "ก/1.pdf": b"%PDF-1.7",
        "~$ข.docx": bytes(162),
        "ก/": b"",
    }
    (inbox / "ส่งรวม.zip").write_bytes(zipped(members))
    files = scanned(inbox)
    assert formats(files) == {
        "ส่งรวม.zip": Format.ZIP,
        "ส่งรวม.zip/ก/1.pdf": Format.PDF,
        "ส่งรวม.zip/ข.docx": Format.DOCX,
        "ส่งรวม.zip/~$ข.docx": Format.LOCK,
    }
    assert [file.name for file in files] == sorted(file.name for file in files)
    member = next(file for file in files if file.format is Format.DOCX)
    assert member.path.read_bytes() == DOCX
    assert member.sha256 == hashlib.sha256(DOCX).hexdigest()
    assert member.modified == datetime(2024, 3, 10, 9, 30, tzinfo=UTC)


def test_a_zip_in_a_zip_is_opened_and_one_inside_that_is_not(inbox: Path) -> None:
    innermost = zipped({"3.docx": DOCX})
    (inbox / "a.zip").write_bytes(
        zipped({"b.zip": zipped({"c.zip": innermost, "2.docx": DOCX}), "1.docx": DOCX})
    )
    assert formats(scanned(inbox)) == {
        "a.zip": Format.ZIP,
        "a.zip/1.docx": Format.DOCX,
        "a.zip/b.zip": Format.ZIP,
        "a.zip/b.zip/2.docx": Format.DOCX,
        "a.zip/b.zip/c.zip": Format.NESTED,
    }


@pytest.mark.parametrize("encoding", ["utf-8", "cp874"])
def test_names_without_the_utf8_mark_are_read(inbox: Path, encoding: str) -> None:
    name = "แบบ รต.67 น้ำ.docx"
    marker = "x" * len(name.encode(encoding))
    data = zipped({marker: DOCX}).replace(marker.encode(), name.encode(encoding))
    (inbox / "a.zip").write_bytes(data)
    assert [file.name for file in scanned(inbox)] == ["a.zip", f"a.zip/{name}"]


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("../../evil.docx", "evil.docx"),
        ("/etc/evil.docx", "etc/evil.docx"),
        ("..\\..\\evil.docx", "evil.docx"),
        ("C:\\x\\evil.docx", "C:/x/evil.docx"),
        ("a/./b/../evil.docx", "a/b/evil.docx"),
        ("ev\x01il\n.docx", "ev<U+0001>il<U+000A>.docx"),
        ("รายงาน\u202excod.exe", "รายงาน<U+202E>xcod.exe"),
        ("ก\u200bข\u00a0ค.docx", "กข ค.docx"),
        ("x" * 5000 + ".docx", "x" * 5000 + ".docx"),
        ("CON", "CON"),
    ],
)
def test_a_members_name_is_never_a_path(inbox: Path, name: str, shown: str) -> None:
    (inbox / "a.zip").write_bytes(zipped({name: DOCX}))
    files = scanned(inbox)
    assert [file.name for file in files] == ["a.zip", f"a.zip/{shown}"]
    assert files[1].path == inbox.parent / "workspace" / "000001" / "000001"


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_zip_in_which_nothing_is_listed_is_told(inbox: Path) -> None:
    """Else it is there, it is "unpacked", and nobody hears of the return that was to be in it."""
    nothing = zipped({})
    (inbox / "ว่าง.zip").write_bytes(nothing)
    (inbox / "โฟลเดอร์.zip").write_bytes(zipped({"รต67/": b"", "รต67/.gitkeep": b""}))
    (inbox / "ซ้อน.zip").write_bytes(zipped({"ใน.zip": nothing}))
    hidden = zipped({"1.docx": DOCX})
    (inbox / "หลอก.docx").write_bytes(hidden[:-2] + len(nothing).to_bytes(2, "little") + nothing)
    assert formats(scanned(inbox)) == {
        "ว่าง.zip": Format.ZIP_EMPTY,
        "โฟลเดอร์.zip": Format.ZIP_EMPTY,
        "ซ้อน.zip": Format.ZIP,
        "ซ้อน.zip/ใน.zip": Format.ZIP_EMPTY,
        "หลอก.docx": Format.ZIP_EMPTY,
    }


def test_a_member_with_bytes_is_a_file_whatever_its_name_is(inbox: Path) -> None:
    (inbox / "a.zip").write_bytes(zipped({"ส่ง.docx/": DOCX, "..": DOCX + b" ", "b\\": DOCX + b"  "}))
    assert set(formats(scanned(inbox))) == {"a.zip", "a.zip/ส่ง.docx", "a.zip/_", "a.zip/b"}


def test_members_of_one_name_are_kept_apart(inbox: Path) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for n in range(3):
            archive.writestr("ก.docx", DOCX + bytes(n))
    (inbox / "a.zip").write_bytes(out.getvalue())
    files = scanned(inbox)
    assert len({file.sha256 for file in files}) == len({file.name for file in files}) == 4


def test_a_member_that_cannot_be_had_costs_itself(inbox: Path) -> None:
    pdf = b"%PDF-1.7"
    data = bytearray(zipped({"1.pdf": pdf, "2.bin": bytes(range(256)) * 9, "3.txt": pdf, "4.pdf": pdf}))
    at = data.index(b"PK\x03\x04", 10)
    data[at + 60 : at + 80] = b"\xff" * 20  # inside the second member's packed bytes
    for magic, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        third = [n for n in range(len(data)) if data[n : n + 4] == magic and n > 3][-2]
        data[third + offset] |= 1  # encrypted
    (inbox / "a.zip").write_bytes(data)
    assert list(formats(scanned(inbox)).values()) == [
        Format.ZIP,
        Format.PDF,
        Format.BROKEN,
        Format.ENCRYPTED,
        Format.PDF,
    ]


def test_bombs_are_not_unpacked(inbox: Path) -> None:
    many = zipped({f"{n}.txt": b"" for n in range(50)})
    (inbox / "many.zip").write_bytes(many)
    assert formats(scanned(inbox, Limits(members=20))) == {"many.zip": Format.TOO_LARGE}
    (inbox / "many.zip").write_bytes(zipped({"big": bytes(50_000), "ก.docx": DOCX}))
    found = formats(scanned(inbox, Limits(part_bytes=10_000)))
    assert found == {"many.zip": Format.ZIP, "many.zip/big": Format.TOO_LARGE, "many.zip/ก.docx": Format.DOCX}


def test_zips_in_a_zip_share_one_budget(inbox: Path) -> None:
    inner = {f"{n}.zip": zipped({"x": document(6000, n)}) for n in range(4)}
    (inbox / "a.zip").write_bytes(zipped({**inner}))
    found = formats(scanned(inbox, Limits(total_bytes=15_000)))
    unpacked = [name for name, kind in found.items() if name.endswith("/x") and kind is Format.DOCX]
    assert len(unpacked) == 2
    assert sum(kind is Format.TOO_LARGE for kind in found.values()) == 2


def document(size: int, number: int) -> bytes:
    """A document of some bytes that pack to nothing, of its own content."""
    stored = io.BytesIO()
    with zipfile.ZipFile(stored, "w") as archive:
        for name, part in typed(WORD, "word/document.xml").items():
            archive.writestr(name, part)
        archive.writestr("x", bytes([number % 256, number // 256]) * (size // 2))
    return stored.getvalue()


def workspace_bytes(inbox: Path) -> int:
    return sum(path.stat().st_size for path in (inbox.parent / "workspace").rglob("*") if path.is_file())


def test_a_small_zip_takes_no_more_of_the_temporary_folder_than_its_share(inbox: Path) -> None:
    (inbox / "a.zip").write_bytes(zipped({f"{n}.docx": document(4 << 20, n) for n in range(100)}))
    assert (inbox / "a.zip").stat().st_size < 800_000
    kinds = list(formats(scanned(inbox)).values())  # with 1 GiB of room, half of which may be taken
    assert kinds.count(Format.DOCX) == 63
    assert kinds.count(Format.TOO_LARGE) == 37
    assert workspace_bytes(inbox) <= 256 << 20


def test_what_can_be_no_return_is_told_and_not_kept_and_equal_members_are_kept_once(inbox: Path) -> None:
    members = {"1.docx": DOCX, "2.docx": DOCX, "3.png": b"\x89PNG\r\n" + bytes(9000), "4.txt": b"x" * 9000}
    (inbox / "a.zip").write_bytes(zipped({**members}))
    files = scanned(inbox)
    assert [file.format for file in files[1:]] == [Format.DOCX, Format.DOCX, Format.IMAGE, Format.OTHER]
    assert files[1].path == files[2].path
    assert files[1].path.read_bytes() == DOCX
    assert workspace_bytes(inbox) == len(DOCX)


def test_a_full_disk_costs_the_member_that_it_meets(inbox: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    really_write = Path.write_bytes

    def refuse(path: Path, data: bytes) -> int:
        if path.name == "000002":
            really_write(path, data[:10])
            raise OSError(errno.ENOSPC, "No space left on device", str(path))
        return really_write(path, data)

    zips = {f"{n}.zip": zipped({"1.docx": document(99, n), "2.docx": document(99, n + 9)}) for n in (1, 2)}
    for name, content in zips.items():
        (inbox / name).write_bytes(content)
    monkeypatch.setattr(Path, "write_bytes", refuse)
    assert formats(scanned(inbox)) == {
        "1.zip": Format.ZIP,
        "1.zip/1.docx": Format.DOCX,
        "1.zip/2.docx": Format.NO_ROOM,
        "2.zip": Format.ZIP,
        "2.zip/1.docx": Format.DOCX,
        "2.zip/2.docx": Format.NO_ROOM,
    }
    assert not [path for path in (inbox.parent / "workspace").rglob("000002") if path.is_file()]
