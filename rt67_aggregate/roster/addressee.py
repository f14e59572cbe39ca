"""Whom a letter is for: its name stands in the return, and did not send it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

# Words that letters and covers put before it; "เรียนรู้" and "เสนอแนะ" are other words.
_WORD = (
    r"(?:(?:กราบ|นำ|สำเนา)?เรียน(?!รู้|การ|ร่วม|ต่อ)(?:เสนอ)?|(?:สำเนา|ส่ง|อ้าง)?ถึง"
    r"|(?:นำ)?เสนอ(?!แนะ|ขอ|โดย)(?:ต่อ|แด่)?|ผ่าน(?!มา)|ผู้รับ(?!ผิด|รอง|จ้าง|บริการ))"
)
_IN_LINE = r"\s(?:กราบ)?เรียน\s*(?=ผู้อำนวย|ผอ|ท่าน|ประธาน|หัวหน้า|คณะ|รองผู้)"
_TO = re.compile(rf"(?:^\s*{_WORD}\s*:?|{_IN_LINE})\s*")
# The office and the college where it has its seat: "สำนักงานอาชีวศึกษาจังหวัด (วิทยาลัยเทคนิค…)".
_SEAT = re.compile(r"(สำนักงาน[^()\n]{0,80})\([^()\n]*\)")
# What the sender says begins behind it.
_SAYS = re.compile(r"\s(?=ด้วย|ตามที่|ข้าพเจ้า)")


def without_addressees(lines: Iterable[str]) -> Iterator[str]:
    """The lines without the names that they are addressed to: the rest of a line behind such a word as
    "เรียน", or the next line where nothing stands behind it."""
    next_line = False
    for whole in lines:
        line = _SEAT.sub(r"\1", whole)
        found = _TO.search(line)
        if found:
            next_line = not line[found.end() :].strip()
            yield _cut(line, found)
        elif not next_line:
            yield line
        else:
            next_line = not line.strip()


def _cut(line: str, found: re.Match[str]) -> str:
    said = _SAYS.search(line, found.end())
    return line[: found.start()] + (line[said.start() :] if said else "")
