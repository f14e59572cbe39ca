"""What a worker and its parent say to one another."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Reply:
    """What a worker says of one item; ``code`` is empty where there is a value."""

    value: Any = None
    code: str = ""
    detail: str = ""
    trace: str = ""
    seconds: float = 0.0
    peak_megabytes: int = 0
    refused: OSError | None = None


@dataclass(frozen=True, slots=True)
class Stint:
    """What a worker does to the items of one stage: a pickled function, within so many megabytes."""

    function: bytes
    megabytes: int


@dataclass(frozen=True, slots=True)
class Warming:
    """Modules that a worker will need: it imports them while its parent is at something else."""

    modules: Iterable[str]
