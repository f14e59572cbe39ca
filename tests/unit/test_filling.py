"""The invented blanks filled in and damaged: each gap, figure and choice right, or marked, or reported."""

from __future__ import annotations

from pathlib import Path

import pytest

from rt67_aggregate.model import College, Format, Roster, SourceFile
from rt67_aggregate.reading import ReturnReader
from tests.blanks_with_truth import ALL, Blank
from tests.filling import DAMAGES, NAME, fill
from tests.filling.judge import judged
from tests.office_blanks import drafted, gate, tree

ROSTER = Roster((College("c1", NAME, ()),))


@pytest.mark.parametrize("blank", ALL, ids=lambda blank: blank.name)
def test_nothing_is_silently_wrong(blank: Blank, tmp_path: Path) -> None:
    path = blank.save(tmp_path)
    form = drafted(path)
    found = gate(path, form)
    assert sorted(tree(form)) == sorted(blank.tree)
    assert (found.answers, found.unknown, found.marked) == ((), (), ())
    reader = ReturnReader(form, ROSTER)
    for seed, damage in enumerate(("", *DAMAGES)):
        target = tmp_path / f"{NAME} {damage}.docx"
        filled = fill(path, form, seed, target, damage)
        assert (filled.places.missing, filled.places.unclaimed) == ([], [])
        if damage and not filled.hurt:
            continue  # nothing in this blank can be damaged so
        read = reader.read(SourceFile(target.name, target, Format.DOCX))
        verdicts = list(judged(filled.truths, form, read))
        assert [verdict for verdict in verdicts if verdict.word == "silent"] == []
