"""Printed lines → the tree of headings: which stands under which, and what is asked at each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rt67_aggregate.drafting.answer_grid import AnswerGrid, gone_on
from rt67_aggregate.drafting.broken_headings import is_rest, is_title_of_part, joined
from rt67_aggregate.drafting.gap_lines import as_choice, as_line, is_full, is_trailing, is_unnamed
from rt67_aggregate.drafting.labels import LONGEST_LABEL, Labels
from rt67_aggregate.drafting.lines import PrintedLine, What, share_cell
from rt67_aggregate.drafting.moved import lower_repeated, part_tables, untitled_table
from rt67_aggregate.drafting.nodes import Node, is_untitled_part, node_of
from rt67_aggregate.drafting.offered_gaps import offer_below
from rt67_aggregate.drafting.open_headings import OpenHeadings
from rt67_aggregate.drafting.scales import is_sure
from rt67_aggregate.drafting.words import MANY, OPENING, PROMPT, REASON
from rt67_aggregate.text import fold, gap_spans, printed_parts

_SHORTEST_NOTE = 40  # characters of one in brackets that is no part's title
_LONGEST_HEADING = 200  # characters of a line without number that can still be a heading
_OFFERED_BELOW = "ตัวเลือกอยู่ใต้บรรทัดให้เติม: ตรวจว่าเป็นตัวเลือกของหัวข้อนี้"
_GUESSED = "คอลัมน์ของตารางนี้ให้ทำเครื่องหมาย หรือให้เขียนตอบ: ถ้าให้เขียนตอบ ลบ choose: แล้วใส่ kind: ที่คอลัมน์"


class TreeBuilder:
    """Takes the lines behind the front one by one."""

    def __init__(self, lines: Sequence[PrintedLine]) -> None:
        self._lines = lines
        self._labels = Labels(lines)
        self._open = OpenHeadings()
        self._seen: list[str] = []
        self._chosen: Node | None = None  # with nothing behind it but lines with gaps
        self._option = ""  # the one above, where it stands alone in its line
        self._fresh = False  # nothing stands between the last heading and the next line
        self._least = 0  # depth of what stands in the block that is open, or at the top

    def build(self) -> list[Node]:
        """The headings of the top level."""
        for index, line in enumerate(self._lines):
            if self._least and not line.inside:
                self._leave_block(self._least - 1)
            if line.what is What.SPACE:
                self._space(line)
            elif line.what is What.TABLE:
                self._table(line, index)
            else:
                self._text(line, index)
            if self._open and line.blanks > self._labels.most_blanks:
                self._top.spaces += 1
                self._fresh = False
        lower_repeated(self._open.roots)
        part_tables(self._open.roots)
        return self._open.roots

    @property
    def _top(self) -> Node:
        return self._open.top

    def _space(self, line: PrintedLine) -> None:
        if not self._open:
            return
        if line.whole:
            self._top.prompts.append(line.whole)
        if self._is_item_of(self._top):
            self._item_with_gaps()
        top = self._top
        if top.line and is_trailing(top.line) and not (top.options or top.celled):
            self._top.line = ""  # dots after a heading and under it: prose
        elif top.line and not top.options and OPENING.search(top.line):
            self._top.prose = True  # "จำนวน ...... คน ได้แก่": below the line stands who they are
        self._top.spaces += 1
        self._top.dotted = True
        self._fresh = False

    def _is_item_of(self, line: Node) -> bool:
        """Whether the heading over a line with gaps is answered on the dots below: it asks nothing else, and
        the gaps are full."""
        over = self._open.stack[-2] if len(self._open) > 1 else None
        if over is None or line.style != "gaps" or not line.line or line.options or line.spaces:
            return False
        return over.children == [line] and not (over.answered or over.celled) and is_full(line.line)

    def _item_with_gaps(self) -> None:
        """The gaps are those of the item over them, which has an answer of its own below."""
        line = self._open.close()
        self._top.children.clear()
        self._top.line, self._top.prose = line.line, True
        self._top.offered, self._top.remark = line.offered, line.remark

    def _table(self, line: PrintedLine, index: int) -> None:
        self._fresh = False
        if index and self._lines[index - 1].what is What.TABLE and self._open:
            whole = gone_on(self._top.grid, line.grid)
            if whole is not None:
                self._top.grid = whole
                return
        if not self._open or self._top.grid or self._top.options or self._top.children or self._top.line:
            self._append(untitled_table(line.grid), self._open.depth_of_table())
            return
        self._top.prose = self._top.spaces > 0
        self._top.grid, self._top.prompts_above = line.grid, len(self._top.prompts)
        if not _is_sure(line.grid):
            self._top.doubts.append(_GUESSED)

    def _text(self, line: PrintedLine, index: int) -> None:
        choice = as_choice(line)
        if line.options and self._open and (self._top.options or not self._top.answered):
            self._offer(self._top, Node(text="", options=list(line.options)))
        elif choice is not None:
            self._choice(choice, line)
        elif self._is_place(line):
            self._space(replace(line, whole=""))
        elif self._open and self._labels.is_step(index):
            self._top.prompts.append(line.whole)
        elif line.numbered and line.numbered.key:
            self._numbered(line)
        elif gap_spans(line.text):
            self._gaps(line, index)
        elif line.part:
            self._unnumbered(line)
        elif self._continues(line, index):
            self._seen.append(joined(line, self._top, self._seen))
        elif self._is_prompt(line, index):
            self._prompt(line)
        elif line.outline or (_has_words(line) and (line.bold or line.signed or self._is_label(index))):
            self._unnumbered(line)
        elif self._open:
            self._prompt(line)
        self._seen.append(line.text)

    def _is_place(self, line: PrintedLine) -> bool:
        """Whether a line without words is a place to write: signs between dots, or a bare number beside a
        label, for one's own answers."""
        if is_unnamed(line.text):
            return True
        bare = bool(line.celled and line.numbered and not line.text)
        return bare and bool(self._open) and self._top.celled and not (self._top.grid or self._top.line)

    def _is_label(self, index: int) -> bool:
        return self._labels.is_label(index, self._top if self._open else None)

    # --- headings

    def _numbered(self, line: PrintedLine) -> None:
        node = node_of(line)
        if line.block and self._least:
            self._leave_block(self._least)
        self._push(node, self._open.depth_of_numbered(node))
        if line.block:
            self._least = len(self._open)
        if gap_spans(node.text):
            as_line(node)
            self._fresh = False

    def _leave_block(self, depth: int) -> None:
        """What follows stands no deeper than this: beside the block's heading, or over it."""
        self._open.stack = self._open.stack[:depth]
        self._least = 0

    def _unnumbered(self, line: PrintedLine) -> None:
        node = node_of(line)
        self._push(node, self._open.depth_of_unnumbered(node, line))

    def _push(self, node: Node, depth: int) -> None:
        self._open.push(node, max(depth, self._least))
        if node.options or node.style != "gaps":
            self._chosen = node if node.options else None
            self._option = _only(node.options)
        node.under = node.under or (self._option if node.style == "gaps" else "")
        self._fresh = True

    # --- lines that ask inside themselves

    def _gaps(self, line: PrintedLine, index: int) -> None:
        beside = line.celled and not self._is_named_in_cell(index)
        if self._fresh and beside and self._top.celled and not self._top.answered:
            self._top.line = line.whole  # in the cell beside its label
            self._top.offered, self._top.remark = line.offered, line.remark
            self._fresh = False
            return
        node = as_line(node_of(line))
        if self._open and self._top.style == "gaps" and self._top.options and not fold(node.text):
            return
        node.style = "gaps"
        why = self._open and self._top.options and self._top.key and REASON.match(line.text)
        self._append(node, len(self._open) if why else self._open.depth_of_gaps(node))

    def _is_named_in_cell(self, index: int) -> bool:
        """Whether a line names its first gap itself, and stands in one cell with the line above it, or with
        one below it that does so, too."""
        line, above = self._lines[index], self._lines[max(0, index - 1) : index]
        below = [other for other in self._lines[index + 1 : index + 2] if gap_spans(other.text)]
        beside = (*above, *filter(_names_gap, below))
        return _names_gap(line) and any(share_cell(line, other) for other in beside)

    def _choice(self, choice: Node, line: PrintedLine) -> None:
        if line.numbered and line.numbered.key:
            self._append(choice, self._open.depth_of_numbered(choice))
        elif choice.text:
            choice.style = "gaps"
            part = self._open.depth_in_part(line)
            self._append(choice, self._open.depth_of_line() if part is None else part)
        elif self._open and (self._top.options or not self._top.answered):
            self._offer(self._top, choice)
        elif self._chosen is not None and len(choice.options) == 1:
            self._chosen.doubts.append(_OFFERED_BELOW)
            self._offer(self._chosen, choice)
        elif self._top.line and self._top.key and not self._top.spaces and len(choice.options) > 1:
            offer_below(self._top, choice)
        elif self._is_over_lines_alone():
            over = self._open.stack[-2]
            over.doubts.append(_OFFERED_BELOW)
            self._offer(over, choice)

    def _is_over_lines_alone(self) -> bool:
        """Whether the heading over a line with gaps asks for nothing itself, and has nothing but such lines:
        options without words of their own below these are its own."""
        over = self._open.stack[-2] if len(self._open) > 1 else None
        if over is None or not (self._top.line and self._top.style == "gaps" and not self._top.spaces):
            return False
        return not over.answered and all(child.style == "gaps" and child.line for child in over.children)

    def _offer(self, node: Node, choice: Node) -> None:
        node.options += choice.options
        node.many |= bool(MANY.search(node.text) or any(map(MANY.search, node.prompts)))
        self._chosen, self._option = node, _only(choice.options)
        self._fresh = False

    def _append(self, node: Node, depth: int) -> None:
        """Add a leaf under the open heading at this depth, and let it take the space that follows."""
        self._push(node, depth)
        self._fresh = False

    # --- words under a heading

    def _prompt(self, line: PrintedLine) -> None:
        self._top.prompts.append(line.whole)
        if not PROMPT.match(line.whole):
            self._top.doubts.append(f"เป็นคำอธิบายของหัวข้อ หรือเป็นหัวข้อ: {line.whole[:LONGEST_LABEL]}")

    def _continues(self, line: PrintedLine, index: int) -> bool:
        """Whether a line is the rest of the heading just before it, or the title of a part, which no other
        one has."""
        if not (self._open and self._fresh) or line.celled or line.numbered or PROMPT.match(line.whole):
            return False
        if is_untitled_part(self._top):
            alone = sum(fold(other.whole) == fold(line.whole) for other in self._lines) == 1
            return alone and not self._top.prompts and is_title_of_part(line, self._top)
        return not self._is_label(index) and is_rest(line, self._top)

    def _is_prompt(self, line: PrintedLine, index: int) -> bool:
        if not self._open:
            return False
        noted = line.whole.startswith("(") and line.whole.endswith((")", "."))
        if noted and len(line.whole) > _SHORTEST_NOTE and not self._is_label(index):
            return True  # in bold, or behind an answer
        if self._top.answered or self._top.children:
            return False
        if PROMPT.match(line.whole):
            return not self._is_label(index)
        plain = not line.bold and not line.outline and not self._is_label(index)
        return plain and len(line.text) <= _LONGEST_HEADING


def _names_gap(line: PrintedLine) -> bool:
    """Whether words stand before the first gap of a line."""
    return bool(fold(printed_parts(line.text)[0]))


def _only(options: Sequence[str]) -> str:
    """The words of an option that stands alone, without its gap."""
    return printed_parts(options[0])[0].strip() if len(options) == 1 else ""


def _is_sure(grid: AnswerGrid | None) -> bool:
    return grid is None or is_sure([c.title for c in grid.columns if c.ticked and not c.boxed])


def _has_words(line: PrintedLine) -> bool:
    """Whether a line says more than a figure, as one in a text box that marks a part does."""
    return any(letter.isalpha() for letter in line.text)
