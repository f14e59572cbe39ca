"""Sittings at LibreOffice Calc: each entry is applied, a conflict, told or refused; none is lost or wrong."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from tests.calc import Calc, calc_in, missing
from tests.calc_seat import Seat, account
from tests.calc_sittings import EXTRA, SAID, SITTINGS, Sitting
from tests.workbook_office import Office

pytestmark = pytest.mark.skipif(bool(missing()), reason=missing())


@pytest.fixture(scope="module")
def calc(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Calc]:
    with calc_in(tmp_path_factory.mktemp("profile")) as calc:
        yield calc


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Office:
    office = Office(tmp_path_factory.mktemp("office"))
    office.run(SAID, EXTRA)
    return office


@pytest.mark.parametrize("sitting", SITTINGS, ids=lambda sitting: sitting.name)
def test_nothing_is_lost_and_nothing_wrong(sitting: Sitting, calc: Calc, written: Office, tmp_path: Path):
    shutil.copytree(written.folder, tmp_path, dirs_exist_ok=True)
    office = Office(tmp_path, hours=written.hours)
    seat = Seat(calc, office.workbook).open()
    try:
        others = sitting.work(office, seat) or []
        with suppress(RuntimeError):  # it was saved and closed already
            seat.save()
    finally:
        with suppress(RuntimeError):
            calc("close")
    made = account(office, seat.entries, SAID, EXTRA, others)
    assert (made.lost, made.wrong) == ([], [])
    assert made.balance == sitting.balance, made.sentences
