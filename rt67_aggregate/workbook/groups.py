"""Groups of rows that stand together in the report, with names by which they can be told."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from rt67_aggregate.language import say
from rt67_aggregate.model import Form, RowGroup

RowKey = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Group:
    """A group as the workbook shows it. ``rank``: its place among those of its table, from 0."""

    name: str
    colleges: int
    rank: int


def named_groups(form: Form, groups: tuple[RowGroup, ...]) -> dict[RowKey, Group]:
    """College, section of the first column and entry → the row's group.

    A group of the program is called by its topic and a number, and no two are called the same. What
    the officer called a group stays.
    """
    taken = {group.name for group in groups}
    names: dict[str, Iterator[str]] = {}
    ranks: Counter[str] = Counter()
    found: dict[RowKey, Group] = {}
    for group in groups:
        heading = form.by_id.get(group.section_id)
        topic = heading.topic_id if heading else group.section_id
        name = group.name or next(names.setdefault(topic, _names(topic, taken)))
        colleges = len({college_id for college_id, _ in group.rows})
        shown = Group(name, colleges, ranks[group.section_id])
        ranks[group.section_id] += 1
        found |= {(college_id, group.section_id, entry): shown for college_id, entry in group.rows}
    return found


def _names(topic: str, taken: set[str]) -> Iterator[str]:
    number = 0
    while True:
        number += 1
        name = say("กลุ่ม {topic}-{number}", topic=topic, number=number)
        if name not in taken:
            yield name
