"""A picture file of the output folder → what the outputs show of it: one item of a worker."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from rt67_aggregate.model import AS_STORED, PictureLook, PreparedPicture
from rt67_aggregate.photos.encoding import longest_within, page, small
from rt67_aggregate.photos.opening import NotAPictureError, decoded

_LARGEST_FILE = 200 * 2**20


@dataclass(frozen=True, slots=True)
class PictureMaker:
    """How pictures below ``folder`` are made. ``budget``: bytes of one on a page. ``most_pixels``:
    how many may be unpacked. ``looks``: path → what of the picture is shown, where that is not all of it."""

    folder: Path
    budget: int
    most_pixels: int
    looks: Mapping[str, PictureLook] = field(default_factory=dict)

    def __call__(self, path: str) -> PreparedPicture | str:
        """The picture at ``path``, relative to the folder; or the code of why there is none: ``lost``
        (also where the path leads out of the folder), ``format``, ``broken``, ``too_large``."""
        content = _content(self.folder, path)
        if isinstance(content, str):
            return content
        try:
            look = self.looks.get(path, AS_STORED)
            found = decoded(content, longest_within(self.budget), self.most_pixels, look)
        except NotAPictureError as error:
            return error.reason
        return PreparedPicture(small=small(found.pixels), page=page(found, self.budget))


def _content(folder: Path, path: str) -> bytes | str:
    """The file's bytes, or why there are none."""
    place = folder / path
    try:
        if not place.resolve().is_relative_to(folder.resolve()) or not place.is_file():
            return "lost"
        if place.stat().st_size > _LARGEST_FILE:
            return "too_large"
        return place.read_bytes()
    except (OSError, ValueError):
        return "lost"
