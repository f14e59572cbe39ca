"""A blank Word file becomes a form file: every heading, level, kind, column, prompt, option and gap."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from rt67_aggregate.drafting import draft_form, form_text
from rt67_aggregate.drafting.numbers import number_of
from rt67_aggregate.form import load_form
from rt67_aggregate.model import Document, Form, Heading, Shape, ValueType
from rt67_aggregate.reader import read_document
from tests.blank_forms import BLANKS, DOTS, GAP, BlankForm, b, dots, row, t
from tests.blank_forms_mixed import BLOCKS, CENTRE, MIXED_BLANKS, RATED, STANDARDS
from tests.blank_forms_more import MORE_BLANKS, SCORES, SUBSCALES
from tests.form_files import MAPPING
from tests.word_files import read, tbl, tc, tr

DATA = Path(__file__).parents[1] / "data"
COLUMNS = (Shape.COLUMN, Shape.NAMES, Shape.TICK)


def word(name: str) -> Document:
    document = read_document(DATA / name, name).value
    assert document is not None
    return document


def drafted(document: Document, folder: Path, returns: tuple[Document, ...] = ()) -> Form:
    draft = draft_form(document, "blank.docx", returns).value
    assert draft is not None
    path = folder / "draft.yaml"
    path.write_text(form_text(draft, "draft", "blank.docx"), encoding="utf-8")
    read_back = load_form(path)
    assert read_back.issues == ()
    assert read_back.value is not None
    return read_back.value


def document_of(blank: BlankForm, folder: Path) -> Document:
    return read(folder, blank.body, stories={"numbering": blank.numbering} if blank.numbering else None)


def tree(headings: tuple[Heading, ...], depth: int = 0) -> Iterator[tuple[int, str, str, str]]:
    for heading in headings:
        if heading.shape not in COLUMNS:
            yield (depth, heading.number, heading.text, str(heading.shape))
            yield from tree(heading.children, depth + 1)


@pytest.mark.parametrize("blank", BLANKS, ids=lambda blank: blank.name)
def test_a_blank_is_drafted_as_a_person_reads_it(blank: BlankForm, tmp_path: Path):
    form = drafted(document_of(blank, tmp_path), tmp_path)
    assert tuple(tree(form.headings)) == blank.headings
    found = {heading.text: heading for heading in form.walk() if heading.shape not in COLUMNS}
    assert {k: tuple(c.text for c in found[k].children) for k in blank.columns} == blank.columns
    assert {k: h.prompts for k, h in found.items() if h.prompts} == blank.prompts
    assert {k: h.options for k, h in found.items() if h.options} == blank.options
    gaps = {k: tuple((str(g.value), g.unit) for g in h.fields) for k, h in found.items() if h.line}
    assert gaps == blank.gaps


@pytest.mark.parametrize("blank", [*MORE_BLANKS, *MIXED_BLANKS], ids=lambda blank: blank.name)
def test_blanks_of_further_kinds_too(blank: BlankForm, tmp_path: Path):
    form = drafted(document_of(blank, tmp_path), tmp_path)
    assert tuple(tree(form.headings)) == blank.headings


def test_a_column_that_counts_the_rows_is_printed_and_a_cell_may_ask_for_the_name(tmp_path: Path):
    form = drafted(document_of(CENTRE, tmp_path), tmp_path)
    table = next(h for h in form.walk() if h.shape is Shape.TABLE)
    assert [(c.text, c.cells) for c in table.children] == [
        ("ลำดับ", ("1", "2", "3")),
        ("กิจกรรม", ()),
        ("ผู้เข้าร่วม", ()),
    ]
    assert form.unit_label == "ชื่อศูนย์"
    choice = next(h for h in form.walk() if h.shape is Shape.CHOICE)
    assert choice.options == ("ประจำตำบล", "เคลื่อนที่")


def test_titles_in_two_rows_over_rows_that_are_named_behind_an_empty_cell(tmp_path: Path):
    form = drafted(document_of(RATED, tmp_path), tmp_path)
    table = next(h for h in form.walk() if h.shape is Shape.TABLE)
    assert [row.text for row in table.fields] == ["", "ถ่ายทอดชัดเจน", "ตรงเวลา", "", "ห้องเหมาะสม"]
    assert table.fields[1].options == ("3", "2", "1")


def test_a_table_beside_headings_has_a_place_of_its_own(tmp_path: Path):
    form = drafted(document_of(STANDARDS, tmp_path), tmp_path)
    tables = [h for h in form.walk() if h.shape is Shape.TABLE]
    assert [table.id for table in tables] == ["1.table", "2.table"]
    assert [c.group for c in tables[0].children] == ["", "ผล (คน)", "ผล (คน)"]


def test_a_number_goes_on_behind_blocks_without_number(tmp_path: Path):
    form = drafted(document_of(BLOCKS, tmp_path), tmp_path)
    assert [h.printed for h in form.headings][-1] == "2. ข้อเสนอแนะภาพรวม"


def test_a_score_in_the_cell_beside_its_label_is_a_gap(tmp_path: Path):
    form = drafted(document_of(SCORES, tmp_path), tmp_path)
    first = form.headings[0].children[0]
    assert (first.text, first.line) == ("ความตรงต่อเวลา", "คะแนน: ___")
    assert [gap.value for gap in first.fields] == [ValueType.NUMBER]


def test_rows_that_name_the_rows_below_them_are_none_to_tick(tmp_path: Path):
    form = drafted(document_of(SUBSCALES, tmp_path), tmp_path)
    table = next(h for h in form.walk() if h.shape is Shape.TABLE)
    assert [row.text for row in table.fields] == [
        "",
        "ห้องเรียนสะอาด",
        "โรงอาหารถูกสุขลักษณะ",
        "",
        "ครูเอาใจใส่นักเรียน",
        "ครูสื่อสารกับผู้ปกครอง",
    ]
    assert [row.is_section for row in table.fields] == [False, True, True, False, True, True]


def test_numbers_that_stand_twice_leave_a_draft_that_loads(tmp_path: Path):
    body = b("แบบสำรวจ") + t("1. ชื่อ") + dots() + t("2. ที่อยู่") + dots() + t("2. แผนที่") + dots()
    form = drafted(read(tmp_path, body), tmp_path)
    assert [h.number for h in form.headings] == ["1.", "2.", "2."]
    assert len({h.id for h in form.headings}) == 3


def test_the_blank_of_the_form_is_drafted_as_its_own_file_says(tmp_path: Path):
    form, known = drafted(word("rt67_2567_blank.docx"), tmp_path), load_form(MAPPING).value
    assert known is not None
    for name in ("title", "short_title", "fiscal_year", "office", "province", "deadline", "unit_line"):
        assert getattr(form, name) == getattr(known, name)
    assert (form.unit_prompt, form.boilerplate, form.kinds) == (
        known.unit_prompt,
        known.boilerplate,
        known.kinds,
    )
    assert form.closing == known.closing
    assert form.contents_titles == known.contents_titles

    def said(heading: Heading) -> tuple[object, ...]:
        joined = heading.text.replace(" ", "")
        return (
            heading.id,
            heading.level,
            heading.shape,
            joined,
            heading.number,
            heading.kind,
            heading.prompts,
            heading.rows,
        )

    assert [said(h) for h in form.walk()] == [said(h) for h in known.walk()]


def test_a_form_that_nobody_has_read_is_drafted_whole(tmp_path: Path):
    form = drafted(word("invented_rt68.docx"), tmp_path)
    truth = json.loads((DATA / "invented_rt68.json").read_text(encoding="utf-8"))
    found = [[h.number, h.text, str(h.shape), h.level, h.rows, list(h.options), h.line] for h in form.walk()]
    assert found == truth["headings"]
    assert list(form.boilerplate) == truth["boilerplate"]
    assert list(form.signers) == truth["signers"]
    assert form.unit_line == truth["header"]["unit"]["after"]
    assert [gap.id for line in form.fields for gap in line.fields] == ["reporter", "position", "phone"]


def test_a_ticked_table_keeps_its_printed_rows_and_its_options(tmp_path: Path):
    blank = next(blank for blank in BLANKS if blank.name == "questionnaire")
    form = drafted(document_of(blank, tmp_path), tmp_path)
    table = next(h for h in form.walk() if h.shape is Shape.TABLE)
    assert [row.text for row in table.fields] == ["ความรวดเร็ว", "ความสุภาพ", "สถานที่"]
    assert len(table.fields[0].options) == 5


def test_titles_in_two_rows_are_columns_under_a_group(tmp_path: Path):
    blank = next(blank for blank in BLANKS if blank.name == "stock")
    form = drafted(document_of(blank, tmp_path), tmp_path)
    table = next(h for h in form.walk() if h.shape is Shape.TABLE)
    assert [c.group for c in table.children] == ["", "", "สภาพ", "สภาพ", ""]
    assert table.rows == 5


# --- what is unsure, what is no form ----------------------------------------------------------


def test_what_is_unsure_stands_as_a_comment_at_its_place(tmp_path: Path):
    body = b("แบบสำรวจ") + t("1. เรื่องหนึ่ง") + t("บรรทัดที่ไม่แน่ว่าเป็นอะไร") + dots() + t("2. เรื่องสอง") + dots()
    draft = draft_form(read(tmp_path, body), "x.docx").value
    assert draft is not None
    lines = form_text(draft, "x", "x.docx").splitlines()
    at = next(n for n, line in enumerate(lines) if "เรื่องหนึ่ง" in line)
    assert any(line.strip().startswith("# ตรวจ:") for line in lines[at - 3 : at])


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ("<w:p/>", "draft_no_text"),
        (t("เรียน ผู้อำนวยการ") + t("ด้วยสำนักงานจะจัดประชุม จึงเรียนมาเพื่อทราบ"), "draft_no_headings"),
        (tbl(row("ปี", "จำนวนครู"), row("2566", "41"), row("2567", "44")), "draft_no_headings"),
    ],
)
def test_what_is_no_form_is_told_in_a_sentence(body: str, code: str, tmp_path: Path):
    result = draft_form(read(tmp_path, body), "x.docx")
    assert result.value is None
    assert [issue.code for issue in result.issues] == [code]


def test_a_form_of_lines_to_fill_in_over_a_printed_table_is_one(tmp_path: Path):
    body = b("แบบแจ้งข้อมูล") + t("ชื่อผู้ประสานงาน ..........") + t("โทรศัพท์ ..........")
    printed = tbl(row("ปี", "จำนวนครู"), row("2566", "41"), row("2567", "44"))
    form = drafted(read(tmp_path, body + printed), tmp_path)
    assert [heading.text for heading in form.fields] == ["ชื่อผู้ประสานงาน", "โทรศัพท์"]


FILLED = (
    b("แบบรายงาน")
    + t("1. การจัดอบรม")
    + t("จัดอบรมครูสามครั้งตามแผนที่วางไว้")
    + t("2. การนิเทศ")
    + t("นิเทศครบทุกแผนกวิชาในภาคเรียนนี้")
    + t("3. การวัดผล")
    + t("ใช้แบบทดสอบกลางของจังหวัด")
    + t("4. ข้อเสนอแนะ")
    + t("ควรมีงบประมาณเพิ่ม")
)


def test_a_filled_return_as_blank_is_told_and_what_was_typed_is_left_out(tmp_path: Path):
    result = draft_form(read(tmp_path, FILLED), "x.docx")
    assert [issue.code for issue in result.issues] == ["draft_filled"]
    assert result.value is not None
    assert [(n.text, n.prompts) for n in result.value.headings] == [
        ("การจัดอบรม", []),
        ("การนิเทศ", []),
        ("การวัดผล", []),
        ("ข้อเสนอแนะ", []),
    ]


def test_filled_returns_tell_what_is_printed(tmp_path: Path):
    def filled(word: str) -> Document:
        body = (
            b("แบบรายงาน")
            + t("1. การจัดอบรม")
            + t(f"- {word} จัดแล้ว")
            + t(f"2. จำนวนครู {len(word)} คน")
            + t("3. ข้อเสนอแนะ")
            + t("(ระบุสั้น ๆ)")
            + t(f"ควรเพิ่ม{word}")
        )
        return read(tmp_path, body)

    body = (
        b("แบบรายงาน")
        + t("1. การจัดอบรม")
        + t("2) ครูไปอบรมสองครั้ง")
        + t(f"2. จำนวนครู {GAP} คน")
        + t("3. ข้อเสนอแนะ")
        + t("(ระบุสั้น ๆ)")
        + t(DOTS)
    )
    form = drafted(read(tmp_path, body), tmp_path, tuple(filled(w) for w in ("ช่าง", "บัญชี", "อาหาร")))
    assert [(h.number, h.text, h.prompts) for h in form.headings] == [
        ("1.", "การจัดอบรม", ()),
        ("2.", "จำนวนครู", ()),
        ("3.", "ข้อเสนอแนะ", ("(ระบุสั้น ๆ)",)),
    ]


def test_cells_that_were_typed_are_no_part_of_the_form(tmp_path: Path):
    def filled(first: str, second: str) -> Document:
        table = tbl(tr(tc(b("ปัญหา")), tc(b("ข้อเสนอแนะ"))), row(first, second), row(second, first))
        return read(tmp_path, b("แบบรายงาน") + t("1. ปัญหาของปีนี้") + table + t("2. อื่น ๆ") + dots())

    returns = (filled("งบน้อย", "เพิ่มงบ"), filled("คนน้อย", "เพิ่มครู"), filled("ห้องแคบ", "ขยายห้อง"))
    form = drafted(filled("เวลาจำกัด", "เริ่มเร็วขึ้น"), tmp_path, returns)
    table = form.headings[0]
    assert (table.shape, table.rows) == (Shape.TABLE, 2)
    assert [(c.text, c.shape, c.cells) for c in table.children] == [
        ("ปัญหา", Shape.COLUMN, ()),
        ("ข้อเสนอแนะ", Shape.COLUMN, ()),
    ]


# --- numbers ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "printed", "style", "key"),
    [
        ("1 นโยบาย", "1", "1", (1,)),
        ("1.1 ประเด็น", "1.1", "1.1", (1, 1)),
        ("1.ชื่อ", "1.", "1.", (1,)),
        ("๒.๑) ผล", "๒.๑)", "1.1)", (2, 1)),
        ("(3) ค่ายฯ", "(3)", "(1)", (3,)),
        ("ก. ข้อมูล", "ก.", "ก.", (1,)),
        ("(ข) ข้อมูล", "(ข)", "(ก)", (2,)),
        ("ส่วนที่ 2 : ผล", "ส่วนที่ 2", "ส่วน 1", (2,)),
        ("ตอนที่ ๓ สรุป", "ตอนที่ ๓", "ตอน 1", (3,)),
        ("Part 1 Results", "Part 1", "part 1", (1,)),
    ],
)
def test_numbers_of_every_style_are_read(line: str, printed: str, style: str, key: tuple[int, ...]):
    found = number_of(line)
    assert found is not None
    assert (found.printed, found.style, found.key) == (printed, style, key)


@pytest.mark.parametrize(
    "line", ["น.ส. สมศรี", "2567", "15/3/2567", "ม.6", "12:30 น.", "วันที่ 5", "แบบที่ 3/1", "แบบที่ 12/3 ก"]
)
def test_figures_that_are_no_number_of_a_heading(line: str):
    assert number_of(line) is None
