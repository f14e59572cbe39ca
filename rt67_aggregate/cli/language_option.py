"""The option ``--lang`` of the program and of every command."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import click

from rt67_aggregate.language import LANGUAGES, THAI

OPTION = "--lang"
VARIABLE = "RT67_LANG"


def add_language(command: click.Command) -> None:
    """Give the option to a command, and to all below it."""
    words = "ภาษาของจอ สมุดงาน รายงาน และหน้าเว็บ: th หรือ en (หรือตั้งตัวแปร RT67_LANG)"
    choices = click.Choice(LANGUAGES)
    command.params.append(click.Option([OPTION], type=choices, expose_value=False, help=words))
    if isinstance(command, click.Group):
        for below in command.commands.values():
            add_language(below)


def wanted_language(words: Sequence[str], variables: Mapping[str, str]) -> str:
    """The code of the language that a command line asks for, else the environment, else Thai.

    Known before the command line is understood: what is wrong with it is told in that language.
    """
    for number, word in enumerate(words):
        if word == OPTION and number + 1 < len(words):
            return _known(words[number + 1])
        if word.startswith(f"{OPTION}="):
            return _known(word.removeprefix(f"{OPTION}="))
    return variables.get(VARIABLE, "") or THAI.code


def _known(code: str) -> str:
    """A code that click will refuse is told of in Thai."""
    return code if code in LANGUAGES else THAI.code
