"""The pictures of a run, made fit for report and workbook in workers, so that no writer opens one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import groupby
from pathlib import Path

from rt67_aggregate.model import Frames, PictureFile, PictureLook, PreparedPicture, Summary
from rt67_aggregate.photos import PictureMaker, budget_of
from rt67_aggregate.publish import digests_of, file_digest, save_pictures
from rt67_aggregate.workers import ItemResult, WorkerPool

# Several pictures at once: what telephones make, unpacked as far as it is needed.
_AT_ONCE = 25_000_000, 320  # pixels, megabytes of a worker
# A large one by itself, so that not several of them fill the memory.
_ALONE = 100_000_000, 800
_SECONDS = 60.0
_SAVING_SECONDS, _SAVING_MEGABYTES = 120.0, 512  # of one package
_DIGEST_SECONDS = 600.0  # of all pictures of a run
_NOT_SHOWN = {"out_of_memory": "too_large", "timed_out": "failed", "crashed": "failed"}


def taken_digests(paths: Sequence[Path], pool: WorkerPool) -> tuple[str, ...]:
    """The digests of files, by a worker: copies of pictures are a stranger's bytes. Empty where the
    worker ended."""
    (outcome,) = pool.run(digests_of, [tuple(paths)], seconds=_DIGEST_SECONDS, megabytes=_SAVING_MEGABYTES)
    return outcome.value or ("",) * len(paths)


def saved(
    files: Iterable[PictureFile], folder: Path, before: Path, pool: WorkerPool
) -> tuple[PictureFile, ...]:
    """Copy pictures out of their packages to below ``folder`` in workers; gives the lost ones.

    ``before``: the output folder, in which an earlier run's pictures may stand.

    Raises OSError where the system refuses to write.
    """
    packages = [tuple(group) for _, group in groupby(files, key=lambda file: file.package)]
    save = partial(save_pictures, folder=folder, before=before)
    lost: list[PictureFile] = []
    outcomes = pool.run(save, packages, seconds=_SAVING_SECONDS, megabytes=_SAVING_MEGABYTES)
    for wanted, outcome in zip(packages, outcomes, strict=True):
        if outcome.refused:
            raise outcome.refused
        lost += wanted if outcome.value is None else outcome.value
    return tuple(lost)


def with_pictures(summary: Summary, pool: WorkerPool, college_id: str = "") -> Summary:
    """The summary with the pictures that its tables name, made from the files below its folder.

    ``college_id``: only this college's. A picture that ends its worker, or takes more time or memory
    than a picture may, is named as not shown and costs nothing else. Equal files that are shown alike
    are opened once.
    """
    paths = tuple(dict.fromkeys(_paths(summary.frames, college_id)))
    like = _first_of_equals(summary.folder, paths, summary.looks, pool)
    firsts = tuple(dict.fromkeys(like.values()))
    maker = PictureMaker(summary.folder, budget_of(len(paths)), 0, summary.looks)
    made = _made(maker, firsts, pool)
    return replace(summary, pictures={path: made[like[path]] for path in paths})


def _paths(frames: Frames, college_id: str) -> Iterator[str]:
    for frame in (frames.records, frames.unplaced):
        of_college = frame if not college_id else frame[frame["college_id"] == college_id]
        for joined in of_college["pictures"]:
            yield from (path for path in joined.split(";") if path)


def _first_of_equals(
    folder: Path, paths: Sequence[str], looks: Mapping[str, PictureLook], pool: WorkerPool
) -> dict[str, str]:
    """Path → the first path of the same bytes and look. Only files of the same size are read for it."""
    by_size: dict[int, list[str]] = defaultdict(list)
    for path in paths:
        by_size[_size(folder / path)].append(path)
    asked = [path for same in by_size.values() if len(same) > 1 for path in same]
    outcomes = pool.run(
        file_digest, [folder / path for path in asked], seconds=_SECONDS, megabytes=_AT_ONCE[1]
    )
    firsts: dict[tuple[str, PictureLook | None], str] = {}
    like = {path: path for path in paths}
    for path, outcome in zip(asked, outcomes, strict=True):
        like[path] = firsts.setdefault((outcome.value, looks.get(path)), path) if outcome.value else path
    return like


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except (OSError, ValueError):
        return 0


def _made(maker: PictureMaker, paths: Sequence[str], pool: WorkerPool) -> dict[str, PreparedPicture | str]:
    """Several at once, then each alone that is too large for it."""
    made: dict[str, PreparedPicture | str] = {}
    waiting = paths
    for (pixels, megabytes), at_once in ((_AT_ONCE, pool.jobs), (_ALONE, 1)):
        make = replace(maker, most_pixels=pixels)
        outcomes = pool.run(make, waiting, seconds=_SECONDS, megabytes=megabytes, jobs=at_once)
        made |= zip(waiting, map(_shown, outcomes), strict=True)
        waiting = [path for path in waiting if made[path] == "too_large"]
    return made


def _shown(outcome: ItemResult[PreparedPicture | str]) -> PreparedPicture | str:
    if outcome.value is not None:
        return outcome.value
    return _NOT_SHOWN[outcome.issue.code] if outcome.issue else "failed"
