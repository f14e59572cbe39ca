"""What the IDs that the review goes by stood for when something was entered under them.

The last run's form and the names of its colleges stand beside its tables, and in its workbook, which may
be brought back when IDs stand for something else. Of an ID that is another heading's or another college's
now, what it was stays noted until the officer says that she has seen it.
"""

from __future__ import annotations

import csv
import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from rt67_aggregate.model import Heading, Shape
from rt67_aggregate.pipeline.names import SENT
from rt67_aggregate.publish import TABLES, Staging

KNOWN = f"{SENT}/known_ids.json"
_BELOW = ("fields", "children")
# A heading with those that it stands under, from the top: the parts of topics read alike.
Wording = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class KnownIds:
    """``colleges``: ID → the name of the run, or first the names that the ID had before. ``fields``,
    ``headings``: the form's tree of that run, as far as headings are compared. ``others``: section → the
    headings that it was, each with those over it, where it is another one now. ``unknown``: whether
    something was entered of which nobody knows what IDs stood for. ``form_id``: of the run's form, and
    ``period``: the time that it is about; "" where nobody noted them."""

    colleges: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    fields: tuple[Heading, ...] = ()
    headings: tuple[Heading, ...] = ()
    others: Mapping[str, tuple[Wording, ...]] = field(default_factory=dict)
    unknown: bool = False
    form_id: str = ""
    period: str = ""


NOTHING_KNOWN = KnownIds()


def read_known_ids(output: Path) -> KnownIds:
    """As the last run noted them; nothing where it did not. Its form's ID is in its tables, too."""
    try:
        known = known_ids((output / KNOWN).read_text(encoding="ascii"))
    except (OSError, ValueError):
        return NOTHING_KNOWN
    return known if known.form_id else replace(known, form_id=_form_of_tables(output))


def _form_of_tables(output: Path) -> str:
    try:
        with (output / SENT / TABLES[0]).open(encoding="utf-8-sig", newline="") as file:
            first = next(csv.DictReader(file), {})
    except (OSError, ValueError, csv.Error):
        return ""
    return str(first.get("form_id") or "")


def known_ids(text: str) -> KnownIds:
    """Out of what ``told_ids`` gave; nothing where the text is another one."""
    try:
        found = json.loads(text)
        colleges = {str(key): _strings(names) for key, names in found["colleges"].items()}
        others = {str(key): tuple(map(_strings, _list(all_))) for key, all_ in found["others"].items()}
        tree = _tree(found["fields"]), _tree(found["headings"])
        which = str(found.get("form_id", "")), str(found.get("period", ""))
        return KnownIds(colleges, *tree, others, bool(found["unknown"]), *which)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return NOTHING_KNOWN


def told_ids(known: KnownIds) -> str:
    """As text of ASCII without spaces, which no program that stores it changes."""
    told = {
        "colleges": dict(known.colleges),
        "fields": _told(known.fields),
        "headings": _told(known.headings),
        "others": dict(known.others),
        "unknown": known.unknown,
        "form_id": known.form_id,
        "period": known.period,
    }
    return json.dumps(told, separators=(",", ":")).replace(" ", "\\u0020")


def note_known_ids(staged: Staging, known: KnownIds) -> None:
    """Write them down for the next run."""
    data = told_ids(known).encode("ascii")
    (staged.folder / KNOWN).write_bytes(data)
    staged.expect(KNOWN, hashlib.sha256(data).hexdigest())


def _told(headings: Sequence[Heading]) -> list[dict[str, object]]:
    return [
        {
            "id": heading.id,
            "text": heading.text,
            "aliases": heading.aliases,
            "shape": heading.shape.value,
            "block": heading.block,
        }
        | {name: _told(getattr(heading, name)) for name in _BELOW}
        for heading in headings
    ]


def _tree(found: Sequence[Mapping[str, object]]) -> tuple[Heading, ...]:
    return tuple(map(_heading, found))


def _heading(found: Mapping[str, object]) -> Heading:
    heading = Heading(str(found["id"]), "", Shape(str(found["shape"])), str(found["text"]))
    return replace(
        heading,
        aliases=_strings(found["aliases"]),
        block=int(str(found["block"])),
        fields=_tree(_list(found["fields"])),
        children=_tree(_list(found["children"])),
    )


def _strings(found: object) -> tuple[str, ...]:
    return tuple(map(str, _list(found)))


def _list(found: object) -> list[Any]:
    if not isinstance(found, list):
        raise TypeError
    return found
