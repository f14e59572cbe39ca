"""Keys that tie a row of the workbook to what it is about, and when two texts are the same one."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from rt67_aggregate.issues import locator
from rt67_aggregate.model import Issue
from rt67_aggregate.text import stable


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
    seen: set[str] = set()
    again: Counter[str] = Counter()
    found = []
    for key in keys:
        if key in seen:
            again[key] += 1
            found.append(f"{key}-{again[key] + 1}")
        else:
            seen.add(key)
            found.append(key)
    return tuple(found)


def _key(kind: str, *parts: str) -> str:
    joined = "\x1f".join(parts).encode("utf-8", "surrogatepass")
    return f"{kind}-{hashlib.sha256(joined).hexdigest()[:20]}"
