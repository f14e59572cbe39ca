"""The commented copy of a return: where comments stand, and that nothing else changes. All is invented."""

from __future__ import annotations

import zipfile
from datetime import datetime
from pathlib import Path

import docx
import pytest
from lxml import etree
from openxml_audit import OpenXmlValidator

from rt67_aggregate.data import default_form, packaged
from rt67_aggregate.feedback import CommentPlace, Note, annotate, copy_name, notes_for
from rt67_aggregate.form import load_form
from rt67_aggregate.model import Form, Format, Part, Place, Roster, SourceFile
from rt67_aggregate.reader import read_document
from rt67_aggregate.reading import ReturnReader
from tests.returns import make_return
from tests.returns.colleges import ROSTER
from tests.returns.package import zipped
from tests.word_files import p, parts_of, r, relationship, sdt, tbl, tc, tr, vml_box, word_file

WHEN = datetime(2024, 3, 11, 9, 30)
AUTHOR = "สำนักงานทดลอง"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"


def note(node: int, text: str = "โปรดกรอก", **more: object) -> Note:
    return Note(CommentPlace(Place(node=node), **more), text, "ยังไม่ได้กรอก")  # type: ignore[arg-type]


def commented(folder: Path, original: Path, *notes: Note) -> Path:
    """The copy; what must hold for every copy is looked at here."""
    before = original.read_bytes()
    target = folder / "copy.docx"
    made = annotate(original, notes, target, when=WHEN, author=AUTHOR, source="a.docx")
    assert made.issues == ()
    assert original.read_bytes() == before
    assert made.value == len(anchors(target)) - len(anchors(original))
    return target


def main_part(path: Path) -> etree._Element:
    with zipfile.ZipFile(path) as archive:
        name = next(n for n in archive.namelist() if n.startswith("word/document") and n.endswith(".xml"))
        return etree.fromstring(archive.read(name))


def named(root: etree._Element, local: str) -> str:
    return f"{{{etree.QName(root).namespace}}}{local}"


def anchors(path: Path) -> dict[str, str]:
    """Comment's number → the text of the paragraph in which its mark stands."""
    root = main_part(path)
    found = {}
    for mark in root.iter(named(root, "commentReference")):
        paragraph = next(mark.iterancestors(named(root, "p")))
        own = (t.text or "" for t in paragraph.iter(named(root, "t")))
        found[mark.get(named(root, "id")) or ""] = "".join(own)
    return found


def without_comments(root: etree._Element, kept: frozenset[str] = frozenset()) -> bytes:
    """The markup without the comments' marks, but for those of these numbers."""
    marks = [named(root, local) for local in ("commentRangeStart", "commentRangeEnd", "commentReference")]
    for mark in list(root.iter(*marks)):
        if mark.get(named(root, "id")) not in kept:
            gone = mark.getparent() if mark.tag == marks[2] else mark
            assert gone is not None
            parent = gone.getparent()
            assert parent is not None
            parent.remove(gone)
    return etree.tostring(root, method="c14n")


def faults(path: Path) -> set[str]:
    return {error.description for error in OpenXmlValidator().validate(str(path)).errors}


# --- where ----------------------------------------------------------------------------------

BODY = (
    p("หน้าปก")
    + p("หัวข้อหนึ่ง", properties='<w:keepNext w:val="1"/>')
    + tbl(tr("ปัญหา", "ข้อเสนอแนะ"), tr("1. ไม่มี", tc(p("1."), p("2."))))
    + p("หัวข้อสอง", r(xml=vml_box(p("ในกรอบ"), tbl(tr("ตารางในกรอบ")))))
    + sdt(p("ในตัวควบคุม"))
    + tbl(tr(tc(p("หัวข้อสาม"), tbl(tr("ตารางใน")), p("ท้าย"))))
    + p()
)


@pytest.mark.parametrize(
    ("node", "text"),
    [
        (1, "หัวข้อหนึ่ง"),
        (4, "1. ไม่มี"),
        (6, "2."),
        (8, "หัวข้อสองในกรอบตารางในกรอบ"),  # Word ties no comment to what stands in a text box
        (9, "หัวข้อสองในกรอบตารางในกรอบ"),
        (10, "ในตัวควบคุม"),
        (11, "หัวข้อสาม"),
        (12, "ตารางใน"),
        (14, ""),
        (-1, "หน้าปก"),
        (99, "หน้าปก"),
    ],
)
def test_a_comment_stands_at_its_paragraph(tmp_path: Path, node: int, text: str):
    original = word_file(tmp_path, parts_of(BODY))
    assert list(anchors(commented(tmp_path, original, note(node))).values()) == [text]


def test_paragraphs_are_counted_as_the_reader_counts_them(tmp_path: Path):
    original = word_file(tmp_path, parts_of(BODY))
    document = read_document(original, "").value
    assert document is not None
    (block,) = [b for b in document.blocks if getattr(b, "text", "") == "ในตัวควบคุม"]
    assert list(anchors(commented(tmp_path, original, note(block.place.node))).values()) == ["ในตัวควบคุม"]


@pytest.mark.parametrize(
    ("titles", "before", "text"),
    [
        (("ข้อเสนอแนะ",), 7, "ข้อเสนอแนะ"),
        (("ข้อคิดเห็น", " ข้อ เสนอแนะ"), -1, "ข้อเสนอแนะ"),
        (("ข้อเสนอแนะ",), 3, "หัวข้อหนึ่ง"),  # it stands behind the next heading
        (("งบประมาณ",), 7, "หัวข้อหนึ่ง"),
        (("หัวข้อสอง",), -1, "หัวข้อหนึ่ง"),  # not in a table
    ],
)
def test_a_column_is_commented_at_its_title(tmp_path: Path, titles: tuple[str, ...], before: int, text: str):
    original = word_file(tmp_path, parts_of(BODY))
    copy = commented(tmp_path, original, note(1, titles=titles, before=before))
    assert list(anchors(copy).values()) == [text]


def test_the_mark_goes_around_the_paragraph_behind_its_properties(tmp_path: Path):
    copy = commented(tmp_path, word_file(tmp_path, parts_of(BODY)), note(1))
    paragraph = list(main_part(copy).iter(f"{{{WORD}}}p"))[1]
    assert [etree.QName(child).localname for child in paragraph] == [
        "pPr",
        "commentRangeStart",
        "r",
        "commentRangeEnd",
        "r",
    ]


# --- what -----------------------------------------------------------------------------------


def test_word_sees_author_time_and_text(tmp_path: Path):
    copy = commented(tmp_path, word_file(tmp_path, parts_of(BODY)), note(1, "บรรทัดหนึ่ง\nบรรทัดสอง"))
    (comment,) = docx.Document(str(copy)).comments
    assert (comment.author, comment.text) == (AUTHOR, "บรรทัดหนึ่ง\nบรรทัดสอง")
    assert comment.timestamp is not None
    assert comment.timestamp.replace(tzinfo=None) == WHEN


def test_notes_at_one_paragraph_are_one_comment_and_equal_lines_stand_once(tmp_path: Path):
    original = word_file(tmp_path, parts_of(BODY))
    copy = commented(tmp_path, original, note(4, "หนึ่ง"), note(1, "สอง"), note(4, "สาม"), note(4, "หนึ่ง"))
    assert [comment.text for comment in docx.Document(str(copy)).comments] == ["สอง", "หนึ่ง\nสาม"]


@pytest.mark.parametrize("text", ["=1+1", "<w:p/>&amp;", "ก\x00ข\x1b", "\ud800x", "{MERGEFIELD a}", "😀  ก้ำ"])
def test_whatever_a_reviewer_types_stays_text(tmp_path: Path, text: str):
    copy = commented(tmp_path, word_file(tmp_path, parts_of(BODY)), note(1, text))
    (comment,) = docx.Document(str(copy)).comments
    seen = {"\x00": "\u2400", "\x1b": "\u241b", "\ud800": "\ufffd"}
    assert comment.text == "".join(seen.get(c, c) for c in text)
    assert faults(copy) <= faults(tmp_path / "file.docx")


def test_thai_is_drawn_with_the_complex_script_font(tmp_path: Path):
    copy = commented(tmp_path, word_file(tmp_path, parts_of(BODY)), note(1))
    with zipfile.ZipFile(copy) as archive:
        markup = archive.read("word/comments.xml").decode()
    assert 'w:cs="TH SarabunPSK"' in markup
    assert "w:szCs" in markup


# --- the rest of the package ----------------------------------------------------------------

OLD = f'<w:comment w:id="7" w:author="ครู" w:initials="ค">{p("รอยืนยันตัวเลข")}</w:comment>'
MARKED = (
    BODY
    + p('<w:commentRangeStart w:id="7"/>', "ตัวเลข", '<w:commentRangeEnd w:id="7"/>', "")
    + p(r(xml='<w:commentReference w:id="7"/>'))
)


def test_the_comments_that_are_there_stay_and_numbers_go_on(tmp_path: Path):
    original = word_file(tmp_path, parts_of(MARKED, stories={"comments": OLD}))
    copy = commented(tmp_path, original, note(1))
    assert {c.comment_id: c.text for c in docx.Document(str(copy)).comments} == {
        7: "รอยืนยันตัวเลข",
        8: "โปรดกรอก",
    }
    assert without_comments(main_part(copy), frozenset({"7"})) == etree.tostring(
        main_part(original), method="c14n"
    )


@pytest.mark.parametrize("number", ["-3", "x", "", "2147483647", "99999999999999999999"])
def test_odd_numbers_of_old_comments_do_no_harm(tmp_path: Path, number: str):
    old = OLD.replace('w:id="7"', f'w:id="{number}"')
    original = word_file(tmp_path, parts_of(BODY, stories={"comments": old}))
    copy = commented(tmp_path, original, note(1), note(4))
    own = [int(found) for found in anchors(copy)]
    assert len(set(own)) == 2
    assert all(0 <= found < 2**31 and str(found) != number for found in own)


@pytest.mark.parametrize("broken", [b"", b"no XML", b"<!DOCTYPE x [<!ENTITY e 'e'>]><x>&e;</x>"])
def test_comments_that_cannot_be_read_give_way_to_new_ones(tmp_path: Path, broken: bytes):
    parts = parts_of(BODY, stories={"comments": OLD}) | {"word/comments.xml": broken}
    copy = commented(tmp_path, word_file(tmp_path, parts), note(1))
    assert [comment.text for comment in docx.Document(str(copy)).comments] == ["โปรดกรอก"]
    with zipfile.ZipFile(copy) as archive:
        assert archive.read("word/comments.xml") == broken


def test_a_relationship_to_comments_that_are_not_there_is_put_right(tmp_path: Path):
    lost = relationship("rId9", "comments", "comments.xml")
    copy = commented(tmp_path, word_file(tmp_path, parts_of(BODY, relationships=[lost])), note(1))
    assert len(list(docx.Document(str(copy)).comments)) == 1


def test_all_other_parts_are_copied_byte_for_byte(tmp_path: Path):
    others = {
        "word/media/a.png": bytes(range(256)),
        "customXml/item1.xml": b"<a>\r\n <b/></a>",
        "ไทย.bin": b"x",
    }
    original = word_file(tmp_path, parts_of(BODY, others=others))
    copy = commented(tmp_path, original, note(1))
    with zipfile.ZipFile(original) as before, zipfile.ZipFile(copy) as after:
        assert after.namelist() == [*before.namelist(), "word/comments.xml"]
        changed = {name for name in before.namelist() if before.read(name) != after.read(name)}
    assert changed == {"[Content_Types].xml", "word/_rels/document.xml.rels", "word/document.xml"}


def test_without_notes_the_copy_is_the_return_itself(tmp_path: Path):
    original = word_file(tmp_path, parts_of(MARKED, stories={"comments": OLD}))
    copy = commented(tmp_path, original)
    with zipfile.ZipFile(original) as before, zipfile.ZipFile(copy) as after:
        assert {n: before.read(n) for n in before.namelist()} == {n: after.read(n) for n in after.namelist()}


def test_a_damaged_picture_is_left_out_and_told(tmp_path: Path):
    noise = bytes((n * 7919) % 251 for n in range(4000))
    data = zipped(parts_of(BODY, others={"word/media/a.png": noise}))
    at = data.index(b"word/media/a.png") + len(b"word/media/a.png")
    original = tmp_path / "file.docx"
    original.write_bytes(data[:at] + b"\xff" * 40 + data[at + 40 :])
    made = annotate(original, (note(1),), tmp_path / "copy.docx", when=WHEN, author=AUTHOR, source="a.docx")
    assert made.value == 1
    assert [(i.code, i.source, dict(i.values)["part"]) for i in made.issues] == [
        ("feedback_part_left_out", "a.docx", "word/media/a.png")
    ]
    assert len(list(docx.Document(str(tmp_path / "copy.docx")).comments)) == 1


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"word/document.xml": b"<w:document"}, "feedback_not_possible"),
        ({"word/document.xml": b"<!DOCTYPE a [<!ENTITY e 'e'>]><a>&e;</a>"}, "feedback_not_possible"),
        ({"word/document.xml": f'<document xmlns="{WORD}"/>'.encode()}, "feedback_not_possible"),
        (
            {"word/document.xml": f'<document xmlns="{WORD}"><body/></document>'.encode()},
            "feedback_not_possible",
        ),
        ({"[Content_Types].xml": b"no XML"}, "feedback_not_possible"),
    ],
)
def test_what_is_no_document_is_told_and_not_written(tmp_path: Path, change: dict[str, bytes], code: str):
    original = word_file(tmp_path, parts_of(BODY) | change)
    target = tmp_path / "copy.docx"
    made = annotate(original, (note(1),), target, when=WHEN, author=AUTHOR, source="a.docx")
    assert made.value is None
    assert [issue.code for issue in made.issues] == [code]
    assert not target.exists()


@pytest.mark.parametrize("data", [b"no zip", b"<html><body><p>a</p></body></html>"])
def test_what_is_no_package_is_told(tmp_path: Path, data: bytes):
    """Also what can be read all the same: a document that was saved as a web page."""
    original = tmp_path / "a.docx"
    original.write_bytes(data)
    made = annotate(original, (note(1),), tmp_path / "copy.docx", when=WHEN, author=AUTHOR)
    assert (made.value, [issue.code for issue in made.issues]) == (None, ["feedback_not_possible"])


def test_a_file_whose_end_was_cut_off_goes_back_as_far_as_it_is_read(tmp_path: Path):
    data = zipped(parts_of(BODY))
    original = tmp_path / "file.docx"
    original.write_bytes(data[: data.index(b"PK\x01\x02")])
    made = annotate(original, (note(1),), tmp_path / "copy.docx", when=WHEN, author=AUTHOR)
    assert (made.value, [issue.code for issue in made.issues]) == (1, ["zip_cut"])
    assert len(list(docx.Document(str(tmp_path / "copy.docx")).comments)) == 1


# --- whole returns --------------------------------------------------------------------------


@pytest.fixture(scope="module")
def form() -> Form:
    found = load_form(default_form(packaged())).value
    assert found is not None
    return found


@pytest.mark.parametrize(
    "kinds",
    [
        ("omit",),
        ("omit", "strict"),
        ("omit", "prefixes"),
        ("omit", "default_namespace"),
        ("omit", "utf16"),
        ("omit", "odd_package"),
        ("omit", "margin_comments"),
        ("layout_rows",),
        ("omit", "headings_boxed"),
        ("omit", "typos", "quoted_whole"),
        ("pictures_linked",),
    ],
)
def test_of_a_return_only_marks_are_added(tmp_path: Path, form: Form, kinds: tuple[str, ...]):
    data, _ = make_return(form, kinds, 1)
    original = tmp_path / "a.docx"
    original.write_bytes(data)
    reading = ReturnReader(form, Roster(tuple(ROSTER))).read(SourceFile("a.docx", original, Format.DOCX))
    notes = notes_for(reading, form)
    assert notes
    copy = commented(tmp_path, original, *notes)
    before, after = read_document(original, "").value, read_document(copy, "").value
    assert before is not None
    assert after is not None
    assert after.blocks == before.blocks
    texts = [para.text for para in after.aside if para.place.part is Part.COMMENT]
    assert all(any(line in texts for line in n.text.split("\n")) for n in notes)
    root, old = main_part(copy), main_part(original)
    assert without_comments(root, frozenset(anchors(original))) == etree.tostring(old, method="c14n")
    assert not any(
        list(m.iterancestors(named(root, "txbxContent"))) for m in root.iter(named(root, "commentReference"))
    )
    assert faults(copy) <= faults(original)


def test_a_strict_file_gets_strict_comments(tmp_path: Path, form: Form):
    data, _ = make_return(form, ("omit", "strict"), 1)
    original = tmp_path / "a.docx"
    original.write_bytes(data)
    copy = commented(tmp_path, original, note(0))
    with zipfile.ZipFile(copy) as archive:
        comments = etree.fromstring(archive.read("word/comments.xml"))
        relations = archive.read("word/_rels/document.xml.rels").decode()
    assert etree.QName(comments).namespace == STRICT
    assert 'Type="http://purl.oclc.org/ooxml/officeDocument/relationships/comments"' in relations


# --- names ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("แบบ รต.docx", "แบบ รต.docx"),
        ("ส่งมา.zip/ชั้นใน/แบบ.docx", "แบบ.docx"),
        ("เก่า.doc", "เก่า.docx"),
        ("ก.ODT", "ก.docx"),
        ("มาโคร.docm", "มาโคร.docm"),
        ("แบบ รต.67", "แบบ รต.67.docx"),
        ("ไม่มีนามสกุล", "ไม่มีนามสกุล.docx"),
        ("Letter.docx", "Letter_.docx"),
        ("con.docx", "con_.docx"),
        ('a<b>:"c|?*\\d\n.docx', "a_b___c____d_.docx"),
        ("...docx", "return.docx"),
        ("..", "return.docx"),
        ("", "return.docx"),
    ],
)
def test_the_copy_has_the_returns_name_as_every_system_takes_it(source: str, name: str):
    assert copy_name(source) == name


def test_a_long_name_is_cut_between_characters():
    name = copy_name("ก" * 500 + ".docx")
    assert name.endswith("ก.docx")
    assert len(name.encode()) < 200
