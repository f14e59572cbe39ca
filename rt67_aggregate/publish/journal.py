"""What an exchange writes down before it begins, so that the next command can end or undo it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePath

from rt67_aggregate.publish.disk import file_digest

WORK = ".rt67-work"
LOCK = ".rt67-lock"
HISTORY = "history"
_NEVER = ("", ".", "..", WORK, LOCK, HISTORY)
_VERSION = 1


@dataclass(frozen=True, slots=True)
class Journal:
    """``new``: name in the output folder → fingerprint of what comes there. ``old``: the names that
    stood there and go. A name may be in both."""

    new: Mapping[str, str]
    old: tuple[str, ...]

    def __post_init__(self) -> None:
        """Raises ValueError where a name is none that stands directly in the folder."""
        if not all(map(_is_plain, self.names)):
            raise ValueError("a journal names what a run may replace and nothing else")

    @property
    def names(self) -> tuple[str, ...]:
        """All names, in the order in which they are exchanged."""
        return tuple(dict.fromkeys((*self.new, *self.old)))


def fingerprint(path: Path) -> str:
    """Tells whether a file, or a folder with all that is in it, is still the same; empty where there
    is nothing that could be read."""
    if not path.is_dir() or path.is_symlink():
        return file_digest(path)
    files = {
        file.relative_to(path).as_posix(): file_digest(file) for file in path.rglob("*") if file.is_file()
    }
    return fingerprint_of(files)


def fingerprint_of(files: Mapping[str, str]) -> str:
    """The same of a folder with these files: path below it → SHA-256."""
    lines = "\n".join(f"{sha256} {path}" for path, sha256 in sorted(files.items()))
    return hashlib.sha256(lines.encode("utf-8", "surrogatepass")).hexdigest()


def encode(journal: Journal) -> bytes:
    """The journal as a file; a checksum shows whether all of it came to the disk."""
    body = json.dumps({"version": _VERSION, "new": dict(journal.new), "old": journal.old})
    return json.dumps({"sha256": _checksum(body), "body": body}).encode()


def decode(data: bytes) -> Journal | None:
    """None where this is not, byte for byte, what ``encode`` made of names in one folder."""
    try:
        outer = json.loads(data)
        if _checksum(outer["body"]) != outer["sha256"]:
            return None
        body = json.loads(outer["body"])
        journal = Journal(dict(body["new"]), tuple(body["old"]))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None
    known = body.get("version") == _VERSION
    return journal if known and all(isinstance(value, str) for value in journal.new.values()) else None


def _is_plain(name: object) -> bool:
    """Whether it names something directly in a folder, and nothing that no run replaces."""
    if not isinstance(name, str) or name in _NEVER or any(sign in name for sign in "/\\:\0"):
        return False
    return PurePath(name).name == name


def _checksum(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
