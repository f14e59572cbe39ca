"""A word of another column where a text goes is told: the report shows it in the answer's place."""

from __future__ import annotations

from dataclasses import replace

import pytest

from rt67_aggregate.model import NEW_ROW, Reviewed, Verdict
from rt67_aggregate.review.choices_as_texts import choices_as_texts
from rt67_aggregate.review.keys import words_key
from rt67_aggregate.text import section_names
from tests.counted_form import counted_form
from tests.small_review import DONE, NEXT, Loose, Sent, applied, form, frames, values

TRAINED, MET = Sent("C001", DONE, "จัดอบรม"), Sent("C002", DONE, "จัดประชุม")
LOOSE = Loose("ข้อความลอย")
NAME = section_names(form())[NEXT]


def told(*entries: Reviewed, sent: tuple[Sent, ...] = (TRAINED, MET)) -> list[dict[str, str]]:
    found = values(applied(frames(sent, [LOOSE]), *entries))
    return [value for code, value in found if code == "choice_as_text"]


@pytest.mark.parametrize(
    "text",
    [
        "ผ่าน",
        "ผ่าน\u200b",
        "ส่งกลับ",
        "เสร็จ",
        "แยก",
        "ตอบว่าไม่มี",
        "Passed",
        NEW_ROW,
        NAME,
        f"{NAME}  จัดอบรม",
        "วิทยาลัยสอง",
    ],
)
def test_a_word_of_another_column_is_told(text: str) -> None:
    assert told(TRAINED.entered(text=text)) == [{"entered": text, "row": "จัดอบรม"}]


@pytest.mark.parametrize("text", ["ผ่านแล้ว", "-", "กำลังดำเนินการ", "ไม่ได้ดำเนินการ", "ไม่มี", f"{NAME} ครบ"])
def test_what_may_be_an_answer_is_not(text: str) -> None:
    assert told(TRAINED.entered(text=text)) == []


def test_nor_is_what_colleges_answer_in_that_section() -> None:
    sent = (TRAINED, replace(MET, text="ผ่าน"))
    passed = TRAINED.entered(text="ผ่าน")
    assert told(passed, sent=sent) == []
    assert told(replace(passed, moved_to=NEXT), sent=sent) == [{"entered": "ผ่าน", "row": "จัดอบรม"}]


def test_nor_is_what_the_form_lets_them_tick() -> None:
    counted = counted_form()
    ticked = next(section for section in counted.sections if section.options)
    entered = Reviewed("r-1", section_id=ticked.id, sent="ยังไม่ทำ", text="เสร็จ")
    assert [issue.code for issue in choices_as_texts([entered], [], counted, {})] == ["choice_as_text"]
    offered = replace(entered, text=ticked.options[0])
    assert list(choices_as_texts([offered], [], counted, {"C001": offered.text})) == []


def test_it_is_told_wherever_a_text_of_hers_stands() -> None:
    passed = {"entered": "ผ่าน", "row": "ข้อความลอย"}
    assert told(LOOSE.entered(text="ผ่าน", moved_to=DONE)) == [passed]
    whole = Reviewed(words_key(""), text="ผ่าน")
    assert told(whole) == [passed | {"row": "บทสรุปผู้บริหาร"}]
    added = Reviewed("a-1", college_id="C001", section_id=NEXT, text="ผ่าน")
    assert told(added) == [passed | {"row": "วิทยาลัยหนึ่ง"}]


def test_rows_that_follow_say_nothing_of_their_own() -> None:
    leads = TRAINED.entered(text="ผ่าน", verdict=Verdict.ALIKE)
    sent = (TRAINED, replace(MET, text="จัดอบรม"))
    assert told(leads, sent=sent) == [{"entered": "ผ่าน", "row": "จัดอบรม"}]


def test_the_verdict_of_the_answer_does_not_say_that_it_is_meant() -> None:
    passed = TRAINED.entered(text="ผ่าน", verdict=Verdict.PASSED)
    assert told(passed) == [{"entered": "ผ่าน", "row": "จัดอบรม"}]
