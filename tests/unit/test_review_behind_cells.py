"""What stands in a sheet's part behind its cells, wherever the part is cut as it is read."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from rt67_aggregate.review import behind_cells
from rt67_aggregate.review.behind_cells import links, page_lines
from rt67_aggregate.review.cells import column_and_row

SHEET = (
    '<?xml version="1.0"?><x:sheet><x:c><x:t>oddHeader</x:t></x:c>'
    '<x:hyperlinks><x:hyperlink ref="A1" r:id=\'rId1\'/><x:hyperlink r:id="rId2" ref="B2:C3"/>'
    '<x:hyperlink ref="D4" location="ก!A1"/></x:hyperlinks>'
    "<x:headerFooter><x:oddHeader>&amp;Lหัว &amp;amp; ท้าย</x:oddHeader><x:firstFooter/>"
    '<x:evenFooter xml:space="preserve">คู่</x:evenFooter></x:headerFooter></x:sheet>'
)


@pytest.mark.parametrize("piece", [1, 7, 1 << 20])
@pytest.mark.parametrize("coding", ["utf-8", "utf-8-sig", "utf-16"])
def test_it_is_found_in_any_encoding(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, coding: str, piece: int
) -> None:
    monkeypatch.setattr(behind_cells, "_PIECE", piece)
    with zipfile.ZipFile(tmp_path / "ก.xlsx", "w") as package:
        package.writestr("s.xml", SHEET.encode(coding))
        assert list(page_lines(package, "s.xml")) == ["&Lหัว &amp; ท้าย", "คู่"]
        assert list(links(package, "s.xml")) == [("A1", "rId1"), ("B2:C3", "rId2")]
        assert list(page_lines(package, "ไม่มี.xml")) == []


@pytest.mark.parametrize(
    ("place", "found"),
    [
        ("A1", (0, 1)),
        ("$AB$12:AC13", (27, 12)),
        ("", (-1, 0)),
        ("B", (1, 0)),
        ("C" + "9" * 5000, (2, int("9" * 19))),
    ],
)
def test_an_address_is_read_as_far_as_a_sheet_may_have_one(place: str, found: tuple[int, int]) -> None:
    assert column_and_row(place) == found
