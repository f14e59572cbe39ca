"""An answer that begins with the heading of a table whose own heading was deleted."""

from __future__ import annotations

import pytest

from tests.topic_form import TABLE, lay_topics, sections, topic

QUOTED = f"{TABLE} วิทยาลัยได้รายงานไว้ในข้อดังกล่าวแล้ว และนิเทศทุกแผนกครบถ้วน"


@pytest.mark.parametrize("answer", [(), ("." * 80,), ("ครูทุกคนเข้าร่วม",)], ids=["nothing", "dots", "an answer"])
def test_the_section_that_it_may_be_of_is_marked(answer: tuple[str, ...]) -> None:
    pieces = topic("1.2")
    table = pieces.index(TABLE)
    first = [*pieces[:3], *answer, QUOTED, *pieces[4:table], *pieces[table + 1 :]]
    laid = lay_topics(*topic("1.1"), *first, *topic("1.4"))
    section = next(iter(sections("1.2")))
    assert laid.texts().get(section, []) == [text for text in answer if "." not in text]
    assert "boundary_uncertain" in laid.review()[section]
    *_, best = sections("1.1")
    assert best not in laid.review()
    assert any("ได้รายงานไว้" in text for _, text in laid.unplaced())
