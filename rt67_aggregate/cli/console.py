"""The terminal, whatever it can show."""

from __future__ import annotations

import io
import os
import sys
from contextlib import suppress
from typing import TextIO

import click

from rt67_aggregate.cli.session import current_language
from rt67_aggregate.language import Language
from rt67_aggregate.screen import on_screen


def tell(*lines: str, wrong: bool = False, language: Language | None = None) -> None:
    """Lines for the officer: on stdout, or on stderr where something went wrong.

    Names and answers in them are a stranger's: what would command the terminal is spelled out.
    ``language``: where no command is running; else the command's.
    """
    spoken = language or current_language()
    with suppress(OSError):  # the terminal is closed: nobody reads it, and the work is done all the same
        click.echo(on_screen("\n".join(map(spoken.of, lines))), err=wrong)


def close_streams() -> None:
    """Nothing that could not be told stands against the end of the process."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (OSError, ValueError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def prepare_streams() -> None:
    """Never stop over a character: redirected, Windows writes in cp874, which has no ✓ and no emoji.

    An encoding without Thai at all would leave nothing to read; UTF-8 takes its place.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding=None if _has_thai(stream) else "utf-8", errors="replace")


def _has_thai(stream: TextIO) -> bool:
    try:
        "ก".encode(stream.encoding)
    except (UnicodeEncodeError, LookupError):
        return False
    return True
