"""Why a line landed where it did: the owner of every stretch, the rule that gave it, and its doubts."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from rt67_aggregate.locate.checks import CHECKS
from rt67_aggregate.locate.rules import RULES, rule_name
from rt67_aggregate.locate.tag_certainty import settled
from rt67_aggregate.model import Format, HeadingReading, OwnerKind, ReturnReading, Roster, Shape, SourceFile
from rt67_aggregate.reading import ReturnReader
from tests.real_reader import form
from tests.returns import make_return
from tests.returns.colleges import ROSTER
from tests.small_forms import filled, lay

CHECK_NAMES = {getattr(check, "__name__", "") for check in CHECKS}


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    data, _ = make_return(form(), ("own_tables", "margin_comments"), 3)
    found = tmp_path_factory.mktemp("why") / "return.docx"
    found.write_bytes(data)
    return found


def read(path: Path, *, explain: bool) -> ReturnReading:
    reader = ReturnReader(form(), Roster(tuple(ROSTER)), explain=explain)
    return reader.read(SourceFile(path.name, path, Format.DOCX))


def test_every_answer_s_line_names_its_rule_and_says_what_the_answer_says(path: Path) -> None:
    reading = read(path, explain=True)
    said = [one for one in reading.why if one.owner.kind is OwnerKind.ANSWER]
    assert all(one.rule for one in said)
    answered = "".join("".join(answer.text.split()) for answer in reading.answers)
    assert sorted(answered) == sorted("".join("".join(one.text.split()) for one in said))


def test_headings_have_their_margin(path: Path) -> None:
    reading = read(path, explain=True)
    told = {one.owner.heading_id for one in reading.why if one.margin is not None}
    assert told == {heading.heading_id for heading in reading.headings if heading.found}


def test_owners_cover_each_paragraph_without_a_gap(path: Path) -> None:
    ends: dict[int, int] = {}
    for owned in read(path, explain=True).owners:
        assert owned.start == ends.get(owned.paragraph, owned.start)
        ends[owned.paragraph] = owned.end


@pytest.mark.parametrize(
    ("kinds", "parts"),
    [
        (("topic_answers_above",), {"1", "2", "4"}),
        (("number_behind",), {"problem", "suggestion"}),
        (("none_with_reason",), set()),  # headings that are gone stand nowhere
    ],
)
def test_what_is_told_of_a_section_says_where_be_it_blank(
    kinds: tuple[str, ...], parts: set[str], tmp_path: Path
) -> None:
    data, _ = make_return(form(), kinds, 17290001)
    path = tmp_path / "return.docx"
    path.write_bytes(data)
    reading = read(path, explain=True)
    blank = {answer.section_id for answer in reading.answers if not answer.text}
    told = [issue for issue in reading.issues if issue.section_id in blank]
    headings = {heading.heading_id: heading.place for heading in reading.headings}
    tables = [heading for heading in form().walk() if heading.shape is Shape.TABLE]
    columns = {column.id: table.id for table in tables for column in table.children}
    for issue in told:
        section = issue.section_id
        assert issue.place == (headings.get(section) or headings.get(columns.get(section, ""))), section
    assert {issue.section_id.rpartition(".")[2] for issue in told if issue.place} == parts


def test_each_doubt_names_the_check_or_rule_that_has_it(tmp_path: Path) -> None:
    data, _ = make_return(form(), ("half_deleted", "struck_answers"), 16400003)
    path = tmp_path / "return.docx"
    path.write_bytes(data)
    reading = read(path, explain=True)
    told = {(one.heading_id, one.code) for one in reading.doubted}
    of_headings = {(one.heading_id, code) for one in reading.headings for code in one.uncertain}
    assert of_headings
    assert of_headings <= told
    by = {one.by for one in reading.doubted}
    assert by & CHECK_NAMES
    assert "struck_answers" in by
    assert by - {"struck_answers", "label_alone"} <= CHECK_NAMES | set(map(rule_name, RULES))


def test_copies_tell_whose_doubt_a_heading_s_is_and_say_their_own() -> None:
    found = [*filled("flat")[0], *filled("flat")[0]]
    checks = {pair for heading in lay("flat", *found).located.headings for pair in heading.checks}
    assert ("copies_filled", "copies") in checks


def test_a_doubt_that_an_answer_s_own_control_settles_is_nobody_s_any_more() -> None:
    heading = HeadingReading("1", checks=(("boundary_uncertain", "loose_end"), ("words_lost", "x")))
    heading = replace(heading, uncertain=("boundary_uncertain", "words_lost"))
    assert settled(heading).checks == (("words_lost", "x"),)


def test_a_run_over_many_returns_keeps_none_of_it(path: Path) -> None:
    reading = read(path, explain=False)
    assert reading.answers
    assert (reading.why, reading.doubted, reading.owners) == ((), (), ())


@pytest.mark.parametrize(
    ("kinds", "code", "reasons"),
    [
        (("topic_answers_above",), "text_under_group", {"under_group"}),
        (("problem_above",), "text_under_group", {"under_table_heading"}),
        (("words_before",), "words_in_heading", {"heading_text"}),
    ],
)
def test_what_is_told_of_a_section_for_a_text_leads_to_that_text(
    kinds: tuple[str, ...], code: str, reasons: set[str], tmp_path: Path
) -> None:
    data, _ = make_return(form(), kinds, 18200001)
    path = tmp_path / "return.docx"
    path.write_bytes(data)
    reading = read(path, explain=False)
    loose = {piece.place: piece.reason for piece in reading.unplaced}
    told = [issue for issue in reading.issues if issue.code == code]
    assert reasons <= {loose[place] for issue in told for place in issue.pieces}
    assert not any(issue.pieces for issue in reading.issues if issue.code != code)
