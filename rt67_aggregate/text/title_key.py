"""What column titles are compared by."""

from __future__ import annotations

from rt67_aggregate.text.fold import fold
from rt67_aggregate.text.ticks import is_sign


def title_key(text: str) -> str:
    """The key of a title; of one that is signs alone ("✓" beside "✗") these, so that it is none of a blank
    cell."""
    return fold(text) or "".join(c for c in text if c == "/" or is_sign(c))
