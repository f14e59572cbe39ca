"""Who signs for the office."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Signer:
    """A person who signs: name and position as they are printed, each "" where it is not known."""

    name: str = ""
    position: str = ""
