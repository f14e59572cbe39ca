"""One entry for all rows that look the same: applied to each, told, and taken back with one entry."""

from __future__ import annotations

from pathlib import Path

import pytest

from rt67_aggregate.issues import kind_of, sentence
from rt67_aggregate.model import Form, Verdict
from rt67_aggregate.review.table_columns import named_rows
from tests.blank_returns import BLANK_NAMES, drafted_form
from tests.review_cases import OTHER, RESULT, trail
from tests.workbook_desk import ANSWERS, CORRECTION, NOTE, TODO, VERDICT, Desk
from tests.workbook_office import Office, texts
from tests.workbook_summary import Extra, Say, piece, roster_of

TYPO, RIGHT = "อบรมครุ 2 ครั้ง", "อบรมครู 2 ครั้ง"
SAME = (
    Say("C001", RESULT, TYPO),
    Say("C002", RESULT, f" {TYPO} "),
    Say("C003", RESULT, TYPO),
    Say("C003", OTHER, TYPO),
)


def find(office: Office, desk: Desk, college: str, section: str = RESULT) -> int:
    name = next(one.name for one in office.roster.colleges if one.college_id == college)
    return desk.find(ANSWERS, college=name, section=section)


def entered_once(office: Office, **entered: str) -> None:
    """What the officer enters for all rows like the first college's answer."""
    office.roster = roster_of(4)
    office.run(SAME)
    with office.desk() as desk:
        row = find(office, desk, "C001")
        desk.put(ANSWERS, row, verdict=Verdict.ALIKE.value, **entered)


def row_of(office: Office, college: str, section: str = RESULT) -> tuple[object, object]:
    desk = office.desk()
    row = find(office, desk, college, section)
    return desk.get(ANSWERS, row, VERDICT), desk.get(ANSWERS, row, CORRECTION)


def test_a_correction_goes_to_every_row_of_the_section_with_that_text(office: Office):
    entered_once(office, text=RIGHT)
    for _ in range(2):
        applied = office.run(SAME)
        assert [texts(applied, college, RESULT) for college in ("C001", "C002", "C003")] == [[RIGHT]] * 3
        assert texts(applied, "C003", OTHER) == [TYPO]  # another section's
        assert row_of(office, "C002") == (Verdict.FOLLOWS.value, RIGHT)
        assert len(trail(office)) == 1
        told = [dict(issue.values)["count"] for issue in office.noticed if issue.code == "review_alike"]
        assert told == ["2"]


def test_a_move_goes_to_them_too(office: Office):
    entered_once(office, moved_to=OTHER)
    applied = office.run(SAME)
    assert [text.strip() for text in texts(applied, "C002", OTHER)] == [TYPO]
    assert texts(applied, "C003", OTHER) == [TYPO, TYPO]
    assert texts(applied, "C002", RESULT) == [""]


def test_one_entry_takes_all_of_it_back(office: Office):
    entered_once(office, text=RIGHT)
    office.run(SAME)
    with office.desk() as desk:
        row = find(office, desk, "C001")
        desk.put(ANSWERS, row, verdict=Verdict.NOT_YET.value, text="")
    applied = office.run(SAME)
    assert [texts(applied, college, RESULT)[0].strip() for college in ("C001", "C002", "C003")] == [TYPO] * 3
    assert row_of(office, "C002") == (Verdict.NOT_YET.value, None)


def test_a_late_return_follows(office: Office):
    entered_once(office, text=RIGHT)
    applied = office.run([*SAME, Say("C004", RESULT, TYPO)])
    assert texts(applied, "C004", RESULT) == [RIGHT]


def test_a_row_with_an_entry_of_its_own_follows_no_longer(office: Office):
    entered_once(office, text=RIGHT)
    office.run(SAME)
    with office.desk() as desk:
        row = find(office, desk, "C002")
        desk.put(ANSWERS, row, verdict=Verdict.PASSED.value, text="")
        desk.put(ANSWERS, find(office, desk, "C003"), text="อบรมครู 3 ครั้ง")
    for _ in range(2):
        applied = office.run(SAME)
        assert texts(applied, "C002", RESULT)[0].strip() == TYPO
        assert texts(applied, "C003", RESULT) == ["อบรมครู 3 ครั้ง"]
        assert row_of(office, "C003")[0] == Verdict.CORRECTED.value


def test_a_note_is_kept_and_the_row_goes_on_following(office: Office):
    entered_once(office, text=RIGHT)
    office.run(SAME)
    with office.desk() as desk:
        desk.put(ANSWERS, find(office, desk, "C002"), note="ดูแล้ว")
        row = find(office, desk, "C001")
        desk.put(ANSWERS, row, text="อบรมครู สองครั้ง")
    for _ in range(2):
        applied = office.run(SAME)
        assert texts(applied, "C002", RESULT) == ["อบรมครู สองครั้ง"]
        desk = office.desk()
        assert desk.get(ANSWERS, find(office, desk, "C002"), NOTE) == "ดูแล้ว"


def test_blank_answers_look_like_nothing(office: Office):
    office.roster = roster_of(2)
    office.run(SAME[:1])
    with office.desk() as desk:
        row = find(office, desk, "C001", OTHER)
        desk.put(ANSWERS, row, verdict=Verdict.ALIKE.value, text="ไม่มี")
    applied = office.run(SAME[:1])
    assert (texts(applied, "C001", OTHER), texts(applied, "C002", OTHER)) == (["ไม่มี"], [""])


def test_texts_that_no_section_took_are_placed_together(office: Office):
    lines = tuple(piece(college, TYPO) for college in ("C001", "C002"))
    office.run((), Extra(unplaced=lines))
    with office.desk() as desk:
        desk.put(TODO, desk.find(TODO, text=TYPO), verdict=Verdict.ALIKE.value, moved_to=RESULT)
    applied = office.run((), Extra(unplaced=lines))
    assert [texts(applied, college, RESULT) for college in ("C001", "C002")] == [[TYPO], [TYPO]]
    assert len(applied.unplaced) == 0


def test_the_programs_word_put_over_a_correction_does_not_take_it_away(office: Office):
    office.run(SAME)
    with office.desk() as desk:
        row = desk.find(ANSWERS, section=RESULT, text=TYPO)
        desk.put(ANSWERS, row, verdict=Verdict.CORRECTED.value, text=RIGHT)
    office.run(SAME)
    with office.desk() as desk:  # as filling a column down does it
        desk.put(ANSWERS, desk.find(ANSWERS, section=RESULT, text=RIGHT), verdict=Verdict.FOLLOWS.value)
    for _ in range(2):
        assert texts(office.run(SAME), "C001", RESULT) == [RIGHT]


def test_nor_does_it_take_a_move_away(office: Office):
    office.run(SAME)
    with office.desk() as desk:
        desk.put(ANSWERS, desk.find(ANSWERS, section=RESULT, text=TYPO), moved_to=OTHER)
    office.run(SAME)
    with office.desk() as desk:
        desk.put(ANSWERS, desk.find(ANSWERS, section=OTHER, text=TYPO), verdict=Verdict.FOLLOWS.value)
    for _ in range(2):
        assert TYPO in texts(office.run(SAME), "C001", OTHER)


def entered_twice(office: Office, first: dict[str, str], second: dict[str, str]) -> None:
    """Two rows of one look, both for all that look the same."""
    entered_once(office, **first)
    with office.desk() as desk:
        desk.put(ANSWERS, find(office, desk, "C002"), verdict=Verdict.ALIKE.value, **second)


def twice(office: Office) -> list[str]:
    return [sentence(issue) for issue in office.noticed if issue.code == "review_alike_twice"]


@pytest.mark.parametrize("field", ["text", "moved_to"])
def test_two_different_entries_for_all_are_a_conflict_and_go_to_no_other_row(office: Office, field: str):
    first, second = {"text": (RIGHT, "อบรมครูสองครั้ง"), "moved_to": (OTHER, "1.1.problem")}[field]
    entered_twice(office, {field: first}, {field: second})
    for _ in range(2):
        applied = office.run(SAME)
        assert texts(applied, "C003", RESULT) == [TYPO]
        (told,) = twice(office)
        names = [college.name for college in office.roster.colleges[:2]]
        assert all(name in told for name in names)
        if field == "text":
            assert (texts(applied, "C001", RESULT), texts(applied, "C002", RESULT)) == ([first], [second])
            assert first in told
            assert second in told
        else:
            assert OTHER not in told  # by its name, as the sheets show it
    with office.desk() as desk:
        row = desk.find(TODO, title=kind_of("review_alike_twice").title)
        desk.put(TODO, row, verdict=Verdict.CORRECTED.value)
    applied = office.run(SAME)
    assert twice(office) == []
    if field == "text":
        assert texts(applied, "C003", RESULT) == [first]


def test_the_same_entry_for_all_twice_is_one(office: Office):
    entered_twice(office, {"text": RIGHT}, {"text": f"{RIGHT} "})
    assert texts(office.run(SAME), "C003", RESULT) == [RIGHT]
    assert twice(office) == []


def test_an_entry_whose_answer_is_gone_is_no_conflict(office: Office):
    entered_once(office, text=RIGHT)
    office.run(SAME)
    newer = [Say("C001", RESULT, "อบรมออนไลน์"), *SAME[1:]]
    assert texts(office.run(newer), "C003", RESULT) == [RIGHT]
    with office.desk() as desk:
        row = find(office, desk, "C002")
        desk.put(ANSWERS, row, verdict=Verdict.ALIKE.value, text="อบรมครูสองครั้ง")
    assert texts(office.run(newer), "C003", RESULT) == ["อบรมครูสองครั้ง"]
    assert twice(office) == []


def test_a_row_that_the_form_names_is_led_by_its_own_name_alone(tmp_path: Path):
    """Two rows of one column of an invented blank, in which two colleges wrote the same."""
    form = next(form for form in map(drafted_form, BLANK_NAMES) if _two_names(form))
    names = _two_names(form)
    assert names
    section, first, second = names
    office = Office(tmp_path, form, roster_of(2))
    said = [Say(college, section, TYPO, int(row)) for college in ("C001", "C002") for row in (first, second)]
    office.run(said)
    with office.desk() as desk:
        row = desk.find(ANSWERS, section=section, text=TYPO, entry=first)
        desk.put(ANSWERS, row, verdict=Verdict.ALIKE.value, text=RIGHT)
    applied = office.run(said)
    assert [texts(applied, college, section) for college in ("C001", "C002")] == [[RIGHT, TYPO]] * 2


def _two_names(form: Form) -> tuple[str, str, str] | None:
    """A column of text, and the numbers of the first two rows that the form names."""
    columns = ((column, sorted(rows, key=int)) for column, rows in named_rows(form).items())
    return next(((column, rows[0], rows[1]) for column, rows in columns if len(rows) > 1), None)
