"""Texts made to keep a program busy, in every place of a return: time grows with their length."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from rt67_aggregate.answers.text import text_of
from rt67_aggregate.data import default_form, packaged
from rt67_aggregate.drafting import draft_form
from rt67_aggregate.form import load_form
from rt67_aggregate.model import (
    Answer,
    Form,
    Fragment,
    Line,
    Owner,
    OwnerKind,
    Paragraph,
    Place,
    Roster,
    Status,
)
from rt67_aggregate.opc.partxml import parse_part
from rt67_aggregate.pipeline import read_return
from rt67_aggregate.reader import read_document
from rt67_aggregate.reconciliation import _differing
from tests.word_files import p, parts_of, tbl, tc, tr, word_file

SECONDS = 10.0  # of the processor: several times what they take; with its square it would be minutes
LENGTH = 10_000
UNITS = (
    " ",
    "\u00a0",
    ".",
    ". ",
    "…",
    "_",
    "1.",
    "1 ",
    "๑",
    "(",
    "( ",
    "[ ",
    ") ",
    "/ ",
    "- ",
    ": ",
    "ก ",
    "a",
    "&#9;",
)
BEGINNINGS = ("", "1) ", "[", "(", "ลงชื่อ", "วันที่", "ปีงบประมาณ", "ร้อยละ", "หน่วยงาน", "นโยบายที่ 1", "ไม่มี")


@pytest.fixture(scope="module")
def form() -> Form:
    read = load_form(default_form(packaged()))
    assert read.value is not None
    return read.value


def long_line(beginning: str, unit: str) -> str:
    """The beginning, the unit many times, and something that no pattern ends with."""
    return beginning + unit * (LENGTH // max(1, len(unit) if ";" not in unit else 1)) + "¤"


def return_of(folder: Path, form: Form, unit: str) -> Path:
    """A return with the lines below its first headings, in a table and alone at the end."""
    lines = [p(long_line(beginning, unit)) for beginning in BEGINNINGS]
    headings = [p(section.text) for section in form.sections[:3]]
    table = tbl(tr(tc(*lines[:2]), tc(*lines[2:4])))
    body = [headings[0], *lines, headings[1], lines[0], headings[2], table, *lines[:4]]
    return word_file(folder, parts_of("".join(body)))


@pytest.mark.parametrize("unit", UNITS)
def test_a_return_of_long_lines_is_read_in_time(tmp_path: Path, form: Form, unit: str):
    path = return_of(tmp_path, form, unit)
    began = time.process_time()
    assert read_return(path, form, Roster(())).balance.holds
    assert time.process_time() - began < SECONDS


@pytest.mark.parametrize("unit", [" ", "\u00a0", "(", "1.", "."])
def test_one_line_of_a_hundred_thousand_of_them_is_read_in_time(tmp_path: Path, form: Form, unit: str):
    """With its square even the first sign of a check that looks for something behind spaces takes minutes."""
    path = word_file(tmp_path, parts_of(p(form.sections[0].text) + p("ก" + unit * 100_000 + "¤")))
    began = time.process_time()
    assert read_return(path, form, Roster(())).balance.holds
    assert time.process_time() - began < SECONDS


@pytest.mark.parametrize("unit", UNITS)
def test_a_form_is_drafted_from_long_lines_in_time(tmp_path: Path, form: Form, unit: str):
    document = read_document(return_of(tmp_path, form, unit), "a.docx").value
    assert document is not None
    began = time.process_time()
    draft_form(document, "a.docx", ())
    assert time.process_time() - began < SECONDS


def test_an_answer_of_a_hundred_thousand_paragraphs_is_put_together_in_time():
    """Each letter copied at each paragraph, it took a minute."""
    line = Line(Paragraph("ก" * 60, Place()), 0, 60)
    fragment = Fragment(line, Owner(OwnerKind.ANSWER, "1.1.result.1", 1), Place(), line.text)
    began = time.process_time()
    text = text_of([fragment] * 100_000)
    answer = Answer("1.1.result.1", 1, text, Status.ANSWERED)
    assert _differing([fragment] * 100_000, [answer], []) == 0
    assert time.process_time() - began < SECONDS / 5


def test_a_line_of_dots_behind_a_title_of_contents_is_looked_at_in_time(tmp_path: Path):
    path = word_file(tmp_path, parts_of(p("สารบัญ") + p("ก" + "." * 100_000 + "¤") + p("1. ผลการทดลอง")))
    document = read_document(path, "a.docx").value
    assert document is not None
    began = time.process_time()
    draft_form(document, "a.docx", ())
    assert time.process_time() - began < SECONDS


STRICT = b"http://purl.oclc.org/ooxml/"


@pytest.mark.parametrize(
    "inner", [lambda n: b"<" + STRICT * n, lambda n: b"<a " * n + STRICT, lambda n: b"<a" + STRICT * n + b"a"]
)
def test_names_of_strict_documents_are_looked_through_once(inner: Callable[[int], bytes]):
    began = time.process_time()
    with pytest.raises(Exception, match=r"part_damaged|part_too_large"):
        parse_part(inner(40_000), 1_000_000)
    assert time.process_time() - began < SECONDS
