"""Workbooks that come back when IDs stand for something else than when they were written. All is invented."""

from __future__ import annotations

import random
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from rt67_aggregate.issues import action, sentence
from rt67_aggregate.model import College, Form, Heading, Issue, Reviewed, Roster, Verdict
from rt67_aggregate.pipeline.form_headings import told_headings
from rt67_aggregate.pipeline.ids import ComparedIds, compared_ids
from rt67_aggregate.pipeline.known_ids import NOTHING_KNOWN, KnownIds, known_ids, read_known_ids, told_ids
from rt67_aggregate.review import Correction, Log, NewEntries, read_workbook
from rt67_aggregate.review.keys import issue_key
from tests.season_office import Book, run
from tests.season_world import TOPICS, World
from tests.workbook_desk import ANSWERS, NOTE, Desk

ONE, TWO, THREE = (College(f"C{n}", f"วิทยาลัยสมมุติแห่งที่ {n}") for n in (1, 2, 3))
BOTH = Roster((ONE, TWO))
SECTION = "A.1.text.1"
ROW = Reviewed("r-1", college_id="C1", section_id=SECTION, verdict=Verdict.PASSED)
KEPT = replace(ROW, key="r-2")


def form(*topics: str) -> Form:
    return World(topics=topics).form


OLD, NEW = form(*TOPICS[:2]), form(*TOPICS[1::-1])


def roster(**names: College) -> Roster:
    return Roster(tuple(replace(college, college_id=key) for key, college in names.items()))


def ids(of: Form = OLD, names: Roster = BOTH) -> KnownIds:
    """As it is read of what a run noted."""
    return known_ids(told_ids(compared_ids(NOTHING_KNOWN, of, names, Log((), ())).known))


def log(*books: tuple[str, KnownIds | None], kept: tuple[Reviewed, ...] = (), row: Reviewed = ROW) -> Log:
    """What is kept, and workbooks that each add the one row. ``books``: name and what its IDs stood for."""
    lines = (Correction("", row),)
    entries = tuple(NewEntries(Path(name), told_ids(known) if known else "", lines) for name, known in books)
    return Log(tuple(Correction("", one) for one in kept), lines * bool(books), entries)


def codes(found: ComparedIds) -> list[str]:
    for issue in found.issues:
        assert sentence(issue)
        assert action(issue)
    return [issue.code for issue in found.issues]


MAIN = "rt67_summary.xlsx"
NOBODYS = roster(C1=THREE, C2=TWO)
SWAPPED = roster(C1=TWO, C2=ONE)


@pytest.mark.parametrize(
    ("last", "books", "now", "told"),
    [
        # the workbook of the last run
        (ids(), [(MAIN, ids())], (OLD, SWAPPED), ["college_ids_changed"]),
        (ids(), [(MAIN, ids())], (OLD, NOBODYS), ["college_renamed"]),
        (ids(), [(MAIN, ids())], (NEW, BOTH), ["form_headings_changed"]),
        (ids(), [(MAIN, ids())], (OLD, BOTH), []),
        # an older one, after a run with the IDs of now
        (ids(NEW, SWAPPED), [(MAIN, ids(NEW))], (NEW, SWAPPED), ["workbook_ids_changed"]),
        (ids(NEW, NOBODYS), [(MAIN, ids(NEW))], (NEW, NOBODYS), ["college_renamed"]),
        (ids(NEW), [(MAIN, ids())], (NEW, BOTH), ["form_headings_changed"]),
        (ids(NEW), [(MAIN, ids(NEW)), ("b.xlsx", ids())], (NEW, BOTH), ["form_headings_changed"]),
        (ids(NEW), [(MAIN, ids(NEW)), ("b.xlsx", ids(NEW))], (NEW, BOTH), []),
        # one that does not tell is taken for the last run's
        (ids(), [(MAIN, None)], (NEW, BOTH), ["form_headings_changed"]),
        (ids(NEW), [(MAIN, None)], (NEW, BOTH), []),
        # a folder with nothing but the workbook
        (NOTHING_KNOWN, [(MAIN, ids())], (OLD, SWAPPED), ["college_ids_changed"]),
        (NOTHING_KNOWN, [(MAIN, ids())], (OLD, NOBODYS), ["college_renamed"]),
        (NOTHING_KNOWN, [(MAIN, ids())], (NEW, BOTH), ["form_headings_changed"]),
        (NOTHING_KNOWN, [(MAIN, ids())], (OLD, BOTH), []),
        (NOTHING_KNOWN, [(MAIN, None), ("b.xlsx", ids())], (OLD, SWAPPED),
         ["workbook_ids_changed", "review_ids_unknown"]),
    ],
)  # fmt: skip
def test_what_an_older_workbook_adds_is_compared_with_its_own_ids(
    last: KnownIds, books: list[tuple[str, KnownIds | None]], now: tuple[Form, Roster], told: list[str]
) -> None:
    found = compared_ids(last, *now, log(*books))
    assert codes(found) == told
    files = {issue.source for issue in found.issues if issue.code == "workbook_ids_changed"}
    assert files <= {books[-1][0]}
    for _ in range(2):  # told until it is passed, whatever became of the workbook
        found = compared_ids(found.known, *now, log(kept=(ROW,)))
        assert codes(found) == [code.replace("workbook_", "college_") for code in told]
    keys = [issue_key(issue) for issue in found.issues]
    passed = tuple(Reviewed(key, verdict=Verdict.PASSED) for key in keys)
    if not any("ids_changed" in code for code in told):
        found = compared_ids(found.known, *now, log(kept=(ROW, *passed)))
        assert codes(found) == []
        assert codes(compared_ids(found.known, *now, log(kept=(ROW,)))) == []


def test_an_older_workbook_to_which_nothing_was_added_says_nothing() -> None:
    untouched = Log((Correction("", ROW),), (), (NewEntries(Path(MAIN), told_ids(ids()), ()),))
    assert codes(compared_ids(ids(NEW, SWAPPED), NEW, SWAPPED, untouched)) == []


def test_all_that_an_id_was_is_told() -> None:
    """What is kept was entered under one heading, what a workbook adds under another, and both are gone."""
    last, older = ids(form(TOPICS[2], TOPICS[1]), roster(C1=THREE)), ids()
    found = compared_ids(last, NEW, roster(C1=TWO), log((MAIN, older), kept=(KEPT,)))
    assert codes(found) == ["college_renamed", "college_renamed", "form_headings_changed"]
    assert [dict(issue.values)["old"] for issue in found.issues[:2]] == [THREE.name, ONE.name]
    assert all(f"“{topic}” →" in sentence(found.issues[-1]) for topic in (TOPICS[0], TOPICS[2]))
    again = compared_ids(found.known, NEW, roster(C1=TWO), log(kept=(KEPT, ROW)))
    assert set(again.issues) == set(found.issues)


@pytest.mark.parametrize(
    "row",
    [
        replace(ROW, college_id="C2", filed="C1"),
        replace(ROW, section_id="A.2.text.2", moved_to=SECTION),
    ],
)
def test_a_college_and_a_section_that_were_chosen_count(row: Reviewed) -> None:
    now = roster(C2=TWO, C1=THREE) if row.filed else BOTH
    of = OLD if row.filed else form(TOPICS[2], TOPICS[1])
    found = compared_ids(ids(of, now), of, now, log((MAIN, ids()), row=row))
    assert codes(found) == ["college_renamed" if row.filed else "form_headings_changed"]


def test_corrections_alone_in_a_folder_are_told_until_they_are_passed() -> None:
    known = NOTHING_KNOWN
    for _ in range(3):
        found = compared_ids(known, OLD, BOTH, log(kept=(ROW,)))
        assert codes(found) == ["review_ids_unknown"]
        known = known_ids(told_ids(found.known))
    passed = Reviewed(issue_key(Issue("review_ids_unknown")), verdict=Verdict.PASSED)
    found = compared_ids(known, OLD, BOTH, log(kept=(ROW, passed)))
    assert codes(found) == codes(compared_ids(found.known, OLD, BOTH, log(kept=(ROW,)))) == []
    of_a_college, of_the_report = Reviewed("c-1", college_id="C1", note="จด"), Reviewed("w-1", text="เด่น")
    assert codes(compared_ids(NOTHING_KNOWN, OLD, BOTH, log(kept=(of_a_college,)))) == ["review_ids_unknown"]
    assert codes(compared_ids(NOTHING_KNOWN, OLD, BOTH, log(kept=(of_the_report,)))) == []
    nothing = log(kept=(replace(ROW, verdict=Verdict.NOT_YET),))
    assert codes(compared_ids(NOTHING_KNOWN, OLD, BOTH, nothing)) == []


@pytest.mark.parametrize(
    "known",
    [
        NOTHING_KNOWN,
        ids(),
        ids(World(reworded=True).form, NOBODYS),
        replace(ids(), headings=(replace(OLD.headings[0], block=2),)),
    ],
)
def test_what_is_known_is_text_that_nothing_changes(known: KnownIds) -> None:
    known = replace(known, others={"1": (("a  b", "ค\n"), ("x_x0041_",))}, unknown=True)
    text = told_ids(known)
    assert text.isascii()
    assert " " not in text
    assert told_ids(known_ids(text)) == text
    assert [h.block for h in known_ids(text).headings] == [heading.block for heading in known.headings]
    assert known_ids(text).others == known.others


@pytest.mark.parametrize("names", [1, 700])  # more than a cell takes
def test_the_workbook_says_what_its_ids_stood_for(tmp_path: Path, names: int) -> None:
    world, sender = World().joining(random.Random(1))
    world = replace(world, senders=(replace(sender, name=sender.name * names),))
    run(tmp_path, world, 1, ())
    path = tmp_path / "output" / MAIN
    Book(path).save()
    book = read_workbook(path).value
    assert book is not None
    assert known_ids(book.ids) == ids(world.form, world.roster)


@pytest.mark.parametrize("removed", [True, False])
@pytest.mark.parametrize("given", [True, False])
def test_a_copy_from_before_the_form_changed_comes_back(tmp_path: Path, removed: bool, given: bool) -> None:
    """By --review, or in the place of the workbook; the folder was removed, or there was a run between."""
    world, sender = World().joining(random.Random(1))
    (content,) = sender.sent
    blank = replace(content, texts=tuple((name, "") for name, _ in content.texts))
    world = replace(world, senders=(replace(sender, sent=(blank,)),))
    run(tmp_path, world, 1, ())
    copy, book = tmp_path / "copy.xlsx", tmp_path / "output" / MAIN
    shutil.copyfile(book, copy)
    with Desk(copy) as desk:
        desk.put(ANSWERS, desk.find(ANSWERS, section=SECTION), note="โทรถามแล้ว")
    now = replace(world, topics=(TOPICS[2], TOPICS[1]))
    if removed:
        shutil.rmtree(tmp_path / "output")
        book.parent.mkdir()
    else:
        run(tmp_path, now, 2, ())
    if not given:
        shutil.copyfile(copy, book)
    for number in (3, 4):
        done = run(tmp_path, now, number, (copy,) if given and number == 3 else ())
        told = [sentence(issue) for issue in done.issues if issue.code == "form_headings_changed"]
        assert len(told) == 1
        assert SECTION in told[0]
    desk = Desk(book)
    assert desk.get(ANSWERS, desk.find(ANSWERS, section=SECTION), NOTE) == "โทรถามแล้ว"


@pytest.mark.parametrize(
    ("was", "now", "told"),
    [
        (("ก", "ข", "ค"), ("ก", "ง", "ค"), "“ข” → “ง”"),
        (("ก", "ข"), ("ก", "ค", "ข"), "“ข” → “ค”"),
        (("ก", "ข"), ("ก", "ข", "ค"), "“ข” → “ค”"),  # all over it is the same
        (("ก", "ข", "ค"), ("ก",), "“ค” → “ก”"),
    ],
)
def test_what_is_told_of_a_heading_is_where_it_differs(
    was: tuple[str, ...], now: tuple[str, ...], told: str
) -> None:
    shape = OLD.headings[0]
    heading: Heading | None = None
    for number, words in reversed(list(enumerate(now))):
        below = (heading,) if heading else ()
        heading = replace(shape, id="s" if not below else f"h{number}", text=words, children=below, fields=())
    assert heading is not None
    of = replace(OLD, fields=(), headings=(heading,))
    (issue,) = told_headings({"s": (was,)}, of)
    assert dict(issue.values) == {"count": "1", "headings": f"s: {told}"}


def test_a_field_before_the_first_heading_counts() -> None:
    field, other = (
        replace(OLD.headings[0], id="f", text=t, children=()) for t in ("ผู้รายงาน", "สังกัดของวิทยาลัย")
    )
    last = ids(replace(OLD, fields=(field,)))
    row = replace(ROW, section_id="f")
    assert codes(compared_ids(last, replace(OLD, fields=(field,)), BOTH, log(kept=(row,)))) == []
    found = compared_ids(last, replace(OLD, fields=(other,)), BOTH, log(kept=(row,)))
    assert codes(found) == ["form_headings_changed"]


# --- a review of another form

LAST_YEAR = replace(OLD, form_id="last-year", fiscal_year=OLD.fiscal_year - 1)
WORDS = Reviewed("w-1", note="ปีนี้ทุกแห่งส่งครบ")


@pytest.mark.parametrize(
    ("last", "books", "kept", "told"),
    [
        (ids(LAST_YEAR), [(MAIN, ids(LAST_YEAR))], (), [MAIN]),
        (ids(LAST_YEAR), [], (KEPT,), [MAIN]),
        (ids(LAST_YEAR), [], (WORDS,), [MAIN]),  # of no college and no section
        (ids(LAST_YEAR), [], (), []),  # nobody entered anything
        (ids(OLD), [(MAIN, ids(OLD))], (KEPT,), []),
        (ids(OLD), [("last.xlsx", ids(LAST_YEAR))], (), ["last.xlsx"]),
        (NOTHING_KNOWN, [(MAIN, ids(LAST_YEAR))], (), [MAIN]),
        (replace(ids(LAST_YEAR), form_id=""), [], (KEPT,), []),  # nobody noted it
        (ids(replace(OLD, form_id="renamed")), [], (KEPT,), []),  # the same in all but its ID
        (ids(replace(NEW, form_id="renamed")), [], (KEPT,), [MAIN]),
        # a run noted which form it was, and its workbook did not yet
        (ids(LAST_YEAR), [(MAIN, replace(ids(LAST_YEAR), form_id=""))], (), [MAIN]),
    ],
)
def test_a_review_of_another_form_stops_the_run(
    last: KnownIds, books: list[tuple[str, KnownIds]], kept: tuple[Reviewed, ...], told: list[str]
) -> None:
    found = compared_ids(last, OLD, BOTH, log(*books, kept=kept))
    stopped = [issue for issue in found.issues if issue.code == "review_of_other_form"]
    assert [dict(issue.values)["file"] for issue in stopped] == told
    assert all(dict(issue.values)["old"] in action(issue) for issue in stopped)


@pytest.mark.parametrize(
    ("text", "form_id"), [("form_id,college_id\r\nold,C1\r\n", "old"), ("", ""), ("x\r\n1\r\n", "")]
)
def test_what_a_run_did_not_note_its_tables_say(text: str, form_id: str, tmp_path: Path) -> None:
    sent = tmp_path / ".rt67-sent"
    sent.mkdir()
    noted = told_ids(ids()).replace(OLD.form_id, "")
    (sent / "known_ids.json").write_text(noted, encoding="ascii")
    (sent / "records.csv").write_text(text, encoding="utf-8-sig", newline="")
    assert read_known_ids(tmp_path).form_id == form_id


def test_a_form_that_is_about_another_year_now_is_told_until_it_is_passed() -> None:
    before = replace(OLD, fiscal_year=OLD.fiscal_year - 1)
    found = compared_ids(ids(before), OLD, BOTH, log(kept=(KEPT,)))
    assert codes(found) == ["form_period_changed"]
    again = compared_ids(found.known, OLD, BOTH, log(kept=(KEPT,)))
    assert codes(again) == ["form_period_changed"]
    (issue,) = again.issues
    passed = Reviewed(issue_key(issue), verdict=Verdict.PASSED)
    found = compared_ids(again.known, OLD, BOTH, log(kept=(KEPT, passed)))
    assert codes(found) == []
    assert codes(compared_ids(found.known, OLD, BOTH, log(kept=(KEPT,)))) == []


@pytest.mark.parametrize(
    ("period", "kept"), [("", (KEPT,)), (str(OLD.period_text), (KEPT,)), ("ภาคเรียนที่ 1", ())]
)
def test_a_year_that_nobody_noted_or_of_which_nothing_is_reviewed_is_not_told(
    period: str, kept: tuple[Reviewed, ...]
) -> None:
    assert codes(compared_ids(replace(ids(), period=period), OLD, BOTH, log(kept=kept))) == []
