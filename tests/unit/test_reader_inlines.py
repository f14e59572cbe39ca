# ruff: noqa: E501 (long lines of markup)
"""What stands inside a paragraph: every construct comes out once, as it is on the page."""

from __future__ import annotations

from pathlib import Path

import pytest

from rt67_aggregate.model import Part
from tests.word_files import p, paragraphs, r, read, sdt, texts, visible_chars, vml_box


def drop_down(chosen: str) -> str:
    entries = '<w:listEntry w:val="หนึ่ง"/><w:listEntry w:val="สอง"/>'
    field = f"<w:ffData><w:ddList>{chosen}{entries}</w:ddList></w:ffData>"
    code = "<w:instrText>FORMDROPDOWN</w:instrText>"
    return f'<w:r><w:fldChar w:fldCharType="begin">{field}</w:fldChar>{code}<w:fldChar w:fldCharType="end"/></w:r>'


# What a paragraph holds, and what a person reads there, line by line.
INLINES = {
    "a run": ("คำตอบ", ["คำตอบ"]),
    "runs split in mid-word": (r("วิท") + r("ยา") + "<w:proofErr w:type='spellStart'/>" + r("ลัย"), ["วิทยาลัย"]),
    "breaks of the XML in a text": (r("1.\n      ผล&#13;งาน\r\nปี"), ["1.       ผล งาน ปี"]),
    "marks in a run of their own": (r("น") + r("้") + r("ํ") + r("า"), ["น้ำ"]),
    "content control": (r("ก") + sdt(r("ข")) + r("ค"), ["กขค"]),
    "content control in another": (sdt(sdt(r("ก")) + r("ข")), ["กข"]),
    "placeholder of a content control": (r("ก") + sdt(r("คลิกที่นี่"), "<w:showingPlcHdr/>"), ["ก"]),
    "list of a content control": (
        sdt(r("เลือก 2"), '<w:dropDownList><w:listItem w:displayText="เลือก 1" w:value="1"/></w:dropDownList>'),
        ["เลือก 2"],
    ),
    "insertion": (r("ก") + f'<w:ins w:id="1" w:author="u">{r("ข")}</w:ins>', ["กข"]),
    "insertion in a content control": (sdt(f'<w:ins w:id="1" w:author="u">{r("ข")}</w:ins>'), ["ข"]),
    "deletion": (
        r("ก") + '<w:del w:id="1" w:author="u"><w:r><w:delText>ลบ</w:delText></w:r></w:del>' + r("ข"),
        ["กข"],
    ),
    "insertion that was deleted": (
        r("ก") + '<w:ins w:id="1"><w:del w:id="2"><w:r><w:delText>ลบ</w:delText></w:r></w:del></w:ins>',
        ["ก"],
    ),
    "deletion with the wrong text element": (r("ก") + f'<w:del w:id="1">{r("ลบ")}</w:del>', ["ก"]),
    "moved to": (f'<w:moveToRangeStart w:id="1" w:name="m"/><w:moveTo w:id="2">{r("ก")}</w:moveTo>', ["ก"]),
    "moved from": (r("ก") + f'<w:moveFrom w:id="2">{r("ย้าย")}</w:moveFrom>', ["ก"]),
    "smart tag": (f'<w:smartTag w:element="place">{r("ลำปาง")}</w:smartTag>', ["ลำปาง"]),
    "smart tag in another": (
        f'<w:smartTag w:element="a"><w:smartTagPr><w:attr w:name="x" w:val="y"/></w:smartTagPr><w:smartTag w:element="b">{r("ก")}</w:smartTag>{r("ข")}</w:smartTag>',
        ["กข"],
    ),
    "custom XML": (f'<w:customXml w:element="x"><w:customXmlPr/>{r("ก")}</w:customXml>', ["ก"]),
    "direction": (f'<w:bdo w:val="ltr">{r("ก")}</w:bdo><w:dir w:val="ltr">{r("ข")}</w:dir>', ["กข"]),
    "hyperlink": (f'<w:hyperlink w:anchor="a">{r("ก")}</w:hyperlink>', ["ก"]),
    "simple field": (f'<w:fldSimple w:instr=" DATE ">{r("15 มีนาคม 2567")}</w:fldSimple>', ["15 มีนาคม 2567"]),
    "complex field": (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF x </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        + r("ผล")
        + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
        + r("ต่อ"),
        ["ผลต่อ"],
    ),
    "field without a result": (
        '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText> XE "ก" </w:instrText><w:fldChar w:fldCharType="end"/></w:r>'
        + r("ข"),
        ["ข"],
    ),
    "form field of text": (
        '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:textInput><w:default w:val="เดิม"/></w:textInput></w:ffData></w:fldChar><w:instrText>FORMTEXT</w:instrText><w:fldChar w:fldCharType="separate"/></w:r>'
        + r("กรอก")
        + '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
        ["กรอก"],
    ),
    "ruby": (
        f"<w:r><w:ruby><w:rubyPr/><w:rt>{r('a')}</w:rt><w:rubyBase>{r('ก')}</w:rubyBase></w:ruby></w:r>",
        ["aก"],
    ),
    "symbols": (
        r("ก", '<w:sym w:font="Wingdings" w:char="F0FC"/><w:sym w:font="Wingdings" w:char="F0FE"/>') + r("ข"),
        ["ก✓☑ข"],
    ),
    "symbol of a letter": (r(xml='<w:sym w:font="TH SarabunPSK" w:char="0E01"/>'), ["ก"]),
    "symbols that nobody knows": (
        r("ก", '<w:sym w:font="Marlett" w:char="F041"/><w:sym w:char="zz"/>'),
        ["ก\ufffd\ufffd"],
    ),
    "math": (
        "<m:oMath><m:r><m:t>x</m:t></m:r><m:sSup><m:e><m:r><m:t>y</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup></m:oMath>",
        ["xy^2"],
    ),
    "math of its own line": (
        "<m:oMathPara><m:oMath><m:r><m:t>a=b</m:t></m:r></m:oMath></m:oMathPara>",
        ["a=b"],
    ),
    "hyphens": (r("ก", "<w:noBreakHyphen/>") + r("ข", "<w:softHyphen/>") + r("ค"), ["ก-ขค"]),
    "breaks": (
        r("ก", "<w:br/>") + r("ข", "<w:cr/>") + r("ค", '<w:br w:type="page"/>') + r("ง"),
        ["ก\nข\nค\nง"],
    ),
    "tabs": (
        r("ก", "<w:tab/>")
        + r("ข", '<w:ptab w:relativeTo="margin" w:alignment="left" w:leader="none"/>')
        + r("ค"),
        ["ก\tข\tค"],
    ),
    "invisible characters": ("ก\u200bข\u00adค\ufeff\u00a0ง", ["กขค ง"]),
    "check box of a content control": (
        sdt(r("☒"), '<w14:checkbox><w14:checked w14:val="1"/></w14:checkbox>') + r(" ดำเนินการแล้ว"),
        ["☒ ดำเนินการแล้ว"],
    ),
    "check box of a form, checked": (
        '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:sizeAuto/><w:default w:val="0"/><w:checked/></w:checkBox></w:ffData></w:fldChar><w:instrText>FORMCHECKBOX</w:instrText><w:fldChar w:fldCharType="separate"/><w:fldChar w:fldCharType="end"/></w:r>'
        + r(" มี"),
        ["☒ มี"],
    ),
    "check box of a form, not checked": (
        '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="0"/></w:checkBox></w:ffData></w:fldChar><w:fldChar w:fldCharType="end"/></w:r>'
        + r(" ไม่มี"),
        ["☐ ไม่มี"],
    ),
    "drop-down list of a form": (drop_down('<w:result w:val="1"/>') + r(" ด้าน"), ["สอง ด้าน"]),
    "drop-down list with its default": (drop_down('<w:default w:val="1"/>'), ["สอง"]),
    "drop-down list as it was": (drop_down(""), ["หนึ่ง"]),
    "drop-down list without the entry": (r("ก") + drop_down('<w:result w:val="7"/>'), ["ก"]),
    "what Word keeps for itself": (
        '<w:bookmarkStart w:id="0" w:name="b"/><w:permStart w:id="1"/>'
        + r("ก", "<w:lastRenderedPageBreak/>")
        + '<w:commentRangeStart w:id="1"/><w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r><w:bookmarkEnd w:id="0"/><w:permEnd w:id="1"/>',
        ["ก"],
    ),
    "an element that nobody knows": (
        f'<x:later xmlns:x="urn:later"><x:deep>{r("ก")}</x:deep></x:later>' + r("ข"),
        ["กข"],
    ),
    "a choice of two ways": (
        f'<mc:AlternateContent><mc:Choice Requires="w14">{r("ใหม่")}</mc:Choice><mc:Fallback>{r("เก่า")}</mc:Fallback></mc:AlternateContent>',
        ["ใหม่"],
    ),
    "a choice with nothing in it": (
        f'<mc:AlternateContent><mc:Choice Requires="w14"/><mc:Fallback>{r("เก่า")}</mc:Fallback></mc:AlternateContent>',
        ["เก่า"],
    ),
    "a fallback under another name": (
        f'<mc:AlternateContent><mc:Choice Requires="zz"/><w:Fallback>{r("เก่า")}</w:Fallback></mc:AlternateContent>',
        ["เก่า"],
    ),
    "two ways under other names": (
        f"<mc:AlternateContent><w:Choice>{r('ใหม่')}</w:Choice><w:Fallback>{r('เก่า')}</w:Fallback></mc:AlternateContent>",
        ["ใหม่"],
    ),
    "a choice that is not there": (
        f"<mc:AlternateContent><mc:Fallback>{r('เก่า')}</mc:Fallback></mc:AlternateContent>",
        ["เก่า"],
    ),
}


@pytest.mark.parametrize("name", INLINES)
def test_a_paragraph_reads_as_it_is_on_the_page(name: str, tmp_path: Path) -> None:
    xml, lines = INLINES[name]
    document = read(tmp_path, p("ก่อน") + p(xml) + p("หลัง"))
    assert texts(document) == ["ก่อน", *lines, "หลัง"]
    assert document.raw_chars == visible_chars(document)


@pytest.mark.parametrize("name", INLINES)
def test_every_construct_is_read_inside_a_content_control_and_inside_an_insertion(
    name: str, tmp_path: Path
) -> None:
    xml, lines = INLINES[name]
    xml = xml if xml.startswith("<") else r(xml)
    body = p(sdt(xml)) + p(f'<w:ins w:id="9" w:author="u">{xml}</w:ins>')
    document = read(tmp_path, body)
    assert texts(document) == [*lines, *lines]
    assert document.raw_chars == visible_chars(document)


# --- what floats ------------------------------------------------------------------------------

WPS = '<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'


@pytest.mark.parametrize("between", ["br", "cr", "tab", "ptab"])
@pytest.mark.parametrize("letters", ["\u0e40\u0e40", "\u0e48\u0e48", "\u0e4d\u0e32", "\u0e33\u0e32"])
def test_what_would_be_one_letter_is_two_where_a_line_ends_between(
    letters: str, between: str, tmp_path: Path
) -> None:
    before, after = letters
    document = read(
        tmp_path,
        f"<w:p><w:r><w:t>ก{before}</w:t><w:{between}/><w:t>{after}ก</w:t></w:r></w:p>",
    )
    assert document.raw_chars == visible_chars(document) == 4


def drawing(inner: str) -> str:
    return (
        f"<w:drawing><wp:anchor><a:graphic>{WPS}{inner}</a:graphicData></a:graphic></wp:anchor></w:drawing>"
    )


def shape(*blocks: str) -> str:
    return f"<wps:wsp><wps:txbx><w:txbxContent>{''.join(blocks)}</w:txbxContent></wps:txbx></wps:wsp>"


def either(choice: str, fallback: str) -> str:
    return f'<mc:AlternateContent><mc:Choice Requires="wps">{choice}</mc:Choice><mc:Fallback>{fallback}</mc:Fallback></mc:AlternateContent>'


BOXES = {
    "a text box in both ways": (either(drawing(shape(p("ใน"))), vml_box(p("ใน"))), ["ใน"]),
    "a text box of DrawingML only": (drawing(shape(p("ใน"))), ["ใน"]),
    "a text box of VML only": (vml_box(p("ใน")), ["ใน"]),
    "two boxes in a group": (
        drawing(f"<wpg:wgp>{shape(p('หนึ่ง'))}{shape(p('สอง'))}</wpg:wgp>"),
        ["หนึ่ง", "สอง"],
    ),
    "paragraphs and a table in a box": (
        vml_box(p("ก"), f"<w:tbl><w:tr><w:tc>{p('ข')}</w:tc><w:tc>{p('ค')}</w:tc></w:tr></w:tbl>", p("ง")),
        ["ก", "ข", "ค", "ง"],
    ),
    "a box in a box": (vml_box(p("นอก", r(xml=vml_box(p("ใน"))))), ["นอก", "ใน"]),
    "WordArt": (
        '<w:pict><v:shape><v:textpath style="x" string="ตัวอักษรศิลป์"/></v:shape></w:pict>',
        ["ตัวอักษรศิลป์"],
    ),
}


@pytest.mark.parametrize("name", BOXES)
def test_what_floats_at_a_paragraph_is_read_once_after_it(name: str, tmp_path: Path) -> None:
    xml, lines = BOXES[name]
    document = read(tmp_path, p("ก่อน") + p("ย่อหน้า", r(xml=xml), "ต่อ") + p("หลัง"))
    assert texts(document) == ["ก่อน", "ย่อหน้าต่อ", *lines, "หลัง"]
    assert document.raw_chars == visible_chars(document)
    boxed = [para.text for para in document.blocks if getattr(para, "boxed", False)]
    assert set(boxed) <= set(lines)
    assert boxed[:1] == lines[:1]


def test_a_paragraph_that_holds_only_a_box_is_no_paragraph_of_its_own(tmp_path: Path) -> None:
    assert texts(read(tmp_path, p(r(xml=vml_box(p("ใน")))))) == ["ใน"]


# --- notes ------------------------------------------------------------------------------------

FOOTNOTES = (
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>'
    f'<w:footnote w:id="1">{p("<w:r><w:footnoteRef/></w:r>", " หมายเหตุหนึ่ง")}</w:footnote>'
    f'<w:footnote w:id="2">{p("หมายเหตุสอง") + p("ต่อ")}</w:footnote>'
)


def reference(kind: str, number: int) -> str:
    return f'<w:r><w:{kind}Reference w:id="{number}"/></w:r>'


def test_notes_stand_behind_the_paragraph_that_refers_to_them(tmp_path: Path) -> None:
    endnotes = f'<w:endnote w:id="1">{p("ท้ายเรื่อง")}</w:endnote>'
    body = p("ก", reference("footnote", 1), "ข", reference("endnote", 1)) + p("ค", reference("footnote", 2))
    document = read(tmp_path, body, stories={"footnotes": FOOTNOTES, "endnotes": endnotes})
    assert texts(document) == ["กข", "หมายเหตุหนึ่ง", "ท้ายเรื่อง", "ค", "หมายเหตุสอง", "ต่อ"]
    parts = [para.place.part for para in paragraphs(document.blocks)]
    assert parts == [Part.BODY, Part.FOOTNOTE, Part.ENDNOTE, Part.BODY, Part.FOOTNOTE, Part.FOOTNOTE]
    assert document.raw_chars == visible_chars(document)


def test_a_note_is_read_once_and_one_without_a_reference_is_not_lost(tmp_path: Path) -> None:
    body = p("ก", reference("footnote", 1)) + p("ข", reference("footnote", 1)) + p(reference("footnote", 9))
    document = read(tmp_path, body, stories={"footnotes": FOOTNOTES})
    assert texts(document) == ["ก", "หมายเหตุหนึ่ง", "ข"]
    assert [para.text for para in document.aside] == ["หมายเหตุสอง", "ต่อ"]
    assert document.raw_chars == visible_chars(document)


def test_thousands_of_notes_inside_each_other_are_all_read(tmp_path: Path) -> None:
    notes = "".join(
        f'<w:footnote w:id="{n}">{p(f"ข้อ{n}", reference("footnote", n + 1) * 2)}</w:footnote>'
        for n in range(1, 2001)
    )
    document = read(tmp_path, p("ก", reference("footnote", 1)), stories={"footnotes": notes})
    said = [*texts(document), *(para.text for para in document.aside)]
    assert sorted(said) == sorted(["ก", *(f"ข้อ{n}" for n in range(1, 2001))])
    assert document.raw_chars == visible_chars(document)


def test_headers_footers_and_comments_stand_aside(tmp_path: Path) -> None:
    stories = {
        "header": p("หัว"),
        "footer": p("ท้าย", '<w:fldSimple w:instr="PAGE"><w:r><w:t>7</w:t></w:r></w:fldSimple>'),
        "comments": f'<w:comment w:id="1" w:author="u">{p("<w:r><w:annotationRef/></w:r>", "โปรดตรวจ")}</w:comment>',
    }
    document = read(tmp_path, p("เนื้อหา"), stories=stories)
    assert texts(document) == ["เนื้อหา"]
    aside = [(para.place.part, para.text) for para in document.aside]
    assert aside == [(Part.HEADER, "หัว"), (Part.FOOTER, "ท้าย7"), (Part.COMMENT, "โปรดตรวจ")]
    assert document.raw_chars == visible_chars(document)
