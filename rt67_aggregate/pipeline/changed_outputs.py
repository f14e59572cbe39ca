"""Reports and tables that somebody changed after they were written: kept in ``history``, and told.

The workbook is read before it is replaced; what is typed into the report or a table is not. It would be gone
without a word.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence
from pathlib import Path

from rt67_aggregate.model import Issue
from rt67_aggregate.pipeline.names import ANNEX, HISTORY, OUTPUTS_NOTE
from rt67_aggregate.pipeline.values import Job
from rt67_aggregate.publish import PICTURES, TABLES, Staging, file_digest
from rt67_aggregate.review import history_copy


def changed_outputs(output: Path, names: Sequence[str]) -> tuple[Issue, ...]:
    """One for each of these files, or of the annex where it is among them, that is not what was written."""
    noted = noted_outputs(output)
    replaced = (name for name in sorted(noted) if name in names or (ANNEX in names and _is_annex(name)))
    changed = (name for name in replaced if file_digest(output / name) not in ("", noted[name]))
    return tuple(Issue("output_edited", str(output / n), values=(("file", n),)) for n in changed)


def keep_outputs(
    job: Job, names: Sequence[str], staged: Staging, *, annex: bool = True, pictures: bool = False
) -> None:
    """Put copies of those files into ``history`` that are to be replaced and are not known as they stand, and
    note what is written in their place. ``names``: of the new files; ``annex``: whether its volumes go;
    ``pictures``: whether these do, which ``own_pictures`` looks after."""
    noted = noted_outputs(job.output)
    for name in (*names, *(_volumes(job.output) if annex else ())):
        if file_digest(job.output / name) not in ("", noted.get(name)):
            history_copy(job.output / name, job.output / HISTORY, job.written, sync=staged.here.disk.sync)
    gone = (*((f"{ANNEX}/",) if annex else ()), *((f"{PICTURES}/",) if pictures else ()))
    known = {name: sha for name, sha in noted.items() if not name.startswith(gone)}
    folders = (f"{ANNEX}/", f"{PICTURES}/")
    written = {name: sha for name, sha in staged.sealed.items() if name in names or name.startswith(folders)}
    data = json.dumps(known | written).encode()
    (staged.folder / OUTPUTS_NOTE).write_bytes(data)
    staged.expect(OUTPUTS_NOTE, hashlib.sha256(data).hexdigest())


def without_workbook(files: Sequence[str]) -> tuple[str, ...]:
    """Those of some outputs that are not read before they are replaced."""
    return tuple(name for name in files if name in TABLES or name.endswith(".docx"))


def _volumes(output: Path) -> Iterator[str]:
    yield from (f"{ANNEX}/{path.name}" for path in sorted((output / ANNEX).glob("*.docx")))


def _is_annex(name: str) -> bool:
    return name.startswith(f"{ANNEX}/")


def noted_outputs(output: Path) -> dict[str, str]:
    """What the last command wrote: names and SHA-256; nothing where nobody knows."""
    try:
        noted = json.loads((output / OUTPUTS_NOTE).read_bytes())
    except (OSError, ValueError, RecursionError):
        return {}
    return {str(name): str(sha256) for name, sha256 in noted.items()} if isinstance(noted, dict) else {}
