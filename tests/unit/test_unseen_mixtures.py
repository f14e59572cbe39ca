"""Kinds of returns that leave little: they go together with every layout."""

from __future__ import annotations

import pytest

from tests.readings import form
from tests.returns import make_return


@pytest.mark.parametrize("layout", ["layout_items", "layout_two_columns", "margin_comments"])
@pytest.mark.parametrize("content", ["omit", "omit_most", "blank_form"])
def test_a_return_with_little_in_it_can_be_laid_out(layout: str, content: str) -> None:
    for seed in range(6):
        data, truth = make_return(form(), (layout, content), seed)
        assert data.startswith(b"PK")
        assert truth["sections"]
