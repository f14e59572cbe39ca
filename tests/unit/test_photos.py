from __future__ import annotations

import io
import random
import struct
import subprocess
import sys
import zlib
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from PIL import Image, ImageChops, ImageOps, ImageStat

from rt67_aggregate.model import Bitmap, PreparedPicture
from rt67_aggregate.photos import PictureMaker
from tests.report_summary import photo

PLENTY = 10 * 2**20


def opened(content: bytes) -> Image.Image:
    return Image.open(io.BytesIO(content))


def made(content: bytes, budget: int = PLENTY, most_pixels: int = 100_000_000) -> PreparedPicture | str:
    with TemporaryDirectory() as folder:
        (Path(folder) / "p").write_bytes(content)
        return PictureMaker(Path(folder), budget, most_pixels)("p")


def prepare(content: bytes, budget: int) -> Bitmap:
    picture = made(content, budget)
    assert isinstance(picture, PreparedPicture), picture
    return picture.page


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
    assert made(b"\0\0\0\x18ftypheic\0\0\0\0mif1heic") == "format"


def test_a_cut_photo_is_broken():
    assert made(photo(800, 600)[:3000]) == "broken"


def test_a_picture_that_would_fill_the_memory_is_not_unpacked():
    size = struct.pack(">II", 40_000, 30_000)
    header = b"IHDR" + size + bytes((1, 0, 0, 0, 0))
    data = b"IDAT" + zlib.compress(b"")
    chunks = b"".join(
        struct.pack(">I", len(chunk) - 4) + chunk + struct.pack(">I", zlib.crc32(chunk))
        for chunk in (header, data)
    )
    assert made(b"\x89PNG\r\n\x1a\n" + chunks) == "too_large"


def test_damaged_bytes_are_refused_and_never_crash():
    whole = bytearray(saved(opened(photo(60, 40)), "PNG"))
    for place in range(0, len(whole), 41):
        damaged = bytes(whole[:place]) + bytes([whole[place] ^ 0xFF]) + bytes(whole[place + 1 :])
        assert isinstance(made(damaged), PreparedPicture) or made(damaged) in (
            "broken",
            "format",
            "too_large",
        )


@pytest.mark.parametrize(
    ("kind", "size", "shape"),
    [("JPEG", (4000, 3000), 4 / 3), ("PNG", (300, 900), 1 / 3), ("PNG", (9, 7), 9 / 7)],
)
def test_a_small_one_for_a_cell_is_made_with_it(kind, size, shape):
    picture = made(photo(*size, kind=kind))
    assert isinstance(picture, PreparedPicture)
    assert picture.small.width <= 380
    assert picture.small.height <= 280
    assert picture.small.width / picture.small.height == pytest.approx(shape, rel=0.02)
    assert opened(picture.small.content).size == (picture.small.width, picture.small.height)


def test_a_path_out_of_the_folder_is_not_opened(tmp_path: Path):
    inside = tmp_path / "output"
    inside.mkdir()
    (tmp_path / "secret.jpg").write_bytes(photo(10, 10))
    maker = PictureMaker(inside, PLENTY, 10**6)
    for path in ("../secret.jpg", str(tmp_path / "secret.jpg"), "none.jpg", "a\0b"):
        assert maker(path) == "lost"


@pytest.mark.parametrize("orientation", range(1, 10))
def test_every_way_that_a_camera_was_held_is_put_upright(orientation: int):
    exif = Image.Exif()
    exif[0x0112] = orientation
    content = photo(64, 48, exif=exif, quality=95)
    expected = ImageOps.exif_transpose(opened(content)).convert("RGB")
    page = opened(prepare(content, PLENTY).content).convert("RGB")
    assert page.size == expected.size
    assert sum(ImageStat.Stat(ImageChops.difference(page, expected)).mean) < 12


@cache
def large_photo() -> bytes:
    """Made once: to write it takes longer than to make it smaller."""
    return photo(3300, 2900, kind="PNG", compress_level=1)


@pytest.mark.parametrize("mode", ["RGB", "RGBA", "LA", "P", "L", "1", "I;16", "CMYK", "F"])
def test_a_large_picture_is_made_smaller_strip_by_strip_as_the_whole_would_be(mode: str):
    whole = opened(large_photo()).convert("L" if mode in ("I;16", "F") else mode)
    if mode == "I;16":
        whole = whole.convert("I").point(lambda value: value * 200 + 0).convert("I;16")
    elif mode == "F":
        whole = whole.convert("F")
    elif mode in ("RGBA", "LA"):
        whole.putalpha(128)
    small = page_of(saved(whole, "TIFF"), 12_000)
    reference = opened(large_photo()).convert("L").resize(small.size)
    if mode in ("RGBA", "LA"):
        reference = Image.blend(Image.new("L", reference.size, "white"), reference, 128 / 255)
    assert ImageStat.Stat(ImageChops.difference(small.convert("L"), reference)).mean[0] < 12


def page_of(content: bytes, budget: int) -> Image.Image:
    return opened(prepare(content, budget).content)


POSTSCRIPT = b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n%%EndComments\nshowpage\n%%EOF\n"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (POSTSCRIPT, "format"),
        (b"DDS " + struct.pack("<7I", 124, 0x1007, 4, 4, 8, 0, 0) + bytes(92), "format"),
        (b"\1\0\0\0\x6c\0\0\0" + bytes(32) + b" EMF" + bytes(72), "format"),
        (b"\xd7\xcd\xc6\x9a" + bytes(18) + b"\1\0\t\0" + bytes(14), "format"),
        (b"\0\0\0\x20ftypavif\0\0\0\0avifmif1miaf" + bytes(280), "format"),
        (b"\0\0\0\x0cjP  \r\n\x87\n\0\0\0\x14ftypjp2 " + bytes(40), "format"),
        (b"8BPS\0\1" + bytes(60), "format"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "format"),
        (b"", "format"),
    ],
)
def test_formats_that_no_telephone_writes_are_not_opened(content: bytes, reason: str):
    assert made(content) == reason


def test_only_the_decoders_of_the_list_are_asked():
    """In a process of its own, since a test may have loaded others."""
    code = (
        "import sys; from pathlib import Path; from rt67_aggregate.photos import PictureMaker\n"
        "print(PictureMaker(Path(sys.argv[1]), 9999, 10**6)('p'))\n"
        "print(*sorted(n for n in sys.modules if n.endswith('ImagePlugin')))"
    )
    with TemporaryDirectory() as folder:
        (Path(folder) / "p").write_bytes(POSTSCRIPT)
        done = subprocess.run(
            [sys.executable, "-c", code, folder], capture_output=True, check=True, text=True
        )
    told, loaded = done.stdout.splitlines()
    assert told == "format"
    assert not {"PIL.EpsImagePlugin", "PIL.WmfImagePlugin", "PIL.DdsImagePlugin"} & set(loaded.split())


def test_a_large_picture_waits_until_it_may_have_the_memory():
    content = saved(Image.new("L", (3000, 2000)), "PNG")
    assert made(content, most_pixels=5_000_000) == "too_large"
    assert isinstance(made(content, most_pixels=6_000_000), PreparedPicture)
    assert isinstance(made(photo(3000, 2000), 24_000, most_pixels=1_600_000), PreparedPicture)
