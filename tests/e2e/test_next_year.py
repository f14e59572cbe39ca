"""A year goes by: last year's review stays where it is, and the new form's headings keep their IDs."""

from __future__ import annotations

import re
from copy import deepcopy
from pathlib import Path

import docx
import openpyxl
import pytest
from docx.oxml.ns import qn

from tests.changed_files import Element, said
from tests.workspaces import CLEAN, ROOT, Workspace

BLANK = ROOT / "tests" / "data" / "rt67_2567_blank.docx"
NEW = "แบบ รต. 68"
WORDS = "ปีนี้ทุกแห่งส่งครบ"
ANSWER = "ย้ายครูกลับภูมิลำเนาแล้วสองคน"


def _say(paragraph: Element, text: str) -> None:
    first, *rest = paragraph.iter(qn("w:t"))
    first.text = text
    for other in rest:
        other.text = ""


@pytest.fixture
def blank(tmp_path: Path) -> Path:
    """The next year's blank: another year, and a topic put in before 1.2, which is 1.3 now."""
    document = docx.Document(str(BLANK))
    body = document.element.body
    for paragraph in body.iter(qn("w:p")):
        if "2567" in said(paragraph):
            _say(paragraph, said(paragraph).replace("2567", "2568").replace("รต. 67", "รต. 68"))
    starts = [place for place, line in enumerate(body) if re.match(r"1\.[2-4] ", said(line))]
    topic = [deepcopy(line) for line in body[starts[1] : starts[2]]]
    for place in starts:
        number = said(body[place])[2]
        _say(body[place], said(body[place]).replace(f"1.{number}", f"1.{int(number) + 1}", 1))
    _say(topic[0], "1.2 ความปลอดภัยในสถานศึกษา")
    _say(topic[1], "1) ผลการดำเนินงานด้านความปลอดภัยในสถานศึกษา ตามประเด็น")
    _say(topic[2], "การตรวจ ติดตาม ดังนี้")
    items = [line for line in topic if re.match(r"1\.[12]\)", said(line))]
    _say(items[0], "1.1) การซ้อมหนีไฟ")
    _say(items[1], "1.2) การดูแลหอพัก")
    first = body[starts[0]]
    for line in topic:
        first.addprevious(line)
    path = tmp_path / f"{NEW}.docx"
    document.save(str(path))
    return path


def _sent(blank: Path, target: Path) -> None:
    """The blank as a college fills it in: one answer, below the topic that is 1.3 now."""
    document = docx.Document(str(blank))
    lines = list(document.element.body.iter(qn("w:p")))
    unit = next(line for line in lines if "ชื่อหน่วยงาน" in said(line))
    _say(unit, f"วิทยาลัยเทคนิคลำปาง {said(unit)[said(unit).index('ขอรายงาน') :]}")
    at = next(place for place, line in enumerate(lines) if said(line).startswith("1.1) การแต่งตั้ง โอน ย้าย"))
    _say(lines[at + 1], ANSWER)
    document.save(str(target))


@pytest.fixture(scope="module")
def merged(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    merged = Workspace(tmp_path_factory.mktemp("merged"))
    merged.roster("LPG01")
    merged.put(CLEAN)
    assert merged.run("aggregate").code == 0
    return merged


@pytest.fixture
def office(merged: Workspace, tmp_path: Path) -> Workspace:
    """A workspace whose first year was merged and reviewed."""
    made = merged.copied(tmp_path / "งาน")
    path = made.output / "rt67_summary.xlsx"
    book = openpyxl.load_workbook(path)
    sheet = book["ถ้อยคำในรายงาน"]
    row = next(cell.row for cell in sheet["A"] if cell.value == "บทสรุปผู้บริหาร")
    sheet.cell(row, 2).value = WORDS
    book.save(path)
    return made


def test_a_drafted_form_keeps_the_ids_of_the_year_before(office: Workspace, blank: Path) -> None:
    done = office.run("desktop", "--work", "form", str(blank), RT67_NO_OPEN="1")
    assert done.code == 0, done.err
    assert "รหัสของหัวข้อมาจากแบบของปีก่อน rt67_2567.yaml" in done.out
    assert "ว่างจริง" in done.out
    diff = office.run("form", "diff", "rt67_2567.yaml", f"mappings/{NEW}.yaml")
    # The one in other words names a circular of the year: "ว 3/2567".
    assert diff.out.splitlines()[-1] == "เพิ่ม 8  เปลี่ยนถ้อยคำ 1  เหมือนเดิม 78"


def test_last_years_review_does_not_go_into_the_new_years_outputs(office: Workspace, blank: Path) -> None:
    office.run("desktop", "--work", "form", str(blank), RT67_NO_OPEN="1")
    (office.inbox / CLEAN).unlink()
    _sent(blank, office.inbox / "ปีใหม่.docx")
    before = (office.output / "records.csv").read_bytes()
    done = office.run("desktop", RT67_NO_OPEN="1")
    assert done.code == 2
    assert "เปลี่ยนชื่อโฟลเดอร์ output" in done.err
    assert (office.output / "records.csv").read_bytes() == before

    office.output.rename(office.folder / "output 2567")
    done = office.run("desktop", RT67_NO_OPEN="1")
    assert done.code == 0, done.err
    by_section = {row["section_id"]: row for row in office.table("records.csv")}
    assert by_section["1.2.result.1"]["text"] == ANSWER
    report = docx.Document(str(office.output / "rt67_summary.docx"))
    assert WORDS not in "\n".join(paragraph.text for paragraph in report.paragraphs)


def test_the_same_form_drafted_anew_goes_on_with_its_review(office: Workspace) -> None:
    draft = ("form", "draft", str(BLANK), "-o", "mappings/again.yaml", "--earlier", "rt67_2567.yaml")
    assert office.run(*draft).code == 0
    done = office.run("aggregate")
    assert (done.code, "form_id:" in done.err) == (2, True)
    form = office.folder / "mappings" / "again.yaml"
    text = form.read_text(encoding="utf-8")
    form.write_text(text.replace("form_id: again", "form_id: rt67-2567"), encoding="utf-8")
    assert office.run("aggregate").code == 0


def test_both_years_in_the_inbox_are_laid_side_by_side(office: Workspace, blank: Path) -> None:
    assert office.run("form", "draft", str(blank), "-o", "mappings/rt68_2568.yaml").code == 0
    (office.folder / "mappings" / "rt67_2567.yaml").write_bytes(
        (ROOT / "mappings" / "rt67_2567.yaml").read_bytes()
    )
    _sent(blank, office.inbox / "ปีใหม่.docx")
    _sent(blank, office.inbox / "ปีใหม่ แก้ไข.docx")
    done = office.run("aggregate", "--output", "ใหม่")
    assert done.code == 0, done.err
    book = openpyxl.load_workbook(office.folder / "ใหม่" / "rt67_summary.xlsx", read_only=True)
    assert "เทียบกับแบบก่อน" in book.sheetnames


@pytest.mark.parametrize(
    ("more", "told"),
    [
        (("--earlier", "rt67_2567.yaml", "--no-earlier"), "เลือกได้อย่างเดียว"),
        (("--earlier", "ไม่มีไฟล์นี้.yaml"), "ไม่พบไฟล์กำหนดแบบ"),
    ],
)
def test_wrong_usage_writes_nothing(office: Workspace, blank: Path, more: tuple[str, ...], told: str) -> None:
    done = office.run("form", "draft", str(blank), "-o", "mappings/x.yaml", *more)
    assert done.code == 2
    assert told in done.err
    assert not (office.folder / "mappings" / "x.yaml").exists()


def test_no_id_is_taken_where_that_is_wanted(office: Workspace, blank: Path) -> None:
    done = office.run("form", "draft", str(blank), "-o", "mappings/x.yaml", "--no-earlier")
    assert "แบบของปีก่อน" not in done.out
    assert "earlier:" not in (office.folder / "mappings" / "x.yaml").read_text(encoding="utf-8")
