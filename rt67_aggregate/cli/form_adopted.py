"""A blank dropped on the starter: a form of the workspace from then on, and what there is to look at."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from rt67_aggregate import data
from rt67_aggregate.cli.console import tell
from rt67_aggregate.cli.exits import ExitCode
from rt67_aggregate.cli.form_tree import count_line, tree_lines
from rt67_aggregate.cli.form_words import gate_lines, short, stopped
from rt67_aggregate.cli.issue_lines import fault_lines
from rt67_aggregate.cli.opening import show
from rt67_aggregate.cli.session import current_language
from rt67_aggregate.cli.year_before import year_lines
from rt67_aggregate.language import joined, say
from rt67_aggregate.model import Form
from rt67_aggregate.pipeline import load_settings
from rt67_aggregate.pipeline.forms import write_whole
from rt67_aggregate.pipeline.new_form import DraftDoubt, NewForm, adopt_blank
from rt67_aggregate.workspace import Workspace, for_notepad

_DOUBTS_SHOWN = 10
_USED_ALL_THE_SAME = say("ตรวจและแก้ร่างแล้วจึงจะใช้ได้: ย้ายร่างไปไว้ใน mappings และเปลี่ยนนามสกุลจาก .txt เป็น .yaml")


def adopt(blank: Path, workspace: Workspace) -> ExitCode:
    """Make a form of the workspace of a blank, show its headings as they were understood, and tell what is
    unsure in them."""
    before = data.default_form(workspace.folder)
    is_packaged = before.parent != workspace.mappings
    read = adopt_blank(blank, workspace.mappings, before, data.workspace_forms(workspace.folder) or (before,))
    new = read.value
    if new is None:
        return stopped(read.issues)
    if new.form is None:
        unusable = say("ร่างแบบแล้วแต่ยังใช้ไม่ได้ ร่างอยู่ที่ {path} การรวมยังใช้แบบเดิม", path=new.path)
        tell(unusable, *fault_lines(read.issues), _USED_ALL_THE_SAME, wrong=True)
        return ExitCode.BAD_SETUP
    tell(say("ร่างไฟล์กำหนดแบบแล้ว: {output}", output=new.path))
    if is_packaged:
        tell(say("แบบเดิม {form} วางไว้ข้างกันแล้ว แบบที่กรอกของปีก่อนยังอ่านได้", form=before.name))
    for line in year_lines(new.drafting) if new.drafting else ():
        tell(line)
    tell("", *_summary(blank, new, new.form, shown=_DOUBTS_SHOWN))
    if read.issues:
        tell("", *fault_lines(read.issues))
    tell("", *_next(workspace))
    _show_headings(blank, new, new.form)
    return ExitCode.DONE


def _summary(blank: Path, new: NewForm, form: Form, *, shown: int | None = None) -> Iterator[str]:
    """What was understood, and what a person has to look at."""
    yield count_line(form)
    if new.gate is not None:
        yield from gate_lines(blank, new.gate)
    if new.doubts:
        count, name = len(new.doubts), new.path.name
        yield say("มี {count} แห่งที่ไม่แน่ใจ เปิด {name} ด้วย Notepad แล้วตรวจทีละบรรทัด:", count=count, name=name)
    for doubt in new.doubts[:shown]:
        yield _doubt_line(doubt)
    if shown is not None and len(new.doubts) > shown:
        yield say("  และอีก {count} แห่ง", count=len(new.doubts) - shown)


def _doubt_line(doubt: DraftDoubt) -> str:
    what = short(doubt.what)
    return say("  บรรทัด {line}: {why}: {what}", line=doubt.line, why=doubt.why, what=what)


def _next(workspace: Workspace) -> Iterator[str]:
    yield say("ขั้นต่อไป: เทียบหัวข้อที่อ่านได้กับแบบเปล่า แล้ววางแบบที่กรอกแล้วลงใน inbox และดับเบิลคลิก รวมรายงาน.cmd")
    yield say("โปรแกรมใช้แบบที่ตรงกับไฟล์ส่วนใหญ่ใน inbox เอง ไม่ต้องการแบบนี้แล้ว ลบไฟล์ของแบบใน mappings")
    settings = load_settings(workspace.mappings / data.SETTINGS).value
    if settings is not None and settings.form is not None:
        yield say(
            "แต่ mappings/{settings} ระบุ form: {form} การรวมจึงยังใช้แบบนั้น ถ้าจะใช้แบบใหม่ ลบบรรทัดนั้น",
            settings=data.SETTINGS,
            form=settings.form.name,
        )


def _show_headings(blank: Path, new: NewForm, form: Form) -> None:
    """The headings in a text file beside the form's, which any double click opens."""
    said = current_language().of
    title = joined(" ", (form.short_title, form.period_text))
    lines = (title, "", *tree_lines(form), "", *_summary(blank, new, form))
    path = new.path.with_name(said(say("{stem} (หัวข้อ).txt", stem=new.path.stem)))
    if not write_whole(path, for_notepad(map(said, lines))):
        show(path)
