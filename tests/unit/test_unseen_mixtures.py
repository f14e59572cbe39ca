"""Kinds of returns that leave little: they go together with every layout."""

from __future__ import annotations

from pathlib import Path

import pytest

from rt67_aggregate.form import load_form
from tests.returns import make_return

MAPPING = Path(__file__).parents[2] / "mappings" / "rt67_2567.yaml"


@pytest.mark.parametrize("layout", ["layout_items", "layout_two_columns", "margin_comments"])
@pytest.mark.parametrize("content", ["omit", "omit_most", "blank_form"])
def test_a_return_with_little_in_it_can_be_laid_out(layout: str, content: str) -> None:
    form = load_form(MAPPING).value
    assert form is not None
    for seed in range(6):
        data, truth = make_return(form, (layout, content), seed)
        assert data.startswith(b"PK")
        assert truth["sections"]
