"""What an answer amounts to: numbers, dates and choices, or that a person should look."""

from __future__ import annotations

import pytest

from rt67_aggregate.model import Heading, Shape, ValueType
from rt67_aggregate.text.values import Said, is_number, told, value_of


def gap(value: ValueType, unit: str = "") -> Heading:
    return Heading("1", "gap", Shape.GAP, "", value=value, unit=unit)


def choice(*options: str) -> Heading:
    return Heading("1", "choice", Shape.CHOICE, "", options=options)


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("12", "12"),
        ("๑๒", "12"),
        ("1,250", "1250"),
        ("1,250,000.50", "1250000.50"),
        ("-3", "-3"),
        (": –3.5 คน", "-3.5"),
        ("- 3", "3"),
        ("-3-", "3"),
        ("−3", "-3"),
        ("3 −", "3"),
        (" = 12 คน.", "12"),
        ("(12) คน", "12"),
        (": 7 –", "7"),
        ("คน 12", "12"),
        ("1,25", ""),
        ("12 คนครึ่ง", ""),
        ("12-15", ""),
        ("สิบสอง", ""),
        ("189 (รวมครูพิเศษ)", ""),
    ],
)
def test_only_a_number_and_nothing_else_has_a_value(typed: str, number: str) -> None:
    said = value_of(gap(ValueType.NUMBER, "คน"), typed)
    assert said == (Said(number) if number else Said(review=("value_unclear",)))


@pytest.mark.parametrize("typed", ["78 กก.", "78 กก", "78", "กก. 78", "78กก."])
def test_a_unit_that_ends_in_a_dot_belongs_to_a_number(typed: str) -> None:
    assert value_of(gap(ValueType.NUMBER, "กก."), typed) == value_of(gap(ValueType.NUMBER, "กก."), "78")
    assert told(gap(ValueType.NUMBER, "กก."), typed)["value"] == "78"


@pytest.mark.parametrize(
    ("value", "typed", "number"),
    [
        (ValueType.PERCENT, "ร้อยละ 93.50", "93.50"),
        (ValueType.PERCENT, "93.50 %", "93.50"),
        (ValueType.PERCENT, "๙๓ เปอร์เซ็นต์", "93"),
        (ValueType.MONEY, "1,200 บาท", "1200"),
        (ValueType.MONEY, "1,200.-", "1200"),
        (ValueType.MONEY, "฿ 1,200", "1200"),
        (ValueType.NUMBER, "93 %", ""),
    ],
)
def test_the_sign_of_its_kind_belongs_to_a_number(value: ValueType, typed: str, number: str) -> None:
    assert value_of(gap(value), typed).value == number


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("15 มีนาคม 2567", "2024-03-15"),
        ("15 มีนาคม พ.ศ. ๒๕๖๗", "2024-03-15"),
        ("15 มีนาคม พ.ศ.2567", "2024-03-15"),
        ("(15/3/2567)", "2024-03-15"),
        ("15 - 03 - 2567", "2024-03-15"),
        ("15.3.2024", "2024-03-15"),
        ("1/1/2400", "1857-01-01"),
        ("1/1/2399", "2399-01-01"),
        ("31/12/2567", "2024-12-31"),
        ("29/2/2567", "2024-02-29"),
        ("29/2/2566", ""),
        ("31/4/2567", ""),
        ("0/1/2567", ""),
        ("1/0/2567", ""),
        ("1/13/2567", ""),
        ("32/1/2567", ""),
        ("15/3/67", ""),
        ("มีนาคม 2567", ""),
    ],
)
def test_a_date_is_one_that_the_calendar_has(typed: str, day: str) -> None:
    assert value_of(gap(ValueType.DATE), typed) == (Said(day) if day else Said(review=("value_unclear",)))


def test_words_have_no_value() -> None:
    assert value_of(gap(ValueType.TEXT), "12") == Said()


@pytest.mark.parametrize(
    ("typed", "option"),
    [
        ("มี", "มี"),
        ("(/) มี จำนวน 3 ห้อง", "มี"),
        ("[x] มีบางส่วน", "มีบางส่วน"),
        ("☑ ไม่มี", "ไม่มี"),
        ("อาจจะมี", ""),
        ("", ""),
    ],
)
def test_a_choice_is_the_longest_option_that_the_answer_begins_with(typed: str, option: str) -> None:
    section = choice("มี", "มีบางส่วน", "ไม่มี")
    assert value_of(section, typed) == (Said(choice=option) if option else Said(review=("choice_unclear",)))
    assert value_of(choice("มีบางส่วน", "มี"), "มีบางส่วน").choice == "มีบางส่วน"


@pytest.mark.parametrize("letter", ["X", "x", "V", "v"])
def test_a_letter_typed_over_the_box_is_no_word_of_the_option(letter: str) -> None:
    assert value_of(choice("มี", "ไม่มี"), f"{letter} ไม่มี") == Said(choice="ไม่มี")
    assert value_of(choice(f"{letter} ray", "MRI"), f"{letter} ray") == Said(choice=f"{letter} ray")


def test_the_columns_of_the_records() -> None:
    assert told(gap(ValueType.NUMBER, "คน"), "12 คน") == {"value": "12", "unit": "คน", "choice": ""}
    assert told(gap(ValueType.NUMBER, "คน"), "หลายคน") == {"value": "", "unit": "", "choice": ""}
    assert told(gap(ValueType.NUMBER, "คน"), "") == {"value": "", "unit": "", "choice": ""}
    assert told(choice("มี", "ไม่มี"), "ไม่มี") == {"value": "", "unit": "", "choice": "ไม่มี"}


@pytest.mark.parametrize("text", ["1", "๑.", "(12)", "1,250", " 3 – "])
def test_a_number_and_nothing_more(text: str) -> None:
    assert is_number(text)


@pytest.mark.parametrize("text", ["", "-", "1 คน", "ก", "1/2"])
def test_no_number(text: str) -> None:
    assert not is_number(text)
