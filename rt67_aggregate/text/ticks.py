"""Ticks and boxes: signs that answer by themselves, and that a comparison must not take for each other."""

from __future__ import annotations

import re
import unicodedata

TICKED, CROSSED, OPEN = "☑", "✗", "☐"
EMPTY_BOXES = "☐□❏❑❒❍○◯⬜▢◻◽⬚▭▯⚪⭘🔲🞎🞏"  # and rings, as forms print them before options
_MEANING = {
    **dict.fromkeys("☑☒✓✔✅√🗸🗹🗷", TICKED),
    **dict.fromkeys("✗✘✕✖❌╳", CROSSED),
    **dict.fromkeys("☐□◻⬜▢", OPEN),
}
# Also as people type them: (/), [x], ( ).
_TICK = re.compile(rf"[(\[]\s*+(?:(?P<typed>[/\\✓✔√xX])\s*+)?[)\]]|(?P<sign>[{''.join(_MEANING)}])")
_DRAWN = re.compile(r"\s*+(?:([=─━═])\s*+)(?:\1\s*+){3,}")
_SAYS_NOTHING = ("|", "~", "^", "`", "°", "•", "●", "○", "◆", "▪")


def ticks(text: str) -> str:
    """The ticks and boxes of a text in their order, each as ``TICKED``, ``CROSSED`` or ``OPEN``.

    Keys (``fold``) hold none of them: two texts say the same only where these are equal too.
    """
    return "".join(
        _MEANING[match["sign"]] if match["sign"] else TICKED if match["typed"] else OPEN
        for match in _TICK.finditer(text)
    )


def answers_alone(line: str) -> bool:
    """Whether a line without letters and figures is an answer: "✓", "/", "√", "☑", but no empty box,
    dash or dot, and no line that is drawn with signs ("=====")."""
    found = ticks(line)
    if found:
        return found.strip(OPEN) != ""
    return not _DRAWN.fullmatch(line) and any(c in "/\\" or is_sign(c) for c in line)


def is_open_box(line: str) -> bool:
    """Whether nothing but boxes that were not ticked stands in a line."""
    return bool(ticks(line)) and not ticks(line).strip(OPEN) and not _TICK.sub("", line).strip()


def is_sign(character: str) -> bool:
    """Whether a character that is no letter and no figure is an answer by itself."""
    return unicodedata.category(character) in ("So", "Sm", "Sk") and character not in _SAYS_NOTHING
