"""The pictures of a test's summary, made in this process: their bytes are the tests' own."""

from __future__ import annotations

from dataclasses import replace

from rt67_aggregate.model import Summary
from rt67_aggregate.photos import PictureMaker, budget_of


def with_pictures_here(summary: Summary) -> Summary:
    frames = (summary.frames.records, summary.frames.unplaced)
    named = [path for frame in frames for joined in frame["pictures"] for path in joined.split(";") if path]
    maker = PictureMaker(summary.folder, budget_of(len(set(named))), 100_000_000)
    return replace(summary, pictures={path: maker(path) for path in set(named)})
