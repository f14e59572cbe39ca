"""Folders that tests of several rooms need."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from rt67_aggregate.locate import Locator
from tests.located import faults

if TYPE_CHECKING:
    from rt67_aggregate.model import Document, Located
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


@pytest.fixture(autouse=True)
def _well_formed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever a test reads, what holds of every reading holds of this one."""
    locate = Locator.locate

    def checked(self: Locator, document: Document) -> Located:
        located = locate(self, document)
        assert not faults(located, self._outline.form, document)
        return located

    monkeypatch.setattr(Locator, "locate", checked)
