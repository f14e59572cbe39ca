"""Whether a second, independent reader sees the same text in a file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from rt67_aggregate.model import Issue, ReturnReading
from rt67_aggregate.reader import flat, read_document
from rt67_aggregate.second_reader import second_lines, seen_by_one
from rt67_aggregate.workers import WorkerPool

_SECONDS = 120.0
_MEGABYTES = 1024  # it takes many times what our reader takes
_UNSAFE = "part_doctype"  # it would expand what such a file declares


@dataclass(frozen=True, slots=True)
class Opinion:
    """What only one of the two readers saw; None in ``only_second`` where there is no second one."""

    only_first: tuple[str, ...] = ()
    only_second: tuple[str, ...] | None = ()

    def issue(self, source: str) -> Issue | None:
        """What the officer is told; None where both agree."""
        if self.only_second is None:
            return Issue("second_reader_failed", source)
        if not self.only_first and not self.only_second:
            return None
        values = (("first", str(len(self.only_first))), ("second", str(len(self.only_second))))
        return Issue("second_reader_differs", source, values=values)


def second_opinions(readings: Sequence[ReturnReading], pool: WorkerPool) -> dict[str, Opinion]:
    """File name → opinion, of the files in which our reader found something."""
    read = [reading for reading in readings if reading.headings]
    asked = [r for r in read if all(issue.code != _UNSAFE for issue in r.issues)]
    paths = [reading.source.path for reading in asked]
    outcomes = pool.run(compare, paths, seconds=_SECONDS, megabytes=_MEGABYTES)
    none = Opinion(only_second=None)
    opinions = dict.fromkeys((reading.source.name for reading in read), none)
    for reading, outcome in zip(asked, outcomes, strict=True):
        opinions[reading.source.name] = outcome.value or none
    return opinions


def compare(path: Path) -> Opinion:
    """Both readers on one file, in this process; raises what docx2python raises."""
    document = read_document(path, path.name).value
    second = second_lines(path)
    if document is None or not second:
        return Opinion(only_second=None)
    paragraphs = [*flat(document.blocks), *document.aside]
    first = [line for paragraph in paragraphs for line in paragraph.text.split("\n")]
    return Opinion(seen_by_one(first, second), seen_by_one(second, first))
