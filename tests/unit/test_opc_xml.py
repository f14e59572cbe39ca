"""XML of parts: read in every encoding, strict as transitional, and refused where it may harm."""

from __future__ import annotations

from pathlib import Path

import pytest

from rt67_aggregate.zips import Limits
from tests.packages import DOCUMENT, ROOT_RELS, USUAL, R, W, opened, problems, save, text_of


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


@pytest.mark.parametrize("note", ["<!-- ที่ -->", "<?note ที่?>"])
def test_a_comment_inside_a_text_does_not_end_it(tmp_path: Path, note: str) -> None:
    document = DOCUMENT.replace("คำตอบ", f"คำ{note}ตอบ")
    with opened(save(tmp_path / "a.docx", {**USUAL, "word/document.xml": document})) as package:
        root = package.xml(package.main_part)
        assert root is not None
        assert [text.text for text in root.iter(f"{{{W}}}t")] == ["คำตอบ"]


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
