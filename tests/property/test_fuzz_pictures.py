"""Pictures disturbed in their bytes: shown, or named as not shown; no run ends by one.

The number of cases comes from ``RT67_FUZZ_PICTURES`` (some dozens by default); each is one seed, so
that a case that failed is found again.
"""

from __future__ import annotations

import io
import os
import random
from functools import cache
from pathlib import Path

import pytest
from PIL import Image

from rt67_aggregate import issues
from rt67_aggregate.model import PreparedPicture
from rt67_aggregate.photos import PictureMaker
from rt67_aggregate.workers import WorkerPool
from tests.hostile import OF_NO_TELEPHONE
from tests.report_summary import photo

CASES = int(os.environ.get("RT67_FUZZ_PICTURES", "60"))
REASONS = ("format", "broken", "too_large", "failed", "lost")


@cache
def originals() -> tuple[bytes, ...]:
    kinds = ("JPEG", "PNG", "GIF", "WEBP", "BMP", "TIFF")
    plain = [photo(90, 70, kind=kind, seed=number) for number, kind in enumerate(kinds)]
    grey = io.BytesIO()
    Image.new("I;16", (60, 50), 40_000).save(grey, "TIFF", compression="tiff_lzw")
    progressive = photo(200, 90, progressive=True)
    return (*plain, grey.getvalue(), progressive, *OF_NO_TELEPHONE)


def disturbed(seed: int) -> bytes:
    """Bytes changed (most in the header, where sizes and offsets stand), cut out, doubled or cut off."""
    chance = random.Random(seed)
    content = bytearray(chance.choice(originals()))
    for _ in range(chance.randint(1, 8)):
        reach = min(len(content), chance.choice((40, 400, 1 << 20)))
        at = chance.randrange(max(reach, 1))
        match chance.randrange(5):
            case 0 | 1:
                content[at : at + 1] = chance.randbytes(1)
            case 2:
                content[at : at + 4] = chance.choice((b"\xff\xff\xff\xff", b"\x7f\xff\xff\xff", bytes(4)))
            case 3:
                del content[at : at + chance.randint(1, 20)]
            case _:
                content[at:at] = content[at : at + chance.randint(1, 200)]
    return bytes(content[: chance.randint(1, len(content))] if content and chance.random() < 0.1 else content)


def test_a_disturbed_picture_is_shown_or_named_as_not_shown(tmp_path: Path) -> None:
    names = [str(seed) for seed in range(CASES)]
    for seed, name in enumerate(names):
        (tmp_path / name).write_bytes(disturbed(seed))
    maker = PictureMaker(tmp_path, 100_000, 25_000_000)
    with WorkerPool(2) as pool:
        outcomes = list(pool.run(maker, names, seconds=60, megabytes=320))
    ended = [(name, o.issue.code, o.trace) for name, o in zip(names, outcomes, strict=True) if o.issue]
    assert [end for end in ended if end[1] != "out_of_memory"] == []
    for outcome in outcomes:
        if isinstance(outcome.value, PreparedPicture):
            for made in (outcome.value.page, outcome.value.small):
                with Image.open(io.BytesIO(made.content)) as opened:
                    assert opened.size == (made.width, made.height)
        elif outcome.value is not None:
            assert outcome.value in REASONS


@pytest.mark.parametrize("reason", REASONS)
def test_every_reason_has_its_sentence(reason: str) -> None:
    kind = issues.kind_of(f"report_picture_{reason}")
    assert "{picture}" in kind.sentence
