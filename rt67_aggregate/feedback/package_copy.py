"""A copy of a package: a few parts changed or added, all others byte for byte."""

from __future__ import annotations

import posixpath
import zipfile
from collections.abc import Mapping
from pathlib import Path

from lxml import etree

from rt67_aggregate.opc import Package, part_key
from rt67_aggregate.zips import Member

_EARLIEST = (1980, 1, 1, 0, 0, 0)


def free_name(package: Package, name: str) -> str:
    """The name, or the first like it that no part has."""
    stem, extension = posixpath.splitext(name)
    number = 0
    while name in package:
        number += 1
        name = f"{stem}{number}{extension}"
    return name


def write_copy(package: Package, target: Path, changed: Mapping[str, bytes]) -> tuple[str, ...]:
    """Write the package to ``target`` with these parts in the place of its own, or beside them.

    Gives the names of the parts that could not be had and are left out. Raises OSError.
    """
    waiting = {part_key(name): (name, data) for name, data in changed.items()}
    left_out = []
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as written:
        for entry in package.parts:
            key = part_key(entry.name)
            data = waiting.pop(key)[1] if key in waiting else package.read(entry.name)
            if data is None:
                left_out.append(entry.name)
            else:
                _add(written, entry.name, data, _date(entry))
        for name, data in waiting.values():
            _add(written, name, data, _EARLIEST)
    return tuple(left_out)


def serialised(root: etree._Element) -> bytes:
    """A part's bytes; whatever stands outside its root element stays."""
    return etree.tostring(root.getroottree(), encoding="UTF-8", xml_declaration=True, standalone=True)


def _add(
    archive: zipfile.ZipFile, name: str, data: bytes, moment: tuple[int, int, int, int, int, int]
) -> None:
    info = zipfile.ZipInfo(name, moment)
    info.compress_type = zipfile.ZIP_DEFLATED
    archive.writestr(info, data)


def _date(entry: Member) -> tuple[int, int, int, int, int, int]:
    """The stored time; one that is no time is left as it is, but for the year that zip begins with."""
    return max(entry.modified, _EARLIEST)
