"""What makes pictures from strangers cheap to open: no larger than needed, large ones one at a time."""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")


def within(size: tuple[int, int], box: tuple[int, int]) -> tuple[int, int]:
    """A picture's size in pixels scaled into a box.

    To be asked of a JPEG decoder: asked for the box itself it would keep all that covers the box.
    """
    scale = min(box[0] / max(size[0], 1), box[1] / max(size[1], 1))
    return max(1, int(size[0] * scale)), max(1, int(size[1] * scale))


def in_turns(work: Callable[[T], R], is_jpeg: Callable[[T], bool]) -> Callable[[T], R]:
    """The same work for several threads: JPEG beside one another, anything else one at a time.

    Only JPEG is decoded to the size that is needed; any other picture may fill the memory by itself.
    """
    one_large = Lock()

    def in_turn(item: T) -> R:
        if is_jpeg(item):
            return work(item)
        with one_large:
            return work(item)

    return in_turn
