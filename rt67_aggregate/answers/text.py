"""The text of one answer out of its fragments."""

from __future__ import annotations

from collections.abc import Sequence

from rt67_aggregate.model import Fragment


def text_of(fragments: Sequence[Fragment]) -> str:
    """What they say, each behind what stands between it and the one before. Joined once: an answer may have
    fifty thousand."""
    said: list[str] = []
    for fragment in fragments:
        if fragment.text:
            glue = fragment.glue if not fragment.begins else _apart(fragment.glue)
            said += (glue if said else glue.lstrip("\n"), fragment.shown)
    return "".join(said)


def _apart(glue: str) -> str:
    """A piece of its own begins on a line of its own."""
    return glue if glue.startswith("\n") else f"\n{glue}"
