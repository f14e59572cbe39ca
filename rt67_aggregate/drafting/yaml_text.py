"""Texts of a draft as YAML takes them."""

from __future__ import annotations

import json
import re

# A text that YAML takes as typed: begins with a letter, and has no sign that means something to it.
_PLAIN = re.compile(r"[ก-๛A-Za-z(][^:#\n\"'\[\]{},&*!|>%@`]*")
# What a YAML file may not hold as it is (YAML 1.1, 5.1: c-printable), and marks of byte order.
_UNPRINTABLE = re.compile("[^\t\n\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
_WORDS_OF_YAML = ("true", "false", "null", "yes", "no", "on", "off")


def quoted(text: str) -> str:
    """A text as YAML takes it, in quotes where it needs them."""
    text = " ".join(text.split())
    plain = _PLAIN.fullmatch(text) and text.casefold() not in _WORDS_OF_YAML and not text.endswith(" ")
    return text if plain and not _UNPRINTABLE.search(text) else in_quotes(text)


def in_quotes(text: str) -> str:
    """The same in quotes, whatever it says."""
    return _UNPRINTABLE.sub(_escaped, json.dumps(" ".join(text.split()), ensure_ascii=False))


def remark(text: str) -> str:
    """A text within a comment, where YAML has no way to say what it may not hold."""
    return _UNPRINTABLE.sub("\ufffd", " ".join(text.split()))


def _escaped(found: re.Match[str]) -> str:
    return f"\\u{ord(found[0]):04x}"
