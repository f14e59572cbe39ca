"""Options that stand behind the gaps of a line: "ชื่อ ............ เพศ ☐ ชาย ☐ หญิง"."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import replace

from rt67_aggregate.drafting.boxes import BOX, options_of
from rt67_aggregate.drafting.gap_lines import Gap
from rt67_aggregate.drafting.lines import LEADER, PrintedLine, What
from rt67_aggregate.drafting.nodes import Node
from rt67_aggregate.drafting.words import SHOWS_WHERE
from rt67_aggregate.text import fold, printed_parts

_FEWEST = 2  # options; one alone may be a box to click


def with_offered_gaps(lines: Sequence[PrintedLine]) -> Iterator[PrintedLine]:
    """The lines; one that has gaps and then, behind further words, options has one more gap in place of
    these: what fills it is one of them."""
    for line in lines:
        before, options = _offered(line)
        yield _dotted(line, before, options) if options else line


def _dotted(line: PrintedLine, before: str, options: tuple[str, ...]) -> PrintedLine:
    text = f"{before} {LEADER}"
    number = line.whole.removesuffix(line.text)
    return replace(line, text=text, whole=f"{number}{text}", offered=options)


def _offered(line: PrintedLine) -> tuple[str, tuple[str, ...]]:
    """What stands before the options of such a line, and these; () where it is none."""
    if line.what is not What.TEXT or len(BOX.findall(line.text)) < _FEWEST:
        return "", ()
    before, options = options_of(line.text)
    parts = printed_parts(before)
    asked = len(parts) > 1 and bool(fold(parts[0])) and bool(fold(parts[-1]))
    offered = len(options) >= _FEWEST and all(map(fold, options)) and not SHOWS_WHERE.search(before)
    return (before, options) if asked and offered else ("", ())


def offer_below(node: Node, choice: Node) -> None:
    """Put the options in the line below an item with gaps to it, as one more gap of its line."""
    if not node.offered:
        node.line = f"{node.line} {LEADER}"
        node.offered = tuple(choice.options)


def offer_of(gap: Gap) -> list[str]:
    """What a form file says of a gap that is filled with an option, as entries of a mapping in braces."""
    if not gap.options:
        return []
    options = ", ".join(json.dumps(option, ensure_ascii=False) for option in gap.options)
    return [f"choose: {'many' if gap.many else 'one'}", f"options: [{options}]"]
