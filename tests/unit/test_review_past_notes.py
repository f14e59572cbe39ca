"""Notes beside issues that a run does not have. All is invented."""

from __future__ import annotations

from rt67_aggregate.model import Issue, Reviewed
from rt67_aggregate.review import past_notes
from rt67_aggregate.review.keys import file_key, issue_key
from tests.small_review import DONE, Sent, applied, frames
from tests.told import untold

FILE, SHA = "C001.docx", "sha-C001"
LATE, LOST = (
    Issue("college_missing", college_id=one, values=(("college", one),)) for one in ("C002", "C003")
)
OF_FILE = Issue("document_unreadable", FILE)
UNKNOWN = Issue("college_unknown", FILE)
TABLES = frames([Sent("C001", DONE, "จัดอบรมครู")])


def noted(key: str, note: str = "โทรถามแล้ว") -> Reviewed:
    return Reviewed(key, note=note)


def past(entered: list[Reviewed], issues: list[Issue]) -> str:
    """The notes that are told as past, "" where there are none."""
    found = past_notes(applied(TABLES, *entered), issues)
    assert not untold(found)
    return "".join(dict(issue.values)["notes"] for issue in found)


def test_a_note_is_past_where_its_issue_is() -> None:
    note = noted(issue_key(LATE))
    assert past([note], [LATE]) == ""
    assert past([note], []) == past([note], [LOST]) == "โทรถามแล้ว"
    assert past([], []) == past([noted(issue_key(LATE), "")], []) == ""


def test_the_same_note_beside_another_issue_hides_none() -> None:
    both = [noted(issue_key(LATE)), noted(issue_key(LOST))]
    assert past(both, [LATE, LOST]) == ""
    assert past(both, [LATE]) == "โทรถามแล้ว"


def test_a_note_that_was_kept_by_the_name_of_a_file_is_shown() -> None:
    older, newer = issue_key(OF_FILE), issue_key(OF_FILE, {FILE: SHA})
    assert older != newer
    assert past([noted(older)], [OF_FILE]) == past([noted(older), noted(newer)], [OF_FILE]) == ""
    assert past([noted(older, "เก่า"), noted(newer)], [OF_FILE]) == "เก่า"
    assert past([noted(older)], []) == "โทรถามแล้ว"


def test_a_note_beside_a_return_of_nobody_is_shown_with_it() -> None:
    assert past([noted(file_key(SHA))], [UNKNOWN]) == ""
    assert past([noted(file_key(SHA))], [LATE]) == "โทรถามแล้ว"


def test_a_note_beside_an_answer_is_none_of_an_issue() -> None:
    assert past([Sent("C001", DONE, "จัดอบรมครู").entered(note="จด")], []) == ""
