"""Files → one reading for each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from rt67_aggregate.inbox import is_spelled_out, refusal
from rt67_aggregate.language import THAI, Language
from rt67_aggregate.model import Form, Format, Issue, ReturnReading, Roster, SourceFile, State
from rt67_aggregate.pipeline.executors import Protected, read_by_executor
from rt67_aggregate.pipeline.return_reading import ReadsReturns, without_content
from rt67_aggregate.pipeline.stages import Progress, Stage, silent
from rt67_aggregate.pipeline.telling import Told
from rt67_aggregate.workers import ItemResult, WorkerPool

if TYPE_CHECKING:
    from concurrent.futures import Executor

    from rt67_aggregate.pipeline.shelf import Shelf

# A return of 10,000 paragraphs takes a few seconds; what takes this long is no return.
_SECONDS = 120.0
_MEGABYTES = 512


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
    in ``language``. ``shelf``: where the readings are laid; given are then their stubs. ``executor``:
    what reads, on this machine or on others, in place of the workers of ``pool``.

    ``workspace``: an existing folder for converted copies; it must live as long as pictures are to
    be taken out of them. A file that ends its worker costs itself and nothing else.
    """
    readings: dict[str, ReturnReading] = {}
    waiting: list[SourceFile] = []
    for file in told.files:
        no = refusal(file)
        if file.name in told.lost:
            readings[file.name] = without_content(file, State.UNREADABLE, told.lost[file.name])
        elif no:
            readings[file.name] = without_content(file, *no)
        else:
            waiting.append(file)
    ready, notes, failed = _in_words_format(waiting, workspace, progress)
    readings |= failed
    said = language.calling(form.topic_word)
    reader = ReadsReturns(form, roster, explain=explain, pages=pages, language=said)
    if shelf:
        shelf.notes |= notes
    for reading in _read(ready, reader, shelf, _Readers(pool, executor), progress):
        more = notes.get(reading.source.name, ())
        kept = shelf.keep(reading) if shelf and reading.state is not State.UNREADABLE else reading
        readings[reading.source.name] = replace(kept, issues=(*more, *reading.issues))
    return readings


def _in_words_format(
    files: Sequence[SourceFile], workspace: Path, progress: Progress
) -> tuple[list[SourceFile], dict[str, tuple[Issue, ...]], dict[str, ReturnReading]]:
    """Files to read, what is to be said of their conversion, and those that could not be converted."""
    if all(file.format is Format.DOCX for file in files):
        return list(files), {}, {}
    from rt67_aggregate.pipeline.old_formats import in_words_format

    return in_words_format(files, workspace, progress)


@dataclass(frozen=True, slots=True)
class _Readers:
    """Who reads: workers here, or an executor."""

    pool: WorkerPool
    executor: Executor | None


def _read(
    files: Sequence[SourceFile],
    reader: ReadsReturns,
    shelf: Shelf | None,
    readers: _Readers,
    progress: Progress,
) -> Iterator[ReturnReading]:
    """Readings, or their stubs where there is a shelf."""
    finished = count(1)
    progress(Stage.READING, 0, len(files))

    def told(*_: object) -> None:
        progress(Stage.READING, next(finished), len(files))

    if readers.executor is None:
        read: Callable[[SourceFile], ReturnReading] = shelf.reads(reader) if shelf else reader
        outcomes = Protected(read, _SECONDS, _MEGABYTES).run(files, readers.pool, told)
        yield from _readings(files, outcomes)
        return
    unknown = list(files)
    if shelf and shelf.store:
        looked = readers.pool.run(shelf.knows(shelf.store), files, seconds=_SECONDS, megabytes=_MEGABYTES)
        known = {file.name: o.value for file, o in zip(files, looked, strict=True) if o.value}
        unknown = [file for file in files if file.name not in known]
        for reading in known.values():
            told()
            yield reading
    protected = Protected(reader, _SECONDS, _MEGABYTES)
    results = read_by_executor(readers.executor, protected, unknown, readers.pool, told)
    for reading in _readings(unknown, results):
        yield shelf.lay(reading) if shelf else reading


def _readings(
    files: Sequence[SourceFile], outcomes: Iterable[ItemResult[ReturnReading]]
) -> Iterator[ReturnReading]:
    for file, outcome in zip(files, outcomes, strict=True):
        if outcome.value is not None:
            yield outcome.value
        elif outcome.issue is not None:
            yield without_content(file, State.UNREADABLE, replace(outcome.issue, source=file.name))
