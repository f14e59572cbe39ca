"""The lines of one return, each with the form's headings that it stands between."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from rt67_aggregate.drafting.lines import PrintedLine, What
from rt67_aggregate.model import Form, Heading, OwnerKind, Place, Printed, Shape, Why
from rt67_aggregate.text import fold

_SAID = (Printed.HEADING, Printed.TITLE)
_COLUMNS = (Shape.COLUMN, Shape.NAMES, Shape.TICK)


@dataclass(frozen=True, slots=True)
class SeenLine:
    """``key``: its words, folded. ``before``, ``after``: IDs of the headings found last before it and next
    behind it, "" for none; a table stands for its columns, a line for its gaps. ``heading_id``: of the
    heading that it was found to be. ``printed``: all of its letters are the form's own."""

    line: PrintedLine
    key: str
    before: str
    after: str
    heading_id: str
    printed: bool


def seen_lines(lines: Sequence[PrintedLine], why: Sequence[Why], form: Form) -> tuple[SeenLine, ...]:
    """The lines of text of a return that was located, in its order. ``why``: whose each stretch of it is."""
    named = _named(form)
    said = [named.get(item.owner.heading_id, "") if _is_heading(item) else "" for item in why]
    before, after = _last(said), _last(said[::-1])[::-1]
    return tuple(
        SeenLine(
            line,
            fold(line.text),
            before[start],
            after[stop - 1],
            next(filter(None, said[start:stop]), ""),
            all(item.owner.kind is OwnerKind.PRINTED for item in why[start:stop]),
        )
        for line, start, stop in _stretches(lines, why)
    )


def _named(form: Form) -> Mapping[str, str]:
    """What stands for each heading: itself, or the table or line that it is a part of."""
    return {
        part.id: heading.id
        for heading in form.walk()
        if heading.shape not in _COLUMNS
        for part in (heading, *heading.fields, *_columns(heading))
    }


def _columns(heading: Heading) -> Iterator[Heading]:
    return (child for child in heading.children if child.shape in _COLUMNS)


def _is_heading(item: Why) -> bool:
    return item.owner.kind is OwnerKind.PRINTED and item.owner.what in _SAID


def _last(said: Sequence[str]) -> list[str]:
    """For each stretch the name said last before it."""
    found: list[str] = []
    last = ""
    for name in said:
        found.append(last)
        last = name or last
    return found


def _stretches(lines: Sequence[PrintedLine], why: Sequence[Why]) -> Iterator[tuple[PrintedLine, int, int]]:
    """Each line with its first stretch and the one behind its last."""
    at: dict[Place, list[int]] = {}
    for index, item in enumerate(why):
        at.setdefault(item.place, []).append(index)
    for line in lines:
        if line.what is not What.TEXT or line.place is None:
            continue
        mine = at.get(line.place, [])
        whole = fold(line.whole)
        own = [index for index in mine if (key := fold(why[index].text)) and key in whole]
        if own:
            yield line, own[0], own[-1] + 1
