"""What is looked at before anything is read or written: form, roster, output folder, last review."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rt67_aggregate import report
from rt67_aggregate.issues import kind_of
from rt67_aggregate.model import Issue, Severity
from rt67_aggregate.pipeline.reviewing import LastReview, read_last_review
from rt67_aggregate.pipeline.setup import load_setup
from rt67_aggregate.pipeline.values import Job, Outcome, Run, Setup
from rt67_aggregate.publish import NotWrittenError, blocked, put_right


@dataclass(frozen=True, slots=True)
class Prepared:
    """All that a run goes by, sound."""

    setup: Setup
    last: LastReview


def prepare(job: Job, files: Sequence[str], folders: Sequence[str] = ()) -> Prepared | Run:
    """What a run goes by, or the run's end with what stands against it.

    ``files``, ``folders``: the outputs that it will replace.
    """
    setup = load_setup(job.form, job.roster, job.settings)
    if setup.value is None:
        return Run(Outcome.BAD_SETUP, setup.issues)
    template = report.check_template(job.template) if job.template else ()
    if any_error(template):
        return Run(Outcome.BAD_SETUP, template, setup.value)
    obstacle = blocked(job.output, job.inbox, files, folders)
    if obstacle:
        wrong_usage = obstacle.code == "output_in_inbox"
        return Run(Outcome.BAD_SETUP if wrong_usage else Outcome.NOT_WRITTEN, (obstacle,), setup.value)
    try:
        put_right(job.output, job.inbox)
    except NotWrittenError as error:
        return Run(Outcome.NOT_WRITTEN, (error.issue,), setup.value)
    last = read_last_review(job)
    if last.value is None:
        return Run(Outcome.NOT_WRITTEN, last.issues, setup.value)
    return Prepared(setup.value, last.value)


def any_error(issues: Sequence[Issue]) -> bool:
    """Whether one of them stands against going on."""
    return any(kind_of(issue.code).severity is Severity.ERROR for issue in issues)
