"""Returned inspection forms (Word files) → one table of all answers, one workbook, one report.

As a library::

    from pathlib import Path
    import rt67_aggregate as rt67

    form = rt67.load_form(rt67.default_form(Path())).value
    roster = rt67.load_roster(rt67.default_roster(Path())).value
    reading = rt67.read_return(Path("inbox/a.docx"), form, roster)
    table = rt67.frames(form, roster, [reading]).records

``read_returns`` reads a whole inbox in processes of its own, so a script that calls it does so below
``if __name__ == "__main__":``; ``aggregate`` does all that the command ``rt67 aggregate`` does.
What goes wrong with a file is a value (``Issue``), never an exception.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rt67_aggregate.lazy import lazy_names

if TYPE_CHECKING:
    from rt67_aggregate.data import default_form, default_roster
    from rt67_aggregate.form import load_form
    from rt67_aggregate.grouping import group_rows, shared_matters
    from rt67_aggregate.language import Language, load_language
    from rt67_aggregate.model import (
        Answer,
        College,
        Continued,
        Earlier,
        Form,
        Frames,
        Heading,
        Issue,
        PictureLook,
        PreparedPicture,
        Read,
        ReturnReading,
        Review,
        Roster,
        RowGroup,
        SharedMatter,
        Signer,
        State,
        Status,
        Summary,
        Unplaced,
    )
    from rt67_aggregate.pipeline import (
        Job,
        Outcome,
        Progress,
        Run,
        Settings,
        Setup,
        Stage,
        Volumes,
        aggregate,
        load_settings,
        read_return,
        read_returns,
    )
    from rt67_aggregate.report import AnnexVolume, Extent, ReportOptions
    from rt67_aggregate.report import write as write_report
    from rt67_aggregate.roster import load_roster
    from rt67_aggregate.table import frames
    from rt67_aggregate.workbook import SheetLimits
    from rt67_aggregate.workbook import write as write_workbook

__all__ = [
    "AnnexVolume",
    "Answer",
    "College",
    "Continued",
    "Earlier",
    "Extent",
    "Form",
    "Frames",
    "Heading",
    "Issue",
    "Job",
    "Language",
    "Outcome",
    "PictureLook",
    "PreparedPicture",
    "Progress",
    "Read",
    "ReportOptions",
    "ReturnReading",
    "Review",
    "Roster",
    "RowGroup",
    "Run",
    "Settings",
    "Setup",
    "SharedMatter",
    "SheetLimits",
    "Signer",
    "Stage",
    "State",
    "Status",
    "Summary",
    "Unplaced",
    "Volumes",
    "aggregate",
    "default_form",
    "default_roster",
    "frames",
    "group_rows",
    "load_form",
    "load_language",
    "load_roster",
    "load_settings",
    "read_return",
    "read_returns",
    "shared_matters",
    "write_report",
    "write_workbook",
]

__getattr__, __dir__ = lazy_names(
    __name__,
    {
        "rt67_aggregate.data": "default_form default_roster",
        "rt67_aggregate.form": "load_form",
        "rt67_aggregate.language": "Language load_language",
        "rt67_aggregate.grouping": "group_rows shared_matters",
        "rt67_aggregate.model": "Answer College Continued Earlier Form Frames Heading Issue PictureLook"
        " PreparedPicture Read ReturnReading Review Roster RowGroup SharedMatter Signer State Status"
        " Summary Unplaced",
        "rt67_aggregate.pipeline": "Job Outcome Progress Run Settings Setup Stage Volumes aggregate"
        " load_settings read_return read_returns",
        "rt67_aggregate.report": "AnnexVolume Extent ReportOptions write_report=write",
        "rt67_aggregate.roster": "load_roster",
        "rt67_aggregate.table": "frames",
        "rt67_aggregate.workbook": "SheetLimits write_workbook=write",
    },
)
