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


def repeated(*texts_: str, title: str = "ชื่อ") -> str:
    return p("".join(sdt(r(text), f'<w:alias w:val="{title}"/>') for text in texts_))


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (repeated("ครู", "ครูครู", "ครู"), "ครู"),
        (repeated("ครู 45 คน", "ครู ครู 45 คน", "45 ครู 45 คน", "คนครู 45 คน", "ครู 45 คน"), "ครู 45 คน"),
        (repeated("ครู", "ครูครู", "ครู") + p("ก"), "ครู"),
        # Typed like that: nothing is left out.
        (repeated("ครู", "ครู"), "ครูครู"),
        (repeated("ครู", "ครู", "ครู"), "ครูครูครู"),
        (repeated("ครู", "ครูครู", "ครู", title=""), "ครูครูครูครู"),
        (repeated("ครู", "คนครู", "ครู"), "ครูคนครูครู"),
    ],
)
def test_a_control_that_a_program_wrote_several_times_is_read_once(body: str, text: str, tmp_path: Path):
    document = read(tmp_path, body)
    assert texts(document)[0] == text
    assert document.raw_chars == visible_chars(document)
