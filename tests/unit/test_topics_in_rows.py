"""All of a return as one table, a topic in each row beside the form's columns and others of its own."""

from __future__ import annotations

from tests.topic_form import TITLES, TOPICS, answer, lay_topics, sections, topic

HEAD = ["ประเด็น", "ผลที่ได้", *TITLES]


def row(number: str) -> list[str]:
    texts = list(sections(number).values())
    return [f"{number} {TOPICS[number]}", f"{answer(number, 1)}", *(text for (text,) in texts[2:4])]


def test_each_topic_has_its_row_of_the_form_s_columns_and_the_rest_is_marked() -> None:
    laid = lay_topics([HEAD, *map(row, TOPICS)])
    found = {a.section_id: a.text for a in laid.answers.answers if a.text}
    assert found == {name: text for n in TOPICS for name, (text,) in list(sections(n).items())[2:4]}
    kept = " ".join(text for _, text in laid.unplaced())
    assert all(answer(number, 1) in kept for number in TOPICS)
    assert all("text_under_group" in laid.review()[next(iter(sections(n)))] for n in TOPICS)


def test_below_a_return_it_sums_up_what_stands_there() -> None:
    whole = [piece for number in TOPICS for piece in topic(number)]
    laid = lay_topics(*whole, [HEAD, *map(row, TOPICS)])
    found = {a.section_id: a.text for a in laid.answers.answers if not a.review}
    assert all(found[name] == text for n in list(TOPICS)[:2] for name, (text,) in sections(n).items())
