"""Where a signature block begins."""

from __future__ import annotations

from rt67_aggregate.locate.outline import Outline
from rt67_aggregate.text import fold, fold_with_map

_NAME_LINE = ("นาย", "นาง", "ดร", "ว่าที่", "ผศ", "รศ")


def begins_signature(text: str, outline: Outline) -> bool:
    """Whether a line begins as the form says that signature blocks do, or is a name in brackets."""
    stripped = text.strip().lstrip(".…_ \t")
    key = fold(stripped[:60])
    for known in outline.closing_keys:
        if key.startswith(known):
            folded = fold_with_map(stripped, len(known))
            after = stripped[folded.origin[-1] + 1 :]
            if not after or not after[0].isalpha() or len(known) >= 8:
                return True
    inside = stripped.strip("()（） .")
    return (
        stripped.startswith("(")
        and stripped.rstrip(" .").endswith(")")
        and (inside.startswith(_NAME_LINE) or not fold(inside))
    )
