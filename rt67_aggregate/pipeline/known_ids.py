"""What the IDs that the review goes by stood for when something was entered under them.

The last run's form and the names of its colleges stand beside its tables. Of an ID that is another
heading's or another college's now, what it was stays noted until the officer says that she has seen it.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from rt67_aggregate.model import Heading, Shape
from rt67_aggregate.pipeline.names import SENT
from rt67_aggregate.publish import Staging

KNOWN = f"{SENT}/known_ids.json"
_BELOW = ("fields", "children")


@dataclass(frozen=True, slots=True)
class KnownIds:
    """``colleges``: ID → name. ``fields``, ``headings``: the form's tree of the last run, as far as
    headings are compared. ``others``: section → the heading that it was, with those over it, where it is
    another one now."""

    colleges: Mapping[str, str] = field(default_factory=dict)
    fields: tuple[Heading, ...] = ()
    headings: tuple[Heading, ...] = ()
    others: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def read_known_ids(output: Path) -> KnownIds:
    """As the last run noted them; nothing where it did not."""
    try:
        found = json.loads((output / KNOWN).read_bytes())
        colleges = {str(key): str(name) for key, name in found["colleges"].items()}
        others = {str(key): tuple(map(str, words)) for key, words in found["others"].items()}
        return KnownIds(colleges, _tree(found["fields"]), _tree(found["headings"]), others)
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return KnownIds()


def note_known_ids(staged: Staging, known: KnownIds) -> None:
    """Write them down for the next run."""
    told = {
        "colleges": dict(known.colleges),
        "fields": _told(known.fields),
        "headings": _told(known.headings),
        "others": dict(known.others),
    }
    data = json.dumps(told, ensure_ascii=False).encode()
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
        aliases=tuple(map(str, _list(found["aliases"]))),
        block=int(str(found["block"])),
        fields=_tree(_list(found["fields"])),
        children=_tree(_list(found["children"])),
    )


def _list(found: object) -> list[Any]:
    if not isinstance(found, list):
        raise TypeError
    return found
