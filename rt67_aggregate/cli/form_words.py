"""What the commands about form files say alike."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from rt67_aggregate.cli.console import tell
from rt67_aggregate.cli.exits import ExitCode
from rt67_aggregate.cli.issue_lines import fault_lines
from rt67_aggregate.language import say
from rt67_aggregate.model import Issue

if TYPE_CHECKING:
    from rt67_aggregate.pipeline.forms import Gate

_SHOWN = 60  # characters of a heading on its line
_BEFORE = 6  # at least so many before what differs
_SARA_AM = 0x0E33


def short(text: str) -> str:
    """A text as it goes on one line."""
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else f"{line[: _SHOWN - 1]}…"


def told_apart(old: str, new: str) -> tuple[str, str]:
    """Two wordings as they go on one line; where they would look the same there, from a word or two before
    they begin to differ."""
    if old == new or short(old) != short(new):
        return short(old), short(new)
    first, second = (" ".join(text.split()) for text in (old, new))
    pairs = enumerate(zip(first, second, strict=False))
    differs = next((at for at, (a, b) in pairs if a != b), min(len(first), len(second)))
    start = first.rfind(" ", 0, max(0, differs - _BEFORE))
    if differs - start > _SHOWN // 2:  # no space comes in time
        start = differs - _SHOWN // 2
        while start and not _begins(first[start]):
            start -= 1
    return short(f"…{first[start:]}"), short(f"…{second[start:]}")


def _begins(letter: str) -> bool:
    """Whether it is no part of the letter before, as Thai signs above and below are, and its sara am."""
    return letter.isalpha() and ord(letter) != _SARA_AM


def gate_lines(blank: Path, gate: Gate) -> Iterator[str]:
    """What a blank says, read by its own form, that it should not, and what to do about it."""
    word = say("ว่างจริง") if gate.passed else say("ยังไม่ว่าง")
    if not gate.of_form:
        word = say("อ่านแล้วไม่ใช่แบบนี้ ทุกฉบับที่ส่งมาจะไม่ถูกรับ")
    yield say("แบบเปล่า {blank}: {word}", blank=blank, word=word)
    for title, found in (
        (say("หัวข้อที่นับว่ามีคำตอบ"), gate.answers),
        (say("บรรทัดที่ไม่รู้จัก"), gate.unknown),
        (say("จุดที่ต้องตรวจ"), gate.marked),
    ):
        yield say("  {title} {count} แห่ง", title=title, count=len(found))
        yield from (f"    {short(text)}" for text in found)
    if gate.of_form and not gate.passed:
        yield say("  ทำอย่างไร: คำที่แบบพิมพ์ไว้ใต้หัวข้อ ใส่ใน prompts ของหัวข้อนั้น คำก่อนหัวข้อแรก ใส่ใน boilerplate")
        yield say("    แล้วตรวจใหม่ ถ้าไม่แก้ ทุกฉบับที่ส่งมาจะมีถ้อยคำเหล่านี้ปนอยู่กับคำตอบ")


def stopped(issues: tuple[Issue, ...]) -> ExitCode:
    """Tell why nothing was written."""
    tell(say("ยังไม่ได้เขียนอะไร เพราะต้องแก้สิ่งต่อไปนี้ก่อน"), *fault_lines(issues), wrong=True)
    return ExitCode.BAD_SETUP
