"""One return read in this process."""

from __future__ import annotations

from pathlib import Path

from rt67_aggregate.convert import CONVERTIBLE, refused
from rt67_aggregate.inbox import pick, refusal
from rt67_aggregate.model import Form, ReturnReading, Roster, State
from rt67_aggregate.pipeline.return_reading import without_content
from rt67_aggregate.pipeline.workspace import workspace_folder
from rt67_aggregate.reading import ReturnReader


def read_return(path: Path, form: Form, roster: Roster) -> ReturnReading:
    """Read one file here, in this process: a pure function of (file, form, roster).

    Word's own formats only; ``read_returns`` also converts others and unpacks zips.
    """
    with workspace_folder() as workspace:
        file = pick((path,), workspace)[0]
    no = refusal(file)
    if no:
        return without_content(file, *no)
    if file.format in CONVERTIBLE:
        return without_content(file, State.UNSUPPORTED, refused(file, "no_converter").issue)
    return ReturnReader(form, roster).read(file)
