"""Small pictures of the returns' pictures, made without trusting what is in the files."""

from __future__ import annotations

import io
import warnings
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from rt67_aggregate.photos import in_turns, within

if TYPE_CHECKING:
    from PIL import Image

# Pixels of a thumbnail's box on the sheet; twice as many are stored, for print and sharp screens.
BOX = (190, 140)
_STORED = 2
_JPEG = frozenset({".jpg", ".jpeg"})
# A picture with more pixels is not decoded at all.
_MOST_PIXELS = 120_000_000


@dataclass(frozen=True, slots=True)
class Thumbnail:
    """A JPEG in memory with the scale that brings it into the box, and its size there in pixels."""

    data: bytes
    scale: float
    width: float
    height: float


def thumbnails(paths: Sequence[Path], jobs: int) -> dict[Path, Thumbnail]:
    """Small upright JPEGs without the originals' metadata, of the files that Pillow can read.

    ``jobs``: photos decoded at once.
    """
    from PIL import Image  # noqa: PLC0415 - only where there are pictures

    work = in_turns(_thumbnail, lambda path: path.suffix in _JPEG)
    # The filters are those of all threads.
    with warnings.catch_warnings(), ThreadPoolExecutor(jobs) as pool:
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        found = zip(paths, pool.map(work, paths), strict=True)
        return {path: small for path, small in found if small}


def _thumbnail(path: Path) -> Thumbnail | None:
    from PIL import Image, ImageOps, UnidentifiedImageError  # noqa: PLC0415 - as above

    size = (BOX[0] * _STORED, BOX[1] * _STORED)
    try:
        with Image.open(path) as opened:
            if opened.width * opened.height > _MOST_PIXELS:
                return None
            opened.draft("RGB", within(opened.size, size))
            upright = ImageOps.exif_transpose(opened)
            upright.thumbnail(size)
            small = _on_white(upright)
    except (
        OSError,
        ValueError,
        SyntaxError,
        UnidentifiedImageError,
        Image.DecompressionBombError,
        Image.DecompressionBombWarning,
    ):
        return None
    stream = io.BytesIO()
    small.save(stream, "JPEG", quality=80)
    scale = min(BOX[0] / small.width, BOX[1] / small.height, 1.0)
    return Thumbnail(stream.getvalue(), scale, small.width * scale, small.height * scale)


def _on_white(picture: Image.Image) -> Image.Image:
    from PIL import Image  # noqa: PLC0415 - as above

    if picture.mode in ("RGBA", "LA", "PA", "P"):
        layered = picture.convert("RGBA")
        ground = Image.new("RGBA", layered.size, "white")
        return Image.alpha_composite(ground, layered).convert("RGB")
    return picture.convert("RGB")
