"""Groups that the officer named after one which the program showed: all of its rows are meant."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from rt67_aggregate.model import APART, Reviewed
from rt67_aggregate.text import arabic_digits


def with_members(
    written: Sequence[Reviewed], now: Sequence[Reviewed], shown: Mapping[str, str]
) -> tuple[Reviewed, ...]:
    """The rows as they stand now, those of a named group with its name.

    ``shown``: key → the group that the program had put the row in. Its number means it, too, with
    or without what the sheet shows after the name. A group of the next run may have another number,
    so its rows keep the name from now on; rows about which the officer entered something of their
    own are left.
    """
    by_name = {name: name for name in shown.values() if name}
    by_name |= {name.rsplit(" ", 1)[-1]: name for name in by_name}
    named = [
        _named(row, by_name) if row.group != old.group else row for old, row in zip(written, now, strict=True)
    ]
    taken = {row.group for old, row in zip(written, named, strict=True) if row.group != old.group}
    return tuple(
        replace(row, group=shown[row.key])
        if not row.group and not old.group and shown.get(row.key) in taken
        else row
        for old, row in zip(written, named, strict=True)
    )


def _named(row: Reviewed, by_name: Mapping[str, str]) -> Reviewed:
    if not row.group or row.group == APART:
        return row
    name, _, behind = row.group.partition(" · ")
    if behind and not behind[0].isdecimal():  # no number of colleges, but words of hers
        return row
    words = arabic_digits(name)
    return replace(row, group=by_name.get(words, row.group))
