"""Short names of sections: one of a kind, several of a kind, no two alike. The forms are invented."""

from __future__ import annotations

from pathlib import Path

import pytest

from rt67_aggregate.form import load_form
from rt67_aggregate.model import Form
from rt67_aggregate.text import section_names
from tests.form_files import write

BODY = """\
short_kinds: {left: ซ้าย, right: ขวา}
boilerplate: [แบบรายงานแผน]
levels: [topics, items]
topics:
  - number: "1"
    heading: งานวิชาการ
    items:
      - {number: "1.1", heading: การสอน, kind: left}
      - {number: "1.2", heading: การวัดผล, kind: left}
      - {number: "1.3", heading: งานพัสดุ, kind: right}
  - number: "2"
    heading: งานปกครอง
    items:
      - {number: "2.1", heading: การดูแลผู้เรียนในหอพักและนอกหอพักของวิทยาลัยทุกแห่ง, kind: text}
      - {number: "2.2", heading: การเยี่ยมบ้าน, kind: left}
  - {number: "3", heading: งานอื่น, kind: right}
"""


@pytest.fixture
def form(tmp_path: Path) -> Form:
    form = load_form(write(tmp_path, BODY)).value
    assert form is not None
    return form


def test_a_name_is_the_topics_number_and_a_word(form: Form) -> None:
    names = list(section_names(form).values())
    assert names[:3] == ["1 ซ้าย 1", "1 ซ้าย 2", "1 ขวา"]
    assert names[4] == "2 ซ้าย"


def test_without_a_word_it_is_the_beginning_of_the_heading(form: Form) -> None:
    names = list(section_names(form).values())
    assert names[3].startswith("2 2.1 การดูแลผู้เรียน")
    assert names[5] == "3 งานอื่น"


def test_names_that_would_be_alike_are_told_apart_by_their_ids(tmp_path: Path) -> None:
    twins = """\
      - {heading: การดูแลผู้เรียน ในหอพักของวิทยาลัย ชายล้วน, kind: text}
      - {heading: การดูแลผู้เรียน ในหอพักของวิทยาลัย หญิงล้วน, kind: text}
"""
    body = BODY.replace('  - {number: "3"', twins + '  - {number: "3"')
    form = load_form(write(tmp_path, body)).value
    assert form is not None
    names = section_names(form)
    assert {
        "2.text.2": "2 การดูแลผู้เรียน … (2.text.2)",
        "2.text.3": "2 การดูแลผู้เรียน … (2.text.3)",
    }.items() <= names.items()
    assert len({*names.values()}) == len(names) == 8
