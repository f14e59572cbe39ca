"""Columns whose titles are signs alone: a tick and a cross, in a blank and in what was filled in."""

from __future__ import annotations

from pathlib import Path

import pytest

from rt67_aggregate.form import load_form
from rt67_aggregate.text import title_key
from tests.office_blanks import ABOVE, LEFT, OfficeBlank, dots, of_blank, with_cells

ITEMS = ("ทางเดินสะอาด", "มีป้ายเตือน", "มีถังดับเพลิง")


def _blank(*titles: list[str]) -> OfficeBlank:
    blank = OfficeBlank().line("แบบตรวจความปลอดภัย", bold=True, centred=True)
    blank.line(f"ชื่อสถานศึกษา {dots(40)}").line("1. รายการตรวจ", bold=True)
    free = len(titles[0]) - 2
    blank.table(*titles, *[[f"{n}", text, *[""] * free] for n, text in enumerate(ITEMS, 1)])
    return blank.line("2. ข้อเสนอแนะ", bold=True).lines(dots(100), dots(100))


@pytest.mark.parametrize(
    ("yes", "no"),
    [("✓", "✗"), ("√", "×"), ("✔", "✘"), ("/", "x"), ("☑", "☒"), ("(✓)", "(✗)"), ("( / )", "( x )")],
)
def test_one_is_ticked_below_a_tick_or_a_cross(tmp_path: Path, yes: str, no: str) -> None:
    path, form = of_blank(_blank(["ที่", "รายการ", yes, no, "หมายเหตุ"]), tmp_path)
    found = with_cells(path, form, {(1, 2): "✓", (2, 3): "/", (2, 4): "ชำรุด", (3, 2): "x"})
    said = [(answer.choice or answer.text, answer.review) for answer in found.answers if answer.text]
    assert said == [(yes, ()), (no, ()), (yes, ()), ("ชำรุด", ())]
    assert not found.unplaced


def test_rows_to_write_below_them_are_entries(tmp_path: Path) -> None:
    blank = OfficeBlank().line("แบบตรวจความปลอดภัย", bold=True, centred=True)
    blank.line(f"ชื่อสถานศึกษา {dots(40)}").line("1. รายการตรวจ", bold=True)
    blank.table(["รายการ", "✓", "✗"], *[[""] * 3 for _ in range(3)])
    path, form = of_blank(blank.line("2. ข้อเสนอแนะ", bold=True).lines(dots(100)), tmp_path)
    found = with_cells(path, form, {(1, 0): ITEMS[0], (1, 1): "✓", (2, 0): ITEMS[1], (2, 2): "/"})
    said = [(a.section_id[-1], a.entry, a.text, a.review) for a in found.answers if a.text]
    assert said == [("1", 1, ITEMS[0], ()), ("1", 2, ITEMS[1], ()), ("2", 1, "✓", ()), ("3", 2, "/", ())]


def test_such_titles_may_stand_below_another_one(tmp_path: Path) -> None:
    titles = ["ที่", "รายการ", "ผลการตรวจ", LEFT], [ABOVE, ABOVE, "✓", "✗"]
    path, form = of_blank(_blank(*titles), tmp_path)
    found = with_cells(path, form, {(3, 3): "✓"})
    assert [(answer.section_id, answer.choice) for answer in found.answers if answer.text] == [("1.2", "✗")]


def test_below_each_of_two_visits_a_tick_is_written_into_its_column(tmp_path: Path) -> None:
    titles = ["ที่", "รายการ", "ครั้งที่ 1", LEFT, "ครั้งที่ 2", LEFT], [ABOVE, ABOVE, "✓", "✗", "✓", "✗"]
    path, form = of_blank(_blank(*titles), tmp_path)
    found = with_cells(path, form, {(2, 2): "✓", (2, 5): "✓"})
    said = [form.by_id[answer.section_id].groups for answer in found.answers if answer.text]
    assert said == [("ครั้งที่ 1",), ("ครั้งที่ 2",)]


def test_what_is_written_below_no_title_of_signs_is_marked(tmp_path: Path) -> None:
    path, form = of_blank(_blank(["ที่", "รายการ", "✓", "✗", "หมายเหตุ"]), tmp_path)
    found = with_cells(path, form, {(0, 3): "?", (1, 3): "✓"})
    assert any(answer.review for answer in found.answers if answer.section_id == "1.1") or found.unplaced


def test_a_heading_of_signs_alone_is_none(tmp_path: Path) -> None:
    path, _ = of_blank(_blank(["ที่", "รายการ", "✓", "✗", "หมายเหตุ"]), tmp_path)
    written = path.with_suffix(".yaml")
    written.write_text(
        written.read_text(encoding="utf-8").replace("heading: รายการตรวจ", 'heading: "✓"'), "utf-8"
    )
    assert [issue.code for issue in load_form(written).issues] == ["form_empty_text"]


@pytest.mark.parametrize(
    ("text", "key"), [("✓", "✓"), (" ( / ) ", "/"), ("ผ่าน ✓", "ผ่าน"), ("---", ""), ("......", ""), ("", "")]
)
def test_a_title_of_signs_is_compared_by_these(text: str, key: str) -> None:
    assert title_key(text) == key
