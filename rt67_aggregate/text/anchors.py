"""What a place of a page is called in a link."""

from __future__ import annotations

import hashlib
import re

_PLAIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,59}")


def anchor(words: str) -> str:
    """A name for a place that every program keeps as it is in a link: ASCII letters and figures.

    Words that are such a name stay themselves (a section's ID); others (a place in words) become a
    hash of them. Equal words give equal names.
    """
    if _PLAIN.fullmatch(words):
        return words
    hashed = hashlib.blake2b(words.encode("utf-8", "surrogatepass"), digest_size=6)
    return f"_{hashed.hexdigest()}"
