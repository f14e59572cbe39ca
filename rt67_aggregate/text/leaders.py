"""Dot leaders: the dotted lines that a form prints and people type into, over and around."""

from __future__ import annotations

import re

_DOT = "[.…‥․·_]"
# Four dots are a leader; three may be an ellipsis that somebody typed. "…" is three dots at once.
_RUN = re.compile(rf"(?:{_DOT}[ \t]?){{4,}}|[…‥]{{2,}}|…(?:[ \t]*…)+")
_EDGES = re.compile(rf"^(\s*){_DOT}{{3,}}(?P<inside>.*?){_DOT}{{3,}}(\s*)$", re.DOTALL)
_ONLY = re.compile(r"^[\s.…‥․·_]*$")
_SPACES = re.compile(r"[ ]{2,}")


def strip_leaders(text: str) -> str:
    """One line without its leaders; three dots go only where they stand at both ends."""
    if is_leaders_only(text):
        return ""
    edges = _EDGES.match(text)
    if edges:
        text = edges["inside"]
    if not _RUN.search(text):
        return text.strip(" ")
    return _SPACES.sub(" ", _RUN.sub(" ", text)).strip(" ")


def is_leaders_only(text: str) -> bool:
    """Whether nothing but white space and leader characters stands in the text."""
    return bool(_ONLY.match(text))
