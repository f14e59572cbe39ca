"""Where the lines before the first heading end."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from rt67_aggregate.drafting.front_lines import says_office, says_period
from rt67_aggregate.drafting.gap_lines import as_choice
from rt67_aggregate.drafting.item_titles import item_titles
from rt67_aggregate.drafting.lines import PrintedLine, What, share_cell
from rt67_aggregate.drafting.words import INSTRUCTIONS, PROMPT, SIGNING
from rt67_aggregate.text import fold, gap_spans

_FIGURES = re.compile("[0-9๐-๙]+")
_FORM = "แบบ "
_LONGEST_LABEL = 120
_FEWEST_ITEMS = 2  # of instructions that no word announces
_FEWEST_BLANKS = 2  # empty lines to write in, below the only heading


def front_end(lines: Sequence[PrintedLine]) -> int:
    """The index of the first line that belongs to the headings."""
    instructed: set[str] | None = None
    announced = max(_announced_until(lines), _title_behind_instructions(lines))
    titled = len(lines)
    for index, line in enumerate(lines):
        if index < announced:
            continue
        if line.what is not What.TEXT:
            return _label_before(lines, index)
        if _labels_gap(lines, index):
            return index
        if INSTRUCTIONS.match(line.whole):
            instructed = set()
        elif _titles_all(lines, index):
            titled = min(titled, index)
        elif (
            _stands_behind_fields(lines, index) or _is_styled(lines, index) or _is_part_of_gaps(lines, index)
        ):
            return index
        elif line.numbered and line.numbered.key and not _is_own_name(lines, index):
            if instructed is None or _begins_anew(lines, index, instructed):
                return index - 1 if _stands_over_items(lines, index - 1) else index
            instructed.add(line.numbered.style)
        elif line.bold and index and _asks(lines, index + 1) and instructed is not None:
            return index
    return titled if titled < len(lines) else _first_in_bold(lines)


def _labels_gap(lines: Sequence[PrintedLine], index: int) -> bool:
    """Whether words in a cell label the gap in the cell right of them, before which none stand
    ("จำนวนครู | ........ คน")."""
    label, gap = lines[index], lines[index + 1] if index + 1 < len(lines) else None
    if gap is None or not (label.celled and gap.celled) or not (label.place and gap.place):
        return False
    beside = (label.place.table, label.place.row) == (gap.place.table, gap.place.row)
    asked = gap_spans(gap.text)
    unnamed = bool(asked) and not fold(gap.text[: asked[0][0]]) and bool(fold(gap.text))
    words = bool(fold(label.text)) and not _asks_inside(label) and not _is_front_line(label)
    return beside and unnamed and words and not share_cell(label, gap)


def _is_own_name(lines: Sequence[PrintedLine], index: int) -> bool:
    """Whether a line is what the form is called ("แบบ 1"), and no part of it: there is no other such line."""
    numbered = lines[index].numbered
    if numbered is None or not numbered.style.startswith(_FORM):
        return False
    return sum(bool(line.numbered and line.numbered.style == numbered.style) for line in lines) == 1


def _first_in_bold(lines: Sequence[PrintedLine]) -> int:
    """The first of several lines in bold that look the same and have empty lines behind them, or behind what
    tells how to answer: all that tells headings of a form that numbers nothing and draws no dots."""
    titles = [at for at, line in enumerate(lines) if at and _is_title(line) and not _is_front_line(line)]
    asked = [at for at in titles if _has_blanks(lines, at)]
    alike = [at for at in asked if sum(lines[at].look == lines[other].look for other in asked) > 1]
    return min(alike, default=_asked_alone(lines))


def _asked_alone(lines: Sequence[PrintedLine]) -> int:
    """The only heading of a form that asks one thing: the last line before those who sign, with several empty
    lines behind it to write in. Where there is none, the first line of those who sign."""
    signed = next((at for at, line in enumerate(lines) if SIGNING.match(line.whole)), len(lines))
    last = signed - 1
    if last < 1 or lines[last].blanks < _FEWEST_BLANKS or _asks_inside(lines[last]) or lines[last].celled:
        return signed
    return signed if _is_front_line(lines[last]) else last


def _has_blanks(lines: Sequence[PrintedLine], index: int) -> bool:
    behind = lines[index + 1] if index + 1 < len(lines) else None
    told = behind is not None and bool(PROMPT.match(behind.whole)) and not _asks_inside(behind)
    return bool(lines[index].blanks or (behind is not None and told and behind.blanks))


def _is_styled(lines: Sequence[PrintedLine], index: int) -> bool:
    """Whether a line has a heading style, and is neither the form's title nor a field that looks like one."""
    line = lines[index]
    field = bool(gap_spans(line.text)) and line.numbered is None
    return bool(line.outline) and not field and not (index == 0 and line.outline == 1)


def _titles_all(lines: Sequence[PrintedLine], index: int) -> bool:
    """Whether a line is the form's title in a heading style: all others stand below its level, the first of
    them right behind it."""
    title, below = lines[index], [line.outline for line in lines[index + 1 :]]
    alone = title.outline and not title.numbered and not any(0 < level <= title.outline for level in below)
    return bool(alone and below and below[0])


def _stands_behind_fields(lines: Sequence[PrintedLine], index: int) -> bool:
    """Whether a line in bold behind lines to fill in is the title of the list below it, which has gaps."""
    if index + 1 == len(lines) or not _is_title(lines[index]) or _is_front_line(lines[index]):
        return False
    item = lines[index + 1]
    listed = (item.numbered is not None or item.look.box) and _asks_inside(item)
    return listed and any(gap_spans(line.text) for line in lines[:index])


def _is_part_of_gaps(lines: Sequence[PrintedLine], index: int) -> bool:
    """Whether a line in bold is the title of the lines to fill in right below it, as others of its look
    further down are of what they ask; none of them has a number."""
    if not index or not _is_title(lines[index]) or _is_front_line(lines[index]):
        return False
    if index + 1 == len(lines) or not gap_spans(lines[index + 1].text) or lines[index + 1].numbered:
        return False
    alike = [
        at
        for at, line in enumerate(lines)
        if at > index and line.look == lines[index].look and _is_title(line) and _asks_below(lines, at)
    ]
    return bool(alike)


def _asks_below(lines: Sequence[PrintedLine], index: int) -> bool:
    return _asks(lines, index + 1) or (index + 1 < len(lines) and _asks_inside(lines[index + 1]))


def _announced_until(lines: Sequence[PrintedLine]) -> int:
    """The line with which the first part begins, where lines before it only tell which parts there are
    ("ตอนที่ 1 เป็นข้อมูลทั่วไป"); else 0."""
    found = 0
    told: set[str] = set()  # parts told since anything was asked
    for index, line in enumerate(lines):
        if line.what is not What.TEXT or _asks_inside(line):
            break
        if line.numbered and " " in line.numbered.style and set(line.numbered.key) == {1}:
            found = index if line.number in told else found
            told.add(line.number)
    return found


def _title_behind_instructions(lines: Sequence[PrintedLine]) -> int:
    """The form's title or period where it stands right behind items in plain print that ask for nothing, as
    instructions on a page in front, and what is numbered behind it counts anew; else 0."""
    first = next((at for at, line in enumerate(lines) if line.numbered or not _only_tells(line)), len(lines))
    end = first
    while end < len(lines) and lines[end].numbered and _only_tells(lines[end]):
        end += 1
        if lines[end - 1].blanks:  # they part the last item from the title
            break
    behind = end
    while behind < len(lines) and not lines[behind].numbered and _only_tells(lines[behind]):
        behind += 1
    anew = next((line.numbered.key for line in lines[end:] if line.numbered and line.numbered.key), (1,))
    if end - first < _FEWEST_ITEMS or set(anew) != {1}:
        return 0
    largest = max(line.look.size for line in lines)
    titles = [at for at, line in enumerate(lines) if line.look.size == largest]
    alone = end <= titles[0] and titles[-1] < behind
    return max(
        (at for at in range(end, behind) if says_period(lines[at]) or (alone and at in titles)), default=0
    )


def _only_tells(line: PrintedLine) -> bool:
    """Whether a line asks for nothing, and is no heading by its print."""
    printed = line.celled or line.outline or (line.numbered and line.bold)
    return line.what is What.TEXT and not printed and not _asks_inside(line)


def _begins_anew(lines: Sequence[PrintedLine], index: int, instructed: set[str]) -> bool:
    """Whether a numbered line behind instructions is none of them: it counts from 1 again, in bold,
    or something is to be written under it."""
    line = lines[index]
    numbered = line.numbered
    asked = _asks(lines, index + 1) or _is_apart(lines, index) or _asks_inside(line)
    if numbered is None or asked or line.bold:
        return True
    first = all(place == 1 for place in numbered.key)
    return first and bool(instructed)


def _stands_over_items(lines: Sequence[PrintedLine], index: int) -> bool:
    """Whether a line is the title of the items below it: in bold, as another one of its look further down is
    of items that count anew, or with a colon, as others over such items."""
    if index < 1 or _is_front_line(lines[index]):
        return False
    if index in item_titles(lines):
        return True
    if not _is_title(lines[index]):
        return False
    title, first = lines[index], lines[index + 1].number
    return any(
        _is_title(line) and line.look == title.look and below.number == first
        for line, below in pairwise(lines[index + 2 :])
    )


def _is_title(line: PrintedLine) -> bool:
    """Whether a line is words in bold alone."""
    alone = line.what is What.TEXT and line.numbered is None and not _asks_inside(line)
    return alone and line.bold and not line.celled and any(map(str.isalpha, line.text))


def _asks_inside(line: PrintedLine) -> bool:
    return bool(gap_spans(line.text)) or as_choice(line) is not None


def _asks(lines: Sequence[PrintedLine], index: int) -> bool:
    return index < len(lines) and lines[index].what is not What.TEXT


def _is_apart(lines: Sequence[PrintedLine], index: int) -> bool:
    """Whether empty lines stand between a numbered line and the next one, to write in."""
    behind = lines[index + 1] if index + 1 < len(lines) else None
    return bool(lines[index].blanks and behind and behind.numbered and behind.numbered.key)


def _label_before(lines: Sequence[PrintedLine], index: int) -> int:
    """The line just before a place to write, or before what tells in its cell how to answer, where it is no
    title: the heading of that place."""
    while index > 1 and _is_note_in_cell(lines, index - 1):
        index -= 1
    line = lines[index - 1] if index else None
    short = line is not None and len(line.text) <= _LONGEST_LABEL  # else it tells how to fill the form in
    part = line is not None and _is_one_of_parts(lines, index - 1)
    told = line is None or _is_front_line(line) or bool(gap_spans(line.text) or PROMPT.match(line.whole))
    asked = short and index > 1 and (part or not told)
    first = index - 1 if asked else index
    while asked and first > 1 and _stands_over(lines[first - 1], lines[first]):
        first -= 1
    if asked and first and _names_labels(lines, first - 1):
        return first - 1
    return first - 1 if asked and first and _stands_over_table(lines, first - 1) else first


def _is_one_of_parts(lines: Sequence[PrintedLine], index: int) -> bool:
    """Whether a line is the first of several that look alike, each over a place to answer: titles in bold
    that are not in the middle of the page, of which one may read like an office ("คณะกรรมการอำนวยการ"), or
    the same words and gaps but for figures ("ปีการศึกษา 2569" over one table, "ปีการศึกษา 2570" over another)."""
    title, words = lines[index], _FIGURES.sub("", lines[index].text)
    later = [
        line
        for at, line in enumerate(lines[index + 1 :], index + 1)
        if line.look == title.look and _asks(lines, at + 1)
    ]
    named = says_office(title) and _is_title(title) and not title.look.centred
    return (named and any(map(_is_title, later))) or any(
        _FIGURES.sub("", line.text) == words for line in later
    )


def _is_note_in_cell(lines: Sequence[PrintedLine], index: int) -> bool:
    """Whether a line tells how to answer what the line above it in its cell asks."""
    line = lines[index]
    return line.celled and bool(PROMPT.match(line.whole)) and share_cell(line, lines[index - 1])


def _stands_over_table(lines: Sequence[PrintedLine], index: int) -> bool:
    """Whether a line in bold is the heading of the labels in the table below it, as others of its look are
    of other tables."""
    line = lines[index]
    alike = [
        at
        for at in range(index, len(lines) - 1)
        if lines[at].bold and not lines[at].celled and lines[at].look.size == line.look.size
    ]
    over = [at for at in alike if lines[at + 1].celled]
    return index in over and len(over) > 1 and not _is_front_line(line) and not gap_spans(line.text)


def _names_labels(lines: Sequence[PrintedLine], index: int) -> bool:
    """Whether a line in bold in a cell is the title of the labels below it, which are not: as another cell
    that looks the same is of others, or where it does not look like the title of the form."""
    line, below = lines[index], lines[index + 1]
    if not _is_title_of_labels(line, below) or gap_spans(line.text):
        return False
    pairs = pairwise(lines[index + 1 :])
    alike = any(_is_title_of_labels(other, label) and other.look == line.look for other, label in pairs)
    return alike or (index > 0 and not _is_front_line(line))


def _is_title_of_labels(line: PrintedLine, below: PrintedLine) -> bool:
    return line.celled and line.bold and below.celled and below.what is What.TEXT and not below.bold


def _stands_over(line: PrintedLine, below: PrintedLine) -> bool:
    """Whether a line is a heading over another one: both in bold, in larger letters."""
    larger = line.bold and below.bold and line.look.size > below.look.size
    return larger and not gap_spans(line.text) and not _is_front_line(line)


def _is_front_line(line: PrintedLine) -> bool:
    """Whether a line is the form's title, or says its period or its office."""
    return bool(line.look.centred or INSTRUCTIONS.match(line.whole) or says_period(line))
