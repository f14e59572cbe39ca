"""Names of places in links, and of files."""

from __future__ import annotations

import re

import pytest

from rt67_aggregate.text import anchor, file_name


@pytest.mark.parametrize("name", ["1.1.result.2", "2.10.best_practice", "a-b"])
def test_a_section_s_id_stays_itself(name: str) -> None:
    assert anchor(name) == name


@pytest.mark.parametrize(
    "words", ["", "ตารางที่ 2 แถวที่ 3", "a b", '"><script>', "%31", "ก.1", "x" * 300, "\ud800"]
)
def test_other_words_become_letters_and_figures(words: str) -> None:
    assert re.fullmatch(r"_[0-9a-f]{12}", anchor(words))
    assert anchor(words) == anchor(words)
    assert anchor(words) != anchor(f"{words} ")


def test_a_file_s_name_leads_nowhere() -> None:
    assert file_name("../../a b:c") == "_.._a_b_c"
    assert file_name(" .. ") == "_.._"
    assert file_name("...") == ""
