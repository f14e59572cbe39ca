"""Options that stand behind the gaps of a line ("ชื่อ ............ เพศ ☐ ชาย ☐ หญิง"), or before a gap for a
remark ("มีแผนหรือไม่ ☐ มี ☐ ไม่มี หมายเหตุ ............")."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import replace

from rt67_aggregate.drafting.boxes import BOX, options_of
from rt67_aggregate.drafting.gap_lines import Gap
from rt67_aggregate.drafting.lines import LEADER, PrintedLine, What
from rt67_aggregate.drafting.nodes import Node
from rt67_aggregate.drafting.words import REMARK, SHOWS_WHERE
from rt67_aggregate.text import fold, gap_spans, printed_parts

_FEWEST = 2  # options; one alone may be a box to click


def with_offered_gaps(lines: Sequence[PrintedLine]) -> Iterator[PrintedLine]:
    """The lines; one that has options behind gaps and further words, or before a gap for a remark, has one
    more gap in place of these: what fills it is one of them."""
    for line in lines:
        before, options = _all_offered(line)
        remark = _remark(options[-1]) if options else ""
        if not _is_asked(before):
            yield line
        elif remark:
            offered = (*options[:-1], options[-1].removesuffix(remark).strip())
            yield replace(_dotted(line, f"{before} {LEADER}{remark}"), offered=offered, remark=True)
        elif options and gap_spans(before):
            yield replace(_dotted(line, f"{before} {LEADER}"), offered=options)
        else:
            yield line


def _dotted(line: PrintedLine, text: str) -> PrintedLine:
    return replace(line, text=text, whole=f"{line.whole.removesuffix(line.text)}{text}")


def _all_offered(line: PrintedLine) -> tuple[str, tuple[str, ...]]:
    """What stands before the options of a line, and these; () where it offers none."""
    if line.what is not What.TEXT or len(BOX.findall(line.text)) < _FEWEST:
        return "", ()
    before, options = options_of(line.text)
    offered = len(options) >= _FEWEST and all(map(fold, options)) and not SHOWS_WHERE.search(before)
    return (before, options) if offered else ("", ())


def _is_asked(before: str) -> bool:
    """Whether words stand before the first gap, and right before the options."""
    parts = printed_parts(before)
    return bool(fold(parts[0])) and bool(fold(parts[-1]))


def _remark(option: str) -> str:
    """What stands behind the words of a line's last option: words for a remark, and the only gap."""
    found = REMARK.search(option)
    rest = option[found.start() :] if found else ""
    *gaps, behind = printed_parts(rest)
    return rest if len(gaps) == 1 and not fold(behind) else ""


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
