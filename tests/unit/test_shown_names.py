"""What outputs call headings that a form prints again: by what is printed over them, else by their place."""

from __future__ import annotations

import pytest

from rt67_aggregate.form import load_form
from rt67_aggregate.model import Form
from rt67_aggregate.text import section_names
from tests.form_files import MAPPING, form_of

LINE = 'line: "สาระสำคัญ .........."'
PEOPLE = "ชื่อและนามสกุล .......... ตำแหน่ง .........."


def alone(form: Form) -> list[str]:
    return [form.names.alone(section) for section in form.sections]


def beside(form: Form) -> list[str]:
    return [form.names.beside(section) for section in form.sections]


def form_under(*under: str, levels: str = "[topics, parts]") -> Form:
    upper, lower = levels.strip("[]").split(", ")
    told = [f", under: {text}" if text else "" for text in under]
    lines = [f"      - {{kind: text, {LINE}{of}{', again: true' * bool(n)}}}\n" for n, of in enumerate(told)]
    head = f'levels: {levels}\n{upper}:\n  - number: "1."\n    heading: ความสอดคล้อง\n    {lower}:\n'
    return form_of(head + "".join(lines))


def test_a_line_that_is_printed_under_each_option_is_called_after_its_option() -> None:
    form = form_under("แผนชาติ", "แผนจังหวัด")
    (topic,) = form.headings
    assert [form.names.beside(line) for line in topic.children] == [
        "แผนชาติ · สาระสำคัญ",
        "แผนจังหวัด · สาระสำคัญ",
    ]
    assert alone(form) == ["แผนชาติ · สาระสำคัญ", "แผนจังหวัด · สาระสำคัญ"]
    assert beside(form) == ["สาระสำคัญ", "สาระสำคัญ"]  # below their lines
    assert [form.called(section.id) for section in form.sections] == [f"1. คำตอบ {n}" for n in alone(form)]


@pytest.mark.parametrize("under", [("", ""), ("แผนชาติ", ""), ("แผนชาติ", "แผนชาติ")])
def test_where_not_each_has_something_of_its_own_over_it_they_are_counted(under: tuple[str, ...]) -> None:
    assert alone(form_under(*under)) == ["สาระสำคัญ (1)", "สาระสำคัญ (2)"]


def test_what_is_unique_keeps_its_name() -> None:
    assert alone(form_under("แผนชาติ")) == ["สาระสำคัญ"]


def test_gaps_of_lines_that_are_printed_again_stand_behind_their_line() -> None:
    entry = f'{{kind: text, line: "{PEOPLE}"'
    form = form_of(
        f"levels: [topics, parts]\ntopics:\n  - heading: ผู้ประสานงาน\n    parts:\n"
        f"      - {entry}}}\n      - {entry}, again: true}}\n"
    )
    assert alone(form) == [
        "ชื่อและนามสกุล (1)",
        "ชื่อและนามสกุล (1) · ตำแหน่ง",
        "ชื่อและนามสกุล (2)",
        "ชื่อและนามสกุล (2) · ตำแหน่ง",
    ]
    assert beside(form) == ["ชื่อและนามสกุล", "ตำแหน่ง"] * 2


GROUPS = """\
levels: [topics, parts, items]
topics:
  - number: "1."
    heading: บุคคล
    parts:
      - number: "1.1"
        heading: ผู้บริหาร
        items: [{heading: ชื่อ, kind: left}, {heading: วุฒิ, kind: left}]
      - number: "1.2"
        heading: ผู้ประสานงาน
        items: [{heading: ชื่อ, kind: right}]
  - number: "2."
    heading: หน่วยงาน
    parts: [{heading: ชื่อ, kind: text}]
"""


def test_what_a_topic_has_again_stands_behind_the_heading_over_it() -> None:
    form = form_of(GROUPS)
    assert alone(form) == ["1.1 ผู้บริหาร · ชื่อ", "วุฒิ", "1.2 ผู้ประสานงาน · ชื่อ", "ชื่อ"]
    assert [form.names.alone(s, numbered=False) for s in form.sections] == alone(form)
    assert beside(form) == ["ชื่อ", "วุฒิ", "ชื่อ", "ชื่อ"]
    assert len({*section_names(form).values()}) == 4
    assert not any("(" in name for name in section_names(form).values())  # no ID


TWICE_OVER = """\
levels: [topics, parts, items, lines]
topics:
  - number: "1."
    heading: บุคคล
    parts:
      - heading: ผู้บริหาร
        items: [{heading: ประวัติ, lines: [{heading: ชื่อ, kind: left}]}]
      - heading: ผู้ประสานงาน
        items: [{heading: ประวัติ, lines: [{heading: ชื่อ, kind: right}]}]
"""


def test_where_the_headings_over_them_read_alike_too_those_over_these_tell_them_apart() -> None:
    assert alone(form_of(TWICE_OVER)) == ["ผู้บริหาร · ชื่อ", "ผู้ประสานงาน · ชื่อ"]


COLUMNS = """\
levels: [topics]
topics:
  - heading: จำนวน
    columns:
      - {heading: ครู, columns: [{heading: ชาย, kind: left}, {heading: หญิง, kind: left}]}
      - {heading: ผู้เรียน, columns: [{heading: ชาย, kind: right}, {heading: หญิง, kind: text}]}
"""


def test_columns_that_read_alike_are_called_after_the_title_over_them() -> None:
    form = form_of(COLUMNS)
    names = ["ครู · ชาย", "ครู · หญิง", "ผู้เรียน · ชาย", "ผู้เรียน · หญิง"]
    assert beside(form) == alone(form) == names


def test_the_form_of_the_colleges_keeps_all_its_names() -> None:
    form = load_form(MAPPING).value
    assert form is not None
    assert alone(form) == beside(form) == [section.printed for section in form.sections]
    assert [form.names.alone(heading) for heading in form.walk()] == [h.printed for h in form.walk()]


def test_a_line_by_which_outputs_count_is_told_apart_with_its_gaps() -> None:
    form = form_under("แผนชาติ", "แผนจังหวัด", levels="[policies, topics]")
    assert alone(form) == ["แผนชาติ · สาระสำคัญ", "แผนจังหวัด · สาระสำคัญ"]
    assert [form.names.alone(form.by_id[section.topic_id]) for section in form.sections] == alone(form)
