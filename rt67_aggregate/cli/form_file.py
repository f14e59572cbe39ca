"""A form file as the value of an option or an argument."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from rt67_aggregate.cli.given_path import GivenPath
from rt67_aggregate.data import named_form


class FormFile(GivenPath):
    """A path; a name alone may be that of a form that comes with the program."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Path:
        """The path that the commands take."""
        return named_form(super().convert(value, param, ctx))
