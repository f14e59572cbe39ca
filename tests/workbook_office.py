"""An office in a folder: runs with their review, as the pipeline does them, on summaries made in code."""

from __future__ import annotations

import subprocess
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path

from rt67_aggregate import review, workbook
from rt67_aggregate.grouping import group_rows
from rt67_aggregate.issues import action, sentence
from rt67_aggregate.language import THAI, Language
from rt67_aggregate.model import Form, Issue, Roster, RowGroup
from rt67_aggregate.review import Applied
from rt67_aggregate.workbook import SheetLimits
from tests.workbook_desk import Desk
from tests.workbook_summary import NOTHING_ELSE, WRITTEN, Extra, Say, real_form, roster_of, summary_of


def half_form() -> Form:
    """Three topics of the real form, so that a workbook takes a third of the time."""
    form = real_form()
    policy = form.headings[0]
    return replace(form, headings=(replace(policy, children=policy.children[:3]),))


@dataclass
class Office:
    """``run`` writes the workbook and corrections.csv, or stops and tells why in ``stopped``."""

    folder: Path
    form: Form = field(default_factory=half_form)
    roster: Roster = field(default_factory=lambda: roster_of(2))
    hours: int = 0
    stopped: tuple[Issue, ...] = ()
    noticed: tuple[Issue, ...] = ()
    groups: tuple[RowGroup, ...] = ()
    language: Language = THAI
    limits: SheetLimits | None = None

    @property
    def workbook(self) -> Path:
        return self.folder / "rt67_summary.xlsx"

    @property
    def corrections(self) -> Path:
        return self.folder / "corrections.csv"

    def run(self, said: Iterable[Say], extra: Extra = NOTHING_ELSE, others: Sequence[Path] = ()) -> Applied:
        when = self.next_hour()
        summary = summary_of(self.form, self.roster, said, extra, self.folder)
        log = review.read_review(self.workbook, self.corrections, when, others)
        self.stopped = () if log.value else log.issues
        assert log.value is not None, log.issues
        held = log.value
        applied = review.apply(summary.frames, held.reviews, self.form, held.conflicts, held.carried)
        issues = (*summary.issues, *log.issues, *applied.issues)
        self.noticed = (*log.issues, *applied.issues)
        for issue in self.noticed:
            sentence(issue), action(issue)
        words = [reviewed.group for reviewed in applied.records]
        self.groups = group_rows(self.form, applied.frames.records, words)
        review.history_copy(self.workbook, self.folder / "history", when)
        workbook.write(
            replace(
                summary, frames=applied.frames, issues=issues, groups=self.groups, language=self.language
            ),
            self.workbook,
            review.beside(applied, issues),
            limits=self.limits,
        )
        if log.value.new:
            review.write_corrections(self.corrections, (*log.value.kept, *log.value.new))
        return applied

    def stops(self) -> list[str]:
        """The codes for which the next run stops before it writes."""
        log = review.read_review(self.workbook, self.corrections, self.next_hour())
        assert log.value is None, log.issues
        for issue in log.issues:
            sentence(issue), action(issue)  # every field of the words is there
        return [issue.code for issue in log.issues]

    def desk(self) -> Desk:
        return Desk(self.workbook, self.language)

    def next_hour(self) -> datetime:
        self.hours += 1
        return WRITTEN + timedelta(hours=self.hours)

    def codes(self) -> list[str]:
        return [issue.code for issue in self.noticed]


def texts(applied: Applied, college_id: str, section_id: str) -> list[str]:
    """The answers of a section, in their order."""
    records = applied.frames.records
    mine = records[(records["college_id"] == college_id) & (records["section_id"] == section_id)]
    return list(mine["text"])


def through_libreoffice(path: Path, work: Path, formats: tuple[str, ...] = ("ods", "xlsx")) -> None:
    """Save the workbook as other formats one after the other, as somebody without Excel would."""
    profile = (work / "profile").as_uri()
    current = path
    for number, form in enumerate(formats):
        target = work / str(number)
        command = ["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", form]
        subprocess.run(
            [*command, "--outdir", str(target), str(current)], check=True, capture_output=True, timeout=300
        )
        current = target / f"{path.stem}.{form}"
    current.replace(path)
