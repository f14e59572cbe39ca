"""Opening packages: whatever the bytes, a package or a clean refusal."""

from __future__ import annotations

import random
import struct
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from rt67_aggregate import issues
from rt67_aggregate.opc import Package, open_package
from rt67_aggregate.zips import Fault, Limits, open_archive

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MAIN_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
DOCUMENT = f'<w:document xmlns:w="{W}"><w:body><w:p><w:r><w:t>คำตอบ</w:t></w:r></w:p></w:body></w:document>'
ROOT_RELS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    f'<Relationship Id="rId1" Type="{R}/officeDocument" Target="word/document.xml"/></Relationships>'
)
TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="XML" ContentType="application/xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{MAIN_TYPE}"/></Types>'
)
USUAL = {"[Content_Types].xml": TYPES, "_rels/.rels": ROOT_RELS, "word/document.xml": DOCUMENT}


def save(path: Path, parts: Mapping[str, str | bytes] | Sequence[tuple[str, str | bytes]]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as out:
        for name, data in parts.items() if isinstance(parts, Mapping) else parts:
            info = zipfile.ZipInfo(name)
            info.compress_type = zipfile.ZIP_DEFLATED
            out.writestr(info, data)
    return path


def opened(path: Path, limits: Limits | None = None) -> Package:
    read = open_package(path, limits)
    assert read.value is not None, read.issues
    return read.value


def refusals(path: Path, limits: Limits | None = None) -> list[str]:
    read = open_package(path, limits)
    assert read.value is None
    for issue in read.issues:
        assert issues.sentence(issue)
    return [issue.code for issue in read.issues]


def problems(package: Package) -> list[tuple[str, str]]:
    return [(issue.code, dict(issue.values)["part"]) for issue in package.problems]


def text_of(package: Package) -> str:
    root = package.xml(package.main_part)
    assert root is not None, package.problems
    return "".join(map(str, root.itertext()))


def relationships_to(*targets: str, mode: str = "") -> str:
    rows = (
        f'<Relationship Id="r{n}" Type="{R}/image" Target="{target}" {mode}/>'
        for n, target in enumerate(targets)
    )
    return (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        + "".join(rows)
        + "</Relationships>"
    )


# --- an ordinary package ----------------------------------------------------------------------


def test_an_ordinary_package_gives_its_parts(tmp_path: Path) -> None:
    with opened(save(tmp_path / "a.docx", USUAL)) as package:
        assert package.main_part == "word/document.xml"
        assert package.names == set(USUAL)
        assert package.content_type("word/document.xml") == MAIN_TYPE
        assert package.content_type("word/other.xml") == "application/xml"
        assert package.content_type("word/other.bin") == ""
        assert package.read("/WORD/Document.XML") == DOCUMENT.encode()
        assert package.read("word/none.xml") is None
        assert package.xml("word/none.xml") is None
        assert text_of(package) == "คำตอบ"
        assert package.problems == ()


@pytest.mark.parametrize("left_out", ["[Content_Types].xml", "_rels/.rels", "both"])
def test_the_main_part_is_found_without_its_signposts(tmp_path: Path, left_out: str) -> None:
    kept = {name: data for name, data in USUAL.items() if name.startswith("word/") or name != left_out}
    if left_out == "both":
        kept = {"word/document.xml": DOCUMENT}
    assert opened(save(tmp_path / "a.docx", kept)).main_part == "word/document.xml"


@pytest.mark.parametrize(
    "content_type", [MAIN_TYPE, "application/vnd.ms-word.template.macroEnabledTemplate.main+xml"]
)
def test_a_main_part_of_another_name_is_found(tmp_path: Path, content_type: str) -> None:
    by_relationship = {
        "_rels/.rels": ROOT_RELS.replace("word/document", "/Word/letter"),
        "word/letter.xml": DOCUMENT,
    }
    by_type = {
        "[Content_Types].xml": TYPES.replace("/document.xml", "/letter.xml").replace(MAIN_TYPE, content_type),
        "word/letter.xml": DOCUMENT,
    }
    for parts in (by_relationship, by_type):
        assert opened(save(tmp_path / "a.docx", parts)).main_part == "word/letter.xml"


def test_a_package_without_a_document_is_refused(tmp_path: Path) -> None:
    assert refusals(save(tmp_path / "a.docx", {"xl/workbook.xml": "<a/>"})) == ["no_main_part"]
    broken = {"_rels/.rels": "<Relationships", "word/none.xml": DOCUMENT}
    assert refusals(save(tmp_path / "a.docx", broken)) == ["no_main_part", "part_damaged"]


# --- relationships ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("target", "part"),
    [
        ("media/image1.png", "word/media/image1.png"),
        ("/word/media/image1.png", "word/media/image1.png"),
        ("word/media/image1.png", "word/media/image1.png"),
        ("../word/media/image1.png", "word/media/image1.png"),
        ("../../../word/media/image1.png", "word/media/image1.png"),
        ("./media//image1.png", "word/media/image1.png"),
        (r"media\image1.png", "word/media/image1.png"),
        ("MEDIA/Image1.PNG", "word/media/image1.png"),
        ("media/image1.png#top", "word/media/image1.png"),
        ("media/%E0%B8%A0%E0%B8%B2%E0%B8%9E.png", "word/media/ภาพ.png"),
        ("media/ภาพ.png", "word/media/ภาพ.png"),
        ("media/absent.png", "word/media/absent.png"),
        ("NULL", ""),
        ("../NULL/..", ""),
        ("#bookmark", ""),
        ("", ""),
        ("/", ""),
    ],
)
def test_targets_become_part_names(tmp_path: Path, target: str, part: str) -> None:
    parts = {**USUAL, "word/_rels/document.xml.rels": relationships_to(target)}
    parts |= {"word/media/image1.png": "1", "word/media/ภาพ.png": "2"}
    relationship = opened(save(tmp_path / "a.docx", parts)).relationships("word/document.xml")["r0"]
    assert (relationship.target, relationship.external) == (part, False)
    assert relationship.type == f"{R}/image"


@pytest.mark.parametrize(
    "target", ["http://example.invalid/a.png", "file:///etc/passwd", "mailto:a@example.invalid"]
)
def test_what_is_outside_stays_outside(tmp_path: Path, target: str) -> None:
    for mode in ('TargetMode="External"', ""):
        parts = {**USUAL, "word/_rels/document.xml.rels": relationships_to(target, mode=mode)}
        relationship = opened(save(tmp_path / "a.docx", parts)).relationships("word/document.xml")["r0"]
        assert (relationship.target, relationship.external) == (target, True)


def test_broken_relationships_cost_only_themselves(tmp_path: Path) -> None:
    parts = {**USUAL, "word/_rels/document.xml.rels": "<Relationships"}
    with opened(save(tmp_path / "a.docx", parts)) as package:
        assert package.relationships("word/document.xml") == {}
        assert package.relationships("word/none.xml") == {}
        assert problems(package) == [("part_damaged", "word/_rels/document.xml.rels")]
        assert text_of(package) == "คำตอบ"


# --- XML --------------------------------------------------------------------------------------


def test_strict_is_read_as_transitional(tmp_path: Path) -> None:
    strict = "http://purl.oclc.org/ooxml"
    document = (
        f"<w:document xmlns:w='{strict}/wordprocessingml/main' "
        f'xmlns:m = "{strict}/officeDocument/math"><w:body><w:p><w:r>'
        f'<a:graphicData xmlns:a="{strict}/drawingml/main" uri="{strict}/drawingml/picture"/>'
        f"<w:t>เห็น {strict}/wordprocessingml/main</w:t></w:r></w:p></w:body></w:document>"
    )
    parts = {
        "_rels/.rels": ROOT_RELS.replace(R, f"{strict}/officeDocument/relationships"),
        "word/document.xml": document,
    }
    with opened(save(tmp_path / "a.docx", parts)) as package:
        root = package.xml(package.main_part)
        assert root is not None
        assert root.tag == f"{{{W}}}document"
        assert root.nsmap["m"] == "http://schemas.openxmlformats.org/officeDocument/2006/math"
        graphic = next(root.iter("{http://schemas.openxmlformats.org/drawingml/2006/main}graphicData"))
        assert graphic.get("uri") == "http://schemas.openxmlformats.org/drawingml/2006/picture"
        assert text_of(package) == f"เห็น {strict}/wordprocessingml/main"
        assert [r.type for r in package.relationships("").values()] == [f"{R}/officeDocument"]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-8-sig", "cp874"])
def test_every_encoding_of_a_part_is_read(tmp_path: Path, encoding: str) -> None:
    declared = {"utf-8-sig": "UTF-8", "cp874": "windows-874"}.get(encoding, "UTF-16")
    data = f'<?xml version="1.0" encoding="{declared}"?>{DOCUMENT}'.encode(encoding)
    assert text_of(opened(save(tmp_path / "a.docx", {**USUAL, "word/document.xml": data}))) == "คำตอบ"


LAUGHS = '<!DOCTYPE d [<!ENTITY a "ฮ่า"><!ENTITY b "&a;&a;&a;">]>'


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (LAUGHS + DOCUMENT.replace("คำตอบ", "&b;"), "part_doctype"),
        (f'<!DOCTYPE d SYSTEM "file:///etc/hostname">{DOCUMENT}', "part_doctype"),
        ((LAUGHS + DOCUMENT).encode("utf-16"), "part_doctype"),
        (b'<?xml version="1.0" encoding="UTF-7"?>+ADwAIQ-DOCTYPE d [<!ENTITY a "b">]><d/>', "part_doctype"),
        (DOCUMENT[:-20], "part_damaged"),
        (b"", "part_damaged"),
        (b"\xff\xfe\x00\xd8", "part_damaged"),
        (b'<?xml version="1.0" encoding="no-such-thing"?><a/>', "part_damaged"),
        (b"<a>\x00</a>", "part_damaged"),
        ("<a>" * 5000 + "</a>" * 5000, "part_damaged"),
        ("<a>" + "<b/>" * 2000 + "</a>", "part_too_large"),
    ],
)
def test_what_is_no_harmless_xml_is_refused(tmp_path: Path, data: str | bytes, code: str) -> None:
    limits = Limits(xml_tags=1500 if code == "part_too_large" else 20_000)
    with opened(save(tmp_path / "a.docx", {**USUAL, "word/document.xml": data}), limits) as package:
        assert package.xml("word/document.xml") is None
        assert problems(package) == [(code, "word/document.xml")]
        refusal = package.problem_of("/word/Document.xml")
        assert refusal is not None
        assert refusal.code == code


def test_an_entity_cannot_read_a_file(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("ความลับ", encoding="utf-8")
    bomb = f'<!DOCTYPE d [<!ENTITY x SYSTEM "{secret.as_uri()}">]>' + DOCUMENT.replace("คำตอบ", "&x;")
    with opened(save(tmp_path / "a.docx", {**USUAL, "word/document.xml": bomb})) as package:
        assert package.xml("word/document.xml") is None


# --- zips that are not as they should be ------------------------------------------------------


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


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_the_last_of_two_parts_counts_and_is_told_where_they_differ(tmp_path: Path) -> None:
    first = DOCUMENT.replace("คำตอบ", "เก่า")
    with opened(save(tmp_path / "a.docx", [("word/Document.xml", first), *USUAL.items()])) as package:
        assert text_of(package) == "คำตอบ"
        assert problems(package) == [("part_twice", "word/document.xml")]
    with opened(save(tmp_path / "b.docx", [*USUAL.items(), *USUAL.items()])) as package:
        assert text_of(package) == "คำตอบ"
        assert package.problems == ()


def damaged(
    path: Path, name: str, *, crc: bool = False, size: int | None = None, flags: int | None = None
) -> Path:
    """Writes another claim into both headers of one entry."""
    data = bytearray(path.read_bytes())
    for magic, offset, fixed in ((b"PK\x03\x04", 0, 30), (b"PK\x01\x02", 2, 46)):
        at = next(
            n
            for n in range(len(data))
            if data[n : n + 4] == magic and data[n + fixed : n + fixed + len(name)] == name.encode()
        )
        if crc:
            data[at + offset + 14] ^= 0xFF
        if size is not None:
            struct.pack_into("<I", data, at + offset + 22, size)
        if flags is not None:
            struct.pack_into("<H", data, at + offset + 6, flags)
    path.write_bytes(data)
    return path


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
    assert refusals(path, Limits(entries=20)) == ["zip_too_large"]
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


@pytest.mark.parametrize("name", ["../../word/evil.xml", "/etc/passwd", "C:\\evil.xml", "word/\x00evil.xml"])
def test_names_that_climb_are_names_and_no_more(tmp_path: Path, name: str) -> None:
    with opened(save(tmp_path / "a.docx", {**USUAL, name: "x"})) as package:
        assert text_of(package) == "คำตอบ"
    assert [p.name for p in tmp_path.iterdir()] == ["a.docx"]


@pytest.mark.parametrize(
    "data", [b"", b"PK", b"PK\x03\x04", b"%PDF-1.7", b"PK\x05\x06" + bytes(18), bytes(5000)]
)
def test_bytes_that_are_no_package_are_refused(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(data)
    assert refusals(path) in (["broken_zip"], ["no_main_part"])


def test_every_cut_is_refused(tmp_path: Path) -> None:
    sound = save(tmp_path / "a.docx", USUAL).read_bytes()
    cut = tmp_path / "b.docx"
    for length in range(0, len(sound) - 22, 7):
        cut.write_bytes(sound[:length])
        assert refusals(cut) == ["broken_zip"]


def test_what_cannot_be_opened_is_an_issue(tmp_path: Path) -> None:
    assert refusals(tmp_path / "none.docx") == ["file_unreadable"]
    assert refusals(tmp_path) == ["file_unreadable"]


def test_a_file_that_shrinks_while_it_is_read_costs_its_parts(tmp_path: Path) -> None:
    path = save(tmp_path / "a.docx", {**USUAL, "word/media/a.bin": random.Random(1).randbytes(99_000)})
    with opened(path) as package:
        with path.open("r+b") as handle:
            handle.truncate(40)
        assert package.read("word/media/a.bin") is None
        assert problems(package) == [("part_damaged", "word/media/a.bin")]


def test_issues_carry_the_source(tmp_path: Path) -> None:
    path = damaged(save(tmp_path / "a.docx", USUAL), "word/document.xml", crc=True)
    read = open_package(path, source="ชุดที่ 1/ก.docx")
    assert read.value is not None
    with read.value as package:
        package.xml("word/document.xml")
        assert [issue.source for issue in package.problems] == ["ชุดที่ 1/ก.docx"]
    assert open_package(tmp_path / "none", source="ข.docx").issues[0].source == "ข.docx"


def test_an_archive_tells_faults_apart(tmp_path: Path) -> None:
    path = damaged(save(tmp_path / "a.zip", {"a": "abc", "b": "def"}), "b", flags=1)
    archive = open_archive(path, Limits()).value
    assert archive is not None
    with archive:
        a, b = archive.entries
        assert archive.inflate(a).data == b"abc"
        assert archive.inflate(a, cap=2).fault is Fault.TOO_LARGE
        assert archive.inflate(b).fault is Fault.ENCRYPTED
