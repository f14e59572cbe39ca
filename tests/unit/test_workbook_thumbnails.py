from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image

from rt67_aggregate.workbook.thumbnails import BOX, thumbnails
from tests.report_summary import photo


@pytest.mark.parametrize("jobs", [1, 4])
def test_every_picture_that_can_be_read_becomes_a_small_upright_one(tmp_path: Path, jobs: int):
    exif = Image.Exif()
    exif[0x0112] = 6  # turn by 90° to see it upright
    (tmp_path / "lying.jpg").write_bytes(photo(800, 600, exif=exif))
    (tmp_path / "large.jpg").write_bytes(photo(4000, 3000))
    (tmp_path / "drawn.png").write_bytes(photo(300, 900, kind="PNG"))
    (tmp_path / "broken.jpg").write_bytes(photo(800, 600)[:2000])
    names = ("lying.jpg", "large.jpg", "drawn.png", "broken.jpg", "none.jpg")
    small = thumbnails([tmp_path / name for name in names], jobs)
    assert set(small) == {tmp_path / name for name in names[:3]}
    for name, shape in (("lying.jpg", 600 / 800), ("large.jpg", 4 / 3), ("drawn.png", 1 / 3)):
        found = small[tmp_path / name]
        assert found.width <= BOX[0]
        assert found.height <= BOX[1]
        assert found.width / found.height == pytest.approx(shape, rel=0.02)
        assert not Image.open(io.BytesIO(found.data)).getexif()


def test_a_picture_with_too_many_pixels_is_not_decoded(tmp_path: Path):
    Image.new("1", (12_000, 11_000)).save(tmp_path / "huge.png")
    assert thumbnails([tmp_path / "huge.png"], 2) == {}
