from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import permutations

import pytest

from rt67_aggregate.issues import sentence
from rt67_aggregate.model import (
    Answer,
    Format,
    Heading,
    IdentifiedBy,
    Identity,
    Issue,
    Picture,
    Place,
    ReturnReading,
    Shape,
    State,
    Status,
    Unplaced,
    stub_of,
)
from rt67_aggregate.selection import first_of_equals, missing, select
from rt67_aggregate.table.pictures import picture_files
from rt67_aggregate.table.records import RecordRows
from tests import readings as made

MARCH = datetime(2024, 3, 1, tzinfo=UTC)
APRIL = datetime(2024, 4, 1, tzinfo=UTC)


NOW = datetime(2024, 5, 1, tzinfo=UTC)


def chosen(*readings: ReturnReading, now: datetime | None = NOW) -> dict[str, ReturnReading]:
    files = [reading.source for reading in readings]
    firsts = first_of_equals(files)
    read = {r.source.name: r for r in readings if firsts[r.source.name].name == r.source.name}
    return {reading.source.name: reading for reading in select(made.form(), files, read, now)}


def codes(reading: ReturnReading) -> list[str]:
    return [issue.code for issue in reading.issues]


def with_bytes(reading: ReturnReading, sha256: str) -> ReturnReading:
    return replace(reading, source=replace(reading.source, sha256=sha256))


def with_file_date(reading: ReturnReading, moment: datetime | None) -> ReturnReading:
    return replace(reading, source=replace(reading.source, modified=moment))


def saved(name: str, stated: datetime | None, of_file: datetime | None) -> ReturnReading:
    return with_file_date(replace(made.reading("T1", name), modified=stated), of_file)


def test_of_equal_files_the_first_is_the_return_and_the_others_its_duplicates():
    found = chosen(
        with_bytes(made.reading("T1", "a.docx"), "same"),
        with_bytes(made.reading("T1", "b.docx"), "same"),
        with_bytes(made.reading("T1", "c.docx"), "same"),
    )
    assert [reading.state.value for reading in found.values()] == ["accepted", "duplicate", "duplicate"]
    assert found["b.docx"].identity.college_id == "T1"
    assert "a.docx" in sentence(found["b.docx"].issues[0])
    assert found["b.docx"].answers == ()


COPIES = (
    "ก - Copy.docx",
    "ก - สำเนา.docx",
    "ก (1).docx",
    "Copy of ก.docx",
    "สำเนาของ ก.docx",
    "ก copy 2.docx",
)


@pytest.mark.parametrize("copy", COPIES)
def test_of_equal_files_the_one_that_is_no_copy_by_its_name_counts(copy: str):
    for name in ("ก.docx", "ฮ.docx", "zip.zip/ฮ.docx"):
        files = sorted(
            (made.source(copy, sha256="same"), made.source(name, sha256="same")), key=lambda f: f.name
        )
        assert {first.name for first in first_of_equals(files).values()} == {name}


def test_of_copies_alone_the_first_counts():
    files = [made.source(name, sha256="same") for name in ("ก (1).docx", "ก (2).docx")]
    assert {first.name for first in first_of_equals(files).values()} == {"ก (1).docx"}


@pytest.mark.parametrize("kind", [Format.LEFT, Format.LOCK])
def test_a_temporary_file_with_a_returns_bytes_is_not_the_one_that_counts(kind: Format):
    left = replace(made.source("~WRL0001.tmp", sha256="same"), format=kind)
    files = (left, made.source("ก.docx", sha256="same"), made.source("ข.docx", sha256="same"))
    firsts = first_of_equals(files)
    assert {first.name for first in firsts.values()} == {"ก.docx"}


def test_equals_of_a_file_that_is_no_return_share_its_fate():
    broken = ReturnReading(
        made.source("a.docx", sha256="same"),
        State.UNREADABLE,
        reason="broken_file",
        issues=(Issue("broken_file", "a.docx"),),
    )
    found = chosen(broken, replace(broken, source=made.source("b.docx", sha256="same")))
    assert found["b.docx"].state is State.UNREADABLE
    assert found["b.docx"].issues == (Issue("broken_file", "b.docx"),)


def test_files_whose_bytes_could_not_be_had_are_not_equal():
    files = [replace(made.source(name), sha256="") for name in ("a.docx", "b.docx")]
    assert [first.name for first in first_of_equals(files).values()] == ["a.docx", "b.docx"]


def test_a_colleges_newest_return_counts_by_the_documents_own_date():
    found = chosen(
        made.reading("T1", "a.docx", modified=APRIL),
        with_file_date(made.reading("T1", "b.docx", modified=MARCH), APRIL),
        made.reading("T2", "c.docx", modified=MARCH),
    )
    assert [reading.state.value for reading in found.values()] == ["accepted", "superseded", "accepted"]
    assert found["b.docx"].reason == "superseded_return"
    assert "a.docx" in sentence(found["b.docx"].issues[0])
    assert codes(found["a.docx"]) == []


def test_where_the_documents_say_the_same_the_files_date_decides_and_a_person_must_look():
    found = chosen(
        with_file_date(made.reading("T1", "a.docx"), MARCH),
        with_file_date(made.reading("T1", "b.docx"), APRIL),
    )
    assert found["b.docx"].state is State.ACCEPTED
    assert codes(found["b.docx"]) == ["newest_not_known"]
    assert "a.docx" in sentence(found["b.docx"].issues[0])


def test_a_date_without_a_zone_and_no_date_at_all_can_be_compared():
    undated = saved("a.docx", None, None)
    found = chosen(undated, made.reading("T1", "b.docx", modified=datetime(2024, 1, 1)))
    assert found["b.docx"].state is State.ACCEPTED


AHEAD = (datetime(2025, 4, 1, tzinfo=UTC), datetime(2024, 5, 3, tzinfo=UTC), datetime(2567, 3, 1))
LONG_AGO = (datetime(1955, 9, 30, tzinfo=UTC), datetime(1904, 1, 1))


@pytest.mark.parametrize("wrong", [*AHEAD, *LONG_AGO, None])
def test_a_date_that_cannot_be_true_decides_nothing_and_a_person_must_look(wrong: datetime | None):
    early, late = MARCH - timedelta(days=9), APRIL + timedelta(days=9)
    right = saved("b.docx", MARCH, APRIL)
    for of_file, counts in ((early, "b.docx"), (late, "a.docx"), (None, "b.docx")):
        found = chosen(saved("a.docx", wrong, of_file), right)
        assert found[counts].state is State.ACCEPTED
        other = ({"a.docx", "b.docx"} - {counts}).pop()
        assert found[other].state is State.SUPERSEDED
        (issue,) = found[counts].issues
        assert issue.code == "newest_by_file_date"
        assert dict(issue.values) == {"dated": "a.docx", "others": other}


def test_a_date_of_today_in_another_zone_is_one():
    found = chosen(saved("a.docx", NOW + timedelta(hours=23), MARCH), saved("b.docx", APRIL, NOW))
    assert found["a.docx"].state is State.ACCEPTED
    assert codes(found["a.docx"]) == []


def test_of_two_clocks_ahead_the_files_dates_decide_then_what_they_say():
    ahead, later = AHEAD[0], AHEAD[0] + timedelta(days=1)
    found = chosen(saved("a.docx", ahead, APRIL), saved("b.docx", later, MARCH))
    assert found["a.docx"].state is State.ACCEPTED
    assert codes(found["a.docx"]) == ["newest_by_file_date"]
    found = chosen(saved("a.docx", ahead, APRIL), saved("b.docx", later, APRIL))
    assert found["b.docx"].state is State.ACCEPTED


def test_word_notes_the_time_of_its_conversion_as_the_documents():
    converted = replace(saved("a.doc", NOW, MARCH), issues=(Issue("converted", "a.doc"),))
    found = chosen(converted, saved("b.docx", APRIL, APRIL))
    assert found["b.docx"].state is State.ACCEPTED
    assert codes(found["b.docx"]) == ["newest_by_file_date"]
    kept = replace(saved("a.doc", APRIL, APRIL), issues=(Issue("converted", "a.doc"),))
    assert codes(chosen(kept, saved("b.docx", MARCH, NOW))["a.doc"]) == ["converted"]


def test_without_a_clock_no_date_is_ahead():
    found = chosen(saved("a.docx", AHEAD[0], MARCH), saved("b.docx", APRIL, APRIL), now=None)
    assert codes(found["a.docx"]) == []


def test_where_no_date_decides_the_first_counts_and_a_person_must_look():
    found = chosen(made.reading("T1", "a.docx"), made.reading("T1", "b.docx"))
    assert found["a.docx"].state is State.ACCEPTED
    assert codes(found["a.docx"]) == ["newest_not_known"]
    assert "b.docx" in sentence(found["a.docx"].issues[0])


def test_what_only_an_older_return_answered_is_said():
    emptied = made.answers(**{"1_1_result_1": "", "1_1_problem": ""})
    found = chosen(
        made.reading("T1", "a.docx", modified=MARCH),
        made.reading("T1", "b.docx", given=emptied, modified=APRIL),
    )
    assert codes(found["b.docx"]) == ["newer_has_less"]
    assert "1.1.result.1, 1.1.problem" in sentence(found["b.docx"].issues[0])


def test_rows_that_go_on_from_an_older_return_s_are_said():
    def rows(*entries: int) -> tuple[Answer, ...]:
        others = (a for a in made.answers() if a.section_id != "1.1.problem")
        return (*others, *(Answer("1.1.problem", n, f"ปัญหา {n}", Status.ANSWERED) for n in entries))

    for newer, told in (((3, 4), ["newer_has_less"]), ((2,), ["newer_has_less"]), ((1,), []), ((1, 3), [])):
        found = chosen(
            made.reading("T1", "a.docx", given=rows(1, 2), modified=MARCH),
            made.reading("T1", "b.docx", given=rows(*newer), modified=APRIL),
        )
        assert codes(found["b.docx"]) == told


def only(section_id: str, text: str) -> tuple[Answer, ...]:
    """Answers of a part of the form: of all other sections the headings are not there."""
    absent = {answer.section_id for answer in made.answers()} - {section_id}
    found = [Answer(section_id, 1, text, Status.ANSWERED)]
    return (*found, *(Answer(other, 1, "", Status.ABSENT) for other in sorted(absent)))


def part_sent_again() -> dict[str, ReturnReading]:
    picture = Picture("word/media/a.png", "png", node=7)
    whole = [replace(a, pictures=(picture,), place=a.place._replace(node=5)) for a in made.answers()]
    doubt = Issue("merged_cell", "a.docx", section_id="1.1.problem")
    stray = Unplaced("ข้อความอื่น", "under_group", Place(paragraph=9, node=8), (picture,))
    earlier = made.reading("T1", "a.docx", given=tuple(whole), unplaced=(stray,), modified=MARCH)
    return chosen(
        replace(earlier, issues=(doubt,)),
        made.reading("T1", "b.docx", given=only("1.10.result.1", "แก้ไขแล้ว"), modified=APRIL),
    )


def test_what_a_part_that_was_sent_again_lacks_is_taken_from_the_whole_return():
    found = part_sent_again()
    newest = found["b.docx"]
    answers = {answer.section_id: answer for answer in newest.answers}
    assert set(answers) == {answer.section_id for answer in made.answers()}
    corrected, kept = answers.pop("1.10.result.1"), answers["1.1.result.1"]
    assert (corrected.text, corrected.review, corrected.taken_from) == ("แก้ไขแล้ว", (), None)
    earlier = next(a for a in made.answers() if a.section_id == "1.1.result.1")
    assert kept.text == earlier.text
    assert kept.taken_from == found["a.docx"].source
    assert all("from_older_return" in answer.review for answer in answers.values() if answer.text)


def test_what_is_taken_from_an_older_return_stands_in_no_paragraph_of_the_newest():
    """A comment of ``rt67 feedback`` goes to the paragraph of this number in the newest file."""
    newest = part_sent_again()["b.docx"]
    (stray,) = newest.unplaced
    assert stray.taken_from
    assert (stray.taken_from.name, stray.place.paragraph) == ("a.docx", 9)
    taken = [*(answer for answer in newest.answers if answer.taken_from), stray]
    assert {piece.place.node for piece in taken} == {-1}
    assert {picture.node for piece in taken for picture in piece.pictures} == {-1}


def test_of_a_part_that_was_sent_again_both_files_say_so():
    found = part_sent_again()
    assert codes(found["b.docx"]) == ["partial_return", "merged_cell"]
    assert found["a.docx"].reason == "superseded_in_part"
    told = sentence(found["b.docx"].issues[0])
    assert "a.docx" in told
    assert "1.1.result.1" in told
    assert all(sentence(issue) for reading in found.values() for issue in reading.issues)


def test_each_issue_names_its_file_and_its_college():
    found = part_sent_again()
    for name, reading in found.items():
        for issue in reading.issues:
            assert (issue.source, issue.code) in {(name, issue.code), ("a.docx", "merged_cell")}
            assert issue.college_id == ("" if issue.code == "merged_cell" else "T1")


@pytest.mark.parametrize(("policies", "taken"), [(("1", "1"), False), (("1", "2"), True), (("", ""), True)])
def test_where_a_form_has_no_topics_its_policies_stand_for_them_or_each_section(
    policies: tuple[str, str], taken: bool
):
    """A part of a topic that the newest return leaves out is left out; a whole topic was not sent again."""
    names = ("s.1", "s.2")
    form = replace(
        made.form(),
        headings=tuple(
            Heading(name, "items", Shape.NARRATIVE, f"คำถาม {name}", policy_id=policy)
            for name, policy in zip(names, policies, strict=True)
        ),
    )
    whole = tuple(Answer(name, 1, "เดิม", Status.ANSWERED) for name in names)
    part = (Answer("s.1", 1, "ใหม่", Status.ANSWERED), Answer("s.2", 1, "", Status.ABSENT))
    readings = [
        made.reading("T1", "a.docx", given=whole, modified=MARCH),
        made.reading("T1", "b.docx", given=part, modified=APRIL),
    ]
    _, newest = select(form, [r.source for r in readings], {r.source.name: r for r in readings})
    assert {answer.section_id: answer.text for answer in newest.answers} == {
        "s.1": "ใหม่",
        "s.2": "เดิม" * taken,
    }
    assert ("partial_return" in codes(newest)) is taken


def filled(text: str, *section_ids: str) -> tuple[Answer, ...]:
    """The whole form, in which only these sections are filled in."""
    names = {answer.section_id.replace(".", "_"): "" for answer in made.answers()}
    return made.answers(**names | {section_id.replace(".", "_"): text for section_id in section_ids})


TOPIC = ("1.1.result.1", "1.1.problem", "1.1.suggestion", "1.1.best_practice")


@pytest.mark.parametrize(
    ("earlier", "newer", "taken"),
    [
        pytest.param(TOPIC, ("1.10.result.1",), TOPIC, id="two departments, a topic each"),
        pytest.param(TOPIC[:1], TOPIC[1:3], TOPIC[:1], id="two departments, one topic"),
        pytest.param((*TOPIC, "1.10.result.1"), ("1.10.result.1",), TOPIC, id="one topic corrected"),
        pytest.param((*TOPIC, "1.10.result.1"), TOPIC[:1], ("1.10.result.1",), id="one item corrected"),
        pytest.param((*TOPIC, "1.10.result.1"), TOPIC, (), id="one of two topics deleted"),
        pytest.param((*TOPIC, "1.10.result.1"), TOPIC[:3], (), id="two of five answers deleted"),
    ],
)
def test_what_the_older_return_says_is_taken_where_the_newest_is_filled_in_only_in_part(
    earlier: tuple[str, ...], newer: tuple[str, ...], taken: tuple[str, ...]
):
    found = chosen(
        made.reading("T1", "a.docx", given=filled("เดิม", *earlier), modified=MARCH),
        made.reading("T1", "b.docx", given=filled("ใหม่", *newer), modified=APRIL),
    )
    newest = found["b.docx"]
    said = {answer.section_id: answer.text for answer in newest.answers if answer.text}
    assert said == dict.fromkeys(taken, "เดิม") | dict.fromkeys(newer, "ใหม่")
    assert {a.section_id for a in newest.answers if "from_older_return" in a.review} == set(taken)
    assert len(newest.answers) == len(made.answers())
    left = set(earlier) - set(newer) - set(taken)
    assert codes(newest) == ["partial_return"] * bool(taken) + ["newer_has_less"] * bool(left)
    assert found["a.docx"].reason == ("superseded_in_part" if taken else "superseded_return")


def lined(text: str) -> tuple[Unplaced, ...]:
    return (Unplaced(text, "no_section", Place(node=3, paragraph=3)),)


@pytest.mark.parametrize("typed", [(), lined("ขอส่งแบบรายงานมาพร้อมนี้")])
def test_what_says_nothing_is_no_newer_return_than_one_that_says_something(typed: tuple[Unplaced, ...]):
    """A covering letter that names the topics, or the blank form once more; its words are kept."""
    returned = replace(made.reading("T1", "a.docx", modified=MARCH), unplaced=lined("หน้าปก"))
    letter = made.reading("T1", "b.docx", given=filled(""), modified=APRIL)
    found = chosen(returned, replace(letter, unplaced=typed))
    assert found["a.docx"].answers == returned.answers
    assert (found["a.docx"].state, codes(found["a.docx"])) == (State.ACCEPTED, [])
    assert [piece.text for piece in found["a.docx"].unplaced] == ["หน้าปก", *(piece.text for piece in typed)]
    assert {piece.taken_from for piece in found["a.docx"].unplaced[1:]} <= {letter.source}
    assert (found["b.docx"].state, found["b.docx"].reason) == (State.SUPERSEDED, "says_nothing")
    assert "a.docx" in sentence(found["b.docx"].issues[0])


def test_what_says_nothing_is_older_as_well_or_newest_where_nothing_else_came():
    blank, older = filled(""), made.reading("T1", "a.docx", given=filled(""), modified=MARCH)
    found = chosen(older, made.reading("T1", "b.docx", modified=APRIL))
    assert (found["a.docx"].reason, codes(found["b.docx"])) == ("superseded_return", [])
    found = chosen(older, made.reading("T1", "b.docx", given=blank, modified=APRIL))
    assert (found["a.docx"].reason, found["b.docx"].state) == ("superseded_return", State.ACCEPTED)
    found = chosen(older, made.reading("T1", "b.docx", modified=MARCH))
    assert (found["a.docx"].state, codes(found["b.docx"])) == (State.SUPERSEDED, [])  # no doubt which counts


@pytest.mark.parametrize("order", list(permutations((TOPIC[:2], TOPIC[2:], ("1.10.result.1",)))))
def test_of_several_departments_all_that_they_said_counts(order: tuple[tuple[str, ...], ...]):
    """Each sends the whole form with its own part filled in; in any order."""
    days = (MARCH, APRIL, APRIL + timedelta(days=1))
    found = chosen(
        *(
            made.reading("T1", f"{number}.docx", given=filled("ตอบ", *part), modified=day)
            for number, (part, day) in enumerate(zip(order, days, strict=True))
        )
    )
    assert {answer.text for answer in found["2.docx"].answers} == {"ตอบ"}
    assert [found[f"{number}.docx"].reason for number in (0, 1)] == ["superseded_in_part"] * 2


def test_that_there_is_nothing_is_an_answer_too():
    """A topic of which the newest says that there is nothing is not left blank."""
    nothing = [replace(a, status=Status.NONE) for a in filled("ไม่มี", *TOPIC) if a.text]
    rest = [a for a in filled("", *TOPIC) if a.section_id not in TOPIC]
    found = chosen(
        made.reading("T1", "a.docx", modified=MARCH),
        made.reading("T1", "b.docx", given=(*nothing, *rest), modified=APRIL),
    )
    assert {answer.text for answer in found["b.docx"].answers} == {"ไม่มี", ""}
    assert "partial_return" not in codes(found["b.docx"])


def test_the_tables_name_the_file_that_an_answer_was_taken_from():
    readings = tuple(part_sent_again().values())
    paths = picture_files(readings)
    rows_of = RecordRows(made.form(), made.roster(), {s: f.path for s, f in paths.items()})
    rows = [row for reading in readings for row in rows_of(reading)]
    assert {row["section_id"]: row["source"] for row in rows} == {
        answer.section_id: "b.docx" if answer.section_id == "1.10.result.1" else "a.docx"
        for answer in made.answers()
    }
    assert {file.source for file in paths.values()} == {"a.docx"}
    assert all(row["pictures"] for row in rows if row["source"] == "a.docx")


def test_a_whole_return_that_lacks_a_section_is_no_part():
    given = [a for a in made.answers() if a.section_id != "1.1.problem"]
    found = chosen(
        made.reading("T1", "a.docx", modified=MARCH),
        made.reading("T1", "b.docx", given=tuple(given), modified=APRIL),
    )
    assert codes(found["b.docx"]) == ["newer_has_less"]
    assert found["a.docx"].reason == "superseded_return"


@pytest.mark.parametrize(
    "code", ["college_guessed", "college_by_signature", "college_mentioned", "college_named_elsewhere"]
)
def test_that_an_older_return_may_be_another_colleges_is_still_told(code: str):
    """Where a college typed over another's file and left its name, it would count as sent by nobody."""
    older = replace(
        made.reading("T1", "a.docx", modified=MARCH), issues=(Issue(code, "a.docx", college_id="T1"),)
    )
    found = chosen(older, made.reading("T1", "b.docx", modified=APRIL))
    assert codes(found["a.docx"]) == ["superseded_return", code]
    assert codes(found["b.docx"]) == []


def rows(*said: str) -> tuple[Answer, ...]:
    """Rows of one section, blank where nothing is said."""
    return tuple(
        Answer("1.1.problem", entry, text, Status.ANSWERED if text else Status.BLANK)
        for entry, text in enumerate(said, 1)
    )


@pytest.mark.parametrize(
    ("older", "told"),
    [
        (("ฌ1", "ฌ2", "ฌ3", "ฌ4", "ฌ5", "ฌ6"), True),
        (("ฌ1", "ฌ2", "ฌ3", "ฌ4", "ก 5", "ฌ6"), False),  # one answer stayed, space aside
        (("ฌ1", "ฌ2", "ฌ3", "ฌ4", "", ""), False),  # too few to tell
        (("ฌ1", "ฌ2", "ฌ3", "ฌ4", "ฌ5", ""), True),
        (("ฌ0", "ก1", "ฌ3", "ฌ4", "ฌ5", "ฌ6"), False),  # a row was put before it
    ],
)
def test_an_older_return_of_which_no_answer_stayed_may_be_another_colleges(
    older: tuple[str, ...], told: bool
):
    newest = rows("ก1", "ก2", "ก3", "ก4", "ก5", "ก6")
    found = chosen(
        made.reading("T1", "a.docx", given=rows(*older), modified=MARCH),
        made.reading("T1", "b.docx", given=newest, modified=APRIL),
    )
    assert ("older_unlike" in codes(found["a.docx"])) is told
    assert "older_unlike" not in codes(found["b.docx"])


def test_an_older_return_that_the_officer_filed_is_not_unlike_and_can_be_filed_otherwise():
    """Where it no longer counts, its choice would else stand in no row, and could not be taken back."""
    older = made.reading("T1", "a.docx", given=rows("ฌ1", "ฌ2", "ฌ3", "ฌ4", "ฌ5"), modified=MARCH)
    filed = replace(
        older,
        identity=Identity("T1", IdentifiedBy.OFFICER),
        issues=(Issue("college_chosen", "a.docx", college_id="T1"),),
    )
    newest = made.reading("T1", "b.docx", given=rows("ก1", "ก2", "ก3", "ก4", "ก5"), modified=APRIL)
    assert codes(chosen(older, newest)["a.docx"]) == ["superseded_return", "older_unlike"]
    assert codes(chosen(filed, newest)["a.docx"]) == ["superseded_return", "college_chosen"]


@pytest.mark.parametrize("newer", [True, False])
def test_a_part_that_was_written_anew_is_not_unlike(newer: bool):
    few = rows("ฌ1", "ฌ2", "ฌ3", "ฌ4", "ฌ5")
    many = rows("ก1", "ก2", "ก3", "ก4", "ก5")
    many += tuple(replace(a, section_id="1.1.suggestion") for a in many)
    found = chosen(
        made.reading("T1", "a.docx", given=many if newer else few, modified=MARCH),
        made.reading("T1", "b.docx", given=few if newer else many, modified=APRIL),
    )
    assert "older_unlike" not in codes(found["a.docx"])


def test_parts_of_a_return_are_not_unlike():
    """They answer other sections."""
    given = rows("ก1", "ก2", "ก3", "ก4", "ก5", "ก6")
    other = tuple(replace(a, section_id="1.1.suggestion", text=f"ข{a.text}") for a in given)
    found = chosen(
        made.reading("T1", "a.docx", given=given, modified=MARCH),
        made.reading("T1", "b.docx", given=other, modified=APRIL),
    )
    assert "older_unlike" not in codes(found["a.docx"])


def test_a_superseded_returns_own_issues_are_no_longer_asked_about():
    noisy = replace(made.reading("T1", "a.docx", modified=MARCH), issues=(Issue("broken_file", "a.docx"),))
    found = chosen(noisy, made.reading("T1", "b.docx", modified=APRIL))
    assert codes(found["a.docx"]) == ["superseded_return"]


def test_of_a_return_of_an_unknown_college_only_the_whole_is_asked_about():
    whole, part = Issue("college_unknown", "a.docx"), Issue("merged_cell", "a.docx", section_id="1.1.problem")
    unknown = replace(made.reading("", "a.docx", State.UNIDENTIFIED), issues=(whole, part))
    assert chosen(unknown)["a.docx"].issues == (whole,)


def test_returns_of_unknown_colleges_do_not_supersede_one_another():
    found = chosen(
        made.reading("", "a.docx", State.UNIDENTIFIED, modified=MARCH),
        made.reading("", "b.docx", State.UNIDENTIFIED, modified=APRIL),
    )
    assert {reading.state for reading in found.values()} == {State.UNIDENTIFIED}


def test_colleges_without_an_accepted_return_are_missing():
    read: Sequence[ReturnReading] = (
        made.reading("T1", "a.docx"),
        made.reading("T2", "b.docx", State.SUPERSEDED),
    )
    issues = missing(made.roster(), read)
    assert [issue.college_id for issue in issues] == ["T2", "T3"]
    assert "วิทยาลัยสาม" in sentence(issues[1])


def test_readings_may_arrive_in_any_order():
    readings = [
        made.reading("T1", "a.docx", modified=MARCH),
        made.reading("T1", "b.docx", modified=APRIL),
        with_bytes(made.reading("T2", "c.docx"), "same"),
    ]
    files = [reading.source for reading in readings]
    results = {
        select(made.form(), files, {reading.source.name: reading for reading in order})
        for order in permutations(readings)
    }
    assert len(results) == 1


def parts(other: str = "") -> tuple[ReturnReading, ReturnReading]:
    """Two returns of the same date, each of which answers what the other leaves blank. ``other``: what the
    second one says in a section of the first."""
    sections = [answer.section_id.replace(".", "_") for answer in made.answers()]
    half = len(sections) // 2
    first = made.answers(**dict.fromkeys(sections[half:], ""))
    second = made.answers(**dict.fromkeys(sections[:half], ""))
    if other:
        second = (replace(second[0], text=other, status=Status.ANSWERED), *second[1:])
    return made.reading("T1", "a.docx", given=first), made.reading("T1", "b.docx", given=second)


def test_of_parts_that_are_joined_it_decides_nothing_which_is_newer():
    found = chosen(*parts())
    assert "partial_return" in codes(found["a.docx"])
    assert "newest_not_known" not in codes(found["a.docx"])


def test_of_parts_that_say_something_else_it_is_told():
    assert "newest_not_known" in codes(chosen(*parts("อย่างอื่น"))["a.docx"])


# --- files that meet within an answer -------------------------------------------------------------------


_LETTERS = {
    "1.1.result.1": "r",
    "1.1.problem": "p",
    "1.1.suggestion": "s",
    "1.1.best_practice": "b",
    "1.10.result.1": "l",
}


def saying(**texts: str) -> tuple[Answer, ...]:
    """Answers of the sections with these letters; all others are not there."""
    found = []
    for answer in made.answers():
        text = texts.get(_LETTERS.get(answer.section_id, ""))
        status = Status.ABSENT if text is None else Status.ANSWERED if text else Status.BLANK
        if answer.entry == 1:
            found.append(replace(answer, text=text or "", pictures=(), review=(), status=status))
    return tuple(found)


def part(name: str, modified: datetime, *unplaced: Unplaced, **texts: str) -> ReturnReading:
    reading = made.reading("T1", name, given=saying(**texts), unplaced=unplaced, modified=modified)
    return replace(reading, identity=replace(reading.identity, by=IdentifiedBy.FILE_NAME))


def doubtful(reading: ReturnReading, section_id: str) -> ReturnReading:
    found = (
        replace(a, review=("heading_uncertain",)) if a.section_id == section_id else a
        for a in reading.answers
    )
    return replace(reading, answers=tuple(found))


def stands(reading: ReturnReading, section_id: str) -> tuple[str, tuple[str, ...]]:
    (answer,) = (a for a in reading.answers if a.section_id == section_id)
    return answer.text, answer.review


def kept(reading: ReturnReading) -> list[tuple[str, str]]:
    return [(piece.reason, piece.text) for piece in reading.unplaced]


def test_of_an_answer_that_two_files_hold_a_part_of_both_are_kept():
    first = part("a.docx", MARCH, r="ผล", b="ครึ่งแรก")
    second = part("b.docx", APRIL, b="ครึ่งหลัง", l="ท้าย")
    newest = chosen(first, second)["b.docx"]
    assert stands(newest, "1.1.best_practice") == ("ครึ่งหลัง", ("parts_meet",))
    assert kept(newest) == [("parts_meet", "ครึ่งแรก")]
    assert stands(newest, "1.10.result.1") == ("ท้าย", ())


def test_of_an_answer_that_both_files_hold_alike_nothing_is_said():
    first = part("a.docx", MARCH, r="ผล", b="เหมือนกัน")
    second = part("b.docx", APRIL, b="เหมือน กัน", l="ท้าย")
    newest = chosen(first, second)["b.docx"]
    assert stands(newest, "1.1.best_practice") == ("เหมือน กัน", ())
    assert kept(newest) == []


def test_a_topic_that_was_corrected_takes_the_place_of_the_older_one_without_a_word():
    first = part("a.docx", MARCH, r="ผล", b="เดิม", l="ท้าย")
    second = part("b.docx", APRIL, r="ผลใหม่", b="ใหม่")
    newest = chosen(first, second)["b.docx"]
    assert stands(newest, "1.1.best_practice") == ("ใหม่", ())
    assert kept(newest) == []


def test_a_newer_part_that_differs_only_where_it_ends_was_cut_there():
    """The older file holds pages of both: what stands at the cut is whole in it alone."""
    first = part("a.docx", MARCH, r="ผล", p="น้ำรั่ว", s="ซ่อม", b="ครบทั้งคำตอบ", l="ท้าย")
    newest = chosen(first, part("b.docx", APRIL, r="ผล", p="น้ำรั่ว", s="ซ่อม", b="ครบ"))["b.docx"]
    assert stands(newest, "1.1.best_practice") == ("ครบ", ("parts_meet",))
    assert kept(newest) == [("parts_meet", "ครบทั้งคำตอบ")]
    newest = chosen(first, part("b.docx", APRIL, r="ผลใหม่", p="น้ำรั่ว", s="ซ่อม", b="ครบ"))["b.docx"]
    assert kept(newest) == []


@pytest.mark.parametrize("dates", [(MARCH, MARCH), (APRIL, MARCH)])
def test_a_file_that_holds_nothing_but_the_first_answer_was_cut_in_it(dates: tuple[datetime, datetime]):
    second = part("b.docx", dates[1], r="ครึ่งหลัง", b="ดี", l="ท้าย")
    newest = chosen(part("a.docx", dates[0], r="ครึ่งแรก"), second)["a.docx"]
    assert stands(newest, "1.1.result.1") == ("ครึ่งแรก", ("parts_meet",))
    assert kept(newest) == [("parts_meet", "ครึ่งหลัง")]
    corrected = chosen(part("a.docx", APRIL, b="แก้ไข"), second)["a.docx"]
    assert stands(corrected, "1.1.best_practice") == ("แก้ไข", ())


@pytest.mark.parametrize("blank", [True, False])
def test_an_answer_whose_heading_is_doubtful_gives_way_to_one_that_is_sure(blank: bool):
    """A file that begins with a part of some topic, whose own heading stands in the file before."""
    first = part("a.docx", MARCH, r="ผล", b="ของแท้")
    second = doubtful(part("b.docx", APRIL, b="" if blank else "ของประเด็นอื่น", l="ท้าย"), "1.1.best_practice")
    newest = chosen(first, second)["b.docx"]
    mark = () if blank else ("parts_meet",)
    assert stands(newest, "1.1.best_practice") == ("ของแท้", ("from_older_return", *mark))
    assert kept(newest) == ([] if blank else [("parts_meet", "ของประเด็นอื่น")])


def test_two_parts_that_end_within_one_answer_are_both_kept():
    first = part("a.docx", MARCH, p="น้ำรั่ว", s="", b="ครบทั้งคำตอบ")
    second = part("b.docx", APRIL, r="ผล", p="น้ำรั่ว", s="", b="ครบ")
    newest = chosen(first, second, part("c.docx", APRIL, l="ท้าย"))["b.docx"]
    assert stands(newest, "1.1.best_practice")[0] == "ครบ"
    assert kept(newest) == [("parts_meet", "ครบทั้งคำตอบ")]


def test_of_a_table_that_two_files_hold_a_part_of_no_blank_column_is_kept():
    first = part("a.docx", MARCH, r="ผล", p="น้ำรั่ว", s="")
    second = part("b.docx", APRIL, p="ไฟดับ", s="", b="ดี")
    newest = chosen(first, second, part("c.docx", MARCH, l="ท้าย"))["b.docx"]
    assert stands(newest, "1.1.problem") == ("ไฟดับ", ("parts_meet",))
    assert kept(newest) == [("parts_meet", "น้ำรั่ว")]


def test_a_part_that_was_sent_again_with_other_words_takes_the_place_of_the_older_one():
    first = part("a.docx", MARCH, r="ผล", b="เดิม")
    second = part("b.docx", APRIL, r="ผล", b="แก้ไข")
    newest = chosen(first, second, part("c.docx", MARCH, l="ท้าย"))["b.docx"]
    assert stands(newest, "1.1.best_practice") == ("แก้ไข", ())
    assert kept(newest) == []


def test_a_corrected_topic_stands_though_its_heading_is_doubtful():
    first = part("a.docx", MARCH, r="ผล", b="เดิม", l="ท้าย")
    second = doubtful(part("b.docx", APRIL, r="ผลใหม่", b="ใหม่"), "1.1.best_practice")
    newest = chosen(first, second)["b.docx"]
    assert stands(newest, "1.1.best_practice") == ("ใหม่", ("heading_uncertain", "parts_meet"))
    assert kept(newest) == [("parts_meet", "เดิม")]


def test_what_a_file_begins_with_wants_a_look_and_so_does_the_answer_before_it():
    piece = Unplaced("รวม 12 คน", "cover", Place(paragraph=1, node=0))
    first = part("a.docx", MARCH, r="ผล", b="ครึ่งแรก")
    newest = chosen(first, part("b.docx", APRIL, piece, l="ท้าย"))["b.docx"]
    assert kept(newest) == [("before_headings", "รวม 12 คน")]
    assert stands(newest, "1.1.best_practice") == ("ครึ่งแรก", ("from_older_return", "parts_meet"))
    named = replace(part("b.docx", APRIL, piece, l="ท้าย"), identity=first.identity)
    named = replace(named, identity=replace(named.identity, by=IdentifiedBy.COVER))
    newest = chosen(first, named)["b.docx"]
    assert kept(newest) == [("cover", "รวม 12 คน")]
    assert stands(newest, "1.1.best_practice") == ("ครึ่งแรก", ("from_older_return",))


def test_of_three_parts_each_gives_what_the_others_have_not():
    """The second one has the first one's topic as well, by a part that lost its topic."""
    first = part("a.docx", datetime(2024, 2, 1, tzinfo=UTC), r="ผล")
    second = part("b.docx", MARCH, b="ดี")
    newest = chosen(first, second, part("c.docx", APRIL, l="ท้าย"))["c.docx"]
    assert stands(newest, "1.1.result.1") == ("ผล", ("from_older_return",))
    assert stands(newest, "1.1.best_practice") == ("ดี", ("from_older_return",))


def test_stubs_are_put_together_as_whole_readings_are():
    piece = Unplaced("รวม 12 คน", "cover", Place(paragraph=1, node=0))
    first = part("a.docx", MARCH, r="ผล", b="ครึ่งแรก")
    second = doubtful(part("b.docx", APRIL, piece, b="ครึ่งหลัง", l="ท้าย"), "1.1.best_practice")
    whole, stub = chosen(first, second), chosen(stub_of(first), stub_of(second))
    for name, reading in whole.items():
        drawn = [(a.section_id, a.status, a.taken_from) for a in stub[name].answers]
        assert drawn == [(a.section_id, a.status, a.taken_from) for a in reading.answers]
        aside = [(piece.reason, piece.taken_from) for piece in stub[name].unplaced]
        assert aside == [(piece.reason, piece.taken_from) for piece in reading.unplaced]
