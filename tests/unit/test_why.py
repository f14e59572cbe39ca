"""Why a line landed where it did: the owner of every stretch, the rule that gave it, and its doubts."""

from __future__ import annotations

from pathlib import Path

import pytest

from rt67_aggregate.model import Format, OwnerKind, ReturnReading, Roster, SourceFile
from rt67_aggregate.reading import ReturnReader
from tests.real_reader import form
from tests.returns import make_return
from tests.returns.colleges import ROSTER


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


def test_a_run_over_many_returns_keeps_none_of_it(path: Path) -> None:
    reading = read(path, explain=False)
    assert reading.answers
    assert (reading.why, reading.owners) == ((), ())
