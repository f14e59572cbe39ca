"""HTML out of text."""

from __future__ import annotations

import pytest

from rt67_aggregate.pages.markup import Html, tag, text


@pytest.mark.parametrize("times", [1, 100])
def test_what_stands_in_one_line_has_no_line_ends_also_where_it_was_shown_in_several(times: int) -> None:
    typed = "ก\nข" * times
    several, one = text(typed), text(typed, one_line=True)
    assert "\n" in several
    assert "\n" not in one
    assert text(typed) == several
    assert tag("p", several, title=typed) == f'<p title="{one}">{several}</p>'


@pytest.mark.parametrize("times", [1, 100])
def test_typed_text_is_never_markup(times: int) -> None:
    assert text("<b>&" * times) == Html("&lt;b&gt;&amp;" * times)
