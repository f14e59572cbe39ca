"""A picture's bytes → its pixels: upright, grey or red-green-blue, on white where it was see-through.

Sizes are judged before anything is decoded, and formats are a short list: PostScript, which is a
program, and the many formats that no telephone, scanner or office program writes, are not opened.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

from rt67_aggregate.model import AS_STORED, PictureLook
from rt67_aggregate.photos.looks import as_shown, unpacked_longest

if TYPE_CHECKING:
    from PIL.Image import Image, Transpose

# A photo of today's telephones has 12 to 50 million pixels, a scanned A3 page at 600 dpi 70.
_MOST_PIXELS = 100_000_000
# Brands of HEIC in ISO base media (ISO/IEC 23008-12); AVIF has others.
_HEIC = (b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1")
_STRIP_PIXELS = 1 << 20
_ORIENTATION = 0x0112
# What opening a picture of the usual formats imports, for who wants to have it ready.
WORKS_WITH = ("PIL.Image", "PIL.JpegImagePlugin", "PIL.PngImagePlugin", "PIL.TiffImagePlugin")
_LARGEST_PROFILE = 4096


@dataclass(frozen=True, slots=True)
class Decoded:
    """Pixels in mode ``L`` or ``RGB``, and their colour profile where it is small and fits."""

    pixels: Image
    profile: bytes | None


class NotAPictureError(ValueError):
    """Bytes that cannot be shown as a picture; the reason is a code."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def decoded(content: bytes, longest: int, most_pixels: int, look: PictureLook = AS_STORED) -> Decoded:
    """The picture, or what of it was shown, with its longer side no longer than ``longest``, in pixels.

    ``most_pixels``: how many may be unpacked, which for JPEG are fewer than the picture has.
    Raises ``NotAPictureError``: ``format`` (none of the list), ``broken``, ``too_large``; MemoryError.
    """
    from PIL import Image, UnidentifiedImageError  # noqa: PLC0415 - only with pictures

    formats = _formats(content)
    try:
        with (
            warnings.catch_warnings(action="ignore"),
            Image.open(BytesIO(content), formats=formats) as opened,
        ):
            return _decoded(opened, longest, most_pixels, look)
    except UnidentifiedImageError as error:
        raise NotAPictureError("format") from error
    except Image.DecompressionBombError as error:
        raise NotAPictureError("too_large") from error
    except (NotAPictureError, MemoryError):
        raise
    except Exception as error:  # what decoders raise on damaged bytes is listed nowhere
        raise NotAPictureError("broken") from error


def _formats(content: bytes) -> tuple[str, ...]:
    """The decoders that may look at these bytes, loaded by name: Pillow would load all it has."""
    if content[4:8] == b"ftyp":
        return _heif() if content[8:12] in _HEIC else ()
    from PIL import (  # noqa: PLC0415, F401 - loading them is what makes them known
        BmpImagePlugin,
        GifImagePlugin,
        JpegImagePlugin,
        PngImagePlugin,
        TiffImagePlugin,
        WebPImagePlugin,
    )

    return ("JPEG", "PNG", "GIF", "WEBP", "BMP", "TIFF")


def _heif() -> tuple[str, ...]:
    from pillow_heif import register_heif_opener  # noqa: PLC0415 - only with such pictures

    # A small picture inside the file may be another one than the file's own; threads take memory.
    register_heif_opener(thumbnails=False, depth_images=False, aux_images=False, decode_threads=1)
    return ("HEIF",)


def _within(size: tuple[int, int], longest: int) -> tuple[int, int]:
    """A size scaled into a square.

    To be asked of a JPEG decoder: asked for the square itself it would keep all that covers it.
    """
    scale = longest / max(*size, 1)
    return max(1, int(size[0] * scale)), max(1, int(size[1] * scale))


def _decoded(opened: Image, longest: int, most_pixels: int, look: PictureLook) -> Decoded:
    if opened.width * opened.height > _MOST_PIXELS:
        raise NotAPictureError("too_large")
    # Lets the JPEG decoder skip detail that is thrown away below.
    unpacked = unpacked_longest(longest, look)
    opened.draft(None, _within(opened.size, unpacked))
    if opened.width * opened.height > most_pixels:
        raise NotAPictureError("too_large")
    profile = opened.info.get("icc_profile")
    turned = _turned(opened)
    opened.load()
    pixels = _plain(opened, max(1, max(opened.size) // (2 * unpacked)))
    if turned is None:
        pixels = as_shown(pixels, look)
    pixels.thumbnail((longest, longest))
    # Programs do not agree whether what is said of a photo is about it upright or as stored.
    if turned is not None:
        pixels = pixels.transpose(turned)
    fits = isinstance(profile, bytes) and len(profile) <= _LARGEST_PROFILE and pixels.mode == "RGB"
    return Decoded(pixels, profile if fits else None)


def _turned(opened: Image) -> Transpose | None:
    """How to turn the picture upright (Exif 2.32, tag Orientation); damaged notes turn nothing."""
    from PIL.Image import Transpose  # noqa: PLC0415

    ways = (
        Transpose.FLIP_LEFT_RIGHT,
        Transpose.ROTATE_180,
        Transpose.FLIP_TOP_BOTTOM,
        Transpose.TRANSPOSE,
        Transpose.ROTATE_270,
        Transpose.TRANSVERSE,
        Transpose.ROTATE_90,
    )
    try:
        value: object = opened.getexif().get(_ORIENTATION)
    except MemoryError:
        raise
    except Exception:  # as above
        return None
    return dict(enumerate(ways, start=2)).get(value) if isinstance(value, int) else None


def _plain(picture: Image, factor: int) -> Image:
    """The picture in ``L`` or ``RGB``, made smaller by a whole factor.

    Done in strips: a picture's largest copy in memory is the one that the decoder made.
    """
    if factor == 1 and picture.mode in ("L", "RGB") and not picture.has_transparency_data:
        return picture.copy()
    from PIL import Image  # noqa: PLC0415

    width, height = (-(-side // factor) for side in picture.size)
    brightest = _brightest(picture)
    whole: Image.Image | None = None
    for top, strip in _strips(picture, factor):
        plain = _on_white(strip, brightest)
        whole = whole or Image.new(plain.mode, (width, height))
        whole.paste(plain.reduce(factor) if factor > 1 else plain, (0, top // factor))
    assert whole is not None  # a picture has a row
    return whole


def _strips(picture: Image, factor: int) -> Iterator[tuple[int, Image]]:
    rows = max(1, _STRIP_PIXELS // (picture.width * factor)) * factor
    for top in range(0, picture.height, rows):
        yield top, picture.crop((0, top, picture.width, min(top + rows, picture.height)))


def _brightest(picture: Image) -> float:
    """The value that becomes white where there are more than 8 bits of grey; 0 elsewhere."""
    if not picture.mode.startswith(("I", "F")):
        return 0.0
    _, brightest = picture.getextrema()
    return max(float(brightest), 255.0) if isinstance(brightest, (int, float)) else 255.0


def _on_white(strip: Image, brightest: float) -> Image:
    from PIL import Image  # noqa: PLC0415

    if brightest:
        scale = 255 / brightest
        return strip.convert("F").point(lambda value: value * scale + 0).convert("L")
    if strip.has_transparency_data:
        layered = strip.convert("RGBA")
        white = Image.new("RGBA", layered.size, "white")
        white.alpha_composite(layered)
        return white.convert("RGB")
    return strip.convert("L" if strip.mode in ("1", "L") else "RGB")
