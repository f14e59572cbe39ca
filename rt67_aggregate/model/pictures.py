"""Pictures as this program makes them for its outputs."""

from __future__ import annotations

from dataclasses import dataclass


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
