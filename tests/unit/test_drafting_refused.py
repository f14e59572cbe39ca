"""What is given as a blank and is none: one sentence that says what it is and what to do, and no file."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from itertools import islice, product
from pathlib import Path

import docx
import pytest

from rt67_aggregate.issues import action, sentence
from rt67_aggregate.pipeline import forms
from tests.hostile import large_png
from tests.office_blanks import OfficeBlank, dots

WHAT = (
    "การจัดทำแผน",
    "การนิเทศ",
    "การอบรมครู",
    "การวัดผล",
    "การซ่อมบำรุง",
    "การเงิน",
    "การประชุม",
    "การวิจัย",
    "งานกีฬา",
    "การแนะแนว",
)
WHERE = (
    "ของแผนกช่างยนต์",
    "ในห้องสมุด",
    "กับสถานประกอบการ",
    "ตามนโยบายจังหวัด",
    "ด้วยสื่อดิจิทัล",
    "นอกเวลาเรียน",
    "ในชุมชนท้องถิ่น",
    "ร่วมกับผู้ปกครอง",
    "ระดับชั้นปีแรก",
    "สำหรับผู้พิการ",
    "ภาคฤดูร้อน",
    "ที่อาคารอำนวยการ",
    "จากเงินบริจาค",
    "โดยคณะกรรมการ",
    "เพื่อประกันคุณภาพ",
    "แก่ศิษย์เก่า",
    "ทางไปรษณีย์",
    "บนเว็บไซต์",
    "ระหว่างฝึกงาน",
    "ก่อนเปิดเทอม",
    "หลังจบการศึกษา",
    "ต่อหน่วยงานต้นสังกัด",
    "เฉพาะทวิภาคี",
    "ตลอดปีงบประมาณ",
    "ใต้ระเบียบใหม่",
    "รอบรั้ววิทยาลัย",
    "ประเภทเกษตรกรรม",
    "หมวดคณิตศาสตร์",
    "ฝ่ายบริหารทรัพยากร",
    "ทุกวันพุธ",
)
Made = Callable[[Path], Path]


def letter(folder: Path) -> Path:
    blank = OfficeBlank().lines("เรื่อง ขอเชิญประชุม", "เรียน ผู้อำนวยการ", "ด้วยจะจัดประชุมในวันศุกร์หน้า จึงเรียนมาเพื่อทราบ")
    return blank.save(folder, "letter.docx")


def old_word(folder: Path) -> Path:
    return _bytes(folder / "form.odt", b"", zipped={"mimetype": b"application/vnd.oasis.opendocument.text"})


def scan_in_word(folder: Path) -> Path:
    picture = folder / "scan.png"
    picture.write_bytes(large_png(40))
    document = docx.Document()
    document.add_picture(str(picture))
    document.save(str(folder / "scan.docx"))
    return folder / "scan.docx"


def picture(folder: Path) -> Path:
    return _bytes(folder / "form.png", large_png(40))


def cut_off(folder: Path) -> Path:
    whole = letter(folder).read_bytes()
    return _bytes(folder / "cut.docx", whole[:300])


def pdf(folder: Path) -> Path:
    return _bytes(folder / "form.pdf", b"%PDF-1.7\n%%EOF\n")


def _bytes(path: Path, data: bytes, zipped: dict[str, bytes] | None = None) -> Path:
    path.write_bytes(data)
    if zipped:
        with zipfile.ZipFile(path, "w") as package:
            for name, content in zipped.items():
                package.writestr(name, content)
    return path


@pytest.mark.parametrize(
    ("made", "said", "to_do"),
    [
        (letter, "ไม่มีหัวข้อที่มีเลขข้อ", "ตรวจว่าเลือกไฟล์ถูก"),
        (old_word, "ไม่ใช่ไฟล์ Word แบบ .docx", "Save As"),
        (pdf, "ไม่ใช่ไฟล์ Word แบบ .docx", "Save As"),
        (scan_in_word, "น่าจะเป็นภาพสแกน", "ใช้ไฟล์ Word ต้นฉบับ"),
        (picture, "เป็นภาพ ไม่มีข้อความ", "ขอไฟล์ Word ต้นฉบับ"),
        (cut_off, "เปิดอ่านไม่ได้", "ขอไฟล์จากหน่วยงานที่ออกแบบ"),
        (lambda folder: folder / "gone.docx", "ไม่มีไฟล์", "พิมพ์ชื่อใหม่"),
    ],
)
def test_what_is_no_blank_is_told_and_leaves_no_file(made: Made, said: str, to_do: str, tmp_path: Path):
    blank = made(tmp_path)
    before = set(tmp_path.iterdir())
    read = forms.draft(blank, tmp_path / "draft.yaml")
    assert read.value is None
    (issue,) = read.issues
    assert said in sentence(issue)
    assert blank.name in sentence(issue)
    assert to_do in action(issue)
    assert "วิทยาลัย" not in sentence(issue) + action(issue)
    assert set(tmp_path.iterdir()) == before


def of_headings(folder: Path, count: int) -> Path:
    blank = OfficeBlank().line("แบบรายงานตัวอย่าง", bold=True)
    for number, (what, where) in enumerate(islice(product(WHAT, WHERE), count), start=1):
        blank.lines(f"{number}. {what}{where}", dots(90))
    return blank.save(folder)


@pytest.mark.parametrize("count", [1, 300])
def test_a_form_of_one_heading_and_one_of_three_hundred_are_drafted_and_blank(count: int, tmp_path: Path):
    blank = of_headings(tmp_path, count)
    read = forms.draft(blank, tmp_path / "draft.yaml")
    assert read.value is not None
    assert read.value.form is not None
    assert len(read.value.form.sections) == count
    checked = forms.check_form(tmp_path / "draft.yaml", blank).value
    assert checked is not None
    assert checked.gate is not None
    assert checked.gate.passed


def test_what_is_there_is_written_over_only_where_that_is_wanted(tmp_path: Path):
    blank = of_headings(tmp_path, 2)
    output = tmp_path / "draft.yaml"
    output.write_text("ของเดิม", encoding="utf-8")
    refused = forms.draft(blank, output)
    assert [issue.code for issue in refused.issues] == ["form_file_exists"]
    assert "--force" in action(refused.issues[0])
    assert output.read_text(encoding="utf-8") == "ของเดิม"
    assert forms.draft(blank, output, force=True).value is not None
    assert "form_id" in output.read_text(encoding="utf-8")


def test_a_draft_that_cannot_be_put_in_place_leaves_nothing_half_written(tmp_path: Path):
    blank = of_headings(tmp_path, 2)
    (tmp_path / "taken").mkdir()
    refused = forms.draft(blank, tmp_path / "taken", force=True)
    assert [issue.code for issue in refused.issues] == ["form_file_not_written"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["blank.docx", "taken"]
