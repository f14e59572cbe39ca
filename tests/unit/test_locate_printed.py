"""Which letters of a line the form prints, and which somebody typed into it."""

from __future__ import annotations

import pytest

from rt67_aggregate.locate.printed import holds_whole, is_reworded, stretches, typed_in, wordings_of

HEADING = "การส่งเสริมให้ผู้เรียนอ่านหนังสือ (Reading Club) ในห้องสมุด"
OTHER = "ผลการดำเนินงานด้านห้องสมุด / แหล่งเรียนรู้"


def typed(text: str, *wordings: str) -> list[str]:
    """What somebody typed, stretch by stretch."""
    return [text[start:end] for start, end in typed_in(text, wordings_of(wordings or (HEADING, OTHER)))]


@pytest.mark.parametrize(
    "text",
    [
        HEADING,
        OTHER,
        HEADING.replace(" ", ""),
        f"  {HEADING}  ",
        HEADING[:30],
        HEADING[20:],
        HEADING.replace("ผู้เรียน", "ผู้เรียนน"),  # slips of one letter
        HEADING.replace("หนังสือ", "หนงสือ"),
        HEADING.replace("Reading", "Raeding"),
        OTHER[: OTHER.index("/") + 1],  # the sign that parts its words, where a line of it ends
        "",
        "   ",
    ],
)
def test_nothing_was_typed_into_what_the_form_prints(text: str) -> None:
    assert typed(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (f"{HEADING} ไม่มี", ["ไม่มี"]),
        (f"ดำเนินการแล้ว {HEADING}", ["ดำเนินการแล้ว"]),
        (HEADING.replace(" ในห้องสมุด", " ของวิทยาลัย ในห้องสมุด"), ["ของวิทยาลัย"]),
        (f"{HEADING} (แก้ไขแล้ว)", ["(แก้ไขแล้ว)"]),
        (f"{HEADING} [แก้ไข]", ["[แก้ไข]"]),
        (f"{HEADING} 22", ["22"]),
        (f"{HEADING} 2", ["2"]),  # a figure is no slip
        (HEADING.replace("ในห้อง", "ใน 5 ห้อง"), ["5"]),
        (f"{HEADING} ดี", ["ดี"]),  # a word of two letters by itself is none
        (f"มี {HEADING} ดี", ["มี", "ดี"]),
        (HEADING.replace("ห้องสมุด", "โรงอาหาร"), ["โรงอาหาร"]),
        (f"ทำ 3 ครั้ง, {HEADING}", ["ทำ 3 ครั้ง"]),
    ],
)
def test_words_and_figures_stay_who_typed_them(text: str, words: list[str]) -> None:
    assert typed(text) == words


@pytest.mark.parametrize("text", ["วิทยาลัยจัดตลาดนัดอาชีพทุกวันศุกร์", "✓", "12"])
def test_a_line_that_is_not_the_forms_was_typed_as_a_whole(text: str) -> None:
    assert typed(text) == [text]


def test_too_many_words_or_slips_make_a_line_somebodys_own() -> None:
    words = HEADING.split()
    many = " ก่อนหน้า ".join((words[0][:10], words[0][10:20], words[0][20:], *words[1:], "ท้าย"))
    assert typed(many) == [many]
    torn = "".join(letter if at % 3 else "ฬ" for at, letter in enumerate(HEADING))
    assert typed(torn) == [torn]
    assert typed(HEADING, "อื่นทั้งหมด") == [HEADING]
    assert typed_in(HEADING, ()) == ((0, len(HEADING)),)


@pytest.mark.parametrize(
    ("text", "signs"),
    [
        (f"✓ {HEADING}", ["✓"]),
        (f"{HEADING} ✓", ["✓"]),
        (f"{HEADING} /", ["/"]),
        (f"{HEADING} ( )", ["( )"]),
        (f"[x] {HEADING}", ["[x]"]),
        (HEADING.replace("ในห้อง", "☑ ในห้อง"), ["☑"]),
        (HEADING.replace("ในห้อง", "(/) ในห้อง"), ["(/)"]),
        (OTHER, []),
        (f"{OTHER} ✓", ["✓"]),
        (f"{OTHER} /", ["/"]),
        (f"/ {OTHER}", ["/"]),
    ],
)
def test_ticks_and_boxes_stay_whose_they_are(text: str, signs: list[str]) -> None:
    assert typed(text) == signs


def test_a_sign_that_the_form_prints_between_its_words_is_its_own_and_one_beside_them_is_not() -> None:
    wording = "สถานะ ☑ ทำแล้ว ☐ ยังไม่ทำ"
    assert typed(wording, wording) == []
    assert typed(f"☑ {wording}", wording) == ["☑"]
    assert typed(wording.replace("☐", "☒"), wording) != []


@pytest.mark.parametrize(
    ("text", "signs"),
    [
        ("โปรดใส่ (✓) ลงในช่องว่าง", []),
        ("โปรดใส่ (/) ลงในช่องว่าง", ["(/)"]),
        ("(✓) โปรดใส่ (✓) ลงในช่องว่าง", ["(✓)"]),
        ("ร้อยละของผู้ผ่าน %", []),
        ("ร้อยละของผู้ผ่าน % ✓", ["✓"]),
        ("☑ ร้อยละของผู้ผ่าน %", ["☑"]),
    ],
)
def test_a_tick_that_a_line_shows_is_the_form_s_and_another_one_is_not(text: str, signs: list[str]) -> None:
    assert typed(text, "โปรดใส่ (✓) ลงในช่องว่าง", "ร้อยละของผู้ผ่าน %") == signs


@pytest.mark.parametrize("pair", ["()", "[]", "{}", "<>", "“”", "‘’", '""', "''"])
def test_brackets_and_quotes_around_typed_words_go_with_them(pair: str) -> None:
    assert typed(f"{HEADING} {pair[0]}แก้ไขแล้ว{pair[1]}") == [f"{pair[0]}แก้ไขแล้ว{pair[1]}"]
    assert typed(f"{pair[0]}แก้ไขแล้ว{pair[1]} {HEADING}") == [f"{pair[0]}แก้ไขแล้ว{pair[1]}"]


def test_a_word_that_ends_or_begins_like_the_forms_is_taken_where_it_stands_apart() -> None:
    assert typed("การอ่าน การอ่านออกเสียง", "การอ่านออกเสียง") == ["การอ่าน"]
    assert typed("ตารางเรียน เรียนวันนี้", "ตารางเรียนวันนี้") == ["เรียน"]


def test_a_whole_wording_in_a_long_line_is_the_forms_and_the_rest_is_not() -> None:
    text = f"วิทยาลัยจัดกิจกรรมตลอดทั้งปี {OTHER} โดยครูทุกแผนกวิชามีส่วนร่วมและรายงานผลทุกเดือน"
    front, back = typed(text)
    assert front.strip() == "วิทยาลัยจัดกิจกรรมตลอดทั้งปี"
    assert back.strip() == "โดยครูทุกแผนกวิชามีส่วนร่วมและรายงานผลทุกเดือน"


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        (HEADING, True),
        (f"{HEADING} และอื่น ๆ", True),
        (HEADING.replace("หนังสือ", "หนงสือ"), True),
        (HEADING[:25], False),
        (HEADING.replace("(Reading Club) ", ""), False),
        ("", False),
    ],
)
def test_a_line_holds_a_wording_where_all_of_it_is_there(text: str, whole: bool) -> None:
    assert holds_whole(text, wordings_of((HEADING, OTHER))) is whole


@pytest.mark.parametrize(
    ("text", "reworded"),
    [
        (HEADING, False),
        (HEADING[:30], False),
        (HEADING.replace("หนังสือ", "หนงสือ"), False),
        (f"{HEADING} ✓", False),
        (f"{HEADING} ดี", False),
        (f"{HEADING} ดีมาก", True),
        ("การอ่านหนังสือในห้องเรียน", True),
        ("Activity 1", True),
        ("", False),
        ("...", False),
    ],
)
def test_a_line_is_reworded_where_it_has_words_of_its_own(text: str, reworded: bool) -> None:
    assert is_reworded(text, wordings_of((HEADING, OTHER))) is reworded


def test_a_line_comes_apart_into_what_was_typed_and_what_not() -> None:
    assert list(stretches(9, ((2, 4), (6, 9)))) == [
        (0, 2, False),
        (2, 4, True),
        (4, 6, False),
        (6, 9, True),
    ]
    assert list(stretches(3, ())) == [(0, 3, False)]
    assert list(stretches(3, ((0, 3),))) == [(0, 3, True)]
    assert list(stretches(0, ())) == []


def test_each_wording_is_known_once_and_empty_ones_are_not() -> None:
    found = wordings_of(("การ อ่าน", "การอ่าน", "...", "☐ ก", "ก"))
    assert [wording.key for wording in found] == ["การอ่าน", "ก"]


def test_two_wrong_letters_in_a_row_are_a_slip_and_three_are_not() -> None:
    assert typed(HEADING.replace("Reading", "Rxxding")) == []
    assert typed(HEADING.replace("Reading", "Rxxxing")) == ["xxx"]
    assert typed(HEADING.replace("Reading", "Rxadxng")) == []  # two slips apart


def test_three_words_may_be_put_into_a_line_and_with_a_fourth_it_is_somebodys_own() -> None:
    three = f"ครบถ้วน {HEADING.replace(' ในห้อง', ' ปีนี้ ในห้อง')} แล้วเสร็จ"
    assert typed(three) == ["ครบถ้วน", "ปีนี้", "แล้วเสร็จ"]
    four = three.replace("ให้ผู้เรียน", "ให้ ทุกคน ผู้เรียน")
    assert typed(four) == [four]


def test_of_two_wordings_in_a_long_line_the_longer_is_the_forms() -> None:
    text = "วิทยาลัยจัดกิจกรรมตลอดทั้งปี ฮอกกี้ แหล่งเรียนรู้ในห้องสมุด โดยครูทุกแผนกวิชามีส่วนร่วมและรายงานผล"
    rest = typed(text, "แหล่งเรียนรู้ในห้องสมุด", "ฮอกกี้")
    assert "แหล่งเรียนรู้" not in "".join(rest)
    assert "ฮอกกี้" in "".join(rest)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("ปัญหา-ลุปสรรค", []),  # ปัญหาและอุปสรรค has its letters too, ปัญหา stands there to the letter
        ("ปัญหา-อุปสรรต", []),
        ("ปัญหาลุปสรรค", []),
        ("ปญหาที่พล", []),
        ("ปัญหา-อุปกรณ์", ["อุปกรณ์"]),
        ("ปัญหา-ไม่มี", ["ไม่มี"]),
        ("ปัญหาและอุปสรรคคือครูขาด", ["คือครูขาด"]),
    ],
)
def test_of_several_wordings_the_one_counts_that_leaves_least_typed(text: str, words: list[str]) -> None:
    titles = ("ปัญหา-อุปสรรค", "ปัญหา", "ปัญหาและอุปสรรค", "ปัญหาที่พบ")
    assert typed(text, *titles) == words


@pytest.mark.parametrize(
    ("text", "words", "wordings"),
    [
        # Letters of a short wording in words of somebody's own, and slips at its ends.
        ("ฮอ /ีนี้ กกี้", ["ี้ กกี้"], ("แหล่งเรียนรู้ในห้องสมุด", "ฮอกกี้")),
        ("ฮอกกี้ดี", [], ("แหล่งเรียนรู้ในห้องสมุด", "ฮอกกี้")),
        ("ฮอกกี้ฮอกกี้", ["ฮอกกี้"], ("แหล่งเรียนรู้ในห้องสมุด", "ฮอกกี้")),
        ("แหล่ียนรห้องสมุ", [], ("แหล่งเรียนรู้ในห้องสมุด", "ฮอกกี้")),
        ("ผ/สำxเร็จ", [], ("ผู้สำเร็จ 25 คน", "ผู้สำเร็จ")),
        ("5ู้สำเรฬจ25", ["5"], ("ผู้สำเร็จ 25 คน", "ผู้สำเร็จ")),
        ("การอ่านอxกเียง-", [], ("การอ่านออกเสียง",)),
        ("x x ารอ่", ["x x ารอ่"], ("การอ่านออกเสียง",)),
        ("xต5", ["xต5"], ("ตารางเรียนวันนี้",)),
        ("xxตาร", ["xxต"], ("ตารางเรียนวันนี้",)),
        ("น/ี", [], ("ตารางเรียนวันนี้",)),
        # A word that was typed into a word, and one that is written twice.
        ("การเรี ดี ยน", ["ดี"], ("แผนการเรียน", "การเรียน", "แผนการเรียนรู้")),
        ("้ การเรียน", ["้"], ("แผนการเรียน", "การเรียน", "แผนการเรียนรู้")),
        ("ตาร 5 างเรียนว[x]", ["ตาร 5", "[x]"], ("ตารางเรียนวันนี้",)),
        ("การอ่านออเสีย   การอ่านออเสียง", ["การอ่านออเสีย"], ("การอ่านออกเสียง",)),
        (" ☑ ตารางรียนวัน - นี้ตารางxรียนวันนี้", ["☑", "นี้ตารางxรียนวัน"], ("ตารางเรียนวันนี้",)),
        (
            "สถานะ ☑ ทำแ้ว ☐ ยไม่ทำสถานะ ☑ ทำแล้ว ☐ ยังไมxทำ",
            ["ทำแ้ว ☐ ยไม่ทำสถานะ ☑"],
            ("สถานะ ☑ ทำแล้ว ☐ ยังไม่ทำ",),
        ),
        ('นอ "ดี" อกเ7สดี ียง', ['นอ "ดี', "7"], ("การอ่านออกเสียง",)),
    ],
)
def test_at_the_borders_of_slips(text: str, words: list[str], wordings: tuple[str, ...]) -> None:
    assert typed(text, *wordings) == words


def test_letters_that_come_often_in_a_long_wording_count_like_others() -> None:
    long = "การอ่านและการเขียนของผู้เรียนทุกระดับชั้นในทุกภาคเรียนของปีการศึกษานี้" * 4
    assert typed(long[:250] + "ดีมาก", long) == ["ดีมาก"]
    assert not is_reworded(long[5:230], wordings_of((long,)))


def test_without_wordings_every_line_is_somebody_s_own() -> None:
    assert is_reworded("ดี", ())
    assert is_reworded("ดีมาก", ())
    assert not holds_whole("ดี", ())
