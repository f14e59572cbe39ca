"""Named content controls: how far each reaches, whatever it is made of."""

from __future__ import annotations

from pathlib import Path

import pytest

from rt67_aggregate.model import Paragraph
from tests.word_files import p, paragraphs, r, read, sdt, tbl, tc, texts, tr, visible_chars, vml_box

TAG = '<w:alias w:val="ชื่อ"/><w:tag w:val="1.1"/>'


def found(paragraph: Paragraph) -> list[tuple[str, str, str]]:
    """Tag, title and the text between a control's ends."""
    return [(c.tag, c.title, paragraph.text[c.start : c.end]) for c in paragraph.controls]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (p(r("ก"), sdt(r("ข"), TAG), r("ค")), [[("1.1", "ชื่อ", "ข")]]),
        (sdt(p("ก") + p("ข"), TAG) + p("ค"), [[("1.1", "ชื่อ", "ก")], [("1.1", "ชื่อ", "ข")], []]),
        (p(sdt(sdt(r("ก"), '<w:tag w:val="x"/>') + r("ข"), TAG)), [[("1.1", "ชื่อ", "กข"), ("x", "", "ก")]]),
        (sdt(tbl(tr(tc(p("ก")))), TAG), [[("1.1", "ชื่อ", "ก")]]),
        (tbl(tr(tc(p(sdt(r("ก"), TAG))))), [[("1.1", "ชื่อ", "ก")]]),
        (tbl(tr(sdt(tc(p("ก")), TAG), tc(p("ข")))), [[("1.1", "ชื่อ", "ก")], []]),
        (tbl(tr(tc(p("ก"))), sdt(tr(tc(p("ข"))), TAG)), [[], [("1.1", "ชื่อ", "ข")]]),
        (
            tbl(sdt(tr(tc(p("ก")), sdt(tc(p("ข")), '<w:tag w:val="x"/>')), TAG)),
            [[("1.1", "ชื่อ", "ก")], [("1.1", "ชื่อ", "ข"), ("x", "", "ข")]],
        ),
        (sdt(p(r("ก") + vml_box(p("ข"))), TAG), [[("1.1", "ชื่อ", "ก")], [("1.1", "ชื่อ", "ข")]]),
        (p(sdt(r("ก"))), [[]]),
        (p(sdt(r("ก"), '<w:alias w:val="ชื่อ"/>')), [[("", "ชื่อ", "ก")]]),
        (p(sdt(r("ก"), '<w:tag w:val=" "/>')), [[]]),
        # Letters that are put right before the control move it.
        (p(r("น\u0e4dา\u200b "), sdt(r("ข"), TAG)), [[("1.1", "ชื่อ", "ข")]]),
    ],
)
def test_a_control_reaches_from_its_first_letter_to_its_last(
    body: str, expected: list[list[tuple[str, str, str]]], tmp_path: Path
):
    assert [found(paragraph) for paragraph in paragraphs(read(tmp_path, body).blocks)] == expected


def test_copies_of_a_control_are_told_apart(tmp_path: Path):
    document = read(tmp_path, sdt(p("ก") + p("ข"), TAG) + sdt(p("ค"), TAG))
    numbers = [paragraph.controls[0].number for paragraph in paragraphs(document.blocks)]
    assert numbers[0] == numbers[1] != numbers[2]


def test_a_control_around_a_row_is_one_control_in_all_its_cells(tmp_path: Path):
    document = read(tmp_path, tbl(sdt(tr(tc(p("ก")), tc(p("ข"))), TAG), sdt(tr(tc(p("ค"))), TAG)))
    numbers = [paragraph.controls[0].number for paragraph in paragraphs(document.blocks)]
    assert numbers[0] == numbers[1] != numbers[2]


NAMED = '<w:alias w:val="ชื่อ"/>'
COUNTED = ("ครู 45 คน", "ครู |ครู 45 คน", "45 |ครู 45 คน", "คน|ครู 45 คน", "ครู 45 คน")


def side_by_side(*controls: str, properties: str = NAMED) -> str:
    """Controls in one paragraph, each of one run; "|" parts two texts of it, a tab is one."""
    start, end = '<w:t xml:space="preserve">', "</w:t>"
    parted = (text.replace("|", end + start).replace("\t", f"{end}<w:tab/>{start}") for text in controls)
    runs = (r(xml=start + text + end if text else "") for text in parted)
    return p("".join(sdt(run, properties) for run in runs))


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (side_by_side("ครู", "ครู|ครู", "ครู"), "ครู"),
        (side_by_side(*COUNTED), "ครู 45 คน"),
        (side_by_side("ครู 45", "ครู |ครู 45", "45|ครู 45"), "ครู 45"),
        (side_by_side("45 คน", "คน|45 คน", "45 คน"), "45 คน"),
        (side_by_side("ครู", "ครู|ครู", "ครู", properties=""), "ครู"),
        (side_by_side(*COUNTED, properties="<w:text/>"), "ครู 45 คน"),
        (side_by_side(*COUNTED, *COUNTED), "ครู 45 คนครู 45 คน"),
        (side_by_side("ครู", "ครู|ครู", "ครู", *COUNTED), "ครูครู 45 คน"),
        (side_by_side("", *COUNTED), "ครู 45 คน"),
        (side_by_side("ก\tข", "ก|ก\tข", "\t|ก\tข", "ข|ก\tข", "ก\tข"), "ก\tข"),
        (side_by_side("ก\t1", "ก|ก\t1", "\t1|ก\t1"), "ก\t1"),
        # Typed like that: nothing is left out.
        (side_by_side("ครู", "ครู"), "ครูครู"),
        (p(sdt(r("ครู"), NAMED) + sdt(r("ครู") + r("ครู"), NAMED) + sdt(r("ครู"), NAMED)), "ครู" * 4),
        (side_by_side("ครู", "ครู", "ครู"), "ครูครูครู"),
        (side_by_side("ครู", "ครูครู", "ครู"), "ครูครูครูครู"),
        (side_by_side("ครู", "คน|ครู", "ครู"), "ครูคนครูครู"),
        (side_by_side(*COUNTED[:3], *COUNTED[4:]), "ครู 45 คนครู ครู 45 คน45 ครู 45 คนครู 45 คน"),
        (side_by_side("ครู", "ครู|ครู", "ครู", properties=TAG), "ครูครูครูครู"),
    ],
)
def test_a_control_that_a_program_wrote_several_times_is_read_once(body: str, text: str, tmp_path: Path):
    document = read(tmp_path, body)
    assert texts(document)[0] == text
    assert document.raw_chars == visible_chars(document)


def input_fields(*fields: str, code: str = ' FILLIN ""') -> str:
    """Fields in one paragraph; what stands before "|" stands in the first run of its field."""
    return p("".join(_input_field(*text.rpartition("|")[::2], code) for text in fields) + r(" แล้ว"))


def _input_field(lead: str, result: str, code: str) -> str:
    begin = r(lead, '<w:fldChar w:fldCharType="begin"/>') + r(xml=f"<w:instrText>{code}</w:instrText>")
    separate = r(xml='<w:fldChar w:fldCharType="separate"/>')
    return begin + separate + r(result) + r(xml='<w:fldChar w:fldCharType="end"/>')


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (input_fields(*COUNTED), "ครู 45 คน แล้ว"),
        (input_fields("ครู 45", "ครู |ครู 45", "45|ครู 45"), "ครู 45 แล้ว"),
        (input_fields("45 คน", "คน|45 คน", "45 คน", "ก", "ก|ก", "ก"), "45 คนก แล้ว"),
        (input_fields("จำนวน|ครู 45", "ครู |ครู 45", "45|ครู 45"), "จำนวนครู 45 แล้ว"),
        # Typed like that: nothing is left out.
        (input_fields("ครู", "ครู"), "ครูครู แล้ว"),
        (input_fields("ครู", "คน|ครู", "ครู"), "ครูคนครูครู แล้ว"),
        (input_fields(*COUNTED, code=" DOCPROPERTY x"), "".join(COUNTED).replace("|", "") + " แล้ว"),
    ],
)
def test_an_input_field_that_a_program_wrote_several_times_is_read_once(body: str, text: str, tmp_path: Path):
    document = read(tmp_path, body)
    assert texts(document)[0] == text
    assert document.raw_chars == visible_chars(document)
