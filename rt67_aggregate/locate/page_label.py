"""What tells the page of an entry in a table of contents: ``12``, ``หน้า 3 - 5``, ``ก``, ``iv``, or what Word
sets there when it has lost the place."""

from __future__ import annotations

import re

_NUMBER = r"(?:[0-9๐-๙]{1,3}|[ivxlc]{1,7}|[ก-ฮ])"
_WORD = r"(?:หน้าที่|หน้า|น\.|page|pp?\.)"
# Word's sentences for a lost bookmark: a word for an error, its mark, and what is lost.
_LOST = r"(?:error\s?!\s?[a-z]+(?:\s[a-z]+){1,5}\.?|(?:ข้อ)?ผิดพลาด\s?!\s?[^\s.]{1,40}\.?)"
_LABEL = rf"(?:(?:{_WORD}\s?)?[-–(\[]?\s?{_NUMBER}(?:\s?[-–/]\s?{_NUMBER})?\s?[-–)\]]?|{_LOST})"
_LEADERS = r"(?:[.…‥·_]{3}|\. ?\. ?\.)\s*"
_ALONE = re.compile(rf"[\s.…‥·_]*{_LABEL}\s*", re.IGNORECASE)
_LED = re.compile(rf"(?:\t\s*|\s\s+|{_LEADERS}){_LABEL}\Z", re.IGNORECASE)
_LONGEST = 100  # letters from the end in which a label and what leads to it are looked for


def is_page_label(text: str, start: int = 0) -> bool:
    """Whether nothing but leaders and a page stands from a place on."""
    return _ALONE.fullmatch(text, start) is not None


def ends_in_page(text: str) -> bool:
    """Whether a page stands at the end, behind leaders, a tab or two spaces.

    Looked for near the end: of a line of spaces, a pattern would try each as the first.
    """
    return _LED.search(text.rstrip()[-_LONGEST:]) is not None
