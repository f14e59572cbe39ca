"""What the commands about form files do with their options."""

from __future__ import annotations

import csv
import io
from collections import Counter
from pathlib import Path

from rt67_aggregate.cli.console import tell
from rt67_aggregate.cli.exits import ExitCode
from rt67_aggregate.cli.form_tree import tree_lines
from rt67_aggregate.cli.form_words import short, stopped
from rt67_aggregate.cli.issue_lines import fault_lines
from rt67_aggregate.language import joined, say
from rt67_aggregate.model import Heading, Shape
from rt67_aggregate.pipeline import forms

_CHANGES = {
    forms.Change.ADDED: ("+", say("เพิ่ม")),
    forms.Change.DROPPED: ("-", say("ตัดออก")),
    forms.Change.MOVED: (">", say("ย้าย")),
    forms.Change.REWORDED: ("~", say("เปลี่ยนถ้อยคำ")),
    forms.Change.MOVED_AND_REWORDED: (">~", say("ย้ายและเปลี่ยนถ้อยคำ")),
    forms.Change.SAME: ("=", say("เหมือนเดิม")),
}


def draft(blank: Path, output: Path, returns: Path | None, *, force: bool) -> ExitCode:
    """Write a draft and tell what is left to confirm."""
    read = forms.draft(blank, output, returns, force=force)
    if read.value is None:
        return stopped(read.issues)
    tell(say("ร่างไฟล์กำหนดแบบแล้ว: {output}", output=output.absolute()))
    if read.value.form is not None:
        tell(*_counts(tuple(read.value.form.walk_all())))
    if read.value.unsure:
        tell(say("มี {unsure} แห่งที่ไม่แน่ใจ ค้นคำว่า “# ตรวจ:” ในไฟล์แล้วยืนยันทีละแห่ง", unsure=read.value.unsure))
    if read.issues:
        tell("", *fault_lines(read.issues))
    tell("", say("ขั้นต่อไป: rt67 form check {output} {blank}", output=output, blank=blank))
    return ExitCode.DONE


def check(file: Path, blank: Path | None) -> ExitCode:
    """Tell all faults of a form file; the tree with its IDs; the gate of its blank."""
    read = forms.check_form(file, blank)
    if read.value is None:
        return stopped(read.issues)
    form, gate = read.value.form, read.value.gate
    tell(joined(" ", (form.short_title, f"({form.form_id})", form.period_text)), *tree_lines(form), "")
    tell(*_counts(tuple(form.walk_all())))
    if gate is None:
        return ExitCode.DONE
    tell(
        "", say("แบบเปล่า {blank}: {word}", blank=blank, word=say("ว่างจริง") if gate.passed else say("ยังไม่ว่าง"))
    )
    for title, found in (
        (say("หัวข้อที่นับว่ามีคำตอบ"), gate.answers),
        (say("บรรทัดที่ไม่รู้จัก"), gate.unknown),
        (say("จุดที่ต้องตรวจ"), gate.marked),
    ):
        tell(
            say("  {title} {count} แห่ง", title=title, count=len(found)),
            *(f"    {short(text)}" for text in found),
        )
    return ExitCode.DONE if gate.passed else ExitCode.NEEDS_EYE


def diff(old: Path, new: Path, table: Path | None, *, force: bool) -> ExitCode:
    """Tell what changed between two forms, and write the crosswalk where one is wanted."""
    read = forms.compare(old, new)
    if read.value is None:
        return stopped(read.issues)
    changed = [step for step in read.value if step.change is not forms.Change.SAME]
    for step in changed:
        sign, title = _CHANGES[step.change]
        ids = " → ".join(dict.fromkeys(h.id for h in (step.old, step.new) if h))
        texts = dict.fromkeys(short(h.text) for h in (step.old, step.new) if h)
        tell(
            say(
                "{sign:2} {ids}  {title}: {listed}",
                sign=sign,
                ids=ids,
                title=title,
                listed=joined("  →  ", texts),
            )
        )
    counted = Counter(step.change for step in read.value)
    tell(
        "",
        joined(
            "  ",
            (
                say("{title} {counted}", title=title, counted=counted[key])
                for key, (_, title) in _CHANGES.items()
                if counted[key]
            ),
        ),
    )
    if table is None:
        return ExitCode.DONE
    rows = [(s.old.id if s.old else "", s.new.id if s.new else "", s.change.value) for s in read.value]
    issue = forms.write_new(table, _csv(rows), force=force)
    if issue:
        return stopped((issue,))
    tell(say("เขียนตารางเทียบรหัสแล้ว: {table}", table=table.absolute()))
    return ExitCode.DONE


def blank(file: Path, output: Path, *, force: bool) -> ExitCode:
    """Write the form to send out and tell where it is."""
    read = forms.write_blank(file, output, force=force)
    if read.value is None:
        return stopped(read.issues)
    tell(say("เขียนแบบเปล่าแล้ว: {output}", output=output.absolute()))
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
        say(
            "หัวข้อ {count} หัวข้อ  ช่องที่ต้องกรอก {sections} ช่อง: "
            "เขียนตอบ {asked}, คอลัมน์ในตาราง {tables} ตาราง {columns}, ช่องเติมในบรรทัด {gaps}, ตัวเลือก {choices}",
            count=len(headings) - sections,
            sections=sections,
            asked=asked,
            tables=tables,
            columns=shapes[Shape.COLUMN],
            gaps=shapes[Shape.GAP],
            choices=shapes[Shape.CHOICE],
        )
    ]
