"""Labels whose colon is all that shows where to write: "สถานที่ :" below "ชื่อกิจกรรม :"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from rt67_aggregate.drafting.boxes import BOX
from rt67_aggregate.drafting.gap_lines import as_choice
from rt67_aggregate.drafting.lines import LEADER, PrintedLine, What
from rt67_aggregate.drafting.words import INSTRUCTIONS, PROMPT
from rt67_aggregate.text import fold, gap_spans, printed_parts

_LONGEST = 60  # characters of such a label
_COLONS = (":", "：")
_COLON = re.compile("[:：](?![0-9๐-๙])")


def with_open_labels(lines: Sequence[PrintedLine]) -> list[PrintedLine]:
    """The lines, with dots behind the colon of each such label: it has another one beside it, above or below
    it, or a label with its dots or boxes printed, and nothing that it may be the title of stands below it."""
    return [_dotted(line) if _is_open(lines, at) else line for at, line in enumerate(lines)]


def _dotted(line: PrintedLine) -> PrintedLine:
    text = _COLON.sub(rf"\g<0> {LEADER}", line.text)
    return replace(line, text=text, whole=f"{line.whole.removesuffix(line.text)}{text}")


def _is_open(lines: Sequence[PrintedLine], at: int) -> bool:
    if not _ends_in_colon(lines[at]):
        return False
    labels = _COLON.split(lines[at].text)[:-1]
    if len(labels) > 1 and all(map(fold, labels)):
        return True  # side by side they are the title of nothing
    above, below = lines[max(0, at - 1) : at], lines[at + 1 : at + 2]
    goes_on = any(_is_label(line) and not line.blanks for line in above)
    blanks = int(goes_on)  # one empty line parts the last label from what follows
    if lines[at].blanks > blanks:
        return False
    if any(map(_is_label, below)):
        return True
    return goes_on and not any(map(_is_asked, below))


def _is_label(line: PrintedLine) -> bool:
    """Whether a line is a label that ends in its colon, or has dots or boxes behind that."""
    before = BOX.split(printed_parts(line.text)[0])[0]
    return _ends_in_colon(line) or (_is_plain(line) and before.rstrip().endswith(_COLONS))


def _ends_in_colon(line: PrintedLine) -> bool:
    words = _is_plain(line) and len(line.text) <= _LONGEST and line.text.endswith(_COLONS)
    return words and not (_has_dots(line) or PROMPT.match(line.text) or INSTRUCTIONS.match(line.text))


def _is_plain(line: PrintedLine) -> bool:
    """Whether a line is words in no cell, without a number of its own."""
    numbered = line.numbered is not None and bool(line.numbered.key)
    return line.what is What.TEXT and not (numbered or line.celled or line.outline) and bool(fold(line.text))


def _is_asked(line: PrintedLine) -> bool:
    """Whether a line may be what the label above it asks for: a place to write, a table, an item, options, or
    words in plain print."""
    if line.what is not What.TEXT:
        return True
    if _has_dots(line) or as_choice(line) is not None:
        return not fold(BOX.split(printed_parts(line.text)[0])[0])  # no words of its own before these
    return not (line.bold or line.outline or (line.numbered and line.numbered.key))


def _has_dots(line: PrintedLine) -> bool:
    return bool(gap_spans(line.text))
