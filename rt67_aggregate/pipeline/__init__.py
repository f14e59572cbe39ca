"""The stages put together; nothing here knows the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rt67_aggregate.lazy import lazy_names

if TYPE_CHECKING:
    from rt67_aggregate.pipeline.checking import Checked, check
    from rt67_aggregate.pipeline.doctor import Machine, examine
    from rt67_aggregate.pipeline.feedback import write_all_feedback, write_feedback
    from rt67_aggregate.pipeline.pictures import with_pictures
    from rt67_aggregate.pipeline.read_here import read_return
    from rt67_aggregate.pipeline.report_rewrite import rewrite_report
    from rt67_aggregate.pipeline.rollup import roll_up
    from rt67_aggregate.pipeline.run import aggregate, read_returns
    from rt67_aggregate.pipeline.scheduler import executor_at
    from rt67_aggregate.pipeline.second_opinion import Opinion
    from rt67_aggregate.pipeline.setup import Setup, load_setup
    from rt67_aggregate.pipeline.stages import Progress, Stage, silent
    from rt67_aggregate.pipeline.status import LastRun, last_run
    from rt67_aggregate.pipeline.values import Job, Outcome, Run, Volumes
    from rt67_aggregate.pipeline.warming import reading_workers
    from rt67_aggregate.settings import Settings, load_settings

__all__ = [
    "Checked",
    "Job",
    "LastRun",
    "Machine",
    "Opinion",
    "Outcome",
    "Progress",
    "Run",
    "Settings",
    "Setup",
    "Stage",
    "Volumes",
    "aggregate",
    "check",
    "examine",
    "executor_at",
    "last_run",
    "load_settings",
    "load_setup",
    "read_return",
    "read_returns",
    "reading_workers",
    "rewrite_report",
    "roll_up",
    "silent",
    "with_pictures",
    "write_all_feedback",
    "write_feedback",
]

__getattr__, __dir__ = lazy_names(
    __name__,
    {
        "rt67_aggregate.pipeline.checking": "Checked check",
        "rt67_aggregate.pipeline.doctor": "Machine examine",
        "rt67_aggregate.pipeline.feedback": "write_all_feedback write_feedback",
        "rt67_aggregate.pipeline.read_here": "read_return",
        "rt67_aggregate.pipeline.pictures": "with_pictures",
        "rt67_aggregate.pipeline.report_rewrite": "rewrite_report",
        "rt67_aggregate.pipeline.rollup": "roll_up",
        "rt67_aggregate.pipeline.run": "aggregate read_returns",
        "rt67_aggregate.pipeline.scheduler": "executor_at",
        "rt67_aggregate.pipeline.second_opinion": "Opinion",
        "rt67_aggregate.pipeline.setup": "Setup load_setup",
        "rt67_aggregate.pipeline.stages": "Progress Stage silent",
        "rt67_aggregate.pipeline.status": "LastRun last_run",
        "rt67_aggregate.pipeline.values": "Job Outcome Run Volumes",
        "rt67_aggregate.pipeline.warming": "reading_workers",
        "rt67_aggregate.settings": "Settings load_settings",
    },
)
