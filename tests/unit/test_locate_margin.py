"""Headings that were nearly not found: below the least margin that is sure, and not where a sum of many
terms only rounds to less."""

from __future__ import annotations

import pytest

from rt67_aggregate.locate.align import Alignment
from rt67_aggregate.locate.checks.aligned import Aligned
from rt67_aggregate.locate.checks.margin import small_margin
from rt67_aggregate.locate.event import Event
from rt67_aggregate.locate.match import Lookup, Matcher
from rt67_aggregate.locate.outline import form_outline
from rt67_aggregate.locate.thresholds import THRESHOLDS
from tests.small_forms import small_form

SURE = THRESHOLDS.margin_sure_margin


def doubts(*margins: float) -> list[tuple[str, str]]:
    """Of the first headings of a form, found with these margins."""
    outline = form_outline(small_form("flat"))
    path = tuple(Event(at, at + 1, at, 10.0) for at in range(len(margins)))
    aligned = Aligned(Alignment(path, margins, {}, 0.0), (), (), Lookup(Matcher(outline)), outline)
    return [(doubt.heading_id, doubt.code) for doubt in small_margin(aligned)]


@pytest.mark.parametrize("margin", [SURE, SURE + 1, SURE - 4e-16 * 8, SURE - 1e-9])
def test_what_is_worth_the_least_that_is_sure_is_sure(margin: float) -> None:
    assert doubts(9.0, margin) == []


@pytest.mark.parametrize("margin", [SURE - 1e-4, SURE / 2, 0.0])
def test_a_heading_below_it_is_marked_and_the_end_of_the_section_before_it(margin: float) -> None:
    assert doubts(9.0, margin) == [("text.2", "heading_uncertain"), ("text.1", "boundary_uncertain")]
