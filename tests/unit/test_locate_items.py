"""The stretches of a document, sorted for the rules."""

from __future__ import annotations

from rt67_aggregate.locate.line_words import printed
from rt67_aggregate.locate.rules import Items
from rt67_aggregate.model import Line, Paragraph, Piece, Place, Printed, Role, Table


def _line(text: str) -> Line:
    return Line(Paragraph(text, Place(paragraph=1)), 0, len(text))


TABLE = Table((), Place(table=1), 0, 0)
HEADING = Piece(Role.HEADING, _line("1.1 ความรู้"), "a")
ANSWER = Piece(Role.CONTENT, _line("คำตอบ"), "a")
OWNED = printed(_line("....."), Printed.LEADER)
ITEMS = Items((HEADING, OWNED, ANSWER, Piece(Role.CONTENT, TABLE, "b"), Piece(Role.FRONT, TABLE)))


def test_each_rule_finds_what_it_can_concern_with_its_place() -> None:
    assert [index for index, _ in ITEMS.pieces] == [0, 2, 3, 4]
    assert ITEMS.of(Role.HEADING) == [(0, HEADING)]
    assert [index for index, _ in ITEMS.content] == [2, 3]
    assert ITEMS.lines == ((2, ANSWER, ANSWER.content),)
    assert [(index, table) for index, _, table in ITEMS.tables] == [(3, TABLE)]


def test_changed_places_are_replaced_and_all_else_keeps_its_order() -> None:
    more = (OWNED, ANSWER)
    found = ITEMS.changed({3: more, 0: ()})
    assert found == (OWNED, ANSWER, *more, ITEMS[4])
    assert [index for index, _ in found.content] == [1, 3]  # sorted anew


def test_items_without_a_change_stay_as_they_are() -> None:
    assert ITEMS.changed({}) is ITEMS
