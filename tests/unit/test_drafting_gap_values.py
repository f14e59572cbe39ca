"""What is typed into a gap without a unit, by the words before it: a sum, a figure, or words."""

from __future__ import annotations

import pytest

from rt67_aggregate.drafting.gap_lines import gaps_of
from rt67_aggregate.model import ValueType


@pytest.mark.parametrize("label", ["งบประมาณ", "เป็นเงิน", "รายได้ต่อเดือน", "งบประมาณที่ใช้", "เงินอุดหนุน", "Budget"])
def test_words_of_money_ask_for_a_sum(label: str) -> None:
    (gap,) = gaps_of(f"{label} ..........")
    assert gap.value is ValueType.MONEY


@pytest.mark.parametrize(
    "label", ["จำนวนนักเรียน", "อายุ", "รวม", "คะแนนรวม", "ผู้เข้าร่วมทั้งหมด", "Total", "Number of students"]
)
def test_words_of_counting_ask_for_a_figure(label: str) -> None:
    (gap,) = gaps_of(f"{label} ..........")
    assert gap.value is ValueType.NUMBER


@pytest.mark.parametrize(
    "label",
    [
        *("แหล่งงบประมาณ", "ปีงบประมาณ พ.ศ.", "ผู้รับเงิน", "เลขที่บัญชีเงินฝาก", "ประเภทเงิน", "ใบเสร็จรับเงินเลขที่"),
        *("เจ้าหน้าที่การเงิน", "Source of budget", "ที่มาของรายได้", "เหตุผลที่ขอรับเงิน"),
        *("ผู้รวบรวมข้อมูล", "สรุปภาพรวม", "ความเห็นโดยรวม", "ชมรมผู้สูงอายุ", "ผู้ให้คะแนน", "การรวมกลุ่ม"),
        *("Language", "Message", "Package"),
    ],
)
def test_who_which_and_why_are_words(label: str) -> None:
    (gap,) = gaps_of(f"{label} ..........")
    assert gap.value is ValueType.TEXT
