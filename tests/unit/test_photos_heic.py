"""HEIC, the format of telephones: real files, made by the library that is not used to judge them."""

from __future__ import annotations

import io
import random
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageStat
from pillow_heif import HeifFile, from_pillow

from rt67_aggregate.model import PreparedPicture
from rt67_aggregate.photos import PictureMaker
from rt67_aggregate.pipeline.pictures import _AT_ONCE
from rt67_aggregate.workers import WorkerPool

TOP_LEFT, REST = (200, 40, 30), (40, 90, 160)


def drawn(width: int, height: int) -> Image.Image:
    """A picture of which one can see how it is turned."""
    picture = Image.new("RGB", (width, height), REST)
    picture.paste(TOP_LEFT, (0, 0, width // 2, height // 2))
    return picture


def heic(picture: Image.Image, **more: object) -> bytes:
    stream = io.BytesIO()
    from_pillow(picture).save(stream, **more)
    return stream.getvalue()


def made(folder: Path, content: bytes, most_pixels: int = 100_000_000) -> PreparedPicture | str:
    (folder / "p.heic").write_bytes(content)
    return PictureMaker(folder, 10 * 2**20, most_pixels)("p.heic")


def page(folder: Path, content: bytes) -> Image.Image:
    picture = made(folder, content)
    assert isinstance(picture, PreparedPicture), picture
    return Image.open(io.BytesIO(picture.page.content)).convert("RGB")


def difference(one: Image.Image, other: Image.Image) -> float:
    return sum(ImageStat.Stat(ImageChops.difference(one, other)).mean)


def test_a_heic_becomes_what_word_shows(tmp_path: Path):
    shown = page(tmp_path, heic(drawn(400, 300)))
    assert difference(shown, drawn(400, 300)) < 12


def test_a_large_one_is_made_smaller_in_proportion(tmp_path: Path):
    assert page(tmp_path, heic(drawn(2400, 1800))).size == (1600, 1200)


@pytest.mark.parametrize("orientation", range(1, 9))
def test_every_way_that_a_camera_was_held_is_put_upright(tmp_path: Path, orientation: int):
    """The file says it with a box of its own (``irot``, ``imir``), and its Exif may say it as well."""
    exif = Image.Exif()
    exif[0x0112] = orientation
    content = heic(drawn(256, 192), exif=exif.tobytes())
    upright = HeifFile(io.BytesIO(content))[0].to_pillow()
    shown = page(tmp_path, content)
    assert shown.size == ((256, 192) if orientation < 5 else (192, 256))
    assert difference(shown, upright.convert("RGB")) < 12


def test_what_was_see_through_is_white(tmp_path: Path):
    shown = page(tmp_path, heic(Image.new("RGBA", (64, 64), (0, 0, 0, 0))))
    assert min(shown.getpixel((5, 5))) > 250  # type: ignore[type-var, arg-type]


def test_the_small_picture_inside_never_stands_for_the_file(tmp_path: Path):
    """Whoever makes the file may put in another one."""
    content = heic(drawn(3200, 2400), thumbnails=[1600])
    assert difference(page(tmp_path, content), drawn(1600, 1200)) < 12
    picture = Image.open(io.BytesIO(content), formats=("HEIF",))
    assert picture.info["thumbnails"] == []


def test_too_many_pixels_are_not_unpacked(tmp_path: Path):
    content = heic(drawn(1000, 800))
    assert made(tmp_path, content, most_pixels=799_999) == "too_large"
    assert isinstance(made(tmp_path, content, most_pixels=800_000), PreparedPicture)


def test_a_size_that_is_a_lie_is_refused_before_it_is_unpacked(tmp_path: Path):
    content = bytearray(heic(drawn(640, 480)))
    place = content.index(b"ispe") + 8
    content[place : place + 8] = (30_000).to_bytes(4, "big") * 2
    assert made(tmp_path, bytes(content)) in ("too_large", "broken")


def test_one_of_those_that_are_made_at_once_has_the_memory_that_it_takes(tmp_path: Path):
    (tmp_path / "p.heic").write_bytes(heic(drawn(6240, 4000)))
    pixels, megabytes = _AT_ONCE
    maker = PictureMaker(tmp_path, 400_000, pixels)
    with WorkerPool() as pool:
        (outcome,) = pool.run(maker, ["p.heic"], seconds=60, megabytes=megabytes)
    assert isinstance(outcome.value, PreparedPicture), outcome


@pytest.mark.parametrize("part", [0.02, 0.3, 0.7, 0.99])
def test_a_cut_one_is_named(tmp_path: Path, part: float):
    content = heic(drawn(640, 480))
    assert made(tmp_path, content[: int(len(content) * part)]) in ("broken", "format")


def test_damaged_bytes_are_refused_and_end_no_worker(tmp_path: Path):
    content, chance = heic(drawn(320, 240)), random.Random(67)
    names = []
    for number in range(60):
        damaged = bytearray(content)
        for _ in range(chance.choice((1, 1, 4, 40))):
            damaged[chance.randrange(8, len(damaged))] = chance.randrange(256)
        names.append(f"{number}.heic")
        (tmp_path / names[-1]).write_bytes(damaged)
    maker = PictureMaker(tmp_path, 400_000, 25_000_000)
    with WorkerPool(2) as pool:
        outcomes = list(pool.run(maker, names, seconds=60, megabytes=320))
    for outcome in outcomes:
        if outcome.issue:
            assert outcome.issue.code == "out_of_memory"
        else:
            assert isinstance(outcome.value, PreparedPicture) or outcome.value in (
                "broken",
                "format",
                "too_large",
            )
