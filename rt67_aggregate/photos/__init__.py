"""A stranger's picture → one that this program made: upright, of a sensible size, nothing but pixels.

Decoders fail in any way on bytes made for it, and eat memory: this is work for a worker. What comes
out can be opened anywhere.
"""

from __future__ import annotations

from rt67_aggregate.photos.encoding import budget_of
from rt67_aggregate.photos.making import PictureMaker
from rt67_aggregate.photos.opening import WORKS_WITH

__all__ = ["WORKS_WITH", "PictureMaker", "budget_of"]
