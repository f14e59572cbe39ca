"""Blocks for those who sign: at the end of a form, and between its parts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from rt67_aggregate.drafting.gap_lines import as_choice, gaps_of
from rt67_aggregate.drafting.lines import PrintedLine, What
from rt67_aggregate.drafting.words import OPINION, REPORTER, SIGNING
from rt67_aggregate.text import fold, gap_spans

# What stands below a signature: the name in brackets, the post, the day.
_BELOW = re.compile(
    r"\s*(?:\(|ตำแหน่ง|วันที่|วัน\s*เดือน|เดือน|พ\.?\s?ศ|โทร|position|date|name\b|…|\.)", re.IGNORECASE
)

_NAME = re.compile(r"\s*\([\s.…_]{6,}\)\s*")  # the place for it


def part_signers(lines: Sequence[PrintedLine]) -> tuple[list[PrintedLine], list[str]]:
    """The lines that ask something, and what is printed for those who sign.

    A block begins at a line to sign, or behind the last thing that is asked at the name of whoever wrote
    the report. It takes the lines below as long as they are of its kind; behind the last thing that is
    asked, all of them.
    """
    end = _last_asked(lines) + 1
    asked: list[PrintedLine] = []
    signers: list[str] = []
    within = False
    for index, line in enumerate(lines):
        text = line.what is What.TEXT
        begins = text and (
            _signs(line)
            or _signs_below(lines, index)
            or (index >= end and (_reports(line) or _is_over_name(lines, index)))
            or _titles_signers(lines, index)
        )
        signed, within = within, begins or (within and (index >= end or _goes_on(lines, index)))
        if not within:
            asked.append(replace(line, signed=True) if signed else line)
        elif text:
            signers.append(line.whole)
    return asked, signers


def _last_asked(lines: Sequence[PrintedLine]) -> int:
    """The last line that is a heading, or a place to answer; -1 where none is."""
    for index in range(len(lines) - 1, -1, -1):
        line = lines[index]
        if line.what is What.TABLE or (line.numbered and line.numbered.key):
            return index
        if line.what is not What.TEXT or _signs(line):
            continue
        if _is_headed(lines, index) or _asks_opinion(lines, index) or as_choice(line):
            return index
    return -1


def _asks_opinion(lines: Sequence[PrintedLine], index: int) -> bool:
    """Whether a line asks for an opinion, on dots behind its words or below them, or by options there."""
    line = lines[index]
    below = _is_asked(lines, index + 1) and not _is_signed_on(lines, index + 1)
    return bool(OPINION.match(line.whole) and (gap_spans(line.whole) or below))


def _is_headed(lines: Sequence[PrintedLine], index: int) -> bool:
    """Whether a line is the heading of the dots below it: in bold, or apart from what stands above it or over
    more lines of them than one signs on, and none of those who sign; or whether it has a heading style, with
    something below it to answer."""
    line, behind = lines[index], lines[index + 1] if index + 1 < len(lines) else None
    if behind is None or gap_spans(line.whole):
        return False
    dotted = behind.what is What.SPACE
    if line.bold and not line.outline:
        return dotted
    if _BELOW.match(line.whole) or REPORTER.match(line.whole) or line.celled:
        return False
    if line.outline:
        return not (_signs(behind) or _BELOW.match(behind.whole))
    several = [below.what for below in lines[index + 1 : index + 3]] == [What.SPACE, What.SPACE]
    if behind.celled or not index or not (lines[index - 1].blanks or several):
        return False
    return dotted and not _is_signed_on(lines, index + 1)


def _goes_on(lines: Sequence[PrintedLine], index: int) -> bool:
    """Whether a block of those who sign goes on: with their name, post or day, be it printed whole."""
    line, above = lines[index], lines[index - 1]
    if line.what is not What.TEXT:
        return _is_signed_on(lines, index)
    return _is_below(line) or (_is_plain(line) and not above.blanks and not _is_asked(lines, index + 1))


def _signs_below(lines: Sequence[PrintedLine], index: int) -> bool:
    """Whether a plain line names who signs on the dots below it."""
    return _is_plain(lines[index]) and _is_signed_on(lines, index + 1)


def _is_over_name(lines: Sequence[PrintedLine], index: int) -> bool:
    """Whether a line is signed on its dots, whatever stands before them ("พ.ต.ท. ……"): a name in brackets is
    to be written below."""
    line, behind = lines[index], lines[index + 1] if index + 1 < len(lines) else None
    asked = line.numbered is None and gap_spans(line.whole) and as_choice(line) is None
    return bool(asked and behind is not None and _NAME.fullmatch(behind.whole))


def _titles_signers(lines: Sequence[PrintedLine], index: int) -> bool:
    """Whether words in a cell stand over cells in which is signed."""
    line = lines[index]
    if not line.celled or gap_spans(line.whole) or line.place is None:
        return False
    behind = next((other for other in lines[index + 1 :] if not _is_word_in_cell(other)), None)
    return behind is not None and behind.celled and _signs(behind) and _row_of(behind) == _row_of(line) + 1


def _is_word_in_cell(line: PrintedLine) -> bool:
    return line.celled and line.what is What.TEXT and not (gap_spans(line.whole) or _signs(line))


def _row_of(line: PrintedLine) -> int:
    return line.place.row if line.place else -1


def _is_plain(line: PrintedLine) -> bool:
    plain = line.what is What.TEXT and not (line.bold or line.outline or line.celled or line.numbered)
    return plain and not gap_spans(line.whole) and as_choice(line) is None


def _is_asked(lines: Sequence[PrintedLine], index: int) -> bool:
    """Whether a place to answer stands there, or options."""
    return index < len(lines) and (lines[index].what is not What.TEXT or as_choice(lines[index]) is not None)


def _is_signed_on(lines: Sequence[PrintedLine], index: int) -> bool:
    """Whether dots are a place to sign on: a name in brackets stands below them."""
    if not _is_asked(lines, index) or index + 1 == len(lines):
        return False
    name = lines[index + 1].whole.strip()
    return lines[index].what is What.SPACE and name.startswith("(") and name.endswith(")")


def _signs(line: PrintedLine) -> bool:
    return SIGNING.match(line.whole) is not None


def _reports(line: PrintedLine) -> bool:
    """Whether a line asks who wrote a report, before its dots or behind them ("........ ผู้จดรายงาน")."""
    spans = gap_spans(line.whole)
    behind = line.whole[spans[0][1] :].strip(" ()") if spans and not fold(line.whole[: spans[0][0]]) else ""
    return bool(spans) and bool(REPORTER.match(line.whole) or REPORTER.match(behind))


def _is_below(line: PrintedLine) -> bool:
    if line.numbered and line.numbered.key:
        return False
    gaps = gaps_of(line.whole)
    return bool(_BELOW.match(line.whole)) and (bool(gaps) or not fold(line.whole))
