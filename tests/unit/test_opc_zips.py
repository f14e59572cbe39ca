"""Packages whose zip is not as it should be: a package or a clean refusal, and never a bomb."""

from __future__ import annotations

import io
import random
import struct
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from rt67_aggregate.opc import open_package
from rt67_aggregate.zips import Fault, Limits, open_archive
from tests.packages import DOCUMENT, USUAL, damaged, opened, problems, refusals, save, text_of


def test_junk_around_the_zip_is_survived(tmp_path: Path) -> None:
    sound = save(tmp_path / "a.docx", USUAL).read_bytes()
    odd = tmp_path / "b.docx"
    odd.write_bytes(b"HTTP/1.1 200 OK\r\n\r\n" + sound + b"\r\n--boundary--\r\n")
    assert text_of(opened(odd)) == "คำตอบ"


def test_zip64_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as out:
        for name, data in USUAL.items():
            with out.open(name, "w", force_zip64=True) as part:
                part.write(data.encode())
    assert text_of(opened(path)) == "คำตอบ"


def with_zip64_end(data: bytes) -> bytes:
    """A zip whose end says nothing of its directory, and a record before it does."""
    at = data.rindex(b"PK\x05\x06")
    count, size, offset = struct.unpack_from("<HII", data, at + 10)
    record = struct.pack("<4sQHHIIQQQQ", b"PK\x06\x06", 44, 45, 45, 0, 0, count, count, size, offset)
    locator = struct.pack("<4sIQI", b"PK\x06\x07", 0, at, 1)
    end = struct.pack("<4sHHHHIIH", b"PK\x05\x06", 0, 0, 0xFFFF, 0xFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0)
    return data[:at] + record + locator + end


def test_a_directory_whose_length_stands_in_a_zip64_record_is_held_against_its_limit(tmp_path: Path) -> None:
    path = save(tmp_path / "a.docx", USUAL)
    path.write_bytes(with_zip64_end(path.read_bytes()))
    assert text_of(opened(path)) == "คำตอบ"
    assert refusals(path, Limits(directory_bytes=100)) == ["zip_too_large"]


def test_a_wrong_checksum_is_told_and_the_text_still_read(tmp_path: Path) -> None:
    path = damaged(save(tmp_path / "a.docx", USUAL), "word/document.xml", crc=True)
    with opened(path) as package:
        assert text_of(package) == "คำตอบ"
        assert problems(package) == [("part_crc", "word/document.xml")]


def test_a_wrong_checksum_of_a_part_nobody_reads_is_no_matter(tmp_path: Path) -> None:
    path = damaged(
        save(tmp_path / "a.docx", {**USUAL, "docProps/thumbnail.jpeg": "x"}),
        "docProps/thumbnail.jpeg",
        crc=True,
    )
    with opened(path) as package:
        assert text_of(package) == "คำตอบ"
        assert package.problems == ()


def test_an_encrypted_part_is_told(tmp_path: Path) -> None:
    with opened(damaged(save(tmp_path / "a.docx", USUAL), "word/document.xml", flags=1)) as package:
        assert package.xml("word/document.xml") is None
        assert problems(package) == [("part_encrypted", "word/document.xml")]


@pytest.mark.parametrize("declared", [1, 500])
def test_a_size_that_lies_does_not_get_past_the_cap(tmp_path: Path, declared: int) -> None:
    parts: dict[str, str | bytes] = {**USUAL, "word/media/a.bmp": bytes(100_000)}
    path = damaged(save(tmp_path / "a.docx", parts), "word/media/a.bmp", size=declared)
    with opened(path, Limits(part_bytes=10_000)) as package:
        assert package.read("word/media/a.bmp") is None
        assert problems(package) == [("part_too_large", "word/media/a.bmp")]


def test_sizes_that_lie_do_not_get_past_the_sum(tmp_path: Path) -> None:
    names = [f"word/media/{n}.bmp" for n in range(5)]
    path = save(tmp_path / "a.docx", [*USUAL.items(), *((name, bytes(4000)) for name in names)])
    for name in names:
        damaged(path, name, size=1)
    with opened(path, Limits(total_bytes=10_000)) as package:
        read = [package.read(name) for name in names]
    assert sum(len(data) for data in read if data) <= 10_000
    assert read[-1] is None


def test_bombs_are_refused_by_their_directory(tmp_path: Path) -> None:
    path = save(tmp_path / "a.docx", {**USUAL, **{f"word/{n}.xml": bytes(1000) for n in range(50)}})
    assert refusals(path, Limits(members=20)) == ["zip_too_large"]
    assert refusals(path, Limits(total_bytes=20_000)) == ["zip_too_large"]
    assert refusals(path, Limits(directory_bytes=1000)) == ["zip_too_large"]
    assert text_of(opened(path)) == "คำตอบ"


def test_a_bomb_in_one_part_costs_that_part(tmp_path: Path) -> None:
    path = save(
        tmp_path / "a.docx", {**USUAL, "word/media/a.bmp": bytes(400_000), "word/comments.xml": " " * 9000}
    )
    with opened(path, Limits(free_bytes=10_000, ratio=100, xml_bytes=5000)) as package:
        assert package.read("word/media/a.bmp") is None
        assert package.xml("word/comments.xml") is None
        assert package.read("word/comments.xml") is not None
        assert text_of(package) == "คำตอบ"
        assert problems(package) == [
            ("part_too_large", "word/media/a.bmp"),
            ("part_too_large", "word/comments.xml"),
        ]


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_methods_that_packages_do_not_use_are_not_run(tmp_path: Path, method: int) -> None:
    path = tmp_path / "a.docx"
    with zipfile.ZipFile(path, "w", method) as out:
        out.writestr("word/document.xml", DOCUMENT)
    with opened(path) as package:
        assert package.xml("word/document.xml") is None
        assert problems(package) == [("part_damaged", "word/document.xml")]


@pytest.mark.parametrize(
    "data", [b"", b"PK", b"PK\x03\x04", b"%PDF-1.7", b"PK\x05\x06" + bytes(18), bytes(5000)]
)
def test_bytes_that_are_no_package_are_refused(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(data)
    assert refusals(path) in (["broken_zip"], ["no_main_part"])


class Pipe(io.RawIOBase):
    """Where nothing can be written again: a zip's sizes then stand behind its members."""

    def __init__(self) -> None:
        self.data = bytearray()

    def writable(self) -> bool:
        return True

    def write(self, data: Any) -> int:
        self.data += data
        return len(data)


def streamed(parts: Mapping[str, str]) -> bytes:
    pipe = Pipe()
    with zipfile.ZipFile(pipe, "w", zipfile.ZIP_DEFLATED) as out:
        for name, text in parts.items():
            out.writestr(name, text)
    return bytes(pipe.data)


@pytest.mark.parametrize("way", ["usual", "streamed"])
def test_a_cut_is_refused_unless_the_document_is_whole_and_then_told(way: str, tmp_path: Path) -> None:
    saved = save(tmp_path / "a.docx", USUAL).read_bytes()
    sound = saved if way == "usual" else streamed(USUAL)
    whole = sound.index(b"PK\x01\x02") - (16 if way == "streamed" else 0)
    cut = tmp_path / "b.docx"
    for length in range(0, len(sound) - 22, 7):
        cut.write_bytes(sound[:length])
        if length < whole:
            assert refusals(cut) == ["broken_zip"]
        else:
            read = open_package(cut)
            assert read.value is not None
            assert [issue.code for issue in read.issues] == ["zip_cut"]
            with read.value as package:
                assert text_of(package) == "คำตอบ"
                assert package.problems == ()  # sizes and checksums that stood behind the members


def test_large_parts_of_a_cut_package_are_read_whole(tmp_path: Path) -> None:
    """Where their sizes stand behind them: they are measured piece by piece."""
    photo, text = random.Random(1).randbytes(400_000), b"x" * 9_000_000
    pipe = Pipe()
    with zipfile.ZipFile(pipe, "w", zipfile.ZIP_DEFLATED) as out:
        for name, data in {"word/media/a.bmp": photo, "word/media/b.bmp": text, **USUAL}.items():
            out.writestr(name, data)
    path = tmp_path / "a.docx"
    path.write_bytes(bytes(pipe.data)[: pipe.data.index(b"PK\x01\x02")])
    with opened(path, Limits(ratio=2000)) as package:
        assert package.read("word/media/a.bmp") == photo
        assert package.read("word/media/b.bmp") == text
        assert text_of(package) == "คำตอบ"
        assert package.problems == ()


def test_a_large_part_that_is_packed_as_documents_are_is_no_bomb(tmp_path: Path) -> None:
    photo = random.Random(1).randbytes(50_000)
    path = save(tmp_path / "a.docx", {**USUAL, "word/media/a.bmp": photo})
    with opened(path, Limits(free_bytes=10_000, ratio=100)) as package:
        assert package.read("word/media/a.bmp") == photo


def test_of_a_cut_package_an_encrypted_part_is_told(tmp_path: Path) -> None:
    path = damaged(save(tmp_path / "a.docx", USUAL), "word/document.xml", flags=1)
    data = path.read_bytes()
    path.write_bytes(data[: data.index(b"PK\x01\x02")])
    with opened(path) as package:
        assert package.xml("word/document.xml") is None
        assert problems(package) == [("part_encrypted", "word/document.xml")]


def test_what_cannot_be_opened_is_an_issue(tmp_path: Path) -> None:
    assert refusals(tmp_path / "none.docx") == ["file_unreadable"]
    assert refusals(tmp_path) == ["file_unreadable"]


def test_a_file_that_shrinks_while_it_is_read_costs_its_parts(tmp_path: Path) -> None:
    longer_than_is_read_ahead = random.Random(1).randbytes(999_000)
    path = save(tmp_path / "a.docx", {**USUAL, "word/media/a.bin": longer_than_is_read_ahead})
    with opened(path) as package:
        with path.open("r+b") as handle:
            handle.truncate(40)
        assert package.read("word/media/a.bin") is None
        assert problems(package) == [("part_damaged", "word/media/a.bin")]


def test_an_archive_tells_faults_apart(tmp_path: Path) -> None:
    path = damaged(save(tmp_path / "a.zip", {"a": "abc", "b": "def"}), "b", flags=1)
    archive = open_archive(path, Limits()).value
    assert archive is not None
    with archive:
        a, b = archive.members
        assert archive.inflate(a).data == b"abc"
        assert archive.inflate(a, cap=2).fault is Fault.TOO_LARGE
        assert archive.inflate(b).fault is Fault.ENCRYPTED
