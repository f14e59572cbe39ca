"""Part names: how they are compared, joined and derived (ECMA-376 part 2)."""

from __future__ import annotations

import posixpath
import re
from urllib.parse import unquote

TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
TYPES_PART = "[Content_Types].xml"


def part_key(name: str) -> str:
    """What two spellings of one part name have in common (6.2.2: case does not count;
    percent-encoding is the same character)."""
    return unquote(name.replace("\\", "/")).lstrip("/").lower()


def relationships_part(part: str) -> str:
    """The name of the part that holds the relationships of a part; "" is the package itself."""
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def joined(folder: str, target: str) -> str:
    """A part name from a target; steps above the package's root are dropped."""
    path = target if target.startswith("/") else f"/{folder}/{target}"
    return re.sub(r"/+", "/", posixpath.normpath(path)).lstrip("/")
