"""Which answer of a run a kept review is about."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

import pytest

from rt67_aggregate.model import Review, Reviewed, Verdict
from rt67_aggregate.review import is_kept
from rt67_aggregate.review.match import Matched, corrects, is_entered, match

ROW = Reviewed("r-1", "aa", "C001", "1.1.result.1", "1", "หนึ่ง.docx", "ย่อหน้าที่ 3", "จัดอบรม")
ENTERED = {"verdict": Verdict.CORRECTED, "text": "จัดอบรม 3 ครั้ง", "note": "โทรถาม"}


def section(row: Reviewed) -> tuple[str, ...]:
    return row.college_id, row.section_id


def matched(
    rows: Sequence[Reviewed],
    reviews: Mapping[str, Reviewed],
    place: Callable[[Reviewed], tuple[str, ...]],
) -> Matched:
    found = match(rows, reviews, place)
    return Matched(tuple(found.rows), found.left)


def by_key(*reviews: Reviewed) -> dict[str, Reviewed]:
    return {review.key: review for review in reviews}


def test_a_review_goes_to_the_row_of_its_key() -> None:
    other = replace(ROW, key="r-2")
    found = matched([ROW, other], by_key(replace(ROW, **ENTERED)), section)
    assert found.rows == (replace(ROW, **ENTERED), other)
    assert found.left == ()


def test_a_row_keeps_the_place_that_this_run_found() -> None:
    review = replace(ROW, locator="ย่อหน้าที่ 9", source="เก่า.docx", **ENTERED)
    assert matched([ROW], by_key(review), section).rows == (replace(ROW, **ENTERED),)


@pytest.mark.parametrize("sent", ["จัดอบรม", " จัดอบรม\n", "จัด\x01อบรม"])
def test_without_its_key_it_goes_to_the_same_text_of_the_same_section(sent: str) -> None:
    now = replace(ROW, key="r-2", entry="4", locator="ย่อหน้าที่ 8", sent=sent)
    found = matched([now], by_key(replace(ROW, **ENTERED)), section)
    assert found.rows == (replace(now, **ENTERED),)
    assert found.left == ()


@pytest.mark.parametrize(
    "other", [{"sent": "จัดอบรมแล้ว"}, {"section_id": "1.2.result.1"}, {"college_id": "C002"}]
)
def test_another_text_section_or_college_does_not_take_it(other: dict[str, str]) -> None:
    now, review = replace(ROW, key="r-2", **other), replace(ROW, **ENTERED)
    found = matched([now], by_key(review), section)
    assert found.rows == (now,)
    assert found.left == (review,)


def test_a_row_with_a_review_of_its_own_takes_no_other() -> None:
    own = replace(ROW, key="r-2", note="ของแถวนี้")
    review = replace(ROW, **ENTERED)
    found = matched([replace(ROW, key="r-2")], by_key(review, own), section)
    assert found.rows == (own,)
    assert found.left == (review,)


def test_of_several_equal_texts_that_of_the_same_entry_is_taken() -> None:
    rows = [replace(ROW, key=f"r-{n}", entry=str(n), locator=f"แถวที่ {n}") for n in (2, 3, 4)]
    review = replace(ROW, entry="3", **ENTERED)
    assert [row.text for row in matched(rows, by_key(review), section).rows] == ["", ENTERED["text"], ""]


def test_of_several_equal_pieces_that_of_the_same_place_is_taken() -> None:
    rows = [replace(ROW, key=f"u-{n}", entry="", locator=f"ย่อหน้าที่ {n}") for n in (2, 3, 4)]
    review = replace(ROW, entry="", locator="ย่อหน้าที่ 4", **ENTERED)
    assert [row.text for row in matched(rows, by_key(review), section).rows] == ["", "", ENTERED["text"]]


def test_else_the_first_is_taken_and_each_but_once() -> None:
    rows = [replace(ROW, key=f"r-{n}", entry=str(n)) for n in (2, 3)]
    reviews = [replace(ROW, key=f"r-{n}", entry=str(n), note=str(n)) for n in (7, 8, 9)]
    found = matched(rows, by_key(*reviews), section)
    assert [row.note for row in found.rows] == ["7", "8"]
    assert found.left == (reviews[2],)


def test_a_review_in_which_nothing_is_entered_any_more_is_not_left() -> None:
    assert matched([], by_key(ROW), section).left == ()


@pytest.mark.parametrize(
    "entry",
    [{"text": "x"}, {"moved_to": "x"}, {"note": "x"}, {"group": "x"}, {"status": "x"}, {"filed": "x"}],
)
def test_any_field_is_an_entry(entry: dict[str, str]) -> None:
    assert is_entered(replace(ROW, **entry))
    assert corrects(replace(ROW, **entry)) is (set(entry) <= {"text", "moved_to"})


@pytest.mark.parametrize("verdict", [v for v in Verdict if v not in (Verdict.NOT_YET, Verdict.FOLLOWS)])
def test_a_verdict_is_an_entry(verdict: Verdict) -> None:
    assert is_entered(replace(ROW, verdict=verdict))
    assert not is_entered(ROW)


@pytest.mark.parametrize(
    ("field", "is_one"),
    [
        ("text", False),
        ("moved_to", False),
        ("status", False),
        ("note", True),
        ("group", True),
        ("filed", True),
    ],
)
def test_what_a_row_was_given_by_another_is_no_entry(field: str, is_one: bool) -> None:
    assert is_entered(replace(ROW, verdict=Verdict.FOLLOWS, **{field: "x"})) is is_one


@pytest.mark.parametrize("part", ["records", "unplaced", "issues", "colleges", "words"])
def test_a_review_is_kept_where_each_of_its_entries_is(part: str) -> None:
    entered = replace(ROW, note="จด")
    review = Review(**{part: (replace(ROW, key="r-2"), entered)})
    assert is_kept(review, by_key(entered))
    assert not is_kept(review, by_key(replace(ROW, key="r-2")))
