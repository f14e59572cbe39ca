"""Cells of a form's table that were merged over several rows, with what stood in each of them."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest

from tests.office_blanks import NAME, OfficeBlank, dots, drafted, reading


def _blank(folder: Path) -> Path:
    """A form with a table of three numbered rows."""
    blank = OfficeBlank().line("แบบรายงาน", bold=True, centred=True, size=18)
    blank.line("1. ปัญหาของปีนี้", bold=True)
    blank.table(("ปัญหาที่พบ", "แนวทางแก้ไข"), *((f"{n}.", f"{n}.") for n in (1, 2, 3)))
    return blank.line("2. แผนปีหน้า", bold=True).line(dots(80)).save(folder)


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("1. ห้องแคบ\n2. ไฟดับ", [(1, "ห้องแคบ"), (2, "ไฟดับ"), (3, "ครูขาด")]),
        ("1. ห้องแคบและไฟดับ", [(1, "ห้องแคบและไฟดับ"), (3, "ครูขาด")]),
        ("1. ห้องแคบ\n2. ไฟดับ\n3. น้ำท่วม", [(1, "ห้องแคบ\n2. ไฟดับ\n3. น้ำท่วม"), (3, "ครูขาด")]),
    ],
)
def test_what_is_numbered_as_the_rows_were_is_an_entry_of_each(
    tmp_path: Path, text: str, problems: list[tuple[int, str]]
) -> None:
    path = _blank(tmp_path)
    form = drafted(path)
    document = docx.Document(str(path))
    table = document.tables[0]
    for number, idea in enumerate(("ขยายห้อง", "ซ่อมไฟ", "เพิ่มครู"), 1):
        table.cell(number, 1).text = f"{number}. {idea}"
    table.cell(2, 0).text = ""
    table.cell(3, 0).text = "3. ครูขาด"
    table.cell(1, 0).merge(table.cell(2, 0)).text = text
    target = tmp_path / f"{NAME}.docx"
    document.save(str(target))
    answers = [answer for answer in reading(target, form).answers if answer.text]
    found = {
        title: [(a.entry, a.text) for a in answers if form.by_id[a.section_id].text == title]
        for title in ("ปัญหาที่พบ", "แนวทางแก้ไข")
    }
    assert found["ปัญหาที่พบ"] == problems
    assert found["แนวทางแก้ไข"] == [(1, "ขยายห้อง"), (2, "ซ่อมไฟ"), (3, "เพิ่มครู")]


# --- rows that were numbered otherwise


def _numbered(
    folder: Path, labels: tuple[str, ...], typed: tuple[str, str, str], beside: str = "ทำใหม่"
) -> list[tuple[int, str]]:
    """The problems that were read where the rows have these labels, with these words behind them. ``beside``:
    what stands behind the same figures in the other column."""
    path = _blank(folder)
    form = drafted(path)
    document = docx.Document(str(path))
    for row, label, text in zip(document.tables[0].rows[1:], labels, typed, strict=True):
        row.cells[0].text = f"{label} {text}"
        row.cells[1].text = f"{label} {beside}" if label[-1].isdigit() else label
    target = folder / f"{NAME}.docx"
    document.save(str(target))
    answers = (answer for answer in reading(target, form).answers if answer.text)
    return [(a.entry, a.text) for a in answers if form.by_id[a.section_id].text == "ปัญหาที่พบ"]


_LABELS = ("ก.", "ข.", "ค."), ("ข้อที่ 1", "ข้อที่ 2", "ข้อที่ 3"), ("1.1", "1.2", "1.3"), ("a)", "b)", "c)")


@pytest.mark.parametrize("labels", _LABELS)
@pytest.mark.parametrize("typed", [("ห้องแคบ", "", "ไฟดับ"), ("", "", "")])
def test_a_label_alone_is_no_entry(
    tmp_path: Path, labels: tuple[str, ...], typed: tuple[str, str, str]
) -> None:
    entries = zip((1, 2, 3), labels, typed, strict=True)
    assert _numbered(tmp_path, labels, typed) == [
        (n, f"{label} {text}") for n, label, text in entries if text
    ]


@pytest.mark.parametrize(
    "labels",
    [("ก.", "ข.", "ง."), ("1.1", "2.1", "3.1"), ("4.", "ข.", "ค."), ("ก.", "ข้อที่ 2", "ค.")],
)
def test_what_is_not_the_row_s_is_an_entry(tmp_path: Path, labels: tuple[str, ...]) -> None:
    assert [text for _, text in _numbered(tmp_path, labels, ("ห้องแคบ", "", ""))][-1] == labels[-1]


def test_figures_alone_may_be_what_was_asked_for(tmp_path: Path) -> None:
    labels = ("1.1", "1.2", "1.3")
    assert [text for _, text in _numbered(tmp_path, labels, ("", "", ""), beside="")] == list(labels)


def test_words_in_the_line_below_a_label_are_an_entry(tmp_path: Path) -> None:
    found = _numbered(tmp_path, ("ก.", "ข.", "ค."), ("ห้องแคบ", "", "\nครูขาด"))
    assert [number for number, _ in found] == [1, 3]
    assert "ครูขาด" in found[1][1]
