"""Folders that tests of several rooms need."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.workbook_office import Office


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    folder = tmp_path / "inbox"
    folder.mkdir()
    return folder


@pytest.fixture
def office(tmp_path: Path) -> Office:
    """An office after its first run."""
    from tests.review_cases import SAID  # noqa: PLC0415 - heavy, and most tests need no workbook
    from tests.workbook_office import Office  # noqa: PLC0415

    made = Office(tmp_path)
    made.run(SAID)
    return made
