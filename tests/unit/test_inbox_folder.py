"""The inbox's folder: every entry of any kind gets its line, and nothing is written into it."""

from __future__ import annotations

import errno
import os
import socket
import sys
import time
import unicodedata
from pathlib import Path
from typing import Literal

import pytest

from rt67_aggregate import issues
from rt67_aggregate.inbox import Teller, find_in, refusal
from rt67_aggregate.model import Format, State
from tests.inbox_files import DOCX, formats, scanned, zipped

NEEDS_POSIX = pytest.mark.skipif(sys.platform == "win32", reason="POSIX file kinds")


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


@pytest.mark.parametrize(
    ("number", "kind"), [(errno.ENAMETOOLONG, Format.PATH_TOO_LONG), (errno.EACCES, Format.UNREADABLE)]
)
@pytest.mark.parametrize("refusing", ["lstat", "open"])
def test_a_file_whose_path_is_too_long_is_told_as_that(
    inbox: Path, monkeypatch: pytest.MonkeyPatch, refusing: str, number: int, kind: Format
) -> None:
    (inbox / "ยาว.docx").write_bytes(DOCX)
    allowed = getattr(Path, refusing)

    def refused(path: Path, *given: str, **more: str) -> object:
        if path.name == "ยาว.docx":
            raise OSError(number, os.strerror(number), str(path))
        return allowed(path, *given, **more)

    monkeypatch.setattr(Path, refusing, refused)
    (found,) = find_in(inbox, 0).value or ()
    assert Teller(inbox)(found)[0].format is kind


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


@NEEDS_POSIX
def test_names_that_look_alike_stay_two_files(inbox: Path) -> None:
    for n, name in enumerate(("ก ข.docx", "ก\u00a0ข.docx", "ก\u200b ข.docx", "\u202eก.docx", "\u202dก.docx")):
        (inbox / name).write_bytes(DOCX + bytes(n))
    files = scanned(inbox)
    assert [file.name for file in files] == [
        "<U+202D>ก.docx",
        "<U+202E>ก.docx",
        "ก ข.docx",
        "ก ข.docx (2)",
        "ก ข.docx (3)",
    ]
    assert len({file.sha256 for file in files}) == 5


@NEEDS_POSIX
def test_a_member_and_a_file_of_one_name_stay_two_files(inbox: Path) -> None:
    (inbox / "a.zip").write_bytes(zipped({"1.docx": DOCX}))
    (inbox / "a\u200b.zip").mkdir()
    (inbox / "a\u200b.zip" / "1.docx").write_bytes(DOCX)
    assert [file.name for file in scanned(inbox)] == ["a.zip", "a.zip/1.docx", "a.zip/1.docx (2)"]


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


needs_holes = pytest.mark.skipif(not hasattr(os, "SEEK_DATA"), reason="the system tells of no holes")


@pytest.mark.parametrize("size", [20 << 30, pytest.param(1 << 30, marks=needs_holes)])
def test_a_file_of_holes_is_refused_with_its_size_and_not_read(inbox: Path, size: int) -> None:
    with (inbox / "กลวง.docx").open("wb") as handle:
        handle.write(DOCX)
        handle.truncate(size)
    began = time.process_time()
    (file,) = scanned(inbox)
    assert time.process_time() - began < 1
    assert file.format is Format.HUGE
    refused = refusal(file)
    assert refused is not None
    assert f"{size >> 30:.1f} GB" in issues.sentence(refused[1])


def test_a_time_beyond_all_calendars_is_no_time(inbox: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (inbox / "ก.docx").write_bytes(DOCX)
    really_look = Path.lstat

    def late(path: Path) -> object:
        found = list(really_look(path))
        found[8] = 1 << 60
        return os.stat_result(found)

    with monkeypatch.context() as patched:
        patched.setattr(Path, "lstat", late)
        (found,) = find_in(inbox, 0).value or ()
    assert found.modified is None


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
        read = find_in(inbox, 0)
    assert [found.name for found in read.value or ()] == ["ก/1.docx"]
    assert [(issue.code, issue.source) for issue in read.issues] == [("folder_unreadable", "ข")]


def test_the_sample_inbox(tmp_path: Path) -> None:
    folder = Path(__file__).parents[2] / "examples" / "lampang" / "inbox"
    files = [file for found in find_in(folder, 0).value or () for file in Teller(tmp_path)(found)]
    states = {file.name: refused[0] for file in files if (refused := refusal(file))}
    assert states == {
        "~$แบบ รต.67 วท.ลำปาง.docx": State.IGNORED,
        "แบบ รต.67 วท.ลำปาง.pdf": State.UNSUPPORTED,
        "ว่าง.docx": State.UNREADABLE,
        "ส่งไม่ครบ.docx": State.UNREADABLE,
    }
    assert len(files) == 15


@NEEDS_POSIX
@pytest.mark.parametrize(
    "pair",
    [
        ("ก\u00a0ข.docx", "ก\u200bข.docx"),
        ("ก\u200bข.docx", "ก\u200cข.docx"),
        ("ก\u202eข.docx", "ก\u2066ข.docx"),
        ("ก\x01ข.docx", "ก\x02ข.docx"),
        ("ก\u3000ข.docx", "ก\u2003ข.docx"),
        ("ก\ufeffข.docx", "กข.docx"),
        ("ก<U+200B>ข.docx", "ก\u200bข.docx"),
        ("\udcff\udcfe.docx", "\udcfd\udcfc.docx"),  # as Python shows bytes that are no UTF-8
        ("é.docx", "e\u0301.docx"),
    ],
)
def test_names_that_look_alike_are_told_apart(inbox: Path, pair: tuple[str, str]) -> None:
    for name in pair:
        (inbox / name).write_bytes(DOCX + name.encode("utf-8", "surrogateescape"))
    files = scanned(inbox)
    assert len({file.name for file in files}) == 2
    assert all(file.name.isprintable() for file in files)
    assert {file.path.name for file in files} == set(pair)


@NEEDS_POSIX
@pytest.mark.parametrize("year", [9_999, 10_000, 40_000])
def test_a_time_that_no_calendar_has_is_no_time(inbox: Path, year: int) -> None:
    (inbox / "a.docx").write_bytes(DOCX)
    seconds = int((year - 1970) * 365.2425 * 86_400)
    try:
        os.utime(inbox / "a.docx", (seconds, seconds))
    except (OSError, OverflowError):
        pytest.skip("the file system has no such time")
    (file,) = scanned(inbox)
    assert file.format is Format.DOCX
    assert file.modified is None or file.modified.year <= 9_999


def test_a_document_that_was_unpacked_into_a_folder_is_one_and_documents_in_it_are_listed(
    inbox: Path,
) -> None:
    own = ("word/embeddings/แนบ.docx", "รต67.docx")
    for name in ("[Content_Types].xml", "_rels/.rels", "word/document.xml", "word/media/image1.png", *own):
        path = inbox / "เถิน" / "แบบ รต.67" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x")
    package, *others = find_in(inbox, 1 << 30).value or ()
    assert (package.name, package.known) == ("เถิน/แบบ รต.67", Format.UNPACKED)
    assert [one.name for one in others] == [f"เถิน/แบบ รต.67/{name}" for name in own]
    (file,) = Teller(inbox)(package)
    refused = refusal(file)
    assert refused
    assert (refused[0], refused[1].code) == (State.UNSUPPORTED, "unpacked_document")


def test_parts_that_were_unpacked_into_the_inbox_itself_hide_nothing(inbox: Path) -> None:
    for name in ("[Content_Types].xml", "word/document.xml"):
        (inbox / name).parent.mkdir(exist_ok=True)
        (inbox / name).write_bytes(b"x")
    assert len(find_in(inbox, 1 << 30).value or ()) == 2
