"""What a person sees of a text: without what differs in its letters alone."""

from __future__ import annotations

import re
import unicodedata

_SIGNS = str.maketrans(
    {
        **dict.fromkeys("‐‑‒–—−－", "-"),
        **dict.fromkeys("“”„‟«»", '"'),
        **dict.fromkeys("‘’‚‛′", "'"),
        **dict.fromkeys("□❑❒⬜○◯◻▢", "☐"),
        **dict.fromkeys("☒✓✔√✅", "☑"),
        **{chr(0x0E50 + digit): str(digit) for digit in range(10)},
        **dict(zip("\uf70a\uf70b\uf70c\uf70d\uf70f\uf700\uf710", "่้๊๋ญฐั", strict=True)),
    }
)
_NUMBER = re.compile(r"(?m)^\s*[-–•]\s+|^\s*[0-9]+(?:\.[0-9]+)+\s|^\s*\(?[0-9]+(?:\.[0-9]+)*[.)]\s*")
_ABOVE = re.compile("[ัิ-ฺ็-๎]{2,}")


def seen(text: str) -> str:
    folded = unicodedata.normalize("NFKC", text.replace("ำ", "ํา")).translate(_SIGNS).replace("เเ", "แ")
    folded = "".join(c for c in folded if unicodedata.category(c) not in ("Cf", "Mc") or c == "า")
    folded = _ABOVE.sub(lambda match: "".join(sorted(match[0])), _NUMBER.sub("", folded))
    return "".join(folded.split())
