"""Wrong usage: what is said of it, whatever words click has for it."""

from __future__ import annotations

import os
from pathlib import Path

import click.core
import click.parser
import pytest

from rt67_aggregate.cli import given_path
from rt67_aggregate.cli.main import run

WRONG = [
    (("aggregate", "--inbox"), "ต้องใส่ค่าหลังตัวเลือก --inbox", "rt67 aggregate --help"),
    (("aggregate", "--json=1"), "ตัวเลือก --json ไม่รับค่า", "rt67 aggregate --help"),
    (("form", "draft", "--output"), "ต้องใส่ค่าหลังตัวเลือก --output", "rt67 form draft --help"),
    (("aggregate", "หนึ่ง", "สอง"), "มีคำที่ไม่ต้องใส่: หนึ่ง สอง", "rt67 aggregate --help"),
    (("aggregate", "--imbox", "x"), "ไม่มีตัวเลือก --imbox", "rt67 aggregate --help"),
    (("feedback",), "ระบุวิทยาลัยหนึ่งแห่ง (รหัสหรือชื่อ) หรือ --all", "rt67"),
]


def _other_words(one: str, more: str = "", count: int = 1) -> str:
    """The names in click's message, and no word of it."""
    fields = [name for name in ("name!r", "args", "nargs", "option") if f"{{{name}}}" in (more or one)]
    return " ".join(f"({{{name}}})" for name in fields)


@pytest.fixture(params=["english", "other words"])
def _clicks_words(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """What click says as it is, and in another language, as its catalogue may have it."""
    if request.param == "english":
        return
    for module in (click.parser, click.core):
        monkeypatch.setattr(module, "_", _other_words)
        monkeypatch.setattr(module, "ngettext", _other_words)


@pytest.mark.usefixtures("_clicks_words")
@pytest.mark.parametrize(("arguments", "what", "where"), WRONG, ids=str)
def test_wrong_usage_is_told_by_what_it_is(
    arguments: tuple[str, ...], what: str, where: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(list(arguments)) == 2
    said = capsys.readouterr().err
    assert what in said
    assert where in said


LONG = "ก" * 300  # no system has such a name

# Where a path may be given, and the system is asked for it.
GIVEN = [
    ("check", LONG),
    ("check", f"{LONG}.docx", "--colleges", "x.csv"),
    ("aggregate", "--inbox", LONG),
    ("report", "--output", LONG),
    ("aggregate", "--form", LONG),
    ("form", "draft", "x.docx", "-o", "y.yaml", "--earlier", LONG),
    ("desktop", LONG),
    ("init", LONG),
    ("rollup", LONG),
]


@pytest.mark.parametrize("arguments", GIVEN, ids=lambda each: " ".join(each)[:20])
def test_a_path_that_the_system_cannot_look_at_is_a_wrong_value(
    arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(list(arguments)) == 2
    assert "ใช้ไม่ได้: ชื่อหรือที่อยู่ยาวเกินไป" in capsys.readouterr().err


def test_a_long_word_in_the_place_of_a_command_is_no_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert run([LONG]) == 2
    assert "ไม่มีคำสั่ง" in capsys.readouterr().err


def test_what_the_system_answers_is_said_without_its_number_and_the_path(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["form", "check", str(tmp_path)]) == 2
    said = capsys.readouterr().err
    assert "Errno" not in said
    assert "(เป็นโฟลเดอร์)" in said or "(ระบบไม่อนุญาต)" in said  # Windows


def test_a_folder_that_nobody_may_look_into_is_not_called_a_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda path, mode: False)
    assert run(["aggregate", "--inbox", str(tmp_path)]) == 2
    assert "ใช้ไม่ได้: ระบบไม่อนุญาต" in capsys.readouterr().err


def test_a_file_is_no_inbox(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "a.docx"
    path.touch()
    assert run(["aggregate", "--inbox", str(path)]) == 2
    assert "เป็นไฟล์ แต่ต้องเป็นโฟลเดอร์" in capsys.readouterr().err


def test_where_the_system_says_of_a_path_too_long_that_nothing_is_there_it_is_a_wrong_value_too(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(given_path, "is_too_long", lambda error: True)  # as on Windows
    assert run(["check", "ไม่มี.docx"]) == 2
    assert "ค่าของ 'ไฟล์...' ใช้ไม่ได้" in capsys.readouterr().err
