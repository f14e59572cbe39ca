"""What a run is told, and what it tells."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum, StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from rt67_aggregate.issues import kind_of
from rt67_aggregate.language import THAI, Language
from rt67_aggregate.model import Issue, ReturnReading, State
from rt67_aggregate.pipeline.names import FULL_REPORT, REPORT
from rt67_aggregate.pipeline.news import News, ReviewCounts
from rt67_aggregate.pipeline.setup import Setup
from rt67_aggregate.pipeline.stages import Progress, Stage, silent
from rt67_aggregate.report import MOST_PAGES, Extent
from rt67_aggregate.settings import Settings

if TYPE_CHECKING:
    from concurrent.futures import Executor

    from rt67_aggregate.workers import WorkerPool


__all__ = ["Job", "Outcome", "Progress", "Run", "Setup", "Stage", "Volumes", "silent"]


class Volumes(StrEnum):
    """Which reports are written."""

    SUMMARY = "summary"
    FULL = "full"
    BOTH = "both"

    @property
    def files(self) -> Mapping[str, Extent]:
        """The name of each file and how much it holds."""
        if self is Volumes.BOTH:
            return {REPORT: Extent.SUMMARY, FULL_REPORT: Extent.FULL}
        return {REPORT: Extent.SUMMARY if self is Volumes.SUMMARY else Extent.FULL}


class Outcome(Enum):
    """How a run ended."""

    WRITTEN = "written"
    BAD_SETUP = "bad_setup"
    NOTHING_USABLE = "nothing_usable"
    NOT_WRITTEN = "not_written"


@dataclass(frozen=True, slots=True)
class Job:
    """What to aggregate. ``written``: the run's time, with its zone. ``jobs``: returns read at once.

    ``template``: a Word file of the office that the report takes its look from. ``thai_digits``: the
    report's own numbers in Thai digits. ``forms``: the forms of the workspace where nobody named one;
    the one that most returns are of takes the place of ``form``. ``settings``: what the office says of
    itself. ``noticed``: what was noticed in the workspace before.
    ``reviews``: copies of the last workbook that other people reviewed in. ``sync``: bring outputs
    to the medium before a run ends (fsync).
    ``volumes``: which reports are written. ``most_pages``: of one; what is longer stands in volumes.
    ``language``: of the program's words in workbook, report and pages.
    ``pages``: write pages to look at in a browser.
    ``cache``: readings of earlier runs are taken from the output folder where nothing changed that they
    depend on; ``code`` tells this program from another of the same version.
    ``executor``: what reads the returns in place of ``jobs`` processes. ``workers``: those processes, where
    they were started before.
    ``guard``: entered while outputs are exchanged, which nothing should stop.
    """

    inbox: Path
    output: Path
    form: Path
    roster: Path
    written: datetime
    version: str
    jobs: int = 1
    template: Path | None = None
    thai_digits: bool = False
    volumes: Volumes = Volumes.FULL
    most_pages: int = MOST_PAGES
    language: Language = THAI
    forms: tuple[Path, ...] = ()
    settings: Settings = field(default_factory=Settings)
    noticed: tuple[Issue, ...] = ()
    reviews: tuple[Path, ...] = ()
    sync: bool = True
    pages: bool = True
    cache: bool = False
    code: str = ""
    executor: Executor | None = None
    workers: WorkerPool | None = None
    guard: Callable[[], AbstractContextManager[None]] = nullcontext


@dataclass(frozen=True, slots=True)
class Run:
    """What came of a run. ``readings``: one a file, of a
    run that wrote outputs only its stub (``model.stub_of``). ``outputs``: the files that were written.

    ``news``: since the last run. ``entered``: what the officer entered up to now. ``to_review``: rows of
    the workbook's sheet to review that nobody has reviewed yet. ``unreviewed``: the issues of which nobody
    reviewed the row.
    """

    outcome: Outcome
    issues: tuple[Issue, ...] = ()
    setup: Setup | None = None
    readings: tuple[ReturnReading, ...] = ()
    outputs: tuple[Path, ...] = ()
    news: News = field(default_factory=News)
    entered: ReviewCounts = field(default_factory=ReviewCounts)
    to_review: int = 0
    unreviewed: tuple[Issue, ...] = ()

    @property
    def needs_eye(self) -> bool:
        """Whether something in it asks for a person."""
        return any(kind_of(issue.code).needs_eye for issue in self.issues)

    @property
    def states(self) -> Counter[State]:
        """How many files there are of each state."""
        return Counter(reading.state for reading in self.readings)
