"""Footnotes among the words of a form's table: a note begins no column, whatever its first words."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from rt67_aggregate.model import Paragraph, Part, Place
from tests.small_forms import Piece
from tests.topic_form import GOOD, ITEMS, TABLE, TITLES, TOPICS, lay_topics, result_head


@pytest.mark.parametrize(
    "begun",
    [(TITLES[0], "งบประมาณน้อย"), ([TITLES, ["", ""]], f"{TITLES[0]}: งบประมาณน้อย")],
    ids=["below a title", "below a blank table"],
)
def test_a_note_that_begins_with_a_title_stays_where_it_stands(begun: Sequence[Piece]) -> None:
    note = Paragraph(f"{TITLES[1]}: ดูภาคผนวก", Place(part=Part.FOOTNOTE))
    head = (f"1.1 {TOPICS['1.1']}", result_head("1.1"), f"1.1) {ITEMS['1.1'][0]}", "ซื้อหนังสือใหม่", TABLE)
    laid = lay_topics(*head, *begun, note, "ครูไม่พอ", GOOD, "ห้องสมุดมีชีวิต")
    texts = [answer.text for answer in laid.of("1.1.problem") if answer.text]
    assert texts == ["งบประมาณน้อย", note.text, "ครูไม่พอ"]
