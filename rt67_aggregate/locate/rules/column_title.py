"""Problems and suggestions typed by turns, each behind its column's title."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from rt67_aggregate.locate.line_words import goes_on_in
from rt67_aggregate.locate.match import Lookup
from rt67_aggregate.locate.outline import HeadingState, Outline, is_column
from rt67_aggregate.locate.readings import Match, best_of
from rt67_aggregate.locate.rules.rule_result import Item, Items, RuleResult, content_line
from rt67_aggregate.locate.several_titles import says_several
from rt67_aggregate.locate.thresholds import THRESHOLDS
from rt67_aggregate.model import Doubt, DoubtCode, Line, Part, Piece, Role
from rt67_aggregate.text import fold, fold_with_map, leading_label

_COLON = re.compile(r"\s*[:：]\s*")


class ColumnTitle:
    """A line in a column's list that begins with a title of the same table turns to that column. So does one
    where such a title stands behind other words, before a colon, and both are marked: a program may have
    ended lines at the page's border, or a clerk have typed a row in one line."""

    def __init__(self, outline: Outline) -> None:
        self._states = outline.states
        self._columns = {state.heading.id: state for state in outline.states if is_column(state)}
        self._tables = {outline.states[column.parent].heading.id for column in self._columns.values()}

    def __call__(self, items: Items, lookup: Lookup) -> RuleResult:
        items = self._split(items, lookup)
        changes: dict[int, Sequence[Item]] = {}
        doubts: list[Doubt] = []
        under, turn, last = "", "", -1
        for index, piece in items.content:
            if piece.heading_id not in self._columns:
                continue
            if piece.heading_id != under or index != last + 1:
                under = turn = piece.heading_id
            last = index
            line = content_line(piece)
            match = self._title(line, self._columns[turn], lookup) if line else None
            before = changes.get(index - 1, items[index - 1 : index])[-1:]
            said = match and line and before and self._begins_line(match, line, before[0])
            if match is not None and line is not None and not said:
                turn = self._states[match.state].heading.id
                pieces = list(heading_pieces(line, match, turn))
                rest = pieces.pop() if pieces[-1].role is Role.CONTENT else None
            else:
                longer = self._other_title(line, self._columns[turn], items, index) if line else ""
                turn = longer or turn
                pieces, rest = (
                    [],
                    replace(piece, heading_id=turn, role=Role.HEADING if longer else piece.role),
                )
            while rest and (within := self._title_within(rest, self._columns[turn])):
                words, title, rest = within
                doubts += (Doubt(name, DoubtCode.BOUNDARY_UNCERTAIN) for name in (turn, title.heading_id))
                pieces += (words, title)
                turn = title.heading_id
            pieces += (rest,) if rest else ()
            if pieces != [piece]:
                changes[index] = tuple(pieces)
        return RuleResult(items.changed(changes), tuple(doubts))

    def _split(self, items: Items, lookup: Lookup) -> Items:
        """The lines below a table's heading that says no more than a column's title, as that column's, where
        another column's title stands in a line, too: somebody made two parts of one ("2) ปัญหา-อุปสรรค",
        "3) ข้อเสนอแนะ")."""
        headings = [item for item in items if isinstance(item, Piece) and item.role is Role.HEADING]
        titled = {piece.heading_id for piece in headings} & self._columns.keys()
        turned: dict[str, str] = {}
        for piece in headings if titled else ():
            if piece.heading_id in self._tables and isinstance(piece.content, Line):
                said = self._said(piece.content, piece.heading_id, lookup)
                match = best_of(match for match in said if match.whole)
                column = self._states[match.state] if match else None
                if column and any(other.heading.id in titled for other in self._beside(column)):
                    turned[piece.heading_id] = column.heading.id
        for _, piece, _ in items.tables:
            turned.pop(piece.heading_id, "")
        lines = ((index, piece) for index, piece, _ in items.lines if piece.heading_id in turned)
        return items.changed(
            {i: (replace(piece, heading_id=turned[piece.heading_id]),) for i, piece in lines}
        )

    def _title_within(self, piece: Piece, column: HeadingState) -> tuple[Piece, Piece, Piece | None] | None:
        """Words, the first title of another column of the same table behind them with its colon, and what
        follows; None where no line says one."""
        line = content_line(piece)
        if line is None or line.paragraph.place.part is not Part.BODY:
            return None
        folded, found = fold_with_map(line.text), []
        for other in self._beside(column):
            for key in other.keys:
                at = folded.key.find(key, 1) if len(key) >= THRESHOLDS.column_title_title_at_least else -1
                colon = _COLON.match(line.text, folded.origin[at + len(key) - 1] + 1) if at > 0 else None
                if colon:
                    found.append((at, colon.end(), other.heading.id))
        if not found:
            return None
        at, stop, other_id = min(found)
        cut = folded.origin[at]
        title = Piece(Role.HEADING, line.slice(cut, stop), other_id)
        rest = replace(piece, content=line.slice(stop, len(line.text)), heading_id=other_id)
        return replace(piece, content=line.slice(0, cut)), title, rest if stop < len(line.text) else None

    def _beside(self, column: HeadingState) -> Iterator[HeadingState]:
        """The other columns of a column's table."""
        for other in self._columns.values():
            if other.parent == column.parent and other is not column:
                yield other

    def _other_title(self, line: Line, column: HeadingState, items: Items, index: int) -> str:
        """The other column of which a line says several titles, or one with words behind it."""
        several = (other.heading.id for other in self._beside(column) if says_several(line.text, other))
        return next(several, "") or self._longer_title(line, column, items, index)

    def _longer_title(self, line: Line, column: HeadingState, items: Items, index: int) -> str:
        """The other column whose title a line says with words behind it, where a list begins anew
        right below: "3. …", "ข้อเสนอแนะเพิ่มเติม", "1. …"."""
        key = fold(line.text)
        if leading_label(f"{line.text} ") or not _restarts(items[index + 1 :]):
            return ""
        for other in self._beside(column):
            known = [
                k
                for k in other.keys
                if len(k) >= THRESHOLDS.column_title_title_at_least and key.startswith(k)
            ]
            if known:
                return (
                    other.heading.id
                    if len(key) <= len(max(known, key=len)) + THRESHOLDS.column_title_title_more
                    else ""
                )
        return ""

    def _begins_line(self, match: Match, line: Line, before: Item) -> bool:
        """Whether the line begins with this title already: "Problems: problems"."""
        return (
            isinstance(before, Piece)
            and (before.role, before.heading_id) == (Role.HEADING, self._states[match.state].heading.id)
            and isinstance(before.content, Line)
            and goes_on_in(before.content, line)
        )

    def _title(self, content: Line, column: HeadingState, lookup: Lookup) -> Match | None:
        said = self._said(content, self._states[column.parent].heading.id, lookup)
        return best_of(match for match in said if match.whole or match.separated == 2)

    def _said(self, content: Line, table_id: str, lookup: Lookup) -> Iterator[Match]:
        """The titles of a table's columns that a line says, or begins with, to the letter."""
        if content.paragraph.place.part is Part.BODY:
            for match in lookup.line(content.text, content.label):
                column = self._states[match.state]
                table = self._states[column.parent] if is_column(column) else None
                if match.distance == 0 and table and table.heading.id == table_id:
                    yield match


def _restarts(following: Sequence[Item]) -> bool:
    """Whether the next line with words is numbered one."""
    for item in following:
        line = content_line(item)
        if line is None:
            return False
        text = f"{line.label} {line.text} ".lstrip()
        if text.strip():
            label = leading_label(text)
            return bool(label and label.number and label.order == 1)
    return False


def heading_pieces(line: Line, match: Match, heading_id: str) -> Iterator[Piece]:
    """A heading's line, and what follows the heading in it."""
    if match.whole:
        yield Piece(Role.HEADING, line, heading_id)
        return
    yield Piece(Role.HEADING, line.slice(0, match.end), heading_id)
    yield Piece(Role.CONTENT, line.slice(match.end, len(line.text)), heading_id)
