"""How far a run is, for the person who waits."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from rt67_aggregate.cli.session import current_language
from rt67_aggregate.language import say
from rt67_aggregate.pipeline import Progress, Stage, silent

_STAGES = {
    Stage.CONVERTING: say("แปลงไฟล์"),
    Stage.READING: say("อ่านแบบรายงาน"),
    Stage.WRITING: say("เขียนผลลัพธ์"),
}


@contextmanager
def shown_progress() -> Iterator[Progress]:
    """A bar for each stage while a person watches; nothing where the output is piped."""
    if not sys.stderr.isatty():
        yield silent
        return
    from rich.console import Console  # noqa: PLC0415 - only a terminal needs it
    from rich.progress import Progress as Bars  # noqa: PLC0415

    spoken = current_language()
    with Bars(console=Console(stderr=True), transient=True) as bars:
        tasks = {
            stage: bars.add_task(spoken.of(name), total=None, visible=False)
            for stage, name in _STAGES.items()
        }

        def tell(stage: Stage, done: int, total: int) -> None:
            bars.update(tasks[stage], completed=done, total=total, visible=True)

        yield tell
