"""Returns of which each topic was filled in by another hand, in ways of its own, and then put together.

What a program tells by what is usual in a whole return, it cannot tell of these.
"""

from __future__ import annotations

from collections.abc import Sequence
from copy import copy, deepcopy
from dataclasses import fields
from random import Random
from typing import Any

from rt67_aggregate.model import College, Form
from tests.returns import colleges, layout, plan
from tests.returns.kinds import BY_NAME
from tests.returns.kinds.registry import Kind
from tests.returns.model import Node, Return
from tests.returns.package import pack

_UNTOUCHED = 0.2  # of the topics, which stand as the form prints them
# What kinds write down for all of a return, which says nothing of its other topics.
_SHARED = frozenset(
    ("form", "roster", "nodes", "rng", "unplaced", "list_starts", "chunks", "pictures", "used_numbers")
)


def by_topic(
    form: Form, seed: int, size: int, college: College, roster: Sequence[College]
) -> tuple[bytes, dict[str, Any]]:
    """One filled-in return with so many kinds in each topic, and its truth as ``tests.score`` reads it."""
    rng = Random(f"by topic/{seed}/{size}")
    ret = plan.start(form, college, tuple(roster), seed, rng)
    colleges.name_it(ret)
    for node in ret.headings():
        node.cuts = layout.printed_cuts(node)
    plan.fill(ret)
    chosen = [
        (policy, topic, _drawn(ret, policy, topic, size))
        for policy in ret.nodes
        for topic in policy.children
        if rng.random() >= _UNTOUCHED
    ]
    for policy, topic, kinds in chosen:
        for kind in kinds:
            _apply(ret, policy, topic, kind, content=True, layout=False)
    truth = plan.truth(ret)
    for policy, topic, kinds in chosen:
        for kind in kinds:
            _apply(ret, policy, topic, kind, content=False, layout=True)
    ret.active = sorted({kind.name for _, _, kinds in chosen for kind in kinds})
    used = (f"{topic.heading.number} {'+'.join(kind.name for kind in kinds)}" for _, topic, kinds in chosen)
    told = {"file": ret.name, "unplaced": ret.unplaced, "active": ret.active, "profile": "; ".join(used)}
    return pack(ret), {**truth, **told}


def _drawn(ret: Return, policy: Node, topic: Node, size: int) -> tuple[Kind, ...]:
    """Kinds that go together and change nothing but the topic, in the order in which they apply."""
    kinds = [kind for kind in BY_NAME.values() if not kind.slow and kind.tier != "extreme"]
    while True:
        picked = ret.rng.sample(kinds, size)
        chosen = [kind for kind in kinds if kind in picked]
        slots = [slot for kind in chosen for slot in kind.slots]
        if len(slots) == len(set(slots)) and _stays_in_topic(ret, policy, topic, chosen):
            return tuple(chosen)


def _stays_in_topic(ret: Return, policy: Node, topic: Node, kinds: Sequence[Kind]) -> bool:
    kept = {id(value): value for value in (ret.form, ret.roster)}  # which nothing changes
    trial, above, own = deepcopy((ret, policy, topic), kept)
    trial.nodes = [above if node is policy else node for node in trial.nodes]
    before = _around(trial, above)
    try:
        for kind in kinds:
            _apply(trial, above, own, kind, content=True, layout=True)
    except (KeyError, IndexError):  # made for a whole return
        return False
    return _around(trial, above) == before


def _around(ret: Return, policy: Node) -> list[Any]:
    """What a topic's kind may not change."""
    whole = [deepcopy(getattr(ret, field.name)) for field in fields(ret) if field.name not in _SHARED]
    return [whole, [getattr(policy, field.name) for field in fields(policy) if field.name != "children"]]


def _apply(ret: Return, policy: Node, topic: Node, kind: Kind, *, content: bool, layout: bool) -> None:
    """Let a kind change one topic, as if the return held no other."""
    others = policy.children
    at = others.index(topic)
    policy.children = [topic]
    part = copy(ret)
    part.nodes = [policy]
    for change in (kind.content if content else None, kind.layout if layout else None):
        if change:
            change(part)
    policy.children = [*others[:at], *policy.children, *others[at + 1 :]]
    for field in fields(ret):
        if field.name != "nodes":
            setattr(ret, field.name, getattr(part, field.name))
