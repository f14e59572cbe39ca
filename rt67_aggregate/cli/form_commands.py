"""What the commands about form files do with their options."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from rt67_aggregate import data
from rt67_aggregate.cli.console import tell
from rt67_aggregate.cli.exits import ExitCode
from rt67_aggregate.cli.form_tree import count_line, tree_lines
from rt67_aggregate.cli.form_words import gate_lines, short, stopped, told_apart
from rt67_aggregate.cli.issue_lines import fault_lines
from rt67_aggregate.cli.year_before import year_lines
from rt67_aggregate.language import joined, say
from rt67_aggregate.model import Heading
from rt67_aggregate.pipeline import forms

_CHANGES = {
    forms.Change.ADDED: ("+", say("เพิ่ม")),
    forms.Change.DROPPED: ("-", say("ตัดออก")),
    forms.Change.MOVED: (">", say("ย้าย")),
    forms.Change.REWORDED: ("~", say("เปลี่ยนถ้อยคำ")),
    forms.Change.MOVED_AND_REWORDED: (">~", say("ย้ายและเปลี่ยนถ้อยคำ")),
    forms.Change.SAME: ("=", say("เหมือนเดิม")),
}


def draft(
    blank: Path, output: Path, returns: Path | None, earlier: Path | None, *, search: bool, force: bool
) -> ExitCode:
    """Write a draft and tell what is left to confirm. ``earlier``: the form of the year before; else it is
    searched for, where that is wanted."""
    found = (earlier,) if earlier else data.forms_before(output, Path()) if search else ()
    candidates = forms.Candidates(found, named=earlier is not None)
    read = forms.draft(blank, output, returns, force=force, earlier=candidates)
    if read.value is None:
        return stopped(read.issues)
    tell(say("ร่างไฟล์กำหนดแบบแล้ว: {output}", output=output.absolute()))
    if read.value.form is not None:
        tell(count_line(read.value.form))
    for line in year_lines(read.value):
        tell(line)
    if read.value.unsure:
        tell(say("มี {unsure} แห่งที่ไม่แน่ใจ ค้นคำว่า “# ตรวจ:” ในไฟล์แล้วยืนยันทีละแห่ง", unsure=read.value.unsure))
    if read.issues:
        tell("", *fault_lines(read.issues))
    tell("", say("ขั้นต่อไป: rt67 form check {output} {blank}", output=output, blank=blank))
    if read.value.carried is not None:
        tell(
            say("แล้วดูว่าต่างจากปีก่อนอย่างไร: rt67 form diff {old} {new}", old=read.value.before.path, new=output)
        )
    return ExitCode.DONE


def check(file: Path, blank: Path | None) -> ExitCode:
    """Tell all faults of a form file; the tree with its IDs; the gate of its blank."""
    read = forms.check_form(file, blank)
    if read.value is None:
        return stopped(read.issues)
    form, gate = read.value.form, read.value.gate
    tell(joined(" ", (form.short_title, f"({form.form_id})", form.period_text)), *tree_lines(form), "")
    tell(count_line(form))
    if blank is None or gate is None:
        return ExitCode.DONE
    tell("", *gate_lines(blank, gate))
    if gate.passed:
        tell("", say("ขั้นต่อไป: วางแบบที่กรอกแล้วลงใน inbox แล้วสั่ง rt67 aggregate --form {file}", file=file))
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
        texts = dict.fromkeys(_texts(step.old, step.new))
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


def _texts(old: Heading | None, new: Heading | None) -> Iterator[str]:
    if old and new:
        yield from told_apart(old.text, new.text)
    else:
        yield from (short(heading.text) for heading in (old, new) if heading)


def _csv(rows: list[tuple[str, str, str]]) -> bytes:
    """With a byte order mark: Excel takes a file without one for ANSI."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(("old_id", "new_id", "change"))
    writer.writerows(rows)
    return text.getvalue().encode("utf-8-sig")
