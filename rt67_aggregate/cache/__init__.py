"""What was read of a file once, kept so that the next run need not read it again."""

from __future__ import annotations

from rt67_aggregate.cache.codec import decode, encode
from rt67_aggregate.cache.store import Store, stamp_of

__all__ = ["Store", "decode", "encode", "stamp_of"]
