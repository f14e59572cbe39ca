"""Form files: drafted from a blank, checked against it, compared with another year's."""

from __future__ import annotations

import errno
import os
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from enum import Enum
from pathlib import Path

from rt67_aggregate.blanks import blank_document
from rt67_aggregate.drafting import ASK, Drafted, draft_form, form_text, missed_lines, with_ids
from rt67_aggregate.form import (
    Change,
    Step,
    crosswalk,
    load_form,
    parse_form,
    with_alias,
    with_heading,
    with_prompt,
)
from rt67_aggregate.issues import locator
from rt67_aggregate.language.system_words import system_words
from rt67_aggregate.model import (
    Answer,
    Carried,
    Form,
    HeadingSpot,
    Issue,
    Missed,
    Read,
    ReturnReading,
    Shape,
    State,
    Status,
)
from rt67_aggregate.pipeline.word_files import open_blank, open_returns
from rt67_aggregate.pipeline.year_before import (
    NONE_AT_HAND,
    Candidates,
    YearBefore,
    carried_draft,
    faults_of_named,
    year_before,
)
from rt67_aggregate.text import fold
from rt67_aggregate.workers import WorkerPool

__all__ = [
    "As",
    "Candidates",
    "Change",
    "CheckedForm",
    "Drafting",
    "Gate",
    "Learned",
    "Missed",
    "Step",
    "YearBefore",
    "add_lines",
    "check_form",
    "compare",
    "draft",
    "gate_of",
    "missed",
    "write_blank",
    "write_new",
]

_MAY_WRITE = 0o222
_WORDS = 5  # letters of a line that says something
_MOST_RETURNS = 40  # more filled copies say nothing new about what is printed


@dataclass(frozen=True, slots=True)
class Drafting:
    """A draft that was written: where, and the form that it is; None while it has faults to mend. ``before``:
    the form of the year before, where one was found; ``carried``: what the draft takes from it, None where it
    cannot take anything."""

    path: Path
    form: Form | None
    unsure: int
    before: YearBefore = field(default_factory=YearBefore)
    carried: Carried | None = None


@dataclass(frozen=True, slots=True)
class Gate:
    """A blank read against its own file: all three must be 0, and it must be told for this form.

    ``answers``: sections that count as answered. ``unknown``: lines that belong to nothing.
    ``marked``: sections and pieces that ask for a person. ``of_form``: whether it is; else every return of
    it would be refused as another form's.
    """

    answers: tuple[str, ...]
    unknown: tuple[str, ...]
    marked: tuple[str, ...]
    of_form: bool = True

    @property
    def passed(self) -> bool:
        return self.of_form and not (self.answers or self.unknown or self.marked)


@dataclass(frozen=True, slots=True)
class CheckedForm:
    """A form file as it was understood, and its blank's gate where a blank was given."""

    form: Form
    gate: Gate | None = None


def draft(
    blank: Path,
    output: Path,
    returns: Path | None = None,
    *,
    force: bool = False,
    earlier: Candidates = NONE_AT_HAND,
) -> Read[Drafting]:
    """Draft the form file of a blank. Nothing is written where the blank holds no form. ``earlier``: forms
    among which that of the year before may be, whose IDs its headings keep."""
    problems = (_exists(output),) if output.exists() and not force else faults_of_named(earlier)
    if problems:
        return Read(None, problems)
    with WorkerPool() as pool:
        opened = open_blank(blank, pool)
        if opened.value is None:
            return Read(None, opened.issues)
        copies = list(_files(returns, blank).items()) if returns else ()
        filled = [copy.document for _, copy in open_returns(copies, pool)]
    drafted = draft_form(opened.value.document, blank.name, filled, looks=opened.value.looks)
    if drafted.value is None:
        return Read(None, drafted.issues)
    text = form_text(drafted.value, output.stem.replace("_", "-"), blank.name)
    problem = write_whole(output, text.encode("utf-8"))
    if problem:
        return Read(None, (problem,))
    loaded = load_form(output)
    twice = {issue.line for issue in loaded.issues if issue.code == "form_duplicate_id"}
    if twice and not write_whole(output, with_ids(text, twice).encode("utf-8")):
        text = with_ids(text, twice)
        loaded = load_form(output)
    if loaded.value is not None and not drafted.issues:  # what a filled copy says is not printed
        more = _with_printed(text, loaded.value, blank)
        if more != text and not write_whole(output, more.encode("utf-8")):
            text, loaded = more, load_form(output)
    plain = Drafting(output, loaded.value, _unsure(text))
    if loaded.value is None or not earlier.paths:
        return Read(plain, (*drafted.issues, *loaded.issues))
    return _carried(plain, drafted, blank, earlier)


def _unsure(text: str) -> int:
    return text.count(f"# {ASK}") - 1


def _carried(plain: Drafting, drafted: Read[Drafted], blank: Path, candidates: Candidates) -> Read[Drafting]:
    """The draft with what it takes from the form of the year before. Other wordings are left out where the
    draft would read its own blank the worse for them."""
    found = year_before(plain.form, candidates) if plain.form else YearBefore()
    done = replace(plain, before=found)
    if found.form is None or plain.form is None or drafted.value is None:
        return Read(done, drafted.issues)
    for wordings in (True, False):
        taken = carried_draft(drafted.value, plain.form, found.form, blank.name, wordings=wordings)
        if taken is None:
            continue
        more = taken.text if drafted.issues else _with_printed(taken.text, taken.form, blank)
        form = parse_form(more)
        if form is None or (wordings and not _reads_as_well(form, plain.form, blank)):
            continue
        problem = write_whole(plain.path, more.encode("utf-8"))
        if problem:
            return Read(None, (problem,))
        done = replace(done, form=form, unsure=_unsure(more), carried=taken.carried)
        return Read(done, drafted.issues)
    return Read(done, drafted.issues)


def _reads_as_well(form: Form, plain: Form, blank: Path) -> bool:
    """Whether a form finds no more in its blank than another one does."""
    with WorkerPool() as pool:
        readings = [_read_blank(blank, pool, each) for each in (form, plain)]
    if None in readings:
        return readings[1] is None
    found = [(gate.of_form, _faults(gate)) for gate in (gate_of(one) for one in readings if one)]
    return found[0][0] >= found[1][0] and found[0][1] <= found[1][1]


def _faults(gate: Gate) -> int:
    return len(gate.answers) + len(gate.unknown) + len(gate.marked)


def _with_printed(text: str, form: Form, blank: Path) -> str:
    """The draft with the lines that it takes for answers in its own blank as what is printed there, where
    that leaves fewer of them."""
    with WorkerPool() as pool:
        before = _read_blank(blank, pool, form)
        more = text
        for answer in before.answers if before else ():
            for line in _printed_lines(answer, form):
                more = with_prompt(more, answer.section_id, line, f"{ASK} พิมพ์ไว้ในแบบเปล่า") or more
        grown = parse_form(more) if more != text else None
        after = _read_blank(blank, pool, grown) if grown else None
    if before is None or after is None:
        return text
    old, new = gate_of(before), gate_of(after)
    better = len(new.answers) < len(old.answers) and len(new.unknown) <= len(old.unknown)
    return more if better else text


def _printed_lines(answer: Answer, form: Form) -> list[str]:
    """The lines of an answer that have words: a lone sign may be what somebody is to tick."""
    section = form.by_id[answer.section_id]
    if answer.status is not Status.ANSWERED or section.shape is not Shape.NARRATIVE:
        return []
    lines = (" ".join(line.split()) for line in answer.text.splitlines())
    return [line for line in lines if len(fold(line)) >= _WORDS]


def _read_blank(blank: Path, pool: WorkerPool, form: Form) -> ReturnReading | None:
    opened = open_blank(blank, pool, form).value
    return opened.reading if opened else None


def check_form(path: Path, blank: Path | None = None) -> Read[CheckedForm]:
    """A form file with all its faults; with a blank, what of it would count as typed."""
    loaded = load_form(path)
    if loaded.value is None:
        return Read(None, loaded.issues)
    if blank is None:
        return Read(CheckedForm(loaded.value))
    with WorkerPool() as pool:
        opened = open_blank(blank, pool, loaded.value)
    if opened.value is None or opened.value.reading is None:
        return Read(None, opened.issues)
    return Read(CheckedForm(loaded.value, gate_of(opened.value.reading)))


def compare(old: Path, new: Path) -> Read[tuple[Step, ...]]:
    """What changed from one form to the other, heading by heading."""
    before, after = load_form(old), load_form(new)
    if before.value is None or after.value is None:
        return Read(None, before.issues + after.issues)
    return Read(crosswalk(before.value, after.value))


def missed(path: Path, inbox: Path) -> Read[tuple[Form, tuple[Missed, ...]]]:
    """A form, and what most returns of a folder carry and it does not."""
    loaded = load_form(path)
    if loaded.value is None:
        return Read(None, loaded.issues)
    with WorkerPool() as pool:
        opened = dict(open_returns(list(_files(inbox).items()), pool, loaded.value))
    documents = {name: copy.document for name, copy in opened.items()}
    why = {name: copy.reading.why if copy.reading else () for name, copy in opened.items()}
    return Read((loaded.value, missed_lines(loaded.value, documents, why)))


class As(Enum):
    """What a line is put into the form file as."""

    WORDING = "wording"
    HEADING = "heading"


@dataclass(frozen=True, slots=True)
class Learned:
    """What was put into a form file: lines as they are there now, and those that have no place in it."""

    added: tuple[tuple[Missed, As], ...]
    left_out: tuple[Missed, ...]


def add_lines(path: Path, chosen: Sequence[tuple[Missed, As]]) -> Read[Learned]:
    """Put lines into the form file, as wordings of headings it has or as new ones, with their origin.

    One that would make a fault (a wording that is another heading's too) is left out. The file is written
    once, or not at all.
    """
    loaded = load_form(path)
    if loaded.value is None:
        return Read(None, loaded.issues)
    text = path.read_bytes().decode("utf-8-sig")
    form = loaded.value
    added: list[tuple[Missed, As]] = []
    left_out: list[Missed] = []
    behind: dict[HeadingSpot, str] = {}
    for line, what in chosen:
        spot = line.spot and replace(line.spot, after_id=behind.get(line.spot, line.spot.after_id))
        new = _with_line(text, form, replace(line, spot=spot), what)
        grown = parse_form(new) if new is not None else None
        if new is None or grown is None:
            left_out.append(line)
            continue
        added.append((line, what))
        if line.spot is not None and what is As.HEADING:
            behind[line.spot] = next(h.id for h in grown.walk() if h.id not in form.by_id)
        text, form = new, grown
    problem = write_whole(path, text.encode("utf-8")) if added else None
    return Read(None, (problem,)) if problem else Read(Learned(tuple(added), tuple(left_out)))


def _with_line(text: str, form: Form, line: Missed, what: As) -> str | None:
    place = locator(line.places[0]) if line.places else ""
    example = " ".join(word for word in (line.seen_in[0], place) if word)
    origin = f"พบใน {len(line.seen_in)} จาก {line.of} ฉบับ เช่น {' '.join(example.split())}"
    if what is As.WORDING:
        return with_alias(text, line.heading_id, line.text, origin) if line.heading_id else None
    if line.heading is None or line.spot is None:
        return None
    return with_heading(text, form, line.heading, line.spot, origin)


def write_blank(path: Path, output: Path, *, force: bool = False) -> Read[Form]:
    """Write the Word file of a form, to be sent out."""
    if output.exists() and not force:
        return Read(None, (_exists(output),))
    loaded = load_form(path)
    if loaded.value is None:
        return loaded
    problem = write_whole(output, blank_document(loaded.value))
    return Read(None, (problem,)) if problem else loaded


def gate_of(reading: ReturnReading) -> Gate:
    """What a reading of a blank says that it should not."""
    answered = tuple(a.section_id for a in reading.answers if a.status is Status.ANSWERED)
    marked = tuple(f"{a.section_id}: {code}" for a in reading.answers for code in a.review)
    unknown = tuple(piece.text for piece in reading.unplaced if piece.text)
    return Gate(answered, unknown, marked, reading.state is not State.NOT_THIS_FORM)


def write_new(path: Path, data: bytes, *, force: bool = False) -> Issue | None:
    """Write a file that is not there yet, or over the old one where that is wanted."""
    return _exists(path) if path.exists() and not force else write_whole(path, data)


def write_whole(path: Path, data: bytes) -> Issue | None:
    """Write a file whole or not at all; the issue where that failed."""
    new = path.with_name(f".{path.name}.new")
    try:
        if path.exists() and not path.stat().st_mode & _MAY_WRITE:  # whoever set that wants it kept
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
        path.parent.mkdir(parents=True, exist_ok=True)
        new.write_bytes(data)
        new.replace(path)
    except OSError as error:
        new.unlink(missing_ok=True)
        return Issue("form_file_not_written", values=(("path", str(path)), ("problem", system_words(error))))
    return None


def _exists(path: Path) -> Issue:
    return Issue("form_file_exists", values=(("path", str(path)),))


def _files(folder: Path, blank: Path | None = None) -> dict[str, Path]:
    """The Word files of a folder by name, but for the blank itself."""
    paths = sorted(path for path in folder.rglob("*.docx") if not path.name.startswith("~$"))
    others = [path for path in paths if blank is None or path.resolve() != blank.resolve()]
    return {path.relative_to(folder).as_posix(): path for path in others[:_MOST_RETURNS]}
