"""Answers in which a program wrote that it could not find or compute what stood there: a field of Word's
whose bookmark is gone, a cell of Excel's that was pasted. What the college meant is not in the file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from rt67_aggregate.model import Doubt, DoubtCode, Fragment, OwnerKind

# Word's sentences begin with a word for an error and its mark, those of its formulas with the mark;
# LibreOffice's have a colon, which people type, too, so that more of its own words are asked for.
_WORD = (
    r"\bError\s?! ?[A-Z][a-z]+ [a-z]|ผิดพลาด\s?! ?(?:ไม่(?:พบ|มี|ได้กำหนด|ได้ระบุ|รู้จัก|ใช่)|การ|ลิงก|เชื่อม|วัตถุ|ชื่อ|แฟ้ม)"
)
_FORMULA = r"!(?:Syntax Error|Undefined Bookmark|Missing Operator|Zero Divide|Unexpected End of Formula)\b"
_OFFICE = r"\bError: ?Reference source not found|ผิดพลาด: ?ไม่พบ(?:แหล่ง|ต้นทาง|การอ้างอิง)"
_CELL = r"#(?:REF!|VALUE!|DIV/0!|NUM!|NULL!|NAME\?|N/A(?![A-Za-z]))"
_LOST = re.compile("|".join((_WORD, _FORMULA, _OFFICE, _CELL)))


def lost_words(fragments: Iterable[Fragment]) -> Iterator[Doubt]:
    """A doubt about each entry that holds such words."""
    for fragment in fragments:
        owner = fragment.owner
        if owner.kind is OwnerKind.ANSWER and _LOST.search(fragment.line.text):
            yield Doubt(owner.heading_id, DoubtCode.WORDS_LOST, fragment.place, owner.entry)
