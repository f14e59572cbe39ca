"""The pictures of a report: prepared one after the other, each stored once."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from rt67_aggregate.report.archive import Archive
from rt67_aggregate.report.figures import Shown
from rt67_aggregate.report.pictures import Prepared
from rt67_aggregate.report.preparing import all_prepared

# All pictures together stay below what goes through an office's mail, as long as there are not
# many hundreds of them; one alone may take what makes it sharp, and none gets too little to be seen.
ALL_PICTURES = 24 * 2**20
_ONE = (24 * 2**10, 400 * 2**10)


@dataclass(frozen=True, slots=True)
class Gallery:
    """Picture path → what the report shows of it, or why it shows nothing (a code).

    ``parts``: relationship → name of the part below ``word/``.
    """

    shown: Mapping[str, Shown] = field(default_factory=dict)
    hidden: Mapping[str, str] = field(default_factory=dict)
    parts: Mapping[str, str] = field(default_factory=dict)


def store_pictures(
    archive: Archive, folder: Path, paths: Iterable[str], *, total: int = ALL_PICTURES, jobs: int = 1
) -> Gallery:
    """Puts the pictures into the report's file. ``paths``: relative to the folder; one that leads
    out of it is not opened. ``total``: bytes that all pictures share. ``jobs``: photos prepared at
    once."""
    wanted = list(dict.fromkeys(paths))
    budget = min(max(total // max(len(wanted), 1), _ONE[0]), _ONE[1])
    shown: dict[str, Shown] = {}
    hidden: dict[str, str] = {}
    parts: dict[str, str] = {}
    by_content: dict[str, Shown] = {}
    for path, prepared in all_prepared(folder, wanted, budget, jobs):
        if isinstance(prepared, str):
            hidden[path] = prepared
        else:
            shown[path] = _stored(archive, prepared, parts, by_content)
    return Gallery(shown, hidden, parts)


def store_chart(archive: Archive, chart: Prepared) -> tuple[Shown, dict[str, str]]:
    """Puts the chart into the report's file; gives its relationship and part, too."""
    archive.add(f"word/media/chart.{chart.extension}", chart.content, packed=True)
    shown = Shown("rIdChart", chart.width, chart.height)
    return shown, {shown.relation: f"media/chart.{chart.extension}"}


def _stored(
    archive: Archive, prepared: Prepared, parts: dict[str, str], by_content: dict[str, Shown]
) -> Shown:
    digest = hashlib.sha256(prepared.content).hexdigest()
    if digest not in by_content:
        number = len(parts) + 1
        part = f"media/return-picture{number}.{prepared.extension}"
        archive.add(f"word/{part}", prepared.content, packed=True)
        parts[f"rIdPicture{number}"] = part
        by_content[digest] = Shown(f"rIdPicture{number}", prepared.width, prepared.height)
    return by_content[digest]
