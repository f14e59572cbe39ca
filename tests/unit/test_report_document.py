"""The report as a Word file: contents, styles, page, properties, and what it does with odd text."""

from __future__ import annotations

import re
import tracemalloc
import zipfile
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.shared import Cm
from openxml_audit import OpenXmlValidator

from rt67_aggregate import report
from rt67_aggregate.model import Summary
from rt67_aggregate.report import ReportOptions, pages, styles
from rt67_aggregate.report.archive import new_archive
from rt67_aggregate.report.flow import Flow
from rt67_aggregate.report.gallery import Gallery
from rt67_aggregate.report.markup import paragraph, text_runs
from rt67_aggregate.report.styles import FONT
from rt67_aggregate.report.tables import Row, TableCell
from rt67_aggregate.report.template import open_template
from rt67_aggregate.text import xml_text
from tests.report_reading import all_text, annex_of, parts_of, style_of
from tests.report_summary import (
    Told,
    deep_form,
    filled_summary,
    flat_form,
    photo,
    real_form,
    roster_of,
    summary_of,
)

CENTIMETRE = 360_000


def made(summary: Summary, folder: Path, **options: Any) -> WordDocument:
    path = folder / "report.docx"
    report.write(summary, path, options=ReportOptions(**options))
    return Document(str(path))


def one_answer(text: str) -> Summary:
    return summary_of(flat_form(), roster_of(1), [Told("C001", "1", text)])


def entries_of(document: WordDocument) -> list[Any]:
    return [p for p in document.paragraphs if style_of(p).startswith("toc ") and p.text]


@pytest.mark.parametrize("form", [real_form(), flat_form(), deep_form(3)])
def test_the_contents_are_filled_with_the_headings_and_lead_to_them(form, tmp_path):
    document = made(filled_summary(3, form=form), tmp_path)
    entries = entries_of(document)
    depth = max(int(style_of(p)[-1]) for p in entries)
    headings = [p for p in document.paragraphs if style_of(p).startswith("Heading")]
    listed = [p for p in headings if int(style_of(p)[-1]) <= depth]
    assert [p.text.split("\t")[0] for p in entries] == [p.text for p in listed]
    assert [style_of(p)[-1] for p in entries] == [style_of(p)[-1] for p in listed]
    anchors = [p._p.find(qn("w:hyperlink")).get(qn("w:anchor")) for p in entries]
    targets = [p._p.find(qn("w:bookmarkStart")).get(qn("w:name")) for p in listed]
    assert anchors == targets
    assert f'TOC \\o "1-{depth}"' in "".join(entries[0]._p.itertext(qn("w:instrText")))


def test_nothing_stands_between_the_contents_and_the_page_after_them(tmp_path):
    """An empty line would be a blank page where the entries fill theirs."""
    document = made(filled_summary(3), tmp_path)
    behind = entries_of(document)[-1]._p.getnext()
    assert "".join(behind.itertext(qn("w:t")))
    assert behind.xpath("./w:pPr/w:pageBreakBefore")


def test_page_numbers_of_the_contents_are_fields_and_never_fall(tmp_path):
    entries = entries_of(made(filled_summary(9), tmp_path))
    numbers = [int(p.text.split("\t")[1]) for p in entries]
    assert numbers[0] == 3  # the contents of this form are one page
    assert numbers == sorted(numbers)
    assert numbers[-1] > numbers[0] + 20
    for entry in entries:
        assert "PAGEREF" in "".join(entry._p.itertext(qn("w:instrText")))


def test_the_estimate_goes_by_the_space_between_paragraphs_and_by_the_size_of_letters():
    template = open_template(None).template
    assert template is not None
    page_of = {}
    for style in (styles.LIST, styles.PREFACE):
        with closing(Flow(template, Gallery(), str)) as flow:
            for _ in range(400):
                flow.line(style, "ประชุม" * 20)
            flow.heading(1, "จบ")
            page_of[style] = flow.entries[-1].page
    assert page_of[styles.LIST] < page_of[styles.PREFACE]
    text = "ประชุม" * 40
    assert pages.in_small(pages.line_height, text, 9000) < pages.line_height(text, 9000)


def test_word_is_asked_to_put_the_numbers_right(tmp_path):
    settings = made(filled_summary(1), tmp_path).settings.element
    assert settings.find(qn("w:updateFields")).get(qn("w:val")) == "true"


def test_every_field_that_begins_also_ends(tmp_path):
    body = made(filled_summary(3), tmp_path).element.body
    depth = 0
    for mark in body.iter(qn("w:fldChar")):
        depth += {"begin": 1, "separate": 0, "end": -1}[mark.get(qn("w:fldCharType"))]
        assert 0 <= depth <= 2
    assert depth == 0


def test_numbers_of_bookmarks_and_pictures_are_unique(tmp_path):
    (tmp_path / "p.jpg").write_bytes(photo(60, 40))
    body = made(filled_summary(3, folder=tmp_path, pictures=["p.jpg"]), tmp_path).element.body
    for numbers in (
        [b.get(qn("w:id")) for b in body.iter(qn("w:bookmarkStart"))],
        [b.get("id") for b in body.iter(qn("wp:docPr"))],
    ):
        assert len(numbers) > 3
        assert len(numbers) == len(set(numbers))


def test_every_style_in_use_is_in_the_file(tmp_path):
    document = made(filled_summary(3), tmp_path)
    known = {style.style_id for style in document.styles}
    used = document.element.body.xpath(".//w:pStyle/@w:val | .//w:tblStyle/@w:val | .//w:rStyle/@w:val")
    assert set(used) <= known


def test_thai_is_set_by_the_complex_script_properties(tmp_path):
    document = made(filled_summary(1), tmp_path)
    styles = document.styles.element
    defaults = styles.find(qn("w:docDefaults")).find(qn("w:rPrDefault")).find(qn("w:rPr"))
    fonts = defaults.find(qn("w:rFonts"))
    assert {fonts.get(qn(f"w:{kind}")) for kind in ("ascii", "hAnsi", "cs", "eastAsia")} == {FONT}
    assert not [name for name in fonts.attrib if "heme" in name]
    assert defaults.find(qn("w:szCs")).get(qn("w:val")) == "32"
    assert defaults.find(qn("w:lang")).get(qn("w:bidi")) == "th-TH"
    for properties in [*styles.iter(qn("w:rPr")), *document.element.body.iter(qn("w:rPr"))]:
        for latin, thai in (("b", "bCs"), ("i", "iCs"), ("sz", "szCs")):
            assert (properties.find(qn(f"w:{latin}")) is None) == (properties.find(qn(f"w:{thai}")) is None)


def test_headings_and_college_names_are_bold_in_thai_too(tmp_path):
    styles = made(filled_summary(1), tmp_path).styles
    for name in (
        "Title",
        "Heading 1",
        "Heading 2",
        "Heading 3",
        "Heading 4",
        "Report College",
        "Report Cell Head",
    ):
        assert styles[name].element.find(qn("w:rPr")).find(qn("w:bCs")) is not None


def test_the_page_is_an_official_one(tmp_path):
    section = made(filled_summary(1), tmp_path).sections[0]
    sides = (section.left_margin, section.right_margin, section.top_margin, section.bottom_margin)
    assert [round(side / CENTIMETRE, 1) for side in sides if side is not None] == [3.0, 2.0, 2.5, 2.0]
    size = (section.page_width, section.page_height)
    assert [round(side / CENTIMETRE, 1) for side in size if side is not None] == [21.0, 29.7]


def test_the_page_number_stands_in_the_middle_of_the_header_but_not_on_the_cover(tmp_path):
    section = made(filled_summary(1), tmp_path).sections[0]
    paragraph, head = section.header.paragraphs
    assert head.text == "รายงานผลการตรวจราชการและติดตามประเมินผลการจัดการศึกษาของกระทรวงศึกษาธิการ"
    assert "PAGE" in "".join(paragraph._p.itertext(qn("w:instrText")))
    assert paragraph.style is not None
    assert paragraph.style.element.find(qn("w:pPr")).find(qn("w:jc")).get(qn("w:val")) == "center"
    assert section.different_first_page_header_footer
    assert section.first_page_header.is_linked_to_previous


def test_heading_rows_are_repeated_and_rows_are_kept_whole(tmp_path):
    document = made(filled_summary(3), tmp_path)
    for table in (t for t in document.tables if t.style and t.style.name == "Report Table"):
        first, *others = (row._tr.trPr for row in table.rows)
        assert first.find(qn("w:tblHeader")) is not None
        for properties in others:
            assert properties.find(qn("w:tblHeader")) is None
            assert properties.find(qn("w:cantSplit")) is not None


def test_a_row_of_more_than_half_a_page_may_be_broken(tmp_path):
    summary = summary_of(real_form(), roster_of(1), [Told("C001", "1.1.problem", "ขาดแคลนครู " * 400)])
    tables = made(summary, tmp_path).tables
    row = next(row for t in tables for row in t.rows if "ขาดแคลนครู " * 399 in row.cells[-2].text)._tr
    assert not row.xpath("./w:trPr/w:cantSplit")


def test_rows_of_pictures_stand_by_themselves_and_each_is_kept_whole(tmp_path):
    """A picture that was kept with what follows kept all rows together, on a page that they began."""
    names = [f"{n}.jpg" for n in range(6)]
    for n, name in enumerate(names):
        (tmp_path / name).write_bytes(photo(600, 2000, seed=n))
    told = [Told("C001", "1", "ก", pictures=";".join(names))]
    body = made(summary_of(flat_form(), roster_of(1), told, folder=tmp_path), tmp_path).element.body
    rows = [row for row in body.iter(qn("w:tr")) if row.xpath(".//w:drawing")]
    assert len(rows) == 3
    for row in rows:
        assert row.xpath("./w:trPr/w:cantSplit")
        assert set(row.xpath(".//w:p[.//w:drawing]/w:pPr/w:keepNext/@w:val")) == {"0"}


@pytest.mark.parametrize("count", [1, 2, 3, 5])
def test_the_last_of_an_odd_number_of_pictures_is_no_larger_than_the_others(count, tmp_path):
    names = [f"{n}.jpg" for n in range(count)]
    for n, name in enumerate(names):
        (tmp_path / name).write_bytes(photo(2000, 1500, seed=n))
    told = [Told("C001", "1", "ก", pictures=";".join(names))]
    body = made(summary_of(flat_form(), roster_of(1), told, folder=tmp_path), tmp_path).element.body
    widths = body.xpath(".//pic:pic/ancestor::w:drawing//wp:extent/@cx")
    assert (len(widths), len(set(widths))) == (count, 1)
    alone = body.xpath(".//w:tr[.//pic:pic][count(w:tc) = 1]")
    assert [row.xpath("./w:tc/w:tcPr/w:gridSpan/@w:val") for row in alone] == [["2"]] * (
        count % 2 and count > 1
    )
    assert len(body.xpath(".//w:tr[.//pic:pic]")) == (0 if count == 1 else -(-count // 2))


@pytest.mark.parametrize(("rows", "columns"), [(5, 40), (9, 13), (6, 30)])
def test_a_row_that_its_tabs_make_taller_than_a_page_may_be_broken(rows, columns, tmp_path):
    text = "\n".join("\t".join("ก" * columns) for _ in range(rows))
    summary = summary_of(real_form(), roster_of(1), [Told("C001", "1.1.problem", text)])
    tables = made(summary, tmp_path).tables
    row = next(row for t in tables for row in t.rows if text in row.cells[-2].text)._tr
    assert not row.xpath("./w:trPr/w:cantSplit")


def test_columns_that_a_cell_has_no_room_for_are_not_lined_up(tmp_path):
    """What goes on below the widest column would stand there letter under letter."""
    text = "\n".join("\t".join(f"แถว {row} ช่อง {column}" for column in range(12)) for row in range(3))
    told = [Told("C001", "1.1.problem", text), Told("C001", "1.1.suggestion", "ก\tข\nค\tง")]
    tables = made(summary_of(real_form(), roster_of(1), told), tmp_path).tables
    cells = next(row for t in tables for row in t.rows if text in row.cells[-2].text).cells
    narrow, wide = (cell.paragraphs[0]._p.xpath("./w:pPr/w:tabs") for cell in cells[-2:])
    assert wide
    assert not narrow


def test_columns_have_widths_that_fill_the_page(tmp_path):
    document = made(filled_summary(2), tmp_path)
    for table in document.tables:
        widths = [int(column.get(qn("w:w"))) for column in table._tbl.tblGrid]
        assert sum(widths) == 11906 - 1701 - 1134
        cells = table._tbl.xpath("./w:tr[1]/w:tc/w:tcPr/w:tcW/@w:w")
        assert list(map(int, cells)) == widths


def test_what_belongs_together_stays_on_one_page(tmp_path):
    styles = made(filled_summary(1), tmp_path).styles
    for name in ("Heading 1", "Heading 4", "Report College", "Report Picture", "Report Cell Head"):
        assert styles[name].element.find(qn("w:pPr")).find(qn("w:keepNext")) is not None


def test_what_is_said_of_all_topics_stands_with_the_first_of_them(tmp_path):
    found = made(filled_summary(2), tmp_path).paragraphs
    note = next(n for n, one in enumerate(found) if one.text.startswith("ถ้อยคำเป็นของวิทยาลัย"))
    assert [style_of(found[note - 1]), style_of(found[note + 1])] == ["Heading 1", "Heading 2"]
    assert found[note].paragraph_format.keep_with_next


def test_a_table_is_never_the_last_thing_and_never_touches_another(tmp_path):
    body = made(filled_summary(3), tmp_path).element.body
    for table in body.iterchildren(qn("w:tbl")):
        assert table.getnext().tag == qn("w:p")


def test_the_file_says_what_it_is(tmp_path):
    summary = filled_summary(1)
    properties = made(summary, tmp_path).core_properties
    assert properties.title == summary.form.title.removeprefix("แบบ")
    assert properties.author == properties.last_modified_by == summary.form.office
    assert properties.created == summary.written.replace(tzinfo=properties.created.tzinfo)
    assert properties.language == "th-TH"


def test_the_cover_names_title_year_office_and_day(tmp_path):
    made(filled_summary(1), tmp_path)
    cover = [text for style, text in parts_of(tmp_path / "report.docx")[0].paragraphs if "itle" in style]
    assert cover == [
        "รายงานผลการตรวจราชการและติดตามประเมินผลการจัดการศึกษาของกระทรวงศึกษาธิการ",
        "ประจำปีงบประมาณ พ.ศ. 2567",
        "สำนักงานอาชีวศึกษาจังหวัดลำปาง",
        "20 มีนาคม 2567",
    ]


def test_a_form_that_is_no_report_gets_a_title_that_is_one(tmp_path):
    properties = made(filled_summary(1, form=flat_form()), tmp_path).core_properties
    assert properties.title == "รายงานสรุปแบบสำรวจความพร้อมของหน่วยงาน"


def test_the_same_run_gives_the_same_bytes(tmp_path):
    summary = filled_summary(3)
    first, second = tmp_path / "a.docx", tmp_path / "b.docx"
    report.write(summary, first)
    report.write(summary, second)
    assert first.read_bytes() == second.read_bytes()


def test_thai_digits_are_for_the_reports_own_numbers_only(tmp_path):
    summary = summary_of(real_form(), roster_of(2), [Told("C001", "1.1.result.1", "อบรม 25 คน ตาม ว 9/2564")])
    document = made(summary, tmp_path, thai_digits=True)
    parts = parts_of(tmp_path / "report.docx")
    assert "๑.๑) การสร้างการรับรู้" in "\n".join(part.title for part in parts)
    assert "อบรม 25 คน ตาม ว 9/2564" in all_text(tmp_path / "report.docx")
    assert "๒๐ มีนาคม ๒๕๖๗" in all_text(tmp_path / "report.docx")
    assert all(re.fullmatch("[๐-๙]+", p.text.split("\t")[1]) for p in entries_of(document))
    own = [p.text for p in document.paragraphs if style_of(p) in ("List", "Caption", "Subtitle")]
    assert not [text for text in own if re.search("[0-9]", re.sub("วิทยาลัยตัวอย่างที่ [12]", "", text))]
    assert document.element.body.xpath("./w:sectPr/w:pgNumType/@w:fmt") == ["thaiNumbers"]


@pytest.mark.parametrize(
    "text",
    [
        "<w:p><w:r/></w:p> & &amp; <!-- --> ]]> <?xml?>",
        'TOC \\o "1-3" PAGE { INCLUDETEXT "c:\\\\x" }',
        "{{ college }} {% for x in y %} «Field» ${x} %s {0}",
        "=1+1 +2 -3 @x",
        "๑๒๓ กำ กํา เเ \u200b\u00ad \u00a0x",
        "  ช่องว่าง  หน้า หลัง  ",
        "\tหัว\tข้อ\t\n\t\tท้าย\t",
        "\n\nบรรทัดว่าง\n\n\nท้าย\n",
        "😀 𝒳 👩‍👩‍👧",
        "ก" * 100_000,
        "\u2028\u2029\x85\x7f",
    ],
)
def test_text_is_shown_as_typed(text, tmp_path):
    made(one_answer(text), tmp_path)
    part = next(p for p in annex_of(parts_of(tmp_path / "report.docx")) if p.title == "1. คำถามข้อที่ 1")
    assert part.answers() == {"วิทยาลัยตัวอย่างที่ 1": text}


def test_characters_that_no_word_file_can_hold_are_made_visible(tmp_path):
    made(one_answer("ก\x00ข\x07ค\rง\x1fจ\ud800ฉ\uffff"), tmp_path)
    assert "ก␀ข␇ค␍ง␟จ\ufffdฉ\ufffd" in all_text(tmp_path / "report.docx")


def test_hostile_names_of_colleges_and_pictures_stay_text(tmp_path):
    (tmp_path / "p.jpg").write_bytes(photo(20, 20))
    roster = roster_of(1)
    name = "<b>\"วิทยาลัย\" & 'x'</b>\x01"
    roster = replace(roster, colleges=(replace(roster.colleges[0], name=name),))
    summary = summary_of(
        flat_form(), roster, [Told("C001", "1", "ก", pictures="p.jpg;<&>.jpg")], folder=tmp_path
    )
    document = made(summary, tmp_path)
    assert xml_text(name) in all_text(tmp_path / "report.docx")
    assert xml_text(name) in list(document.inline_shapes)[-1]._inline.docPr.get("descr")


def test_tabs_are_tabs_of_word(tmp_path):
    document = made(one_answer("ก\tข\t\tค"), tmp_path)
    (line,) = [p for p in document.paragraphs if style_of(p) == "Report Answer"]
    assert len(line._p.xpath(".//w:r/w:tab")) == 3
    assert not [t.text for t in line._p.iter(qn("w:t")) if "\t" in t.text]


def test_a_colleges_own_table_is_a_table(tmp_path):
    document = made(one_answer("ก่อน\nปี\tจำนวน\n2566\t10\n2567\t12\tคน\nหลัง"), tmp_path)
    (table,) = [t for t in document.tables if t.style and t.style.name == "Table Grid"]
    assert [[c.text for c in row.cells] for row in table.rows] == [
        ["ปี", "จำนวน", "จำนวน"],
        ["2566", "10", "10"],
        ["2567", "12", "คน"],
    ]


@pytest.mark.parametrize(
    "text", ["ปวช.\t120\nปวส.\t80", "2566\t10\n2567\t12", "คน\t3\nรถ\t1", "CNC\t2\nPLC\t4"]
)
def test_short_words_and_years_before_tabs_are_a_table(text, tmp_path):
    document = made(one_answer(text), tmp_path)
    (table,) = [t for t in document.tables if t.style and t.style.name == "Table Grid"]
    assert ["\t".join(cell.text for cell in row.cells) for row in table.rows] == text.split("\n")


@pytest.mark.parametrize(
    "text",
    [
        "1.\tประชุม\n2.\tอบรม",
        "\tย่อหน้าหนึ่ง\n\tย่อหน้าสอง",
        "-\tก\n-\tข",
        "ปี\t2566",
        "๑)\tก\n๒)\tข",
        "ก.\tประชุม\nข.\tอบรม",
        "1.1\tก\n1.2.3\tข",
        "(1)\tก\n(2)\tข",
        "ii.\tก\niii.\tข",
        "10)\tก\n11)\tข",
    ],
)
def test_a_list_whose_numbers_stand_before_tabs_is_no_table(text, tmp_path):
    document = made(one_answer(text), tmp_path)
    assert not [t for t in document.tables if t.style and t.style.name == "Table Grid"]


def test_a_long_column_of_a_list_goes_on_under_itself(tmp_path):
    long = "\t".join("จัดอบรมเชิงปฏิบัติการ" * n for n in range(1, 14))
    document = made(one_answer(f"{long}\n{long}"), tmp_path)
    assert [p.text for p in document.paragraphs if style_of(p) == "Report Answer"] == [long, long]


def test_a_list_of_two_columns_goes_on_under_the_second(tmp_path):
    long = "จัดอบรมเชิงปฏิบัติการ" * 12
    document = made(one_answer(f"1.\t{long}\n2.\tประชุม"), tmp_path)
    for line in (p for p in document.paragraphs if style_of(p) == "Report Answer"):
        (first,) = line.paragraph_format.tab_stops
        assert line.paragraph_format.left_indent == first.position
        assert Cm(0) < first.position < Cm(3)


@pytest.mark.parametrize(("count", "pictures"), [(1, False), (1, True), (4, True)])
def test_an_auditor_of_the_standard_finds_nothing(count, pictures, tmp_path):
    paths = []
    if pictures:
        for name, kind in (("a.jpg", "JPEG"), ("b.png", "PNG"), ("c.webp", "WEBP")):
            (tmp_path / name).write_bytes(photo(60, 40, kind=kind))
            paths.append(name)
    made(filled_summary(count, folder=tmp_path, pictures=paths), tmp_path)
    result = OpenXmlValidator().validate(str(tmp_path / "report.docx"))
    assert [str(error) for error in result.errors] == []


def test_the_file_is_a_plain_package(tmp_path):
    """The list of parts first, every part once, every part listed and related."""
    made(filled_summary(1), tmp_path)
    with zipfile.ZipFile(tmp_path / "report.docx") as package:
        names = package.namelist()
        listed = package.read("[Content_Types].xml").decode()
    assert names[0] == "[Content_Types].xml"
    assert len(names) == len(set(names))
    for name in names[1:]:
        assert f'"/{name}"' in listed or name.rpartition(".")[2] in ("rels", "png", "jpeg")


def test_a_report_that_cannot_be_written_leaves_the_old_one(tmp_path):
    path = tmp_path / "gone" / "report.docx"
    with pytest.raises(OSError, match="gone"):
        report.write(filled_summary(1), path)
    old = tmp_path / "report.docx"
    old.write_bytes(b"old")
    with pytest.raises(RuntimeError):
        write_half(old)
    assert old.read_bytes() == b"old"
    assert [entry.name for entry in tmp_path.iterdir()] == ["report.docx"]


def write_half(path: Path) -> None:
    with new_archive(path) as archive:
        archive.add("word/document.xml", b"half")
        raise RuntimeError


def test_rows_of_a_long_table_go_to_the_disk_as_they_are_made():
    """A table of ten thousand colleges is never in the memory as a whole."""
    template = open_template(None).template
    assert template is not None
    texts = (f"{number} " + "ข้อความสมมติ " * 300 for number in range(3_000))
    rows = (Row((TableCell(paragraph(template.ids["normal"], text_runs(text))),)) for text in texts)
    with closing(Flow(template, Gallery(), str)) as flow:
        tracemalloc.start()
        try:
            flow.plain_table((9_000,), rows)
            most = tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()
        written = sum(map(len, flow.chunks()))
    assert written > 20_000_000
    assert most < written / 3
