"""An officer's workspace: the folders and files that a run looks for, made once and then hers."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from rt67_aggregate import data
from rt67_aggregate.language import THAI, Language, say

INBOX = "inbox"
OUTPUT = "output"
READ_FIRST = say("อ่านฉันก่อน.txt")
# What is packaged about form files, by language; a workspace has one of them by the first name.
_ABOUT_FORMS = {"th": "README.md", "en": "README.en.md"}

_READ_FIRST_LINES = (
    say("โฟลเดอร์ทำงานสำหรับรวมแบบรายงาน"),
    "",
    say("inbox      วางไฟล์ Word ที่วิทยาลัยส่งมาที่นี่ (มีโฟลเดอร์ย่อยและไฟล์ .zip ได้)"),
    say("mappings   colleges.csv คือรายชื่อวิทยาลัย แก้ได้ใน Excel บันทึกเป็น CSV แบบใดก็ได้"),
    say("           settings.yaml คือค่าของหน่วยงาน ส่วน README.md บอกวิธีทำแบบของปีอื่น"),
    say("output     ผลลัพธ์: rt67_summary.xlsx สำหรับตรวจ และ rt67_summary.docx สำหรับส่งต่อ"),
    "",
    say("รวม: ดับเบิลคลิก รวมรายงาน.cmd หรือเปิดหน้าต่างคำสั่งในโฟลเดอร์นี้แล้วสั่ง rt67 aggregate"),
    say("ตรวจ: กรอกช่องสีเหลืองในสมุดงาน บันทึก ปิดไฟล์ แล้วรวมอีกครั้ง สิ่งที่กรอกไม่หาย"),
    say("ใครยังไม่ส่ง: rt67 status    เครื่องพร้อมหรือไม่: rt67 doctor"),
)
_SETTINGS_HEAD = (
    say("# ค่าของหน่วยงาน ลบเครื่องหมาย # หน้าบรรทัดที่ต้องการใช้ แก้ แล้วบันทึกเป็น UTF-8"),
    say("# บรรทัดที่ไม่ใช้ โปรแกรมใช้ค่าในไฟล์กำหนดแบบ"),
)
_SETTINGS = {
    "office": say("สำนักงานอาชีวศึกษาจังหวัด…"),
    "province": say("ชื่อจังหวัด"),
    "form": say("ไฟล์กำหนดแบบในโฟลเดอร์นี้.yaml"),
    "deadline": "15 มีนาคม 2568",
    "thai_digits": "true",
    "report_template": say("แม่แบบ.docx"),
    "signers": say('["ชื่อผู้จัดทำ, ตำแหน่ง", "ชื่อผู้ตรวจ, ตำแหน่ง"]'),
    "report": "full",
    "sender": say('"ชื่อผู้ลงนามในหนังสือถึงวิทยาลัย, ตำแหน่ง"'),
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
    folder: Path,
    *,
    office: str = "",
    province: str = "",
    form: Path | None = None,
    language: Language = THAI,
) -> tuple[Path, ...]:
    """Make what is not there yet and give it, in the order made; what is there stays as it is.

    ``office``, ``province``: what the settings say of them. ``form``: a form file that this workspace
    goes by, copied into it. ``language``: what its own files speak. Raises OSError where the system refuses.
    """
    workspace, said = Workspace(folder), language.of
    made = []
    for path in (folder, workspace.inbox, workspace.output, workspace.mappings):
        if not path.is_dir():
            path.mkdir(parents=True)
            made.append(path)
    made += _written(workspace.mappings / data.ROSTER, _for_excel(data.packaged() / data.ROSTER))
    about_forms = data.packaged() / _ABOUT_FORMS[language.code]
    made += _written(workspace.mappings / _ABOUT_FORMS[THAI.code], about_forms.read_bytes())
    made += _written(folder / said(READ_FIRST), for_notepad(map(said, _READ_FIRST_LINES)))
    settings = _settings_lines(office, province, form.name if form else "", said)
    made += _written(workspace.mappings / data.SETTINGS, for_notepad(settings))
    if form:
        made += _written(workspace.mappings / form.name, form.read_bytes())
    return tuple(made)


def _settings_lines(office: str, province: str, form: str, said: Callable[[str], str]) -> Iterator[str]:
    """The settings with every key, those without a value as comments."""
    yield from map(said, _SETTINGS_HEAD)
    given = {"office": office, "province": province, "form": form}
    for key, example in _SETTINGS.items():
        yield _setting(key, given.get(key, ""), said(example))


def _setting(key: str, value: str, example: str) -> str:
    # JSON's strings are YAML's double-quoted ones: nothing typed can break out of them. No space behind
    # the sign: who removes it alone would indent the line, which YAML refuses beside others.
    return f"{key}: {json.dumps(value, ensure_ascii=False)}" if value else f"#{key}: {example}"


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


def for_notepad(lines: Iterable[str]) -> bytes:
    """The bytes of a text file that any Windows Notepad shows right: with a BOM and CRLF."""
    return "".join(f"{line}\r\n" for line in lines).encode("utf-8-sig")
