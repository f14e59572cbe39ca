"""Files → one reading for each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path

from rt67_aggregate.convert import CONVERTIBLE, refused
from rt67_aggregate.inbox import is_spelled_out, pick, refusal
from rt67_aggregate.language import THAI, Language
from rt67_aggregate.model import Form, Issue, ReturnReading, Roster, SourceFile, State
from rt67_aggregate.pipeline.converting import converted
from rt67_aggregate.pipeline.executors import Protected, read_by_executor
from rt67_aggregate.pipeline.shelf import Known, Shelf, Shelving, lay
from rt67_aggregate.pipeline.telling import Told
from rt67_aggregate.pipeline.values import Progress, Stage, silent
from rt67_aggregate.pipeline.workspace import workspace_folder
from rt67_aggregate.reading import ReturnReader
from rt67_aggregate.soffice import find_soffice
from rt67_aggregate.winword import find_word, run_word
from rt67_aggregate.workers import ItemResult, WorkerPool

# A return of 10,000 paragraphs takes a few seconds; what takes this long is no return.
_SECONDS = 120.0
_MEGABYTES = 512


def read_return(path: Path, form: Form, roster: Roster) -> ReturnReading:
    """Read one file here, in this process: a pure function of (file, form, roster).

    Word's own formats only; ``read_returns`` also converts others and unpacks zips.
    """
    with workspace_folder() as workspace:
        file = pick((path,), workspace)[0]
    no = refusal(file)
    if no:
        return _without_content(file, *no)
    if file.format in CONVERTIBLE:
        return _without_content(file, State.UNSUPPORTED, refused(file, "no_converter").issue)
    return ReturnReader(form, roster).read(file)


def no_inbox(inbox: Path) -> Issue:
    """Where the inbox should be; or that one stands inside it and looks for it there."""
    here = inbox.absolute().parent
    if here.name.casefold() == inbox.name.casefold():
        return Issue("inbox_is_here", str(inbox), values=(("here", str(here)), ("name", inbox.name)))
    return Issue("inbox_not_found", str(inbox), values=(("inbox", str(inbox.absolute())),))


def with_name_told(reading: ReturnReading) -> ReturnReading:
    """The reading, and an issue where its file's name had control or direction characters."""
    if not is_spelled_out(reading.source.name):
        return reading
    return replace(reading, issues=(*reading.issues, Issue("name_spelled_out", reading.source.name)))


def read_files(
    told: Told,
    form: Form,
    roster: Roster,
    workspace: Path,
    pool: WorkerPool,
    *,
    progress: Progress = silent,
    explain: bool = False,
    pages: bool = False,
    language: Language = THAI,
    shelf: Shelf | None = None,
    executor: Executor | None = None,
) -> dict[str, ReturnReading]:
    """File name → reading. ``explain``: with the owner of every stretch, and why. ``pages``: drawn as a page,
    in ``language``. ``shelf``: where the readings are laid; given are then their outlines. ``executor``:
    what reads, on this machine or on others, in place of the workers of ``pool``.

    ``workspace``: an existing folder for converted copies; it must live as long as pictures are to
    be taken out of them. A file that ends its worker costs itself and nothing else.
    """
    readings: dict[str, ReturnReading] = {}
    waiting: list[SourceFile] = []
    for file in told.files:
        no = refusal(file)
        if file.name in told.lost:
            readings[file.name] = _without_content(file, State.UNREADABLE, told.lost[file.name])
        elif no:
            readings[file.name] = _without_content(file, *no)
        else:
            waiting.append(file)
    ready, notes, failed = _converted(waiting, workspace, progress)
    readings |= failed
    said = language.calling(form.topic_word)
    reader = ReturnReader(form, roster, explain=explain, pages=pages, language=said)
    if shelf:
        shelf.notes |= notes
    for reading in _read(ready, reader, shelf, _Readers(pool, executor), progress):
        more = notes.get(reading.source.name, ())
        kept = shelf.keep(reading) if shelf and reading.state is not State.UNREADABLE else reading
        readings[reading.source.name] = replace(kept, issues=(*more, *reading.issues))
    return readings


def _converted(
    files: Sequence[SourceFile], workspace: Path, progress: Progress
) -> tuple[list[SourceFile], dict[str, tuple[Issue, ...]], dict[str, ReturnReading]]:
    """Files to read, what is to be said of their conversion, and those that could not be converted."""
    foreign = [file for file in files if file.format in CONVERTIBLE]
    if not foreign:
        return list(files), {}, {}
    progress(Stage.CONVERTING, 0, len(foreign))
    folder = workspace / "converted"
    folder.mkdir()
    word = run_word if find_word() else None
    done = {c.file.name: c for c in converted(foreign, folder, find_soffice(), instead=word)}
    progress(Stage.CONVERTING, len(foreign), len(foreign))
    failed = {
        name: _without_content(conversion.file, conversion.state, conversion.issue)
        for name, conversion in done.items()
        if conversion.state
    }
    ready = [done[f.name].file if f.name in done else f for f in files if f.name not in failed]
    notes: dict[str, tuple[Issue, ...]] = {
        name: (conversion.issue,) for name, conversion in done.items() if name not in failed
    }
    return ready, notes, failed


@dataclass(frozen=True, slots=True)
class _Readers:
    """Who reads: workers here, or an executor."""

    pool: WorkerPool
    executor: Executor | None


def _read(
    files: Sequence[SourceFile],
    reader: ReturnReader,
    shelf: Shelf | None,
    readers: _Readers,
    progress: Progress,
) -> Iterator[ReturnReading]:
    """Readings, or their outlines where there is a shelf."""
    finished = count(1)
    progress(Stage.READING, 0, len(files))

    def told(*_: object) -> None:
        progress(Stage.READING, next(finished), len(files))

    if readers.executor is None:
        read = Shelving(reader.read, shelf.folder, shelf.store) if shelf else reader.read
        outcomes = Protected(read, _SECONDS, _MEGABYTES).run(files, readers.pool, told)
        yield from _readings(files, outcomes)
        return
    unknown = list(files)
    if shelf and shelf.store:
        looked = readers.pool.run(
            Known(shelf.store, shelf.folder), files, seconds=_SECONDS, megabytes=_MEGABYTES
        )
        known = {file.name: o.value for file, o in zip(files, looked, strict=True) if o.value}
        unknown = [file for file in files if file.name not in known]
        for reading in known.values():
            told()
            yield reading
    protected = Protected(reader.read, _SECONDS, _MEGABYTES)
    results = read_by_executor(readers.executor, protected, unknown, readers.pool, told)
    for reading in _readings(unknown, results):
        yield lay(reading, shelf.folder) if shelf else reading


def _readings(
    files: Sequence[SourceFile], outcomes: Iterable[ItemResult[ReturnReading]]
) -> Iterator[ReturnReading]:
    for file, outcome in zip(files, outcomes, strict=True):
        if outcome.value is not None:
            yield outcome.value
        elif outcome.issue is not None:
            yield _without_content(file, State.UNREADABLE, replace(outcome.issue, source=file.name))


def _without_content(file: SourceFile, state: State, issue: Issue) -> ReturnReading:
    return ReturnReading(file, state, reason=issue.code, issues=(issue,))
