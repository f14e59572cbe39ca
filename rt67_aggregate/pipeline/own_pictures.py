"""Pictures among the outputs that somebody put there, or changed: kept in ``history``, and told.

The folder of the pictures is replaced as a whole. A photo that an officer laid beside those of a college, or
turned upright for the report, would be gone without a word.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from rt67_aggregate.inbox import is_lock
from rt67_aggregate.model import Issue
from rt67_aggregate.pipeline.changed_outputs import noted_outputs
from rt67_aggregate.pipeline.names import HISTORY
from rt67_aggregate.pipeline.values import Job
from rt67_aggregate.publish import PICTURES, Staging
from rt67_aggregate.review import history_copy


def own_pictures(staged: Staging, digests: Callable[[Sequence[Path]], Sequence[str]]) -> tuple[str, ...]:
    """Names of the pictures in the output folder that are not what a run wrote there.

    One that this run linked is the same bytes, and is not read again. ``digests``: takes those of files.
    """
    noted = noted_outputs(staged.output)
    names = [name for name in _standing(staged.output) if not _is_linked(staged, name)]
    known = [name for name in names if name in noted or name in staged.sealed]
    found = dict(zip(known, digests([staged.output / name for name in known]), strict=True))
    written = {name: ("", noted.get(name), staged.sealed.get(name)) for name in known}
    return tuple(name for name in names if name not in found or found[name] not in written[name])


def told_pictures(output: Path, names: Sequence[str]) -> tuple[Issue, ...]:
    """One issue for each of these in the output folder."""
    return tuple(Issue("own_picture", str(output / name), values=(("picture", name),)) for name in names)


def keep_pictures(job: Job, names: Sequence[str], staged: Staging) -> None:
    """Put copies of them into ``history``, below the folders that they stand in."""
    for name in names:
        kept = (job.output / HISTORY / name).parent
        history_copy(job.output / name, kept, job.written, sync=staged.here.disk.sync)


def _standing(output: Path) -> Iterator[str]:
    for path in sorted((output / PICTURES).rglob("*")):
        if path.is_file() and not path.is_symlink() and not is_lock(path.name, path.stat().st_size):
            yield path.relative_to(output).as_posix()


def _is_linked(staged: Staging, name: str) -> bool:
    try:
        return (staged.output / name).samefile(staged.folder / name)
    except OSError:
        return False
