"""Rows of a table that are written into across its columns, between those that are ticked or filled in."""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy
from pathlib import Path

import docx
import pytest
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.table import Table

from rt67_aggregate.blanks import blank_document
from rt67_aggregate.form import load_form
from rt67_aggregate.model import Form, ReturnReading
from tests.office_blanks import LEFT, NAME, OfficeBlank, dots, drafted, gate, of_blank, reading, tree

STEPS = ("มาก", "ปานกลาง", "น้อย")
ITEMS = (("วิทยากรมีความรู้", "วิทยากรตรงเวลา"), ("ห้องสะอาด", "อุปกรณ์พร้อม"))
GIVEN = "ควรเพิ่มเวลา"


def _blank(
    asking: Sequence[Sequence[str]], steps: Sequence[str] = STEPS, box: str = "", over: str = ""
) -> OfficeBlank:
    """Two parts of a table with the same rows below the items of each; ``over``: the second part's title."""
    blank = OfficeBlank().line("แบบประเมิน", bold=True, centred=True).line(f"ชื่อสถานศึกษา {dots(40)}")
    blank.line("ตอนที่ 1 ผลการประเมิน", bold=True)
    first, second = ([[text, *(box for _ in steps)] for text in items] for items in ITEMS)
    title = [[over, *(LEFT for _ in steps)]] if over else []
    blank.table(["รายการ", *steps], *first, *asking, *title, *second, *asking)
    blank.line("ตอนที่ 2 เรื่องอื่น", bold=True).line(dots(100))
    return blank


def _typed(path: Path, cells: dict[tuple[int, int], str]) -> Path:
    document = docx.Document(str(path))
    for (row, column), text in cells.items():
        document.tables[0].cell(row, column).text = text
    return _saved(document, path)


def _saved(document: docx.document.Document, path: Path) -> Path:
    target = path.with_name(f"{NAME}.docx")
    document.save(str(target))
    return target


def _read(path: Path, form: Form) -> ReturnReading:
    found = reading(path, form)
    assert found.balance.typed == found.balance.placed + found.balance.unplaced
    assert not found.balance.astray
    return found


def _said(found: ReturnReading, form: Form) -> list[tuple[str, str]]:
    """What was answered, each with the words of its heading, without what is marked."""
    answers = [answer for answer in found.answers if answer.text and not answer.review]
    return [(form.by_id[answer.section_id].text, answer.choice or answer.text) for answer in answers]


ASKING = {
    "dots along the table": ([f"ข้อเสนอแนะ {dots(40)}", LEFT, LEFT, LEFT], 0, f"ข้อเสนอแนะ {GIVEN}"),
    "a colon at the end of a part": (["ข้อเสนอแนะ:", LEFT, LEFT, LEFT], 0, f"ข้อเสนอแนะ: {GIVEN}"),
    "a blank cell over the steps": (["ข้อเสนอแนะ", "", LEFT, LEFT], 1, GIVEN),
}


@pytest.mark.parametrize(("row", "column", "typed"), ASKING.values(), ids=ASKING)
@pytest.mark.parametrize("box", ["", "☐"], ids=["blank steps", "boxes"])
def test_what_stands_behind_such_a_row_is_still_ticked(
    tmp_path: Path, row: list[str], column: int, typed: str, box: str
) -> None:
    path, form = of_blank(_blank([row], box=box, over="ด้านสถานที่"), tmp_path)
    assert [shape for _, _, shape in tree(form)] == ["table", "narrative"]
    found = _read(
        _typed(path, {(1, 1): "✓", (2, 2): "✓", (3, column): typed, (5, 3): "✓", (6, 1): "✓"}), form
    )
    assert _said(found, form) == [
        ("วิทยากรมีความรู้", "มาก"),
        ("วิทยากรตรงเวลา", "ปานกลาง"),
        (typed.removesuffix(GIVEN).strip() or "ข้อเสนอแนะ", GIVEN),
        ("ห้องสะอาด", "น้อย"),
        ("อุปกรณ์พร้อม", "มาก"),
    ]


def test_a_blank_row_below_its_words_is_room_for_it(tmp_path: Path) -> None:
    along = [LEFT, LEFT, LEFT]
    path, form = of_blank(_blank([["ข้อเสนอแนะ", *along], ["", *along]]), tmp_path)
    found = _read(_typed(path, {(4, 0): GIVEN, (5, 1): "✓"}), form)
    assert _said(found, form) == [("ข้อเสนอแนะ", GIVEN), ("ห้องสะอาด", "มาก")]


def test_a_sum_has_its_unit(tmp_path: Path) -> None:
    path, form = of_blank(_blank([[f"รวม {dots(10)} คะแนน", LEFT, LEFT, LEFT]]), tmp_path)
    found = _read(_typed(path, {(3, 0): "รวม ..๘.. คะแนน"}), form)
    assert [(a.text, a.value) for a in found.answers if a.text] == [("๘", "8")]


def test_rows_of_a_table_to_fill_in_go_on_behind_it(tmp_path: Path) -> None:
    asking = [f"ปัญหา {dots(40)}", LEFT, LEFT]
    path, form = of_blank(_blank([asking], ("เป้าหมาย", "ผลงาน")), tmp_path)
    found = _read(_typed(path, {(1, 1): "10", (3, 0): f"ปัญหา {GIVEN}", (4, 1): "20", (4, 2): "30"}), form)
    said = _said(found, form)
    assert said == [("ปัญหา", GIVEN), ("เป้าหมาย", "10"), ("เป้าหมาย", "20"), ("ผลงาน", "30")]


def test_a_remark_beside_the_place_to_write_is_its_column_s(tmp_path: Path) -> None:
    asking = ["รวมข้อที่มี", "", LEFT, ""]
    path, form = of_blank(_blank([asking], ("มี", "ไม่มี", "ข้อสังเกต")), tmp_path)
    found = _read(_typed(path, {(3, 1): "สองข้อ", (3, 3): "นับแล้ว", (4, 2): "✓"}), form)
    said = [("รวมข้อที่มี", "สองข้อ"), ("ห้องสะอาด", "ไม่มี"), ("ข้อสังเกต", "นับแล้ว")]
    assert _said(found, form) == said


ALONG = ASKING["dots along the table"][0]


def test_other_words_in_its_place_are_its_answer_and_marked(tmp_path: Path) -> None:
    path, form = of_blank(_blank([ALONG]), tmp_path)
    found = _read(_typed(path, {(3, 0): GIVEN, (4, 2): "✓"}), form)
    told = [(a.text, bool(a.review)) for a in found.answers if a.text]
    assert told == [(GIVEN, True), ("ปานกลาง ✓", False)]


def test_a_name_typed_over_is_marked_beside_its_answer(tmp_path: Path) -> None:
    path, form = of_blank(_blank([ASKING["a blank cell over the steps"][0]]), tmp_path)
    found = _read(_typed(path, {(3, 0): "หมายเหตุ", (3, 1): GIVEN}), form)
    (answer,) = (answer for answer in found.answers if answer.text)
    assert answer.text == f"หมายเหตุ\n{GIVEN}"
    assert "cell_changed" in answer.review


def test_words_that_word_counts_stay_with_their_number(tmp_path: Path) -> None:
    path, form = of_blank(_blank([ALONG]), tmp_path)
    document = docx.Document(str(path))
    paragraph = document.tables[0].cell(3, 0).paragraphs[0]
    paragraph.text, paragraph.style = f"ข้อเสนอแนะ {GIVEN}", document.styles["List Number"]
    found = _read(_saved(document, path), form)
    assert [answer.text for answer in found.answers if answer.text] == [f"1. ข้อเสนอแนะ {GIVEN}"]


def test_of_two_whose_words_begin_alike_each_has_its_own(tmp_path: Path) -> None:
    more = [f"ข้อเสนอแนะเพิ่มเติม {dots(30)}", LEFT, LEFT, LEFT]
    path, form = of_blank(_blank([ALONG, more]), tmp_path)
    found = _read(_typed(path, {(3, 0): "ข้อเสนอแนะ หนึ่ง", (4, 0): "ข้อเสนอแนะเพิ่มเติม สอง"}), form)
    assert _said(found, form) == [("ข้อเสนอแนะ", "หนึ่ง"), ("ข้อเสนอแนะเพิ่มเติม", "สอง")]


def test_a_title_with_a_colon_over_items_asks_nothing(tmp_path: Path) -> None:
    _, form = of_blank(_blank([ALONG], over="ด้านสถานที่ :"), tmp_path)
    assert [row.text for row in form.headings[0].fields if row.line] == ["ข้อเสนอแนะ"] * 2


def test_a_table_cut_in_two_behind_it_goes_on(tmp_path: Path) -> None:
    path, form = of_blank(_blank([ALONG]), tmp_path)
    document = docx.Document(str(path))
    table = document.tables[0]
    table.cell(4, 1).text = "✓"
    table.cell(6, 0).text = f"ข้อเสนอแนะ {GIVEN}"
    rest = deepcopy(table._tbl)
    _keep(table, range(4)), _keep(Table(rest, table._parent), range(4, 7))
    table._tbl.addnext(rest)
    table._tbl.addnext(OxmlElement("w:p"))
    answers = {a.section_id: a.choice or a.text for a in _read(_saved(document, path), form).answers}
    by_row = [answers[row.id] for row in form.headings[0].fields]
    assert by_row == ["", "", "", "มาก", "", GIVEN]


@pytest.mark.parametrize("along", [ALONG, ["ภาพรวม", "", "", ""]], ids=["written into", "ticked"])
def test_of_parts_that_changed_places_each_keeps_the_row_that_all_have(
    tmp_path: Path, along: list[str]
) -> None:
    path, form = of_blank(_blank([along], over="ด้านสถานที่"), tmp_path)
    document = docx.Document(str(path))
    table = document.tables[0]
    table.cell(3, along.count("")).text = f"ข้อเสนอแนะ {GIVEN}" if along is ALONG else "✓"
    rows = list(table._tbl.iterfind(qn("w:tr")))
    for row in rows[1:4]:
        table._tbl.append(row)
    first, second = (row for row in form.headings[0].fields if row.text in ("ข้อเสนอแนะ", "ภาพรวม"))
    found = {a.section_id: a for a in _read(_saved(document, path), form).answers}
    assert found[first.id].text
    assert found[first.id].review
    assert not found[second.id].text


def _keep(table: Table, rows: range) -> None:
    for number, row in enumerate(list(table._tbl.iterfind(qn("w:tr")))):
        if number not in rows:
            table._tbl.remove(row)


def test_such_a_row_at_the_end_alone_is_a_heading_behind_the_table(tmp_path: Path) -> None:
    blank = OfficeBlank().line("แบบประเมิน", bold=True).line("1. ผล", bold=True)
    blank.table(["รายการ", *STEPS], *([text, "", "", ""] for text in ITEMS[0]), ALONG)
    _, form = of_blank(blank, tmp_path)
    assert [shape for _, _, shape in tree(form)] == ["group", "table", "line"]


def test_the_blank_made_of_the_form_has_it(tmp_path: Path) -> None:
    _, form = of_blank(_blank([ALONG]), tmp_path)
    made = tmp_path / "made.docx"
    made.write_bytes(blank_document(form))
    found = gate(made, form)
    assert (found.answers, found.unknown, found.marked) == ((), (), ())


def test_next_year_its_answer_keeps_its_id(tmp_path: Path) -> None:
    form = drafted(_blank([ALONG]).save(tmp_path))
    asked = [row.id for row in form.headings[0].fields if row.line]
    assert asked == ["1.3", "1.6"]
    text = (tmp_path / "blank.yaml").read_text(encoding="utf-8")
    assert text.count("{ask: ") == 2


def test_a_column_that_is_typed_into_has_no_such_row(tmp_path: Path) -> None:
    drafted(_blank([ALONG]).save(tmp_path))
    path = tmp_path / "blank.yaml"
    text = path.read_text(encoding="utf-8").replace(
        "heading: รายการ", "heading: รายการ\n        kind: answer"
    )
    path.write_text(text, encoding="utf-8")
    assert "form_key_misplaced" in {issue.code for issue in load_form(path).issues}
