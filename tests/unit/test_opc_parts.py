"""The parts of a package: found by name, by relationship and by content type."""

from __future__ import annotations

from pathlib import Path

import pytest

from rt67_aggregate.opc import open_package
from tests.packages import (
    DOCUMENT,
    MAIN_TYPE,
    ROOT_RELS,
    TYPES,
    USUAL,
    R,
    damaged,
    opened,
    problems,
    refusals,
    save,
    text_of,
)


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


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_the_last_of_two_parts_counts_and_is_told_where_they_differ(tmp_path: Path) -> None:
    first = DOCUMENT.replace("คำตอบ", "เก่า")
    with opened(save(tmp_path / "a.docx", [("word/Document.xml", first), *USUAL.items()])) as package:
        assert text_of(package) == "คำตอบ"
        assert problems(package) == [("part_twice", "word/document.xml")]
    with opened(save(tmp_path / "b.docx", [*USUAL.items(), *USUAL.items()])) as package:
        assert text_of(package) == "คำตอบ"
        assert package.problems == ()


@pytest.mark.parametrize("name", ["../../word/evil.xml", "/etc/passwd", "C:\\evil.xml", "word/\x00evil.xml"])
def test_names_that_climb_are_names_and_no_more(tmp_path: Path, name: str) -> None:
    with opened(save(tmp_path / "a.docx", {**USUAL, name: "x"})) as package:
        assert text_of(package) == "คำตอบ"
    assert [p.name for p in tmp_path.iterdir()] == ["a.docx"]


def test_issues_carry_the_source(tmp_path: Path) -> None:
    path = damaged(save(tmp_path / "a.docx", USUAL), "word/document.xml", crc=True)
    read = open_package(path, source="ชุดที่ 1/ก.docx")
    assert read.value is not None
    with read.value as package:
        package.xml("word/document.xml")
        assert [issue.source for issue in package.problems] == ["ชุดที่ 1/ก.docx"]
    assert open_package(tmp_path / "none", source="ข.docx").issues[0].source == "ข.docx"


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
