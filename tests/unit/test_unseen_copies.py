"""Returns that several people wrote: signed in the middle, begun again, gone on, otherwise numbered."""

from __future__ import annotations

import pytest

from rt67_aggregate.model import Shape
from tests.small_forms import Piece, filled, lay, small_form

FIRST = "1. สภาพอาคารเรียนและโรงฝึกงาน"
SECOND = "2. ความพร้อมของครุภัณฑ์การศึกษา"


def between_chapters(*pieces: Piece) -> tuple[list[Piece], dict[str, list[str]]]:
    """A filled return with something before its second chapter."""
    laid_out, said = filled("middle")
    second = next(h for h in small_form("middle").headings if h.id == "B")
    at = laid_out.index(second.printed)
    return [*laid_out[:at], *pieces, *laid_out[at:]], said


def test_a_signature_before_the_next_chapter_is_none_of_the_answer_before_it() -> None:
    signature = ["ลงชื่อ ........................... ผู้รายงาน", "(นายสมมติ ตัวอย่าง)", "ครูชำนาญการ"]
    pieces, said = between_chapters(*signature)
    laid = lay("middle", *pieces)
    assert laid.texts() == said
    assert [reason for reason, _ in laid.unplaced()] == ["signature"] * 3
    assert laid.review() == {}


def test_a_word_that_signatures_begin_with_may_begin_an_answer_s_last_lines() -> None:
    laid = lay("flat", FIRST, "ดี", "ลงชื่อ: ระบบให้ครูทุกคนลงชื่อเข้าใช้งาน", SECOND, "พร้อม")
    assert laid.texts() == {"text.1": ["ดี\nลงชื่อ: ระบบให้ครูทุกคนลงชื่อเข้าใช้งาน"], "text.2": ["พร้อม"]}


def test_the_form_s_first_page_again_is_none_of_the_answer_before_it() -> None:
    unit_line = small_form("flat").unit_line
    laid = lay(
        "flat",
        *small_form("flat").boilerplate,
        f".....วิทยาลัยตัวอย่าง.....{unit_line}",
        FIRST,
        "อาคารดี",
        *small_form("flat").boilerplate,
        f".....วิทยาลัยตัวอย่าง.....{unit_line}",
        SECOND,
        "พร้อม 12 ชุด",
    )
    assert laid.texts() == {"text.1": ["อาคารดี"], "text.2": ["พร้อม 12 ชุด"]}
    assert laid.unplaced() == [("unit_line", "วิทยาลัยตัวอย่าง")] * 2
    assert laid.answers.clues.unit_line == "วิทยาลัยตัวอย่าง"


@pytest.mark.parametrize("again", ["{} (ต่อ)", "{}(ต่อ)", "{} (ต่อ) ....."])
def test_a_heading_said_again_where_its_answer_goes_on_is_no_answer(again: str) -> None:
    laid = lay("flat", FIRST, "อาคารดี", again.format(FIRST), "โรงฝึกงานดี", SECOND, "พร้อม")
    assert laid.texts() == {"text.1": ["อาคารดี\nโรงฝึกงานดี"], "text.2": ["พร้อม"]}
    assert laid.unplaced() == []


def test_an_answer_that_goes_on_with_something_else_keeps_it() -> None:
    laid = lay("flat", FIRST, "อาคารดี", "การซ่อมโรงฝึกงาน (ต่อ)", SECOND, "พร้อม")
    assert laid.texts()["text.1"] == ["อาคารดี\nการซ่อมโรงฝึกงาน (ต่อ)"]


@pytest.mark.parametrize("mark", ["*", " ***", " ?", " :-", ":-"])
def test_a_mark_behind_a_heading_is_no_answer(mark: str) -> None:
    laid = lay("flat", FIRST + mark, "อาคารดี", SECOND + mark, "พร้อม")
    assert laid.texts() == {"text.1": ["อาคารดี"], "text.2": ["พร้อม"]}


def test_a_dash_behind_a_heading_is_one() -> None:
    laid = lay("flat", FIRST + " -", SECOND, "พร้อม")
    assert laid.texts()["text.1"] == ["-"]


@pytest.mark.parametrize("word", ["ข้อ {}", "ประเด็นที่ {}", "- หัวข้อที่ {}", "เรื่องที่{}"])
@pytest.mark.parametrize("name", ["flat", "middle"])
def test_a_word_may_stand_before_a_heading_s_number(name: str, word: str) -> None:
    pieces, said = filled(name)
    worded = [word.format(p) if isinstance(p, str) and p[:1].isdigit() else p for p in pieces]
    assert worded != pieces
    laid = lay(name, *worded)
    assert laid.texts() == said
    assert laid.unplaced() == []
    assert laid.review() == {}


def half(name: str, keep: set[str]) -> list[Piece]:
    """A whole copy of a form with answers in some of its sections only."""
    pieces: list[Piece] = []
    for heading in small_form(name).walk():
        if heading.shape is Shape.COLUMN:
            continue
        pieces += [heading.printed, *heading.prompts]
        if heading.shape is Shape.TABLE:
            typed = heading.id in keep
            rows = [[f"{n}. {'พบแล้ว' if typed else ''}" for _ in heading.children] for n in (1, 2)]
            pieces.append([[column.text for column in heading.children], *rows])
        elif heading.is_section:
            pieces += [f"ทำครบใน {heading.id}"] if heading.id in keep else ["." * 80, "." * 80]
    return pieces


@pytest.mark.parametrize("name", ["flat", "middle"])
@pytest.mark.parametrize("share", [0.0, 0.5, 1.0])
def test_two_copies_of_the_form_are_one_return(name: str, share: float) -> None:
    ids = [h.id for h in small_form(name).walk() if h.shape in (Shape.TABLE, Shape.NARRATIVE)]
    first = set(ids[: round(len(ids) * share)])
    laid = lay(name, *half(name, first), *half(name, set(ids) - first))
    narratives = [h.id for h in small_form(name).walk() if h.shape is Shape.NARRATIVE]
    texts = laid.texts()
    assert {i: texts[i] for i in narratives} == {i: [f"ทำครบใน {i}"] for i in narratives}
    assert all(texts[h.id] == ["พบแล้ว"] * 2 for h in small_form(name).walk() if h.shape is Shape.COLUMN)
    assert laid.unplaced() == []
    assert laid.review() == {}


@pytest.mark.parametrize("change", ["<b>{}</b>", "{:.25}", "{} (แก้ไขแล้ว)"])
@pytest.mark.parametrize("blank_first", [True, False])
def test_a_blank_form_beside_one_with_changed_headings_takes_nothing(
    change: str, *, blank_first: bool
) -> None:
    form = small_form("middle")
    ids = {h.id for h in form.walk() if h.shape in (Shape.TABLE, Shape.NARRATIVE)}
    printed = {h.printed for h in form.walk()}
    typed = [change.format(p) if isinstance(p, str) and p in printed else p for p in half("middle", ids)]
    blank = half("middle", set())
    laid = lay("middle", *(blank + typed if blank_first else typed + blank))
    narratives = [h.id for h in form.walk() if h.shape is Shape.NARRATIVE]
    texts = laid.texts()
    assert all(texts[i][0].endswith(f"ทำครบใน {i}") for i in narratives)


def test_what_was_typed_into_both_copies_is_kept_and_marked() -> None:
    ids = {"text.1", "text.2"}
    laid = lay("flat", *half("flat", ids), *half("flat", {"text.1", "text.3"}))
    assert laid.texts()["text.1"] == ["ทำครบใน text.1\nทำครบใน text.1"]
    assert set(laid.review()) == {"text.1"}
