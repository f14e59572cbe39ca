"""Several provinces one level higher. Provinces, offices and colleges are invented; their IDs collide."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import docx
import openpyxl
import pytest

from rt67_aggregate.model import Issue
from rt67_aggregate.pipeline import Job, Outcome, Run, aggregate, roll_up
from rt67_aggregate.pipeline.rollup_parts import join, read_part
from rt67_aggregate.settings import Settings
from rt67_aggregate.workers import WorkerPool
from tests.blank_forms import t
from tests.form_files import HEAD, write
from tests.report_reading import all_text
from tests.word_files import p, parts_of, relationship, word_file
from tests.workbook_desk import ANSWERS, Desk
from tests.workbook_written import faults
from tests.workspaces import content, read_table

UNIT = "unit_line: ขอรายงานผลตามแผนของสถานศึกษา ดังนี้\nunit_prompt: (ชื่อหน่วยงาน)\n"
BODY = """\
boilerplate: [แบบรายงานแผน, ประจำปีงบประมาณ พ.ศ. 2570]
levels: [topics]
topics:
  - {number: "1", heading: การจัดการเรียนการสอนในระบบทวิภาคี, kind: text}
  - kind: text
    line: จำนวนผู้เรียนทวิภาคีทั้งหมด ......... คน
    gaps: [{type: number, unit: คน, id: students}]
  - {number: "2", heading: ภาพกิจกรรมของสถานศึกษา, kind: text}
"""
PIXEL = (
    b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x06\x00\x00\x00\x1f\x15\xc4\x89"
    b"\x00\x00\x00\rIDATx\x9cc\xf8\xff\xff?\x00\x05\xfe\x02\xfe\xa75\x81\x84\x00\x00\x00\x00IEND\xaeB`\x82"
)
DRAWN = (
    '<w:r><w:drawing><wp:inline><a:graphic><a:graphicData uri="x"><pic:pic><pic:blipFill>'
    '<a:blip r:embed="rIdP"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>'
    "</w:r>"
)
WRITTEN = datetime(2027, 1, 10, tzinfo=UTC)


def workspace(folder: Path, province: str, deadline: str, **said: tuple[str, int]) -> Job:
    """A workspace of one province with the colleges A1 and A2; ``said``: what each wrote."""
    (folder / "mappings").mkdir(parents=True)
    (folder / "inbox").mkdir()
    head = HEAD.replace("province: ตัวอย่าง", f"province: {province}")
    head = head.replace("31 ตุลาคม 2569", deadline).replace("สำนักงานตัวอย่าง", f"สำนักงาน{province}")
    form = write(folder / "mappings", UNIT + BODY, head)
    roster = folder / "mappings" / "colleges.csv"
    names = f"A1,วิทยาลัย{province}หนึ่ง,\nA2,วิทยาลัยสมมติสองแดน,\n"
    roster.write_text(f"college_id,name,aliases\n{names}", encoding="utf-8")
    for college_id, (text, number) in said.items():
        name = f"วิทยาลัย{province}หนึ่ง" if college_id == "A1" else "วิทยาลัยสมมติสองแดน"
        lines = (
            "แบบรายงานแผน",
            "ประจำปีงบประมาณ พ.ศ. 2570",
            f"{name} ขอรายงานผลตามแผนของสถานศึกษา ดังนี้",
            "1 การจัดการเรียนการสอนในระบบทวิภาคี",
            text,
            f"จำนวนผู้เรียนทวิภาคีทั้งหมด {number} คน",
            "2 ภาพกิจกรรมของสถานศึกษา",
        )
        picture = {"word/media/image1.png": PIXEL + text.encode()}
        related = [relationship("rIdP", "image", "media/image1.png")]
        body = "".join(map(t, lines)) + p(DRAWN)
        made = word_file(folder / "inbox", parts_of(body, relationships=related, others=picture))
        made.rename(folder / "inbox" / f"{college_id}.docx")
    job = Job(folder / "inbox", folder / "output", form, roster, WRITTEN, "0", sync=False)
    assert aggregate(job).outcome is Outcome.WRITTEN
    return job


@pytest.fixture
def parts(tmp_path: Path) -> tuple[Job, Job]:
    north = workspace(
        tmp_path / "north", "สมมติเหนือ", "31 ธันวาคม 2569", A1=("เหนือทำแล้ว", 10), A2=("เหนือสอง", 5)
    )
    south = workspace(tmp_path / "south", "สมมติใต้", "31 มกราคม 2570", A1=("ใต้ทำแล้ว", 7))
    return north, south


def region(folder: Path, parts: tuple[Job, ...]) -> Job:
    settings = Settings(office="สำนักงานภาคสมมติ", province="ภาคสมมติ")
    job = Job(parts[0].inbox, folder / "region", Path(), Path(), WRITTEN, "0", settings=settings)
    return replace(job, sync=False)


def rolled(folder: Path, parts: tuple[Job, ...]) -> tuple[Run, Path]:
    job = region(folder, parts)
    return roll_up(job, parts), job.output


def test_nothing_stands_under_anothers_name(tmp_path: Path, parts: tuple[Job, Job]):
    before = [content(part.output) for part in parts]
    run, output = rolled(tmp_path, parts)
    assert run.outcome is Outcome.WRITTEN, run.issues
    assert [content(part.output) for part in parts] == before
    records = read_table(output / "records.csv")
    said = {(r["college_id"], r["college"], r["text"]) for r in records if r["section_id"] == "text.1"}
    assert said == {
        ("สมมติเหนือ-A1", "วิทยาลัยสมมติเหนือหนึ่ง", "เหนือทำแล้ว"),
        ("สมมติเหนือ-A2", "วิทยาลัยสมมติสองแดน (สมมติเหนือ)", "เหนือสอง"),
        ("สมมติใต้-A1", "วิทยาลัยสมมติใต้หนึ่ง", "ใต้ทำแล้ว"),
    }
    assert {(r["province"], r["office"]) for r in records} == {
        ("สมมติเหนือ", "สำนักงานสมมติเหนือ"),
        ("สมมติใต้", "สำนักงานสมมติใต้"),
    }
    missing = [r["college_id"] for r in read_table(output / "returns.csv") if r["state"] == "missing"]
    assert missing == ["สมมติใต้-A2"]


def test_a_college_is_traced_back_to_file_paragraph_and_picture(tmp_path: Path, parts: tuple[Job, Job]):
    _, output = rolled(tmp_path, parts)
    row = next(r for r in read_table(output / "records.csv") if r["text"] == "ใต้ทำแล้ว")
    below = next(r for r in read_table(parts[1].output / "records.csv") if r["text"] == "ใต้ทำแล้ว")
    assert (tmp_path / row["source"]).read_bytes() == (parts[1].inbox / "A1.docx").read_bytes()
    assert row["locator"] == below["locator"] != ""
    pictured = [r for r in read_table(output / "records.csv") if r["pictures"]]
    assert [r["pictures"] for r in pictured] == [
        "pictures/สมมติเหนือ-A1/text.3-1.png",
        "pictures/สมมติเหนือ-A2/text.3-1.png",
        "pictures/สมมติใต้-A1/text.3-1.png",
    ]
    assert (output / pictured[2]["pictures"]).read_bytes() == PIXEL + "ใต้ทำแล้ว".encode()
    book = openpyxl.load_workbook(output / "rt67_summary.xlsx")
    links = [c.hyperlink.target for row in book["การส่งรายงาน"].iter_rows() for c in row if c.hyperlink]
    assert "../south/inbox/A1.docx" in [link.replace("\\", "/") for link in links if link]


def test_every_answer_of_the_region_s_workbook_stands_where_it_says(tmp_path: Path, parts: tuple[Job, Job]):
    _, output = rolled(tmp_path, parts)
    sheet = openpyxl.load_workbook(output / "rt67_summary.xlsx")[ANSWERS]
    _, _, titles, *rows = sheet.iter_rows(values_only=True)
    at = {title: place for place, title in enumerate(titles)}
    traced = []
    for row in rows:
        text, place = row[at["ข้อความ"]], re.fullmatch(r"ย่อหน้าที่ (\d+)", str(row[at["อยู่ที่"]]))
        if not text or place is None:
            continue
        lines = [paragraph.text for paragraph in docx.Document(str(tmp_path / row[at["ไฟล์"]])).paragraphs]
        assert str(text) in lines[int(place[1]) - 1]
        assert row[at["วิทยาลัย"]].removesuffix(" (สมมติเหนือ)") in lines[2]
        traced.append((row[at["วิทยาลัย"]], str(text)))
    assert traced == [
        ("วิทยาลัยสมมติเหนือหนึ่ง", "เหนือทำแล้ว"),
        ("วิทยาลัยสมมติเหนือหนึ่ง", "10"),
        ("วิทยาลัยสมมติสองแดน (สมมติเหนือ)", "เหนือสอง"),
        ("วิทยาลัยสมมติสองแดน (สมมติเหนือ)", "5"),
        ("วิทยาลัยสมมติใต้หนึ่ง", "ใต้ทำแล้ว"),
        ("วิทยาลัยสมมติใต้หนึ่ง", "7"),
    ]


def test_the_workbook_says_who_reported_by_province_with_its_own_deadline(
    tmp_path: Path, parts: tuple[Job, Job]
):
    _, output = rolled(tmp_path, parts)
    assert faults(output / "rt67_summary.xlsx") == []
    book = openpyxl.load_workbook(output / "rt67_summary.xlsx")
    rows = list(book["รายจังหวัด"].iter_rows(values_only=True))
    north, south, total = (next(r for r in rows if r[0] == name) for name in ("สมมติเหนือ", "สมมติใต้", "รวม"))
    assert (north[2].date().isoformat(), south[2].date().isoformat()) == ("2026-12-31", "2027-01-31")
    assert [row[3:6] for row in (north, south, total)] == [(2, 2, 0), (2, 1, 1), (4, 3, 1)]
    assert south[-1] == "วิทยาลัยสมมติสองแดน (สมมติใต้)"
    assert next(r[:6] for r in rows if r[0] == "students") == (
        "students",
        "จำนวนผู้เรียนทวิภาคีทั้งหมด",
        "คน",
        15,
        7,
        22,
    )
    assert "สำนักงานภาคสมมติ" in all_text(output / "rt67_summary.docx")


def test_the_report_has_subtotals_by_province(tmp_path: Path, parts: tuple[Job, Job]):
    _, output = rolled(tmp_path, parts)
    report = docx.Document(str(output / "rt67_summary.docx"))
    tables = [[[cell.text for cell in row.cells] for row in table.rows] for table in report.tables]
    reported = next(table for table in tables if table[0][0] == "จังหวัด")
    assert [row[:1] + row[3:] for row in reported[1:]] == [
        ["สมมติเหนือ", "2", "0", "0"],
        ["สมมติใต้", "1", "0", "1"],
        ["รวม", "3", "0", "1"],
    ]
    assert [row[2] for row in reported[1:]] == ["31 ธันวาคม 2569", "31 มกราคม 2570", ""]
    sums = next(table for table in tables if table[0][1:] == ["สมมติเหนือ", "สมมติใต้", "รวม"])
    assert sums[1] == ["จำนวนผู้เรียนทวิภาคีทั้งหมด (คน)", "15", "7", "22"]


def test_what_was_reviewed_below_counts_and_what_is_entered_above_stays(
    tmp_path: Path, parts: tuple[Job, Job]
):
    with Desk(parts[0].output / "rt67_summary.xlsx") as desk:
        desk.put(ANSWERS, desk.find(ANSWERS, text="เหนือทำแล้ว"), text="เหนือแก้แล้ว")
    _, output = rolled(tmp_path, parts)
    with Desk(output / "rt67_summary.xlsx") as desk:
        desk.put(ANSWERS, desk.find(ANSWERS, text="ใต้ทำแล้ว"), text="ภาคแก้ให้ใต้")
    below = content(parts[1].output)
    run, output = rolled(tmp_path, parts)
    assert run.outcome is Outcome.WRITTEN, run.issues
    texts = [r["text"] for r in read_table(output / "records.csv") if r["section_id"] == "text.1"]
    assert texts == ["เหนือแก้แล้ว", "เหนือสอง", "ภาคแก้ให้ใต้"]
    assert content(parts[1].output) == below


def test_what_was_entered_below_and_does_not_fit_any_more_is_told_above(
    tmp_path: Path, parts: tuple[Job, Job]
):
    with Desk(parts[0].output / "rt67_summary.xlsx") as desk:
        desk.put(ANSWERS, desk.find(ANSWERS, text="เหนือทำแล้ว"), text="เหนือแก้แล้ว")
    newer = workspace(tmp_path / "newer", "สมมติเหนือ", "31 ธันวาคม 2569", A1=("เหนือทำใหม่", 10))
    (newer.inbox / "A1.docx").replace(parts[0].inbox / "A1.docx")
    assert aggregate(parts[0]).outcome is Outcome.WRITTEN
    with Desk(parts[1].output / "rt67_summary.xlsx") as desk:
        desk.sheet(ANSWERS).cell(2, 30).value = "โทรหาวิทยาลัย"
    run, _ = rolled(tmp_path, parts)
    told = {issue.code: issue for issue in run.issues}
    conflict = told["review_conflict"]
    assert (conflict.college_id, conflict.source) == ("สมมติเหนือ-A1", "north/inbox/A1.docx")
    assert dict(conflict.values)["entered"] == "เหนือแก้แล้ว"
    assert told["typed_elsewhere"].source == str(parts[1].output / "rt67_summary.xlsx")


def test_what_is_told_of_no_file_stands_with_the_folder_of_its_workspace(parts: tuple[Job, Job]):
    with WorkerPool(1) as pool:
        north, south = (read_part(part, pool).value for part in parts)
    assert north is not None
    assert south is not None
    gone = replace(south, applied=(Issue("review_place_gone", college_id="A1"),))
    told = [issue for issue in join((north, gone), "", "").issues if issue.code == "review_place_gone"]
    assert [(issue.college_id, issue.source) for issue in told] == [("สมมติใต้-A1", str(parts[1].output))]


def test_whose_workbook_stands_in_the_way_is_told(tmp_path: Path, parts: tuple[Job, Job]):
    (parts[1].output / "rt67_summary.xlsx").write_bytes(b"PK")
    run, output = rolled(tmp_path, parts)
    assert run.outcome is Outcome.BAD_SETUP
    assert {issue.source for issue in run.issues} == {str(parts[1].output / "rt67_summary.xlsx")}
    assert not output.exists()


def codes(run: Run) -> list[tuple[str, dict[str, str]]]:
    return [(issue.code, dict(issue.values)) for issue in run.issues if isinstance(issue, Issue)]


def test_different_forms_are_refused_with_what_differs(tmp_path: Path, parts: tuple[Job, Job]):
    other = workspace(tmp_path / "east", "สมมติตะวันออก", "ไม่มี", A1=("ออกทำแล้ว", 1))
    changed = other.form.read_text(encoding="utf-8").replace(
        "ภาพกิจกรรมของสถานศึกษา", "ภาพกิจกรรมเด่นของสถานศึกษา"
    )
    other.form.write_text(changed, encoding="utf-8")
    run, output = rolled(tmp_path, (*parts, other))
    assert run.outcome is Outcome.BAD_SETUP
    ((code, values),) = codes(run)
    assert code == "rollup_forms_differ"
    assert "ภาพกิจกรรมเด่นของสถานศึกษา" in values["what"]
    assert not output.exists()


def test_one_province_twice_is_refused(tmp_path: Path, parts: tuple[Job, Job]):
    run, output = rolled(tmp_path, (parts[0], parts[0]))
    assert [code for code, _ in codes(run)] == ["rollup_same_province"]
    assert not output.exists()


def test_no_workspace_is_written_over(tmp_path: Path, parts: tuple[Job, Job]):
    before = [content(part.output) for part in parts]
    for part in parts:
        own = replace(
            region(tmp_path, parts), output=tmp_path / "north" / ".." / part.output.parent.name / "output"
        )
        run = roll_up(own, parts)
        assert [code for code, _ in codes(run)] == ["rollup_into_part"]
    assert [content(part.output) for part in parts] == before


def test_a_workspace_without_a_run_is_told(tmp_path: Path, parts: tuple[Job, Job]):
    empty = replace(parts[1], output=tmp_path / "nowhere")
    run, _ = rolled(tmp_path, (parts[0], empty))
    assert run.outcome is Outcome.BAD_SETUP
    assert [code for code, _ in codes(run)] == ["no_last_run"]


def test_a_picture_that_leads_elsewhere_is_not_taken(tmp_path: Path, parts: tuple[Job, Job]):
    (tmp_path / "secret.png").write_bytes(PIXEL)
    table = parts[0].output / ".rt67-sent" / "records.csv"
    old = table.read_text(encoding="utf-8-sig")
    table.write_text(
        old.replace("pictures/A1/text.3-1.png", "pictures/../../secret.png"), encoding="utf-8-sig"
    )
    run, output = rolled(tmp_path, parts)
    assert run.outcome is Outcome.WRITTEN
    assert not any("secret" in path.name for path in output.rglob("*"))
