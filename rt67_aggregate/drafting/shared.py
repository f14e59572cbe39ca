"""Several filled copies of one form: what they share is printed, the rest was typed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from rt67_aggregate.drafting.lines import Printed, What
from rt67_aggregate.text import fold, printed_parts

_SHARED = 0.6  # share of the returns that must carry a line


def only_shared(lines: Sequence[Printed], returns: Sequence[Sequence[Printed]]) -> tuple[Printed, ...]:
    """The lines that are printed in this copy; each line that was typed becomes a place to write.

    A line with gaps counts as carried where its printed words stand in one line in their order.
    """
    keys = [Counter(key for line in other if (key := fold(line.whole))) for other in returns]
    texts = [[fold(line.whole) for line in other] for other in returns]
    needed = max(1, round(_SHARED * len(returns)))
    kept: list[Printed] = []
    for line in lines:
        if line.what is not What.TEXT or _carried(line, keys, texts) >= needed:
            kept.append(line)
        elif not kept or kept[-1].what is not What.SPACE:
            kept.append(replace(line, what=What.SPACE, text="", whole="", numbered=None))
    return tuple(kept)


def _carried(line: Printed, keys: Sequence[Counter[str]], texts: Sequence[Iterable[str]]) -> int:
    """How many of the returns carry a line."""
    key = fold(line.whole)
    parts = [part for text in printed_parts(line.whole) if (part := fold(text))]
    if len(parts) < 2 and key:
        return sum(1 for counted in keys if counted[key] or any(t.startswith(key) for t in counted))
    return sum(1 for lines in texts if any(_in_order(parts, text) for text in lines))


def _in_order(parts: Sequence[str], text: str) -> bool:
    at = 0
    for part in parts:
        found = text.find(part, at)
        if found < 0:
            return False
        at = found + len(part)
    return True
