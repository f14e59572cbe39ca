"""An officer's workspace: the folders and files that a run looks for, made once and then hers."""

from __future__ import annotations

import csv
import io
import json
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


_SETTINGS_HEAD = """# ค่าของหน่วยงาน ลบเครื่องหมาย # หน้าบรรทัดที่ต้องการใช้ บันทึกเป็น UTF-8
# บรรทัดที่ไม่ใช้ โปรแกรมใช้ค่าในไฟล์กำหนดแบบ"""
_SETTINGS = {
    "office": "สำนักงานอาชีวศึกษาจังหวัด…",
    "province": "ชื่อจังหวัด",
    "form": "ไฟล์กำหนดแบบในโฟลเดอร์นี้.yaml",
    "deadline": "15 มีนาคม 2568",
    "thai_digits": "true",
    "report_template": "แม่แบบ.docx",
    "signers": '["ชื่อผู้จัดทำ, ตำแหน่ง", "ชื่อผู้ตรวจ, ตำแหน่ง"]',
    "report": "full",
    "sender": '"ชื่อผู้ลงนามในหนังสือถึงวิทยาลัย, ตำแหน่ง"',
    "phone": '"0 5400 0000"',
    "answer_days": "7",
}


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


def create_workspace(
    folder: Path, *, office: str = "", province: str = "", form: Path | None = None
) -> tuple[Path, ...]:
    """Make what is not there yet and give it, in the order made; what is there stays as it is.

    ``office``, ``province``: what the settings say of them. ``form``: a form file that this workspace
    goes by, copied into it. Raises OSError where the system refuses.
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
    settings = _settings_text(office, province, form.name if form else "")
    made += _written(workspace.mappings / data.SETTINGS, _for_notepad(settings))
    if form:
        made += _written(workspace.mappings / form.name, form.read_bytes())
    return tuple(made)


def _settings_text(office: str, province: str, form: str) -> str:
    """The settings with every key, those without a value as comments."""
    given = (("office", office), ("province", province), ("form", form))
    lines = [_setting(key, value, _SETTINGS[key]) for key, value in given]
    lines += [_setting(key, "", example) for key, example in list(_SETTINGS.items())[len(given) :]]
    return "\n".join((_SETTINGS_HEAD, *lines, ""))


def _setting(key: str, value: str, example: str) -> str:
    # JSON's strings are YAML's double-quoted ones: nothing typed can break out of them.
    return f"{key}: {json.dumps(value, ensure_ascii=False)}" if value else f"# {key}: {example}"


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
