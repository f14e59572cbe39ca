"""Colleges that a text names and that did not send it: whose letter is answered, where it goes to, where a
meeting was, whom the office's chairman directs."""

from __future__ import annotations

import re
from dataclasses import replace

from rt67_aggregate.roster.clue import ClueText
from rt67_aggregate.roster.index import NOBODY, RosterIndex
from rt67_aggregate.text import fold


def _folded(words: str) -> tuple[str, ...]:
    return tuple(fold(word) for word in words.split())


# Directly before the name, each a word of its own. "จาก", "ของ", "จัดทำโดย" and "ติดต่อ" are said of the
# sender, too.
_BEFORE = _folded(
    "ตามหนังสือ ตามหนังสือของ อ้างถึงหนังสือ ได้รับหนังสือ ได้รับหนังสือจาก ตามคำสั่ง ตามประกาศ ขอขอบคุณ "
    "มายัง ไปยัง ณ ตรงข้าม ใกล้ ใกล้กับ ติดกับ ร่วมกับ ความร่วมมือกับ เครือข่าย พี่เลี้ยง สถานศึกษาพี่เลี้ยง "
    "ผู้ประสานงาน ผู้ประสานงานจังหวัด ประสานงาน ประสานงานที่ ศูนย์ประสานงาน เดิมแบบของ ต้นแบบของ ต้นแบบจาก"
)
# Directly behind it: its chairman's office, or that it asked for the report.
_AFTER = _folded(
    "ประธาน เป็นประธาน เป็นเจ้าภาพ ในฐานะ มีหนังสือ ได้มีหนังสือ แจ้งให้ ได้แจ้ง ขอให้ ได้ขอให้ กำหนดให้ "
    "ขอความอนุเคราะห์ ขอความร่วมมือ"
)
# The same on the line below, where his offices are told one below the other.
_BELOW = _folded("ประธานอาชีวศึกษา ในฐานะ")
# "ส่ง วท.", "จัดส่งไฟล์มาที่ วท.": what is sent may stand between. "ผู้ส่ง" and "หน่วยงานที่ส่ง" are the sender.
_SENT = re.compile(
    "".join(f"(?<!{word})" for word in _folded("ผู้ ที่ ขอ นำ"))
    + fold("ส่ง")
    + f"(?:.{{0,24}}(?:{'|'.join(_folded('ที่ ไปที่ มาที่ ให้ คืน ไปยัง มายัง'))}))?$"
)
_FURTHEST = 40
_GONE = "\0"


def without_spoken_of(clue: ClueText, index: RosterIndex) -> ClueText:
    """The clue with such names made unreadable, all places in it as they were."""
    key = clue.key
    for found in index.spelt.find(key):
        if NOBODY not in found.owners and _is_spoken_of(clue, found.start, found.end):
            key = key[: found.start] + _GONE * (found.end - found.start) + key[found.end :]
    return replace(clue, key=key)


def _is_spoken_of(clue: ClueText, start: int, end: int) -> bool:
    line_start, line_end = clue.line(start)
    before = clue.key[max(line_start, start - _FURTHEST) : start]
    said = any(before.endswith(word) and start - len(word) in clue.cuts for word in _BEFORE)
    after = _AFTER if end < line_end else _BELOW
    return said or clue.key.startswith(after, end) or bool(_SENT.search(before))
