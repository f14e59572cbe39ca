"""Old formats → .docx, in a worker that holds LibreOffice and whose end is LibreOffice's end."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from rt67_aggregate.convert import Conversion, Converter, FileToConvert, Office, refused
from rt67_aggregate.model import Format, SourceFile
from rt67_aggregate.workers import ItemResult, WorkerPool

_Converted = ItemResult[tuple[Conversion, ...]]
_BATCH = 10  # files for one start of the program: a start costs some seconds, a hang the batch's time
_SECONDS = 90.0
_SECONDS_MORE = 5.0  # for each further file of a batch
# LibreOffice needs some 200, and maps 500.
_MEGABYTES = 1536


def converted(
    files: Sequence[SourceFile],
    folder: Path,
    soffice: Path | None,
    *,
    instead: Converter | None = None,
    seconds: float = _SECONDS,
) -> tuple[Conversion, ...]:
    """Copies in .docx of .doc, .odt, .rtf and Word's own .xml files, in the order given.

    Copies and all that LibreOffice keeps are written below ``folder``, which must exist and be new
    for each call. ``seconds``: time for one file. ``instead``: what converts where LibreOffice is not
    there (``soffice`` None); without it all are ``unsupported`` but those of a whole package in XML,
    which need neither.
    """
    office = Office(folder, soffice, instead, seconds)
    able = soffice is not None or instead is not None
    tasks = [
        FileToConvert(number, file)
        for number, file in enumerate(files)
        if able or file.format is Format.FLAT_OPC
    ]
    batches = [tuple(tasks[start : start + _BATCH]) for start in range(0, len(tasks), _BATCH)]
    done: dict[int, Conversion] = {}
    for batch, outcome in zip(batches, _run(office, batches, seconds), strict=True):
        done |= {task.number: one for task, one in zip(batch, outcome.value or (), strict=False)}
    # One bad file may have taken the others of its batch along: each gets a start of its own.
    again = [(task,) for task in tasks if _is_open(done.get(task.number))]
    for (task,), outcome in zip(again, _run(office, again, seconds), strict=True):
        done[task.number] = outcome.value[0] if outcome.value else _lost(task, outcome, seconds)
    return tuple(done.get(n) or refused(file, "no_converter") for n, file in enumerate(files))


def _run(
    office: Office, batches: Sequence[tuple[FileToConvert, ...]], seconds: float
) -> list[ItemResult[tuple[Conversion, ...]]]:
    longest = max(map(len, batches), default=1)
    limit = seconds + _SECONDS_MORE * (longest - 1)
    with WorkerPool(starts_programs=True) as pool:
        return list(pool.run(office, batches, seconds=limit, megabytes=_MEGABYTES))


def _is_open(found: Conversion | None) -> bool:
    return found is None or found.issue.code == "conversion_failed"


def _lost(task: FileToConvert, outcome: _Converted, seconds: float) -> Conversion:
    if outcome.issue and outcome.issue.code == "timed_out":
        return refused(task.file, "conversion_timed_out", seconds=f"{seconds:g}")
    return refused(task.file, "conversion_failed")
