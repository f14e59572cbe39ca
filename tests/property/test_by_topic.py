"""Returns whose topics were filled in by different hands: what is wrong in them is marked.

``benchmarks/accuracy.py --by-topic`` makes very many of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from rt67_aggregate.form import load_form
from rt67_aggregate.model import Format, Roster, SourceFile
from rt67_aggregate.reading import ReturnReader
from tests.returns import colleges
from tests.returns.by_topic import by_topic
from tests.score import rows_of, score_rows, total

MAPPING = Path(__file__).parents[2] / "mappings" / "rt67_2567.yaml"


@pytest.mark.parametrize("size", [1, 2])
def test_what_is_wrong_is_marked(size: int, tmp_path: Path) -> None:
    form = load_form(MAPPING).value
    assert form is not None
    reader = ReturnReader(form, Roster(tuple(colleges.ROSTER)))
    for seed in range(5):
        college = colleges.ROSTER[seed % len(colleges.ROSTER)]
        data, truth = by_topic(form, seed, size, college, colleges.ROSTER)
        path = tmp_path / truth["file"]
        path.write_bytes(data)
        reading = reader.read(SourceFile(truth["file"], path, Format.DOCX))
        found = total(score_rows([truth], *rows_of([reading]), folder=None).values())
        assert found.count["sections"] == len(form.sections)
        assert [wrong for wrong in found.wrong if not wrong.flagged] == []


def test_the_same_seed_gives_the_same_return() -> None:
    form = load_form(MAPPING).value
    assert form is not None
    first, second = (by_topic(form, 7, 2, colleges.ROSTER[0], colleges.ROSTER) for _ in range(2))
    assert first == second
