"""What a report tells: read back with python-docx and compared with the records."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import timedelta, timezone
from pathlib import Path

import pytest
from docx import Document
from docx.oxml.ns import qn
from docx.table import Table
from docx.text.paragraph import Paragraph

from rt67_aggregate import report
from rt67_aggregate.grouping import group_rows
from rt67_aggregate.model import APART, Form, Heading, Shape, Summary
from rt67_aggregate.report import Extent, ReportOptions
from tests.report_reading import ANNEX, OTHERS, Part, all_text, annex_of, parts_of
from tests.report_summary import (
    Told,
    deep_form,
    filled_summary,
    flat_form,
    form_of,
    photo,
    real_form,
    roster_of,
    summary_of,
)

ONE, TWO, THREE = "วิทยาลัยตัวอย่างที่ 1", "วิทยาลัยตัวอย่างที่ 2", "วิทยาลัยตัวอย่างที่ 3"


def written(summary: Summary, folder: Path, options: ReportOptions | None = None) -> list[Part]:
    path = folder / "report.docx"
    assert report.write(summary, path, options=options or ReportOptions()) == ()
    return parts_of(path)


def titled(parts: list[Part], title: str) -> Part:
    """The first part of a title, among the answers where they have it: a topic stands above, too."""
    return next(part for part in (*annex_of(parts), *parts) if part.title == title)


def annex_tables(path: Path) -> list[Table]:
    """The tables of the form with the answers."""
    blocks = list(Document(str(path)).iter_inner_content())
    first = next(n for n, b in enumerate(blocks) if isinstance(b, Paragraph) and b.text == ANNEX)
    return [block for block in blocks[first:] if isinstance(block, Table)]


def told(form: Form, *answers: Told, colleges: int = 3, **more: object) -> Summary:
    return summary_of(form, roster_of(colleges), answers, **more)


@pytest.mark.parametrize("form", [real_form(), flat_form(), deep_form(2), deep_form(5)])
def test_headings_stand_in_the_forms_order_and_depth(form, tmp_path):
    parts = written(filled_summary(2, form=form), tmp_path)
    wanted = []

    def walk(headings, level):
        for heading in headings:
            if heading.shape is not Shape.COLUMN:
                wanted.append((heading.printed, level))
                walk(heading.children, level + 1)

    walk(form.headings, 1)
    assert [(part.title, part.level) for part in annex_of(parts)] == wanted


def test_a_summary_ends_before_the_answers_and_names_every_topic(tmp_path):
    form = real_form()
    parts = written(filled_summary(3), tmp_path, ReportOptions(extent=Extent.SUMMARY))
    topics = [h.printed for h in form.walk() if h.id == h.topic_id]
    chapters = ["บทสรุปผู้บริหาร", "การรายงานของวิทยาลัย", "สรุปรายประเด็น"]
    assert [part.title for part in parts if part.level == 1] == chapters
    assert [part.title for part in parts if part.level == 2] == topics


def test_more_levels_than_word_has_share_the_deepest(tmp_path):
    heading = flat_form().headings[0]
    for level in range(11):
        heading = Heading(f"g{level}", "groups", Shape.GROUP, f"หมวด {level}", children=(heading,))
    parts = written(filled_summary(1, form=form_of([heading])), tmp_path)
    assert max(part.level for part in parts) == 9


@pytest.mark.parametrize("form", [real_form(), flat_form(), deep_form(5)])
def test_every_answer_stands_under_its_heading_and_college_character_for_character(form, tmp_path):
    summary = filled_summary(7, form=form)
    parts = annex_of(written(summary, tmp_path))
    narratives = [h for h in form.walk() if h.shape is Shape.NARRATIVE]
    headings = [h for h in form.walk() if h.shape is not Shape.COLUMN]
    by_id = dict(zip((h.id for h in headings), parts, strict=False))
    records = summary.frames.records
    for heading in narratives:
        rows = records[(records.section_id == heading.id) & records.status.isin(["answered", "in_progress"])]
        suffix = {"answered": "", "in_progress": " (กำลังดำเนินการ)"}
        wanted = {r.college + suffix[r.status]: r.text for r in rows.itertuples()}
        assert by_id[heading.id].answers() == wanted


def test_every_row_of_a_table_stands_once_beside_its_colleges(tmp_path):
    form = real_form()
    summary = filled_summary(6, form=form)
    parts = annex_of(written(summary, tmp_path))
    headings = [h for h in form.walk() if h.shape is not Shape.COLUMN]
    by_id = dict(zip((h.id for h in headings), parts, strict=False))
    for heading in (h for h in headings if h.shape is Shape.TABLE):
        wanted = typed_rows(summary, [child.id for child in heading.children])
        assert Counter(told_rows(by_id[heading.id])) == Counter(wanted)


def typed_rows(summary: Summary, columns: list[str]) -> list[tuple[str, ...]]:
    """(college, text, text …) of every row of a college that has content in that table."""
    records = summary.frames.records
    records = records[records.section_id.isin(columns)]
    busy = set(records[records.status.isin(["answered", "in_progress"])].college)
    rows: dict[tuple[str, str], dict[str, str]] = {}
    for record in records.itertuples():
        if record.college in busy and record.text:
            rows.setdefault((record.college, record.entry), {})[record.section_id] = record.text
    return [(college, *(row.get(c, "") for c in columns)) for (college, _), row in rows.items()]


def told_rows(part: Part) -> list[tuple[str, ...]]:
    found = []
    for row in part.tables[0][1:] if part.tables else []:
        if len(set(row[1:])) == 1 and row[1].startswith("เรื่องเดียวกัน"):
            continue
        names = row[1].split(": ")[-1].split(", ")
        found += [(name, *row[2:]) for name in names]
    return found


def test_equal_and_nearly_equal_problems_stand_together_with_number_and_names(tmp_path):
    problem = "งบประมาณไม่เพียงพอต่อการจัดหาครุภัณฑ์"
    near = problem.replace("ครุภัณฑ์", "ครุภัณท์")
    form = real_form()
    summary = told(
        form,
        Told("C001", "1.1.problem", "ขาดครูผู้สอน"),
        Told("C001", "1.1.problem", problem, entry=2),
        Told("C001", "1.1.suggestion", "ควรจัดสรรเพิ่ม", entry=2),
        Told("C002", "1.1.problem", near),
        Told("C003", "1.1.problem", problem),
        Told("C003", "1.1.suggestion", "ควรจัดสรรเพิ่ม"),
    )
    rows = titled(written(summary, tmp_path), "2) ปัญหาอุปสรรค / ข้อคิดเห็นและข้อเสนอแนะ").tables[0]
    assert rows[1][1] == f"เรื่องเดียวกันหรือใกล้เคียงกัน 3 แห่ง: {ONE}, {THREE}, {TWO}"
    assert rows[2] == ["", f"2 แห่ง: {ONE}, {THREE}", problem, "ควรจัดสรรเพิ่ม"]
    assert rows[3] == ["", TWO, near, ""]
    assert rows[4] == ["2", ONE, "ขาดครูผู้สอน", ""]


def test_the_same_problem_of_colleges_with_other_suggestions_is_written_once(tmp_path):
    answers = [Told(c, "1.1.problem", "ขาดแคลนครูผู้สอน") for c in ("C001", "C002")]
    answers += [Told(c, "1.1.suggestion", f"ข้อเสนอของ {c}") for c in ("C001", "C002")]
    written(told(real_form(), *answers), tmp_path)
    table = annex_tables(tmp_path / "report.docx")[0]
    assert [t.text for t in table._tbl.iter(qn("w:t"))].count("ขาดแคลนครูผู้สอน") == 1
    assert [row.cells[2].text for row in table.rows[2:]] == ["ขาดแคลนครูผู้สอน"] * 2


def test_a_college_that_repeats_itself_makes_no_group(tmp_path):
    answers = [Told("C001", "1.1.problem", "ขาดแคลนครูผู้สอนเฉพาะทาง", entry=n) for n in (1, 2)]
    parts = written(told(real_form(), *answers), tmp_path)
    rows = titled(parts, "2) ปัญหาอุปสรรค / ข้อคิดเห็นและข้อเสนอแนะ").tables[0]
    assert [row[:2] for row in rows[1:]] == [["1", ONE], ["2", ONE]]


def test_what_a_reviewer_set_apart_stays_apart(tmp_path):
    form = real_form()
    same = [Told(c, "1.1.problem", "ขาดครูผู้สอน") for c in ("C001", "C002", "C003")]
    summary = told(form, *same)
    records = summary.frames.records
    words = [
        APART if row == ("C002", "1.1.problem") else ""
        for row in zip(records.college_id, records.section_id, strict=True)
    ]
    parts = written(replace(summary, groups=group_rows(form, records, words)), tmp_path)
    rows = titled(parts, "2) ปัญหาอุปสรรค / ข้อคิดเห็นและข้อเสนอแนะ").tables[0]
    assert [row[1] for row in rows[1:]] == [f"2 แห่ง: {ONE}, {THREE}", TWO]


def test_one_line_tells_who_reports_nothing_and_how(tmp_path):
    summary = told(
        flat_form(),
        Told("C001", "1", "ไม่มี", "none"),
        Told("C002", "1", "ยังไม่ได้ดำเนินการ", "not_implemented"),
        Told("C003", "1", "", "blank"),
        Told("C005", "1", "-", "none"),
        Told("C006", "1", "ไม่มี", "none"),
        colleges=6,
    )
    part = titled(written(summary, tmp_path), "1. คำถามข้อที่ 1")
    assert part.answers() == {}
    assert part.styled("Report Note") == [
        f"ตอบว่าไม่มี 3 แห่ง: {ONE}, วิทยาลัยตัวอย่างที่ 6 (“ไม่มี”), วิทยาลัยตัวอย่างที่ 5 (“-”); "
        f"ไม่ได้ดำเนินการ 1 แห่ง: {TWO} (“ยังไม่ได้ดำเนินการ”); เว้นว่าง 1 แห่ง: {THREE}; "
        "ไม่พบหัวข้อ 1 แห่ง: วิทยาลัยตัวอย่างที่ 4"
    ]


def test_long_words_for_nothing_are_shown_like_an_answer(tmp_path):
    words = "ยังไม่ได้ดำเนินการ\n" + "เนื่องจากอยู่นอกแผน " * 10
    part = titled(
        written(told(flat_form(), Told("C001", "1", words, "not_implemented")), tmp_path), "1. คำถามข้อที่ 1"
    )
    assert part.answers() == {f"{ONE} (ไม่ได้ดำเนินการ)": words}


def test_a_long_narrative_is_put_together_again(tmp_path):
    first, second, third = "ก" * 32_000, "ข" * 20_000 + "\n", "ค"
    answers = [Told("C001", "1", text, entry=n) for n, text in enumerate((first, second, third), 1)]
    part = titled(written(told(flat_form(), *answers), tmp_path), "1. คำถามข้อที่ 1")
    assert part.answers() == {ONE: first + second + third}


def test_separate_entries_of_a_narrative_are_separate_paragraphs(tmp_path):
    answers = [Told("C001", "1", text, entry=n) for n, text in enumerate(("หนึ่ง", "สอง"), 1)]
    part = titled(written(told(flat_form(), *answers), tmp_path), "1. คำถามข้อที่ 1")
    assert part.answers() == {ONE: "หนึ่ง\nสอง"}


def test_who_reported_and_who_did_not_with_dates_against_the_deadline(tmp_path):
    days = {"C001": "2024-02-29T16:59:00+00:00", "C002": "2024-03-03T02:00:00+00:00", "C003": ""}
    summary = told(flat_form(), colleges=4, missing=["C004"], days=days)
    part = titled(written(summary, tmp_path), "การรายงานของวิทยาลัย")
    assert part.tables[0][1:] == [
        ["1", ONE, "รายงานแล้ว", "29 กุมภาพันธ์ 2567", "ภายในกำหนด"],
        ["2", TWO, "รายงานแล้ว", "3 มีนาคม 2567", "หลังกำหนด 3 วัน"],
        ["3", THREE, "รายงานแล้ว", "ไม่ปรากฏ", "ไม่ทราบ"],
        ["4", "วิทยาลัยตัวอย่างที่ 4", "ยังไม่รายงาน", "-", "ยังไม่รายงาน"],
    ]
    assert titled(written(summary, tmp_path), "บทสรุปผู้บริหาร").styled("List")[:3] == [
        "กำหนดรายงานภายในวันที่ 29 กุมภาพันธ์ 2567",
        "รายงานแล้ว 3 แห่ง จากทั้งหมด 4 แห่ง (ภายในกำหนด 1 แห่ง หลังกำหนด 1 แห่ง)",
        "ยังไม่รายงาน 1 แห่ง: วิทยาลัยตัวอย่างที่ 4",
    ]


@pytest.mark.parametrize("day", ["2013-12-23T23:15:00+00:00", "2072-01-01T00:00:00+00:00"])
def test_by_a_day_that_cannot_be_true_nobody_is_late(tmp_path, day):
    summary = told(flat_form(), colleges=1, days={"C001": day})
    summary = replace(summary, form=replace(summary.form, fiscal_year=2567))
    path = tmp_path / "report.docx"
    report.write(summary, path)
    table = next(t for p in parts_of(path) for t in p.tables if t[0][-1] == "เทียบกับกำหนด")
    assert table[1][-1] == "ไม่ทราบ"
    assert table[1][-2].endswith(str(int(day[:4]) + 543))


def test_the_day_is_the_offices_own(tmp_path):
    """Just after midnight in Thailand, still the day before in UTC: one day late."""
    summary = told(flat_form(), colleges=1, days={"C001": "2024-02-29T17:30:00+00:00"})
    summary = replace(summary, written=summary.written.astimezone(timezone(timedelta(hours=7))))
    part = titled(written(summary, tmp_path), "การรายงานของวิทยาลัย")
    assert part.tables[0][1][3:] == ["1 มีนาคม 2567", "หลังกำหนด 1 วัน"]


def test_a_college_that_did_not_report_is_not_counted_as_silent(tmp_path):
    path = tmp_path / "report.docx"
    report.write(told(flat_form(), missing=["C002"]), path)
    assert all_text(path).count(TWO) == 2  # the list and the table of who reported


def test_the_overview_counts_colleges_by_topic(tmp_path):
    form = real_form()
    summary = told(
        form,
        Told("C001", "1.2.result.1", "ดำเนินการแล้ว"),
        Told("C002", "1.2.result.1", "กำลังดำเนินการ", "in_progress"),
        Told("C002", "1.2.problem", "-", "none"),
        Told("C003", "1.2.best_practice", "ไม่มี", "none"),
    )
    part = titled(written(summary, tmp_path), "บทสรุปผู้บริหาร")
    topics = [h for h in form.walk() if h.id == h.topic_id]
    names = [row[0].removesuffix(" …") for row in part.tables[0][1:]]
    assert all(topic.printed.startswith(name) for topic, name in zip(topics, names, strict=True))
    assert part.tables[0][0][1:] == ["ผลการดำเนินงาน"]
    assert part.tables[0][1][1:] == ["0"]
    assert part.tables[0][2][1:] == ["2"]
    assert "ปัญหา-อุปสรรค: 0 จาก 3 แห่งในทุกประเด็น" in part.styled("List")


def test_the_chart_says_its_numbers_in_words(tmp_path):
    written(told(flat_form(), Told("C001", "2", "มี")), tmp_path)
    chart = next(iter(Document(str(tmp_path / "report.docx")).inline_shapes))
    assert "1. 0 แห่ง, 2. 1 แห่ง, 3. 0 แห่ง" in chart._inline.docPr.get("descr")


def test_a_form_of_a_hundred_topics_goes_without_a_chart(tmp_path):
    base = flat_form().headings[0]
    form = replace(flat_form(), headings=tuple(replace(base, id=str(n), number=f"{n}") for n in range(100)))
    written(told(form, Told("C001", "5", "มี")), tmp_path)
    assert len(Document(str(tmp_path / "report.docx")).inline_shapes) == 0


def test_what_was_typed_as_an_answer_and_has_no_heading_is_in_the_last_annex_by_college(tmp_path):
    unplaced = [
        {
            "college_id": "C002",
            "source": "b.docx",
            "locator": "ย่อหน้าที่ 3",
            "text": "ลงชื่อ\n\tผู้อำนวยการ",
            "reason": "odd",
        },
        {"college_id": "", "source": "z.docx", "text": "ไม่รู้ว่าใคร", "reason": "odd"},
        {"college_id": "C001", "source": "a.docx", "text": "ของแถม", "reason": "odd"},
        *(
            {"college_id": "C001", "source": "a.docx", "text": reason, "reason": reason}
            for reason in ("cover", "contents", "signature", "page_header", "unit_line", "heading_text")
        ),
    ]
    part = written(told(flat_form(), unplaced=unplaced), tmp_path)[-1]
    assert part.title == OTHERS
    assert part.styled("Report College") == [ONE, TWO, "ไม่ทราบวิทยาลัย"]
    assert [table[1:] for table in part.tables] == [
        [["1", "ของแถม"]],
        [["1", "ลงชื่อ\n\tผู้อำนวยการ"]],
        [["1", "ไม่รู้ว่าใคร"]],
    ]
    assert ".docx" not in all_text(tmp_path / "report.docx")


def test_an_answer_to_a_section_that_the_form_does_not_have_is_not_dropped(tmp_path):
    form = flat_form()
    summary = told(form, Told("C001", "3", "ของปีก่อน"))
    smaller = replace(form, headings=form.headings[:2])
    part = written(replace(summary, form=smaller), tmp_path)[-1]
    assert part.tables[0][1] == ["1", "ของปีก่อน"]


def test_the_extract_of_one_college_tells_of_no_other(tmp_path):
    summary = filled_summary(4)
    parts = written(summary, tmp_path, ReportOptions(college_id="C003"))
    text = all_text(tmp_path / "report.docx")
    assert THREE in text
    assert ONE not in text
    assert TWO not in text
    assert f"เฉพาะ{THREE}" in parts[0].styled("Subtitle")


def test_the_extract_of_an_unknown_college_is_refused_and_nothing_is_written(tmp_path):
    path = tmp_path / "report.docx"
    (issue,) = report.write(filled_summary(1), path, options=ReportOptions(college_id="X"))
    assert issue.code == "named_college_unknown"
    assert not path.exists()


def test_pictures_stand_under_their_answer_with_caption_and_words_for_who_cannot_see(tmp_path):
    (tmp_path / "p.jpg").write_bytes(photo(400, 300))
    (tmp_path / "q.jpg").write_bytes(photo(300, 400, seed=2))
    summary = told(
        flat_form(),
        Told("C001", "2", "สวนพฤกษศาสตร์", pictures="p.jpg;q.jpg"),
        Told("C002", "2", "", "blank", pictures="p.jpg"),
        folder=tmp_path,
    )
    part = titled(written(summary, tmp_path), "2. คำถามข้อที่ 2")
    assert part.styled("Caption") == [f"ภาพที่ 1 {ONE}", f"ภาพที่ 2 {ONE}", f"ภาพที่ 3 {TWO}"]
    document = Document(str(tmp_path / "report.docx"))
    shapes = list(document.inline_shapes)[1:]
    assert [shape._inline.docPr.get("descr") for shape in shapes] == [
        f"ภาพประกอบหัวข้อ 2. คำถามข้อที่ 2 ของ{name}" for name in (ONE, ONE, TWO)
    ]
    relations = [shape._inline.graphic.graphicData.pic.blipFill.blip.embed for shape in shapes]
    assert relations[0] == relations[2] != relations[1]


def test_a_picture_that_cannot_be_shown_is_named_in_its_place(tmp_path):
    (tmp_path / "x.heic").write_bytes(b"\0\0\0\x18ftypheic")
    path = tmp_path / "report.docx"
    summary = told(
        flat_form(),
        Told("C001", "2", "ภาพ", pictures="x.heic;gone.jpg"),
        Told("C002", "2", "ก"),
        folder=tmp_path,
    )
    issues = report.write(summary, path)
    assert [issue.code for issue in issues] == ["report_picture_format", "report_picture_lost"]
    assert all((issue.college_id, issue.section_id) == ("C001", "2") for issue in issues)
    named = titled(parts_of(path), "2. คำถามข้อที่ 2").styled("Caption")
    assert ["x.heic" in named[0], "gone.jpg" in named[1]] == [True, True]


def test_a_picture_in_a_tables_cell_stands_in_that_cell(tmp_path):
    (tmp_path / "p.jpg").write_bytes(photo(400, 300))
    answers = [
        Told("C001", "1.1.problem", "", "blank", pictures="p.jpg"),
        Told("C001", "1.1.suggestion", "ดูภาพ"),
    ]
    written(told(real_form(), *answers, folder=tmp_path), tmp_path)
    cells = annex_tables(tmp_path / "report.docx")[0].rows[1].cells
    assert [bool(cell._tc.xpath(".//w:drawing")) for cell in cells] == [False, False, True, False]


def test_files_that_may_be_a_missing_return_are_mentioned(tmp_path):
    summary = told(flat_form(), missing=["C003"])
    returns = summary.frames.returns.copy()
    returns.loc[len(returns)] = ["" for _ in returns.columns]
    returns.loc[len(returns) - 1, "state"] = "unreadable"
    summary = replace(summary, frames=replace(summary.frames, returns=returns))
    part = titled(written(summary, tmp_path), "การรายงานของวิทยาลัย")
    assert any("1 ไฟล์" in line for line in part.styled("Report Note"))


def test_a_run_without_any_return_still_gives_a_report(tmp_path):
    parts = written(told(real_form(), missing=["C001", "C002", "C003"]), tmp_path)
    assert len(annex_of(parts)) == 2 + 9 + 27 + 23
