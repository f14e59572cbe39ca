"""``--json``: what a command did as one JSON object instead of sentences (docs/commands.md)."""

from __future__ import annotations

import json
from collections.abc import Sequence
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import asdict, dataclass, field
from io import StringIO
from typing import TYPE_CHECKING, Any

import click

from rt67_aggregate.cli.session import Session
from rt67_aggregate.issues import action, kind_of, locator, sentence

if TYPE_CHECKING:
    from rt67_aggregate.model import Issue, ReturnReading
    from rt67_aggregate.pipeline import Run

SCHEMA = 1


@dataclass(slots=True)
class Record:
    """What a command notes of its doing, beside what it tells in sentences."""

    values: dict[str, Any] = field(default_factory=dict)
    out: StringIO = field(default_factory=StringIO)
    err: StringIO = field(default_factory=StringIO)

    def told_here(self) -> tuple[redirect_stdout[StringIO], redirect_stderr[StringIO]]:
        """Keeps what is told off the screen, to be given with the rest."""
        return redirect_stdout(self.out), redirect_stderr(self.err)

    def as_json(self, exit_code: int) -> str:
        """The object, on one line."""
        told = {"exit_code": exit_code, "told": _lines(self.out), "errors": _lines(self.err)}
        return json.dumps({"schema": SCHEMA, **told, **self.values}, ensure_ascii=False)


def note(**values: Any) -> None:
    """Add values to the object of the command that is running, if it gives one."""
    context = click.get_current_context(silent=True)
    session = context.find_object(Session) if context else None
    if session is not None and session.record is not None:
        session.record.values |= values


def note_run(run: Run) -> None:
    """The same of a run: how it ended, every file's state, the outputs and every issue."""
    note(
        outcome=run.outcome.value,
        files=[reading_values(reading) for reading in run.readings],
        outputs=[str(path.absolute()) for path in run.outputs],
        issues=issue_values(run.issues),
        news=asdict(run.news),
        entered=asdict(run.entered),
        to_review=run.to_review,
    )


def reading_values(reading: ReturnReading) -> dict[str, Any]:
    """A file with its state and its balance of characters."""
    return {
        "source": reading.source.name,
        "sha256": reading.source.sha256,
        "state": reading.state.value,
        "college_id": reading.identity.college_id,
        "typed_chars": reading.balance.typed,
        "placed_chars": reading.balance.placed,
        "unplaced_chars": reading.balance.unplaced,
    }


def issue_values(issues: Sequence[Issue]) -> list[dict[str, Any]]:
    """Issues with their code, place, sentence and what to do."""
    return [
        {
            "code": issue.code,
            "severity": kind_of(issue.code).severity.value,
            "needs_eye": kind_of(issue.code).needs_eye,
            "source": issue.source,
            "college_id": issue.college_id,
            "section_id": issue.section_id,
            "where": issue.where,
            "line": issue.line,
            "place": locator(issue.place),
            "sentence": sentence(issue),
            "action": action(issue),
        }
        for issue in issues
    ]


def _lines(stream: StringIO) -> list[str]:
    return stream.getvalue().splitlines()
