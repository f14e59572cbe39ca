# ruff: noqa: E501 (long lines of markup)
"""Pictures, SmartArt, charts: what is drawn on the page, and what is only linked to."""

from __future__ import annotations

import base64
import hashlib
import struct
import zlib
from pathlib import Path

import pytest

from rt67_aggregate import issues
from rt67_aggregate.model import Picture
from rt67_aggregate.reader import Limits, read_document
from rt67_aggregate.reader.drawings import extension_of
from rt67_aggregate.reader.objects import CHUNK_NAME
from tests.word_files import (
    p,
    paragraphs,
    r,
    read,
    read_with_issues,
    relationship,
    tbl,
    tc,
    texts,
    tr,
    visible_chars,
    vml_box,
)


def png(red: int = 200) -> bytes:
    """An image of one point."""
    chunks = (
        (b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)),
        (b"IDAT", zlib.compress(bytes((0, red, 0, 0)))),
        (b"IEND", b""),
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in chunks
    )


MEDIA = {"word/media/image1.png": png(1), "word/media/image2.png": png(2)}
LINKS = (relationship("rId7", "image", "media/image1.png"), relationship("rId8", "image", "media/image2.png"))
PIC = "http://schemas.openxmlformats.org/drawingml/2006/picture"


def blip(link: str, around: str = "inline", alt: str = "") -> str:
    picture = f"<pic:pic><pic:blipFill><a:blip {link}/></pic:blipFill></pic:pic>"
    graphic = f'<a:graphic><a:graphicData uri="{PIC}">{picture}</a:graphicData></a:graphic>'
    return f'<w:drawing><wp:{around}><wp:docPr id="1" name="x" descr="{alt}"/>{graphic}</wp:{around}></w:drawing>'


def pictures(folder: Path, body: str, **more: object) -> list[Picture]:
    more = {"relationships": LINKS, "others": MEDIA} | more
    document = read(folder, body, **more)
    assert document.raw_chars == visible_chars(document)
    return [picture for para in paragraphs(document.blocks) for picture in para.pictures]


def targets(found: list[Picture]) -> list[str]:
    return [picture.target for picture in found]


INLINE = blip('r:embed="rId7"')
WAYS = {
    "inline": INLINE,
    "floating": blip('r:embed="rId7"', "anchor"),
    "VML": '<w:pict><v:shape><v:imagedata r:id="rId7" o:title="ภาพ"/></v:shape></w:pict>',
    "preview of an object": '<w:object><v:shape><v:imagedata r:id="rId7"/></v:shape><o:OLEObject r:id="rId9"/></w:object>',
    "in both ways": f'<mc:AlternateContent><mc:Choice Requires="wps">{INLINE}</mc:Choice><mc:Fallback><w:pict><v:shape><v:imagedata r:id="rId7"/></v:shape></w:pict></mc:Fallback></mc:AlternateContent>',
    "of ink, as its fallback": f'<mc:AlternateContent><mc:Choice Requires="wpi"/><mc:Fallback>{INLINE}</mc:Fallback></mc:AlternateContent>',
    "of ink, as the picture that older programs show": f'<mc:AlternateContent><mc:Choice Requires="wpi"><w:drawing><wp:inline><a:graphic><a:graphicData uri="urn:ink"><w14:contentPart r:id="rId9"/></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback>{INLINE}</mc:Fallback></mc:AlternateContent>',
    "embedded and linked": blip('r:embed="rId7" r:link="rId9"'),
}


@pytest.mark.parametrize("name", WAYS)
def test_a_picture_is_found_once_however_it_is_drawn(name: str, tmp_path: Path) -> None:
    (found,) = pictures(tmp_path, p("ก่อน", r(xml=WAYS[name]), "หลัง"))
    data = MEDIA["word/media/image1.png"]
    assert (found.target, found.extension, found.size) == ("word/media/image1.png", "png", len(data))
    assert found.sha256 == hashlib.sha256(data).hexdigest()
    assert (found.offset, found.missing) == (4, "")


@pytest.mark.parametrize("name", WAYS)
@pytest.mark.parametrize("within", ["{}", "<w:r>{}</w:r>"])
def test_a_picture_that_no_paragraph_holds_is_one_all_the_same(
    name: str, within: str, tmp_path: Path
) -> None:
    """Not valid, yet there are such files."""
    found = pictures(tmp_path, p("ก") + within.format(WAYS[name]) + p("ข"))
    assert targets(found) == ["word/media/image1.png"]


def test_several_pictures_of_a_paragraph_keep_their_order_and_their_places(tmp_path: Path) -> None:
    one, two = (r(xml=blip(f'r:embed="rId{n}"', alt=f"ภาพ {n}")) for n in (7, 8))
    found = pictures(tmp_path, p(one, "กข", two, one))
    assert targets(found) == [f"word/media/image{n}.png" for n in (1, 2, 1)]
    assert [picture.offset for picture in found] == [0, 2, 2]
    assert [picture.alt for picture in found] == ["ภาพ 7", "ภาพ 8", "ภาพ 7"]


def test_a_paragraph_with_a_picture_only_is_not_lost(tmp_path: Path) -> None:
    document = read(tmp_path, p("ก") + p(r(xml=WAYS["inline"])) + p("ข"), relationships=LINKS, others=MEDIA)
    assert [(para.text, len(para.pictures)) for para in paragraphs(document.blocks)] == [
        ("ก", 0),
        ("", 1),
        ("ข", 0),
    ]


def test_pictures_are_found_in_tables_boxes_and_notes(tmp_path: Path) -> None:
    picture = p(r(xml=WAYS["inline"]))
    body = (
        tbl(tr(tc(picture), tc("ก")))
        + p("ข", r(xml=vml_box(picture)))
        + p('<w:r><w:footnoteReference w:id="2"/></w:r>')
    )
    stories = {"footnotes": f'<w:footnote w:id="2">{picture}</w:footnote>'}
    found = pictures(tmp_path, body, stories=stories)
    assert targets(found)[:2] == ["word/media/image1.png"] * 2
    assert len(found) == 3  # the note's own relationships know no picture: it is there, and missing
    assert found[2].missing == "absent"


@pytest.mark.parametrize(
    ("target", "external", "missing"),
    [
        ("file:///C:/Users/x/p.png", True, "linked"),
        ("https://example.com/p.png", True, "linked"),
        ("media/none.png", False, "absent"),
        ("NULL", False, "linked"),
        ("../../../etc/passwd", False, "absent"),
    ],
)
def test_a_picture_that_is_not_in_the_file_is_missed_and_never_fetched(
    target: str, external: bool, missing: str, tmp_path: Path
) -> None:
    links = (relationship("rId7", "image", target, external=external),)
    attribute = "r:link" if external else "r:embed"
    (found,) = pictures(tmp_path, p("ก", r(xml=blip(f'{attribute}="rId7"'))), relationships=links)
    assert (found.target, found.missing, found.sha256) == ("", missing, "")


def test_a_reference_to_no_relationship_is_a_picture_that_is_missing(tmp_path: Path) -> None:
    (found,) = pictures(tmp_path, p(r(xml=blip('r:embed="rId99"'))))
    assert found.missing == "absent"


def test_a_drawing_without_a_picture_is_none(tmp_path: Path) -> None:
    assert pictures(tmp_path, p("ก", r(xml=blip("")))) == []


@pytest.mark.parametrize(
    ("data", "name", "extension"),
    [
        (png(), "image1.bin", "png"),
        (b"\xff\xd8\xff\xe0", "image1.png", "jpg"),
        (b"GIF89a", "x", "gif"),
        (b"BM1234", "x", "bmp"),
        (b"II*\x00", "x", "tiff"),
        (b"RIFF\x00\x00\x00\x00WEBPVP8 ", "x.png", "webp"),
        (b"\x00\x00\x00\x18ftypheic", "x.jpg", "heic"),
        (b"\x00\x00\x00\x18ftypavif", "x.jpg", "avif"),
        (b"\x01\x00\x00\x00\x6c\x00\x00\x00", "x", "emf"),
        (b"\xd7\xcd\xc6\x9a\x00", "x", "wmf"),
        (b"<svg xmlns=''/>", "x", "svg"),
        (b"", "image1.PNG", "png"),
        (b"MZ\x90", "image1.exe", "bin"),
        (b"....", "image1./../x", "bin"),
    ],
)
def test_extensions_go_by_content_and_are_only_those_of_pictures(
    data: bytes, name: str, extension: str
) -> None:
    assert extension_of(data, name) == extension


# --- SmartArt, shapes of slides, charts -------------------------------------------------------

DIAGRAM_DATA = (
    '<dgm:dataModel xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><dgm:ptLst>'
    '<dgm:pt modelId="0" type="doc"><dgm:prSet/><dgm:t><a:bodyPr/><a:p><a:endParaRPr/></a:p></dgm:t></dgm:pt>'
    '<dgm:pt modelId="1"><dgm:t><a:bodyPr/><a:p><a:r><a:t>วางแผ</a:t></a:r><a:r><a:t>น</a:t></a:r></a:p></dgm:t></dgm:pt>'
    '<dgm:pt modelId="2"><dgm:t><a:p><a:r><a:t>ลงมือ</a:t></a:r><a:br/><a:r><a:t>ทำ</a:t></a:r></a:p><a:p><a:r><a:t>ตรวจ</a:t></a:r></a:p></dgm:t></dgm:pt>'
    "</dgm:ptLst></dgm:dataModel>"
).encode()
DIAGRAM_LINKS = (relationship("rId5", "diagramData", "diagrams/data1.xml"),)


def graphic(inner: str, kind: str = "diagram") -> str:
    uri = f"http://schemas.openxmlformats.org/drawingml/2006/{kind}"
    return f'<w:drawing><wp:inline><a:graphic><a:graphicData uri="{uri}">{inner}</a:graphicData></a:graphic></wp:inline></w:drawing>'


SMART_ART = graphic('<dgm:relIds r:dm="rId5" r:lo="rId6" r:qs="rId7" r:cs="rId8"/>')


def test_text_of_smart_art_is_read_behind_its_paragraph(tmp_path: Path) -> None:
    others = {"word/diagrams/data1.xml": DIAGRAM_DATA}
    document = read(
        tmp_path, p("ก่อน", r(xml=SMART_ART)) + p("หลัง"), relationships=DIAGRAM_LINKS, others=others
    )
    assert texts(document) == ["ก่อน", "วางแผน", "ลงมือ\nทำ", "ตรวจ", "หลัง"]
    assert [para.boxed for para in paragraphs(document.blocks)] == [False, True, True, True, False]
    assert document.raw_chars == visible_chars(document)


def test_smart_art_that_was_deleted_or_is_not_there_is_not_read(tmp_path: Path) -> None:
    deleted = f'<w:del w:id="1" w:author="u">{r(xml=SMART_ART)}</w:del>'
    body = p("ก", deleted) + p("ข", r(xml=SMART_ART.replace("rId5", "rId99")))
    document = read(
        tmp_path, body, relationships=DIAGRAM_LINKS, others={"word/diagrams/data1.xml": DIAGRAM_DATA}
    )
    assert texts(document) == ["ก", "ข"]
    assert document.raw_chars == visible_chars(document) == 2


def test_text_of_shapes_that_came_from_slides_is_read(tmp_path: Path) -> None:
    body = "<a:sp><a:txSp><a:txBody><a:bodyPr/><a:p><a:r><a:t>จากสไลด์</a:t></a:r></a:p></a:txBody></a:txSp></a:sp>"
    document = read(tmp_path, p("ก", r(xml=graphic(body, "lockedCanvas"))))
    assert texts(document) == ["ก", "จากสไลด์"]
    assert document.raw_chars == visible_chars(document)


CHARTS = {
    "of Office 2007": graphic('<c:chart r:id="rId5"/>', "chart"),
    "of Office 2016": graphic(
        '<cx:chart xmlns:cx="http://schemas.microsoft.com/office/drawing/2014/chartex" r:id="rId5"/>', "chart"
    ),
}


@pytest.mark.parametrize("name", CHARTS)
def test_a_chart_is_told_of_with_its_place(name: str, tmp_path: Path) -> None:
    found = read_with_issues(tmp_path, p("ก") + p("ข", r(xml=CHARTS[name])))
    assert found.value is not None
    assert texts(found.value) == ["ก", "ข[แผนภูมิ]"]
    assert [para.notices for para in paragraphs(found.value.blocks)] == [(), ("chart",)]
    (issue,) = found.issues
    assert issue.code == "chart"
    assert issue.place is not None
    assert issue.place.paragraph == 2
    assert issues.sentence(issue)
    assert issues.kind_of("chart").needs_eye


def test_a_chart_that_comes_with_its_picture_is_that_picture(tmp_path: Path) -> None:
    both_ways = f'<mc:AlternateContent><mc:Choice Requires="cx1">{CHARTS["of Office 2016"]}</mc:Choice><mc:Fallback>{INLINE}</mc:Fallback></mc:AlternateContent>'
    found = read_with_issues(tmp_path, p("ก", r(xml=both_ways)), relationships=LINKS, others=MEDIA)
    assert found.issues == ()
    assert found.value is not None
    assert [len(para.pictures) for para in paragraphs(found.value.blocks)] == [1]


# --- text in another format -------------------------------------------------------------------


def chunk(folder: Path, data: bytes, name: str = "word/chunk.html") -> list[str]:
    links = (relationship("rId3", "aFChunk", name.removeprefix("word/")),)
    body = p("ก่อน") + '<w:altChunk r:id="rId3"/>' + p("หลัง")
    found = read_with_issues(folder, body, relationships=links, others={name: data})
    assert found.value is not None
    assert found.value.raw_chars == visible_chars(found.value)
    lines = texts(found.value)
    assert (lines[0], lines[-1]) == ("ก่อน", "หลัง")
    codes = [issue.code for issue in found.issues]
    assert codes == (["alt_chunk"] if lines[1:-1] == [CHUNK_NAME] else [])
    return lines[1:-1]


def test_html_inside_the_file_is_read_by_its_paragraphs(tmp_path: Path) -> None:
    html = (
        "<html><head><title>ไม่ใช่</title><style>p{}</style></head><body><p>หนึ่ง <b>สอง</b></p><script>x()</script>"
        "<ul><li>สาม</li><li>สี่<br>ห้า</li></ul><!-- ไม่ใช่ --><table><tr><td>หก</td></tr></table>&lt;เจ็ด&gt;</body></html>"
    )
    assert chunk(tmp_path, html.encode()) == ["หนึ่ง สอง", "• สาม", "• สี่", "ห้า", "หก", "<เจ็ด>"]


ARCHIVE = """MIME-Version: 1.0
Content-Type: multipart/related; boundary="b"

--b
Content-Type: text/html; charset="{charset}"
Content-Transfer-Encoding: base64

{page}
--b
Content-Type: image/png
Content-Transfer-Encoding: base64

iVBORw0KGgo=
--b--
"""


@pytest.mark.parametrize(
    ("charset", "encoding"), [("utf-8", "utf-8"), ("windows-874", "cp874"), ("tis-620", "tis-620")]
)
def test_a_web_archive_inside_the_file_is_its_page(charset: str, encoding: str, tmp_path: Path) -> None:
    page = base64.b64encode("<html><body><p>หนึ่ง</p><p>สอง</p></body></html>".encode(encoding)).decode()
    data = ARCHIVE.format(charset=charset, page=page).encode()
    assert chunk(tmp_path, data, "word/chunk.mht") == ["หนึ่ง", "สอง"]


@pytest.mark.parametrize("length", [10, 600, 3000])
def test_a_web_archive_is_its_page_however_long_the_headers_before_its_version_are(
    length: int, tmp_path: Path
) -> None:
    page = base64.b64encode("<html><body><p>หนึ่ง</p><p>สอง</p></body></html>".encode()).decode()
    subject = f"From: <Saved by a browser>\nSubject: {'=E0=B8=81' * (length // 9)}\n"
    data = (subject + ARCHIVE.format(charset="utf-8", page=page)).encode()
    assert chunk(tmp_path, data, "word/chunk.mht") == ["หนึ่ง", "สอง"]
    (tmp_path / "whole.doc").write_bytes(data)
    whole = read_document(tmp_path / "whole.doc", "whole.doc", Limits()).value
    assert whole is not None
    assert texts(whole) == ["หนึ่ง", "สอง"]


def test_plain_text_inside_the_file_is_read_by_its_lines(tmp_path: Path) -> None:
    assert chunk(tmp_path, "\ufeffหนึ่ง\r\n\r\nสอง\x00\x07".encode(), "word/chunk.txt") == ["หนึ่ง", "สอง"]


def test_html_reaches_nothing(tmp_path: Path) -> None:
    html = '<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]><html><body><p>&x;ก</p></body></html>'
    assert "".join(chunk(tmp_path, html.encode())).endswith("ก")
    assert "root:" not in "".join(chunk(tmp_path, html.encode()))


OTHERS = (
    b"PK\x03\x04word",
    b"{\\rtf1 text}",
    b"",
    b"MIME-Version: 1.0\n\ntext",
    b"MIME-Version: 1.0\n" + b"Content-Type: multipart/mixed; boundary=x\n\n--x\n" * 5000,
    b"<?xml version='1.0'?><pkg:package xmlns:pkg='x'/>",
)


@pytest.mark.parametrize("data", OTHERS)
def test_other_formats_inside_the_file_are_told_of(data: bytes, tmp_path: Path) -> None:
    assert chunk(tmp_path, data, "word/chunk.docx") == [CHUNK_NAME]
