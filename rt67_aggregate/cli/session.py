"""What the commands of one start of the program share."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rt67_aggregate.cli.stops import Stops

if TYPE_CHECKING:
    from rt67_aggregate.cli.structured import Record


@dataclass(frozen=True, slots=True)
class Session:
    """``stops``: what asks the program to end. ``record``: what is noted where JSON is wanted."""

    stops: Stops
    record: Record | None = None
