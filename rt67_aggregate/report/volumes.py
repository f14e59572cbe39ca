"""The volumes of the annex: which colleges' answers stand in which, where all are too many for one file."""

from __future__ import annotations

from collections.abc import Iterator

from rt67_aggregate.model import Rows, Summary
from rt67_aggregate.report.options import AnnexVolume

# Pages of one file that Word still opens and turns quickly.
MOST_PAGES = 2_000
# Letters and pictures on a page, and pages that a row takes besides. Measured in TH SarabunPSK: the example's
# nine returns take 71 pages, reckoned 78; 100 made-up ones 732, reckoned 744.
_LETTERS, _PICTURES, _ROW = 2_500, 4, 0.01


def annex_volumes(summary: Summary, *, most: int = MOST_PAGES) -> tuple[AnnexVolume, ...]:
    """The volumes that all answers need, by whole colleges in the report's order; none where one file
    takes them. ``most``: pages of a file. A college that needs more has a volume of its own."""
    pages = _pages_of(summary)
    if sum(pages.values()) <= most:
        return ()
    found: list[list[str]] = [[]]
    held = 0.0
    for college_id in _order(summary, pages):
        if found[-1] and held + pages.get(college_id, 0.0) > most:
            found.append([])
            held = 0.0
        found[-1].append(college_id)
        held += pages.get(college_id, 0.0)
    return tuple(AnnexVolume(number, tuple(colleges)) for number, colleges in enumerate(found, 1))


def _pages_of(summary: Summary) -> dict[str, float]:
    """College → how many pages its answers and the texts without a section take, roughly."""
    found: dict[str, float] = {}
    for frame in (summary.frames.records, summary.frames.unplaced):
        columns = map(Rows(frame).column, ("college_id", "text", "pictures"))
        for college_id, text, joined in zip(*columns, strict=True):
            pictures = joined.count(";") + 1 if joined else 0
            pages = len(text) / _LETTERS + pictures / _PICTURES + _ROW
            found[college_id] = found.get(college_id, 0.0) + pages
    return found


def _order(summary: Summary, pages: dict[str, float]) -> Iterator[str]:
    """The roster's colleges that sent something, then the others, last what is of no college."""
    known = [c.college_id for c in summary.roster.colleges if c.college_id in pages]
    yield from known
    yield from sorted(pages.keys() - {*known, ""})
    if "" in pages:
        yield ""
