"""The pages of a run among its outputs."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Sequence

from rt67_aggregate.model import PictureFile, ReturnReading, Summary
from rt67_aggregate.pages import FOLDER, INDEX, index_page, return_page
from rt67_aggregate.publish import Staging

# Where the index stands in the output folder.
INDEX_PAGE = f"{FOLDER}/{INDEX}"


def write_pages(
    summary: Summary, readings: Sequence[ReturnReading], files: Iterable[PictureFile], staged: Staging
) -> None:
    """Write the page of each return that has one, and the index. ``files``: the pictures that were
    saved."""
    paths: dict[str, dict[str, str]] = defaultdict(dict)
    for file in files:
        paths[file.source].setdefault(file.picture.sha256, file.path)
    (staged.folder / FOLDER).mkdir()
    for reading in readings:
        name = summary.pages.get(reading.source.name)
        if name:
            _write(staged, name, (return_page(reading, summary, paths[reading.source.name]),))
    _write(staged, INDEX_PAGE, index_page(summary))


def _write(staged: Staging, name: str, pieces: Iterable[bytes]) -> None:
    digest = hashlib.sha256()
    with (staged.folder / name).open("wb") as page:
        for piece in pieces:
            page.write(piece)
            digest.update(piece)
    staged.expect(name, digest.hexdigest())
