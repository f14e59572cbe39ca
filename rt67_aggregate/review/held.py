"""What holds of all that was ever entered, and where entries went that were carried to another row.

An entry that went with its text to another row of a newer return is two lines: the row that has it now,
then the one that it was made in, with nothing (``carried.py``).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rt67_aggregate.model import Reviewed
from rt67_aggregate.review.carried import looks_of
from rt67_aggregate.review.corrections import Correction
from rt67_aggregate.review.match import is_entered


def current(corrections: Iterable[Correction]) -> dict[str, Reviewed]:
    """Key → what was entered last: the order of the lines decides, since clocks go back. Keys stand in
    the order in which they were last entered; being carried to another row is no entering."""
    found: dict[str, Reviewed] = {}
    ages: dict[str, int] = {}
    for age, (line, new) in enumerate(_with_carries(corrections)):
        if new:
            ages[new] = ages[line.key]
        found[line.key], ages[line.key] = line, age
    return {key: found[key] for key in sorted(found, key=ages.__getitem__)}


def undecided(corrections: Iterable[Correction]) -> tuple[Correction, ...]:
    """What two people entered differently in one place, and nobody decided since."""
    waiting: dict[str, Correction] = {}
    for line in corrections:
        waiting.pop(line.reviewed.key, None)
        if line.conflict:
            waiting[line.reviewed.key] = line
    return tuple(waiting.values())


def carries(corrections: Iterable[Correction]) -> dict[str, str]:
    """Key of a row in which something was entered → key of the row that has it now."""
    found: dict[str, str] = {}
    for line, new in _with_carries(corrections):
        if new:
            found.pop(new, None)
            found |= dict.fromkeys((key for key, row in found.items() if row == line.key), new)
            found[line.key] = new
    return found


def carried_to(corrections: Iterable[Correction]) -> frozenset[str]:
    """Keys of rows that hold an entry which came to them with its text, and in which nothing was entered
    since: it is about that text, and not about what stood in the row before."""
    found: set[str] = set()
    for line, new in _with_carries(corrections):
        found.discard(line.key)
        if new:
            found.add(new)
    return frozenset(found)


def _with_carries(corrections: Iterable[Correction]) -> Iterator[tuple[Reviewed, str]]:
    """Each line that holds; where it is the row that an entry was carried away from, with the key of the
    other."""
    held: dict[str, Reviewed] = {}
    last: Reviewed | None = None
    for line in corrections:
        row = line.reviewed
        if line.conflict:
            continue
        before, new = held.get(row.key), ""
        if last and before and not is_entered(row) and last.key != row.key and is_entered(last):
            new = last.key if set(looks_of(last)) & set(looks_of(before)) else ""
        yield row, new
        held[row.key] = last = row
