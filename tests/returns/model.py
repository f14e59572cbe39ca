"""What a generated return is made of, before it becomes WordprocessingML.

A return is a tree of nodes, one for every heading of the form. Kinds of return change the nodes'
content first (then the truth is taken), and how the same content is laid out afterwards.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from random import Random

from rt67_aggregate.model import College, Form, Heading, Shape


@dataclass
class Text:
    """Characters; a tab is ``w:tab``, a line feed ``w:br``. ``hidden``: not typed text (deleted)."""

    text: str
    bold: bool | None = None
    raw: bool = False  # no disguise may touch it


@dataclass
class Pic:
    """A picture. ``data`` empty: linked to a place outside that is not there."""

    data: bytes
    extension: str = "png"
    style: str = "inline"  # inline, anchor, vml, object, ink
    linked: str = ""


@dataclass
class Box:
    """A text box: ``both`` (DrawingML with VML fallback), ``vml``, ``drawing``, ``group``."""

    blocks: list[Block]
    style: str = "both"


@dataclass
class Wrap:
    """Inlines inside an element of the given name (sdt, ins, moveTo, hyperlink, field …)."""

    tag: str
    parts: list[Inline]


@dataclass
class Gone:
    """Text that was deleted or moved away with tracked changes; not on the page."""

    text: str
    tag: str = "del"


@dataclass
class Note:
    """A footnote or an endnote, at its reference."""

    text: str
    kind: str = "footnote"


@dataclass
class Sym:
    """An element given whole, and what it shows on the page."""

    xml: str
    text: str = ""


Inline = Text | Pic | Box | Wrap | Gone | Note | Sym


@dataclass
class Para:
    """``num``: numbering ID and level. ``role``: what it is to the truth: ``answer`` is typed,
    ``nothing`` is a way to say nothing, everything else is the form's own."""

    parts: list[Inline]
    role: str = "answer"
    bold: bool = False
    num: tuple[int, int] | None = None
    style: str = ""
    align: str = ""
    indent: int = 0
    wrap: str = ""


@dataclass
class Cell:
    blocks: list[Block]
    span: int = 1
    merge: str = ""  # restart, continue
    wrap: str = ""


@dataclass
class Grid:
    """A table. ``role``: ``problem`` (the form's), ``own`` (the college's), ``layout``."""

    rows: list[list[Cell]]
    role: str = "own"
    border: bool = True
    row_wrap: str = ""


@dataclass
class Group:
    """Blocks inside a block-level element (sdt, customXml, ins)."""

    tag: str
    blocks: list[Block]


@dataclass
class RawBlock:
    xml: str
    text: str = ""


Block = Para | Grid | Group | RawBlock


@dataclass
class TableLook:
    """How a table of the form is drawn.

    ``style``: ``rows`` as in the form, ``onecell`` (a whole column in one cell), ``plain``
    (paragraphs under the column names). ``labels``: typed, bracket, bullet, auto, none.
    ``rows``: ``form`` as many as printed, ``tight`` only the filled ones, ``more`` some on top.
    ``numbers``, ``remarks``: one more column, before or behind. ``breaks``: entries of one cell
    parted by line breaks. ``wrap``: content controls around a cell, a block, a row, the table.
    """

    style: str = "rows"
    labels: str = "typed"
    rows: str = "form"
    titles: bool = True
    swapped: bool = False
    numbers: bool = False
    remarks: bool = False
    merge: bool = False
    across: tuple[int, ...] = ()
    heading_row: bool = False
    two: int = 0
    breaks: bool = False
    one_sided: bool = False
    label_apart: bool = False
    empty_lists: bool = False
    wrap: str = ""


@dataclass
class Node:
    """One heading of the form in one return, with what stands under it."""

    heading: Heading
    number: str
    text: str
    children: list[Node] = field(default_factory=list)
    shown: bool = True
    present: bool = True
    bold: bool = True
    cuts: list[int] = field(default_factory=list)
    cut_by: str = "p"
    gap: str = " "
    auto: tuple[int, int] | None = None
    style: str = ""
    inline: str | None = None
    join_next: str = ""
    boxed: bool = False
    wrap: str = ""
    prompts: list[str] = field(default_factory=list)
    body: list[Block] = field(default_factory=list)
    status: str = "blank"
    said: str = ""  # the status that a way to say nothing stands for
    rows: list[tuple[str, ...]] = field(default_factory=list)
    nothing: tuple[str, ...] = ()
    row_pictures: dict[tuple[int, int], Pic] = field(default_factory=dict)
    look: TableLook = field(default_factory=TableLook)
    instead: list[Block] | None = None  # what stands under a table's heading instead of its table

    @property
    def columns(self) -> list[Node]:
        return [child for child in self.children if child.heading.shape is Shape.COLUMN]

    @property
    def is_table(self) -> bool:
        return self.heading.shape is Shape.TABLE

    @property
    def is_narrative(self) -> bool:
        return self.heading.shape is Shape.NARRATIVE

    def walk(self) -> Iterator[Node]:
        yield self
        for child in self.children:
            yield from child.walk()


@dataclass
class Return:
    """One return on its way to becoming a file; the kinds change it."""

    form: Form
    college: College
    roster: tuple[College, ...]
    rng: Random
    seed: int
    nodes: list[Node]
    name: str = ""
    unit_line: str = ""
    active: list[str] = field(default_factory=list)
    front: list[Block] = field(default_factory=list)
    boilerplate: list[str] = field(default_factory=list)
    show_boilerplate: bool = True
    tail: list[Block] = field(default_factory=list)
    unplaced: list[str] = field(default_factory=list)
    page_header: list[Block] = field(default_factory=list)
    page_footer: list[Block] = field(default_factory=list)
    thai_digits: bool = False
    leaders: str = "form"
    leader_text: str = "." * 175
    disguises: list[str] = field(default_factory=list)
    split_runs: bool = False
    soft_returns: float = 0.0
    comments: list[str] = field(default_factory=list)
    file_style: set[str] = field(default_factory=set)
    file_name: str = ""
    used_numbers: set[int] = field(default_factory=set)
    list_starts: dict[int, tuple[int, dict[int, int]]] = field(default_factory=dict)
    pictures: int = 0
    numbering: str = "decimal"
    retyped: set[str] = field(default_factory=set)
    chunks: dict[str, str] = field(default_factory=dict)
    finish: list[Callable[[list[Block]], list[Block]]] = field(default_factory=list)  # of the whole body
    packing: list[Callable[[dict[str, bytes]], None]] = field(default_factory=list)  # of the parts by name

    def walk(self) -> Iterator[Node]:
        for node in self.nodes:
            yield from node.walk()

    def narratives(self) -> list[Node]:
        return [node for node in self.walk() if node.is_narrative and node.present]

    def answered(self) -> list[Node]:
        return [node for node in self.narratives() if node.status in ("answered", "in_progress")]

    def tables(self) -> list[Node]:
        return [node for node in self.walk() if node.is_table and node.present]

    def headings(self) -> list[Node]:
        """Every heading that stands in the body by itself, column titles aside."""
        return [
            node
            for node in self.walk()
            if node.present and node.shown and node.heading.shape is not Shape.COLUMN
        ]

    def new_list(self, abstract: int = 1, starts: dict[int, int] | None = None) -> int:
        """The numbering ID of another list; without ``starts`` it begins at 1."""
        number = 100 + len(self.list_starts)
        self.list_starts[number] = (abstract, starts or {0: 1})
        return number

    def drop(self, node: Node) -> None:
        """Leave a heading out, with all that stands under it."""
        for inner in node.walk():
            inner.present = False

    def take(self, items: list[Node], share: float, least: int = 1) -> list[Node]:
        """A random part of some nodes, in their own order."""
        if not items:
            return []
        count = min(len(items), max(least, round(len(items) * share)))
        chosen = set(self.rng.sample(range(len(items)), count))
        return [item for index, item in enumerate(items) if index in chosen]


def answer(text: str) -> Para:
    return Para([Text(text)])


def form_line(text: str, bold: bool = False) -> Para:
    return Para([Text(text)], role="form", bold=bold)
