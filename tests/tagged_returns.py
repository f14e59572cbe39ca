"""Returns made from ``rt67 form blank``: every control filled in, then damaged as people damage them.

A form of two topics stands for all: prose, a line with gaps, a choice, a table. All names are invented.
"""

from __future__ import annotations

import copy
import io
import zipfile
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from lxml import etree

from rt67_aggregate.blanks import blank_document
from rt67_aggregate.form import load_form
from rt67_aggregate.model import Form

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
UNIT = "วิทยาลัยสมมติพัฒนา"
_DOCUMENT = "word/document.xml"

FORM = """
form_id: tagged
title: แบบรายงานการทดลองใช้ช่องกรอก
short_title: แบบ ทด. 1
fiscal_year: 2570
office: สำนักงานสมมติ
province: สมมติ
deadline: ไม่มี
kinds: {result: ผล, number: จำนวน, status: สถานะ, problem: ปัญหา, suggestion: ข้อเสนอแนะ}
boilerplate: [แบบรายงานการทดลองใช้ช่องกรอก]
unit_line: ขอรายงานผลการทดลองใช้ช่องกรอก ดังนี้
unit_prompt: (ชื่อหน่วยงาน)
closing: [ลงชื่อ]
ids: numbers
levels: [topics, parts]
topics:
  - number: "1"
    heading: การจัดการเรียนรู้ในสถานศึกษา
    parts:
      - {number: "1.1", heading: การพัฒนาหลักสูตรฐานสมรรถนะ, kind: result}
      - {number: "1.2", heading: การนิเทศติดตามครูผู้สอน, kind: result}
      - kind: number
        line: จำนวนครูที่เข้ารับการอบรม ......... คน ผ่านเกณฑ์ ......... คน
        gaps: [{type: number, unit: คน, id: trained}, {type: number, unit: คน, id: passed}]
      - {number: "1.3", heading: การวัดและประเมินผลผู้เรียน, kind: result}
  - number: "2"
    heading: การมีส่วนร่วมของชุมชน
    parts:
      - heading: สถานะการดำเนินงานกับชุมชน
        id: state
        kind: status
        choose: one
        options: [ดำเนินการแล้ว, กำลังดำเนินการ, ไม่ได้ดำเนินการ]
      - {number: "2.1", heading: ความร่วมมือกับผู้ปกครอง, kind: result}
      - number: "2.2"
        heading: ปัญหาและข้อเสนอแนะจากชุมชน
        rows: 2
        columns:
          - {heading: ปัญหาที่พบ, kind: problem}
          - {heading: ข้อเสนอแนะต่อไป, kind: suggestion}
"""
TYPED = {
    "1.1": "ปรับปรุงรายวิชาช่างยนต์แล้วห้ารายวิชา",
    "1.2": "นิเทศครบทุกแผนกในภาคเรียนนี้",
    "trained": "45",
    "passed": "39",
    "1.3": "ใช้แบบทดสอบกลางของจังหวัดทุกวิชา",
    "2.1": "ประชุมผู้ปกครองสองครั้งมีผู้ร่วมมาก",
    "problem": "ผู้ปกครองอยู่ไกล|เวลาไม่ตรงกัน",
    "suggestion": "ใช้การประชุมออนไลน์|นัดล่วงหน้า",
}
CHOSEN = "ดำเนินการแล้ว"


def tagged_form(folder: Path) -> Form:
    path = folder / "tagged.yaml"
    path.write_text(FORM, encoding="utf-8")
    loaded = load_form(path)
    assert loaded.value is not None, loaded.issues
    return loaded.value


@dataclass
class TaggedReturn:
    """A filled return as a tree that can be damaged. ``typed``: section → what stands there now, entries
    one a line; ``tags``: short name → the section's ID."""

    body: etree._Element
    package: bytes
    tags: dict[str, str]
    typed: dict[str, str] = field(default_factory=dict)

    def controls(self, name: str) -> list[etree._Element]:
        tag = self.tags.get(name, name)
        return [c for c in self.body.iter(f"{W}sdt") if tag_of(c) == tag]

    def control(self, name: str, place: int = 0) -> etree._Element:
        return self.controls(name)[place]

    def paragraph(self, text: str) -> etree._Element:
        """The paragraph of the body that holds a text."""
        return next(p for p in self.body.iter(f"{W}p") if text in text_of(p))

    def saved(self, folder: Path) -> Path:
        path = folder / "return.docx"
        with zipfile.ZipFile(io.BytesIO(self.package)) as old, zipfile.ZipFile(path, "w") as new:
            for info in old.infolist():
                data = old.read(info)
                if info.filename == _DOCUMENT:
                    data = etree.tostring(self.body.getroottree(), xml_declaration=True, encoding="UTF-8")
                new.writestr(info.filename, data)
        return path


def blank_return(form: Form) -> TaggedReturn:
    """The blank of a form, still empty."""
    package = blank_document(form)
    with zipfile.ZipFile(io.BytesIO(package)) as opened:
        body = etree.fromstring(opened.read(_DOCUMENT))[0]
    return TaggedReturn(body, package, {})


def filled(form: Form) -> TaggedReturn:
    """The blank with something in every control, as Word leaves it."""
    made = blank_return(form)
    table = next(h for h in form.walk() if h.rows)
    made.tags |= {"problem": table.children[0].id, "suggestion": table.children[1].id}
    for name, text in {**TYPED, "unit": UNIT}.items():
        for control, words in zip(made.controls(name), text.split("|"), strict=True):
            fill(control, words)
        if name != "unit":
            made.typed[made.tags.get(name, name)] = text.replace("|", "\n")
    tick(made.control("state"))
    made.typed["state"] = CHOSEN
    return made


def tag_of(control: etree._Element) -> str:
    tag = control.find(f"{W}sdtPr/{W}tag")
    return tag.get(f"{W}val", "") if tag is not None else ""


def text_of(element: etree._Element) -> str:
    return "".join(t.text or "" for t in element.iter(f"{W}t"))


def content(control: etree._Element) -> etree._Element:
    found = control.find(f"{W}sdtContent")
    assert found is not None
    return found


def words(text: str) -> etree._Element:
    """A run."""
    run = etree.Element(f"{W}r")
    etree.SubElement(run, f"{W}t").text = text
    return run


def line(text: str) -> etree._Element:
    """A paragraph."""
    found = etree.Element(f"{W}p")
    found.append(words(text))
    return found


def fill(control: etree._Element, text: str) -> None:
    """Type a text over a control's placeholder."""
    about, inner = control.find(f"{W}sdtPr"), content(control)
    assert about is not None
    for showing in about.findall(f"{W}showingPlcHdr"):
        about.remove(showing)
    block = inner.find(f"{W}p") is not None
    for child in list(inner):
        inner.remove(child)
    inner.extend([line(part) for part in text.split("\n")] if block else [words(text)])


def tick(control: etree._Element) -> None:
    checked = next(control.iter(f"{W14}checked"))
    checked.set(f"{W14}val", "1")
    next(control.iter(f"{W}t")).text = "\u2612"


def unwrap(control: etree._Element) -> None:
    """Take a control away and leave what stands in it."""
    for child in list(content(control)):
        control.addprevious(child)
    remove(control)


def remove(element: etree._Element) -> None:
    parent = element.getparent()
    assert parent is not None
    parent.remove(element)


def copy_behind(element: etree._Element, place: etree._Element) -> etree._Element:
    twin = copy.deepcopy(element)
    place.addnext(twin)
    return twin


def retag(control: etree._Element, tag: str, title: str = "") -> None:
    about = control.find(f"{W}sdtPr")
    assert about is not None
    found = about.find(f"{W}tag")
    assert found is not None
    found.set(f"{W}val", tag)
    alias = about.find(f"{W}alias")
    if title and alias is not None:
        alias.set(f"{W}val", title)


Damage = Callable[[TaggedReturn], None]
