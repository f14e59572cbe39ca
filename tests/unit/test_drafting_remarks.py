"""A gap for a remark behind options in one line: "มีแผนหรือไม่ ☐ มี ☐ ไม่มี หมายเหตุ ....."."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest

from rt67_aggregate.form import load_form
from rt67_aggregate.model import Form
from tests.next_year import drafted_blank, taken_from
from tests.office_blanks import NAME, OfficeBlank, dots, drafted, of_blank, reading, tree

ASKED = f"1. มีแผนหรือไม่  ☐ มี  ☐ ไม่มี  หมายเหตุ {dots(30)}"


def _blank(line: str = ASKED) -> OfficeBlank:
    blank = OfficeBlank().line("แบบสำรวจ", bold=True, centred=True, size=18).line(f"ชื่อสถานศึกษา {dots(30)}")
    return blank.lines(line, "2. สรุป", dots(90))


def _of_line(form: Form) -> list[tuple[str, tuple[str, ...], bool]]:
    return [(gap.text, gap.options, gap.optional) for gap in form.headings[0].fields]


@pytest.mark.parametrize("label", ["หมายเหตุ", "เหตุผล", "หลักฐาน", "เอกสารอ้างอิง", "Remarks"])
def test_a_remark_behind_options_is_a_gap_of_its_own(tmp_path: Path, label: str) -> None:
    _, form = of_blank(_blank(ASKED.replace("หมายเหตุ", label)), tmp_path)
    assert _of_line(form) == [("มีแผนหรือไม่", ("มี", "ไม่มี"), False), (label, (), True)]


@pytest.mark.parametrize("last", [f"ไม่มี เพราะ {dots()}", f"อื่น ๆ ระบุ {dots()}", f"ไม่มีเหตุผลที่ดี {dots()}"])
def test_a_gap_that_belongs_to_an_option_stays_its_own(tmp_path: Path, last: str) -> None:
    form = drafted(_blank(f"1. มีแผนหรือไม่ ☐ มี ☐ {last}").save(tmp_path))
    assert tree(form)[0] == (0, "1. มีแผนหรือไม่", "choice")


def test_a_gap_right_before_the_options_is_not_joined_with_theirs(tmp_path: Path) -> None:
    line = f"1. ผลงานร้อยละ {dots()} ☐ ตามแผน ☐ ล่าช้า เหตุผล {dots()}"
    form = drafted(_blank(line).save(tmp_path))
    assert tree(form)[0][2] == "choice"


@pytest.mark.parametrize(
    ("said", "choice", "remark"),
    [
        ("☑ มี  ☐ ไม่มี  หมายเหตุ แผนปี 2570", "มี", "แผนปี 2570"),
        (f"☐ มี  ☑ ไม่มี  หมายเหตุ {dots(30)}", "ไม่มี", ""),
        ("มี หมายเหตุ แผนปี 2570", "มี", "แผนปี 2570"),
        ("☐ มี  ☐ ไม่มี  หมายเหตุ รอคำสั่ง", "", "รอคำสั่ง"),
    ],
)
def test_a_remark_says_nothing_of_the_option_before_it(
    tmp_path: Path, said: str, choice: str, remark: str
) -> None:
    path, form = of_blank(_blank(), tmp_path)
    document = docx.Document(str(path))
    document.paragraphs[2].runs[0].text = f"1. มีแผนหรือไม่  {said}"
    target = path.with_name(f"{NAME}.docx")
    document.save(str(target))
    read = reading(target, form)
    found = {answer.section_id: answer for answer in read.answers if answer.section_id.startswith("1.")}
    assert (found["1.1"].choice, found["1.2"].text) == (choice, remark)
    assert not any(answer.review for answer in found.values())


@pytest.mark.parametrize("old", ["{type: number, unit: คน, optional: true}", "{type: number, unit: คน}"])
def test_whether_a_gap_may_be_blank_goes_on_next_year(tmp_path: Path, old: str) -> None:
    blank = _blank(f"1. จำนวนครู {dots()} คน ลาออก {dots()} คน")
    path = blank.save(tmp_path)
    assert drafted(path).headings[0].fields
    file = path.with_suffix(".yaml")
    first, gap, last = file.read_text(encoding="utf-8").rpartition("{type: number, unit: คน}")
    assert gap
    file.write_text(f"{first}{old}{last}", encoding="utf-8")
    before, now = load_form(file).value, drafted_blank(blank.save(tmp_path, "new.docx"), "new")
    assert before is not None
    assert now is not None
    assert [gap.optional for gap in taken_from(before, now).form.headings[0].fields] == [
        False,
        "optional" in old,
    ]
