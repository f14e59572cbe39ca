"""Invented blanks changed as offices change theirs, drafted anew: whether the new draft holds.

The gate tells what of the blank the draft does not know; a filled-in copy, what it files wrongly; the draft
of before, under which heading each paragraph and cell was written in.
"""

from __future__ import annotations

import atexit
import re
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory, mkdtemp

import docx
from docx.oxml.ns import qn
from rapidfuzz.distance import OSA

from rt67_aggregate.model import Form, Heading, Issue
from rt67_aggregate.text import arabic_digits
from tests.blanks_with_truth import ALL
from tests.changed_files import Change, Element
from tests.filling import NAME, fill
from tests.filling.judge import Verdict, judged
from tests.filling.places import ChoicePlace, GapPlace, ProsePlace, RowPlace, TickPlace, places_of, squeezed
from tests.office_blanks import gate, loaded_draft, reading

BLANKS = {blank.name: blank for blank in ALL}
_TAG = qn("w:rsidR")  # a paragraph keeps it, and what is copied has it twice
_NUMBER = re.compile(r"^\s*\(?[0-9]+(?:\.[0-9]+)*[.)]*")
_ALIKE = 0.7


@dataclass(frozen=True, slots=True)
class ChangedForm:
    """``changes``: what was done to the blank. ``issues``: why its draft does not load. ``gate``: what is
    wrong where it is read blank. ``silent``: where it is filled in. ``unasked``: places to write that no
    section has. ``elsewhere``: what places stood under before, and what they stand under now."""

    name: str
    changes: tuple[str, ...]
    issues: tuple[Issue, ...] = ()
    gate: tuple[str, ...] = ()
    silent: tuple[Verdict, ...] = ()
    unasked: tuple[str, ...] = ()
    elsewhere: tuple[str, ...] = ()


def changed_form(names: Sequence[str], changes: Sequence[Change], seed: int) -> ChangedForm:
    """One or two changes of one of the blanks, drafted, read, filled in and read."""
    chance = Random(seed)
    name = chance.choice(names)
    document = docx.Document(str(_tagged(name)))
    body = document.element.body
    made = chance.sample(changes, min(len(changes), chance.choice((1, 1, 2))))
    told = tuple(filter(None, [change(body, chance, frozenset()) for change in made]))
    with TemporaryDirectory() as folder:
        path = Path(folder) / "blank.docx"
        document.save(str(path))
        loaded = loaded_draft(path)
        form = loaded.value
        if form is None:
            return ChangedForm(name, told, loaded.issues)
        found = gate(path, form)
        kinds = ("answer", found.answers), ("unknown", found.unknown), ("marked", found.marked)
        faults = tuple(f"{kind}: {text}" for kind, texts in kinds for text in texts)
        target = Path(folder) / f"{NAME}.docx"
        filled = fill(path, form, seed, target)
        verdicts = judged(filled.truths, form, reading(target, form))
        silent = tuple(verdict for verdict in verdicts if verdict.word == "silent")
        unasked = (*filled.places.missing, *filled.places.unclaimed)
        now = _under(body, form)
    before = _before(name)
    elsewhere = tuple(
        f"{' > '.join(before[tag])} | {' > '.join(now.get(tag, ('nowhere',)))}"
        for tag in sorted(before)
        if (tag in now or _is_there(body, tag)) and not _same(before[tag], now.get(tag))
    )
    return ChangedForm(name, told, (), faults, silent, unasked, elsewhere)


@cache
def _tagged(name: str) -> Path:
    """The blank with a number at each paragraph."""
    folder = Path(mkdtemp(prefix="rt67-tagged-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    path = BLANKS[name].save(folder)
    document = docx.Document(str(path))
    for number, paragraph in enumerate(document.element.body.iter(qn("w:p")), start=1):
        paragraph.set(_TAG, f"{number:08X}")
    document.save(str(path))
    return path


@cache
def _before(name: str) -> dict[str, tuple[str, ...]]:
    loaded = loaded_draft(_tagged(name))
    assert loaded.value is not None
    return _under(docx.Document(str(_tagged(name))).element.body, loaded.value)


def _is_there(body: Element, tag: str) -> bool:
    return any(p.get(_TAG) == tag for p in body.iter(qn("w:p")))


def _same(before: Sequence[str], now: Sequence[str] | None) -> bool:
    """Whether two ways down are alike: as deep, each heading but for a number or a few letters the same."""
    if now is None or len(before) != len(now):
        return False
    return all(_alike(*map(_words, pair)) for pair in zip(before, now, strict=True))


def _words(text: str) -> str:
    return squeezed(_NUMBER.sub("", arabic_digits(text)))


def _alike(one: str, other: str) -> bool:
    return one == other or OSA.normalized_similarity(one, other) >= _ALIKE or (one in other and bool(one))


def _under(body: Element, form: Form) -> dict[str, tuple[str, ...]]:
    """Tag of a paragraph, with the number of the gap → the headings that what is written there stands under,
    top-down."""
    paths = dict(_paths((*form.fields, *form.headings), ()))
    found: dict[str, tuple[str, ...]] = {}
    for place in places_of(body, form).found:
        if isinstance(place, GapPlace):
            tag = _tag(place.spot.paragraph, place.number)
            found.setdefault(tag, paths[place.section.id])
        elif isinstance(place, ProsePlace):
            for spot in place.space[
                :1
            ]:  # what is put between two dotted lines takes the second from the place
                found.setdefault(_tag(spot.paragraph), paths[place.section.id])
        elif isinstance(place, ChoicePlace):
            for _, spot in place.options:
                found.setdefault(_tag(spot.paragraph), paths[place.section.id])
        elif isinstance(place, TickPlace):
            for option, cell in place.cells:
                found.setdefault(_tag(cell.find(qn("w:p"))), (*paths[place.section.id], option))
        elif isinstance(place, RowPlace):
            for column, cell in place.cells:
                found.setdefault(_tag(cell.find(qn("w:p"))), (*paths[column.id], place.name))
    return {tag: path for tag, path in found.items() if not tag.startswith("None")}


def _tag(paragraph: Element, number: int = 0) -> str:
    return f"{paragraph.get(_TAG)}" + (f".{number}" if number else "")


def _paths(headings: Sequence[Heading], above: tuple[str, ...]) -> list[tuple[str, tuple[str, ...]]]:
    found: list[tuple[str, tuple[str, ...]]] = []
    for heading in headings:
        path = (*above, " ".join(filter(None, (heading.printed or heading.line, heading.group))))
        found.append((heading.id, path))
        found += _paths((*heading.children, *heading.fields), path)
    return found
