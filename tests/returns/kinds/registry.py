"""What a kind of return is, and the list of all."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tests.returns.model import Block, Return

Change = Callable[[Return], None]
Finish = Callable[[list[Block]], list[Block]]  # of the whole body


@dataclass(frozen=True)
class Kind:
    """One way in which returns differ from the form.

    ``content`` changes what is typed, before the truth is taken; ``layout`` how it stands there.
    ``slots``: two kinds that share one do not go together in a mixed return. ``tier``: ``mild``,
    ``hard`` (harsher, but to be read), ``extreme`` (a reader may have to say that it is not sure),
    ``family`` (some of them can only be told); ``assisted`` and ``further`` are those of the sets by
    themselves, which no mixture takes. ``area``: what it changes, for lists. ``slow``: needs LibreOffice.
    """

    name: str
    area: str
    layout: Change | None = None
    content: Change | None = None
    slots: frozenset[str] = frozenset()
    tier: str = "mild"
    slow: bool = False


def kind(
    name: str,
    area: str,
    layout: Change | None = None,
    content: Change | None = None,
    *,
    slots: str = "",
    tier: str = "mild",
    slow: bool = False,
) -> Kind:
    return Kind(name, area, layout, content, frozenset(slots.split()), tier, slow)
