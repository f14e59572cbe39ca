"""Titles of columns that are ticked: the steps of a scale, or a thing and its contrary."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise, takewhile

from rt67_aggregate.drafting.words import COUNTED_STEP, IN_UNITS, KINDS, RATING, SIGN_STEP
from rt67_aggregate.text import fold

_FEWEST = 2
_NOT = "ไม่"
_DEGREES = ("มากที่สุด", "น้อยที่สุด", "ปานกลาง", "มาก", "น้อย")
# What tells how far the same thing is, before its word and behind it ("ยังไม่ได้ทำ", "กำลังทำ", "ทำแล้ว").
_BEFORE = re.compile("(?:ยังไม่ได้|ยังมิได้|ยังไม่|ไม่ได้|มิได้|กำลัง(?!คน|ผลิต|ซื้อ)|อยู่ระหว่าง(?:การ)?)")
_BEHIND = re.compile("(?<=.)(?:แล้วเสร็จ|เสร็จแล้ว|เสร็จสิ้น|แล้ว|บางส่วน)$")
# How far anything is, whatever it is: begun, at work, done, given up.
_PROGRESS = re.compile(
    r"\s*(?:(?:ยังไม่|กำลัง|อยู่ระหว่าง)(?:ได้)?(?:เริ่ม|ดำเนินการ|ทำ|ดำเนินงาน|ปฏิบัติ)?|(?:ได้)?เริ่ม(?:ดำเนินการ)?แล้ว|"
    r"(?:ดำเนินการ)?(?:แล้ว)?เสร็จ(?:แล้ว|สิ้น|สมบูรณ์)?|สำเร็จ|ยกเลิก|ชะลอ)\s*"
)
_CAN, _CANNOT = "ได้", "ไม่ได้"


def scale_of(titles: Sequence[str]) -> frozenset[str]:
    """Which of some titles over empty columns are steps of one scale; none where too few are.

    Two that rate make a scale, and two that the form counts ("ระดับ 1", "ระดับ 2"). So do two of which one is
    the other's contrary ("พร้อม", "ไม่พร้อม"), one of its degrees ("พร้อมมาก"), or which say how far one thing
    is ("กำลังทำ", "ทำแล้ว"); beside others, all that say how far anything is ("เสร็จสิ้น"). Where one step
    denies and nothing beside it is its contrary ("ไม่มี"), it is the last of some: all that name no kind of
    answer, which ``is_sure`` says is a guess. No step has a unit behind it ("ผ่าน (คน)"): a figure goes below
    that.
    """
    titles = [title for title in titles if not IN_UNITS.search(title)]
    steps = {title for title in titles if _rates(title)}
    if len(steps) < _FEWEST:
        alike = {title for title in titles if any(_is_step(title, other) for other in titles)}
        steps = _counted(titles) or (alike | steps)
    steps = steps or {title for title in titles if _rates(title)}
    steps |= {title for title in titles if _PROGRESS.fullmatch(title)}
    if len(steps) < _FEWEST and any(fold(title).startswith(_NOT) for title in steps):
        steps = {title for title in titles if not _names_kind(title)}
    return frozenset(steps | _between(steps, titles) if len(steps) >= _FEWEST else ())


def steps_as_told(titles: Sequence[str]) -> frozenset[str]:
    """Which of some titles over empty columns are steps where the form says that it is ticked there."""
    steps = [title for title in titles if not (_names_kind(title) or IN_UNITS.search(title))]
    return frozenset(steps if len(set(steps)) == len(steps) >= _FEWEST else ())


def _between(steps: set[str], titles: Sequence[str]) -> set[str]:
    """The titles among the steps of a scale that name no kind of answer ("จริง", "ค่อนข้างจริง", "ไม่จริง"), and
    those right behind them that deny as well ("ไม่เกี่ยวข้อง", "ไม่ทราบ")."""
    places = [place for place, title in enumerate(titles) if title in steps]
    behind = takewhile(lambda title: fold(title).startswith(_NOT), titles[places[-1] + 1 :])
    return {title for title in (*titles[places[0] : places[-1]], *behind) if not _names_kind(title)}


def is_sure(titles: Sequence[str]) -> bool:
    """Whether nobody has to confirm that columns of these titles are ticked."""
    return all(
        _rates(t) or _PROGRESS.fullmatch(t) or any(_is_step(t, other) for other in titles) for t in titles
    )


def _rates(title: str) -> bool:
    return bool(RATING.fullmatch(title) or SIGN_STEP.fullmatch(title))


def _counted(titles: Sequence[str]) -> set[str]:
    """Titles with one word and figures that go up or down by one; none where they do not."""
    found = [(title, int(match["count"])) for title in titles if (match := COUNTED_STEP.fullmatch(title))]
    counts = [count for _, count in found]
    steps = {later - before for before, later in pairwise(counts)}
    return {title for title, _ in found} if steps in ({1}, {-1}) else set()


def _is_step(title: str, other: str) -> bool:
    ours, theirs = fold(title), fold(other)
    if not ours or ours == theirs:
        return False
    if _thing(ours) == _thing(theirs):
        return True
    return any(
        longer in (f"{_NOT}{shorter}", *(f"{shorter}{degree}" for degree in _DEGREES))
        or longer == f"{shorter.removesuffix(_CAN)}{_CANNOT}"
        for shorter, longer in ((ours, theirs), (theirs, ours))
    )


def _thing(key: str) -> str:
    """What a title says how far it is; the title where that says no more."""
    before = _BEFORE.match(key)
    thing = _BEHIND.sub("", key[before.end() :] if before else key)
    return thing or key


def _names_kind(title: str) -> bool:
    return any(pattern.search(title) for pattern, _, _ in KINDS)
