"""What rows and cells of a form's table are told by: columns that are overlapped, numbers, lists, titles."""

from __future__ import annotations

import pytest

from rt67_aggregate.locate.cells import cell_contents
from rt67_aggregate.locate.column_spans import ColumnSpans
from rt67_aggregate.locate.filled_cell import (
    cell_place,
    filled_cell,
    has_typed_rows,
    says_more,
    without_row_number,
)
from rt67_aggregate.locate.grid import is_numbered, rows_of, stands_out, turned
from rt67_aggregate.locate.line_words import TextLine, said, typed_of
from rt67_aggregate.locate.numbered_list import split_list
from rt67_aggregate.locate.printed import wordings_of
from rt67_aggregate.locate.row_numbers import bare_number, row_numbers
from rt67_aggregate.locate.title_cell import numbering_title, title_cell
from rt67_aggregate.model import Cell, Line, Paragraph, Picture, Piece, Place, Role, Table
from tests.small_forms import para, table

COLUMNS = ((1, "risk"), (2, "level"), (3, "measure"))


def text_line(text: str, label: str = "") -> TextLine:
    return (typed_of(Line(para(text, label), 0, len(text))),)


def piece(
    content: Table, columns: tuple[tuple[int, str], ...] = COLUMNS, titles: tuple[int, ...] = (1,)
) -> Piece:
    return Piece(Role.CONTENT, content, "table", columns, titles)


# --- which columns a cell stands in ------------------------------------------------------------------


def owners(*widths: int, spans: dict[tuple[int, int], int] | None = None) -> list[list[str]]:
    """The columns of each cell of a second row with cells of these widths."""
    rows = table(["ก", "ข", "ค"], [""] * len(widths), spans=spans or {})
    cells, at = [], 1
    for width in widths:
        cells.append(Cell(2, at, columns=width))
        at += width
    heads = [cell.column for cell in rows.cells if cell.row == 1]
    columns = tuple(zip(heads, ("risk", "level", "measure"), strict=True))
    return list(ColumnSpans(piece(rows, columns), rows).owners(cells).values())


def test_a_cell_stands_in_the_column_below_whose_title_it_is() -> None:
    assert owners(1, 1, 1) == [["risk"], ["level"], ["measure"]]
    assert owners(1, 1, 1, 1)[3] == []


def test_a_cell_that_covers_columns_whole_stands_in_each() -> None:
    assert owners(3) == [["risk", "level", "measure"]]
    assert owners(2, 1) == [["risk", "level"], ["measure"]]


def test_a_cell_goes_to_the_column_that_it_overlaps_most() -> None:
    wide = {(1, 1): 4, (1, 5): 4, (1, 9): 4}
    assert owners(3, 9, spans=wide) == [["risk"], ["level", "measure"]]
    assert owners(5, 7, spans=wide) == [["risk"], ["measure"]]
    assert owners(1, 2, 4, 5, spans=wide) == [["risk"], ["risk"], ["level"], ["measure"]]


def test_a_row_with_as_many_cells_as_columns_has_one_for_each_wherever_a_border_was_dragged() -> None:
    wide = {(1, 1): 2, (1, 3): 2, (1, 5): 2}
    assert owners(1, 1, 4, spans=wide) == [["risk"], ["level"], ["measure"]]
    assert owners(1, 1, 2, 2, spans=wide) == [["risk"], ["risk"], ["level"], ["measure"]]


def test_below_narrow_titles_three_cells_are_not_one_for_each_column() -> None:
    assert owners(1, 2, 1) == [["risk"], ["level", "measure"], []]


@pytest.mark.parametrize("first", [-3, -2, -1, 1, 2, 3])
def test_a_row_that_was_moved_to_a_side_has_one_cell_for_each_column(first: int) -> None:
    """As ``w:gridBefore`` moves it: 4 is where the titles begin."""
    rows = Table((*(Cell(1, 4 + n) for n in range(3)), Cell(2, 1)), Place(table=1), 2, 9)
    columns = tuple(zip((4, 5, 6), ("risk", "level", "measure"), strict=True))
    spans = ColumnSpans(piece(rows, columns), rows)
    cells = [Cell(2, 4 + first + n) for n in range(3)]
    assert list(spans.owners(cells).values()) == [["risk"], ["level"], ["measure"]]
    assert spans.moved(cells)
    assert not spans.moved(cells[:2])
    assert not spans.moved([Cell(2, 4 + n) for n in range(3)])


def test_a_row_under_a_title_of_the_college_s_own_was_not_moved() -> None:
    titled = table(["ที่", "ก", "ข"], ["1", "x"])
    columns = ((2, "risk"), (3, "level"))
    cells = [cell for cell in titled.cells if cell.row == 2]
    assert not ColumnSpans(piece(titled, columns), titled).moved(cells)


@pytest.mark.parametrize("first", [-2, -1, 1, 2])
@pytest.mark.parametrize("own", [4, 5, 6])
def test_a_row_that_was_moved_keeps_its_order_beside_a_column_of_the_college_s_own(
    first: int, own: int
) -> None:
    """``own``: the column whose title is none of the form's."""
    rows = Table((*(Cell(1, 4 + n) for n in range(3)), Cell(2, 1)), Place(table=1), 2, 9)
    heads = dict(zip((4, 5, 6), ("risk", "level", "measure"), strict=True))
    spans = ColumnSpans(piece(rows, tuple((c, name) for c, name in heads.items() if c != own)), rows)
    cells = [Cell(2, 4 + first + n) for n in range(3)]
    expected = [[name] if column != own else [] for column, name in heads.items()]
    assert list(spans.owners(cells).values()) == expected
    assert spans.moved(cells)


# --- numbers of rows ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("1.", 1),
        ("(12)", 12),
        (" 3 ", 3),
        ("๔.", 4),
        ("999", 999),
        ("1000", 0),
        ("1 คน", 0),
        ("", 0),
        ("ก", 0),
        ("-", 0),
    ],
)
def test_a_lone_number_of_up_to_three_figures(text: str, number: int) -> None:
    assert bare_number([text_line(text)]) == number


def cell(row: int, text: str, label: str = "") -> Cell:
    return Cell(row, 1, blocks=(para(text, label),))


@pytest.mark.parametrize(
    ("text", "label", "order"),
    [
        ("1. สายไฟ", "", 1),
        ("ข) สายไฟ", "", 0),
        ("สายไฟ", "3.", 3),
        ("", "4.", 4),
        ("1.2 สายไฟ", "", 0),
        ("- สายไฟ", "", 0),
        ("สายไฟ", "", 0),
        ("", "", 0),
    ],
)
def test_the_number_that_a_cell_begins_with(text: str, label: str, order: int) -> None:
    one = cell(2, text, label)
    found = filled_cell(one, cell_contents(one), spans=False)
    assert (found.label, found.row, found.spans) == (order, 2, False)


def numbers(
    *texts: str, order: dict[int, int] | None = None, titles: tuple[int, ...] = (1,)
) -> dict[int, int]:
    cells = [cell(row, text) for row, text in enumerate(texts, 2)]
    filled = [filled_cell(one, cell_contents(one), spans=False) for one in cells]
    rows = Table((cell(1, "หัว"), *cells), Place(), len(texts) + 1, 1)
    return row_numbers(rows, (1,), {"risk": filled}, order or {})


def test_rows_are_numbered_as_printed_where_numbers_rise_and_agree() -> None:
    assert numbers("2. ก", "5. ข") == {2: 2, 3: 5}
    assert numbers("ก", "ข", order={2: 3, 3: 7}) == {2: 3, 3: 7}
    assert numbers("3. ก", "7. ข", order={2: 3, 3: 7}) == {2: 3, 3: 7}


@pytest.mark.parametrize("texts", [("5. ก", "2. ข"), ("2. ก", "2. ข"), ("2. ก", "ข"), ("ก", "ข")])
def test_else_they_are_counted(texts: tuple[str, ...]) -> None:
    assert numbers(*texts) == {2: 1, 3: 2}


def test_numbers_of_one_row_that_differ_count_for_nothing() -> None:
    assert numbers("2. ก", "5. ข", order={2: 3, 3: 5}) == {2: 1, 3: 2}


def test_a_row_without_cells_is_not_counted() -> None:
    rows = Table((cell(2, "ก"), cell(4, "ข")), Place(), 5, 1)
    assert row_numbers(rows, (1,), {}, {}) == {2: 1, 4: 2}


# --- what was typed into a cell ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "bullets", "more"),
    [
        ("1. สายไฟ", False, True),
        ("1.", False, False),
        ("สายไฟ", False, True),
        ("-", False, True),
        ("-", True, False),
        ("•", False, False),
        ("- ก", True, True),
        ("ก)", False, True),
    ],
)
def test_more_than_the_row_s_number_stands_there(text: str, bullets: bool, more: bool) -> None:
    assert says_more(text_line(text), bullets=bullets) is more


def test_anything_below_the_titles_is_a_typed_row() -> None:
    assert not has_typed_rows(piece(table(["หัว"], ["1."], [""])), table(["หัว"], ["1."], [""]))
    typed = table(["หัว"], ["1."], ["2. ก"])
    assert has_typed_rows(piece(typed), typed)
    photo = table(["หัว"], [[para("", pictures=(Picture("x"),))]])
    assert has_typed_rows(piece(photo), photo)
    assert not has_typed_rows(piece(typed, titles=(1, 2, 3)), typed)


def test_the_row_s_number_is_taken_off_its_first_line_only() -> None:
    kept, taken = without_row_number([text_line("1. สายไฟ"), text_line("2. พื้น")])
    assert ([said(line) for line in kept], [f.line.text for f in taken]) == (["สายไฟ", "2. พื้น"], ["1. "])
    for text in ("1.2 สายไฟ", "- สายไฟ", "สายไฟ"):
        kept, taken = without_row_number([text_line(text)])
        assert ([said(line) for line in kept], taken) == ([text], [])
    kept, taken = without_row_number([text_line("1."), text_line("ก")])
    assert [said(line) for line in kept] == ["ก"]
    assert without_row_number([]) == ([], [])


def test_a_cell_stands_where_its_first_paragraph_does() -> None:
    placed = Paragraph("ก", Place(row=2, column=3, table=4))
    assert cell_place(Cell(2, 3, blocks=(placed,))) == placed.place
    assert cell_place(Cell(2, 3)) == Place(row=2, column=3)
    assert cell_place(Cell(2, 3, blocks=(table(["ก"]),))) == Place(row=2, column=3)


# --- lists --------------------------------------------------------------------------------------------


def entries(*lines: str) -> dict[int, list[str]] | None:
    split = split_list([text_line(line) for line in lines])
    return {one.number: [said(line) for line in one.lines] for one in split.entries} if split else None


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (("1. ก", "2. ข"), {1: ["ก"], 2: ["ข"]}),
        (("1. ก", "ต่อ", "2. ข"), {1: ["ก", "ต่อ"], 2: ["ข"]}),
        (("3. ก", "4. ข"), {1: ["ก"], 2: ["ข"]}),
        (("1. ก", "1. ข"), {1: ["ก"], 2: ["ข"]}),
        (("1. ก", "3. ข"), {1: ["ก"], 2: ["ข"]}),
        (("- ก", "- ข"), {1: ["ก"], 2: ["ข"]}),
        (("1. ก", "- ข", "2. ค"), {1: ["ก", "- ข"], 2: ["ค"]}),
        (("ก) หนึ่ง", "ข) สอง"), {1: ["หนึ่ง"], 2: ["สอง"]}),
        (("1.", "2. ข"), {2: ["ข"]}),
    ],
)
def test_a_list_comes_apart_at_its_labels(lines: tuple[str, ...], found: dict[int, list[str]]) -> None:
    assert entries(*lines) == found


@pytest.mark.parametrize(
    "lines", [(), ("1. ก",), ("ก", "1. ข", "2. ค"), ("1. ก", "ข"), ("1. ก", "1) ข"), ("ม. 5", "ม. 6")]
)
def test_other_lines_are_no_list(lines: tuple[str, ...]) -> None:
    assert entries(*lines) is None


def test_ticks_are_part_of_what_they_stand_before() -> None:
    assert entries("✓ ก", "✓ ข") == {1: ["✓ ก"], 2: ["✓ ข"]}


# --- titles' cells and rows ----------------------------------------------------------------------------


def parts(text: str) -> tuple[list[str], list[str], list[str]]:
    """What the form prints in a title's cell, what is an answer, and words that may be either."""
    one = Cell(1, 1, blocks=tuple(map(para, text.split("\n"))))
    found = title_cell(cell_contents(one), "risk", wordings_of(("ความเสี่ยงที่พบ",)))
    return [f.line.text for f in found.own], [said(a) for a in found.answer], [said(w) for w in found.words]


@pytest.mark.parametrize(
    ("text", "own", "answer", "words"),
    [
        ("ความเสี่ยงที่พบ", ["ความเสี่ยงที่พบ"], [], []),
        ("ความเสี่ยงที่พบ\nสายไฟ", ["ความเสี่ยงที่พบ"], ["สายไฟ"], []),
        ("ความเสี่ยงที่พบ: สายไฟ", ["ความเสี่ยงที่พบ: "], ["สายไฟ"], []),
        ("ความเสี่ยงที่พบ – สายไฟ", ["ความเสี่ยงที่พบ – "], ["สายไฟ"], []),
        ("ความเสี่ยงที่พบ 5 จุด", ["ความเสี่ยงที่พบ "], ["5 จุด"], []),
        ("ความเสี่ยงที่พบ ไม่มี", ["ความเสี่ยงที่พบ "], ["ไม่มี"], []),
        ("ความเสี่ยงที่พบ " + "สายไฟชำรุดหลายจุดทั้งอาคารเรียน", ["ความเสี่ยงที่พบ "], ["สายไฟชำรุดหลายจุดทั้งอาคารเรียน"], []),
        ("ความเสี่ยงที่พบ มาก", ["ความเสี่ยงที่พบ ", ""], [], ["มาก"]),
        ("สรุปความเสี่ยงที่พบ", ["", "ความเสี่ยงที่พบ"], [], ["สรุป"]),
        ("อื่น ๆ", [], [], ["อื่น ๆ"]),
    ],
)
def test_the_cell_of_a_title(text: str, own: list[str], answer: list[str], words: list[str]) -> None:
    assert parts(text) == (own, answer, words)


@pytest.mark.parametrize(
    ("text", "numbers_rows"), [("ที่", True), ("ลำดับที่", True), ("No.", True), ("", True), ("ชื่อ", False)]
)
def test_titles_of_row_numbers(text: str, numbers_rows: bool) -> None:
    assert numbering_title(text) is numbers_rows


def test_rows_of_which_two_columns_carry_one_number_are_numbered() -> None:
    assert is_numbered(rows_of(table(["1. ก", "1. ข"], ["2. ค", "2. ง"])))
    assert is_numbered(rows_of(table(["1. ก", "1. ข"], ["2. ค", "2. ง"], ["x", "y"], ["z", "z"])))
    for rows in ([["1. ก", "ข"], ["2. ค", "ง"]], [["1. ก", "1. ข"]], [["1. ก", "2. ข"], ["3. ก", "4. ข"]]):
        assert not is_numbered(rows_of(table(*rows)))
    assert not is_numbered([])


def test_a_first_row_stands_out_by_its_looks() -> None:
    def out(first: list[str], *others: list[str]) -> bool:
        rows = rows_of(table(first, *others))
        return stands_out(rows[0][1], [cells for _, cells in rows[1:]])

    assert out(["เรื่อง", "ผล"], ["1. ก", "1. ข"])
    for first in (["เรื่อง"], ["เรื่อง", ""], ["1. ก", "ผล"], ["ก" * 41, "ผล"]):
        assert not out(first, ["1. ก", "1. ข"])
    assert not out(["เรื่อง", "ผล"], ["ก", "ข"])
    assert out(["ก" * 40, "ผล"], ["1. ก", "1. ข"])
    bold = [[para("เรื่อง", bold=1.0)], [para("ผล", bold=1.0)]]
    thin = [[para("ก")], [para("ข")]]
    rows = rows_of(table(bold, thin))
    assert stands_out(rows[0][1], [rows[1][1]])
    assert not stands_out(rows[0][1], [rows[0][1]])


def test_titles_one_below_the_other_are_turned_into_columns() -> None:
    found = turned(table(["หัว 1", "ก"], ["", "ข"], ["หัว 2", "ค"]))
    assert found is not None
    shown = {(c.row, c.column): c.blocks[0].text for c in found.cells if isinstance(c.blocks[0], Paragraph)}
    assert shown == {(1, 1): "หัว 1", (1, 2): "หัว 2", (2, 1): "ก", (2, 2): "ค", (3, 1): "ข", (4, 1): ""}
    assert (found.row_count, found.column_count) == (4, 2)
    assert turned(table(["หัว 1", "ก"])) is None
    assert turned(table(["", "ก"], ["หัว 1", "ข"], ["หัว 2", "ค"])) is None
    assert turned(table(*[[f"หัว {n}", "ก"] for n in range(5)])) is None
    assert turned(table(*[[f"หัว {n}", "ก"] for n in range(4)])) is not None
