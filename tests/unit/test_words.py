"""What the officer reads: one word for one thing, sheets that exist, help wholly in Thai."""

from __future__ import annotations

import re
from collections.abc import Iterator

import click
import pytest

from rt67_aggregate.cli.main import app, run
from rt67_aggregate.issues import CATALOGUE, IssueKind
from rt67_aggregate.language import load_language
from rt67_aggregate.workbook import words

_SHEETS = (
    words.OVERVIEW,
    words.SUBMISSION,
    words.MATRIX,
    words.ANSWERS,
    words.TODO,
    words.ABOUT,
    words.TABLES,
    words.GALLERY,
)
# Said otherwise: a file, the workbook, the roster.
_OTHER_WORDS = ("แฟ้ม", "ไฟล์สรุป", "ทะเบียน", "บัญชีรายชื่อ")
_SHEET = re.compile(r"แผ่น ([^\s{][^{]*)")
_CLICKS_WORDS = (
    "Usage",
    "Options",
    "Commands",
    "Show",
    "default",
    "required",
    "DIRECTORY",
    "FILE]",
    "PATH",
    "TEXT",
)


@pytest.mark.parametrize("kind", CATALOGUE.values(), ids=lambda kind: kind.code)
def test_one_word_for_one_thing(kind: IssueKind) -> None:
    told = f"{kind.title} {kind.sentence} {kind.action} {kind.example}"
    assert [word for word in _OTHER_WORDS if word in told] == []


@pytest.mark.parametrize("kind", CATALOGUE.values(), ids=lambda kind: kind.code)
def test_a_sheet_that_is_named_exists(kind: IssueKind) -> None:
    for named in _SHEET.findall(f"{kind.sentence} {kind.action}"):
        assert named.startswith(_SHEETS), named


def test_one_word_for_one_thing_in_the_sheets_and_on_the_screen() -> None:
    said = load_language("en").patterns
    assert [text for text in said for word in _OTHER_WORDS if word in text] == []


def test_a_column_is_called_by_its_name() -> None:
    """What an officer is told to fill in has the heading that she sees."""
    told = [f"{kind.sentence} {kind.action} {kind.example}" for kind in CATALOGUE.values()]
    assert [text for text in told if re.search("ช่องแก้ไข|ช่องหมายเหตุ(?!ของผู้ตรวจ)", text)] == []


@pytest.mark.parametrize("typed", [[], ["form"]], ids=" ".join)
def test_a_group_alone_shows_its_help(typed: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(typed) == 2
    assert capsys.readouterr().err.startswith(" ".join(["วิธีใช้: rt67", *typed]))


def commands(command: click.Command, name: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    yield name
    if isinstance(command, click.Group):
        for word, below in command.commands.items():
            yield from commands(below, (*name, word))


@pytest.mark.parametrize("name", list(commands(app)), ids=" ".join)
def test_help_is_thai_and_uncut(name: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    assert run([*name, "--help"]) == 0
    told = capsys.readouterr().out
    assert [word for word in _CLICKS_WORDS if word in told] == []
    assert [word for word in _OTHER_WORDS if word in told] == []
    assert not [line for line in told.splitlines() if line.rstrip().endswith("...") and "วิธีใช้" not in line]
    assert told.startswith("วิธีใช้: rt67")


@pytest.mark.parametrize(
    "arguments",
    [
        ["aggregate", "--jobs", "x"],
        ["aggregate", "--jobs", "0"],
        ["aggregate", "--report", "x"],
        ["aggregate", "--inbox"],
        ["aggregate", "--inbox", __file__],
        ["aggregate", "a", "b"],
        ["aggregate", "--strict=1"],
        ["check"],
        ["form"],
        ["form", "x"],
        ["x"],
        ["--x"],
    ],
    ids=" ".join,
)
def test_wrong_usage_is_told_in_thai(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(arguments) == 2
    told = capsys.readouterr()
    english = re.findall(r"[A-Za-z]{3,} [A-Za-z]{2,} [A-Za-z]{2,}", told.err)
    assert english == []
