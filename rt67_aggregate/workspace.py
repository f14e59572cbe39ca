"""An officer's workspace: the folders and files that a run looks for, made once and then hers."""

from __future__ import annotations

import csv
import io
import shutil
from dataclasses import dataclass
from pathlib import Path

from rt67_aggregate import data

INBOX = "inbox"
OUTPUT = "output"
READ_FIRST = "อ่านฉันก่อน.txt"

_READ_FIRST_TEXT = """โฟลเดอร์ทำงานสำหรับรวมแบบรายงาน

inbox      วางไฟล์ Word ที่วิทยาลัยส่งมาที่นี่ (มีโฟลเดอร์ย่อยและไฟล์ .zip ได้)
mappings   colleges.csv คือรายชื่อวิทยาลัย แก้ได้ใน Excel บันทึกเป็น CSV UTF-8 ส่วน README.md บอกวิธีทำแบบของปีอื่น
output     ผลลัพธ์: rt67_summary.xlsx สำหรับตรวจ และ rt67_summary.docx สำหรับส่งต่อ

รวม: ดับเบิลคลิก รวมรายงาน.cmd หรือเปิดหน้าต่างคำสั่งในโฟลเดอร์นี้แล้วสั่ง rt67 aggregate
ตรวจ: กรอกช่องสีเหลืองในสมุดงาน บันทึก ปิดไฟล์ แล้วรวมอีกครั้ง สิ่งที่กรอกไม่หาย
ใครยังไม่ส่ง: rt67 status    เครื่องพร้อมหรือไม่: rt67 doctor
"""


@dataclass(frozen=True, slots=True)
class Workspace:
    """A workspace's folders."""

    folder: Path

    @property
    def inbox(self) -> Path:
        return self.folder / INBOX

    @property
    def output(self) -> Path:
        return self.folder / OUTPUT

    @property
    def mappings(self) -> Path:
        return self.folder / data.MAPPINGS


def create_workspace(folder: Path, form: Path | None = None) -> tuple[Path, ...]:
    """Make what is not there yet and give it, in the order made; what is there stays as it is.

    ``form``: a form file that this workspace goes by. Raises OSError where the system refuses.
    """
    workspace = Workspace(folder)
    made = []
    for path in (folder, workspace.inbox, workspace.output, workspace.mappings):
        if not path.is_dir():
            path.mkdir(parents=True)
            made.append(path)
    made += _written(workspace.mappings / data.ROSTER, _for_excel(data.packaged() / data.ROSTER))
    made += _written(workspace.mappings / "README.md", (data.packaged() / "README.md").read_bytes())
    made += _written(folder / READ_FIRST, _for_notepad(_READ_FIRST_TEXT))
    if form and not (workspace.mappings / form.name).exists():
        shutil.copyfile(form, workspace.mappings / form.name)
        made.append(workspace.mappings / form.name)
    return tuple(made)


def _written(path: Path, content: bytes) -> list[Path]:
    """The path, where it was not there and is now."""
    try:
        with path.open("xb") as handle:
            handle.write(content)
    except FileExistsError:
        return []
    return [path]


def _for_excel(roster: Path) -> bytes:
    """The roster as Excel opens it right: with a BOM and CRLF."""
    with roster.open(encoding="utf-8-sig", newline="") as handle:
        rows = list(csv.reader(handle))
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\r\n").writerows(rows)
    return text.getvalue().encode("utf-8-sig")


def _for_notepad(text: str) -> bytes:
    return text.replace("\n", "\r\n").encode("utf-8-sig")
