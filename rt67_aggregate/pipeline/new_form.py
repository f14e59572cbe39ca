"""A blank that becomes a form of a workspace, without a command line and without a name to think of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from rt67_aggregate.drafting import ASK
from rt67_aggregate.model import Form, Issue, Read
from rt67_aggregate.pipeline.forms import Candidates, Drafting, Gate, check_form, draft, write_whole

# Where a draft waits for somebody to look at it that has faults, or is of a filled return: with a college's
# words among its own a run by it could take another college's answers for printed lines.
UNFINISHED = "ร่าง"
# Share of a form's sections that are answered in a return; next year's blank has words of its own in few.
_ANSWERED = 0.5
_FILLED = ("draft_filled", "draft_looks_filled")


@dataclass(frozen=True, slots=True)
class DraftDoubt:
    """What the draft is not sure of: the line of the form file, from 1, why, and what stands there."""

    line: int
    why: str
    what: str


@dataclass(frozen=True, slots=True)
class NewForm:
    """What became of a blank. ``path``: its draft. ``form``: None where the draft has faults or is of a
    filled return, and then it stands where no run looks for forms. ``gate``: of the blank, read by that
    form. ``drafting``: what was taken from the form of the year before."""

    path: Path
    form: Form | None = None
    gate: Gate | None = None
    doubts: tuple[DraftDoubt, ...] = ()
    drafting: Drafting | None = None


def adopt_blank(blank: Path, mappings: Path, before: Path, earlier: tuple[Path, ...]) -> Read[NewForm]:
    """Draft the form of a blank, named like it; where it has no faults and nobody filled it in, runs go by it
    from then on.

    ``before``: the form that runs went by: where it is not among the ``mappings``, it is put beside the new
    one, so that returns of it are still read. ``earlier``: among which that of the year before may be.
    Nothing is written where a form file of this name is there already, the blank holds no form, or is a
    filled return of a form that runs know.
    """
    target = mappings / f"{blank.stem}.yaml"
    if target.exists():
        return Read(None, (Issue("form_file_exists", values=(("path", str(target)),)),))
    filled = next((form for form in map(partial(_form_of_filled, blank), earlier) if form), None)
    if filled:
        values = (("file", blank.name), ("form", filled.short_title))
        return Read(None, (Issue("blank_is_return", values=values),))
    with TemporaryDirectory(prefix="rt67-draft-") as folder:
        drafted = draft(blank, Path(folder) / target.name, earlier=Candidates(earlier))
        if drafted.value is None:
            return Read(None, drafted.issues)
        text = drafted.value.path.read_bytes()
    is_filled = any(issue.code in _FILLED for issue in drafted.issues)
    form = None if is_filled else drafted.value.form
    path = target if form else mappings / UNFINISHED / f"{blank.stem}.txt"
    beside = {mappings / before.name: before.read_bytes()} if form and before.parent != mappings else {}
    for place, content in {**beside, path: text}.items():
        problem = write_whole(place, content)
        if problem:
            return Read(None, (problem,))
    doubts = tuple(_doubts(text.decode("utf-8").splitlines()))
    issues = tuple(replace(issue, source=str(path)) if issue.source else issue for issue in drafted.issues)
    if form is None:
        return Read(NewForm(path, doubts=doubts), issues)
    checked = check_form(path, blank)
    gate = checked.value.gate if checked.value else None
    return Read(NewForm(path, form, gate, doubts, drafted.value), issues + checked.issues)


def _form_of_filled(file: Path, path: Path) -> Form | None:
    """The form of a form file, where a Word file is a return of it that somebody filled in."""
    checked = check_form(path, file).value
    if checked is None or checked.gate is None or not checked.gate.of_form:
        return None
    answered, sections = len(checked.gate.answers), len(checked.form.sections)
    return checked.form if answered > sections * _ANSWERED else None


def _doubts(lines: Sequence[str]) -> Iterator[DraftDoubt]:
    """The draft's own questions but for its first line, which says how to find them: on the line of what they
    are about, or above it."""
    for number, line in enumerate(lines[1:], start=2):
        what, asks, why = line.partition(f"# {ASK}")
        if asks:
            below = next((later for later in lines[number:] if not later.lstrip().startswith("#")), "")
            yield DraftDoubt(number, why.strip(), what.strip() or below.strip())
