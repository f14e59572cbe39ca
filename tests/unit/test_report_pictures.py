from __future__ import annotations

from pathlib import Path

from rt67_aggregate.model import Bitmap, PreparedPicture
from rt67_aggregate.report.archive import new_archive
from rt67_aggregate.report.figures import Shown, fitted
from rt67_aggregate.report.gallery import store_pictures

SMALL = Bitmap(b"small", "jpeg", 4, 3)


def picture(content: bytes) -> PreparedPicture:
    return PreparedPicture(Bitmap(content, "jpeg", 100, 80), SMALL)


def test_equal_pictures_are_stored_once_in_the_order_wanted(tmp_path: Path):
    pictures = {"a.jpg": picture(b"A"), "b.jpg": picture(b"A"), "c.jpg": picture(b"C"), "x.emf": "format"}
    wanted = ["a.jpg", "b.jpg", "c.jpg", "a.jpg", "x.emf", "none.jpg"]
    with new_archive(tmp_path / "x.zip") as archive:
        gallery = store_pictures(archive, pictures, wanted)
    assert gallery.shown["a.jpg"] == gallery.shown["b.jpg"] != gallery.shown["c.jpg"]
    assert list(gallery.parts.values()) == ["media/return-picture1.jpeg", "media/return-picture2.jpeg"]
    assert gallery.hidden == {"x.emf": "format", "none.jpg": "lost"}


def test_a_picture_fits_its_column_and_keeps_its_shape():
    assert fitted(Shown("r", 1600, 800), 9071, 6240) == (9071, 4535)
    assert fitted(Shown("r", 800, 1600), 9071, 6240) == (3120, 6240)
    assert fitted(Shown("r", 100, 100), 9071, 6240) == (1500, 1500)
