"""Options as people tick them: beside the box, with words behind, by hand, in another order."""

from __future__ import annotations

from pathlib import Path

import pytest

from rt67_aggregate.form import load_form
from rt67_aggregate.locate.rules.printed_options import is_unclear, options_in
from rt67_aggregate.model import Form, ReturnReading
from tests.blank_forms import dots, t
from tests.form_files import form_of, write
from tests.unit.test_locate_gaps import reading_of
from tests.word_files import p, r

TYPES = ("รัฐบาล", "เอกชน")
WANT = ("ต้องการ", "ไม่ต้องการ เพราะ ..........")


@pytest.mark.parametrize(
    ("text", "options", "ticked"),
    [
        ("✓○ รัฐบาล   ○ เอกชน", TYPES, "รัฐบาล"),
        ("✓ ○ รัฐบาล   ○ เอกชน", TYPES, "รัฐบาล"),
        ("○ รัฐบาล   ✓○ เอกชน", TYPES, "เอกชน"),
        ("/☐ รัฐบาล   ☐ เอกชน", TYPES, "รัฐบาล"),
        ("☐ รัฐบาล   /☐ เอกชน", TYPES, "เอกชน"),
        ("☐ รัฐบาล   / เอกชน", TYPES, "เอกชน"),
        ("/รัฐบาล   ☐ เอกชน", TYPES, "รัฐบาล"),
        ("/ เอกชน", TYPES, "เอกชน"),
        ("X รัฐบาล   ☐ เอกชน", TYPES, "รัฐบาล"),
        ("☐ รัฐบาล   x เอกชน", TYPES, "เอกชน"),
        ("    V รัฐบาล ☐ เอกชน ☐ อื่น ๆ", (*TYPES, "อื่น ๆ"), "รัฐบาล"),
        ("☐ รัฐบาล v เอกชน ☐ อื่น ๆ", (*TYPES, "อื่น ๆ"), "เอกชน"),
        ("( ) รัฐบาล X เอกชน ( ) อื่น ๆ", (*TYPES, "อื่น ๆ"), "เอกชน"),
        ("[ ] ต้องการ [x] ไม่ต้องการ เพราะ งบน้อย", WANT, "ไม่ต้องการ เพราะ .........."),
        ("[/] ไม่ต้องการ เพราะ งบน้อย", WANT, "ไม่ต้องการ เพราะ .........."),
        ("(/) เอกชน ( ) รัฐบาล", TYPES, "เอกชน"),
        ("( ) มาก (/) มากที่สุด", ("มากที่สุด", "มาก"), "มากที่สุด"),
    ],
)
def test_the_ticked_option_is_told(text: str, options: tuple[str, ...], ticked: str):
    found = options_in(text, options)
    assert [options[one.number] for one in found if one.ticked] == [ticked]


@pytest.mark.parametrize(
    ("text", "options"),
    [
        ("รัฐบาล X เอกชน", TYPES),  # no box anywhere: it may be a word
        ("☐ แบบ X ☐ แบบ Y", ("แบบ X", "แบบ Y")),
        ("☐ รัฐบาลX เอกชน", TYPES),
        ("☐ รัฐบาล X ☐ เอกชน", TYPES),  # behind the first, beside both boxes
    ],
)
def test_a_letter_that_stands_in_no_box_s_place_ticks_nothing(text: str, options: tuple[str, ...]):
    assert not any(one.ticked for one in options_in(text, options))


def test_a_letter_in_a_box_s_place_leaves_no_doubt():
    (first, *others) = options_in("X รัฐบาล ☐ เอกชน ☐ อื่น ๆ", (*TYPES, "อื่น ๆ"))
    assert (first.start, first.ticked, is_unclear((first, *others))) == (0, True, False)


@pytest.mark.parametrize("text", ["รัฐบาล / เอกชน", "☐ รัฐบาล / ☐ เอกชน", "( ) รัฐบาล/( ) เอกชน"])
def test_a_slash_that_parts_options_is_no_tick(text: str):
    assert not any(one.ticked or one.more for one in options_in(text, TYPES))


@pytest.mark.parametrize("text", ["○ รัฐบาล ✓ ○ เอกชน", "○ รัฐบาล✓ ○ เอกชน", "○ รัฐบาล ○ เอกชน ✓"])
def test_a_tick_between_two_options_is_nobodys_for_sure(text: str):
    assert any(one.more and not one.ticked for one in options_in(text, TYPES))


FORM = """\
levels: [topics]
topics:
  - number: "1"
    heading: สถานะการดำเนินงาน
    kind: text
    choose: one
    options: [ทำแล้ว, ยังไม่ทำ, อื่น ๆ ระบุ ..........]
  - {number: "2", heading: ข้อเสนอแนะอื่นที่ควรทราบ, kind: right}
"""


def form_here(folder: Path) -> Form:
    form = load_form(write(folder, FORM)).value
    assert form is not None
    return form


def read_lines(folder: Path, *paragraphs: str) -> ReturnReading:
    body = t("1 สถานะการดำเนินงาน") + "".join(paragraphs) + t("2 ข้อเสนอแนะอื่นที่ควรทราบ") + dots()
    return reading_of(form_here(folder), folder, body)


@pytest.mark.parametrize(
    ("lines", "choice", "marked"),
    [
        (("☐ ทำแล้ว", "☐ ยังไม่ทำ", "☑ อื่น ๆ ระบุ ทำแล้วบางส่วน"), "อื่น ๆ ระบุ", False),
        (("☐ ทำแล้ว ☐ ยังไม่ทำ ☑ อื่น ๆ ระบุ ยังไม่ทำในปีนี้",), "อื่น ๆ ระบุ", False),
        (("☐ ทำแล้ว", "☐ ยังไม่ทำ", "☐ อื่น ๆ ระบุ ทำแล้วบางส่วน"), "อื่น ๆ ระบุ", True),
    ],
)
def test_words_behind_an_option_stay_with_it(
    lines: tuple[str, ...], choice: str, marked: bool, tmp_path: Path
):
    reading = read_lines(tmp_path, *map(t, lines))
    (answer,) = (answer for answer in reading.answers if answer.section_id == "text")
    assert (answer.choice, bool(answer.review)) == (choice, marked)
    assert lines[-1][-8:] in answer.text
    assert reading.balance.holds


@pytest.mark.parametrize("box", ["☐ {}", "( ) {}", "{} ☐"])
def test_an_option_without_its_box_beside_others_that_have_theirs_is_marked(box: str, tmp_path: Path):
    """Either its box was deleted, or those that stay were meant."""
    others = ("ทำแล้ว", "อื่น ๆ ระบุ ..........")
    found = read_lines(tmp_path, t(box.format(others[0])), t("ยังไม่ทำ"), t(box.format(others[1])))
    marks = {answer.review for answer in found.answers if answer.section_id == "text"}
    assert marks == {("choice_unclear",)}
    found = read_lines(tmp_path, t("ยังไม่ทำ"))
    assert [(a.choice, a.review) for a in found.answers if a.section_id == "text"] == [("ยังไม่ทำ", ())]


def vml(shape: str) -> str:
    return f'<w:r><w:pict xmlns:v="urn:schemas-microsoft-com:vml">{shape}</w:pict></w:r>'


def drawing(geometry: str, inside: str = "") -> str:
    return (
        '<w:r><w:drawing xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
        'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
        'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
        f'<wp:anchor><a:graphic><a:graphicData uri="x"><wps:wsp><wps:spPr>{geometry}</wps:spPr>{inside}'
        "</wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>"
    )


ELLIPSE = '<a:prstGeom prst="ellipse"/>'
WORDS = "<wps:txbx><w:txbxContent><w:p><w:r><w:t>ดู</w:t></w:r></w:p></w:txbxContent></wps:txbx>"


@pytest.mark.parametrize(
    ("sign", "marked"),
    [
        (drawing(ELLIPSE), True),
        (drawing("<a:custGeom/>"), True),
        (drawing('<a:prstGeom prst="line"/>'), True),
        (vml('<v:oval style="position:absolute"/>'), True),
        (drawing('<a:prstGeom prst="rect"/>'), False),
        ("", False),
    ],
)
@pytest.mark.parametrize("before", [True, False])
def test_a_ring_that_was_drawn_at_options_marks_the_choice(
    sign: str, marked: bool, before: bool, tmp_path: Path
):
    options = r("☐ ทำแล้ว ☐ ยังไม่ทำ")
    reading = read_lines(tmp_path, p(sign + options if before else options + sign))
    (answer,) = (answer for answer in reading.answers if answer.section_id == "text")
    assert (answer.review == ("choice_unclear",)) is marked
    assert answer.choice == ""


def test_a_shape_with_words_in_it_is_a_box_and_no_ring(tmp_path: Path):
    reading = read_lines(tmp_path, p(r("☑ ทำแล้ว ☐ ยังไม่ทำ")), p(drawing(ELLIPSE, WORDS)))
    answer = next(answer for answer in reading.answers if answer.section_id == "text")
    assert answer.choice == "ทำแล้ว"
    assert "ดู" in "".join(a.text for a in reading.answers) + "".join(u.text for u in reading.unplaced)


FRONT = """\
fields:
  - {heading: ประเภทสถานศึกษา, choose: one, options: [รัฐบาล, เอกชน], id: type}
levels: [topics]
topics:
  - {number: "1", heading: ผลการดำเนินงาน, kind: text}
"""


def lined(text: str, look: str) -> str:
    return f"<w:r><w:rPr>{look}</w:rPr><w:t>{text}</w:t></w:r>"


@pytest.mark.parametrize(
    ("options", "choice", "marked"),
    [
        (lined("☐ รัฐบาล", "<w:strike/>") + r(" ☐ เอกชน"), "เอกชน", False),
        (r("☐ รัฐบาล ") + lined("☐ เอกชน", "<w:strike/>"), "รัฐบาล", False),
        (lined("☐ รัฐบาล", '<w:u w:val="single"/>') + r(" ☐ เอกชน"), "รัฐบาล", True),
        (lined("☐ รัฐบาล", '<w:shd w:val="clear" w:fill="ffff00"/>') + r(" ☐ เอกชน"), "รัฐบาล", True),
        (lined("☐ รัฐบาล", '<w:shd w:val="clear" w:fill="auto"/>') + r(" ☐ เอกชน"), "", False),
        (lined("☐ รัฐบาล", '<w:shd w:val="clear" w:fill="FFFFFF"/>') + r(" ☐ เอกชน"), "", False),
        (lined("☐ รัฐบาล ☐ เอกชน", '<w:u w:val="single"/>'), "", False),
        (lined("☐ รัฐบาล", "<w:strike/>") + r(" ") + lined("☐ เอกชน", "<w:strike/>"), "", True),
        (r("☐ รัฐบาล ☐ เอกชน") + drawing(ELLIPSE), "", True),
        (r("☐ รัฐบาล ☐ เอกชน"), "", False),
        (r("เอกชน"), "เอกชน", False),
        (r("รัฐบาล เอกชน"), "", False),
        (r("เอกชนบางส่วน"), "", False),
    ],
)
@pytest.mark.parametrize("below", [True, False])
def test_before_the_first_heading_options_are_struck_out_too(
    options: str, choice: str, marked: bool, below: bool, tmp_path: Path
):
    form = load_form(write(tmp_path, FRONT)).value
    assert form is not None
    label = t("ประเภทสถานศึกษา") if below else r("ประเภทสถานศึกษา ")
    body = (label + p(options) if below else p(label + options)) + t("1 ผลการดำเนินงาน") + t("ทำแล้ว")
    reading = reading_of(form, tmp_path, body)
    (answer,) = (answer for answer in reading.answers if answer.section_id == "type")
    assert (answer.choice, bool(answer.review)) == (choice, marked)
    assert reading.balance.holds


@pytest.mark.parametrize(
    ("choose", "pointed", "chosen", "marked"),
    [
        ("many", 2, ["น้ำฝน", "ประปา"], True),
        ("one", 2, [], True),
        ("many", 3, [], False),
        ("one", 3, [], False),
        ("many", 0, [], False),
    ],
)
def test_several_options_pointed_out(
    choose: str, pointed: int, chosen: list[str], marked: bool, tmp_path: Path
):
    """All of them in one look are how the form prints them."""
    names = ("น้ำฝน", "ประปา", "บ่อบาดาล")
    form = form_of(
        "levels: [topics]\ntopics:\n"
        f'  - {{number: "1", heading: แหล่งน้ำ, kind: text, choose: {choose}, options: [{", ".join(names)}]}}\n'
        '  - {number: "2", heading: ผลการดำเนินงาน, kind: text}\n'
    )
    look = '<w:u w:val="single"/>'
    lines = [p(lined(f"☐ {name}", look if place < pointed else "")) for place, name in enumerate(names)]
    read = reading_of(form, tmp_path, "".join((t("1 แหล่งน้ำ"), *lines, t("2 ผลการดำเนินงาน"), t("ทำแล้ว"))))
    answers = [answer for answer in read.answers if answer.section_id == form.headings[0].id]
    assert [a.choice for a in answers if a.choice] == chosen
    assert any(a.review for a in answers) == marked


STATUS = "{heading: สถานะการดำเนินงาน, kind: text, choose: one, options: [ทำแล้วเสร็จ, อยู่ระหว่างทำ, ยังไม่ได้ทำเลย]}"
TOPICS = "levels: [topics, items]\ntopics:\n" + "".join(
    f"""\
  - number: "{number}"
    heading: {name}
    items:
      - {{number: "1)", heading: ผลการดำเนินงานตามแผน, kind: right}}
      - {STATUS}
"""
    for number, name in enumerate(("พัฒนาครู", "ดูแลผู้เรียน", "อาคารสถานที่", "ความร่วมมือ", "ชุมชน"), 1)
)


@pytest.mark.parametrize("line", ["สถานะการดำเนินงาน ทำแล้วเสร็จ", "สถานะการดำเนินงาน: ทำแล้วเสร็จ"])
def test_a_heading_of_whose_options_the_first_alone_was_left_is_the_heading(line: str, tmp_path: Path):
    body = "".join(
        t(f"{number} {heading.text}")
        + t("1) ผลการดำเนินงานตามแผน")
        + t("อบรมครบทุกคน")
        + t(line if number == 5 else "สถานะการดำเนินงาน อยู่ระหว่างทำ")
        for number, heading in enumerate(form_of(TOPICS).headings, 1)
    )
    answers = {a.section_id: a for a in reading_of(form_of(TOPICS), tmp_path, body).answers}
    assert (answers["5.right"].text, answers["5.text"].choice) == ("อบรมครบทุกคน", "ทำแล้วเสร็จ")
