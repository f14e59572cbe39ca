"""Numbers added up and options counted, section by section. All that stands here is invented."""

from __future__ import annotations

import pytest

from rt67_aggregate.model import Form
from rt67_aggregate.text.amounts import Amount, amounts, counts, option_name, printed_number
from tests.counted_form import counted_form


@pytest.fixture
def form() -> Form:
    return counted_form()


def row(college: str, section: str, value: str = "", entry: int = 1, choice: str = "") -> dict[str, str]:
    return {
        "college_id": college,
        "section_id": section,
        "value": value,
        "entry": str(entry),
        "choice": choice,
    }


def by_section(form: Form, *rows: dict[str, str]) -> dict[str, Amount]:
    """The amounts by their labels."""
    return {amount.label: amount for amount in amounts(form, rows)}


def test_each_section_that_asks_for_a_number_has_an_amount_in_the_forms_order(form: Form) -> None:
    found = amounts(form, [])
    assert [amount.section.id for amount in found] == [
        *("all", "passed", "share", "spent", "rooms", "result", "result")
    ]
    assert [amount.label for amount in found][-2:] == ["ผู้เรียน: ผล", "ผู้สำเร็จ: ผล"]
    assert found[0].label == found[0].section.text
    assert all(amount.by_college == {} and amount.mean is None and not amount.total for amount in found)


def test_numbers_of_one_college_are_added_up_and_those_of_two_stand_apart(form: Form) -> None:
    rows = (row("A", "spent", "0.1"), row("A", "spent", "0.2", 2), row("B", "spent", "1000.5"))
    spent = next(amount for amount in amounts(form, rows) if amount.section.id == "spent")
    assert spent.by_college == {"A": 0.3, "B": 1000.5}
    assert spent.total == 1000.8
    assert spent.mean == 500.4
    assert spent.total_of({"A"}) == 0.3
    assert spent.total_of({"C"}) is None


def test_shares_have_a_mean_and_no_sum(form: Form) -> None:
    rows = (row("A", "share", "50"), row("B", "share", "75"))
    share = next(amount for amount in amounts(form, rows) if amount.section.id == "share")
    assert (share.total, share.mean) == (None, 62.5)


def test_what_is_no_number_counts_for_nothing(form: Form) -> None:
    without = {"college_id": "A", "section_id": "all", "entry": "1"}
    rows = (row("A", "all", ""), row("A", "all", "2024-03-15"), row("B", "all", "0"), without)
    everybody = amounts(form, rows)[0]
    assert everybody.by_college == {"B": 0}
    assert everybody.mean == 0


def test_each_printed_row_of_a_table_is_added_up_by_itself(form: Form) -> None:
    rows = (row("A", "result", "5", 1), row("A", "result", "7", 2), row("B", "result", "2", 2))
    found = by_section(form, *rows)
    assert found["ผู้เรียน: ผล"].by_college == {"A": 5}
    assert found["ผู้สำเร็จ: ผล"].by_college == {"A": 7, "B": 2}


def test_a_gap_is_a_part_of_the_first_of_its_line_with_the_same_unit(form: Form) -> None:
    rows = (
        *(row("A", "all", "40"), row("A", "passed", "30"), row("A", "rooms", "9")),
        *(row("B", "all", "10"), row("C", "passed", "5")),
    )
    found = {amount.section.id: amount for amount in amounts(form, rows)}
    assert found["passed"].base == found["all"]
    assert found["passed"].share == 0.75  # of the one college that gave both
    assert {found[name].base for name in ("all", "share", "spent", "rooms", "result")} == {None}
    assert found["all"].share is None


def test_a_part_of_nothing_is_no_share(form: Form) -> None:
    rows = (row("A", "all", "0"), row("A", "passed", "3"))
    assert amounts(form, rows)[1].share is None
    assert amounts(form, [row("A", "passed", "3")])[1].share is None


def test_each_printed_option_is_counted_with_the_colleges_that_took_it(form: Form) -> None:
    rows = (
        *(row("B", "state", choice="ทำแล้ว"), row("A", "state", choice="ทำแล้ว")),
        *(row("A", "state", choice="ทำแล้ว"), row("C", "state", choice="อื่น ๆ ระบุ")),
        *(row("D", "state"), {"college_id": "E", "section_id": "state"}),
    )
    found = counts(form, rows)
    assert [(count.option, count.colleges, count.of) for count in found] == [
        ("ทำแล้ว", ("B", "A"), 3),
        ("ยังไม่ทำ", (), 3),
        ("อื่น ๆ ระบุ", ("C",), 3),
    ]
    assert {count.section.id for count in found} == {"state"}
    assert [count.of for count in counts(form, [])] == [0, 0, 0]


@pytest.mark.parametrize(
    ("number", "printed"),
    [(1234.0, "1,234"), (0.0, "0"), (-3.0, "-3"), (1234.5, "1,234.50"), (0.125, "0.12"), (1e6, "1,000,000")],
)
def test_a_whole_number_is_printed_without_decimals(number: float, printed: str) -> None:
    assert printed_number(number) == printed


def test_an_option_is_named_without_its_gap() -> None:
    assert option_name("อื่น ๆ ระบุ .......... ครั้ง") == "อื่น ๆ ระบุ"
    assert option_name(" ทำแล้ว ") == "ทำแล้ว"
