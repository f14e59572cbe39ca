"""What goes back to colleges, for every invented form: gaps, rows of ticks, what is asked in front, too."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from rt67_aggregate.feedback import notes_for
from rt67_aggregate.model import College, Roster, Status, Verdict
from rt67_aggregate.pipeline.feedback import review_of_all, reviewed_return
from rt67_aggregate.review import apply
from rt67_aggregate.table import frames
from tests.blank_returns import BLANK_NAMES, drafted_form, filled_file
from tests.blanks_with_truth import ALL
from tests.filling import NAME
from tests.office_blanks import reading

BLANKS = {blank.name: blank for blank in ALL}


@pytest.mark.parametrize("name", BLANK_NAMES)
def test_each_answer_that_was_sent_back_has_its_note_where_it_stands(name: str) -> None:
    form, roster = drafted_form(name), Roster((College("c1", NAME),))
    found = reading(filled_file(name, 2)[0], form, roster)
    said = {f"⟦{number}⟧": answer for number, answer in enumerate(found.answers) if answer.text.strip()}
    wanted = {(a.section_id, str(a.entry)): note for note, a in said.items()}
    rows = [
        replace(row, verdict=Verdict.SENT_BACK, note=wanted.get((row.section_id, row.entry), ""))
        for row in apply(frames(form, roster, (found,)), {}, form).records
        if (row.section_id, row.entry) in wanted
    ]
    notes = notes_for(found, form, rows)
    for text, answer in said.items():
        (note,) = [one for one in notes if text in one.text]
        assert note.spot.place == answer.place
        assert note.heading_id == answer.section_id


@pytest.mark.parametrize("name", BLANK_NAMES)
def test_of_a_blank_everything_is_asked_that_has_to_be_filled_in(name: str, tmp_path: Path) -> None:
    form = drafted_form(name)
    found = reading(BLANKS[name].save(tmp_path), form)
    notes = notes_for(found, form)
    told = {below.id for note in notes if note.heading_id for below in form.by_id[note.heading_id].walk_all()}
    filled = {a.section_id for a in found.answers if a.status not in (Status.BLANK, Status.ABSENT)}
    asked = {section.id for section in form.sections if not section.optional}
    assert asked - told - filled == set()


@pytest.mark.parametrize("name", BLANK_NAMES[::9])
def test_one_entry_for_all_that_look_the_same_holds_for_what_goes_to_other_colleges(name: str) -> None:
    """Each text of the first college was corrected for all; the second one wrote the same."""
    form = drafted_form(name)
    roster = Roster((College("c1", NAME), College("c2", "วิทยาลัยสมมติสอง")))
    first = reading(filled_file(name, 2)[0], form, roster)
    source = replace(first.source, name="สอง.docx")
    issues = tuple(replace(issue, source=source.name, college_id="c2") for issue in first.issues)
    identity = replace(first.identity, college_id="c2")
    second = replace(first, source=source, identity=identity, issues=issues)
    sent = apply(frames(form, roster, (first, second)), {}, form)
    entered = {
        row.key: replace(row, verdict=Verdict.ALIKE, text=f"{row.sent} แก้")
        for row in (*sent.records, *sent.unplaced)
        if row.college_id == "c1" and row.sent.strip()
    }
    applied = review_of_all(form, roster, (first, second), entered)
    for one, verdict in ((first, Verdict.ALIKE), (second, Verdict.FOLLOWS)):
        rows, told = reviewed_return(applied, one)
        own = [row for row in rows if row.sent.strip()]
        assert {(row.college_id, row.verdict) for row in own} == {(one.identity.college_id, verdict)}
        assert all(row.text == f"{row.sent} แก้" for row in own)
        assert {issue.college_id for issue in told} <= {one.identity.college_id}
    rows, _ = reviewed_return(applied, second)
    assert len(notes_for(second, form, rows)) <= len(notes_for(second, form))
