"""Every file of the inbox is told by its content, and has its state."""

from __future__ import annotations

import hashlib
import os
from datetime import UTC, datetime
from pathlib import Path

import pytest

from rt67_aggregate import issues
from rt67_aggregate.inbox import refusal
from rt67_aggregate.model import Format, SourceFile, State
from tests.inbox_files import DOCX, WORD, compound, formats, packed, scanned, typed, zipped

SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
SLIDES = "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"
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
    (DOCX[:-30], Format.DOCX),  # all but the end of its directory
    (DOCX[:60], Format.BROKEN),
    (b"PK\x03\x04", Format.BROKEN),
    (compound("WordDocument", "1Table"), Format.DOC),
    (compound("WordDocument", head=b"\xec\xa5\xc1\x00" + bytes(6) + b"\x00\x02"), Format.DOC),
    (compound("WordDocument", head=b"\xec\xa5\xc1\x00" + bytes(6) + b"\x00\x13"), Format.ENCRYPTED),
    (compound("1Table", "EncryptionInfo", "EncryptedPackage"), Format.ENCRYPTED),
    (compound("Workbook"), Format.SPREADSHEET),
    (compound("Workbook", "x", "y", "z", nested="WordDocument"), Format.SPREADSHEET),
    (compound("PowerPoint Document"), Format.PRESENTATION),
    (compound("__properties_version1.0"), Format.MAIL),
    (b"\x4c\x00\x00\x00\x01\x14\x02\x00\x00\x00\x00\x00\xc0", Format.LINK),
    (b"[InternetShortcut]\r\nURL=https://example.invalid/", Format.LINK),
    (b'{"": "DO NOT EDIT", "doc_id": "x", "email": "a@example.invalid"}', Format.LINK),
    (b'{"url": "https://docs.google.com/open?id=x"}', Format.LINK),
    (b'{"answers": []}', Format.OTHER),
    (zipped({"Index/Document.iwa": "", "preview.jpg": ""}), Format.OTHER),
    (b"\x78\x9f\x3e\x22\x01\x00", Format.MAIL),
    (b"Received: by x\r\nFrom: a\r\nContent-Type: multipart/related\r\n\r\nPK\x03\x04", Format.MAIL),
    (b"Delivered-To: b\r\nARC-Seal: " + b"x\r\n " * 2_000 + b"\r\nFrom: a\r\n\r\n--x", Format.MAIL),
    (b"From: a\nSubject: s\nTo: b\nMIME-Version: 1.0\n\n--x", Format.MAIL),
    (
        b"From: a\nSubject: s\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n--x",
        Format.MAIL,
    ),
    (b"Subject: s\nContent-Type: text/plain\n\ncontent-type: multipart/mixed", Format.OTHER),
    (b"From: the head of the college\n\nTo: the province\n", Format.OTHER),
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
    (
        b'<w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"/>',
        Format.WORD_XML,
    ),
    (
        b'<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage"/>',
        Format.FLAT_OPC,
    ),
    (f"<html><body><p>{'รายงานผล' * 60}</p></body></html>".encode("cp874"), Format.HTML),
    (f"<html><body><p>{'รายงานผล' * 200}</p></body></html>".encode("cp874"), Format.WEB_DOCUMENT),
    (f"<html><body><form>{'รายงานผล' * 200}</form></body></html>".encode(), Format.HTML),
    (b'<html xmlns:w="urn:schemas-microsoft-com:office:word"><body>x', Format.WEB_DOCUMENT),
    (b"From: <Saved by X>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; b", Format.WEB_DOCUMENT),
    (
        b"Subject: " + b"=E0=B8=81" * 300 + b"\nMIME-Version: 1.0\nContent-Type: multipart/related; b",
        Format.WEB_DOCUMENT,
    ),
    (b"\x89PNG\r\n\x1a\n", Format.IMAGE),
    (b"\xff\xd8\xff\xe0JFIF", Format.IMAGE),
    (b"RIFF\x00\x00\x00\x00WEBPVP8 ", Format.IMAGE),
    (b"RIFF\x00\x00\x00\x00WAVEfmt ", Format.OTHER),
    (b"\x00\x00\x00\x18ftypheic\x00", Format.IMAGE),
    (b"\x01\x00\x00\x00" + bytes(36) + b" EMF", Format.IMAGE),
    (b"Rar!\x1a\x07\x01\x00", Format.ARCHIVE),
    (b"7z\xbc\xaf\x27\x1c\x00", Format.ARCHIVE),
    (packed(("แบบ.docx", DOCX)), Format.ARCHIVE),
    (packed(("ก.docx", DOCX), ("ข.docx", DOCX)), Format.ARCHIVE),
    (DOCX + DOCX, Format.BROKEN),
    (b"x" * (65_534 - DOCX.rfind(b"PK\5\6")) + DOCX + DOCX, Format.ARCHIVE),
    (b"x" * 70_000 + DOCX + b"x" * 9 + DOCX, Format.ARCHIVE),
    (b"x" * 70_000 + DOCX, Format.DOCX),
    (zipped({"x.docx": b"PK\5\6", **typed(WORD, "word/document.xml")}), Format.DOCX),  # put into it
    (b"", Format.EMPTY),
    ("ข้อความธรรมดา".encode(), Format.OTHER),
    (b"\x00", Format.OTHER),
]


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
        ("~WRL0005.tmp", DOCX, Format.LEFT),
        ("~WRD0005.tmp", b"abc", Format.LOCK),
        ("._แบบ.docx", b"\0\x05\x16\x07\0\2", Format.LOCK),
        (".แบบ.docx", DOCX, Format.DOCX),
    ],
)
def test_what_programs_leave_behind_is_ignored(inbox: Path, name: str, content: bytes, told: Format) -> None:
    (inbox / name).write_bytes(content)
    (file,) = scanned(inbox)
    assert file.format is told
    assert (refusal(file) or (None,))[0] is (None if told is Format.DOCX else State.IGNORED)


def test_the_file_that_keeps_the_folder_in_version_control_has_no_line(inbox: Path) -> None:
    (inbox / ".gitkeep").write_bytes(b"")
    assert scanned(inbox) == ()


STATES = {
    State.IGNORED: {Format.ZIP, Format.LOCK, Format.LEFT, Format.OWN_WORKBOOK},
    State.UNREADABLE: {
        Format.EMPTY,
        Format.BROKEN,
        Format.UNREADABLE,
        Format.ENCRYPTED,
        Format.HTML,
        Format.TOO_LARGE,
        Format.HUGE,
        Format.NO_ROOM,
        Format.PATH_TOO_LONG,
        Format.ZIP_EMPTY,
    },
    None: {
        Format.DOCX,
        Format.DOC,
        Format.ODT,
        Format.RTF,
        Format.WEB_DOCUMENT,
        Format.FLAT_OPC,
        Format.WORD_XML,
    },
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
