"""What was read of a file once, kept so that the next run need not read it again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rt67_aggregate.lazy import lazy_names

if TYPE_CHECKING:
    from rt67_aggregate.cache.codec import decode, encode
    from rt67_aggregate.cache.store import Store, stamp_of

__all__ = ["Store", "decode", "encode", "stamp_of"]

__getattr__, __dir__ = lazy_names(
    __name__,
    {
        "rt67_aggregate.cache.codec": "decode encode",
        "rt67_aggregate.cache.store": "Store stamp_of",
    },
)
