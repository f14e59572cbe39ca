"""corrections.csv that was sorted, cut off or put back: what was entered holds. All is invented."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from rt67_aggregate.model import Reviewed
from rt67_aggregate.review.corrections import Correction, checksum, load_corrections, write_corrections
from rt67_aggregate.review.corrections_left import in_order
from tests.review_folder import LINES, OTHER, Folder
from tests.season_world import COLUMNS

COUNT = 6


def line(number: int, note: str = "") -> Correction:
    """A line as it is read; two keys that take turns."""
    made = Correction(f"2024-03-0{number}", Reviewed(f"r-{number % 2}", note=note or f"จด {number}"))
    return replace(made, check=checksum(made))


LEFT = tuple(line(number) for number in range(COUNT))
NEW = line(9, "ใหม่")


@pytest.mark.parametrize("seed", range(5))
def test_lines_in_any_order_are_as_they_were_left(seed: int) -> None:
    lines = random.Random(seed).sample([*LEFT, NEW], COUNT + 1)
    assert in_order(lines, LEFT) == ((*LEFT, NEW), 0)


@pytest.mark.parametrize("there", [(), LEFT[:1], LEFT[3:], (*LEFT[:2], *LEFT[4:]), LEFT[::-2]])
def test_lines_that_are_gone_come_back_to_their_place(there: tuple[Correction, ...]) -> None:
    assert in_order((*there, NEW), LEFT) == ((*LEFT, NEW), COUNT - len(there))


def test_an_old_line_that_was_pasted_again_says_nothing_new() -> None:
    assert in_order((*LEFT, LEFT[0]), LEFT) == (LEFT, 0)


def test_a_line_that_stands_twice_is_left_twice() -> None:
    twice = (*LEFT, LEFT[0])
    assert in_order(twice, twice) == (twice, 0)
    assert in_order(LEFT, twice) == (twice, 1)


def test_a_line_that_was_changed_on_purpose_stands_in_place_of_what_it_was() -> None:
    """Its checksum is emptied then."""
    changed = replace(line(1, "แก้เอง"), check="")
    expected = (LEFT[0], changed, *LEFT[2:])
    assert in_order(expected, LEFT) == (expected, 0)
    assert in_order(expected[::-1], LEFT) == (expected, 0)


def test_a_line_that_a_spreadsheet_wrote_otherwise_is_the_file_s() -> None:
    other = replace(LEFT[2], when="1/3/2567")
    assert in_order((*LEFT[:2], other, *LEFT[3:]), LEFT) == ((*LEFT[:2], other, *LEFT[3:]), 0)


def test_where_nothing_was_left_the_file_holds() -> None:
    assert in_order((*LEFT, NEW), ()) == ((*LEFT, NEW), 0)


# --- in a folder


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    """Something was entered twice in one row, and in one that is gone."""
    office = Folder(tmp_path)
    for note in ("เก่า", "ใหม่"):
        office.enter(note, OTHER)
        office.run()
    office.enter("โทรถาม", COLUMNS[0])
    office.run()
    office.sends(LINES[1])
    office.run()
    return office


def _sorted(lines: list[bytes]) -> list[bytes]:
    return [lines[0], *lines[:0:-1]]


def _emptied(lines: list[bytes]) -> list[bytes]:
    return []


def _cut(lines: list[bytes]) -> list[bytes]:
    return lines[:2]


def _pasted(lines: list[bytes]) -> list[bytes]:
    return [*lines, lines[1]]


@pytest.mark.parametrize(
    ("change", "restored"), [(_sorted, False), (_pasted, False), (_emptied, True), (_cut, True)]
)
def test_nothing_is_taken_back(
    folder: Folder, change: Callable[[list[bytes]], list[bytes]], restored: bool
) -> None:
    before = folder.corrections.read_bytes()
    lines = before.removesuffix(b"\r\n").split(b"\r\n")
    folder.corrections.write_bytes(b"\r\n".join([*change(lines), b""]))
    folder.run()
    assert ("corrections_restored" in folder.codes) is restored
    assert "review_outdated" in folder.codes
    assert folder.corrections.read_bytes() == before
    folder.run()
    assert "corrections_restored" not in folder.codes


@pytest.mark.parametrize("emptied", [True, False])
def test_a_line_that_was_changed_on_purpose_holds_beside_the_workbook(tmp_path: Path, emptied: bool) -> None:
    office = Folder(tmp_path)
    office.enter("เก่า")
    office.run()
    (entered,) = load_corrections(office.corrections).value or ()
    text = office.corrections.read_bytes().decode().replace("เก่า", "แก้เอง")
    office.corrections.write_bytes(text.replace(entered.check, "" if emptied else entered.check).encode())
    office.run()
    assert ("corrections_changed" in office.codes) is not emptied
    assert office.notes() == ["แก้เอง"]
    if emptied:
        office.enter("ใหม่")  # in the workbook, which has the line that was changed
        office.run()
        assert office.notes() == ["แก้เอง", "ใหม่"]


def test_a_copy_that_is_damaged_says_nothing(folder: Folder) -> None:
    kept = folder.output / ".rt67-sent" / "corrections.csv"
    lines = load_corrections(kept).value or ()
    assert lines
    kept.write_bytes(kept.read_bytes().replace("ใหม่".encode(), "หมาย".encode()))
    folder.corrections.write_bytes(folder.corrections.read_bytes() + b"\r\n")
    folder.run()
    assert folder.notes() == ["เก่า", "ใหม่", "โทรถาม"]
    write_corrections(kept, ())
    folder.enter("อีก", OTHER)
    folder.run()
    assert folder.notes()[-1] == "อีก"
