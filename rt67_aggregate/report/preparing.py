"""All pictures of a report prepared, several photos at once, in the order in which they are wanted."""

from __future__ import annotations

import hashlib
import warnings
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from pathlib import Path

from rt67_aggregate.photos import in_turns
from rt67_aggregate.report.pictures import NotAPictureError, Prepared, prepare

_LARGEST_FILE = 200 * 2**20
_JPEG = b"\xff\xd8"


def all_prepared(
    folder: Path, paths: Sequence[str], budget: int, jobs: int
) -> Iterator[tuple[str, Prepared | str]]:
    """Each path with its picture, or the code of why there is none; the same bytes are prepared once.

    ``budget``: bytes of one picture. Pillow gives way to other threads while it decodes.
    """
    by_source: dict[str, Future[Prepared | str]] = {}
    waiting: deque[tuple[str, Future[Prepared | str]]] = deque()
    work = in_turns(partial(_prepared, budget), lambda content: content.startswith(_JPEG))
    with _quietly(), ThreadPoolExecutor(jobs) as pool:
        for path in paths:
            content = _bytes(folder, path)
            if isinstance(content, str):
                future = _known(content)
            else:
                source = hashlib.sha256(content).hexdigest()
                if source not in by_source:
                    by_source[source] = pool.submit(work, content)
                future = by_source[source]
            waiting.append((path, future))
            if len(waiting) > jobs:
                first, done = waiting.popleft()
                yield first, done.result()
        for path, future in waiting:
            yield path, future.result()


def _prepared(budget: int, content: bytes) -> Prepared | str:
    try:
        return prepare(content, budget)
    except NotAPictureError as error:
        return error.reason


def _known(reason: str) -> Future[Prepared | str]:
    future: Future[Prepared | str] = Future()
    future.set_result(reason)
    return future


def _quietly() -> warnings.catch_warnings[None]:
    """Pillow warns about sizes that are judged here anyway. The filters are those of all threads."""
    return warnings.catch_warnings(action="ignore")


def _bytes(folder: Path, path: str) -> bytes | str:
    """The file's bytes, or why there are none."""
    place = folder / path
    try:
        if not place.resolve().is_relative_to(folder.resolve()) or not place.is_file():
            return "lost"
        if place.stat().st_size > _LARGEST_FILE:
            return "too_large"
        return place.read_bytes()
    except (OSError, ValueError):
        return "lost"
