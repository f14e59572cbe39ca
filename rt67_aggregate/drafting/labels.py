"""Lines without number that label a place to write, told by the lines beside them."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from rt67_aggregate.drafting.gap_lines import as_choice
from rt67_aggregate.drafting.item_titles import item_titles
from rt67_aggregate.drafting.lines import PrintedLine, What, share_cell
from rt67_aggregate.drafting.nodes import Node
from rt67_aggregate.drafting.words import NAMES_TOO, PROMPT, RATING
from rt67_aggregate.text import fold, gap_spans

LONGEST_LABEL = 80
LONGEST_CELL = 200
_FEWEST_BLANKS = 2  # empty lines that are no mere distance
# What stands between a figure of a scale and what it means.
_MEANS = re.compile(r"\s*(?:[-–—=:]|หมายถึง|คือ|means?\b)\s*", re.IGNORECASE)
# One of several steps in one line: "5 = มากที่สุด 4 = มาก".
_STEP = re.compile(r"(?<![^\s,;/(])[0-9๐-๙]{1,2}\s{0,4}(?:=|หมายถึง|คือ\s|means?\b)", re.IGNORECASE)


class Labels:
    """The lines of a blank. Lines are given by their index, ``above`` is the heading that stands last."""

    def __init__(self, lines: Sequence[PrintedLine]) -> None:
        self._lines = lines
        self._titles = item_titles(lines)
        self._between = _between_numbered(lines)
        self._known: dict[tuple[str, range], tuple[int, ...]] = {}
        self._places: dict[str, list[int]] = {}
        for index, line in enumerate(lines):
            self._places.setdefault(fold(line.text), []).append(index)
        # Where places to write are dotted, one empty paragraph is none.
        self.most_blanks = 1 if any(line.what is What.SPACE for line in lines) else 0

    def is_label(self, index: int, above: Node | None) -> bool:
        """Whether a line without number labels a place to write, as others beside it do, or labels."""
        line = self._lines[index]
        if line.over and index + 1 < len(self._lines) and self.is_label(index + 1, above):
            return len(line.text) <= LONGEST_LABEL and self._lines[index + 1].beside
        if len(line.text) > self._longest(index) or self._tells(index):
            return False
        if index in self._titles or self._parts_options(index) or self._asks_to_choose(index, above):
            return True
        if self._over_gaps(index):
            parts = above is not None and above.answered
            return parts or len(self._alike(index, self._over_gaps)) > 1
        if not self._asked_behind(index):
            return False
        begins = above is None and index == 0  # as the front ends here
        told = self._twice(index) or self._parts_answers(index, above) or self._is_said_again(index, above)
        return line.celled or begins or told

    def _longest(self, index: int) -> int:
        """Characters that a label may have: more behind a bullet, or in a cell with a blank one beside it."""
        bullet = self._lines[index].numbered is not None
        return LONGEST_CELL if bullet or self._is_beside_blank(index) else LONGEST_LABEL

    def _tells(self, index: int) -> bool:
        """Whether a line tells how to answer: in a cell beside a blank one ("คำชี้แจงการปฏิบัติงาน") only what
        stands in brackets or behind a star does, and no name over dots behind another answer."""
        text = self._lines[index].text
        if not PROMPT.match(text) or (text[:1].isalpha() and self._is_beside_blank(index)):
            return False
        return not (NAMES_TOO.match(text) and self._asks_anew(index))

    def _asks_anew(self, index: int) -> bool:
        """Whether a line stands between a place to answer, or a table, and lines of dots."""
        above, behind = self._lines[max(0, index - 1)], self._lines[min(index + 1, len(self._lines) - 1)]
        if above.celled or behind.celled or behind.what is not What.SPACE:
            return False
        return above.what is not What.TEXT or bool(gap_spans(above.text)) or as_choice(above) is not None

    def _is_beside_blank(self, index: int) -> bool:
        behind = self._lines[index + 1] if index + 1 < len(self._lines) else None
        asked = behind is not None and behind.celled and behind.what is What.SPACE
        return asked and self._lines[index].celled

    def is_step(self, index: int) -> bool:
        """Whether a line tells what a figure of a scale means ("5 มากที่สุด"), as the one beside it does; or
        what several mean."""
        if len(_STEP.findall(self._lines[index].whole)) > 1:
            return True
        beside = self._lines[max(0, index - 1) : index + 2]
        steps = [at for at in beside if at.numbered and RATING.fullmatch(_meaning(at.text))]
        return self._lines[index] in steps and len(steps) > 1

    def _parts_answers(self, index: int, above: Node | None) -> bool:
        """Whether a line stands between a choice, a line with gaps or a table, and a table, lines of dots or
        some empty ones, which are no place of the answer above it."""
        if above is None or not (above.options or above.line or above.grid):
            return False
        if above.celled and self._lines[index].celled:
            return False
        if self._lines[index].blanks >= _FEWEST_BLANKS:
            return True
        behind = self._lines[index + 1] if index + 1 < len(self._lines) else None
        return behind is not None and behind.what is not What.TEXT and not behind.celled

    def _is_said_again(self, index: int, above: Node | None) -> bool:
        """Whether a line behind a written answer has the words of another such line, over places to write."""
        if above is None or not above.spaces or above.celled or not self._is_plain(index):
            return False
        text = fold(self._lines[index].text)
        return any(at != index and self._is_asked(at) for at in self._places[text])

    def _parts_options(self, index: int) -> bool:
        """Whether a line of words stands over options, as others between the same numbered headings do, the
        first options there among them: each is a question of its own, and none the rest of an option."""
        if not self._is_over_options(index):
            return False
        over, offers = self._alike(index, self._is_over_options), self._alike(index, self._offers)
        return len(over) > 1 and bool(offers) and over[0] + 1 == offers[0]

    def _asks_to_choose(self, index: int, above: Node | None) -> bool:
        """Whether a line of words stands over options that the heading above it cannot offer: it is answered
        in writing."""
        written = above is not None and above.answered and not (above.options or above.celled)
        return written and self._is_over_options(index)

    def _is_over_options(self, index: int) -> bool:
        line = self._lines[index]
        plain = self._is_plain(index) and not (line.bold or line.celled) and as_choice(line) is None
        return plain and index + 1 < len(self._lines) and self._offers(index + 1)

    def _offers(self, index: int) -> bool:
        """Whether a line is nothing but options with their boxes."""
        line = self._lines[index]
        choice = None if line.celled or self._is_numbered(index) else as_choice(line)
        return choice is not None and not choice.text

    def _asked_behind(self, index: int) -> bool:
        """Whether a place to write stands right behind a line, or behind what tells how to answer it."""
        while index + 1 < len(self._lines) and self._tells_how(index + 1):
            index += 1
        behind = self._lines[index + 1] if index + 1 < len(self._lines) else None
        empty = self._lines[index].blanks > self.most_blanks
        return empty or (behind is not None and (behind.what is not What.TEXT or _is_answer_cell(behind)))

    def _tells_how(self, index: int) -> bool:
        line, above = self._lines[index], self._lines[index - 1]
        told = line.what is What.TEXT and not (line.bold or line.outline)
        if line.celled and not share_cell(line, above):
            return False
        return told and bool(PROMPT.match(line.text)) and not gap_spans(line.text)

    def _over_gaps(self, index: int) -> bool:
        """Whether a line of words alone stands over one with gaps, both without number."""
        if index + 1 == len(self._lines) or not self._is_plain(index) or self._lines[index].blanks:
            return False
        below = self._lines[index + 1]
        return bool(gap_spans(below.text)) and not (below.celled or self._is_numbered(index + 1))

    def _twice(self, index: int) -> bool:
        """Whether two such lines stand between the same numbered headings."""
        return len(self._alike(index, self._is_asked)) > 1

    def _is_asked(self, index: int) -> bool:
        return self._is_plain(index) and self._asked_behind(index)

    def _alike(self, index: int, holds: Callable[[int], bool]) -> tuple[int, ...]:
        """The lines between the same numbered headings of which something holds; looked for once, since there
        may be thousands."""
        between = self._between[index]
        key = holds.__name__, between
        if key not in self._known:
            self._known[key] = tuple(filter(holds, between))
        return self._known[key]

    def _is_plain(self, index: int) -> bool:
        """Whether a line is nothing but words that tell nobody how to answer."""
        line = self._lines[index]
        words = line.what is What.TEXT and not gap_spans(line.text) and not self._is_numbered(index)
        return words and not self._tells(index)

    def _is_numbered(self, index: int) -> bool:
        return _is_numbered(self._lines[index])


def _is_numbered(line: PrintedLine) -> bool:
    return bool(line.numbered and line.numbered.key)


def _between_numbered(lines: Sequence[PrintedLine]) -> list[range]:
    """For each line those between the same numbered ones, itself among them; a numbered one stands with
    those around it."""
    numbered = [_is_numbered(line) for line in lines]
    first, last = list(range(len(lines))), list(range(len(lines)))
    for at in range(1, len(lines)):
        first[at] = at if numbered[at - 1] else first[at - 1]
    for at in reversed(range(len(lines) - 1)):
        last[at] = at if numbered[at + 1] else last[at + 1]
    return [range(begin, end + 1) for begin, end in zip(first, last, strict=True)]


def _meaning(text: str) -> str:
    """What stands behind a figure of a scale, without the sign or word that leads to it."""
    led = _MEANS.match(text)
    return text[led.end() :] if led else text


def _is_answer_cell(line: PrintedLine) -> bool:
    """Whether a cell holds nothing but a gap with its words, boxes to tick, or a number to go on with."""
    if not line.celled:
        return False
    asks = gap_spans(line.whole) or as_choice(line) is not None
    return bool(asks or (line.numbered and not line.text))
