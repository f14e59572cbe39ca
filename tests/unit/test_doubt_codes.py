"""Every reason to look at a section has a sentence of its own, for the officer and for the college."""

from __future__ import annotations

import pytest

from rt67_aggregate.issues import CATALOGUE
from rt67_aggregate.model import DoubtCode


@pytest.mark.parametrize("code", DoubtCode)
def test_every_doubt_is_in_the_catalogue(code: DoubtCode) -> None:
    assert CATALOGUE[code].sentence


def test_no_two_doubts_say_the_same() -> None:
    sentences = [CATALOGUE[code].sentence for code in DoubtCode]
    assert len(set(sentences)) == len(sentences)
