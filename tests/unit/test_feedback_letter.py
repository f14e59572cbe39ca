"""The letter that goes with the commented copy. All is invented."""

from __future__ import annotations

import errno
import gc
import sys
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn
from openxml_audit import OpenXmlValidator

from rt67_aggregate.feedback import CommentPlace, Letter, Note, write_letter
from rt67_aggregate.model import College, Place, Signer
from tests.readings import form

HERE = CommentPlace(Place())
NOTES = (
    Note(HERE, "หัวข้อส่วนใหญ่ต่างจากแบบ โปรดพิมพ์ใหม่", "หัวข้อส่วนใหญ่ต่างจากแบบ"),
    Note(HERE, "ยังไม่มีคำตอบ", "ยังไม่ได้กรอก", "1.1.result.1", "ผลการทดลอง"),
    Note(HERE, "ยังไม่มีข้อความ", "ยังไม่ได้กรอกตาราง", "1.1.issues", "2) ปัญหา / ข้อเสนอแนะ"),
    Note(HERE, "ไม่พบหัวข้อ", "ไม่มีหัวข้อนี้ในไฟล์", "1.10", "หัวข้อที่สิบ"),
    Note(HERE, "ข้อความนี้อยู่นอกหัวข้อ", "ข้อความอยู่นอกหัวข้อย่อย", about="ข้อความลอย"),
)
LETTER = Letter(
    form=form(),
    college=College("T1", "วิทยาลัยหนึ่ง"),
    sent="แบบ.doc",
    attached="แบบ.docx",
    notes=NOTES,
    written=datetime(1957, 3, 11, 9, 30, tzinfo=UTC),
    answer_by=date(1957, 3, 15),
    sender=Signer("นางสาวตัวอย่าง หนึ่ง", "ผู้อำนวยการสำนักงาน"),
    phone="0 5400 0000",
)

FULL = Path("/dev/full")


def lines(folder: Path, letter: Letter) -> list[str]:
    target = folder / "letter.docx"
    write_letter(letter, target)
    assert [e.description for e in OpenXmlValidator().validate(str(target)).errors] == []
    return [paragraph.text for paragraph in docx.Document(str(target)).paragraphs]


def test_it_names_form_college_files_and_every_heading_by_topic(tmp_path: Path):
    found = lines(tmp_path, LETTER)
    assert found[0].startswith("ที่ ....")
    assert found[1:3] == ["สำนักงานทดลอง", "11 มีนาคม 2500"]
    assert found[3].startswith("เรื่อง\tขอให้แก้ไขเพิ่มเติม")
    assert found[4] == "เรียน\tผู้อำนวยการวิทยาลัยหนึ่ง"
    assert found[5] == "สิ่งที่ส่งมาด้วย\tไฟล์ แบบ.docx"
    assert "5 เรื่อง" in found[6]
    assert "แบบ.doc)" in found[6]
    assert found[7:-6] == [
        "ทั้งไฟล์",
        "–\tหัวข้อส่วนใหญ่ต่างจากแบบ",
        "หัวข้อทดลอง",
        "–\tยังไม่ได้กรอก: ผลการทดลอง",
        "–\tยังไม่ได้กรอกตาราง: 2) ปัญหา / ข้อเสนอแนะ",
        "หัวข้อที่สิบ",
        "–\tไม่มีหัวข้อนี้ในไฟล์",
        "ข้อความที่ไม่อยู่ในหัวข้อใด",
        "–\tข้อความอยู่นอกหัวข้อย่อย: ข้อความลอย",
    ]
    assert "ภายในวันที่ 15 มีนาคม 2500" in found[-6]
    assert found[-5:] == [
        "ขอแสดงความนับถือ",
        "(นางสาวตัวอย่าง หนึ่ง)",
        "ผู้อำนวยการสำนักงาน",
        "สำนักงานทดลอง",
        "โทร. 0 5400 0000",
    ]


def test_who_sent_nothing_is_reminded_with_the_deadline_and_a_day_for_the_answer(tmp_path: Path):
    letter = replace(
        LETTER, notes=(), sent="", attached="", answer_by=date(1957, 3, 22), sender=None, phone=""
    )
    found = "\n".join(lines(tmp_path, letter))
    assert "ขอให้ส่ง" in found
    assert "ภายในวันที่ 15 มีนาคม 2500" in found
    assert "ยังไม่ได้รับ" in found
    assert "ภายในวันที่ 22 มีนาคม 2500" in found
    assert "ไฟล์แนบ" not in found
    assert "(....." in found


def test_without_a_commented_copy_it_tells_of_none(tmp_path: Path):
    found = "\n".join(lines(tmp_path, replace(LETTER, attached="")))
    assert "จึงเรียนมาเพื่อโปรดแก้ไข บันทึกเป็นไฟล์ Word (.docx) แล้วส่งกลับ" in found
    assert "แบบ.doc)" in found
    assert "ยังไม่ได้กรอก: ผลการทดลอง" in found
    assert "ส่งมาด้วย" not in found
    assert "comment" not in found
    assert "ข้อคิดเห็น" not in found


@pytest.mark.parametrize("notes", [(), LETTER.notes])
def test_no_page_has_the_signature_alone(tmp_path: Path, notes: tuple[Note, ...]):
    """What is asked for last stands on the page on which it is signed."""
    write_letter(replace(LETTER, notes=notes), tmp_path / "letter.docx")
    said = docx.Document(str(tmp_path / "letter.docx")).paragraphs
    asked = next(n for n, line in enumerate(said) if line.text.startswith("จึงเรียนมา"))
    assert all(line.paragraph_format.keep_with_next for line in said[asked:-1])


def test_no_word_is_cut(tmp_path: Path):
    long = "การสร้างการรับรู้ความเข้าใจเกี่ยวกับการพัฒนา " * 5 + "วิธีการประเมิน"
    note = Note(HERE, "ยังไม่มีคำตอบ", "ยังไม่ได้กรอก", "1.1.result.1", long)
    (found,) = [
        line
        for line in lines(tmp_path, replace(LETTER, notes=(replace(note, heading_id=""),)))
        if "–" in line
    ]
    words = found.removeprefix("–\tยังไม่ได้กรอก: ").removesuffix(" …").split()
    assert set(words) <= set(long.split())


def test_equal_things_are_said_once(tmp_path: Path):
    found = lines(tmp_path, replace(LETTER, notes=NOTES + NOTES))
    body = found[7:-6]
    assert len(body) == len(set(body))


def test_what_goes_back_says_why_also_where_two_rows_of_one_column_do(tmp_path: Path):
    back = Note(HERE, "…", "ส่งกลับให้แก้ไข", "1.1.result.1", "ผลการทดลอง", said="ขอจำนวน\nแยกตามแผนก")
    whole = Note(HERE, "…", "ส่งกลับให้แก้ไข", said="ขอไฟล์ที่ลงนามแล้ว")
    found = lines(tmp_path, replace(LETTER, notes=(back, replace(back, said="สะกดผิด"), whole)))
    assert found[7:-6] == [
        "หัวข้อทดลอง",
        "–\tส่งกลับให้แก้ไข: ผลการทดลอง – ขอจำนวน แยกตามแผนก",
        "–\tส่งกลับให้แก้ไข: ผลการทดลอง – สะกดผิด",
        "ทั้งไฟล์",
        "–\tส่งกลับให้แก้ไข – ขอไฟล์ที่ลงนามแล้ว",
    ]


def test_thai_is_drawn_in_one_font_of_one_size(tmp_path: Path):
    lines(tmp_path, LETTER)
    document = docx.Document(str(tmp_path / "letter.docx"))
    styles = document.styles.element
    fonts = list(styles.iter(qn("w:rFonts")))
    assert fonts
    for font in fonts:
        assert {font.get(qn(f"w:{side}")) for side in ("ascii", "hAnsi", "cs")} == {"TH SarabunPSK"}
        assert not [name for name in font.attrib if str(name).lower().endswith("theme")]
    normal = document.styles["Normal"].element.rPr
    assert normal.find(qn("w:sz")).get(qn("w:val")) == "32"
    assert normal.find(qn("w:szCs")).get(qn("w:val")) == "32"
    bold = [run for paragraph in document.paragraphs for run in paragraph.runs if run.bold]
    assert bold
    assert all(run.font.cs_bold for run in bold)
    page = document.sections[0]
    assert (round(page.page_width.cm, 1), round(page.page_height.cm, 1)) == (21.0, 29.7)


@pytest.mark.parametrize("name", ["วิทยาลัย\x00ทดลอง", "ว.\ud800", "<w:p/>&amp;", "=HYPERLINK(1)" * 40])
def test_whatever_a_name_holds_stays_text(tmp_path: Path, name: str):
    found = lines(tmp_path, replace(LETTER, college=College("T1", name)))
    assert name.replace("\x00", "\u2400").replace("\ud800", "\ufffd") in found[4]


@pytest.mark.skipif(not FULL.exists(), reason="the system has no file that is always full")
def test_a_full_disk_is_one_error_and_nothing_is_left_to_complain(monkeypatch: pytest.MonkeyPatch):
    """A package that is left half written tries again when it is cleared away, and says so on the screen."""
    complaints: list[object] = []
    monkeypatch.setattr(sys, "unraisablehook", complaints.append)
    with pytest.raises(OSError, match="No space left") as failure:
        write_letter(LETTER, FULL)
    assert failure.value.errno == errno.ENOSPC
    del failure
    gc.collect()
    assert complaints == []


def test_a_letter_that_is_written_takes_no_memory_any_more(tmp_path: Path):
    """Each has some five megabytes that the collector does not count: of 990 many hundreds would stand."""
    write_letter(LETTER, tmp_path / "first.docx")  # what python-docx keeps for good
    gc.collect()
    gc.disable()
    try:
        before = _packages()
        for number in range(5):
            write_letter(LETTER, tmp_path / f"{number}.docx")
        assert _packages() == before
    finally:
        gc.enable()


def _packages() -> int:
    return sum(type(one) is docx.package.Package for one in gc.get_objects())
