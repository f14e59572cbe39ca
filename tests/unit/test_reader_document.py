# ruff: noqa: E501 (long lines of markup)
"""Whole documents: blocks and their wrappers, styles, contents lists, dialects of the format, damage."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from rt67_aggregate.model import Paragraph
from rt67_aggregate.reader import Limits, read_document
from tests.returns.saving import _STYLES as SAVED
from tests.word_files import (
    p,
    paragraphs,
    parts_of,
    r,
    read,
    read_with_issues,
    relationship,
    sdt,
    tbl,
    texts,
    tr,
    visible_chars,
    vml_box,
    word_file,
)

# --- blocks -----------------------------------------------------------------------------------

BLOCKS = {
    "content control": sdt(p("ก") + p("ข")),
    "content controls in one another": sdt(sdt(p("ก")) + sdt(sdt(p("ข")))),
    "custom XML": f'<w:customXml w:element="x"><w:customXmlPr/>{p("ก")}{p("ข")}</w:customXml>',
    "inserted blocks": f'<w:ins w:id="1" w:author="u">{p("ก")}{p("ข")}</w:ins>',
    "moved blocks": f'<w:moveTo w:id="1" w:author="u">{p("ก")}{p("ข")}</w:moveTo><w:moveFrom w:id="2">{p("ค")}</w:moveFrom>',
    "deleted blocks": p("ก") + f'<w:del w:id="1" w:author="u">{p("ลบ")}</w:del>' + p("ข"),
    "a choice of blocks": p("ก")
    + f'<mc:AlternateContent><mc:Choice Requires="w14">{p("ข")}</mc:Choice><mc:Fallback>{p("เก่า")}</mc:Fallback></mc:AlternateContent>',
    "an element that nobody knows": f'<x:later xmlns:x="urn:later">{p("ก")}</x:later>{p("ข")}',
    "a paragraph in a paragraph": p("ก", p("ข")),
    "runs outside of any paragraph": r("ก") + p("ข"),
    "an equation between paragraphs": p("ก") + "<m:oMath><m:r><m:t>ข</m:t></m:r></m:oMath>",
    "an inserted line of equations": p("ก")
    + '<w:ins w:id="1"><m:oMathPara><m:oMath><m:r><m:t>ข</m:t></m:r></m:oMath></m:oMathPara></w:ins>',
    "a box outside of any paragraph": p("ก") + r(xml=vml_box(p("ข"))),
    "text and signs outside of any run": "<w:t>ก</w:t>" + tbl(tr("<w:tc><m:t>ข</m:t></w:tc>")),
    "section properties": p("ก") + p("ข", properties="<w:sectPr><w:pgSz/></w:sectPr>") + "<w:sectPr/>",
    "comments and instructions of XML": "<!-- x -->" + p("ก", "<!-- y --><?z?>") + "<?z?>" + p("ข"),
    "bookmarks": '<w:bookmarkStart w:id="1" w:name="b"/>' + p("ก") + '<w:bookmarkEnd w:id="1"/>' + p("ข"),
}


@pytest.mark.parametrize("name", BLOCKS)
def test_blocks_come_in_reading_order_whatever_holds_them(name: str, tmp_path: Path) -> None:
    document = read(tmp_path, BLOCKS[name] + p("หลัง"))
    assert texts(document) == ["ก", "ข", "หลัง"]
    assert document.raw_chars == visible_chars(document)


def test_paragraphs_without_text_are_left_out_and_counted(tmp_path: Path) -> None:
    document = read(tmp_path, p("ก") + p() + p(" ") + p("\u200b") + p("ข") + sdt(p("ค")))
    assert [(para.text, para.place.paragraph) for para in paragraphs(document.blocks)] == [
        ("ก", 1),
        ("ข", 5),
        ("ค", 6),
    ]


def test_an_empty_body_is_an_empty_document(tmp_path: Path) -> None:
    document = read(tmp_path, "")
    assert (document.blocks, document.aside, document.raw_chars) == ((), (), 0)


# --- styles -----------------------------------------------------------------------------------


def style(name: str, inner: str = "", based_on: str = "", title: str = "") -> str:
    base = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    shown = f'<w:name w:val="{title or name}"/>'
    return f'<w:style w:type="paragraph" w:styleId="{name}">{shown}{base}{inner}</w:style>'


STYLES = (
    style("Normal")
    + style("Heading1", '<w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:bCs/></w:rPr>')
    + style("Mine", based_on="Heading1")
    + style("Plain", '<w:pPr><w:outlineLvl w:val="9"/></w:pPr><w:rPr><w:b w:val="0"/></w:rPr>', "Heading1")
    + style("TOC1", title="toc 1")
)


def styled(name: str, *runs: str) -> str:
    return p(*runs, properties=f'<w:pStyle w:val="{name}"/>')


def bold(text: str, element: str = "<w:b/>") -> str:
    return f"<w:r><w:rPr>{element}</w:rPr><w:t>{text}</w:t></w:r>"


def first(folder: Path, body: str) -> Paragraph:
    return paragraphs(read(folder, body, stories={"styles": STYLES}).blocks)[0]


@pytest.mark.parametrize(
    ("xml", "share"),
    [
        (p("กกก"), 0.0),
        (p(bold("กกก")), 1.0),
        (p(bold("กกก", "<w:bCs/>")), 1.0),
        (p(bold("กกก", '<w:b w:val="0"/><w:bCs w:val="false"/>')), 0.0),
        (p(bold("ก"), "กกก"), 0.25),
        (p(sdt(bold("ก")), f'<w:ins w:id="1">{bold("ก")}</w:ins>', "กก"), 0.5),
        (styled("Heading1", "กกก"), 1.0),
        (styled("Mine", "กกก"), 1.0),
        (styled("Plain", "กกก"), 0.0),
        (styled("Heading1", "ก", bold("ก", '<w:b w:val="0"/>')), 0.5),
        (styled("unknown", "กกก"), 0.0),
    ],
)
def test_how_much_of_a_paragraph_is_bold(xml: str, share: float, tmp_path: Path) -> None:
    assert first(tmp_path, xml).bold == share


@pytest.mark.parametrize(
    ("name", "level"), [("Heading1", 1), ("Mine", 1), ("Plain", 0), ("Normal", 0), ("x", 0)]
)
def test_the_outline_level_of_a_style_is_inherited(name: str, level: int, tmp_path: Path) -> None:
    assert first(tmp_path, styled(name, "ก")).outline == level


# --- tables of contents -----------------------------------------------------------------------


def field(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def code(text: str) -> str:
    return f"<w:r><w:instrText>{text}</w:instrText></w:r>"


def in_contents(folder: Path, body: str) -> list[str]:
    document = read(folder, body, stories={"styles": STYLES})
    assert document.raw_chars == visible_chars(document)
    return [para.text for para in paragraphs(document.blocks) if para.in_contents]


def test_a_contents_field_runs_over_its_paragraphs_and_ends(tmp_path: Path) -> None:
    page = field("begin") + code(" PAGEREF _1 ") + field("separate") + r("3") + field("end")
    body = (
        p("ก่อน")
        + p(field("begin"), code(" TO"), code("C \\o "), field("separate"), "หนึ่ง", page)
        + p("สอง", page)
        + p(field("end"))
        + p("หลัง")
    )
    assert in_contents(tmp_path, body) == ["หนึ่ง3", "สอง3"]


def test_another_field_over_several_paragraphs_is_no_contents(tmp_path: Path) -> None:
    body = p(field("begin"), code(" INCLUDETEXT x "), field("separate"), "หนึ่ง") + p("สอง", field("end"))
    assert in_contents(tmp_path, body) == []


def test_word_s_gallery_and_styles_say_what_is_contents(tmp_path: Path) -> None:
    gallery = '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>'
    body = sdt(p("สารบัญ") + p("หนึ่ง"), gallery) + styled("TOC1", "สอง") + p("หลัง") + sdt(p("ช่อง"))
    assert in_contents(tmp_path, body) == ["สารบัญ", "หนึ่ง", "สอง"]


def test_a_field_that_never_ends_makes_no_contents_of_other_stories(tmp_path: Path) -> None:
    body = p(field("end")) + p(field("begin"), code(" QUOTE "), "หนึ่ง") + p("สอง")
    document = read(tmp_path, body, stories={"header": p("หัว")})
    assert texts(document) == ["หนึ่ง", "สอง"]
    assert not any(para.in_contents for para in document.aside)


# --- dialects ---------------------------------------------------------------------------------

BODY = (
    p("1. วิทยาลัย", '<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve"> จัดแล้ว</w:t></w:r>')
    + tbl(tr("ก", "ข"))
    + p("หมายเหตุ", '<w:r><w:footnoteReference w:id="2"/></w:r>')
    + p("<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>", properties='<w:numPr><w:numId w:val="1"/></w:numPr>')
)
STORIES = {
    "styles": STYLES,
    "footnotes": f'<w:footnote w:id="2">{p("เชิงอรรถ")}</w:footnote>',
    "numbering": '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
    '<w:numFmt w:val="thaiNumbers"/><w:lvlText w:val="%1)"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
}
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def saved_as(style_name: str) -> dict[str, bytes]:
    parts = {name: HEAD.encode() + data for name, data in parts_of(BODY, stories=STORIES).items()}
    return SAVED[style_name](parts)


@pytest.mark.parametrize("style_name", [*SAVED])
def test_every_dialect_reads_alike(style_name: str, tmp_path: Path) -> None:
    plain = read(tmp_path, BODY, stories=STORIES)
    assert texts(plain) == ["1. วิทยาลัย จัดแล้ว", "ก", "ข", "หมายเหตุ", "เชิงอรรถ", "๑) x"]
    found = read_document(word_file(tmp_path, saved_as(style_name)), "file.docx")
    assert found.value is not None
    assert found.issues == ()
    assert found.value == plain


def test_strict_names_are_mapped_in_names_and_not_in_text(tmp_path: Path) -> None:
    parts = parts_of(p("http://purl.oclc.org/ooxml/wordprocessingml/main"))
    found = read_document(word_file(tmp_path, parts), "file.docx")
    assert found.value is not None
    assert texts(found.value) == ["http://purl.oclc.org/ooxml/wordprocessingml/main"]


# --- dates, damage ----------------------------------------------------------------------------


def with_core(folder: Path, modified: str) -> datetime | None:
    kind = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
    parts = parts_of(p("ก"))
    link = f'<Relationship Id="rId2" Type="{kind}" Target="docProps/core.xml"/></Relationships>'
    parts["_rels/.rels"] = parts["_rels/.rels"].replace(b"</Relationships>", link.encode())
    core = f'<c xmlns:t="http://purl.org/dc/terms/"><t:modified>{modified}</t:modified></c>'
    found = read_document(word_file(folder, parts | {"docProps/core.xml": core.encode()}), "x").value
    assert found is not None
    return found.modified


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2024-03-15T09:30:00Z", datetime(2024, 3, 15, 9, 30, tzinfo=UTC)),
        ("2024-03-15T09:30:00", datetime(2024, 3, 15, 9, 30, tzinfo=UTC)),
        (" 2024-03-15T16:30:00+07:00 ", datetime(2024, 3, 15, 9, 30, tzinfo=UTC)),
        ("2024-03-15", datetime(2024, 3, 15, tzinfo=UTC)),
        ("15 มีนาคม 2567", None),
        ("2567-02-29T00:00:00Z", datetime(2024, 2, 29, tzinfo=UTC)),
        ("2566-02-29T00:00:00Z", None),
        ("0001-01-01T00:00:00+23:00", None),
        ("", None),
    ],
)
def test_the_document_s_own_date_is_read(text: str, moment: datetime | None, tmp_path: Path) -> None:
    assert with_core(tmp_path, text) == moment


def test_a_document_without_properties_has_no_date(tmp_path: Path) -> None:
    assert read(tmp_path, p("ก")).modified is None


MISSING = ["styles", "numbering", "footnotes", "header", "comments", "endnotes"]


@pytest.mark.parametrize("kind", MISSING)
def test_a_part_that_is_missing_or_no_xml_costs_only_itself(kind: str, tmp_path: Path) -> None:
    links = (relationship("rId9", kind, f"{kind}9.xml"),)
    body = p("ก", '<w:r><w:footnoteReference w:id="2"/></w:r>', properties='<w:pStyle w:val="Heading1"/>')
    missing = read_with_issues(tmp_path, body, relationships=links)
    assert missing.value is not None
    assert texts(missing.value) == ["ก"]
    broken = read_with_issues(tmp_path, body, relationships=links, others={f"word/{kind}9.xml": b"<w:broken"})
    assert broken.value is not None
    assert texts(broken.value) == ["ก"]
    assert [issue.code for issue in broken.issues] == ["part_damaged"]


@pytest.mark.parametrize(
    ("part", "code"),
    [
        (b"", "part_damaged"),
        (b"<w:document", "part_damaged"),
        (b'<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>', "part_doctype"),
        (b"<x/>", "no_document_part"),
        (b'<w:document xmlns:w="urn:other"><w:body/></w:document>', "no_document_part"),
    ],
)
def test_a_main_part_that_cannot_be_read_is_a_refusal_with_its_reason(
    part: bytes, code: str, tmp_path: Path
) -> None:
    found = read_document(word_file(tmp_path, parts_of("") | {"word/document.xml": part}), "file.docx")
    assert found.value is None
    assert found.issues[-1].code == code


def test_limits_hold(tmp_path: Path) -> None:
    path = word_file(tmp_path, parts_of("".join(p(f"ย่อหน้า {n}") for n in range(500))))
    assert read_document(path, "x").value is not None
    refused = read_document(path, "x", Limits(xml_tags=1000))
    assert refused.value is None
    assert refused.issues[-1].code == "part_too_large"


def test_ten_thousand_paragraphs_are_read(tmp_path: Path) -> None:
    document = read(tmp_path, "".join(p(f"ย่อหน้า {n}") for n in range(10_000)))
    assert len(document.blocks) == 10_000
    assert document.blocks[-1].place.paragraph == 10_000
    assert document.raw_chars == visible_chars(document)


@pytest.mark.parametrize("wrap", ["w:sdtContent", "w:smartTag", "x", "w:r"])
def test_text_nested_deeper_than_anybody_nests_is_kept(wrap: str, tmp_path: Path) -> None:
    opening = f"<{wrap}>" if ":" in wrap else f'<{wrap} xmlns="urn:x">'
    body = p(opening * 150 + r("ลึก") + f"</{wrap}>" * 150) + opening * 150 + p("ลึกด้วย") + f"</{wrap}>" * 150
    document = read(tmp_path, body)
    assert "".join(texts(document)) == "ลึกลึกด้วย"
    assert document.raw_chars == visible_chars(document)
