"""Each mark of a record is one thing to decide, and one about a whole section is one thing for all of it."""

from __future__ import annotations

import pytest

from rt67_aggregate.issues.marks import marks_once, without_settled
from rt67_aggregate.model import Verdict


def rows(*codes: str, section: str = "1.1.problem", verdict: str = "") -> list[dict[str, str]]:
    return [
        {"college_id": "C001", "section_id": section, "review": code, "verdict": verdict} for code in codes
    ]


@pytest.mark.parametrize(
    ("codes", "found"),
    [
        (("a", "a", "a"), [(0, "a")]),
        (("a", "", "a"), [(0, "a"), (2, "a")]),
        (("a;b", "a", "a"), [(0, "a"), (0, "b")]),
        (("a",), [(0, "a")]),
        (("", ""), []),
    ],
)
def test_what_all_answers_of_a_section_have_is_told_beside_the_first(
    codes: tuple[str, ...], found: list[tuple[int, str]]
) -> None:
    assert list(marks_once(rows(*codes))) == found


def test_each_section_has_its_own() -> None:
    two = [*rows("a", "a"), *rows("a", "a", section="1.1.suggestion")]
    assert list(marks_once(two)) == [(0, "a"), (2, "a")]


@pytest.mark.parametrize("verdict", Verdict)
def test_what_was_settled_in_its_first_answer_is_settled_for_the_section(verdict: Verdict) -> None:
    settled = verdict not in (Verdict.NOT_YET, Verdict.SENT_BACK)
    kept, told = "boundary_uncertain", "edited"  # the one asks, the other only tells
    records = [*rows(f"{kept};{told}", verdict=verdict), *rows(kept, kept)]
    codes = [row["review"] for row in without_settled(records)]
    assert codes == ([told, "", ""] if settled else [f"{kept};{told}", kept, kept])


def test_what_is_doubtful_about_one_answer_is_settled_in_its_own_row() -> None:
    kept = "boundary_uncertain"
    records = [*rows(kept, verdict="ผ่าน"), *rows("", kept)]
    assert [row["review"] for row in without_settled(records)] == ["", "", kept]
