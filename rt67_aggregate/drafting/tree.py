"""Printed lines → the tree of headings: which stands under which, and what is asked at each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from rt67_aggregate.drafting.gap_lines import as_choice, as_line, is_trailing, is_unnamed
from rt67_aggregate.drafting.grids import AnswerGrid
from rt67_aggregate.drafting.lines import PrintedLine, What
from rt67_aggregate.drafting.nodes import Node, is_untitled_part, node_of
from rt67_aggregate.drafting.scales import is_sure
from rt67_aggregate.drafting.words import MANY, PROMPT, RATING, REASON
from rt67_aggregate.text import fold, gap_spans

_LONGEST_HEADING = 200  # characters of a line without number that can still be a heading
_LONGEST_LABEL = 80
_FULL_LINE = 50  # characters of a heading that may have been broken at the end of a line
_TAIL = 8  # letters around a break that show how the same words are printed elsewhere
_INDENT = 140  # twentieths of a point by which one level stands further in than another
_OFFERED_BELOW = "ตัวเลือกอยู่ใต้บรรทัดให้เติม: ตรวจว่าเป็นตัวเลือกของหัวข้อนี้"
_GUESSED = "คอลัมน์ของตารางนี้ให้ทำเครื่องหมาย หรือให้เขียนตอบ: ถ้าให้เขียนตอบ ลบ choose: แล้วใส่ kind: ที่คอลัมน์"
_UNTITLED = "ตารางนี้ไม่มีหัวข้อของตัวเอง ใส่ heading: ถ้าแบบพิมพ์ชื่อตารางไว้"


class TreeBuilder:
    """Takes the lines behind the front one by one; ``roots`` is the tree, ``typed`` what was left."""

    def __init__(self, lines: Sequence[PrintedLine]) -> None:
        self._lines = lines
        self._dotted = any(line.what is What.SPACE for line in lines)
        self._stack: list[Node] = []
        self._seen: list[str] = []
        self._chosen: Node | None = None  # with nothing behind it but lines with gaps
        self._fresh = False  # nothing stands between the last heading and the next line
        self.roots: list[Node] = []

    def build(self) -> list[Node]:
        """The headings of the top level."""
        for index, line in enumerate(self._lines):
            if line.what is What.SPACE:
                self._space(line)
            elif line.what is What.TABLE:
                self._table(line)
            else:
                self._text(line, index)
            if self._stack and line.blanks > (0 if not self._dotted else 1):
                self._top.spaces += 1
                self._fresh = False
        _lower_repeated(self.roots)
        _part_tables(self.roots)
        return self.roots

    @property
    def _top(self) -> Node:
        return self._stack[-1]

    def _space(self, line: PrintedLine) -> None:
        if not self._stack:
            return
        if line.whole:
            self._top.prompts.append(line.whole)
        top = self._top
        if top.line and is_trailing(top.line) and not (top.options or top.celled):
            self._top.line = ""  # dots after a heading and under it: prose
        self._top.spaces += 1
        self._top.dotted = True
        self._fresh = False

    def _table(self, line: PrintedLine) -> None:
        self._fresh = False
        if not self._stack or self._top.grid or self._top.children:
            node = Node(text="", style="table", grid=line.grid)
            node.doubts.append(_UNTITLED)
            self._append(node, self._parent_of_lines())
            return
        self._top.prose = self._top.spaces > 0
        self._top.grid = line.grid
        if not _is_sure(line.grid):
            self._top.doubts.append(_GUESSED)

    def _text(self, line: PrintedLine, index: int) -> None:
        choice = as_choice(line)
        if choice is not None:
            self._choice(choice, line)
        elif self._is_place(line):
            self._space(replace(line, whole=""))
        elif self._is_step(index):
            self._top.prompts.append(line.whole)
        elif line.numbered and line.numbered.key:
            self._numbered(line)
        elif gap_spans(line.text):
            self._gaps(line)
        elif line.part:
            self._unnumbered(line)
        elif self._continues(line, index):
            self._seen.append(self._join(line))
        elif self._is_prompt(line, index):
            self._prompt(line)
        elif line.outline or (_has_words(line) and (line.bold or self._labels(index))):
            self._unnumbered(line)
        elif self._stack:
            self._prompt(line)
        self._seen.append(line.text)

    def _is_place(self, line: PrintedLine) -> bool:
        """Whether a line without words is a place to write: signs between dots, or a bare number beside a
        label, for one's own answers."""
        if is_unnamed(line.text):
            return True
        bare = bool(line.celled and line.numbered and not line.text)
        return bare and bool(self._stack) and self._top.celled and not (self._top.grid or self._top.line)

    def _is_step(self, index: int) -> bool:
        """Whether a line tells what a figure of a scale means ("5 มากที่สุด"), as the one beside it does."""
        beside = self._lines[max(0, index - 1) : index + 2]
        steps = [at for at in beside if at.numbered and RATING.fullmatch(at.text)]
        return bool(self._stack) and self._lines[index] in steps and len(steps) > 1

    # --- headings with a number

    def _numbered(self, line: PrintedLine) -> None:
        node = node_of(line)
        self._place(node)
        if gap_spans(node.text):
            as_line(node)
            self._fresh = False

    def _place(self, node: Node) -> None:
        """Push a numbered heading where its number says: beside an equal style, or under what it extends."""
        at = self._sibling(node)
        if at is None:
            at = self._successor(node)
        if at is None:
            parent = self._extended(node)
            depth = len(self._stack) if parent is None else parent + 1
            if parent is None and self._stack and self._top.answered and self._top.style != "gaps":
                node.doubts.append("ระดับของหัวข้อนี้ไม่แน่ชัด: ตรวจว่าอยู่ใต้หัวข้อใด")
            while depth and parent is None and self._stack[depth - 1].answered:
                if self._is_part(depth - 1, node):
                    break
                depth -= 1
        else:
            depth = at
        self._stack = self._stack[:depth]
        self._push(node)

    def _is_part(self, depth: int, node: Node) -> bool:
        """Whether an open heading is a part ("ส่วนที่ 1") below which this one begins to count, with
        nothing but empty lines between."""
        part = self._stack[depth]
        if " " not in part.style or " " in node.style or not _is_first(node) or part.dotted:
            return False
        if part.options or part.line:
            return False
        part.spaces = 0
        return True

    def _sibling(self, node: Node) -> int | None:
        """The depth of the nearest open heading of the same style and the same number above."""
        alike = [
            depth
            for depth in range(len(self._stack) - 1, -1, -1)
            if self._stack[depth].style == node.style and self._stack[depth].key[:-1] == node.key[:-1]
        ]
        beside = [depth for depth in alike if self._stack[depth].bold == node.bold]
        if beside:
            return beside[0]
        if alike and not (self._stack[alike[0]].bold and _is_first(node)):
            return alike[0]
        if alike:
            return None
        for depth in range(len(self._stack) - 1, -1, -1):
            if self._stack[depth].style == node.style and self._extended(node) is None:
                return depth
        return None

    def _successor(self, node: Node) -> int | None:
        """The depth at which a heading of the same style stands whose number comes just before, with others
        without number behind it ("1.", "โครงการที่ 1", "โครงการที่ 2", then "2.")."""
        for depth in range(len(self._stack) - 1, -1, -1):
            beside = self._stack[depth - 1].children if depth else self.roots
            numbered = [other for other in beside if other.key and other.style == node.style]
            if numbered and node.key == (*numbered[-1].key[:-1], numbered[-1].key[-1] + 1):
                return depth
        return None

    def _extended(self, node: Node) -> int | None:
        """The depth of the open heading whose number this one begins with."""
        if len(node.key) < 2:
            return None
        for depth in range(len(self._stack) - 1, -1, -1):
            if self._stack[depth].key == node.key[:-1]:
                return depth
        return None

    # --- headings without a number

    def _unnumbered(self, line: PrintedLine) -> None:
        node = node_of(line)
        if node.outline:
            depth = next((d for d, n in enumerate(self._stack) if n.outline >= node.outline), None)
            if depth is None:
                depth = len([n for n in self._stack if n.outline]) or len(self._stack)
        else:
            depth = self._depth_in_part(line.part)
            if depth is None and line.celled:
                depth = self._celled_depth(line)
            if depth is None:
                depth = self._unnumbered_depth(node)
            node.doubts.append("หัวข้อนี้ไม่มีเลขข้อ: ตรวจว่าเป็นหัวข้อ และอยู่ในระดับนี้")
        self._stack = self._stack[:depth]
        self._push(node)

    def _depth_in_part(self, part: str) -> int | None:
        """Under the open heading that a line names by its number."""
        found = (d + 1 for d, node in enumerate(self._stack) if part and part in (node.number, node.text))
        return next(found, None)

    def _celled_depth(self, line: PrintedLine) -> int | None:
        """Under the label merged over the rows that a label stands in, or beside that of other rows; else
        under the title in bold over the table."""
        over = next((depth for depth, node in enumerate(self._stack) if node.over), None)
        if over is not None:
            return over + 1 if line.beside else over
        title = max((d for d, node in enumerate(self._stack) if not node.celled), default=None)
        if title is None or not self._stack[title].bold or self._stack[title].answered:
            return None
        return None if any(node.key for node in self._stack[title + 1 :]) else title + 1

    def _unnumbered_depth(self, node: Node) -> int:
        looked = self._depth_by_look(node) if node.bold and node.look.size else None
        if looked is not None:
            return looked
        for depth in range(len(self._stack) - 1, -1, -1):
            if self._stack[depth].style == node.style and not self._is_label_below(depth, node):
                return depth
        if not self._stack or not self._top.answered:
            return len(self._stack)
        return self._depth_of_lines()

    def _is_label_below(self, depth: int, node: Node) -> bool:
        """Whether an open heading is a label in a table whose title, in bold, is open over it, and a new one
        stands in no table."""
        label = self._stack[depth].celled and not node.celled
        return label and any(over.bold and not over.celled for over in self._stack[:depth])

    def _depth_by_look(self, node: Node) -> int | None:
        """Beside the nearest open heading in bold that looks the same, or under the nearest that stands out
        more; None where looks tell nothing: the heading just before asks nothing itself."""
        for depth in range(len(self._stack) - 1, -1, -1):
            other = self._stack[depth]
            if not other.bold or not other.look.size or self._is_label_below(depth, node):
                continue
            if _prominence(other) == _prominence(node):
                fresh = depth == len(self._stack) - 1 and other.number and not other.answered
                return None if fresh else depth
            if _prominence(other) > _prominence(node):
                return depth + 1
        told = self._stack and any(other.bold and other.look.size for other in (self._stack[0], self._top))
        return 0 if told else None

    # --- lines that ask inside themselves

    def _gaps(self, line: PrintedLine) -> None:
        if self._fresh and line.celled and self._top.celled and not self._top.answered:
            self._top.line = line.whole  # in the cell beside its label
            self._fresh = False
            return
        node = as_line(node_of(line))
        if self._stack and self._top.style == "gaps" and self._top.options and not fold(node.text):
            return
        node.style = "gaps"
        why = self._stack and self._top.options and self._top.key and REASON.match(line.text)
        self._append(node, len(self._stack) if why else self._parent_of_gaps(node))

    def _parent_of_gaps(self, node: Node) -> int:
        """How many open headings stand over a line with gaps: one in bold behind an answer stands beside the
        heading that looks the same, as any other line in bold."""
        if node.bold and node.look.size and not node.celled and self._stack and self._top.answered:
            looked = self._depth_by_look(node)
            if looked is not None:
                return looked
        return self._parent_of_lines()

    def _choice(self, choice: Node, line: PrintedLine) -> None:
        if line.numbered and line.numbered.key:
            self._place(choice)
            self._fresh = False
            return
        if choice.text:
            choice.style = "gaps"
            self._append(choice, self._parent_of_lines())
        elif self._stack and (self._top.options or not self._top.answered):
            self._offer(self._top, choice)
        elif self._chosen is not None and len(choice.options) == 1:
            self._chosen.doubts.append(_OFFERED_BELOW)
            self._offer(self._chosen, choice)

    def _offer(self, node: Node, choice: Node) -> None:
        node.options += choice.options
        node.many |= bool(MANY.search(node.text) or any(map(MANY.search, node.prompts)))
        self._chosen = node
        self._fresh = False

    def _append(self, node: Node, parent: int) -> None:
        """Add a leaf under the open heading at this depth, and let it take the space that follows."""
        self._stack = self._stack[:parent]
        self._push(node)
        self._fresh = False

    def _parent_of_lines(self) -> int:
        """How many open headings stand over a line without number."""
        if self._stack and not self._top.answered and self._top.style != "gaps":
            return len(self._stack)
        return self._depth_of_lines()

    def _depth_of_lines(self) -> int:
        """Behind an answer a line without number belongs to the nearest heading in bold; where bold
        tells nothing, it stands beside the heading that was answered."""
        for depth in range(len(self._stack) - 1, -1, -1):
            node = self._stack[depth]
            if node.bold and (not node.answered or node.children or node.grid or node.options):
                return depth + 1
        for depth in range(len(self._stack) - 1, -1, -1):
            if not self._stack[depth].answered or self._stack[depth].children:
                return depth + 1
        return max(0, len(self._stack) - 1)

    # --- words under a heading

    def _prompt(self, line: PrintedLine) -> None:
        self._top.prompts.append(line.whole)
        if not PROMPT.match(line.whole):
            self._top.doubts.append(f"เป็นคำอธิบายของหัวข้อ หรือเป็นหัวข้อ: {line.whole[:_LONGEST_LABEL]}")

    def _continues(self, line: PrintedLine, index: int) -> bool:
        """Whether a line is the rest of the heading just before it: both bold, or that one so long
        that it was broken."""
        if not (self._stack and self._fresh) or line.celled or line.numbered or PROMPT.match(line.whole):
            return False
        top = self._top
        if is_untitled_part(top):
            return (top.bold, top.outline) == (line.bold, line.outline) and not gap_spans(line.text)
        if self._labels(index):
            return False
        alike = bool(top.number) and top.outline == line.outline and top.bold == line.bold
        return alike and (line.bold or len(top.text) >= _FULL_LINE)

    def _join(self, line: PrintedLine) -> str:
        """Join the two parts as the same words are printed elsewhere, else with a space; the line below a
        part's number is its title."""
        top = self._top
        if is_untitled_part(top):
            top.number, top.text = top.text, line.text
            return top.text
        front, rest = top.text, line.text
        pattern = re.escape(front[-_TAIL:]) + r"(\s?)" + re.escape(rest[:_TAIL])
        known = next((m for text in reversed(self._seen) if (m := re.search(pattern, text))), None)
        gap = known[1] if known else " "
        top.text = f"{front}{gap}{rest}"
        if known is None:
            top.unjoined = top.unjoined or front
            top.doubts.append("หัวข้อนี้พิมพ์ไว้สองบรรทัด: ตรวจว่ารอยต่อถูกต้อง")
        return top.text

    def _is_prompt(self, line: PrintedLine, index: int) -> bool:
        if not self._stack or self._top.answered or self._top.children:
            return False
        if PROMPT.match(line.whole):
            return True
        plain = not line.bold and not line.outline and not self._labels(index)
        return plain and len(line.text) <= _LONGEST_HEADING

    def _labels(self, index: int) -> bool:
        """Whether a line without number labels a place to write, as others beside it do, or labels."""
        line = self._lines[index]
        if line.over and index + 1 < len(self._lines) and self._labels(index + 1):
            return len(line.text) <= _LONGEST_LABEL and self._lines[index + 1].beside
        if len(line.text) > _LONGEST_LABEL or not self._asked_behind(index) or PROMPT.match(line.text):
            return False
        return line.celled or self._twice(index) or self._parts_answers(index)

    def _parts_answers(self, index: int) -> bool:
        """Whether a line stands between a choice, or a line with gaps, and lines of dots, which are no place
        of the answer above it."""
        if not self._stack or not (self._top.options or self._top.line) or self._top.celled:
            return False
        behind = self._lines[index + 1] if index + 1 < len(self._lines) else None
        return behind is not None and behind.what is What.SPACE and not behind.celled

    def _asked_behind(self, index: int) -> bool:
        behind = self._lines[index + 1] if index + 1 < len(self._lines) else None
        empty = self._lines[index].blanks > (0 if not self._dotted else 1)
        return empty or (behind is not None and (behind.what is not What.TEXT or _is_answer_cell(behind)))

    def _twice(self, index: int) -> bool:
        """Whether two such lines stand between the same numbered headings."""
        first, last = index, index
        while first > 0 and not self._is_numbered(first - 1):
            first -= 1
        while last + 1 < len(self._lines) and not self._is_numbered(last + 1):
            last += 1
        plain = [
            at
            for at in range(first, last + 1)
            if self._lines[at].what is What.TEXT
            and not gap_spans(self._lines[at].text)
            and not self._is_numbered(at)
            and not PROMPT.match(self._lines[at].text)
            and self._asked_behind(at)
        ]
        return len(plain) > 1

    def _is_numbered(self, index: int) -> bool:
        numbered = self._lines[index].numbered
        return bool(numbered and numbered.key)

    def _push(self, node: Node) -> None:
        (self._top.children if self._stack else self.roots).append(node)
        self._stack.append(node)
        if node.options or node.style != "gaps":
            self._chosen = node if node.options else None
        self._fresh = True


def _part_tables(nodes: Sequence[Node]) -> None:
    """Give a table that has headings beside it under one heading a place of its own before them."""
    for node in nodes:
        if node.grid and node.children:
            table = Node(text="", style="table", grid=node.grid)
            table.doubts.append(_UNTITLED)
            node.children.insert(0, table)
            node.spaces = int(node.prose)
            node.grid, node.prose = None, False
        _part_tables(node.children)


def _lower_repeated(nodes: list[Node]) -> None:
    """Put lines without number that say the same behind several headings ("เพราะ ......") below these."""
    texts = [fold(node.text) for node in nodes]
    moved = [
        place
        for place, (node, text) in enumerate(zip(nodes, texts, strict=True))
        if node.style == "gaps" and text and texts.count(text) > 1
    ]
    for place in moved:
        above = next((n for n in reversed(nodes[:place]) if n.key), None)
        if above is not None:
            above.children.append(nodes[place])
    taken = {id(child) for node in nodes for child in node.children}
    nodes[:] = [node for node in nodes if id(node) not in taken]
    for node in nodes:
        _lower_repeated(node.children)


def _is_sure(grid: AnswerGrid | None) -> bool:
    return grid is None or is_sure([c.title for c in grid.columns if c.ticked and not c.boxed])


def _has_words(line: PrintedLine) -> bool:
    """Whether a line says more than a figure, as one in a text box that marks a part does."""
    return any(letter.isalpha() for letter in line.text)


def _prominence(node: Node) -> tuple[int, int]:
    """How much a heading stands out: the larger, then the further left."""
    return node.look.size, -round(node.look.indent / _INDENT)


def _is_first(node: Node) -> bool:
    """Whether a number begins to count anew."""
    return bool(node.key) and node.key[-1] == 1


def _is_answer_cell(line: PrintedLine) -> bool:
    """Whether a cell holds nothing but a gap with its words, boxes to tick, or a number to go on with."""
    if not line.celled:
        return False
    asks = gap_spans(line.whole) or as_choice(line) is not None
    return bool(asks or (line.numbered and not line.text))
