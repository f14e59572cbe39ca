"""The option ``--json`` of every command."""

from __future__ import annotations

import click

FLAG = "--json"


def add_flag(command: click.Command) -> None:
    """Give the option to a command, or to every command of a group."""
    if isinstance(command, click.Group):
        for below in command.commands.values():
            add_flag(below)
        return
    words = "บอกผลเป็น JSON หนึ่งบรรทัด (docs/commands.md)"
    command.params.append(click.Option([FLAG], is_flag=True, expose_value=False, help=words))
