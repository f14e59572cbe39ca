"""A blank form as a list of printed lines, places to write, and tables."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from rt67_aggregate.drafting.answer_grid import AnswerGrid, TitleRow
from rt67_aggregate.drafting.boxes import with_boxes
from rt67_aggregate.drafting.grid_columns import ticked_as_told
from rt67_aggregate.drafting.grids import grids_of, holds_answer, labels_label
from rt67_aggregate.drafting.held_answers import holds_blanks
from rt67_aggregate.drafting.joined_tables import with_tables_joined
from rt67_aggregate.drafting.numbers import Numbered, number_of
from rt67_aggregate.drafting.words import HELD_PLACE, TICKED_BELOW, UNIT
from rt67_aggregate.model import Block, Cell, Document, PageLook, Paragraph, Place, Table
from rt67_aggregate.text import FIGURE_BOXES, gap_spans, is_leaders_only, repair

_BOLD = 0.6
LEADER = "." * 20  # as a form prints it that draws no tabs
_UNSEEN = PageLook()
_LINES_ABOVE = 2  # a table, in which may stand that it is ticked
# Entries of a list to choose from, of which one is a choice; of more, as of provinces, a word.
_MOST_OFFERED = 12
_BOX = "☐"  # for a bullet that is one


class What(Enum):
    """What a line of a blank is."""

    TEXT = "text"
    SPACE = "space"  # dots, or the empty cell beside a label: here is written
    TABLE = "table"


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """One line of a blank.

    ``text``: without its number; ``whole``: with it, as printed. ``bold``: nearly all of it.
    ``outline``: the level of its heading style from 1, 0 for body text. ``blanks``: empty paragraphs
    behind it. ``celled``: it stands in a cell of a table that serves as layout. ``look``: how it stands on
    the page. ``place``: of its paragraph. ``over``: its cell is merged over several rows, or a
    label stands right of it; ``beside``: it stands right of such a cell. ``part``: the printed number of the
    part over it, where it has no number but names that one. ``signed``: it stands right below those who sign.
    ``dotted``: a place to write, as printed, before which nothing but a part's number stands.
    ``listed``: its number is one that Word counts. ``options``: of a line that is nothing else, as printed.
    ``offered``: what may fill its last gap, or that before the last, which is for a ``remark``.
    ``side``: the title over its side of a table, of several.
    ``block``: it begins a block that is printed several times; ``inside``: it stands in one.
    """

    what: What
    text: str = ""
    whole: str = ""
    numbered: Numbered | None = None
    bold: bool = False
    outline: int = 0
    blanks: int = 0
    celled: bool = False
    grid: AnswerGrid | None = None
    look: PageLook = _UNSEEN
    place: Place | None = None
    over: bool = False
    beside: bool = False
    part: str = ""
    signed: bool = False
    dotted: str = ""
    listed: bool = False
    options: tuple[str, ...] = ()
    offered: tuple[str, ...] = ()
    remark: bool = False
    side: str = ""
    block: bool = False
    inside: bool = False

    @property
    def number(self) -> str:
        return self.numbered.printed if self.numbered else ""


def printed_lines(document: Document, looks: Sequence[PageLook] = ()) -> tuple[PrintedLine, ...]:
    """The lines of the body in reading order; empty ones are counted with the line before them.

    ``looks``: how the paragraphs stand on the page, by ``Place.node``; () where nobody looked.
    """
    found = _Printed(looks).lines(document.blocks)
    last = found[-1].place if found and not gap_spans(found[-1].text) else None
    if last is not None and not found[-1].celled:
        found[-1] = replace(found[-1], blanks=max(0, len(looks) - last.node - 1))
    return tuple(found)


def share_cell(line: PrintedLine, other: PrintedLine) -> bool:
    """Whether two lines stand in the same cell of a table, or both in none."""
    if line.place is None or other.place is None:
        return False
    one, two = ((p.table, p.row, p.column) for p in (line.place, other.place))
    return one == two


class _Printed:
    """Reads blocks into lines."""

    def __init__(self, looks: Sequence[PageLook]) -> None:
        self._looks = looks

    def lines(self, blocks: Sequence[Block]) -> list[PrintedLine]:
        found: list[PrintedLine] = []
        before = -1
        for block in with_tables_joined(blocks):
            if isinstance(block, Paragraph):
                node = block.place.node
                if found and before >= 0 and node > before + 1 and found[-1].what is not What.TABLE:
                    found[-1] = replace(found[-1], blanks=node - before - 1)
                found.extend(self._space_between(before, node))
                before = node
                found.extend(self._lines(block))
            else:
                found.extend(self._space_between(before, _first_node(block)))
                before = -1
                told = any(TICKED_BELOW.search(line.whole) for line in found[-_LINES_ABOVE:])
                parts = self._of_table(block)
                found.extend(map(_ticked_as_told, parts) if told else parts)
        return found

    def _space_between(self, before: int, node: int) -> Sequence[PrintedLine]:
        """A place to write where a paragraph between two is nothing but such: it has no text that is read."""
        looks = self._looks[before + 1 : node] if before >= 0 else ()
        offered = next((look for look in looks if 1 < len(look.offered) <= _MOST_OFFERED), None)
        if offered is not None:
            text = _with_clicked("", offered)
            return [_line(text.strip(), Paragraph(text, Place()), offered, celled=False)]
        return [PrintedLine(What.SPACE)] if any(any(look.leaders) or look.clicked for look in looks) else []

    def _lines(self, paragraph: Paragraph, *, celled: bool = False) -> Iterator[PrintedLine]:
        if paragraph.in_contents:
            return
        node = paragraph.place.node
        look = self._looks[node] if 0 <= node < len(self._looks) else _UNSEEN
        label = _BOX if look.box and paragraph.label else paragraph.label
        shown = _with_clicked(_with_leaders(paragraph.text, look.leaders), look)
        for text in FIGURE_BOXES.sub(LEADER, repair(shown)).split("\n"):
            whole = with_boxes(f"{label} {text}".strip() if label else text.strip())
            label = ""
            whole, held = _without_held_place(whole)
            if whole:
                listed = bool(paragraph.label) and whole.startswith(paragraph.label)
                yield replace(_line(whole, paragraph, look, celled=celled), listed=listed)
            if held:
                yield PrintedLine(What.SPACE, whole=held, celled=celled)

    def _of_table(self, table: Table) -> Iterator[PrintedLine]:
        """A table of answers as one line; one that serves as layout as the lines in its cells; one that is
        but a frame around a whole form as what stands in it."""
        if len(table.cells) == 1 and any(isinstance(block, Table) for block in table.cells[0].blocks):
            yield from self.lines(table.cells[0].blocks)
            return
        merged: Cell | None = None
        titles = TitleRow(())
        parts = tuple(grids_of(table))
        for index, part in enumerate(parts):
            if isinstance(part, AnswerGrid):
                yield PrintedLine(What.TABLE, grid=part)
                continue
            if isinstance(part, TitleRow):
                titles = part
                for block in (block for cell in part.cells for block in cell.blocks):
                    yield from map(_as_words, self._of_cell(block))
                continue
            lines = [line for block in part.blocks for line in self._of_cell(block)]
            if holds_answer(parts, index) or _ends_in_blanks(
                part, parts[index + 1 : index + 2], lines, table
            ):
                lines.append(PrintedLine(What.SPACE, celled=True))
            beside = merged is not None and _is_beside(part, merged)
            if lines and not beside and (part.rows > 1 or labels_label(parts[index : index + 3])):
                merged = part
                lines = [replace(lines[0], over=True), *lines[1:]]
            side = titles.over(part)
            yield from (
                replace(line, beside=beside, side=side)
                for line in lines or [PrintedLine(What.SPACE, celled=True)]
            )

    def _of_cell(self, block: Block) -> Iterator[PrintedLine]:
        if isinstance(block, Table):
            yield from self._of_table(block)
        else:
            yield from self._lines(block, celled=True)


def _as_words(line: PrintedLine) -> PrintedLine:
    """A line that is no heading, whatever its print and its number."""
    return replace(line, text=line.whole, numbered=None, bold=False, outline=0)


def _ticked_as_told(line: PrintedLine) -> PrintedLine:
    return line if line.grid is None else replace(line, grid=ticked_as_told(line.grid))


def _first_node(table: Table) -> int:
    """The ``Place.node`` of a table's first paragraph; -1 where its first cell shows none."""
    blocks = table.cells[0].blocks if table.cells else ()
    return next((block.place.node for block in blocks[:1] if isinstance(block, Paragraph)), -1)


def _ends_in_blanks(
    cell: Cell,
    behind: Sequence[AnswerGrid | TitleRow | Cell],
    lines: Sequence[PrintedLine],
    table: Table,
) -> bool:
    """Whether a cell is one line in plain print with empty lines below it: here is written."""
    following = behind[0] if behind and isinstance(behind[0], Cell) else None
    plain = len(lines) == 1 and not lines[0].bold
    return plain and holds_blanks(cell, following, table.column_count)


def _is_beside(cell: Cell, merged: Cell) -> bool:
    """Whether a cell stands right of one that is merged over several rows."""
    return cell.column > merged.column and merged.row <= cell.row < merged.row + merged.rows


def _without_held_place(whole: str) -> tuple[str, str]:
    """A line without the words in brackets that hold the place of an answer, be they all of it or behind its
    colon ("ชื่อโครงการ: [ระบุชื่อ]"), and these; the line and "" where none do."""
    held = HELD_PLACE.search(whole)
    return (whole[: held.start()], held[0].strip()) if held else (whole, "")


def _line(whole: str, paragraph: Paragraph, look: PageLook, *, celled: bool) -> PrintedLine:
    if is_leaders_only(whole):
        return PrintedLine(What.SPACE, celled=celled)
    numbered = number_of(whole)
    worded = numbered is not None and " " in numbered.style
    alone = numbered is not None and numbered.key and not (whole[numbered.start :] or worded or celled)
    if numbered and (alone or (is_leaders_only(whole[numbered.start :]) and gap_spans(whole))):
        # "3.1 ……", "ลำดับที่ 1 ……", "3.1" alone: the form's own number, however it is answered
        own = numbered.printed.rstrip(".") if len(numbered.key) > 1 or worded else ""
        dotted = _spaced(whole) if worded else ""
        return PrintedLine(
            What.SPACE,
            whole=own,
            numbered=numbered,
            celled=celled,
            look=look,
            place=paragraph.place,
            dotted=dotted,
        )
    return PrintedLine(
        What.TEXT,
        _spaced(whole[numbered.start :] if numbered else whole),
        _spaced(whole),
        numbered,
        bold=paragraph.bold >= _BOLD,
        outline=paragraph.outline,
        celled=celled,
        look=look,
        place=paragraph.place,
    )


def _with_leaders(text: str, leaders: Sequence[bool]) -> str:
    """The text with dots in place of the tabs that draw them."""
    if not any(leaders) or text.count("\t") != len(leaders):
        return text
    first, *others = text.split("\t")
    return first + "".join(
        f"{LEADER if drawn else chr(9)}{part}" for drawn, part in zip(leaders, others, strict=True)
    )


def _with_clicked(text: str, look: PageLook) -> str:
    """The text with dots where controls stand that are clicked and written in, at its end with the options of
    one that these are chosen in; as it is where something else than text stands between them, so that their
    places are not known."""
    if not look.clicked or repair("".join(look.clicked)) != repair(text):
        return text
    first, *others = look.clicked
    places = [LEADER] * len(others)
    if 1 < len(look.offered) <= _MOST_OFFERED and not UNIT.search(text):  # none of the senders' names
        places[-1] = "  ".join(f"{_BOX} {option}" for option in look.offered)
    return first + "".join(f" {place} {part}" for place, part in zip(places, others, strict=True))


def _spaced(text: str) -> str:
    return " ".join(text.split())
