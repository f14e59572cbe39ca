"""The inbox: a folder of whatever was sent becomes a list of files, told by content, hashed, sorted.

What a folder says of its files (names, sizes) is apart from what is in them: opening one is work for
a worker. Nothing is ever written into the inbox, and no link is followed out of it or in a circle.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rt67_aggregate.lazy import lazy_names

if TYPE_CHECKING:
    from rt67_aggregate.inbox.listing import InboxFile, find_at, find_in, walk
    from rt67_aggregate.inbox.names import in_name_order, is_lock, is_spelled_out
    from rt67_aggregate.inbox.refusals import refusal
    from rt67_aggregate.inbox.telling import Teller, pick, untold

__all__ = [
    "InboxFile",
    "Teller",
    "find_at",
    "find_in",
    "in_name_order",
    "is_lock",
    "is_spelled_out",
    "pick",
    "refusal",
    "untold",
    "walk",
]

__getattr__, __dir__ = lazy_names(
    __name__,
    {
        "rt67_aggregate.inbox.listing": "InboxFile find_at find_in walk",
        "rt67_aggregate.inbox.names": "in_name_order is_lock is_spelled_out",
        "rt67_aggregate.inbox.refusals": "refusal",
        "rt67_aggregate.inbox.telling": "Teller pick untold",
    },
)
