"""Several forms in one workspace: the one that most returns are of, and which returns are another's."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from rt67_aggregate.form import Fit, FormMatcher, load_form
from rt67_aggregate.model import Block, Form, Issue, Paragraph, Read, ReturnReading, State
from rt67_aggregate.pipeline.names import SENT
from rt67_aggregate.pipeline.values import Job
from rt67_aggregate.publish import read_tables
from rt67_aggregate.workers import WorkerPool

_SECONDS, _MEGABYTES = 120.0, 512  # of one return, as where it is read


@dataclass(frozen=True, slots=True)
class Chosen:
    """The form of a run. ``path``: its file. ``fits``: file name → the form that a return is of, where
    several forms are at hand. ``files``: form ID → its file."""

    path: Path
    fits: Mapping[str, Fit] = field(default_factory=dict)
    files: Mapping[str, Path] = field(default_factory=dict)


def choose_form(inbox: Path, paths: Sequence[Path], pool: WorkerPool) -> Read[Chosen]:
    """The form that most returns of the inbox are of; of equals the last by name, which is the newest.

    Returns are opened by workers; one that ends its worker is of no form. A form file
    with faults stops the run: its returns would count as nobody's.
    """
    if len(paths) == 1:
        return Read(Chosen(paths[0]))
    loaded = [load_form(path) for path in paths]
    issues = tuple(issue for read in loaded for issue in read.issues)
    forms = [read.value for read in loaded if read.value is not None]
    if issues:
        return Read(None, issues)
    twice = _same_ids(forms, paths)
    if twice:
        return Read(None, twice)
    files = {form.form_id: path for form, path in zip(forms, paths, strict=True)}
    fits = dict(_fits(inbox, FormMatcher(forms), pool))
    counted = Counter(fit.form_id for fit in fits.values() if fit.form_id)
    order = list(files)
    best = max(order, key=lambda name: (counted[name], order.index(name)))
    return Read(Chosen(files[best], fits, files))


def of_last_run(job: Job) -> Job:
    """The job by the form that its output folder was made with, where several forms are at hand.

    Only while the folder is held: another command may be at writing its tables.
    """
    sent = read_tables(job.output / SENT) if len(job.forms) > 1 else None
    if sent is None:
        return job
    made_with = set(sent.records["form_id"])
    loaded = ((path, load_form(path).value) for path in job.forms)
    fitting = [path for path, form in loaded if form is not None and made_with == {form.form_id}]
    return replace(job, form=fitting[-1]) if fitting else job


def told_apart(reading: ReturnReading, form: Form, chosen: Chosen) -> ReturnReading:
    """The reading; where the return is another form's it is left out, with what to do."""
    fit = chosen.fits.get(reading.source.name)
    if fit is None or reading.state in (State.UNREADABLE, State.UNSUPPORTED, State.IGNORED):
        return reading
    if fit.form_id == form.form_id and fit.rivals:
        both = (("form", form.form_id), ("others", ", ".join(fit.rivals)))
        issue = Issue("form_uncertain", reading.source.name, values=both)
        return replace(reading, issues=(*reading.issues, issue))
    if fit.form_id in ("", form.form_id):
        return reading
    values = (("other", fit.form_id), ("path", str(chosen.files[fit.form_id])), ("form", form.form_id))
    issue = Issue("other_form", reading.source.name, values=values)
    # What else was noticed was noticed by the wrong form.
    return replace(reading, state=State.NOT_THIS_FORM, reason=issue.code, issues=(issue,))


@dataclass(frozen=True, slots=True)
class _Fitting:
    """Tells of which form one return is: what a worker does."""

    matcher: FormMatcher

    def __call__(self, path: Path) -> Fit | None:
        from rt67_aggregate.reader import read_document  # noqa: PLC0415 - only a worker reads

        document = read_document(path, path.name).value
        return self.matcher.match("\n".join(_texts(document.blocks))) if document is not None else None


def _fits(inbox: Path, matcher: FormMatcher, pool: WorkerPool) -> Iterator[tuple[str, Fit]]:
    paths = [path for path in sorted(inbox.rglob("*.docx")) if not path.name.startswith("~$")]
    outcomes = pool.run(_Fitting(matcher), paths, seconds=_SECONDS, megabytes=_MEGABYTES)
    for path, outcome in zip(paths, outcomes, strict=True):
        if outcome.value is not None:
            yield path.relative_to(inbox).as_posix(), outcome.value


def _texts(blocks: Sequence[Block]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield f"{block.label} {block.text}"
        else:
            for cell in block.cells:
                yield from _texts(cell.blocks)


def _same_ids(forms: Sequence[Form], paths: Sequence[Path]) -> tuple[Issue, ...]:
    seen: dict[str, Path] = {}
    issues = []
    for form, path in zip(forms, paths, strict=True):
        first = seen.setdefault(form.form_id, path)
        if first != path:
            values = (("id", form.form_id), ("first", first.name))
            issues.append(Issue("form_id_twice", str(path), values=values))
    return tuple(issues)
