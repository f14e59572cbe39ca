"""Where a signature block begins."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import TYPE_CHECKING

from rt67_aggregate.locate.outline import Outline
from rt67_aggregate.locate.person_names import begins_as_name
from rt67_aggregate.locate.thresholds import THRESHOLDS
from rt67_aggregate.model import Line, Shape
from rt67_aggregate.text import fold, fold_with_map
from rt67_aggregate.text.ticks import answers_alone

if TYPE_CHECKING:
    from rt67_aggregate.locate.event import Event
    from rt67_aggregate.locate.grid import Unit

APPENDIX_TITLES = frozenset(
    map(fold, ("ภาคผนวก", "ภาคผนวก ก", "ภาคผนวก 1", "เอกสารแนบท้าย", "ภาคผนวกท้ายรายงาน", "Appendix"))
)
_APPENDIX_WORDS = ("ภาคผนวก", "appendix")
_TO_SIGN_ON = re.compile(r"(?:[.…‥_]\s?){4,}")
_UNDER_A_NAME = ("ตำแหน่ง", "วันที่", "ผู้อำนวยการ", "รองผู้อำนวยการ", "ผู้รายงาน", "หัวหน้า", ".", "…", "_")


def begins_appendix(text: str) -> bool:
    """Whether a line is an appendix's title, be it with the words of what is in it: "ภาคผนวก ก ภาพกิจกรรม"."""
    begun = text.strip()
    short = len(begun) <= THRESHOLDS.signature_longest_line and begun.lower().startswith(_APPENDIX_WORDS)
    return short or fold(text) in APPENDIX_TITLES


def begins_signature(text: str, outline: Outline) -> bool:
    """Whether a line begins as the form says that signature blocks do, or is a name in brackets, be it
    left open; a tick in brackets answers."""
    stripped = text.strip().lstrip(".…_ \t")
    begun = stripped[:60]
    key = fold(begun)
    for known in outline.closing_keys if key.startswith(outline.closing_keys) else ():
        if key.startswith(known):
            after = stripped[fold_with_map(begun).origin[len(known) - 1] + 1 :]
            if not after or not after[0].isalpha() or len(known) >= 8:
                return True
    if not stripped.startswith("(") or not stripped.rstrip(" .").endswith(")"):
        return False
    inside = stripped.strip("()（） .")
    return begins_as_name(inside) or not (fold(inside) or answers_alone(stripped))


def in_brackets(text: str) -> bool:
    """Whether a line is in brackets, as the name of whoever signs."""
    said = text.strip()
    return said.startswith("(") and said.endswith(")")


def is_name_place(signer: str) -> bool:
    """Whether a line for those who sign is nothing but the brackets for a name: "(..........)"."""
    return in_brackets(signer) and not fold(signer)


def closes(units: Sequence[Unit], index: int, outline: Outline) -> bool:
    """Whether a line like those of a letter's end may begin the end of the whole document.

    A line to sign on does. A name in brackets, or "so this is sent for your information", stands in
    answers too: behind it nothing but short lines may follow, some of those who sign among them.
    """
    unit = units[index]
    if not isinstance(unit, Line) or _TO_SIGN_ON.search(unit.text) or fold(unit.text) in outline.closing_keys:
        return True
    texts: list[str] = []
    for following in units[index + 1 :]:
        if not isinstance(following, Line):
            return False
        text = following.text.strip()
        if fold(text) in APPENDIX_TITLES:
            break
        if text:
            texts.append(text)
    if len(texts) > 2 * THRESHOLDS.signature_most_lines or any(
        len(text) > THRESHOLDS.signature_longest_line for text in texts
    ):
        return False
    if any(_signs(text, outline) for text in texts):
        return True
    before = units[index - 1] if index else unit
    apart = isinstance(before, Line) and not before.text.strip()
    return not texts and apart and unit.text.strip().startswith("(")


def signed_within(
    units: Sequence[Unit], events: Sequence[Event], path: Sequence[Event], outline: Outline
) -> frozenset[int]:
    """Units of signature blocks in the middle of a return, each before a heading: where every part was
    written, and signed, by somebody else. Before an item or a last part, every line must be one of those
    who sign; before a heading that holds others or a form's table, short lines may be among them."""
    starts = [event.start for event in path]
    groups = {
        event.start
        for event in path
        if event.state < len(outline.states)
        and outline.states[event.state].heading.shape in (Shape.GROUP, Shape.TABLE)
    }
    found: set[int] = set()
    for event in events:
        if event.state != outline.closing or event.start in found:
            continue
        after = bisect_right(starts, event.start)
        stop = starts[after] if after < len(starts) else -1
        block = units[event.start : max(stop, event.start)]
        if after > 0 and stop >= 0 and _is_block(block, outline, strict=stop not in groups):
            found.update(range(event.start, stop))
    return frozenset(found)


def _is_block(units: Sequence[Unit], outline: Outline, *, strict: bool) -> bool:
    """Whether some lines are a signature and nothing else: a line to sign on, then short ones."""
    texts = [unit.text.strip() for unit in units if isinstance(unit, Line) and unit.text.strip()]
    return (
        len(texts) == len([unit for unit in units if not isinstance(unit, Line) or unit.text.strip()])
        and 0 < len(texts) <= THRESHOLDS.signature_most_lines * (1 + strict)
        and all(len(text) <= THRESHOLDS.signature_longest_line for text in texts)
        and _TO_SIGN_ON.search(texts[0]) is not None
        and not (strict and any(not _signs(text, outline) for text in texts))
    )


def _signs(text: str, outline: Outline) -> bool:
    """Whether a line is one of those who sign: to sign on, a name in brackets, a position, a date."""
    bracketed = text.startswith(("(", "（")) and text.rstrip(" .").endswith((")", "）"))
    return bracketed or text.startswith(_UNDER_A_NAME) or begins_signature(text, outline)
