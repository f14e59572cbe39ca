"""Answers in words: what stands before and behind them, prompts, lists, pictures, what no section takes."""

from __future__ import annotations

import pytest

from rt67_aggregate.model import Balance, Document, Paragraph, Part, Picture, Place, Status
from tests.small_forms import Laid, Piece, document, lay, lay_document, para, small_form

FIRST = "1. สภาพอาคารเรียนและโรงฝึกงาน"
SECOND = "2. ความพร้อมของครุภัณฑ์การศึกษา"
LAST = "4. ข้อมูลเพิ่มเติมที่ต้องการแจ้ง"
PICTURE = Picture("word/media/image1.png", "png", "ab", 3)


def first(*pieces: Piece) -> Laid:
    """The pieces as the answer to the first question, the others answered."""
    laid = lay("flat", FIRST, *pieces, SECOND, "พร้อม 12 ชุด", LAST, "ดูเอกสารแนบ")
    assert laid.texts()["text.2"] == ["พร้อม 12 ชุด"]
    assert laid.texts()["text.3"] == ["ดูเอกสารแนบ"]
    return laid


def answer(*pieces: Piece) -> str:
    laid = first(*pieces)
    assert laid.unplaced() == []
    return "\n\n".join(laid.texts().get("text.1", []))


# --- the text of an answer --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("lines", "kept"),
    [
        (["อาคาร 3 หลัง"], "อาคาร 3 หลัง"),
        (["อาคาร 3 หลัง", "โรงฝึกงาน 5 โรง"], "อาคาร 3 หลัง\nโรงฝึกงาน 5 โรง"),
        (["", "  ", "อาคาร 3 หลัง", ""], "อาคาร 3 หลัง"),
        (["........อาคาร 3 หลัง........", "..................."], "อาคาร 3 หลัง"),
        (["อาคาร........3........หลัง"], "อาคาร 3 หลัง"),
        (["อาคาร 3 หลัง\nโรงฝึกงาน 5 โรง\n"], "อาคาร 3 หลัง\nโรงฝึกงาน 5 โรง"),
        (["อาคาร\t3\tหลัง"], "อาคาร\t3\tหลัง"),
        (["อาคาร  3  หลัง"], "อาคาร  3  หลัง"),
        (["๓ หลัง พ.ศ. ๒๕๖๗"], "๓ หลัง พ.ศ. ๒๕๖๗"),
        (["1. อาคาร", "2. โรงฝึกงาน"], "1. อาคาร\n2. โรงฝึกงาน"),
        (["- อาคาร", "- โรงฝึกงาน"], "- อาคาร\n- โรงฝึกงาน"),
        (["=1+1"], "=1+1"),
        (["<b>หนา</b> & {{x}} https://example.com"], "<b>หนา</b> & {{x}} https://example.com"),
    ],
)
def test_an_answer_is_what_was_typed(lines: list[str], kept: str) -> None:
    assert answer(*lines) == kept


def test_automatic_numbers_are_kept_as_they_are_printed() -> None:
    assert (
        answer(para("อาคาร", "๑)"), para("โรงฝึกงาน", "๒)"), para("สนาม", "•"))
        == "๑) อาคาร\n๒) โรงฝึกงาน\n• สนาม"
    )
    assert answer(para("อาคาร\nโรงฝึกงาน", "1.")) == "1. อาคาร\nโรงฝึกงาน"
    assert answer("ดี", para("", "5.")) == "ดี"


def test_numbers_alone_are_blank() -> None:
    laid = first("1.", "2. ........", para("......", "3)"))
    assert laid.of("text.1")[0].status is Status.BLANK
    assert laid.texts().get("text.1") is None


def test_a_long_answer_is_not_cut() -> None:
    lines = [f"รายการที่ {number} " + "ซ่อมแซมหลังคา" * 30 for number in range(200)]
    assert answer(*lines) == "\n".join(lines)


def test_the_prompt_that_the_form_prints_is_no_answer() -> None:
    prompt = "(ระบุชนิดและจำนวน)"
    for pieces, kept in (
        ([prompt], None),
        ([prompt, "........"], None),
        ([prompt, "12 ชุด"], ["12 ชุด"]),
        ([f"{prompt} 12 ชุด"], ["12 ชุด"]),
        (["( ระบุ ชนิดและจำนวน )", "12 ชุด"], ["12 ชุด"]),
        (["12 ชุด", prompt], ["12 ชุด"]),
        ([f"12 ชุด ตามที่ {prompt}"], [f"12 ชุด ตามที่ {prompt}"]),
    ):
        laid = lay("flat", FIRST, "ดี", SECOND, *pieces, LAST, "ไม่มี")
        assert laid.texts().get("text.2") == kept, pieces
        assert laid.unplaced() == []


# --- what answers quote -----------------------------------------------------------------------

QUOTED = "ความพร้อมของครุภัณฑ์การศึกษา"


@pytest.mark.parametrize(
    "line",
    [
        f"รายละเอียดอยู่ในข้อ {QUOTED}",
        f"ดู “{SECOND}” ด้วย",
        f"อาคารดี และ{QUOTED}ก็ดี",
        f"1. อาคารดี 2. {QUOTED} ดี",
    ],
)
def test_a_heading_quoted_inside_a_line_starts_nothing(line: str) -> None:
    assert answer(line, "และอื่น ๆ") == f"{line}\nและอื่น ๆ"


def test_a_list_numbered_like_the_form_starts_nothing() -> None:
    lines = ["1. อาคาร 3 หลัง", "2. โรงฝึกงาน 5 โรง", "3. สนามกีฬา", "4. โรงอาหาร", "5. หอพัก"]
    assert answer(*lines) == "\n".join(lines)


def test_titles_of_columns_begin_answers_without_becoming_columns() -> None:
    lines = ["ความเสี่ยงที่พบ คือ หลังคารั่ว", "ระดับความรุนแรง ปานกลาง"]
    assert answer(*lines) == "\n".join(lines)


def test_a_line_that_equals_another_heading_is_marked_whatever_is_made_of_it() -> None:
    laid = lay("flat", FIRST, "อาคารดี", QUOTED, "ต่อ", SECOND, "พร้อม", LAST, "ไม่มี")
    assert laid.texts()["text.2"] == ["พร้อม"]
    assert laid.texts()["text.1"] == [f"อาคารดี\n{QUOTED}\nต่อ"]
    assert "heading_quoted" in laid.review()["text.1"]


# --- before and behind the form ---------------------------------------------------------------

UNIT = "ขอส่งแบบสำรวจความพร้อมประจำภาคเรียน ดังต่อไปนี้"


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        ([f"วิทยาลัยตัวอย่าง {UNIT}"], "วิทยาลัยตัวอย่าง"),
        ([f"......วิทยาลัยตัวอย่าง...... {UNIT}"], "วิทยาลัยตัวอย่าง"),
        ([f"....วิทยาลัยตัวอย่าง (ชื่อสถานศึกษา).... {UNIT}"], "วิทยาลัยตัวอย่าง"),
        ([f"....(วิทยาลัยตัวอย่าง).... {UNIT}"], "วิทยาลัยตัวอย่าง"),
        ([f"....(ชื่อสถานศึกษา) วิทยาลัยตัวอย่าง.... {UNIT}"], "วิทยาลัยตัวอย่าง"),
        (["วิทยาลัยตัวอย่าง", UNIT], "วิทยาลัยตัวอย่าง"),
        ([f"วิทยาลัยตัวอย่าง\n{UNIT}"], "วิทยาลัยตัวอย่าง"),
        ([f"วิทยาลัยตัวอย่าง {UNIT[:30]}", UNIT[30:]], "วิทยาลัยตัวอย่าง"),
        (["วิทยาลัยตัวอย่าง ขอส่ง แบบสำรวจความพร้อมประจำภาคเรียนดังต่อไปนี้"], "วิทยาลัยตัวอย่าง"),
        ([f"วิทยาลัยตัวอย่าง {UNIT.replace('ความพร้อม', 'ความพรอม')}"], "วิทยาลัยตัวอย่าง"),
        ([f"....(ชื่อสถานศึกษา).... {UNIT}"], ""),
        ([f"........................ {UNIT}"], ""),
        ([], ""),
    ],
)
def test_the_name_on_the_unit_line_is_found(lines: list[str], name: str) -> None:
    laid = lay("flat", "แบบสำรวจความพร้อมด้านอาคารสถานที่", "คำชี้แจง ให้ตอบทุกข้อ", *lines, FIRST, "ดี", LAST, "ไม่มี")
    assert laid.answers.clues.unit_line == name
    assert laid.unplaced() == ([("unit_line", name)] if name else [])
    assert laid.answers.clues.on_unit_line is (name not in lines)


@pytest.mark.parametrize("lines", [("วิทยาลัย", "ตัวอย่าง"), ("วิทยาลัย", "ตัว", "อย่าง")])
def test_a_name_over_several_lines_of_the_unit_line_s_paragraph_is_one(lines: tuple[str, ...]) -> None:
    laid = lay("flat", "คำชี้แจง ให้ตอบทุกข้อ", "\n".join(lines) + f" {UNIT}", FIRST, "ดี", LAST, "ไม่มี")
    assert laid.answers.clues.unit_line == "\n".join(lines)
    assert [text for _, text in laid.unplaced()] == list(lines)


def test_the_paragraph_above_the_unit_line_may_begin_the_name() -> None:
    laid = lay("flat", "วิทยาลัย", f"ตัวอย่าง {UNIT}", FIRST, "ดี", LAST, "ไม่มี")
    clues = laid.answers.clues
    assert (clues.above_unit, clues.unit_line) == ("วิทยาลัย", "ตัวอย่าง")
    assert laid.unplaced() == [("cover", "วิทยาลัย"), ("unit_line", "ตัวอย่าง")]


def test_the_form_s_own_lines_before_it_are_no_text_of_the_college() -> None:
    for line in ("แบบสำรวจ ความพร้อมด้านอาคารสถานที่", "คำชี้แจง  ให้ตอบทุกข้อ", "แบบสำรวจความพรอมด้านอาคารสถานที่"):
        assert lay("flat", line, FIRST, "ดี").unplaced() == []


def test_a_cover_is_kept_aside_and_tells_who_sent_it() -> None:
    laid = lay("flat", "รายงานประจำปี", "วิทยาลัยตัวอย่าง", [["ผู้จัดทำ", "งานอาคาร"]], FIRST, "ดี", LAST, "ไม่มี")
    assert laid.unplaced() == [
        ("cover", "รายงานประจำปี"),
        ("cover", "วิทยาลัยตัวอย่าง"),
        ("cover", "ผู้จัดทำ\tงานอาคาร"),
    ]
    assert laid.answers.clues.cover == ("รายงานประจำปี", "วิทยาลัยตัวอย่าง", "ผู้จัดทำ\tงานอาคาร")
    assert laid.answers.clues.file_name == "x.docx"


SIGNATURES = (
    ["ลงชื่อ ............................ ผู้รายงาน", "(นายสมมติ ตัวอย่าง)", "ตำแหน่ง ผู้อำนวยการ"],
    ["(ลงชื่อ)............................", "( นางสาวสมมติ ตัวอย่าง )", "15 มีนาคม 2567"],
    ["............................", "(นายสมมติ ตัวอย่าง)", "ผู้อำนวยการวิทยาลัยตัวอย่าง"],
    ["ลงชื่อ", "ว่าที่ร้อยตรีสมมติ ตัวอย่าง"],
)


@pytest.mark.parametrize("lines", SIGNATURES)
def test_the_signature_block_is_no_part_of_the_last_answer(lines: list[str]) -> None:
    laid = lay("flat", FIRST, "ดี", LAST, "ขอบคุณ", "", *lines)
    assert laid.texts()["text.3"] == ["ขอบคุณ"]
    assert {reason for reason, _ in laid.unplaced()} == {"signature"}


def test_names_inside_answers_are_no_signature() -> None:
    lines = ["ผู้รับผิดชอบ", "(นายสมมติ ตัวอย่าง)", "ซ่อมเสร็จแล้ว"]
    assert answer(*lines) == "\n".join(lines)


def test_answers_that_begin_like_a_signature_are_answers() -> None:
    lines = ["ลงชื่อรับทราบข้อตกลงร่วมกัน 12 หน่วยงาน", "ลงนามความร่วมมือกับสถานประกอบการ"]
    assert answer(*lines) == "\n".join(lines)


# --- groups -----------------------------------------------------------------------------------


def test_text_right_under_a_group_is_kept_and_marks_the_sections_that_lack_an_answer() -> None:
    group = small_form("middle").by_id["A.1"].printed
    laid = lay(
        "middle",
        "หมวด ก การจัดการเรียนการสอน",
        group,
        "ครูทำแผนครบทุกวิชา",
        "2 การวัดและประเมินผลผู้เรียน",
        "(1) สิ่งที่ทำแล้ว",
        "สอบแล้ว",
    )
    assert laid.unplaced() == [("under_group", "ครูทำแผนครบทุกวิชา")]
    assert laid.texts() == {"A.2.text.1": ["สอบแล้ว"]}
    marked = {section for section, codes in laid.review().items() if "text_under_group" in codes}
    assert marked == {"A.1.text.1", "A.1.text.2"}


# --- pictures ---------------------------------------------------------------------------------


def pictured(text: str, *offsets: int) -> Paragraph:
    pictures = tuple(
        Picture(f"word/media/{n}.png", "png", str(n), 3, offset) for n, offset in enumerate(offsets)
    )
    return Paragraph(text, Place(), pictures=pictures)


def test_a_picture_alone_is_an_answer() -> None:
    laid = first(pictured("", 0))
    (found,) = laid.of("text.1")
    assert (found.text, found.status, len(found.pictures)) == ("", Status.ANSWERED, 1)


def test_pictures_keep_their_order_and_their_section() -> None:
    laid = first(pictured("ก่อนกลางหลัง", 0, 4, 12), "คำบรรยาย", pictured("", 0))
    (found,) = laid.of("text.1")
    assert found.text == "ก่อนกลางหลัง\nคำบรรยาย"
    assert [picture.sha256 for picture in found.pictures] == ["0", "1", "2", "0"]
    assert not any(picture for answer in laid.answers.answers[1:] for picture in answer.pictures)


def test_a_picture_in_a_heading_s_paragraph_belongs_to_its_section() -> None:
    for text, offsets in ((FIRST, (len(FIRST),)), (f"{FIRST} ดี", (0,)), (f"{FIRST}\n", (len(FIRST) + 1,))):
        laid = lay("flat", pictured(text, *offsets), SECOND, "พร้อม", LAST, "ไม่มี")
        assert [len(a.pictures) for a in laid.of("text.1")] == [1], text


def test_pictures_of_lines_in_one_paragraph_go_to_the_section_of_their_line() -> None:
    text = f"{FIRST}\nดี\n{SECOND}\nพร้อม"
    laid = lay("flat", pictured(text, len(FIRST) + 3, len(text)), LAST, "ไม่มี")
    assert laid.texts()["text.1"] == ["ดี"]
    assert [p.sha256 for a in laid.of("text.1") for p in a.pictures] == ["0"]
    assert [p.sha256 for a in laid.of("text.2") for p in a.pictures] == ["1"]


def test_pictures_that_no_section_takes_are_kept() -> None:
    laid = lay("flat", pictured("ตราวิทยาลัย", 0), FIRST, "ดี", LAST, "ไม่มี", "ลงชื่อ ........", pictured("", 0))
    assert [len(piece.pictures) for piece in laid.answers.unplaced] == [1, 0, 1] or [
        len(piece.pictures) for piece in laid.answers.unplaced
    ] == [1, 1]


# --- other stories ----------------------------------------------------------------------------


def test_notes_belong_to_the_answer_that_refers_to_them_and_start_no_heading() -> None:
    note = Paragraph(SECOND, Place(Part.FOOTNOTE))
    assert answer("อาคารดี", note, "ต่อ") == f"อาคารดี\n{SECOND}\nต่อ"


def test_headers_footers_and_comments_are_kept_aside() -> None:
    body = document(FIRST, "ดี", LAST, "ไม่มี")
    aside = tuple(
        Paragraph(text, Place(part))
        for part, text in (
            (Part.HEADER, "วิทยาลัยตัวอย่าง"),
            (Part.FOOTER, "หน้า 1"),
            (Part.COMMENT, "โปรดตรวจ"),
            (Part.FOOTNOTE, "เชิงอรรถลอย"),
            (Part.HEADER, "......"),
        )
    )
    chars = sum(len("".join(p.text.split())) for p in aside)
    laid = lay_document(small_form("flat"), Document(body.blocks, aside, raw_chars=body.raw_chars + chars))
    assert laid.unplaced() == [
        ("page_header", "วิทยาลัยตัวอย่าง"),
        ("page_footer", "หน้า 1"),
        ("comment", "โปรดตรวจ"),
        ("loose_note", "เชิงอรรถลอย"),
    ]
    assert laid.answers.clues.page_header[0] == "วิทยาลัยตัวอย่าง"


# --- the balance ------------------------------------------------------------------------------


def test_what_the_reader_lost_makes_the_balance_disagree() -> None:
    whole = document(FIRST, "อาคารดี", LAST, "ไม่มี")
    lost = Document((*whole.blocks[:1], *whole.blocks[2:]), raw_chars=whole.raw_chars)
    with pytest.raises(AssertionError, match="Balance"):
        lay_document(small_form("flat"), lost)


def test_the_form_s_own_text_counts_on_neither_side() -> None:
    laid = lay("flat", UNIT, FIRST, "1. ........", SECOND, "(ระบุชนิดและจำนวน)", LAST, "ดี")
    assert laid.balance == Balance(typed=2, placed=2, unplaced=0)
