"""Boxes before printed options, and the options of a line."""

from __future__ import annotations

import re

from rt67_aggregate.text import EMPTY_BOXES

# Signs of a font that is not named show as boxes, too.
BOX = re.compile(rf"[{EMPTY_BOXES}\ue000-\uf8ff]|\(\s{{0,8}}\)|\[\s{{0,8}}\]")


# What parts a question from its first option, where each box stands behind its option.
_QUESTION = re.compile(r".*(?:[:：?]|\t|\s{2,})", re.DOTALL)
_SEPARATORS = " \t,;/"


def options_of(line: str) -> tuple[str, tuple[str, ...]]:
    """What a line prints before its first box, and the words of each of its boxes: those behind it, or
    before it where the last box has none behind it."""
    before, *options = BOX.split(line)
    if len(options) > 1 and before.strip() and not options[-1].strip(_SEPARATORS):
        before, first = _parted(before)
        options = [first, *options[:-1]]
    return before.strip(), tuple(text for option in options if (text := option.strip(_SEPARATORS)))


def _parted(before: str) -> tuple[str, str]:
    """The question and the option that stand before a box: at the last sign that ends a question, or at
    the last space."""
    text = before.strip()
    question = _QUESTION.match(text)
    at = question.end() if question else text.rfind(" ") + 1
    return text[:at], text[at:]
