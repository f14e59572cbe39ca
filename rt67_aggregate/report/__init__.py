"""The provincial report in Word: a run's frames → ``rt67_summary.docx``, ready to send on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rt67_aggregate.lazy import lazy_names

if TYPE_CHECKING:
    from rt67_aggregate.report.options import AnnexVolume, Extent, ReportOptions
    from rt67_aggregate.report.template import check_template, make_template
    from rt67_aggregate.report.volumes import MOST_PAGES, annex_volumes
    from rt67_aggregate.report.writer import write

# What ``write`` imports, for who wants to have it ready.
WRITES_WITH = ("docx", "rt67_aggregate.report.writer")

__all__ = [
    "MOST_PAGES",
    "WRITES_WITH",
    "AnnexVolume",
    "Extent",
    "ReportOptions",
    "annex_volumes",
    "check_template",
    "make_template",
    "write",
]

__getattr__, __dir__ = lazy_names(
    __name__,
    {
        "rt67_aggregate.report.options": "AnnexVolume Extent ReportOptions",
        "rt67_aggregate.report.template": "check_template make_template",
        "rt67_aggregate.report.volumes": "MOST_PAGES annex_volumes",
        "rt67_aggregate.report.writer": "write",
    },
)
