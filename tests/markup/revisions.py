"""Recorded changes: what was put in is seen, what was taken out is not."""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy
from random import Random

from docx.oxml.ns import qn

from tests.markup.kit import (
    Change,
    Copy,
    Element,
    apart,
    cell_properties,
    lines_in_two,
    made,
    mark_properties,
    paragraph_properties,
    paragraphs,
    properties_of,
    row_properties,
    run_of,
    some,
    text_runs,
    typed_runs,
    words_of,
    wrap,
)

_AUTHOR = {"author": "ผู้แก้ไข", "date": "2024-03-10T02:00:00Z"}
_OLD = (
    "........................",
    "ข้อความเดิม",
    "3",
    "☑",
    "☐ ",
    "/",
    "1.2 ",
    "ไม่มี",
    "✓",
    ":",
    " ",
    "หมายเหตุ",
    "....15....",
)


def _deleted(*runs: Element, tag: str = "del") -> Element:
    return made(tag, *runs, id="5", **_AUTHOR)


def _gone(chance: Random, like: Element | None = None) -> Element:
    """A run that was deleted, or moved elsewhere."""
    if chance.random() < 0.7:
        return _deleted(run_of(chance.choice(_OLD), like, "delText"))
    return _deleted(run_of(chance.choice(_OLD), like), tag="moveFrom")


def typed_over(copy: Copy, chance: Random) -> str:
    """What was typed put in with the dots that it replaced before or behind it."""
    for runs in some(chance, typed_runs(copy)):
        for run in runs:
            wrap([run], made(chance.choice(("ins", "moveTo")), id="6", **_AUTHOR))
        place = runs[0].getparent()
        gone = _deleted(run_of(chance.choice(_OLD[:2]), runs[0], "delText"))
        if chance.random() < 0.5:
            place.addprevious(gone)
        else:
            runs[-1].getparent().addnext(gone)
    return "typed over"


def words_gone(copy: Copy, chance: Random) -> str:
    """Deleted words anywhere in a line."""
    for run in some(chance, text_runs(copy.body)):
        text = words_of(run) or ""
        pieces = apart(run, chance.randrange(len(text) + 1))
        chance.choice((pieces[0].addprevious, pieces[-1].addnext, pieces[0].addnext))(
            _gone(chance, pieces[0])
        )
    return "words gone"


def put_in_and_gone(copy: Copy, chance: Random) -> str:
    """Words that somebody put in and somebody else deleted."""
    for run in some(chance, text_runs(copy.body)):
        run.addnext(made("ins", _deleted(run_of(chance.choice(_OLD), run, "delText")), id="8", **_AUTHOR))
    return "put in and gone"


def lines_gone(copy: Copy, chance: Random) -> str:
    """Whole paragraphs deleted: a copy of one, or other words."""
    lines = paragraphs(copy.body)
    for paragraph in some(chance, lines):
        words = "".join(t.text or "" for t in chance.choice(lines).iter(qn("w:t")))
        run = run_of(words if chance.random() < 0.5 else chance.choice(_OLD), tag="delText")
        mark = made("rPr", made("del", id="9", **_AUTHOR))
        paragraph.addprevious(made("p", made("pPr", mark), _deleted(run)))
    return "lines gone"


def mark_gone(copy: Copy, chance: Random) -> str:
    """A line in two paragraphs whose mark between them was deleted."""
    for paragraph in lines_in_two(copy, chance):
        mark_properties(paragraph).append(made("del", id="10", **_AUTHOR))
    return "mark gone"


def marks_put_in(copy: Copy, chance: Random) -> str:
    """Paragraphs whose mark was put in, or moved here."""
    tag = chance.choice(("ins", "moveTo"))
    for paragraph in some(chance, paragraphs(copy.body)):
        mark_properties(paragraph).append(made(tag, id="11", **_AUTHOR))
    return "marks put in"


def rows_recorded(copy: Copy, chance: Random) -> str:
    """Rows that were put in, and copies of rows that were deleted."""
    rows = list(copy.body.iter(qn("w:tr")))
    for row in some(chance, rows):
        if chance.random() < 0.5:
            row_properties(row).append(made("ins", id="12", **_AUTHOR))
            continue
        gone = deepcopy(row)
        row_properties(gone).append(made("del", id="13", **_AUTHOR))
        if chance.random() < 0.7:
            for run in list(gone.iter(qn("w:r"))):
                for words in list(run.iterfind(qn("w:t"))):
                    words.tag = qn("w:delText")
                if run.getparent().tag == qn("w:p"):
                    wrap([run], _deleted())
        chance.choice((row.addprevious, row.addnext))(gone)
    return "rows recorded"


def cells_recorded(copy: Copy, chance: Random) -> str:
    """Cells that were put in with the change recorded."""
    for cell in some(chance, list(copy.body.iter(qn("w:tc")))):
        cell_properties(cell).append(made("cellIns", id="14", **_AUTHOR))
    return "cells recorded"


def looks_recorded(copy: Copy, chance: Random) -> str:
    """Properties of before: struck out, bold, with a number, of another style."""
    for run in some(chance, text_runs(copy.body)):
        before = made(
            "rPr", chance.choice((made("strike"), made("b"), made("vanish"), made("u", val="single")))
        )
        properties_of(run).append(made("rPrChange", before, id="15", **_AUTHOR))
    for paragraph in some(chance, paragraphs(copy.body)):
        number = made("numPr", made("ilvl", val="0"), made("numId", val="1"))
        before = made("pPr", chance.choice((made("pStyle", val="Heading1"), number)))
        paragraph_properties(paragraph).append(made("pPrChange", before, id="16", **_AUTHOR))
    for table in copy.body.iter(qn("w:tbl")):
        table.find(qn("w:tblPr")).append(made("tblPrChange", made("tblPr"), id="17", **_AUTHOR))
        for row in table.iterfind(qn("w:tr")):
            row_properties(row).append(
                made("trPrChange", made("trPr", made("del", id="18")), id="19", **_AUTHOR)
            )
    return "looks recorded"


REVISIONS: Sequence[Change] = (
    *(typed_over, words_gone, put_in_and_gone, lines_gone, mark_gone),
    *(marks_put_in, rows_recorded, cells_recorded, looks_recorded),
)
