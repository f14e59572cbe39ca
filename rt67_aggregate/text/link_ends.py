"""The file that a link leads to, by its name alone: programs write the way there relative, absolute or as an
address, and a folder that is moved changes it."""

from __future__ import annotations

from urllib.parse import unquote


def link_end(address: str) -> str:
    """The name of the file or folder at a link's end; "" where it leads to none."""
    way = address.removeprefix("external:").partition("#")[0]
    return unquote(way).replace("\\", "/").rstrip("/").rpartition("/")[2]
