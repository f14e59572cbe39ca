"""``rt67 check``. It imports little, since an officer waits for one file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from rt67_aggregate import pipeline
from rt67_aggregate.cli.check import check_lines, opinion_lines, why_lines
from rt67_aggregate.cli.console import tell
from rt67_aggregate.cli.exits import ExitCode
from rt67_aggregate.cli.setup_files import setup_files
from rt67_aggregate.cli.structured import note, reading_values
from rt67_aggregate.language import say
from rt67_aggregate.model import Read

if TYPE_CHECKING:
    from rt67_aggregate.pipeline.warming import Workers

_CHECKING = say("ตรวจไฟล์")


def check(
    files: Sequence[Path],
    workers: Workers,
    *,
    form: Path | None,
    colleges: Path | None,
    second_reader: bool,
    why: bool = False,
    full: bool = False,
) -> ExitCode:
    """Tell how single returns are understood. ``workers``: what reads them, already at its start."""
    loaded = _loaded(form, colleges)
    setup = loaded.value
    if setup is None:
        from rt67_aggregate.cli.stopped import bad_setup

        return bad_setup(loaded.issues, _CHECKING)
    checked = pipeline.check(files, setup, pool=workers, second_reader=second_reader, explain=why)
    note(files=[reading_values(one.reading) for one in checked])
    for one in checked:
        tell(
            *check_lines(one.reading, setup, full=full),
            *opinion_lines(one),
            *why_lines(one.reading),
            "",
        )
    usable = any(one.reading.answers for one in checked)
    return ExitCode.DONE if usable else ExitCode.NOTHING_USABLE


def _loaded(form: Path | None, colleges: Path | None) -> Read[pipeline.Setup]:
    files = setup_files(form, colleges)
    if files.value is None:
        return Read(None, files.issues)
    return pipeline.load_setup(files.value.form, files.value.roster, files.value.settings)
