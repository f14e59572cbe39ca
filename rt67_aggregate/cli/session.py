"""What the commands of one start of the program share."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import click

from rt67_aggregate.cli.stops import Stops
from rt67_aggregate.language import THAI, Language

if TYPE_CHECKING:
    from rt67_aggregate.cli.structured import Record
    from rt67_aggregate.pipeline.warming import Workers


@dataclass(frozen=True, slots=True)
class Session:
    """``stops``: what asks the program to end. ``record``: what is noted where JSON is wanted.
    ``language``: what the screen and the outputs speak. ``workers``: what reads, where it was started before.
    """

    stops: Stops
    record: Record | None = None
    language: Language = THAI
    workers: Workers | None = None


def current_language() -> Language:
    """The language of the command that is running; Thai where none is."""
    context = click.get_current_context(silent=True)
    return language_of(context) if context else THAI


def language_of(context: click.Context) -> Language:
    """The language of a command."""
    session = context.find_object(Session)
    return session.language if session else THAI
