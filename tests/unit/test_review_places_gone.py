"""Entries about colleges and topics after roster or form were exchanged. All is invented."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from rt67_aggregate.issues import CATALOGUE, action, sentence
from rt67_aggregate.model import College, Form, Heading, Reviewed, Roster, Verdict
from rt67_aggregate.pipeline import Outcome, aggregate, rewrite_report
from rt67_aggregate.pipeline.ids import ComparedIds, compared_ids
from rt67_aggregate.pipeline.known_ids import KNOWN, KnownIds, read_known_ids
from rt67_aggregate.review import Correction, Log
from rt67_aggregate.review.keys import issue_key
from tests.review_cases import SAID
from tests.unit.test_pipeline import job
from tests.workbook_desk import ANSWERS, NOTE, STATEMENT, TODO, VERDICT, Desk
from tests.workbook_office import Office
from tests.workbook_summary import roster_of
from tests.workspaces import CLEAN, OTHER, Workspace, content

SUBMISSION = "การส่งรายงาน"


def put(office: Office, sheet: str, row: int, title: str, text: str) -> None:
    with office.desk() as desk:
        desk.sheet(sheet).cell(row, desk.heads(sheet)[title]).value = text


def test_a_note_of_a_college_that_left_the_roster_is_told_until_it_is_passed(office: Office):
    office.run(SAID)
    put(office, SUBMISSION, 5, NOTE, "จะยุบรวม")
    office.run(SAID)
    assert office.codes() == []
    said, office.roster = SAID[:5], roster_of(1)
    office.run(said)
    assert "review_place_gone" in office.codes()
    told = next(sentence(issue) for issue in office.noticed if issue.code == "review_place_gone")
    assert "จะยุบรวม" in told
    assert "C002" in told
    row = office.desk().find(TODO, title=CATALOGUE["review_place_gone"].title)
    assert office.desk().get(TODO, row, VERDICT) == "ยังไม่ตรวจ"
    put(office, TODO, row, VERDICT, "ผ่าน")
    office.run(said)
    row = office.desk().find(TODO, title=CATALOGUE["review_place_gone"].title)
    assert office.desk().get(TODO, row, VERDICT) == "ผ่าน"


def changed(form: Form, topic: int, **more: object) -> Form:
    """The form with another heading in the place of a topic."""
    (policy,) = form.headings
    topics = list(policy.children)
    topics[topic] = replace(topics[topic], **more)
    return replace(form, headings=(replace(policy, children=tuple(topics)),))


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (lambda form: changed(form, 0, text="ประเด็นใหม่ที่แทรกเข้ามา"), "review_words_moved"),
        (lambda form: replace(form, headings=form.headings[:0] + _without_first(form)), "review_place_gone"),
        (lambda form: changed(form, 1, text="ประเด็นอื่น"), ""),
        (lambda form: form, ""),
    ],
)
def test_words_for_a_topic_that_the_form_changed_are_told(office: Office, change, code: str):
    office.run(SAID)
    with office.desk() as desk:
        row = desk.head_row(STATEMENT) + 2  # below that of the whole report
        desk.sheet(STATEMENT).cell(row, desk.heads(STATEMENT)["ถ้อยคำของผู้รายงาน"]).value = "ปีนี้เด่นเรื่อง PA"
    office.run(SAID)
    assert office.codes() == []
    said = [one for one in SAID if not (code == "review_place_gone" and one.section_id.startswith("1.1"))]
    office.form = change(office.form)
    office.run(said)
    assert [found for found in office.codes() if "words" in found or "place" in found] == (
        [code] if code else []
    )
    assert all("ปีนี้เด่น" in sentence(issue) for issue in office.noticed if issue.code == code)


def _without_first(form: Form) -> tuple[Heading, ...]:
    (policy,) = form.headings
    return (replace(policy, children=policy.children[1:]),)


ONE, TWO, THREE = (College(f"C{n}", f"วิทยาลัยสมมุติแห่งที่ {n}", (f"สมมุติ {n}",)) for n in (1, 2, 3))
ENTERED = {"r-1": Reviewed("r-1", college_id="C1", verdict=Verdict.PASSED)}


def compared(known: KnownIds, form: Form, now: Roster, reviews: dict[str, Reviewed]) -> ComparedIds:
    return compared_ids(known, form, now, Log(tuple(Correction("", row) for row in reviews.values()), ()))


def roster(**names: College) -> Roster:
    return Roster(tuple(replace(college, college_id=key) for key, college in names.items()))


@pytest.mark.parametrize(
    ("now", "codes"),
    [
        (roster(C1=ONE, C2=TWO), []),
        (roster(C2=TWO, C1=ONE, C3=THREE), []),  # another order, and one more
        (roster(C1=TWO, C2=ONE), ["college_ids_changed"]),
        (roster(C1=THREE, C2=ONE, C3=TWO), ["college_ids_changed"]),
        (roster(C1=replace(THREE, aliases=()), C9=replace(ONE, name="ชื่อเต็มของแห่งที่หนึ่ง", aliases=(ONE.name,))),
         ["college_ids_changed"]),
        (roster(C1=THREE, C2=TWO), ["college_renamed"]),
        (roster(C1=replace(ONE, name="วิทยาลัยชื่อใหม่", aliases=(ONE.name,)), C2=TWO), []),
        (roster(C2=TWO), []),  # told by what has no row any more
        (roster(C01=ONE, C2=TWO), ["college_id_left"]),
        (roster(C2=replace(TWO, aliases=(ONE.name,))), []),  # two that became one
        (roster(C01=TWO, C2=ONE), ["college_id_left"]),
        (roster(C1=ONE, C2=THREE, C3=TWO), []),  # nothing was entered there
    ],
)  # fmt: skip
def test_an_id_that_is_another_college_s_now(office: Office, now: Roster, codes: list[str]):
    known = compared(KnownIds(), office.form, Roster((ONE, TWO)), {}).known
    for _ in range(2):  # told until it is passed: nobody may have looked
        found = compared(known, office.form, now, ENTERED)
        assert list(found.renumbered) == (["C1"] if codes == ["college_id_left"] else [])
        assert [issue.code for issue in found.issues] == codes
        assert all(ONE.name in sentence(issue) and action(issue) for issue in found.issues)
        known = found.known
    passed = {issue_key(issue): Reviewed(issue_key(issue), verdict=Verdict.PASSED) for issue in found.issues}
    if codes in (["college_renamed"], ["college_id_left"]):
        seen = compared(known, office.form, now, ENTERED | passed)
        assert seen.issues == ()
    if codes == ["college_renamed"]:
        assert compared(seen.known, office.form, now, ENTERED).issues == ()
    assert compared(known, office.form, now, {"r-2": Reviewed("r-2", college_id="C1")}).issues == ()


def test_a_college_with_a_new_name_and_a_new_id_is_known_by_its_other_name(office: Office):
    known = compared(KnownIds(), office.form, Roster((ONE, TWO)), {}).known
    now = roster(C9=replace(ONE, name="วิทยาลัยชื่อใหม่", aliases=(ONE.name,)), C2=TWO)
    found = compared(known, office.form, now, ENTERED)
    assert ([issue.code for issue in found.issues], found.renumbered) == (["college_id_left"], {"C1": "C9"})


def test_an_id_that_was_nobody_s_for_a_run_is_told_all_the_same(office: Office):
    known = compared(KnownIds(), office.form, Roster((ONE, TWO)), {}).known
    known = compared(known, office.form, roster(C2=TWO), ENTERED).known
    found = compared(known, office.form, roster(C1=THREE, C2=TWO), ENTERED)
    assert [issue.code for issue in found.issues] == ["college_renamed"]


SECTION, NEXT = "1.1.result.1", "1.1.result.2"


def with_headings(form: Form, **texts: str) -> Form:
    """The form with other words for some sections, their dots written as underscores."""

    def put(heading: Heading) -> Heading:
        children = tuple(map(put, heading.children))
        return replace(heading, text=texts.get(heading.id.replace(".", "_"), heading.text), children=children)

    return replace(form, headings=tuple(map(put, form.headings)))


def told_sections(office: Office, known: KnownIds, form: Form, reviews: dict[str, Reviewed]) -> ComparedIds:
    found = compared(known, form, Roster((ONE,)), reviews)
    assert [issue.code for issue in found.issues] in ([], ["form_headings_changed"])
    return found


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({}, False),
        ({SECTION: " ที่แก้คำเล็กน้อย"}, False),
        ({SECTION: NEXT, NEXT: SECTION}, True),
        ({SECTION: "จำนวนนักเรียนที่สอบผ่านมาตรฐานวิชาชีพ"}, True),
        ({NEXT: "จำนวนนักเรียนที่สอบผ่านมาตรฐานวิชาชีพ"}, False),  # nothing was entered there
        ({"1.1": "1.2", "1.2": "1.1"}, True),  # the parts of topics read alike
        ({"1.1": "การป้องกันอุบัติเหตุระหว่างฝึกงาน"}, True),
        ({"1.1": " ฉบับปรับปรุง"}, False),
    ],
)
@pytest.mark.parametrize("entered", [{"section_id": SECTION}, {"moved_to": SECTION}])
def test_a_section_that_is_another_heading_s_now(
    office: Office, change: dict[str, str], told: bool, entered: dict[str, str]
):
    old = {heading.id: heading.text for heading in office.form.walk_all()}
    texts = {
        where.replace(".", "_"): old[what] if what in old else what if what[0] != " " else old[where] + what
        for where, what in change.items()
    }
    new = with_headings(office.form, **texts)
    reviews = {"r-1": Reviewed("r-1", college_id="C1", verdict=Verdict.PASSED, **entered)}
    known = compared(KnownIds(), office.form, Roster((ONE,)), {}).known
    assert told_sections(office, known, new, {"r-1": Reviewed("r-1", section_id=SECTION)}).issues == ()
    for _ in range(2):  # told until it is passed: nobody may have looked
        found = told_sections(office, known, new, reviews)
        assert bool(found.issues) is told
        assert all(SECTION in sentence(issue) and f"{NEXT}:" not in sentence(issue) for issue in found.issues)
        known = found.known
    assert told_sections(office, known, office.form, reviews).issues == ()  # the form of before again
    passed = {issue_key(issue): Reviewed(issue_key(issue), verdict=Verdict.PASSED) for issue in found.issues}
    seen = told_sections(office, known, new, reviews | passed)
    assert seen.issues == ()
    assert told_sections(office, seen.known, new, reviews).issues == ()


def test_a_section_that_the_form_had_not_for_a_run_is_told_all_the_same(office: Office):
    (policy,) = office.form.headings
    shorter = replace(office.form, headings=(replace(policy, children=policy.children[1:]),))
    new = with_headings(office.form, **{"1_1": "การป้องกันอุบัติเหตุระหว่างฝึกงาน"})
    reviews = {"r-1": Reviewed("r-1", college_id="C1", section_id=SECTION, verdict=Verdict.PASSED)}
    known = compared(KnownIds(), office.form, Roster((ONE,)), {}).known
    found = told_sections(office, known, shorter, reviews)
    assert found.issues == ()
    assert told_sections(office, found.known, office.form, reviews).issues == ()
    assert told_sections(office, found.known, new, reviews).issues


@pytest.mark.parametrize(
    "data", [b"", b"[]", b"{}", b'{"colleges": 1}', b"\xff", b'{"colleges": {}, "fields": 3}']
)
def test_known_ids_that_are_damaged_are_none(tmp_path: Path, data: bytes):
    (tmp_path / KNOWN).parent.mkdir()
    (tmp_path / KNOWN).write_bytes(data)
    assert read_known_ids(tmp_path) == read_known_ids(tmp_path / "nowhere") == KnownIds()


def test_corrections_that_were_deleted_are_told_once(tmp_path: Path):
    workspace = Workspace(tmp_path)
    workspace.put(CLEAN)
    own = job(workspace)
    aggregate(own)
    with Desk(workspace.output / "rt67_summary.xlsx") as desk:
        desk.put(ANSWERS, desk.find(ANSWERS, section="1.1.result.1"), note="โทรถามแล้ว")
    for deleted, told in ((False, False), (True, True), (False, False)):
        if deleted:
            (workspace.output / "corrections.csv").unlink()
        run = aggregate(own)
        assert ("corrections_restored" in {issue.code for issue in run.issues}) is told
    assert [row["note"] for row in workspace.table("corrections.csv")] == ["โทรถามแล้ว"]


def test_a_note_beside_an_issue_that_is_past_is_told_and_stands_there_again_when_it_comes_back(
    tmp_path: Path,
):
    workspace = Workspace(tmp_path)
    workspace.put(CLEAN)
    workspace.roster("LPG01", "LPG03")
    own = replace(job(workspace), roster=workspace.folder / "mappings" / "colleges.csv")
    aggregate(own)
    missing, book = CATALOGUE["college_missing"].title, workspace.output / "rt67_summary.xlsx"
    with Desk(book) as desk:
        desk.put(TODO, desk.find(TODO, title=missing), note="จะส่งวันศุกร์")
    assert "review_notes_past" not in {issue.code for issue in aggregate(own).issues}
    workspace.put(OTHER)
    for _ in range(2):
        told = [sentence(i) for i in aggregate(own).issues if i.code == "review_notes_past"]
        assert ["จะส่งวันศุกร์" in text for text in told] == [True]
    (workspace.inbox / OTHER).unlink()
    assert "review_notes_past" not in {issue.code for issue in aggregate(own).issues}
    assert Desk(book).get(TODO, Desk(book).find(TODO, title=missing), NOTE) == "จะส่งวันศุกร์"


def test_a_run_with_ids_numbered_anew_stops_and_goes_on_when_they_are_back(tmp_path: Path):
    workspace = Workspace(tmp_path)
    workspace.put(CLEAN, OTHER)
    workspace.roster("LPG01", "LPG03")
    file = workspace.folder / "mappings" / "colleges.csv"
    first, own = file.read_text(encoding="utf-8"), replace(job(workspace), roster=file)
    assert aggregate(own).outcome is Outcome.WRITTEN
    with Desk(workspace.output / "rt67_summary.xlsx") as desk:
        desk.put(ANSWERS, desk.find(ANSWERS, section="1.1.result.1"), note="โทรถามแล้ว")
    file.write_text(
        first.replace("LPG01", "X").replace("LPG03", "LPG01").replace("X,", "LPG03,"), encoding="utf-8"
    )
    before = content(workspace.output)
    run = aggregate(own)
    assert (run.outcome, {issue.code for issue in run.issues}) == (Outcome.BAD_SETUP, {"college_ids_changed"})
    assert content(workspace.output) == before
    file.write_text(first, encoding="utf-8")
    assert aggregate(own).outcome is Outcome.WRITTEN


def test_what_was_entered_follows_ids_that_lost_their_zeros_and_comes_back_with_them(tmp_path: Path):
    workspace = Workspace(tmp_path)
    workspace.put(CLEAN, OTHER)
    workspace.roster("LPG01", "LPG03")
    file = workspace.folder / "mappings" / "colleges.csv"
    first, own = file.read_text(encoding="utf-8").replace("LPG", "01"), replace(job(workspace), roster=file)
    file.write_text(first, encoding="utf-8")
    aggregate(own)
    book = workspace.output / "rt67_summary.xlsx"
    with Desk(book) as desk:
        desk.put(ANSWERS, desk.find(ANSWERS, section="1.1.result.1"), note="โทรถามแล้ว")
    for text, ids in ((first.replace("0101", "101").replace("0103", "103"), ["0101"]), (first, ["101"])):
        file.write_text(text, encoding="utf-8")
        for expected in (ids, []):  # told once: nothing is entered there any more
            told = [issue for issue in aggregate(own).issues if issue.code == "college_id_left"]
            assert [dict(issue.values)["id"] for issue in told] == expected
            desk = Desk(book)
            assert desk.get(ANSWERS, desk.find(ANSWERS, section="1.1.result.1"), NOTE) == "โทรถามแล้ว"


def test_a_report_that_is_written_again_tells_of_ids_that_stand_for_something_else(tmp_path: Path):
    workspace = Workspace(tmp_path)
    workspace.put(CLEAN)
    workspace.roster("LPG01", "LPG03")
    file = workspace.folder / "mappings" / "colleges.csv"
    own = replace(job(workspace), roster=file)
    aggregate(own)
    with Desk(workspace.output / "rt67_summary.xlsx") as desk:
        desk.put(ANSWERS, desk.find(ANSWERS, section="1.1.result.1"), note="โทรถามแล้ว")
    lines = file.read_text(encoding="utf-8").splitlines()
    other = [
        line.replace(line.split(",")[1], "วิทยาลัยสมมุติแห่งใหม่") for line in lines if line.startswith("LPG01")
    ]
    file.write_text("\n".join([lines[0], *other, *lines[2:]]), encoding="utf-8")
    run = rewrite_report(own)
    assert run.outcome is Outcome.WRITTEN
    assert [issue.code for issue in run.issues if issue.code == "college_renamed"] == ["college_renamed"]
