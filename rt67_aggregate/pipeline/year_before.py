"""A draft's form of the year before: which one that is, and the draft with what it takes from it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from rt67_aggregate.drafting import Drafted, carry, form_text, without_ids_of_place
from rt67_aggregate.form import carried, default_ids, load_form, parse_form, share_that_goes_on
from rt67_aggregate.model import Bond, Carried, Form, Issue
from rt67_aggregate.text import arabic_digits, fold

_LEAST = 0.5  # share of the sections of both that a form of the year before has in common with a new one
_FIGURES = re.compile("[0-9]+")
_CLEAR = 0.1  # how much more it must have in common than any other form that is not older


@dataclass(frozen=True, slots=True)
class Candidates:
    """Form files among which that of the year before may be. ``named``: it is the only one, whatever it has
    in common with the blank."""

    paths: tuple[Path, ...] = ()
    named: bool = False


NONE_AT_HAND = Candidates()


@dataclass(frozen=True, slots=True)
class YearBefore:
    """``path``, ``form``: the form of the year before, None where there is none. ``rivals``: files of
    which nobody can tell which it is. ``namesakes``: where there is none, files of forms of the same title,
    which have less in common with the draft. ``broken``: files with faults, which were not looked at."""

    path: Path = Path()
    form: Form | None = None
    rivals: tuple[Path, ...] = ()
    namesakes: tuple[Path, ...] = ()
    broken: tuple[Path, ...] = ()


def faults_of_named(candidates: Candidates) -> tuple[Issue, ...]:
    """The faults of the form that was named, where one was."""
    return load_form(candidates.paths[0]).issues if candidates.named else ()


def year_before(draft: Form, candidates: Candidates) -> YearBefore:
    """The newest of the forms that have most in common with a draft; none where they have too little, or two
    fit as well."""
    loaded = [(path, load_form(path).value) for path in candidates.paths]
    forms = [(path, form) for path, form in loaded if form is not None]
    broken = tuple(path for path, form in loaded if form is None)
    if candidates.named and forms:
        return YearBefore(*forms[0])
    shares = {path: _share(form, draft) for path, form in forms}
    best = max((_LEAST, *shares.values()))
    near = [(path, form) for path, form in forms if shares[path] >= max(_LEAST, best - _CLEAR)]
    near = [one for one in near if not any(_is_after(form, one[1]) for _, form in near)]
    if len(near) != 1:
        rivals = tuple(path for path, _ in near)
        named = [path for path, form in forms if _may_precede(form, draft) and _name(form) == _name(draft)]
        return YearBefore(rivals=rivals, namesakes=() if rivals else tuple(named), broken=broken)
    return YearBefore(*near[0], broken=broken)


def _share(form: Form, draft: Form) -> float:
    """What two forms have in common; nothing with a form of a later year."""
    return share_that_goes_on(form, draft) if _may_precede(form, draft) else 0.0


def _may_precede(form: Form, draft: Form) -> bool:
    """Whether a form is another one than the draft's, and of no later year."""
    return form.form_id != draft.form_id and not form.fiscal_year > draft.fiscal_year > 0


def _name(form: Form) -> str:
    """A form's title without its year and other figures."""
    return fold(_FIGURES.sub("", arabic_digits(form.title)))


def _is_after(form: Form, other: Form) -> bool:
    """Whether a form is a later one than another."""
    return other.form_id in form.earlier or form.fiscal_year > other.fiscal_year > 0


@dataclass(frozen=True, slots=True)
class CarriedDraft:
    """The text of a draft with what it takes from the form of before, and the form that it says."""

    text: str
    form: Form
    carried: Carried


def carried_draft(
    drafted: Drafted, plain: Form, earlier: Form, source: str, *, wordings: bool = True
) -> CarriedDraft | None:
    """A draft with the IDs of the form of before; None where they cannot be said in a form file. ``plain``:
    the form as the draft is without. ``wordings``: with other wordings of its headings, too."""
    taken = carried(earlier, plain)
    carry(drafted, plain, taken, wordings=wordings)
    text = form_text(drafted, plain.form_id, source)
    said = parse_form(text)
    if said is None:
        return None
    told = [taken.ids[name] for name, bond in taken.bonds.items() if bond.bond is not Bond.SAME]
    without_ids_of_place(drafted, said, default_ids(text), told)
    text = form_text(drafted, plain.form_id, source)
    form = parse_form(text)
    wanted = [taken.ids[heading.id] for heading in plain.walk_all()]
    if form is None or [heading.id for heading in form.walk_all()] != wanted:
        return None
    return CarriedDraft(text, form, taken)
