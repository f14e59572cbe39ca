"""Invented blanks filled in and then written in other markup, and how their readings differ.

A metamorphic test: what a person does not see changes nothing of what is read.
"""

from __future__ import annotations

import io
import tempfile
import zipfile
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random
from typing import NamedTuple

import docx

from rt67_aggregate.model import College, ReturnReading, Roster, State
from tests.blank_returns import drafted_form, filled_file
from tests.changed_files import what_was_typed
from tests.filling import NAME, Truth
from tests.markup import JOINING, Change, Copy
from tests.markup.seen import seen
from tests.office_blanks import reading

LOST, SILENT, OTHER, MARKED, LOOSE = "lost", "silent", "other", "marked", "loose"
WRONG = frozenset((LOST, SILENT))
_FILLINGS = 3  # returns of each blank that are changed
_TELLING = 4  # letters of what is looked for in other answers
_ROSTER = Roster((College("c1", NAME, ()),))


class Difference(NamedTuple):
    """``kind``: ``LOST`` (what was typed is nowhere, or not counted), ``SILENT`` (it is elsewhere, or another
    option is chosen, with no mark), ``OTHER`` (with no mark, words of the form's are in an answer, or it has
    another value), ``MARKED`` (a mark that was not there, or an answer that is other and marked), ``LOOSE``
    (more is under no heading)."""

    kind: str
    what: str


@dataclass(frozen=True, slots=True)
class MarkedUp:
    """``changes``: what was done to the return. ``differences``: of its reading to that of before."""

    name: str
    changes: tuple[str, ...]
    differences: tuple[Difference, ...]

    @property
    def wrong(self) -> tuple[Difference, ...]:
        """What is lost, or wrong in silence."""
        return tuple(each for each in self.differences if each.kind in WRONG)


class _Said(NamedTuple):
    text: str
    choice: str
    value: str


def marked_up(
    names: Sequence[str], changes: Sequence[Change], chance: Random, most: int = 2, folder: Path | None = None
) -> MarkedUp:
    """One to ``most`` changes of one return of one of the blanks, read; kept in ``folder``."""
    name, filling = chance.choice(names), chance.randrange(_FILLINGS)
    copy, truths = _copy(name, filling)
    made = [chance.choice(changes) for _ in range(chance.randint(1, most))]
    told = [change(copy, chance) for change in sorted(made, key=JOINING.__contains__)]
    with tempfile.TemporaryDirectory() as passing:
        target = (folder or Path(passing)) / f"{NAME}.docx"
        _save(copy, target)
        now = reading(target, drafted_form(name), _ROSTER)
    found = tuple(differences(truths, reading_of(name, filling), now))
    return MarkedUp(name, tuple(filter(None, told)), found)


@cache
def reading_of(name: str, filling: int) -> ReturnReading:
    """The return before anything was changed."""
    path, _ = filled_file(name, filling)
    return reading(path, drafted_form(name), _ROSTER)


def _copy(name: str, filling: int) -> tuple[Copy, tuple[Truth, ...]]:
    path, truths = filled_file(name, filling)
    texts = {line for truth in truths for line in truth.text.split("\n") if line} | {NAME}
    longest_first = sorted(texts, key=lambda text: (-len(text), text))
    return Copy(docx.Document(str(path)), what_was_typed(truths), longest_first), truths


def _save(copy: Copy, target: Path) -> None:
    data = io.BytesIO()
    copy.document.save(data)
    with zipfile.ZipFile(data) as package:
        parts = {entry: package.read(entry) for entry in package.namelist()}
    for way in copy.repacked:
        parts = way(parts)
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as out:
        for entry, content in parts.items():
            out.writestr(entry, content)


def differences(truths: Sequence[Truth], before: ReturnReading, now: ReturnReading) -> Iterator[Difference]:
    """How the reading of a return differs from that of before its markup was changed."""
    if now.state is not State.ACCEPTED:
        yield Difference(MARKED, f"{now.state} {now.reason}")
        return
    if before.balance.holds and not now.balance.holds:
        yield Difference(LOST, f"balance {now.balance.gap}")
    lines = {(truth.section, line) for truth in truths for line in map(seen, truth.text.split("\n")) if line}
    whole, was_whole = _all_text(now), _all_text(before)
    for section, line in sorted(lines):
        if line not in whole and line in was_whole:
            yield Difference(LOST, f"{section}: {line}")
    yield from _of_sections(frozenset(line for _, line in lines if len(line) >= _TELLING), before, now)
    doubts = _doubts(now) - _doubts(before)
    if doubts:
        yield Difference(MARKED, f"{sorted(doubts.elements())}")
    loosened = _loose(now) - _loose(before)
    if loosened:
        yield Difference(LOOSE, f"{list(loosened)}")


def _of_sections(typed: frozenset[str], before: ReturnReading, now: ReturnReading) -> Iterator[Difference]:
    loose = "".join(_loose(now))
    marked = {answer.section_id for answer in now.answers if answer.review}
    missing = {heading.heading_id for heading in now.headings if not heading.found}
    missing -= {heading.heading_id for heading in before.headings if not heading.found}
    was, found = _by_section(before), _by_section(now)
    for section in sorted({*was, *found}):
        gone, come = was[section] - found[section], found[section] - was[section]
        if not gone and not come:
            continue
        strange = any(
            text in said.text and not any(text in own.text for own in gone) for text in typed for said in come
        )
        told = section in marked or (section in missing and not strange)
        told = told or (not come and all(said.text in loose for said in gone))
        chosen = _choices(gone) != _choices(come)
        kind = MARKED if told else SILENT if strange or chosen or (gone and not come) else OTHER
        yield Difference(kind, f"{section}: {list(gone.elements())} -> {list(come.elements())}")


def _all_text(read: ReturnReading) -> str:
    return "\n".join([seen("\n".join(answer.text for answer in read.answers)), *_loose(read)])


def _by_section(read: ReturnReading) -> dict[str, Counter[_Said]]:
    found: dict[str, Counter[_Said]] = defaultdict(Counter)
    for answer in read.answers:
        if answer.text or answer.choice or answer.value:
            found[answer.section_id][_Said(seen(answer.text), seen(answer.choice), answer.value)] += 1
    return found


def _choices(said: Counter[_Said]) -> list[str]:
    return sorted(each.choice for each in said.elements() if each.choice)


def _doubts(read: ReturnReading) -> Counter[tuple[str, str]]:
    return Counter((answer.section_id, code) for answer in read.answers for code in answer.review)


def _loose(read: ReturnReading) -> Counter[str]:
    return Counter(seen(piece.text) for piece in read.unplaced)
