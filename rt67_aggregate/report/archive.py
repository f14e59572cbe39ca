"""A zip file that holds the same bytes whenever it is written from the same content."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

# The oldest time that a zip file can state.
_TIME = (1980, 1, 1, 0, 0, 0)


class ZipWriter:
    """A zip file under construction, part by part."""

    def __init__(self, target: IO[bytes]) -> None:
        self._zip = ZipFile(target, "w")

    def add(self, name: str, content: bytes, *, packed: bool = False) -> None:
        """One part. ``packed``: its bytes are compressed already (pictures)."""
        self._zip.writestr(_entry(name, packed), content)

    def stream(self, name: str, chunks: Iterable[bytes]) -> None:
        """One part, piece by piece."""
        with self._zip.open(_entry(name, False), "w") as part:
            for chunk in chunks:
                part.write(chunk)

    def close(self) -> None:
        """Writes the directory; without it the file is none."""
        self._zip.close()


@contextmanager
def new_archive(path: Path) -> Iterator[ZipWriter]:
    """An archive that appears at its path whole, or not at all.

    It grows beside its place under a name with a leading dot. Raises ``OSError`` where the folder
    or the file cannot be written.
    """
    growing = path.with_name(f".{path.name}.part")
    try:
        with growing.open("wb") as target:
            archive = ZipWriter(target)
            try:
                yield archive
            finally:
                archive.close()
        growing.replace(path)
    finally:
        growing.unlink(missing_ok=True)


def _entry(name: str, packed: bool) -> ZipInfo:
    entry = ZipInfo(name, _TIME)
    entry.compress_type = ZIP_STORED if packed else ZIP_DEFLATED
    return entry
