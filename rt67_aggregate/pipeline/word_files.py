"""Word files that a form is made of or held against: opened by a worker, like every stranger's file."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from rt67_aggregate.inbox import pick, refusal
from rt67_aggregate.issues import kind_of
from rt67_aggregate.model import (
    Document,
    Form,
    Format,
    Issue,
    PageLook,
    Read,
    ReturnReading,
    Roster,
    SourceFile,
)
from rt67_aggregate.pipeline.named_files import not_a_file
from rt67_aggregate.pipeline.workspace import workspace_folder
from rt67_aggregate.reader import read_document, read_page_looks
from rt67_aggregate.reading import ReturnReader
from rt67_aggregate.workers import WorkerPool

_SECONDS, _MEGABYTES = 60.0, 512  # for one file
_OTHER_FORMATS = (Format.DOC, Format.ODT, Format.RTF, Format.PDF, Format.HTML, Format.OTHER)


@dataclass(frozen=True, slots=True)
class WordFile:
    """What a worker found in a .docx.

    ``looks``: how its paragraphs stand on the page, of a blank. ``reading``: how it is understood by a
    form, where one was given.
    """

    document: Document
    looks: tuple[PageLook, ...] = ()
    reading: ReturnReading | None = None


def open_blank(path: Path, pool: WorkerPool, form: Form | None = None) -> Read[WordFile]:
    """A blank, and how ``form`` understands it; what another file is, in a sentence."""
    gone = not_a_file(path)
    if gone:
        return Read(None, (gone,))
    (outcome,) = pool.run(_Blank(form), [path], seconds=_SECONDS, megabytes=_MEGABYTES)
    if outcome.value is None:
        return Read(None, _not_opened(path.name, (outcome.issue,) if outcome.issue else ()))
    return outcome.value


def open_returns(
    named: Sequence[tuple[str, Path]], pool: WorkerPool, form: Form | None = None
) -> Generator[tuple[str, WordFile]]:
    """The .docx files that can be read, by name."""
    outcomes = pool.run(_Return(form), named, seconds=_SECONDS, megabytes=_MEGABYTES)
    for (name, _), outcome in zip(named, outcomes, strict=True):
        if outcome.value is not None:
            yield name, outcome.value


@dataclass(frozen=True, slots=True)
class _Return:
    """Opens one return: what a worker does."""

    form: Form | None

    def __call__(self, named: tuple[str, Path]) -> WordFile | None:
        name, path = named
        document = read_document(path, name).value
        if document is None:
            return None
        return WordFile(document, reading=_reading(document, name, path, self.form))


@dataclass(frozen=True, slots=True)
class _Blank:
    """Opens one blank: what a worker does."""

    form: Form | None

    def __call__(self, path: Path) -> Read[WordFile]:
        with workspace_folder() as workspace:
            file = pick([path], workspace)[0]
        if file.format is not Format.DOCX:
            return Read(None, _not_word(file))
        read = read_document(path, path.name)
        if read.value is None:
            return Read(None, _not_opened(path.name, read.issues))
        reading = _reading(read.value, path.name, path, self.form)
        return Read(WordFile(read.value, read_page_looks(path), reading))


def _reading(document: Document, name: str, path: Path, form: Form | None) -> ReturnReading | None:
    if form is None:
        return None
    return ReturnReader(form, Roster(())).read_from(document, SourceFile(name, path, Format.DOCX))


def _not_word(file: SourceFile) -> tuple[Issue, ...]:
    name = file.name
    if file.format is Format.IMAGE:
        return (Issue("draft_picture", name, values=(("file", name),)),)
    refused = None if file.format in _OTHER_FORMATS else refusal(file)
    if refused:
        return _not_opened(name, refused[1:])
    return (Issue("draft_not_word", name, values=(("file", name),)),)


def _not_opened(name: str, why: Iterable[Issue]) -> tuple[Issue, ...]:
    """What kept a blank from being opened; its own sentence, since those of returns speak of colleges."""
    problem = next((kind_of(issue.code).title for issue in why), "")
    return (Issue("draft_unreadable", name, values=(("file", name), ("problem", problem))),)
