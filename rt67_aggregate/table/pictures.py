"""The name of every picture that a run saves."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rt67_aggregate.model import Picture, PictureFile, ReturnReading, SourceFile, State
from rt67_aggregate.text import file_name

FOLDER = "pictures"
NO_COLLEGE = "_unidentified"
_EXTENSION = re.compile(r"[a-z0-9]{1,5}")


@dataclass(frozen=True, slots=True)
class Slot:
    """Where a picture stands: which return, which of its answers or unplaced pieces, which there."""

    source: str
    placed: bool
    piece: int
    index: int


def picture_files(readings: Sequence[ReturnReading]) -> Mapping[Slot, PictureFile]:
    """What is to be saved of the accepted and unidentified returns, in the order given.

    ``pictures/<college_id>/<section_id>-<n>.<ext>``; ``unplaced-<n>`` where no section took it.
    Pictures without bytes (linked, missing) have no file.
    """
    files: dict[Slot, PictureFile] = {}
    used: Counter[str] = Counter()
    for reading in readings:
        if reading.state not in (State.ACCEPTED, State.UNIDENTIFIED):
            continue
        for slot, stem, picture, source in _pictures(reading):
            used[stem] += 1
            files[slot] = PictureFile(
                source=source.name,
                package=source.path,
                picture=picture,
                path=f"{stem}-{used[stem]}.{_extension(picture)}",
            )
    return files


def joined_paths(paths: Mapping[Slot, str], slots: Sequence[Slot]) -> str:
    """The saved ones of these pictures, as the tables name them."""
    return ";".join(paths[slot] for slot in slots if slot in paths)


def _pictures(reading: ReturnReading) -> list[tuple[Slot, str, Picture, SourceFile]]:
    """Each picture with its slot, the beginning of its path, and the file that holds it."""
    accepted = reading.state is State.ACCEPTED
    folder = f"{FOLDER}/{file_name(reading.identity.college_id) or NO_COLLEGE}"
    found = []
    for piece, answer in enumerate(reading.answers):
        stem = f"{folder}/{file_name(answer.section_id)}" if accepted else f"{folder}/unplaced"
        source = answer.taken_from or reading.source
        for index, picture in enumerate(answer.pictures):
            found.append((Slot(reading.source.name, True, piece, index), stem, picture, source))
    for piece, unplaced in enumerate(reading.unplaced):
        source = unplaced.taken_from or reading.source
        for index, picture in enumerate(unplaced.pictures):
            slot = Slot(reading.source.name, False, piece, index)
            found.append((slot, f"{folder}/unplaced", picture, source))
    return [entry for entry in found if entry[2].target]


def _extension(picture: Picture) -> str:
    extension = picture.extension.lower().lstrip(".")
    return extension if _EXTENSION.fullmatch(extension) else "bin"
