"""Keys that tie a row of the workbook to what it is about, and when two texts are the same one."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import overload

from rt67_aggregate.issues import locator
from rt67_aggregate.model import Issue
from rt67_aggregate.text import stable

_KIND = 2  # letters of a key before its digest
_BYTES = 10  # of a digest


def record_key(college_id: str, section_id: str, entry: str, text: str) -> str:
    """Key of an answer as the college sent it: another text or another place is another key."""
    return _key("r", college_id, section_id, entry, text)


def piece_key(source: str, locator_: str, text: str) -> str:
    """Key of a text that no section took."""
    return _key("u", source, locator_, text)


def college_key(college_id: str) -> str:
    """Key of what is entered about a college as a whole."""
    return _key("c", college_id)


def file_key(sha256: str) -> str:
    """Key of what is entered about a file, by its bytes: which college's it is."""
    return _key("f", sha256)


def words_key(place: str) -> str:
    """Key of the officer's own words for a part of the report: a topic's ID, "" for the whole."""
    return _key("w", place)


def added_key(college_id: str, section_id: str, text: str) -> str:
    """Key of an answer that the officer added."""
    return _key("a", college_id, section_id, stable(text))


def issue_key(issue: Issue, hashes: Mapping[str, str] = MappingProxyType({})) -> str:
    """Key of an issue that is about no answer.

    ``hashes``: file → SHA-256. A file that is known counts by its bytes, so that another name is no
    other issue.
    """
    values = (f"{name}={hashes.get(value, value)}" for name, value in issue.values)
    where = (issue.where, str(issue.line), locator(issue.place))
    source = hashes.get(issue.source, issue.source)
    return _key("i", issue.code, source, issue.college_id, issue.section_id, *where, *values)


def unique(keys: Iterable[str]) -> tuple[str, ...]:
    """The keys, with a number put to the second and further ones of equal ones."""
    seen: Counter[str] = Counter()
    found = []
    for key in keys:
        seen[key] += 1
        found.append(_numbered(key, seen[key]))
    return tuple(found)


class RowKeys(Sequence[str]):
    """The keys of a table's rows, each ``unique``: ten bytes a row in place of the eighty of a text, since
    there may be a million."""

    def __init__(self, keys: Iterable[str]) -> None:
        self._kind = ""
        self._digests = bytearray()
        for key in keys:
            self._kind = key[:_KIND]
            self._digests += bytes.fromhex(key[_KIND:])
        self._numbers = _numbers_of_equals(self._digests)

    def __len__(self) -> int:
        return len(self._digests) // _BYTES

    @overload
    def __getitem__(self, index: int) -> str: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[str]: ...
    def __getitem__(self, index: int | slice) -> str | Sequence[str]:
        rows = range(len(self))[index]
        return self._at(rows) if isinstance(rows, int) else [self._at(row) for row in rows]

    def _at(self, row: int) -> str:
        key = self._kind + self._digests[row * _BYTES : (row + 1) * _BYTES].hex()
        return _numbered(key, self._numbers.get(row, 1))


def _numbers_of_equals(digests: bytearray) -> dict[int, int]:
    """Row → its number among the rows of the same digest, of those that are not the first."""
    import numpy as np  # noqa: PLC0415 - a third of a second that only a run needs

    beginnings = np.frombuffer(bytes(digests), dtype=[("first", ">u8"), ("rest", ">u2")])["first"]
    order = np.argsort(beginnings, kind="stable")
    equal = beginnings[order[1:]] == beginnings[order[:-1]]
    seen: Counter[bytes] = Counter()
    found = {}
    for row in sorted({*order[1:][equal].tolist(), *order[:-1][equal].tolist()}):
        digest = bytes(digests[row * _BYTES : (row + 1) * _BYTES])
        seen[digest] += 1
        if seen[digest] > 1:
            found[row] = seen[digest]
    return found


def _numbered(key: str, number: int) -> str:
    return key if number == 1 else f"{key}-{number}"


def _key(kind: str, *parts: str) -> str:
    joined = "\x1f".join(parts).encode("utf-8", "surrogatepass")
    return f"{kind}-{hashlib.sha256(joined).hexdigest()[: 2 * _BYTES]}"
