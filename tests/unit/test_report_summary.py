"""What an inspector reads first: extracts, counts and names, before any answer in full."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from docx import Document
from docx.oxml.ns import qn

from rt67_aggregate import report
from rt67_aggregate.grouping import group_rows, shared_matters
from rt67_aggregate.model import APART, Heading, Shape, Signer, Summary, ValueType
from rt67_aggregate.report import Extent, ReportOptions
from rt67_aggregate.report.measures import Topic
from rt67_aggregate.text import excerpt, name_of
from tests.report_reading import Part, all_text, parts_of, style_of
from tests.report_summary import (
    Told,
    filled_summary,
    flat_form,
    form_of,
    photo,
    real_form,
    roster_of,
    summary_of,
)

ONE, TWO, THREE = (f"วิทยาลัยตัวอย่างที่ {n}" for n in (1, 2, 3))
MONEY = "งบประมาณที่ได้รับไม่เพียงพอต่อการจัดหาครุภัณฑ์"


def with_shared(summary: Summary, words: list[str] | None = None) -> Summary:
    records = summary.frames.records
    groups = group_rows(summary.form, records, words or ())
    shared = shared_matters(summary.form, records, groups, words or ())
    return replace(summary, groups=groups, shared=shared)


def made(summary: Summary, folder: Path, **options: object) -> list[Part]:
    path = folder / "report.docx"
    report.write(summary, path, options=ReportOptions(extent=Extent.SUMMARY, **options))
    return parts_of(path)


def part(parts: list[Part], title: str) -> Part:
    return next(part for part in parts if part.title == title)


def problems() -> Summary:
    told = [
        Told("C001", "1.1.problem", MONEY),
        Told("C002", "1.3.problem", "ขาดครูผู้สอน"),
        Told("C002", "1.3.problem", MONEY + " 5 รายการ", entry=2),
        Told("C003", "2.1.problem", MONEY),
    ]
    return summary_of(real_form(), roster_of(3), told)


def test_what_colleges_of_several_topics_share_stands_first_with_number_and_names(tmp_path):
    table = part(made(with_shared(problems()), tmp_path), "บทสรุปผู้บริหาร").tables[-1]
    assert table[1] == ["1", f"{MONEY} (ประเด็น 1.1, 1.3, 2.1)", "3", "ทุกแห่งที่รายงาน"]
    assert len(table) == 2


def test_what_was_set_apart_is_shared_with_nobody(tmp_path):
    summary = problems()
    records = summary.frames.records
    words = [APART if college == "C003" else "" for college in records.college_id]
    (matter,) = with_shared(summary, words).shared
    assert matter.colleges == ("C001", "C002")


def test_no_two_groups_of_one_table_are_joined():
    """The officer said that they are two."""
    told = [Told(f"C00{n}", "1.1.problem", MONEY) for n in (1, 2, 3, 4)]
    told += [Told(f"C00{n}", "1.2.problem", MONEY) for n in (1, 2, 3, 4)]
    summary = summary_of(real_form(), roster_of(4), told)
    records = summary.frames.records
    words = [
        ("ก" if college in ("C001", "C002") else "ข") if section == "1.1.problem" and text else ""
        for college, section, text in zip(records.college_id, records.section_id, records.text, strict=True)
    ]
    shared = with_shared(summary, words).shared
    rows = [row for matter in shared for row in matter.rows]
    assert sorted(rows) == sorted(set(rows))
    assert len(rows) == 8
    assert [len([row for row in matter.rows if row[1] == "1.1.problem"]) for matter in shared] == [2, 2]


def test_examples_stand_by_their_names_and_colleges(tmp_path):
    told = [
        Told("C001", "1.1.best_practice", "- คลินิกครู\nเล่าเรื่องยาว"),
        Told("C002", "1.2.best_practice", "ออมก่อนใช้"),
        Told("C003", "1.2.best_practice", "ไม่มี", "none"),
    ]
    lines = part(made(summary_of(real_form(), roster_of(3), told), tmp_path), "บทสรุปผู้บริหาร").styled("List")
    assert lines[-2:] == [f"• คลินิกครู – {ONE} (ประเด็น 1.1)", f"• ออมก่อนใช้ – {TWO} (ประเด็น 1.2)"]


def test_the_officers_words_come_first_as_typed(tmp_path):
    words = {"": "ภาพรวมของจังหวัด\nอยู่ในเกณฑ์ดี", "1.2": "=ควรติดตาม 1.10 & <ต่อ>"}
    parts = made(filled_summary(2), tmp_path, words=words)
    assert part(parts, "บทสรุปผู้บริหาร").paragraphs[:2] == [
        ("Report Answer", "ภาพรวมของจังหวัด"),
        ("Report Answer", "อยู่ในเกณฑ์ดี"),
    ]
    topic = next(p for p in parts if p.title.startswith("1.2"))
    assert topic.paragraphs[0] == ("Report Answer", words["1.2"])


def test_a_topic_tells_counts_and_what_is_named_by_most(tmp_path):
    topic = next(p for p in made(with_shared(problems()), tmp_path) if p.title.startswith("1.3"))
    (counts,) = topic.styled("List")
    assert "ผลการดำเนินงาน 0 จาก 3 แห่ง · ปัญหา-อุปสรรค 1 จาก 3 แห่ง (2 เรื่อง) · " in counts
    assert [row[1] for row in topic.tables[0][1:]] == [f"ขาดครูผู้สอน ({TWO})", f"{MONEY} 5 รายการ ({TWO})"]


def test_the_few_rows_of_a_summarys_table_stand_on_one_page(tmp_path):
    """A line of three on the next page would be read without what it is compared with."""
    made(with_shared(problems()), tmp_path)
    tables = Document(str(tmp_path / "report.docx")).tables
    few = [table for table in tables if [c.text for c in table.rows[0].cells[:2]] == ["ที่", "ปัญหา-อุปสรรค"]]
    assert sorted(len(table.rows) for table in few) == [2, 2, 2, 3]
    for table in few:
        kept = [
            all(cell.paragraphs[0].paragraph_format.keep_with_next for cell in row.cells)
            for row in table.rows
        ]
        assert kept[1:-1] == [True] * (len(kept) - 2)
        assert not kept[-1]


def test_a_row_that_says_that_there_is_nothing_is_no_matter_of_a_topic(tmp_path):
    """“-” beside “-” is told of nowhere; “-” beside a suggestion, behind what names a problem."""
    told = [
        Told("C001", "1.3.problem", "-", "none"),
        Told("C001", "1.3.suggestion", "-", "none"),
        Told("C001", "1.3.problem", "-", "none", entry=2),
        Told("C001", "1.3.suggestion", "ขอครูเพิ่ม", entry=2),
        Told("C001", "1.3.problem", "ขาดครูผู้สอน", entry=3),
        Told("C002", "1.3.problem", MONEY),
        Told("C003", "1.3.problem", "ไม่มี", "none"),
    ]
    summary = with_shared(summary_of(real_form(), roster_of(3), told))
    topic = next(p for p in made(summary, tmp_path) if p.title.startswith("1.3"))
    assert [row[1:] for row in topic.tables[0][1:]] == [
        [f"ขาดครูผู้สอน ({ONE})", ""],
        [f"{MONEY} ({TWO})", ""],
        [f"- ({ONE})", "ขอครูเพิ่ม"],
    ]
    assert not [text for _, text in topic.paragraphs if text.startswith("และอีก")]


@pytest.mark.parametrize(
    ("numbers", "titles"),
    [
        (("", ""), ("1. แผนงาน", "2. ผลงาน")),
        (("", "(1)"), ("แผนงาน", "(1) ผลงาน")),
        (("ตัวชี้วัดที่ 2", ""), ("ตัวชี้วัดที่ 2 แผนงาน", "ผลงาน")),
    ],
)
def test_topics_are_numbered_by_the_report_where_the_form_numbers_none(numbers, titles, tmp_path):
    form = form_of(
        Heading(f"t{n}", "items", Shape.NARRATIVE, words, number)
        for n, (words, number) in enumerate(zip(("แผนงาน", "ผลงาน"), numbers, strict=True))
    )
    told = [
        part.title for part in made(summary_of(form, roster_of(1), [Told("C001", "t0", "ทำแล้ว")]), tmp_path)
    ]
    assert [title for title in told if title.endswith(("แผนงาน", "ผลงาน"))] == list(titles)


def test_a_topic_without_any_number_is_called_by_its_name():
    heading = Heading("t", "items", Shape.NARRATIVE, "แผนงาน")
    assert [Topic(heading, (), (), "แผนงาน", place).label for place in (0, 2)] == ["แผนงาน", "2"]


def test_ten_colleges_are_summed_up_without_their_answers(tmp_path):
    summary = filled_summary(10)
    made(summary, tmp_path)
    text = all_text(tmp_path / "report.docx")
    longest = max(summary.frames.records.text, key=len)
    assert longest not in text
    assert len(text) < 20_000


def test_nothing_of_the_programs_workings_is_in_a_summary(tmp_path):
    made(filled_summary(3), tmp_path)
    text = all_text(tmp_path / "report.docx")
    assert not [word for word in (".docx", "เขียนผลลัพธ์", "result.1", "best_practice", "C001") if word in text]


def test_two_sign_by_name_and_position_or_on_dots(tmp_path):
    made(filled_summary(1), tmp_path, signers=(Signer("นางสาวตัวอย่าง หนึ่ง", "ศึกษานิเทศก์"),))
    document = Document(str(tmp_path / "report.docx"))
    cells = [cell.text.split("\n") for cell in document.tables[-1].rows[0].cells]
    assert [cell[-1] for cell in cells] == ["ผู้จัดทำ", "ผู้ตรวจ"]
    assert cells[0][2:4] == ["(นางสาวตัวอย่าง หนึ่ง)", "ศึกษานิเทศก์"]
    assert cells[1][2].startswith("(....")


def test_a_preface_of_the_offices_own_template_is_taken(tmp_path):
    template = tmp_path / "office.docx"
    report.make_template(template)
    document = Document(str(template))
    document.add_paragraph("คำนำ")
    document.add_paragraph("รายงานฉบับนี้จัดทำขึ้นเพื่อรายงานผล")
    document.add_heading("อื่น ๆ", 1)
    document.add_paragraph("ไม่ใช่คำนำ")
    document.save(str(template))
    parts = made(filled_summary(1), tmp_path, template=template)
    assert part(parts, "คำนำ").paragraphs == [("Report Preface", "รายงานฉบับนี้จัดทำขึ้นเพื่อรายงานผล")]
    assert "ไม่ใช่คำนำ" not in all_text(tmp_path / "report.docx")


def test_without_a_preface_of_its_own_there_is_none(tmp_path):
    template = tmp_path / "office.docx"
    report.make_template(template)
    for options in ({}, {"template": template}):
        assert "คำนำ" not in [p.title for p in made(filled_summary(1), tmp_path, **options)]


@pytest.mark.parametrize(("count", "rows"), [(1, 0), (2, 1), (3, 2), (4, 2)])
def test_pictures_stand_two_a_line_with_captions(count, rows, tmp_path):
    names = [f"{n}.jpg" for n in range(count)]
    for n, name in enumerate(names):
        (tmp_path / name).write_bytes(photo(400, 300, seed=n))
    told = [Told("C001", "1", "ก", pictures=";".join(names))]
    path = tmp_path / "report.docx"
    report.write(summary_of(flat_form(), roster_of(1), told, folder=tmp_path), path)
    document = Document(str(path))
    side_by_side = [t for t in document.tables if t._tbl.xpath(".//pic:pic")]
    assert [len(table.rows) for table in side_by_side] == ([rows] if rows else [])
    captions = [p for p in document.element.body.iter(qn("w:p")) if "ภาพที่" in "".join(p.itertext())]
    assert len(captions) == count


def test_headings_of_the_contents_have_two_levels(tmp_path):
    path = tmp_path / "report.docx"
    report.write(filled_summary(2), path)
    styles = {style_of(p) for p in Document(str(path)).paragraphs if style_of(p).startswith("toc ")}
    assert styles == {"toc 1", "toc 2"}


@pytest.mark.parametrize(
    ("text", "most", "wanted"),
    [
        ("สั้น", 10, "สั้น"),
        ("ก  ข\nค", 10, "ก ข ค"),
        ("หนึ่ง สอง สาม สี่", 10, "หนึ่ง สอง …"),
        ("คำเดียวที่ยาวมากจนไม่มีที่ตัด", 10, "คำเดียวที่ยาวมากจนไม่มีที่ตัด"),
        ("คำเดียวที่ยาวมากจนเกิน แล้วต่อ", 10, "คำเดียวที่ยาวมากจนเกิน …"),
    ],
)
def test_an_extract_is_cut_between_words_only(text, most, wanted):
    assert excerpt(text, most) == wanted


@pytest.mark.parametrize("text", ["คลินิกครู", "\n - คลินิกครู\nต่อ", "•\tคลินิกครู", "✓ คลินิกครู\n"])
def test_the_name_of_an_example_is_its_first_line_that_says_something(text):
    assert name_of(text, 40) == "คลินิกครู"


def test_numbers_that_the_form_asks_for_are_added_up_and_shares_are_means(tmp_path):
    form = form_of(
        [
            Heading("1", "items", Shape.NARRATIVE, "ผู้เข้าอบรม", "1.", value=ValueType.NUMBER, unit="คน"),
            Heading("2", "items", Shape.NARRATIVE, "ความพึงพอใจ", "2.", value=ValueType.PERCENT),
        ]
    )
    told = [
        Told("C001", "1", "1,200"),
        Told("C002", "1", "34.5"),
        Told("C001", "2", "80"),
        Told("C002", "2", "91"),
    ]
    summary = summary_of(form, roster_of(2), told)
    records = summary.frames.records.assign(value=["1200", "80", "34.5", "91"])
    summary = replace(summary, frames=replace(summary.frames, records=records))
    table = part(made(summary, tmp_path), "บทสรุปผู้บริหาร").tables[-1]
    assert [row[1:] for row in table[1:]] == [["1,234.50", "คน", "2"], ["เฉลี่ย 85.50", "ร้อยละ", "2"]]
