"""The fields of a row that the officer enters, and how two people's entries go together."""

from __future__ import annotations

from dataclasses import dataclass, replace

from rt67_aggregate.model import Reviewed, Verdict

# In the order of ``Reviewed``.
FIELDS = ("verdict", "text", "moved_to", "note", "group", "status", "filed")


@dataclass(frozen=True, slots=True)
class Together:
    """``held``: the row with what both entered. ``lost``: fields that both changed to different
    things, of which ``held`` has what was there first."""

    held: Reviewed
    lost: tuple[str, ...] = ()


def entered(reviewed: Reviewed) -> tuple[str, ...]:
    """What the officer entered in a row."""
    return tuple(getattr(reviewed, name) for name in FIELDS)


def own(row: Reviewed) -> Reviewed:
    """A row without what it was given because it looks like another one: that is never kept."""
    if row.verdict is not Verdict.FOLLOWS:
        return row
    return replace(row, verdict=Verdict.NOT_YET, text="", moved_to="", status="")


def with_entered(row: Reviewed, other: Reviewed) -> Reviewed:
    """The row with what was entered in another one."""
    return replace(
        row,
        verdict=other.verdict,
        text=other.text,
        moved_to=other.moved_to,
        note=other.note,
        group=other.group,
        status=other.status,
        filed=other.filed,
    )


def together(before: Reviewed, first: Reviewed, second: Reviewed) -> Together:
    """Two rows that both come from ``before``, field by field; two notes stand one under the other."""
    held, lost = first, []
    for name in FIELDS:
        was, one, other = (getattr(row, name) for row in (before, first, second))
        if other in (was, one):
            continue
        if one == was:
            held = replace(held, **{name: other})
        elif name == "note" and one and other:
            held = replace(held, note=_one_under_the_other(one, other))
        else:
            lost.append(name)
    return Together(held, tuple(lost))


def _one_under_the_other(one: str, other: str) -> str:
    """Two notes, once what both say: by whole lines, since "ไม่ผ่าน" is not what "ผ่าน" says."""
    first, second = (f"\n{note}\n" for note in (one, other))
    return one if second in first else other if first in second else f"{one}\n{other}"
