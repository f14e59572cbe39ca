"""Filled-in returns of the form, made in code, each with its truth: the measuring stick.

``make_return(form, kinds, seed)`` gives the bytes of a .docx file and what a right reading of it
finds. The same arguments give the same bytes. Every sentence in them is invented.
"""

from __future__ import annotations

from collections.abc import Sequence
from random import Random
from typing import Any

from rt67_aggregate.model import College, Form
from tests.returns import colleges, layout, plan
from tests.returns.kinds import ALL, APART, BY_NAME, SETS
from tests.returns.model import Return
from tests.returns.package import pack

__all__ = ["ALL", "APART", "BY_NAME", "SETS", "drawn", "make_return", "mixture"]


def make_return(
    form: Form,
    kinds: Sequence[str],
    seed: int,
    college: College | None = None,
    roster: Sequence[College] = colleges.ROSTER,
) -> tuple[bytes, dict[str, Any]]:
    """One filled-in return of these kinds, and its truth as ``tests.score`` reads it."""
    ret, truth = build(form, kinds, seed, college, roster)
    return pack(ret), truth


def build(
    form: Form,
    kinds: Sequence[str],
    seed: int,
    college: College | None = None,
    roster: Sequence[College] = colleges.ROSTER,
) -> tuple[Return, dict[str, Any]]:
    """The same before it becomes a file."""
    rng = Random(f"{seed}/{'+'.join(sorted(kinds))}")
    college = college or rng.choice(tuple(roster))
    ret = plan.start(form, college, tuple(roster), seed, rng)
    colleges.name_it(ret)
    for node in ret.headings():
        node.cuts = layout.printed_cuts(node)
    wanted = [kind for kind in BY_NAME.values() if kind.name in set(kinds)]
    ret.active = [kind.name for kind in wanted]
    early = [kind for kind in wanted if kind.name == "thai_digits"]
    for kind in early:
        assert kind.content
        kind.content(ret)
    plan.fill(ret)
    for kind in wanted:
        if kind.content and kind not in early:
            kind.content(ret)
    truth = plan.truth(ret)
    for kind in wanted:
        if kind.layout:
            kind.layout(ret)
    return ret, {**truth, "file": ret.name, "unplaced": ret.unplaced}


def mixture(seed: int, tier: str = "mild", size: int = 5) -> tuple[str, ...]:
    """Kinds that go together, chosen by a seed; two or three of them of the tier, the others mild.

    Quoted headings are not mixed with harsh kinds: a heading in full beside a damaged one misleads
    anybody.
    """
    rng = Random(f"mixture/{seed}/{tier}")
    kinds = [kind for kind in ALL if not kind.slow]
    rng.shuffle(kinds)
    harsh = [kind for kind in kinds if kind.tier == tier != "mild"]
    chosen: list[str] = []
    taken: set[str] = set()
    most = min(size, rng.randint(2, 3))
    for kind in [*harsh, *(kind for kind in kinds if kind.tier == "mild")]:
        misleading = bool(harsh) and kind.tier == "mild" and "quotes" in kind.slots
        enough = misleading or len(chosen) >= (most if kind in harsh else size)
        if not enough and not taken & kind.slots:
            chosen.append(kind.name)
            taken |= kind.slots
    return tuple(chosen)


def drawn(seed: int, size: int) -> tuple[str, ...]:
    """So many kinds of all sets that go together, chosen by a seed, in the order in which they apply."""
    rng = Random(f"drawn/{seed}/{size}")
    kinds = [kind for kind in BY_NAME.values() if not kind.slow and kind.tier != "extreme"]
    while True:
        chosen = rng.sample(kinds, size)
        slots = [slot for kind in chosen for slot in kind.slots]
        if len(slots) == len(set(slots)):
            return tuple(kind.name for kind in kinds if kind in chosen)
