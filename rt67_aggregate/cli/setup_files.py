"""Where form, roster and settings are: options first, then the workspace's files, then the package's."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from rt67_aggregate import data, pipeline
from rt67_aggregate.model import Read


@dataclass(frozen=True, slots=True)
class SetupFiles:
    """The two files that a reading goes by, and the settings, which are read already."""

    form: Path
    roster: Path
    settings: pipeline.Settings


def setup_files(form: Path | None, colleges: Path | None, workspace: Path = Path()) -> Read[SetupFiles]:
    """The files, or None with the faults of the workspace's settings."""
    loaded = pipeline.load_settings(workspace / data.MAPPINGS / data.SETTINGS)
    settings = loaded.value
    if settings is None:
        return Read(None, loaded.issues)
    chosen = form or settings.form or data.default_form(workspace)
    return Read(SetupFiles(chosen, colleges or data.default_roster(workspace), settings))
