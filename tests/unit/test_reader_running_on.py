"""Paragraphs that are one with the next on the page: initial letters that Word keeps in a paragraph of their
own, marks that were deleted with tracked changes, hidden marks."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.word_files import p, paragraphs, r, read, tbl, tc, texts, tr, visible_chars, vml_box

DROP = '<w:framePr w:dropCap="drop" w:lines="3" w:wrap="around"/>'
DELETED = '<w:rPr><w:del w:id="9" w:author="u"/></w:rPr>'
MOVED = '<w:rPr><w:moveFrom w:id="9" w:author="u"/></w:rPr>'
HIDDEN = "<w:rPr><w:vanish/></w:rPr>"
SEPARATOR = "<w:rPr><w:vanish/><w:specVanish/></w:rPr>"
MARGIN = '<w:framePr w:dropCap="margin" w:lines="2"/>'


@pytest.mark.parametrize("frame", [DROP, MARGIN])
@pytest.mark.parametrize(("initial", "rest"), [("ว", "ิทยาลัยจัดอบรม"), ("1.2)", " การจัดซื้อ"), ("จัด", "อบรมครู")])
def test_an_initial_opens_the_paragraph_behind_it(
    frame: str, initial: str, rest: str, tmp_path: Path
) -> None:
    found = read(tmp_path, p("ก่อน") + p(r(initial), properties=frame) + p(r(rest)) + p("หลัง"))
    assert texts(found) == ["ก่อน", initial + rest, "หลัง"]
    assert found.raw_chars == visible_chars(found)
    place = paragraphs(found.blocks)[1].place
    assert place.node == 2  # where the rest of it stands


def test_a_letter_of_two_signs_that_an_initial_parts_is_one_to_both_counts(tmp_path: Path) -> None:
    found = read(tmp_path, p(r("เ"), properties=DROP) + p(r("เผนงาน")))
    assert texts(found) == ["แผนงาน"]
    assert found.raw_chars == visible_chars(found)


def test_an_initial_in_a_cell_and_in_a_text_box_opens_what_is_behind_it_there(tmp_path: Path) -> None:
    inner = p(r("ว"), properties=DROP) + p(r("ิชาชีพ"))
    found = read(tmp_path, tbl(tr(tc(inner))) + p(r("กล่อง") + vml_box(inner)))
    assert texts(found) == ["วิชาชีพ", "กล่อง", "วิชาชีพ"]


def test_what_hangs_at_an_initial_hangs_at_the_paragraph_that_it_opens(tmp_path: Path) -> None:
    found = read(tmp_path, p(r("ว") + vml_box(p("ในกล่อง")), properties=DROP) + p(r("ิชาชีพ")))
    assert texts(found) == ["วิชาชีพ", "ในกล่อง"]


@pytest.mark.parametrize("frame", ['<w:framePr w:wrap="around"/>', '<w:framePr w:dropCap="none"/>', ""])
def test_a_paragraph_in_another_frame_is_one_of_its_own(frame: str, tmp_path: Path) -> None:
    assert texts(read(tmp_path, p(r("หมายเหตุ"), properties=frame) + p("ตรวจแล้ว"))) == ["หมายเหตุ", "ตรวจแล้ว"]


@pytest.mark.parametrize("behind", ["", tbl(tr(tc(p("ในตาราง"))))])
def test_an_initial_with_no_paragraph_behind_it_stays(behind: str, tmp_path: Path) -> None:
    found = texts(read(tmp_path, p(r("ว"), properties=DROP) + behind))
    assert found == ["ว", *(["ในตาราง"] if behind else [])]


@pytest.mark.parametrize("mark", [DELETED, MOVED, HIDDEN, SEPARATOR])
def test_a_mark_that_is_not_there_ends_no_line(mark: str, tmp_path: Path) -> None:
    parts = p(r("1. ผลการ"), properties=mark) + p(r("ดำเนิน"), properties=mark) + p(r("งาน"))
    found = read(tmp_path, p("ก่อน") + parts + p("หลัง"))
    assert texts(found) == ["ก่อน", "1. ผลการดำเนินงาน", "หลัง"]
    assert found.raw_chars == visible_chars(found)


@pytest.mark.parametrize("mark", [DELETED, SEPARATOR])
def test_a_letter_of_two_signs_that_such_a_mark_parts_is_one_to_both_counts(
    mark: str, tmp_path: Path
) -> None:
    found = read(tmp_path, p(r("เ"), properties=mark) + p(r("เผนงาน")))
    assert texts(found) == ["แผนงาน"]
    assert found.raw_chars == visible_chars(found)


GONE = '<w:del w:id="8" w:author="u"><w:r><w:delText>เดิม</w:delText></w:r></w:del>'


def test_a_line_that_was_deleted_whole_leaves_the_next_one_as_it_is(tmp_path: Path) -> None:
    found = read(tmp_path, p("ก่อน") + p(GONE, properties=DELETED) + p("หลัง"))
    assert texts(found) == ["ก่อน", "หลัง"]


@pytest.mark.parametrize(
    "between", [tbl(tr(tc(p("ข")))), f"<w:sdt><w:sdtContent>{p('ข')}</w:sdtContent></w:sdt>"]
)
def test_what_is_no_paragraph_behind_such_a_mark_stands_by_itself(between: str, tmp_path: Path) -> None:
    assert texts(read(tmp_path, p(r("ก"), properties=DELETED) + between + p("ค"))) == ["ก", "ข", "ค"]


@pytest.mark.parametrize(
    ("run", "mark"),
    [
        ("<w:r><w:rPr><w:vanish/></w:rPr><w:t>ซ่อน</w:t></w:r>", HIDDEN),  # hidden whole
        (r("เห็น"), HIDDEN.replace("<w:vanish/>", '<w:vanish w:val="0"/>')),
        (r("เห็น"), "<w:rPr><w:b/></w:rPr>"),
    ],
)
def test_other_marks_end_their_lines(run: str, mark: str, tmp_path: Path) -> None:
    assert len(texts(read(tmp_path, p(run, properties=mark) + p("1. หัวข้อ")))) == 2
