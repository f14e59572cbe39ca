"""What the form file can say of answers: gaps, choices, ticks, printed cells, blocks, fields."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from rt67_aggregate.form import load_form
from rt67_aggregate.form.load import _FORM_KEYS
from rt67_aggregate.form.tree import HEADING_KEYS
from rt67_aggregate.model import Form, Heading, Shape, ValueType
from tests.form_files import HEAD, write


def good(folder: Path, body: str, head: str = HEAD) -> Form:
    read = load_form(write(folder, body, head))
    assert read.issues == ()
    assert read.value is not None
    return read.value


def codes(folder: Path, body: str) -> list[str]:
    return [issue.code for issue in load_form(write(folder, body)).issues]


def only(folder: Path, entry: str) -> Heading:
    lines = "\n".join(f"    {line}" for line in entry.splitlines())
    return good(folder, f'levels: [topics]\ntopics:\n  - number: "1"\n{lines}\n').headings[0]


def test_each_gap_of_a_line_is_a_section_with_its_value_and_unit(tmp_path: Path):
    line = only(
        tmp_path,
        """\
kind: text
line: จำนวนครูที่ยื่นขอ ......... คน ผ่านการประเมิน ......... คน คิดเป็นร้อยละ .........
gaps:
  - {type: number, unit: คน}
  - {type: number, unit: คน, id: passed}
  - {type: percent, heading: ร้อยละที่ผ่าน}
""",
    )
    assert (line.shape, line.text, line.is_section) == (Shape.LINE, "จำนวนครูที่ยื่นขอ", False)
    found = [(gap.id, gap.text, gap.value, gap.unit) for gap in line.fields]
    assert found == [
        ("text.1", "จำนวนครูที่ยื่นขอ", ValueType.NUMBER, "คน"),
        ("passed", "ผ่านการประเมิน", ValueType.NUMBER, "คน"),
        ("text.3", "ร้อยละที่ผ่าน", ValueType.PERCENT, ""),
    ]
    assert all(gap.is_section and gap.kind == "text" for gap in line.fields)


@pytest.mark.parametrize(
    ("line", "gaps"),
    [
        ("ชื่อ ........", 1),
        ("วันที่ ..../..../....", 1),
        ("ชื่อ ____ สกุล ____", 2),
        ("รวม … บาท", 1),
        ("ชื่อ ……… ตำแหน่ง ………", 2),
        ("........(ชื่อหน่วยงาน)...... ขอรายงาน", 1),
    ],
)
def test_gaps_are_found_where_the_form_prints_them(tmp_path: Path, line: str, gaps: int):
    assert len(only(tmp_path, f"kind: text\nline: {line}").fields) == gaps


def test_a_choice_has_options_and_says_how_many_may_be_chosen(tmp_path: Path):
    one = only(tmp_path, "heading: สถานะ\nkind: text\noptions: [ทำแล้ว, กำลังทำ, อื่น ๆ ระบุ .........]")
    assert (one.shape, one.many, one.is_section) == (Shape.CHOICE, False, True)
    assert one.options == ("ทำแล้ว", "กำลังทำ", "อื่น ๆ ระบุ .........")
    assert only(tmp_path, "heading: สถานะ\nkind: text\nchoose: many\noptions: [ก, ข]").many


def test_a_table_that_is_ticked_has_a_section_for_each_printed_row(tmp_path: Path):
    table = only(
        tmp_path,
        """\
heading: ความพึงพอใจ
kind: text
choose: one
columns:
  - {heading: ที่, cells: ["1", "2"]}
  - {heading: รายการ, cells: [อาคาร, ห้องน้ำ]}
  - {heading: มาก}
  - {heading: น้อย}
  - {heading: หมายเหตุ, kind: right}
""",
    )
    assert [child.shape for child in table.children] == [
        Shape.NAMES,
        Shape.NAMES,
        Shape.TICK,
        Shape.TICK,
        Shape.COLUMN,
    ]
    assert [(row.text, row.shape, row.options) for row in table.fields] == [
        ("อาคาร", Shape.CHOICE, ("มาก", "น้อย")),
        ("ห้องน้ำ", Shape.CHOICE, ("มาก", "น้อย")),
    ]
    assert table.rows == 2


def test_printed_cells_grouped_columns_and_cells_filled_in_beforehand(tmp_path: Path):
    table = only(
        tmp_path,
        """\
heading: ตัวชี้วัด
columns:
  - {heading: ตัวชี้วัด, cells: [ก, ข, ค]}
  - heading: จำนวน
    columns:
      - {heading: เป้าหมาย, kind: left, cells: ["80", "", "90"], type: number}
      - {heading: ผล, kind: right, type: number, unit: คน}
""",
    )
    assert [(c.shape, c.group, c.cells) for c in table.children] == [
        (Shape.NAMES, "", ("ก", "ข", "ค")),
        (Shape.COLUMN, "จำนวน", ("80", "", "90")),
        (Shape.COLUMN, "จำนวน", ()),
    ]
    assert [c.is_section for c in table.children] == [False, True, True]


def test_equal_columns_under_two_titles_and_equal_headings_with_numbers_are_no_fault(tmp_path: Path):
    two = "[{heading: หญิง, kind: left}, {heading: ชาย, kind: right}]"
    table = only(
        tmp_path,
        f"heading: ก\ncolumns: [{{heading: ครู, columns: {two}}}, {{heading: นักเรียน, columns: {two}}}]",
    )
    assert [c.id for c in table.children] == ["left.1", "right.1", "left.2", "right.2"]
    form = good(
        tmp_path,
        'levels: [topics]\ntopics:\n  - {number: "1", heading: ก, kind: text}\n'
        '  - {number: "2", heading: ก, kind: text}\n',
    )
    assert len(form.sections) == 2


def test_a_repeated_block_stands_as_often_as_the_form_prints_it(tmp_path: Path):
    form = good(
        tmp_path,
        """\
levels: [projects, items]
projects:
  - heading: โครงการที่
    repeats: 3
    items:
      - {number: "1)", heading: ชื่อ, kind: text}
""",
    )
    assert [(s.id, s.block) for s in form.sections] == [("1.1.text", 1), ("1.2.text", 2), ("1.3.text", 3)]


def test_optional_goes_down_to_the_sections(tmp_path: Path):
    form = good(
        tmp_path,
        "levels: [topics, items]\ntopics:\n  - {number: '1', heading: ก, optional: true, pictures: true,\n"
        "     items: [{heading: ข, kind: text}]}\n",
    )
    assert form.sections[0].optional
    assert form.headings[0].pictures


def test_a_heading_may_be_answered_though_it_has_others_below_it(tmp_path: Path):
    form = good(
        tmp_path,
        "levels: [topics, items]\ntopics:\n  - {number: '1', heading: ก, answer: true, kind: text,\n"
        "     items: [{heading: ข}]}\n",
    )
    assert [s.id for s in form.sections] == ["text", "text.1"]


def test_fields_before_the_first_heading_signers_period_and_titles_of_levels(tmp_path: Path):
    head = HEAD.replace("fiscal_year: 2570\n", "period: ภาคเรียนที่ 1 ปีการศึกษา 2569\n").replace(
        "31 ตุลาคม 2569", "ไม่มี"
    )
    form = good(
        tmp_path,
        """\
unit_label: ชื่อสถานศึกษา
fields:
  - line: ผู้รายงาน .................... โทรศัพท์ ....................
    gaps: [{id: reporter}, {id: phone}]
signers: [ลงชื่อ ........ ผู้อำนวยการ]
levels: {ตอน: ตอนที่, ข้อ: ข้อ}
ตอน:
  - {number: "1", heading: ก, kind: text}
""",
        head,
    )
    assert (form.period_text, form.fiscal_year, form.deadline) == ("ภาคเรียนที่ 1 ปีการศึกษา 2569", 2569, None)
    assert form.level_titles == (("ตอน", "ตอนที่"), ("ข้อ", "ข้อ"))
    assert [s.id for s in form.sections] == ["reporter", "phone", "text"]
    assert dict(form.kinds)["field"]
    assert form.signers == ("ลงชื่อ ........ ผู้อำนวยการ",)


def test_the_printed_number_is_the_id_where_the_file_wants_it(tmp_path: Path):
    form = good(
        tmp_path,
        """\
ids: numbers
levels: [topics, parts, items]
topics:
  - number: ส่วนที่ 3
    heading: ผล
    parts:
      - {number: "3.1", heading: ตาราง, columns: [{heading: ซ้าย, kind: left}]}
      - {number: ก., heading: เขียน, kind: text}
      - number: "2)"
        heading: รวม
        kind: text
        items:
          - {number: "2.1)", heading: หนึ่ง}
          - {number: ๒.๒), heading: สอง}
          - {heading: สาม, kind: right}
""",
    )
    assert [s.id for s in form.sections] == ["3.1.left", "3.ก", "3.2.1", "3.2.2", "3.2.right"]


@pytest.mark.parametrize(
    ("entry", "code"),
    [
        ("{heading: ก, kind: text, line: ไม่มีช่อง}", "form_line_without_gap"),
        ("{kind: text, line: มี ...... สอง ......, gaps: [{type: number}]}", "form_gap_count"),
        ("{heading: ก, kind: text, gaps: [{type: number}]}", "form_key_misplaced"),
        ("{heading: ก, kind: text, type: เลข}", "form_bad_choice"),
        ("{heading: ก, kind: text, choose: one}", "form_key_misplaced"),
        ("{heading: ก, choose: one, columns: [{heading: ข, kind: left}]}", "form_ticks_without_rows"),
        ("{heading: ก, kind: text, repeats: สาม}", "form_bad_count"),
        ("{heading: ก, kind: text, optional: บางที}", "form_bad_choice"),
        ("{heading: ก, kind: text, options: [ใช่, ใช่]}", "form_same_heading"),
    ],
)
def test_each_fault_has_its_own_sentence(tmp_path: Path, entry: str, code: str):
    assert code in codes(tmp_path, f"levels: [topics]\ntopics:\n  - {entry}\n")


# --- slips that people make -------------------------------------------------------------------


def told(folder: Path, body: str) -> list[tuple[str, int]]:
    return [(issue.code, issue.line) for issue in load_form(write(folder, body)).issues]


FIRST = HEAD.count("\n") + 1
TOPICS = "levels: [topics]\ntopics:\n"
PARTS = "parts: [{heading: ข, kind: text}, {heading: ค, kind: left}]"


@pytest.mark.parametrize(
    ("body", "code", "line"),
    [
        (
            TOPICS + "  - heading: ระบบคิว #1 ของวิทยาลัย\n    kind: text\n",
            "form_hash_cuts",
            3,
        ),
        (
            TOPICS + "  - number: “1.1”\n    heading: ก\n    kind: text\n",
            "form_curly_quotes",
            3,
        ),
        (
            TOPICS + '  - heading: "ก\n    kind: text\n  - heading: "ข"\n    kind: text\n',
            "form_syntax_quote",
            3,
        ),
        (TOPICS + "  - heading: ก\n  \u00a0 kind: text\n", "form_hard_space", 4),
        (
            "levels: [topics]\ntopics:\n"
            + "".join(f"  - {{heading: ก{n}, parts: [{{heading: ข, kind: text}}]}}\n" for n in range(18)),
            "form_forgotten_level",
            3,
        ),
        (
            "levels: [topics, parts]\ntopics:\n"
            + '  - {number: "1", heading: ก, parts: [{heading: ข, kind: text}, {heading: ค, kind: left}]}\n'
            * 2,
            "form_duplicate_id",
            4,
        ),
    ],
)
def test_a_slip_is_told_once_where_it_was_made(tmp_path: Path, body: str, code: str, line: int):
    assert (code, FIRST + line - 1) in told(tmp_path, body)
    assert [found for found, _ in told(tmp_path, body)].count(code) == 1


def test_a_remark_behind_a_value_is_no_slip(tmp_path: Path):
    good(tmp_path, "levels: [topics]  # ระดับเดียว\ntopics:\n  - heading: ก     # หัวข้อแรก\n    kind: text\n")


@pytest.mark.parametrize(
    "topic",
    [
        '  - heading: "คิว #"\n    kind: text\n',
        "  - heading: 'คิว #1 ของวิทยาลัย'\n    kind: text\n",
        '  - {heading: "คิว #1", kind: text}\n',
        '  - number: "1 #2"\n    heading: ก\n    kind: text\n',
        '  - heading: ก\n    kind: text\n    prompts:\n      - "ระบุ #1"\n',
    ],
)
def test_a_hash_between_quotes_cuts_nothing(tmp_path: Path, topic: str):
    good(tmp_path, TOPICS + topic)


def test_hard_spaces_of_word_in_a_heading_are_spaces(tmp_path: Path):
    form = good(tmp_path, TOPICS + "  - heading: ครู\u00a0และ นักเรียน\n    kind: text\n")
    assert form.headings[0].text == "ครู และ นักเรียน"


def test_a_word_file_and_notepads_txt_are_told_as_what_they_are(tmp_path: Path):
    (tmp_path / "form.docx").write_bytes(b"PK\x03\x04" + b"\0" * 50)
    assert [issue.code for issue in load_form(tmp_path / "form.docx").issues] == ["form_is_word"]
    (tmp_path / "rt68.yaml.txt").write_text("x", encoding="utf-8")
    assert [issue.code for issue in load_form(tmp_path / "rt68.yaml").issues] == ["form_is_txt"]


# --- the guide --------------------------------------------------------------------------------

DOCS = Path(__file__).parents[2] / "docs"
GUIDE = (DOCS / "form.md").read_text(encoding="utf-8")


def test_the_template_is_a_form_without_fault():
    read = load_form(DOCS / "form_template.yaml")
    assert read.issues == ()
    assert read.value is not None
    assert {h.shape for h in read.value.walk_all()} == set(Shape)


def test_the_guide_explains_every_key():
    keys = {*HEADING_KEYS, *_FORM_KEYS, "cells", "columns"} - {"id", "shared"}
    assert {key for key in keys if f"`{key}`" not in GUIDE} == set()


AROUND = """title: แบบทดลอง
form_id: ทดลอง-1
short_title: ทดลอง
office: สำนักงานทดลอง
province: ทดลอง
period: ปีนี้
deadline: ไม่มี
unit_label: ผู้ส่ง
levels: [parts, items]
kinds: {text: เล่า, fill: เติม, result: ผล, problem: ปัญหา, suggestion: ข้อเสนอ, best_practice: แบบอย่าง,
  status: สถานะ, number: จำนวน, male: ชาย, female: หญิง, rating: ระดับ, note: หมายเหตุ}
"""


@pytest.mark.parametrize("piece", GUIDE.split("```yaml\n")[1:], ids=lambda piece: piece.split("\n")[0])
def test_every_piece_of_a_form_in_the_guide_holds_in_a_form(piece: str, tmp_path: Path):
    given, form = yaml.safe_load(piece.split("```", maxsplit=1)[0]), yaml.safe_load(AROUND)
    if isinstance(given, list):
        form["parts"] = given
    elif "columns" in given:
        form["parts"] = [{"heading": "ตาราง", **given}]
    else:
        kinds = form["kinds"] | given.get("kinds", {})
        parts = {} if "levels" in given else {"parts": [{"heading": "ความเป็นมา", "kind": "text"}]}
        form |= parts | given | {"kinds": kinds}
    path = tmp_path / "form.yaml"
    path.write_text(yaml.safe_dump(form, allow_unicode=True, sort_keys=False), encoding="utf-8")
    assert load_form(path).issues == ()


@pytest.mark.parametrize(
    ("levels", "word"),
    [
        ("{ส่วน: ส่วนที่, ด้าน: ด้าน, ข้อ: ข้อ}", "ด้าน"),
        ("{policies: ยุทธศาสตร์, topics: กลยุทธ์}", "กลยุทธ์"),
        ("[policies, topics]", ""),
        ("[ตอน]", "ตอน"),
    ],
)
def test_what_outputs_call_the_topics(levels: str, word: str, tmp_path: Path):
    first = levels.strip("{[").split(",")[0].split(":")[0].strip("]")
    body = f"levels: {levels}\n{first}:\n  - {{number: '1', heading: ก, kind: text}}\n"
    form = good(tmp_path, body)
    assert (form.topic_word, form.sections[0].topic_id) == (word, form.sections[0].id)
