"""CSV files as programs of all kinds save them: their text, their cells, and where one is damaged."""

from __future__ import annotations

import pytest

from rt67_aggregate.text.csv_text import DamagedError, decoded, delimiter_of, read_rows

THAI = "รหัส,ชื่อ\r\nT1,วิทยาลัยหนึ่ง\r\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp874"])
@pytest.mark.parametrize("text", [THAI, "ก", "a,b\n1,2\n"])
def test_a_file_is_read_in_whichever_encoding_it_was_saved(text: str, encoding: str) -> None:
    assert decoded(text.encode(encoding)) == text


@pytest.mark.parametrize("order", ["utf-16-le", "utf-16-be"])
def test_both_orders_of_bytes_are_read(order: str) -> None:
    assert decoded("\ufeff".encode(order) + THAI.encode(order)) == THAI


def test_a_single_wrong_byte_makes_no_other_script_of_the_rest() -> None:
    for data in (THAI.encode("utf-8") + b"\n\xa1,\r\n", b"\xef\xbb\xbf" + "ก\n".encode("cp874")):
        with pytest.raises(DamagedError) as raised:
            decoded(data)
        assert raised.value.line == data[: data.index(b"\xa1")].count(b"\n") + 1


def test_what_the_thai_code_page_has_not_is_damaged_on_its_line() -> None:
    with pytest.raises(DamagedError) as raised:
        decoded("ก\nข\nค".encode("cp874") + b"\xdb")
    assert raised.value.line == 3


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_the_first_line_tells_what_stands_between_the_cells(delimiter: str) -> None:
    text = f"a{delimiter}b{delimiter}c\n1,,,,{delimiter};;;;{delimiter}\t\t\t\n"
    assert delimiter_of(text) == delimiter


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_rows_come_with_the_line_on_which_they_start(end: str) -> None:
    text = end.join(("a,b", f'"1{end}2","say ""x"""', "", " , ", "3,", "4"))
    assert read_rows(text) == [
        (1, ["a", "b"]),
        (2, [f"1{end}2", 'say "x"']),
        (6, ["3", ""]),
        (7, ["4"]),
    ]
    assert read_rows(text + end) == read_rows(text)


def test_a_last_cell_may_be_empty() -> None:
    assert read_rows("a,b,") == [(1, ["a", "b", ""])]
    assert read_rows('"","x"\n,y') == [(1, ["", "x"]), (2, ["", "y"])]
    assert read_rows("") == []


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('a,b\nx"y,2\n', 2),  # a quotation mark within a cell
        ('a,b\n"x"y,2\n', 2),  # letters behind a quoted cell
        ('a\n\nb\n"x\ny\n', 4),  # a quoted cell without an end
        ("a\r\nb\nc\n", 2),  # lines that end otherwise than the first
        ('"a\nb",c\r\n"d"e\r\n', 3),  # a line end in a cell is counted
    ],
)
def test_a_damaged_file_says_on_which_line(text: str, line: int) -> None:
    with pytest.raises(DamagedError) as raised:
        read_rows(text)
    assert raised.value.line == line
