"""The values of single keys of a heading, each with its faults."""

from __future__ import annotations

import re

from rt67_aggregate.form.drafts import Grammar
from rt67_aggregate.form.fields import Fields
from rt67_aggregate.model import ValueType
from rt67_aggregate.text import arabic_digits, fold, title_key

# Of an ID given by hand: safe as the name of a file on every system.
_ID = re.compile(r"[0-9A-Za-zก-๎_-]+(\.[0-9A-Za-zก-๎_-]+)*")
# A kind is a word of records.csv, and part of IDs that name picture files.
_KIND = re.compile(r"[A-Za-z][A-Za-z0-9_]*")
_MAX_ID = 60
_CURLY = re.compile("[\u201c\u201d\u2018\u2019\u201e]")
_YES, _NO = ("true", "yes", "ใช่"), ("false", "no", "ไม่")


def mappings(fields: Fields, key: str) -> tuple[Fields, ...]:
    """The entries of a list that are mappings; of the others only that is told."""
    entries = (Fields(spot, fields.faults) for spot in fields.spots(key))
    return tuple(entry for entry in entries if not entry.broken)


def heading_text(fields: Fields, *, needed: bool = True, titles: bool = False) -> str:
    """The heading; one that leaves nothing to compare ("---") counts as empty, and so does one of signs alone
    but where it ``titles`` a column."""
    text = fields.needed_text("heading") if needed else fields.text("heading")
    spot = fields.get("heading")
    if text and spot and not (title_key(text) if titles else fold(text)):
        fields.faults.tell("form_empty_text", spot)
    return text


def number_text(fields: Fields) -> str:
    """The number as printed; Word's curly quotes around it are no quotes of YAML."""
    text = fields.text("number")
    spot = fields.get("number")
    if spot and _CURLY.search(text):
        fields.faults.tell("form_curly_quotes", spot, text=text, wanted=_CURLY.sub("", text))
    return text


def kind_of(fields: Fields, grammar: Grammar) -> str:
    """The heading's own kind, one of those that the file names; "" where it has none."""
    kind = fields.text("kind")
    spot = fields.get("kind")
    if kind and spot and grammar.kinds and kind not in grammar.kinds:
        known = ", ".join(grammar.kinds)
        fields.faults.tell("form_unknown_kind", spot, kind=kind, known=known)
    return kind


def is_kind(text: str) -> bool:
    """Whether a text can name a kind."""
    return _KIND.fullmatch(text) is not None


def explicit_id(fields: Fields) -> str:
    """The ID that was given by hand, or ""."""
    text = fields.text("id")
    spot = fields.get("id")
    if text and spot and not may_be_id(text):
        fields.faults.tell("form_bad_id", spot, id=text)
    return text


def may_be_id(text: str) -> bool:
    """Whether a text can be given as an ID."""
    return _ID.fullmatch(text) is not None and len(text) <= _MAX_ID


def count(fields: Fields, key: str, most: int) -> int:
    """A whole number from 1; 0 where the key is not there."""
    text = fields.text(key)
    spot = fields.get(key)
    if not text or spot is None:
        return 0
    digits = arabic_digits(text)
    if not digits.isascii() or not digits.isdigit() or not 0 < int(digits) <= most:
        code = "form_bad_rows" if key == "rows" else "form_bad_count"
        fields.faults.tell(
            code, spot, **({"text": text} if key == "rows" else {"text": text, "most": str(most)})
        )
        return 0
    return int(digits)


def flag(fields: Fields, key: str) -> bool:
    """``true`` or ``false``; false where the key is not there."""
    return choice(fields, key, (*_YES, *_NO)) in _YES


def value_type(fields: Fields) -> ValueType:
    """What is typed: text where nothing is said."""
    return ValueType(choice(fields, "type", tuple(ValueType)) or ValueType.TEXT)


def choice(fields: Fields, key: str, known: tuple[str, ...]) -> str:
    """One of the known words, or "" where the key is not there or says something else."""
    text = fields.text(key)
    spot = fields.get(key)
    if text and spot and text.lower() not in known:
        fields.faults.tell("form_bad_choice", spot, name=key, text=text, known=", ".join(known))
        return ""
    return text.lower()
