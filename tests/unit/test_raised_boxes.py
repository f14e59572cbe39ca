"""Text boxes that were dragged above the paragraph that they hang at: read where they stand, and marked."""

from __future__ import annotations

from pathlib import Path

import pytest

from rt67_aggregate.model import Paragraph, Place
from tests.small_forms import Laid, Piece, lay
from tests.word_files import p, paragraphs, r, read, tbl, tr

FIRST, SECOND = "1. สภาพอาคารเรียนและโรงฝึกงาน", "2. ความพร้อมของครุภัณฑ์การศึกษา"
POINT = 12700


def drawn(offset: float, height: float, frame: str = "paragraph") -> str:
    offset_xml = f"<wp:posOffset>{int(offset * POINT)}</wp:posOffset>"
    position = f'<wp:positionV relativeFrom="{frame}">{offset_xml}</wp:positionV>'
    size = f'<wp:extent cx="100" cy="{int(height * POINT)}"/>'
    inner = f"<w:txbxContent>{p('ในกล่อง')}</w:txbxContent>"
    return r(
        xml=f"<w:drawing><wp:anchor>{position}{size}<wps:txbx>{inner}</wps:txbx></wp:anchor></w:drawing>"
    )


def painted(style: str, around: str = "") -> str:
    inner = f"<v:textbox><w:txbxContent>{p('ในกล่อง')}</w:txbxContent></v:textbox>"
    shape = f'<v:shape style="{style}">{inner}</v:shape>'
    group = f'<v:group style="{around}">{shape}</v:group>'
    return r(xml=f"<w:pict>{group if around else shape}</w:pict>")


BOXES = {
    "dragged up": (drawn(-95, 70), True),
    "counted from its line": (drawn(-95, 70, "line"), True),
    "as it was put": (drawn(0, 70), False),
    "beside its paragraph, a little higher": (drawn(-20, 70), False),
    "below": (drawn(95, 70), False),
    "counted from the page": (drawn(-95, 70, "page"), False),
    "painted, dragged up": (painted("position:absolute;margin-top:-95pt;width:400pt;height:70pt"), True),
    "painted, in centimetres": (painted("margin-top:-3cm;height:2cm"), True),
    "painted, a little higher": (painted("margin-top:-20pt;height:70pt"), False),
    "painted, as it was put": (painted("width:400pt;height:70pt"), False),
    "painted, counted from the page": (
        painted("margin-top:-95pt;height:70pt;mso-position-vertical-relative:page"),
        False,
    ),
    "painted, at the page's foot": (
        painted("margin-top:-95pt;height:70pt;mso-position-vertical:bottom"),
        False,
    ),
    "painted, a group dragged up": (painted("top:5;height:70", "margin-top:-95pt;height:70pt"), True),
    "painted, up in a group": (painted("margin-top:-95pt;height:70pt", "margin-top:0;height:170pt"), False),
}


@pytest.mark.parametrize("name", BOXES)
def test_a_box_is_read_on_the_side_on_which_it_stands(name: str, tmp_path: Path) -> None:
    box, above = BOXES[name]
    found = paragraphs(read(tmp_path, p("ก") + p("ข", box) + p("ค")).blocks)
    order = ["ก", "ในกล่อง", "ข", "ค"] if above else ["ก", "ข", "ในกล่อง", "ค"]
    assert [paragraph.text for paragraph in found] == order
    assert [paragraph.raised for paragraph in found if paragraph.boxed] == [above]


@pytest.mark.parametrize("text", ["", "ข"])
def test_nothing_of_a_raised_box_is_lost(text: str, tmp_path: Path) -> None:
    body = p(text, drawn(-95, 70)) + tbl(tr(drawn(-95, 70))) + drawn(-95, 70)
    found = [paragraph.text for paragraph in paragraphs(read(tmp_path, body).blocks)]
    assert found.count("ในกล่อง") == 3


def raised(text: str) -> Paragraph:
    return Paragraph(text, Place(), boxed=True, raised=True)


def laid(*pieces: Piece) -> Laid:
    return lay("flat", *pieces, "4. ข้อมูลเพิ่มเติมที่ต้องการแจ้ง", "-")


def marked(found: Laid) -> list[str]:
    return sorted(section for section, codes in found.review().items() if "boundary_uncertain" in codes)


def test_a_box_above_a_heading_is_the_answer_before_and_both_are_marked() -> None:
    found = laid(FIRST, "ดี", raised("ปรับปรุง 2 หลัง"), raised("ทาสี 1 หลัง"), SECOND, "พร้อม")
    assert found.texts()["text.1"] == ["ดี\nปรับปรุง 2 หลัง\nทาสี 1 หลัง"]
    assert marked(found) == ["text.1", "text.2"]


def test_a_box_right_below_a_heading_may_be_of_the_one_before() -> None:
    found = laid(FIRST, "ดี", SECOND, raised("พร้อม 3 ชุด"), "พร้อม")
    assert found.texts()["text.2"] == ["พร้อม 3 ชุด\nพร้อม"]
    assert marked(found) == ["text.1", "text.2"]


def test_a_box_before_the_first_heading_marks_that_one() -> None:
    assert marked(laid(raised("ดี 2 หลัง"), FIRST, SECOND, "พร้อม")) == ["text.1"]


def test_a_box_within_an_answer_says_nothing() -> None:
    assert not marked(laid(FIRST, "ดี", raised("ปรับปรุง 2 หลัง"), "ทาสี", SECOND, "พร้อม"))
    assert not marked(laid(FIRST, "ดี", raised("ปรับปรุง")._replace(raised=False), SECOND, "พร้อม"))
