"""Whether a name in a roster is letters that a program made of Thai which it read in another code page."""

from __future__ import annotations

import re

# UTF-8 that was read in the Thai code page: of each letter's three bytes the first two are always these.
_THAI_AS_THAI = re.compile("เ[ธน]")
# The Thai code page read as that of Western Europe: letters with accents in a row.
_THAI_AS_WESTERN = re.compile("[\u00a1-\u00ff]{4}")
# What could not be stored in a code page, or not read from one.
_LOST = re.compile("[?]{3}|\ufffd")
_LEAST, _SHARE = 3, 4  # of each three letters such a one; in a name that can be read fewer than every fourth


def is_garbled(name: str) -> bool:
    """Whether nobody can read a name as it stands."""
    if len(_THAI_AS_THAI.findall(name)) >= max(_LEAST, len(name) / _SHARE):
        return True
    return bool(_THAI_AS_WESTERN.search(name) or _LOST.search(name))
