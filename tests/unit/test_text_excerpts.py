"""The beginning of an answer in its own words, and words as the name of a file."""

from __future__ import annotations

import pytest

from rt67_aggregate.text.excerpt import excerpt, name_of, shortened
from rt67_aggregate.text.file_names import file_name, opened_file


@pytest.mark.parametrize(
    ("text", "most", "begun"),
    [
        ("", 5, ""),
        ("abcde", 5, "abcde"),
        (" ab \n cd ", 5, "ab cd"),
        ("abcd efgh", 4, "abcd …"),  # a space right behind the last letter that fits
        ("abcd efgh", 5, "abcd …"),
        ("abcd efgh ijkl", 8, "abcd …"),
        ("abcd efgh ijkl", 9, "abcd efgh …"),
        ("abcd efgh", 8, "abcd …"),  # half of it is soon enough
        ("abc defghijkl m", 8, "abc defghijkl …"),  # less than half of it is too short
        ("abcdefghij kl", 4, "abcdefghij …"),  # no space in time: at the next one
        ("abcd · efghijkl mn", 9, "abcd · efghijkl …"),  # what a sign leads to stands behind it
        ("abcd - efghijkl", 9, "abcd - efghijkl"),
        ("abcdefghij", 4, "abcdefghij"),  # no space at all: whole
    ],
)
def test_an_excerpt_is_cut_between_words(text: str, most: int, begun: str) -> None:
    assert excerpt(text, most) == begun


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("ตลาดนัดอาชีพ\nทุกวันศุกร์", "ตลาดนัดอาชีพ"),
        ("\n - \n• ธนาคารเวลา\nอื่น ๆ", "ธนาคารเวลา"),
        ("---", ""),
        ("", ""),
        ("งาน ๑ และ งาน ๒", "งาน ๑ และ …"),
    ],
)
def test_the_first_line_that_says_something_is_a_name(text: str, name: str) -> None:
    assert name_of(text, 12) == name


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("รายงาน ปี 67", "รายงาน_ปี_67"),
        ("../../etc/passwd", "_.._etc_passwd"),
        ('a<b>c:d"e\\f|g?h*i\tj\0k', "a_b_c_d_e_f_g_h_i_j_k"),
        (" .. . ", "_.._._"),
        ("...", ""),
        ("ก.ข.", "ก.ข"),
    ],
)
def test_words_as_a_file_name_lead_nowhere_else(words: str, name: str) -> None:
    assert file_name(words) == name


@pytest.mark.parametrize(
    ("source", "opened"),
    [
        ("a.docx", "a.docx"),
        ("folder/a.docx", "folder/a.docx"),
        ("all.zip/a.docx", "all.zip"),
        ("x/All.ZIP/deep/a.docx", "x/All.ZIP"),
        ("x/one.zip/two.zip/a.docx", "x/one.zip"),
        ("x/a.zip", "x/a.zip"),
        ("my zip/a.docx", "my zip/a.docx"),
    ],
)
def test_of_a_zips_member_the_zip_can_be_opened(source: str, opened: str) -> None:
    assert opened_file(source) == opened


@pytest.mark.parametrize(
    ("text", "most", "begun"),
    [
        ("", 5, ""),
        ("12345", 5, "12345"),
        ("123456", 5, "12345…"),
        ("หนึ่ง\nสอง", 7, "หนึ่ง\nส…"),
        ("ที่นี่", 4, "ที่…"),  # not the letter without its mark
        ("ที่นี่", 5, "ที่…"),
        ("กน\u0e49\u0e33ตก", 3, "ก…"),  # nor a letter without the vowel behind it
        ("ab\u0903c", 2, "a…"),  # nor one without a mark that takes room (Mc)
        ("ab\u200dc", 2, "a…"),  # nor a joined pair without the joint (Cf)
        ("a\u20ddbc", 1, "a…"),  # an enclosing mark alone has nothing to stand on
        ("\u0e48" * 9, 3, "\u0e48" * 3 + "…"),  # marks alone: cut all the same
        ("ก" * 10_001, 10_000, "ก" * 10_000 + "…"),  # no space comes: never longer than was asked
    ],
)
def test_a_shortened_text_keeps_its_lines_and_whole_letters(text: str, most: int, begun: str) -> None:
    assert shortened(text, most) == begun
