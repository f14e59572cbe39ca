"""What a draft is made of: the tree of headings, each with its answer and what is unsure of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from rt67_aggregate.drafting.answer_grid import AnswerGrid
from rt67_aggregate.drafting.kept import NOTHING_KEPT, Kept, KeptOfForm
from rt67_aggregate.drafting.lines import PrintedLine
from rt67_aggregate.model import PageLook, Shape


@dataclass(slots=True)
class Node:
    """One heading while the draft is made.

    ``style``, ``key``: of its number, or "bold" and "plain" with () where it has none. ``spaces``:
    places to write that follow it, ``dotted``: one of them is printed; ``prose``: some of them before its
    table. ``prompts_above``: how many of its prompts stand above its table. ``unjoined``: its text before
    lines were put to it that may be its rest. ``celled``: it stands in a cell of a table that serves as
    layout. ``look``: how it stands on the page.
    ``over``: its cell is merged over the rows whose labels stand under it.
    ``own_id``: where its number is another heading's too. ``again``: it is printed like one before it.
    ``under``: the option, alone in its line, that it is printed below, or the title of its side.
    ``offered``: the options of its line's last gap, or of that before the last, which is for a ``remark``.
    ``kept``: from the form of before; ``gaps``: the same of each gap of its line.
    ``repeats``: how often the form prints it, 0 for once.
    ``doubts``: sentences for the person who confirms the draft.
    """

    text: str
    number: str = ""
    style: str = ""
    key: tuple[int, ...] = ()
    bold: bool = False
    outline: int = 0
    celled: bool = False
    over: bool = False
    look: PageLook = field(default_factory=PageLook)
    line: str = ""
    spaces: int = 0
    dotted: bool = False
    prose: bool = False
    prompts: list[str] = field(default_factory=list)
    prompts_above: int = 0
    options: list[str] = field(default_factory=list)
    many: bool = False
    offered: tuple[str, ...] = ()
    remark: bool = False
    grid: AnswerGrid | None = None
    children: list[Node] = field(default_factory=list)
    unjoined: str = ""
    own_id: str = ""
    repeats: int = 0
    again: bool = False
    under: str = ""
    kind: str = ""
    level: str = ""
    column_kinds: tuple[str, ...] = ()
    kept: Kept = NOTHING_KEPT
    gaps: tuple[Kept, ...] = ()
    doubts: list[str] = field(default_factory=list)

    @property
    def answered(self) -> bool:
        """Whether an answer has a place already: another heading behind it is none of its own."""
        return bool(self.spaces or self.grid or self.options or self.line)

    @property
    def asks(self) -> bool:
        """Whether something is to be written or chosen here, not below."""
        return self.prose or not (self.grid.full if self.grid else self.shape is Shape.GROUP)

    @property
    def shape(self) -> Shape:
        if self.grid:
            return Shape.TABLE
        if self.options:
            return Shape.CHOICE
        if self.line:
            return Shape.LINE
        return Shape.GROUP if self.children else Shape.NARRATIVE

    def walk(self) -> Iterator[Node]:
        yield self
        for child in self.children:
            yield from child.walk()


@dataclass(slots=True)
class Drafted:
    """A whole draft. ``fields``: lines with gaps, and choices, before the first heading. ``kept``: from the
    form of before."""

    title: str = ""
    short_title: str = ""
    period: str = ""
    fiscal_year: str = ""
    office: str = ""
    province: str = ""
    deadline: str = ""
    unit_line: str = ""
    unit_prompt: str = ""
    unit_label: str = ""
    boilerplate: list[str] = field(default_factory=list)
    fields: list[Node] = field(default_factory=list)
    signers: list[str] = field(default_factory=list)
    headings: list[Node] = field(default_factory=list)
    typed: list[str] = field(default_factory=list)
    kept: KeptOfForm = field(default_factory=KeptOfForm)

    def walk(self) -> Iterator[Node]:
        for heading in self.headings:
            yield from heading.walk()


def node_of(line: PrintedLine) -> Node:
    """The heading that a printed line is."""
    numbered = line.numbered
    style = numbered.style if numbered and numbered.key else ("bold" if line.bold else "plain")
    # "ส่วนที่ 1" and nothing behind, or nothing but dots
    alone = bool(numbered and " " in numbered.style and (not line.text or line.text == line.dotted))
    return Node(
        text=(line.text or line.number) if alone else line.text,
        number="" if alone else line.number,
        style=style,
        key=numbered.key if numbered else (),
        bold=line.bold,
        outline=line.outline,
        celled=line.celled,
        over=line.over,
        look=line.look,
        offered=line.offered,
        remark=line.remark,
        under=line.side,
    )


def is_untitled_part(node: Node) -> bool:
    """Whether a heading is nothing but a part's number ("ส่วนที่ 1"): its title may stand below."""
    return bool(node.key) and not node.number
