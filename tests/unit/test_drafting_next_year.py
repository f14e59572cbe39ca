"""Blanks as offices change them from one year to the next: the draft is what a person would write."""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy
from pathlib import Path

import docx
import pytest

from tests.office_blanks import NAME, OfficeBlank, dots, drafted, gate, reading, tree

LINE = dots(60)


def _report(blank: OfficeBlank, size: int = 18) -> OfficeBlank:
    """A small report: title, period, the sender's name, two headings in bold."""
    blank.line("แบบรายงานการดูแลสวนผัก", bold=True, size=size).line("ปีการศึกษา 2570", bold=bool(size))
    blank.line(f"ชื่อสถานศึกษา {dots(40)}")
    return blank.line("1. ผลงาน", bold=True).line(LINE).line("2. ปัญหา", bold=True).line(LINE)


def _holds(path: Path) -> list[tuple[int, str, str]]:
    """The tree of a blank's draft, against which the blank is clean."""
    form = drafted(path)
    found = gate(path, form)
    assert (found.answers, found.unknown, found.marked) == ((), (), ())
    return tree(form)


@pytest.mark.parametrize(
    "lines",
    [
        ("คำชี้แจงในการกรอกแบบ", "(1) กรอกเฉพาะที่เกี่ยวข้อง", "(2) แนบหลักฐานถ้ามี"),
        ("คำแนะนำสำหรับผู้รายงาน", "1) กรอกเฉพาะที่เกี่ยวข้อง", "2) แนบหลักฐานถ้ามี"),
        ("ข้อควรทราบ", "1. รายงานปีละหนึ่งครั้ง", "2. รายงานเฉพาะงานที่เสร็จ"),
        ("ข้อควรทราบ", "1. รายงานปีละหนึ่งครั้ง", "2. รายงานเฉพาะงานที่เสร็จ", ""),
    ],
)
@pytest.mark.parametrize("size", [0, 18])
def test_instructions_in_front_are_no_headings(lines: tuple[str, ...], size: int, tmp_path: Path) -> None:
    path = _report(OfficeBlank().lines(*lines), size).save(tmp_path)
    assert _holds(path) == [(0, "1. ผลงาน", "narrative"), (0, "2. ปัญหา", "narrative")]


def test_items_before_a_period_stay_headings_where_what_is_behind_counts_on(tmp_path: Path) -> None:
    blank = OfficeBlank().lines("แบบรายงาน", "1. ผลงาน", "2. แผน", "ปีการศึกษา 2570", LINE, "3. ปัญหา", LINE)
    assert [text for _, text, _ in tree(drafted(blank.save(tmp_path)))][:2] == ["1. ผลงาน", "2. แผน"]


# --- rows and options that are printed twice

_TITLES = ("**รายการ**", "**มี**", "**ไม่มี**")


def _of_rows(folder: Path, *names: str) -> Path:
    """A form of one table to tick, with rows of these names."""
    blank = _report(OfficeBlank()).line("3. ความพร้อม", bold=True)
    return blank.table(_TITLES, *((name, "", "") for name in names)).save(folder)


def _ticked(blank: Path, ticks: dict[int, int], *, without: int = 0) -> Path:
    """The blank with a tick in these rows and columns of its table, from 0, and a row taken out then."""
    document = docx.Document(str(blank))
    table = document.tables[0]
    for row, column in ticks.items():
        table.cell(row, column).paragraphs[0].add_run("/")
    if without:
        table._tbl.remove(table.rows[without]._tr)
    target = blank.with_name(f"{NAME}.docx")
    document.save(str(target))
    return target


@pytest.mark.parametrize(
    ("names", "second"),
    [
        (("เครื่องสูบน้ำ", "ถังน้ำ", "เครื่องสูบน้ำ"), "เครื่องสูบน้ำ (2)"),
        (("ถังน้ำ", "เครื่องสูบน้ำ", "เครื่องสูบน้ำ"), "เครื่องสูบน้ำ (2)"),
    ],
)
def test_rows_that_are_printed_twice_are_answered_in_their_order(
    names: tuple[str, ...], second: str, tmp_path: Path
) -> None:
    path = _of_rows(tmp_path, *names)
    assert _holds(path)[-1] == (0, "3. ความพร้อม", "table")
    form = drafted(path)
    first = names.index("เครื่องสูบน้ำ") + 1
    found = reading(_ticked(path, {first: 1, 3: 2}), form)
    said = {
        form.names.beside(form.by_id[a.section_id]): (a.choice, a.review) for a in found.answers if a.choice
    }
    assert said == {"เครื่องสูบน้ำ (1)": ("มี", ()), second: ("ไม่มี", ())}


def test_of_rows_that_are_printed_twice_those_that_are_left_are_marked(tmp_path: Path) -> None:
    path = _of_rows(tmp_path, "เครื่องสูบน้ำ", "ถังน้ำ", "เครื่องสูบน้ำ")
    found = reading(_ticked(path, {2: 1, 3: 2}, without=1), drafted(path))
    said = [(a.choice, a.review) for a in found.answers if a.choice]
    assert sorted(said) == [("มี", ()), ("ไม่มี", ("equal_heading_missing",))]


def test_rows_of_one_name_are_called_after_the_row_over_them(tmp_path: Path) -> None:
    path = _of_rows(tmp_path, "**แปลงผัก**", "เครื่องสูบน้ำ", "ถังน้ำ", "**แปลงดอกไม้**", "เครื่องสูบน้ำ", "ถังน้ำ")
    _holds(path)
    form = drafted(path)
    found = reading(_ticked(path, {2: 1, 5: 2}), form)
    said = {form.names.beside(form.by_id[a.section_id]): a.choice for a in found.answers if a.choice}
    assert said == {"แปลงผัก · เครื่องสูบน้ำ": "มี", "แปลงดอกไม้ · เครื่องสูบน้ำ": "ไม่มี"}


def test_an_option_that_is_printed_twice_is_said_once_and_told(tmp_path: Path) -> None:
    blank = _report(OfficeBlank()).line("3. การรดน้ำ", bold=True).lines("☐ เช้า  ☐ เย็น", "☐ เช้า  ☐ เย็น")
    path = blank.save(tmp_path)
    _holds(path)
    assert drafted(path).headings[-1].options == ("เช้า", "เย็น")
    assert "“เช้า” พิมพ์ไว้มากกว่าหนึ่งแห่ง" in path.with_suffix(".yaml").read_text(encoding="utf-8")


# --- a table that was cut in two


def _cut(blank: Path, at: int) -> Path:
    """The blank with its table in two from a row on, from 0, and an empty line between the halves."""
    document = docx.Document(str(blank))
    table = document.tables[0]._tbl
    rest = deepcopy(table)
    rows, more = table.tr_lst, rest.tr_lst
    for row in (*rows[at:], *more[:at]):
        row.getparent().remove(row)
    table.addnext(rest)
    table.addnext(docx.oxml.OxmlElement("w:p"))
    document.save(str(blank))
    return blank


@pytest.mark.parametrize("at", [1, 2, 3])
@pytest.mark.parametrize(
    "rows",
    [
        (("ที่", "รายการ", "มี", "ไม่มี"), ("1", "ถังน้ำ", "", ""), ("2", "จอบ", "", ""), ("3", "คราด", "", "")),
        (("รายการ", "ปลูก", "ตาย"), ("ผักชี", "", ""), ("คะน้า", "", ""), ("รวม", "", "")),
        (("ชื่อ", "ปลูก", "ตาย"), ("", "", ""), ("", "", ""), ("", "", "")),
        (("ที่", "ชื่อ"), ("1", ""), ("2", ""), ("3", "")),
    ],
)
def test_a_table_that_was_cut_in_two_is_one(rows: Sequence[Sequence[str]], at: int, tmp_path: Path) -> None:
    blank = _report(OfficeBlank()).line("3. รายการ", bold=True).table(*rows).save(tmp_path)
    whole = tree(drafted(blank))
    assert _holds(_cut(blank, at)) == whole
    form = drafted(blank)
    assert form.headings[-1].rows == len(rows) - 1


def test_labels_behind_a_table_of_two_columns_are_no_rest_of_it(tmp_path: Path) -> None:
    blank = _report(OfficeBlank()).line("3. รายการ", bold=True)
    blank.table(("รายการ", "จำนวน"), ("ผักชี", ""), ("คะน้า", "")).line()
    path = blank.table(("ผู้ดูแลแปลง", ""), ("ผู้จดบันทึก", "")).save(tmp_path)
    assert [text for _, text, _ in tree(drafted(path))][-2:] == ["ผู้ดูแลแปลง", "ผู้จดบันทึก"]


def test_rows_of_a_rest_are_answered_in_their_place_and_others_are_told(tmp_path: Path) -> None:
    rows = (("รายการ", "มี", "ไม่มี"), ("ถังน้ำ", "", ""), ("จอบ", "", ""))
    form = drafted(_report(OfficeBlank()).line("3. รายการ", bold=True).table(*rows).save(tmp_path))
    for name, said in (("จอบ", ["ไม่มี"]), ("รถไถ", [])):
        blank = _report(OfficeBlank()).line("3. รายการ", bold=True).table(*rows[:2]).line()
        path = blank.table((name, "", "/")).save(tmp_path, f"{NAME}.docx")
        found = reading(path, form)
        assert [a.choice for a in found.answers if a.choice] == said
        assert bool(found.unplaced) is not bool(said)


# --- a row of sums


@pytest.mark.parametrize(
    ("rows", "asked"),
    [
        ((("ผัก", "จำนวน"), ("", ""), ("รวม", "")), {"ผัก", "จำนวน"}),
        ((("ผัก", "จำนวน"), ("1.", ""), ("2.", ""), ("3.", ""), ("รวม", "")), {"ผัก", "จำนวน"}),
        ((("ผัก", "จำนวน"), ("1. 2. 3.", ""), ("รวมทั้งสิ้น", "")), {"ผัก", "จำนวน"}),
        ((("ลำดับ", "ผัก", "จำนวน"), ("1", "", ""), ("2", "", ""), ("รวม", "", "")), {"ผัก", "จำนวน"}),
        ((("ลำดับ", "ผัก", "จำนวน"), ("", "", ""), ("", "", ""), ("รวม", "", "")), {"ลำดับ", "ผัก", "จำนวน"}),
        ((("ผัก", "จำนวน"), ("ผักชี", ""), ("เฉลี่ย", "")), {"จำนวน"}),
        ((("รหัส", "ผัก", "จำนวน"), ("1", "ผักชี", ""), ("2", "คะน้า", ""), ("รวม", "", "")), {"จำนวน"}),
    ],
)
def test_a_row_of_sums_makes_no_column_one_of_names(
    rows: Sequence[Sequence[str]], asked: set[str], tmp_path: Path
) -> None:
    path = _report(OfficeBlank()).line("3. ผลผลิต", bold=True).table(*rows).save(tmp_path)
    _holds(path)
    assert {c.text for c in drafted(path).headings[-1].children if c.is_section} == asked


# --- titles and numbers that are printed again


@pytest.mark.parametrize(
    "rows",
    [
        (("รายการ", "2", "1"), ("ถังน้ำ", "", ""), ("รายการ", "2", "1"), ("จอบ", "", "")),
        (("รายการ", "มี", "ไม่มี"), ("รายการ", "มี", "ไม่มี"), ("ถังน้ำ", "", ""), ("จอบ", "", "")),
        (("ผัก", "ปลูก", "ตาย"), ("ผักชี", "", ""), ("ผัก", "ปลูก", "ตาย"), ("คะน้า", "", "")),
    ],
)
def test_titles_on_a_table_s_next_page_are_no_row_of_it(
    rows: Sequence[Sequence[str]], tmp_path: Path
) -> None:
    path = _report(OfficeBlank()).line("3. รายการ", bold=True).table(*rows).save(tmp_path)
    assert _holds(path)[2:] == [(0, "3. รายการ", "table")]
    assert drafted(path).headings[-1].rows == 2


@pytest.mark.parametrize("numbers", [("1.", "1.", "2.", "3."), ("1.", "2.", "2.")])
def test_a_row_that_was_copied_with_its_number_is_written_into(
    numbers: tuple[str, ...], tmp_path: Path
) -> None:
    rows = (("ผัก", "จำนวน"), *((number, "") for number in numbers))
    path = _report(OfficeBlank()).line("3. รายการ", bold=True).table(*rows).save(tmp_path)
    _holds(path)
    assert [c.text for c in drafted(path).headings[-1].children if c.is_section] == ["ผัก", "จำนวน"]


# --- empty lines and examples in place of dots


def test_a_label_over_empty_lines_behind_a_choice_is_a_heading(tmp_path: Path) -> None:
    blank = _report(OfficeBlank()).line("3. คุณภาพ", bold=True)
    blank.lines("☐ ดี  ☐ พอใช้", f"คะแนนที่ได้ {dots(10)} คะแนน", "เหตุผลประกอบ", "", "")
    path = blank.line("4. แผน", bold=True).line(LINE).save(tmp_path)
    assert _holds(path)[3:] == [
        (1, "คะแนนที่ได้", "line"),
        (1, "เหตุผลประกอบ", "narrative"),
        (0, "4. แผน", "narrative"),
    ]


@pytest.mark.parametrize("example", ["เช่น รดน้ำทุกเช้า", "(ตัวอย่าง: รดน้ำทุกเช้า)", "ตัวอย่าง รดน้ำทุกเช้า"])
def test_an_example_between_a_label_and_its_dots_leaves_it_a_heading(example: str, tmp_path: Path) -> None:
    blank = _report(OfficeBlank()).line("3. สรุป", bold=True).lines("จุดเด่น", example, LINE, "จุดด้อย", LINE)
    assert [text for _, text, _ in _holds(blank.save(tmp_path))][3:] == ["จุดเด่น", "จุดด้อย"]


def test_numbered_lines_with_empty_lines_between_are_no_instructions(tmp_path: Path) -> None:
    blank = OfficeBlank().line("แบบรายงานการดูแลสวนผัก", bold=True).line("คำชี้แจง โปรดรายงานภายในเดือนนี้")
    blank.lines("1. ความเป็นมา", "", "2. งานที่ทำ", "2.1 การปลูก", "", "", "2.2 การดูแล", "", "3. แผน", LINE)
    assert [text for _, text, _ in tree(drafted(blank.save(tmp_path)))] == [
        *("1. ความเป็นมา", "2. งานที่ทำ", "2.1 การปลูก", "2.2 การดูแล", "3. แผน"),
    ]


# --- what ministries put before, between and behind the parts


@pytest.mark.parametrize("cover", [f"วิทยาลัย{dots(40)}", f"สถานศึกษา {dots(40)}"])
def test_the_senders_name_is_read_where_its_place_says_so_and_not_from_a_cover(
    cover: str, tmp_path: Path
) -> None:
    blank = OfficeBlank().line("แบบรายงานการดูแลสวนผัก", bold=True, size=18).line(cover)
    blank.line("......(ชื่อหน่วยงาน)......ขอรายงานผล ดังนี้").line("1. ผลงาน", bold=True).line(LINE)
    path = blank.save(tmp_path)
    assert _holds(path) == [(0, "1. ผลงาน", "narrative")]
    form = drafted(path)
    assert (form.unit_prompt, form.unit_line) == ("(ชื่อหน่วยงาน)", "ขอรายงานผล ดังนี้")
    assert len(form.fields) == 1


@pytest.mark.parametrize("annex", ["ภาคผนวก", "ภาคผนวก ข้อมูลประกอบ", "Annex"])
def test_an_annex_without_number_stands_beside_the_parts(annex: str, tmp_path: Path) -> None:
    blank = _report(OfficeBlank()).line("ส่วนที่ 3 แผน", bold=True)
    blank.line("3.1 ปีหน้า", bold=True).line(LINE).line(annex, bold=True)
    blank.line("ก. ครู", bold=True).line(f"จำนวนครู {dots(8)} คน")
    assert (0, annex, "group") in _holds(blank.save(tmp_path))


def test_long_items_behind_bullets_are_headings(tmp_path: Path) -> None:
    long = "การสร้างการรับรู้ความเข้าใจเกี่ยวกับการดูแลสวนผักของสถานศึกษาและชุมชนรอบสถานศึกษาในปีที่ผ่านมา"
    blank = _report(OfficeBlank()).line("3. แผน", bold=True)
    blank.line(f"- {long}").line(LINE).line("- การขยายพื้นที่").line(LINE)
    assert _holds(blank.save(tmp_path))[3:] == [(1, long, "narrative"), (1, "การขยายพื้นที่", "narrative")]


@pytest.mark.parametrize(
    ("part", "depths"),
    [
        ("1) ผลการดำเนินงาน ดังนี้", [0, 1, 2, 2, 1]),
        ("ก. ผลการดำเนินงาน ดังนี้", [0, 1, 2, 2, 1]),
        ("**ผลการดำเนินงาน**", [0, 1, 2, 2, 1]),
    ],
)
def test_items_that_count_by_their_topic_stand_below_the_part_that_asks_nothing_itself(
    part: str, depths: list[int], tmp_path: Path
) -> None:
    """The part's number says that it is beside them; but then nothing could be written under it."""
    last = {"1": "2) ปัญหา", "ก": "ข. ปัญหา", "*": "**ปัญหา**"}[part[0]]
    blank = _report(OfficeBlank()).lines("3.1 ห้องสมุด", part, "3.1.1 การยืม", LINE, "3.1.2 การซ่อม", LINE)
    found = _holds(blank.lines(last, LINE).save(tmp_path))
    assert [(depth, text) for depth, text, _ in found[2:]] == list(
        zip(
            depths,
            (w.strip("*") for w in ("3.1 ห้องสมุด", part, "3.1.1 การยืม", "3.1.2 การซ่อม", last)),
            strict=True,
        )
    )


def test_they_count_on_below_the_next_part(tmp_path: Path) -> None:
    blank = _report(OfficeBlank()).lines("3.1 ห้องสมุด", "1) ผลงาน ดังนี้", "3.1.1 การยืม", LINE)
    found = _holds(blank.lines("2) แผนงาน ดังนี้", "3.1.2 การซ่อม", LINE, "3.1.3 การอบรม", LINE).save(tmp_path))
    assert [depth for depth, _, _ in found[2:]] == [0, 1, 2, 1, 2, 2]


def test_they_stand_beside_a_part_that_is_answered_itself(tmp_path: Path) -> None:
    blank = _report(OfficeBlank()).lines("3.1 ห้องสมุด", "1) จำนวนผู้ใช้", LINE, "3.1.1 การยืม", LINE)
    found = _holds(blank.lines("3.1.2 การซ่อม", LINE).save(tmp_path))
    assert [depth for depth, _, _ in found[2:]] == [0, 1, 1, 1]
