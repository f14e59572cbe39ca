"""Several forms in one workspace: each return is matched to its own."""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import openpyxl

from rt67_aggregate.drafting import draft_form, form_text
from rt67_aggregate.form import Change, Fit, FormMatcher, crosswalk, load_form
from rt67_aggregate.model import Form
from rt67_aggregate.pipeline import Job, Outcome, aggregate
from rt67_aggregate.pipeline.feedback import write_all_feedback
from rt67_aggregate.pipeline.form_choice import choose_form
from rt67_aggregate.workers import WorkerPool
from tests.blank_forms import b, dots, t
from tests.form_files import HEAD, MAPPING, write
from tests.word_files import parts_of, read, word_file

BODY = """\
boilerplate: [แบบรายงานแผน, ประจำปีงบประมาณ พ.ศ. 2570]
levels: [topics]
topics:
  - {number: "1", heading: การจัดการเรียนการสอนในระบบทวิภาคี, kind: text}
  - {number: "2", heading: การนิเทศติดตามและประเมินผล, kind: text}
"""


def forms(folder: Path) -> tuple[Form, Form, Form]:
    this, rt67 = load_form(write(folder, BODY)).value, load_form(MAPPING).value
    assert this is not None
    assert rt67 is not None
    lines = ("แบบรายงานแผน", "ประจำปีงบประมาณ พ.ศ. 2571")
    return this, replace(this, form_id="plan-2571", boilerplate=lines, fiscal_year=2571), rt67


def text(year: int) -> str:
    headings = "1 การจัดการเรียนการสอนในระบบทวิภาคี\nดี\n2 การนิเทศติดตามและประเมินผล\nครบ"
    return f"แบบรายงานแผน\nประจำปีงบประมาณ พ.ศ. {year}\n{headings}"


def test_a_return_is_of_the_form_whose_words_it_shows(tmp_path: Path):
    matcher = FormMatcher(forms(tmp_path))
    assert matcher.match(text(2570)) == Fit("plan-2570")
    assert matcher.match("เรียน ผู้อำนวยการ ด้วยจะจัดประชุม") == Fit()


def test_two_years_of_one_form_are_told_by_what_only_one_of_them_prints(tmp_path: Path):
    this, following, _ = forms(tmp_path)
    matcher = FormMatcher((this, following))
    assert matcher.match(text(2570)).form_id == "plan-2570"
    assert matcher.match(text(2571)) == Fit("plan-2571")


def test_two_that_fit_are_said_to_be_two(tmp_path: Path):
    this, following, _ = forms(tmp_path)
    matcher = FormMatcher((this, following))
    bare = text(2570).replace("ประจำปีงบประมาณ พ.ศ. 2570\n", "")
    assert matcher.match(bare).rivals != ()


def _return(folder: Path, name: str, year: int) -> None:
    lines = [b(line) if line[0] in "แป12" else t(line) for line in text(year).split("\n")]
    made = word_file(folder, parts_of("".join(lines) + dots()))
    made.rename(folder / name)


def test_the_form_of_most_returns_is_taken_and_the_others_are_known(tmp_path: Path):
    folder, inbox = tmp_path / "mappings", tmp_path / "inbox"
    folder.mkdir()
    inbox.mkdir()
    first = write(folder, BODY)
    second = folder / "other.yaml"
    second.write_text(HEAD.replace("plan-2570", "plan-2571") + BODY.replace("2570", "2571"), encoding="utf-8")
    for name, year in (("a.docx", 2571), ("b.docx", 2571), ("c.docx", 2570)):
        _return(inbox, name, year)
    with WorkerPool() as pool:
        chosen = choose_form(inbox, (first, second), pool).value
    assert chosen is not None
    assert chosen.path == second
    assert {name: fit.form_id for name, fit in chosen.fits.items()} == {
        "a.docx": "plan-2571",
        "b.docx": "plan-2571",
        "c.docx": "plan-2570",
    }


def _two_years(tmp_path: Path, *returns: tuple[str, int, str], last: str = "") -> Job:
    """A workspace with the forms of two years; of each return its name, year and college, the later ones
    newer. ``last``: the answer to the last heading."""
    folder, inbox = tmp_path / "mappings", tmp_path / "inbox"
    folder.mkdir()
    inbox.mkdir()
    unit = "unit_line: ขอรายงานผลตามแผนของสถานศึกษา ดังนี้\nunit_prompt: (ชื่อ)\n"
    first = write(folder, unit + BODY)
    second = folder / "other.yaml"
    changed = BODY.replace("2570", "2571").replace("การนิเทศติดตามและประเมินผล", "การนิเทศติดตามและการประเมินผล")
    second.write_text(HEAD.replace("plan-2570", "plan-2571") + unit + changed, encoding="utf-8")
    roster = folder / "colleges.csv"
    roster.write_text("college_id,name,aliases\nA1,วิทยาลัยสมมติหนึ่ง,\nA2,วิทยาลัยสมมติสอง,\n", encoding="utf-8")
    for number, (name, year, college) in enumerate(returns):
        lines = (
            "แบบรายงานแผน",
            f"ประจำปีงบประมาณ พ.ศ. {year}",
            f"วิทยาลัยสมมติ{college} ขอรายงานผลตามแผนของสถานศึกษา ดังนี้",
            "1 การจัดการเรียนการสอนในระบบทวิภาคี",
            f"ทำแล้วในปี {year}",
            f"2 การนิเทศติดตามและ{'การ' if year == 2571 else ''}ประเมินผล",
            last,
        )
        path = word_file(inbox, parts_of("".join(map(t, lines)))).rename(inbox / f"{name}.docx")
        os.utime(path, (1_800_000_000 + 1000 * number,) * 2)
    written = datetime(2028, 1, 1, tzinfo=UTC)
    return Job(inbox, tmp_path / "out", first, roster, written, "0", forms=(first, second), sync=False)


def test_two_years_in_one_inbox_stand_side_by_side_in_the_workbook(tmp_path: Path):
    sent = (("a", 2571, "หนึ่ง"), ("b", 2571, "สอง"), ("c", 2570, "หนึ่ง"))
    done = aggregate(_two_years(tmp_path, *sent, last="ครบ"))
    assert done.outcome is Outcome.WRITTEN
    assert [r.reason for r in done.readings] == ["", "", "other_form"]
    found = openpyxl.load_workbook(tmp_path / "out" / "rt67_summary.xlsx")["เทียบกับแบบก่อน"]
    rows = [row[:6] for row in found.iter_rows(values_only=True)]
    assert ("text.1", "text.1", "การจัดการเรียนการสอนในระบบทวิภาคี", "เหมือนเดิม", 1, 2) in rows
    assert ("text.2", "text.2", "การนิเทศติดตามและการประเมินผล", "เปลี่ยนถ้อยคำหรือตำแหน่ง", 1, 2) in rows
    beside = [row for row in rows if row[3] == "วิทยาลัยสมมติหนึ่ง" and row[0] == "text.1"]
    assert [row[4:] for row in beside] == [("ทำแล้วในปี 2570", "ทำแล้วในปี 2571")]


def test_what_goes_back_is_about_the_return_of_this_form_and_not_of_another_year(tmp_path: Path):
    """One college sent last year's return after this year's, the other last year's alone."""
    job = _two_years(tmp_path, ("a", 2571, "หนึ่ง"), ("b", 2571, "หนึ่ง"), ("c", 2570, "หนึ่ง"), ("d", 2570, "สอง"))
    aggregate(job)
    one, two = write_all_feedback(job)
    assert [reading.source.name for reading in one.run.readings] == ["a.docx"]
    assert (one.reminded, [note.heading_id for note in one.notes]) == (False, ["text.2"])
    assert (two.reminded, two.notes) == (True, ())


def test_a_form_with_faults_stops_what_goes_back_too(tmp_path: Path):
    job = _two_years(tmp_path, ("a", 2571, "หนึ่ง"))
    aggregate(job)
    job.forms[0].write_text("levels: [", encoding="utf-8")
    (done,) = write_all_feedback(job)
    assert done.run.outcome is Outcome.BAD_SETUP
    assert [issue.code for issue in done.run.issues] == ["form_syntax"]


YEARS = {
    2566: (("การจัดทำแผน", "การนิเทศภายใน", "การวัดผลผู้เรียน"), "สรุปผลการดำเนินงานประจำปี"),
    2567: (("การจัดทำแผน", "การนิเทศภายใน", "การวัดผลผู้เรียน", "การแนะแนวอาชีพ"), "สรุปผลการดำเนินงานประจำปี"),
    2568: (("การจัดทำแผน", "การวัดผลผู้เรียน", "การแนะแนวอาชีพ"), "สรุปผลการดำเนินงานรอบปี"),
    2569: (("การแนะแนวอาชีพ", "การจัดทำแผน", "การวัดและประเมินผลผู้เรียน"), "สรุปผลการดำเนินงานรอบปี"),
    2570: (("การแนะแนวอาชีพ", "การจัดทำแผน", "ทวิภาคีคุณภาพสูง"), "สรุปผลการดำเนินงานรอบปี"),
}


def _blank_of(year: int) -> str:
    items, last = YEARS[year]
    body = b("แบบรายงานการจัดอาชีวศึกษา") + b(f"ปีงบประมาณ พ.ศ. {year}")
    for number, item in enumerate((*items, last), start=1):
        body += b(f"{number}. {item}") + dots()
    return body


def test_five_years_of_one_form_are_drafted_told_apart_and_compared(tmp_path: Path):
    forms: dict[int, Form] = {}
    for year in YEARS:
        draft = draft_form(read(tmp_path, _blank_of(year)), "blank.docx").value
        assert draft is not None
        path = tmp_path / f"plan_{year}.yaml"
        path.write_text(form_text(draft, f"plan-{year}", "blank.docx"), encoding="utf-8")
        loaded = load_form(path)
        assert loaded.value is not None, loaded.issues
        forms[year] = loaded.value
        assert [h.text for h in loaded.value.headings] == [*YEARS[year][0], YEARS[year][1]]
    matcher = FormMatcher(tuple(forms.values()))
    for year in YEARS:
        document = read(tmp_path, _blank_of(year).replace("." * 90, "ทำแล้วตามแผน"))
        text = "\n".join(paragraph.text for paragraph in document.paragraphs())
        assert matcher.match(text) == Fit(f"plan-{year}")

    def changes(old: int, new: int) -> dict[str, Change]:
        steps = crosswalk(forms[old], forms[new])
        found = ((step.new or step.old, step.change) for step in steps if step.change is not Change.SAME)
        return {heading.text: change for heading, change in found if heading}

    assert changes(2566, 2567) == {"การแนะแนวอาชีพ": Change.ADDED, "สรุปผลการดำเนินงานประจำปี": Change.MOVED}
    assert changes(2567, 2568)["การนิเทศภายใน"] is Change.DROPPED
    assert changes(2568, 2569)["การวัดและประเมินผลผู้เรียน"] is Change.MOVED_AND_REWORDED
    assert changes(2569, 2570) == {
        "ทวิภาคีคุณภาพสูง": Change.ADDED,
        "การวัดและประเมินผลผู้เรียน": Change.DROPPED,
    }


def test_two_files_of_one_form_id_are_a_fault(tmp_path: Path):
    first = write(tmp_path, BODY)
    second = tmp_path / "copy.yaml"
    second.write_bytes(first.read_bytes())
    found = choose_form(tmp_path, (first, second), WorkerPool())
    assert [issue.code for issue in found.issues] == ["form_id_twice"]


def test_parts_that_every_topic_has_go_with_their_topic(tmp_path: Path):
    def form(name: str, topics: list[str]) -> Form:
        texts = ("การดำเนินงาน", "work"), ("ปัญหา", "problem")
        parts = "".join(f"      - {{heading: {text}, kind: {kind}}}\n" for text, kind in texts)
        body = "levels: [topics, parts]\ntopics:\n" + "".join(
            f"  - number: '{number}.'\n    heading: {topic}\n    parts:\n{parts}"
            for number, topic in enumerate(topics, start=1)
        )
        folder = tmp_path / name
        folder.mkdir()
        read = load_form(write(folder, body, HEAD.replace("text:", "work: งาน\n  problem: ปัญหา\n  text:")))
        assert read.value is not None, read.issues
        return read.value

    old = form("old", ["การแนะแนวอาชีพ", "งานทะเบียนและวัดผล"])
    new = form("new", ["งานทะเบียนและวัดผล", "ความร่วมมือกับชุมชน"])
    dropped = [s.old.text for s in crosswalk(old, new) if s.change is Change.DROPPED and s.old]
    added = [s.new.text for s in crosswalk(old, new) if s.change is Change.ADDED and s.new]
    assert dropped == ["การแนะแนวอาชีพ", "การดำเนินงาน", "ปัญหา"]
    assert added == ["ความร่วมมือกับชุมชน", "การดำเนินงาน", "ปัญหา"]
