"""The form file: what a good one becomes, and what is told about a bad one. The forms are invented."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from rt67_aggregate.form import load_form
from rt67_aggregate.model import Form, Shape
from tests.form_files import HEAD, MAPPING, write

ROOT = Path(__file__).parents[2]
BLANK_LINES = (ROOT / "tests" / "data" / "rt67_2567_blank_lines.txt").read_text(encoding="utf-8").splitlines()


@pytest.fixture(scope="module")
def rt67() -> Form:
    form = load_form(MAPPING).value
    assert form is not None
    return form


def good(folder: Path, body: str, head: str = HEAD) -> Form:
    read = load_form(write(folder, body, head))
    assert read.issues == ()
    assert read.value is not None
    return read.value


# --- the form รต. 67 --------------------------------------------------------------------------


def test_the_form_has_exactly_the_contracts_sections(rt67: Form):
    items = {"1.1": 2, "1.2": 2, "1.3": 2, "1.4": 2, "2.1": 4, "2.3": 4, "2.4": 3, "2.5": 2, "2.6": 2}
    wanted = [
        section
        for topic, count in items.items()
        for section in (
            *(f"{topic}.result.{n}" for n in range(1, count + 1)),
            f"{topic}.problem",
            f"{topic}.suggestion",
            f"{topic}.best_practice",
        )
    ]
    assert [section.id for section in rt67.sections] == wanted
    assert len(wanted) == 50


def test_every_section_knows_its_kind_topic_and_policy(rt67: Form):
    for section in rt67.sections:
        assert section.kind == section.id.split(".")[2]
        assert section.topic_id == ".".join(section.id.split(".")[:2])
        assert section.policy_id == section.id[0]


def test_ids_are_unique_and_every_heading_has_one(rt67: Form):
    ids = [heading.id for heading in rt67.walk()]
    assert len(ids) == len(set(ids)) == len(rt67.by_id)
    assert {"1", "1.1", "1.1.result", "1.1.table", "2.6.table"} <= set(ids)


def test_the_forms_own_values(rt67: Form):
    assert (rt67.form_id, rt67.short_title, rt67.fiscal_year) == ("rt67-2567", "แบบ รต. 67", 2567)
    assert rt67.deadline == date(2024, 3, 15)
    assert [kind for kind, _ in rt67.kinds] == ["result", "problem", "suggestion", "best_practice"]
    assert [rt67.by_id[f"{topic}.table"].rows for topic in ("1.1", "1.2", "1.3", "1.4", "2.1")] == [5] * 5
    assert [rt67.by_id[f"{topic}.table"].rows for topic in ("2.3", "2.4", "2.5", "2.6")] == [4] * 4


def test_the_mapping_prints_the_blank_form_line_by_line(rt67: Form):
    """Every line of the blank form comes out of the mapping, in order, and nothing else does.

    Spaces aside: the form breaks some headings over two lines.
    """
    printed = [*rt67.boilerplate, f"........{rt67.unit_prompt}......{rt67.unit_line}"]
    for heading in rt67.walk():
        printed += [heading.printed, *heading.prompts]
    assert re.sub(r"\s", "", "".join(printed)) == re.sub(r"\s", "", "".join(BLANK_LINES))


def test_headings_of_one_line_are_printed_letter_for_letter(rt67: Form):
    lines = {re.sub(r"  +", " ", line) for line in BLANK_LINES}
    broken = [heading.printed for heading in rt67.walk() if heading.printed not in lines]
    assert broken == [
        rt67.by_id[broken_id].printed
        for broken_id in (
            "1.1.result",
            "1.2.result",
            "1.3.result",
            "2.3.result.3",
            "2.4.result.3",
            "2.5.result",
        )
    ]


def test_the_forms_misspellings_have_the_right_spelling_as_alias(rt67: Form):
    aliases = "\n".join(alias for heading in rt67.walk() for alias in heading.aliases)
    for word in ("แพลตฟอร์ม", "แพลตฟอร์มการเรียนรู้", "อินเทอร์เน็ต", "คอร์รัปชัน", "ปัญหาและอุปสรรค", "แนวทางแก้ไข"):
        assert word in aliases


def test_nothing_of_the_closing_begins_an_ordinary_answer(rt67: Form):
    answers = ("ลงนามความร่วมมือกับสถานประกอบการ", "ผู้รายงานได้จัดทำนวัตกรรม", "รับรองมาตรฐานวิชาชีพ", "จึงได้จัดอบรม")
    assert not [a for a in answers for start in rt67.closing if a.startswith(start)]


def test_the_example_of_the_readme_is_a_form(tmp_path: Path):
    readme = MAPPING.with_name("README.md").read_text(encoding="utf-8")
    example = readme.split("```yaml\n")[1].split("```")[0]
    kinds = "  result: ก\n  problem: ข\n  suggestion: ค\n  best_practice: ง\n"
    form = good(tmp_path, example, HEAD.split("kinds:\n", maxsplit=1)[0] + "kinds:\n" + kinds)
    ids = ["1.1.result.1", "1.1.problem", "1.1.suggestion", "1.1.best_practice"]
    assert [section.id for section in form.sections] == ids


# --- other forms ------------------------------------------------------------------------------


@pytest.mark.parametrize("depth", range(1, 8))
def test_any_number_of_levels(tmp_path: Path, depth: int):
    names = [f"level{n}" for n in range(1, depth + 1)]
    lines = [f"levels: [{', '.join(names)}]"]
    for n, name in enumerate(names):
        lines += [
            f"{'    ' * n}{name}:",
            f"{'    ' * n}  - number: {n + 1}.",
            f"{'    ' * n}    heading: หัวข้อชั้น {n + 1}",
        ]
    lines.append(f"{'    ' * depth}kind: text")
    form = good(tmp_path, "\n".join(lines) + "\n")
    assert [heading.level for heading in form.walk()] == names
    above = ".".join(str(n) for n in range(1, depth))
    assert [section.id for section in form.sections] == [f"{above}.text" if above else "text"]
    # Whatever they are called: the first is the policy, the second the topic; an only one is a topic.
    last = form.sections[0]
    assert (last.policy_id, last.topic_id) == {1: ("", "text"), 2: ("1", "1.text")}.get(depth, ("1", "1.2"))


def test_a_number_stays_the_text_that_was_typed(tmp_path: Path):
    form = good(
        tmp_path,
        """\
levels: [topics, parts]
topics:
  - number: 1.1
    heading: เรื่องหนึ่ง
    parts: [{heading: ก, kind: text}]
  - number: 1.10
    heading: เรื่องสิบ
    parts: [{heading: ก, kind: text}]
  - number: ๑.๑๑)
    heading: yes
    parts: [{heading: ก, kind: text}]
""",
    )
    assert [heading.id for heading in form.headings] == ["1.1", "1.10", "1.11"]
    assert [heading.number for heading in form.headings] == ["1.1", "1.10", "๑.๑๑)"]
    assert [heading.topic_id for heading in form.sections] == ["1.1", "1.10", "1.11"]
    assert form.headings[2].text == "yes"


def test_numbers_that_count_anew_inside_their_parent_are_put_behind_its_own(tmp_path: Path):
    form = good(
        tmp_path,
        """\
levels: [policies, topics]
policies:
  - number: ด้านที่ 1
    heading: ด้านหนึ่ง
    topics:
      - {number: "1)", heading: ก, kind: text}
      - {number: "2)", heading: ข, topics: [], kind: text}
  - number: ด้านที่ 2
    heading: ด้านสอง
    topics:
      - {heading: ก, kind: text}
      - {heading: ข, kind: text}
""".replace(" topics: [],", ""),
    )
    assert [section.id for section in form.sections] == ["1.text.1", "1.text.2", "2.text.1", "2.text.2"]
    assert [section.policy_id for section in form.sections] == ["1", "1", "2", "2"]


def test_parts_with_items_parts_without_and_tables(tmp_path: Path):
    form = good(
        tmp_path,
        """\
levels: [goals, parts, items]
goals:
  - number: ก.
    heading: เป้าหมาย
    parts:
      - heading: ผล
        kind: text
        items:
          - heading: ผลหนึ่ง
          - heading: ผลสอง
            id: second
      - heading: ตาราง
        rows: 3
        columns:
          - {heading: ซ้าย, kind: left, aliases: [ด้านซ้าย]}
          - {heading: ขวา, kind: right}
""",
    )
    assert [(heading.id, heading.shape) for heading in form.walk()] == [
        ("ก", Shape.GROUP),
        ("ก.text", Shape.GROUP),
        ("ก.text.1", Shape.NARRATIVE),
        ("second", Shape.NARRATIVE),
        ("ก.table", Shape.TABLE),
        ("ก.left", Shape.COLUMN),
        ("ก.right", Shape.COLUMN),
    ]
    assert form.by_id["ก.table"].rows == 3
    assert form.by_id["ก.left"].aliases == ("ด้านซ้าย",)


def test_a_list_that_is_written_once_can_be_used_often(tmp_path: Path):
    form = good(
        tmp_path,
        """\
shared:
  - &columns [{heading: ซ้าย, kind: left}, {heading: ขวา, kind: right}]
levels: [topics]
topics:
  - {number: "1", heading: ก, columns: *columns, id: first}
""",
    )
    assert [section.id for section in form.sections] == ["left", "right"]


def test_a_heading_broken_over_lines_of_the_file_is_one_line(tmp_path: Path):
    form = good(
        tmp_path, "levels: [topics]\ntopics:\n  - kind: text\n    heading: |\n      หัวข้อ\n      ยาว\n"
    )
    assert form.headings[0].text == "หัวข้อ ยาว"


@pytest.mark.parametrize("text", ["31 ตุลาคม 2569", "๓๑ ตุลาคม ๒๕๖๙", "2026-10-31", "2569-10-31"])
def test_ways_to_write_the_deadline(tmp_path: Path, text: str):
    head = HEAD.replace("31 ตุลาคม 2569", text)
    path = write(tmp_path, "levels: [topics]\ntopics: [{heading: ก, kind: text}]\n", head)
    form = load_form(path).value
    assert form is not None
    assert form.deadline == date(2026, 10, 31)


def test_a_file_with_a_byte_order_mark(tmp_path: Path):
    path = tmp_path / "form.yaml"
    path.write_bytes(b"\xef\xbb\xbf" + MAPPING.read_bytes())
    assert load_form(path).value == load_form(MAPPING).value
