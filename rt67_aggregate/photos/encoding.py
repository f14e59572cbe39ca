"""Pixels → the bytes that the outputs store: in a page's budget, and small for a sheet's cell."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from rt67_aggregate.model import Bitmap
from rt67_aggregate.photos.opening import Decoded

if TYPE_CHECKING:
    from PIL.Image import Image

# All pictures together stay below what goes through an office's mail, as long as there are not
# many hundreds of them; one alone may take what makes it sharp, and none gets too little to be seen.
_ALL_PICTURES = 24 * 2**20
_ONE = (24 * 2**10, 400 * 2**10)
# Longer side in pixels, JPEG quality, and the bytes that come of it in proportion to the first.
# On 16 cm the first is 254 dots to the inch, the last 76.
_STEPS = (
    (1600, 82, 1.0),
    (1600, 70, 0.72),
    (1280, 70, 0.46),
    (1024, 66, 0.27),
    (800, 62, 0.15),
    (640, 58, 0.09),
    (480, 50, 0.045),
)
_LONGEST = _STEPS[0][0]
# Bytes for each point of a square of the longer side, below which JPEG keeps only plain surfaces.
_LEAST_BYTES = 0.03
# A drawing, a screen shot or a logo has few colours, and is smaller and sharper without loss.
_FEW_COLOURS = 128
# Pixels of a small picture's box: twice those of a sheet's cell, for print and sharp screens.
_SMALL = (380, 280)
_SMALL_QUALITY = 80


def budget_of(count: int) -> int:
    """The bytes that each of so many pictures may take on the report's pages."""
    return min(max(_ALL_PICTURES // max(count, 1), _ONE[0]), _ONE[1])


def longest_within(budget: int) -> int:
    """The longer side, in pixels, that a picture of so many bytes can have at all."""
    return min(_LONGEST, max(_STEPS[-1][0], int((budget / _LEAST_BYTES) ** 0.5)))


def small(picture: Image) -> Bitmap:
    """The picture for a cell of a sheet."""
    fitted = picture.copy()
    fitted.thumbnail(_SMALL)
    stream = BytesIO()
    fitted.save(stream, "JPEG", quality=_SMALL_QUALITY)
    return Bitmap(stream.getvalue(), "jpeg", fitted.width, fitted.height)


def page(decoded: Decoded, budget: int) -> Bitmap:
    """The picture for the report in at most ``budget`` bytes, as far as it stays readable."""
    picture = decoded.pixels
    if picture.getcolors(_FEW_COLOURS) is not None:
        lossless = BytesIO()
        picture.save(lossless, "PNG")
        if lossless.tell() <= budget:
            return Bitmap(lossless.getvalue(), "png", picture.width, picture.height)
    content = b""
    promised = float(budget)
    for longest, quality, share in _STEPS:
        if share > promised and share != _STEPS[-1][2]:
            continue
        picture.thumbnail((longest, longest))
        buffer = BytesIO()
        picture.save(buffer, "JPEG", quality=quality, optimize=True, icc_profile=decoded.profile)
        content = buffer.getvalue()
        if len(content) <= budget:
            break
        # The next step that is likely to be small enough, so that none is tried in vain.
        promised = share * budget / len(content)
    return Bitmap(content, "jpeg", picture.width, picture.height)
