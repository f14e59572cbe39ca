"""The pictures of a report, each stored once."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from rt67_aggregate.model import Bitmap, PreparedPicture
from rt67_aggregate.report.archive import ZipWriter
from rt67_aggregate.report.figures import Shown


@dataclass(frozen=True, slots=True)
class Gallery:
    """Picture path → what the report shows of it, or why it shows nothing (a code).

    ``parts``: relationship → name of the part below ``word/``.
    """

    shown: Mapping[str, Shown] = field(default_factory=dict)
    hidden: Mapping[str, str] = field(default_factory=dict)
    parts: Mapping[str, str] = field(default_factory=dict)


def store_pictures(
    archive: ZipWriter, pictures: Mapping[str, PreparedPicture | str], paths: Iterable[str]
) -> Gallery:
    """Puts the pictures of these paths into the report's file, in this order, equal ones once."""
    shown: dict[str, Shown] = {}
    hidden: dict[str, str] = {}
    parts: dict[str, str] = {}
    by_content: dict[str, Shown] = {}
    for path in dict.fromkeys(paths):
        prepared = pictures.get(path, "lost")
        if isinstance(prepared, str):
            hidden[path] = prepared
        else:
            shown[path] = _stored(archive, prepared.page, parts, by_content)
    return Gallery(shown, hidden, parts)


def _stored(
    archive: ZipWriter, prepared: Bitmap, parts: dict[str, str], by_content: dict[str, Shown]
) -> Shown:
    digest = hashlib.sha256(prepared.content).hexdigest()
    if digest not in by_content:
        number = len(parts) + 1
        part = f"media/return-picture{number}.{prepared.extension}"
        archive.add(f"word/{part}", prepared.content, packed=True)
        parts[f"rIdPicture{number}"] = part
        by_content[digest] = Shown(f"rIdPicture{number}", prepared.width, prepared.height)
    return by_content[digest]
