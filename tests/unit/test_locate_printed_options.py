"""The printed options of one line: where each begins and ends, and whether it is ticked, has a box, or more
was typed at it."""

from __future__ import annotations

import pytest

from rt67_aggregate.locate.rules.printed_options import end_of, is_unclear, options_in
from rt67_aggregate.text import EMPTY_BOXES

T = ("รัฐบาล", "เอกชน")
W = ("ต้องการ", "ไม่ต้องการ เพราะ ..........")
M = ("มากที่สุด", "มาก", "น้อย")
G = ("ทำแล้ว", "อื่น ๆ ระบุ ........ ครั้ง", "ยังไม่ทำ")


def shown(text: str, printed: tuple[str, ...]) -> list[str]:
    """Each option: its number, its stretch, and behind a bar t: ticked, b: has a box, m: more was typed."""
    return [
        f"{o.number} {text[o.start : o.end]}|{'t' * o.ticked}{'b' * o.boxed}{'m' * o.more}"
        for o in options_in(text, printed)
    ]


@pytest.mark.parametrize("box", EMPTY_BOXES)
def test_every_box_that_a_form_prints_belongs_to_its_option(box: str) -> None:
    assert shown(f"☑ รัฐบาล {box} เอกชน", T) == ["0 ☑ รัฐบาล |tb", f"1 {box} เอกชน|b"]


@pytest.mark.parametrize(
    ("text", "printed", "options"),
    [
        ("☐ รัฐบาล ☐ เอกชน", T, ["0 ☐ รัฐบาล |b", "1 ☐ เอกชน|b"]),
        ("☑ รัฐบาล ☐ เอกชน", T, ["0 ☑ รัฐบาล |tb", "1 ☐ เอกชน|b"]),
        ("☐ รัฐบาล ☑ เอกชน", T, ["0 ☐ รัฐบาล |b", "1 ☑ เอกชน|tb"]),
        ("เอกชน ☐ รัฐบาล", T, ["1 เอกชน |", "0 ☐ รัฐบาล|b"]),
        ("รัฐบาล เอกชน", T, ["0 รัฐบาล |", "1 เอกชน|"]),
        ("รัฐบาล", T, ["0 รัฐบาล|"]),
        ("☐ สหกรณ์", T, []),
        ("", T, []),
        ("ประเภท ☐ รัฐบาล ☐ เอกชน", T, ["0 ☐ รัฐบาล |b", "1 ☐ เอกชน|b"]),
        ("1. ☐ รัฐบาล 2. ☐ เอกชน", T, ["0 ☐ รัฐบาล 2. |bm", "1 ☐ เอกชน|b"]),
        ("☑ ☐ เอกชน", T, ["1 ☑ ☐ เอกชน|bm"]),
        ("☐ ☑ เอกชน", T, ["1 ☐ ☑ เอกชน|tb"]),
        ("☐ รัฐบาล ดีมาก ☐ เอกชน", T, ["0 ☐ รัฐบาล ดีมาก |bm", "1 ☐ เอกชน|b"]),
        ("☐ รัฐบาล ★", T, ["0 ☐ รัฐบาล ★|bm"]),
        ("☐ รัฐบาล ☐", T, ["0 ☐ รัฐบาล ☐|b"]),
        ("☐ รัฐบาล ☐ ☐ เอกชน", T, ["0 ☐ รัฐบาล ☐ |b", "1 ☐ เอกชน|b"]),
        ("☐ รัฐบาล /", T, ["0 ☐ รัฐบาล /|bm"]),
        ("☐ รัฐบาล / ☐ เอกชน", T, ["0 ☐ รัฐบาล / |b", "1 ☐ เอกชน|b"]),
        ("/ รัฐบาล ☐ เอกชน", T, ["0 / รัฐบาล |t", "1 ☐ เอกชน|b"]),
        ("☐ รัฐบาล / เอกชน", T, ["0 ☐ รัฐบาล |b", "1 / เอกชน|t"]),
        ("✓☐ รัฐบาล ☐ เอกชน", T, ["0 ✓☐ รัฐบาล |tb", "1 ☐ เอกชน|b"]),
        ("☐ รัฐบาล ✓ ☐ เอกชน", T, ["0 ☐ รัฐบาล ✓ |bm", "1 ☐ เอกชน|b"]),
        ("☐ รัฐบาล ✓☐ เอกชน", T, ["0 ☐ รัฐบาล |b", "1 ✓☐ เอกชน|tb"]),
        ("☐ ของรัฐบาล ☐ เอกชน", T, ["0 ☐ ของรัฐบาล |bm", "1 ☐ เอกชน|b"]),
        ("☐ ✓ รัฐบาล", T, ["0 ☐ ✓ รัฐบาล|tb"]),
        ("( ) รัฐบาล (x) เอกชน", T, ["0 ( ) รัฐบาล |b", "1 (x) เอกชน|tb"]),
        ("รัฐบาล (/)", T, ["0 รัฐบาล (/)|tb"]),
        ("☐ รัฐบาล ✗", T, ["0 ☐ รัฐบาล ✗|bm"]),
        ("☐ รัฐบาล ☐ สหกรณ์ ☐ เอกชน", T, ["0 ☐ รัฐบาล ☐ สหกรณ์ |bm", "1 ☐ เอกชน|b"]),
        ("☐ รัฐบาล รัฐบาล", T, ["0 ☐ รัฐบาล รัฐบาล|bm"]),
        ("☐ รัฐบาล ......", T, ["0 ☐ รัฐบาล ......|b"]),
        ("☐ ต้องการ ☐ ไม่ต้องการ เพราะ ......", W, ["0 ☐ ต้องการ |b", "1 ☐ ไม่ต้องการ เพราะ ......|b"]),
        ("☑ ไม่ต้องการ เพราะ งบน้อย", W, ["1 ☑ ไม่ต้องการ เพราะ งบน้อย|tbm"]),
        ("☐ ไม่ต้องการ เพราะ ต้องการ", W, ["1 ☐ ไม่ต้องการ เพราะ ต้องการ|bm"]),
        ("☐ ไม่ต้องการ เพราะ งบ ☑ ต้องการ", W, ["1 ☐ ไม่ต้องการ เพราะ งบ |bm", "0 ☑ ต้องการ|tb"]),
        ("☐ ไม่ต้องการ ☐ ต้องการ", W, ["0 ☐ ไม่ต้องการ ☐ ต้องการ|bm"]),
        ("☐ มาก ☑ มากที่สุด ☐ น้อย", M, ["1 ☐ มาก |b", "0 ☑ มากที่สุด |tb", "2 ☐ น้อย|b"]),
        ("☑ มากที่สุด", M, ["0 ☑ มากที่สุด|tb"]),
        ("มาก", M, ["1 มาก|"]),
        ("มากมากที่สุด", M, ["1 มาก|", "0 มากที่สุด|"]),
        ("มากที่สุดมาก", M, ["0 มากที่สุด|", "1 มาก|"]),
        (
            "☐ ทำแล้ว ☐ อื่น ๆ ระบุ ........ ครั้ง ☐ ยังไม่ทำ",
            G,
            ["0 ☐ ทำแล้ว |b", "1 ☐ อื่น ๆ ระบุ ........ ครั้ง |b", "2 ☐ ยังไม่ทำ|b"],
        ),
        ("☐ ทำแล้ว ☐ อื่น ๆ ระบุ 5 ครั้ง ☐ ยังไม่ทำ", G, ["0 ☐ ทำแล้ว |b", "1 ☐ อื่น ๆ ระบุ 5 ครั้ง |bm", "2 ☐ ยังไม่ทำ|b"]),
        ("☑ อื่น ๆ ระบุ ทำแล้ว ครั้ง", G, ["1 ☑ อื่น ๆ ระบุ ทำแล้ว ครั้ง|tbm"]),
        ("☑ อื่น ๆ ระบุ ทำแล้ว ☐ ยังไม่ทำ", G, ["1 ☑ อื่น ๆ ระบุ ทำแล้ว |tbm", "2 ☐ ยังไม่ทำ|b"]),
        ("อื่น ๆ ระบุ ครั้ง ✓", G, ["1 อื่น ๆ ระบุ ครั้ง ✓|m"]),
        ("☐ อื่น ๆ ระบุ ครั้ง ✓", G, ["1 ☐ อื่น ๆ ระบุ ครั้ง ✓|bm"]),
    ],
)
def test_the_options_of_a_line(text: str, printed: tuple[str, ...], options: list[str]) -> None:
    assert shown(text, printed) == options


@pytest.mark.parametrize(
    ("text", "options"),
    [
        ("รัฐบาล (/) เอกชน ( )", ["0 รัฐบาล (/) |tb", "1 เอกชน ( )|b"]),
        ("รัฐบาล ☐ เอกชน ☑", ["0 รัฐบาล ☐ |b", "1 เอกชน ☑|tb"]),
        ("ประเภท รัฐบาล ☐ เอกชน ☑", ["0 รัฐบาล ☐ |b", "1 เอกชน ☑|tb"]),
        ("... รัฐบาล ☐", ["0 ... รัฐบาล ☐|b"]),
        ("รัฐบาล ✓ เอกชน ☐", ["0 รัฐบาล ✓ |tb", "1 เอกชน ☐|b"]),
        ("รัฐบาล ของจังหวัด ☑ เอกชน ☐", ["0 รัฐบาล ของจังหวัด ☑ |tbm", "1 เอกชน ☐|b"]),
        ("รัฐบาล ✓ เอกชน ✓", ["0 รัฐบาล |", "1 ✓ เอกชน ✓|tbm"]),  # nothing but ticks: whose, nobody knows
        ("รัฐบาล ☐ เอกชน", ["0 รัฐบาล |", "1 ☐ เอกชน|b"]),  # the first one's box is gone
        ("☐ รัฐบาล ☐ เอกชน ☐", ["0 ☐ รัฐบาล |b", "1 ☐ เอกชน ☐|b"]),
    ],
)
def test_where_each_box_stands_behind_its_option_it_is_that_option_s(text: str, options: list[str]) -> None:
    assert shown(text, T) == options


@pytest.mark.parametrize(
    ("heading", "text", "end"),
    [
        ("ประเภท", "ประเภท ☐ รัฐบาล", 6),
        ("ประเภท", "1. ประเภท: ☐", 9),
        ("ประเภท", "ชนิด ☐", 0),
        ("", "ประเภท ☐", 0),
        ("...", "ประเภท ☐", 0),
    ],
)
def test_where_the_label_of_a_choice_ends_in_its_line(heading: str, text: str, end: int) -> None:
    assert end_of(heading, text) == end


@pytest.mark.parametrize(
    ("text", "unclear"),
    [
        ("รัฐบาล ☑ เอกชน", True),
        ("รัฐบาล ☐ เอกชน", False),
        ("☐ รัฐบาล ☑ เอกชน", False),
        ("/ รัฐบาล ☑ เอกชน", False),
        ("รัฐบาล ☑ เอกชน ☐", False),
    ],
)
def test_of_boxes_between_options_alone_nobody_can_tell_whose_they_are(text: str, unclear: bool) -> None:
    assert is_unclear(options_in(text, T)) is unclear


@pytest.mark.parametrize("typed", ["", "บิดามารดา", "บิดา", "มารดา"])
@pytest.mark.parametrize(
    "options",
    [("บิดามารดา", "บิดา", "มารดา"), ("บิดา", "มารดา", "บิดามารดา"), ("บิดา", "บิดามารดา", "มารดา", "ญาติ")],
)
def test_two_options_side_by_side_are_no_longer_one_that_says_both(
    options: tuple[str, ...], typed: str
) -> None:
    text = " ".join(f"{'☑' if option == typed else '☐'} {option}" for option in options)
    found = options_in(text, options)
    assert [options[option.number] for option in found] == list(options)
    assert [options[option.number] for option in found if option.ticked] == [typed] * bool(typed)
    assert not is_unclear(found)
