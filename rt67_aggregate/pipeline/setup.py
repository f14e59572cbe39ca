"""Form and roster, both loaded before the first return is opened."""

from __future__ import annotations

from pathlib import Path

from rt67_aggregate.form import load_form
from rt67_aggregate.model import Read
from rt67_aggregate.pipeline.values import Setup
from rt67_aggregate.roster import load_roster
from rt67_aggregate.settings import Settings, applied


def load_setup(form: Path, roster: Path, settings: Settings | None = None) -> Read[Setup]:
    """Form and roster, or every fault of both files; what ``settings`` name stands in the form."""
    loaded, colleges = load_form(form), load_roster(roster)
    issues = loaded.issues + colleges.issues
    if loaded.value is None or colleges.value is None:
        return Read(None, issues)
    own = applied(settings, loaded.value) if settings else loaded.value
    return Read(Setup(own, colleges.value, issues, form, roster))
