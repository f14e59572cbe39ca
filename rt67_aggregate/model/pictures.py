"""Pictures as this program makes them for its outputs."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PictureLook:
    """How a document shows a picture: what is cropped off each side, in thousandths of a per cent of it, then
    mirrored from left to right, then turned clockwise by so many quarters."""

    left: int = 0
    top: int = 0
    right: int = 0
    bottom: int = 0
    mirrored: bool = False
    quarters: int = 0


# Shown whole, as it is stored.
AS_STORED = PictureLook()


@dataclass(frozen=True, slots=True)
class Bitmap:
    """A picture that this program encoded, from pixels alone. ``extension``: ``jpeg`` or ``png``;
    ``width`` and ``height`` in pixels."""

    content: bytes
    extension: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class PreparedPicture:
    """A picture of a return made fit for the outputs: upright, on white, without what was said about
    it. ``page``: for the report; ``small``: for a cell of the workbook."""

    page: Bitmap
    small: Bitmap
