"""Lists to choose from, as controls and as fields of old forms: their entries are an answer's options."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from lxml import etree

from rt67_aggregate.model import Form, ReturnReading
from tests.office_blanks import NAME, OfficeBlank, dots, of_blank, reading, tree

STATES = ("แล้วเสร็จ", "อยู่ระหว่างทำ", "ยังไม่เริ่ม")
Made = Callable[[Sequence[str]], Sequence[etree._Element]]


def _control(kind: str, prompt: str = "เลือกรายการ") -> Made:
    def made(entries: Sequence[str]) -> Sequence[etree._Element]:
        items = "".join(
            f'<w:listItem w:displayText="{text}" w:value="{text}"/>' for text in (prompt, *entries)
        )
        return [
            parse_xml(
                f"<w:sdt {nsdecls('w')}><w:sdtPr><w:showingPlcHdr/><w:{kind}>{items}</w:{kind}></w:sdtPr>"
                f"<w:sdtContent><w:r><w:t>{prompt.strip('- ')}</w:t></w:r></w:sdtContent></w:sdt>"
            )
        ]

    return made


def _field(entries: Sequence[str]) -> Sequence[etree._Element]:
    listed = "".join(f'<w:listEntry w:val="{text}"/>' for text in ("เลือก", *entries))
    data = f"<w:ffData><w:ddList>{listed}</w:ddList></w:ffData>"
    runs = (
        f'<w:fldChar w:fldCharType="begin">{data}</w:fldChar>',
        "<w:instrText> FORMDROPDOWN </w:instrText>",
        '<w:fldChar w:fldCharType="end"/>',
    )
    return [parse_xml(f"<w:r {nsdecls('w')}>{run}</w:r>") for run in runs]


MADE: dict[str, Made] = {
    "a list": _control("dropDownList"),
    "a list that may be typed into": _control("comboBox"),
    "dashes around what asks to choose": _control("dropDownList", "-- เลือก --"),
    "a field of an old form": _field,
}


def _blank(made: Made, entries: Sequence[str] = STATES, unit: str = f"ชื่อสถานศึกษา {dots(40)}") -> OfficeBlank:
    blank = OfficeBlank().line("แบบติดตามงาน", bold=True, centred=True).line(unit)

    def choose(text: str) -> None:
        blank.line(text)
        blank.document.paragraphs[-1]._p.extend(made(entries))

    choose("1. สถานะของงาน ")
    blank.line("2. ผลการประชุม", bold=True)
    choose("")
    choose(f"3. ผู้ประสานงาน {dots()} งานที่ทำ ")
    return blank.line("4. ปัญหา", bold=True).lines(dots(100), dots(100))


def _chosen(path: Path, form: Form, entry: int) -> ReturnReading:
    """The reading of a blank in each of whose lists an entry was chosen, 0 being the one that asks."""
    document = docx.Document(str(path))
    for control in document.element.body.iter(qn("w:sdt")):
        properties = control.find(qn("w:sdtPr"))
        properties.remove(properties.find(qn("w:showingPlcHdr")))
        items = [item.get(qn("w:displayText")) for item in control.iter(qn("w:listItem"))]
        next(control.iter(qn("w:t"))).text = items[entry]
    for listed in document.element.body.iter(qn("w:ddList")):
        listed.insert(0, parse_xml(f'<w:result {nsdecls("w")} w:val="{entry}"/>'))
    target = path.with_name(f"{NAME}.docx")
    document.save(str(target))
    return reading(target, form)


@pytest.mark.parametrize("made", MADE.values(), ids=MADE)
def test_its_entries_are_options(tmp_path: Path, made: Made) -> None:
    path, form = of_blank(_blank(made), tmp_path)
    assert tree(form) == [
        (0, "1. สถานะของงาน", "choice"),
        (0, "2. ผลการประชุม", "choice"),
        (0, "3. ผู้ประสานงาน", "line"),
        (0, "4. ปัญหา", "narrative"),
    ]
    assert [section.options for section in form.sections if section.options] == [STATES] * 3
    found = [answer for answer in _chosen(path, form, 2).answers if answer.text]
    assert [(answer.choice, answer.review) for answer in found] == [(STATES[1], ())] * 3


def test_long_lists_and_those_of_senders_are_places_to_write(tmp_path: Path) -> None:
    _, form = of_blank(_blank(_control("dropDownList"), [f"ตำบล {n}" for n in range(1, 40)]), tmp_path)
    assert not any(section.options for section in form.sections)
    blank = _blank(_control("dropDownList"), unit="ชื่อสถานศึกษา ")
    blank.document.paragraphs[1]._p.extend(_control("dropDownList")((NAME, "วิทยาลัยอื่นสมมติ")))
    _, form = of_blank(blank, tmp_path)
    assert form.unit_label == "ชื่อสถานศึกษา"
    assert not form.fields
