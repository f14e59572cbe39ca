"""Functions of a text that remember: the same values, and no more room than is said."""

from __future__ import annotations

from rt67_aggregate.text.remembered import keep, remembered


def test_a_short_text_is_asked_for_once() -> None:
    asked: list[str] = []
    size = remembered(lambda text: asked.append(text) or len(text))
    assert [size("ก"), size("ก"), size("ขค")] == [1, 1, 2]
    assert asked == ["ก", "ขค"]


def test_a_long_text_is_not_kept() -> None:
    asked: list[str] = []
    size = remembered(lambda text: asked.append(text) or len(text))
    long = "ก" * 10_000
    assert [size(long), size(long)] == [10_000, 10_000]
    assert asked == [long, long]


def test_few_texts_are_kept() -> None:
    asked: list[str] = []
    size = remembered(lambda text: asked.append(text) or len(text))
    for number in range(10_000):
        size(str(number))
    size("0")
    assert asked.count("0") == 2


def test_of_what_a_form_prints_few_variants_are_kept() -> None:
    known: dict[int, int] = {}
    for number in range(10_000):
        keep(known, number, -number)
        assert known[number] == -number
    assert len(known) < 5_000
