"""Which column of a table is which of the form's, by titles, wider titles above them, and names of rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from rt67_aggregate.locate.fixed_columns import fixed_columns
from rt67_aggregate.locate.grid import rows_of
from rt67_aggregate.model import Heading, Shape
from tests.small_forms import table

Spans = dict[tuple[int, int], int]


def column(name: str, text: str, group: str = "") -> Heading:
    return Heading(name, "columns", Shape.COLUMN, text, groups=(group,) if group else ())


ITEMS = Heading("items", "columns", Shape.NAMES, "รายการ", cells=("ค่าที่พัก", "ค่าพาหนะ", "รวม"))
QUARTERS = (
    ITEMS,
    *(column(f"{title}{number}", title, f"ไตรมาสที่ {number}") for number in (1, 2) for title in ("แผน", "ผล")),
)
OVER: Spans = {(1, 2): 2, (1, 4): 2}  # cells of the first row that reach over two columns
GROUPS = ["รายการ", "ไตรมาสที่ 1", "ไตรมาสที่ 2"]


def told(
    rows: Sequence[Sequence[str]], children: Sequence[Heading] = QUARTERS, spans: Spans | None = None
) -> tuple[dict[int, str], list[str]] | None:
    made = table(*rows, spans=spans)
    found = fixed_columns([cells for _, cells in rows_of(made)], children)
    if found is None:
        return None
    return {at: child.id for at, child in found.by_column.items()}, [c.id for c in found.by_place]


ALL = {1: "items", 2: "แผน1", 3: "ผล1", 4: "แผน2", 5: "ผล2"}


def without(*columns: int) -> dict[int, str]:
    return {at: name for at, name in ALL.items() if at not in columns}


@pytest.mark.parametrize(
    ("groups", "titles", "columns", "by_place"),
    [
        (GROUPS, ["", "แผน", "ผล", "แผน", "ผล"], ALL, []),
        # One title is gone, was changed, or stands there twice: the others keep their quarters.
        (GROUPS, ["", "", "ผล", "แผน", "ผล"], without(2), []),
        (GROUPS, ["", "แผน", "ผล", "แผน\nแผน", "ผล"], without(4), []),
        (GROUPS, ["", "แผน", "ที่ได้", "แผน", "ผล"], without(3), []),
        # Quarters in another order are told by their own titles.
        (
            ["รายการ", "ไตรมาสที่ 2", "ไตรมาสที่ 1"],
            ["", "แผน", "ผล", "แผน", "ผล"],
            {1: "items", 2: "แผน2", 3: "ผล2", 4: "แผน1", 5: "ผล1"},
            [],
        ),
        # A title that stands below another quarter's wider title is told by nothing but its place.
        (
            GROUPS,
            ["", "แผน", "แผน", "ผล", "ผล"],
            {1: "items", 2: "แผน1", 3: "แผน2", 4: "ผล2", 5: "ผล1"},
            ["แผน1", "ผล1", "แผน2", "ผล2"],
        ),
        # The wider titles were changed, and all columns are there: from left to right.
        (["รายการ", "ต้นปี", "ปลายปี"], ["", "แผน", "ผล", "แผน", "ผล"], ALL, []),
        # They were changed, and a column is gone: nothing but the place tells, and it says so.
        (
            ["รายการ", "ต้นปี", "ปลายปี"],
            ["", "แผน", "ผล", "", "ผล"],
            without(4),
            ["แผน1", "แผน2"],
        ),
    ],
)
def test_equal_titles_are_told_by_the_title_above(
    groups: list[str], titles: list[str], columns: dict[int, str], by_place: list[str]
) -> None:
    body = ["ค่าที่พัก", "1", "2", "3", "4"]
    assert told([groups, titles, body], spans=OVER) == (columns, by_place)


SCALE = (
    Heading("number", "columns", Shape.NAMES, "ข้อ", cells=("1", "2", "3")),
    Heading("names", "columns", Shape.NAMES, "รายการ", cells=("ตรงเวลา", "ครบถ้วน", "ชัดเจน")),
    *(Heading(step, "columns", Shape.TICK, step) for step in ("3", "2", "1")),
)
ROWS = [["1", "ตรงเวลา", "", "✓", ""], ["2", "ครบถ้วน", "✓", "", ""], ["3", "ชัดเจน", "", "", "✓"]]
ALL_OF_IT = {1: "number", 2: "names", 3: "3", 4: "2", 5: "1"}


@pytest.mark.parametrize(
    "titles",
    [
        ["ข้อ", "รายการ", "3", "2", "1"],
        ["ข้อ", "หัวข้อการประเมิน", "3", "2", "1"],
        ["", "", "3", "2", "1"],
    ],
)
def test_names_of_rows_tell_their_column_without_its_title(titles: list[str]) -> None:
    assert told([titles, *ROWS], SCALE) == (ALL_OF_IT, [])


def test_half_of_the_names_are_enough() -> None:
    found = told([["", "", "3", "2", "1"], *ROWS[:2]], SCALE)
    assert found == (ALL_OF_IT, [])


def test_other_rows_are_no_names() -> None:
    other = [["", "ก", "✓", "", ""], ["", "ข", "✓", "", ""]]
    assert told([["", "", "3", "2", "1"], *other], SCALE) == ({3: "3", 4: "2", 5: "1"}, [])


def test_a_row_of_answers_is_no_second_row_of_titles() -> None:
    grouped = tuple(
        child if child.shape is Shape.NAMES else column(child.id, child.text, "ระดับ") for child in SCALE
    )
    made = table(["", "", "3", "2", "1"], *ROWS)
    found = fixed_columns([cells for _, cells in rows_of(made)], grouped)
    assert found is not None
    assert found.titles == 1


STATES = (
    column("item", "รายการ"),
    *(column(title, title, "สภาพ") for title in ("ใช้ได้", "ชำรุด")),
    column("note", "หมายเหตุ"),
)
EACH = {1: "item", 2: "ใช้ได้", 3: "ชำรุด", 4: "note"}


@pytest.mark.parametrize(
    ("above", "below", "spans", "by_place"),
    [
        (["รายการ", "สภาพ", "หมายเหตุ"], ["", "ใช้ได้", "ชำรุด", ""], {(1, 2): 2}, []),
        # A program that saves the table widens the wrong one of two titles: the lower title counts, and the
        # wider one is of the column that is left; which one it was nobody knows for sure.
        (
            ["รายการ", "สภาพ", "หมายเหตุ"],
            ["", "ใช้ได้", "ชำรุด", ""],
            {(1, 3): 2},
            ["ใช้ได้", "ชำรุด"],
        ),
        # The wider title is not there at all: titles that nothing else has are sure.
        (["รายการ", "", "หมายเหตุ"], ["", "ใช้ได้", "ชำรุด", ""], {(1, 2): 2}, []),
    ],
)
def test_a_title_below_another_one_is_the_column_s(
    above: list[str], below: list[str], spans: Spans, by_place: list[str]
) -> None:
    assert told([above, below, ["จอบ", "๑", "๒", "หาย"]], STATES, spans) == (EACH, by_place)


def test_a_title_over_two_columns_is_one_column_s() -> None:
    titles = ["", "แผน", "ที่ได้", "ผล"]
    found = told([GROUPS, titles, ["ค่าที่พัก", "1", "2", "3", "4"]], spans={**OVER, (2, 2): 2})
    assert found == ({1: "items", 2: "แผน1", 5: "ผล2"}, [])


def test_steps_that_moved_from_below_their_wider_title_are_told_by_their_place() -> None:
    steps = (*SCALE[:2], *(replace(step, groups=("ระดับ",)) for step in SCALE[2:]))
    titles = [["ข้อ", "รายการ", "ระดับ"], ["3", "2", "1", "", ""]]
    found = told([*titles, *ROWS], steps, {(1, 3): 3})
    assert found is not None
    assert found[1] == ["3", "2", "1"]


def test_a_row_with_a_name_of_rows_is_no_row_of_titles() -> None:
    grouped = (*SCALE[:2], *(replace(step, groups=("ระดับ",)) for step in SCALE[2:]))
    rows = [["ข้อ", "รายการ", "3", "2", "1"], ["1", "ตรงเวลา", "2", "1", ""]]
    found = fixed_columns([cells for _, cells in rows_of(table(*rows))], grouped)
    assert found is not None
    assert found.titles == 1


def test_another_table_is_none() -> None:
    assert told([["ก", "ข"], ["1", "2"]]) is None
