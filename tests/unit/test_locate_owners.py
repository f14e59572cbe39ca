"""Small returns with the owner of every stretch of them: each file of ``tests/owners`` is a kind of them."""

from __future__ import annotations

import pytest

from tests.owned import FOLDER, Case, cases, shown

ALL = [(path.stem, case) for path in sorted(FOLDER.glob("*.txt")) for case in cases(path)]


@pytest.mark.parametrize(
    "case", [case for _, case in ALL], ids=[f"{kind}: {case.promise}" for kind, case in ALL]
)
def test_every_stretch_has_the_owner_that_is_written_below_the_return(case: Case) -> None:
    assert shown(case) == list(case.told)
