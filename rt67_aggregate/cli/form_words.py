"""What the commands about form files say alike."""

from __future__ import annotations

from rt67_aggregate.cli.console import tell
from rt67_aggregate.cli.exits import ExitCode
from rt67_aggregate.cli.issue_lines import fault_lines
from rt67_aggregate.language import say
from rt67_aggregate.model import Issue

_SHOWN = 60  # characters of a heading on its line


def short(text: str) -> str:
    """A text as it goes on one line."""
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else f"{line[: _SHOWN - 1]}…"


def stopped(issues: tuple[Issue, ...]) -> ExitCode:
    """Tell why nothing was written."""
    tell(say("ยังไม่ได้เขียนอะไร เพราะต้องแก้สิ่งต่อไปนี้ก่อน"), *fault_lines(issues), wrong=True)
    return ExitCode.BAD_SETUP
