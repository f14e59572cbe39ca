"""What may differ between two reports of the same run."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class ReportOptions:
    """How a report is written.

    ``thai_digits``: the report's own numbers in Thai digits; digits inside an answer stay.
    ``template``: a Word file of the office that gives styles, header, footer and logo; None takes
    the program's own. ``college_id``: the extract of one college; "" takes all.
    """

    thai_digits: bool = False
    template: Path | None = None
    college_id: str = ""
