"""Places to write that a blank shows by little: a colon, a number before dots, dots below options.
Every wording is invented."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest

from rt67_aggregate.blanks import blank_document
from rt67_aggregate.model import Form, ReturnReading
from tests.next_year import drafted_blank, faults, taken_from
from tests.office_blanks import (
    NAME,
    OfficeBlank,
    dots,
    drafted,
    gate,
    of_blank,
    reading,
    tree,
    with_cells,
)

LINE = dots(100)


def front(*lines: str) -> OfficeBlank:
    return OfficeBlank().line("แบบตัวอย่าง", bold=True, centred=True, size=16).lines(*lines)


def typed(path: Path, form: Form, said: dict[str, str]) -> ReturnReading:
    """The reading of a blank in which these lines, told by how they begin, are typed otherwise."""
    document = docx.Document(str(path))
    for paragraph in document.paragraphs:
        for begin, text in said.items():
            if paragraph.text.startswith(begin):
                paragraph.text = text
    target = path.with_name(f"{NAME}.docx")
    document.save(str(target))
    return reading(target, form)


def answered(read: ReturnReading) -> list[tuple[str, str]]:
    return [(answer.section_id, answer.text) for answer in read.answers if answer.text]


# --- labels with nothing but a colon


@pytest.mark.parametrize("colon", [":", " :", "："])
def test_labels_with_a_colon_alone_are_asked(colon: str, tmp_path: Path):
    blank = front(f"หน่วยงาน {dots()}").line("ข้อมูลกิจกรรม", bold=True)
    blank.lines(f"ชื่อกิจกรรม{colon}", f"สถานที่{colon}", f"ผู้เข้าร่วม{colon}").line("เนื้อข่าว", bold=True)
    path, form = of_blank(blank.lines(LINE, LINE), tmp_path)
    assert [heading for _, heading, _ in tree(form)] == [
        "ข้อมูลกิจกรรม", "ชื่อกิจกรรม", "สถานที่", "ผู้เข้าร่วม", "เนื้อข่าว",
    ]  # fmt: skip
    read = typed(path, form, {"สถานที่": f"สถานที่{colon} ศาลากลางบ้าน"})
    assert [text for _, text in answered(read)] == ["ศาลากลางบ้าน"]
    assert not any(answer.review for answer in read.answers)


def test_a_label_with_a_colon_below_one_with_dots_is_a_field(tmp_path: Path):
    blank = front(f"ชื่อเรื่อง : {dots()}", "ผู้จัดทำ :", "สังกัด :", "").line("1. สาระสำคัญ", bold=True)
    _, form = of_blank(blank.lines(LINE, LINE), tmp_path)
    assert [field.text for field in form.fields] == ["ชื่อเรื่อง", "ผู้จัดทำ", "สังกัด"]


def test_labels_side_by_side_are_one_line_of_places(tmp_path: Path):
    blank = front(f"หน่วยงาน {dots()}", "ผู้รับคำปรึกษา :\t\tชั้นปี :", "สาขาวิชา :          ครู :")
    path, form = of_blank(blank.line("1. เรื่อง", bold=True).line(LINE), tmp_path)
    assert [[gap.text for gap in field.fields] for field in form.fields] == [
        ["ผู้รับคำปรึกษา", "ชั้นปี"], ["สาขาวิชา", "ครู"],
    ]  # fmt: skip
    read = typed(path, form, {"สาขาวิชา": "สาขาวิชา : เกษตร     ครู : ปู"})
    assert [text for _, text in answered(read)] == ["เกษตร", "ปู"]


def test_a_label_is_open_between_lines_that_ask_by_themselves(tmp_path: Path):
    blank = front(f"หน่วยงาน {dots()}").line("โครงงาน", bold=True)
    blank.lines("ชื่อ:", "ผู้จัดทำ:", "ประเภท: ☐ ทดลอง ☐ สำรวจ", "ที่ปรึกษา:").line("คะแนน", bold=True)
    path, form = of_blank(blank.line(LINE), tmp_path)
    read = typed(path, form, {"ผู้จัดทำ": "ผู้จัดทำ: ปู", "ที่ปรึกษา": "ที่ปรึกษา: มะลิ"})
    said = {form.by_id[answer.section_id].text: answer.text for answer in read.answers if answer.text}
    assert said == {"ผู้จัดทำ": "ปู", "ที่ปรึกษา": "มะลิ"}
    assert not any(answer.review for answer in read.answers)


@pytest.mark.parametrize(
    "lines",
    [
        ("ประเภทของโครงการ :", "☐ ใหม่  ☐ ต่อเนื่อง"),
        ("รายชื่อคณะทำงาน :", f"1. {dots()}"),
        ("ผลที่ได้ :", LINE),
        ("คณะทำงาน :", "ประกอบด้วยครูและผู้แทนชุมชน"),
    ],
)
def test_a_colon_over_what_is_asked_below_is_no_place(lines: tuple[str, ...], tmp_path: Path):
    blank = front(f"หน่วยงาน {dots()}").line("1. ข้อมูล", bold=True).lines(LINE, *lines)
    _, form = of_blank(blank.line("2. สรุป", bold=True).line(LINE), tmp_path)
    asked = [*form.fields, *form.walk()]
    assert not any(":" in heading.line and heading.line.endswith(dots()) for heading in asked)


# --- a number before each place of a column


@pytest.mark.parametrize(
    "numbers",
    [
        (("S1", "W1"), ("S2", "W2")),
        (("S1 :", "W1 :"), ("S2 :", "W2 :")),
        (("1.1", "2.1"), ("1.2", "2.2")),
        (("1.", "4."), ("2.", "5."), ("3.", "6.")),
        (("ก.", "ค."), ("ข.", "ง.")),
    ],
)
def test_numbers_before_dots_are_no_words_of_their_own(numbers: tuple[tuple[str, str], ...], tmp_path: Path):
    rows = [[f"{number} {dots()}" for number in row] for row in numbers]
    blank = front(f"หน่วยงาน {dots()}").line("1. สภาพแวดล้อม", bold=True).table(["จุดแข็ง", "จุดอ่อน"], *rows)
    path, form = of_blank(blank.line("2. สรุป").line(LINE), tmp_path)
    assert [column.text for column in form.headings[0].children if column.is_section] == ["จุดแข็ง", "จุดอ่อน"]
    read = with_cells(path, form, {(2, 0): f"{numbers[1][0]} ครูเก่ง", (1, 1): f"{numbers[0][1]} งบน้อย"})
    said = {(form.by_id[a.section_id].text, a.entry): a.text for a in read.answers if a.text}
    assert {key: text.split()[-1] for key, text in said.items()} == {
        ("จุดแข็ง", 2): "ครูเก่ง", ("จุดอ่อน", 1): "งบน้อย",
    }  # fmt: skip
    assert not any(answer.review for answer in read.answers)


def test_several_numbers_in_one_cell_are_places_below_its_title(tmp_path: Path):
    places = f"1. {dots()}\n2. {dots()}"
    blank = front(f"หน่วยงาน {dots()}").line("1. สภาพแวดล้อม", bold=True)
    blank.table(["จุดแข็ง", "จุดอ่อน"], [places, places])
    path, form = of_blank(blank.line("2. สรุป").line(LINE), tmp_path)
    read = with_cells(path, form, {(1, 0): "1. ครูเก่ง\n2. มีที่ดิน"})
    (answer,) = [answer for answer in read.answers if answer.text]
    assert form.by_id[answer.section_id].text == "จุดแข็ง"
    assert "ครูเก่ง" in answer.text
    assert "มีที่ดิน" in answer.text
    assert not answer.review


def test_words_before_dots_are_still_asked_by_themselves(tmp_path: Path):
    blank = front(f"หน่วยงาน {dots()}").line("1. ผู้เรียน", bold=True)
    blank.table(["ภาคเช้า", "ภาคบ่าย"], [f"จำนวน {dots()} คน", f"ขาด {dots()} คน"])
    _, form = of_blank(blank.line("2. สรุป").line(LINE), tmp_path)
    assert [heading.line for heading in form.walk() if heading.line] == [
        f"จำนวน {dots()} คน", f"ขาด {dots()} คน",
    ]  # fmt: skip


@pytest.mark.parametrize("title", ["ลำดับความสำคัญ", "รหัส", "กิจกรรม"])
@pytest.mark.parametrize("figures", ["123", "๑๒๓"])
def test_bare_figures_in_a_column_are_printed(title: str, figures: str, tmp_path: Path):
    rows = [[figure, "", ""] for figure in figures]
    blank = front(f"หน่วยงาน {dots()}").line("1. คำขอ", bold=True).table([title, "รายการ", "เหตุผล"], *rows)
    path, form = of_blank(blank.line("2. สรุป").line(LINE), tmp_path)
    read = with_cells(path, form, {(2, 1): "จอบ"})
    assert [(form.by_id[a.section_id].text, a.entry, a.text) for a in read.answers if a.text] == [
        ("รายการ", 2, "จอบ")
    ]


# --- dots below options


def choice_over_dots(folder: Path) -> tuple[Path, Form]:
    blank = front(f"หน่วยงาน {dots()}").line("1. ผลการซ่อม", bold=True).lines("☐ ซ่อมได้", "☐ ซ่อมไม่ได้", LINE)
    return of_blank(blank.line("2. สรุป", bold=True).line(LINE), folder)


def test_words_on_the_dots_below_a_choice_go_with_it_unmarked(tmp_path: Path):
    path, form = choice_over_dots(tmp_path)
    read = typed(path, form, {"☐ ซ่อมไม่ได้": "☑ ซ่อมไม่ได้", "....": "อะไหล่หมด"})
    answer = next(answer for answer in read.answers if answer.section_id == form.headings[0].id)
    assert (answer.choice, answer.review) == ("ซ่อมไม่ได้", ())
    assert answer.text.endswith("อะไหล่หมด")


@pytest.mark.parametrize(
    "said",
    [
        {"....": "อะไหล่หมด"},  # nothing is ticked
        {"....": "ซ่อมได้บางส่วน"},  # words that begin like an option are no tick
        {"☐ ซ่อมได้": "☑ ซ่อมได้\nบางส่วนเท่านั้น"},  # between the options
    ],
)
def test_other_words_below_options_are_marked(said: dict[str, str], tmp_path: Path):
    path, form = choice_over_dots(tmp_path)
    read = typed(path, form, said)
    answer = next(answer for answer in read.answers if answer.section_id == form.headings[0].id)
    assert "choice_unclear" in answer.review


# --- options below lines with gaps, units that are names


@pytest.mark.parametrize("options", [("☐ เพียงพอ  ☐ ไม่เพียงพอ",), ("☐ เพียงพอ", "☐ ไม่เพียงพอ")])
@pytest.mark.parametrize("gaps", [1, 2])
def test_options_below_lines_with_gaps_are_their_headings(
    options: tuple[str, ...], gaps: int, tmp_path: Path
):
    lines = [f"ชาย {dots(8)} คน หญิง {dots(8)} คน", f"รวม {dots(8)} คน"][:gaps]
    blank = front(f"หน่วยงาน {dots()}").line("1. ครู", bold=True).lines(*lines, *options)
    path, form = of_blank(blank.line("2. อาคาร", bold=True).line(LINE), tmp_path)
    assert [shape for _, _, shape in tree(form)] == ["choice", *["line"] * gaps, "narrative"]
    said = {options[0]: options[0].replace("☐ เพียงพอ", "☑ เพียงพอ"), "ชาย": "ชาย 12 คน หญิง ........ คน"}
    read = typed(path, form, said)
    found = {answer.section_id: (answer.choice, answer.value, answer.review) for answer in read.answers}
    assert found[form.headings[0].id] == ("เพียงพอ", "", ())
    assert found[form.headings[0].children[0].fields[0].id] == ("", "12", ())


@pytest.mark.parametrize("names", [("ตำบล/แขวง", "อำเภอ/เขต"), ("ตำบล", "อำเภอ")])
def test_a_name_of_two_words_before_a_gap_is_no_unit_of_the_one_before(
    names: tuple[str, str], tmp_path: Path
):
    one, two = names
    blank = front(f"หน่วยงาน {dots()}").line("1. ที่ตั้ง", bold=True).line(f"{one} {dots()} {two} {dots()}")
    _, form = of_blank(blank.line("2. แผนที่", bold=True).line(LINE), tmp_path)
    (line,) = [heading for heading in form.walk() if heading.line]
    assert [(gap.text, gap.unit) for gap in line.fields] == [(one, ""), (two, "")]


# --- options behind the gaps of a line


ASKED = f"ชื่อ {dots(20)} เพศ ☐ ชาย  ☐ หญิง"


def choice_behind_gap(folder: Path, line: str = ASKED, number: str = "1. ") -> tuple[Path, Form]:
    blank = front(f"หน่วยงาน {dots()}", f"{number}{line}")
    return of_blank(blank.line("2. สรุป", bold=True).line(LINE), folder)


@pytest.mark.parametrize("number", ["1. ", ""])
@pytest.mark.parametrize(
    ("said", "choice", "review"),
    [
        ("ชื่อ ปู เพศ ☐ ชาย  ☑ หญิง", "หญิง", ()),
        ("ชื่อ...ปู... เพศ (/) ชาย  ( ) หญิง", "ชาย", ()),
        ("ชื่อ ปู เพศ หญิง", "หญิง", ()),
        ("ชื่อ ปู เพศ ✓ ชาย ☐ หญิง", "ชาย", ()),
        ("ชื่อ ปู เพศ ☐ ชาย  ☐ หญิง", "", ()),
        ("ชื่อ ปู เพศ ☑ ชาย  ☑ หญิง", "ชาย", ("choice_unclear",)),
        ("ชื่อ ปู เพศ ไม่ระบุ", "", ("choice_unclear",)),
    ],
)
def test_options_behind_a_gap_are_a_choice_of_their_own(
    number: str, said: str, choice: str, review: tuple[str, ...], tmp_path: Path
):
    path, form = choice_behind_gap(tmp_path, number=number)
    (line,) = [heading for heading in (*form.fields, *form.walk()) if heading.line.startswith("ชื่อ")]
    name, sex = line.fields
    assert (name.text, sex.text, sex.options) == ("ชื่อ", "เพศ", ("ชาย", "หญิง"))
    read = typed(path, form, {f"{number}ชื่อ": f"{number}{said}"})
    found = [(a.text, a.review) for a in read.answers if a.section_id == name.id]
    assert found == [("ปู", ())]
    chosen = [a for a in read.answers if a.section_id == sex.id and a.text]
    assert [a.choice for a in chosen][:1] == ([choice] if chosen else [])
    assert bool(chosen) == (said != "ชื่อ ปู เพศ ☐ ชาย  ☐ หญิง")
    assert all(a.review == review for a in chosen)


def test_all_that_stands_on_a_line_without_its_question_is_marked(tmp_path: Path):
    path, form = choice_behind_gap(tmp_path)
    read = typed(path, form, {"1. ชื่อ": "1. ชื่อ ปู ☑ ชาย"})
    (answer,) = [answer for answer in read.answers if answer.text]
    assert answer.review


@pytest.mark.parametrize(
    "line",
    [
        "ชื่อ เพศ ☐ ชาย  ☐ หญิง",  # no gap
        f"อื่น ๆ {dots()} ☐ มี",  # one box alone
        f"{dots()} เพศ ☐ ชาย  ☐ หญิง",  # nothing before the gap
    ],
)
def test_other_lines_with_boxes_are_no_such_gaps(line: str, tmp_path: Path):
    form = drafted(front(f"หน่วยงาน {dots()}", "1. ข้อมูล", f"2. {line}", "3. สรุป", LINE).save(tmp_path))
    assert not any(gap.options for heading in form.walk() if heading.line for gap in heading.fields)


def test_a_blank_made_of_such_a_form_is_read_blank(tmp_path: Path):
    _, form = choice_behind_gap(tmp_path)
    path = tmp_path / "made.docx"
    path.write_bytes(blank_document(form))
    found = gate(path, form)
    assert (found.answers, found.unknown, found.marked) == ((), (), ())
    document = docx.Document(str(path))
    assert any("☐ ชาย" in paragraph.text for paragraph in document.paragraphs)


@pytest.mark.parametrize(
    ("line", "goes_on"),
    [
        (ASKED, True),
        (f"ชื่อ {dots(20)} เพศ ☐ ชาย  ☐ หญิง  ☐ ไม่ระบุ", True),
        (f"ชื่อ {dots(20)} เพศ {dots(20)}", False),
    ],
)
def test_a_choice_behind_a_gap_goes_on_next_year_as_a_choice_alone(line: str, goes_on: bool, tmp_path: Path):
    before, now = (tmp_path / name for name in ("before", "now"))
    before.mkdir()
    now.mkdir()
    _, old = choice_behind_gap(before)
    new = drafted_blank(choice_behind_gap(now, line)[0], "now")
    assert new is not None
    taken = taken_from(old, new)
    name, sex = old.headings[0].fields
    found = taken.form.headings[0].fields
    assert found[0].id == name.id
    assert (found[1].id == sex.id) is goes_on
    assert not list(faults(old, new.form, taken))


# --- options below an item with gaps


BELOW = ("1. จำนวนครู ........ คน", "☐ เพียงพอ  ☐ ไม่เพียงพอ")


@pytest.mark.parametrize(
    ("said", "choice", "review"),
    [
        ("☐ เพียงพอ  ☑ ไม่เพียงพอ", "ไม่เพียงพอ", ()),
        ("(/) เพียงพอ", "เพียงพอ", ()),
        ("☐ เพียงพอ  ☐ ไม่เพียงพอ", "", ()),
        ("☑ เพียงพอ  ☑ ไม่เพียงพอ", "ไม่เพียงพอ", ("choice_unclear",)),
    ],
)
def test_options_below_an_item_with_gaps_are_one_more_of_its_gaps(
    said: str, choice: str, review: tuple[str, ...], tmp_path: Path
):
    blank = front(f"หน่วยงาน {dots()}", *BELOW).line("2. สรุป").line(LINE)
    path, form = of_blank(blank, tmp_path)
    count, enough = form.headings[0].fields
    assert (count.unit, enough.text, enough.options) == ("คน", "จำนวนครู", ("เพียงพอ", "ไม่เพียงพอ"))
    read = typed(path, form, {"1. จำนวน": "1. จำนวนครู 12 คน", "☐": said})
    found = {answer.section_id: answer for answer in read.answers if answer.text}
    assert (found[count.id].value, found[count.id].review) == ("12", ())
    assert (enough.id in found) is bool(choice)
    if choice:
        assert (found[enough.id].choice, found[enough.id].review) == (choice, review)


def test_other_words_below_an_item_with_gaps_are_marked(tmp_path: Path):
    blank = front(f"หน่วยงาน {dots()}", *BELOW).line("2. สรุป").line(LINE)
    path, form = of_blank(blank, tmp_path)
    read = typed(path, form, {"1. จำนวน": "1. จำนวนครู 12 คน", "☐": "รอบรรจุอีกสามอัตรา"})
    assert any("รอบรรจุ" in answer.text and answer.review for answer in read.answers)


def test_a_unit_alone_before_options_names_them_by_their_line(tmp_path: Path):
    _, form = choice_behind_gap(tmp_path, f"อายุ {dots(8)} ปี ☐ โสด  ☐ สมรส")
    assert [(gap.text, gap.options) for gap in form.headings[0].fields] == [
        ("อายุ", ()), ("อายุ", ("โสด", "สมรส")),
    ]  # fmt: skip


# --- a list below a line with a gap


@pytest.mark.parametrize("opening", ["ประกอบด้วย", "ได้แก่ :", "ดังนี้"])
def test_dots_below_a_line_that_opens_a_list_are_a_place_of_their_own(opening: str, tmp_path: Path):
    line = f"2.1 ผู้เข้าร่วมจำนวน {dots()} คน {opening}"
    blank = front(f"หน่วยงาน {dots()}").line("2. ผล", bold=True).lines(line, LINE, LINE, "2.2 ปัญหา", LINE)
    path, form = of_blank(blank, tmp_path)
    document = docx.Document(str(path))
    dotted = [paragraph for paragraph in document.paragraphs if paragraph.text == LINE]
    dotted[0].text, dotted[1].text = "ครูสามคน", "ผู้เรียนห้าคน"
    said = {"2.1": line.replace(dots(), " 8 ")}
    document.save(str(path))
    read = typed(path, form, said)
    assert answered(read) == [("2.1", "ครูสามคน\nผู้เรียนห้าคน"), ("2.1.1", "8")]
    assert not any(answer.review for answer in read.answers)


@pytest.mark.parametrize(
    "printed",
    [
        "<ระบุผลของหน่วยงาน>",
        "<ผลของหน่วยงาน>",
        "[ระบุผล]",
        "[กรอกข้อมูลผล]",
        "คลิกหรือแตะที่นี่เพื่อใส่ข้อความ",
        "พิมพ์ข้อความที่นี่",
    ],
)
def test_words_that_hold_the_place_of_an_answer_are_a_prompt(printed: str, tmp_path: Path) -> None:
    blank = OfficeBlank().line("แบบรายงานตัวอย่าง", bold=True, centred=True, size=16)
    blank.line(f"ชื่อสถานศึกษา {dots(30)}")
    blank.line("1. ผลงาน", bold=True).line(printed).line("2. ปัญหา", bold=True).line(printed)
    _, form = of_blank(blank, tmp_path)
    assert [(h.printed, h.prompts) for h in form.headings] == [
        ("1. ผลงาน", (printed,)),
        ("2. ปัญหา", (printed,)),
    ]
