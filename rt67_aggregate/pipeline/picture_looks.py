"""What the returns showed of their pictures, kept beside the tables as sent, since the files are whole."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from pathlib import Path, PurePosixPath

from rt67_aggregate.model import AS_STORED, PictureFile, PictureLook
from rt67_aggregate.pipeline.names import SENT
from rt67_aggregate.publish import Staging

_LOOKS = f"{SENT}/looks.json"
_WHOLE = 100_000


def looks_of(files: Iterable[PictureFile]) -> dict[str, PictureLook]:
    """Path of a picture in the tables → its look, of those that are not shown whole as stored."""
    return {file.path: file.picture.look for file in files if file.picture.look != AS_STORED}


def looks_of_parts(outputs: Iterable[Path], pictures: Iterable[tuple[Path, str]]) -> dict[str, PictureLook]:
    """The same of other runs. ``outputs``: their folders; ``pictures``: where each picture stands there, and
    what it is called here."""
    there = {
        output.joinpath(*PurePosixPath(path).parts): look
        for output in outputs
        for path, look in read_looks(output).items()
    }
    return {name: there[source] for source, name in pictures if source in there}


def note_looks(staged: Staging, looks: Mapping[str, PictureLook]) -> None:
    """Write them down for a report that is written again; nothing where there are none."""
    if not looks:
        return
    told = {
        path: [look.left, look.top, look.right, look.bottom, int(look.mirrored), look.quarters]
        for path, look in looks.items()
    }
    data = json.dumps(told).encode("ascii")
    (staged.folder / _LOOKS).write_bytes(data)
    staged.expect(_LOOKS, hashlib.sha256(data).hexdigest())


def read_looks(output: Path) -> dict[str, PictureLook]:
    """As a run noted them; of what another program wrote there only what is one."""
    try:
        told = json.loads((output / _LOOKS).read_bytes())
    except (OSError, ValueError, RecursionError):
        return {}
    if not isinstance(told, dict):
        return {}
    return {path: look for path, numbers in told.items() if (look := _look(numbers))}


def _look(numbers: object) -> PictureLook | None:
    if not isinstance(numbers, list) or len(numbers) != 6 or any(type(n) is not int for n in numbers):
        return None
    left, top, right, bottom, mirrored, quarters = numbers
    possible = min(numbers) >= 0 and left + right < _WHOLE and top + bottom < _WHOLE and quarters < 4
    return PictureLook(left, top, right, bottom, bool(mirrored), quarters) if possible else None
