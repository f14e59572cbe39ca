"""The situations of a first week, each with its exit code, its first sentence and what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.e2e.situations import SITUATIONS, Situation, tell


@pytest.mark.parametrize("situation", SITUATIONS, ids=lambda situation: situation.name)
def test_the_screen_says_how_it_ended_and_what_to_do(situation: Situation, tmp_path: Path) -> None:
    told = tell(situation, tmp_path)
    assert told.code == situation.code, told.text
    assert told.lines[0].startswith(situation.first), told.text
    assert situation.do in told.text
    assert "Traceback" not in told.text
    if told.code not in (0, 1):
        assert "ทำอย่างไร: " in told.text or "วิธีใช้" in told.text


def test_there_are_as_many_as_a_first_week_has() -> None:
    assert len(SITUATIONS) >= 70
    assert len({situation.name for situation in SITUATIONS}) == len(SITUATIONS)
