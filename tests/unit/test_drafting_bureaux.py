"""What blanks of bureaux showed: options in cells, lines with gaps over tables, sums over blank rows."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import docx
import pytest

from rt67_aggregate.drafting.numbers import number_of
from rt67_aggregate.model import Form
from tests.office_blanks import (
    LEFT,
    OfficeBlank,
    dots,
    drafted,
    gate,
    loaded_draft,
    tree,
    with_cells,
)

MET = "☐ บรรลุ ☐ ไม่บรรลุ"
OPTIONS = ("เป้าหมาย", "ผลงาน", "คะแนน", "การบรรลุ")


def _with_table(folder: Path, *rows: Sequence[str], over: str = "") -> Path:
    blank = OfficeBlank().line("แบบสำรวจ", bold=True, centred=True, size=18).line("1. ผลงาน", bold=True)
    if over:
        blank.line(over)
    return blank.table(*rows).line("2. ปัญหา", bold=True).line(dots(90)).save(folder)


def _filled(path: Path, form: Form, cells: dict[tuple[int, int], str]) -> list[tuple[str, str]]:
    """The answers of the blank with these cells typed into, and nothing among what no section took."""
    found = with_cells(path, form, cells)
    assert not found.unplaced
    return [(answer.section_id, answer.text) for answer in found.answers if answer.text]


@pytest.mark.parametrize(
    "rows",
    [
        (("", "", "", MET),),
        (("", "", "", MET), ("", "", "", MET)),
        (("1", "", "", MET), ("2", "", "", MET)),
        (("", "", MET, MET),),
        (("งานแรก", "", "", MET), ("งานที่สอง", "", "", MET)),
        (("งานแรก", MET, "", ""), ("งานที่สอง", MET, "", "")),
        (("งานแรก", MET, "", MET), ("งานที่สอง", MET, "", MET)),
        (("", "", "", f"☐ บรรลุ ☐ อื่น ๆ {dots()}"),),
        (("", "", "", "( ) บรรลุ ( ) ไม่บรรลุ"),),
    ],
)
def test_options_below_a_title_are_a_cell_of_its_column(
    tmp_path: Path, rows: tuple[tuple[str, ...], ...]
) -> None:
    path = _with_table(tmp_path, OPTIONS, *rows)
    form = drafted(path)
    assert [shape for _, _, shape in tree(form)] == ["table", "narrative"]
    found = gate(path, form)
    assert not any((found.answers, found.unknown, found.marked))
    last = rows[-1].index(next(text for text in reversed(rows[-1]) if text not in ("", "1", "2")))
    ticked = rows[-1][last].replace("☐", "☑", 1).replace("( )", "(/)", 1)
    blank = next(at for at, text in enumerate(rows[-1]) if not text)
    answers = _filled(path, form, {(len(rows), last): ticked, (len(rows), blank): "ปลูกผัก"})
    columns = [child.id for child in form.headings[0].children]
    said = ticked.strip(" .")
    assert sorted(answers) == sorted([(columns[last], said), (columns[blank], "ปลูกผัก")])


@pytest.mark.parametrize("row", [("งานแรก", MET), ("งานแรก", MET, "")])
def test_options_right_behind_a_name_are_its_own(tmp_path: Path, row: tuple[str, ...]) -> None:
    form = drafted(_with_table(tmp_path, OPTIONS[: len(row)], row))
    assert tree(form)[1] == (1, "งานแรก", "choice")


def test_boxes_in_a_copied_row_are_no_answer(tmp_path: Path) -> None:
    path = _with_table(tmp_path, OPTIONS, ("", "", "", MET))
    form = drafted(path)
    document = docx.Document(str(path))
    cells = document.tables[0].add_row().cells
    cells[0].text, cells[3].text = "ปลูกผัก", MET
    document.save(str(path))
    target, *others = (child.id for child in form.headings[0].children)
    assert _filled(path, form, {}) == [(target, "ปลูกผัก")]
    ticked = MET.replace("☐", "☑", 1)
    assert _filled(path, form, {(2, 3): ticked}) == [(target, "ปลูกผัก"), (others[-1], ticked)]


def test_a_dash_that_the_form_prints_in_a_cell_is_known(tmp_path: Path) -> None:
    rows = (("รายการ", "หน่วย", "ครั้งที่ 1", "ครั้งที่ 2"), ("ความขุ่น", "NTU", "", ""), ("สี", "-", "", ""))
    path = _with_table(tmp_path, *rows)
    form = drafted(path)
    assert gate(path, form).unknown == ()
    assert [text for _, text in _filled(path, form, {(2, 2): "ใส"})] == ["ใส"]


@pytest.mark.parametrize(
    ("line", "below"),
    [
        (f"สถานที่ {dots()} วันที่ {dots()}", [(1, "สถานที่", "line"), (1, "ตาราง", "table")]),
        (f"สถานที่ {dots()}", [(1, "สถานที่", "line"), (1, "ตาราง", "table")]),
        (f"1.1 อบรมแล้ว {dots()} คน ดังนี้", [(1, "1.1 อบรมแล้ว", "line"), (2, "ตาราง", "table")]),
        (f"1.1 สถานที่ {dots()}", [(1, "1.1 สถานที่", "line"), (2, "ตาราง", "table")]),
    ],
)
def test_gaps_over_a_table_are_asked_beside_it(
    tmp_path: Path, line: str, below: list[tuple[int, str, str]]
) -> None:
    path = _with_table(tmp_path, ("รายการ", "ครั้งที่ 1", "ครั้งที่ 2"), ("ความขุ่น", "", ""), over=line)
    form = drafted(path)
    assert tree(form) == [(0, "1. ผลงาน", "group"), *below, (0, "2. ปัญหา", "narrative")]
    found = gate(path, form)
    assert not any((found.answers, found.unknown, found.marked))


@pytest.mark.parametrize(
    "last", [("รวม", LEFT, "100", "", ""), ("รวมทั้งสิ้น", LEFT, LEFT, "", ""), ("ยอดรวม", "", "", "", "")]
)
def test_a_sum_over_several_blank_columns_is_a_row_of_the_table(
    tmp_path: Path, last: tuple[str, ...]
) -> None:
    titles = ("งาน", "ตัวชี้วัด", "น้ำหนัก", "ระดับ", "คะแนน")
    path = _with_table(tmp_path, titles, *[("",) * 5] * 3, last)
    form = drafted(path)
    assert tree(form) == [(0, "1. ผลงาน", "table"), (0, "2. ปัญหา", "narrative")]
    assert _filled(path, form, {(1, 0): "ปลูกผัก"})[0][1] == "ปลูกผัก"


@pytest.mark.parametrize("words", ["รอบการประเมินที่ 1", "รอบประเมินที่ 2", "งวดการรายงานที่ 1"])
def test_a_round_of_something_is_a_period_and_no_part(tmp_path: Path, words: str) -> None:
    assert number_of(f"{words} ปีงบประมาณ พ.ศ. 2570") is None
    blank = OfficeBlank().line("แบบประเมิน", bold=True, centred=True, size=18)
    blank.line(f"{words} ปีงบประมาณ พ.ศ. 2570", bold=True, centred=True)
    blank.line("องค์ประกอบที่ 1 ผลงาน", bold=True).line(dots(90))
    form = loaded_draft(blank.save(tmp_path)).value
    assert form is not None
    assert [heading.printed for heading in form.headings] == ["องค์ประกอบที่ 1 ผลงาน"]
    assert form.period.startswith(words)
