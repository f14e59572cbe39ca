from __future__ import annotations

import random

import pytest

from rt67_aggregate.grouping import similar_groups

_BUDGET = "งบประมาณไม่เพียงพอต่อการจัดหาครุภัณฑ์การศึกษา"


def test_equal_texts_stand_together_in_the_order_of_the_first():
    assert similar_groups(["ขาดครู", _BUDGET, "ขาดครู", _BUDGET]) == ((0, 2), (1, 3))


def test_spacing_and_punctuation_do_not_separate():
    assert similar_groups(["ขาดครู", " - ขาด ครู."]) == ((0, 1),)


def test_other_numbers_are_no_other_matter():
    assert similar_groups(["ขาดครู 3 คน", "ขาดครู ๑๒ คน", "ขาดครู", "3", "4"]) == ((0, 1), (2,), (3,), (4,))


def test_one_wrong_letter_in_a_sentence_does_not_separate():
    assert similar_groups([_BUDGET, _BUDGET.replace("ครุภัณฑ์", "ครุภัณท์")]) == ((0, 1),)


def test_another_matter_of_the_same_form_is_apart():
    other = "งบประมาณไม่เพียงพอต่อการจ้างครูอัตราจ้างในสาขาที่ขาดแคลน"
    assert similar_groups([_BUDGET, other]) == ((0,), (1,))


def test_a_negation_more_turns_the_meaning_and_separates():
    plenty = _BUDGET.replace("ไม่เพียงพอ", "เพียงพอ")
    assert similar_groups([_BUDGET, plenty]) == ((0,), (1,))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("เพิ่มขึ้น", "ลดลง"),
        ("เพิ่มขึ้น", "น้อยลง"),
        ("ทุกแห่ง", "บางแห่ง"),
        ("ก่อนเปิดภาคเรียน", "หลังเปิดภาคเรียน"),
        ("ภายในสถานศึกษา", "ภายนอกสถานศึกษา"),
        ("มีความพร้อม", "ขาดความพร้อม"),
        ("จัดอบรม", "งดจัดอบรม"),
        ("ใช้ระบบเดิม", "เลิกใช้ระบบเดิม"),
        ("สาขาวิชาช่างยนต์", "สาขาวิชาช่างไฟฟ้า"),
        ("สูงกว่าเป้าหมาย", "ต่ำกว่าเป้าหมาย"),
    ],
)
def test_a_word_in_place_of_another_is_another_matter(one: str, other: str):
    """However long the sentence is in which the rest is the same."""
    for before, after in (("", f"{_BUDGET}{_BUDGET}"), (f"{_BUDGET}{_BUDGET}", ""), (_BUDGET, _BUDGET)):
        assert similar_groups([before + one + after, before + other + after]) == ((0,), (1,))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("อินเทอร์เน็ต", "อินเตอร์เนต"),
        ("ดิจิทัล", "ดิจิตอล"),
        ("วิทยฐานะ", "วิทยาฐานะ"),
        ("ผู้เรียน", "ผู้เรี่ยน"),
        ("กฎเกณฑ์", "กฏเกณท์"),
        ("ต่อการจัดหา", "การจัดหา"),
        ("ในสถานศึกษา", "ในสถานศึกษาของรัฐ"),
    ],
)
def test_slips_and_a_word_more_do_not_separate(one: str, other: str):
    assert similar_groups([f"{_BUDGET}{one}{_BUDGET}", f"{_BUDGET}{other}{_BUDGET}"]) == ((0, 1),)


def test_short_texts_are_together_only_when_equal():
    assert similar_groups(["ขาดครู", "ขาดครุ"]) == ((0,), (1,))


def test_texts_without_a_letter_are_compared_as_they_are():
    assert similar_groups(["-", "…", "-", ""]) == ((0, 2), (1,), (3,))


def test_no_chain_from_one_meaning_to_another():
    """Each text is near the one before it, the last is far from the first."""
    letters = list("กขคฆงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ")
    chain = ["".join(letters)]
    for place in range(0, 24, 3):
        letters[place : place + 3] = "กกก"
        chain.append("".join(letters))
    for group in similar_groups(chain):
        assert len(group) < len(chain)


def test_a_near_copy_is_found_among_thousands_of_others():
    chance = random.Random(7)
    words = ("งบประมาณ", "ครู", "อุปกรณ์", "นักเรียน", "ระบบ", "เวลา", "ชุมชน", "เอกสาร", "อาคาร", "แผนงาน")
    texts = ["".join(chance.choice(words) for _ in range(15)) for _ in range(600)]
    copies = [(3 * n, texts[3 * n][:20] + "ก" + texts[3 * n][20:]) for n in range(50)]
    groups = similar_groups(texts + [copy for _, copy in copies])
    group_of = {index: group for group in groups for index in group}
    assert sum(len(group) for group in groups) == len(texts) + len(copies)
    for number, (original, _) in enumerate(copies):
        assert original in group_of[len(texts) + number]
