"""What holds of everything that locating gives, whatever was read; all tests that read a return ask it."""

from __future__ import annotations

import math
import types
import typing
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import cache

from rt67_aggregate.issues import CATALOGUE
from rt67_aggregate.locate.rules import RULES, rule_name
from rt67_aggregate.model import (
    Document,
    DoubtCode,
    Form,
    Fragment,
    HeadingReading,
    Located,
    Owner,
    OwnerKind,
    Paragraph,
    Place,
    Printed,
)

_OF_A_HEADING = (Printed.HEADING, Printed.TITLE, Printed.OPTION, Printed.CELL, Printed.PROMPT)
_RULES = frozenset(map(rule_name, RULES))


def faults(located: Located, form: Form, document: Document) -> list[str]:
    """What contradicts the promises of ``Located`` and of its parts; [] where nothing does."""
    return [*_wrong_types(located, "located"), *_faults(located, form, document)]


def _faults(located: Located, form: Form, document: Document) -> Iterator[str]:
    known = {heading.id for heading in form.walk_all()}
    places = set(_places(document))
    for fragment in located.fragments:
        here = f"{fragment.text!r} {fragment.owner} {fragment.place}"
        wrong = [*_owner(fragment.owner, known, form), *_stretch(fragment, document)]
        yield from (f"{what}: {here}" for what in wrong)
        if fragment.place not in places:
            yield f"stands nowhere: {here}"
    for doubt in located.doubts:
        whole = doubt.code is DoubtCode.OTHER_YEAR and not doubt.heading_id
        if (
            (doubt.heading_id not in known and not whole)
            or doubt.code not in set(DoubtCode)
            or doubt.entry < 0
        ):
            yield f"a doubt about nothing: {doubt}"
        if doubt.place is not None and doubt.place not in places:
            yield f"a doubt nowhere: {doubt}"
    if [heading.heading_id for heading in located.headings] != [heading.id for heading in form.walk()]:
        yield "not one reading for each heading in the form's order"
    for heading in located.headings:
        yield from (f"{what}: {heading}" for what in _heading(heading))
        if heading.place is not None and heading.place not in places:
            yield f"found nowhere: {heading}"
    if not located.seen <= known:
        yield f"seen and not of the form: {sorted(located.seen - known)}"
    unseen = {f.owner.heading_id for f in located.fragments} - {""} - located.seen
    if unseen:
        yield f"something stands there and it was not seen: {sorted(unseen)}"


def _owner(owner: Owner, known: set[str], form: Form) -> Iterator[str]:
    if owner.heading_id not in known | {""}:
        yield "no heading of the form"
    if owner.kind is OwnerKind.PRINTED:
        if owner.what not in set(Printed) or owner.entry:
            yield "not printed"
        if owner.what in _OF_A_HEADING and not owner.heading_id:
            yield "printed under no heading"
    elif owner.kind is OwnerKind.UNPLACED and (owner.what not in CATALOGUE or owner.entry):
        yield "without a reason"
    elif owner.kind is OwnerKind.ANSWER and (owner.what or owner.entry < 0 or not owner.heading_id):
        yield "no answer"
    elif owner.kind is OwnerKind.ANSWER and not form.by_id[owner.heading_id].is_section:
        yield "an answer under what takes none"


def _stretch(fragment: Fragment, document: Document) -> Iterator[str]:
    line = fragment.line
    if fragment.place.part is not line.paragraph.place.part:
        yield "in another story"
    if fragment.rule not in _RULES and line.paragraph not in document.aside:
        yield "no rule gave it"
    if not 0 <= line.start <= line.end <= len(line.paragraph.text):
        yield "outside its paragraph"
    if not _stands_in(fragment.text, line.text):
        yield "letters of its own"
    if any(map(str.isalnum, fragment.glue)):
        yield "words for glue"
    if not {picture for one in document.paragraphs() for picture in one.pictures}.issuperset(
        fragment.pictures
    ):
        yield "pictures of its own"


def _heading(heading: HeadingReading) -> Iterator[str]:
    if not 0 <= heading.distance <= 1 or not math.isfinite(heading.margin):
        yield "no measure"
    if bool(heading.found) != (heading.place is not None) or not (heading.found or not heading.margin):
        yield "found and not"
    if list(heading.uncertain) != sorted(set(heading.uncertain)) or not set(heading.uncertain) <= set(
        DoubtCode
    ):
        yield "no codes"


def _places(document: Document) -> Iterator[Place]:
    """Where anything stands: paragraphs, tables, and cells without a paragraph."""
    yield from (paragraph.place for paragraph in document.paragraphs())
    waiting = list(document.blocks)
    for block in waiting:
        if isinstance(block, Paragraph):
            continue
        yield block.place
        for cell in block.cells:
            yield Place(row=cell.row, column=cell.column)
            waiting += cell.blocks


def _stands_in(kept: str, text: str) -> bool:
    """Whether all letters of a text stand in another in their order."""
    rest = iter(text)
    return all(character in rest for character in kept if not character.isspace())


def _wrong_types(value: object, name: str) -> Iterator[str]:
    """Fields of a value, and of all inside it, that are of another type than they are declared with."""
    for field, declared in _declared(type(value)).items():
        yield from _not_of(getattr(value, field), declared, f"{name}.{field}")


@cache
def _declared(kind: typing.Any) -> dict[str, object]:
    hints = typing.get_type_hints(kind)
    names = [field.name for field in fields(kind)] if is_dataclass(kind) else kind._fields
    return {name: hints[name] for name in names}


def _not_of(value: object, declared: object, name: str) -> Iterator[str]:
    origin, inside = typing.get_origin(declared), typing.get_args(declared)
    if origin is types.UnionType or origin is typing.Union:
        if all(any(_not_of(value, one, name)) for one in inside):
            yield f"{name}: {value!r} is no {declared}"
    elif origin in (tuple, frozenset):
        if not isinstance(value, origin):
            yield f"{name}: {value!r} is no {declared}"
            return
        each = inside if origin is tuple and inside[-1:] != (...,) else (inside[0],) * len(value)
        if len(each) != len(value):
            yield f"{name}: {value!r} is no {declared}"
        for one, of in zip(value, each, strict=False):
            yield from _not_of(one, of, name)
    elif isinstance(declared, type):
        wanted = (int, float) if declared is float else declared
        if not isinstance(value, wanted) or (isinstance(value, bool) and declared is not bool):
            yield f"{name}: {value!r} is no {declared}"
        elif is_dataclass(declared) or hasattr(declared, "_fields"):
            yield from _wrong_types(value, name)
