"""Invented blanks filled in and then changed, and what is silently wrong in their readings."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random

import docx

from rt67_aggregate.model import ReturnReading
from tests.blank_returns import drafted_form, filled_file
from tests.changed_files import Change, what_was_typed
from tests.filling import NAME, Truth
from tests.filling.judge import astray
from tests.office_blanks import reading

_FILLINGS = 3  # returns of each blank that are changed


@dataclass(frozen=True, slots=True)
class Changed:
    """``changes``: what was done to the return. ``astray``: what is silently wrong in it, and was not before
    it."""

    name: str
    changes: tuple[str, ...]
    astray: tuple[Truth, ...]


def changed(names: Sequence[str], changes: Sequence[Change], chance: Random) -> Changed:
    """One or two changes of one return of one of the blanks, read."""
    name, filling = chance.choice(names), chance.randrange(_FILLINGS)
    path, truths = filled_file(name, filling)
    before = reading_of(name, filling)
    document = docx.Document(str(path))
    typed = what_was_typed(truths)
    made = [chance.choice(changes) for _ in range(chance.choice((1, 1, 2)))]
    told = [change(document.element.body, chance, typed) for change in made]
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / f"{NAME}.docx"
        document.save(str(target))
        now = reading(target, drafted_form(name))
    wrong_before = list(astray(truths, before))
    found = (
        each
        for each in astray(truths, now, headings_found(before) - headings_found(now))
        if each not in wrong_before
    )
    return Changed(name, tuple(filter(None, told)), tuple(found))


@cache
def reading_of(name: str, filling: int) -> ReturnReading:
    """The return before anything was changed."""
    path, _ = filled_file(name, filling)
    return reading(path, drafted_form(name))


def headings_found(read: ReturnReading) -> frozenset[str]:
    """The headings that were found; one that is missing is told."""
    return frozenset(heading.heading_id for heading in read.headings if heading.found)
