"""The words in page headers and footers (ECMA-376 part 1, 18.3.1.46)."""

from __future__ import annotations

import pytest

from rt67_aggregate.text.page_lines import page_line_pictures, page_line_words


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("", ()),
        ("คำตอบ", ("คำตอบ",)),
        ('&L&"Arial,Bold"&12คำตอบ&R&P', ("คำตอบ",)),
        ('&12&"TH SarabunPSK,Regular"67 แห่ง', ("67 แห่ง",)),
        ("&Lซ้าย&Cกลาง&Rขวา", ("ซ้าย", "กลาง", "ขวา")),
        ("&Lก && ข&Rค", ("ก & ข", "ค")),
        ("&L&&L&Rค", ("&L", "ค")),
        ("&K04-024สี&KFF0000แดง", ("สีแดง",)),
        ("&B&Iหนา&Uขีด &D &T &F &A", ("หนาขีด",)),
        ("หน้า &P จาก &N", ("หน้า  จาก",)),
        ("&P&N&G", ()),
    ],
)
def test_the_words_are_told_without_their_codes(code: str, words: tuple[str, ...]) -> None:
    assert page_line_words(code) == words


@pytest.mark.parametrize(("code", "count"), [("&L&G&R&G", 2), ("&&G", 0), ("&&&G", 1), ("", 0)])
def test_pictures_are_counted(code: str, count: int) -> None:
    assert page_line_pictures(code) == count
