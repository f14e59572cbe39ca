"""The small returns of ``tests/owners`` with their lines changed in any way: every letter and every picture
keeps one owner, and nothing is called the form's that the form does not print."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.changed_returns import CASES, CHANGES, WORDS, Step, changed, faults_of
from tests.owned import Case

STEPS = st.builds(Step, st.sampled_from(CHANGES), st.integers(0, 50), st.sampled_from(WORDS))


@settings(max_examples=400)
@given(case=st.sampled_from(CASES), steps=st.lists(STEPS, min_size=1, max_size=4))
def test_a_small_return_keeps_all_its_letters_whatever_is_changed(case: Case, steps: Sequence[Step]) -> None:
    assert not faults_of(changed(case, steps))
