"""What nobody has looked at yet, as it is told behind a run."""

from __future__ import annotations

from rt67_aggregate.issues import locator
from rt67_aggregate.model import Issue, Place, Review, Reviewed, Verdict
from rt67_aggregate.pipeline.news import unreviewed

FILE, NINTH, TENTH = "ก.docx", Place(paragraph=9), Place(paragraph=10)
ABOUT_TWO = Issue("text_under_group", FILE, section_id="1.1", pieces=(NINTH, TENTH))


def settled(*places: Place, file: str = FILE) -> frozenset[tuple[str, str]]:
    return frozenset((file, locator(place)) for place in places)


def test_an_issue_without_a_verdict_is_open():
    issues = (Issue("heading_uncertain"), Issue("boundary_uncertain"))
    review = Review(issues=(Reviewed("a"), Reviewed("b", verdict=Verdict.PASSED)))
    assert unreviewed(issues, review) == issues[:1]


def test_an_issue_about_texts_is_open_until_all_of_them_are_settled():
    def left(*places: Place, file: str = FILE) -> tuple[Issue, ...]:
        return unreviewed((ABOUT_TWO,), Review(issues=(Reviewed("a"),), settled=settled(*places, file=file)))

    assert left() == left(NINTH) == left(NINTH, TENTH, file="ข.docx") == (ABOUT_TWO,)
    assert left(NINTH, TENTH) == ()
