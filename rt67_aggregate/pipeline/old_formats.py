"""Files of other programs among those to be read."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from rt67_aggregate.convert import CONVERTIBLE
from rt67_aggregate.model import Issue, ReturnReading, SourceFile
from rt67_aggregate.pipeline.converting import converted
from rt67_aggregate.pipeline.return_reading import without_content
from rt67_aggregate.pipeline.stages import Progress, Stage
from rt67_aggregate.soffice import find_soffice
from rt67_aggregate.winword import find_word, run_word


def in_words_format(
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
        name: without_content(conversion.file, conversion.state, conversion.issue)
        for name, conversion in done.items()
        if conversion.state
    }
    ready = [done[f.name].file if f.name in done else f for f in files if f.name not in failed]
    notes: dict[str, tuple[Issue, ...]] = {
        name: (conversion.issue,) for name, conversion in done.items() if name not in failed
    }
    return ready, notes, failed
