"""What local offices print: words alone over lines with gaps, headings broken by hand, annexes."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.office_blanks import OfficeBlank, dots, drafted, gate, tree

LINE = dots(100)
SCHOOL = f"ระดับ {dots()} สถาบัน {dots()}", f"ปีที่จบ {dots()} คะแนนเฉลี่ย {dots(8)}"
WORK = f"ตำแหน่ง {dots()} หน่วยงาน {dots()}", f"ตั้งแต่ปี {dots()} ถึงปี {dots()}"
NAME = f"ชื่อ {dots()} อายุ {dots(8)}"


def blank(*lines: str, bold: bool) -> OfficeBlank:
    made = OfficeBlank().line("แบบประวัติผู้สมัคร", bold=True, size=18).line(f"ชื่อสถานศึกษา {dots(40)}")
    made.line("1. ประวัติ", bold=bold).lines(*lines)
    return made.line("2. ความสามารถพิเศษ", bold=bold).lines(LINE, LINE)


@pytest.mark.parametrize("bold", [True, False])
def test_words_that_part_lines_with_gaps_are_their_headings(tmp_path: Path, bold: bool) -> None:
    path = blank("การศึกษา", *SCHOOL, "การทำงาน", *WORK, bold=bold).save(tmp_path)
    form = drafted(path)
    assert tree(form)[1:-1] == [
        (1, "การศึกษา", "group"),
        (2, "ระดับ", "line"),
        (2, "ปีที่จบ", "line"),
        (1, "การทำงาน", "group"),
        (2, "ตำแหน่ง", "line"),
        (2, "ตั้งแต่ปี", "line"),
    ]
    found = gate(path, form)
    assert (found.answers, found.unknown, found.marked) == ((), (), ())


def test_so_are_words_behind_a_line_with_gaps(tmp_path: Path) -> None:
    form = drafted(blank(NAME, "การศึกษา", *SCHOOL, bold=False).save(tmp_path))
    assert tree(form)[1:-1] == [
        (1, "ชื่อ", "line"),
        (1, "การศึกษา", "group"),
        (2, "ระดับ", "line"),
        (2, "ปีที่จบ", "line"),
    ]


@pytest.mark.parametrize("words", ["การศึกษา", "โปรดกรอกให้ครบทุกช่อง"])
def test_words_below_a_heading_may_explain_it(tmp_path: Path, words: str) -> None:
    form = drafted(blank(words, *SCHOOL, bold=True).save(tmp_path))
    assert tree(form)[1:-1] == [(1, "ระดับ", "line"), (1, "ปีที่จบ", "line")]


def test_lines_with_gaps_stay_below_one_heading_in_a_part_in_bold(tmp_path: Path) -> None:
    made = OfficeBlank().line("แบบ", bold=True, size=18).line("ส่วนที่ 1 ข้อมูล", bold=True)
    form = drafted(
        made.line("1.1 ผู้สมัคร").lines(NAME, *SCHOOL).line("1.2 การทำงาน").lines(*WORK).save(tmp_path)
    )
    assert [(depth, text) for depth, text, _ in tree(form)] == [
        (0, "ส่วนที่ 1 ข้อมูล"),
        (1, "1.1 ผู้สมัคร"),
        *((2, text) for text in ("ชื่อ", "ระดับ", "ปีที่จบ")),
        (1, "1.2 การทำงาน"),
        *((2, text) for text in ("ตำแหน่ง", "ตั้งแต่ปี")),
    ]


class Styled(OfficeBlank):
    """With a heading in Word's own style."""

    def heading(self, text: str) -> OfficeBlank:
        self.document.add_heading(text, 1)
        return self


LONG = "1. การพัฒนาการจัดการเรียนการสอนที่เน้นสมรรถนะของผู้เรียน"


@pytest.mark.parametrize(
    ("first", "second", "bold", "joined"),
    [
        (LONG, "ในพื้นที่จังหวัดชายแดน", True, True),
        (LONG, "และผู้สำเร็จการศึกษาในพื้นที่", False, True),
        ("1. ผลการดำเนินงานและ", "ความคุ้มค่า", False, True),
        ("1. ผลการดำเนินงาน (เฉพาะสถานศึกษา", "ในพื้นที่)", False, True),
        (LONG, "ในพื้นที่จังหวัดชายแดน", False, False),
        ("1. ผลการดำเนินงาน", "จุดเด่น", True, False),
        ("1. ผลการดำเนินงาน (ถ้ามี)", "ของสถานศึกษา", False, True),
    ],
    ids=["bold", "and", "ends in and", "bracket", "plain words", "its own heading", "of"],
)
def test_only_the_first_of_two_lines_has_the_style_of_headings(
    tmp_path: Path, first: str, second: str, bold: bool, joined: bool
) -> None:
    made = Styled().line("แบบรายงาน", bold=True, size=18)
    made.heading(first)  # type: ignore[attr-defined]
    form = drafted(made.line(second, bold=bold).lines(LINE, LINE).save(tmp_path))
    (heading, *_) = form.headings
    assert (heading.printed == f"{first} {second}") is joined
    assert joined or heading.printed == first


@pytest.mark.parametrize(("last", "depth"), [("2. การดำเนินงาน", 0), ("2. ภาคผนวก", 1)])
def test_annexes_stand_beside_all_parts_or_in_the_part_of_that_name(
    tmp_path: Path, last: str, depth: int
) -> None:
    made = OfficeBlank().line("แบบเสนอโครงการ", bold=True, size=18).line("1. ความเป็นมา", bold=True)
    made.lines(LINE, LINE).line(last, bold=True)
    if not depth:
        made.line(NAME)
    for letter in "กข":
        made.line(f"ภาคผนวก {letter} แผนที่", bold=True).lines(LINE, LINE)
    assert tree(drafted(made.save(tmp_path)))[-2:] == [
        (depth, "ภาคผนวก ก แผนที่", "narrative"),
        (depth, "ภาคผนวก ข แผนที่", "narrative"),
    ]


SIDES = ("ด้านวิชาการ", "ด้านบริหาร")


@pytest.mark.parametrize("before", [(), ("คำชี้แจง โปรดกรอกให้ครบทุกข้อ",)], ids=["", "instructions"])
@pytest.mark.parametrize("titles", [SIDES, ("ผลการดำเนินงาน", "ผลการดำเนินงาน")], ids=["sides", "equal"])
def test_the_first_title_in_bold_over_items_that_count_anew_is_a_heading(
    tmp_path: Path, titles: tuple[str, str], before: tuple[str, ...]
) -> None:
    made = OfficeBlank().line("แบบรายงานประจำปี", bold=True, size=18).lines(f"ชื่อสถานศึกษา {dots(40)}", *before)
    for title in titles:
        made.line(title, bold=True).line("1) ผลงานเด่น").lines(LINE).line("2) สิ่งที่จะพัฒนา").lines(LINE)
    assert [(depth, text) for depth, text, _ in tree(drafted(made.save(tmp_path)))] == [
        row for title in titles for row in ((0, title), (1, "1) ผลงานเด่น"), (1, "2) สิ่งที่จะพัฒนา"))
    ]


@pytest.mark.parametrize("centred", [True, False])
def test_a_line_in_bold_before_the_first_item_is_none_where_no_other_stands_so(
    tmp_path: Path, centred: bool
) -> None:
    made = OfficeBlank().line("แบบรายงานประจำปี", bold=True, size=18).line(f"ชื่อสถานศึกษา {dots(40)}")
    made.line("ฉบับสำหรับสถานศึกษา", bold=True, centred=centred)
    form = drafted(made.line("1) ผลงานเด่น").lines(LINE).line("2) สิ่งที่จะพัฒนา").lines(LINE).save(tmp_path))
    assert [text for _, text, _ in tree(form)] == ["1) ผลงานเด่น", "2) สิ่งที่จะพัฒนา"]
