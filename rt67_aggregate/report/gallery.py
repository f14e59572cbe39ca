"""The pictures of a report: prepared one after the other, each stored once."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from rt67_aggregate.report.archive import Archive
from rt67_aggregate.report.figures import Shown
from rt67_aggregate.report.pictures import NotAPictureError, Prepared, prepare

# All pictures together stay below what goes through an office's mail, as long as there are not
# many hundreds of them; one alone may take what makes it sharp, and none gets too little to be seen.
ALL_PICTURES = 24 * 2**20
_ONE = (24 * 2**10, 400 * 2**10)
_LARGEST_FILE = 200 * 2**20


@dataclass(frozen=True, slots=True)
class Gallery:
    """Picture path → what the report shows of it, or why it shows nothing (a code).

    ``parts``: relationship → name of the part below ``word/``.
    """

    shown: Mapping[str, Shown] = field(default_factory=dict)
    hidden: Mapping[str, str] = field(default_factory=dict)
    parts: Mapping[str, str] = field(default_factory=dict)


def store_pictures(
    archive: Archive, folder: Path, paths: Iterable[str], *, total: int = ALL_PICTURES
) -> Gallery:
    """Puts the pictures into the report's file. ``paths``: relative to the folder; one that leads
    out of it is not opened. ``total``: bytes that all pictures share."""
    wanted = list(dict.fromkeys(paths))
    budget = min(max(total // max(len(wanted), 1), _ONE[0]), _ONE[1])
    shown: dict[str, Shown] = {}
    hidden: dict[str, str] = {}
    parts: dict[str, str] = {}
    by_source: dict[str, Shown | str] = {}
    by_content: dict[str, Shown] = {}
    for path in wanted:
        content = _bytes(folder, path)
        if isinstance(content, str):
            hidden[path] = content
            continue
        source = hashlib.sha256(content).hexdigest()
        if source not in by_source:
            by_source[source] = _stored(archive, content, budget, parts, by_content)
        result = by_source[source]
        if isinstance(result, Shown):
            shown[path] = result
        else:
            hidden[path] = result
    return Gallery(shown, hidden, parts)


def store_chart(archive: Archive, chart: Prepared) -> tuple[Shown, dict[str, str]]:
    """Puts the chart into the report's file; gives its relationship and part, too."""
    archive.add(f"word/media/chart.{chart.extension}", chart.content, packed=True)
    shown = Shown("rIdChart", chart.width, chart.height)
    return shown, {shown.relation: f"media/chart.{chart.extension}"}


def _stored(
    archive: Archive,
    content: bytes,
    budget: int,
    parts: dict[str, str],
    by_content: dict[str, Shown],
) -> Shown | str:
    try:
        prepared = prepare(content, budget)
    except NotAPictureError as error:
        return error.reason
    digest = hashlib.sha256(prepared.content).hexdigest()
    if digest not in by_content:
        number = len(parts) + 1
        part = f"media/return-picture{number}.{prepared.extension}"
        archive.add(f"word/{part}", prepared.content, packed=True)
        parts[f"rIdPicture{number}"] = part
        by_content[digest] = Shown(f"rIdPicture{number}", prepared.width, prepared.height)
    return by_content[digest]


def _bytes(folder: Path, path: str) -> bytes | str:
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
