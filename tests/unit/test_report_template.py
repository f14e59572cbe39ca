from __future__ import annotations

import io
import random
import zipfile
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.oxml.ns import qn
from docx.shared import Mm
from openxml_audit import OpenXmlValidator

from rt67_aggregate import report
from rt67_aggregate.issues import sentence
from rt67_aggregate.report import ReportOptions
from tests.report_reading import parts_of, style_of
from tests.report_summary import filled_summary, photo

SHIPPED = Path(__file__).parents[2] / "mappings" / "report_template.docx"


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """The program's template, for a test to change."""
    path = tmp_path / "office.docx"
    report.make_template(path)
    return path


def changed(path: Path, change: Any) -> Path:
    document = Document(str(path))
    change(document)
    document.save(str(path))
    return path


def contents(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as package:
        return {name: package.read(name) for name in package.namelist()}


def codes(path: Path) -> list[str]:
    return [issue.code for issue in report.check_template(path)]


def test_the_shipped_template_is_the_one_that_the_program_makes(own):
    assert contents(SHIPPED) == contents(own)


def test_the_programs_template_is_a_right_one(own):
    assert report.check_template(own) == ()
    assert [str(error) for error in OpenXmlValidator().validate(str(own)).errors] == []


def test_the_template_shows_every_style_to_who_wants_to_change_it(own):
    document = Document(str(own))
    shown = {style_of(p) for p in document.paragraphs} | {t.style.name for t in document.tables if t.style}
    assert {
        "Title",
        "Heading 1",
        "Heading 4",
        "Caption",
        "List",
        "toc 1",
        "Table Grid",
        "Report Answer",
    } <= shown


def test_missing_styles_are_all_named_at_once(own):
    def drop(document: Any) -> None:
        for name in ("Heading 3", "Caption", "Table Grid"):
            element = document.styles[name].element
            element.getparent().remove(element)

    (issue,) = report.check_template(changed(own, drop))
    assert issue.code == "report_template_incomplete"
    for name in ("Heading 3", "Caption", "Table Grid"):
        assert name in sentence(issue)
    assert "Heading 1" not in sentence(issue)


@pytest.mark.parametrize("content", [b"", b"hello", b"PK\x03\x04", b"%PDF-1.4"])
def test_what_is_no_word_file_is_refused(content, tmp_path):
    path = tmp_path / "x.docx"
    path.write_bytes(content)
    assert codes(path) == ["report_template_unreadable"]


def test_a_file_that_is_not_there_is_refused(tmp_path):
    assert codes(tmp_path / "none.docx") == ["report_template_unreadable"]


def test_a_workbook_is_refused(tmp_path):
    from openpyxl import Workbook  # noqa: PLC0415

    Workbook().save(tmp_path / "x.docx")
    assert codes(tmp_path / "x.docx") == ["report_template_unreadable"]


def test_a_wrong_template_writes_nothing(tmp_path):
    (tmp_path / "x.docx").write_bytes(b"hello")
    path = tmp_path / "report.docx"
    path.write_bytes(b"old")
    issues = report.write(filled_summary(1), path, options=ReportOptions(template=tmp_path / "x.docx"))
    assert [issue.code for issue in issues] == ["report_template_unreadable"]
    assert path.read_bytes() == b"old"


def test_another_paper_is_told_and_used(own, tmp_path):
    def letter(document: Any) -> None:
        document.sections[0].page_width, document.sections[0].page_height = Mm(216), Mm(279)

    changed(own, letter)
    path = tmp_path / "report.docx"
    issues = report.write(filled_summary(1), path, options=ReportOptions(template=own))
    assert [issue.code for issue in issues] == ["report_template_paper"]
    assert round(Document(str(path)).sections[0].page_width.mm) == 216


def test_word_of_another_language_is_understood(own, tmp_path):
    """Word's IDs of styles differ between languages; the names in the file do not."""

    def rename(document: Any) -> None:
        new = {}
        for number, style in enumerate(document.styles.element.iter(qn("w:style"))):
            new[style.get(qn("w:styleId"))] = f"a{number}"
            style.set(qn("w:styleId"), f"a{number}")
        for tag in ("w:basedOn", "w:next"):
            for element in document.styles.element.iter(qn(tag)):
                element.set(qn("w:val"), new[element.get(qn("w:val"))])

    changed(own, rename)
    path = tmp_path / "report.docx"
    assert report.write(filled_summary(2), path, options=ReportOptions(template=own)) == ()
    plain = tmp_path / "plain.docx"
    report.write(filled_summary(2), plain)
    assert parts_of(path) == parts_of(plain)


def test_the_offices_look_header_and_logo_are_taken_and_its_words_are_not(own, tmp_path):
    def dress(document: Any) -> None:
        document.styles["Heading 1"].element.find(qn("w:rPr")).find(qn("w:szCs")).set(qn("w:val"), "99")
        document.sections[0].footer.paragraphs[0].text = "ท้ายกระดาษของหน่วยงาน"
        first = document.paragraphs[0].insert_paragraph_before()
        first.add_run().add_picture(io.BytesIO(photo(50, 50)))

    changed(own, dress)
    path = tmp_path / "report.docx"
    assert report.write(filled_summary(1), path, options=ReportOptions(template=own)) == ()
    document = Document(str(path))
    size = document.styles["Heading 1"].element.find(qn("w:rPr")).find(qn("w:szCs"))
    assert size.get(qn("w:val")) == "99"
    assert document.sections[0].footer.paragraphs[0].text == "ท้ายกระดาษของหน่วยงาน"
    first = document.paragraphs[0]
    assert first._p.xpath(".//w:drawing")
    assert style_of(document.paragraphs[1]) == "Title"
    assert "ตัวอย่าง Title" not in [p.text for p in document.paragraphs]
    assert [str(error) for error in OpenXmlValidator().validate(str(path)).errors] == []


def test_styles_that_are_not_required_are_added(own, tmp_path):
    def drop(document: Any) -> None:
        for style in list(document.styles):
            if style.name.startswith(("Report", "toc", "Heading 5")):
                style.element.getparent().remove(style.element)

    changed(own, drop)
    path = tmp_path / "report.docx"
    assert report.write(filled_summary(1), path, options=ReportOptions(template=own)) == ()
    document = Document(str(path))
    used = document.element.body.xpath(".//w:pStyle/@w:val | .//w:tblStyle/@w:val")
    assert set(used) <= {style.style_id for style in document.styles}
    assert [str(error) for error in OpenXmlValidator().validate(str(path)).errors] == []


def test_an_ordinary_new_word_file_is_enough(tmp_path):
    """What python-docx starts from has the built-in styles and no others."""
    path = tmp_path / "plain.docx"
    document = Document()
    document.save(str(path))
    assert codes(path) == ["report_template_paper"]
    out = tmp_path / "report.docx"
    report.write(filled_summary(1), out, options=ReportOptions(template=path))
    assert [part.title for part in parts_of(out)][1] == "บทสรุปผู้บริหาร"


@pytest.mark.parametrize("seed", range(120))
def test_a_damaged_template_is_refused_or_used_and_never_a_bug(own, seed):
    """Bytes changed, cut, and parts that say something else than a Word file's."""
    chance = random.Random(seed)
    data = bytearray(own.read_bytes())
    if seed % 3 == 0:
        for _ in range(chance.randint(1, 4)):
            data[chance.randrange(len(data))] = chance.randrange(256)
    elif seed % 3 == 1:
        parts = contents(own)
        name = chance.choice(sorted(parts))
        parts[name] = chance.choice([b"", b"<a/>", b"<w:x>", bytes(40), parts[name][: len(parts[name]) // 2]])
        stream = io.BytesIO()
        with zipfile.ZipFile(stream, "w") as package:
            for part, content in parts.items():
                package.writestr(part, content)
        data = bytearray(stream.getvalue())
    else:
        parts = contents(own)
        name = chance.choice([part for part in parts if part.endswith((".xml", ".rels"))])
        text = bytearray(parts[name])
        start = chance.randrange(len(text))
        text[start : start + chance.randint(1, 60)] = b""
        parts[name] = bytes(text)
        stream = io.BytesIO()
        with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
            for part, content in parts.items():
                package.writestr(part, content)
        data = bytearray(stream.getvalue())
    own.write_bytes(data)
    issues = report.check_template(own)
    assert all(sentence(issue) for issue in issues)
