"""One clue as a comparison key that still knows where words may begin and end."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass

from rt67_aggregate.text import fold, fold_with_map, repair

# Longer clues (a cover of several pages) are read this far: the sender stands at the top.
_MAX_TEXT = 2000
# Thai writes words without spaces. These never belong to a college's name and often touch one.
_BESIDE_NAMES = tuple(
    fold(word)
    for word in (
        "ขอรายงาน",
        "ขอส่ง",
        "จังหวัด",
        "อำเภอ",
        "ตำบล",
        "ในสังกัด",
        "สังกัด",
        "สำนักงาน",
        "กระทรวง",
        "ประจำปี",
        "ปีงบประมาณ",
        "ปีการศึกษา",
        "ดำเนินการ",
        "ได้",
        "ซึ่ง",
        "และ",
        "แบบรายงาน",
        "รายงาน",
        "แบบ",
        "แก้ไข",
        "ส่ง",
        "สำเนา",
        "ชื่อหน่วยงาน",
        "หน่วยงาน",
        "สถานศึกษา",
        "ชื่อ",
        "โดย",
        "เรื่อง",
    )
)
_EDGES = re.compile(
    r"(?<=[0-9])(?=[^0-9])|(?<=[^0-9])(?=[0-9])"  # a digit beside a letter
    r"|(?<=[a-z])(?=[^a-z])|(?<=[^a-z])(?=[a-z])"  # a Latin letter beside a Thai one
    r"|(?=" + "|".join(_BESIDE_NAMES) + r")"
)
_WORDS = re.compile("|".join(sorted(_BESIDE_NAMES, key=len, reverse=True)))


@dataclass(frozen=True, slots=True)
class ClueText:
    """``key``: folded text; ``cuts``: places in it where a word may begin or end, 0 and the length
    among them. ``text``: the lines that it was folded from; ``origin``: where in them each letter of the key
    stands."""

    key: str
    cuts: frozenset[int]
    text: str
    origin: tuple[int, ...]

    def line(self, place: int) -> tuple[int, int]:
        """Where in the key the line begins and ends that a place of the key stands on."""
        at = self.origin[place]
        end = self.text.find("\n", at)
        start = bisect_left(self.origin, self.text.rfind("\n", 0, at) + 1)
        return start, len(self.key) if end < 0 else bisect_left(self.origin, end)


def clue_text(texts: Iterable[str], *, mend: bool = True) -> ClueText:
    """The texts of one source, each standing for itself.

    Without ``mend`` misplaced Thai marks stay: where one letter is wrong, mending the marks around
    it can make two of it.
    """
    text = "\n".join(texts)[:_MAX_TEXT]
    text = repair(text) if mend else text
    folded = fold_with_map(text)
    cuts = {0, len(folded.key)}
    for place in range(1, len(folded.origin)):
        if folded.origin[place] - folded.origin[place - 1] > 1:
            cuts.add(place)
    cuts.update(match.start() for match in _EDGES.finditer(folded.key))
    cuts.update(match.end() for match in _WORDS.finditer(folded.key))
    return ClueText(folded.key, frozenset(cuts), text, folded.origin)
