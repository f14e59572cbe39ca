"""The inbox: every entry of any kind gets its line, told by content; nothing is written into it."""

from __future__ import annotations

import hashlib
import io
import os
import socket
import struct
import sys
import unicodedata
import zipfile
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

import pytest

from rt67_aggregate import issues
from rt67_aggregate.inbox import refusal, scan
from rt67_aggregate.model import Format, SourceFile, State
from rt67_aggregate.zips import Limits

NEEDS_POSIX = pytest.mark.skipif(sys.platform == "win32", reason="POSIX file kinds")
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
SLIDES = "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"


def zipped(parts: dict[str, str | bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(zipfile.ZipInfo(name, (2024, 3, 10, 9, 30, 0)), data, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def typed(content_type: str, part: str = "x/y.xml") -> dict[str, str | bytes]:
    override = f'<Override PartName="/{part}" ContentType="{content_type}"/>'
    return {"[Content_Types].xml": f"<Types>{override}</Types>", part: "<a/>"}


DOCX = zipped(typed(WORD, "word/document.xml"))


def compound(*names: str, head: bytes = b"", nested: str = "") -> bytes:
    """A compound file with streams of these names in its root; ``nested`` stands in a storage."""
    entries = [directory_entry("Root Entry", 5, child=1 if names else -1)]
    for n, name in enumerate(names, start=1):
        following = n + 1 if n < len(names) else -1
        entries.append(directory_entry(name, 2, right=following, start=2, size=4096 if head else 0))
    if nested:
        entries[-1] = entries[-1][:72] + struct.pack("<i", len(entries)) + entries[-1][76:]
        entries.append(directory_entry("ObjectPool", 1, child=len(entries) + 1))
        entries.append(directory_entry(nested, 2))
    entries += [bytes(128)] * (-len(entries) % 4)
    sectors = len(entries) // 4  # 4 entries to a sector of 512 bytes
    header = (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
        + bytes(16)
        + struct.pack("<HHHHH", 62, 3, 0xFFFE, 9, 6)
        + bytes(6)
    )
    header += struct.pack("<IIIIIIIII", 0, 1, 10, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0)
    header += struct.pack("<I", 0) + b"\xff" * 4 * 108
    chain = [*range(11, 10 + sectors), 0xFFFFFFFE]
    fat = [0xFFFFFFFD, 0xFFFFFFFF, 3, 4, 5, 6, 7, 8, 9, 0xFFFFFFFE, *chain]
    fat += [0xFFFFFFFF] * (128 - len(fat))
    return header + struct.pack("<128I", *fat) + bytes(512) + head.ljust(4096, b"\0") + b"".join(entries)


def directory_entry(
    name: str, kind: int, *, child: int = -1, right: int = -1, start: int = 0, size: int = 0
) -> bytes:
    raw = name.encode("utf-16-le")
    entry = raw.ljust(64, b"\0") + struct.pack("<HBBiii", len(raw) + 2, kind, 1, -1, right, child)
    return entry.ljust(116, b"\0") + struct.pack("<II", start, size) + bytes(4)


CONTENTS: list[tuple[bytes, Format]] = [
    (DOCX, Format.DOCX),
    (zipped(typed(WORD.replace("document.main", "template.main"))), Format.DOCX),
    (zipped(typed("application/vnd.ms-word.document.macroEnabled.main+xml")), Format.DOCX),
    (zipped(typed("application/vnd.ms-word.template.macroEnabledTemplate.main+xml")), Format.DOCX),
    (zipped({"word/document.xml": "<a/>"}), Format.DOCX),
    (b"junk before" + DOCX, Format.DOCX),
    (zipped(typed(SHEET)), Format.SPREADSHEET),
    (zipped(typed("application/vnd.ms-excel.sheet.binary.macroEnabled.main")), Format.SPREADSHEET),
    (zipped(typed(SLIDES)), Format.PRESENTATION),
    (zipped(typed("application/vnd.ms-visio.drawing.main+xml")), Format.OTHER),
    (zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": ""}), Format.ODT),
    (zipped({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}), Format.SPREADSHEET),
    (zipped({"mimetype": "application/epub+zip"}), Format.OTHER),
    (zipped({"content.xml": "", "META-INF/manifest.xml": ""}), Format.ODT),
    (DOCX[:-30], Format.BROKEN),
    (b"PK\x03\x04", Format.BROKEN),
    (compound("WordDocument", "1Table"), Format.DOC),
    (compound("WordDocument", head=b"\xec\xa5\xc1\x00" + bytes(6) + b"\x00\x02"), Format.DOC),
    (compound("WordDocument", head=b"\xec\xa5\xc1\x00" + bytes(6) + b"\x00\x13"), Format.ENCRYPTED),
    (compound("1Table", "EncryptionInfo", "EncryptedPackage"), Format.ENCRYPTED),
    (compound("Workbook"), Format.SPREADSHEET),
    (compound("Workbook", "x", "y", "z", nested="WordDocument"), Format.SPREADSHEET),
    (compound("PowerPoint Document"), Format.PRESENTATION),
    (compound("__properties_version1.0"), Format.OTHER),
    (compound("WordDocument")[:600], Format.BROKEN),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\xff" * 600, Format.BROKEN),
    (b"{\\rtf1\\ansi x}", Format.RTF),
    (b"\xef\xbb\xbf\r\n{\\rtf1 x}", Format.RTF),
    (b"%PDF-1.7\n", Format.PDF),
    (b"\n\n  %PDF-1.4\n", Format.PDF),
    (b"<!DOCTYPE html><html><body>Sign in</body></html>", Format.HTML),
    (b"\xef\xbb\xbf\n <HTML><head>", Format.HTML),
    ("<html><body>เข้าสู่ระบบ".encode("utf-16"), Format.HTML),
    (b"<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'>", Format.HTML),
    (b"<?xml version='1.0'?><w:wordDocument/>", Format.OTHER),
    (b"\x89PNG\r\n\x1a\n", Format.IMAGE),
    (b"\xff\xd8\xff\xe0JFIF", Format.IMAGE),
    (b"RIFF\x00\x00\x00\x00WEBPVP8 ", Format.IMAGE),
    (b"\x00\x00\x00\x18ftypheic\x00", Format.IMAGE),
    (b"Rar!\x1a\x07\x01\x00", Format.ARCHIVE),
    (b"7z\xbc\xaf\x27\x1c\x00", Format.ARCHIVE),
    (b"", Format.EMPTY),
    ("ข้อความธรรมดา".encode(), Format.OTHER),
    (b"\x00", Format.OTHER),
]


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    folder = tmp_path / "inbox"
    folder.mkdir()
    return folder


def scanned(inbox: Path, limits: Limits | None = None) -> tuple[SourceFile, ...]:
    read = scanned_with_issues(inbox, limits)
    assert read[1] == []
    return read[0]


def scanned_with_issues(
    inbox: Path, limits: Limits | None = None
) -> tuple[tuple[SourceFile, ...], list[str]]:
    before = snapshot(inbox)
    workspace = inbox.parent / "workspace"
    workspace.mkdir(exist_ok=True)
    read = scan(inbox, workspace, limits)
    assert snapshot(inbox) == before
    assert sorted(p.name for p in inbox.parent.iterdir()) == ["inbox", "workspace"]
    assert read.value is not None
    for file in read.value:
        file.name.encode()  # every output is UTF-8
        refused = refusal(file)
        if refused:
            assert issues.sentence(refused[1])
    return read.value, [issue.code for issue in read.issues]


def snapshot(folder: Path) -> dict[Path, tuple[int, int]]:
    return {p: (s.st_size, s.st_mtime_ns) for p in sorted(folder.rglob("*")) if (s := p.lstat())}


def formats(files: tuple[SourceFile, ...]) -> dict[str, Format]:
    assert len({file.name for file in files}) == len(files)
    return {file.name: file.format for file in files}


# --- formats ----------------------------------------------------------------------------------


@pytest.mark.parametrize(("content", "told"), CONTENTS)
@pytest.mark.parametrize("name", ["แบบ รต.docx", "a.pdf", "b"])
def test_a_file_is_told_by_its_content(inbox: Path, content: bytes, told: Format, name: str) -> None:
    (inbox / name).write_bytes(content)
    assert formats(scanned(inbox)) == {name: told}


def test_a_file_has_its_hash_size_and_time(inbox: Path) -> None:
    data = DOCX + bytes(3_000_000)
    path = inbox / "ก.docx"
    path.write_bytes(data)
    os.utime(path, (1_710_000_000, 1_710_000_000))
    (file,) = scanned(inbox)
    assert (file.path, file.sha256, file.size) == (path, hashlib.sha256(data).hexdigest(), len(data))
    assert file.modified == datetime(2024, 3, 9, 16, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("~$แบบ.docx", b"\x04user" + bytes(157), Format.LOCK),
        ("~$แบบ.docx", DOCX + bytes(2000), Format.DOCX),
        (".~lock.แบบ.docx#", b",user,host", Format.LOCK),
        ("Thumbs.db", compound("WordDocument"), Format.LOCK),
        ("DESKTOP.INI", b"[x]", Format.LOCK),
        (".DS_Store", b"\0\0\0\1Bud1", Format.LOCK),
        ("~WRL0005.tmp", DOCX, Format.LOCK),
        ("._แบบ.docx", b"\0\x05\x16\x07\0\2", Format.LOCK),
        (".แบบ.docx", DOCX, Format.DOCX),
    ],
)
def test_what_programs_leave_behind_is_ignored(inbox: Path, name: str, content: bytes, told: Format) -> None:
    (inbox / name).write_bytes(content)
    (file,) = scanned(inbox)
    assert file.format is told
    assert (refusal(file) or (None,))[0] is (State.IGNORED if told is Format.LOCK else None)


def test_the_file_that_keeps_the_folder_in_version_control_has_no_line(inbox: Path) -> None:
    (inbox / ".gitkeep").write_bytes(b"")
    assert scanned(inbox) == ()


STATES = {
    State.IGNORED: {Format.ZIP, Format.LOCK},
    State.UNREADABLE: {
        Format.EMPTY,
        Format.BROKEN,
        Format.UNREADABLE,
        Format.ENCRYPTED,
        Format.HTML,
        Format.TOO_LARGE,
    },
    None: {Format.DOCX, Format.DOC, Format.ODT, Format.RTF},
}


def test_every_format_has_its_state(inbox: Path) -> None:
    told = {state: set[Format]() for state in (*STATES, State.UNSUPPORTED)}
    for kind in Format:
        refused = refusal(SourceFile("ก/ข.docx", inbox / "x", kind))
        told[refused[0] if refused else None].add(kind)
        if refused:
            assert refused[1].source == "ก/ข.docx"
            assert issues.sentence(refused[1])
            assert issues.action(refused[1])
    assert told == {**STATES, State.UNSUPPORTED: set(Format).difference(*STATES.values())}


# --- the folder -------------------------------------------------------------------------------


def test_folders_are_walked_in_name_order(inbox: Path) -> None:
    for name in ("ข/2.docx", "ก/ลึก/1.docx", "ค.docx", "a.docx", "ก.docx/ใน.docx", "ว่าง"):
        path = inbox / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.suffix:
            path.write_bytes(DOCX)
        else:
            path.mkdir()
    names = [file.name for file in scanned(inbox)]
    assert names == ["a.docx", "ก.docx/ใน.docx", "ก/ลึก/1.docx", "ข/2.docx", "ค.docx"]


def test_order_does_not_depend_on_how_a_system_spells_letters(inbox: Path) -> None:
    spellings: tuple[Literal["NFC", "NFD"], ...] = ("NFC", "NFD")
    orders = []
    for spelling in spellings:
        for name in ("é1", "ez", "f"):
            (inbox / unicodedata.normalize(spelling, name)).write_bytes(DOCX)
        orders.append([unicodedata.normalize("NFC", file.name) for file in scanned(inbox)])
        for path in inbox.iterdir():
            path.unlink()
    assert orders[0] == orders[1] == ["ez", "f", "é1"]


@NEEDS_POSIX
def test_links_are_told_and_not_followed(inbox: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    outside = tmp_path_factory.mktemp("outside")
    (outside / "ลับ.docx").write_bytes(DOCX)
    (inbox / "แฟ้ม").symlink_to(outside)
    (inbox / "ไฟล์.docx").symlink_to(outside / "ลับ.docx")
    (inbox / "วน").symlink_to(inbox)
    (inbox / "ขาด.docx").symlink_to(inbox / "none")
    assert set(formats(scanned(inbox)).items()) == {
        (name, Format.LINK) for name in ("แฟ้ม", "ไฟล์.docx", "วน", "ขาด.docx")
    }


@NEEDS_POSIX
def test_pipes_and_sockets_are_told_and_not_opened(inbox: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    os.mkfifo(inbox / "ท่อ.docx")
    monkeypatch.chdir(inbox)  # a socket's path may only be short
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("s.docx")
        assert formats(scanned(inbox)) == {"ท่อ.docx": Format.SPECIAL, "s.docx": Format.SPECIAL}


@NEEDS_POSIX
def test_names_that_are_no_text_become_text(inbox: Path) -> None:
    for raw in ("รายงาน".encode("cp874") + b".docx", b"a\xff\xfe\x80.docx", b"line\nbreak.docx"):
        try:
            Path(os.fsdecode(os.fsencode(inbox) + b"/" + raw)).write_bytes(DOCX)
        except OSError:
            pytest.skip("the file system takes only UTF-8")
    names = [file.name for file in scanned(inbox)]
    assert "รายงาน.docx" in names
    assert len(names) == 3
    assert all(name.isprintable() for name in names)


def test_a_file_that_vanishes_or_is_closed_to_us_is_told(
    inbox: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("ก.docx", "ข.docx", "ค.docx"):
        (inbox / name).write_bytes(DOCX)
    really_open = Path.open

    def refuse(path: Path, *args: object, **kwargs: object) -> object:
        if path.name == "ข.docx":
            raise PermissionError(13, "denied", str(path))
        return really_open(path, *args, **kwargs)  # type: ignore[call-overload]

    monkeypatch.setattr(Path, "open", refuse)
    files = scanned(inbox)
    assert formats(files) == {"ก.docx": Format.DOCX, "ข.docx": Format.UNREADABLE, "ค.docx": Format.DOCX}
    assert files[1].sha256 == ""


def test_a_folder_that_is_closed_to_us_is_told(inbox: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("ก", "ข"):
        (inbox / name).mkdir()
        (inbox / name / "1.docx").write_bytes(DOCX)
    really_list = Path.iterdir

    def refuse(path: Path) -> object:
        if path.name == "ข":
            raise PermissionError(13, "denied", str(path))
        return really_list(path)

    with monkeypatch.context() as patched:
        patched.setattr(Path, "iterdir", refuse)
        workspace = inbox.parent / "w"
        workspace.mkdir()
        read = scan(inbox, workspace)
    assert [file.name for file in read.value or ()] == ["ก/1.docx"]
    assert [(issue.code, issue.source) for issue in read.issues] == [("folder_unreadable", "ข")]


# --- zips of returns --------------------------------------------------------------------------


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
        ("ev\x01il\n.docx", "evil.docx"),
        ("x" * 5000 + ".docx", "x" * 5000 + ".docx"),
        ("CON", "CON"),
    ],
)
def test_a_members_name_is_never_a_path(inbox: Path, name: str, shown: str) -> None:
    (inbox / "a.zip").write_bytes(zipped({name: DOCX}))
    files = scanned(inbox)
    assert [file.name for file in files] == ["a.zip", f"a.zip/{shown}"]
    assert files[1].path.parent == inbox.parent / "workspace"
    assert files[1].path.name.isdigit()


@pytest.mark.filterwarnings("ignore:Duplicate name")
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
    assert formats(scanned(inbox, Limits(entries=20))) == {"many.zip": Format.TOO_LARGE}
    (inbox / "many.zip").write_bytes(zipped({"big": bytes(50_000), "ก.docx": DOCX}))
    found = formats(scanned(inbox, Limits(part_bytes=10_000)))
    assert found == {"many.zip": Format.ZIP, "many.zip/big": Format.TOO_LARGE, "many.zip/ก.docx": Format.DOCX}


def test_zips_in_a_zip_share_one_budget(inbox: Path) -> None:
    inner = {f"{n}.zip": zipped({"x": bytes(6000)}) for n in range(4)}
    (inbox / "a.zip").write_bytes(zipped({**inner}))
    found = formats(scanned(inbox, Limits(total_bytes=15_000)))
    unpacked = [name for name, kind in found.items() if name.endswith("/x") and kind is Format.OTHER]
    assert len(unpacked) == 2
    assert sum(kind is Format.TOO_LARGE for kind in found.values()) == 2


# --- a real one -------------------------------------------------------------------------------


def test_the_sample_inbox(tmp_path: Path) -> None:
    folder = Path(__file__).parents[2] / "examples" / "lampang" / "inbox"
    read = scan(folder, tmp_path)
    states = {file.name: refused[0] for file in read.value or () if (refused := refusal(file))}
    assert states == {
        "~$แบบ รต.67 วท.ลำปาง.docx": State.IGNORED,
        "แบบ รต.67 วท.ลำปาง.pdf": State.UNSUPPORTED,
        "ว่าง.docx": State.UNREADABLE,
        "ส่งไม่ครบ.docx": State.UNREADABLE,
    }
    assert len(read.value or ()) == 15
