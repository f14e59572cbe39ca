"""The headings of a draft beside those of the form that its text says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rt67_aggregate.drafting.nodes import Drafted, Node
from rt67_aggregate.model import Form, Heading


@dataclass(frozen=True, slots=True)
class Placed:
    """A heading of the draft. ``heading``: the form's; of a block that is printed several times the first
    copy. ``beside``: all that stand where it stands."""

    node: Node
    heading: Heading
    beside: tuple[Heading, ...]

    @property
    def within_block(self) -> bool:
        """Whether it is printed several times with what it stands in, and so has no ID of its own."""
        return bool(self.heading.block) and not self.node.repeats

    def base_of(self, heading_id: str) -> str:
        """One of its IDs without the number of the copy."""
        return heading_id.removesuffix(f".{self.heading.block}") if self.node.repeats else heading_id


def placed(drafted: Drafted, form: Form) -> Iterator[Placed]:
    """Every heading of a draft, from the top; ``form``: what its text says."""
    yield from _placed(drafted.fields, form.fields)
    yield from _placed(drafted.headings, form.headings)


def _placed(nodes: Sequence[Node], headings: tuple[Heading, ...]) -> Iterator[Placed]:
    at = 0
    for node in nodes:
        yield Placed(node, headings[at], headings)
        yield from _placed(node.children, () if node.grid else headings[at].children)
        at += max(1, node.repeats)
