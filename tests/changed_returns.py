"""Ways to change the lines of a small return (``tests/owned.py``): what people type, delete, move and copy.

Each takes the lines, the number of one, and words; where it does not apply the lines stay as they are.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache

from rt67_aggregate.locate import Locator
from tests.located import faults
from tests.owned import FOLDER, Case, cases, document_of, form_of
from tests.small_forms import lay_document

CASES = [case for path in sorted(FOLDER.glob("*.txt")) for case in cases(path)]
WORDS = (
    *("ครบ", "ไม่มี", "-", "1.", "2)", "ร้อยละ 80", "3", "✓", "☑", "/", "★", "......", "ลงชื่อ", "{picture}"),
    *(
        "๑.",
        "•",
        "□",
        "(  )",
        "๙๙",
        ":",
        "(ต่อ)",
        "หมายเหตุ",
        "บาท",
        "☐ มี ☐ ไม่มี",
        "..... คน",
        "1.1)",
        "2566",
        "(✓)",
    ),
    *("รวม", "⏎", "⏎ ครบ", "ก", "{bold}", "{toc}", "{drawn}"),
)
Lines = list[str]


def put_behind(lines: Lines, at: int, word: str) -> Lines:
    """Words or a picture behind a line, or in a row's last cell."""
    line = lines[at]
    changed = f"{line[:-1].rstrip()} {word} |" if line.startswith("|") else f"{line} {word}"
    return [*lines[:at], changed, *lines[at + 1 :]]


def put_before(lines: Lines, at: int, word: str) -> Lines:
    """The same before it, or in a row's first cell."""
    line = lines[at]
    changed = f"| {word} {line[1:].lstrip()}" if line.startswith("|") else f"{word} {line}"
    return [*lines[:at], changed, *lines[at + 1 :]]


def put_cell(lines: Lines, at: int, word: str) -> Lines:
    """A cell before a row's others; a line becomes a row."""
    line = lines[at]
    changed = f"| {word} {line}" if line.startswith("|") else f"| {line} | {word} |"
    return [*lines[:at], changed, *lines[at + 1 :]]


def without(lines: Lines, at: int, word: str) -> Lines:
    return [*lines[:at], *lines[at + 1 :]] if len(lines) > 1 else lines


def again(lines: Lines, at: int, word: str) -> Lines:
    return [*lines[:at], lines[at], *lines[at:]]


def last(lines: Lines, at: int, word: str) -> Lines:
    return [*lines[:at], *lines[at + 1 :], lines[at]]


def put_line(lines: Lines, at: int, word: str) -> Lines:
    return [*lines[:at], word, *lines[at:]]


def joined(lines: Lines, at: int, word: str) -> Lines:
    """A line with the next one in its paragraph."""
    two = lines[at : at + 2]
    if len(two) < 2 or any(line.startswith("|") for line in two):
        return lines
    return [*lines[:at], "⏎".join(two), *lines[at + 2 :]]


def cut(lines: Lines, at: int, word: str) -> Lines:
    """A line's first half alone."""
    line = lines[at]
    return lines if _is_special(line) else [*lines[:at], line[: max(1, len(line) // 2)], *lines[at + 1 :]]


def numbered(lines: Lines, at: int, word: str) -> Lines:
    line = lines[at]
    return [*lines[:at], line if line.startswith(("|", "[")) else f"[2.] {line}", *lines[at + 1 :]]


def swapped(lines: Lines, at: int, word: str) -> Lines:
    return [*lines[:at], *lines[at + 1 : at + 2], lines[at], *lines[at + 2 :]]


def split(lines: Lines, at: int, word: str) -> Lines:
    """A line in two."""
    line = lines[at]
    half = len(line) // 2
    return lines if _is_special(line) else [*lines[:at], line[:half], line[half:], *lines[at + 1 :]]


def put_inside(lines: Lines, at: int, word: str) -> Lines:
    """Words in the middle of a line, or of a row."""
    line = lines[at]
    half = len(line) // 2
    if "{" in line or "⟨" in line:
        return lines
    return [*lines[:at], f"{line[:half]} {word} {line[half:]}", *lines[at + 1 :]]


def bracketed(lines: Lines, at: int, word: str) -> Lines:
    return lines if lines[at].startswith("|") else [*lines[:at], f"({lines[at]})", *lines[at + 1 :]]


def in_a_cell(lines: Lines, at: int, word: str) -> Lines:
    """A line as a table of one cell."""
    return lines if lines[at].startswith("|") else [*lines[:at], f"| {lines[at]} |", *lines[at + 1 :]]


def out_of_cells(lines: Lines, at: int, word: str) -> Lines:
    """A row as a line."""
    line = lines[at]
    return (
        [*lines[:at], line.strip("| ").replace("|", " "), *lines[at + 1 :]] if line.startswith("|") else lines
    )


def _is_special(line: str) -> bool:
    return line.startswith("|") or "{" in line or "⟨" in line


CHANGES: Sequence[Callable[[Lines, int, str], Lines]] = (
    put_behind,
    put_before,
    put_cell,
    without,
    again,
    last,
    put_line,
    joined,
    cut,
    numbered,
    swapped,
    split,
    put_inside,
    bracketed,
    in_a_cell,
    out_of_cells,
)


@dataclass(frozen=True, slots=True)
class Step:
    """One change: which, at which line, with which words."""

    change: Callable[[Lines, int, str], Lines]
    at: int
    word: str


def changed(case: Case, steps: Sequence[Step]) -> Case:
    """The return after all changes, in their order."""
    lines = list(case.lines)
    for step in steps:
        lines = step.change(lines, step.at % len(lines), step.word)
    return replace(case, lines=tuple(lines))


def faults_of(case: Case) -> list[str]:
    """What contradicts the promises of a reading of the return, its balance among them; raises AssertionError
    where letters were lost."""
    form = form_of(case.form)
    document = locator(case.form).with_typed_tables(document_of(case))
    lay_document(form, document)
    return faults(locator(case.form).locate(document), form, document)


@cache
def locator(name: str) -> Locator:
    return Locator(form_of(name))
