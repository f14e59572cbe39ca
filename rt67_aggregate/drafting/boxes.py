"""Boxes before printed options, and the options of a line."""

from __future__ import annotations

import re

_SIGNS = "☐□❏❑❒○◯⬜▢◻"
# Signs of a font that is not named show as boxes, too.
BOX = re.compile(rf"[{_SIGNS}\ue000-\uf8ff]|\(\s{{0,8}}\)|\[\s{{0,8}}\]")


def options_of(line: str) -> tuple[str, tuple[str, ...]]:
    """What a line prints before its first box, and the words behind each of its boxes."""
    before, *options = BOX.split(line)
    return before.strip(), tuple(text for option in options if (text := option.strip(" \t,;/")))
