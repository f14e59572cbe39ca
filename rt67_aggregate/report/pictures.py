"""A picture of a return made fit for a report: upright, of a sensible size, and nothing but the picture.

Where it was taken, by whom and with what stays out: only the pixels and their colour profile are
written again.
"""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

from rt67_aggregate.photos import within

if TYPE_CHECKING:
    from PIL.Image import Image

# A photo of today's telephones has 12 to 50 million pixels, a scanned A3 page at 600 dpi 70.
_MOST_PIXELS = 100_000_000
_FORMATS = ("JPEG", "MPO", "PNG", "GIF", "BMP", "TIFF", "WEBP", "AVIF", "EMF", "WMF", "PPM", "ICO")
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
_LARGEST_PROFILE = 4096


@dataclass(frozen=True, slots=True)
class Prepared:
    """A picture as the report stores it. ``extension``: ``jpeg`` or ``png``."""

    content: bytes
    extension: str
    width: int
    height: int


class NotAPictureError(ValueError):
    """Bytes that cannot be shown as a picture; the reason is a code."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def prepare(content: bytes, budget: int) -> Prepared:
    """The picture of these bytes in at most ``budget`` bytes, as far as it stays readable.

    Raises ``NotAPictureError``: ``format`` (none that can be converted here), ``broken``,
    ``too_large`` (more pixels than any camera makes: unpacking it could fill the memory).
    """
    from PIL import Image, ImageOps, UnidentifiedImageError  # noqa: PLC0415 - only with pictures

    Image.init()
    formats = [name for name in _FORMATS if name in Image.OPEN]
    try:
        with Image.open(BytesIO(content), formats=formats) as opened:
            if opened.width * opened.height > _MOST_PIXELS:
                raise NotAPictureError("too_large")
            longest = _longest(budget)
            # Lets the JPEG decoder skip detail that is thrown away below.
            opened.draft(None, within(opened.size, (longest, longest)))
            profile = opened.info.get("icc_profile")
            upright = _plain(ImageOps.exif_transpose(opened))
            upright.thumbnail((longest, longest))
    except UnidentifiedImageError as error:
        raise NotAPictureError("format") from error
    except Image.DecompressionBombError as error:
        raise NotAPictureError("too_large") from error
    # Decoders raise these on damaged files; Pillow's own list names no narrower set.
    except (OSError, SyntaxError, ValueError, EOFError, IndexError, OverflowError, MemoryError) as error:
        if isinstance(error, NotAPictureError):
            raise
        raise NotAPictureError("broken") from error
    return _encoded(upright, profile if _is_profile(profile, upright) else None, budget)


def _longest(budget: int) -> int:
    """The longer side, in pixels, that a picture of so many bytes can have at all."""
    return min(_LONGEST, max(_STEPS[-1][0], int((budget / _LEAST_BYTES) ** 0.5)))


def _plain(picture: Image) -> Image:
    """Grey or red-green-blue, on white where it was see-through."""
    from PIL import Image  # noqa: PLC0415

    if picture.mode.startswith(("I", "F")):
        # More than 8 bits of grey: the brightest becomes white.
        wide = picture.convert("F")
        brightest = max((value for value in wide.getextrema() if isinstance(value, float)), default=0.0)
        scale = 255 / max(brightest, 255.0)
        return wide.point(lambda value: value * scale + 0).convert("L")
    if picture.has_transparency_data:
        layered = picture.convert("RGBA")
        white = Image.new("RGBA", layered.size, "white")
        white.alpha_composite(layered)
        return white.convert("RGB")
    return picture.convert("L" if picture.mode in ("1", "L") else "RGB")


def _is_profile(profile: object, picture: Image) -> bool:
    return isinstance(profile, bytes) and len(profile) <= _LARGEST_PROFILE and picture.mode == "RGB"


def _encoded(picture: Image, profile: bytes | None, budget: int) -> Prepared:
    if picture.getcolors(_FEW_COLOURS) is not None:
        lossless = BytesIO()
        picture.save(lossless, "PNG")
        if lossless.tell() <= budget:
            return Prepared(lossless.getvalue(), "png", picture.width, picture.height)
    content = b""
    promised = float(budget)
    for longest, quality, share in _STEPS:
        if share > promised and share != _STEPS[-1][2]:
            continue
        picture.thumbnail((longest, longest))
        buffer = BytesIO()
        picture.save(buffer, "JPEG", quality=quality, optimize=True, icc_profile=profile)
        content = buffer.getvalue()
        if len(content) <= budget:
            break
        # The next step that is likely to be small enough, so that none is tried in vain.
        promised = share * budget / len(content)
    return Prepared(content, "jpeg", picture.width, picture.height)
