"""The gate of a blank: read against its form file, it says nothing, and is told for that form."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest

from rt67_aggregate.cli.form_words import gate_lines
from rt67_aggregate.pipeline.forms import Gate, check_form

ROOT = Path(__file__).parents[2]
FORM = ROOT / "mappings" / "rt67_2567.yaml"
BLANK = ROOT / "tests" / "data" / "rt67_2567_blank.docx"


def test_the_blank_of_a_form_passes():
    checked = check_form(FORM, BLANK).value
    assert checked is not None
    assert checked.gate is not None
    assert checked.gate.of_form
    assert checked.gate.passed


def test_a_document_that_says_nothing_and_is_no_such_form_does_not_pass(tmp_path: Path):
    path = tmp_path / "ว่าง.docx"
    docx.Document().save(str(path))
    checked = check_form(FORM, path).value
    assert checked is not None
    gate = checked.gate
    assert gate is not None
    assert (gate.answers, gate.unknown, gate.marked) == ((), (), ())
    assert not gate.of_form
    assert not gate.passed
    assert "ไม่ใช่แบบนี้" in next(gate_lines(path, gate))


@pytest.mark.parametrize("unknown", [(), ("คำที่ไม่รู้จัก",)])
def test_what_to_do_is_told_where_a_blank_says_something(unknown: tuple[str, ...]) -> None:
    told = "\n".join(gate_lines(Path("แบบเปล่า.docx"), Gate((), unknown, (), of_form=True)))
    assert ("prompts" in told) is bool(unknown)
