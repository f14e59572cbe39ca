"""Headings in rows of a table over rows to write in: rows that were moved past each other."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest

from tests.office_blanks import NAME, OfficeBlank, dots, drafted, gate, reading

TITLES = ("**ประเด็นที่ 1 การสอน**", "**ประเด็นที่ 2 การวัดผล**", "**ประเด็นที่ 3 การใช้สื่อ**")


def _marked(folder: Path, order: tuple[int, ...], *, blank: int = 0) -> list[bool]:
    """Whether each heading is marked where the rows stand in this order, all written in but one."""
    form_blank = OfficeBlank().line("แบบบันทึก", bold=True, centred=True, size=18)
    form_blank.table(*([text] for title in TITLES for text in (title, "")))
    path = form_blank.table([f"ลงชื่อ {dots()}", f"ลงชื่อ {dots()}"]).save(folder)
    form = drafted(path)
    document = docx.Document(str(path))
    table = document.tables[0]
    for number in (1, 2, 3):
        table.cell(2 * number - 1, 0).text = "" if number == blank else f"คำตอบ {number}"
    rows = [row._tr for row in table.rows]
    for row in rows:
        table._tbl.remove(row)
    for at in order:
        table._tbl.append(rows[at])
    target = folder / f"{NAME}.docx"
    document.save(str(target))
    answers = reading(target, form).answers
    return [any(a.review for a in answers if a.section_id == each) for each in ("1", "2", "3")]


@pytest.mark.parametrize(
    ("order", "marked"),
    [
        ((0, 1, 3, 2, 4, 5), [True, True, False]),
        ((0, 2, 1, 3, 4, 5), [True, True, False]),
        ((2, 0, 1, 3, 4, 5), [True, True, False]),
        ((0, 1, 2, 3, 5, 4), [False, True, True]),
    ],
)
def test_a_heading_without_its_row_is_marked_with_the_one_that_has_two(
    tmp_path: Path, order: tuple[int, ...], marked: list[bool]
) -> None:
    assert _marked(tmp_path, order) == marked


def test_an_answer_behind_a_blank_row_is_marked_too(tmp_path: Path) -> None:
    assert _marked(tmp_path, (0, 1, 2, 3, 5, 4), blank=2) == [False, True, True]


@pytest.mark.parametrize("blank", [0, 1, 3])
def test_rows_in_their_order_are_not_marked(tmp_path: Path, blank: int) -> None:
    assert not any(_marked(tmp_path, tuple(range(6)), blank=blank))


def test_a_row_that_was_deleted_moves_nothing(tmp_path: Path) -> None:
    assert not any(_marked(tmp_path, (0, 1, 2, 4, 5)))


def test_labels_beside_blank_cells_have_no_rows_below(tmp_path: Path) -> None:
    blank = OfficeBlank().line("แบบบันทึก", bold=True, centred=True, size=18).line("1. รายได้", bold=True)
    blank.table(
        ["ประเภท", "ปีก่อน", "<", "ปีนี้"], ["^", "ราย", "บาท", "^"], ["^", "^", "(บาท)", "^"], ["ภาษี", "", "", ""]
    )
    path = blank.save(tmp_path)
    assert not any("boundary_uncertain" in mark for mark in gate(path, drafted(path)).marked)
