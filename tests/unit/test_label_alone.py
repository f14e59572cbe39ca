"""Labels that a clerk put below every heading, also where no answer follows: marked."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from tests.small_forms import Laid, Piece
from tests.topic_form import ITEMS, TOPICS, lay_topics, result_head, topic_form

CODE = "label_alone"


def laid(*below: Sequence[Piece], gap: str = "") -> Laid:
    """These lines below the items of all topics; the first of each behind ``gap`` in the item's line."""
    items = [(topic, f"1.{place}) {text}") for topic in TOPICS for place, text in enumerate(ITEMS[topic], 1)]
    pieces: list[Piece] = []
    for number, (topic, item) in enumerate(items):
        lines = list(below[number]) if number < len(below) else []
        pieces += [f"{topic} {TOPICS[topic]}", result_head(topic)] if number % 2 == 0 else []
        pieces += [f"{item}{gap}{lines[0]}", *lines[1:]] if gap and lines else [item, *lines]
    return lay_topics(*pieces)


def marked(found: Laid) -> list[int]:
    """The numbers of the marked items, from 0."""
    ids = [section.id for section in topic_form().sections if section.kind == "text"]
    return [ids.index(section) for section, codes in found.review().items() if CODE in codes]


def answered(number: int) -> str:
    return f"จัดกิจกรรมรายการที่ {number} ครบทุกแผนก"


@pytest.mark.parametrize(
    "words",
    [
        "ตอบ",
        "คำตอบ: ผลการดำเนินงาน",
        "ผลการดำเนินงาน",
        "สถานศึกษาดำเนินการ ดังนี้",
        "มีรายละเอียดดังต่อไปนี้",
        "ตอบ......................",
        "เช่น จำนวนครั้ง จำนวนคน",
        "แนวการตอบ: ระบุโครงการ",
    ],
)
@pytest.mark.parametrize("gap", ["", " : ", "\n"])
def test_what_leads_to_an_answer_is_none_where_nothing_follows(words: str, gap: str) -> None:
    assert marked(
        laid((words,), (answered(1),), (f"{words} {answered(2)}",), (words, answered(3)), gap=gap)
    ) == [0]


@pytest.mark.parametrize("words", ["ตอบแบบสอบถามครบทุกคน", "ผลการดำเนินงานดี", "ตอบโจทย์ชุมชน", "รายละเอียดตามแผน"])
def test_words_that_only_begin_as_what_leads_to_an_answer_are_one(words: str) -> None:
    assert not marked(laid((words,), (answered(1),)))


@pytest.mark.parametrize("label", ["สรุป", "ข้อมูลจากฝ่าย", "ในภาพรวมของปีนี้", "สรุป......................"])
@pytest.mark.parametrize("gap", ["", " : ", "\n"])
def test_a_label_in_its_own_line_above_answers_is_none_where_nothing_follows(label: str, gap: str) -> None:
    full = [(label, answered(number)) for number in range(3)]
    assert marked(laid(*full, (label,), (label,), (answered(5),), gap=gap)) == [3, 4]
    assert not marked(laid(*full[:2], (label,), (label,), (answered(5),), gap=gap))


def test_a_line_below_answers_is_none_where_it_stands_alone() -> None:
    full = [(answered(number), "กลับสู่ด้านบน") for number in range(3)]
    assert marked(laid(*full, ("กลับสู่ด้านบน",), (answered(4),), (answered(5),))) == [3]
    assert not marked(laid(*full[:2], ("กลับสู่ด้านบน",), (answered(3),), (answered(4),), (answered(5),)))


@pytest.mark.parametrize("signs", [(">",), (">", ">", ">"), ("➖➖➖➖",), ("◆◇◆", "★")])
def test_signs_without_a_letter_are_none_wherever_they_stand_alone(signs: tuple[str, ...]) -> None:
    assert marked(laid((answered(0),), signs, (answered(2),))) == [1]


@pytest.mark.parametrize("sign", ["✓", "☑", "/", "-", "95"])
def test_a_tick_a_dash_and_a_figure_are_answers(sign: str) -> None:
    assert not marked(laid((answered(0),), (sign,), (answered(2),)))


@pytest.mark.parametrize("sign", [">>", "→", ">>>", "➔"])
@pytest.mark.parametrize("gap", ["", " "])
def test_a_sign_before_answers_is_none_where_nothing_follows(sign: str, gap: str) -> None:
    full = [(sign, answered(number)) for number in range(3)]
    assert marked(laid(*full, (sign,), (answered(4),), (answered(5),), gap=gap)) == [3]


@pytest.mark.parametrize("tick", ["✓", "✔"])
def test_a_tick_is_an_answer(tick: str) -> None:
    assert not marked(laid(*[(tick, answered(number)) for number in range(3)], (tick,)))


@pytest.mark.parametrize(
    "words",
    [
        "กรอกข้อมูล",
        "(ระบุ)",
        "…โปรดระบุ…",
        "[พิมพ์ข้อความที่นี่]",
        "คลิกหรือแตะที่นี่เพื่อใส่ข้อความ",
        "Click or tap here to enter text.",
        "Your answer",
    ],
)
def test_words_for_where_to_type_are_no_answer(words: str) -> None:
    assert marked(laid((words,), (answered(1),), (f"{words} {answered(2)}",))) == [0]


@pytest.mark.parametrize("words", ["กรอกข้อมูลครบทุกคน", "ระบุปัญหาแล้ว", "พิมพ์คู่มือ 40 เล่ม", "Click the link"])
def test_words_that_only_begin_so_are_answers(words: str) -> None:
    assert not marked(laid((words,), (answered(1),)))


@pytest.mark.parametrize("between", [" ", "  ", "\t"])
def test_a_label_in_the_line_of_answers_is_none_where_it_is_as_seldom_alone(between: str) -> None:
    full = [(f"สรุป{between}{answered(number)}",) for number in range(3)]
    assert marked(laid(*full, ("สรุป",), ("สรุป",), ("สรุป",))) == [3, 4, 5]
    assert not marked(laid(*full[:2], ("สรุป",), ("สรุป",), ("สรุป",), ("สรุป",)))


@pytest.mark.parametrize("label", ["ตอบ :", "ผลการดำเนินงาน:", "คำตอบ："])
def test_a_label_with_a_colon_is_none_wherever_it_stands_alone(label: str) -> None:
    assert marked(laid((label,), (f"{label} {answered(1)}",), (label, answered(2)))) == [0]


def test_what_is_said_often_is_an_answer() -> None:
    assert not marked(laid(*[("ดำเนินการแล้ว",)] * 6))
    assert not marked(laid(*[("ดี",)] * 2, *[("ดีมาก ทุกแผนก",)] * 4))
    assert not marked(laid(*[("มี",)] * 2, *[(f"มีการ{answered(1)}",)] * 4))


def test_to_say_that_there_is_nothing_is_no_label() -> None:
    assert not marked(laid(*[("ไม่มี", answered(n)) for n in range(3)], ("ไม่มี",), ("-",), ("ไม่มี",)))


@pytest.mark.parametrize("boxes", ["☐ ดำเนินการ ☐ ไม่ดำเนินการ", "( ) มี  ( ) ไม่มี", "[ ] ดำเนินการแล้ว"])
def test_boxes_of_the_college_s_own_of_which_none_is_ticked_are_no_answer(boxes: str) -> None:
    found = laid((boxes,), (boxes.replace("☐", "☑", 1).replace("( )", "(/)", 1).replace("[ ]", "[x]"),))
    first, second = (list(found.review().get(f"1.1.1.text.{n}", ())) for n in (1, 2))
    assert (first, second) == (["choice_unclear"], [])
    assert not laid((boxes, answered(1))).review()


def test_long_words_are_no_label() -> None:
    text = "จัดประชุมครูทุกแผนกวิชาร่วมกับผู้ปกครองและสถานประกอบการ"
    assert not marked(laid(*[(text, answered(n)) for n in range(3)], (text,)))


def test_a_label_of_two_lines_is_one_where_both_stand_above_answers() -> None:
    label = ("สรุป", "โดยย่อ")
    assert marked(laid(*[(*label, answered(n)) for n in range(3)], label)) == [3]
    assert not marked(laid(*[(*label, answered(n)) for n in range(2)], label))
    assert not marked(laid(*[(label[0], answered(n)) for n in range(3)], label))


def test_a_long_line_of_boxes_of_which_none_is_ticked_is_no_answer() -> None:
    boxes = "ระดับความสำเร็จของการดำเนินงาน ( ) 25% ( ) 50% ( ) 75% ( ) 100%"
    assert laid((boxes,)).review()
    assert not laid((boxes.replace("( )", "(/)", 1),)).review()


@pytest.mark.parametrize("words", ["(5 คะแนน)", "[10 คะแนน]", "(งานแผนงาน)", "(ไม่เกิน 1 หน้า)"])
@pytest.mark.parametrize("gap", ["", " "])
def test_words_in_brackets_alone_are_no_answer_but_where_many_are_written_so(words: str, gap: str) -> None:
    assert marked(laid((words,), (answered(1),), (words, answered(2)), gap=gap)) == [0]
    assert not marked(laid((words,), ("(จัดแล้ว)",), ("(ทำแล้ว)",), (answered(3),), gap=gap))
    full = [(f"{words} {answered(number)}",) for number in range(3)]
    assert marked(laid(*full, (words,), (words,), (words,), gap=gap)) == [3, 4, 5]
    assert not marked(laid((f"{words} จัดแล้ว",), ("(ก) จัดแล้ว (ข)",), ("(ไม่มี)",), gap=gap))
