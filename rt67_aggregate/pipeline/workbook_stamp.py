"""Whether the last run's workbook is, byte for byte, what the run wrote: then nothing was entered since."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path

from rt67_aggregate.pipeline.names import CORRECTIONS, SENT, WORKBOOK
from rt67_aggregate.publish import Staging

# Beside the tables as sent: which workbook was written, and which corrections stand in it.
WRITTEN = f"{SENT}/written.json"
# A copy of the corrections as that run left them: the file in the folder is the officer's to open.
LEFT = f"{SENT}/{CORRECTIONS}"
_FILES = (WORKBOOK, CORRECTIONS)


def note_written(staged: Staging, corrections: str) -> None:
    """Write down what the sealed workbook and the corrections beside it are. ``corrections``: SHA-256 of
    the file that stays where no new one is staged, "" where there is none.

    Only of a workbook of which all that was entered stands in the corrections as well: another one has
    something to tell.
    """
    digests = {WORKBOOK: staged.sealed[WORKBOOK], CORRECTIONS: staged.sealed.get(CORRECTIONS, corrections)}
    data = json.dumps(digests).encode()
    (staged.folder / WRITTEN).write_bytes(data)
    staged.expect(WRITTEN, hashlib.sha256(data).hexdigest())


def is_untouched(output: Path, digests: Mapping[str, str]) -> bool:
    """Whether both files are what the last run left. ``digests``: theirs now."""
    return _written(output) == {name: digests[name] for name in _FILES}


def has_lost(name: str, output: Path, digests: Mapping[str, str]) -> bool:
    """Whether the last run left this one of both files and it is not there. ``digests``: theirs now."""
    return not digests[name] and bool(_written(output).get(name))


def _written(output: Path) -> dict[str, object]:
    try:
        written = json.loads((output / WRITTEN).read_bytes())
    except (OSError, ValueError, RecursionError):
        return {}
    return written if isinstance(written, dict) else {}
