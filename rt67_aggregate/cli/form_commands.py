"""What the commands about form files do with their options."""

from __future__ import annotations

import csv
import io
from collections import Counter
from pathlib import Path

from rt67_aggregate.cli.console import tell
from rt67_aggregate.cli.exits import ExitCode
from rt67_aggregate.cli.form_tree import tree_lines
from rt67_aggregate.cli.issue_lines import fault_lines
from rt67_aggregate.model import Heading, Issue, Shape
from rt67_aggregate.pipeline import forms

_FILES_SHOWN = 3
_NOBODYS = "ไม่คล้ายหัวข้อใด อาจเป็นหัวข้อหรือคำอธิบายที่แบบเพิ่ม"
_SHOWN = 60  # characters of a heading on its line
_CHANGES = {
    forms.Change.ADDED: ("+", "เพิ่ม"),
    forms.Change.DROPPED: ("-", "ตัดออก"),
    forms.Change.MOVED: (">", "ย้าย"),
    forms.Change.REWORDED: ("~", "เปลี่ยนถ้อยคำ"),
    forms.Change.MOVED_AND_REWORDED: (">~", "ย้ายและเปลี่ยนถ้อยคำ"),
    forms.Change.SAME: ("=", "เหมือนเดิม"),
}


def draft(blank: Path, output: Path, returns: Path | None, *, force: bool) -> ExitCode:
    """Write a draft and tell what is left to confirm."""
    read = forms.draft(blank, output, returns, force=force)
    if read.value is None:
        return _stopped(read.issues)
    tell(f"ร่างไฟล์กำหนดแบบแล้ว: {output.absolute()}")
    if read.value.form is not None:
        tell(*_counts(tuple(read.value.form.walk_all())))
    if read.value.unsure:
        tell(f"มี {read.value.unsure} แห่งที่ไม่แน่ใจ ค้นคำว่า “# ตรวจ:” ในไฟล์แล้วยืนยันทีละแห่ง")
    if read.issues:
        tell("", *fault_lines(read.issues))
    tell("", f"ขั้นต่อไป: rt67 form check {output} {blank}")
    return ExitCode.DONE


def check(file: Path, blank: Path | None) -> ExitCode:
    """Tell all faults of a form file; the tree with its IDs; the gate of its blank."""
    read = forms.check_form(file, blank)
    if read.value is None:
        return _stopped(read.issues)
    form, gate = read.value.form, read.value.gate
    tell(f"{form.short_title} ({form.form_id}) {form.period_text}", *tree_lines(form), "")
    tell(*_counts(tuple(form.walk_all())))
    if gate is None:
        return ExitCode.DONE
    tell("", f"แบบเปล่า {blank}: {'ว่างจริง' if gate.passed else 'ยังไม่ว่าง'}")
    for title, found in (
        ("หัวข้อที่นับว่ามีคำตอบ", gate.answers),
        ("บรรทัดที่ไม่รู้จัก", gate.unknown),
        ("จุดที่ต้องตรวจ", gate.marked),
    ):
        tell(f"  {title} {len(found)} แห่ง", *(f"    {_short(text)}" for text in found))
    return ExitCode.DONE if gate.passed else ExitCode.NEEDS_EYE


def diff(old: Path, new: Path, table: Path | None, *, force: bool) -> ExitCode:
    """Tell what changed between two forms, and write the crosswalk where one is wanted."""
    read = forms.compare(old, new)
    if read.value is None:
        return _stopped(read.issues)
    changed = [step for step in read.value if step.change is not forms.Change.SAME]
    for step in changed:
        sign, title = _CHANGES[step.change]
        ids = " → ".join(dict.fromkeys(h.id for h in (step.old, step.new) if h))
        texts = dict.fromkeys(_short(h.text) for h in (step.old, step.new) if h)
        tell(f"{sign:2} {ids}  {title}: {'  →  '.join(texts)}")
    counted = Counter(step.change for step in read.value)
    tell("", "  ".join(f"{title} {counted[key]}" for key, (_, title) in _CHANGES.items() if counted[key]))
    if table is None:
        return ExitCode.DONE
    rows = [(s.old.id if s.old else "", s.new.id if s.new else "", s.change.value) for s in read.value]
    issue = forms.write_new(table, _csv(rows), force=force)
    if issue:
        return _stopped((issue,))
    tell(f"เขียนตารางเทียบรหัสแล้ว: {table.absolute()}")
    return ExitCode.DONE


def blank(file: Path, output: Path, *, force: bool) -> ExitCode:
    """Write the form to send out and tell where it is."""
    read = forms.write_blank(file, output, force=force)
    if read.value is None:
        return _stopped(read.issues)
    tell(f"เขียนแบบเปล่าแล้ว: {output.absolute()}")
    return ExitCode.DONE


def learn(file: Path, inbox: Path, *, write: bool) -> ExitCode:
    """Tell which lines most returns carry and the form does not; add those that are wordings of it."""
    read = forms.missed(file, inbox)
    if read.value is None:
        return _stopped(read.issues)
    if not read.value:
        tell("ไม่พบบรรทัดที่แบบส่วนใหญ่มีแต่ไฟล์กำหนดแบบไม่มี")
        return ExitCode.DONE
    for line in read.value:
        tell(f"{len(line.seen_in)} จาก {line.of} ฉบับ: {_short(line.text)}")
        about = f"ถ้อยคำอื่นของ {line.heading_id}" if line.heading_id else _NOBODYS
        tell(f"    {about}  พบใน {', '.join(line.seen_in[:_FILES_SHOWN])}")
    if not write:
        tell("", "เพิ่มถ้อยคำอื่นของหัวข้อลงในไฟล์ด้วย --write")
        return ExitCode.DONE
    added = forms.add_wordings(file, read.value)
    if added.value is None:
        return _stopped(added.issues)
    tell("", f"เพิ่มแล้ว {added.value} ถ้อยคำใน {file.absolute()}")
    return ExitCode.DONE


def _csv(rows: list[tuple[str, str, str]]) -> bytes:
    """With a byte order mark: Excel takes a file without one for ANSI."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(("old_id", "new_id", "change"))
    writer.writerows(rows)
    return text.getvalue().encode("utf-8-sig")


def _counts(headings: tuple[Heading, ...]) -> list[str]:
    shapes = Counter(heading.shape for heading in headings)
    tables = shapes[Shape.TABLE]
    sections = sum(heading.is_section for heading in headings)
    asked = sections - shapes[Shape.COLUMN] - shapes[Shape.GAP] - shapes[Shape.CHOICE]
    return [
        f"หัวข้อ {len(headings) - sections} หัวข้อ  ช่องที่ต้องกรอก {sections} ช่อง: เขียนตอบ {asked}, "
        f"คอลัมน์ในตาราง {tables} ตาราง {shapes[Shape.COLUMN]}, ช่องเติมในบรรทัด {shapes[Shape.GAP]}, "
        f"ตัวเลือก {shapes[Shape.CHOICE]}"
    ]


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else f"{line[: _SHOWN - 1]}…"


def _stopped(issues: tuple[Issue, ...]) -> ExitCode:
    tell("ยังไม่ได้เขียนอะไร เพราะต้องแก้สิ่งต่อไปนี้ก่อน", *fault_lines(issues), wrong=True)
    return ExitCode.BAD_SETUP
