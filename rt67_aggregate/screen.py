"""Text that strangers wrote, as a terminal may show it: letters and signs, and no commands."""

from __future__ import annotations

import re

# C0 and C1 (escape sequences begin with one), line and paragraph separators, and the characters that
# turn the direction of what follows (Unicode Standard Annex 9): they make "txt.exe" of "exe.txt".
_TURNING = "\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069"
_COMMANDS = re.compile(f"[\x00-\x08\x0b-\x1f\x7f-\x9f{_TURNING}]")
_IN_A_LINE = re.compile(f"[\x00-\x1f\x7f-\x9f{_TURNING}]")


def on_screen(text: str, *, one_line: bool = False) -> str:
    """The text with control and direction characters spelled out, as in ``<U+202E>``.

    Line feeds and tabs stay, but for ``one_line``.
    """
    pattern = _IN_A_LINE if one_line else _COMMANDS
    return pattern.sub(lambda found: f"<U+{ord(found.group()):04X}>", text)
