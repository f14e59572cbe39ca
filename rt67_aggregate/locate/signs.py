"""Which characters say something by themselves: ticks and signs do, the form's punctuation does not."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from rt67_aggregate.text import fold

BOX = re.compile(r"\[\s*+(?:[/xX✓✔]\s*+)?\]|\(\s*+(?:[/xX✓✔]\s*+)?\)")  # of brackets, ticked or not
TICKED_BOX = re.compile(r"\[\s*+[/xX✓✔]\s*+\]|\(\s*+[/xX✓✔]\s*+\)")
LETTER = re.compile(r"[^\W_]")  # or a figure
TICKS = frozenset("✓✔√/")  # an answer by themselves, also where a list uses them as bullets
_LIST_SIGNS = frozenset("➢➤▶►▸➔→⇒☞❖◆◇◦‣▪▫♦★☆")  # before an item; what may be a box or a tick is none
_TICK_BULLETS = frozenset("✓✗")  # as the reader gives bullets that say something
_SAYING = ("L", "M", "N")  # letters, marks, figures
CONTINUED = re.compile(r"[(（]\s*ต่อ\s*[)）][\s.…:]*$")  # behind what is printed again on the next page
_FIGURES = re.compile(r"\d+")
# What an answer itself may end with: where its pictures are, and what more there is.
_REFERS = re.compile("ภาพ|รูป|แนบ|ภาคผนวก|ลิงก์|คลิป|วิดีโอ|วีดิทัศน์|คิวอาร์|qrcode|https?|รายละเอียด|เพิ่มเติม")


@lru_cache(maxsize=1024)
def is_sign(character: str) -> bool:
    """Whether a character that is no letter and no figure says something: a tick, a box, a plus."""
    return character in TICKS or unicodedata.category(character)[0] == "S"


def is_tick(label: str) -> bool:
    """Whether a paragraph's bullet is a tick or a cross."""
    return label in _TICK_BULLETS


def is_list_sign(text: str) -> bool:
    """Whether a text is nothing but a sign that stands before an item of a list."""
    return text.strip() in _LIST_SIGNS


def signs_in(text: str) -> frozenset[str]:
    """The different signs of a text."""
    return frozenset(filter(is_sign, set(text)))


def says_something(text: str) -> bool:
    """Whether a text has a letter, a figure, a sign or a box of brackets; dots, dashes and quotes say
    nothing."""
    return any(is_sign(c) or unicodedata.category(c)[0] in _SAYING for c in text) or bool(BOX.search(text))


def without_figures(text: str) -> str:
    """A line's key with one sign for any number: lines may differ in figures alone ("ข้อ 3 จาก 23")."""
    return _FIGURES.sub("0", fold(text))


def refers(key: str) -> bool:
    """Whether a line, by its key, leads to pictures or papers ("ภาพกิจกรรม", "รายละเอียดตามเอกสารแนบ"): it may
    stand in each answer and belong to it."""
    return _REFERS.search(key) is not None
