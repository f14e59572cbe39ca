"""A job of now and here: options first, then the workspace's settings and files, then the package's."""

from __future__ import annotations

from contextlib import nullcontext
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

import click

from rt67_aggregate import data, pipeline
from rt67_aggregate.cli.machine import usual_jobs
from rt67_aggregate.cli.mappings_folder import unread_files
from rt67_aggregate.cli.session import Session
from rt67_aggregate.cli.setup_files import setup_files
from rt67_aggregate.language import THAI
from rt67_aggregate.model import Read


def job_of(
    inbox: Path,
    output: Path,
    *,
    form: Path | None,
    colleges: Path | None,
    report_template: Path | None = None,
    thai_digits: bool = False,
    report: str | None = None,
    jobs: int | None = None,
    workspace: Path = Path(),
) -> Read[pipeline.Job]:
    """The job, or None with the faults of the workspace's settings."""
    found = setup_files(form, colleges, workspace)
    context = click.get_current_context(silent=True)
    session = context.find_object(Session) if context else None
    if found.value is None:
        return Read(None, found.issues)
    files, settings = found.value, found.value.settings
    return Read(
        pipeline.Job(
            inbox=inbox,
            output=output,
            form=files.form,
            forms=() if form or settings.form else data.workspace_forms(workspace),
            roster=files.roster,
            written=datetime.now(UTC).astimezone(),
            version=version("rt67-aggregate"),
            jobs=jobs or usual_jobs(),
            template=report_template or settings.report_template,
            thai_digits=thai_digits or settings.thai_digits,
            volumes=pipeline.Volumes(report or settings.report or pipeline.Volumes.FULL),
            settings=settings,
            noticed=tuple(unread_files(workspace / data.MAPPINGS, files.roster)),
            language=session.language if session else THAI,
            guard=session.stops.held if session else nullcontext,
        )
    )
