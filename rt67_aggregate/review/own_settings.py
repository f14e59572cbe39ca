"""What the officer set in the workbook and no cell holds: colours of tabs, rules of formats and of typing,
how it is printed, names of ranges, what the file says of itself. The next workbook has none of it."""

from __future__ import annotations

import html
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

from rt67_aggregate.language import say
from rt67_aggregate.model import LEDGER_SHEET, Issue
from rt67_aggregate.review.behind_cells import found_in
from rt67_aggregate.review.damage import DAMAGED
from rt67_aggregate.review.layout import Layout, WrittenMarks
from rt67_aggregate.review.packages import related, sheet_parts, tag, workbook_part
from rt67_aggregate.review.row_issue import listed, quoted

_TOLD = 40
# What the program writes in no sheet (ECMA-376 part 1, 18.3.1.93, 18.3.1.18, 18.3.1.63, 18.3.1.3).
_TAB, _FORMATS = re.compile(r"<(?:\w+:)?tabColor\b"), re.compile(r"<(?:\w+:)?conditionalFormatting\b")
_PRINTED = re.compile(
    r"""<(?:\w+:)?(?:pageSetup\b[^>]*\b(?:orientation=["']portrait|paperSize=["'](?!9["']))"""
    r"""|brk\b[^>]*\bman=["'](?:1|true))"""
)
# What a rule for typing compares with, in a sheet (18.3.1.41) or, of newer ones, in the x14 extension.
_RULE = re.compile(r"<(?:\w+:)?formula1(?:\s[^>]*)?>(?:\s*<(?:\w+:)?f>)?([^<]*)<")
# Names that programs give for themselves: print areas and titles, filters, views.
_PROGRAMS = re.compile(r"_|Z_[0-9A-F]{8}_|Print_|Excel_BuiltIn|HTML_")
# What a file says of itself (ECMA-376 part 2, 11) and programs do not fill in by themselves.
_SAYING = ("title", "subject", "keywords", "description", "category", "contentStatus")


def settings_issues(path: Path, layout: Layout) -> tuple[Issue, ...]:
    """One about all of them; none for a workbook of before, which does not say what was its own."""
    marks = layout.marks
    if marks is None or not marks.tells_settings:
        return ()
    try:
        with zipfile.ZipFile(path) as package:
            found = [*_of_sheets(package, layout, marks), *_names(package), *_said_of_file(package, marks)]
    except DAMAGED:
        return ()
    if not found:
        return ()
    return (Issue("settings_left", path.name, values=(("settings", listed(found, _TOLD)),)),)


def _of_sheets(package: zipfile.ZipFile, layout: Layout, marks: WrittenMarks) -> Iterator[str]:
    """But for the hidden ones. The program sets up pages in its own sheets alone: whichever program saves a
    workbook gives all others pages as it likes."""
    shown = [(name, part) for name, part in sheet_parts(package) if not name.startswith(LEDGER_SHEET)]
    for name, part in shown:
        kinds = {
            say("สีของแท็บ"): _has(package, part, _TAB),
            say("การจัดรูปแบบตามเงื่อนไข"): _has(package, part, _FORMATS),
            say("การตั้งค่าหน้าสำหรับพิมพ์"): name in layout.sheets and _has(package, part, _PRINTED),
            say("การตรวจสอบข้อมูลของช่อง"): not all(map(marks.typing_rule, _rules(package, part))),
        }
        hers = [kind for kind, is_there in kinds.items() if is_there]
        if hers:
            yield say("แผ่น {sheet}: {kinds}", sheet=name, kinds=", ".join(hers))


def _has(package: zipfile.ZipFile, part: str, pattern: re.Pattern[str]) -> bool:
    return next(found_in(package, part, pattern), None) is not None


def _rules(package: zipfile.ZipFile, part: str) -> Iterator[str]:
    for match in found_in(package, part, _RULE):
        yield html.unescape(match[1])


def _names(package: zipfile.ZipFile) -> Iterator[str]:
    for element in ElementTree.fromstring(package.read(workbook_part(package))).iter():
        name = element.get("name", "")
        hidden = element.get("hidden", "") in ("1", "true")
        if tag(element) == "definedName" and name and not hidden and not _PROGRAMS.match(name):
            yield say("ชื่อของช่วง “{name}”", name=quoted(name))


def _said_of_file(package: zipfile.ZipFile, marks: WrittenMarks) -> Iterator[str]:
    for _, kind, part in related(package, ""):
        if kind != "core-properties":
            continue
        for element in ElementTree.fromstring(package.read(part)):
            text = (element.text or "").strip()
            if tag(element) in _SAYING and text and not marks.said_of_file(text):
                yield say("คุณสมบัติของไฟล์ “{text}”", text=quoted(text))
