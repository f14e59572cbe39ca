"""Two forms laid side by side: what was added, dropped, moved or reworded, and which sections go on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from rapidfuzz.distance import OSA

from rt67_aggregate.model import Form, Heading
from rt67_aggregate.text import fold

_REWORDED = 0.4  # share of the longer wording that may differ
_MOVED = 0.15  # of a heading that stands under another one now


class Change(StrEnum):
    """What became of a heading."""

    SAME = "same"
    MOVED = "moved"
    REWORDED = "reworded"
    MOVED_AND_REWORDED = "moved_and_reworded"
    ADDED = "added"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Step:
    """One heading in both forms; ``old`` or ``new`` is None where it is in one only.

    MOVED says that its ID is another now.
    """

    change: Change
    old: Heading | None
    new: Heading | None


def crosswalk(old: Form, new: Form) -> tuple[Step, ...]:
    """Every heading of both forms, in the new form's order, dropped ones behind the one before them.

    Where one of the forms says that it has the other one's IDs (``earlier``), an ID is the same heading in
    both, whatever its words; else its words tell which it is.
    """
    pairs: dict[str, Heading] = {}
    if old.form_id in new.earlier or new.form_id in old.earlier:
        pairs = {heading.id: new.by_id[heading.id] for heading in old.walk_all() if heading.id in new.by_id}
    else:
        taken: set[str] = set()
        _pair(_top(old), _top(new), pairs, taken)
        _pair_moved(old, new, pairs, taken)
    return tuple(_steps(old, new, pairs))


def _top(form: Form) -> tuple[Heading, ...]:
    return (*form.fields, *form.headings)


def _below(heading: Heading) -> tuple[Heading, ...]:
    return (*heading.fields, *heading.children)


def _pair(old: Sequence[Heading], new: Sequence[Heading], pairs: dict[str, Heading], taken: set[str]) -> None:
    """Pair headings side by side in both forms, by their wording, then by likeness; then what is below."""
    for farthest in (0.0, _REWORDED):
        for heading in old:
            if heading.id in pairs:
                continue
            free = [other for other in new if other.id not in taken and other.shape == heading.shape]
            best = min(free, key=lambda other: _rank(heading, other), default=None)
            if best is not None and _distance(heading, best) <= farthest:
                pairs[heading.id] = best
                taken.add(best.id)
    for heading in old:
        other = pairs.get(heading.id)
        if other is not None:
            _pair(_below(heading), _below(other), pairs, taken)


def _pair_moved(old: Form, new: Form, pairs: dict[str, Heading], taken: set[str]) -> None:
    """Pair what stands under another heading now; its wording must be nearly the same and stand once in
    each form: the parts that every topic has go with their topic."""
    for heading in old.walk_all():
        if heading.id in pairs:
            continue
        near = [h for h in new.walk_all() if h.shape == heading.shape and _distance(heading, h) <= _MOVED]
        if len(near) != 1 or near[0].id in taken:
            continue
        alike = (h for h in old.walk_all() if h.shape == heading.shape and _distance(h, near[0]) <= _MOVED)
        if sum(1 for _ in alike) == 1:
            pairs[heading.id] = near[0]
            taken.add(near[0].id)
            _pair(_below(heading), _below(near[0]), pairs, taken)


def _rank(heading: Heading, other: Heading) -> tuple[float, bool]:
    return _distance(heading, other), heading.id != other.id


def _distance(heading: Heading, other: Heading) -> float:
    """How far two wordings are apart, 0 to 1; known other wordings count as well."""
    if heading.block != other.block:
        return 1.0
    ours = [fold(text) for text in (heading.text, *heading.aliases)]
    theirs = [fold(text) for text in (other.text, *other.aliases)]
    return min(OSA.normalized_distance(a, b) for a in ours for b in theirs)


def _steps(old: Form, new: Form, pairs: dict[str, Heading]) -> Iterator[Step]:
    behind: dict[str, list[Heading]] = {}
    last = ""
    for heading in old.walk_all():
        if heading.id in pairs:
            last = pairs[heading.id].id
        else:
            behind.setdefault(last, []).append(heading)
    before = {found.id: old.by_id[key] for key, found in pairs.items()}
    yield from (Step(Change.DROPPED, gone, None) for gone in behind.get("", ()))
    for heading in new.walk_all():
        yield _step(before.get(heading.id), heading)
        yield from (Step(Change.DROPPED, gone, None) for gone in behind.get(heading.id, ()))


def _step(old: Heading | None, new: Heading) -> Step:
    if old is None:
        return Step(Change.ADDED, None, new)
    reworded = fold(old.text) != fold(new.text)
    if old.id != new.id:
        return Step(Change.MOVED_AND_REWORDED if reworded else Change.MOVED, old, new)
    return Step(Change.REWORDED if reworded else Change.SAME, old, new)
