"""A form with levels of other names: the outputs count by the second and call it as the form does."""

from __future__ import annotations

import re
import zipfile
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from rt67_aggregate.language import load_language
from rt67_aggregate.pipeline import Job, Outcome, aggregate
from tests.blank_forms import b, t
from tests.form_files import write
from tests.word_files import parts_of, word_file

BODY = """\
boilerplate: [แบบรายงานแผน]
unit_label: ชื่อสถานศึกษา
ids: numbers
levels: {ส่วน: ส่วนที่, area: ด้าน, ข้อ: ข้อ}
ส่วน:
  - number: ส่วนที่ 1
    heading: การจัดการของสถานศึกษา
    area:
      - number: ด้านที่ 1
        heading: ผู้เรียนและผู้ปกครอง
        ข้อ:
          - {number: "1)", heading: การพัฒนาผู้เรียน, kind: text}
          - {number: "2)", line: จำนวนผู้เรียน ........ คน, kind: text, gaps: [{type: number, unit: คน}]}
      - {number: ด้านที่ 2, heading: ครูและบุคลากร, kind: text}
  - {number: ส่วนที่ 2, heading: สรุปภาพรวมทั้งหมด, kind: text}
"""
LINES = (
    "แบบรายงานแผน",
    "ชื่อสถานศึกษา วิทยาลัยสมมติหนึ่ง",
    "ส่วนที่ 1 การจัดการของสถานศึกษา",
    "ด้านที่ 1 ผู้เรียนและผู้ปกครอง",
    "1) การพัฒนาผู้เรียน",
    "จัดค่ายวิชาการ",
    "2) จำนวนผู้เรียน 120 คน",
    "ด้านที่ 2 ครูและบุคลากร",
    "อบรมครูทุกคน",
    "ส่วนที่ 2 สรุปภาพรวมทั้งหมด",
    "ครบถ้วน",
)


def texts_of(folder: Path) -> str:
    """All that stands in the workbook, the report and the pages."""
    found: list[str] = []
    for path in folder.rglob("*.*"):
        if path.suffix in (".xlsx", ".docx"):
            with zipfile.ZipFile(path) as package:
                found += [package.read(n).decode() for n in package.namelist() if n.endswith(".xml")]
        elif path.suffix == ".html":
            found.append(path.read_text(encoding="utf-8"))
    return "\n".join(found)


@pytest.mark.parametrize(("code", "word"), [("th", "ประเด็น"), ("en", r"\btopics?\b(?=[^<>=]*<)")])
def test_outputs_speak_of_the_form_s_own_level(code: str, word: str, tmp_path: Path):
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    word_file(inbox, parts_of("".join(map(t, LINES)) + b(""))).rename(inbox / "one.docx")
    roster = tmp_path / "colleges.csv"
    roster.write_text("college_id,name,aliases\nA1,วิทยาลัยสมมติหนึ่ง,\n", encoding="utf-8")
    form = write(tmp_path, BODY)
    job = Job(inbox, tmp_path / "out", form, roster, datetime(2028, 1, 1, tzinfo=UTC), "0", sync=False)
    done = aggregate(replace(job, language=load_language(code)))
    assert done.outcome is Outcome.WRITTEN
    said = texts_of(tmp_path / "out")
    assert "ด้าน" in re.sub("ด้านที่", "", said)
    assert [m for m in re.findall(rf">([^<>]*{word}[^<>]*)<", said) if "policies" not in m] == []
    assert {a.section_id for reading in done.readings for a in reading.answers} == {
        "1.1.1",
        "1.1.2.1",
        "1.2",
        "2",
    }
