from __future__ import annotations

import io
import random
import struct
import zlib
from contextlib import suppress
from pathlib import Path

import pytest
from PIL import Image

from rt67_aggregate.report.archive import new_archive
from rt67_aggregate.report.figures import Shown, fitted
from rt67_aggregate.report.gallery import store_pictures
from rt67_aggregate.report.pictures import NotAPictureError, prepare
from tests.report_summary import photo

PLENTY = 10 * 2**20


def opened(content: bytes) -> Image.Image:
    return Image.open(io.BytesIO(content))


def saved(picture: Image.Image, kind: str, **more: object) -> bytes:
    buffer = io.BytesIO()
    picture.save(buffer, kind, **more)
    return buffer.getvalue()


def noise(width: int, height: int, seed: int) -> Image.Image:
    """What no encoder can make small."""
    return Image.frombytes("RGB", (width, height), random.Random(seed).randbytes(3 * width * height))


def located_photo() -> bytes:
    """A photo lying on its side, with the place where it was taken."""
    exif = Image.Exif()
    exif[0x0112] = 6  # turn by 90° to see it upright
    exif[0x010F] = "INVENTED CAMERA"
    exif.get_ifd(0x8825)[1] = "N"
    exif.get_ifd(0x8825)[2] = (18.0, 17.0, 30.0)
    return photo(800, 600, exif=exif)


def test_a_photo_is_turned_upright():
    prepared = prepare(located_photo(), PLENTY)
    assert (prepared.width, prepared.height) == (600, 800)


def test_nothing_but_the_picture_is_kept():
    prepared = prepare(located_photo(), PLENTY)
    assert not opened(prepared.content).getexif()
    assert b"INVENTED CAMERA" not in prepared.content


def test_a_large_photo_is_made_smaller_in_proportion():
    prepared = prepare(photo(4000, 2000), PLENTY)
    assert (prepared.width, prepared.height) == (1600, 800)
    assert opened(prepared.content).size == (1600, 800)


def test_a_small_picture_is_not_blown_up():
    prepared = prepare(photo(90, 60), PLENTY)
    assert (prepared.width, prepared.height) == (90, 60)


def test_a_tight_budget_is_kept():
    content = saved(noise(1200, 800, 1), "JPEG", quality=95)
    assert len(content) > 500_000
    assert len(prepare(content, 60_000).content) <= 60_000


def test_a_drawing_of_few_colours_stays_without_loss():
    drawing = Image.new("RGB", (300, 200), "white")
    drawing.paste("red", (10, 10, 60, 60))
    prepared = prepare(saved(drawing, "PNG"), PLENTY)
    assert prepared.extension == "png"
    assert opened(prepared.content).convert("RGB").getpixel((20, 20)) == (255, 0, 0)


@pytest.mark.parametrize("kind", ["PNG", "GIF", "BMP", "TIFF", "WEBP"])
def test_other_formats_become_what_word_shows(kind):
    prepared = prepare(saved(opened(photo(400, 300)).convert("RGB"), kind), PLENTY)
    assert opened(prepared.content).format == prepared.extension.upper()
    assert (prepared.width, prepared.height) == (400, 300)


def test_what_was_see_through_is_white():
    glass = Image.new("RGBA", (50, 50), (0, 0, 0, 0))
    prepared = prepare(saved(glass, "PNG"), PLENTY)
    assert opened(prepared.content).convert("RGB").getpixel((5, 5)) == (255, 255, 255)


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "CMYK", "I;16", "F"])
def test_every_kind_of_pixels_is_understood(mode):
    kind = "TIFF" if mode in ("CMYK", "I;16", "F") else "PNG"
    prepared = prepare(saved(Image.new(mode, (40, 30)), kind), PLENTY)
    assert (prepared.width, prepared.height) == (40, 30)


def test_a_format_that_cannot_be_converted_says_so():
    with pytest.raises(NotAPictureError, match="format"):
        prepare(b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", PLENTY)


def test_a_cut_photo_is_broken():
    with pytest.raises(NotAPictureError, match="broken"):
        prepare(photo(800, 600)[:3000], PLENTY)


def test_a_picture_that_would_fill_the_memory_is_not_unpacked():
    size = struct.pack(">II", 40_000, 30_000)
    header = b"IHDR" + size + bytes((1, 0, 0, 0, 0))
    data = b"IDAT" + zlib.compress(b"")
    chunks = b"".join(
        struct.pack(">I", len(chunk) - 4) + chunk + struct.pack(">I", zlib.crc32(chunk))
        for chunk in (header, data)
    )
    with pytest.raises(NotAPictureError, match="too_large"):
        prepare(b"\x89PNG\r\n\x1a\n" + chunks, PLENTY)


def test_damaged_bytes_are_refused_and_never_crash():
    whole = bytearray(saved(opened(photo(60, 40)), "PNG"))
    for place in range(0, len(whole), 41):
        damaged = bytes(whole[:place]) + bytes([whole[place] ^ 0xFF]) + bytes(whole[place + 1 :])
        with suppress(NotAPictureError):
            assert prepare(damaged, PLENTY).width > 0


def test_equal_pictures_are_stored_once(tmp_path: Path):
    for name in ("a.jpg", "b.jpg"):
        (tmp_path / name).write_bytes(photo(100, 80))
    (tmp_path / "c.jpg").write_bytes(photo(100, 80, seed=2))
    with new_archive(tmp_path / "x.zip") as archive:
        gallery = store_pictures(archive, tmp_path, ["a.jpg", "b.jpg", "c.jpg", "a.jpg"])
    assert gallery.shown["a.jpg"] == gallery.shown["b.jpg"] != gallery.shown["c.jpg"]
    assert len(gallery.parts) == 2


def test_a_path_out_of_the_folder_is_not_opened(tmp_path: Path):
    inside = tmp_path / "output"
    inside.mkdir()
    (tmp_path / "secret.jpg").write_bytes(photo(10, 10))
    with new_archive(inside / "x.zip") as archive:
        gallery = store_pictures(
            archive, inside, ["../secret.jpg", str(tmp_path / "secret.jpg"), "none.jpg", "a\0b"]
        )
    assert not gallery.shown
    assert set(gallery.hidden.values()) == {"lost"}


def test_pictures_prepared_at_once_are_stored_as_one_after_the_other(tmp_path: Path):
    names = []
    for number in range(14):
        names.append(f"{number}.{'png' if number % 3 else 'jpg'}")
        kind = "PNG" if number % 3 else "JPEG"
        (tmp_path / names[-1]).write_bytes(photo(600 if number % 2 else 60, 40, kind=kind, seed=number % 9))
    (tmp_path / "broken.jpg").write_bytes(photo(800, 600)[:3000])
    wanted = [*names[:5], "broken.jpg", "none.jpg", *names[5:]]
    made = []
    for jobs in (1, 4):
        path = tmp_path / f"{jobs}.zip"
        with new_archive(path) as archive:
            made.append(store_pictures(archive, tmp_path, wanted, jobs=jobs))
    assert made[0] == made[1]
    assert made[0].hidden == {"broken.jpg": "broken", "none.jpg": "lost"}
    assert (tmp_path / "1.zip").read_bytes() == (tmp_path / "4.zip").read_bytes()


def test_many_photos_share_what_a_mail_takes(tmp_path: Path):
    """Photos that hardly shrink: the more there are, the less each one gets."""
    names = [f"{number}.jpg" for number in range(12)]
    for number, name in enumerate(names):
        (tmp_path / name).write_bytes(saved(noise(120, 90, number).resize((1200, 900)), "JPEG", quality=95))
    path = tmp_path / "x.zip"
    with new_archive(path) as archive:
        gallery = store_pictures(archive, tmp_path, names, total=480 * 2**10)
    assert len(gallery.parts) == 12
    assert path.stat().st_size < 500 * 2**10 < sum((tmp_path / name).stat().st_size for name in names)


def test_a_picture_fits_its_column_and_keeps_its_shape():
    assert fitted(Shown("r", 1600, 800), 9071, 6240) == (9071, 4535)
    assert fitted(Shown("r", 800, 1600), 9071, 6240) == (3120, 6240)
    assert fitted(Shown("r", 100, 100), 9071, 6240) == (1500, 1500)
