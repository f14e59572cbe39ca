# ruff: noqa: E501 (long lines of markup)
"""Documents, charts and pages inside a return, returns saved as web pages, and the second count."""

from __future__ import annotations

import base64
import hashlib
from pathlib import Path

import pytest

from rt67_aggregate.flat_opc import packed
from rt67_aggregate.model import Document, Paragraph, Table
from rt67_aggregate.reader import read_document
from rt67_aggregate.zips import INSIDE, Limits, open_archive
from tests.constructs import Extras, blocks, inlines
from tests.returns.package import zipped
from tests.word_files import (
    cells,
    p,
    paragraphs,
    parts_of,
    r,
    read,
    relationship,
    root,
    tbl,
    texts,
    tr,
    visible_chars,
    word_file,
)

PNG = b"\x89PNG\r\n\x1a\n picture"


def balanced(document: Document) -> Document:
    assert document.raw_chars == visible_chars(document)
    assert document.raw_pictures == sum(
        len(para.pictures) for para in (*paragraphs(document.blocks), *document.aside)
    )
    return document


def inner(body: str, **more: object) -> bytes:
    return zipped(parts_of(body, **more))  # type: ignore[arg-type]


def chunk(name: str = "rId7") -> str:
    return f'<w:altChunk r:id="{name}"/>'


def ole(name: str = "rId7", program: str = "Word.Document.12") -> str:
    return f'<w:object><o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office" Type="Embed" ProgID="{program}" r:id="{name}"/></w:object>'


def read_with(folder: Path, body: str, data: bytes, kind: str = "aFChunk") -> Document:
    links = (relationship("rId7", kind, "in.bin"),)
    return balanced(read(folder, body, relationships=links, others={"word/in.bin": data}))


LISTED = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
NUMBERING = '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1)"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'


def test_a_document_merged_by_a_program_is_read_where_it_stands(tmp_path: Path) -> None:
    body = p("ข", properties=LISTED) + tbl(tr("ค", "ง")) + p("จ")
    data = inner(body, stories={"numbering": NUMBERING, "header": p("หัวกระดาษ")})
    document = read_with(tmp_path, p("ก") + chunk() + p("ฉ"), data)
    assert texts(document) == ["ก", "1) ข", "ค", "ง", "จ", "ฉ"]
    places = [para.place for para in paragraphs(document.blocks)]
    assert [place.paragraph for place in places] == [1, 2, 1, 1, 3, 4]
    assert [place.node for place in places] == [0, -1, -1, -1, -1, 1]
    assert [para.text for para in document.aside] == ["หัวกระดาษ"]


def test_a_chunk_in_a_cell_belongs_to_the_cell(tmp_path: Path) -> None:
    document = read_with(tmp_path, tbl(tr(f"<w:tc>{p('ก')}{chunk()}</w:tc>", "ง")), inner(p("ข") + p("ค")))
    assert cells(document.blocks[0]) == [(1, 1, "ก\nข\nค"), (1, 2, "ง")]


def test_a_picture_of_a_document_inside_can_be_had(tmp_path: Path) -> None:
    picture = '<w:drawing><wp:inline><a:graphic><a:graphicData><a:blip r:embed="rId5"/></a:graphicData></a:graphic></wp:inline></w:drawing>'
    data = inner(
        p("ก", r(xml=picture)),
        relationships=(relationship("rId5", "image", "media/a.png"),),
        others={"word/media/a.png": PNG},
    )
    document = read_with(tmp_path, chunk(), data)
    (found,) = paragraphs(document.blocks)[0].pictures
    assert found.target == f"word/in.bin{INSIDE}word/media/a.png"
    assert found.sha256 == hashlib.sha256(PNG).hexdigest()
    archive = open_archive(tmp_path / "file.docx", Limits()).value
    assert archive is not None
    with archive:
        assert archive.member(found.target) == PNG
        assert archive.member(f"word/in.bin{INSIDE}none") is None


def test_documents_inside_one_another_end(tmp_path: Path) -> None:
    data = inner(p("ลึก"))
    for _ in range(6):
        data = inner(
            p("ก") + chunk(),
            relationships=(relationship("rId7", "aFChunk", "in.bin"),),
            others={"word/in.bin": data},
        )
    document = read_with(tmp_path, chunk(), data)
    assert texts(document) == ["ก", "ก", "[เอกสารที่แทรกไว้]"]


def test_an_embedded_document_is_read_and_told_of(tmp_path: Path) -> None:
    document = read_with(
        tmp_path, p("ก", r(xml=ole())) + p("ค"), inner(p("ข") + tbl(tr("1", "2"))), "package"
    )
    assert texts(document) == ["ก", "ข", "1", "2", "ค"]
    assert [para.notices for para in paragraphs(document.blocks)] == [(), *[("embedded_document",)] * 3, ()]


@pytest.mark.parametrize(
    ("program", "name"),
    [
        ("Excel.Sheet.12", "[ตาราง Excel]"),
        ("AcroExch.Document.DC", "[ไฟล์ PDF]"),
        ("Package", "[ไฟล์แนบ]"),
        ("Equation.3", "[สมการ]"),
        ("", "[วัตถุที่ฝังไว้]"),
    ],
)
def test_any_other_object_is_named_at_its_place_and_told_of(program: str, name: str, tmp_path: Path) -> None:
    document = read_with(tmp_path, p("ก ", r(xml=ole(program=program))), b"%PDF-1.7", "oleObject")
    assert texts(document) == [f"ก {name}"]
    assert paragraphs(document.blocks)[0].notices == ("embedded_object",)
    assert texts(balanced(read(tmp_path, p(r(xml=ole("none", program)))))) == [name]


def test_a_control_of_another_program_is_named_and_told_of(tmp_path: Path) -> None:
    control = '<w:object><v:shape/><w:control r:id="rId7" w:name="TextBox1"/></w:object>'
    document = read_with(tmp_path, p("ก ", r(xml=control)), b"<ax:ocx xmlns:ax='urn:x'/>", "control")
    assert texts(document) == ["ก [วัตถุที่ฝังไว้]"]
    assert paragraphs(document.blocks)[0].notices == ("embedded_object",)
    hidden = f'<mc:AlternateContent><mc:Choice Requires="zz"/><mc:Fallback>{r(xml=control)}</mc:Fallback></mc:AlternateContent>'
    assert texts(balanced(read(tmp_path, p(hidden)))) == ["[วัตถุที่ฝังไว้]"]


SUBDOCUMENT = '<w:subDoc r:id="rId7"/>'


@pytest.mark.parametrize("xml", [SUBDOCUMENT, p("", SUBDOCUMENT)])
def test_a_subdocument_in_the_package_is_read_where_it_stands(xml: str, tmp_path: Path) -> None:
    document = read_with(tmp_path, p("ก") + xml + p("ค"), inner(p("ข") + tbl(tr("1", "2"))), "subDocument")
    assert texts(document) == ["ก", "ข", "1", "2", "ค"]


@pytest.mark.parametrize("xml", [SUBDOCUMENT, p("", SUBDOCUMENT)])
def test_a_subdocument_beside_the_file_is_told_of(xml: str, tmp_path: Path) -> None:
    links = (relationship("rId7", "subDocument", "ส่วนที่ 1.docx", external=True),)
    document = balanced(read(tmp_path, p("ก") + xml + p("ค"), relationships=links))
    assert texts(document) == ["ก", "[เอกสารที่แทรกไว้]", "ค"]
    assert paragraphs(document.blocks)[1].notices == ("alt_chunk",)


CHART = """<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><c:chart>
<c:title><c:tx><c:rich><a:p><a:r><a:t>ผู้เรียน</a:t></a:r></a:p></c:rich></c:tx></c:title><c:plotArea><c:barChart><c:ser>
<c:tx><c:strRef><c:strCache><c:pt idx="0"><c:v>ปี 2567</c:v></c:pt></c:strCache></c:strRef></c:tx>
<c:cat><c:strRef><c:strCache><c:pt idx="0"><c:v>ปวช.</c:v></c:pt><c:pt idx="1"><c:v>ปวส.</c:v></c:pt></c:strCache></c:strRef></c:cat>
<c:val><c:numRef><c:numCache><c:pt idx="0"><c:v>45</c:v></c:pt><c:pt idx="1"><c:v>60</c:v></c:pt></c:numCache></c:numRef></c:val>
</c:ser></c:barChart></c:plotArea></c:chart></c:chartSpace>"""


def test_a_chart_is_named_with_its_title_and_figures(tmp_path: Path) -> None:
    uri = "http://schemas.openxmlformats.org/drawingml/2006/chart"
    drawing = f'<w:drawing><wp:inline><a:graphic><a:graphicData uri="{uri}"><c:chart r:id="rId7"/></a:graphicData></a:graphic></wp:inline></w:drawing>'
    document = read_with(tmp_path, p("ก ", r(xml=drawing)), CHART.encode(), "chart")
    assert texts(document) == ["ก [แผนภูมิ: ผู้เรียน · ปี 2567: ปวช. 45, ปวส. 60]"]
    assert paragraphs(document.blocks)[0].notices == ("chart",)


def test_a_picture_that_fills_a_shape_is_one(tmp_path: Path) -> None:
    links = (relationship("rId7", "image", "media/a.png"),)
    fill = r(xml='<w:pict><v:rect><v:fill r:id="rId7" type="frame"/></v:rect></w:pict>') + r(
        xml='<w:pict><v:rect><v:fill color="red"/></v:rect></w:pict>'
    )
    document = balanced(read(tmp_path, p(fill), relationships=links, others={"word/media/a.png": PNG}))
    assert document.raw_pictures == 1


@pytest.mark.parametrize("name", [c.name for c in (*inlines(Extras()), *blocks(Extras()))])
def test_both_counts_agree_on_every_construct(name: str, tmp_path: Path) -> None:
    extras = Extras()
    construct = next(c for c in (*inlines(extras), *blocks(extras)) if c.name == name)
    xml = construct.xml("หนึ่ง", "สอง")
    body = xml if construct.block else p(xml)
    extras.note_parts()
    parts = parts_of(p("ก") + body, relationships=extras.links, others=extras.parts)
    if extras.lists:
        numbers = "".join(
            f'<w:num w:numId="{900 + n}"><w:abstractNumId w:val="0"/></w:num>'
            for n in range(1, len(extras.lists) + 1)
        )
        parts["word/numbering.xml"] = root("numbering", numbers).encode()
    found = read_document(word_file(tmp_path, parts), "x").value
    assert found is not None
    balanced(found)
    assert found.raw_pictures == construct.pictures


# --- web pages --------------------------------------------------------------------------------

PAGE = """<html><head><meta http-equiv="Content-Type" content="text/html; charset={charset}"><title>ไม่ใช่</title></head><body>
<p>1.1
ข้อความ<br>ต่อ</p><ol><li>หนึ่ง</li><li>สอง</li></ol><ul><li>จุด</li></ul>
<table><tr><th colspan=2>หัว</th></tr><tr><td rowspan=2>ก</td><td>ข<p>ค</p></td></tr><tr><td><table><tr><td>ใน</td></tr></table></td></tr></table>
<p><img src="http://example.org/a.png" alt="ภาพ"></p></body></html>"""


@pytest.mark.parametrize(
    ("charset", "encoding"),
    [("windows-874", "cp874"), ("TIS-620", "cp874"), ("utf-8", "utf-8"), ("x", "utf-16")],
)
def test_a_return_saved_as_a_web_page_is_read(charset: str, encoding: str, tmp_path: Path) -> None:
    path = tmp_path / "a.doc"
    path.write_bytes(PAGE.format(charset=charset).encode(encoding))
    found = read_document(path, "a.doc").value
    assert found is not None
    document = balanced(found)
    assert texts(document) == ["1.1 ข้อความ", "ต่อ", "1. หนึ่ง", "2. สอง", "• จุด", "หัว", "ก", "ข", "ค", "ใน", ""]
    table = document.blocks[5]
    assert cells(table) == [(1, 1, "หัว"), (2, 1, "ก"), (2, 2, "ข\nค"), (3, 2, "ใน")]
    assert isinstance(table, Table)
    assert [(c.rows, c.columns) for c in table.cells] == [(1, 2), (2, 1), (1, 1), (1, 1)]
    last = document.blocks[-1]
    assert isinstance(last, Paragraph)
    assert [(picture.missing, picture.alt) for picture in last.pictures] == [("linked", "ภาพ")]


def test_text_in_a_table_outside_its_cells_is_not_lost(tmp_path: Path) -> None:
    path = tmp_path / "a.doc"
    path.write_text(
        "<html><body><table><caption>ชื่อตาราง</caption><tr><td>ก</td></tr></table></body></html>",
        encoding="utf-8",
    )
    found = read_document(path, "a.doc").value
    assert found is not None
    assert texts(balanced(found)) == ["ชื่อตาราง", "ก"]


@pytest.mark.parametrize("data", [b"<", b"<x/>", "ข้อความ".encode(), b"\xff\xfe<", b"{\\rtf1}"])
def test_what_is_no_page_is_refused_as_before(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "a.doc"
    path.write_bytes(data)
    assert [issue.code for issue in read_document(path, "a.doc").issues] == ["broken_zip"]


def test_a_package_in_one_xml_file_is_put_together(tmp_path: Path) -> None:
    space = "http://schemas.microsoft.com/office/2006/xmlPackage"
    parts = parts_of(p("คำตอบ"), others={"word/media/a.png": PNG})
    flat = "".join(
        f'<pkg:part pkg:name="/{name}" pkg:contentType="x/{number}">'
        + (
            f"<pkg:xmlData>{data.decode()}</pkg:xmlData>"
            if name.endswith(("xml", "rels"))
            else f"<pkg:binaryData>{base64.b64encode(data).decode()}</pkg:binaryData>"
        )
        + "</pkg:part>"
        for number, (name, data) in enumerate(parts.items())
        if name != "[Content_Types].xml"
    )
    made = packed(f'<pkg:package xmlns:pkg="{space}">{flat}</pkg:package>'.encode())
    assert made is not None
    path = tmp_path / "a.docx"
    path.write_bytes(made)
    found = read_document(path, "a").value
    assert found is not None
    assert texts(found) == ["คำตอบ"]
    assert packed(b"<a/>") is None
    assert packed(b"<a") is None
