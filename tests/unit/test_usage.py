"""Wrong usage: what is said of it, whatever words click has for it."""

from __future__ import annotations

import click.core
import click.parser
import pytest

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
