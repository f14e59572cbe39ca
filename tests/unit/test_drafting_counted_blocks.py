"""Blocks that are printed several times below a line to fill in are headings, and hold what stands below."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest

from tests.office_blanks import NAME, OfficeBlank, dots, drafted, gate, reading, tree

LINE = dots(100)


def front() -> OfficeBlank:
    blank = OfficeBlank().line("แบบรายงานกิจกรรม", bold=True, centred=True, size=16)
    return blank.line(f"ชื่อสถานศึกษา {dots(30)}").line("ส่วนที่ 1 กิจกรรม", bold=True)


def holds(path: Path) -> bool:
    form = drafted(path)
    found = gate(path, form)
    return not (found.answers or found.unknown or found.marked)


@pytest.mark.parametrize("word", ["กิจกรรมที่ {}", "โครงการที่ {} :", "ผลงานที่ {}", "ข้อ {}", "เรื่องที่ {}"])
def test_a_counted_line_of_dots_holds_what_is_asked_below_it(word: str, tmp_path: Path):
    blank = front()
    for count in (1, 2, 3):
        blank.line(f"{word.format(count)} {dots(50)}").line(f"วันที่จัด {dots(15)} ผู้เข้าร่วม {dots(8)} คน")
        blank.line("ผลที่ได้รับ").lines(LINE, LINE)
    blank.line("ส่วนที่ 2 ข้อเสนอแนะ", bold=True).lines(LINE, LINE)
    path = blank.save(tmp_path)
    named = [word.format(count).strip(" :") for count in (1, 2, 3)]
    below = [(2, "วันที่จัด", "line"), (2, "ผลที่ได้รับ", "narrative")]
    assert tree(drafted(path)) == [
        (0, "ส่วนที่ 1 กิจกรรม", "group"),
        *(each for name in named for each in [(1, name, "line"), *below]),
        (0, "ส่วนที่ 2 ข้อเสนอแนะ", "narrative"),
    ]
    assert holds(path)


def test_what_is_typed_in_each_block_is_its_own(tmp_path: Path):
    blank = front()
    for count in (1, 2):
        blank.line(f"กิจกรรมที่ {count} {dots(50)}").line(f"วันที่จัด {dots(15)}").line("ผลที่ได้รับ").line(LINE)
    path = blank.save(tmp_path)
    form = drafted(path)
    document = docx.Document(str(path))
    typed = ["ปลูกป่า", "3 มกราคม 2570", "ได้ป่า", "ล้างตลาด", "4 มกราคม 2570", "ตลาดสะอาด"]
    lines = [p for p in document.paragraphs if "...." in p.text][1:]
    for paragraph, text in zip(lines, typed, strict=True):
        paragraph.runs[0].text = f"{paragraph.text.partition('....')[0].rstrip('.')} {text}"
    target = tmp_path / f"{NAME}.docx"
    document.save(str(target))
    read = reading(target, form)
    assert [answer.text for answer in read.answers] == typed
    assert not any(answer.review for answer in read.answers)
    assert len({answer.section_id for answer in read.answers}) == len(typed)


def test_a_table_in_each_block_stands_below_it(tmp_path: Path):
    blank = front()
    for count in (1, 2):
        blank.line(f"โครงการที่ {count} {dots(50)}")
        blank.table(["รายการ", "จำนวนเงิน"], ["ค่าวัสดุ", ""], ["ค่าตอบแทน", ""])
        blank.line("ปัญหาที่พบ").line(LINE)
    below = [(2, "ตาราง", "table"), (2, "ปัญหาที่พบ", "narrative")]
    assert tree(drafted(blank.save(tmp_path))) == [
        (0, "ส่วนที่ 1 กิจกรรม", "group"),
        (1, "โครงการที่ 1", "line"),
        *below,
        (1, "โครงการที่ 2", "line"),
        *below,
    ]


def test_the_last_block_ends_where_it_asks_what_the_others_do_not(tmp_path: Path):
    blank = front()
    for count in (1, 2):
        blank.line(f"กิจกรรมที่ {count} {dots(50)}").line("ผลที่ได้รับ").line(LINE)
    blank.line("ข้อเสนอแนะในการจัดกิจกรรม").line(LINE)
    found = tree(drafted(blank.save(tmp_path)))
    assert found[-2:] == [(2, "ผลที่ได้รับ", "narrative"), (1, "ข้อเสนอแนะในการจัดกิจกรรม", "narrative")]


@pytest.mark.parametrize("below", [[], [LINE]])
def test_counted_lines_with_nothing_but_dots_below_are_one_answer(below: list[str], tmp_path: Path):
    blank = front()
    for count in (1, 2, 3):
        blank.lines(f"ลำดับที่ {count} {dots(50)}", *below)
    blank.line("ส่วนที่ 2 ข้อเสนอแนะ", bold=True).line(LINE)
    path = blank.save(tmp_path)
    assert tree(drafted(path)) == [
        (0, "ส่วนที่ 1 กิจกรรม", "narrative"),
        (0, "ส่วนที่ 2 ข้อเสนอแนะ", "narrative"),
    ]
    assert holds(path)
