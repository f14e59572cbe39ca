from __future__ import annotations

import pytest
from lxml import etree

from rt67_aggregate.text import unescaped
from rt67_aggregate.workbook.cell_xml import text_cell
from rt67_aggregate.workbook.cells import CELL_UNITS, pieces, safe
from rt67_aggregate.workbook.metrics import advance
from rt67_aggregate.workbook.text_sizes import MOST_LINES, height, points_of, within_width


def test_every_unsafe_character_is_shown_and_its_neighbours_stay():
    assert safe("ก\x00ข\x0bค\x1fง\x7fจ") == "ก␀ข␋ค␟ง␡จ"
    assert safe("a\ud800b\udfffc\ufffed\uffff") == "a\ufffdb\ufffdc\ufffdd\ufffd"


def test_line_ends_become_line_feeds_and_tabs_stay():
    assert safe("ก\r\nข\rค\tง\n") == "ก\nข\nค\tง\n"


def test_text_that_looks_like_an_escape_is_left_to_the_writer():
    assert safe("_x0041_ 😀 =1+1") == "_x0041_ 😀 =1+1"


@pytest.mark.parametrize("text", ["_x0041_", "_x005F_x0041_", "_x0041_x0042_", "__x0041__", "_x0041", "ก_x_"])
def test_text_that_looks_like_escapes_is_read_back_as_it_was_typed(text: str):
    cell = etree.fromstring("<c" + text_cell(text))
    assert unescaped("".join(cell.itertext())) == text


@pytest.mark.parametrize("text", ["", "ก", "ก" * CELL_UNITS, "😀" * 40_000, "ก😀" * 30_000])
def test_pieces_fit_a_cell_and_make_the_text_again(text: str):
    found = pieces(text)
    assert "".join(found) == text
    assert all(len(piece.encode("utf-16-le")) // 2 <= CELL_UNITS for piece in found)


def test_marks_take_no_room():
    assert advance("ที่") == advance("ท")
    assert advance("ก้ำ") == advance("กำ")


@pytest.mark.parametrize(
    ("text", "lines"),
    [("", 1), ("ก\nข", 2), ("ก" * 25, 3), ("ที่" * 7, 1), ("ก\n" * 90, MOST_LINES), ("ก" * 30_000, MOST_LINES)],
)
def test_a_row_has_a_line_for_every_break_and_every_fold_up_to_the_most(text, lines):
    assert height(text, 10) == points_of(lines)


@pytest.mark.parametrize("text", ["สั้น", "แบบรายงานผลการตรวจราชการของวิทยาลัย.docx", "W" * 80])
def test_a_shortened_text_fits_and_keeps_both_ends(text):
    found = within_width(text, 20)
    assert advance(found) <= 20 * 362
    assert (found[0], found[-1]) == (text[0], text[-1])
