from __future__ import annotations

import io
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from rt67_aggregate import pipeline
from rt67_aggregate.cli import commands, progress
from rt67_aggregate.cli.check import check_lines
from rt67_aggregate.cli.console import prepare_streams, tell
from rt67_aggregate.cli.exits import ExitCode
from rt67_aggregate.cli.issue_lines import digest_lines, fault_lines, first_fault_lines
from rt67_aggregate.cli.main import run
from rt67_aggregate.cli.summary import summary_lines
from rt67_aggregate.model import (
    Answer,
    HeadingReading,
    Identity,
    Issue,
    Picture,
    Place,
    ReturnReading,
    Review,
    Reviewed,
    Rows,
    State,
    Status,
    Unplaced,
    Verdict,
)
from rt67_aggregate.pipeline import Outcome, Run, Setup, Stage
from rt67_aggregate.pipeline.news import News, ReviewCounts, since, unreviewed
from rt67_aggregate.table import frames
from tests import readings as made

BROKEN = Issue("broken_file", "a.docx")
EMPTY = Issue("empty_file", "b.docx")
FIVE_FAULTS = ("empty_file", "broken_file", "pdf_file", "image_file", "encrypted_file")


def setup() -> Setup:
    return Setup(made.form(), made.roster())


def test_a_fault_is_told_with_its_place_its_sentence_and_what_to_do():
    fault = Issue(
        "roster_duplicate_id",
        "colleges.csv",
        line=4,
        where="college_id",
        values=(("id", "A1"), ("first", "2")),
    )
    place, what_to_do = fault_lines([fault])
    assert place.startswith("1. colleges.csv บรรทัดที่ 4 college_id: ")
    assert "A1" in place
    assert what_to_do.strip().startswith("ทำอย่างไร: ")


def test_a_place_that_the_sentence_names_is_not_told_twice():
    values = (("sheet", "คำตอบ"), ("row", "7"), ("verdict", "ok"))
    fault = Issue("review_verdict_unknown", "book.xlsx", where="แผ่น คำตอบ แถว 7", line=7, values=values)
    told = fault_lines([fault])[0]
    assert told.startswith("1. book.xlsx: ")
    assert told.count("แถว 7") == 1


def test_a_column_that_the_sentence_names_leaves_the_line_to_be_told():
    fault = Issue("roster_empty_name", "colleges.csv", where="name", line=5, values=(("id", "LPG05"),))
    assert fault_lines([fault])[0].startswith("1. colleges.csv บรรทัดที่ 5: ")


def test_sections_are_told_by_their_names():
    values = (("older", "b.docx"), ("sections", "1.1.problem, 1.1.best_practice"))
    issue = Issue("newer_has_less", "a.docx", section_id="1.1.result.1", values=values)
    told = fault_lines([issue], made.form())[0]
    assert "หัวข้อ ปัญหา, แบบอย่างที่ดี แต่ฉบับใหม่" in told
    assert "1.1." not in told


def test_a_number_that_is_a_sections_id_too_stays_a_number():
    values = (("inbox", "inbox"), ("files", "1"))
    told = fault_lines([Issue("nothing_usable", values=values)], made.form())[0]
    assert made.form().called("1") != "1"
    assert "มี 1 ไฟล์" in told


@pytest.mark.parametrize(
    ("code", "others"), [("move_to_unknown", ("text",)), ("review_row_mixed", ("sheet", "row", "count"))]
)
def test_a_section_as_the_sheet_shows_it_is_told_as_it_stands_there(code: str, others: tuple[str, ...]):
    values = (("section", "วิทยาลัยหนึ่ง · 1.1 ผล 1"), *((name, "ก") for name in others))
    assert made.form().called("1.1") != "1.1"
    assert "วิทยาลัยหนึ่ง · 1.1 ผล 1 " in fault_lines([Issue(code, values=values)], made.form())[0]


def test_what_a_stranger_typed_never_commands_the_terminal(capsys: pytest.CaptureFixture[str]):
    tell("\x1b[2Jก\u202eข\x9b\u2066\r.docx", "ค\tง", wrong=True)
    assert capsys.readouterr().err == "<U+001B>[2Jก<U+202E>ข<U+009B><U+2066><U+000D>.docx\nค\tง\n"


def test_of_many_faults_of_a_kind_the_first_are_told_and_the_others_counted():
    lines = first_fault_lines([Issue("empty_file", f"{number}.docx") for number in range(40)])
    assert len(lines) == 11
    assert "35" in lines[-1]


def test_the_digest_shows_the_worst_first_each_kind_once():
    issues = [Issue("newest_not_known", "c.docx", values=(("others", "d.docx"),)), EMPTY, BROKEN, EMPTY]
    lines = digest_lines(issues, 6)
    assert len(lines) == 6
    assert "[ต้องแก้] ไฟล์ว่าง 2 เรื่อง: b.docx" in lines[0]
    assert "[ควรดู]" in lines[4]


def test_the_digest_leaves_out_what_nobody_must_look_at_and_says_what_it_does_not_show():
    issues = [BROKEN, EMPTY, Issue("lock_file", "~$a.docx")]
    lines = digest_lines(issues, 1)
    assert len(lines) == 3
    assert "1 เรื่อง" in lines[-1]
    assert not any("~$a.docx" in line for line in lines)


def test_a_digest_of_many_files_stays_one_line_a_kind():
    issues = [Issue("empty_file", f"{number}.docx") for number in range(500)]
    lines = digest_lines(issues, 6)
    assert len(lines) == 2
    assert "500 เรื่อง: 0.docx, 1.docx, 2.docx และอีก 497" in lines[0]


def test_the_summary_of_a_great_run_still_fits_a_screen():
    codes = [
        "empty_file",
        "broken_file",
        "pdf_file",
        "encrypted_file",
        "html_page",
        "image_file",
        "other_file",
    ]
    issues = [Issue(code, f"{code} {number}.docx") for code in codes for number in range(50)]
    missing = [
        Issue("college_missing", college_id=str(n), values=(("college", f"ว.{n}"),)) for n in range(90)
    ]
    every = (*issues, *missing)
    found = Run(Outcome.WRITTEN, every, setup(), (made.reading(),), (Path("x.xlsx"),), unreviewed=every)
    lines = summary_lines(found, Path("output"))
    assert len(lines) <= 24
    assert "ยังไม่ส่ง 90 แห่ง" in lines[2]
    assert "และอีก 82 แห่ง" in lines[2]


def test_check_shows_what_was_found_for_every_heading_and_how_sure_that_is():
    headings = (
        HeadingReading("1.1.result.1", "ผลการทดลอง", Place(paragraph=4), 0.0, 7.5),
        HeadingReading("1.1.best_practice", "แบบอย่าง", Place(paragraph=9), 0.25, 0.5, ("heading_uncertain",)),
    )
    given = (
        Answer("1.1.result.1", 1, "ทำแล้ว\nครบ", Status.ANSWERED, (Picture("x"),), place=Place(paragraph=5)),
        Answer("1.1.problem", 2, "ไม่มี", Status.NONE, place=Place(table=1, row=3, column=1)),
        Answer("1.1.best_practice", 1, "ก" * 100, Status.ANSWERED, review=("boundary_uncertain",)),
    )
    reading = made.reading(given=given, unplaced=(Unplaced("ปก", "cover", Place(paragraph=1)),))
    reading = ReturnReading(
        **{name: getattr(reading, name) for name in ReturnReading.__slots__}
        | {"headings": headings, "issues": (BROKEN,)}
    )
    text = "\n".join(check_lines(reading, setup(), full=True))
    assert "วิทยาลัย: วิทยาลัยหนึ่ง" in text
    assert "1.1.result.1 ผลการทดลอง [ตรงกัน, ย่อหน้าที่ 4, ความแน่ใจ 7.5]" in text
    assert "1: ตอบแล้ว (ย่อหน้าที่ 5) ทำแล้ว ครบ (ภาพ 1)" in text
    assert "1.1.problem ปัญหา [ในตาราง]" in text
    assert "2: ตอบว่าไม่มี (ตารางที่ 1 แถวที่ 3 ช่องที่ 1) ไม่มี" in text
    assert "1.10.result.1 ผลที่สิบ [ไม่พบ]" in text
    assert "[ต่างกัน 25%, ย่อหน้าที่ 9, ความแน่ใจ 0.5] ต้องตรวจ:" in text
    assert f"{'ก' * 60}…" in text
    assert "(ย่อหน้าที่ 1) ปก" in text
    assert "ไฟล์เสียหาย" in text


def test_check_begins_with_the_verdict_and_shows_what_is_doubtful_alone():
    given = (
        Answer("1.1.result.1", 1, "ทำแล้ว", Status.ANSWERED, place=Place(paragraph=5)),
        Answer("1.1.problem", 1, "ช้า", Status.ANSWERED, review=("heading_uncertain",)),
        Answer("1.1.problem", 2, "แพง", Status.ANSWERED, review=("heading_uncertain",)),
        Answer("1.1.suggestion", 1, "", Status.BLANK),
    )
    reading = made.reading(given=given, unplaced=(Unplaced("ปก", "cover"), Unplaced("ลอย", "under_group")))
    lines = check_lines(reading, setup())
    assert lines[0] == "ไฟล์ a.docx: รับแล้ว มีคำตอบ 2 จาก 5 หัวข้อ"
    text = "\n".join(lines)
    assert "ปัญหา: ไม่แน่ใจว่าเป็นหัวข้อนี้ ช้า และอีก 1 รายการ" in text
    assert "ลอย (ข้อความใต้หัวข้อใหญ่)" in text
    assert "ทำแล้ว" not in text
    assert "ปก" not in text


def test_the_summary_says_what_is_new_what_was_entered_and_what_to_do_next():
    news = News(first=False, new=("T1",), again=("T2",))
    had = ReviewCounts(texts=1, moves=1, verdicts=2)
    found = Run(
        Outcome.WRITTEN,
        (),
        setup(),
        (made.reading(),),
        (Path("rt67_summary.xlsx"), Path("rt67_summary.docx")),
        news,
        had,
        to_review=7,
    )
    text = "\n".join(summary_lines(found, Path("output")))
    assert "ตั้งแต่รวมครั้งก่อน: ส่งมาใหม่ 1 แห่ง (วิทยาลัยหนึ่ง), ส่งฉบับใหม่แทน 1 แห่ง (วิทยาลัยสอง)" in text
    assert "สิ่งที่ตรวจไว้: แก้ข้อความ 1, ย้ายหัวข้อ 1, ผลการตรวจ 2 แถว" in text
    assert "ตัวอักษรที่กรอก" in text
    assert text.splitlines()[-1].startswith("ขั้นต่อไป: เปิด rt67_summary.xlsx แผ่น สิ่งที่ต้องตรวจ (7 แถว")


def test_what_became_of_the_officers_entries_stands_before_what_she_has_read_before():
    faults = [Issue(code, f"{code}.docx") for code in FIVE_FAULTS]
    left = Issue("typed_elsewhere", "rt67_summary.xlsx", values=(("sheet", "คำตอบ"), ("texts", "ก")))
    every = (*faults, left)
    found = Run(Outcome.WRITTEN, every, setup(), (), (Path("x.xlsx"),), unreviewed=every)
    lines = [str(line) for line in summary_lines(found, Path("output"))]
    told = lines.index("สิ่งที่กรอกไว้ซึ่งต้องดูอีกครั้ง:")
    assert lines[told + 1] == "  [ควรดู] พิมพ์ไว้นอกช่องที่โปรแกรมอ่าน 1 เรื่อง: แผ่น คำตอบ"
    assert told < lines.index("เรื่องสำคัญที่สุดก่อน:")
    assert sum("พิมพ์ไว้นอกช่อง" in line for line in lines) == 1
    assert not any("และอีก" in line for line in lines)


def test_the_summary_does_not_repeat_what_was_reviewed():
    faults = tuple(Issue(code, f"{code}.docx") for code in FIVE_FAULTS)
    reviewed = Review(issues=(*[Reviewed("1", verdict=Verdict.PASSED)] * 4, Reviewed("5")))
    waiting = unreviewed(faults, reviewed)
    assert [issue.code for issue in waiting] == ["encrypted_file"]
    found = Run(Outcome.WRITTEN, faults, setup(), (), (Path("x.xlsx"),), unreviewed=waiting)
    text = "\n".join(summary_lines(found, Path("output")))
    assert "ไฟล์มีรหัสผ่าน" in text
    assert "ไฟล์ว่าง" not in text
    nothing = Run(Outcome.WRITTEN, faults, setup(), (), (Path("x.xlsx"),))
    assert "เรื่องสำคัญที่สุดก่อน" not in "\n".join(summary_lines(nothing, Path("output")))


def test_a_college_without_a_return_and_one_out_of_the_roster_are_told_apart():
    news = News(first=False, gone=("T1", "Z9"))
    found = Run(Outcome.WRITTEN, (), setup(), (), (Path("x.xlsx"),), news)
    text = "\n".join(summary_lines(found, Path("output")))
    assert "ไม่มีแบบรายงานที่ใช้ได้แล้ว 1 แห่ง (วิทยาลัยหนึ่ง), ไม่อยู่ในรายชื่อวิทยาลัยแล้ว 1 แห่ง (Z9)" in text


def test_what_is_new_is_told_by_the_bytes_that_a_college_sent():
    def tables(*sent: tuple[str, str]) -> Rows:
        rows = [made.reading(college, f"{college}.docx") for college, _ in sent]
        ready = tuple(
            replace(r, source=replace(r.source, sha256=s)) for r, (_, s) in zip(rows, sent, strict=True)
        )
        return Rows(frames(made.form(), made.roster(), ready).returns)

    before, now = tables(("T1", "a"), ("T2", "b"), ("T3", "c")), tables(("T1", "a"), ("T2", "x"), ("T4", "d"))
    assert since(None, now).first
    assert since(before, now) == News(first=False, new=("T4",), again=("T2",), gone=("T3",))
    assert since(before, before) == News(first=False)


def test_check_names_the_colleges_that_a_return_may_be_of():
    reading = ReturnReading(
        made.source(), State.UNIDENTIFIED, identity=Identity(candidates=("T1", "T2", "no such"))
    )
    assert "วิทยาลัยที่อาจเป็นไปได้: วิทยาลัยหนึ่ง, วิทยาลัยสอง" in check_lines(reading, setup())


def test_check_says_so_where_nothing_is_wrong():
    assert check_lines(made.reading(), setup())[-1] == "ไม่พบสิ่งที่ต้องแก้หรือต้องดู"


@pytest.mark.parametrize(
    ("error", "code"), [(ZeroDivisionError, ExitCode.BUG), (KeyboardInterrupt, ExitCode.INTERRUPTED)]
)
def test_a_bug_and_an_interruption_are_no_exit_code_of_the_contract(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    error: type[BaseException],
    code: ExitCode,
):
    def fail(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(commands, "aggregate", fail)
    assert run(["aggregate"]) == code
    assert code not in (0, 1, 2, 3, 4)
    assert "ผลลัพธ์ชุดเดิมยังอยู่ครบ" in capsys.readouterr().err


def test_the_number_of_jobs_is_that_of_the_machine_up_to_a_limit(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    asked: list[int] = []

    def fake(job: pipeline.Job, progress: object) -> Run:
        asked.append(job.jobs)
        return Run(Outcome.NOTHING_USABLE)

    monkeypatch.setattr(pipeline, "aggregate", fake)
    for count in (None, 1, 4, 64):
        monkeypatch.setattr("os.cpu_count", lambda count=count: count)
        run(["aggregate", "--output", str(tmp_path)])
    run(["aggregate", "--jobs", "13"])
    assert asked == [1, 1, 4, 8, 13]


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_progress_is_shown_on_a_terminal_only(monkeypatch: pytest.MonkeyPatch):
    for stream, shown in ((io.StringIO(), False), (Terminal(), True)):
        monkeypatch.setattr(sys, "stderr", stream)
        with progress.shown_progress() as tell:
            tell(Stage.READING, 1, 2)
        assert bool(stream.getvalue()) == shown


@pytest.mark.parametrize(
    ("encoding", "kept"), [("cp874", "cp874"), ("utf-8", "utf-8"), ("cp1252", "utf-8"), ("ascii", "utf-8")]
)
def test_streams_write_whatever_there_is(monkeypatch: pytest.MonkeyPatch, encoding: str, kept: str):
    stream = io.TextIOWrapper(io.BytesIO(), encoding=encoding)
    monkeypatch.setattr(sys, "stdout", stream)
    prepare_streams()
    print("ก ✓ 😀", flush=True)
    assert stream.encoding == kept
    assert stream.buffer.getvalue().decode(kept).startswith("ก ")  # type: ignore[attr-defined]


def test_streams_of_another_kind_are_left_alone(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(sys, "stdout", io.StringIO())
    prepare_streams()


def test_what_is_of_no_file_and_no_college_ends_without_a_colon():
    values = (("count", "2"), ("headings", "1.1.result.1"))
    assert digest_lines([Issue("form_headings_changed", values=values)], 6)[0].endswith(" 1 เรื่อง")
