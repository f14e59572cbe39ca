"""The officer's own words for the report: typed in a sheet of their own, kept through runs."""

from __future__ import annotations

from pathlib import Path

import pytest

from rt67_aggregate.review import report_words
from tests.workbook_office import Office
from tests.workbook_summary import Say, real_form, roster_of

SHEET, TYPED = "ถ้อยคำในรายงาน", "ถ้อยคำของผู้รายงาน"
SAID = (Say("C001", "1.1.problem", "ขาดครู"), Say("C002", "1.1.result.1", "จัดอบรม"))
LATER = (Say("C001", "1.1.problem", "ขาดครูมาก"),)


@pytest.fixture
def office(tmp_path: Path) -> Office:
    made = Office(tmp_path, roster=roster_of(2))
    made.run(SAID)
    return made


def type_in(office: Office, title: str, text: str) -> None:
    with office.desk() as desk:
        heads = desk.heads(SHEET)
        rows = {str(desk.get(SHEET, row, "ส่วนของรายงาน")): row for row in desk.rows(SHEET)}
        row = next(row for shown, row in rows.items() if shown.startswith(title))
        desk.sheet(SHEET).cell(row, heads[TYPED]).value = text


@pytest.mark.parametrize("text", ["ภาพรวมดี\nควรติดตาม 1.10", "=1+1", "ก" * 40_000])
def test_they_are_kept_through_runs_and_new_returns(office: Office, text: str):
    type_in(office, "บทสรุปผู้บริหาร", text[:32_000])
    type_in(office, "1.2", "ประเด็นนี้ดี")
    for said in (SAID, LATER, SAID):
        applied = office.run(said)
        assert report_words(applied.reviews, real_form()) == {"": text[:32_000], "1.2": "ประเด็นนี้ดี"}
    assert office.noticed == ()


def test_emptied_they_are_taken_back(office: Office):
    type_in(office, "1.2", "ประเด็นนี้ดี")
    office.run(SAID)
    type_in(office, "1.2", "")
    assert report_words(office.run(SAID).reviews, real_form()) == {}


def test_there_is_a_place_for_every_topic_and_the_whole(office: Office):
    with office.desk() as desk:
        shown = [str(desk.get(SHEET, row, "ส่วนของรายงาน")) for row in desk.rows(SHEET)]
    topics = [h.printed for h in office.form.walk() if h.id == h.topic_id]
    assert shown == ["บทสรุปผู้บริหาร", *topics]
