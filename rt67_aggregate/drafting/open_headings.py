"""The headings that are open while a tree is built: at which depth the next one stands."""

from __future__ import annotations

from rt67_aggregate.drafting.lines import PrintedLine
from rt67_aggregate.drafting.nodes import Node
from rt67_aggregate.drafting.words import ANNEX

_INDENT = 140  # twentieths of a point by which one level stands further in than another
_UNNUMBERED = "หัวข้อนี้ไม่มีเลขข้อ: ตรวจว่าเป็นหัวข้อ และอยู่ในระดับนี้"
_UNSURE_LEVEL = "ระดับของหัวข้อนี้ไม่แน่ชัด: ตรวจว่าอยู่ใต้หัวข้อใด"


class OpenHeadings:
    """``roots``: the tree as far as it is built; ``stack``: the last heading of each level, top-down."""

    def __init__(self) -> None:
        self.roots: list[Node] = []
        self.stack: list[Node] = []

    def __bool__(self) -> bool:
        return bool(self.stack)

    def __len__(self) -> int:
        return len(self.stack)

    @property
    def top(self) -> Node:
        """The heading that stands last."""
        return self.stack[-1]

    def push(self, node: Node, depth: int) -> None:
        """Put a heading under so many of those that are open, and open it."""
        self.stack = self.stack[:depth]
        (self.top.children if self.stack else self.roots).append(node)
        self.stack.append(node)

    def close(self) -> Node:
        """Close the heading that stands last."""
        return self.stack.pop()

    # --- headings with a number

    def depth_of_numbered(self, node: Node) -> int:
        """Where its number says: beside an equal style, under what it extends; an annex beside all parts."""
        if ANNEX.match(node.style):
            return self._depth_of_annex()
        at = self._sibling(node)
        if at is None:
            at = self._successor(node)
        if at is not None:
            return at
        parent = self._extended(node)
        if parent is not None and not self.top.answered:
            return len(self.stack)  # "1.1", "1)", "1.1.1": else nothing could be written under "1)"
        beside = self._part_beside(node) if parent is None else None
        if beside is not None:
            return beside
        depth = len(self.stack) if parent is None else parent + 1
        if parent is None and self.stack and self.top.answered and self.top.style != "gaps":
            node.doubts.append(_UNSURE_LEVEL)
        while depth and parent is None and self.stack[depth - 1].answered:
            if self._is_part(depth - 1, node):
                break
            depth -= 1
        return depth

    def _depth_of_annex(self) -> int:
        """Beside all parts, or below the one that holds the annexes."""
        return 1 if self.stack and ANNEX.search(self.stack[0].text) else 0

    def _part_beside(self, node: Node) -> int | None:
        """Beside an open heading in bold without number that holds others and looks the same: a part that is
        numbered in words ("ระเบียบวาระที่ 1") behind one that is not."""
        if not (" " in node.style and node.bold and node.look.size):
            return None
        for depth, other in enumerate(self.stack):
            alike = other.bold and not other.key and _prominence(other) == _prominence(node)
            if alike and other.children:
                return depth
        return None

    def _is_part(self, depth: int, node: Node) -> bool:
        """Whether an open heading is a part ("ส่วนที่ 1") below which this one begins to count, with
        nothing but empty lines between."""
        part = self.stack[depth]
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
            for depth in range(len(self.stack) - 1, -1, -1)
            if self.stack[depth].style == node.style and self.stack[depth].key[:-1] == node.key[:-1]
        ]
        beside = [depth for depth in alike if self.stack[depth].bold == node.bold]
        if beside:
            return beside[0]
        if alike and not (self.stack[alike[0]].bold and _is_first(node)):
            return alike[0]
        if alike:
            return None
        for depth in range(len(self.stack) - 1, -1, -1):
            if self.stack[depth].style == node.style and self._extended(node) is None:
                return depth
        return None

    def _successor(self, node: Node) -> int | None:
        """The depth at which a heading of the same style stands whose number comes just before, with others
        without number behind it ("1.", "โครงการที่ 1", "โครงการที่ 2", then "2."), be it without its dot."""
        for depth in range(len(self.stack) - 1, -1, -1):
            beside = self.stack[depth - 1].children if depth else self.roots
            numbered = [other for other in beside if other.key and _counted(other) == _counted(node)]
            if numbered and node.key == (*numbered[-1].key[:-1], numbered[-1].key[-1] + 1):
                return depth
        return None

    def _extended(self, node: Node) -> int | None:
        """The depth of the open heading whose number this one begins with."""
        if len(node.key) < 2:
            return None
        for depth in range(len(self.stack) - 1, -1, -1):
            if self.stack[depth].key == node.key[:-1]:
                return depth
        return None

    # --- headings without a number

    def depth_of_unnumbered(self, node: Node, line: PrintedLine) -> int:
        """Where its heading style, its cell or its look says; at the top below those who sign."""
        if line.signed and not any(open_.outline for open_ in self.stack):
            node.doubts.append(_UNNUMBERED)
            return (self._depth_by_look(node) or 0) if node.bold and node.look.size else 0
        if node.outline:
            depth = next((d for d, n in enumerate(self.stack) if n.outline >= node.outline), None)
            if depth is None:
                depth = len([n for n in self.stack if n.outline]) or len(self.stack)
            return depth
        node.doubts.append(_UNNUMBERED)
        if ANNEX.match(node.text) and not line.celled:
            return self._depth_of_annex()
        depth = self.depth_in_part(line)
        if depth is None and line.celled:
            depth = self._celled_depth(line)
        return self._depth_of_label(node) if depth is None else depth

    def depth_in_part(self, line: PrintedLine) -> int | None:
        """Under the open heading that a line names by its number."""
        found = (d + 1 for d, n in enumerate(self.stack) if line.part and line.part in (n.number, n.text))
        return next(found, None)

    def _celled_depth(self, line: PrintedLine) -> int | None:
        """Under the label merged over the rows that a label stands in, or beside that of other rows; else
        under the title in bold over the table."""
        over = next((depth for depth, node in enumerate(self.stack) if node.over), None)
        if over is not None:
            return over + 1 if line.beside else over
        title = max((d for d, node in enumerate(self.stack) if not node.celled), default=None)
        if title is None or not self.stack[title].bold or self.stack[title].answered:
            return None
        return None if any(node.key for node in self.stack[title + 1 :]) else title + 1

    def _depth_of_label(self, node: Node) -> int:
        looked = self._depth_by_look(node) if node.bold and node.look.size else None
        if looked is not None:
            return looked
        for depth in range(len(self.stack) - 1, -1, -1):
            if self.stack[depth].style == node.style and not self._is_label_below(depth, node):
                return depth
        if not self.stack or not self.top.answered:
            return len(self.stack)
        if not node.bold and self._goes_on_below_number():
            return len(self.stack) - 1
        return self._depth_behind_answer()

    def _goes_on_below_number(self) -> bool:
        """Whether the last line without number stands below one with a number that asks nothing itself."""
        over = self.stack[-2] if len(self.stack) > 1 else None
        return over is not None and bool(over.key) and not (over.answered or self.top.key)

    def _is_label_below(self, depth: int, node: Node) -> bool:
        """Whether an open heading is a label in a table whose title, in bold, is open over it, and a new one
        stands in no table."""
        label = self.stack[depth].celled and not node.celled
        return label and any(over.bold and not over.celled for over in self.stack[:depth])

    def _depth_by_look(self, node: Node) -> int | None:
        """Beside the nearest open heading in bold that looks the same, or under the nearest that stands out
        more; None where looks tell nothing: the heading just before asks nothing itself."""
        for depth in range(len(self.stack) - 1, -1, -1):
            other = self.stack[depth]
            if not other.bold or not other.look.size or self._is_label_below(depth, node):
                continue
            if _prominence(other) == _prominence(node):
                fresh = depth == len(self.stack) - 1 and other.number and not other.answered
                return None if fresh else depth
            if _prominence(other) > _prominence(node):
                return depth + 1
        told = self.stack and any(other.bold and other.look.size for other in (self.stack[0], self.top))
        return 0 if told else None

    # --- lines that ask inside themselves, and tables without a title

    def depth_of_gaps(self, node: Node) -> int:
        """A line with gaps: one in bold behind an answer stands beside the heading that looks the same, as
        any other line in bold."""
        if node.bold and node.look.size and not node.celled and self.stack and self.top.answered:
            looked = self._depth_by_look(node)
            if looked is not None:
                return looked
        if len(self.stack) > 1 and self._is_line_below(self.stack[-2], self.top):
            return len(self.stack) - 1
        return self.depth_of_line()

    def _is_line_below(self, over: Node, line: Node) -> bool:
        """Whether a line with gaps stands below a heading that asks nothing else, as the next one does."""
        gaps = line.style == "gaps" and bool(line.line) and not (line.options or line.spaces)
        return gaps and over.style != "gaps" and not over.answered

    def depth_of_table(self) -> int:
        """A table without title: under a numbered heading whose own line has gaps."""
        if self.stack and self.top.line and self.top.key:
            return len(self.stack)
        return self.depth_of_line()

    def depth_of_line(self) -> int:
        """A choice without number."""
        if self.stack and not self.top.answered and self.top.style != "gaps":
            return len(self.stack)
        return self._depth_behind_answer()

    def _depth_behind_answer(self) -> int:
        """Behind an answer a line without number belongs to the nearest heading in bold; where bold
        tells nothing, it stands beside the heading that was answered."""
        for depth in range(len(self.stack) - 1, -1, -1):
            node = self.stack[depth]
            if node.bold and (not node.answered or node.children or node.grid or node.options):
                return depth + 1
        for depth in range(len(self.stack) - 1, -1, -1):
            if not self.stack[depth].answered or self.stack[depth].children:
                return depth + 1
        return max(0, len(self.stack) - 1)


def _prominence(node: Node) -> tuple[int, int]:
    """How much a heading stands out: the larger, then the further left."""
    return node.look.size, -round(node.look.indent / _INDENT)


def _counted(node: Node) -> str:
    """The style of a number but for what closes it: "1." and "1" count on."""
    return node.style.rstrip(".)")


def _is_first(node: Node) -> bool:
    """Whether a number begins to count anew."""
    return bool(node.key) and node.key[-1] == 1
