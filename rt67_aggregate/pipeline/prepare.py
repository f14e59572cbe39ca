"""What is looked at before anything is read or written: form, roster, output folder, last review."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace

from rt67_aggregate import report
from rt67_aggregate.issues import kind_of
from rt67_aggregate.model import Issue, Read, Severity
from rt67_aggregate.pipeline.form_choice import of_last_run
from rt67_aggregate.pipeline.ids import compared_ids
from rt67_aggregate.pipeline.known_ids import KnownIds, read_known_ids
from rt67_aggregate.pipeline.reviewing import LastReview, read_last_review
from rt67_aggregate.pipeline.setup import load_setup
from rt67_aggregate.pipeline.values import Job, Outcome, Run, Setup
from rt67_aggregate.publish import Disk, Held, NotWrittenError, blocked, held
from rt67_aggregate.review import renumbered
from rt67_aggregate.workers import WorkerPool


@dataclass(frozen=True, slots=True)
class Prepared:
    """All that a run goes by, sound, and the output folder that is its own until its end. ``job``: with
    the form that was chosen. ``pool``: the workers that open what is a stranger's. ``known``: what the IDs
    stand for, to be noted for the next run."""

    job: Job
    setup: Setup
    last: LastReview
    place: Held
    pool: WorkerPool
    known: KnownIds


@contextmanager
def prepared(
    job: Job,
    pool: WorkerPool,
    files: Sequence[str],
    folders: Sequence[str] = (),
    *,
    again: bool = False,
    setup: Setup | None = None,
) -> Iterator[Prepared | Run]:
    """What a run goes by, or the run's end with what stands against it.

    ``files``, ``folders``: the outputs that it will replace. ``again``: it goes by the form that the
    last run was made with. ``setup``: form and roster where they are no files of the job. While the
    block runs, no other command reads or writes the output folder.
    """
    obstacle = blocked(job.output, job.inbox, files, folders)
    if obstacle:
        wrong_usage = obstacle.code == "output_in_inbox"
        yield Run(Outcome.BAD_SETUP if wrong_usage else Outcome.NOT_WRITTEN, (obstacle,))
        return
    with ExitStack() as stack:
        try:
            place = stack.enter_context(held(job.output, job.inbox, Disk(lasting=job.sync), job.guard))
        except NotWrittenError as error:
            yield Run(Outcome.NOT_WRITTEN, (error.issue,))
            return
        if again:
            job = of_last_run(job)
        sound = _sound_setup(job, setup)
        if isinstance(sound, Run):
            yield replace(sound, issues=(*place.issues, *sound.issues))
            return
        last = read_last_review(job, pool, sound.roster)
        if last.value is None:
            yield Run(Outcome.NOT_WRITTEN, (*place.issues, *last.issues), sound)
            return
        ids = compared_ids(read_known_ids(job.output), sound.form, sound.roster, last.value.log)
        if any_error(ids.issues):
            yield Run(Outcome.BAD_SETUP, (*place.issues, *ids.issues), sound)
            return
        log = renumbered(last.value.log, ids.renumbered, job.written)
        noticed = replace(last.value, log=log, issues=(*place.issues, *last.value.issues, *ids.issues))
        yield Prepared(job, sound, noticed, place, pool, ids.known)


def any_error(issues: Sequence[Issue]) -> bool:
    """Whether one of them stands against going on."""
    return any(kind_of(issue.code).severity is Severity.ERROR for issue in issues)


def _sound_setup(job: Job, setup: Setup | None) -> Setup | Run:
    loaded = Read(setup) if setup else load_setup(job.form, job.roster, job.settings)
    if loaded.value is None:
        return Run(Outcome.BAD_SETUP, (*loaded.issues, *job.noticed))
    template = report.check_template(job.template) if job.template else ()
    if any_error(template):
        return Run(Outcome.BAD_SETUP, template, loaded.value)
    return replace(loaded.value, issues=(*loaded.value.issues, *job.noticed))
