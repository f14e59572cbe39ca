"""The reports of a run: which files, and how much each of them holds."""

from __future__ import annotations

from dataclasses import dataclass

from rt67_aggregate import report
from rt67_aggregate.model import Issue, Summary
from rt67_aggregate.pipeline.names import ANNEX, REPORT, report_of, volume_of
from rt67_aggregate.pipeline.values import Job
from rt67_aggregate.publish import Staging
from rt67_aggregate.report import AnnexVolume, Extent, ReportOptions, annex_volumes
from rt67_aggregate.review import Applied, report_words


@dataclass(frozen=True, slots=True)
class ReportFiles:
    """``reports``: their names, and what each holds. ``volumes``: of the annex, where all answers are too
    many for one file; ``college_id``: where only its extract is written."""

    reports: tuple[tuple[str, Extent], ...]
    volumes: tuple[AnnexVolume, ...] = ()
    college_id: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        """The files that stand in the output folder itself."""
        return tuple(name for name, _ in self.reports)

    @property
    def folders(self) -> tuple[str, ...]:
        """The folders beside them."""
        return (ANNEX,) if self.volumes else ()


def report_files(job: Job, summary: Summary, college_id: str = "") -> ReportFiles:
    """The files that are asked for; a whole report that Word would not open gives way to the summary and
    volumes of the annex."""
    if college_id:
        return ReportFiles(((report_of(college_id), Extent.FULL),), college_id=college_id)
    asked = job.volumes.files
    volumes = annex_volumes(summary, most=job.most_pages) if Extent.FULL in asked.values() else ()
    if volumes:
        return ReportFiles(((REPORT, Extent.SUMMARY),), volumes)
    return ReportFiles(tuple(asked.items()))


def write_reports(
    job: Job, applied: Applied, summary: Summary, staged: Staging, files: ReportFiles
) -> tuple[Issue, ...]:
    """The files, sealed; the issues of all, each once."""
    issues: dict[Issue, None] = {}
    words = report_words(applied.reviews, summary.form)

    def written(name: str, extent: Extent, volume: AnnexVolume | None = None) -> None:
        options = ReportOptions(
            job.thai_digits,
            job.template,
            files.college_id,
            extent=extent,
            volume=volume,
            volumes=len(files.volumes),
            signers=job.settings.signers,
            words=words,
        )
        issues.update(dict.fromkeys(report.write(summary, staged.folder / name, options=options)))
        staged.seal(name)

    for name, extent in files.reports:
        written(name, extent)
    for volume in files.volumes:
        path = staged.folder / volume_of(volume.number)
        path.parent.mkdir(exist_ok=True)
        written(volume_of(volume.number), Extent.FULL, volume)
    return tuple(issues)
