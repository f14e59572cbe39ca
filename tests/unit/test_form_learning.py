"""What returns say of their form: lines that it lacks, wordings put into its file, two years compared."""

from __future__ import annotations

from pathlib import Path

import pytest

from rt67_aggregate.drafting import missed_lines
from rt67_aggregate.form import Change, crosswalk, load_form, with_alias, with_prompt
from rt67_aggregate.model import Document, Form, Missed
from rt67_aggregate.pipeline.forms import As, add_lines
from tests.blank_forms import b, t
from tests.form_files import HEAD, MAPPING, write
from tests.word_files import read

BODY = """\
levels: [topics, items]
topics:
  # เรื่องแรกของแบบ
  - number: "1"
    heading: การพัฒนาหลักสูตรฐานสมรรถนะ   # ตามประกาศ
    items:
      - {number: "1.1", heading: การจัดทำแผนการเรียน, kind: text}
      - {number: "1.2", heading: การนิเทศ, kind: text, aliases: [นิเทศการสอน]}
  - number: "2"
    heading: ปัญหา
    columns:
      - heading: ปัญหาที่พบ
        kind: left
        aliases:
          - ปัญหา   # สั้น
      - {heading: ข้อเสนอ, kind: right}
"""


def form_of(path: Path) -> Form:
    read_back = load_form(path)
    assert read_back.issues == ()
    assert read_back.value is not None
    return read_back.value


def returns(folder: Path, *bodies: str) -> dict[str, Document]:
    return {f"{number}.docx": read(folder, body) for number, body in enumerate(bodies, start=1)}


def test_a_wording_that_most_returns_carry_is_offered_for_the_heading_that_it_is_like(tmp_path: Path):
    form = form_of(write(tmp_path, BODY))
    other = b("1 การพัฒนาหลักสูตรสมรรถนะวิชาชีพ") + t("1.1 การจัดทำแผนการเรียน")
    documents = returns(tmp_path, other + t("ทำครบ"), other + t("ทำสองวิชา"), t("1.2 การนิเทศ"))
    assert [(m.text, m.seen_in, m.of, m.heading_id) for m in missed_lines(form, documents)] == [
        ("การพัฒนาหลักสูตรสมรรถนะวิชาชีพ", ("1.docx", "2.docx"), 3, "1")
    ]


def test_lines_of_those_who_sign_are_not_offered(tmp_path: Path):
    form = form_of(write(tmp_path, "closing: [ขอรับรองข้อมูล]\n" + BODY))
    body = b("1 การพัฒนาหลักสูตรฐานสมรรถนะ") + t("1.1 การจัดทำแผนการเรียน") + t("ทำครบ")
    signed = (
        t("ขอรับรองข้อมูลข้างต้นเป็นความจริง")
        + t("ลงชื่อ นายสมมติ ตัวอย่าง")
        + t("(นายสมมติ ตัวอย่าง)")
        + t("ผู้อำนวยการวิทยาลัยสมมติพัฒนา")
        + t("วันที่ลงนามในเอกสาร")
    )
    documents = returns(tmp_path, body + signed, body + signed, body + signed)
    assert [(m.text, m.heading_id) for m in missed_lines(form, documents)] == []


def test_a_line_that_is_like_no_heading_is_told_and_what_one_return_says_is_not(tmp_path: Path):
    form = form_of(write(tmp_path, BODY))
    documents = returns(tmp_path, t("ส่วนที่เพิ่มโดยหน่วยงาน") + t("ของเราเองเท่านั้น"), t("ส่วนที่เพิ่มโดยหน่วยงาน"))
    assert [(m.text, m.heading_id) for m in missed_lines(form, documents)] == [("ส่วนที่เพิ่มโดยหน่วยงาน", "")]


def test_lines_of_the_form_that_were_filled_in_are_not_offered(tmp_path: Path):
    line = '  - {number: "3", line: จำนวนครู ........ คน ผ่าน ........ คน, kind: text, gaps: [{}, {}]}\n'
    form = form_of(write(tmp_path, "unit_label: ชื่อสถานศึกษา\n" + BODY + line))
    body = t("ชื่อสถานศึกษา วิทยาลัยสมมติพัฒนา") + t("3 จำนวนครู 12 คน ผ่าน 10 คน")
    assert missed_lines(form, returns(tmp_path, body, body)) == ()


def test_ways_to_say_nothing_are_no_wording(tmp_path: Path):
    form = form_of(write(tmp_path, BODY))
    assert missed_lines(form, returns(tmp_path, t("ไม่มีปัญหาอุปสรรค"), t("ไม่มีปัญหาอุปสรรค"))) == ()


@pytest.mark.parametrize("heading_id", ["1", "1.text.1", "1.text.2", "left", "right"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_wording_is_put_in_and_nothing_else_of_the_file_changes(tmp_path: Path, heading_id: str, end: str):
    path = write(tmp_path, BODY)
    before = path.read_text(encoding="utf-8").replace("\n", end)
    path.write_bytes(before.encode("utf-8"))
    text = with_alias(before, heading_id, "ถ้อยคำใหม่: ลองดู", "พบใน 7 จาก 9 ฉบับ")
    assert text is not None
    path.write_bytes(text.encode("utf-8"))
    assert form_of(path).by_id[heading_id].aliases[-1] == "ถ้อยคำใหม่: ลองดู"
    old, new = before.split(end), text.split(end)
    assert all("\n" not in line and "\r" not in line for line in new)
    kept = [line for line in new if line in old]
    assert len(kept) >= len(old) - 1
    assert [line for line in old if line not in new and "{" not in line] == []


@pytest.mark.parametrize("heading_id", ["1.text.1", "1.text.2"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_line_printed_below_a_heading_is_put_in_likewise(tmp_path: Path, heading_id: str, end: str):
    path = write(tmp_path, BODY)
    before = path.read_text(encoding="utf-8").replace("\n", end)
    text = with_prompt(before, heading_id, "(ระบุ: จำนวน)", "ตรวจ")
    assert text is not None
    path.write_bytes(text.encode("utf-8"))
    assert form_of(path).by_id[heading_id].prompts[-1] == "(ระบุ: จำนวน)"
    old, new = before.split(end), text.split(end)
    assert [line for line in old if line not in new and "{" not in line] == []


def test_a_wording_that_would_be_a_fault_is_left_out_and_the_file_stays(tmp_path: Path):
    path = write(tmp_path, BODY)
    before = path.read_bytes()
    other = add_lines(path, [(Missed("ข้อเสนอ", ("1.docx",), 2, "left"), As.WORDING)]).value
    assert other is not None
    assert (other.added, len(other.left_out)) == ((), 1)
    assert path.read_bytes() == before
    own = add_lines(path, [(Missed("ปัญหาของเรา", ("1.docx",), 2, "left"), As.WORDING)]).value
    assert own is not None
    assert (len(own.added), own.left_out) == (1, ())
    assert "# พบใน 1 จาก 2 ฉบับ เช่น 1.docx" in path.read_text(encoding="utf-8")


# --- two years --------------------------------------------------------------------------------

NEXT = """\
levels: [topics, items]
topics:
  - number: "1"
    heading: การพัฒนาหลักสูตรสมรรถนะ
    items:
      - {number: "1.1", heading: การจัดทำแผนการเรียน, kind: text}
      - {number: "1.2", heading: การฝึกงานในสถานประกอบการ, kind: text}
  - number: "2"
    heading: เรื่องใหม่ทั้งหมด
    items:
      - {number: "2.1", heading: การนิเทศ, kind: text}
  - number: "3"
    heading: ปัญหา
    columns:
      - {heading: ปัญหาที่พบ, kind: left}
      - {heading: ข้อเสนอ, kind: right}
"""


def test_two_years_are_laid_side_by_side(tmp_path: Path):
    old = form_of(write(tmp_path, BODY))
    new = form_of(write(tmp_path, NEXT, HEAD.replace("plan-2570", "plan-2571")))
    found = {
        (step.old.id if step.old else "", step.new.id if step.new else ""): step.change
        for step in crosswalk(old, new)
    }
    assert found == {
        ("1", "1"): Change.REWORDED,
        ("1.text.1", "1.text.1"): Change.SAME,
        ("", "1.text.2"): Change.ADDED,
        ("", "2"): Change.ADDED,
        ("1.text.2", "2.text"): Change.MOVED,
        ("table", "table"): Change.SAME,
        ("left", "left"): Change.SAME,
        ("right", "right"): Change.SAME,
    }


def test_a_form_beside_itself_has_not_changed():
    form = form_of(MAPPING)
    assert {step.change for step in crosswalk(form, form)} == {Change.SAME}
