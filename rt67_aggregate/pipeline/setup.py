"""Form and roster, both loaded before the first return is opened."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from rt67_aggregate.form import load_form
from rt67_aggregate.model import Form, Issue, Read, Roster
from rt67_aggregate.roster import load_roster
from rt67_aggregate.settings import Settings, applied
from rt67_aggregate.text import thai_date

_FAR = 180  # days between an office's own deadline and the form's: more than any delay


@dataclass(frozen=True, slots=True)
class Setup:
    """The two files that a run goes by, loaded; ``issues``: what was noticed in them.

    ``form_path``, ``roster_path``: where they were found.
    """

    form: Form
    roster: Roster
    issues: tuple[Issue, ...] = ()
    form_path: Path = Path()
    roster_path: Path = Path()


def load_setup(form: Path, roster: Path, settings: Settings | None = None) -> Read[Setup]:
    """Form and roster, or every fault of both files; what ``settings`` name stands in the form."""
    loaded, colleges = load_form(form), load_roster(roster)
    issues = loaded.issues + colleges.issues
    if loaded.value is None or colleges.value is None:
        return Read(None, issues)
    own = applied(settings, loaded.value) if settings else loaded.value
    issues += _deadline_of_another_year(settings, loaded.value)
    return Read(Setup(own, colleges.value, issues, form, roster))


def _deadline_of_another_year(settings: Settings | None, form: Form) -> tuple[Issue, ...]:
    """A deadline of the office's that is far from the form's: most often last year's."""
    own, printed = settings.deadline if settings else None, form.deadline
    if own is None or printed is None or abs((own - printed).days) <= _FAR:
        return ()
    values = (("set", thai_date(own)), ("form", thai_date(printed)))
    return (Issue("settings_deadline_far", values=values),)
