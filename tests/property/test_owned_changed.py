"""The small returns of ``tests/owners`` with their lines changed in any way: every letter and every picture
keeps one owner, and nothing is called the form's that the form does not print."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from rt67_aggregate.locate import Locator
from tests.located import faults
from tests.owned import FOLDER, Case, cases, document_of, form_of
from tests.small_forms import lay_document

CASES = [case for path in sorted(FOLDER.glob("*.txt")) for case in cases(path)]
WORDS = ("ครบ", "ไม่มี", "-", "1.", "2)", "ร้อยละ 80", "3", "✓", "☑", "/", "★", "......", "ลงชื่อ", "{picture}")
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
    special = line.startswith("|") or "{" in line or "⟨" in line
    return lines if special else [*lines[:at], line[: max(1, len(line) // 2)], *lines[at + 1 :]]


def numbered(lines: Lines, at: int, word: str) -> Lines:
    line = lines[at]
    return [*lines[:at], line if line.startswith(("|", "[")) else f"[2.] {line}", *lines[at + 1 :]]


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
)


@settings(max_examples=400)
@given(
    case=st.sampled_from(CASES),
    changes=st.lists(
        st.tuples(st.sampled_from(CHANGES), st.integers(0, 50), st.sampled_from(WORDS)),
        min_size=1,
        max_size=4,
    ),
)
def test_a_small_return_keeps_all_its_letters_whatever_is_changed(
    case: Case, changes: Sequence[tuple[Callable[[Lines, int, str], Lines], int, str]]
) -> None:
    lines = list(case.lines)
    for change, at, word in changes:
        lines = change(lines, at % len(lines), word)
    form = form_of(case.form)
    document = document_of(replace(case, lines=tuple(lines)))
    lay_document(form, document)
    assert not faults(Locator(form).locate(document), form, document)
