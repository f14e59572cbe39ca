from __future__ import annotations

import pytest

from rt67_aggregate.workbook.cells import CELL_UNITS, line_count, pieces, safe, width


def test_every_unsafe_character_is_shown_and_its_neighbours_stay():
    assert safe("ก\x00ข\x0bค\x1fง\x7fจ") == "ก␀ข␋ค␟ง␡จ"
    assert safe("a\ud800b\udfffc\ufffed\uffff") == "a\ufffdb\ufffdc\ufffdd\ufffd"


def test_line_ends_become_line_feeds_and_tabs_stay():
    assert safe("ก\r\nข\rค\tง\n") == "ก\nข\nค\tง\n"


def test_text_that_looks_like_an_escape_is_left_to_the_writer():
    assert safe("_x0041_ 😀 =1+1") == "_x0041_ 😀 =1+1"


@pytest.mark.parametrize("text", ["", "ก", "ก" * CELL_UNITS, "😀" * 40_000, "ก😀" * 30_000])
def test_pieces_fit_a_cell_and_make_the_text_again(text: str):
    found = pieces(text)
    assert "".join(found) == text
    assert all(len(piece.encode("utf-16-le")) // 2 <= CELL_UNITS for piece in found)


def test_marks_take_no_room():
    assert width("ที่") == 1
    assert width("ก้ำ") == 2


def test_a_line_is_counted_for_every_break_and_every_fold():
    assert line_count("", 10) == 1
    assert line_count("ก\nข", 10) == 2
    assert line_count("ก" * 25, 10) == 3
    assert line_count("ที่" * 10, 10) == 1
