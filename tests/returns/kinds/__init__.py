"""All kinds of return, in the order in which they are put upon one another."""

from __future__ import annotations

from tests.returns.kinds import text
from tests.returns.kinds.registry import Kind

ALL: tuple[Kind, ...] = (*text.KINDS,)
BY_NAME: dict[str, Kind] = {kind.name: kind for kind in ALL}
