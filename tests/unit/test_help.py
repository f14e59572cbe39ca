"""The help of every command is wholly in one language."""

from __future__ import annotations

import re
from collections.abc import Iterator

import click
import pytest

from rt67_aggregate.cli.main import app, run

_THAI = re.compile(r"[\u0e00-\u0e7f]")
_CAPITALS = re.compile(r"(?<![\w./])[A-Z]{3,}(?![\w.])")
# Names of formats and the like, which Thai has no words for.
_NAMES = {"CSV", "JSON", "RT67_LANG", "ZIP", "YAML"}


def commands(group: click.Group, *path: str) -> Iterator[tuple[str, ...]]:
    """Every command and group, as one types it."""
    yield path
    for name, command in group.commands.items():
        if isinstance(command, click.Group):
            yield from commands(command, *path, name)
        else:
            yield (*path, name)


COMMANDS = list(commands(app))


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_the_help_in_english_is_english(command: tuple[str, ...], capsys: pytest.CaptureFixture[str]):
    assert run(["--lang", "en", *command, "--help"]) == 0
    said = capsys.readouterr().out
    # Names of files on the officer's disk are Thai in any language.
    assert [line for line in said.splitlines() if _THAI.search(line)] == []


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_the_help_in_thai_names_what_is_to_be_given_in_thai(
    command: tuple[str, ...], capsys: pytest.CaptureFixture[str]
):
    assert run([*command, "--help"]) == 0
    assert set(_CAPITALS.findall(capsys.readouterr().out)) <= _NAMES


@pytest.mark.parametrize(
    "command", [("check",), ("init",), ("rollup",), ("form", "draft"), ("form", "diff", "a")]
)
def test_what_is_missing_is_named_in_the_language_of_the_help(
    command: tuple[str, ...], capsys: pytest.CaptureFixture[str]
):
    assert run(["--lang", "en", *command]) == 2
    assert not _THAI.search(capsys.readouterr().err)
