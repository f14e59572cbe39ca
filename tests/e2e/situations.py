"""What an office meets in its first week: what was done, and what the screen must say.

    PYTHONPATH=. python tests/e2e/situations.py [WORD]

prints every situation (or those with WORD in their name) with all that it tells, to be read by eye from
top to bottom.
"""

from __future__ import annotations

import contextlib
import io
import os
import shutil
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import openpyxl

from rt67_aggregate.cli.main import run
from tests.workspaces import CLEAN, CUT, EXAMPLE, OLDER, OTHER, PDF, ROOT, Workspace

BOOK = "rt67_summary.xlsx"
MAPPING = ROOT / "mappings" / "rt67_2567.yaml"
_SYNCING = ("aggregate", "report", "feedback")


@dataclass(frozen=True, slots=True)
class Situation:
    """``arrange``: what stands in the folder. ``first``: how the first line begins. ``do``: what it says
    to do, anywhere. ``folder``: where the command is given."""

    name: str
    arrange: Callable[[Workspace], None]
    arguments: tuple[str, ...]
    code: int
    first: str
    do: str
    folder: str = "."


@dataclass(frozen=True, slots=True)
class Told:
    """How a command ended, and what it told."""

    code: int
    lines: tuple[str, ...]

    @property
    def text(self) -> str:
        return "\n".join(self.lines)


def tell(situation: Situation, folder: Path) -> Told:
    """Arrange a situation in a folder and give its command there, in this process."""
    situation.arrange(Workspace(folder))
    first, rest = situation.arguments[:1], situation.arguments[1:]
    more = ["--no-sync"] if first and first[0] in _SYNCING else []
    out, err = io.StringIO(), io.StringIO()
    before = Path.cwd()
    os.chdir(folder / situation.folder)
    try:
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            code = run([*first, *more, *rest])
    finally:
        os.chdir(before)
    return Told(code, tuple(f"{err.getvalue()}{out.getvalue()}".splitlines()))


# --- folders ------------------------------------------------------------------------------------


def nothing(_: Workspace) -> None:
    """An empty folder."""


def one(workspace: Workspace) -> None:
    """One good return, two colleges expected."""
    workspace.put(CLEAN)
    workspace.roster("LPG01", "LPG03")


@cache
def _ran() -> Path:
    folder = Path(tempfile.mkdtemp(prefix="rt67-situations-"))
    told = tell(Situation("", one, ("aggregate",), 0, "", ""), folder)
    assert told.code == 0, told.text
    return folder


def ran(workspace: Workspace) -> None:
    """The same after a run."""
    shutil.copytree(_ran(), workspace.folder, dirs_exist_ok=True)


def with_files(*names: str) -> Callable[[Workspace], None]:
    def arrange(workspace: Workspace) -> None:
        workspace.put(*names)
        workspace.roster("LPG01", "LPG03")

    return arrange


def with_bytes(name: str, data: bytes, *, good: bool = False) -> Callable[[Workspace], None]:
    """A file of these bytes in the inbox, beside a good return or alone."""

    def arrange(workspace: Workspace) -> None:
        if good:
            one(workspace)
        workspace.inbox.mkdir(exist_ok=True)
        (workspace.inbox / name).parent.mkdir(parents=True, exist_ok=True)
        (workspace.inbox / name).write_bytes(data)

    return arrange


def with_mapping(name: str, text: str, encoding: str = "utf-8") -> Callable[[Workspace], None]:
    """A file in mappings, beside a good return."""

    def arrange(workspace: Workspace) -> None:
        one(workspace)
        (workspace.folder / "mappings" / name).write_bytes(text.encode(encoding))

    return arrange


def typed(column: str, value: str, *, sheet: str = "คำตอบ", row: int = 1) -> Callable[[Workspace], None]:
    """After a run, something typed into a column of a sheet."""

    def arrange(workspace: Workspace) -> None:
        ran(workspace)
        path = workspace.output / BOOK
        book = openpyxl.load_workbook(path)
        found = book[sheet]
        for cells in found.iter_rows(max_row=12):
            for cell in cells:
                if cell.value == column:
                    found.cell(cell.row + row, cell.column).value = value
                    book.save(path)
                    return
        raise AssertionError(f"no column {column}")

    return arrange


def after(*steps: Callable[[Workspace], None]) -> Callable[[Workspace], None]:
    def arrange(workspace: Workspace) -> None:
        for step in steps:
            step(workspace)

    return arrange


def blank_form(workspace: Workspace) -> None:
    workspace.inbox.mkdir(exist_ok=True)
    assert run(["form", "blank", str(MAPPING), "-o", str(workspace.inbox / "แบบ รต. 67.docx")]) == 0


def output(name: str, data: bytes | None) -> Callable[[Workspace], None]:
    """A file of the output folder written over, or taken away."""

    def arrange(workspace: Workspace) -> None:
        path = workspace.output / name
        if data is None:
            path.unlink()
        else:
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(data)

    return arrange


def emptied_inbox(workspace: Workspace) -> None:
    for path in workspace.inbox.iterdir():
        path.unlink()


def renamed_sheet_removed(workspace: Workspace) -> None:
    book = openpyxl.load_workbook(workspace.output / BOOK)
    del book["_rt67"]
    book.save(workspace.output / BOOK)


def copied(source: Path, name: str) -> Callable[[Workspace], None]:
    def arrange(workspace: Workspace) -> None:
        target = workspace.folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(source, target)

    return arrange


ROSTER = "college_id,name,aliases\nLPG01,วิทยาลัยเทคนิคลำปาง,วท.ลำปาง\nLPG03,วิทยาลัยการอาชีพเกาะคา,\n"
STOPPED, NOT_READ = "ยังไม่ได้รวม", "ยังไม่ได้รวม เพราะอ่านสิ่งที่กรอกไว้ในการตรวจไม่ได้ทั้งหมด"
DONE = "รวมแบบ รต. 67 แล้ว"

SITUATIONS: tuple[Situation, ...] = (
    # --- the first command
    Situation("nothing but the name of the program", nothing, (), 2, "วิธีใช้: rt67", "rt67 aggregate"),
    Situation("help", nothing, ("--help",), 0, "วิธีใช้: rt67", "ลำดับงาน"),
    Situation("help of the main job", nothing, ("aggregate", "--help"), 0, "วิธีใช้: rt67 aggregate", "ตัวอย่าง"),
    Situation(
        "a word that is no command", nothing, ("agregate",), 2, "คำสั่งไม่ถูกต้อง: ไม่มีคำสั่ง agregate", "aggregate"
    ),
    Situation("a Thai word for a command", nothing, ("รวม",), 2, "คำสั่งไม่ถูกต้อง: ไม่มีคำสั่ง รวม", "rt67 --help"),
    Situation("a file dropped on the command", one, (f"inbox/{CLEAN}",), 2, "คำสั่งไม่ถูกต้อง", "rt67 check"),
    Situation("a folder dropped on the command", one, ("inbox",), 2, "คำสั่งไม่ถูกต้อง", "rt67 aggregate"),
    Situation(
        "an option misspelt",
        one,
        ("aggregate", "--imbox", "x"),
        2,
        "คำสั่งไม่ถูกต้อง: ไม่มีตัวเลือก --imbox",
        "--inbox",
    ),
    Situation(
        "an option without its value",
        one,
        ("aggregate", "--inbox"),
        2,
        "คำสั่งไม่ถูกต้อง: ต้องใส่ค่าหลังตัวเลือก --inbox",
        "--help",
    ),
    Situation(
        "a number of jobs that is none", one, ("aggregate", "--jobs", "สอง"), 2, "คำสั่งไม่ถูกต้อง", "จำนวนเต็ม"
    ),
    Situation("a word too much", one, ("aggregate", "inbox"), 2, "คำสั่งไม่ถูกต้อง: มีคำที่ไม่ต้องใส่", "--help"),
    # --- the inbox
    Situation("no inbox at all", nothing, ("aggregate",), 3, STOPPED, "สร้างโฟลเดอร์"),
    Situation("standing inside the inbox", one, ("aggregate",), 3, STOPPED, "cd ..", folder="inbox"),
    Situation("an empty inbox", lambda w: w.inbox.mkdir(), ("aggregate",), 3, STOPPED, "วางไฟล์"),
    Situation(
        "an inbox that is a file", copied(MAPPING, "inbox"), ("aggregate",), 2, "คำสั่งไม่ถูกต้อง", "โฟลเดอร์"
    ),
    Situation(
        "another inbox that is not there", one, ("aggregate", "--inbox", "Inbox2"), 3, STOPPED, "Inbox2"
    ),
    Situation("only a PDF", with_files(PDF), ("aggregate",), 3, STOPPED, ".docx"),
    Situation("only a broken file", with_files(CUT), ("aggregate",), 3, STOPPED, "ส่งไฟล์ใหม่"),
    Situation("only a blank form", blank_form, ("aggregate",), 3, STOPPED, "ย้ายออกจาก inbox"),
    Situation(
        "only a picture",
        with_bytes("แบบ.jpg", b"\xff\xd8\xff\xe0" + bytes(64)),
        ("aggregate",),
        3,
        STOPPED,
        "สแกน",
    ),
    Situation(
        "only a text file",
        with_bytes("จดหมาย.txt", "สวัสดี".encode()),
        ("aggregate",),
        3,
        STOPPED,
        "บันทึกเป็น .docx",
    ),
    Situation("an empty file", with_bytes("ว่าง.docx", b""), ("aggregate",), 3, STOPPED, "ส่งไฟล์ใหม่"),
    Situation(
        "a page to sign in at",
        with_bytes("แบบ.docx", b"<html><body>Sign in</body></html>"),
        ("aggregate",),
        3,
        STOPPED,
        "เข้าสู่ระบบ",
    ),
    Situation(
        "a rar", with_bytes("แบบ.rar", b"Rar!\x1a\x07\x00" + bytes(64)), ("aggregate",), 3, STOPPED, "แตกไฟล์"
    ),
    Situation(
        "Word's lock file alone",
        with_bytes("~$แบบ.docx", bytes(162)),
        ("aggregate",),
        3,
        STOPPED,
        "วางลงในโฟลเดอร์",
    ),
    # --- the run
    Situation("a good first run", one, ("aggregate",), 0, DONE, "ขั้นต่อไป: เปิด rt67_summary.xlsx"),
    Situation("a second run without anything new", ran, ("aggregate",), 0, DONE, "ไม่มีแบบรายงานใหม่"),
    Situation(
        "a late return",
        after(ran, with_files(OTHER)),
        ("aggregate",),
        0,
        DONE,
        "ส่งมาใหม่ 1 แห่ง (วิทยาลัยการอาชีพเกาะคา)",
    ),
    Situation(
        "two returns of one college", with_files(OLDER, OTHER), ("aggregate",), 0, DONE, "ใช้ฉบับอื่นแทน 1"
    ),
    Situation("strict", one, ("aggregate", "--strict"), 1, DONE, "ขั้นต่อไป"),
    Situation(
        "a return among other files",
        after(one, with_files(PDF, CUT)),
        ("aggregate",),
        0,
        DONE,
        "ไฟล์ PDF 1 เรื่อง",
    ),
    Situation(
        "a return that was taken away again",
        after(ran, with_files(OTHER), lambda w: (w.inbox / CLEAN).unlink()),
        ("aggregate",),
        0,
        DONE,
        "ไม่มีแบบรายงานที่ใช้ได้แล้ว 1 แห่ง",
    ),
    Situation("without pages", one, ("aggregate", "--no-pages"), 0, DONE, "ขั้นต่อไป"),
    # --- form, roster, settings
    Situation("a form that is not there", one, ("aggregate", "--form", "แบบ.yaml"), 2, STOPPED, "--form"),
    Situation(
        "a form that is a Word file",
        one,
        ("aggregate", "--form", f"inbox/{CLEAN}"),
        2,
        STOPPED,
        f'rt67 form draft "inbox/{CLEAN}"',
    ),
    Situation(
        "a roster that is not there", one, ("aggregate", "--colleges", "ชื่อ.csv"), 2, STOPPED, "ทำอย่างไร"
    ),
    Situation(
        "a roster from Excel in the Thai code page",
        with_mapping("colleges.csv", ROSTER, "cp874"),
        ("aggregate",),
        0,
        DONE,
        "ขั้นต่อไป",
    ),
    Situation(
        "a roster with semicolons",
        with_mapping("colleges.csv", ROSTER.replace(",", ";")),
        ("aggregate",),
        0,
        DONE,
        "ขั้นต่อไป",
    ),
    Situation(
        "a roster without its first line",
        with_mapping("colleges.csv", ROSTER.split("\n", 1)[1]),
        ("aggregate",),
        2,
        STOPPED,
        "college_id",
    ),
    Situation(
        "a roster with an ID twice",
        with_mapping("colleges.csv", ROSTER + "LPG01,วิทยาลัยอื่น,\n"),
        ("aggregate",),
        2,
        STOPPED,
        "LPG01",
    ),
    Situation(
        "settings with a key that is none",
        with_mapping("settings.yaml", "ofice: ก\n"),
        ("aggregate",),
        2,
        STOPPED,
        "office",
    ),
    Situation(
        "a template that is none",
        one,
        ("aggregate", "--report-template", f"inbox/{PDF}"),
        2,
        STOPPED,
        "แม่แบบ",
    ),
    # --- the output folder
    Situation(
        "an output that is a file",
        one,
        ("aggregate", "--output", "mappings/colleges.csv"),
        4,
        STOPPED,
        "--output",
    ),
    Situation(
        "an output inside the inbox", one, ("aggregate", "--output", "inbox/ผล"), 2, STOPPED, "--output"
    ),
    Situation(
        "a folder in the workbook's place",
        after(one, lambda w: (w.output / BOOK).mkdir(parents=True)),
        ("aggregate",),
        4,
        STOPPED,
        "ย้ายหรือเปลี่ยนชื่อ",
    ),
    # --- the review
    Situation("a verdict chosen", typed("ผลการตรวจ", "ผ่าน"), ("aggregate",), 0, DONE, "ผลการตรวจ 1 แถว"),
    Situation("a text corrected", typed("ข้อความที่แก้ไข", "แก้แล้ว"), ("aggregate",), 0, DONE, "แก้ข้อความ 1"),
    Situation("a note", typed("หมายเหตุของผู้ตรวจ", "โทรถามแล้ว"), ("aggregate",), 0, DONE, "หมายเหตุ 1 แถว"),
    Situation("a verdict typed wrongly", typed("ผลการตรวจ", "ok"), ("aggregate",), 4, NOT_READ, "ผ่าน · "),
    Situation("a status typed wrongly", typed("สถานะ", "ครบ"), ("aggregate",), 4, NOT_READ, "ตอบแล้ว"),
    Situation(
        "typed beside the table",
        typed("ผลการตรวจ", "จำไว้", row=-1),
        ("aggregate",),
        0,
        DONE,
        "นอกช่องที่โปรแกรมอ่าน",
    ),
    Situation(
        "the hidden sheet is gone", after(ran, renamed_sheet_removed), ("aggregate",), 4, NOT_READ, "ย้ายไฟล์นี้"
    ),
    Situation(
        "the workbook is damaged",
        after(ran, output(BOOK, b"PK\x03\x04")),
        ("aggregate",),
        4,
        NOT_READ,
        "ย้ายไฟล์นี้ไปไว้ที่อื่น",
    ),
    Situation("the workbook was deleted", after(ran, output(BOOK, None)), ("aggregate",), 0, DONE, "ขั้นต่อไป"),
    Situation(
        "LibreOffice has it open",
        after(ran, output(f".~lock.{BOOK}#", b",a,b")),
        ("aggregate",),
        4,
        NOT_READ,
        "ปิดไฟล์",
    ),
    Situation(
        "a copy of the workbook that is not there",
        ran,
        ("aggregate", "--review", "สำเนา.xlsx"),
        4,
        NOT_READ,
        "ตรวจชื่อไฟล์",
    ),
    # --- the other commands
    Situation("check of a good return", one, ("check", f"inbox/{CLEAN}"), 0, "ไฟล์ inbox/", "มีคำตอบ"),
    Situation(
        "check of everything", one, ("check", "--full", f"inbox/{CLEAN}"), 0, "ไฟล์ inbox/", "หัวข้อของแบบ"
    ),
    Situation(
        "check of a file that is not there",
        one,
        ("check", "inbox/ไม่มี.docx"),
        3,
        "ไฟล์ inbox/ไม่มี.docx",
        "พิมพ์ชื่อใหม่",
    ),
    Situation("check of a folder", one, ("check", "inbox"), 3, "ไฟล์ inbox", "rt67 aggregate --inbox inbox"),
    Situation("check of a PDF", with_files(PDF), ("check", f"inbox/{PDF}"), 3, "ไฟล์ inbox/", ".docx"),
    Situation("check without a file", one, ("check",), 2, "คำสั่งไม่ถูกต้อง: ต้องระบุ", "rt67 check --help"),
    Situation("the report before any run", one, ("report",), 3, "ยังไม่ได้เขียนรายงาน", "rt67 aggregate"),
    Situation(
        "the report of a college that is none",
        ran,
        ("report", "--college", "ลำปาง99"),
        2,
        "ยังไม่ได้เขียนรายงาน",
        "ที่ใกล้เคียงคือ LPG01",
    ),
    Situation("status before any run", one, ("status",), 3, "ยังบอกไม่ได้", "rt67 aggregate"),
    Situation("status after a run", ran, ("status",), 0, "รวมครั้งล่าสุดเมื่อ", "ยังไม่ส่ง 1 แห่ง"),
    Situation("doctor", one, ("doctor",), 0, "[ดี] Python", "พร้อมใช้งาน"),
    Situation(
        "explain a code that is none",
        nothing,
        ("explain", "empty_fil"),
        2,
        "คำสั่งไม่ถูกต้อง: ไม่มีรหัส",
        "empty_file",
    ),
    Situation("init in a folder that holds something", one, ("init", "."), 2, "ยังไม่ได้สร้างอะไร", "โฟลเดอร์ว่าง"),
    Situation("init", nothing, ("init", "งานปีนี้"), 0, "สร้างโฟลเดอร์ทำงานแล้ว", "rt67 aggregate"),
    Situation(
        "a draft of a file that is not there",
        nothing,
        ("form", "draft", "ไม่มี.docx", "-o", "a.yaml"),
        2,
        "ยังไม่ได้เขียน",
        "ทำอย่างไร",
    ),
    Situation(
        "the inbox emptied after a run", after(ran, emptied_inbox), ("aggregate",), 3, STOPPED, "วางไฟล์"
    ),
)


def main() -> None:
    """Print what each situation tells."""
    word = sys.argv[1] if len(sys.argv) > 1 else ""
    for number, situation in enumerate(SITUATIONS, start=1):
        if word not in situation.name:
            continue
        with tempfile.TemporaryDirectory() as folder:
            told = tell(situation, Path(folder))
        good = (
            told.code == situation.code
            and told.lines[0].startswith(situation.first)
            and situation.do in told.text
        )
        print(
            f"\n=== {number}. {situation.name}: rt67 {' '.join(situation.arguments)}",
            f"[{told.code}]{'' if good else '  <<<'}",
        )
        print(told.text)


assert EXAMPLE
if __name__ == "__main__":
    main()
